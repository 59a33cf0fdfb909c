"""`rushes doctor`: which parts are there, tried and not only looked for."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypedDict

from rushes.core.errors import RushesError


class Part(TypedDict):
    part: str
    ok: bool
    optional: bool
    says: str


def examine() -> list[Part]:
    """Try every part once."""
    return [
        _try("FFmpeg", False, _ffmpeg),
        _try("drawing", False, _drawing),
        _try("words", False, _words),
        _try("music", False, _music),
        _try("voice", True, _voice),
        _try("disk", False, _disk),
    ]


def _try(name: str, optional: bool, attempt: Callable[[], str]) -> Part:
    try:
        return {"part": name, "ok": True, "optional": optional, "says": attempt()}
    except (RushesError, ImportError, OSError) as e:
        return {"part": name, "ok": False, "optional": optional, "says": str(e)}


def _ffmpeg() -> str:
    import numpy as np

    from rushes.media.frames import encode

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "t.mp4"
        encode((np.full((64, 64, 4), 255, np.uint8) for _ in range(4)), out, size=(64, 64), fps=24)
        return f"encoded 4 frames into {out.stat().st_size} bytes"


def _drawing() -> str:
    from rushes.papercut import Stage
    from rushes.shot import Setting, Shot

    picture = Stage(Shot(setting=Setting(place="hills")), size=(160, 90), fps=24, seconds=1, seed=1).draw(0)
    return f"drew a frame of {picture.shape[1]}x{picture.shape[0]}"


def _words() -> str:
    from rushes.shot.words import category

    return f"a heron is read as: {category('heron')}"


def _music() -> str:
    from immich_memories_music import tracks_dir

    tracks = [p for p in Path(tracks_dir()).rglob("*") if p.suffix in (".mp3", ".ogg", ".opus", ".m4a", ".flac")]
    return f"{len(tracks)} tracks"


def _voice() -> str:
    from rushes.minds.speech import say

    with tempfile.TemporaryDirectory() as folder:
        return f"spoke for {say('Rushes.', Path(folder) / 'v.wav').seconds:.1f} s"


def _disk() -> str:
    return f"{shutil.disk_usage(Path.cwd()).free / 1e9:.0f} GB free here"
