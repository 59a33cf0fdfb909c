"""How a four-legged animal stands, goes, rests and plays: for each action a function of puppet and seconds."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from rushes.papercut.animals_rig import TAU, blink, pulse, smoothstep, step
from rushes.papercut.animals_skeleton import Breed, Pose, Skeleton

if TYPE_CHECKING:
    from rushes.papercut.animals_quadruped import Quadruped


def _idle(q: Quadruped, t: float) -> Pose:
    """Breathing, a swaying tail, a blink, an ear that turns."""
    breath = math.sin(TAU * t * 0.35 + q.seed)
    ear = 0.5 * pulse((t * 0.31 + q.seed * 0.17) % 1.0, 0.4, 0.52)
    wag = math.radians(q.breed.wag)
    return Pose(
        arch=0.5 * breath - 5.0 * max(0.0, q.age), neck=0.015 * breath - 0.3 * q.age,
        tail=wag * math.sin(TAU * t * 0.5 + q.seed),
        curl=wag * math.sin(TAU * t * 0.5 + 1 + q.seed), ear=ear + 0.2 * q.age, eye=blink(t, q.seed),
    )  # fmt: skip


def _walk(q: Quadruped, t: float) -> Pose:
    b = q.breed
    phase = t / q.beat
    reach, duty = b.walk[0] * b.hip, b.walk[1]
    lift = 7 + reach * 0.18
    # lateral sequence: near hind, near fore, far hind, far fore
    nh, nf = step(phase, duty, reach, lift), step(phase - 0.25, duty, reach, lift)
    fh, ff = step(phase - 0.5, duty, reach, lift), step(phase - 0.75, duty, reach, lift)
    idle = _idle(q, t)
    sway = math.sin(TAU * 2 * phase)
    return idle._replace(
        y=1.2 * math.cos(TAU * 2 * phase) + 1, pitch=0.012 * sway, neck=idle.neck + 0.05 * sway, head=-0.03 * sway,
        nfx=nf[0], nfy=nf[1], nff=nf[2], ffx=ff[0], ffy=ff[1], fff=ff[2],
        nhx=nh[0], nhy=nh[1], nhf=nh[2], fhx=fh[0], fhy=fh[1], fhf=fh[2],
    )  # fmt: skip


def _run(q: Quadruped, t: float) -> Pose:
    """A gallop: hind pair, reach, fore pair, gather."""
    b = q.breed
    phase = t / q.stride
    reach, duty = b.run[0] * b.hip, b.run[1]
    lift = 16 + reach * 0.25
    nh, fh = step(phase, duty, reach, lift), step(phase - 0.1, duty, reach, lift)
    nf, ff = step(phase - 0.5, duty, reach, lift), step(phase - 0.62, duty, reach, lift)
    gathered = math.cos(TAU * (phase - 0.93))
    return Pose(
        y=3 + 3 * math.cos(TAU * 2 * (phase - 0.16)), pitch=0.07 * math.sin(TAU * (phase - 0.12)),
        arch=5 * b.supple * gathered, neck=-0.22 - 0.08 * gathered, head=0.18, ear=0.7,
        tail=0.5 + 0.15 * math.sin(TAU * phase), curl=-0.3 + 0.2 * math.sin(TAU * phase + 1),
        nfx=nf[0], nfy=nf[1], nff=nf[2], ffx=ff[0], ffy=ff[1], fff=ff[2],
        nhx=nh[0], nhy=nh[1], nhf=nh[2], fhx=fh[0], fhy=fh[1], fhf=fh[2],
    )  # fmt: skip


def _depth(b: Breed) -> float:
    """How far the belly hangs below the line of the joints."""
    return -min(k[1] for k in b.torso)


def _lie(q: Quadruped, t: float) -> Pose:
    b = q.breed
    low = (b.hip + b.shoulder) / 2 - _depth(b) - 1
    idle = _idle(q, t)
    if b.folds:
        fore, fold, hind = -b.fore.bones[2] * 0.3, 1.25, 14.0
    else:
        fore, fold, hind = b.fore.bones[1] + b.fore.bones[2] * 0.5, 0.0, b.hind.bones[2] * 0.8
    return idle._replace(
        y=low,
        nfx=fore,
        ffx=fore + 5,
        nff=fold,
        fff=fold,
        nhx=hind,
        fhx=hind + 6,
        nhf=-0.9,
        fhf=-0.9,
        tail=-0.25,
        curl=0.9,
    )


def _sit(q: Quadruped, t: float) -> Pose:
    b = q.breed
    if b.folds:
        return _lie(q, t)
    seat = max(_depth(b) * 0.62 + 6, b.hind.widths[0] * 0.62)  # height of the hip joints over the ground
    # as steep as the forelegs are long enough to prop
    pitch = math.asin(min(0.72, max(0.25, (0.97 * sum(b.fore.bones) - seat) / b.length)))
    idle = _idle(q, t)
    drop = (b.hip + b.shoulder) / 2 - (seat + math.sin(pitch) * b.length / 2)
    back = b.length / 2 * (1 - math.cos(pitch)) * 0.5
    ahead = math.cos(pitch) * b.length / 2 - b.length / 2 - back
    # the hind feet lie flat, their heels under the hips
    hind = -back - math.cos(pitch) * b.length / 2 + b.length / 2 + b.hind.bones[2] + 4
    return idle._replace(
        x=-back, y=drop, pitch=pitch, neck=idle.neck - 0.12, nfx=ahead - 2, ffx=ahead + 2, nhx=hind, fhx=hind + 3,
        nhf=-1.0, fhf=-1.0, tail=idle.tail - math.radians(38), curl=idle.curl + math.radians(50),
    )  # fmt: skip


def _sleep(q: Quadruped, t: float) -> Pose:
    lie = _lie(q, t)
    breath = math.sin(TAU * t * 0.22 + q.seed)
    pose = lie
    for deg in range(0, 120, 4):  # lower the head until it rests
        pose = lie._replace(neck=-math.radians(deg), head=math.radians(deg * 0.25 + 4))
        if Skeleton(q.breed, pose).at_head(q.breed.mouth)[1] > -5:
            break
    return pose._replace(arch=1.6 * breath, eye=0.0, ear=0.6, jaw=0.0)


def _eat(q: Quadruped, t: float) -> Pose:
    down = q.down
    chew = 0.5 + 0.5 * math.sin(TAU * t * 1.6)
    idle = _idle(q, t)
    return down._replace(
        jaw=0.35 * chew, neck=down.neck + 0.03 * chew, tail=idle.tail, curl=idle.curl, eye=idle.eye, nfx=5, ffx=-7
    )


def _drink(q: Quadruped, t: float) -> Pose:
    lap = 0.5 + 0.5 * math.sin(TAU * t * 2.6)
    return _eat(q, t)._replace(jaw=0.2 * lap, head=q.down.head + 0.04 * lap)


def _look_up(q: Quadruped, t: float) -> Pose:
    idle = _idle(q, t)
    k = smoothstep(t / 0.7)
    return idle._replace(neck=idle.neck + 0.4 * k, head=0.5 * k, ear=0.0)


def _jump(q: Quadruped, t: float) -> Pose:
    """Crouch, leap, tuck, land; every 1.5 s."""
    p = (t % 1.5) / 1.5
    crouch = pulse(p, 0.0, 0.26) + 0.8 * pulse(p, 0.74, 1.0)
    air = min(1.0, max(0.0, (p - 0.2) / 0.58))
    up = 4 * air * (1 - air) if 0 < air < 1 else 0.0
    high = 52 * up
    tuck = up * 16
    tilt = math.radians(16) * math.cos(math.pi * air) if 0 < air < 1 else 0.0
    return Pose(
        y=12 * crouch - high, pitch=tilt, arch=-2 + 5 * up, neck=-0.1 + 0.2 * up, head=0.1, tail=0.7 * up, ear=0.5 * up,
        nfx=10 * up, nfy=-high - tuck, nff=0.7 * up, ffx=16 * up, ffy=-high - tuck, fff=0.6 * up,
        nhx=-12 * up, nhy=-high - tuck * 0.6, nhf=0.5 * up, fhx=-18 * up, fhy=-high - tuck * 0.5, fhf=0.5 * up,
    )  # fmt: skip


def _swim(q: Quadruped, t: float) -> Pose:
    """Paddling, the head out: the water's face is at y 0."""
    b = q.breed
    phase = t / 0.8
    legs = [step(phase - k, 0.5, 12, 10) for k in (0.5, 0.0, 0.0, 0.5)]
    sink = b.shoulder + 6 + 1.5 * math.sin(TAU * phase)
    (nf, ff, nh, fh) = legs
    return Pose(
        y=sink, pitch=0.12, neck=0.1, head=0.12, tail=-0.2, eye=blink(t, q.seed),
        nfx=nf[0] + 8, nfy=nf[1] + sink - 12, nff=nf[2], ffx=ff[0] + 8, ffy=ff[1] + sink - 12, fff=ff[2],
        nhx=nh[0] - 8, nhy=nh[1] + sink - 8, nhf=nh[2], fhx=fh[0] - 8, fhy=fh[1] + sink - 8, fhf=fh[2],
    )  # fmt: skip


def _play(q: Quadruped, t: float) -> Pose:
    """A play bow, then a bounce."""
    p = (t % 2.2) / 2.2
    if p > 0.55:
        return _jump(q, (p - 0.55) / 0.45 * 1.5)._replace(tail=0.6 + 0.5 * math.sin(TAU * t * 3))
    k = smoothstep(p * 6) * smoothstep((0.55 - p) * 8)
    bow = -math.radians(20) * k
    ahead = 16 * k
    crouched = q.crouched(bow, Pose())
    return crouched._replace(
        neck=0.5 * k, head=0.2 * k, jaw=0.6 * k, tail=0.6 + 0.5 * math.sin(TAU * t * 3), nfx=ahead, ffx=ahead + 7,
        y=crouched.y + 4 * k,
    )  # fmt: skip


def _call(q: Quadruped, t: float) -> Pose:
    idle = _idle(q, t)
    if q.breed.howls:
        k = smoothstep(t / 0.6)
        return idle._replace(neck=0.35 * k, head=0.85 * k, jaw=(0.75 + 0.1 * math.sin(TAU * t * 4)) * k, ear=0.5 * k)
    p = t % 1.1
    bark = pulse(p, 0.1, 0.4) + 0.8 * pulse(p, 0.5, 0.75)
    return idle._replace(neck=0.12 + 0.16 * bark, head=0.12 + 0.16 * bark, jaw=bark, pitch=0.02 * bark, y=-1.5 * bark)


def _carry(q: Quadruped, t: float) -> Pose:
    walk = _walk(q, t)
    return walk._replace(neck=walk.neck + 0.15, head=walk.head + 0.1, jaw=0.25)


def _haul(q: Quadruped, t: float) -> Pose:
    """Back on its haunches, the head low and ahead: a trunk reaches out, a mouth has hold of something."""
    strain = math.sin(TAU * t * 1.2)
    return _walk(q, t)._replace(
        neck=-0.3 + 0.03 * strain, head=-0.1, jaw=0.42 + 0.03 * strain, pitch=0.05 + 0.01 * strain, ear=0.4
    )


def _fall(q: Quadruped, t: float) -> Pose:
    """The legs give way and it lies, head on the ground."""
    k = smoothstep(t / 0.7)
    lying = _sleep(q, t)
    start = _idle(q, t)
    stagger = pulse(t / 0.7, 0.0, 1.0)
    mixed = [a + (b - a) * k for a, b in zip(start, lying)]
    return Pose(*mixed)._replace(pitch=-0.25 * stagger, ear=0.6)


def _shake(q: Quadruped, t: float) -> Pose:
    """Afraid: low, ears back, tail tucked, trembling."""
    b = q.breed
    k = smoothstep(t / 0.4)
    shiver = math.sin(TAU * t * 11) * k
    low = 0.16 * b.hip * k
    return Pose(
        x=0.5 * shiver, y=low, arch=5 * k + 0.3 * shiver, neck=-0.5 * k, head=0.15 * k + 0.02 * shiver, ear=k,
            tail=-0.9 * k,
        curl=-0.9 * k, nfx=3 * k, ffx=-2 * k, nhx=6 * k, fhx=2 * k,
    )  # fmt: skip


def _dance(q: Quadruped, t: float) -> Pose:
    """Up on the hind legs, forefeet pawing to a beat."""
    b = q.breed
    k = smoothstep(t / 0.5)
    beat = math.sin(TAU * t * 1.8)
    pitch = math.radians(58 + 5 * beat) * k
    bob = 3 * abs(beat) * k
    rise = -math.sin(pitch) * b.length / 2 + 6 * k - bob
    back = (1 - math.cos(pitch)) * b.length / 2
    paw = rise - math.sin(pitch) * b.length / 2 + 14
    return Pose(
        x=-back + 6 * beat * k, y=rise, pitch=pitch, neck=-0.35 * k, head=0.1 * beat, jaw=0.4 * k,
            tail=-0.3 * k + 0.4 * beat,
        nfx=(-back * 1.2 + 22) * k, nfy=(paw - 6 * beat) * k, nff=0.8 * k, ffx=(-back * 1.2 + 30) * k,
            ffy=(paw + 6 * beat) * k,
        fff=0.8 * k, nhx=4 * k, fhx=-4 * k + 3 * beat * k, fhy=-4 * max(0.0, beat) * k,
    )  # fmt: skip


def _fly(q: Quadruped, t: float) -> Pose:
    beat = TAU * t / 1.3
    up = 6 * math.sin(beat - 0.8)
    return Pose(
        y=-60 + up, pitch=0.06, wing=math.sin(beat), tail=0.5 + 0.12 * math.sin(beat - 1),
            curl=-0.3, neck=-0.2, head=0.15,
        nfx=8, nfy=-62 + up, nff=0.9, ffx=12, ffy=-60 + up, fff=0.9, nhx=-20, nhy=-56 + up, nhf=0.9, fhx=-24,
            fhy=-54 + up,
        fhf=0.9, eye=blink(t, q.seed),
    )  # fmt: skip


POSES: dict[str, Callable[[Quadruped, float], Pose]] = {
    "stand": _idle, "walk": _walk, "run": _run, "sit": _sit, "sleep": _sleep, "eat": _eat, "drink": _drink,
    "look_up": _look_up, "jump": _jump, "swim": _swim, "play": _play, "call": _call, "carry": _carry, "fall": _fall,
    "shake": _shake, "afraid": _shake, "dance": _dance, "fly": _fly, "haul": _haul,
}  # fmt: skip
