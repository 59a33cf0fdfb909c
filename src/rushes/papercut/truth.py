"""Ground truth of a drawn frame: what a camera and a segmenter with perfect sight would report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rushes.shot import CameraMove

SHRINK = 4  # contrast is measured at a quarter of the size
Mask = NDArray[np.bool_]
Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class CameraTruth:
    """The camera at one frame: what of the actors' plane it looks at, in metres, y down."""

    x: float  # centre of the frame
    y: float
    across: float  # metres from the left edge of the frame to its right edge
    move: CameraMove


@dataclass(frozen=True)
class Box:
    """Pixels; right and bottom are exclusive."""

    left: int
    top: int
    right: int
    bottom: int


class SubjectTruth:
    """One subject in one frame. Masks are drawn when first asked for."""

    def __init__(self, alone: Callable[[], Mask], seen: Callable[[], Mask], picture: Callable[[], Pixels]) -> None:
        self._alone, self._seen, self._picture = alone, seen, picture

    @cached_property
    def alone(self) -> Mask:
        """Every pixel of the frame that the subject would cover if nothing stood before it; bool [h, w]."""
        return self._alone()

    @cached_property
    def mask(self) -> Mask:
        """The pixels in which the subject is seen; bool [h, w]."""
        return self._seen()

    @property
    def box(self) -> Box | None:
        """The smallest box around `mask`; None where the subject is out of the frame or hidden."""
        rows, columns = np.flatnonzero(self.mask.any(1)), np.flatnonzero(self.mask.any(0))
        if not rows.size:
            return None
        return Box(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)

    @property
    def area(self) -> float:
        """Share of the frame in which the subject is seen, 0..1."""
        return float(self.mask.mean())

    @property
    def visible(self) -> float:
        """Share of the subject within the frame that nothing hides, 0..1; 0 when it is out of the frame."""
        whole = int(self.alone.sum())
        return float(self.mask.sum()) / whole if whole else 0.0

    @cached_property
    def contrast(self) -> float:
        """Contrast of the figure with the ground around its outline: (lighter + 0.05) / (darker + 0.05) of relative
        luminance, 1..21, as legibility of text is measured; 1.0 when it is not seen."""
        return contrast(self._picture(), self.mask)


@dataclass(frozen=True)
class Truth:
    """What is so in one frame."""

    camera: CameraTruth
    subjects: Mapping[str, SubjectTruth]  # by the name that the shot gives; several of one kind are one entry
    text: tuple[Box, ...] = ()  # where words stand
    things: Mapping[str, SubjectTruth] = field(default_factory=dict)  # what came in for the beats, by its name


def luminance(picture: Pixels) -> NDArray[np.float32]:
    """Relative luminance 0..1 of sRGB [..., 3 or 4] bytes."""
    linear: NDArray[np.float32] = ((np.arange(256) / 255) ** 2.2).astype(np.float32)
    weights = np.array([0.2126, 0.7152, 0.0722], np.float32)
    light: NDArray[np.float32] = linear[picture[..., :3]] @ weights
    return light


def grow(mask: Mask, by: int) -> Mask:
    """The mask widened by `by` pixels to each of its four sides."""
    for _ in range(by):
        wide = mask.copy()
        wide[1:] |= mask[:-1]
        wide[:-1] |= mask[1:]
        wide[:, 1:] |= mask[:, :-1]
        wide[:, :-1] |= mask[:, 1:]
        mask = wide
    return mask


def figure_and_ground(picture: Pixels, mask: Mask) -> tuple[float, float] | None:
    """The median relative luminance of a figure, and of a ring of ground around it; None where either is empty.

    `mask` is `SHRINK` times smaller than the picture: what decides whether a figure is read is its mass, not its edge.
    """
    h, w = mask.shape
    small, light = mask, luminance(picture[SHRINK // 2 :: SHRINK, SHRINK // 2 :: SHRINK][:h, :w])
    ring = grow(small, max(2, small.shape[0] // 30)) & ~grow(small, 1)
    if not small.any() or not ring.any():
        return None
    return float(np.median(light[small])), float(np.median(light[ring]))


def contrast(picture: Pixels, mask: Mask) -> float:
    """Contrast ratio between the figure and the ground around it; 1.0 where there is none of either."""
    found = figure_and_ground(picture, mask[SHRINK // 2 :: SHRINK, SHRINK // 2 :: SHRINK])
    if found is None:
        return 1.0
    return (max(found) + 0.05) / (min(found) + 0.05)
