"""`rushes footage build`: each file measured, judged, cut and described, each step recorded: it goes on if killed.

A file is read by two effects, keyed by its content: `footage measure` and `footage cut`. What lies between (filters,
duplicates, splits, captions) is plain, quick and deterministic, and done again each time.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from rushes.core.digest import digest_file, digest_json
from rushes.core.effects import Answer, Store, hold, write_atomic
from rushes.core.errors import BadInput, BadMedia
from rushes.data.clip import Caption, Clip, Source
from rushes.data.dataset import Dataset, write_dataset
from rushes.footage import captions, cutting, dedup, hearing, reading
from rushes.footage.filters import DEFAULT, Filter, judge
from rushes.measure import footage as look

KINDS = frozenset(
    (".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".mts", ".m2ts", ".ts", ".mpg", ".mpeg", ".wmv", ".flv", ".3gp",
     ".ogv", ".gif")
)  # fmt: skip
OPTIONAL = {hearing.NAME: hearing, reading.NAME: reading}  # analysers that need an extra of their own
LONGEST = 20.0  # seconds of a clip: longer shots are divided evenly


@dataclass(frozen=True)
class Options:
    """How a dataset is built."""

    filters: tuple[Filter, ...] = DEFAULT
    height: int = 720  # of a clip's shorter side, at most
    longest: float = LONGEST
    test_share: float = dedup.TEST_SHARE
    keep_duplicates: bool = False
    also: tuple[str, ...] = ()  # names of OPTIONAL
    workers: int = field(default_factory=lambda: os.cpu_count() or 1)


class Runner(Protocol):
    """Runs one function over many files, here or on a cluster; results in the order of the files."""

    def __call__(self, work: Callable[[Any], Any], items: list[Any]) -> Iterable[Any]: ...


@dataclass
class Stage:
    """What one stage took."""

    name: str
    seconds: float = 0.0
    bytes_in: int = 0
    bytes_out: int = 0
    fresh: int = 0  # pieces of work that were not already recorded


def build(
    folder: Path,
    out: Path,
    store: Store,
    options: Options | None = None,
    *,
    say: Callable[[str], None] = lambda _: None,
    run: Runner | None = None,
) -> Dataset:
    """Build a dataset in `out` from every video under `folder`. Raises BadInput when there is no file at all.

    A file or clip that cannot be used costs a row with its reason, never the rest. Same files, same options: same
    digest, however often it was stopped on the way.
    """
    if not folder.is_dir():
        raise BadInput("no such folder", where=str(folder), next_step="give a folder of video files")
    options = options or Options()
    for name in options.also:
        OPTIONAL[name].ready()
    run = run or _threads(options.workers)
    folder, store = folder.resolve(), Store(store.root.resolve())  # another machine has another working directory
    with hold(out):
        store.sweep()
        files = found_in(folder, out)
        if not files:
            raise BadInput("it holds no files", where=str(folder), next_step="add videos (mp4, mov, mkv, webm, …)")
        stages = {name: Stage(name) for name in ("digest", "measure", "judge", "cut")}
        done: list[tuple[Source, look.Measured | None]] = []
        began = time.monotonic()
        for n, answer in enumerate(run(MeasureFile(folder, store.root, options.longest), files), 1):
            source, measured, seconds, fresh = answer
            say(f"measured {n} of {len(files)}: {source.name}" + (f" — {source.why}" if source.why else ""))
            done.append((source, measured))
            stages["measure"].bytes_in += source.bytes
            stages["measure"].fresh += fresh
            stages["digest"].seconds += seconds
            stages["digest"].bytes_in += source.bytes
        stages["measure"].seconds = time.monotonic() - began
        began = time.monotonic()
        clips = _clips(done, options)
        first: dict[str, tuple[Source, look.Measured | None]] = {}
        for source, measured in done:
            first.setdefault(source.digest, (source, measured))
        stages["judge"].seconds = time.monotonic() - began
        pieces = _cut_all(folder, store, first, clips, options, run, stages["cut"], say)
        if hearing.NAME in options.also:
            stages["hear"] = Stage("hear")
            _hear_all(folder, store, first, clips, run, stages["hear"], say)
        if reading.NAME in options.also:
            stages["read"] = Stage("read")
            _read_all(store, pieces, clips, run, stages["read"], say)
        for clip in (c for c in clips if c.accepted and options.also):
            if why := judge(clip, options.filters):
                clip.accepted, clip.split, clip.why = False, "", why
        captions.apply(clips, captions.given(out))
        for source, _ in done:
            mine = [c for c in clips if c.source == source.name]
            source.clips, source.accepted = len(mine), sum(c.accepted for c in mine)
            if source.status == "used" and not source.accepted:
                source.status = "rejected"
                source.why = source.why or (mine[0].why[0] if mine and mine[0].why else "it holds no shot")
        made_by = {
            "what": "footage", "measure": look.versions(), "cut": cutting.VERSION,
            "filters": [str(f) for f in options.filters], "height": options.height, "longest": options.longest,
            **({"also": sorted(options.also)} if options.also else {}),
        }  # fmt: skip

        def fetch(clip: Clip) -> dict[str, bytes]:
            return {kind: cutting.member(pieces[clip.source_digest], f"{clip.id}.{kind}") for kind in ("mp4", "jpg")}

        report = [{k: round(v, 3) if isinstance(v, float) else v for k, v in vars(s).items()} for s in stages.values()]
        return write_dataset(out, clips, [s for s, _ in done], fetch, made_by=made_by, stages=report)


def found_in(folder: Path, out: Path) -> list[str]:
    """Names, relative to the folder, of every file in it that is not hidden and not part of the dataset itself."""
    found = []
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and Path(where, f).resolve() != out.resolve())
        found += [str(Path(where, n).relative_to(folder)) for n in names if not n.startswith(".")]
    return sorted(found)


def _threads(workers: int) -> Runner:
    def run(work: Callable[[Any], Any], items: list[Any]) -> Iterable[Any]:
        # Threads are enough: each file's work is done by guarded processes.
        with ThreadPoolExecutor(max(1, workers)) as pool:
            yield from pool.map(work, items)

    return run


@dataclass(frozen=True)
class MeasureFile:
    """One file: its digest, and what one decode tells. May run on another machine that sees the same folders."""

    folder: Path
    store: Path
    longest: float

    def __call__(self, name: str) -> tuple[Source, look.Measured | None, float, bool]:
        path = self.folder / name
        source = Source(name=printable(name))

        def refused(why: str) -> tuple[Source, None, float, bool]:
            source.status, source.why = "refused", why
            return source, None, 0.0, False

        if path.suffix.lower() not in KINDS:
            return refused("its name is not a video's")
        if path.is_symlink() or not path.resolve().is_relative_to(self.folder.resolve()):
            return refused("it is a link")
        try:
            look.plain_file(path)
            source.bytes = path.stat().st_size
            began = time.monotonic()
            source.digest = _digest(path, self.store)
            spent = time.monotonic() - began
        except BadMedia as e:
            return refused(e.what)
        except OSError as e:
            return refused(f"cannot be read ({e.strerror})")

        def make(_: Path) -> Answer:
            try:
                return Answer({"measured": look.measure(path, longest=self.longest).model_dump(mode="json")})
            except BadMedia as e:
                return Answer({"refused": e.what})

        request = {"versions": look.versions(), "longest": self.longest, "file": source.digest}
        answer = Store(self.store).effect("footage measure", look.VERSION, request, make)
        if "refused" in answer.value:
            source.status, source.why = "refused", answer.value["refused"]
            return source, None, spent, answer.fresh
        measured = look.Measured.model_validate(answer.value["measured"])
        c = measured.contract
        for name in ("container", "codec", "rotation", "sample_aspect", "fps", "variable_rate", "interlaced", "matrix",
                     "primaries", "transfer", "full_range", "hdr", "audio_offset"):  # fmt: skip
            setattr(source, name, getattr(c, name))
        source.width, source.height = c.width, c.height
        source.seconds, source.damage = measured.seconds, measured.damage
        return source, measured, spent, answer.fresh


_digests_lock = threading.Lock()


def _digest(path: Path, store: Path) -> str:
    """A file's digest, remembered by its place, size, time of change and inode: terabytes are not read twice."""
    about = path.stat()
    key = digest_json([str(path.resolve()), about.st_size, about.st_mtime_ns, about.st_ino])
    memo = store / "digests" / key[:2] / key
    with _digests_lock:
        try:
            known = memo.read_text()
            if len(known) == 64:
                return known
        except OSError:
            pass
    found = digest_file(path)
    write_atomic(memo, found.encode())
    return found


def printable(name: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in name.encode("utf-8", "replace").decode("utf-8", "replace"))


def _clips(done: list[tuple[Source, look.Measured | None]], options: Options) -> list[Clip]:
    """Every span of every file, judged by the filters, its duplicates found, its split drawn."""
    clips: list[Clip] = []
    seen: dict[str, str] = {}
    for source, measured in done:
        if measured is None:
            continue
        if source.digest in seen:
            source.status, source.why = "rejected", f"the same file as {seen[source.digest]}, byte for byte"
            continue
        seen[source.digest] = source.name
        for span in measured.spans:
            clips.append(clip_of(source, measured.contract, span, options))
    for clip in clips:
        clip.why = judge(clip, options.filters)
        clip.accepted = not clip.why
    good = [c for c in clips if c.accepted]
    same = dedup.clusters(good)
    groups: defaultdict[str, list[Clip]] = defaultdict(list)
    for clip in good:
        clip.cluster = same[clip.id]
        groups[clip.cluster].append(clip)
    split = dedup.splits(good, options.test_share)
    for clip in good:
        clip.split = split[clip.id]  # type: ignore[assignment]
    for group in groups.values():
        best = max(group, key=lambda c: (c.width * c.height, c.seconds, c.id))
        for clip in group:
            if clip is not best and not options.keep_duplicates:
                clip.accepted, clip.split = False, ""
                clip.why = [f"a duplicate: it shows what {best.id} of {best.source} shows"]
    return clips


def clip_of(source: Source, contract: look.Contract, span: look.Span, options: Options) -> Clip:
    id = hashlib.sha256(f"{source.digest} {span.first} {span.frames}".encode()).hexdigest()[:16]
    seconds = span.end - span.start
    width, height = cutting.size_of(contract, span.measures.get("bars"), options.height)
    fps = round(span.frames / seconds, 3) if seconds else 0.0
    return Clip(
        id=id, source=source.name, source_digest=source.digest, start=span.start, end=span.end, first=span.first,
        frames=span.frames, seconds=round(seconds, 6), fps=fps, variable_rate=contract.variable_rate, width=width,
        height=height, begins=span.begins, ends=span.ends, sound=contract.audio_codec is not None,
        bucket=bucket(width, height, span.frames), **span.measures,
    )  # fmt: skip


def bucket(width: int, height: int, frames: int) -> str:
    """A shape that clips can be batched in: sides rounded down to 32 pixels, frames to 4 n + 1 of a short list."""
    fits = [n for n in (1, 9, 17, 33, 49, 65, 81, 97, 121, 161, 241) if n <= frames]
    return f"{width // 32 * 32}x{height // 32 * 32}x{fits[-1] if fits else 1}"


def _cut_all(
    folder: Path,
    store: Store,
    first: dict[str, tuple[Source, look.Measured | None]],
    clips: list[Clip],
    options: Options,
    run: Runner,
    stage: Stage,
    say: Callable[[str], None],
) -> dict[str, Path]:
    """Cut the accepted clips of each file; {digest of the file: tar of its clips}."""
    wanted: defaultdict[str, list[Clip]] = defaultdict(list)
    for clip in clips:
        if clip.accepted:
            wanted[clip.source_digest].append(clip)
    began = time.monotonic()
    work = []
    for digest, mine in wanted.items():
        source, measured = first[digest]
        assert measured is not None
        work.append((source.name, measured.contract.model_dump(), [c.model_dump() for c in mine]))
    pieces: dict[str, Path] = {}
    results = run(CutFile(folder, store.root), work)
    for n, ((digest, mine), (tar, value, fresh)) in enumerate(zip(wanted.items(), results), 1):
        say(f"cut {n} of {len(wanted)}: {mine[0].source}")
        pieces[digest] = store.root / tar
        stage.fresh += fresh
        stage.bytes_out += pieces[digest].stat().st_size
        for clip in mine:
            if clip.id in value["failed"]:
                clip.accepted, clip.split = False, ""
                clip.why = [f"it cannot be cut: {value['failed'][clip.id]}"]
            else:
                clip.sha256, clip.bytes = value["clips"][clip.id]
    stage.seconds = time.monotonic() - began
    return pieces


def _hear_all(
    folder: Path,
    store: Store,
    first: dict[str, tuple[Source, look.Measured | None]],
    clips: list[Clip],
    run: Runner,
    stage: Stage,
    say: Callable[[str], None],
) -> None:
    """Give the accepted clips the words that are spoken in them."""
    began = time.monotonic()
    good = [c for c in clips if c.accepted and c.sound]
    work = [(first[d][0].name, d) for d in dict.fromkeys(c.source_digest for c in good)]
    heard: dict[str, hearing.Spoken] = {}
    for n, ((name, digest), (words, fresh)) in enumerate(
        zip(work, run(hearing.HearFile(folder, store.root), work), strict=True), 1
    ):
        say(f"heard {n} of {len(work)}: {name}, {len(words)} words")
        heard[digest] = words
        stage.fresh += fresh
        stage.bytes_in += first[digest][0].bytes
    hearing.apply(good, {d: m.contract for d, (_, m) in first.items() if m is not None}, heard)
    stage.seconds = time.monotonic() - began


def _read_all(
    store: Store,
    pieces: dict[str, Path],
    clips: list[Clip],
    run: Runner,
    stage: Stage,
    say: Callable[[str], None],
) -> None:
    """Give the accepted clips the words that are written in them."""
    began = time.monotonic()
    tars = list(dict.fromkeys(pieces.values()))
    found: dict[str, tuple[str, float]] = {}
    for n, (read, fresh) in enumerate(run(reading.ReadFile(store.root), tars), 1):
        say(f"read {n} of {len(tars)}")
        found |= read
        stage.fresh += fresh
    reading.apply([c for c in clips if c.accepted], found)
    stage.seconds = time.monotonic() - began


@dataclass(frozen=True)
class CutFile:
    folder: Path
    store: Path

    def __call__(self, item: tuple[str, dict[str, Any], list[dict[str, Any]]]) -> tuple[str, dict[str, Any], bool]:
        name, facts, rows = item
        contract, clips = look.Contract.model_validate(facts), [Clip.model_validate(r) for r in rows]
        spans = [[c.id, c.start, c.frames, c.width, c.height, cutting.filters(contract, c)] for c in clips]

        def make(scratch: Path) -> Answer:
            tar = scratch / "clips.tar"
            failed = cutting.cut(self.folder / name, contract, clips, tar)
            cut = {
                Path(member).stem: [hashlib.sha256(data).hexdigest(), len(data)]
                for member, data in cutting.members(tar)
                if member.endswith(".mp4")
            }
            return Answer({"failed": failed, "clips": cut}, {"clips": tar})

        store = Store(self.store)
        request = {"file": clips[0].source_digest, "spans": spans}
        answer = store.effect("footage cut", cutting.VERSION, json.loads(json.dumps(request)), make)
        return str(answer.files["clips"].relative_to(store.root)), answer.value, answer.fresh


__all__ = ["Caption", "Options", "build"]
