"""What one decode of a stranger's film tells: its pixel contract, its shots, their measures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from rushes.media.guard import GB, PACE, THEIRS, Limits, plain_file, reader

VERSION = 2  # raise, with the analyser's own, when the same file would measure otherwise


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Contract(_Frozen):
    """What the pixels of a file mean; everything later honours it. Times are the frames' own."""

    container: str
    codec: str
    width: int  # as stored
    height: int
    rotation: int  # degrees clockwise that players turn the picture
    sample_aspect: float  # a pixel's width by its height
    fps: float  # frames by time
    variable_rate: bool
    shortest_gap: float  # seconds between two frames
    longest_gap: float
    pixel_format: str
    interlaced: bool
    field_order: str  # "progressive", "top first", "bottom first", or "interlaced" where the file does not say which
    matrix: str  # FFmpeg's name, "unspecified" where the file does not say
    primaries: str
    transfer: str
    full_range: bool
    hdr: bool
    audio_codec: str | None = None
    audio_rate: int = 0
    audio_channels: int = 0
    audio_offset: float | None = None  # seconds by which the sound starts after the picture
    stream: int = 0
    pictures: int = 1  # video streams in the file
    file_start: float = 0.0  # seconds of the file's own clock at its beginning

    @property
    def shown(self) -> tuple[int, int]:
        """Width and height as players show it."""
        w, h = round(self.width * self.sample_aspect), self.height
        return (h, w) if self.rotation in (90, 270) else (w, h)


class Span(_Frozen):
    """One shot: its frames and seconds, how it begins and ends, and what was measured of it."""

    start: float  # seconds of its first frame, by the file's time stamps
    end: float  # of the first frame after it
    frames: int
    first: int  # number of its first frame
    begins: str  # "start", "cut", "dissolve" or "fade"
    ends: str  # "end", or as above
    measures: dict[str, Any]


class Measured(_Frozen):
    """Everything that one decode of a file told."""

    contract: Contract
    seconds: float
    frames: int
    boundaries: tuple[tuple[str, float, float], ...]  # (kind, start, end) in seconds
    spans: tuple[Span, ...]
    damage: str | None = None  # why decoding ended early
    cpu_seconds: float = 0.0
    peak_bytes: int = 0


def measure(path: Path, *, max_seconds: float = 4 * 3600, longest: float = 1e9) -> Measured:
    """Measure a stranger's video in a guarded process; shots of more than `longest` seconds are divided evenly.

    Raises BadMedia for what is damaged, no video or over a limit.
    """
    plain_file(path)
    # The time a file may take follows from its own length, which only the guarded process learns: it ends itself.
    limits = Limits(int(1.5 * GB), THEIRS.seconds + max_seconds * PACE, THEIRS.file_size)
    answer = reader(
        "rushes.measure.decode", "measure", [str(path.absolute()), str(max_seconds), str(longest)],
        where=path.name, limits=limits,
    )  # fmt: skip
    return Measured.model_validate_json(answer)


def versions() -> dict[str, int]:
    """Name and version of each analyser, and of this pass: what a recorded answer depends on."""
    from rushes.measure.decode import analysers

    return {"pass": VERSION, **{a.name: a.version for a in analysers()}}


__all__ = ["Contract", "Measured", "Span", "measure", "plain_file"]
