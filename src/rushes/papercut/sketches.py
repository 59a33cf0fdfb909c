"""Pictures of things: a dragon in chalk on the ground, a cat carved on a wall, flat lines and no living thing."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import Any

import skia

from rushes.papercut.craft import Canvas, Colour, Doing, Ink, Thing

CHALK: Colour = (0.97, 0.95, 0.88)
CUT: Colour = (0.16, 0.12, 0.08)
STONE: Colour = (0.66, 0.59, 0.49)
WOOD: Colour = (0.5, 0.33, 0.18)
DRAWN = frozenset("chalk chalked drawn painted sketched carved engraved crayon".split())
_FIGURINE = 0.34  # metres: the longer side of a carved figure
_FINE = 480  # pixels of the longer side of a picture
_LINE = 5.0  # pixels of its lines' width
_HEAD, _CHEST = 0.36, 0.68  # of somebody's height: how much a bust shows, and from where on


_GREY = (0.3, 0.59, 0.11)
_STONE = [v for tint, low in ((0.62, 0.4), (0.56, 0.34), (0.47, 0.27)) for v in (*(tint * g for g in _GREY), 0.0, low)]
_STONE += [0.0, 0.0, 0.0, 1.0, 0.0]  # all colours as light and shade of one stone


class Sketch:
    """A thing's outline and a wash of its shape, in one colour; made once and kept."""

    actions: frozenset[str] = frozenset()

    def __init__(self, thing: Thing, colour: Colour = CHALK) -> None:
        self.thing, self.colour = thing, colour
        self.height, self.width = thing.height, thing.width
        self._image: Any = None
        self._flat = self._scale = 1.0
        self._head = False

    def fit(self, most: float) -> None:
        """No larger than somebody draws, metres."""
        self._scale = min(1.0, most / max(self.width, self.height))
        self.width, self.height = self._scale * self.width, self._scale * self.height

    def bust(self) -> None:
        """The head and the shoulders alone, as large as a whole figure."""
        self._head, self._scale = True, 2.6
        self.width = self.height = self._scale * _HEAD * self.thing.height

    def lay(self) -> None:
        """On the ground, as it looks from the side."""
        self._flat, self.height = 0.4, 0.4 * self._scale * self.thing.height

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        wide, high = 1.5 * self.thing.width, 1.25 * self.thing.height
        if self._head:
            wide = high = 1.1 * _HEAD * self.thing.height
        if self._image is None:
            self._image = self._drawn(ink, wide, high)
        wide, high = self._scale * wide, self._scale * self._flat * high
        box = skia.Rect.MakeLTRB(-0.5 * wide, -0.92 * high, 0.5 * wide, 0.08 * high)
        canvas.drawImageRect(self._image, box, skia.SamplingOptions(skia.FilterMode.kLinear), None)

    def _drawn(self, ink: Ink, wide: float, high: float) -> Any:
        scale = _FINE / max(wide, high)
        surface = skia.Surface.MakeRaster(
            skia.ImageInfo.MakeN32Premul(math.ceil(wide * scale), math.ceil(high * scale))
        )
        canvas = surface.getCanvas()
        canvas.clear(0)
        colour = skia.Color4f(*self.colour, 1.0).toColor()
        flat = skia.ColorFilters.Blend(colour, skia.BlendMode.kSrcIn)
        thick = skia.ImageFilters.Dilate(_LINE, _LINE)

        def layer(brush: Any) -> None:
            canvas.saveLayer(None, brush)
            canvas.scale(scale, scale)
            canvas.translate(0.5 * wide, 0.92 * high + (_CHEST * self.thing.height if self._head else 0.0))
            if hasattr(self.thing, "act"):
                self.thing.act(canvas, ink, Doing("stand", 1.0, "stand"))
            else:
                self.thing.draw(canvas, ink, 1.0)
            canvas.restore()

        layer(skia.Paint(ImageFilter=thick, ColorFilter=flat))
        layer(skia.Paint(BlendMode=skia.BlendMode.kDstOut))
        if self.colour == CUT:  # a relief: eyes and hair stand out of the stone as well
            layer(skia.Paint(ColorFilter=skia.ColorFilters.Matrix(_STONE), Alphaf=0.9))
        else:
            layer(skia.Paint(ColorFilter=flat, Alphaf=0.3))
        return surface.makeImageSnapshot()


class Still:
    """A living thing as a carved figure, in the hand: it does not move, and is no larger than `most` metres."""

    def __init__(self, thing: Thing, most: float = 10.0) -> None:
        self.thing = thing
        self._scale = min(1.0, most / max(thing.height, thing.width))
        self.height, self.width = self._scale * thing.height, self._scale * thing.width

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        canvas.save()
        canvas.scale(self._scale, self._scale)
        if hasattr(self.thing, "act"):
            self.thing.act(canvas, ink, Doing("stand", 1.0, "stand"))
        else:
            self.thing.draw(canvas, ink, 1.0)
        canvas.restore()


def drawn_as(thing: Thing, drawn: Collection[str], look: Collection[str], *, person: bool) -> Sketch | Still:
    """A living thing as its picture: a chalk dragon is no dragon; a carved bird is a figure, unless cut into a wall."""
    if "carved" in drawn and "relief" not in look:
        return Still(thing, _FIGURINE)
    sketch = Sketch(thing, CUT if "carved" in drawn or "engraved" in drawn else CHALK)
    sketch.fit(1.3)
    if person and "face" in look:
        sketch.bust()
    return sketch
