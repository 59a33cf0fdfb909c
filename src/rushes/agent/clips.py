"""A person's folder of footage: each file checked and copied once into a file of ours, its shots found and measured."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from rushes.agent.progress import Progress
from rushes.core.effects import Answer, Store
from rushes.core.errors import BadInput, BadMedia
from rushes.data.dataset import Dataset
from rushes.footage.dedup import alike
from rushes.footage.search import Index
from rushes.measure.shots import VERSION as SHOTS
from rushes.measure.shots import find_shots
from rushes.media.frames import open_ours
from rushes.media.probe import VERSION as INGEST
from rushes.media.probe import ingest
from rushes.minds import transcribe
from rushes.minds.transcribe import Said, Word
from rushes.shot import ClipSeen

KINDS = frozenset(
    (".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".mts", ".m2ts", ".mpg", ".mpeg", ".wmv", ".flv", ".3gp")
)
MOST_FILES = 500
MOST_HITS = 200  # clips of a dataset that one film is cut from at most
LONGEST = 1800.0  # seconds of one file
SIZE = (1280, 720)  # what a mezzanine covers at least
QUIET = 1.0  # seconds: a shorter pause between two sentences is no shot of its own
USABLE = 0.35  # score under which a shot is left out where better ones are there


@dataclass(frozen=True)
class Source:
    """Where one clip lies in a mezzanine."""

    path: Path
    start: float
    seconds: float


class Shot(NamedTuple):
    """One shot as `measure.shots` saw it: seconds, 0..1, 0..255, perceptual hashes."""

    start: float
    end: float
    score: float
    motion: float
    looks: Sequence[str]


@dataclass(frozen=True)
class _File:
    name: str
    video: Path
    shots: list[Shot]
    said: list[Said]


@dataclass(frozen=True)
class Found:
    """What a folder holds: what the director sees, where each clip lies, and what was left out and why."""

    seen: list[ClipSeen]
    sources: dict[str, Source]
    skipped: list[str]


def scan(folder: Path, store: Store, progress: Progress, brief: str = "") -> Found:
    """Find the shots in a folder of clips, or in a dataset those that the brief's words find.

    A bad file costs one line; BadInput if nothing is left.
    """
    if not folder.is_dir():
        raise BadInput(
            "no such folder of footage", where=str(folder), next_step="give --footage a folder of video files"
        )
    if (folder / "dataset.json").is_file():
        return _found_in(Dataset.open(folder), brief, store)
    root = folder.resolve()
    files = sorted(p for p in root.rglob("*") if p.suffix.lower() in KINDS)
    skipped: list[str] = []
    read: list[_File] = []
    if len(files) > MOST_FILES:
        skipped.append(f"{len(files) - MOST_FILES} files beyond the first {MOST_FILES}")
        files = files[:MOST_FILES]
    for n, path in enumerate(files):
        progress.step("reading footage", n, len(files))
        name = "".join(c if c.isprintable() else "?" for c in path.name)
        if not path.resolve().is_relative_to(root):
            skipped.append(f"{name}: it is a link out of the folder")
            continue
        try:
            clip = _read(path, store)
        except BadMedia as e:
            skipped.append(str(e))
            continue
        shots = [Shot(*row) for row in clip.value]
        read.append(_File(name, clip.files["video"], shots, _said(clip.files["video"], store)))
    again, told = _again(read)
    skipped += told
    seen: list[ClipSeen] = []
    sources: dict[str, Source] = {}
    for k, file in enumerate(read):
        kept = [s for i, s in enumerate(file.shots) if (k, i) not in again]
        for a, b, words, score, motion in _by_sentence(kept, file.said):
            key = f"c{len(seen) + 1:04}"
            seen.append(
                ClipSeen(clip=key, start=a, seconds=b - a, score=score, motion=motion, speech=words, name=file.name)
            )
            sources[key] = Source(file.video, a, b - a)
    progress.step("reading footage", len(files), len(files))
    good = [c for c in seen if c.score >= USABLE or c.speech]  # what is said counts, however dark the room
    if not seen:
        reasons = "; ".join(skipped[:3]) or "it holds no video files"
        raise BadInput(f"no usable footage ({reasons})", where=str(folder), next_step="add clips (mp4, mov, mkv, webm)")
    return Found(good or seen, sources, skipped)


def _found_in(dataset: Dataset, brief: str, store: Store) -> Found:
    """Clips of a dataset, found by a brief's words, the best first; any clips where the words find none."""
    clips = dataset.clips("accepted")
    hits = [h.clip for h in Index(clips).search(brief, MOST_HITS)] or clips[:MOST_HITS]
    if not hits:
        raise BadInput("the dataset holds no clip", where=str(dataset.folder), next_step="build it from other files")
    seen, sources = [], {}
    for n, clip in enumerate(hits, 1):
        with store.scratch() as scratch:
            film = scratch / f"{clip.id}.mp4"
            film.write_bytes(dataset.member(clip, "mp4"))
            video = store.keep(film)
        blur = min(1.0, 4.0 / max(1.0, clip.edge_width or 4.0))
        score = round(blur * max(0.0, 1.0 - (clip.shake or 0.0) / 0.3), 4)
        seen.append(
            ClipSeen(
                clip=f"c{n:04}", start=0.0, seconds=clip.seconds, score=score, motion=clip.change or 0.0,
                speech=clip.speech or "", name=clip.source,
                caption="" if clip.caption_author.startswith("measured") else clip.caption_long,
            )
        )  # fmt: skip
        sources[f"c{n:04}"] = Source(video, 0.0, clip.seconds)
    return Found(seen, sources, [])


def _said(mezzanine: Path, store: Store) -> list[Said]:
    """What is said in a mezzanine; nothing where it has no sound or transcription is not installed."""
    if not transcribe.installed() or not _has_sound(mezzanine):
        return []

    def make(folder: Path) -> Answer:
        found = transcribe.transcribe(mezzanine)
        return Answer([[s.start, s.end, s.text, [[w.start, w.end, w.text] for w in s.words]] for s in found])

    answer = store.effect("transcribe", transcribe.VERSION, {}, make, inputs={"clip": mezzanine})
    return [Said(start, end, text, tuple(Word(*w) for w in words)) for start, end, text, words in answer.value]


def _has_sound(mezzanine: Path) -> bool:
    with open_ours(mezzanine) as container:
        return bool(container.streams.audio)


def _again(files: list[_File]) -> tuple[set[tuple[int, int]], list[str]]:
    """(file, shot) of what another file shows as well, longer or better, and a line for each.

    Two takes of one picture in which other things are said are two takes.
    """
    every = [(k, i, shot) for k, file in enumerate(files) for i, shot in enumerate(file.shots)]
    groups: defaultdict[str, list[tuple[int, int, Shot]]] = defaultdict(list)
    for n, group in alike((f"{n:08}", shot.looks) for n, (_, _, shot) in enumerate(every)).items():
        groups[group].append(every[int(n)])
    found: set[tuple[int, int]] = set()
    told = []
    for alike_shots in groups.values():
        best, _, longest = max(alike_shots, key=lambda x: (round(x[2].end - x[2].start), x[2].score))
        for k, i, shot in alike_shots:
            if k != best and _same_words(_words(files[k].said, shot), _words(files[best].said, longest)):
                found.add((k, i))
                told.append(f"{files[k].name} from {shot.start:.1f} s: it shows what {files[best].name} shows")
    return found, sorted(told)


def _words(said: list[Said], shot: Shot) -> set[str]:
    return {w.lower().strip(".,?!") for s in said if s.start < shot.end and s.end > shot.start for w in s.text.split()}


def _same_words(a: set[str], b: set[str]) -> bool:
    """Whether the shorter one's words are nearly all in the other; silence says what silence says."""
    return len(a & b) >= 0.7 * min(len(a), len(b)) if a and b else not a and not b


def _by_sentence(shots: list[Shot], said: list[Said]) -> list[tuple[float, float, str, float, float]]:
    """(start, end, words, score, motion) of each sentence, and of what is left of each shot where nobody speaks.

    A sentence stays whole where the picture changes under it; it is as good a picture as the shot that it mostly shows.
    """
    pieces = []
    for s in said:
        under = max(shots, key=lambda k: min(k.end, s.end) - max(k.start, s.start), default=None)
        if under is not None and min(under.end, s.end) > max(under.start, s.start):
            pieces.append((s.start, s.end, s.text, under.score, under.motion))
    for shot in shots:
        at = shot.start
        inside = [s for s in said if s.start < shot.end and s.end > shot.start]
        for a, b in [*((s.start, s.end) for s in inside), (shot.end, shot.end)]:
            if a - at >= QUIET or (a == shot.end and not inside):
                pieces.append((at, a, "", shot.score, shot.motion))
            at = max(at, b)
    return sorted(pieces)


def _read(path: Path, store: Store) -> Answer:
    """One file as a mezzanine with its shots, a `Shot` row each."""

    def make(folder: Path) -> Answer:
        mezzanine = ingest(path, folder, max_seconds=LONGEST, size=SIZE)
        shots = [[s.start, s.end, s.score, s.motion, s.looks] for s in find_shots(mezzanine)]
        return Answer(shots, {"video": mezzanine})

    return store.effect(
        "ingest", INGEST * 1000 + SHOTS, {"size": list(SIZE), "longest": LONGEST}, make, inputs={"clip": path}
    )
