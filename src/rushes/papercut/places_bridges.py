"""Rope bridges over a gorge: sound ones, and loose ones whose spans sway or fall; in the mountains, in a jungle."""

from __future__ import annotations

import re

from rushes.papercut.pieces_board import box
from rushes.papercut.pieces_buildings import crenels, flag
from rushes.papercut.pieces_plants import crown, palm, pine, tree
from rushes.papercut.places_ground import caps, land, leaves, peaks, plant, scatter, sides, swells
from rushes.papercut.places_set import LOW, SIDE, Set, place
from rushes.papercut.places_town import arcade
from rushes.papercut.places_wild import crag

_JUNGLE = re.compile(r"\b(?:jungle|rainforest|tropical|green (?:gorge|valley|ravine|canyon))\b")
_FALLING = re.compile(r"\b(?:unravel|collaps|break|broken|crumbl|snap|fray|burn)\w*\b")
LOOSE = re.compile(r"\b(?:shaky|rickety|swaying|wobbly|creaky|rotten|unravelling|collapsing)\b")
_SHAKY = re.compile(r"\b(?:shak|ricket|sway|wobbl|creak|rotten|swinging|unstead|danger|old)\w*\b")
_ALSO = (
    "hanging bridge",
    "suspension bridge",
    "swing bridge",
    "bridge over the gorge",
    "plank bridge",
    "rickety bridge",
)
BRIDGES = _ALSO + tuple(
    f"{state}{over}rope bridge" for state in ("", "shaky ", "falling ", "broken ") for over in ("", "jungle ")
)


def bridge_of(said: str) -> str:
    """Which rope bridge the words of a setting tell of: how firm it is, and over what."""
    state = (
        "broken "
        if said.startswith("broken")
        else "falling "
        if _FALLING.search(said)
        else "shaky "
        if _SHAKY.search(said)
        else ""
    )
    return f"{state}{'jungle ' if _JUNGLE.search(said) else ''}rope bridge"


@place("rope bridge", *_ALSO)
def rope_bridge(s: Set) -> None:
    """Planks on knotted ropes between two crags, the ropes at hand height, the river deep below."""
    _gorge(s)
    _ropes(s)


@place("jungle rope bridge")
def jungle_bridge(s: Set) -> None:
    _gorge(s, green=True)
    _ropes(s)


# Spans that move stand among the actors: here are only the gorge and the posts.
@place("shaky rope bridge")
def shaky_bridge(s: Set) -> None:
    _gorge(s)


@place("falling rope bridge")
def falling_bridge(s: Set) -> None:
    _gorge(s)


@place("shaky jungle rope bridge")
def shaky_jungle_bridge(s: Set) -> None:
    _gorge(s, green=True)


@place("falling jungle rope bridge")
def falling_jungle_bridge(s: Set) -> None:
    _gorge(s, green=True)


@place("broken rope bridge", "broken bridge", "collapsed bridge", "ruined bridge", "snapped bridge")
def broken_bridge(s: Set) -> None:
    _gorge(s)
    _hanging(s)


@place("broken jungle rope bridge")
def broken_jungle_bridge(s: Set) -> None:
    _gorge(s, green=True)
    _hanging(s)


def _hanging(s: Set) -> None:
    """The rim on which one has arrived, and what is left: planks on torn ropes that hang down both walls."""
    d = s.side
    b = s.flat(0.3)
    b.poly("second", (-d * 3.3, LOW), (-d * 3.5, -1.6), (-d * 3.2, -0.8), (-d * 3.5, 0.05), (-d * 4.2, 0.2),
           (-d * SIDE, 0.4), (-d * SIDE, LOW))  # fmt: skip
    b.poly("mid", (-d * 0.9, LOW), (-d * 0.7, -2.0), (-d * 0.95, -0.9), (-d * 1.1, -0.06), (-d * 0.9, 0.02),
           (d * SIDE, 0.04), (d * SIDE, LOW))  # fmt: skip
    with b.unlit():
        for k in range(5):
            b.line("deep", 0.05, (-d * 0.6, -0.5 - 0.5 * k), (d * (0.8 + 0.3 * k), -0.4 - 0.5 * k))
        for x, top, out in ((-d * 1.05, 0.0, -d), (-d * 3.55, 0.1, d)):
            b.rect("body", x - 0.11, top - 0.1, x + 0.11, top + 1.0)
            b.oval("body", x, top + 1.04, 0.16)
            b.line("body", 0.06, (x, top + 0.9), (x + out * 0.5, top - 0.3), (x + out * 0.62, top - 2.8))
            b.line("body", 0.06, (x, top + 0.1), (x + out * 0.16, top - 0.5), (x + out * 0.2, top - 2.6))
            for k in range(7):
                y, tilt = top - 0.3 - 0.36 * k, out * 0.07 * (1 if k % 3 else -2)
                b.poly("body", (x + out * 0.1, y - tilt), (x + out * 0.68, y + tilt), (x + out * 0.68, y + tilt - 0.13),
                       (x + out * 0.1, y - tilt - 0.13))  # fmt: skip


def _gorge(s: Set, *, green: bool = False) -> None:
    """Two walls of rock with the river deep between them, in the mountains or in a jungle; posts on the rims."""
    if green:
        line = land(b := s.flat(12), swells(b, 2.3, 0.6, 9), "second")
        for x in scatter(b, -SIDE, SIDE, 40):
            crown(b, x, line(x) + 0.1, b.rng.uniform(0.5, 0.9), b.rng.uniform(0.35, 0.6), "second", holes=0)
    else:
        line = land(b := s.flat(12), peaks(b, 2.2, 1.6, 5.0), "second")
        caps(b, line, 3.0, 0.4)
    b = s.flat(5)
    b.wash("light", "pale", box(-SIDE, LOW, SIDE, 1.2), (0, 1.2), (0, -1.6))  # mist over the depth
    with b.unlit():
        b.shape("bright water", (-0.5, 1.0), (0.3, 0.5), (-0.6, 0.0), (0.9, -1.2), (3.0, LOW, 0), (-2.0, LOW, 0),
                (-0.6, -1.0),
                (-1.4, 0.0), (-0.4, 0.5))  # fmt: skip
    for side in (-1, 1):
        b = s.flat(2.4 if side == s.side else 2.8)
        crag(b, side * 1.7, side, 2.1, "pale", "soft")
        tree = palm if green else pine
        plant(b, lambda x: 2.2, [side * 3.4, side * 4.4, side * 7], 0.42 if green else 0.3, 0.5, tree)
        if green:
            leaves(b, lambda x: 2.15, "pale", 0.6, [side * (2.0 + 0.7 * k) for k in range(9)])
    for side in (-1, 1):
        b = s.flat(0.9 if side == s.side else 1.0)
        crag(b, side * 3.9, side, 0.75, "second", "soft")
        if green:
            leaves(b, lambda x: 0.8, "second", 0.7, [side * (4.1 + 0.8 * k) for k in range(9)])
    b = s.flat(0.15)
    with b.unlit():
        for side in (-1, 1):  # posts on the rims
            b.rect("body", side * 5.5 - 0.16, -0.3, side * 5.5 + 0.16, 1.9)
            b.oval("body", side * 5.5, 1.95, 0.22)
            for y in (0.9, 1.1, 1.45):
                b.rect("dim", side * 5.5 - 0.2, y, side * 5.5 + 0.2, y + 0.08)
    b = s.flat(0.05)
    for side in (-1, 1):
        crag(b, side * 5.2, side, -0.02, "mid", "deep")
    b = s.flat(0.3)
    b.rect("pale", -SIDE, LOW, SIDE, -4.4)
    b = s.flat(-0.26)
    with b.unlit():
        for side in (-1, 1):
            b.poly(
                "body",
                (side * 5.6, LOW),
                (side * 5.2, -1.4),
                (side * 6.4, -0.8),
                (side * SIDE, -0.6),
                (side * SIDE, LOW),
            )
    if not green:
        return
    b = s.flat(-0.27)  # great leaves
    leaves(b, lambda x: -1.1, "body", 1.0, sides(b, 4.2, 14, 6))


def _ropes(s: Set) -> None:
    """The hand ropes with their hangers, behind the actors, and the planks under their feet."""
    b = s.flat(0.15)
    with b.unlit():
        for y, sag in ((1.12, 0.3), (0.62, 0.26)):  # the hand ropes, their knots and hangers
            b.line("mid", 0.09 if y > 1 else 0.06, *((0.5 * i, y + sag * (0.5 * i / 5.4) ** 2) for i in range(-14, 15)))
        for k in range(-13, 14):
            x = 0.42 * k
            y = 1.12 + 0.3 * (x / 5.4) ** 2
            b.line("mid", 0.045, (x, 0.0), (x + 0.06, y))
            b.oval("mid", x + 0.06, y, 0.085, 0.1)
            b.line("mid", 0.03, (x + 0.06, y - 0.05), (x + 0.14, y - 0.24))
    b = s.flat(0)
    with b.unlit():
        for k in range(-18, 19):
            x = 0.32 * k
            b.rect("body" if k % 3 else "mid", x - 0.13, -0.13 - 0.02 * (k % 2), x + 0.13, 0.0, 0.02)
        b.line("mid", 0.07, *((0.5 * i, -0.14) for i in range(-12, 13)))
        for k in range(-9, 10):
            b.line("mid", 0.03, (0.64 * k, -0.14), (0.64 * k + 0.05, -0.42 - 0.1 * (k % 3)))


@place("stone bridge", "old bridge", "footbridge", "viaduct", "aqueduct", "roman bridge", "arched bridge",
       "village bridge", "castle bridge", water_y=1.2)  # fmt: skip
def stone_bridge(s: Set) -> None:
    """Over a country river: hills and trees, a low parapet of stone blocks, round arches under the road."""
    plant(b := s.flat(12), land(b, peaks(b, 2.4, 1.0, 6.0, 0.4), "second"), scatter(b, -20, 20, 18), 0.2, 0.32, pine)
    plant(b := s.flat(6), land(b, swells(b, 1.7, 0.25, 9), "soft"), scatter(b, -20, 20, 16), 0.3, 0.5, tree)
    b = s.flat(3)
    b.wash("light", "pale", box(-SIDE, LOW, SIDE, 1.2), (0, 1.2), (0, 0.2))
    with b.unlit():
        for k in range(-3, 4):
            b.oval("wall", 3.1 * k + 0.7, 0.75, 0.9, 0.03)
    b = s.flat(0)  # the road that the actors are on, its arches below
    b.wash("mid", "deep", box(-SIDE, -0.6, SIDE, 0), (0, 0), (0, -0.6))
    b.wash("deep", "body", arcade(), (0, -0.6), (0, -3))
    b = s.flat(0.12)
    b.rect("second", -SIDE, -0.1, SIDE, 0.62)
    b.rect("soft", -SIDE, 0.58, SIDE, 0.72)
    with b.unlit():
        for row in range(3):
            for k in range(90):
                b.rect("soft", -SIDE + 0.6 * k + 0.3 * (row % 2), 0.02 + 0.19 * row, -SIDE + 0.6 * k + 0.5
                       + 0.3 * (row % 2), 0.15 + 0.19 * row, 0.03)  # fmt: skip
    b = s.flat(-0.04)
    with b.unlit():
        b.rect("body", -SIDE, LOW, SIDE, -3.6)


@place("drawbridge", "castle gate", "castle moat", "moat", "castle drawbridge", "gatehouse", water_y=-0.3)
def drawbridge(s: Set) -> None:
    """Before the gate of a castle: two towers, the gate between them, chains, planks over the moat."""
    b = s.flat(12)
    land(b, peaks(b, 2.4, 1.2, 6.0, 0.4), "second")
    b = s.flat(1.2)
    b.rect("second", -SIDE, LOW, SIDE, 2.6)
    crenels(b, -SIDE, SIDE, 2.6, 0.42, 26, "second")
    b = s.flat(0.9)
    for x in (-2.1, 2.1):
        b.rect("soft", x - 0.8, LOW, x + 0.8, 4.0)
        crenels(b, x - 0.95, x + 0.95, 4.0, 0.45, 5, "soft")
        b.arch("dim", x - 0.14, x + 0.14, 2.4, 2.9)
        flag(b, x, 4.4, 0.6)
    b.rect("soft", -1.4, LOW, 1.4, 3.2)
    crenels(b, -1.4, 1.4, 3.2, 0.4, 7, "soft")
    with b.unlit():
        b.arch("body", -0.95, 0.95, 0.0, 1.5, point=0.2)
        b.arch("glow", -0.8, 0.8, 0.0, 1.4, point=0.15)
        for k in range(-3, 4):
            b.line("body", 0.06, (0.24 * k, 0.0), (0.24 * k, 1.9))
        for k in range(3):
            b.line("body", 0.05, (-0.85, 0.4 + 0.5 * k), (0.85, 0.4 + 0.5 * k))
        for x in (-1.25, 1.25):  # the chains that draw it up
            b.line("body", 0.06, (x, 2.9), (1.9 * x, 0.05))
    b = s.flat(0)
    b.rect("wall", -SIDE, -0.22, SIDE, 0.0)
    with b.unlit():
        for k in range(70):
            b.line("deep", 0.03, (-SIDE + 0.75 * k, -0.22), (-SIDE + 0.75 * k, 0.0))
    b = s.flat(-0.04)
    b.wash("light", "second", box(-SIDE, LOW, SIDE, -0.3), (0, -0.3), (0, -1.6))
    with b.unlit():
        for k in range(-7, 8):
            b.oval("pale", 2.3 * k + 0.4, -0.6 - 0.2 * (k % 3), 0.8, 0.03)
