"""One decode of a film, everything that the checks need: a few numbers for each frame, levels of the sound.

Memory is about 0.7 kB a frame: 60 MB for an hour. Every frame is looked at in two small sizes, whatever its shape: luma
of 256x144 for change and detail, RGB of 64x36 for flashes; a few frames a second also at full size for sharpness.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.core.errors import BadMedia
from rushes.measure import thresholds as t
from rushes.measure.analysers.quality import edge_width
from rushes.measure.listen import Heard, listen
from rushes.media.frames import open_ours

Floats = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]
LUMA = (256, 144)  # (w, h) at which luma is looked at
CELLS = (36, 64)  # (rows, columns) of 4x4 pixels of it, in which change and detail are measured
THUMB = (18, 32)  # (rows, columns) in which pictures are compared and flashes counted
STILL_LAGS = (0.04, 0.25, 0.5)  # seconds back over which a frozen picture must not differ
DETAIL_EVERY = 0.25  # seconds between two looks at detail and edges
_LINEAR = np.where(
    np.arange(256) <= 0.04045 * 255, np.arange(256) / 255 / 12.92, ((np.arange(256) / 255 + 0.055) / 1.055) ** 2.4
).astype(np.float32)  # sRGB to linear light
_FULL = np.clip((np.arange(256) - 16) * (255 / 219) + 0.5, 0, 255).astype(np.uint8)  # video range to full range
_EIGHT_BIT = ("yuv420p", "yuvj420p", "yuv422p", "yuv444p")
_WEIGHTS = np.array([0.2126, 0.7152, 0.0722], np.float32)


@dataclass(frozen=True)
class Looked:
    """What was seen and heard of one film. Arrays have one entry a frame."""

    seconds: float  # from the first frame's start to the last one's end
    fps: float
    size: tuple[int, int]
    codec: str
    pixels: str  # pixel format
    square_pixels: bool
    faststart: bool
    times: npt.NDArray[np.float64]  # seconds of each frame, by its own time stamp
    mean: Floats  # luma 0..255
    dark: Floats  # share of pixels under DARK
    bright: Floats  # share of pixels over WHITE
    change: Floats  # mean absolute change of luma from the frame before
    moved: Floats  # the most changed cell against any of STILL_LAGS ago: near 0 only where nothing moves
    detail: Floats  # largest difference of neighbouring cells; NaN where not looked at
    edge: Floats  # width of the sharpest edges in pixels of a 720-line picture; NaN where not looked at or no edges
    flash: Floats  # signed share of the picture that turned brighter (+) or darker (-) by FLASH_STEP after the reverse
    red: Floats  # the same of saturated red
    thumbs: Bytes  # [frames, 18, 32] luma
    heard: Heard | None  # None: no sound track

    @property
    def frames(self) -> int:
        return len(self.times)

    @property
    def frame(self) -> float:
        """Seconds that one frame lasts."""
        return 1 / self.fps if self.fps else self.seconds / max(1, self.frames)

    def index(self, seconds: float) -> int:
        """The frame that is shown at a moment; the nearest one outside the film."""
        return int(np.clip(np.searchsorted(self.times, seconds + 1e-6, side="right") - 1, 0, self.frames - 1))


def look(path: Path) -> Looked:
    """Look at a film of ours. Raises BadMedia when it has no picture, ToolFailed when it cannot be opened."""
    with open_ours(path) as container:
        if not container.streams.video:
            raise BadMedia("it has no picture", where=path.name, next_step="give a film")
        video = container.streams.video[0]
        video.thread_type = "AUTO"
        context = video.codec_context
        fps = float(video.average_rate or 0)
        rows = _Rows(fps or 25.0)
        for frame in container.decode(video):
            rows.add(frame)
        aspect = context.sample_aspect_ratio
        codec, size, pixels = context.name, (context.width, context.height), str(context.pix_fmt)
    if not rows.times:
        raise BadMedia("no frame of it can be decoded", where=path.name, next_step="render it again")
    return Looked(
        seconds=rows.times[-1] - rows.times[0] + (1 / fps if fps else 0.0), fps=fps, size=size, codec=codec,
        pixels=pixels, square_pixels=not aspect or aspect == 1, faststart=_faststart(path),
        times=np.array(rows.times), thumbs=np.stack(rows.thumbs), heard=listen(path), **rows.columns(),
    )  # fmt: skip


class _Rows:
    """The columns of `Looked`, filled frame by frame."""

    _NAMES = ("mean", "dark", "bright", "change", "moved", "detail", "edge", "flash", "red")

    def __init__(self, fps: float) -> None:
        from av.video.reformatter import VideoReformatter

        self.times: list[float] = []
        self.thumbs: list[Bytes] = []
        self._rows: list[tuple[float, ...]] = []
        self._lags = [max(1, round(lag * fps)) for lag in STILL_LAGS]
        self._before: deque[Floats] = deque(maxlen=max(self._lags))
        self._luma: npt.NDArray[np.int16] | None = None
        self._every = max(1, round(DETAIL_EVERY * fps))
        # One of each for the whole film: a scaler keeps its tables as long as the sizes stay the same.
        self._to_luma, self._to_rgb = VideoReformatter(), VideoReformatter()
        self._flash, self._red = _Turns(t.FLASH_STEP), _Turns(t.RED_STEP)

    def columns(self) -> dict[str, Floats]:
        table = np.array(self._rows, np.float32).T
        return dict(zip(self._NAMES, table, strict=True))

    def add(self, frame: Any) -> None:
        yuv = self._to_luma.reformat(frame, *LUMA, "yuv420p", interpolation="AREA")
        luma = _FULL[_plane(yuv)]
        small = self._to_rgb.reformat(yuv, THUMB[1] * 2, THUMB[0] * 2, "rgb24", interpolation="AREA").to_ndarray()
        counts = np.bincount(luma.ravel(), minlength=256)
        wide = luma.astype(np.int16)
        cells = wide.reshape(CELLS[0], 4, CELLS[1], 4).sum(axis=(1, 3), dtype=np.int32).astype(np.float32) / 16
        change = float(np.abs(wide - self._luma).mean()) if self._luma is not None else 0.0
        moved = 255.0  # a film's first half second is not yet known to stand still
        if len(self._before) == self._lags[-1]:
            moved = max(float(np.abs(cells - self._before[-lag]).max()) for lag in self._lags)
        edge = detail = np.nan
        if len(self.times) % self._every == self._every // 2:
            edge = edge_width(_plane(frame if frame.format.name in _EIGHT_BIT else yuv))
            detail = max(float(np.abs(np.diff(cells, axis=k)).max()) for k in (0, 1))
        flash, red = self._turns(small)
        total = luma.size
        mean = float(counts @ np.arange(256)) / total
        dark, bright = counts[: t.DARK].sum() / total, counts[t.WHITE :].sum() / total
        self.times.append(float(frame.time or 0.0))
        self.thumbs.append(cells.reshape(THUMB[0], 2, THUMB[1], 2).mean(axis=(1, 3)).astype(np.uint8))
        self._rows.append((mean, dark, bright, change, moved, detail, edge, flash, red))
        self._before.append(cells)
        self._luma = wide

    def _turns(self, rgb: npt.NDArray[Any]) -> tuple[float, float]:
        linear = _LINEAR[rgb].reshape(THUMB[0], 2, THUMB[1], 2, 3).mean(axis=(1, 3))
        light = linear @ _WEIGHTS
        red = linear[..., 0] - linear[..., 1] - linear[..., 2]
        saturated = linear[..., 0] > t.RED_SATURATED * np.maximum(linear.sum(axis=-1), 1e-3)
        return (
            self._flash.turn(light, light < t.FLASH_DARK),
            self._red.turn(np.maximum(0.0, red) * 320, saturated),
        )


def _plane(frame: Any) -> Bytes:
    """A frame's luma as it is stored, uint8 [h, w], without a copy."""
    plane = frame.planes[0]
    rows: Bytes = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)
    return rows[:, : plane.width]


class _Turns:
    """Cell by cell, follows a value to its extremes and says when it turns back by more than `step`.

    A turn counts only where the condition holds in one of its two states, the extreme or the present.
    """

    def __init__(self, step: float) -> None:
        self._step = step
        self._extreme: Floats | None = None
        self._held: npt.NDArray[np.bool_] = np.zeros(THUMB, np.bool_)
        self._direction = np.zeros(THUMB, np.float32)

    def turn(self, value: Floats, holds: npt.NDArray[np.bool_]) -> float:
        """Signed share of the cells that turned in this frame: of the more frequent direction."""
        if self._extreme is None:
            self._extreme, self._held = value.copy(), holds.copy()
            return 0.0
        apart = value - self._extreme
        sign = np.sign(apart)
        turned = (np.abs(apart) >= self._step) & (holds | self._held) & (sign != self._direction)
        on = turned | (sign == self._direction)
        self._direction = np.where(turned, sign, self._direction)
        self._extreme = np.where(on, value, self._extreme)
        self._held = np.where(on, holds, self._held)
        up, down = float((turned & (sign > 0)).mean()), float((turned & (sign < 0)).mean())
        return up if up >= down else -down


def thumb(rgb: Bytes) -> Bytes:
    """The thumbnail, uint8 [18, 32], of a picture uint8 [h, w, 3 or 4], to compare with `Looked.thumbs`."""
    luma = rgb[..., :3].astype(np.float32) @ _WEIGHTS
    rows, columns = (np.linspace(0, n, k, endpoint=False).astype(int) for n, k in zip(luma.shape, THUMB, strict=True))
    sums = np.add.reduceat(np.add.reduceat(luma, rows, axis=0), columns, axis=1)
    counts = np.outer(np.diff(np.append(rows, luma.shape[0])), np.diff(np.append(columns, luma.shape[1])))
    small: Bytes = (sums / counts).astype(np.uint8)
    return small


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
