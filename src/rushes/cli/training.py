"""The verbs of our own models: `rushes train`, `rushes codec`, `rushes imagine`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rushes.core.errors import BadInput, MissingPart

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from rushes.train.run import Progress

STAGES = ("clips", "codec", "image", "video", "export", "evidence", "world", "voice")


def add(verbs: Any) -> list[argparse.ArgumentParser]:
    """Add the verbs to the command line; answers with their parsers."""
    train: argparse.ArgumentParser = verbs.add_parser(
        "train", help="train our own image, video, world and voice models from nothing"
    )
    train.add_argument("stage", choices=["whole", *STAGES],
                       help="whole does clips, codec, image, video and export; world learns a simulator, "
                            "voice to hear spoken commands")  # fmt: skip
    train.add_argument("folder", type=Path, help="where the run is kept; the same command goes on from there")
    train.add_argument("--preset", default="cpu", choices=["probe", "cpu", "gpu"],
                       help="probe: minutes; cpu: two hours on two cores; gpu: one large GPU")  # fmt: skip
    train.add_argument("--data", type=Path, metavar="DATASET",
                       help="a dataset folder to learn from (default: papercut scenes, drawn as needed)")  # fmt: skip
    train.add_argument("--minutes", type=float, metavar="N", help="stop each stage after N minutes; go on later")
    train.add_argument("--simulator", default="planet", metavar="WORLD", help="what a world learns (planet)")
    train.add_argument("--words", type=Path, metavar="DIR", help="voice: more spoken words, VOICE/WORD-N.wav")
    train.add_argument("--from", dest="start", type=Path, metavar="FOLDER", help="voice: begin with that run's weights")
    train.add_argument("--device", default="cpu", help="cpu or cuda")
    train.add_argument("--threads", type=int, default=0, metavar="N", help="processor threads (default: all)")
    train.set_defaults(run=_train)

    codec: argparse.ArgumentParser = verbs.add_parser("codec", help="compare codecs: size, quality, delay")
    codec.add_argument("act", choices=["compare"])
    codec.add_argument("folder", type=Path, help="a training folder")
    codec.add_argument("--preset", default="cpu", choices=["probe", "cpu", "gpu"])
    codec.set_defaults(run=_codec)

    imagine: argparse.ArgumentParser = verbs.add_parser("imagine", help="a picture or clip from our own small model")
    imagine.add_argument("words", help='such as "a red car drives left on the beach at dusk"')
    imagine.add_argument("--frames", type=int, default=8, metavar="N", help="1 is a picture (default 8)")
    imagine.add_argument("--seed", type=int, default=1)
    imagine.add_argument("--out", type=Path, metavar="FILE", help="a .png, .webp or .gif (default: by the words)")
    imagine.add_argument("--weights", type=Path, metavar="FILE", help="an exported .onnx (default: the one that ships)")
    imagine.set_defaults(run=_imagine)
    return [train, codec, imagine]


def _need_torch() -> None:
    try:
        import torch  # noqa: F401
    except ImportError:
        raise MissingPart(
            "training needs PyTorch", where="rushes train", next_step="pip install 'rushes[train]' -c constraints.txt"
        ) from None


def _train(args: argparse.Namespace) -> int:
    _need_torch()
    import torch

    from rushes.train import curriculum

    if args.threads:
        torch.set_num_threads(args.threads)
    if args.stage == "world":
        return _train_world(args)
    if args.stage == "voice":
        return _train_voice(args)
    if args.stage == "evidence":
        return _evidence(args)
    preset, folder = curriculum.PRESETS[args.preset], args.folder
    went: dict[str, Any] = {}

    def told(stage: str, p: Progress) -> None:
        went[stage] = {"step": p.step, "loss": round(p.loss, 5)}
        if not args.json:
            _tell(stage, p)

    go: dict[str, Any] = {"limit_s": args.minutes * 60 if args.minutes else None, "device": args.device}
    only = None if args.stage == "whole" else args.stage
    done = curriculum.train(folder, preset, told, only=only, dataset=args.data, **go)
    if args.json:
        print(json.dumps({"folder": str(folder), "finished": done, "stages": went}))
    elif done:
        print(f"done: {folder}")
    else:
        print("stopped at the limit; the same command goes on from here")
    return 0


def _evidence(args: argparse.Namespace) -> int:
    from rushes.train.evidence import over_seeds, study

    def told(stage: str, p: Progress) -> None:
        if not args.json:
            _tell(stage, p)

    if args.preset == "probe":
        report = over_seeds(args.folder, told)
    else:
        report = study(args.folder, told, preset=args.preset)
    print(json.dumps(report, indent=None if args.json else 1))
    return 0


def _train_world(args: argparse.Namespace) -> int:
    from rushes.train.world import PRESETS, export_world, train_world
    from rushes.worlds.catalogue import open_simulator

    open_simulator(args.simulator).close()  # refused before anything is made
    preset, limit = PRESETS[args.preset], args.minutes * 60 if args.minutes else None
    run = train_world(args.folder, preset, args.simulator, lambda p: None if args.json else _tell("world", p),
                      limit_s=limit, device=args.device)  # fmt: skip
    out = export_world(args.folder, preset, args.simulator)
    if args.json:
        print(json.dumps({"folder": str(args.folder), "finished": run.done, "step": run.step, "world": str(out)}))
    else:
        print(
            f"{'done' if run.done else 'stopped at the limit; the same command goes on from here'}: rushes play {out}"
        )
    return 0


def _train_voice(args: argparse.Namespace) -> int:
    from rushes.train.voice import export_voice, train_voice

    def told(news: Any) -> None:
        if args.json:
            return
        print(f"voice: {news}", file=sys.stderr) if isinstance(news, str) else _tell("voice", news)

    limit = args.minutes * 60 if args.minutes else None
    extra = {"more": args.words, "start": args.start}
    run = train_voice(args.folder, args.preset, told, limit_s=limit, device=args.device, **extra)
    out = export_voice(args.folder, args.preset, **extra)
    if args.json:
        print(json.dumps({"folder": str(args.folder), "finished": run.done, "step": run.step, "voice": str(out)}))
    else:
        print(f"{'done' if run.done else 'stopped at the limit; the same command goes on from here'}: {out}")
    return 0


def _tell(stage: str, p: Progress) -> None:
    line = f"{stage}: step {p.step} of {p.of}, loss {p.loss:.4f}, {p.rate:.0f} samples/s, {_clock(p.left)} left"
    print(line, file=sys.stderr, flush=True)


def _clock(seconds: float) -> str:
    return (
        f"{seconds / 3600:.1f} h"
        if seconds > 5400
        else f"{seconds / 60:.0f} min"
        if seconds > 90
        else f"{seconds:.0f} s"
    )


def _codec(args: argparse.Namespace) -> int:
    _need_torch()
    from rushes.train.tradeoff import compare, plot

    rows = compare(args.folder, args.preset)
    picture = plot(rows, args.folder / "codecs.png")
    if args.json:
        print(json.dumps({"codecs": rows, "plot": str(picture)}))
        return 0
    names = list(rows[0])
    print("  ".join(f"{n:>14}" for n in names))
    for row in rows:
        print("  ".join(f"{v:>14.4g}" if isinstance(v, float) else f"{v:>14}" for v in row.values()))
    print(f"plot: {picture}")
    return 0


def _imagine(args: argparse.Namespace) -> int:
    import time

    from rushes.models.runtime import Nano
    from rushes.models.vocabulary import ATTRIBUTES, sentence
    from rushes.models.wording import read

    wish, unheard = read(args.words)
    if "subject" not in wish:
        raise BadInput(
            "the small model knows none of these things", where=args.words,
            next_step=f"name one of: {', '.join(ATTRIBUTES['subject'])}",
        )  # fmt: skip
    if args.frames > 240:
        raise BadInput("too long for the small model", where="--frames", next_step="ask for 240 or fewer")
    nano = Nano(args.weights)
    began = time.monotonic()
    frames = nano.clip(wish, args.frames, seed=args.seed)
    took = time.monotonic() - began
    out = args.out or Path("-".join(wish.values()).replace(" ", "-") + (".png" if args.frames == 1 else ".webp"))
    _save(frames, out, nano.fps)
    facts = {"file": str(out), "wish": wish, "unheard": list(unheard), "frames": len(frames), "seconds": round(took, 3)}
    if args.json:
        print(json.dumps(facts, ensure_ascii=False))
        return 0
    if sys.stdout.isatty():
        print(_blocks(frames[len(frames) // 2]))
    print(f"{sentence(wish)} · {len(frames)} frames of 64x64 in {took:.2f} s")
    if unheard:
        print(f"not in its vocabulary: {', '.join(unheard)}")
    print(out)
    return 0


def _save(frames: NDArray[np.uint8], out: Path, fps: float) -> None:
    from PIL import Image

    if out.suffix not in (".png", ".webp", ".gif"):
        raise BadInput("no such kind of file", where=str(out), next_step="end its name in .png, .webp or .gif")
    pictures = [Image.fromarray(f).resize((f.shape[1] * 4, f.shape[0] * 4), Image.Resampling.NEAREST) for f in frames]
    try:
        if len(pictures) == 1 or out.suffix == ".png":
            pictures[0].save(out)
        else:
            pictures[0].save(out, save_all=True, append_images=pictures[1:], duration=round(1000 / fps), loop=0)
    except OSError as e:
        raise BadInput(f"cannot write it ({e.strerror})", where=str(out), next_step="name another place") from e


def _blocks(frame: NDArray[np.uint8]) -> str:
    """A frame as coloured half blocks for the terminal, two pixels a character."""
    lines = []
    for upper, lower in zip(frame[::2], frame[1::2]):
        cells = (
            f"\x1b[38;2;{a};{b};{c};48;2;{d};{e};{f}m▀" for (a, b, c), (d, e, f) in zip(upper.tolist(), lower.tolist())
        )
        lines.append("".join(cells) + "\x1b[0m")
    return "\n".join(lines)
