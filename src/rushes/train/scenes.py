"""Endless training scenes: wish number `i` and its papercut frames, always the same for the same `i`.

A wish is a value for each attribute of the closed vocabulary; the `Shot` made of it is drawn by papercut, so that the
words are exactly true. Combinations of subject, place and time whose hash falls in the held-out twentieth are
never drawn for training.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rushes.models.vocabulary import ATTRIBUTES, DRIVERS, FLYERS, SAILORS, SWIMMERS, THINGS, WALKERS, Wish
from rushes.papercut import Stage
from rushes.shot import Beat, CameraMove, Framing, Setting, Shot, Subject, TimeOfDay

SIZE = 64  # pixels, both ways
FRAMES = 8
FPS = 6.0
_LAND = ("forest", "beach", "desert", "street", "hills", "mountains")
_INSIDE = ("room", "kitchen")
_GROUPS: tuple[tuple[Sequence[str], Sequence[str], Sequence[str]], ...] = (
    (WALKERS, ("still", "walk", "walk", "run", "jump"), _LAND + _INSIDE),
    (FLYERS, ("still", "fly", "fly"), (*_LAND, "room")),
    (SWIMMERS, ("still", "swim", "swim"), ("underwater",)),
    (DRIVERS, ("still", "drive", "drive"), _LAND),
    (SAILORS, ("still", "sail", "sail"), ("sea",)),
    (THINGS, ("still",), _LAND + _INSIDE),
)
_MOVES = frozenset({"walk", "run", "fly", "swim", "drive", "sail", "roll"})


def held_out(wish: Wish) -> bool:
    """Whether the wish's combination of subject, place and time is kept from training."""
    words = "|".join(wish.get(a, "") for a in ("subject", "place", "time"))
    return hashlib.sha256(words.encode()).digest()[0] < 13  # a twentieth of 256


def draw_wish(i: int, *, unseen: bool = False) -> dict[str, str]:
    """Wish number `i`; with `unseen`, from the held-out combinations only."""
    rng = np.random.default_rng([i, int(unseen), 20261123])
    while True:
        wish = _draw(rng)
        if held_out(wish) == unseen:
            return wish


def _draw(rng: np.random.Generator) -> dict[str, str]:
    def one(values: Sequence[str]) -> str:
        return values[int(rng.integers(len(values)))]

    subject = one(ATTRIBUTES["subject"])
    _, motions, places = next(g for g in _GROUPS if subject in g[0])
    motion = one((*motions, "roll", "roll")) if subject == "ball" else one(motions)
    wish = {"count": "one", "subject": subject, "motion": motion, "place": one(places)}
    if rng.random() < 0.15 and subject not in ("train", "ship", "castle", "whale"):
        wish["count"] = one(("two", "three"))
    if rng.random() < 0.5:
        wish["colour"] = one(ATTRIBUTES["colour"])
    if motion in _MOVES:
        wish["direction"] = one(("left", "right"))
    wish["time"] = one(ATTRIBUTES["time"])
    several = wish["count"] != "one"
    wish["framing"] = "wide" if several else one(ATTRIBUTES["framing"] if motion == "still" else ("wide", "full"))
    wish["camera"] = "static" if rng.random() < 0.5 else one(ATTRIBUTES["camera"][1:])
    return wish


def shot_of(wish: Wish) -> Shot:
    """The wish as a `Shot`."""
    motion = wish.get("motion", "still")
    name = wish["subject"]
    facing = wish.get("direction")
    return Shot(
        subjects=(
            Subject(
                name=name,
                count=ATTRIBUTES["count"].index(wish.get("count", "one")) + 1,
                look=(wish["colour"],) if "colour" in wish else (),
                action=None if motion == "still" else motion,
                facing="left" if facing == "left" else "right" if facing == "right" else None,
            ),
        ),
        setting=Setting(
            place={"underwater": "under water"}.get(wish["place"], wish["place"]), time=TimeOfDay(wish["time"])
        ),
        framing=Framing(wish["framing"]),
        camera=CameraMove(wish["camera"]),
        camera_speed=None if wish["camera"] == "static" else "fast",
        beats=() if motion == "still" else (Beat(who=name, verb=motion),),
    )


def render(wish: Wish, seed: int, *, size: int = SIZE, frames: int = FRAMES, fps: float = FPS) -> NDArray[np.uint8]:
    """The wish's frames, uint8 [T, H, W, 3]."""
    stage = Stage(shot_of(wish), size=(size, size), fps=fps, seconds=frames / fps, seed=seed)
    return np.stack([stage.draw(i)[..., :3].copy() for i in range(frames)])  # `draw` reuses its buffer
