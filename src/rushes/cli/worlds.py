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
    record.add_argument("world", metavar="WORLD", help="halls, halls:N (always maze N)")
    record.add_argument("out", type=Path, metavar="OUT", help="folder; one begun earlier is finished")
    record.add_argument("--frames", type=int, default=20_000, help="at least so many (20000)")
    record.add_argument("--size", type=int, default=64, help="of a picture's side, in pixels (64)")
    record.add_argument("--seed", type=int, default=0)
    record.add_argument("--policy", default="wander", help="who plays: wander, turning, idle (wander)")
    record.add_argument("--length", type=int, default=512, help="frames of an episode (512)")
    record.add_argument("--test-every", type=int, default=20, help="episodes to one kept for testing (20)")
    record.add_argument("--workers", type=int, default=1, help="processes (1)")

    play = verbs.add_parser("play", help="play a world in a browser; others may watch")
    play.set_defaults(run=_play)
    play.add_argument("world", metavar="WORLD", help="halls, halls:N, a recording's folder, a trained FILE.onnx")
    play.add_argument("--beside", metavar="WORLD", help="a second world, fed the same input")
    play.add_argument("--size", type=int, default=64, help="of a simulator's picture, in pixels (64)")
    play.add_argument("--seed", type=int, default=0)
    play.add_argument("--port", type=int, default=0)
    play.add_argument("--films", type=Path, metavar="DIR", help="where films are put (plays/)")
    return [record, play]


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
