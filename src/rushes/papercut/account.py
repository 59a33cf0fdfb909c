"""What the words of a shot became: told to whoever wrote them, where the drawing is not what they say."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from rushes.papercut.casting import Cast, cast_noun, heads
from rushes.papercut.colours import named_colour
from rushes.papercut.deeds_turns import WET
from rushes.papercut.people import Person, look_for
from rushes.papercut.stage import Stage
from rushes.papercut.wording import WATERS
from rushes.shot import Shot, Subject
from rushes.shot.prose import IN_MIND
from rushes.shot.words import category, lemma

Luma = NDArray[np.float32]
_SMALL = (320, 180)  # pixels of the pictures in which a word is looked for
_SEEN = 12  # luma steps of the most changed pixels from which a difference can be seen
_NO_PLACE = frozenset({"nowhere", "plain", "room", "plain room"})
_BUBBLES = frozenset({"word balloon", "thought cloud", "speech bubble", "thought bubble"})
_PLAIN = frozenset("man woman boy girl child person teenager".split())


def became(stage: Stage) -> list[str]:
    """What differs from the words of a stage's shot: "crane: heron (animal)", "place: street", "not drawn: dripping".

    Subjects, their things, what a deed brought along, the place, a framing that was changed, and looks and clothes
    without which the picture would be the same. Nothing is told of a card, nor what the stage's notes say.
    """
    if stage.shot.is_card:
        return []
    told = list(dict.fromkeys((*_drawings(stage), *_frame(stage))))
    left = list(dict.fromkeys((*_absent(stage), *_unseen(stage))))
    return told + ([f"not drawn: {', '.join(left)}"] if left else [])


def _words(text: str) -> set[str]:
    return {lemma(w) for w in text.lower().replace("-", " ").split()}


def _drawings(stage: Stage) -> Iterator[str]:
    """Who and what became something else than its word, and what came along that nobody named."""
    shot, play = stage.shot, stage.scene.play
    named = _words(" ".join(_texts(shot)))
    for member in play.tracks:
        if any(repr(member.name) in n for n in stage.notes) or not member.drawn:
            continue
        if member.name in _BUBBLES and any(p.startswith(IN_MIND) for p in shot.setting.pieces):
            continue  # what was asked for is in it
        if member.subject is None and not _words(member.name) & named:
            yield f"also drawn: {member.name}"
        elif _differs(member):
            yield _line(member)
    for noun in shot.setting.pieces:
        piece = cast_noun(noun, stage.seed, [], prefer=("piece", "prop", "vehicle"))
        if play.find(noun) is None and piece.kind != "shape" and _differs(piece):
            yield _line(piece)


def _line(member: Cast) -> str:
    return f"{member.name}: {member.drawn} ({member.kind})"


def _differs(member: Cast) -> bool:
    if member.kind == "person" and category(member.name) == "person":
        return member.drawn not in _PLAIN and not _words(member.drawn) & _words(member.name)
    return bool(member.drawn) and not {lemma(w) for w in member.drawn.split()[-1:]} & _words(member.name)


def _texts(shot: Shot) -> Iterator[str]:
    for s in shot.subjects:
        yield from (s.name, s.action or "", *s.look, *s.wears, *s.holds)
    for b in shot.beats:
        yield from (b.verb, b.target or "")
    yield from (shot.setting.place or "", *shot.setting.pieces)


def _frame(stage: Stage) -> Iterator[str]:
    shot, scene = stage.shot, stage.scene
    place = scene.place.name
    said = shot.setting.place
    there = place not in _NO_PLACE if said is None else not _words(place) & _words(said)
    if there and (said is None or not any(repr(said) in n for n in stage.notes)):
        yield f"place: {place}"
    if shot.framing not in (None, scene.framing):
        yield f"framing: {scene.framing}"


def _absent(stage: Stage) -> Iterator[str]:
    """Subjects, things held and targets of which nothing stands in the picture."""
    shot, play = stage.shot, stage.scene.play
    elsewhere = heads(shot.setting.place or "") | {h for p in (*shot.setting.pieces, *play.far) for h in heads(p)}
    named = [*(s.name for s in shot.subjects), *(h for s in shot.subjects for h in s.holds)]
    wet = WATERS if WET & {*_words(shot.setting.place or ""), *_words(stage.scene.place.name)} else frozenset()
    named += [b.target for b in shot.beats if b.target and lemma(b.target.split()[-1].lower()) not in wet]
    for noun in named:
        missed = play.find(noun) is None and not heads(noun) & elsewhere and lemma(noun) != stage.scene.place.name
        if missed and not any(repr(noun) in n for n in stage.notes):
            yield noun


def _unseen(stage: Stage) -> Iterator[str]:
    """Looks and clothes without which the middle of the shot would be the same picture."""
    whole: Luma | None = None
    for group in stage.scene.groups:
        mine = next((s for s in stage.shot.subjects if s.name == group.name), None)
        if mine is None or not group.members:
            continue
        for word in dict.fromkeys((*mine.look, *mine.wears)):
            if _words(word) <= _words(mine.name) or _known(word, mine, group.members[0]):
                continue
            if whole is None:
                whole = _middle(stage, stage.shot)
            bare = _without(mine, word)
            others = tuple(bare if s is mine else s for s in stage.shot.subjects)
            apart = np.abs(whole - _middle(stage, stage.shot.model_copy(update={"subjects": others})))
            if float(np.partition(apart.ravel(), -20)[-20:].mean()) < _SEEN:
                yield f"{mine.name} {word!r}"


def _without(subject: Subject, word: str) -> Subject:
    return subject.model_copy(
        update={
            "look": tuple(w for w in subject.look if w != word),
            "wears": tuple(w for w in subject.wears if w != word),
        }
    )


def _known(word: str, subject: Subject, member: Cast) -> bool:
    """Whether a word is surely drawn: it tells on these clothes or on plain ones, or is the colour of a thing."""
    if not isinstance(member.thing, Person):
        return named_colour(word.lower()) is not None
    bare = _without(subject, word)
    if look_for(subject.name, bare.look, bare.wears, 1) != look_for(subject.name, subject.look, subject.wears, 1):
        return True
    look, wears = ((word,), ()) if word in subject.look else ((), (word,))
    return any(look_for(who, look, wears, 1) != look_for(who, (), (), 1) for who in ("man", "woman"))


def _middle(stage: Stage, shot: Shot) -> Luma:
    """The middle frame of a shot as the stage has it, small: float32 [h, w] luma."""
    size = _SMALL if stage.size[0] >= stage.size[1] else _SMALL[::-1]
    small = Stage(shot, size=size, fps=stage.fps, seconds=stage.seconds, seed=stage.seed)
    rgb = small.draw(small.frames // 2)[..., :3].astype(np.float32)
    luma: Luma = rgb @ np.array([0.3, 0.59, 0.11], np.float32)
    return luma
