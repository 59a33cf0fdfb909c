"""Legibility: a lead that would not stand out gets light behind it, or is cut from lighter paper, until it does."""

from __future__ import annotations

import math
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
from rushes.papercut.truth import SHRINK, figure_and_ground

if TYPE_CHECKING:
    from rushes.papercut.stage import Stage

_NIGHT: Colour = (0.03, 0.03, 0.05)
LEAST = 2.1  # contrast of the lead with its ground that the stage works for
_STRONGEST = 0.58  # opacity of the light behind; beyond it the light itself would be the picture
_PALEST = 0.5
_BY_NIGHT = 2.7  # the same where the ground is dark: there the eye tells tones less well apart
_DARK = 0.1  # luminance
_BRIGHT = 0.9  # share of the ground's luminance
_MOMENTS = (0.3, 0.75)  # of the shot: where the picture is judged


@dataclass(frozen=True)
class Backing:
    """What makes one member of the cast stand out."""

    member: Cast
    ink: Ink  # for all figures
    image: Any = None  # a round light, or None

    def draw(self, canvas: Canvas, stage: Stage, i: int) -> None:
        """The light behind the member at frame `i`."""
        if self.image is None:
            return
        state = stage.scene.figures.seen(self.member, i / stage.fps).state
        window = stage.scene.camera.views[i].at(self.member.depth)
        if window is None:
            return
        tall, wide = self.member.height * state.scale, self.member.width * state.scale
        across, up = 2.6 * max(wide, 0.8 * tall) + 0.1, 1.7 * max(tall, 0.8 * wide) + 0.1
        count = canvas.save()
        enter(canvas, window, stage.size)
        y = state.y - 0.52 * tall
        box = skia.Rect.MakeLTRB(state.x - across, y - up, state.x + across, y + up)
        paint = skia.Paint(Alphaf=state.alpha) if state.alpha < 0.99 else None
        canvas.drawImageRect(self.image, box, skia.SamplingOptions(), paint)
        canvas.restoreToCount(count)


def back_up(stage: Stage, member: Cast, ink: Ink, palette: Palette) -> Backing:
    """What makes `member` stand out in `stage`, judged from its frames: the gentlest that is enough, or the best."""
    judged: list[tuple[float, Backing]] = []
    figure = ground = 0.0
    for backing in (None, *_MEANS):
        chosen = Backing(member, ink) if backing is None else backing(member, ink, palette, figure, ground)
        if chosen is None:
            continue
        stage.backing = chosen
        found = _look(stage, member)
        if found is None:
            return chosen
        if backing is None:
            figure, ground = found
        judged.append(((max(found) + 0.05) / (min(found) + 0.05), chosen))
        if judged[-1][0] >= _least(ground if backing else found[1]):
            return chosen
    return max(judged, key=lambda j: j[0])[1]


def _look(stage: Stage, member: Cast) -> tuple[float, float] | None:
    """Mean luminance of the member and of its ground over a few moments; None where it is not seen."""
    found = []
    for share in _MOMENTS:
        i = round(share * (stage.frames - 1))
        pair = figure_and_ground(stage.draw(i), stage.mask((member,), i, seen=True, shrink=SHRINK))
        if pair is not None:
            found.append(pair)
    return (float(np.mean([f for f, _ in found])), float(np.mean([g for _, g in found]))) if found else None


def _least(ground: float) -> float:
    """The contrast that is enough before a ground of this luminance."""
    return _BY_NIGHT if ground < _DARK else LEAST


def _light(palette: Palette) -> Colour:
    return mix(palette.haze, palette.key, 0.55)


def _lit(member: Cast, ink: Ink, palette: Palette, figure: float, ground: float) -> Backing | None:
    """Light behind a dark figure, as much as it takes."""
    light = _light(palette)
    wanted = (figure + 0.05) * _least(ground) * 1.25 - 0.05
    strength = (wanted - ground) / max(1e-3, luminance(light) - ground)
    return Backing(member, ink, _plateau(light, strength)) if 0 < strength <= _STRONGEST else None


def _dark(member: Cast, ink: Ink, palette: Palette, figure: float, ground: float) -> Backing:
    """A silhouette: darker paper, before light where light is brighter than the ground."""
    light = _light(palette)
    lifted = ground + 0.8 * _STRONGEST * max(0.0, luminance(light) - ground)
    dark = max(0.0, (lifted + 0.05) / (_least(ground) * 1.1) - 0.05)
    share = min(0.85, max(0.0, 1 - math.sqrt(min(1.0, dark / max(figure, 1e-3)))))
    body, second, accent = (mix(c, _NIGHT, share) for c in (ink.body, ink.second, ink.accent))
    image = _plateau(light, _STRONGEST) if luminance(light) > ground else None
    return Backing(member, Ink(body, second, accent, ink.glow, ink.rim, ink.water), image)


def _pale(member: Cast, ink: Ink, palette: Palette, figure: float, ground: float) -> Backing | None:
    """Where it is too dark for any silhouette: paper from the other end of the scale; by daylight that is a ghost."""
    if ground > _DARK or figure > _BRIGHT * ground:
        return None  # who is in white stands out already: only the face would turn
    light = _light(palette)
    wanted = (ground + 0.05) * _least(ground) * 1.15 - 0.05
    # Half way at most: beyond it faces turn to ghosts; by day, before a dark thing, less: or it is somebody else.
    most = _PALEST if palette.darkness > 0.3 else 0.25
    share = next((k / 20 for k in range(int(20 * most)) if luminance(mix(ink.body, light, k / 20)) >= wanted), most)
    return Backing(
        member,
        Ink(
            mix(ink.body, light, share), mix(ink.second, light, 0.75 * share), ink.accent, ink.glow, ink.rim, ink.water
        ),
    )


_MEANS = (_lit, _dark, _pale)


def _plateau(colour: Colour, strength: float) -> Any:
    """A round light with a wide middle and a long soft edge, 1024 px square: never magnified enough to need a filter.

    Unfiltered and without an opacity of its own it is drawn five times as fast.
    """
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(1024, 1024))
    surface.getCanvas().clear(0)
    falls = ((0.0, 1.0), (0.16, 0.92), (0.3, 0.7), (0.46, 0.4), (0.64, 0.16), (0.82, 0.04), (1.0, 0.0))
    shader = skia.GradientShader.MakeRadial(
        skia.Point(512, 512), 512, [colour4(colour, strength * f) for _, f in falls], [place for place, _ in falls]
    )
    surface.getCanvas().drawPaint(skia.Paint(Shader=shader, Dither=True))
    return surface.makeImageSnapshot()
