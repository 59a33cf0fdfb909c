"""The camera: where it looks at every moment of a shot, and how a flat at some depth appears to it.

The theatre is a row of flats, drawn for a camera whose frame is `AUTHORED` metres high at the actors' plane and centred
at `EYE`. A nearer camera (a smaller frame) magnifies near flats more than far ones, as a dolly does, so that a close-up
keeps a readable place behind it; a sideways move slides a flat at depth d by 1/(1+d).
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from rushes.papercut.craft import Point, ease
from rushes.shot import Angle, CameraMove

AUTHORED = 5.6  # metres of frame height at which a layer has the size it was drawn in
EYE = -1.8  # metres; the height of the camera for which layers were drawn
_PASSED = 0.45  # a flat before the actors, magnified beyond 1/_PASSED of theirs, is behind the camera: left out


@dataclass(frozen=True)
class View:
    """The camera at one instant: centre and frame in metres of the actors' plane.

    `yaw` and `pitch` are turns of the camera on its spot, in metres of the actors' plane: they shift every depth alike.
    `crane` lifts the horizon: far flats rise by up to this many metres (a camera from above), or sink (from below).
    """

    x: float
    y: float
    width: float
    height: float
    yaw: float = 0.0
    pitch: float = 0.0
    crane: float = 0.0

    @property
    def centre(self) -> Point:
        """What of the actors' plane is in the middle of the frame, metres."""
        return (self.x + self.yaw, self.y + self.pitch)

    def at(self, depth: float) -> Window | None:
        """The part of a flat at `depth` that fills the frame; None where the camera has passed it."""
        near = (self.height / AUTHORED + depth) / (1 + depth)
        if near < _PASSED * self.height / AUTHORED:
            return None
        high = AUTHORED * near
        wide = high * self.width / self.height
        zoom = high / self.height
        return Window(
            self.x / (1 + depth) + self.yaw * zoom,
            EYE + (self.y - EYE) / (1 + depth) + self.pitch * zoom + self.crane * depth / (1 + depth),
            wide,
            high,
        )


@dataclass(frozen=True)
class Window:
    """A rectangle of a flat, in the flat's metres."""

    x: float  # centre
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        return self.x - self.width / 2

    @property
    def top(self) -> float:
        return self.y - self.height / 2

    @property
    def right(self) -> float:
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        return self.y + self.height / 2


_CRANE = {Angle.LOW: -1.1, Angle.EYE_LEVEL: 0.0, Angle.HIGH: 1.3, Angle.OVERHEAD: 3.4}
_SPEED = {"slow": 0.6, "normal": 1.0, "fast": 1.7}
_ZOOM = 1.42  # a push in of normal speed over four seconds
_SLIDE = 0.34  # a pan of normal speed over four seconds, in frame widths
_TILT = 0.42  # a tilt, in frame heights


def travel(i: float) -> float:
    """Eased progress 0..1 of a camera move: slow at both ends, even between."""
    return 0.55 * ease(i) + 0.45 * i


class Camera:
    """Every view of one shot.

    `rest` is the composed picture (frame at the middle of the shot); `focus` the point that a push in goes to;
    `follow(t)` the horizontal place of the followed subject, metres, or None to stay.
    """

    def __init__(
        self,
        rest: View,
        move: CameraMove,
        *,
        seconds: float,
        frames: int,
        speed: str = "normal",
        focus: Point | None = None,
        follow: Callable[[float], float] | None = None,
        seed: int = 0,
    ) -> None:
        self.move = move
        amount = _SPEED[speed] * min(1.6, max(0.45, seconds / 4))
        noise = random.Random(seed)
        self._phase = [noise.uniform(0, math.tau) for _ in range(6)]
        self.views = [
            self._view(rest, amount, i / max(1, frames - 1), seconds, focus or (rest.x, rest.y), follow)
            for i in range(frames)
        ]

    def _view(
        self, rest: View, amount: float, i: float, seconds: float, focus: Point, follow: Callable[[float], float] | None
    ) -> View:
        x, y, yaw, pitch, zoom = rest.x, rest.y, rest.yaw, rest.pitch, 1.0
        go = travel(i)
        t = i * seconds
        if follow is not None:
            x += follow(t)
        match self.move:
            case CameraMove.PAN_LEFT | CameraMove.PAN_RIGHT:
                sign = 1 if self.move is CameraMove.PAN_RIGHT else -1
                shift = sign * (go - 0.5) * min(0.62, _SLIDE * amount) * rest.width
                x, yaw = x + shift * 0.6, yaw + shift * 0.4
            case CameraMove.TILT_UP | CameraMove.TILT_DOWN:
                # A tilt up leaves the figure for what is above it, a tilt down comes to rest on the figure.
                sign, turn = (-1, 0.6) if self.move is CameraMove.TILT_UP else (1, 0.7)
                pitch += sign * (go - turn) * min(0.7, _TILT * amount) * rest.height
            case CameraMove.PUSH_IN | CameraMove.PULL_OUT:
                near = go if self.move is CameraMove.PUSH_IN else 1 - go
                whole = min(2.2, _ZOOM**amount)
                zoom = whole ** (near - 0.45)
                pull = 1 - 1 / zoom  # the focus keeps its place in the frame while everything else flows from it
                x += (focus[0] - rest.x) * pull
                y += (focus[1] - rest.y) * pull
            case CameraMove.HANDHELD:
                a, b, c, d, e, f = self._phase
                size = 0.011 * rest.height * (0.7 + 0.3 * amount)
                yaw += size * (math.sin(t * 2.1 + a) + 0.6 * math.sin(t * 4.7 + b) + 0.3 * math.sin(t * 9.3 + c))
                pitch += size * (math.sin(t * 1.7 + d) + 0.6 * math.sin(t * 5.3 + e) + 0.3 * math.sin(t * 8.1 + f))
        return View(x, y, rest.width / zoom, rest.height / zoom, yaw, pitch, rest.crane)


def crane_for(angle: Angle | None) -> float:
    """How far an angle lifts the horizon, metres at infinite depth."""
    return _CRANE[angle or Angle.EYE_LEVEL]
