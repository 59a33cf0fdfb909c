"""Reference pictures: how somebody, something or a place of the film looks, for the generators that take pictures.

A person's picture is a stranger's file: it is read in the guarded process, and only our own JPEG of it is kept (named
by its digest, without what the file said of camera, place and time) and sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rushes.agent.paid.contract import Picture
from rushes.agent.production import Production, ReferencePicture, State
from rushes.core.digest import digest_bytes, digest_file
from rushes.core.effects import write_atomic
from rushes.core.errors import BadInput, StorageTrouble
from rushes.minds.continuity import shows
from rushes.shot import Setting, Slot

LONGEST = 1280  # pixels of a kept picture's longer side
SMALLEST = 300  # pixels of its shorter side: generators refuse smaller ones
HEAVIEST = 700_000  # bytes: below what a provider takes inside a request, a megabyte for the strictest


@dataclass(frozen=True)
class Given:
    """A picture that a person gave, read and made ours."""

    data: bytes
    source: str


def read(given: Mapping[str, Path | None]) -> dict[str, Given | None]:
    """The pictures by name, before anything is begun; None takes the one of that name away.

    Raises BadInput or BadMedia for what is no picture, too large, too small or too long.
    """
    return {named(name): None if path is None else _read(name, path) for name, path in given.items()}


def named(name: str) -> str:
    """A picture's name, in order; raises BadInput for one that is none."""
    words = " ".join(name.split())
    if not words or len(words) > 80 or not words.isprintable():
        raise BadInput(f"no name for a reference picture: {name[:80]!r}", where="--reference",
                       next_step='say who or what it shows: --reference "the keeper=keeper.png"')  # fmt: skip
    return words


def _read(name: str, path: Path) -> Given:
    from rushes.media.stills import jpeg, load_image, shrunk

    rgb = load_image(path)
    small = shrunk(rgb, LONGEST)
    if min(small.shape[:2]) < SMALLEST:
        h, w = rgb.shape[:2]
        raise BadInput(f"{w}x{h} pixels are too small or too long for a reference of {name}", where=path.name,
                       next_step=f"give one whose shorter side has {SMALLEST} pixels or more")  # fmt: skip
    data = next((d for q in (92, 85, 75, 60) if len(d := jpeg(small, q)) <= HEAVIEST), jpeg(small, 40))
    return Given(data, digest_file(path))


def keep(production: Production, given: Mapping[str, Given | None]) -> None:
    """Put the pictures into the production's record. One that it has already stays as it is."""
    if not given:
        return
    known = {r.name.lower(): r for r in production.state.references}
    for name, new in given.items():
        old = known.get(name.lower())
        if new is None:
            known.pop(name.lower(), None)
        elif old is None or old.source != new.source:
            digest = digest_bytes(new.data)
            file = f"references/{digest}.jpg"
            (production.folder / "references").mkdir(parents=True, exist_ok=True)
            write_atomic(production.folder / file, new.data)
            known[name.lower()] = ReferencePicture(name=name, file=file, digest=digest, source=new.source)
    state = production.state
    state.references = list(known.values())
    if state.versions:  # a person's picture is part of the film as it stands, not of a change that may be taken back
        state.versions[state.version].references = list(state.references)
    production.save()


def check(state: State, names: Mapping[str, object]) -> None:
    """Refuse names that no shot of the film shows: nothing would ever be sent for them."""
    there = state.script.slots if state.script else ()
    if strange := [n for n in names if not any(shows(s.shot, n) for s in there)]:
        raise BadInput(f"no shot shows {', '.join(strange)}", where="--reference",
                       next_step=f"the film shows: {', '.join(_seen(state)) or 'nobody yet'}")  # fmt: skip


def of(state: State, slot: Slot) -> list[ReferencePicture]:
    """The reference pictures of whom and what a slot's shot shows: people and things first, then its place."""
    if slot.footage is not None or slot.shot.is_card:
        return []
    subjects = slot.shot.model_copy(update={"setting": Setting()})
    found = [r for r in state.references if shows(slot.shot, r.name)]
    return sorted(found, key=lambda r: not shows(subjects, r.name))


def sent(production: Production, slot: Slot, most: int) -> tuple[Picture, ...]:
    """What a generator that takes `most` pictures gets for a slot."""
    pictures = []
    for r in of(production.state, slot)[:most]:
        path = production.folder / r.file
        data = path.read_bytes() if path.is_file() else b""
        if digest_bytes(data) != r.digest:
            raise StorageTrouble(f"the reference picture of {r.name} is gone or changed", where=str(path),
                                 next_step=f'give it again: --reference "{r.name}=FILE"')  # fmt: skip
        pictures.append(Picture(r.name, r.digest, data))
    return tuple(pictures)


def notes(state: State) -> list[str]:
    """What a person should know: pictures of nobody in the film, and takes that were made without a picture."""
    lines = []
    slots = {s.id: s for s in state.script.slots} if state.script else {}
    for r in state.references:
        if not any(shows(s.shot, r.name) for s in slots.values()):
            lines.append(f"Nothing in the film is called {r.name!r}: its reference picture is not used.")
    without: dict[str, dict[str, list[str]]] = {}
    for id, take in state.current_takes.items():
        for r in of(state, slots[id]) if id in slots else ():
            if r.digest not in take.references:
                without.setdefault(take.generator, {}).setdefault(r.name, []).append(id)
    for generator, missed in without.items():
        said = "; ".join(f"{name} in {', '.join(ids)}" for name, ids in missed.items())
        lines.append(f"Made by {generator} without the reference picture of {said}.")
    return lines


def _seen(state: State) -> list[str]:
    shots = [s.shot for s in state.script.slots if s.footage is None] if state.script else []
    names = [x.name for shot in shots for x in shot.subjects] + [s.setting.place for s in shots if s.setting.place]
    return list(dict.fromkeys(names))[:20]
