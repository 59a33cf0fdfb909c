"""The lights that things carry: which of them are on, how far they reach, and where they are drawn."""

from __future__ import annotations

import math

from rushes.papercut.casting import Cast
from rushes.papercut.craft import Colour, Point, mix
from rushes.papercut.light import Beam, Glow, Lit
from rushes.papercut.palette import Palette

_FIRES = frozenset(
    {
        "fire", "campfire", "bonfire", "fireplace", "hearth", "stove", "oven", "candle", "torch", "volcano", "forge",
        "brazier", "furnace", "match", "firework", "fireworks", "dragon", "flame", "candles",
    }
)  # fmt: skip
_BEAMS = frozenset({"lighthouse", "flashlight", "searchlight", "spotlight", "projector"})
_DARK = 0.3  # of a palette: from here on lamps are lit


def _last(name: str) -> str:
    return name.lower().split()[-1]


def is_fire(member: Cast) -> bool:
    return bool(_FIRES & set(member.name.lower().split()))


def on(member: Cast, lit: float, darkness: float, asked: bool) -> float:
    """How bright (0..1) a member shines: what it is, what was done to it, and how dark it is around."""
    if lit > 0:
        return lit
    if getattr(member.thing, "light", None) is None or member.kind == "body":
        return 0.0
    if is_fire(member):
        return 1.0
    return min(1.0, 0.35 + darkness) if darkness > _DARK or asked else 0.0


def shine(
    member: Cast, point: Point, size: float, bright: float, palette: Palette, *, facing: int, reach: float
) -> list[Lit]:
    """The lights of a member that shines from `point`, scene metres; `size` its scale, `reach` the frame's height."""
    colour: Colour = palette.ink.glow
    fire = is_fire(member)
    if fire:
        colour = mix(colour, (1.0, 0.62, 0.2), 0.5)
    tall = member.thing.height * size
    radius = min(0.55 * reach, max(0.9 if fire else 0.5, 1.5 * math.sqrt(tall) * (1.6 if fire else 1.1)))
    dark = 0.45 + 0.55 * palette.darkness
    out: list[Lit] = [
        Glow(
            point,
            radius,
            colour,
            strength=bright * dark * 0.8,
            flicker=0.45 if fire else 0.0,
            phase=0.7 * member.number,
        )
    ]
    if _last(member.name) in _BEAMS or "lighthouse" in member.name:
        turning = "lighthouse" in member.name
        long = max(9.0, 2.2 * reach) if turning else 3.5
        angle = 0.05 if facing > 0 else math.pi - 0.05
        out.append(
            Beam(point, angle, 0.24, long, colour, strength=0.62 * bright * dark, width=0.12 * size, turning=turning,
                 period=7.0)
        )  # fmt: skip
    return out
