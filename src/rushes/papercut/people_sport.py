"""Poses of play and games: borne aloft, arms that lift, the skipping rope's turn and jump."""

from __future__ import annotations

import math

from rushes.papercut.people_body import FIST, FLAT, OPEN, Body, Pose
from rushes.papercut.people_poses import arms_to, far_foot, mounted, near_foot, stand, wave

TURN = 0.9  # seconds in which a skipping rope goes round once


def borne(b: Body, t: float) -> Pose:
    """Sitting on shoulders, which are at the origin, arms flung up."""
    up = abs(wave(t, 0.9))
    p = mounted(b, t)._replace(lean=-6, nod=-12, mouth=1, smile=1, near_hand=OPEN, far_hand=FIST)
    p = far_foot(b, near_foot(b, p, 0.3, -0.42, -10), 0.36, -0.38, -10)
    return arms_to(b, p, (0.2, -0.5 - 0.05 * up), (-0.16, -0.52 + 0.05 * up))


def raise_up(b: Body, t: float) -> Pose:
    """Both arms stretched up under what they bear."""
    p = stand(b, t)._replace(nod=-24, lean=-3, smile=1, mouth=0.6, near_hand=FLAT, far_hand=FLAT)
    return arms_to(b, p, (0.14, -0.56 + 0.015 * wave(t, 0.9)), (0.24, -0.54))


def turn_rope(b: Body, t: float) -> Pose:
    """The near hand goes round with the end of a rope."""
    a = math.tau * t / TURN
    p = stand(b, t)._replace(near_hand=FIST, smile=1, lean=2)
    return arms_to(b, p, (0.44 + 0.05 * math.sin(a), 0.14 - 0.14 * math.cos(a)))


def whirl_rope(b: Body, t: float) -> Pose:
    """Both hands out at the hips, an end of the rope in each."""
    a = math.tau * t / TURN
    p = stand(b, t)._replace(near_hand=FIST, far_hand=FIST, smile=1, nod=-4)
    return arms_to(b, p, (0.4, 0.32 - 0.04 * math.cos(a)), (-0.36, 0.34 - 0.04 * math.cos(a)))


PLAYS = {"whirl_rope": whirl_rope, "borne": borne, "raise_up": raise_up, "turn_rope": turn_rope}
