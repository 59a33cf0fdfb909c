"""`rushes worlds …`: sessions recorded and measured."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any


def add(verbs: Any) -> list[argparse.ArgumentParser]:
    """Hang the verbs into the command line; answers the parsers that take the common options."""
    top = verbs.add_parser("worlds", help="record simulated worlds and measure trained ones")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    record = commands.add_parser("record", help="write a dataset of actions and the frames that answered them")
    record.set_defaults(run=_record)
    record.add_argument(
        "world", metavar="WORLD", help="planet, halls, doom; planet:N, halls:N, doom:N is always the same one"
    )
    record.add_argument("out", type=Path, metavar="OUT", help="folder; one begun earlier is finished")
    record.add_argument("--frames", type=int, default=20_000, help="at least so many (20000)")
    record.add_argument("--size", type=int, default=64, help="of a picture's side, in pixels (64)")
    record.add_argument("--seed", type=int, default=0)
    record.add_argument("--policy", default="wander", help="who plays: wander, turning, idle (wander)")
    record.add_argument("--length", type=int, default=512, help="frames of an episode (512)")
    record.add_argument("--test-every", type=int, default=20, help="episodes to one kept for testing (20)")
    record.add_argument("--workers", type=int, default=1, help="processes (1)")

    measure = commands.add_parser("measure", help="how fast, how soon, how true, for how long: against a simulator")
    measure.set_defaults(run=_measure)
    measure.add_argument("world", metavar="WORLD", help="a trained FILE.onnx, or a simulator for a ceiling")
    measure.add_argument("--against", metavar="SIMULATOR", help="the truth (default: the one the world names)")
    measure.add_argument("--out", type=Path, metavar="DIR", help="write measure.json and measure.html there")
    measure.add_argument("--frames", type=int, default=1000, help="of each run beside the simulator (1000)")
    measure.add_argument("--runs", type=int, default=3)
    measure.add_argument("--probes", type=int, default=40, help="of the action gap (40)")
    measure.add_argument("--seed", type=int, default=50_000, help="of the first beginning (50000)")

    tab = commands.add_parser("export-web", help="a trained world as one page that plays in a browser tab")
    tab.set_defaults(run=_tab)
    tab.add_argument("world", metavar="WORLD", help="learned, or a trained FILE.onnx")
    tab.add_argument("out", type=Path, metavar="FILE.html")
    tab.add_argument("--runtime", type=Path, metavar="DIR", help="npm's onnxruntime-web/dist (default: fetched once)")

    play = verbs.add_parser("play", help="play a world in a browser; others may watch")
    play.set_defaults(run=_play)
    play.add_argument(
        "world",
        metavar="WORLD",
        help="learned, planet, halls, doom (:N is always the same one), a recording's folder, a FILE.onnx",
    )
    play.add_argument("--beside", metavar="WORLD", help="a second world, fed the same input")
    play.add_argument("--size", type=int, default=64, help="of a simulator's picture, in pixels (64)")
    play.add_argument("--seed", type=int, default=0)
    play.add_argument("--port", type=int, default=0)
    play.add_argument("--films", type=Path, metavar="DIR", help="where films are put (plays/)")
    return [record, measure, tab, play]


def _record(args: argparse.Namespace) -> int:
    from rushes.worlds.recording import Recipe, record

    def progress(done: int, of: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{done} of {of} episodes", end="\n" if done == of else "", file=sys.stderr)

    recipe = Recipe(args.world, args.size, args.seed, args.policy, args.length, args.test_every)
    made = record(recipe, args.frames, args.out, workers=args.workers, progress=progress)
    counts = made.about["counts"]
    if args.json:
        print(json.dumps({"folder": str(made.folder), "digest": made.digest, "counts": counts}))
    else:
        print(f"{made.folder}: {counts['frames']} frames in {counts['episodes']} episodes, digest {made.digest[:12]}")
    return 0


def _play(args: argparse.Namespace) -> int:
    from rushes.web.play import serve
    from rushes.worlds.catalogue import open_world
    from rushes.worlds.stage import Stage

    names = [args.world, *([args.beside] if args.beside else [])]
    sessions = [open_world(name, args.size) for name in names]
    films = args.films or (args.workspace or Path.cwd()).resolve() / "plays"
    stage = Stage(sessions, seed=args.seed, films=films)
    serve(stage, names, port=args.port, say=lambda line: print(line, flush=True))
    return 0


def _tab(args: argparse.Namespace) -> int:
    from rushes.core.errors import BadInput
    from rushes.web.tab import export_tab
    from rushes.worlds.catalogue import open_world
    from rushes.worlds.model_session import ModelSession

    session = open_world(args.world)
    if not isinstance(session, ModelSession):
        raise BadInput("only a trained world can play without a server", where=args.world, next_step="name a FILE.onnx")
    out = export_tab(session.path, args.out, args.runtime)
    if args.json:
        print(json.dumps({"page": str(out), "bytes": out.stat().st_size}))
    else:
        print(f"{out}: {out.stat().st_size / 1e6:.1f} MB; open it in a browser")
    return 0


def _measure(args: argparse.Namespace) -> int:
    from rushes.core.effects import write_atomic
    from rushes.worlds.catalogue import open_simulator, open_world
    from rushes.worlds.measure import Plan, measure
    from rushes.worlds.model_session import ModelSession
    from rushes.worlds.page import page

    session = open_world(args.world)
    size = 64
    if isinstance(session, ModelSession):
        size = session.shape[0]
    against = args.against or getattr(session, "about", {}).get("simulator") or args.world
    truth = open_simulator(against, size)

    def progress(text: str) -> None:
        print(text, file=sys.stderr)

    plan = Plan(frames=args.frames, runs=args.runs, probes=args.probes, seed=args.seed)
    told = {"world": args.world, "against": against, **measure(session, truth, plan, progress)}
    session.close()
    text = json.dumps(told, indent=None if args.json else 1)
    if args.out:
        write_atomic(args.out / "measure.json", json.dumps(told, indent=1).encode())
        write_atomic(args.out / "measure.html", page(told, args.world, against).encode())
        print(f"{args.out / 'measure.html'}", file=sys.stderr)
    if args.json:
        print(text)
    else:
        _summary(told)
    return 0


def _summary(told: dict[str, Any]) -> None:
    t, p, h = told["timing"], told["photon"], told["action"]["horizons"]
    print(f"frame: p50 {t['p50_ms']}, p99 {t['p99_ms']}, max {t['max_ms']} ms; {t['missed']} of {t['frames']} late")
    if "p50_ms" in p:
        print(f"input to photon: p50 {p['p50_ms']}, p95 {p['p95_ms']} ms; never seen {p['never']} of {p['probes']}")
    else:
        print("input to photon: no input was ever seen")
    for what, rows in (("next frame", h), ("next frame of a turn", told["action"]["turning"])):
        for other in ("flipped", "random", "copy_last") if rows else ():
            gain, low, high = rows[0][f"over_{other}"]
            print(f"{what} over {other}: {gain:+} dB ({low:+} to {high:+})")
    for row in told["drift"]:
        if "session" in row:
            more = f", answers {row['answers']}" if "answers" in row else ""
            if "state" in row:
                more += f", obeys {row['state']['obeys']}, {row['state']['off']} pixels off"
            print(f"frames {row['from']}-{row['to']}: {row['session']} dB, copy-last {row['copy_last']}, "
                  f"random {row['random']}{more}")  # fmt: skip
