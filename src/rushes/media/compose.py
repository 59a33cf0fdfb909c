"""Pictures of a film made from its sources: fitted to the frame, dissolved, faded, with captions laid over.

All of it happens in the planes that the files hold (4:2:0, BT.709, limited range), so that what is encoded again
beside what is copied has the same colours.
"""

from __future__ import annotations

import collections
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from rushes.core.errors import BadInput
from rushes.media.frames import Fit, Yuv, raw_frames

Planes = tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8], npt.NDArray[np.uint8]]  # views: y [h, w], u, v [h/2, w/2]
Rgba = npt.NDArray[np.uint8]

_BLACK, _GREY = 16, 128
_LATE = Fraction(1, 1000)  # seconds by which a picture's time may be rounded up in its file


@dataclass(frozen=True)
class Source:
    """Pictures of one file from second `start`, or black where `path` is None."""

    path: Path | None = None
    start: Fraction = Fraction(0)
    speed: Fraction = Fraction(1)
    fit: Fit = "fill"
    centre: tuple[float, float] = (0.5, 0.5)

    def later(self, frames: int, fps: int) -> Source:
        """The same source, so many frames of the film further on; before its beginning it stands still."""
        start = self.start + self.speed * Fraction(frames, fps)
        return Source(self.path, start, self.speed, self.fit, self.centre)


@dataclass(frozen=True)
class Stretch:
    """Frames of the film from one source, or from two that are mixed.

    `first` of `total` frames of the mix: a whole one is told in two where a segment ends inside it. `words` are
    (first frame, end frame, text) of the captions over it.
    """

    frames: int
    source: Source
    after: Source | None = None
    mix: Literal["", "dissolve", "fade"] = ""
    first: int = 0
    total: int = 0
    turn: int = 0  # of a fade: the frames before the darkest moment
    words: tuple[tuple[int, int, str], ...] = ()


def planes(frame: Yuv) -> Planes:
    """Views of the three planes of a planar picture [h * 3 / 2, w]."""
    h, w = frame.shape[0] * 2 // 3, frame.shape[1]
    flat = frame.reshape(-1)
    quarter = h * w // 4
    chroma = (h // 2, w // 2)
    return flat[: h * w].reshape(h, w), flat[h * w :][:quarter].reshape(chroma), flat[-quarter:].reshape(chroma)


def black(size: tuple[int, int]) -> Yuv:
    frame = np.full((size[1] * 3 // 2, size[0]), _GREY, np.uint8)
    frame[: size[1]] = _BLACK
    return frame


class Reader:
    """Reads sources one after the other as planar pictures of one size, keeping its scalers."""

    def __init__(self, size: tuple[int, int], fps: int) -> None:
        from av.video.reformatter import VideoReformatter

        self.size, self.fps = size, fps
        self._scalers: dict[str, Any] = collections.defaultdict(VideoReformatter)

    def read(self, source: Source, count: int) -> Iterator[Yuv]:
        """`count` pictures, each the one that the file shows at its time; the first and last are held outside it."""
        if source.path is None:
            still = black(self.size)
            for _ in range(count):
                yield still
            return
        slack = 2.0  # seconds: the picture shown at a time may have begun before it
        frames = raw_frames(source.path, start=max(0.0, float(source.start) - slack))
        coming = next(frames, None)
        if coming is None:
            frames = raw_frames(source.path)
            coming = next(frames, None)
        if coming is None:
            raise BadInput("a clip has no picture", where=source.path.name, next_step="replace it")
        shown: tuple[float, Any] = coming
        fitted: Yuv | None = None
        for i in range(count):
            time = source.start + i * source.speed / self.fps
            while coming is not None and coming[0] <= time + _LATE:
                shown, fitted = coming, None
                coming = next(frames, None)
            if fitted is None:
                fitted = self._fit(shown[1], source)
            yield fitted

    def _fit(self, frame: Any, source: Source) -> Yuv:
        w, h = self.size
        if (frame.width, frame.height) == (w, h):
            return np.asarray(frame.to_ndarray(format="yuv420p"), np.uint8)
        cover = self._scaled(frame, max(w / frame.width, h / frame.height), "cover")
        if source.fit == "fill":
            return self._crop(cover, source.centre)
        # Blurred by way of a tiny copy: as soft as a wide blur over every pixel, and cheap.
        tiny = self._scalers["tiny"].reformat(
            cover, width=32, height=max(2, 32 * h // w // 2 * 2), interpolation="AREA"
        )
        wide = self._scalers["wide"].reformat(tiny, width=cover.width, height=cover.height, interpolation="BICUBIC")
        out = _blend(self._crop(wide, source.centre), black(self.size), 0.4)
        whole = np.asarray(self._scaled(frame, min(w / frame.width, h / frame.height), "whole").to_ndarray(), np.uint8)
        for behind, before in zip(planes(out), planes(whole), strict=True):
            y, x = ((b - f) // 2 for b, f in zip(behind.shape, before.shape, strict=True))
            behind[y : y + before.shape[0], x : x + before.shape[1]] = before
        return out

    def _scaled(self, frame: Any, scale: float, which: str) -> Any:
        """The picture `scale` times as large, its sides rounded to even numbers."""
        w, h = (max(2, round(v * scale / 2) * 2) for v in (frame.width, frame.height))
        method = "AREA" if scale < 0.7 else "LANCZOS"
        return self._scalers[which].reformat(frame, width=w, height=h, format="yuv420p", interpolation=method)

    def _crop(self, frame: Any, centre: tuple[float, float]) -> Yuv:
        w, h = self.size
        x, y = (
            max(0, min(round(full * c - part / 2), full - part)) // 2 * 2
            for full, part, c in zip((frame.width, frame.height), (w, h), centre, strict=True)
        )
        out = np.empty((h * 3 // 2, w), np.uint8)
        whole = np.asarray(frame.to_ndarray(format="yuv420p"), np.uint8)
        for i, (into, plane) in enumerate(zip(planes(out), planes(whole), strict=True)):
            half = 2 if i else 1
            into[:] = plane[y // half : (y + h) // half, x // half : (x + w) // half]
        return out


def compose(stretches: tuple[Stretch, ...], reader: Reader, overlays: dict[str, Overlay]) -> Iterator[Yuv]:
    """The pictures of the stretches, in order. A picture may be reused for the next one: copy it to keep it."""
    for stretch in stretches:
        first = reader.read(stretch.source, stretch.frames)
        second = reader.read(stretch.after, stretch.frames) if stretch.after is not None else None
        for i in range(stretch.frames):
            frame = next(first)
            if second is not None:
                frame = _mixed(frame, next(second), stretch, stretch.first + i)
            for begin, end, text in stretch.words:
                if begin <= i < end:
                    frame = overlays[text].over(frame)
            yield frame


def _mixed(a: Yuv, b: Yuv, stretch: Stretch, at: int) -> Yuv:
    if stretch.mix == "dissolve":
        return _blend(a, b, (at + 1) / (stretch.total + 1))
    dark = black((a.shape[1], a.shape[0] * 2 // 3))
    if at < stretch.turn:
        return _blend(a, dark, (at + 1) / (stretch.turn + 1))
    rest = stretch.total - stretch.turn
    return _blend(dark, b, (at - stretch.turn + 1) / (rest + 1))


def _blend(a: Yuv, b: Yuv, share: float) -> Yuv:
    k = round(share * 256)
    mixed: npt.NDArray[np.uint16] = a.astype(np.uint16) * (256 - k) + b.astype(np.uint16) * k + 128
    return (mixed >> 8).astype(np.uint8)


class Overlay:
    """A caption's picture (RGBA, straight alpha, [h, w, 4]) in the film's planes, cut down to where it has anything."""

    def __init__(self, image: Rgba) -> None:
        rows, columns = (np.flatnonzero(image[:, :, 3].any(axis=axis)) for axis in (1, 0))
        if not len(rows):
            self._box: tuple[int, int, int, int] | None = None
            return
        # Even edges: a chroma sample covers two pixels each way.
        y0, x0 = int(rows[0]) // 2 * 2, int(columns[0]) // 2 * 2
        y1, x1 = (int(rows[-1]) + 2) // 2 * 2, (int(columns[-1]) + 2) // 2 * 2
        self._box = (y0, y1, x0, x1)
        part = image[y0:y1, x0:x1].astype(np.float32)
        alpha = part[:, :, 3] / 255
        r, g, b = part[:, :, 0] / 255, part[:, :, 1] / 255, part[:, :, 2] / 255
        luma = 0.2126 * r + 0.7152 * g + 0.0722 * b
        blue, red = (b - luma) / 1.8556, (r - luma) / 1.5748
        small = _halved(alpha)
        self._alpha = (alpha, small, small)
        # Chroma averages weighted by alpha: clear pixels have no colour of their own.
        self._values = (
            16 + 219 * luma,
            *(128 + 224 * _halved(c * alpha) / np.maximum(small, 1e-6) for c in (blue, red)),
        )

    def over(self, frame: Yuv) -> Yuv:
        """A copy of the picture with the caption over it."""
        if self._box is None:
            return frame
        out = frame.copy()
        y0, y1, x0, x1 = self._box
        for i, plane in enumerate(planes(out)):
            half = 2 if i else 1
            into = plane[y0 // half : y1 // half, x0 // half : x1 // half]
            into[:] = into + (self._values[i] - into) * self._alpha[i] + 0.5
        return out


def _halved(x: npt.NDArray[Any]) -> npt.NDArray[Any]:
    h, w = x.shape
    return np.asarray(x.reshape(h // 2, 2, w // 2, 2).mean(axis=(1, 3)))
