"""How things stand open: a lid turns about its hinge, a door's leaf comes round, a book shows its pages.

What is shut is drawn as it was cut; what opens is the same drawing, moved along the seam where such a thing opens.
"""

from __future__ import annotations

from typing import Any, Literal

import skia

from rushes.papercut.casting import Cast
from rushes.papercut.craft import Canvas, Ink, Thing, mix, paint, shade
from rushes.papercut.props import PROPS

Way = Literal["lid", "leaf", "leaves", "pages"]

_LIDS = {  # share of the height at which the lid lies
    "chest": 0.57, "coffer": 0.57, "trunk": 0.57, "box": 0.78, "crate": 0.78, "parcel": 0.78, "package": 0.78,
    "gift": 0.7, "present": 0.7, "suitcase": 0.5, "case": 0.5, "briefcase": 0.5, "luggage": 0.5, "basket": 0.56,
    "pot": 0.76, "saucepan": 0.76, "cauldron": 0.76, "teapot": 0.74, "kettle": 0.74, "piano": 0.72, "jar": 0.8,
    "coffin": 0.7, "casket": 0.6, "lunchbox": 0.7, "jug": 0.8, "bin": 0.85, "barrel": 0.9, "mailbox": 0.8,
}  # fmt: skip
_LEAVES = {"gate": 0.67, "window": 0.84, "curtain": 1.0, "wardrobe": 0.9, "closet": 0.9, "cupboard": 0.9,
           "cabinet": 0.9, "shutter": 1.0}  # fmt: skip  # share of the width that the leaves have between their posts
_LEAF = dict.fromkeys("door fridge refrigerator oven stove hatch locker safe elevator".split(), 0.86)
_PAGES = frozenset("book diary novel notebook letter envelope mail newspaper map album".split())
_BACK = 78.0  # degrees that a lid is laid back
_AJAR = 0.84  # of its width by which a leaf between posts is foreshortened
_ROUND = 1.45  # how far a leaf comes round, in its own width: past its hinge, out of the opening


def way_of(name: str) -> tuple[Way, float] | None:
    """How a thing of that name opens, with the place of its lid or the share of its leaves; None: it does not."""
    words = name.lower().replace("-", " ").split()
    for word in reversed(words):
        noun = word if word in _LIDS or word in _LEAVES or word in _LEAF or word in _PAGES else word.rstrip("s")
        if noun in _LIDS:
            return "lid", _LIDS[noun]
        if noun in _LEAVES:
            return "leaves", _LEAVES[noun]
        if noun in _LEAF:
            return "leaf", _LEAF[noun]
        if noun in _PAGES:
            return "pages", 0.0
    return None


def draw_open(canvas: Canvas, member: Cast, ink: Ink, t: float, amount: float) -> None:
    """The thing `amount` (0 shut .. 1 wide) open, in its own metres; what does not open is drawn as it is."""
    thing, way = member.thing, way_of(member.name)
    if amount <= 0.01 or way is None:
        thing.draw(canvas, ink, t)
    elif way[0] == "lid":
        _lid(canvas, thing, ink, t, amount, way[1])
    elif way[0] == "pages":
        _pages(canvas, member, ink, t, amount)
    else:
        _leaves(canvas, thing, ink, t, amount, way[1], two=way[0] == "leaves")


def _clipped(canvas: Canvas, thing: Thing, ink: Ink, t: float, box: tuple[float, float, float, float]) -> None:
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(*box), True)
    thing.draw(canvas, ink, t)
    canvas.restore()


def _lid(canvas: Canvas, thing: Thing, ink: Ink, t: float, amount: float, seam: float) -> None:
    """Below the seam it stays; above, it turns back about the end that is away from who stands before it."""
    w, h = thing.width, thing.height
    y, far = -seam * h, 0.5 * w
    canvas.save()
    canvas.translate(far, y)
    canvas.rotate(_BACK * amount)
    canvas.translate(-far, -y)
    _clipped(canvas, thing, ink, t, (-2 * w, -3 * h, 2 * w, y))
    canvas.restore()
    deep = 0.12 * h * amount
    mouth = skia.Rect.MakeLTRB(-0.46 * w, y - deep, 0.46 * w, y + deep)
    canvas.drawOval(mouth, paint(shade(ink.body, 0.4)))
    canvas.drawOval(mouth.makeInset(0.06 * w, 0.3 * deep), paint(mix(ink.glow, ink.accent, 0.1), 0.85))
    _clipped(canvas, thing, ink, t, (-2 * w, y, 2 * w, h))


def _leaves(canvas: Canvas, thing: Thing, ink: Ink, t: float, amount: float, share: float, *, two: bool) -> None:
    """Posts and frame stay; the leaves come round on their hinges to stand outside of them, and one sees in."""
    w, h = thing.width, thing.height
    post = 0.5 * w * share
    if share > 0.7:  # bars are seen through as they are
        behind = skia.Rect.MakeLTRB(-post, -0.95 * h, post, -0.02 * h)
        canvas.drawRect(behind, paint(mix(shade(ink.body, 0.35), ink.glow, 0.75 * amount)))
    for left, right in ((-2 * w, -post), (post, 2 * w)):
        _clipped(canvas, thing, ink, t, (left, -2 * h, right, h))
    shut = 1 - (_ROUND if share > 0.7 else _AJAR) * amount
    for side in (-1, 1) if two else (-1,):
        hinge, free = side * post, 0.0 if two else post
        canvas.save()
        # A leaf that swings towards us grows at its free edge.
        canvas.concat(skia.Matrix.MakeAll(shut, 0, hinge * (1 - shut), 0, 1 + 0.06 * amount, 0, 0, 0, 1))
        _clipped(canvas, thing, ink, t, (min(hinge, free), -2 * h, max(hinge, free), h))
        canvas.restore()


_OPENED: dict[str, Any] = {}


def _pages(canvas: Canvas, member: Cast, ink: Ink, t: float, amount: float) -> None:
    """The open book or the sheet that was folded, as wide as it is unfolded by now, in the place of the shut one."""
    key = "note" if member.name.split()[-1] in ("letter", "envelope", "mail") else "open book"
    opened = _OPENED.setdefault(key, PROPS[key](0))
    x, y = getattr(member.thing, "hold", (0.0, -0.5 * member.thing.height))
    if amount < 0.5:
        canvas.save()
        canvas.translate(x, 0)
        canvas.scale(1 - amount, 1)
        canvas.translate(-x, 0)
        member.thing.draw(canvas, ink, t)
        canvas.restore()
        return
    size = 1.2 * member.thing.height / opened.height
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(size * amount, size)
    canvas.translate(-opened.hold[0], -opened.hold[1])
    opened.draw(canvas, ink, t)
    canvas.restore()
