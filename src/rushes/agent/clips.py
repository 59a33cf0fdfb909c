"""A person's folder of footage: each file checked and copied once into a file of ours, its shots found and measured."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rushes.agent.progress import Progress
from rushes.core.effects import Answer, Store
from rushes.core.errors import BadInput, BadMedia
from rushes.measure.shots import VERSION as SHOTS
from rushes.measure.shots import find_shots
from rushes.media.frames import open_ours
from rushes.media.probe import VERSION as INGEST
from rushes.media.probe import ingest
from rushes.minds import transcribe
from rushes.minds.transcribe import Said
from rushes.shot import ClipSeen

KINDS = frozenset(
    (".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".mts", ".m2ts", ".mpg", ".mpeg", ".wmv", ".flv", ".3gp")
)
MOST_FILES = 500
LONGEST = 1800.0  # seconds of one file
SIZE = (1280, 720)  # what a mezzanine covers at least
BREATH = 0.15  # seconds kept before and after what is said
QUIET = 1.0  # seconds: a shorter pause between two sentences is no shot of its own
USABLE = 0.35  # score under which a shot is left out where better ones are there


@dataclass(frozen=True)
class Source:
    """Where one clip lies in a mezzanine."""

    path: Path
    start: float
    seconds: float


@dataclass(frozen=True)
class Found:
    """What a folder holds: what the director sees, where each clip lies, and what was left out and why."""

    seen: list[ClipSeen]
    sources: dict[str, Source]
    skipped: list[str]


def scan(folder: Path, store: Store, progress: Progress) -> Found:
    """Find the shots in a folder of clips. A bad file costs one line; BadInput if nothing is left."""
    if not folder.is_dir():
        raise BadInput(
            "no such folder of footage", where=str(folder), next_step="give --footage a folder of video files"
        )
    root = folder.resolve()
    files = sorted(p for p in root.rglob("*") if p.suffix.lower() in KINDS)
    skipped: list[str] = []
    seen: list[ClipSeen] = []
    sources: dict[str, Source] = {}
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
        said = _said(clip.files["video"], store)
        for start, end, score, motion in clip.value:
            for a, b, words in _by_sentence(start, end, said):
                key = f"c{len(seen) + 1:04}"
                seen.append(
                    ClipSeen(clip=key, start=a, seconds=b - a, score=score, motion=motion, speech=words, name=name)
                )
                sources[key] = Source(clip.files["video"], a, b - a)
    progress.step("reading footage", len(files), len(files))
    good = [c for c in seen if c.score >= USABLE]
    if not seen:
        reasons = "; ".join(skipped[:3]) or "it holds no video files"
        raise BadInput(f"no usable footage ({reasons})", where=str(folder), next_step="add clips (mp4, mov, mkv, webm)")
    return Found(good or seen, sources, skipped)


def _said(mezzanine: Path, store: Store) -> list[Said]:
    """What is said in a mezzanine; nothing where it has no sound or transcription is not installed."""
    if not transcribe.installed() or not _has_sound(mezzanine):
        return []

    def make(folder: Path) -> Answer:
        return Answer([[s.start, s.end, s.text] for s in transcribe.transcribe(mezzanine)])

    answer = store.effect("transcribe", transcribe.VERSION, {}, make, inputs={"clip": mezzanine})
    return [Said(*row) for row in answer.value]


def _has_sound(mezzanine: Path) -> bool:
    with open_ours(mezzanine) as container:
        return bool(container.streams.audio)


def _by_sentence(start: float, end: float, said: list[Said]) -> list[tuple[float, float, str]]:
    """A shot cut where nobody speaks, as (start, end, words): each run of speech, and the quiet between."""
    pieces: list[tuple[float, float, str]] = []
    at = start
    for s in (s for s in said if s.start >= start - 0.2 and s.end <= end + 0.2):
        a, b = max(at, s.start - BREATH), min(end, s.end + BREATH)
        if a - at >= QUIET:
            pieces.append((at, a, ""))
        pieces.append((a, b, s.text))
        at = b
    if end - at >= QUIET or not pieces:
        pieces.append((at, end, ""))
    return pieces


def _read(path: Path, store: Store) -> Answer:
    """One file as a mezzanine with its shots: (start, end, score, motion) each."""

    def make(folder: Path) -> Answer:
        mezzanine = ingest(path, folder, max_seconds=LONGEST, size=SIZE)
        shots = [[s.start, s.end, s.score, s.motion] for s in find_shots(mezzanine)]
        return Answer(shots, {"video": mezzanine})

    return store.effect(
        "ingest", INGEST * 1000 + SHOTS, {"size": list(SIZE), "longest": LONGEST}, make, inputs={"clip": path}
    )
