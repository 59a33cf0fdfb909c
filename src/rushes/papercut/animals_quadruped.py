"""The four-legged rig: torso, neck, head, tail and four three-boned legs, parametrised from mouse to giraffe."""

from __future__ import annotations

import math
from typing import Any, Literal

import skia

from rushes.papercut.animals_moods import POSES
from rushes.papercut.animals_rig import Medium, Puppet, brush, circle, turn
from rushes.papercut.animals_skeleton import Breed, Pose, Skeleton, along
from rushes.papercut.craft import Canvas, Ink, Path, Point
from rushes.papercut.props_shapes import outline, tube


class Quadruped(Puppet[Pose]):
    """An animal on four legs."""

    def __init__(
        self,
        breed: Breed,
        seed: int,
        *,
        age: float = 0.0,
        paper: str = "",
        medium: Medium = "ground",
        blind: bool = False,
    ) -> None:
        b = breed
        super().__init__(b.metres / 100, seed, paper or b.paper)
        self.breed, self.age, self.medium, self.blind = breed, age, medium, blind
        flying = {"fly"} if b.flies else set()
        self.actions = (
            frozenset(
                "stand walk run sit sleep eat drink look_up jump swim play call carry haul fall shake dance "
                "afraid".split()
            )
            | flying
        )
        self.beat = (0.62 + 0.38 * math.sqrt(b.metres)) * (1.0 + 0.25 * age)  # seconds to a walking cycle
        self.down = self._reach_ground()
        self.measure()

    def _reach_ground(self) -> Pose:
        """The pose with the muzzle at the ground: neck down, then the forequarters too if the neck is short."""
        b = self.breed
        for pitch in range(0, 44, 4):
            p = -math.radians(pitch)
            for deg in range(0, 150, 4):
                drop = math.radians(deg)
                head = -0.25 * drop - math.radians(20)
                pose = self.crouched(p, Pose(neck=-drop, head=head + 0.25 * drop))
                if Skeleton(b, pose).at_head(b.mouth)[1] > -b.reach:
                    return pose
        return pose

    def crouched(self, pitch: float, pose: Pose) -> Pose:
        """Tilted about the hips, which stay where they are."""
        drop = math.sin(-pitch) * self.breed.length / 2
        return pose._replace(pitch=pitch, y=drop)

    def pace(self, action: str) -> float:
        b = self.breed
        if action in ("walk", "carry"):
            return 2 * b.walk[0] * b.hip / (self.beat * b.walk[1])
        if action == "run":
            return 2 * b.run[0] * b.hip / (self.stride * b.run[1])
        if action == "swim":
            return 45.0
        return 120.0 if action == "fly" else 0.0

    @property
    def stride(self) -> float:
        """Seconds to a galloping cycle."""
        return 0.3 + 0.18 * math.sqrt(self.breed.metres)

    def pose(self, action: str, t: float) -> Pose:
        return POSES[action](self, t)

    def aimed(self, pose: Pose, aim: Point) -> Pose:
        sk = Skeleton(self.breed, pose)
        want = math.atan2(sk.neck[0][1] - aim[1], max(aim[0] - sk.neck[0][0], 5.0))
        off = max(-1.1, min(0.7, want - sk.neck_angle * 0.4))
        return pose._replace(neck=pose.neck + off * 0.45, head=pose.head + off * 0.35)

    def part(self, name: str, pose: Pose, t: float) -> Point:
        sk = Skeleton(self.breed, pose)
        if name in ("mouth", "eye", "head"):
            p = sk.at_head({"mouth": self.breed.mouth, "eye": self.breed.eye[:2], "head": (8, 0)}[name])
            return (p[0], p[1])
        if name == "back":
            return sk.torso(0.62, max(k[1] for k in self.breed.torso) * 0.8)
        return (pose.x, 0.0)

    def cut(self, canvas: Canvas, ink: Ink, pose: Pose, t: float) -> None:
        b, sk = self.breed, Skeleton(self.breed, pose)
        body, far = brush(ink, "body"), brush(ink, "far")
        if b.behind:
            b.behind(canvas, ink, sk, t)
        self._leg(canvas, sk, "fh", far)
        self._leg(canvas, sk, "ff", far)
        if b.tail_widths:
            widths = [along(b.tail_widths, i / 7) for i in range(8)]
            canvas.drawPath(tube(sk.tail, widths), body)
        if b.ear:
            self._ear(canvas, sk, (b.ear_at[0] + 4, b.ear_at[1] + 1), far, far=True)
        canvas.drawPath(outline([(*sk.torso(k[0], k[1]), *k[2:]) for k in b.torso]), body)
        self._leg(canvas, sk, "nh", body)
        if b.arms is None:
            self._leg(canvas, sk, "nf", body)
        if b.coat:
            b.coat(canvas, ink, sk, t)
        canvas.drawPath(
            tube(sk.neck, [b.neck_widths[0] * 0.62, *(along(b.neck_widths, i / 5) for i in range(6))]), body
        )
        if b.jaw:
            hinge, opened = b.jaw[0], -pose.jaw * 0.5
            parts = [turn((k[0] - hinge[0], k[1] - hinge[1]), opened) for k in b.jaw]
            canvas.drawPath(outline([sk.at_head((hinge[0] + p[0], hinge[1] + p[1])) for p in parts]), body)
        head = outline([sk.at_head(k) for k in b.head])
        canvas.drawPath(head, body)
        if b.arms is not None:
            self._leg(canvas, sk, "nf", body)
        if b.near:
            b.near(canvas, ink, sk, t)
        if b.ear:
            self._ear(canvas, sk, b.ear_at, brush(ink, b.ear_tone))
        if self.blind:
            self._bandage(canvas, ink, sk, head)
        else:
            self._eye(canvas, ink, sk)

    def _bandage(self, canvas: Canvas, ink: Ink, sk: Skeleton, head: Path) -> None:
        """A light band of cloth round the head, over the eyes."""
        x, y, r = self.breed.eye
        half, tall = max(3.2, 1.7 * r), 40.0
        band = outline([sk.at_head(p) for p in ((x - half, y - tall, 0), (x + half, y - tall, 0),
                                                (x + half, y + tall, 0), (x - half, y + tall, 0))])  # fmt: skip
        canvas.drawPath(skia.Op(head, band, skia.PathOp.kIntersect_PathOp), brush(ink, "pale"))

    def _leg(self, canvas: Canvas, sk: Skeleton, which: Literal["nf", "ff", "nh", "fh"], paper: Any) -> None:
        b = self.breed
        fore = which[1] == "f"
        (root, knee, ankle, toe), turned = sk.leg(which)
        w = (b.fore if fore else b.hind).widths
        thigh = ((root[0] + knee[0]) / 2, (root[1] + knee[1]) / 2)
        shank = ((knee[0] + ankle[0]) / 2, (knee[1] + ankle[1]) / 2)
        canvas.drawPath(tube([root, thigh, knee, shank, ankle, toe], w, tip=0.02, root=0.45), paper)
        foot = b.fore_foot if fore else b.hind_foot
        if foot:
            knots = []
            for k in foot:
                p = turn((k[0], k[1]), -turned)
                knots.append((toe[0] + p[0], toe[1] + p[1], *k[2:]))
            canvas.drawPath(outline(knots), paper)

    def _ear(self, canvas: Canvas, sk: Skeleton, at: Point, paper: Any, *, far: bool = False) -> None:
        angle = math.radians(self.breed.ear_back) * sk.pose.ear - (0.12 if far else 0.0)
        knots = []
        for k in self.breed.ear:
            p = turn((k[0], k[1]), angle)
            knots.append(sk.at_head((at[0] + p[0], at[1] + p[1], *k[2:])))
        canvas.drawPath(outline(knots), paper)

    def _eye(self, canvas: Canvas, ink: Ink, sk: Skeleton) -> None:
        x, y, r = self.breed.eye
        if sk.pose.eye > 0.5:
            p = sk.at_head((x, y))
            canvas.drawPath(circle(p[0], p[1], r), brush(ink, "glow"))
        else:
            lid = [sk.at_head((x - r * 1.3, y)), sk.at_head((x, y + r * 0.8)), sk.at_head((x + r * 1.3, y))]
            canvas.drawPath(outline(lid, closed=False), brush(ink, "glow", max(0.9, r * 0.5)))
