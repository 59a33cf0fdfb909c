"""What sticks on a body: leaves, snow, mud, paint, flour; cut to the body's own outline, wherever it goes."""

from __future__ import annotations

import math
import random
import re
from dataclasses import dataclass

import skia

from rushes.papercut.casting import Cast
from rushes.papercut.colours import named_colour
from rushes.papercut.craft import Canvas, Colour, paint
from rushes.shot.words import lemma

# What sticks → the colours of its spots, and how it is cut.
_STUFF: dict[str, tuple[tuple[Colour, ...], str]] = {
    "leaf": (((0.86, 0.42, 0.12), (0.92, 0.66, 0.16), (0.72, 0.22, 0.1), (0.62, 0.5, 0.14)), "leaf"),
    "petal": (((0.95, 0.6, 0.7), (0.98, 0.8, 0.84)), "leaf"),
    "feather": (((0.95, 0.94, 0.9), (0.85, 0.84, 0.8)), "leaf"),
    "wool": (((0.97, 0.95, 0.9), (0.88, 0.86, 0.82)), "blot"),
    "snow": (((0.96, 0.98, 1.0), (0.86, 0.92, 0.97)), "blot"),
    "flour": (((0.97, 0.95, 0.9), (0.9, 0.87, 0.8)), "blot"),
    "foam": (((0.96, 0.98, 1.0), (0.84, 0.93, 0.98)), "blot"),
    "mud": (((0.36, 0.23, 0.13), (0.46, 0.31, 0.18)), "blot"),
    "soot": (((0.09, 0.09, 0.1), (0.17, 0.16, 0.16)), "blot"),
    "dust": (((0.72, 0.66, 0.55), (0.62, 0.56, 0.46)), "blot"),
    "paint": (((0.88, 0.2, 0.22), (0.16, 0.5, 0.82), (0.96, 0.78, 0.16), (0.24, 0.66, 0.36)), "blot"),
    "chocolate": (((0.3, 0.17, 0.1), (0.4, 0.24, 0.15)), "blot"),
    "jam": (((0.7, 0.1, 0.18), (0.82, 0.2, 0.26)), "blot"),
    "soup": (((0.9, 0.42, 0.12), (0.98, 0.62, 0.3)), "blot"),
    "slime": (((0.4, 0.75, 0.2), (0.55, 0.85, 0.35)), "blot"),
    "stripe": (((0.96, 0.94, 0.9),), "stripe"),
}
_SAME = {
    "leave": "leaf", "foliage": "leaf", "blossom": "petal", "flower": "petal", "confetti": "paint", "colour": "paint",
    "fleece": "wool", "sheepskin": "wool",
    "color": "paint", "ink": "soot", "coal": "soot", "ash": "dust", "sand": "dust", "sugar": "flour", "cream": "foam",
    "soap": "foam", "bubble": "foam", "suds": "foam", "frost": "snow", "ice": "snow", "dirt": "mud", "clay": "mud",
    "soil": "mud", "honey": "dust", "muddy": "mud", "snowy": "snow", "sooty": "soot", "dusty": "dust",
    "floury": "flour", "leafy": "leaf", "plaster": "flour", "chalk": "flour", "glitter": "paint", "sauce": "jam",
    "goo": "slime", "feathers": "feather", "snow-covered": "snow", "mud-covered": "mud", "paint-splattered": "paint",
    "paint-spattered": "paint", "soot-covered": "soot",
    **dict.fromkeys("stew curry chowder spaghetti pasta noodle juice punch broth".split(), "soup"), "ketchup": "jam",
    "wine": "jam", "milk": "foam", "custard": "foam", "porridge": "dust", "gravy": "mud", "coffee": "mud",
}  # fmt: skip
_SAID = frozenset("muddy snowy sooty dusty floury leafy snow-covered mud-covered paint-splattered soot-covered".split())
_DENSE = 34  # spots over a body as wide as it is high


def stuff_of(phrase: str | None) -> str | None:
    """What the words name that sticks on bodies: "covered in autumn leaves" → leaf."""
    for word in reversed((phrase or "").lower().split()):
        for form in (word, lemma(word)):
            key = _SAME.get(form, form)
            if key in _STUFF:
                return key
    return None


def coated(who: Cast) -> str | None:
    """What sticks on somebody from the beginning, by name and look: "muddy dog", "covered in leaves"."""
    subject = who.subject
    phrases = (
        who.name,
        *(subject.look if subject is not None else ()),
        *(subject.wears if subject is not None else ()),
    )
    for phrase in phrases:
        words = phrase.lower().split()
        if {"covered", "full", "smeared", "splattered", "coated", "caked", "dripping"} & set(words):
            return stuff_of(phrase)
        if words and words[-1].endswith("-covered"):  # "blue paint-covered"
            return stuff_of(phrase.removesuffix("-covered"))
        said = next((w for w in words if w in _SAID), None)
        if said is not None:
            return _SAME[said]
    return None


def hue_of(who: Cast) -> Colour | None:
    """The colour of what sticks on somebody, where one is named: "blue paint-covered"."""
    look = who.subject.look if who.subject is not None else ()
    said = (w for w in look if w.endswith("-covered") or re.search(r"\b(?:covered|dripping) (?:in|with)\b", w.lower()))
    return next((hue for w in said if (hue := named_colour(w)) is not None), None)


@dataclass
class Coat:
    """Spots of one stuff all over a body from `at` seconds on; each has its time to come."""

    stuff: str
    at: float = 0.0
    seconds: float = 0.0
    until: tuple[float, float] | None = None  # from when to when it comes off again
    hue: Colour | None = None  # its own colour, where one is named: "blue paint"
    above: float = 0.0  # only what is higher than this share of the body

    def draw(self, canvas: Canvas, member: Cast, t: float) -> None:
        """Over the actor just drawn in a layer of its own, in its own metres."""
        if t < self.at:
            return
        share = 1.0 if self.seconds <= 0 else min(1.0, (t - self.at) / self.seconds)
        if self.until is not None:
            share *= 1.0 - min(1.0, max(0.0, (t - self.until[0]) / (self.until[1] - self.until[0])))
        colours, cut = _STUFF[self.stuff]
        colours = (self.hue,) if self.hue is not None else colours
        wide, high = 1.1 * member.thing.width, 1.05 * member.thing.height
        rng = random.Random(member.number)
        size = 0.16 * math.sqrt(member.thing.width * member.thing.height)
        brushes = [paint(c) for c in colours]
        for b in brushes:
            b.setBlendMode(skia.BlendMode.kSrcATop)
        rows = max(3, round(math.sqrt(_DENSE * high / max(wide, 0.1 * high))))
        across = max(3, round(_DENSE / rows))
        for r in range(rows):
            for c in range(across):
                x = (-0.5 + (c + rng.random()) / across) * wide
                y = -high * (r + rng.random()) / rows
                k, turn, shown = size * rng.uniform(0.6, 1.0), rng.uniform(0, 360), rng.random()
                if shown > 0.86 * share or y > -self.above * member.thing.height:
                    continue
                canvas.save()
                canvas.translate(x, y)
                canvas.rotate(turn)
                canvas.drawPath(_leaf(k) if cut == "leaf" else _blot(k), brushes[(r + c) % len(brushes)])
                canvas.restore()


def _leaf(k: float) -> skia.Path:
    path = skia.Path()
    path.moveTo(-0.6 * k, 0)
    path.quadTo(0, -0.55 * k, 0.7 * k, 0)
    path.quadTo(0, 0.55 * k, -0.6 * k, 0)
    return path


def _blot(k: float) -> skia.Path:
    path = skia.Path()
    path.addOval(skia.Rect(-0.6 * k, -0.42 * k, 0.6 * k, 0.42 * k))
    path.addCircle(0.55 * k, 0.3 * k, 0.2 * k)
    return path
