"""The stage: one `Shot` becomes frames, literally, with exact ground truth."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

import numpy as np
import skia

from rushes.core.errors import BadInput
from rushes.papercut.cards import Card
from rushes.papercut.cards_paper import cut, panel
from rushes.papercut.cards_text import Type, least_size, missing_glyphs, set_text, unit
from rushes.papercut.casting import Cast
from rushes.papercut.celestial import Body, EmptySky
from rushes.papercut.craft import Canvas
from rushes.papercut.finish import Finish
from rushes.papercut.flats import LINEAR, Flat, enter, floors
from rushes.papercut.lamps import on, shine
from rushes.papercut.legibility import Backing, back_up
from rushes.papercut.light import Lit, lights_for
from rushes.papercut.palette import palette_for
from rushes.papercut.scene import Scene
from rushes.papercut.sky import Sky
from rushes.papercut.truth import Box, CameraTruth, Mask, Pixels, SubjectTruth, Truth
from rushes.papercut.weather import Weather
from rushes.shot import CameraMove, Light, Shot, TextOnScreen
from rushes.shot import Weather as WeatherKind

_ERASE = skia.Paint(BlendMode=skia.BlendMode.kDstOut)
_FAR = 8.0  # depth of the sky: how little it slides when the camera moves

_SEEN_FROM_ROOMS = (WeatherKind.RAIN, WeatherKind.STORM, WeatherKind.SNOW)


def _begun(shot: Shot, seconds: float, fps: float) -> tuple[Shot, float, int]:
    """A shot whose beats began before it, told from there; how long that lasts, and how many frames of it are past."""
    past = max((-b.at for b in shot.beats), default=0.0)
    if past <= 0:
        return shot, seconds, 0
    late = round(past * seconds * fps)
    whole = seconds + late / fps
    beats = tuple(b.model_copy(update={"at": max(0.0, (b.at + past) * seconds / whole)}) for b in shot.beats)
    return shot.model_copy(update={"beats": beats}), whole, late


class Stage:
    """The frames of one shot. `draw` reuses one buffer: copy a frame to keep it.

    `size` is width and height in pixels. The same arguments give the same pixels; seeds alike in their last
    three digits give the same people, place and sky in another take. `notes` says, in plain words, what
    was not drawn as asked. Raises BadInput for a size, rate or length that has no picture.
    """

    def __init__(self, shot: Shot, *, size: tuple[int, int], fps: float, seconds: float, seed: int) -> None:
        if min(size) < 16 or fps <= 0 or seconds <= 0:
            raise BadInput(
                f"cannot draw {size[0]}x{size[1]} at {fps} fps for {seconds} s",
                where="stage",
                next_step="give at least 16x16 pixels, and a rate and a length above 0",
            )
        self.shot, self.size, self.fps, self.seconds, self.seed = shot, size, fps, seconds, seed
        self.frames = max(1, round(seconds * fps))
        self._surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(*size))
        self._out = np.zeros((size[1], size[0], 4), np.uint8)
        self._info = skia.ImageInfo.Make(*size, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
        self._finish = _finish(*size, seed % 1000)
        self._late = 0  # frames of the scene before the shot
        self._card: Card | None = None
        self._words: tuple[Any, int, int, Box] | None = None  # image, x, y, where its ink is
        notes: list[str] = []
        if shot.is_card and shot.text is not None:
            palette = palette_for(shot, interior=bool(shot.setting.interior), seed=seed)
            self._card = Card(shot.text, palette, *size, seed)
            if self._card.truncated:
                notes.append("the text is too long for its card and was cut short")
        else:
            self._set_scene()
            notes = self.scene.notes
        if shot.text is not None:
            missing = missing_glyphs("".join(shot.text.lines))
            if missing:
                notes.append(f"no font has the characters {missing!r}")
            if self._card is None:
                self._set_words(shot.text)
        self.notes: tuple[str, ...] = tuple(dict.fromkeys(notes))

    def _set_scene(self) -> None:
        shot, seconds, self._late = _begun(self.shot, self.seconds, self.fps)
        frames = self.frames + self._late
        scene = self.scene = Scene(shot, size=self.size, frames=frames, seconds=seconds, seed=self.seed)
        bodies = any(isinstance(m.thing, Body) for m in scene.play.tracks)  # in the sky, or within reach of a ladder
        self._sky = None
        if scene.place.sky:
            self._sky = (EmptySky if bodies else Sky)(scene.shot, scene.palette, *self.size, self.seed % 1000)
        outside = not scene.shot.setting.interior and scene.palette.realm == "earth"
        self._weather = Weather(scene.shot, *self.size, self.seed) if outside else None
        behind_panes = scene.place.interior and scene.place.sky and scene.shot.setting.weather in _SEEN_FROM_ROOMS
        self._beyond = Weather(scene.shot, *self.size, self.seed) if behind_panes and not outside else None
        self._air: list[Lit] = lights_for(scene.shot, scene.palette, *self.size, self.seed, scene.window)
        self._asked = bool({Light.LAMP, Light.FIRE, Light.BEAM} & set(scene.shot.light))
        self._ink = scene.ink(0.0)
        self.backing: Backing | None = None
        if scene.lead is not None and scene.lead.kind != "body":
            self.backing = back_up(self, scene.lead, self._ink, scene.palette)

    def _set_words(self, text: TextOnScreen) -> None:
        """Words over a scene: a strip of paper at the top, inside the safe area."""
        w, h = self.size
        palette = self.scene.palette
        kind = Type(size=unit(w, h) * 0.075, least=least_size(w, h), weight=720)
        block = set_text(text.lines, kind, palette.ink_on_paper, w * 0.7, h * 0.26)
        if block is None:
            return
        pad = round(unit(w, h) * 0.035)
        wide, high = block.image.width() + 2 * pad, block.image.height() + 2 * pad
        reach = unit(w, h) * 0.01
        margin = math.ceil(3 * reach)
        path = panel(wide, high, unit(w, h) * 0.02)
        path.offset(margin, margin)
        image = cut(path, wide + 2 * margin, high + 2 * margin, palette.paper, palette.ink.body, reach)
        x, y = (w - wide) // 2, round(0.1 * h)
        board = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(image.width(), image.height()))
        board.getCanvas().drawImage(image, 0, 0)
        board.getCanvas().drawImage(block.image, margin + pad, margin + pad)
        box = Box(x + pad, y + pad, x + pad + block.image.width(), y + pad + block.image.height())
        self._words = (board.makeImageSnapshot(), x - margin, y - margin, box)

    # -- drawing -------------------------------------------------------------------------------------------------

    def draw(self, i: int) -> Pixels:
        """Frame `i` as uint8 [h, w, 4] RGBA, opaque. The array is the same one each time."""
        canvas, t = self._surface.getCanvas(), i / self.fps
        if self._card is not None:
            self._card.draw(canvas, t, self.seconds)
        else:
            self._paint_scene(canvas, i + self._late)
        self._finish.apply(canvas, t)
        if self._words is not None:
            canvas.drawImage(self._words[0], self._words[1], self._words[2])
        self._surface.readPixels(self._info, self._out, self.size[0] * 4, 0, 0)
        return self._out

    def _paint_scene(self, canvas: Canvas, i: int) -> None:
        scene, t = self.scene, i / self.fps
        view = scene.camera.views[i]
        slide = self._slide(i)
        if self._sky is None:
            canvas.clear(skia.Color4f(*scene.palette.haze, 1))
        else:
            self._sky.draw(canvas, t, *slide)
        if self._weather is not None:
            self._weather.behind(canvas, t, slide[0])
        if self._beyond is not None:  # a room's walls and their windows are drawn over it
            self._beyond.behind(canvas, t, slide[0])
            self._beyond.front(canvas, t, slide[0])
        matrices: dict[Cast, Any] = {}
        lit = self.backing
        for item, row in zip(scene.order, floors(scene.order, view, self.size)):
            if isinstance(item, Flat):
                item.draw(canvas, view, self.size, t, above=row)
            else:
                kin = lit is not None and item.subject is not None and item.subject is lit.member.subject
                beside = lit is not None and item.depth == lit.member.depth and item.kind not in ("piece", "body")
                if lit is not None and (item is lit.member or kin or beside):
                    lit.draw(canvas, self, i)  # behind all who stand there: over one of them it would be a veil
                    lit = None
                self._shade(canvas, item, i)
                matrices |= self._paint_member(canvas, item, i, self.size)
        self._paint_lights(canvas, i, matrices)
        for light in self._air:
            light.draw(canvas, t)
        if self._weather is not None:
            self._weather.front(canvas, t, slide[0])

    def _slide(self, i: int) -> tuple[float, float]:
        """How far, in pixels, the farthest flat has moved in the frame since the middle of the shot."""
        views = self.scene.camera.views
        here, rest = views[i], views[len(views) // 2]
        metre = self.size[0] / here.width
        return (
            -((here.x - rest.x) / (1 + _FAR) + here.yaw) * metre,
            -((here.y - rest.y) / (1 + _FAR) + here.pitch - 0.6 * here.crane) * metre,
        )

    def _paint_member(self, canvas: Canvas, member: Cast, i: int, size: tuple[int, int]) -> dict[Cast, Any]:
        window = self.scene.camera.views[i].at(member.depth)
        if window is None:
            return {}
        backed = self.backing is not None and member.subject is self.backing.member.subject
        ink = self.backing.ink if self.backing is not None and backed else self._ink
        count = canvas.save()
        enter(canvas, window, size)
        matrices = self.scene.figures.draw(canvas, member, i / self.fps, ink)
        canvas.restoreToCount(count)
        return matrices

    def _shade(self, canvas: Canvas, member: Cast, i: int) -> None:
        """The soft shadow at the feet that joins a figure to the ground."""
        scene = self.scene
        if member.kind == "body" or scene.place.surface != "ground":
            return
        state = scene.figures.seen(member, i / self.fps)
        window = scene.camera.views[i].at(member.depth)
        if window is None or state.held or member in scene.play.riders:
            return
        lift = max(0.0, -state.state.y)
        strength = 0.32 * state.state.alpha * max(0.0, 1 - lift / 2.0)
        if strength < 0.02:
            return
        count = canvas.save()
        enter(canvas, window, self.size)
        reach = (0.62 * member.width + 0.1) * state.state.scale * (1 + 0.5 * lift)
        box = skia.Rect.MakeLTRB(state.state.x - reach, -0.17 * reach, state.state.x + reach, 0.17 * reach)
        canvas.drawImageRect(_SHADE, box, LINEAR, skia.Paint(Alphaf=strength))
        canvas.restoreToCount(count)

    def _paint_lights(self, canvas: Canvas, i: int, matrices: dict[Cast, Any]) -> None:
        scene, t = self.scene, i / self.fps
        dark = scene.palette.darkness
        view = scene.camera.views[i]
        for member in scene.play.tracks:
            seen = scene.figures.seen(member, t)
            bright = on(member, seen.state.lit, dark, self._asked) * seen.state.alpha
            window = view.at(member.depth)
            if bright <= 0 or window is None:
                continue
            px, py = getattr(member.thing, "light", None) or (0.0, -0.5 * member.thing.height)
            if seen.held:
                matrix = matrices.get(member)
                if matrix is None:
                    continue
                p = matrix.mapXY(px, py)
                metre = self.size[0] / window.width
                point = (p.x() / metre + window.left, p.y() / metre + window.top)
            else:
                size = member.size * seen.state.scale
                point = (seen.state.x + px * size * seen.state.facing, seen.state.y + py * size)
            self._lay_light(canvas, member, point, window, t, bright, seen.state.facing)
        for piece, point in scene.lamps:
            bright = on(piece, 0.0, dark, self._asked)
            window = view.at(piece.depth)
            if bright > 0 and window is not None:
                self._lay_light(canvas, piece, point, window, t, bright, 1)

    def _lay_light(
        self,
        canvas: Canvas,
        member: Cast,
        point: tuple[float, float],
        window: Any,
        t: float,
        bright: float,
        facing: int,
    ) -> None:
        count = canvas.save()
        enter(canvas, window, self.size)
        reach = self.scene.frame[1]
        for light in shine(
            member, point, member.size / (1 + member.depth), bright, self.scene.palette, facing=facing, reach=reach
        ):
            light.draw(canvas, t)
        canvas.restoreToCount(count)

    # -- truth ---------------------------------------------------------------------------------------------------

    def truth(self, i: int) -> Truth:
        """What is so in frame `i`; masks are drawn when asked for. A card has no camera move and no subjects."""
        if self._card is not None:
            boxes = tuple(Box(*(round(v) for v in box)) for box in self._card.text_boxes())
            return Truth(CameraTruth(0.0, 0.0, 1.0, CameraMove.STATIC), {}, boxes)
        view = self.scene.camera.views[i + self._late]
        subjects = {g.name: self._truth_of(g.members, i) for g in self.scene.groups}
        text = (self._words[3],) if self._words is not None else ()
        alike: dict[str, tuple[Cast, ...]] = {}
        for member in self.scene.play.tracks:
            if member.subject is None:
                alike[member.name] = (*alike.get(member.name, ()), member)
        things = {name: self._truth_of(members, i) for name, members in alike.items()}
        return Truth(CameraTruth(*view.centre, view.width, self.scene.camera.move), subjects, text, things)

    def _truth_of(self, members: tuple[Cast, ...], i: int) -> SubjectTruth:
        return SubjectTruth(
            lambda: self.mask(members, i, seen=False),
            lambda: self.mask(members, i, seen=True),
            lambda: self.draw(i).copy(),
        )

    def mask(self, members: tuple[Cast, ...], i: int, *, seen: bool, shrink: int = 1) -> Mask:
        """The pixels of some members at frame `i`, bool [h // shrink, w // shrink]; `seen`: without what is hidden."""
        size = (self.size[0] // shrink, self.size[1] // shrink)
        surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(*size))
        canvas = surface.getCanvas()
        canvas.clear(0)
        i += self._late
        view, t = self.scene.camera.views[i], i / self.fps
        scratch = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(*size)).getCanvas()
        begun = False  # before the first member there is nothing to hide
        for item in self.scene.order:
            if isinstance(item, Flat):
                if seen and begun:
                    item.draw(canvas, view, size, t, erase=True)
                continue
            if item in members:
                for thing, matrix in self._paint_member(canvas, item, i, size).items():
                    if thing.subject is not None and thing not in members:
                        canvas.saveLayer(None, _ERASE)
                        canvas.setMatrix(matrix)
                        self.scene.figures.held(canvas, thing, t, self._ink)
                        canvas.restore()
                begun = True
                continue
            held = {h: m for h, m in self._paint_member(scratch, item, i, size).items() if h in members}
            if seen and begun:
                canvas.saveLayer(None, _ERASE)
                self._paint_member(canvas, item, i, size)
                canvas.restore()
            for thing, matrix in held.items():
                canvas.save()
                canvas.setMatrix(matrix)
                self.scene.figures.held(canvas, thing, t, self._ink)
                canvas.restore()
                begun = True
        pixels = np.frombuffer(surface.makeImageSnapshot().tobytes(), np.uint8).reshape(size[1], size[0], 4)
        mask: Mask = pixels[..., 3] > 127
        return mask


@lru_cache(maxsize=2)
def _finish(w: int, h: int, seed: int) -> Finish:
    """The paper's grain is one sheet for a whole film."""
    return Finish(w, h, seed)


def _shade_image() -> Any:
    """A soft dark oval, 128 px square."""
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(128, 128))
    surface.getCanvas().clear(0)
    shader = skia.GradientShader.MakeRadial(skia.Point(64, 64), 64, [0xFF000000, 0x90000000, 0], [0.0, 0.55, 1.0])
    surface.getCanvas().drawPaint(skia.Paint(Shader=shader, Dither=True))
    return surface.makeImageSnapshot()


_SHADE = _shade_image()
