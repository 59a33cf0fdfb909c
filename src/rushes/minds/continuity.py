"""Continuity: who is in the film and how they look (the bible), what a shot leaves unsaid, and what changes at a cut.

A generator executes each shot literally and remembers none of the others, so every shot must say again what its people
look like and wear. `carry` says it again; `breaks` lists where two shots contradict each other and no deed explains it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict

from rushes.shot import Script, Shot, Slot, Subject, TimeOfDay, Transition
from rushes.shot.words import category

Field = Literal["look", "wears", "holds", "number", "time", "weather", "direction", "repeat"]
_TIMES = list(TimeOfDay)
_ALTERS = frozenset(  # deeds after which somebody may look, wear or hold otherwise
    """put take wear dress undress change remove don doff tie button lose find get give hand pass drop throw toss place
    leave pick grab catch steal swap exchange open eat drink paint dye wash cut transform become turn grow
    shrink age break fix build receive buy sell bring carry hold let release hide receive plant pour fill fall
    climb""".split()
)
_PASSING = frozenset(  # how somebody is for a while: true of the shot that says it, and of no other
    """sad happy angry furious glad proud afraid scared frightened tired sleepy asleep awake hungry thirsty surprised
    amazed nervous worried calm bored lonely jealous ashamed crying laughing smiling shouting wet soaked dripping dry
    dirty muddy dusty clean covered stained burning smoking glowing lit dark open closed shut broken cracked whole
    empty full hurt injured wounded bleeding dead alive sick ill healthy cold hot frozen melted hidden sleeping running
    standing sitting lying flying floating falling alone still busy sweaty snowy sooty painted bandaged""".split()
)
_TURNS = frozenset("turn return back reverse retreat spin circle dance chase flee wander dodge pace".split())
_EXCLUSIVE = tuple(
    frozenset(words.split())
    for words in (
        "old young elderly teenage aged",
        "big small huge tiny giant large little enormous",
        "fat thin slim plump skinny chubby",
        "tall short",
        "bald curly-haired long-haired short-haired",
        "red orange yellow green blue purple pink brown black white grey gray golden silver violet turquoise beige",
        "blond blonde dark-haired red-haired grey-haired white-haired silver-haired brown-haired black-haired",
    )
)


class Character(BaseModel):
    """Somebody or something that more than one shot shows, with everything that is said of it."""

    model_config = ConfigDict(frozen=True)
    name: str
    look: tuple[str, ...]
    wears: tuple[str, ...]
    slots: tuple[str, ...]


class Break(BaseModel):
    """Two shots that contradict each other: `slot` says other than `since`."""

    model_config = ConfigDict(frozen=True)
    slot: str
    since: str
    field: Field
    what: str


def bible(script: Script) -> list[Character]:
    """Who comes more than once, in the order of appearance; contradictions stand in it as what was said first."""
    found: dict[str, Character] = {}
    for slot, subject in _appearances(script.slots):
        key = subject.name.lower()
        old = found.get(key, Character(name=subject.name, look=(), wears=(), slots=()))
        found[key] = Character(
            name=old.name, look=_together(old.look, subject.look), wears=_together(old.wears, subject.wears),
            slots=(*old.slots, slot.id),
        )  # fmt: skip
    return [c for c in found.values() if len(c.slots) > 1]


def shows(shot: Shot, name: str) -> bool:
    """Whether a shot shows whom or what a person calls `name`: one of its subjects, its place, or a thing in it.

    "the keeper" is the "lighthouse keeper" too, and "the old keeper" a "keeper" who looks old.
    """
    words = _called(name)
    for subject in shot.subjects:
        own = _called(subject.name)
        if own and words and own[-1] == words[-1] and set(words) <= {*own, *_called(" ".join(subject.look))}:
            return True
    places = [shot.setting.place or "", *shot.setting.pieces]
    return bool(words) and any(set(words) <= set(_called(place)) for place in places)


def _called(name: str) -> list[str]:
    """The words of a name, without articles."""
    return [w for w in name.lower().split() if w not in ("the", "a", "an", "our", "my")]


def carry(script: Script) -> tuple[Script, list[str]]:
    """The script with what its shots leave unsaid: looks that last and clothes, from the shot on that first says them,
    and the one time of day.

    Somebody whose look changes on the way, by a deed or by contradiction, is left as written. Answers with what was
    added, in words.
    """
    steady = {c.name.lower(): c for c in bible(script)}
    for b in breaks(script):
        if b.field in ("look", "wears"):
            steady.pop(b.what.split(":")[0].lower(), None)
    for slot in script.slots:
        for beat in slot.shot.beats:
            if _verbs([beat.verb]) & _ALTERS:
                steady.pop(beat.who.lower(), None)
    drawn = [s for s in script.slots if not s.shot.is_card and s.footage is None]
    times = {s.shot.setting.time for s in drawn} - {None}
    so_far: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}  # nothing is said before it is so
    slots, said = [], []
    for slot in script.slots:
        shot, added = slot.shot, []
        if slot in drawn:
            subjects = []
            for subject in shot.subjects:
                key = subject.name.lower()
                looked, wore = so_far.get(key, ((), ())) if key in steady else ((), ())
                look, wears = _together(subject.look, looked), _together(subject.wears, wore)
                lives = category(subject.name) in ("person", "animal")  # dough that is flat was not always
                lasting = tuple(w for w in look if lives and w.lower().split()[0] not in _PASSING)
                so_far[key] = (lasting, wears if lives else ())
                new = [w for w in (*look, *wears) if w not in (*subject.look, *subject.wears)]
                added += [f"{subject.name}: {', '.join(new)}"] if new else []
                subjects.append(subject.model_copy(update={"look": look, "wears": wears}))
            setting = shot.setting
            if len(times) == 1 and setting.time is None and (setting.place or shot.subjects):
                (time,) = times
                setting = setting.model_copy(update={"time": time})
                added.append(str(time))
            shot = shot.model_copy(update={"subjects": tuple(subjects), "setting": setting})
        said += [f"{slot.id}: {'; '.join(added)}"] if added else []
        slots.append(slot.model_copy(update={"shot": shot}))
    return script.model_copy(update={"slots": tuple(slots)}), said


def breaks(script: Script) -> list[Break]:
    """Every cut at which somebody's look, clothes, props, number or way changes, the clock or the weather jumps, or
    nothing changes at all.

    A change that a deed of the shots between explains is none, nor is one across a card.
    """
    found: list[Break] = []
    seen: dict[str, list[tuple[Slot, Subject]]] = {}
    done: set[str] = set()  # verbs of the shots since the last card
    before: Slot | None = None
    for slot in script.slots:
        if slot.shot.is_card or slot.footage is not None:
            before, done = None, set()
            continue
        verbs = _verbs([b.verb for b in slot.shot.beats] + [s.action for s in slot.shot.subjects if s.action])
        for subject in slot.shot.subjects:
            earlier = seen.setdefault(subject.name.lower(), [])
            if earlier and not (done | verbs) & _ALTERS:
                found += _of_look(slot, subject, earlier)
                found += _of_props(slot, subject, *earlier[-1], near=before)
            if earlier and earlier[-1][0] is before and not (done | verbs) & _TURNS:
                found += _of_direction(slot, subject, *earlier[-1])
            earlier.append((slot, subject))
        if before is not None:
            found += _of_setting(slot, before)
            if slot.shot == before.shot:
                what = f"the same picture as {before.id}, word for word"
                found.append(Break(slot=slot.id, since=before.id, field="repeat", what=what))
        before, done = slot, (done | verbs)
    return found


def _of_look(slot: Slot, new: Subject, earlier: list[tuple[Slot, Subject]]) -> Iterator[Break]:
    """Against the last shot that said something of the same feature or garment."""

    def since(said: str, other: Callable[[str, str], bool]) -> tuple[Slot, str] | None:
        for slot, old in reversed(earlier):
            if said in (*old.look, *old.wears):
                return None
            if was := [w for w in (*old.look, *old.wears) if other(w.lower(), said.lower())]:
                return slot, was[0]
        return None

    fields: tuple[tuple[Field, tuple[str, ...], Callable[[str, str], bool]], ...] = (
        ("look", new.look, _excludes), ("wears", new.wears, _another),
    )  # fmt: skip
    for field, words, other in fields:
        for now in words:
            if (jump := since(now, other)) is not None:
                what = f"{new.name}: {jump[1]} in {jump[0].id}, now {now}"
                yield Break(slot=slot.id, since=jump[0].id, field=field, what=what)


def _excludes(a: str, b: str) -> bool:
    """Two looks that nobody has at once."""
    return a != b and any({a, b} <= group for group in _EXCLUSIVE)


def _another(a: str, b: str) -> bool:
    """Two garments of one kind, each with its word: "red coat", "blue coat"."""
    return a != b and _garment(a) == _garment(b) and len(a.split()) == len(b.split())


def _of_props(slot: Slot, new: Subject, since: Slot, old: Subject, near: Slot | None) -> Iterator[Break]:
    if old.count != new.count and 1 not in (old.count, new.count):
        what = f"{new.name}: {old.count} in {since.id}, now {new.count}"
        yield Break(slot=slot.id, since=since.id, field="number", what=what)
    if since is near and slot.shot.setting.place == since.shot.setting.place and new.holds:
        for was in set(old.holds) - set(new.holds):
            what = f"{new.name}: holds {was} in {since.id}, now {', '.join(new.holds)}"
            yield Break(slot=slot.id, since=since.id, field="holds", what=what)


def _of_direction(slot: Slot, new: Subject, since: Slot, old: Subject) -> Iterator[Break]:
    ways = {old.facing, new.facing}
    if ways == {"left", "right"} and slot.shot.setting.place == since.shot.setting.place and _moves(slot, new):
        what = f"{new.name}: goes {old.facing} in {since.id}, now {new.facing}"
        yield Break(slot=slot.id, since=since.id, field="direction", what=what)


def _of_setting(slot: Slot, since: Slot) -> Iterator[Break]:
    now, was = slot.shot.setting, since.shot.setting
    goes_on = slot.transition is Transition.CUT  # after a dissolve or a fade it may be another day
    if (
        goes_on
        and now.time
        and was.time
        and _TIMES.index(now.time) < _TIMES.index(was.time)
        and was.time != TimeOfDay.NIGHT
    ):
        what = f"the clock goes back from {was.time} in {since.id} to {now.time}"
        yield Break(slot=slot.id, since=since.id, field="time", what=what)
    if now.place == was.place and now.time == was.time and now.weather and was.weather and now.weather != was.weather:
        what = f"the weather jumps from {was.weather} in {since.id} to {now.weather}"
        yield Break(slot=slot.id, since=since.id, field="weather", what=what)


def _moves(slot: Slot, subject: Subject) -> bool:
    verbs = _verbs([b.verb for b in slot.shot.beats if b.who == subject.name] + [subject.action or ""])
    return bool(verbs & {"walk", "run", "drive", "ride", "fly", "swim", "march", "sail", "cycle", "hurry", "travel"})


def _appearances(slots: Iterable[Slot]) -> Iterator[tuple[Slot, Subject]]:
    for slot in slots:
        shot: Shot = slot.shot
        yield from ((slot, s) for s in shot.subjects if slot.footage is None)


def _together(first: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    """What was said first and what is new in `more`; another word for the same garment or feature is not new."""
    kept = list(first)
    for word in more:
        known = any(
            word.lower() == k.lower() or _garment(word) == _garment(k)
            or _excludes(word.lower(), k.lower())
            for k in kept
        )  # fmt: skip
        if not known:
            kept.append(word)
    return tuple(kept)


def _garment(words: str) -> str:
    return words.lower().split()[-1]


def _verbs(said: Iterable[str]) -> set[str]:
    return {v.lower().split()[0] for v in said if v.strip()}
