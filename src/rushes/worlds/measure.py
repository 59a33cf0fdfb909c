"""Meters for any session against a simulator: how fast, how soon, how true, for how long.

Each figure stands beside what a thing without any model would get: the last picture kept (copy-last), a picture of
elsewhere (random), the session itself under the opposite action. Errors are PSNR in dB from the mean squared error over
all pixels, and, where said, only of frames that changed. Same pictures give CEILING dB.
"""

from __future__ import annotations

import math
import os
import platform
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.core.errors import BadInput
from rushes.worlds.begin import begin
from rushes.worlds.follow import StateProbe
from rushes.worlds.planet import Planet
from rushes.worlds.policies import idle, wander
from rushes.worlds.session import FPS, IDLE, Action, Frame, Session, Simulator, flipped
from rushes.worlds.steering import NAMES, Steering, small

CEILING = 78.0
MOVED = 0.5  # mean grey levels: a frame that changed
EDGES = (0, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000)  # segments of a run, in frames
HORIZON = 8  # frames of an action probe
WAIT = 30  # frames an input may take until it counts as never seen
RIVALS = ("true", "flipped", "random", "copy_last")
HELD = ("forward", "back", "left", "right", "turn_left", "turn_right")


@dataclass(frozen=True)
class Plan:
    """How much is measured."""

    frames: int = 1000  # of each run beside the simulator
    runs: int = 3
    probes: int = 40  # of the action gap; half as many of input-to-photon
    seed: int = 50_000  # beginnings nobody trained on, unless a model says otherwise


def measure(session: Session, truth: Simulator, plan: Plan, progress: Callable[[str], None] = lambda _: None) -> Any:
    """All meters of `session` against `truth`, as JSON. The two must show pictures of one size."""
    first, other = begin([session, truth], plan.seed)
    if first.shape != other.shape:
        raise BadInput(f"its pictures are {first.shape}, the simulator's {other.shape}", where="measure",
                       next_step="choose the simulator's --size")  # fmt: skip
    if min(plan.frames, plan.runs, plan.probes) < 1:
        raise BadInput("there is nothing to measure", where="measure", next_step="ask for at least one of each")
    progress("runs beside the simulator")
    found = beside(session, truth, plan, progress)
    progress("action gap")
    found["action"] = action_gap(session, truth, plan)
    progress("input to photon")
    found["photon"] = input_to_photon(session, truth, plan, found["timing"]["p50_ms"])
    progress("idle")
    found["idle"] = _idle(session, truth, plan)
    progress("return to start")
    found["return"] = return_to_start(session, truth, plan)
    return {"fps": FPS, "size": list(first.shape), "plan": plan.__dict__, "machine": machine(), **found}


def machine() -> dict[str, Any]:
    """The hardware, without which no time means anything."""
    name = platform.processor()
    if Path("/proc/cpuinfo").is_file():
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        name = next((x.split(":", 1)[1].strip() for x in lines if x.startswith("model name")), name)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else -1.0
    return {"cpu": name, "cores": len(os.sched_getaffinity(0)), "load": round(load, 2),
            "python": platform.python_version(), "system": platform.system()}  # fmt: skip


def mse(a: Frame, b: Frame) -> float:
    return float(np.mean((a.astype(np.float32) - b) ** 2))


def psnr(error: Any) -> float:
    """dB of a mean squared error; CEILING where there is none."""
    e = float(np.mean(error))
    return round(min(CEILING, 10 * math.log10(255**2 / e)) if e > 0 else CEILING, 2)


# -- runs -----------------------------------------------------------------------------------------------------------


def beside(session: Session, truth: Simulator, plan: Plan, progress: Callable[[str], None]) -> dict[str, Any]:
    """Time and drift: both play the same, `plan.runs` times over `plan.frames` frames."""
    elsewhere = _elsewhere(truth, plan)
    probe = Steering([_true_run(truth, plan.seed + 8000 + n, 400) for n in range(10)])
    runs = []
    for n in range(plan.runs):
        runs.append(_run(session, truth, plan.seed + n, wander, plan.frames, elsewhere))
        progress(f"run {n + 1} of {plan.runs}")
    return {"timing": _timing(np.concatenate([r["ms"] for r in runs])),
            "drift": [_segment(runs, probe, a, b) for a, b in _segments(plan.frames)]}  # fmt: skip


def _elsewhere(truth: Simulator, plan: Plan) -> list[Frame]:
    frames = []
    for n in range(8):
        truth.reset(plan.seed + 7000 + n)
        some = wander(plan.seed + 7000 + n)
        frames += [f for t, f in enumerate(truth.step(a) for a in islice(some, 80)) if t % 10 == 9]
    return frames


def _true_run(truth: Simulator, seed: int, frames: int) -> tuple[Any, Any]:
    pictures, vectors = [small(truth.reset(seed))], []
    for action in islice(wander(seed), frames):
        pictures.append(small(truth.step(action)))
        vectors.append(action.vector())
    return np.stack(pictures), np.stack(vectors)


def _run(
    session: Session, truth: Simulator, seed: int, policy: Callable[[int], Iterator[Action]], frames: int,
    elsewhere: list[Frame],
) -> dict[str, Any]:  # fmt: skip
    """Both under the same actions; per frame: ms and errors, and small pictures for the probe."""
    shown, true = begin([session, truth], seed)
    start, before = true, true
    rng = np.random.default_rng([seed, 7])
    keys = ("ms", "session", "copy_last", "frozen", "random", "moved")
    told: dict[str, Any] = {k: np.zeros(frames) for k in keys}
    smalls, trues, vectors = [small(shown)], [small(true)], []
    probe = StateProbe(truth) if isinstance(truth, Planet) else None
    states = []
    for t, action in zip(range(frames), policy(seed + 1)):
        began = time.perf_counter()
        shown = session.step(action)
        told["ms"][t] = (time.perf_counter() - began) * 1000
        true = truth.step(action)
        told["session"][t], told["copy_last"][t] = mse(shown, true), mse(before, true)
        told["frozen"][t] = mse(start, true)
        told["random"][t] = mse(elsewhere[int(rng.integers(len(elsewhere)))], true)
        told["moved"][t] = float(np.abs(true.astype(np.int16) - before).mean()) > MOVED
        before = true
        smalls.append(small(shown))
        trues.append(small(true))
        vectors.append(action.vector())
        if probe is not None and isinstance(truth, Planet):
            states.append(probe.look(action, shown, truth))
    return {
        **told,
        "states": np.array(states),
        "small": np.stack(smalls),
        "true": np.stack(trues),
        "vectors": np.stack(vectors),
    }


def _segments(frames: int) -> list[tuple[int, int]]:
    return [(a, min(b, frames)) for a, b in pairwise(EDGES) if a < frames]


def _segment(runs: list[Any], probe: Steering | None, a: int, b: int) -> dict[str, Any]:
    """Means of frames a+1 to b over all runs, with the lowest and highest run; only frames that changed."""
    chosen = [np.flatnonzero(r["moved"][a:b]) + a for r in runs]
    found: dict[str, Any] = {"from": a + 1, "to": b, "frames": int(sum(len(c) for c in chosen))}
    if found["frames"]:
        for name in ("session", "copy_last", "frozen", "random"):
            found[name] = psnr(np.concatenate([r[name][c] for r, c in zip(runs, chosen)]))
        each = [psnr(r["session"][c]) for r, c in zip(runs, chosen) if len(c)]
        found["lowest"], found["highest"] = min(each), max(each)
    if probe is not None and (b - a) * len(runs) >= 60:
        for name in ("small", "true"):
            before, after = (np.concatenate([r[name][a + i : b + i] for r in runs]) for i in (0, 1))
            scores = probe.score(before, after, np.concatenate([r["vectors"][a:b] for r in runs]))
            found["steering" if name == "small" else "steering_true"] = {k: round(v, 3) for k, v in scores.items()}
        found["answers"] = round(_ratio(found["steering"], found["steering_true"]), 3)
    if len(runs[0]["states"]):
        states = np.concatenate([r["states"][a:b] for r in runs])
        told = np.nanmean(np.where(np.isnan(states).all(0), 0, states), 0)
        found["state"] = {k: round(float(v), 3) for k, v in zip(StateProbe.NAMES, told)}
    return found


def _ratio(shown: dict[str, float], true: dict[str, float]) -> float:
    """How much of the probe's score on real frames is left; names it cannot read there do not count."""
    names = [n for n in NAMES if true[n] > 0.3]
    return sum(max(0.0, shown[n]) for n in names) / sum(true[n] for n in names) if names else 0.0


def _timing(ms: npt.NDArray[np.float64]) -> dict[str, Any]:
    counts, edges = np.histogram(ms, bins=40)
    return {
        "frames": len(ms), "p50_ms": _r(np.percentile(ms, 50)), "p99_ms": _r(np.percentile(ms, 99)),
        "max_ms": _r(ms.max()), "deadline_ms": _r(1000 / FPS), "missed": int((ms > 1000 / FPS).sum()),
        "histogram": {"edges": [_r(e) for e in edges], "counts": counts.tolist()},
    }  # fmt: skip


# -- probes ---------------------------------------------------------------------------------------------------------


def _play(session: Session, truth: Simulator, seed: int, actions: list[Action]) -> tuple[Frame, list[Frame], list[Any]]:
    """Begin at `seed` and play: the first picture, the session's pictures, the simulator's."""
    shown, _ = begin([session, truth], seed)
    pairs = [(session.step(a), truth.step(a)) for a in actions]
    return shown, [p[0] for p in pairs], [p[1] for p in pairs]


def action_gap(session: Session, truth: Simulator, plan: Plan) -> dict[str, Any]:
    """One key held for HORIZON frames, against the opposite key and a random one: whose pictures are nearer the truth?

    By horizon: PSNR of each, and the mean gaps in dB with a 95% interval over the probes (bootstrap); the same again
    for the probes that turn. Probes in which the true picture does not change are left out.
    """
    rng = np.random.default_rng([plan.seed, 11])
    errors: dict[str, list[list[float]]] = {n: [] for n in RIVALS}
    turns = []
    for n in range(plan.probes):
        seed, key = plan.seed + 1000 + n, HELD[n % len(HELD)]
        action = Action(frozenset({key}))
        others = [Action(frozenset({k})) for k in HELD if k != key]
        start, right, real = _play(session, truth, seed, [action] * HORIZON)
        if np.abs(real[0].astype(np.int16) - start).mean() <= MOVED and mse(real[-1], real[0]) == 0:
            continue
        _, wrong, _ = _play(session, truth, seed, [flipped(action)] * HORIZON)
        _, chance, _ = _play(session, truth, seed, [others[int(rng.integers(len(others)))]] * HORIZON)
        copies = [_true_start(truth, session, seed)] * HORIZON
        for name, frames in zip(RIVALS, (right, wrong, chance, copies)):
            errors[name].append([mse(f, t) for f, t in zip(frames, real)])
        turns.append(key.startswith("turn"))
    table = {n: np.array(e).reshape(-1, HORIZON) for n, e in errors.items()}
    turning = {n: e[np.array(turns, bool)] for n, e in table.items()}
    return {"probes": len(turns), "horizons": _horizons(table, rng),
            "turning_probes": sum(turns), "turning": _horizons(turning, rng)}  # fmt: skip


def _horizons(table: dict[str, Any], rng: np.random.Generator) -> list[dict[str, Any]]:
    """One row a frame ahead, of errors [probes, HORIZON] by rival; none where there are no probes."""
    rows = []
    for h in range(HORIZON if len(table["true"]) else 0):
        row: dict[str, Any] = {"frame": h + 1, **{n: psnr(table[n][:, h]) for n in RIVALS}}
        for other in RIVALS[1:]:
            gaps = np.array([psnr(t) - psnr(o) for t, o in zip(table["true"][:, h], table[other][:, h])])
            row[f"over_{other}"] = [_r(gaps.mean()), *_interval(gaps, rng)]
        rows.append(row)
    return rows


def _true_start(truth: Simulator, session: Session, seed: int) -> Frame:
    return begin([session, truth], seed)[1]


def _interval(values: npt.NDArray[np.float64], rng: np.random.Generator) -> list[float]:
    means = values[rng.integers(0, len(values), (2000, len(values)))].mean(1)
    return [_r(np.percentile(means, q)) for q in (2.5, 97.5)]


def input_to_photon(session: Session, truth: Simulator, plan: Plan, step_ms: float) -> dict[str, Any]:
    """From a key's going down to the first picture that differs from the one that would have been shown without it.

    Each probe is begun three times: twice with no key (what differs then is the session's own unrest) and once with a
    turn from frame 4 on. Times assume that keys come at any moment between two frames, which are 1 / FPS or, where the
    world is slower, its median step apart; and they count the step that makes the picture.
    """
    spare, found, real = 3, [], []
    for n in range(max(1, plan.probes // 2)):
        seed = plan.seed + 2000 + n
        turn = Action(frozenset({"turn_left" if n % 2 else "turn_right"}))
        idle_run, pressed = [IDLE] * (spare + WAIT), [IDLE] * spare + [turn] * WAIT
        _, one, calm = _play(session, truth, seed, idle_run)
        _, two, _ = _play(session, truth, seed, idle_run)
        _, with_key, turned = _play(session, truth, seed, pressed)
        unrest = [_change(a, b) for a, b in zip(one, two)]
        found.append(_departs(one[spare:], with_key[spare:], MOVED + 1.25 * max(unrest)))
        real.append(_departs(calm[spare:], turned[spare:], MOVED))
    seen = [f for f in found if f is not None]
    period = max(1000 / FPS, step_ms)
    moments = (np.arange(20) + 0.5) / 20
    ms = np.array([m * period + (f - 1) * period + step_ms for f in seen for m in moments])
    told: dict[str, Any] = {"probes": len(found), "never": len(found) - len(seen),
                            "simulator_frames": [f for f in real if f is not None], "frames": seen}  # fmt: skip
    if seen:
        told |= {"p50_frames": _r(np.percentile(seen, 50)), "max_frames": max(seen),
                 "p50_ms": _r(np.percentile(ms, 50)), "p95_ms": _r(np.percentile(ms, 95))}  # fmt: skip
    return told


def _departs(still: list[Frame], moved: list[Frame], least: float) -> int | None:
    """The number (from 1) of the first picture that differs by more than `least`."""
    for n, (a, b) in enumerate(zip(still, moved), 1):
        if _change(a, b) > least:
            return n
    return None


def _change(a: Frame, b: Frame) -> float:
    """Grey levels by which the most changed of 8 x 8 blocks got brighter or darker: grain cancels out within one."""
    d = (a.astype(np.float32) - b).mean(2)
    h, w = (n // 8 * 8 for n in d.shape)
    return float(np.abs(d[:h, :w].reshape(8, h // 8, 8, w // 8).mean((1, 3))).max())


def _idle(session: Session, truth: Simulator, plan: Plan) -> list[dict[str, Any]]:
    """Nothing is pressed: what differs from the first picture is drift."""
    length = min(plan.frames, 300)
    runs = []
    for n in range(plan.runs):
        shown, true = begin([session, truth], plan.seed + 3000 + n)
        first, first_true = shown, true
        pairs = [(session.step(a), truth.step(a)) for a in islice(idle(0), length)]
        runs.append([(mse(first, s), mse(first_true, t)) for s, t in pairs])
    errors = np.array(runs)
    return [{"from": a + 1, "to": b, "session": psnr(errors[:, a:b, 0]), "simulator": psnr(errors[:, a:b, 1])}
            for a, b in _segments(length)]  # fmt: skip


def return_to_start(session: Session, truth: Simulator, plan: Plan) -> list[dict[str, Any]]:
    """Turn away for n frames and back for n: how like is the last picture to the first, and to the true one?"""
    found = []
    for away in (5, 15, 30, 60, 120):
        rows = []
        for n in range(plan.runs):
            there, back = Action(frozenset({"turn_left"})), Action(frozenset({"turn_right"}))
            first, shown, real = _play(session, truth, plan.seed + 4000 + n, [there] * away + [back] * away)
            rows.append([mse(first, shown[-1]), mse(first, real[-1]), mse(first, shown[away - 1])])
        same, true, far = np.array(rows).T
        found.append({"frames_away": away, "session": psnr(same), "simulator": psnr(true), "turned_away": psnr(far)})
    return found


def _r(x: Any) -> float:
    return round(float(x), 2)
