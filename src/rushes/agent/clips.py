"""A person's folder of footage: each file checked and copied once into a file of ours, its shots found and measured."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rushes.agent.progress import Progress
from rushes.core.effects import Answer, Store
from rushes.core.errors import BadInput, BadMedia
from rushes.measure.shots import VERSION as SHOTS
from rushes.measure.shots import find_shots
from rushes.media.probe import VERSION as INGEST
from rushes.media.probe import ingest
from rushes.shot import ClipSeen

KINDS = frozenset(
    (".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".mts", ".m2ts", ".mpg", ".mpeg", ".wmv", ".flv", ".3gp")
)
MOST_FILES = 500
LONGEST = 1800.0  # seconds of one file
SIZE = (1280, 720)  # what a mezzanine covers at least
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
        for start, end, score, motion in clip.value:
            key = f"c{len(seen) + 1:04}"
            seen.append(ClipSeen(clip=key, start=start, seconds=end - start, score=score, motion=motion, name=name))
            sources[key] = Source(clip.files["video"], start, end - start)
    progress.step("reading footage", len(files), len(files))
    good = [c for c in seen if c.score >= USABLE]
    if not seen:
        reasons = "; ".join(skipped[:3]) or "it holds no video files"
        raise BadInput(f"no usable footage ({reasons})", where=str(folder), next_step="add clips (mp4, mov, mkv, webm)")
    return Found(good or seen, sources, skipped)


def _read(path: Path, store: Store) -> Answer:
    """One file as a mezzanine with its shots: (start, end, score, motion) each."""

    def make(folder: Path) -> Answer:
        mezzanine = ingest(path, folder, max_seconds=LONGEST, size=SIZE)
        shots = [[s.start, s.end, s.score, s.motion] for s in find_shots(mezzanine)]
        return Answer(shots, {"video": mezzanine})

    return store.effect(
        "ingest", INGEST * 1000 + SHOTS, {"size": list(SIZE), "longest": LONGEST}, make, inputs={"clip": path}
    )
