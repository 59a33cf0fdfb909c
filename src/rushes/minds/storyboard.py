"""From a brief to a script: film grammar without a model.

Coverage says which shots the events could have and pacing how long they last; here they get their framing, camera,
light and cards. Lengths, framings and moves vary by rule; words shown or spoken are the brief's own.
"""

from __future__ import annotations

import random
import re
from typing import Literal, TypeVar

from rushes.minds.brief import Brief, Event, styled
from rushes.minds.cast import Side
from rushes.minds.coverage import Idea, ideas
from rushes.minds.homes import at_home_by_verb, footing, furnished, home_of, is_indoors, landscape, sounds_of, works_at
from rushes.minds.nouns import Noun
from rushes.minds.pacing import chosen, fit, reading_seconds, spoken, told, weights
from rushes.minds.setting import LASTING
from rushes.shot import (
    Angle,
    CameraMove,
    Framing,
    Light,
    Script,
    Setting,
    Shot,
    Slot,
    TextOnScreen,
    TimeOfDay,
    Transition,
    Weather,
)
from rushes.shot.haunts import film_place
from rushes.shot.prose import IN_MIND
from rushes.shot.words import category, tag

T = TypeVar("T")
Home = tuple[str | None, tuple[str, ...]]

MEAN_SECONDS = 3.7  # a shot's mean length in a short film; longer films breathe more
MEAN_LONG = 4.6
MEAN_EMPTY = 5.4  # of a place without anybody in it
GLANCE = 2.1  # the mean of a film that has much to show
CARDS_SHARE = 0.25  # of a silent film's time, at most, for words
CHART_SECONDS = 4.5
END_SECONDS = 2.2
_FRAMINGS: dict[str, tuple[Framing, ...]] = {
    "establish": (Framing.EXTREME_WIDE, Framing.WIDE),
    "introduce": (Framing.MEDIUM, Framing.FULL),
    "act": (Framing.FULL, Framing.MEDIUM),
    "detail": (Framing.CLOSE_UP, Framing.MEDIUM),
    "reaction": (Framing.CLOSE_UP, Framing.MEDIUM),
    "resolve": (Framing.FULL, Framing.MEDIUM),
}
_MOVES: dict[str, tuple[CameraMove, ...]] = {
    "establish": (CameraMove.PAN_RIGHT, CameraMove.PUSH_IN, CameraMove.PAN_LEFT, CameraMove.TILT_UP),
    "introduce": (CameraMove.STATIC, CameraMove.PUSH_IN, CameraMove.PAN_RIGHT, CameraMove.TILT_UP),
    "act": (CameraMove.STATIC, CameraMove.HANDHELD, CameraMove.PUSH_IN, CameraMove.PULL_OUT),
    "detail": (CameraMove.PUSH_IN, CameraMove.STATIC, CameraMove.TILT_DOWN, CameraMove.PULL_OUT),
    "reaction": (CameraMove.STATIC, CameraMove.PUSH_IN, CameraMove.HANDHELD),
    "resolve": (CameraMove.PULL_OUT, CameraMove.TILT_UP),
}
_ANGLES = (Angle.EYE_LEVEL, Angle.EYE_LEVEL, Angle.LOW, Angle.EYE_LEVEL, Angle.HIGH)
_OUT_OF_DOORS = (Weather.RAIN, Weather.SNOW, Weather.STORM)
_PAST = (["by"], ["past"], ["away"], ["off"])
_SIGNED = ("advert", "trailer", "greeting")  # kinds of film that end on their name


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
    """A script of `seconds` for a brief; deterministic for a seed.

    It is longer only where `narration` cannot be read in that time, and `Script.missing` says so then.
    """
    style = style or brief.style
    brief = styled(brief, style)
    dice = random.Random(f"{seed}:{brief.text}")
    name = (title or brief.title or _title(brief))[:200]
    events = list(brief.events) or [Event(who=None, verb="", words=brief.text, setting=brief.setting)]
    facing: Side = "right" if dice.random() < 0.7 else "left"
    opening = min(3.0, max(1.2, seconds * 0.09))
    ending = END_SECONDS if brief.kind in _SIGNED and seconds >= 15 else 0.0
    lines = told(narration, brief, events)
    speaks = voice or narration is not None
    cards = _cards(brief, events, [] if speaks or brief.wordless else lines, seconds)
    room = seconds - opening - ending - sum(s for *_, s in cards)
    wishes = ideas(brief, events, facing)
    mean = MEAN_SECONDS if seconds <= 60 else MEAN_LONG
    if seconds <= 60 and not any(w.subjects for w in wishes):
        mean = MEAN_EMPTY
    kept = chosen(wishes, max(2, round(room / mean)), int(room / GLANCE))
    slots = _slots(kept, brief, style, room, dice)
    missing = brief.missing
    if speaks:
        slots, longer = spoken(slots, kept, lines)
        if longer > 0.02 * seconds:
            missing = (*missing, f"The words take {longer:.0f} s longer to read than the film was asked to last.")
    slots = _with_cards(slots, kept, cards)
    first = Slot(
        id="title", purpose="title", seconds=opening, transition=Transition.FADE,
        transition_seconds=min(0.5, opening / 3), why="the film's name",
        shot=Shot(
            text=TextOnScreen(role="title", lines=(name,)), setting=slots[0].shot.setting, tone=brief.tone, style=style
        ),
    )  # fmt: skip
    last = [_end(name, ending, slots[-1])] if ending else []
    return Script(
        title=name, slots=(first, *_numbered(slots), *last), aspect=aspect, music=brief.music, missing=missing
    )  # fmt: skip


def _title(brief: Brief) -> str:
    """The brief's first subject as a name; its own first words where it names nobody."""
    subject = next((e.who for e in brief.events if e.who is not None and e.who.said), None)
    if subject is not None and brief.kind not in ("greeting", "how-to", "poem", "news"):
        words = " ".join([*(x for x in subject.look[:1] if x in brief.text.lower()), subject.said])
        titled = " ".join(w[:1].upper() + w[1:] for w in words.split())
        named = subject.proper or subject.count > 1 or (subject.said[:1].isupper() and "'s" in subject.said)
        return titled if named else f"The {titled}"
    words = re.split(r"[:.!?;]", brief.text)[0].strip() or brief.text or "Untitled"
    if brief.kind == "greeting" and (m := _INVITES.match(words)):
        words = m[1]
    words = _phrase(words)
    return words[:1].upper() + words[1:]


TITLE_WORDS = 8
_INVITES = re.compile(r"(?:please )?(?:(?:invit\w+ .+? |come )(?:to|for)|join us (?:for|at)) (?=\w)(.+)", re.I)


def _phrase(words: str) -> str:
    """The longest beginning of a sentence, up to eight words, that ends where one of its phrases does."""
    first = re.split(r",\s|\s[–—-]\s", words)[0]
    if len(first.split()) >= 2:
        words = first
    bare = re.split(r"\s(?:from|to|by) [$€£]?\d", words)[0]
    words = bare if len(bare.split()) >= 2 else words
    if len(words.split()) <= TITLE_WORDS:
        return words
    cuts = [
        t.start
        for t, before in zip(tag(words)[1:], tag(words), strict=False)
        if t.pos in ("ADP", "SCONJ", "CCONJ", "PART", "PUNCT") and t.low not in ("'s", "’s", "'")
        and before.pos not in ("ADP", "DET", "AUX", "CCONJ", "SCONJ", "PART", "ADJ") and before.low != "to"
    ]  # fmt: skip
    short = [words[:c].rstrip(" ,;") for c in cuts if 2 <= len(words[:c].split()) <= TITLE_WORDS]
    return (short or [" ".join(words.split()[:TITLE_WORDS])])[-1]


# Pictures


def _slots(kept: list[Idea], brief: Brief, style: str | None, room: float, dice: random.Random) -> list[Slot]:
    lengths = fit(weights(kept, [dice.uniform(0.94, 1.06) for _ in kept]), room)
    home = _home(brief)
    slots: list[Slot] = []
    for n, (idea, length) in enumerate(zip(kept, lengths, strict=True)):
        framing, move = _look(idea, slots, n + dice.randrange(2))
        setting = _setting(idea, brief, home)
        changed = n > 0 and (setting.place, setting.time) != (slots[-1].shot.setting.place, slots[-1].shot.setting.time)
        dissolve = changed or n == 0
        calm = idea.purpose in ("establish", "resolve", "reaction")
        fresh = dice.randrange(1, 10_000)
        minded = {p.removeprefix("thought ") for p in setting.pieces if p.startswith("thought ")}
        shot = Shot(
            subjects=tuple(
                s.model_copy(update={"holds": tuple(h for h in s.holds if h not in minded)}) for s in idea.subjects
            ),
            action=(idea.words or (idea.event.words if idea.purpose == "act" else None) or None),
            setting=setting,
            framing=framing,
            camera=move,
            camera_speed="slow" if calm else "normal",
            angle=_ANGLES[(n + idea.variant) % 5] if idea.purpose in ("act", "introduce") else Angle.EYE_LEVEL,
            light=_light(brief, idea.event, setting),
            tone=brief.tone,
            style=style,
            sound=sounds_of(setting),
            beats=idea.beats,
        )
        slots.append(
            Slot(
                id=f"s{n:03}", shot=_bounded(shot), seconds=length, purpose=idea.purpose,
                transition=Transition.DISSOLVE if dissolve else Transition.CUT,
                transition_seconds=min(0.5, length / 3) if dissolve else 0.0,
                # One seed keeps a place the same; a second look at an empty place sees another part of it.
                seed=fresh if not slots or (idea.variant and not idea.subjects) else slots[0].seed, why=idea.why[:300],
            )
        )  # fmt: skip
    return slots


def _bounded(shot: Shot) -> Shot:
    """A shot's action is one clause: a longer one is cut after a whole word."""
    if shot.action is None or len(shot.action) <= 300:
        return shot
    return shot.model_copy(update={"action": shot.action[:300].rsplit(" ", 1)[0]})


def _look(idea: Idea, slots: list[Slot], n: int) -> tuple[Framing, CameraMove]:
    """Framing and camera: the purpose's own, the least used first, and never those of the shot before."""
    framings = idea.framings or _FRAMINGS[idea.purpose]
    moves = idea.moves or _turned(_MOVES[idea.purpose], n)
    small = bool(idea.subjects) and category(idea.subjects[0].name) in ("animal", "thing", "food")
    if small and not idea.framings:
        near = [f for f in framings if f not in (Framing.EXTREME_WIDE, Framing.WIDE)]
        framings = tuple(near) if near else (Framing.FULL,)
    if len(idea.subjects) > 1 and idea.purpose in ("act", "resolve"):
        whole = tuple(f for f in idea.framings if f in (Framing.FULL, Framing.MEDIUM))
        framings = whole or (Framing.FULL, Framing.MEDIUM)  # all of them must be seen
    used = [(s.shot.framing, s.shot.camera) for s in slots]
    before = used[-1] if used else (None, None)
    alike = [(s.shot.framing, s.shot.camera) for s in slots if s.purpose == idea.purpose]

    def wear(option: tuple[Framing, CameraMove]) -> tuple[bool, int, int, int]:
        framing, move = option
        same = (framing is before[0]) + (move is before[1])
        return (same == 2, same if len(slots) else 0, alike.count(option), framings.index(framing) + moves.index(move))

    best = min(((f, m) for f in framings for m in moves), key=wear)
    if best == before:
        best = (best[0], CameraMove.PUSH_IN if best[1] is not CameraMove.PUSH_IN else CameraMove.STATIC)
    return best


def _turned(items: tuple[T, ...], n: int) -> tuple[T, ...]:
    k = n % len(items)
    return items[k:] + items[:k]


def _home(brief: Brief) -> Home:
    """Where a film plays that never says it: at home with its first event. People who come later come there."""
    for event in brief.events:
        nouns = [n for n in (event.who, event.what, *(x for _, x in event.to), *event.seen) if n]
        nouns += brief.nouns if event is brief.events[0] else ()
        nouns.sort(key=lambda n: works_at(n) is None)  # a dentist's crocodile
        place, pieces = home_of(list(dict.fromkeys(nouns)), event.verb)
        if place is not None and (place != "sky" or event is brief.events[0]):  # what flies out came from below
            return place, pieces
    return None, ()


def _setting(idea: Idea, brief: Brief, home: Home) -> Setting:
    event = idea.event
    setting = event.setting
    doer = event.who is not None and category(event.who.name) in ("person", "animal")
    if setting.place is None and brief.setting.place is not None and not doer and not at_home_by_verb(event.verb):
        setting = setting.model_copy(update={"place": brief.setting.place})  # a thing is where the film is
    if setting.place is None:
        nouns: list[Noun] = [n for n in (event.who, event.what, *(x for _, x in event.to), *brief.nouns) if n]
        place, pieces = home_of(nouns, event.verb)
        out_of = any(p.split()[-1] in ("window", "door") for p in setting.pieces)  # it flies out of a room
        if event.verb and home != (None, ()) and (out_of or not at_home_by_verb(event.verb, event.who)):
            place, pieces = home
        out = setting.weather in _OUT_OF_DOORS or (event.who is not None and category(event.who.name) == "vehicle")
        if out and place is not None and is_indoors(place):
            place, pieces = "street", ()  # nobody is rained on in a kitchen
        new = tuple(p for p in pieces if p not in setting.pieces)
        setting = setting.model_copy(update={"place": place, "pieces": (*setting.pieces, *new)[:4]})
    passes = event.who is not None and category(event.who.name) == "vehicle" and event.verb.split()[-1:] in _PAST
    if passes and setting.place is not None and is_indoors(setting.place):
        setting = setting.model_copy(update={"place": "street", "pieces": ()})  # a bus drives by outside
    if setting.place == "ship deck" and at_home_by_verb(event.verb) in ("sea", "underwater"):
        setting = setting.model_copy(update={"place": at_home_by_verb(event.verb)})  # who swims is off the ship
    if setting.time is None and any(Light.FIRE in e.light for e in brief.events):
        setting = setting.model_copy(update={"time": TimeOfDay.DUSK})  # by firelight, in all of its pictures
    craft = event.what is not None and category(event.what.name) == "vehicle" and event.verb in ("ride", "chase")
    afloat = craft and event.what is not None and home_of([event.what], "")[0] == "sea"
    aboard = [n for p, n in event.to if p == "on" and category(n.name) == "vehicle"]
    afloat = afloat or any(home_of([n], "")[0] == "sea" for n in aboard)
    if afloat and event.setting.place is None and is_indoors(setting.place or ""):
        setting = setting.model_copy(update={"place": "sea", "pieces": ()})  # whoever built the boat indoors
    if setting.place is not None and event.who is not None and not afloat:
        setting = setting.model_copy(update={"place": footing(setting.place, event.who, event.verb)})
    known = film_place(setting.place, (n.name for n in brief.nouns))
    if known is not None:
        setting = setting.model_copy(update={"place": landscape(known)})
    named = {s.name for s in idea.subjects} | {h.split()[-1] for s in idea.subjects for h in s.holds}
    own = setting.place.split()[-1:] if setting.place is not None else []  # no ring in a boxing ring
    pieces = furnished(setting.place, setting.pieces)
    return setting.model_copy(
        update={
            "pieces": tuple(
                p for p in pieces if p not in named and (p.startswith(IN_MIND) or p.split()[-1] not in {*named, *own})
            )
        }
    )


def _light(brief: Brief, event: Event, setting: Setting) -> tuple[Light, ...]:
    """The lights that the event's words name, and those of the sky that the brief names anywhere."""
    by_day = setting.time in (TimeOfDay.MORNING, TimeOfDay.NOON, TimeOfDay.AFTERNOON)
    night = (Light.MOON, Light.STARS) if by_day else ()
    lights = [x for x in (*event.light, *(x for x in brief.light if x in LASTING)) if x not in night]
    if setting.time is TimeOfDay.NIGHT and not lights:
        lights.append(Light.MOON)
    return tuple(dict.fromkeys(lights))[:3]


# Cards


def _cards(
    brief: Brief, events: list[Event], lines: list[tuple[int, str]], seconds: float
) -> list[tuple[int, TextOnScreen, float]]:
    """(event number, words on a card, seconds): numbers always, the brief's words where no voice reads them."""
    cards: list[tuple[int, TextOnScreen, float]] = []
    budget = seconds * CARDS_SHARE
    if brief.figures:
        role: Literal["chart", "number"] = "chart" if len(brief.figures) > 1 else "number"
        line = next((s for s in brief.sentences if re.search(r"\d", s)), brief.text)
        at = next((n for n, e in enumerate(events) if re.search(r"\d", e.words)), len(events) - 1)
        length = min(CHART_SECONDS, budget)
        cards.append((at, TextOnScreen(role=role, lines=(line[:200],), figures=brief.figures), length))
        budget -= length
        lines = [(n, w) for n, w in lines if w.strip("…. ") not in line]
    for n, words in lines:
        need = reading_seconds(words)
        if budget >= need:
            cards.append((n, TextOnScreen(role="intertitle", lines=(words,)), need))
            budget -= need
    return cards


def _with_cards(slots: list[Slot], kept: list[Idea], cards: list[tuple[int, TextOnScreen, float]]) -> list[Slot]:
    """Each card before the act that it tells."""
    out: list[Slot] = []
    left = list(cards)
    for slot, idea in zip(slots, kept, strict=True):
        if idea.purpose not in ("establish", "introduce"):
            for card in [c for c in left if c[0] <= idea.number]:
                left.remove(card)
                out.append(_card(card, slot))
        out.append(slot)
    for card in left:
        out.insert(max(1, len(out) - 1), _card(card, slots[-1]))
    return out


def _card(card: tuple[int, TextOnScreen, float], beside: Slot) -> Slot:
    words = card[1].role == "intertitle"
    return Slot(
        id="card", purpose="card", seconds=card[2], seed=beside.seed,
        shot=Shot(text=card[1], setting=beside.shot.setting, tone=beside.shot.tone, style=beside.shot.style),
        why="the brief's own words" if words else "the brief's own numbers",
    )  # fmt: skip


def _end(name: str, seconds: float, beside: Slot) -> Slot:
    text = TextOnScreen(role="end", lines=(name,))
    return Slot(
        id="end", purpose="end", seconds=seconds, transition=Transition.FADE, transition_seconds=0.5, seed=beside.seed,
        shot=Shot(text=text, setting=beside.shot.setting, tone=beside.shot.tone, style=beside.shot.style),
        why="the name to remember",
    )  # fmt: skip


def _numbered(slots: list[Slot]) -> list[Slot]:
    """Pictures and cards counted apart, so that the fourth shot is s04."""
    out: list[Slot] = []
    for slot in slots:
        card = slot.purpose == "card"
        n = 1 + sum((s.purpose == "card") is card for s in out)
        out.append(slot.model_copy(update={"id": f"card{n}" if card else f"s{n:02}"}))
    return out
