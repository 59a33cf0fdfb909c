"""Where every member of a cast is and what it does, at any moment: tracks of steps, evaluated in time."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import Literal

from rushes.papercut.casting import Cast
from rushes.papercut.craft import Point, ease

OPENING = 0.03  # seconds: under one frame. What begins by then has begun with the shot
# Actions that are done once and must be seen from their beginning.
_ONCE = frozenset({"pick_up", "take", "give", "throw", "fall", "jump", "open", "sit_down", "stand_up"})
Pace = Literal["even", "ease", "fall", "rise"]


@dataclass(frozen=True)
class State:
    """One member of the cast at one instant, on the actors' plane, metres."""

    x: float
    y: float
    facing: int = 1  # 1 right, -1 left
    scale: float = 1.0  # over the cast's own scale
    turn: float = 0.0  # degrees clockwise
    alpha: float = 1.0
    lit: float = 0.0  # 0 dark .. 1 alight
    flame: float = 0.0  # 0 whole .. 1 on fire
    split: float = 0.0  # 0 whole .. 1 in two halves
    open: float = 0.0  # 0 shut .. 1 wide open


@dataclass(frozen=True)
class Step:
    """From `at` on: this action, moving to `to` within `seconds`, then staying."""

    at: float
    action: str
    origin: State
    to: State
    seconds: float = 0.0
    pace: Pace = "ease"
    began: float = 0.0  # when the action began; earlier than `at` when this step only changes the way
    before: str = "stand"
    rate: float = 1.0  # of the action's own time
    aim: Cast | Point | None = None  # what head and hands go to, in the scene
    holding: tuple[Cast, ...] = ()
    carrier: Cast | None = None  # who holds or bears this member; its place is then theirs
    hop: float = 0.0  # height of an arc on the way, metres
    sway: float = 0.0  # sideways swing on the way, metres
    shake: float = 0.0  # metres

    def state(self, t: float) -> State:
        done = 1.0 if self.seconds <= 0 else min(1.0, max(0.0, (t - self.at) / self.seconds))
        k = {"even": done, "ease": ease(done), "fall": done * done, "rise": 1 - (1 - done) ** 2}[self.pace]
        a, b = self.origin, self.to
        swing = self.sway * math.sin(done * math.tau * 1.25) * (1 - 0.5 * done)
        if self.shake:
            swing += self.shake * math.sin((t - self.at) * 41)
        return State(
            x=a.x + (b.x - a.x) * k + swing,
            y=a.y + (b.y - a.y) * k - self.hop * 4 * done * (1 - done),
            facing=b.facing,
            scale=a.scale + (b.scale - a.scale) * k,
            turn=a.turn + (b.turn - a.turn) * k,
            alpha=a.alpha + (b.alpha - a.alpha) * k,
            lit=a.lit + (b.lit - a.lit) * k,
            flame=a.flame + (b.flame - a.flame) * k,
            split=a.split + (b.split - a.split) * k,
            open=a.open + (b.open - a.open) * k,
        )


@dataclass
class Track:
    """The steps of one member, in order of time."""

    cast: Cast
    steps: list[Step] = field(default_factory=list)

    def start(self, state: State, action: str = "stand", holding: tuple[Cast, ...] = ()) -> None:
        self.steps = [Step(0.0, action, state, state, holding=holding, before=action, began=-10.0)]

    def index(self, t: float) -> int:
        return max(0, bisect_right(self.steps, max(t, OPENING), key=lambda s: s.at) - 1)

    def step(self, t: float) -> Step:
        return self.steps[self.index(t)]

    def state(self, t: float) -> State:
        return self.step(t).state(t)

    def shift(self, dx: float, dy: float) -> None:
        """Move the whole track."""
        self.steps = [
            replace(
                s,
                origin=replace(s.origin, x=s.origin.x + dx, y=s.origin.y + dy),
                to=replace(s.to, x=s.to.x + dx, y=s.to.y + dy),
            )
            for s in self.steps
        ]

    def settle(self) -> None:
        """Let what is done at the beginning have been going on for a while."""
        first = self.steps[0]
        if first.action not in _ONCE:
            self.steps[0] = replace(first, began=first.at - 1.5, before=first.action)

    @property
    def free(self) -> float:
        """When the last movement is over."""
        return self.steps[-1].at + self.steps[-1].seconds

    def then(
        self,
        at: float,
        *,
        action: str | None = None,
        seconds: float = 0.0,
        pace: Pace = "ease",
        rate: float = 1.0,
        aim: Cast | Point | None = None,
        holding: tuple[Cast, ...] | None = None,
        carrier: Cast | None = None,
        hop: float = 0.0,
        sway: float = 0.0,
        shake: float = 0.0,
        **goal: float,
    ) -> None:
        """Add a step at time `at`; later steps are cut off. `goal` names the fields of `State` that change."""
        self.steps = [s for s in self.steps if s.at <= at] or self.steps[:1]
        last = self.steps[-1]
        here = last.state(at)
        to = replace(here, **goal)  # type: ignore[arg-type]
        same = action is None or action == last.action
        step = Step(
            at=at,
            action=action or last.action,
            origin=replace(here, facing=to.facing),
            to=to,
            seconds=seconds,
            pace=pace,
            began=last.began if same else at,
            before=last.before if same or last.began == at else last.action,
            rate=rate,
            aim=aim,
            holding=last.holding if holding is None else holding,
            carrier=carrier,
            hop=hop,
            sway=sway,
            shake=shake,
        )
        self.steps = [*[s for s in self.steps if s.at < at], step]
