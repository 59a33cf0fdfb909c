"""One decode of a film, everything that the checks need: small numbers per frame, levels per tenth of a second."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.core.errors import BadMedia
from rushes.media.loudness import measure

Floats = npt.NDArray[np.float32]
WIDE = 160  # pixels that a frame is looked at; its height follows
GRID = (9, 16)  # cells in which flashes are counted
THUMB = (18, 32)  # pixels in which pictures are compared
HOP = 0.1  # seconds of one sound level
FLASH = 0.1  # change of relative luminance that counts as half a flash (ITU-R BT.1702, WCAG 2.3.1)
_LINEAR = ((np.arange(256) / 255.0) ** 2.2).astype(np.float32)


@dataclass(frozen=True)
class Looked:
    """What was seen and heard of one film. Arrays have one entry a frame, or one every tenth of a second for sound."""

    seconds: float  # of the picture, last frame included
    fps: float
    size: tuple[int, int]
    codec: str
    square_pixels: bool
    faststart: bool
    times: Floats  # seconds of each frame
    mean: Floats  # luma 0..255
    spread: Floats  # its standard deviation over the frame
    black: Floats  # share of pixels under 20
    bright: Floats  # share of pixels over 250
    change: Floats  # mean absolute change of luma from the frame before
    sharp: Floats  # variance of the Laplacian of the luma
    flashing: Floats  # share of the picture whose luminance turned round by more than FLASH in this frame
    red: Floats  # share of saturated red turning on or off
    thumbs: npt.NDArray[np.uint8]  # [frames, 18, 32] luma
    level: Floats  # sound, dB of full scale every HOP; empty without sound
    clipped: npt.NDArray[np.int64]  # samples in runs at full scale, every HOP
    sound_start: float | None  # None: no sound track
    sound_seconds: float
    lufs: float
    true_peak: float

    @property
    def frames(self) -> int:
        return len(self.times)


def look(path: Path) -> Looked:
    """Look at a film of ours (or one that `media` has already admitted). Raises BadMedia when it has no picture."""
    import av

    with av.open(str(path)) as container:
        if not container.streams.video:
            raise BadMedia("it has no picture", where=path.name, next_step="give a film")
        video = container.streams.video[0]
        video.thread_type = "AUTO"
        high = max(2, round(WIDE * video.codec_context.height / video.codec_context.width / 2) * 2)
        rows, flashes = _Rows(), _Flashes()
        for frame in container.decode(video):
            rgb: Any = frame.to_ndarray(format="rgb24", width=WIDE, height=high, interpolation="AREA")
            rows.add(float(frame.time or 0.0), rgb, flashes)
        fps = float(video.average_rate or 0)
        aspect = video.codec_context.sample_aspect_ratio
        codec = video.codec_context.name
        size = (video.codec_context.width, video.codec_context.height)
    if not rows.times:
        raise BadMedia("no frame of it can be decoded", where=path.name, next_step="render it again")
    level, clipped, start, heard = _hear(path)
    meter = measure(path) if start is not None else None
    return Looked(
        seconds=rows.times[-1] + (1 / fps if fps else 0.0),
        fps=fps,
        size=size,
        codec=codec,
        square_pixels=not aspect or aspect == 1,
        faststart=_faststart(path),
        times=_f(rows.times),
        mean=_f(rows.mean),
        spread=_f(rows.spread),
        black=_f(rows.black),
        bright=_f(rows.bright),
        change=_f(rows.change),
        sharp=_f(rows.sharp),
        flashing=_f(rows.flashing),
        red=_f(rows.red),
        thumbs=np.stack(rows.thumbs),
        level=level,
        clipped=clipped,
        sound_start=start,
        sound_seconds=heard,
        lufs=meter.lufs if meter else -math.inf,
        true_peak=meter.true_peak_dbtp if meter else -math.inf,
    )


def _f(values: list[float]) -> Floats:
    return np.array(values, np.float32)


class _Rows:
    """The columns of `Looked`, one entry a frame."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.mean: list[float] = []
        self.spread: list[float] = []
        self.black: list[float] = []
        self.bright: list[float] = []
        self.change: list[float] = []
        self.sharp: list[float] = []
        self.flashing: list[float] = []
        self.red: list[float] = []
        self.thumbs: list[npt.NDArray[np.uint8]] = []
        self._before: Floats | None = None

    def add(self, at: float, rgb: npt.NDArray[np.uint8], flashes: _Flashes) -> None:
        luma = rgb.astype(np.float32) @ np.array([0.2126, 0.7152, 0.0722], np.float32)
        inner = luma[1:-1, 1:-1] * 4 - luma[:-2, 1:-1] - luma[2:, 1:-1] - luma[1:-1, :-2] - luma[1:-1, 2:]
        self.times.append(at)
        self.mean.append(float(luma.mean()))
        self.spread.append(float(luma.std()))
        self.black.append(float((luma < 20).mean()))
        self.bright.append(float((luma > 250).mean()))
        self.change.append(float(np.abs(luma - self._before).mean()) if self._before is not None else 0.0)
        self.sharp.append(float(inner.var()))
        flashing, red = flashes.turn(rgb)
        self.flashing.append(flashing)
        self.red.append(red)
        self.thumbs.append(_shrink(luma, THUMB).astype(np.uint8))
        self._before = luma


def _shrink(picture: Floats, cells: tuple[int, int]) -> Floats:
    """Means over a grid of cells."""
    rows = np.array_split(np.arange(picture.shape[0]), cells[0])
    columns = np.array_split(np.arange(picture.shape[1]), cells[1])
    by_row = np.add.reduceat(picture, [r[0] for r in rows], axis=0)
    both = np.add.reduceat(by_row, [c[0] for c in columns], axis=1)
    counts = np.outer([len(r) for r in rows], [len(c) for c in columns])
    means: Floats = (both / counts).astype(np.float32)
    return means


class _Flashes:
    """Counts, cell by cell, when luminance turns round after a change of more than FLASH."""

    def __init__(self) -> None:
        self._extreme: Floats | None = None
        self._direction: npt.NDArray[np.int8] | None = None
        self._red: npt.NDArray[np.bool_] | None = None

    def turn(self, rgb: npt.NDArray[np.uint8]) -> tuple[float, float]:
        linear = _LINEAR[rgb]
        luminance = _shrink(linear @ np.array([0.2126, 0.7152, 0.0722], np.float32), GRID)
        r, g, b = (_shrink(linear[..., k], GRID) for k in range(3))
        red = r / np.maximum(r + g + b, 1e-4) > 0.8
        if self._extreme is None or self._direction is None or self._red is None:
            self._extreme, self._direction, self._red = luminance, np.zeros(GRID, np.int8), red
            return 0.0, 0.0
        step = luminance - self._extreme
        # A flash needs its darker state under 0.8: changes among very bright pictures do not flash.
        dark = np.minimum(luminance, self._extreme) < 0.8
        turned = (np.abs(step) >= FLASH) & dark & (np.sign(step) != self._direction)
        going_on = np.sign(step) == self._direction
        self._direction = np.where(turned, np.sign(step), self._direction).astype(np.int8)
        self._extreme = np.where(turned | going_on | (self._direction == 0), luminance, self._extreme)
        switched = (red != self._red) & (np.abs(r) > 0.02)
        self._red = red
        return float(turned.mean()), float(switched.mean())


def _hear(path: Path) -> tuple[Floats, npt.NDArray[np.int64], float | None, float]:
    """Level and clipping every HOP, when the sound starts, and how long it is; start None without a sound track."""
    import av

    with av.open(str(path)) as container:
        if not container.streams.audio:
            return np.zeros(0, np.float32), np.zeros(0, np.int64), None, 0.0
        stream = container.streams.audio[0]
        rate = stream.codec_context.sample_rate
        start: float | None = None
        levels: list[float] = []
        clips: list[int] = []
        rest = np.zeros((0, 2), np.float32)
        total = 0
        hop = round(rate * HOP)
        resampler = av.AudioResampler(format="flt", layout="stereo")
        for frame in _frames(container, stream):
            start = float(frame.time or 0.0) if start is None else start
            for piece in resampler.resample(frame):
                heard: Floats = piece.to_ndarray().reshape(-1, 2).astype(np.float32)
                rest = np.concatenate((rest, heard))
            while len(rest) >= hop:
                levels.append(_db(rest[:hop]))
                clips.append(_full_scale(rest[:hop]))
                rest = rest[hop:]
                total += hop
        total += len(rest)
        return np.array(levels, np.float32), np.array(clips, np.int64), start or 0.0, total / rate


def _frames(container: Any, stream: Any) -> Iterator[Any]:
    yield from container.decode(stream)


def _db(x: Floats) -> float:
    return float(10 * np.log10(max(float((x**2).mean()), 1e-12)))


def _full_scale(x: Floats) -> int:
    """Samples that stand in runs of three or more at full scale: a clipped wave has flat tops, a loud one has not."""
    top = np.abs(x) >= 0.985
    return int((top[:-2] & top[1:-1] & top[2:]).sum())


def _faststart(path: Path) -> bool:
    """Whether an MP4's index stands before its pictures; True for other containers."""
    with path.open("rb") as f:
        at, size = 0, path.stat().st_size
        while at + 8 <= size:
            f.seek(at)
            head = f.read(16)
            length, kind = int.from_bytes(head[:4], "big"), head[4:8]
            if kind == b"moov":
                return True
            if kind == b"mdat":
                return False
            if length == 1:
                length = int.from_bytes(head[8:16], "big")
            if length < 8:
                break
            at += length
    return True


__all__ = ["HOP", "Looked", "look"]
