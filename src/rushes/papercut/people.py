"""People: jointed paper puppets in profile, dressed for who they are."""

from __future__ import annotations

from typing import Any

from rushes.papercut.craft import Canvas, Doing, Ink, Point, ease, paint
from rushes.papercut.people_actions import PLAYS, pose_of
from rushes.papercut.people_body import Body, Limb, Skeleton, blend, body_for
from rushes.papercut.people_clothes import GARMENTS, Wardrobe, neck, skirt, trunk
from rushes.papercut.people_heads import BEARDS, HAIR, brow, face
from rushes.papercut.people_looks import ROLES, PersonLook, look_for
from rushes.papercut.people_paper import Paper, Papers, Stack
from rushes.papercut.people_poses import GRASP, SEAT

__all__ = ["GRASP", "ROLES", "SEAT", "Person", "PersonLook", "look_for"]

_EASE = 0.4  # seconds from one action into the next


class Person:
    """An `Actor`: a person in profile, facing right, the soles at y = 0."""

    actions = frozenset(PLAYS)

    def __init__(self, look: PersonLook, seed: int = 0) -> None:
        self.look, self.seed = look, seed
        self.body: Body = body_for(look)
        self.garment = GARMENTS[look.garment]
        self.figure = "woman" if look.figure == "woman" else "man"
        parts: dict[str, Paper] = {"hair": "dark", "shoes": "body", "trim": "glow", "hat": "second"}
        parts.update(self.garment.papers)
        parts.update(look.colours)
        parts.setdefault("sleeve", parts.get("top", "second"))
        self._parts = parts
        self._wear = Wardrobe(self.body, self.garment, self.body.depth)
        self.height = self.body.height
        self.width = 0.34 * self.height
        self._ink: Ink | None = None
        self._cache: dict[object, Any] = {}

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        self.act(canvas, ink, Doing("stand", t + 1.0))

    def speed(self, action: str) -> float:
        return PLAYS[action].speed(self.body)

    def skeleton(self, doing: Doing) -> Skeleton:
        """The joints at one instant."""
        pose = pose_of(self.body, doing.action, doing.t, doing.aim)
        if doing.t < _EASE and doing.before != doing.action:
            pose = blend(pose_of(self.body, doing.before, 0.0, None), pose, ease(doing.t / _EASE))
        return Skeleton(self.body, pose)

    def anchor(self, name: str, doing: Doing) -> Point:
        s = self.skeleton(doing)
        match name:
            case "hand":
                p = s.palm(s.near_arm)
            case "hand_back":
                p = s.palm(s.far_arm)
            case "head":
                p = s.on_head(0, 50)
            case "eye":
                p = s.on_head(28, 53)
            case "mouth":
                p = s.on_head(41, 17)
            case "back":
                p = s.spine(0.7, -0.13 * self.body.depth)
            case "seat":
                p = s.spine(-0.05, -0.1 * self.body.depth)
            case _:
                p = s.stance
        return s.turned(p)

    def act(self, canvas: Canvas, ink: Ink, doing: Doing) -> None:
        if ink != self._ink:
            self._ink, self._cache = ink, {}
            self._papers = Papers(ink, self._parts)
            far = Papers(ink.toward(ink.body, 0.0), self._parts)
            self._far = far
        s = self.skeleton(doing)
        p = s.pose
        canvas.save()
        if p.turn:
            canvas.rotate(p.turn, *s.hip)
        self._arm(canvas, s, s.far_arm, p.far_hand)
        self._leg(canvas, s.far_leg)
        self._leg(canvas, s.near_leg)
        if self.garment.skirt:
            canvas.drawPath(skirt(s, self.garment, self.figure), paint(self._papers("skirt")))
        canvas.drawPath(neck(s, 20), paint(self._papers("skin")))
        canvas.drawPath(trunk(s, self.figure), paint(self._papers("top")))
        self._head(canvas, s, doing)
        self._arm(canvas, s, s.near_arm, p.near_hand)
        canvas.restore()

    def _piece(self, canvas: Canvas, key: object, stack: Stack, at: Point, angle: float, scale: float = 0.01) -> None:
        picture = self._cache.get(key)
        if picture is None:
            picture = self._cache[key] = stack.picture(self._papers)
        canvas.save()
        canvas.translate(*at)
        canvas.rotate(-angle)
        canvas.scale(scale, scale)
        canvas.drawPicture(picture)
        canvas.restore()

    def _arm(self, canvas: Canvas, s: Skeleton, arm: Limb, hand: int) -> None:
        self._piece(canvas, ("hand", hand), self._wear.hands[hand], arm.end, arm.tip)
        self._piece(canvas, "fore", self._wear.fore, arm.joint, arm.lower)
        self._piece(canvas, "upper", self._wear.upper, arm.root, arm.upper)

    def _leg(self, canvas: Canvas, leg: Limb) -> None:
        self._piece(canvas, "shoe", self._wear.shoe, leg.end, -leg.tip)
        self._piece(canvas, "thigh", self._wear.thigh, leg.root, leg.upper)
        self._piece(canvas, "shin", self._wear.shin, leg.joint, leg.lower)

    def _head(self, canvas: Canvas, s: Skeleton, doing: Doing) -> None:
        p = s.pose
        lid = 2 if p.lid > 0.7 else 1 if p.lid > 0.25 else 0
        mouth = 2 if p.mouth > 0.7 else 1 if p.mouth > 0.25 else 0
        smile = 1 if p.smile > 0.4 else -1 if p.smile < -0.4 else 0
        key = ("head", lid, mouth, smile)
        picture = self._cache.get(key)
        if picture is None:
            stack = Stack()
            face(stack, self.look, self.seed, lid, mouth, smile)
            BEARDS[self.look.beard](stack)
            brow(stack, self.look, smile)
            HAIR[self.look.hair](stack)
            picture = self._cache[key] = stack.picture(self._papers)
        canvas.save()
        canvas.translate(*s.skull)
        canvas.rotate(p.nod)
        k = 0.01 * self.body.head
        canvas.scale(k, -k)
        canvas.translate(12, -12)
        canvas.drawPicture(picture)
        canvas.restore()
