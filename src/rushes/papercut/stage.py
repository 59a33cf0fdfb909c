"""The stage: one `Shot` becomes frames, literally, with exact ground truth."""

from __future__ import annotations

from typing import Any

import numpy as np
import skia

from rushes.core.errors import BadInput
from rushes.papercut.camera import EYE, Camera, View, crane_for
from rushes.papercut.craft import Ink, paint, smooth
from rushes.papercut.truth import CameraTruth, Mask, Pixels, SubjectTruth, Truth
from rushes.shot import CameraMove, Framing, Shot

_FRAME = {
    Framing.EXTREME_WIDE: 12.0, Framing.WIDE: 5.4, Framing.FULL: 2.4, Framing.MEDIUM: 1.25, Framing.CLOSE_UP: 0.8,
    Framing.EXTREME_CLOSE_UP: 0.35,
}  # fmt: skip


class Stage:
    """The frames of one shot. `draw` reuses one buffer: copy a frame to keep it."""

    def __init__(self, shot: Shot, *, size: tuple[int, int], fps: float, seconds: float, seed: int) -> None:
        if min(size) < 16 or fps <= 0 or seconds <= 0:
            raise BadInput(f"cannot draw {size[0]}x{size[1]} at {fps} fps for {seconds} s", where="stage")
        self.shot, self.size, self.fps, self.seed = shot, size, fps, seed
        self.frames = max(1, round(seconds * fps))
        self.notes: tuple[str, ...] = ()
        wide, high = size
        height = _FRAME[shot.framing or Framing.WIDE]
        rest = View(0.0, 1.0 - height / 2 if height > 3 else -0.85, height * wide / high, height, 0, 0,
                    crane_for(shot.angle))  # fmt: skip
        self.camera = Camera(rest, shot.camera or CameraMove.STATIC, seconds=seconds, frames=self.frames,
                             speed=shot.camera_speed or "normal", seed=seed)  # fmt: skip
        self._surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(wide, high))
        self._out = np.zeros((high, wide, 4), np.uint8)
        self._info = skia.ImageInfo.Make(wide, high, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
        self._ink = Ink((0.12, 0.13, 0.2), (0.3, 0.3, 0.4), (0.8, 0.2, 0.2), (1, 0.9, 0.6), (0.9, 0.9, 0.9))

    def _enter(self, canvas: Any, i: int, depth: float) -> None:
        window = self.camera.views[i].at(depth)
        if window is not None:
            canvas.scale(self.size[0] / window.width, self.size[1] / window.height)
            canvas.translate(-window.left, -window.top)

    def _figures(self, canvas: Any, i: int) -> None:
        for k in range(len(self.shot.subjects)):
            x = (k - (len(self.shot.subjects) - 1) / 2) * 1.6
            canvas.drawPath(
                smooth([(x - 0.3, 0), (x - 0.25, -1), (x, -1.7), (x + 0.25, -1), (x + 0.3, 0)]), paint(self._ink.body)
            )

    def draw(self, i: int) -> Pixels:
        """Frame `i` as uint8 [h, w, 4] RGBA."""
        canvas = self._surface.getCanvas()
        canvas.clear(skia.Color4f(0.95, 0.8, 0.6, 1))
        for depth, y, grey in ((4.0, EYE + 0.5, 0.75), (1.0, -0.7, 0.55), (0.0, -0.05, 0.35)):
            canvas.save()
            self._enter(canvas, i, depth)
            canvas.drawPath(
                smooth([(-24, 6), (-24, y), (-9, y - 0.4), (0, y), (8, y - 0.6), (24, y), (24, 6)], tension=0.3),
                paint((grey, grey * 0.9, grey * 0.9)),
            )
            canvas.restore()
        canvas.save()
        self._enter(canvas, i, 0)
        self._figures(canvas, i)
        canvas.restore()
        self._surface.readPixels(self._info, self._out, self.size[0] * 4, 0, 0)
        return self._out

    def truth(self, i: int) -> Truth:
        """What is so in frame `i`."""
        view = self.camera.views[i]
        subjects = {
            s.name: SubjectTruth(lambda: self._alone(i), lambda: self._alone(i), lambda: self.draw(i).copy())
            for s in self.shot.subjects
        }
        return Truth(CameraTruth(*view.centre, view.width, self.camera.move), subjects)

    def _alone(self, i: int) -> Mask:
        canvas = self._surface.getCanvas()
        canvas.clear(0)
        canvas.save()
        self._enter(canvas, i, 0)
        self._figures(canvas, i)
        canvas.restore()
        out = np.zeros_like(self._out)
        self._surface.readPixels(self._info, out, self.size[0] * 4, 0, 0)
        mask: Mask = out[..., 3] > 127
        return mask
