"""Hand over: a film's timeline for other programs, a delivery folder, and a person's own cut taken back.

A cut comes back as what the person changed, found by comparing it with what this film gives in the same format; so what
a format cannot hold is never taken for a wish. Their trims, order and transitions become part of the script, and the
takes that they cut are kept.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rushes.agent import cutting
from rushes.agent.production import Production, TakeRecord, take_names
from rushes.agent.progress import Quiet
from rushes.core.digest import digest_file
from rushes.core.effects import Answer, Store, storage, write_atomic
from rushes.core.errors import BadInput
from rushes.media.exchange import SUFFIXES, Format, Item, items, lost, parse, write
from rushes.shot import ClipRef, Script, Shot, Slot, Subject, Transition

TO = ("otio", "fcp7", "fcpx", "edl", "srt", "vtt", "delivery")
FRAME = 1 / 24
# What a broadcaster or a platform asks about, apart from taste.
_SAFETY = (
    "flashing", "red flashing", "captions", "caption speed", "caption time", "unsafe text", "loudness", "clipped",
)  # fmt: skip


def export(production: Production, store: Store, to: Sequence[str], out: Path) -> dict[str, list[str]]:
    """Write a finished film for others into `out`; answers with the files, each with what its format dropped."""
    if production.state.script is None or not (production.folder / "film.mp4").exists():
        raise BadInput("it has no film yet", where=production.folder.name, next_step="rushes resume goes on with it")
    with storage(out):
        out.mkdir(parents=True, exist_ok=True)
    done: dict[str, list[str]] = {}
    if strange := sorted(set(to) - set(TO)):
        raise BadInput(f"no such format: {', '.join(strange)}", where="--to", next_step=f"give one of {', '.join(TO)}")
    wanted = TO if "delivery" in to else tuple(dict.fromkeys(to))
    kinds: list[Format] = [k for k in SUFFIXES if k in wanted]
    if kinds:
        film = _with_files(production, store, out)
        for kind in kinds:
            text = write(film, kind)
            path = out / f"{production.folder.name}{SUFFIXES[kind]}"
            write_atomic(path, text.encode())
            done[path.name] = lost(film, text, kind)
    for words in ("srt", "vtt"):
        source = production.folder / f"film.{words}"
        if words in wanted and source.exists():
            shutil.copyfile(source, out / f"{production.folder.name}.{words}")
            done[f"{production.folder.name}.{words}"] = []
    if "delivery" in wanted:
        done |= _deliver(production, store, out, done)
    return done


def _with_files(production: Production, store: Store, out: Path) -> Any:
    """The film's timeline on files that lie beside it under names a person can read."""
    import opentimelineio as otio

    film = cutting.timeline_of(production, store)
    media = out / "media"
    media.mkdir(exist_ok=True)
    names = {t.file.rpartition("/")[2]: name for name, t in take_names(production.state).items()}

    def beside(source: Path, name: str) -> str:
        target = media / name
        if not target.exists() or digest_file(target) != digest_file(source):
            target.unlink(missing_ok=True)
            shutil.copyfile(source, target)
        return target.resolve().as_uri()

    from rushes.media.timeline import local_path

    for clip in film.find_clips():
        reference = clip.media_reference
        if isinstance(reference, otio.schema.ExternalReference):
            source = local_path(reference.target_url)
            voice = source.suffix == ".wav"
            name = f"voice-{clip.name}.wav" if voice else f"{names.get(source.name, clip.name)}{source.suffix}"
            reference.target_url = beside(source, name)
    _stem(film, production, store, beside)
    return film


def _stem(film: Any, production: Production, store: Store, beside: Any) -> None:
    """Music and ambience, which are made and have no files, as one file on one track."""
    import opentimelineio as otio

    from rushes.media import sound, timeline

    made = [s for s in timeline.sounds(film) if s.kind in ("music", "ambience")]
    for track in [t for t in film.audio_tracks() if t.name.lower().startswith(("music", "ambience"))]:
        film.tracks.remove(track)
    script = production.state.script
    if not made or script is None:
        return
    seconds = round(script.seconds * 24) / 24

    def mix(folder: Path) -> Answer:
        work = folder / "layers"
        work.mkdir()
        sound.mix(made, folder / "stem.m4a", seconds=seconds, scratch=work)
        return Answer(files={"audio": folder / "stem.m4a"})

    request = {"seconds": seconds, "sounds": [[s.kind, s.at, s.seconds, s.made, s.seed] for s in made]}
    answer = store.effect("stem", sound.VERSION, request, mix)
    track = otio.schema.Track(name="Music and ambience", kind=otio.schema.TrackKind.Audio)
    time = otio.opentime.RationalTime
    span = otio.opentime.TimeRange(time(0, 24), time(round(seconds * 24), 24))
    reference = otio.schema.ExternalReference(
        target_url=beside(answer.files["audio"], "music-and-ambience.m4a"), available_range=span
    )
    track.append(otio.schema.Clip(name="music and ambience", media_reference=reference, source_range=span))
    film.tracks.append(track)


def _deliver(production: Production, store: Store, out: Path, done: dict[str, list[str]]) -> dict[str, list[str]]:
    """The film itself, its sheet, and a report on loudness, captions, flashes and licences, with checksums."""
    state, name = production.state, production.folder.name
    for source, target in (("film.mp4", f"{name}.mp4"), ("contact-sheet.png", "contact-sheet.png")):
        shutil.copyfile(production.folder / source, out / target)
    script = state.script
    assert script is not None
    findings = cutting.review_film(production, cutting.frame_of(state), Quiet())
    bad = [f.what for f in findings if f.check in _SAFETY and f.severity != "note"]
    report = {
        "film": f"{name}.mp4",
        "seconds": round(script.seconds, 3),
        "loudness_lufs": state.film.get("lufs"),
        "true_peak_dbtp": state.film.get("true_peak_dbtp"),
        "captions": state.asked.captions,
        "flash_caption_and_sound_findings": bad,
        "other_findings": [f.what for f in findings if f.what not in bad and f.severity != "note"],
        "licences": state.licences,
        "dropped_by_format": done,
        "takes": {n: {"made_by": t.generator, "effect": t.key, "cost_usd": t.cost_usd} for n, t in
                  take_names(state).items() if state.showing.get(t.slot) == t.key},
    }  # fmt: skip
    write_atomic(out / "delivery.json", json.dumps(report, indent=1, ensure_ascii=False).encode())
    files = sorted(p for p in out.rglob("*") if p.is_file() and p.name != "SHA256SUMS")
    sums = "".join(f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.relative_to(out)}\n" for p in files)
    write_atomic(out / "SHA256SUMS", sums.encode())
    return {f"{name}.mp4": [], "delivery.json": bad, "SHA256SUMS": []}


# A person's cut


class Recut:
    """What a person's timeline makes of a script."""

    def __init__(self) -> None:
        self.slots: list[Slot] = []
        self.kept: dict[str, str] = {}
        self.own: dict[str, str] = {}  # clip id → file of the person's own
        self.did: list[str] = []
        self.not_taken: list[str] = []


def recut(production: Production, store: Store, film: Any, kind: Format, folder: Path) -> Recut:
    """Compare a person's timeline with this film in the same format; nothing is changed yet."""
    state = production.state
    script = state.script
    assert script is not None
    ours = cutting.timeline_of(production, store, files_only=True)
    expected = items(parse(write(ours, kind), kind))
    theirs = items(film)
    out = Recut()
    known = _Known(production)
    before = [known.find(x, folder) for x in expected]
    was = dict(zip((k[0] if k else "" for k in before), expected, strict=True))
    slots = {s.id: s for s in script.slots}
    used: dict[str, int] = {}
    for n, x in enumerate(theirs):
        if x.gap:
            after = theirs[n + 1].name if n + 1 < len(theirs) else "the end"
            out.not_taken.append(f"{x.seconds:.2f} s of black before {after}")
            continue
        if abs(x.speed - 1) > 1e-3:
            out.not_taken.append(f"the speed {x.speed:g} of {x.name}")
        match = known.find(x, folder)
        if match is None:
            _own(x, folder, store, out)
            continue
        slot_id, take = match
        slot = slots[slot_id]
        used[slot_id] = used.get(slot_id, 0) + 1
        new_id = slot_id if used[slot_id] == 1 else f"{slot_id}-{'bcdefgh'[min(used[slot_id], 8) - 2]}"
        out.slots.append(_slot_as_cut(slot, new_id, x, was.get(slot_id), take, out))
    gone = [s for s in slots if s not in used]
    if gone:
        out.did.append(f"deleted: {', '.join(gone)}")
    stayed = [s.id for s in script.slots if s.id in used]
    order = [s.id for s in out.slots if s.id in slots]
    if order != stayed:
        out.did.append(f"order: {', '.join(order)}")
    stem = (0.0, round(script.seconds, 1))  # music and ambience, one piece as long as the film
    if _sounds(film) - {stem} != _sounds(parse(write(ours, kind), kind)) - {stem}:
        out.not_taken.append("changes to the sound tracks: the mix follows the cut, music and voice stay as they were")
    return out


def _slot_as_cut(slot: Slot, new_id: str, x: Item, was: Item | None, take: TakeRecord | None, out: Recut) -> Slot:
    """The slot with the person's in and out points and transition, where they are not those of before."""
    fields: dict[str, Any] = {"id": new_id}
    trimmed = was is None or abs(x.start - was.start) > FRAME / 2 or abs(x.seconds - was.seconds) > FRAME / 2
    if trimmed or new_id != slot.id:
        start, seconds = _whole(x.start), max(FRAME, _whole(x.seconds))
        fields["seconds"] = seconds
        if slot.footage is not None:
            shifted = slot.footage.start + start - slot.skip
            fields["footage"] = slot.footage.model_copy(update={"start": max(0.0, shifted)})
        else:
            fields["skip"] = start
        if take is not None and slot.footage is None:
            out.kept[new_id] = take.of or take.key
        again = f" as {new_id}" if new_id != slot.id else ""
        out.did.append(f"{slot.id}: cut{again} to {start:.2f}–{start + seconds:.2f} s of its take")
    if new_id != slot.id:
        fields |= {"narration": None, "transition": Transition.CUT, "transition_seconds": 0.0}
    if was is None or (x.begins, round(x.mix, 2)) != (was.begins, round(was.mix, 2)):
        kind = {"cut": Transition.CUT, "dissolve": Transition.DISSOLVE, "fade": Transition.FADE}[x.begins]
        mix = 0.0 if kind is Transition.CUT else min(3.0, _whole(x.mix))
        fields |= {"transition": kind, "transition_seconds": mix}
        out.did.append(f"{new_id}: begins with a {x.begins}")
    return slot.model_copy(update=fields)


def _own(x: Item, folder: Path, store: Store, out: Recut) -> None:
    """A clip of the person's own: checked and taken in like any footage."""
    from rushes.core.errors import RushesError
    from rushes.media.probe import VERSION, ingest
    from rushes.media.timeline import local_path

    try:
        path = local_path(x.url, folder)
        if not path.is_file():
            raise BadInput("its file is not there", where=path.name)

        def make(scratch: Path) -> Answer:
            return Answer(files={"video": ingest(path, scratch, max_seconds=3600, size=(1280, 720))})

        mine = store.effect("ingest", VERSION, {"own": True}, make, inputs={"clip": path}).files["video"]
    except RushesError as e:
        out.not_taken.append(f"{x.name or 'a clip'}: {e.what}")
        return
    clip = f"own-{mine.stem[:12]}"
    out.own[clip] = str(mine)
    n = sum(s.footage is not None and s.footage.clip.startswith("own-") for s in out.slots) + 1
    name = (x.name or path.stem)[:80] or "clip"
    out.slots.append(
        Slot(
            id=f"own{n}-{mine.stem[:6]}", shot=Shot(subjects=(Subject(name=name),)),
            seconds=max(FRAME, _whole(x.seconds)), footage=ClipRef(clip=clip, start=_whole(x.start)),
            why="the person's own clip",
        )
    )  # fmt: skip
    out.did.append(f"own clip: {name}, {x.seconds:.2f} s")


def _whole(seconds: float) -> float:
    return round(seconds / FRAME) * FRAME


class _Known:
    """How a clip of a stranger's timeline is recognised: by its file, its content, or its name."""

    def __init__(self, production: Production) -> None:
        state = production.state
        script = state.script
        assert script is not None
        self.slots = {s.id for s in script.slots}
        self.names = take_names(state)
        self.current = state.current_takes
        self.by_digest: dict[str, list[TakeRecord]] = {}
        for t in state.takes:
            self.by_digest.setdefault(Path(t.file).stem, []).append(t)

    def find(self, x: Item, folder: Path) -> tuple[str, TakeRecord | None] | None:
        """(slot id, take), or None for a clip that is not of this film."""
        from rushes.media.timeline import local_path

        path: Path | None = None
        if x.url:
            try:
                path = local_path(x.url, folder)
            except BadInput:
                path = None
        stems = [path.stem] if path is not None else []
        stems.append(Path(x.name).stem if x.name.endswith((".mp4", ".mov")) else x.name)
        for stem in stems:
            if stem in self.names and self.names[stem].slot in self.slots:
                return self.names[stem].slot, self.names[stem]
            if stem in self.by_digest and (found := self._of(self.by_digest[stem], x.name)):
                return found
        if path is not None and path.is_file():
            same = self.by_digest.get(digest_file(path), [])
            if found := self._of(same, x.name):
                return found
        if x.name in self.slots and (path is None or not path.is_file()):
            return x.name, self.current.get(x.name)
        return None

    def _of(self, takes: list[TakeRecord], name: str) -> tuple[str, TakeRecord] | None:
        here = [t for t in takes if t.slot in self.slots]
        best = next((t for t in here if t.slot == name), here[0] if here else None)
        return (best.slot, best) if best is not None else None


def _sounds(film: Any) -> set[tuple[float, float]]:
    """When each sound of a timeline starts and how long it lasts, in seconds."""
    import opentimelineio as otio

    spans = [x.range_in_parent() for t in film.audio_tracks() for x in t if isinstance(x, otio.schema.Clip)]
    return {(round(s.start_time.to_seconds(), 1), round(s.duration.to_seconds(), 1)) for s in spans}


def as_script(script: Script, cut: Recut) -> Script:
    """The script with the person's cut."""
    if not cut.slots:
        raise BadInput(
            "no clip of it is of this film", where="timeline", next_step="relink its media, or make a new film"
        )
    first = cut.slots[0]
    if first.transition is Transition.DISSOLVE:
        cut.slots[0] = first.model_copy(update={"transition": Transition.FADE})
    return script.model_copy(update={"slots": tuple(cut.slots)})
