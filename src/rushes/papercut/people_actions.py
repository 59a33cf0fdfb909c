"""Every action of a person by name: its pose in time, its pace, and what hands and head do with an aim."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rushes.papercut.craft import Point
from rushes.papercut.people_body import Body, Pose
from rushes.papercut.people_gaits import WALK, walk
from rushes.papercut.people_poses import look, look_down, look_up, palm_to, reach, sit, stand

Play = Callable[[Body, float], Pose]


@dataclass(frozen=True)
class Action:
    """How one action is played: its pose in time, and what it does with the place it is aimed at."""

    pose: Play
    speed: Callable[[Body], float] = lambda b: 0.0  # metres a second
    hand: str = ""  # which hands go to the aim: "", "near", "both"
    gaze: bool = True  # the head turns to the aim
    bend: bool = False  # bends, crouches and leans to reach it
    when: Callable[[float], float] = lambda t: 1.0  # how far (0..1) the hand is on its way to the aim


PLAYS: dict[str, Action] = {
    "stand": Action(stand),
    "walk": Action(walk, speed=WALK.speed),
    "look": Action(look),
    "look_up": Action(look_up),
    "look_down": Action(look_down),
    "sit": Action(sit),
    "reach": Action(reach, hand="near"),
}


def key_of(action: str) -> str:
    """An action's name as the table has it."""
    return action.replace(" ", "_")


def pose_of(b: Body, action: str, t: float, aim: Point | None) -> Pose:
    """The pose of a body `t` seconds into an action, its hands and head at the aim where the action has a use for it."""
    play = PLAYS[action]
    p = play.pose(b, t)
    if aim is not None and play.hand:
        p = palm_to(b, p, aim)
    return p
