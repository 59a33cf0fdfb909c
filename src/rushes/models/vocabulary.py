"""The closed vocabulary of the small models: what can be asked, and its words as numbers. No PyTorch, no tensors.

A wish is one value, or none, for each attribute; its tokens are the values in the order of `ATTRIBUTES`. The list is
part of every trained model: a value may be added at the end of an attribute, never moved.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WALKERS: Final = (
    "cat", "dog", "horse", "rabbit", "bear", "fox", "cow", "elephant", "duck",
    "man", "woman", "girl", "boy", "robot",
)  # fmt: skip
FLYERS: Final = ("owl", "butterfly", "balloon")
SWIMMERS: Final = ("fish", "turtle", "whale")
DRIVERS: Final = ("car", "bus", "train", "tractor")
SAILORS: Final = ("boat", "ship")
THINGS: Final = (
    "house", "tower", "tree", "lighthouse", "castle", "windmill", "rocket", "apple", "lamp", "cup", "ball", "guitar",
    "clock", "umbrella", "bottle", "chair",
)  # fmt: skip

ATTRIBUTES: Final[dict[str, tuple[str, ...]]] = {
    "count": ("one", "two", "three"),
    "colour": ("red", "blue", "green", "yellow", "white"),
    "subject": WALKERS + FLYERS + SWIMMERS + DRIVERS + SAILORS + THINGS,
    "motion": ("still", "walk", "run", "jump", "fly", "swim", "drive", "sail", "roll"),
    "direction": ("left", "right"),
    "place": ("forest", "beach", "desert", "street", "hills", "mountains", "room", "kitchen", "sea", "underwater"),
    "time": ("morning", "afternoon", "dusk", "night"),
    "framing": ("wide", "full", "close-up"),
    "camera": ("static", "pan left", "pan right", "push in", "pull out"),
}
PAD: Final = 0  # the token of an attribute that was not asked
_OFFSETS: Final = dict(
    zip(ATTRIBUTES, [1 + sum(len(v) for v in list(ATTRIBUTES.values())[:i]) for i in range(len(ATTRIBUTES))])
)
SIZE: Final = 1 + sum(len(v) for v in ATTRIBUTES.values())
LENGTH: Final = len(ATTRIBUTES)

Wish = Mapping[str, str]


def tokens(wish: Wish) -> list[int]:
    """The wish as `LENGTH` token numbers. Raises KeyError for an unknown attribute, ValueError for a value."""
    unknown = set(wish) - set(ATTRIBUTES)
    if unknown:
        raise KeyError(f"no such attribute: {sorted(unknown)}")
    return [_OFFSETS[a] + values.index(wish[a]) if a in wish else PAD for a, values in ATTRIBUTES.items()]


def wish_of(ids: list[int]) -> dict[str, str]:
    """The wish that `tokens` made these numbers from."""
    return {a: values[i - _OFFSETS[a]] for (a, values), i in zip(ATTRIBUTES.items(), ids) if i != PAD}


def sentence(wish: Wish) -> str:
    """The wish in words, for people: "two red cats run to the left on the beach, dusk, wide, pan left"."""
    many = wish.get("count", "one") != "one"
    noun = wish.get("subject", "something") + ("s" if many else "")
    article = wish["count"] if many else "a"
    parts = [" ".join(w for w in (article, wish.get("colour", ""), noun) if w)]
    if "motion" in wish:
        parts.append({"still": "still"}.get(wish["motion"], wish["motion"] + ("" if many else "s")))
    if "direction" in wish:
        parts.append(f"to the {wish['direction']}")
    place = f", {wish['place']}" if "place" in wish else ""
    rest = "".join(f", {wish[a]}" for a in ("time", "framing") if a in wish)
    camera = f", {wish['camera']} camera" if "camera" in wish else ""
    return " ".join(parts) + place + rest + camera
