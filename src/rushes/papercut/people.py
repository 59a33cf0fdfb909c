"""People: jointed paper puppets in profile, dressed for who they are."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import skia

from rushes.papercut.craft import EASE, Canvas, Doing, Ink, Point, Thing, ease, paint
from rushes.papercut.people_actions import PLAYS, key_of, pose_of
from rushes.papercut.people_body import FIST, Limb, Pose, Skeleton, blend, body_for
from rushes.papercut.people_clothes import Wardrobe
from rushes.papercut.people_drapes import apron, arm_towel, cape, scarf_end, skirt, tutu, wing
from rushes.papercut.people_finery import face_extras
from rushes.papercut.people_garments import GARMENTS
from rushes.papercut.people_hair import STYLES, hanging
from rushes.papercut.people_hats import CLOSED_HATS, HATS, OPEN_HATS, under_hat
from rushes.papercut.people_heads import BEARDS, eyebrow, face, glasses, patch, pushed_up
from rushes.papercut.people_looks import FOOTWEAR, ROLES, PersonLook
from rushes.papercut.people_paper import Paper, Papers, Stack
from rushes.papercut.people_poses import GRASP, SEAT, arms_to
from rushes.papercut.people_trunk import Shape, trunk
from rushes.papercut.people_words import look_for
from rushes.papercut.props_shapes import outline

__all__ = ["GRASP", "ROLES", "SEAT", "Person", "PersonLook", "look_for"]

_FAR_OFF = 90.0  # pixels a metre: of someone smaller than that, fine lines are not drawn
_THIN = 1.5  # of a limb's or trunk's centimetres, or hundredths of a head
_SMALL = 0.28  # metres: what is smaller is shown before the hand that holds it
_MOODS = {"downcast": -1, "stern": -1, "cheerful": 1}  # how the mouth is where a deed says nothing else
_ON_CANE = frozenset({"stand", "walk", "look", "look_up", "look_down", "sad", "sit", "talk"})
_DEFAULT: dict[str, Paper] = {
    "hair": "dark", "shoes": "dark", "trim": "gold", "hat": "second", "belt": "dark", "hands": "skin", "apron": "pale",
    "cape": "accent", "scarf": "accent", "pack": "mid", "wings": "pale", "glass": "second", "shawl": "accent",
}  # fmt: skip


class Person:
    """An `Actor`: a person in profile, facing right, the soles at y = 0."""

    actions = frozenset(PLAYS) | frozenset(name.replace("_", " ") for name in PLAYS)

    def __init__(self, look: PersonLook, seed: int = 0) -> None:
        self.look, self.seed = look, seed
        self.body = body_for(look)
        self.garment = GARMENTS[look.garment]
        on_feet = next((e for e in look.extras if e in FOOTWEAR), None)
        if on_feet is not None:
            self.garment = replace(self.garment, shoes=on_feet)
        parts: dict[str, Paper] = {**_DEFAULT, **self.garment.papers}
        parts.update(look.colours)
        for part, same in (("sleeve", "top"), ("skirt", "top"), ("legs", "body"), ("beard", "hair"), ("brow", "hair")):
            parts.setdefault(part, parts.get(same, same))
        self._parts = parts
        self._wear = Wardrobe(self.body, self.garment)
        self._shape = Shape.of(self.body, look, self.garment.bulk)
        self._tails = () if look.hat in CLOSED_HATS else STYLES[look.hair][1]
        self.height = self.body.height
        self.width = 0.36 * self.height
        self._ink: Ink | None = None
        self._pictures: dict[object, Any] = {}

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        self.act(canvas, ink, Doing("stand", t + 1.0))

    def speed(self, action: str) -> float:
        return PLAYS[key_of(action)].speed(self.body)

    def skeleton(self, doing: Doing) -> Skeleton:
        """The joints at one instant, before the body's turn."""
        return Skeleton(self.body, self._pose(doing))

    def _pose(self, doing: Doing) -> Pose:
        action, before = key_of(doing.action), key_of(doing.before)
        pose = pose_of(self.body, action, doing.t, doing.aim)
        if self._leans(action, doing):
            pose = arms_to(self.body, pose, (0.24, 0.44))._replace(near_hand=FIST)
        if action == "skate" and doing.holding:  # it is borne before the body
            pose = arms_to(self.body, pose, (0.4, 0.22))._replace(near_hand=FIST)
        if "downcast" in self.look.extras and pose.smile <= 0:
            pose = pose._replace(nod=pose.nod + 12)
        if doing.came is not None:
            return blend(self._pose(doing.came), pose, doing.eased)
        if doing.t < EASE and before != action:
            pose = blend(pose_of(self.body, before, 0.0, None), pose, ease(doing.t / EASE))
        return pose

    def _leans(self, action: str, doing: Doing) -> bool:
        """Whether the near hand is on a cane."""
        return "cane" in self.look.extras and not doing.holding and action in _ON_CANE

    def anchor(self, name: str, doing: Doing) -> Point:
        """Metres. Besides those of every actor: "hand_back" (the far hand), "seat" (what a chair or a saddle bears)."""
        s = self.skeleton(doing)
        match name:
            case "hand":
                p = s.palm(s.near_arm)
            case "hand_back":
                p = s.palm(s.far_arm)
            case "head":
                p = s.on_head(0, 50)
            case "eye":
                p = s.on_head(28, 46 if self.look.age == "child" else 53)
            case "mouth":
                p = s.on_head(41, 17)
            case "back":
                p = s.spine(0.7, self._shape.at(0.7, -1))
            case "nape":
                p = s.spine(1.02, self._shape.at(0.9, -1))
            case "seat":
                p = (s.hip[0], s.hip[1] + 0.1 * self.body.depth)
            case _:
                p = s.stance
        return s.turned(p)

    def act(self, canvas: Canvas, ink: Ink, doing: Doing) -> None:
        if ink != self._ink:
            self._ink, self._pictures = ink, {}
            self._near, self._far = Papers(ink, self._parts), Papers(ink, self._parts, far=True)
            self._paints: dict[tuple[str, float], Any] = {}
        self._plain = canvas.getTotalMatrix().mapRadius(1.0) < _FAR_OFF
        s = self.skeleton(doing)
        p, garment = s.pose, self.garment
        life = doing.t + 0.61 * (self.seed % 97)  # so that a crowd does not blink as one
        canvas.save()
        if p.turn:
            canvas.rotate(p.turn, *s.hip)
        if "wings" in self.look.extras:
            self._wing(canvas, s, life, near=False)
        if len(doing.holding) > 1:
            self._hold(canvas, ink, s, doing.holding[0], s.far_arm, doing)
        self._arm(canvas, s.far_arm, p.far_hand, far=True)
        self._leg(canvas, s.far_leg, far=True)
        self._leg(canvas, s.near_leg, far=False)
        if "tutu" in garment.hem:
            self._drapes(canvas, tutu(s))
        elif garment.skirt:
            self._drapes(canvas, skirt(s, garment, self._shape))
        elif "apron" in garment.hem:
            self._fill(canvas, "apron", apron(s, self._shape, 0.25))
        if self._leans(key_of(doing.action), doing):
            self._cane(canvas, s)
        self._fill(canvas, "skin", self._neck(s))
        for tail in self._tails:
            if tail.x < -20:
                self._tail(canvas, s, tail, life)
        curve = round(4 * p.curve) / 4  # a quarter of a degree: under a millimetre at the neck
        self._picture(canvas, ("trunk", curve), s.hip, -p.lean, 0.01,
                      lambda: trunk(self.body, self.look, garment, self._shape, curve))  # fmt: skip
        if self.look.scarf:
            self._fill(canvas, "scarf", scarf_end(s, self._shape, life))
        if "wings" in self.look.extras:
            self._wing(canvas, s, life, near=True)
        if "cape" in self.look.extras or "cape" in garment.papers:
            self._drapes(canvas, cape(s, self._shape, 0.62, life))
        self._head(canvas, s, life, doing)
        for tail in self._tails:
            if tail.x >= -20:
                self._tail(canvas, s, tail, life)
        held = doing.holding[-1] if doing.holding else None
        small = held is not None and max(held.height, held.width) < _SMALL
        if held is not None and not small:  # the fingers go round it
            self._hold(canvas, ink, s, held, s.near_arm, doing)
        self._arm(canvas, s.near_arm, p.near_hand, far=False)
        if held is not None and small:  # or would hide it
            self._hold(canvas, ink, s, held, s.near_arm, doing)
        if "arm towel" in self.look.extras:
            self._drapes(canvas, arm_towel(s))
        canvas.restore()

    # Pieces

    def _paint(self, paper: str, stroke: float = 0.0, alpha: float = 1.0) -> Any:
        key = (paper, stroke)
        if key not in self._paints:
            self._paints[key] = paint(self._near(paper), alpha, stroke=stroke)
        return self._paints[key]

    def _fill(self, canvas: Canvas, paper: str, path: Any) -> None:
        canvas.drawPath(path, self._paint(paper))

    def _drapes(self, canvas: Canvas, drapes: list[Any]) -> None:
        for paper, path, stroke in drapes:
            canvas.drawPath(path, self._paint(paper, stroke))

    def _picture(
        self, canvas: Canvas, key: object, at: Point, angle: float, scale: float, cut: Any, *, far: bool = False
    ) -> None:
        key = (key, self._plain)
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) > 300:
                self._pictures.clear()
            colours = self._far if far else self._near
            picture = self._pictures[key] = cut().picture(colours, _THIN if self._plain or far else 0.0)
        canvas.save()
        canvas.translate(*at)
        canvas.rotate(-angle)
        canvas.scale(scale, abs(scale))
        canvas.drawPicture(picture)
        canvas.restore()

    def _arm(self, canvas: Canvas, arm: Limb, hand: int, *, far: bool) -> None:
        w = self._wear
        self._picture(canvas, ("hand", hand, far), arm.end, arm.tip, 0.01, lambda: w.hands[hand], far=far)
        if not far:  # a dark edge keeps the arm apart from the trunk
            self._picture(canvas, "upper edge", arm.root, arm.upper, 0.01, lambda: _edge(w.upper))
            self._picture(canvas, "fore edge", arm.joint, arm.lower, 0.01, lambda: _edge(w.fore))
        self._picture(canvas, ("upper", far), arm.root, arm.upper, 0.01, lambda: w.upper, far=far)
        self._picture(canvas, ("fore", far), arm.joint, arm.lower, 0.01, lambda: w.fore, far=far)

    def _leg(self, canvas: Canvas, leg: Limb, *, far: bool) -> None:
        w = self._wear
        self._picture(canvas, ("shoe", far), leg.end, -leg.tip, 0.01, lambda: w.shoe, far=far)
        self._picture(canvas, ("thigh", far), leg.root, leg.upper, 0.01, lambda: w.thigh, far=far)
        self._picture(canvas, ("shin", far), leg.joint, leg.lower, 0.01, lambda: w.shin, far=far)

    def _neck(self, s: Skeleton) -> Any:
        r = 0.01 * s.body.head
        front, back = (21.0, 24.0) if self.look.figure == "man" and self.look.age != "child" else (16.0, 18.0)
        nape = s.on_head(-35 + (24 - back) * 0.9, 22)
        return outline([
            s.spine(0.9, front * r), s.spine(1.0, 0.84 * front * r), s.on_head(8 - (21 - front) * 0.7, 4),
            s.on_head(0, 22), nape,
            s.spine(1.0, -0.78 * back * r), s.spine(0.9, -1.1 * back * r),
        ])  # fmt: skip

    def _tail(self, canvas: Canvas, s: Skeleton, tail: Any, t: float) -> None:
        whole, cuts = hanging(s, tail, t)
        self._fill(canvas, "hair", whole)
        canvas.drawPath(cuts, self._paint("hair+", 0.005, 0.6))

    def _wing(self, canvas: Canvas, s: Skeleton, t: float, *, near: bool) -> None:
        lively = s.pose.flow > 0.3
        flap = (26 if lively else 4) * math.sin((9.0 if lively else 1.7) * t)
        whole, lines = wing(s, self._shape, flap, near=near)
        self._fill(canvas, "wings" if near else "wings-", whole)
        canvas.drawPath(lines, self._paint("wings-", 0.006))

    def _cane(self, canvas: Canvas, s: Skeleton) -> None:
        x, y = s.palm(s.near_arm)
        path = outline([(x - 0.09, y + 0.01), (x - 0.05, y - 0.035), (x, y), (x + 0.05, y * 0.5), (x + 0.1, -0.005)],
            closed=False)  # fmt: skip
        canvas.drawPath(path, self._paint("brown", 0.022))

    def _head(self, canvas: Canvas, s: Skeleton, life: float, doing: Doing) -> None:
        p = s.pose
        blink = abs((life % 3.7) - 0.1) < 0.06 or abs((life % 8.3) - 0.4) < 0.06
        lid = 2 if p.lid > 0.7 or blink else 1 if p.lid > 0.25 else 0
        mouth = 2 if p.mouth > 0.7 else 1 if p.mouth > 0.25 else 0
        mood = next((k for word, k in _MOODS.items() if word in self.look.extras), 0)
        smile = 1 if p.smile > 0.4 else -1 if p.smile < -0.4 else mood
        k = 0.01 * self.body.head

        def cut() -> Stack:
            flat = self._head_stack(lid, mouth, smile)
            out = Stack()
            place = skia.Matrix.MakeAll(1, 0, 12, 0, -1, 12, 0, 0, 1)
            for name, path, stroke, alpha in flat.pieces:
                moved = skia.Path(path)
                moved.transform(place)
                out.put(name, moved, stroke, alpha)
            return out

        self._picture(canvas, ("head", lid, mouth, smile), s.skull, -p.nod, k, cut)

    def _head_stack(self, lid: int, mouth: int, smile: int) -> Stack:
        look = self.look
        s = Stack()
        face(s, look, self.seed, lid, mouth, smile)
        BEARDS[look.beard](s)
        eyebrow(s, look, smile)
        if "glasses" in look.extras and "glasses up" not in look.extras:
            glasses(s, look)
        if "eye patch" in look.extras:
            patch(s, look)
        face_extras(s, look)
        if look.hat not in CLOSED_HATS:
            hair = Stack()
            STYLES[look.hair][0](hair)
            s.pieces += (hair if look.hat in OPEN_HATS else under_hat(hair)).pieces
        HATS[look.hat](s)
        if "glasses up" in look.extras:
            pushed_up(s)
        return s

    # Things in hands

    def _hold(self, canvas: Canvas, ink: Ink, s: Skeleton, thing: Thing, arm: Limb, doing: Doing) -> None:
        """A thing with its hold in the palm: what is held near its top hangs, the rest leans with the tool's tilt."""
        x, y = s.palm(arm)
        grip: Point = getattr(thing, "hold", (0.0, -thing.height / 2))
        hangs = -grip[1] > 0.75 * thing.height
        tilt = 3 * math.sin(2.2 * doing.t) if hangs else s.pose.tool
        if key_of(doing.action) == "carry_overhead":  # it lies on both palms
            other = s.palm(s.far_arm)
            x, y, grip, tilt = (x + other[0]) / 2, min(y, other[1]) - 0.01, (0.0, 0.0), 0.0
        if key_of(doing.action) == "spoon" and arm is s.far_arm:
            tilt = 0.0  # the bowl is level while the spoon dips
        limit = self.height * (1.25 if thing.height > 2.2 * thing.width else 0.42)
        scale = min(1.0, limit / max(thing.height, thing.width * 0.8, 1e-6))
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(tilt - s.pose.turn)
        # What is held by its right end is turned about, so that it reaches ahead and not into the body.
        canvas.scale(-scale if grip[0] > 0.2 * thing.width else scale, scale)
        canvas.translate(-grip[0], -grip[1])
        thing.draw(canvas, ink, doing.t)
        canvas.restore()
        if key_of(doing.action) in ("pour", "water") and doing.t > 0.6 and arm is s.near_arm:
            mouth = skia.Matrix.Translate(x, y)
            mouth.preRotate(tilt - s.pose.turn)
            mouth.preScale(scale, scale)
            mouth.preTranslate(-grip[0], -grip[1])
            self._stream(canvas, ink, mouth.mapXY(0.46 * thing.width, -0.74 * thing.height), doing)

    def _stream(self, canvas: Canvas, ink: Ink, mouth: Any, doing: Doing) -> None:
        """What runs out of a jug or a can: down to what it is poured on, else to the ground."""
        x, y = mouth.x(), mouth.y()
        low = doing.aim[1] if doing.aim is not None and doing.aim[1] > y + 0.05 else -0.02
        near = doing.aim is not None and x - 0.2 < doing.aim[0] < x + 0.7
        end = doing.aim[0] if doing.aim is not None and near else x + 0.1
        water, wide = ink.water or ink.rim, "water" in doing.action
        for k in range(-2, 3) if wide else (0,):
            path = skia.Path()
            path.moveTo(x, y)
            path.quadTo((x + end) / 2 + 0.03 * k, y, end + 0.05 * k, low)
            brush = paint(water, 0.9, stroke=0.012 if wide else 0.022)
            if wide:
                brush.setPathEffect(skia.DashPathEffect.Make([0.05, 0.035], -1.4 * doing.t + 0.02 * k))
            canvas.drawPath(path, brush)


def _edge(stack: Stack) -> Stack:
    """The dark edge of a stiff piece."""
    out = Stack()
    name, path = max(
        ((n, p) for n, p, stroke, _ in stack.pieces if not stroke), key=lambda q: q[1].getBounds().height()
    )
    out.put(name.rstrip("+-") + "-", path, 1.7)
    return out
