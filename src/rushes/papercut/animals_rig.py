"""What all animal puppets share: joints, gaits, moods, and the easing from one action into the next.

A puppet is drawn in its own units (a quadruped's withers are 100 high), y down, feet at 0, and scaled to metres. Its
pose is a tuple of numbers, so that two poses can be mixed; a pose is a pure function of the action and the time.
"""

from __future__ import annotations

import dataclasses
import functools
import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Generic, Literal, TypeVar

import skia

from rushes.papercut.craft import EASE, Canvas, Doing, Ink, Path, Point, Thing, ease, mix, paint
from rushes.papercut.props_shapes import tone

Medium = Literal["ground", "water", "air"]
PoseT = TypeVar("PoseT", bound=tuple[Any, ...])
TAU = math.tau
_PLAIN = Ink(body=(0, 0, 0), second=(0, 0, 0), accent=(0, 0, 0), glow=(0, 0, 0), rim=(0, 0, 0))

# Other verbs that a script may use for the actions that puppets know.
SYNONYMS: Mapping[str, str] = MappingProxyType(
    {
        "bark": "call", "howl": "call", "sing": "call", "roar": "call", "meow": "call", "crow": "call", "speak": "call",
        "shout": "call", "cry": "call", "graze": "eat", "sniff": "eat", "peck": "eat", "lap": "drink", "rest": "sit",
        "lie": "sleep", "gallop": "run", "trot": "run", "chase": "run", "flee": "run", "tremble": "shake",
        "afraid": "shake", "shiver": "shake", "hop": "jump", "leap": "jump", "glide": "fly", "hover": "fly",
            "soar": "fly",
        "float": "swim", "dive": "swim", "hide": "shake", "look": "look_up", "idle": "stand", "wait": "stand",
    }
)  # fmt: skip


@functools.lru_cache(maxsize=4096)
def brush(ink: Ink, name: str, stroke: float = 0.0, alpha: float = 1.0) -> Any:
    """A paint of one of the papers; "far" is the off side of a body, a little lighter than the near one."""
    colour = mix(ink.body, ink.second, 0.34) if name == "far" else tone(ink, name)
    return paint(colour, alpha, stroke=stroke)


def blend(a: PoseT, b: PoseT, amount: float) -> PoseT:
    """A pose between two, `amount` of the way from `a` to `b`."""
    return type(a)(*[p + (q - p) * amount for p, q in zip(a, b)])


def turn(p: Point, angle: float) -> Point:
    """`p` turned by `angle` radians, upward (counter-clockwise as seen) for positive."""
    c, s = math.cos(angle), math.sin(angle)
    return (p[0] * c + p[1] * s, -p[0] * s + p[1] * c)


def toward(p: Point, angle: float, length: float) -> Point:
    """The point `length` from `p` in the direction `angle` (0 ahead, positive upward)."""
    return (p[0] + math.cos(angle) * length, p[1] - math.sin(angle) * length)


def bend(a: Point, c: Point, upper: float, lower: float, side: float) -> Point:
    """The middle joint of a two-bone limb from `a` to `c`; `side` 1 bends it ahead (+x for a hanging limb), -1 back."""
    dx, dy = c[0] - a[0], c[1] - a[1]
    d = math.hypot(dx, dy) or 1e-6
    reach = min(d, (upper + lower) * 0.999)
    along = (reach * reach + upper * upper - lower * lower) / (2 * reach)
    across = math.sqrt(max(upper * upper - along * along, 0.0))
    ux, uy = dx / d, dy / d
    return (a[0] + ux * along + uy * across * side, a[1] + uy * along - ux * across * side)


def smoothstep(x: float) -> float:
    x = min(1.0, max(0.0, x))
    return x * x * (3 - 2 * x)


def pulse(x: float, start: float, end: float) -> float:
    """0 outside start..end, rising smoothly to 1 in the middle."""
    return math.sin(math.pi * (x - start) / (end - start)) if start < x < end else 0.0


def step(phase: float, duty: float, reach: float, lift: float) -> tuple[float, float, float]:
    """Where a foot is in its cycle: x and y from its rest place, and how folded (0..1) its leg is.

    For `duty` of the cycle it stands on the ground and goes back at an even pace,
        so it stays put while the body passes.
    """
    p = phase % 1.0
    if p < duty:
        return (reach * (1 - 2 * p / duty), 0.0, 0.0)
    q = (p - duty) / (1 - duty)
    high = math.sin(math.pi * q)
    return (reach * (2 * smoothstep(q) - 1), -lift * high, high)


def blink(t: float, seed: int) -> float:
    """How open an eye is: 1, with a short blink every few seconds."""
    return 0.0 if (t * 0.27 + seed * 0.37) % 1.0 > 0.965 else 1.0


def curve(start: Point, angle: float, length: float, curl: float, pieces: int = 6) -> list[Point]:
    """A chain of `pieces` from `start`, setting out at `angle` and turning by `curl` radians over its length."""
    points = [start]
    for i in range(pieces):
        points.append(toward(points[-1], angle + curl * i / (pieces - 1), length / pieces))
    return points


def circle(x: float, y: float, r: float) -> Path:
    p = skia.Path()
    p.addCircle(x, y, r)
    return p


TALL = 0.18  # of an animal's height: what is taller than its muzzle


class Extent:
    """A canvas that draws nothing and remembers how far the paths on it reach."""

    def __init__(self) -> None:
        self.box = skia.Rect.MakeEmpty()

    def drawPath(self, path: Path, _: Any) -> None:
        self.box.join(path.computeTightBounds())


class Puppet(Generic[PoseT]):
    """A jointed animal: an `Actor` of craft. Rigs say how to pose, to draw, and where the parts are.

    `paper` is the paper it is cut from where nobody asks for a colour: a swan is pale, a fox is russet.
    """

    medium: Medium = "ground"
    actions: frozenset[str]

    def __init__(self, unit: float, seed: int, paper: str) -> None:
        self.unit = unit  # metres to one unit of the drawing
        self.seed = seed
        self.paper = paper
        self.middle = 0.0
        self._dyed: tuple[Ink, Ink] | None = None

    def measure(self) -> None:
        """Find the size at rest and the middle, which stands at x 0; a rig calls this when it can be drawn."""
        extent = Extent()
        self.cut(extent, _PLAIN, self.pose(self.known("stand"), 0.0), 0.0)
        box = extent.box
        self.middle = box.centerX()
        self.width, self.height = box.width() * self.unit, box.height() * self.unit

    # What a rig says:

    def pose(self, action: str, t: float) -> PoseT:
        raise NotImplementedError

    def aimed(self, pose: PoseT, aim: Point) -> PoseT:
        """The pose with the head turned to `aim` (in units)."""
        return pose

    def cut(self, canvas: Canvas, ink: Ink, pose: PoseT, t: float) -> None:
        """Draw the pose in units."""
        raise NotImplementedError

    def part(self, name: str, pose: PoseT, t: float) -> Point:
        """Where a part is, in units."""
        raise NotImplementedError

    def pace(self, action: str) -> float:
        """Units a second."""
        raise NotImplementedError

    # What follows from it:

    def known(self, action: str) -> str:
        """The action that this puppet has for a verb."""
        if action in self.actions:
            return action
        other = SYNONYMS.get(action, "")
        return other if other in self.actions else {"air": "fly", "water": "swim"}.get(self.medium, "stand")

    def doing_pose(self, doing: Doing) -> PoseT:
        action, before = self.known(doing.action), self.known(doing.before)
        pose = self.pose(action, doing.t)
        if doing.came is None and before != action and doing.t < EASE:
            pose = blend(self.pose(before, doing.t), pose, ease(doing.t / EASE))
        if doing.aim is not None:
            pose = self.aimed(pose, (doing.aim[0] / self.unit + self.middle, doing.aim[1] / self.unit))
        return pose if doing.came is None else blend(self.doing_pose(doing.came), pose, doing.eased)

    def dye(self, ink: Ink) -> Ink:
        """The scene's papers with this animal's own for its body."""
        if self.paper == "body":
            return ink
        if self._dyed is None or self._dyed[0] != ink:
            body = tone(ink, self.paper)
            # a light body is cut with dark details and dark eyes
            glow = ink.body if self.paper in ("pale", "rose", "straw") else ink.glow
            self._dyed = (ink, dataclasses.replace(ink, body=body, second=mix(body, ink.body, 0.45), glow=glow))
        return self._dyed[1]

    def act(self, canvas: Canvas, ink: Ink, doing: Doing) -> None:
        pose = self.doing_pose(doing)
        canvas.save()
        canvas.scale(self.unit, self.unit)
        canvas.translate(-self.middle, 0)
        self.cut(canvas, self.dye(ink), pose, doing.t)
        canvas.restore()
        if doing.holding:
            x, y = self.place("mouth", pose, doing.t)
            for thing in doing.holding:
                hold = self.grip(thing)
                canvas.save()
                canvas.translate(x - hold[0], y - hold[1])
                thing.draw(canvas, ink, doing.t)
                canvas.restore()

    def grip(self, thing: Thing) -> Point:
        """Where a mouth has hold of a thing, in the thing's metres. What is tall hangs, or it would hide the eyes."""
        hold: Point = getattr(thing, "hold", (0.0, -thing.height / 2))
        scale: float = getattr(thing, "scale", 1.0)  # about its hold, at which a hand has it
        top = hold[1] * (1 - scale) - 0.95 * thing.height
        return (hold[0], top) if thing.height > TALL * self.height else hold

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        self.act(canvas, ink, Doing(self.known("stand"), t))

    def anchor(self, name: str, doing: Doing) -> Point:
        return self.place("mouth" if name == "hand" else name, self.doing_pose(doing), doing.t)

    def place(self, name: str, pose: PoseT, t: float) -> Point:
        x, y = self.part(name, pose, t)
        return ((x - self.middle) * self.unit, y * self.unit)

    def speed(self, action: str) -> float:
        return self.pace(self.known(action)) * self.unit


def polyline(points: Sequence[Point]) -> Path:
    p = skia.Path()
    p.addPoly([skia.Point(x, y) for x, y in points], True)
    return p
