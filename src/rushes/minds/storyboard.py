"""From a brief to a script: film grammar without a model.

Each event gets shots in the order an editor expects: where are we, who is it, what happens, what is it about, how does
it feel, and at last the place again. Lengths, framings and camera moves vary by rule; words shown or spoken are the
brief's own. Nothing here knows a topic.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import Any, Literal

from rushes.minds.brief import Brief, Event, styled
from rushes.minds.homes import at_home_by_verb, footing, furnished, home_of, sounds_of
from rushes.minds.nouns import Noun
from rushes.shot import (
    Angle,
    Beat,
    CameraMove,
    Framing,
    Light,
    Script,
    Setting,
    Shot,
    Slot,
    Subject,
    TextOnScreen,
    TimeOfDay,
    Transition,
)
from rushes.shot.words import category, nearest

Purpose = Literal["title", "establish", "introduce", "act", "detail", "reaction", "resolve", "card", "end"]

MEAN_SECONDS = 3.7  # a shot's mean length in a short film; longer films breathe more
MEAN_LONG = 4.6
SHORTEST, LONGEST = 1.6, 9.0  # seconds
WORDS_A_SECOND = 2.6
_WEIGHT: dict[str, float] = {
    "establish": 1.25,
    "introduce": 1.0,
    "act": 1.2,
    "detail": 0.75,
    "reaction": 0.8,
    "resolve": 1.4,
    "card": 0.8,
}
_RHYTHM = (1.0, 0.86, 1.12, 0.92, 1.2, 0.8)
_TRAVEL = ("walk", "run", "fly", "swim", "row", "sail", "drive", "ride", "chase", "follow", "travel", "climb", "move")
_FRAMINGS: dict[str, tuple[Framing, ...]] = {
    "establish": (Framing.EXTREME_WIDE, Framing.WIDE),
    "introduce": (Framing.FULL, Framing.MEDIUM, Framing.WIDE),
    "act": (Framing.FULL, Framing.MEDIUM, Framing.WIDE),
    "detail": (Framing.CLOSE_UP, Framing.EXTREME_CLOSE_UP),
    "reaction": (Framing.CLOSE_UP, Framing.MEDIUM),
    "resolve": (Framing.WIDE, Framing.FULL),
}
_MOVES: dict[str, tuple[CameraMove, ...]] = {
    "establish": (CameraMove.PAN_RIGHT, CameraMove.PUSH_IN, CameraMove.PAN_LEFT, CameraMove.TILT_UP),
    "introduce": (CameraMove.STATIC, CameraMove.PUSH_IN, CameraMove.PAN_RIGHT),
    "act": (CameraMove.STATIC, CameraMove.HANDHELD, CameraMove.PUSH_IN),
    "detail": (CameraMove.PUSH_IN, CameraMove.STATIC, CameraMove.TILT_DOWN),
    "reaction": (CameraMove.STATIC, CameraMove.PUSH_IN),
    "resolve": (CameraMove.PULL_OUT, CameraMove.TILT_UP),
}
_ANGLES = (Angle.EYE_LEVEL, Angle.EYE_LEVEL, Angle.LOW, Angle.EYE_LEVEL, Angle.HIGH)


@dataclass
class _Idea:
    """A shot before it has its length, framing and camera."""

    purpose: Purpose
    event: Event
    number: int  # of the event, in order
    wanted: float  # how much the film needs it; the least wanted go first when there is no room
    why: str
    subjects: tuple[Subject, ...] = ()
    beats: tuple[Beat, ...] = ()
    framings: tuple[Framing, ...] = ()
    words: str | None = None
    travel: bool = False
    variant: int = 0
    extra: dict[str, Any] = field(default_factory=dict)


def storyboard(
    brief: Brief,
    *,
    seconds: float,
    aspect: Literal["16:9", "9:16", "1:1"],
    style: str | None = None,
    title: str | None = None,
    narration: str | None = None,
    voice: bool = False,
    seed: int = 1,
) -> Script:
    """A script of `seconds` (within one frame a slot) for a brief. Deterministic for a seed."""
    brief = styled(brief, style)
    dice = random.Random(f"{seed}:{brief.text}")
    name = title or brief.title or _title(brief)
    events = [_as_weather(e) for e in brief.events] or _still_lifes(brief)
    facing: Literal["left", "right"] = "right" if dice.random() < 0.7 else "left"
    title_seconds = min(3.0, max(2.0, seconds * 0.09))
    told = _told(narration, brief, events)
    cards = _cards(brief, events, told, voice, seconds)
    room = seconds - title_seconds - sum(s for *_, s in cards)
    mean = MEAN_SECONDS if seconds <= 60 else MEAN_LONG
    count = max(2, round(room / mean))
    ideas = _choose(_ideas(brief, events, facing), count)
    slots = _slots(ideas, brief, style, room, dice, facing)
    slots = _with_words(slots, ideas, told, narration, voice)
    slots = _with_cards(slots, ideas, cards)
    opening = Slot(
        id="title",
        purpose="title",
        seconds=title_seconds,
        transition=Transition.FADE,
        transition_seconds=0.5,
        shot=Shot(
            text=TextOnScreen(role="title", lines=(name,)), setting=events[0].setting, tone=brief.tone, style=style
        ),
        why="the film's name",
    )
    return Script(
        title=name, slots=(opening, *_numbered(slots)), aspect=aspect, music=brief.music, missing=brief.missing
    )


_AIR = frozenset("fog mist haze rain drizzle snow wind breeze storm".split())


def _as_weather(event: Event) -> Event:
    """Weather acts by being there: fog that lifts is seen in its place and is no figure in it."""
    return event.model_copy(update={"who": None}) if event.who is not None and event.who.name in _AIR else event


def _title(brief: Brief) -> str:
    """The brief's first subject as a name; its own first words where it names nobody."""
    subject = next((e.who for e in brief.events if e.who is not None), None)
    if subject is not None and brief.kind in ("story", "documentary", "trailer", "mood", "advert", "data", "explainer"):
        words = " ".join([*subject.look[:1], subject.said or subject.name])
        titled = " ".join(w[:1].upper() + w[1:] for w in words.split())
        return titled if subject.name[:1].isupper() else f"The {titled}"
    words = brief.text.split(":")[0].split(".")[0].strip()
    short = " ".join(words.split()[:7]) or brief.text[:60]
    return short[:1].upper() + short[1:]


def _still_lifes(brief: Brief) -> list[Event]:
    """A brief without verbs is a picture: its nouns are seen one after the other, in its place."""
    seen = [n for n in brief.nouns if category(n.name) not in ("abstract",) and not _is_place(n, brief)]
    return [Event(who=n, verb="", words=brief.text, setting=brief.setting) for n in seen[:6]] or [
        Event(who=None, verb="", words=brief.text, setting=brief.setting)
    ]


def _is_place(noun: Noun, brief: Brief) -> bool:
    return brief.setting.place is not None and noun.phrase == brief.setting.place


def _subject(
    noun: Noun, facing: Literal["left", "right"], *, action: str | None = None, holds: tuple[str, ...] = ()
) -> Subject:
    return Subject(
        name=noun.name,
        count=noun.count,
        look=noun.look,
        wears=noun.wears,
        holds=(*noun.holds, *holds),
        action=action,
        facing=facing,
    )


def _animate(noun: Noun | None) -> bool:
    return noun is not None and category(noun.name) in ("person", "animal", "vehicle")


def _target(event: Event) -> Noun | None:
    """What the event is about as one would see it: a message in a bottle is seen as a bottle."""
    inside = next((n for p, n in event.to if p in ("in", "inside", "into") and category(n.name) == "thing"), None)
    if event.what is not None:
        return inside if inside is not None and category(event.what.name) in ("thing", "abstract") else event.what
    near = next(
        (n for p, n in event.to if p in ("at", "to", "with", "for", "from", "on", "over", "into", "behind")), None
    )
    return near or inside


def _travels(verb: str) -> bool:
    match = nearest(verb.split()[0], _TRAVEL, "verb") if verb else None
    return match is not None and match.distance <= 1.5


_LASTING = (
    *_TRAVEL,
    "sleep",
    "sit",
    "stand",
    "dance",
    "sing",
    "play",
    "read",
    "wait",
    "watch",
    "knit",
    "cook",
    "paint",
)


def _lasts(verb: str) -> bool:
    """Whether a verb is a state that goes on, such as sleeping, and not a moment, such as finding."""
    match = nearest(verb.split()[0], _LASTING, "verb") if verb else None
    return match is not None and match.distance <= 1


def _ideas(brief: Brief, events: list[Event], facing: Literal["left", "right"]) -> list[_Idea]:
    """Every shot that the events could have, each with how much it is wanted."""
    ideas: list[_Idea] = []
    known: set[str] = set()
    place: str | None = None
    for n, event in enumerate(events):
        who, target = event.who, _target(event)
        here = (event.setting.place or "") + str(event.setting.time)
        cast = _cast(event, target, facing)
        first = n == 0
        if first or here != place:
            small = tuple(s.model_copy(update={"action": None}) for s in cast[:1]) if not first else ()
            ideas.append(_Idea("establish", event, n, 9 if first else 6, "where we are", small))
            place = here
        if who is not None and who.name not in known:
            pose = event.verb if _travels(event.verb) else None
            ideas.append(
                _Idea(
                    "introduce",
                    event,
                    n,
                    8 if first else 5.5,
                    f"who it is about: {who.name}",
                    (_subject(who, facing, action=pose),),
                )
            )
            known.add(who.name)
        if event.verb:
            ideas.append(_act(event, n, cast, target))
        elif who is not None and not first:
            ideas.append(_Idea("act", event, n, 7, f"{who.name}, seen in its place", cast))
        if target is not None and category(target.name) in ("thing", "food", "plant", "natural", "animal", "building"):
            ideas.append(
                _Idea(
                    "detail",
                    event,
                    n,
                    6.5 if first else 4.5,
                    f"what it is about: {target.name}",
                    (Subject(name=target.name, count=target.count, look=target.look),),
                )
            )
        if who is not None and category(who.name) in ("person", "animal"):
            ideas.append(
                _Idea(
                    "reaction",
                    event,
                    n,
                    4,
                    f"how it is for the {who.name}",
                    (_subject(who, facing, holds=(target.name,) if _carried(event, target) and target else ()),),
                    framings=(Framing.CLOSE_UP,),
                )
            )
    last = events[-1]
    end_cast = tuple(
        s.model_copy(update={"place_in_frame": "right" if facing == "right" else "left"})
        for s in _cast(last, _target(last), facing)[:2]
    )
    goal = _target(last)
    if end_cast and goal is not None and _carried(last, goal):
        end_cast = (end_cast[0].model_copy(update={"holds": (*end_cast[0].holds, goal.name)}), *end_cast[1:])
    ideas.append(_Idea("resolve", last, len(events) - 1, 8.5, "the place again, and a last look", end_cast))
    return ideas


def _carried(event: Event, target: Noun | None) -> bool:
    match = (
        nearest(event.verb.split()[0], ("find", "take", "hold", "carry", "catch", "get", "read", "open"), "verb")
        if event.verb
        else None
    )
    return (
        target is not None
        and match is not None
        and match.distance <= 1.5
        and category(target.name) in ("thing", "food")
    )


def _cast(event: Event, target: Noun | None, facing: Literal["left", "right"]) -> tuple[Subject, ...]:
    who = event.who
    cast: list[Subject] = []
    if who is not None:
        cast.append(_subject(who, facing, action=event.verb if _lasts(event.verb) else None))
    others = [n for n in (target, *(n for p, n in event.to if p in ("with", "for", "to", "by"))) if _animate(n)]
    for noun in others:
        if noun is not None and noun.name not in {s.name for s in cast}:
            away = nearest(event.verb.split()[0], ("chase", "follow"), "verb") if event.verb else None
            turned: Literal["left", "right"] = (
                facing if away and away.distance <= 1 else ("left" if facing == "right" else "right")
            )
            cast.append(_subject(noun, turned))
    return tuple(cast[:3])


def _act(event: Event, n: int, cast: tuple[Subject, ...], target: Noun | None) -> _Idea:
    beats: tuple[Beat, ...] = ()
    if cast:
        goal = target.name if target is not None else None
        beats = (Beat(at=0.12, who=cast[0].name, verb=event.verb, target=goal),)
        cast = (cast[0].model_copy(update={"action": None}), *cast[1:])
    return _Idea("act", event, n, 10, event.words, cast, beats, words=event.words, travel=_travels(event.verb))


def _choose(ideas: list[_Idea], count: int) -> list[_Idea]:
    """The `count` most wanted ideas in film order; where there are too few, events are seen again from elsewhere."""
    if len(ideas) > count:
        ranked = sorted(range(len(ideas)), key=lambda i: (-ideas[i].wanted, i))
        acts = sum(1 for i in ideas if i.purpose == "act")
        kept = sorted(ranked[: max(count, min(acts + 2, count * 2))])
        return [ideas[i] for i in kept]
    chosen = list(ideas)
    resolve = chosen.pop()
    order = ("act", "reaction", "detail", "introduce", "establish")
    again = sorted((i for i in chosen if i.purpose in order), key=lambda i: order.index(i.purpose))
    round_ = 1
    while len(chosen) + 1 < count and again:
        # Each round sees every event once more, nearer to where it stood in the film than to the end.
        for idea in list(again):
            if len(chosen) + 1 >= count:
                break
            at = max(i for i, c in enumerate(chosen) if c.number == idea.number) + 1
            chosen.insert(at, _again(idea, round_))
        round_ += 1
    return [*chosen, resolve]


def _again(idea: _Idea, round_: int) -> _Idea:
    """An idea seen once more. What was taken is held by now: nobody finds the same thing twice."""
    target = _target(idea.event)
    subjects, beats, why = idea.subjects, idea.beats, f"again, from elsewhere: {idea.why}"
    if idea.purpose == "act" and subjects and target is not None and _carried(idea.event, target):
        subjects = (subjects[0].model_copy(update={"holds": (*subjects[0].holds, target.name)}), *subjects[1:])
        beats, why = (), f"afterwards: {idea.why}"
    return _Idea(
        idea.purpose, idea.event, idea.number, 1.0, why, subjects, beats, idea.framings, None, idea.travel, round_
    )


def _slots(
    ideas: list[_Idea],
    brief: Brief,
    style: str | None,
    room: float,
    dice: random.Random,
    facing: Literal["left", "right"],
) -> list[Slot]:
    weights = [_WEIGHT[i.purpose] * _RHYTHM[n % len(_RHYTHM)] * dice.uniform(0.94, 1.06) for n, i in enumerate(ideas)]
    lengths = _fit(weights, room)
    home = _home(brief)
    slots: list[Slot] = []
    before: tuple[Framing, CameraMove] | None = None
    for n, (idea, length) in enumerate(zip(ideas, lengths, strict=True)):
        framing, move = _look(idea, before, n + dice.randrange(2))
        before = (framing, move)
        setting = _setting(idea, brief, home)
        changed = n > 0 and (setting.place, setting.time) != (slots[-1].shot.setting.place, slots[-1].shot.setting.time)
        shot = Shot(
            subjects=idea.subjects,
            action=idea.words or (idea.event.words if idea.purpose == "act" else None),
            setting=setting,
            framing=framing,
            camera=move,
            camera_speed="slow" if idea.purpose in ("establish", "resolve", "reaction") else "normal",
            angle=_ANGLES[(n + idea.variant) % len(_ANGLES)]
            if idea.purpose in ("act", "introduce")
            else Angle.EYE_LEVEL,
            light=_light(brief, setting),
            tone=brief.tone,
            style=style,
            sound=sounds_of(setting),
            beats=idea.beats,
        )
        transition = Transition.DISSOLVE if changed or n == 0 else Transition.CUT
        slots.append(
            Slot(
                id=f"s{n:03}",
                shot=shot,
                seconds=length,
                purpose=idea.purpose,
                transition=transition,
                transition_seconds=0.5 if transition is Transition.DISSOLVE else 0.0,
                seed=_seed(dice, idea, slots),
                why=idea.why[:300],
            )
        )
    return slots


def _home(brief: Brief) -> tuple[str | None, tuple[str, ...]]:
    """Where a film plays that never says it: at home with its first event. People who come later come there."""
    for event in brief.events:
        nouns = [n for n in (event.who, event.what, *(x for _, x in event.to)) if n is not None]
        place, pieces = home_of(nouns, event.verb)
        if place is not None:
            return place, pieces
    return None, ()


def _seed(dice: random.Random, idea: _Idea, slots: list[Slot]) -> int:
    """One seed keeps a place and its people the same; a second look at an empty place sees another part of it."""
    fresh = dice.randrange(1, 10_000)
    return fresh if not slots or (idea.variant and not idea.subjects) else slots[0].seed


def _fit(weights: list[float], total: float) -> list[float]:
    """Lengths in the weights' proportion that sum to `total`, none shorter than a glance where there is room."""
    scale = total / sum(weights)
    lengths = [w * scale for w in weights]
    low = min(SHORTEST, total / len(weights))
    for _ in range(8):
        clipped = [min(max(x, low), LONGEST) for x in lengths]
        spare = total - sum(clipped)
        if abs(spare) < 1e-6:
            return clipped
        free = [i for i, x in enumerate(clipped) if (low < x < LONGEST)] or list(range(len(clipped)))
        lengths = [x + (spare / len(free) if i in free else 0.0) for i, x in enumerate(clipped)]
    return lengths


def _look(idea: _Idea, before: tuple[Framing, CameraMove] | None, n: int) -> tuple[Framing, CameraMove]:
    framings = idea.framings or _FRAMINGS[idea.purpose]
    moves: tuple[CameraMove, ...] = _MOVES[idea.purpose]
    if idea.purpose == "act" and idea.travel:
        framings, moves = (Framing.FULL, Framing.WIDE), (CameraMove.FOLLOW, CameraMove.PAN_RIGHT, CameraMove.FOLLOW)
    small = bool(idea.subjects) and category(idea.subjects[0].name) in ("animal", "thing", "food")
    if small and not idea.framings:
        near = [f for f in framings if f not in (Framing.EXTREME_WIDE, Framing.WIDE)]
        framings = tuple(near) if near else (Framing.FULL,)
    if idea.variant and not idea.framings:
        framings = (*framings[1:], framings[0])
    options = [
        (f, m) for m in _turned(moves, n) for f in (_turned(framings, idea.variant) if idea.variant else framings)
    ]
    return next(
        (o for o in options if before is None or (o[0] != before[0] and o[1] != before[1])),
        next((o for o in options if o != before), options[0]),
    )


def _turned(items: tuple[Any, ...], n: int) -> tuple[Any, ...]:
    k = n % len(items)
    return items[k:] + items[:k]


def _setting(idea: _Idea, brief: Brief, home: tuple[str | None, tuple[str, ...]]) -> Setting:
    setting = idea.event.setting
    if setting.place is None:
        nouns = [
            n for n in (idea.event.who, idea.event.what, *(x for _, x in idea.event.to), *brief.nouns) if n is not None
        ]
        place, pieces = home_of(nouns, idea.event.verb)
        if idea.event.verb and home != (None, ()) and not at_home_by_verb(idea.event.verb):
            place, pieces = home
        new = tuple(p for p in pieces if p not in setting.pieces)
        setting = setting.model_copy(update={"place": place, "pieces": (*setting.pieces, *new)[:4]})
    if setting.place is not None and idea.event.who is not None:
        setting = setting.model_copy(update={"place": footing(setting.place, idea.event.who, idea.event.verb)})
    setting = setting.model_copy(update={"pieces": furnished(setting.place, setting.pieces)})
    named = {s.name for s in idea.subjects}
    return setting.model_copy(
        update={"pieces": tuple(p for p in setting.pieces if p not in named and p.split()[-1] not in named)}
    )


def _light(brief: Brief, setting: Setting) -> tuple[Light, ...]:
    lights = list(brief.light)
    if setting.time is TimeOfDay.NIGHT and not lights:
        lights.append(Light.MOON)
    return tuple(dict.fromkeys(lights))[:3]


def _told(narration: str | None, brief: Brief, events: list[Event]) -> list[tuple[int, str]]:
    """(event number, words) in order: what is spoken or shown."""
    if narration:
        sentences = [s.strip() for s in re.split(r"(?<=[.!?…])\s+|\n+", narration) if re.search(r"\w", s)]
        return [(round(i * (len(events) - 1) / max(1, len(sentences) - 1)), s) for i, s in enumerate(sentences)]
    if not brief.events:
        return [(0, _sentence(s)) for s in brief.sentences[:6]]
    told: list[tuple[int, str]] = []
    for n, event in enumerate(events):
        if event.words and (not told or event.words not in told[-1][1]):
            told.append((n, _sentence(event.words)))
    return told


def _sentence(words: str) -> str:
    words = re.sub(r"\s+", " ", words).strip(" ,;:")
    words = words[:1].upper() + words[1:]
    return words if words.endswith((".", "!", "?", "…")) else words + "."


def _cards(
    brief: Brief, events: list[Event], told: list[tuple[int, str]], voice: bool, seconds: float
) -> list[tuple[int, TextOnScreen, float]]:
    """(event number, words on a card, seconds): numbers always, the brief's words where no voice reads them."""
    cards: list[tuple[int, TextOnScreen, float]] = []
    budget = seconds * 0.3
    if brief.figures:
        role: Literal["chart", "number"] = "chart" if len(brief.figures) > 1 else "number"
        line = next((s for s in brief.sentences if re.search(r"\d", s)), brief.text)
        cards.append(
            (
                len(events) - 1,
                TextOnScreen(role=role, lines=(_sentence(line)[:200],), figures=brief.figures),
                min(4.5, budget),
            )
        )
        budget -= 4.5
    if not voice:
        for n, words in told:
            need = max(1.8, 0.9 + len(words) / 16)
            if budget >= need and len(words) <= 160:
                cards.append((n, TextOnScreen(role="intertitle", lines=(words,)), need))
                budget -= need
    return cards


def _with_cards(slots: list[Slot], ideas: list[_Idea], cards: list[tuple[int, TextOnScreen, float]]) -> list[Slot]:
    """Each card before the act that it tells; a chart after its event."""
    out: list[Slot] = []
    left = list(cards)
    for slot, idea in zip(slots, ideas, strict=True):
        for card in [
            c for c in left if c[0] == idea.number and idea.purpose in ("act", "detail", "reaction", "resolve")
        ]:
            left.remove(card)
            out.append(_card(card, slot))
        out.append(slot)
    for card in left:
        out.insert(max(1, len(out) - 1), _card(card, slots[-1]))
    return out


def _card(card: tuple[int, TextOnScreen, float], beside: Slot) -> Slot:
    return Slot(
        id="card",
        purpose="card",
        seconds=card[2],
        shot=Shot(text=card[1], setting=beside.shot.setting, tone=beside.shot.tone),
        why="the brief's own words" if card[1].role == "intertitle" else "the brief's own numbers",
        seed=beside.seed,
    )


def _with_words(
    slots: list[Slot], ideas: list[_Idea], told: list[tuple[int, str]], narration: str | None, voice: bool
) -> list[Slot]:
    """Narration on the slots of its events; every slot that speaks is long enough, others give the time."""
    if not voice and not narration:
        return slots
    out = list(slots)
    free = list(range(len(out)))
    for number, words in told:
        here = [i for i in free if ideas[i].number == number and ideas[i].purpose != "establish"]
        at = next(iter(here or [i for i in free if ideas[i].number >= number]), None)
        if at is None:
            last = out[-1].narration
            out[-1] = out[-1].model_copy(update={"narration": f"{last} {words}" if last else words})
            continue
        out[at] = out[at].model_copy(update={"narration": words})
        free = [i for i in free if i > at]
    total = sum(s.seconds for s in out)
    need = [len((s.narration or "").split()) / WORDS_A_SECOND + 0.6 if s.narration else 0.0 for s in out]
    lengths = [max(s.seconds, n) for s, n in zip(out, need, strict=True)]
    over = sum(lengths) - total
    spare = [max(0.0, length - max(n, SHORTEST)) for length, n in zip(lengths, need, strict=True)]
    if over > 0 and sum(spare) > 0:
        share = min(1.0, over / sum(spare))
        lengths = [x - s * share for x, s in zip(lengths, spare, strict=True)]
    return [s.model_copy(update={"seconds": round(x, 4)}) for s, x in zip(out, lengths, strict=True)]


def _numbered(slots: list[Slot]) -> list[Slot]:
    return [
        s.model_copy(update={"id": f"{'card' if s.purpose == 'card' else 's'}{n:02}"}) for n, s in enumerate(slots, 1)
    ]
