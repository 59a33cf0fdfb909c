"""What analysers share: the frame as they see it, and samples kept by time."""

from __future__ import annotations

import functools
from array import array
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]

LONG, SHORT = 128, 72  # pixels of the small picture's sides, whatever the shape of the film
CELL = 4  # pixels of a cell's side: a small picture has 32x18 of them
_TO_FULL = np.clip((np.arange(256) - 16) * (255 / 219) + 0.5, 0, 255).astype(np.uint8)


@dataclass(frozen=True)
class Shape:
    """What does not change from frame to frame: how stored pixels become the picture that is shown."""

    rotation: int  # degrees clockwise that players turn the picture: 0, 90, 180 or 270
    full_range: bool  # luma uses 0..255 and not 16..235
    aspect: float  # width by height as shown
    depth: int  # bits of a luma sample


@dataclass
class Seen:
    """One frame: the whole luma as stored, and small upright pictures of luma and chroma."""

    index: int
    at: float  # seconds, by its own time stamp
    small: Bytes  # luma 0..255, [72, 128] or, of a tall picture, [128, 72]
    chroma: Bytes  # [2, h/2, w/2] of the small picture: U, V
    frame: Any  # PyAV frame, only while `see` runs
    shape: Shape

    @cached_property
    def cells(self) -> Floats:
        """Mean luma of each 4x4 pixels of the small picture, float32 [h/4, w/4]."""
        return cell_means(self.small)

    @cached_property
    def colour_cells(self) -> Floats:
        """Mean U and V, float32 [2, h/8, w/8] of the small picture."""
        return cell_means(self.chroma)

    @cached_property
    def luma(self) -> Bytes:
        """The whole luma as stored, uint8 [h, w], not upright; deeper samples are cut to their upper eight bits."""
        plane = self.frame.planes[0]
        if self.shape.depth > 8:
            wide = np.frombuffer(plane, np.uint16).reshape(plane.height, plane.line_size // 2)[:, : plane.width]
            return (wide >> (self.shape.depth - 8)).astype(np.uint8)
        rows = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)
        return rows[:, : plane.width]


def cell_means(pixels: Bytes) -> Floats:
    """Mean of each 4x4 pixels, float32 [..., h/4, w/4], exactly: a product of matrices is the quickest way."""
    h, w = pixels.shape[-2:]
    means: Floats = (_cells_of(h) @ pixels.astype(np.float32) @ _cells_of(w).T) / np.float32(CELL * CELL)
    return means


@functools.cache
def _cells_of(n: int) -> Floats:
    """[n / 4, n]: sums of four neighbours."""
    return np.repeat(np.eye(n // CELL, dtype=np.float32), CELL, axis=1)


def small_picture(yuv: Any, shape: Shape) -> tuple[Bytes, Bytes]:
    """(luma, chroma) of a small planar 4:2:0 frame, upright, luma 0..255."""
    planes = []
    for plane in yuv.planes[:3]:
        rows = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]
        planes.append(np.ascontiguousarray(np.rot90(rows, -shape.rotation // 90)) if shape.rotation else rows)
    luma = planes[0].copy() if shape.full_range else _TO_FULL[planes[0]]
    return luma, np.stack(planes[1:])


class Samples:
    """Rows of numbers by time, in machine arrays: eight bytes for the time, four for each column."""

    def __init__(self, columns: int) -> None:
        self._columns = columns
        self._times = array("d")
        self._values = array("f")

    def add(self, at: float, *values: float) -> None:
        self._times.append(at)
        self._values.extend(values)

    def between(self, start: float, end: float) -> Floats:
        """float32 [n, columns] of the samples with start <= time < end."""
        a, b = self._where(start, end)
        return np.array(self._values[a * self._columns : b * self._columns], np.float32).reshape(-1, self._columns)

    def times(self, start: float, end: float) -> Doubles:
        a, b = self._where(start, end)
        return np.array(self._times[a:b], np.float64)

    def _where(self, start: float, end: float) -> tuple[int, int]:
        times = np.frombuffer(self._times, np.float64) if self._times else np.zeros(0)
        a, b = np.searchsorted(times, [start - 1e-6, end - 1e-6])
        return int(a), int(b)


class Analyser(Protocol):
    """One thing that is measured."""

    name: str
    version: int  # raise when the same film would measure otherwise
    rate: float  # looks a second; 0: every frame

    def see(self, seen: Seen) -> None: ...

    def measure(self, start: float, end: float) -> dict[str, Any]:
        """Measures of the frames with start <= time < end; JSON values, None where nothing can be said."""
        ...
