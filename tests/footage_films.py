"""Raw footage with planted truth: drawn shots under known camera moves, joined by known cuts, dissolves and fades.

Knows nothing of the analysers. Same seed, same film; the draw is by shot, so that no two films share a shot.
"""

from __future__ import annotations

import math
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import numpy as np
import skia

from film_worlds import HEIGHT
from films import Scene

MOVES = ("static", "pan left", "pan right", "tilt up", "tilt down", "push in", "pull out", "roll left", "roll right",
         "handheld")  # fmt: skip
KINDS = ("texture", "hills", "room", "water", "snow", "fog", "storm")
WIDE = 1.7  # of the drawn ground against the frame: room for the camera
Change = Callable[[Any, int], Any]


@dataclass
class Planted:
    """One shot as it was drawn."""

    kind: str
    seed: int
    move: str
    speed: float  # frame widths (or shares of scale, or tenths of a radian) a second
    seconds: float

    @property
    def decidable(self) -> bool:
        """Whether anybody could tell the camera's move: not by night, nor past a figure larger than the frame."""
        return self.kind != "storm" and self.seed % len(HEIGHT) < 3


@dataclass
class Footage:
    """A film and its truth. `joins[k]` is (kind, seconds) between shots k and k + 1."""

    size: tuple[int, int]
    fps: int
    shots: list[Planted]
    joins: list[tuple[str, float]]
    changes: list[Change] = field(default_factory=list)  # of each picture, by frame number
    encode: list[str] = field(default_factory=lambda: ["-crf", "20"])

    @property
    def starts(self) -> list[int]:
        """First frame of each shot; a dissolve's frames belong to both shots."""
        at, starts = 0, []
        for k, shot in enumerate(self.shots):
            starts.append(at)
            at += round(shot.seconds * self.fps)
            if k < len(self.joins) and self.joins[k][0] == "dissolve":
                at -= round(self.joins[k][1] * self.fps)
        return starts

    @property
    def frames(self) -> int:
        return self.starts[-1] + round(self.shots[-1].seconds * self.fps)

    def truth(self) -> list[tuple[str, float, float]]:
        """(kind, start, end) in seconds: from the first mixed frame to the first whole one of the new shot."""
        found = []
        for (kind, seconds), at in zip(self.joins, self.starts[1:], strict=True):
            n = round(seconds * self.fps)
            first, last = {"cut": (at, at), "dissolve": (at, at + n), "fade": (at - n // 2, at + n // 2)}[kind]
            found.append((kind, first / self.fps, last / self.fps))
        return found

    def pictures(self) -> Iterator[Any]:
        artists = [Cameraman(s, self.size) for s in self.shots]
        starts = self.starts
        for i in range(self.frames):
            mixed = np.zeros((self.size[1], self.size[0], 3), np.float32)
            for k, shot in enumerate(self.shots):
                j = i - starts[k]
                n = round(shot.seconds * self.fps)
                if 0 <= j < n and (share := self._share(k, j, n)) > 0:
                    mixed += share * artists[k].draw(j / self.fps)
            picture = (mixed + 0.5).clip(0, 255).astype(np.uint8)
            for change in self.changes:
                picture = change(picture, i)
            yield picture

    def _share(self, k: int, j: int, n: int) -> float:
        """How much of shot k's frame j shows."""
        share = 1.0
        if k and self.joins[k - 1][0] != "cut":
            kind, seconds = self.joins[k - 1]
            m = round(seconds * self.fps) if kind == "dissolve" else round(seconds * self.fps) // 2
            share = min(share, (j + 1) / (m + 1) if kind == "dissolve" else (j + 0.5) / m)
        if k < len(self.joins) and self.joins[k][0] != "cut":
            kind, seconds = self.joins[k]
            m = round(seconds * self.fps) if kind == "dissolve" else round(seconds * self.fps) // 2
            left = n - j
            share = min(share, left / (m + 1) if kind == "dissolve" else (left - 0.5) / m)
        return share


class Cameraman:
    """Draws a world larger than the frame and looks at it through a moving camera."""

    def __init__(self, shot: Planted, size: tuple[int, int]) -> None:
        self.shot, self.size = shot, size
        w, h = size
        self.big = (round(w * WIDE / 2) * 2, round(h * WIDE / 2) * 2)
        framing = list(HEIGHT)[shot.seed % len(HEIGHT)]
        self.scene = Scene(shot.kind, shot.seed, self.big, shot.seconds, framing, "static", figure=1 / WIDE)
        self._ground = np.zeros((self.big[1], self.big[0], 4), np.uint8)
        self._surface = skia.Surface(self._ground, colorType=skia.kRGBA_8888_ColorType)
        self._out = np.zeros((h, w, 4), np.uint8)
        self._view = skia.Surface(self._out, colorType=skia.kRGBA_8888_ColorType)

    def draw(self, t: float) -> Any:
        """RGB uint8 [h, w, 3]."""
        canvas = self._surface.getCanvas()
        canvas.clear(0)
        for part in (self.scene.world.ground, self.scene.world.figure, self.scene.world.before):
            part(canvas, t)
        (w, h), (bw, bh) = self.size, self.big
        x, y, scale, turn = self.pose(t)
        view = self._view.getCanvas()
        view.clear(0)
        view.save()
        view.translate(w / 2, h / 2)
        view.scale(scale, scale)
        view.rotate(turn)
        view.translate(-bw / 2 - x * w, -bh / 2 - y * w)
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        view.drawImage(skia.Image.fromarray(self._ground, colorType=skia.kRGBA_8888_ColorType), 0, 0, sampling)
        view.restore()
        return self._out[..., :3]

    def pose(self, t: float) -> tuple[float, float, float, float]:
        """Where the camera looks (right, down, in frame widths from the middle), its scale, degrees of the picture."""
        move, speed = self.shot.move, self.shot.speed
        u = t - self.shot.seconds / 2
        way = 1 if move.split()[-1] in ("right", "down", "in") else -1
        if move.startswith("pan"):
            return way * speed * u, 0, 1, 0
        if move.startswith("tilt"):
            return 0, way * speed * u, 1, 0
        if move in ("push in", "pull out"):
            return 0, 0, 1.12 * math.exp(way * speed * u), 0
        if move.startswith("roll"):
            return 0, 0, 1.12, -way * math.degrees(speed) * u
        if move == "handheld":
            a = self.shot.seed % 17
            waves = ((5.3, 1.0), (8.9, 0.8), (13.7, 0.5))
            x = sum(s * math.sin(f * t + a * f) for f, s in waves) * speed * 0.1
            y = sum(s * math.cos(f * 1.13 * t + 2 * a) for f, s in waves) * speed * 0.1
            return x, y, 1.1, 0.4 * math.sin(4.1 * t + a)
        return 0, 0, 1, 0


def footage(seed: int, *, shots: int = 7, size: tuple[int, int] = (320, 180), soft: float = 0.4) -> Footage:
    """A film of planted shots; `soft` is the share of joins that are dissolves or fades."""
    rng = np.random.default_rng([seed, 77])
    planted = []
    for k in range(shots):
        move = MOVES[int(rng.integers(len(MOVES)))]
        speed = float(rng.uniform(0.02, 0.09))
        if move in ("push in", "pull out"):
            speed = float(rng.uniform(0.03, 0.1))
        elif move.startswith("roll"):
            speed = float(rng.uniform(0.05, 0.16))
        elif move == "handheld":
            speed = float(rng.uniform(0.03, 0.07))
        kind = KINDS[int(rng.integers(len(KINDS)))]
        planted.append(Planted(kind, int(rng.integers(1 << 30)), move, speed, round(float(rng.uniform(2.0, 3.6)), 2)))
        if k and planted[-1].kind == planted[-2].kind:
            planted[-1].kind = KINDS[(KINDS.index(kind) + 1) % len(KINDS)]
    joins = []
    for _ in range(shots - 1):
        if rng.random() < soft:
            joins.append((str(rng.choice(["dissolve", "fade"])), round(float(rng.uniform(0.4, 1.2)), 2)))
        else:
            joins.append(("cut", 0.0))
    return Footage(size, int(rng.choice([24, 25, 30])), planted, joins)


def write(film: Footage, path: Path, extra: list[str] | None = None) -> Path:
    """Encode to H.264 (or as `extra` says), one thread."""
    w, h = film.size
    command = [
        imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{w}x{h}",
        "-framerate", str(film.fps), "-i", "pipe:0", "-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p",
        "-threads", "1", *film.encode, *(extra or []), str(path),
    ]  # fmt: skip
    process = subprocess.Popen(command, stdin=subprocess.PIPE)
    assert process.stdin is not None
    for picture in film.pictures():
        process.stdin.write(np.ascontiguousarray(picture).tobytes())
    process.stdin.close()
    if process.wait():
        raise RuntimeError(f"FFmpeg could not write {path.name}")
    return path
