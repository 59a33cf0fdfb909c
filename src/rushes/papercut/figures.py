"""Figures: every member of the cast drawn where its track says it is, with what it holds, in its own colours."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import skia

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play
from rushes.papercut.craft import EASE, Canvas, Doing, Ink, Point, ease, mix, paint, smooth
from rushes.papercut.openings import draw_open
from rushes.papercut.tracks import OPENING, State, Step

_FLAME = (
    (0.0, 0.0),
    (-0.32, -0.12),
    (-0.3, -0.5),
    (-0.12, -0.74),
    (0.02, -1.15),
    (0.2, -0.66),
    (0.34, -0.4),
    (0.28, -0.1),
)

_PASSING = 0.4  # seconds in which a thing goes from one hand to another
_TURNING = 0.2  # seconds in which a flat puppet turns over
_FAR = 60.0  # metres: beyond every frame


def _places(seats: tuple[Point, ...], crew: int, room: float) -> list[Point]:
    """A place for each of a crew; where there are more of them than seats they move closer together."""
    if crew <= len(seats):
        return list(seats)
    (x0, y0), (x1, y1) = seats[0], max(seats, key=lambda s: abs(s[0] - seats[0][0]))
    if len(seats) == 1:
        x0, x1 = x0 + 0.5 * room * (crew - 1), x0 - 0.5 * room * (crew - 1)
    shares = [k / (crew - 1) for k in range(crew)]
    return [(x0 + (x1 - x0) * k, y0 + (y1 - y0) * k) for k in shares]


def _grip(member: Cast, scale: float) -> Point:
    """Where a thing is taken hold of, from its foot, metres in the scene."""
    x, y = getattr(member.thing, "hold", (0.0, -member.thing.height / 2))
    return x * member.size * scale, y * member.size * scale


class Held:
    """A thing in a hand: it keeps its own papers, and remembers where the hand put it."""

    def __init__(self, member: Cast, ink: Ink, t: float, holder: float, opened: float = 0.0) -> None:
        """`holder` is the scale at which the holder is drawn; the thing keeps its own, and is `opened` so far."""
        self.member, self._ink, self._t, self._open = member, ink, t, opened
        self.scale = member.size / holder
        self.width, self.height = member.thing.width * self.scale, member.thing.height * self.scale
        self.hold: Point = getattr(member.thing, "hold", (0.0, -member.thing.height / 2))
        self.light: Point | None = getattr(member.thing, "light", None)
        self.matrix: Any = None
        self.off: Point = (0.0, 0.0)  # pixels by which it has not yet come to the hand

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        canvas.save()
        if self.off != (0.0, 0.0):
            there = canvas.getTotalMatrix()
            canvas.setMatrix(there.postTranslate(*self.off))
        x, y = self.hold
        canvas.translate(x, y)
        canvas.scale(self.scale, self.scale)
        canvas.translate(-x, -y)
        self.matrix = canvas.getTotalMatrix()
        draw_open(canvas, self.member, self._ink, self._t, self._open)
        canvas.restore()


@dataclass(frozen=True)
class Seen:
    """Where a member is in the scene at one instant."""

    state: State
    step: Step
    held: bool = False  # drawn by its holder


class Figures:
    """The cast of one shot in motion. Everything is in the metres of the actors' plane."""

    def __init__(self, play: Play) -> None:
        self.tracks, self.riders, self.strings, self.lines = play.tracks, play.riders, play.strings, play.lines
        self.hats, self.arms, self.coats, self.cut_off = play.hats, play.arms, play.coats, play.cut_off

    def seen(self, member: Cast, t: float, above: tuple[Cast, ...] = ()) -> Seen:
        step = self.tracks[member].step(t)
        if step.carrier is member or step.carrier in above:
            step = replace(step, carrier=None)  # nobody bears whoever bears them
        above = (*above, member)
        state = step.state(t)
        mount = self.riders.get(member)
        if mount is not None and step.carrier is mount:
            bearer = self.seen(mount, t, above).state
            x, y = self._seat(mount, member, t)
            size = mount.size * bearer.scale
            state = replace(state, x=bearer.x + x * size * bearer.facing, y=bearer.y + y * size, facing=bearer.facing)
        elif step.carrier is not None:
            bearer = self.seen(step.carrier, t, above).state
            state = replace(
                state, x=bearer.x + 0.35 * bearer.facing, y=bearer.y - 0.55 * step.carrier.height, facing=bearer.facing
            )
        elif mount is None:
            dx, dy = self._let_go(member, t)
            state = replace(state, x=state.x + dx, y=state.y + dy)
        return Seen(state, step, held=step.carrier is not None and mount is None)

    def _let_go(self, member: Cast, t: float) -> Point:
        """How far what has just left a hand still is from its own way: nearer to that hand."""
        track = self.tracks[member]
        for a, b in pairwise(reversed(track.steps[: track.index(t) + 1])):
            if t - a.at >= _PASSING or a.at <= OPENING:
                break
            if b.carrier is None or b.carrier.actor is None:
                continue
            then = a.at - 1e-4
            bearer = self.seen(b.carrier, then).state
            x, y = self.part(b.carrier, "hand", self._posed(b.carrier, then), bearer)
            own, left = a.state(a.at), 1 - ease((t - a.at) / _PASSING)
            hx, hy = _grip(member, own.scale)
            return left * (x - hx * bearer.facing - own.x), left * (y - hy - own.y)
        return 0.0, 0.0

    def life(self, member: Cast, t: float) -> float:
        """The time of a thing's own life: wheels turn with the way made, all else with the clock."""
        speed = float(getattr(member.thing, "speed", 0.0)) if member.kind == "vehicle" else 0.0
        if not speed or getattr(member.thing, "medium", "") not in ("road", "rail", "snow"):
            return t + 0.6 * member.number
        state = self.tracks[member].state(t)
        return state.facing * (state.x - self.tracks[member].state(0.0).x) / (speed * member.size)

    def _seat(self, mount: Cast, rider: Cast, t: float) -> Point:
        """Where the rider's soles would be, in the mount's metres, for its hips (or feet) to rest in their place."""
        crew = [r for r, m in self.riders.items() if m is mount]
        if mount.actor is not None:
            part = "head" if rider in self.hats else "hand" if rider in self.arms else "back"
            jaws = part == "hand" and mount.kind == "animal" and rider.kind == "animal"
            part = "mouth" if jaws else part
            part = "nape" if self.tracks[rider].step(t).action == "astride" else part
            x, y = mount.actor.anchor(part, self._posed(mount, t, aimed=False))
            y += 0.5 * rider.height / mount.size if jaws else 0.0  # it hangs from the teeth
            if part == "back":  # one behind the other
                x -= 0.24 * rider.height / mount.size * crew.index(rider)
        else:
            seats = getattr(mount.thing, "seats", ((0.0, -0.5 * mount.thing.height),))
            x, y = _places(seats, len(crew), 0.3 * rider.height / mount.size)[crew.index(rider)]
            if getattr(mount.thing, "standing", False):  # who is small stands on something, to look over the rim
                return x, y - max(0.0, 1.35 - rider.height) / mount.size * (rider.kind == "animal")
        if rider.actor is None:
            return x, y
        hip = rider.actor.anchor("seat", self._posed(rider, t, aimed=False)) if rider.kind == "person" else (0.0, 0.0)
        return x - hip[0] * rider.size / mount.size, y - hip[1] * rider.size / mount.size

    def doing(self, member: Cast, t: float, ink: Ink) -> Doing:
        """What an actor is doing at `t`; the things it holds are `Held`."""
        step = self.tracks[member].step(t)
        holding = tuple(Held(h, h.ink(ink), t, member.size, self.tracks[h].state(t).open) for h in step.holding)
        return replace(self._posed(member, t), holding=holding)

    def _posed(self, member: Cast, t: float, *, aimed: bool = True) -> Doing:
        """With empty hands; not `aimed` for whoever is aimed at, since two may look at each other."""
        track = self.tracks[member]
        at = track.index(t)
        step = track.steps[at]
        aim: Point | None = None
        if aimed and step.aim is not None:
            state = self.seen(member, t).state
            x, y = self.spot(step.aim, t) if isinstance(step.aim, Cast) else step.aim
            size = member.size * state.scale
            aim = ((x - state.x) * state.facing / size, (y - state.y) / size)
        phase = 0.37 * member.number
        doing = Doing(step.action, max(0.0, (t - step.began) * step.rate + phase), step.before, aim)
        for a, b in pairwise(reversed(track.steps[: at + 1])):
            if t - a.at >= EASE or a.at <= OPENING:
                break
            if (a.action, a.rate) != (b.action, b.rate) or (aimed and a.aim != b.aim):
                came = self._posed(member, a.at - 1e-4, aimed=aimed)  # with its own past: a pose never jumps
                return replace(doing, came=came, eased=ease((t - a.at) / EASE))
        return doing

    def spot(self, member: Cast, t: float) -> Point:
        """What others look at and reach for: the head of an actor, the middle of a thing."""
        seen = self.seen(member, t)
        if member.actor is not None:
            return self.part(member, "head", self._posed(member, t, aimed=False), seen.state)
        return seen.state.x, seen.state.y - 0.5 * member.height * seen.state.scale

    def part(self, member: Cast, name: str, doing: Doing, state: State) -> Point:
        """Where a part of an actor is in the scene."""
        assert member.actor is not None
        x, y = member.actor.anchor(name, doing)
        size = member.size * state.scale
        return state.x + x * size * state.facing, state.y + y * size

    def draw(self, canvas: Canvas, member: Cast, t: float, ink: Ink, *, keep: Cast | None = None) -> dict[Cast, Any]:
        """Draw a member and what it holds; returns the matrices under which held things were drawn."""
        seen = self.seen(member, t)
        if seen.held or seen.state.alpha <= 0.01:
            return {}
        s = seen.state
        size = member.size * s.scale
        if member in self.strings:
            self._string(canvas, member, s, t, ink)
        if member in self.lines:
            self._rope(canvas, member, s, t, ink)
        count = canvas.save()
        if member in self.cut_off:
            canvas.clipRect(skia.Rect(-_FAR, -_FAR, _FAR, self.cut_off[member]))
        canvas.translate(s.x, s.y)
        if s.alpha < 0.99:
            canvas.saveLayerAlpha(None, round(255 * s.alpha))
        if s.turn:
            pivot = -0.5 * member.height * s.scale
            canvas.translate(0, pivot)
            canvas.rotate(s.turn)
            canvas.translate(0, -pivot)
        canvas.scale(size * self._turned(member, t, s.facing), size)
        own = member.ink(ink)
        matrices: dict[Cast, Any] = {}
        if member.actor is not None:
            doing = self.doing(member, t, ink)
            self._pass_over(canvas, member, doing, t, ink)
            coat = self.coats.get(member)
            if coat is not None:
                canvas.saveLayer(skia.Rect(-_FAR, -_FAR, _FAR, _FAR))
            member.actor.act(canvas, own, doing)
            if coat is not None:
                coat.draw(canvas, member, t)
                canvas.restore()
            matrices = {h.member: h.matrix for h in doing.holding if isinstance(h, Held) and h.matrix is not None}
        elif s.split > 0:
            self._halves(canvas, member, own, t, s.split)
        else:
            draw_open(canvas, member, own, self.life(member, t), s.open)
        if s.flame > 0:
            _flames(canvas, member, own, t, s.flame)
        canvas.restoreToCount(count)
        return matrices

    def _turned(self, member: Cast, t: float, facing: int) -> float:
        """How wide a puppet is seen, minus to the left: it turns over, like paper, and not at one stroke."""
        track = self.tracks[member]
        at = track.index(t)
        step = track.steps[at]
        if at == 0 or step.at <= OPENING or t - step.at >= _TURNING or member.actor is None:
            return facing
        if track.steps[at - 1].to.facing == step.to.facing:
            return facing
        wide = 2 * ease((t - step.at) / _TURNING) - 1
        return facing * math.copysign(max(0.12, abs(wide)), wide)

    def _pass_over(self, canvas: Canvas, member: Cast, doing: Doing, t: float, ink: Ink) -> None:
        """What has just come from another's hand is still on its way: at one stroke it would be a jump."""
        for thing in doing.holding:
            if not isinstance(thing, Held):
                continue
            steps = [s for s in self.tracks[thing.member].steps if s.at <= t]
            since = next((k + 1 for k in reversed(range(len(steps))) if steps[k].carrier is not member), 0)
            if not 0 < since < len(steps) or t - steps[since].at >= _PASSING or steps[since].at <= OPENING:
                continue
            giver, left = steps[since - 1].carrier, 1.0 - (t - steps[since].at) / _PASSING
            then = max(0.0, steps[since].at - 1e-3)
            state = self.seen(member, t).state
            if giver is None:  # it lay or stood there
                lay = self.seen(thing.member, then).state
                hx, hy = _grip(thing.member, lay.scale)
                x0, y0 = lay.x + hx * lay.facing, lay.y + hy
            elif giver.actor is not None:
                x0, y0 = self.part(giver, "hand", self._posed(giver, then), self.seen(giver, then).state)
            else:
                continue
            x1, y1 = self.part(member, "hand", doing, state)
            left, size = left * left * (3 - 2 * left), member.size * state.scale
            here = canvas.getTotalMatrix()
            to, origin = here.mapXY(left * (x0 - x1) * state.facing / size, left * (y0 - y1) / size), here.mapXY(0, 0)
            thing.off = (to.x() - origin.x(), to.y() - origin.y())

    def held(self, canvas: Canvas, member: Cast, t: float, ink: Ink) -> None:
        """A thing as it is drawn in a hand, in its own metres."""
        draw_open(canvas, member, ink, t, self.tracks[member].state(t).open)

    def _string(self, canvas: Canvas, member: Cast, state: State, t: float, ink: Ink) -> None:
        holder = self.strings[member]
        x0, y0 = self.part(holder, "hand", self.doing(holder, t, ink), self.seen(holder, t).state)
        x1, y1 = state.x, state.y - 0.4 * member.height
        if member.actor is not None:  # a halter
            x1, y1 = self.part(member, "mouth", self.doing(member, t, ink), state)
        line = skia.Path()
        line.moveTo(x0, y0)
        line.quadTo(x0 + 0.6 * (x1 - x0), y0 + 0.25 * (y1 - y0), x1, y1)
        canvas.drawPath(line, paint(ink.rim, 0.9, stroke=0.018))

    def _rope(self, canvas: Canvas, member: Cast, state: State, t: float, ink: Ink) -> None:
        """From the hand or the mouth that pulls, over an edge, down to what hangs on it: taut."""
        holder, over, colour = self.lines[member]
        part = "hand" if holder.kind == "person" else "mouth"
        x0, y0 = self.part(holder, part, self.doing(holder, t, ink), self.seen(holder, t).state)
        line = skia.Path()
        line.moveTo(x0, y0)
        line.lineTo(*over)
        line.lineTo(state.x, min(over[1] + 0.02, state.y - 0.8 * member.height))
        line.lineTo(state.x, state.y - 0.72 * member.height)
        canvas.drawPath(line, paint(colour or ink.rim, 1.0, stroke=0.09 if colour else 0.05))

    def _halves(self, canvas: Canvas, member: Cast, ink: Ink, t: float, split: float) -> None:
        """The thing in two pieces along a torn edge, tipping away from each other."""
        w, h = member.thing.width, member.thing.height
        tear = [
            (0.05 * w, -1.5 * h),
            (-0.07 * w, -0.7 * h),
            (0.08 * w, -0.45 * h),
            (-0.05 * w, -0.2 * h),
            (0.03 * w, h),
        ]
        for side in (-1, 1):
            edge = skia.Path()
            edge.addPoly([skia.Point(*p) for p in [*tear, (side * 4 * w, h), (side * 4 * w, -1.5 * h)]], True)
            canvas.save()
            canvas.translate(side * 0.22 * w * split, 0)
            canvas.rotate(side * 28 * split)
            canvas.clipPath(edge, True)
            member.thing.draw(canvas, ink, t)
            canvas.restore()


def _flames(canvas: Canvas, member: Cast, ink: Ink, t: float, amount: float) -> None:
    w, h = member.thing.width, member.thing.height
    hot = mix(ink.glow, (1.0, 0.45, 0.1), 0.55)
    for i in range(5):
        x = (i - 2) / 5 * w
        tall = h * (0.75 + 0.3 * math.sin(t * 9 + i * 2.1) + 0.12 * math.sin(t * 23 + i)) * amount
        wide = 0.36 * w * (1 - 0.12 * abs(i - 2))
        for k, colour in ((1.0, hot), (0.55, ink.glow)):
            points = [(x + px * wide * k * 2, -0.1 * h + py * tall * k) for px, py in _FLAME]
            canvas.drawPath(smooth(points), paint(colour, 0.9))
