"""Legibility: a lead that would not stand out gets light behind it, or is cut from lighter paper, until it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import skia

from rushes.papercut.casting import Cast
from rushes.papercut.colours import luminance
from rushes.papercut.craft import Canvas, Colour, Ink, mix
from rushes.papercut.flats import enter
from rushes.papercut.palette import Palette
from rushes.papercut.sky import colour4
from rushes.papercut.truth import figure_and_ground

if TYPE_CHECKING:
    from rushes.papercut.stage import Stage

LEAST = 2.4  # contrast of the lead with its ground that the stage works for
_STRONGEST = 0.5  # opacity of the light behind; beyond it the light itself would be the picture
_MOMENTS = (0.3, 0.75)  # of the shot: where the picture is judged


@dataclass(frozen=True)
class Backing:
    """What makes one member of the cast stand out."""

    member: Cast
    ink: Ink  # for all figures
    image: Any = None  # a round light, or None
    strength: float = 0.0

    def draw(self, canvas: Canvas, stage: Stage, i: int) -> None:
        """The light behind the member at frame `i`."""
        if self.image is None:
            return
        state = stage.scene.figures.seen(self.member, i / stage.fps).state
        window = stage.scene.camera.views[i].at(self.member.depth)
        if window is None:
            return
        tall, wide = self.member.height * state.scale, self.member.width * state.scale
        across, up = 1.35 * max(wide, 0.75 * tall) + 0.1, 1.1 * max(tall, 0.75 * wide) + 0.1
        count = canvas.save()
        enter(canvas, window, stage.size)
        y = state.y - 0.52 * tall
        box = skia.Rect.MakeLTRB(state.x - across, y - up, state.x + across, y + up)
        canvas.drawImageRect(self.image, box, skia.SamplingOptions(), skia.Paint(Alphaf=self.strength * state.alpha))
        canvas.restoreToCount(count)


def back_up(stage: Stage, member: Cast, ink: Ink, palette: Palette) -> Backing:
    """How `member` is made to stand out in `stage`, judged from its own frames."""
    figures, grounds = [], []
    for share in _MOMENTS:
        i = round(share * (stage.frames - 1))
        mask = stage.mask((member,), i, seen=True)
        found = figure_and_ground(stage.draw(i), mask)
        if found is not None:
            figures.append(found[0])
            grounds.append(found[1])
    if not figures:
        return Backing(member, ink)
    figure, ground = float(np.mean(figures)), float(np.mean(grounds))
    if (max(figure, ground) + 0.05) / (min(figure, ground) + 0.05) >= LEAST:
        return Backing(member, ink)
    light = mix(palette.haze, palette.key, 0.55)
    bright = luminance(light)
    wanted = (figure + 0.05) * LEAST * 1.1 - 0.05
    strength = (wanted - ground) / max(1e-3, bright - ground)
    if 0 < strength <= _STRONGEST:
        return Backing(member, ink, _plateau(light), strength)
    # Too dark a place for a dark figure, or too pale a figure for any light: paper at the other end of the scale.
    if ground > 0.18:
        return Backing(member, ink.toward((0.03, 0.03, 0.05), 0.7))
    wanted = (ground + 0.05) * LEAST * 1.15 - 0.05
    share = next((k / 20 for k in range(20) if luminance(mix(ink.body, light, k / 20)) >= wanted), 0.9)
    pale = Ink(mix(ink.body, light, share), mix(ink.second, light, 0.75 * share), ink.accent, ink.glow, ink.rim)
    return Backing(member, pale)


def _plateau(colour: Colour) -> Any:
    """A round light, even over its middle half, 256 px square."""
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(256, 256))
    surface.getCanvas().clear(0)
    falls = ((0.0, 1.0), (0.3, 0.9), (0.5, 0.6), (0.75, 0.2), (1.0, 0.0))
    shader = skia.GradientShader.MakeRadial(
        skia.Point(128, 128), 128, [colour4(colour, f) for _, f in falls], [place for place, _ in falls]
    )
    surface.getCanvas().drawPaint(skia.Paint(Shader=shader, Dither=True))
    return surface.makeImageSnapshot()
