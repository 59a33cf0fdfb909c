"""`rushes footage …`: raw video to a dataset, and what is in it."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rushes.data.clip import Clip


def add(verbs: Any) -> list[argparse.ArgumentParser]:
    """Hang the verb and its subcommands into the command line; answers the parsers that take the common options."""
    top = verbs.add_parser("footage", help="turn a folder of raw video into a captioned dataset; search it, look at it")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    made = []

    def command(name: str, run: Any, help: str) -> argparse.ArgumentParser:
        p: argparse.ArgumentParser = commands.add_parser(name, help=help)
        p.set_defaults(run=run)
        made.append(p)
        return p

    p = command("build", _build, "measure, cut, judge and describe every video under a folder")
    p.add_argument("folder", type=Path, metavar="DIR")
    p.add_argument("--out", type=Path, required=True, metavar="DATASET")
    p.add_argument("--filter", action="append", default=[], metavar="TEST", help='such as "seconds>=2"; repeatable')
    p.add_argument("--height", type=int, default=720, help="of a clip's shorter side, at most (720)")
    p.add_argument("--longest", type=float, default=20.0, help="seconds of a clip; longer shots are divided (20)")
    p.add_argument("--test-share", type=float, default=0.05, help="of the clips, kept for testing (0.05)")
    p.add_argument("--keep-duplicates", action="store_true", help="keep clips that show the same")
    p.add_argument(
        "--also", nargs="+", choices=["speech", "text"], default=[], help="optional analysers, each of an extra"
    )
    p.add_argument("--workers", type=int, default=None, help="files at once (one for each core)")
    p.add_argument(
        "--ray", metavar="ADDRESS", help="run on a Ray cluster (host:port, auto, local) over a shared folder"
    )
    p = command("measure", _measure, "print what one decode of a file tells")
    p.add_argument("file", type=Path)
    p = command("explain", _explain, "say why a clip or a file was taken or not")
    p.add_argument("clip", help="a clip's id, or a file's name")
    p.add_argument("--dataset", type=Path, default=Path("dataset"), metavar="DATASET")
    p = command("search", _search, 'find clips by words and measures: "boat at dusk, slow pan, seconds>=3"')
    p.add_argument("words")
    p.add_argument("--most", type=int, default=20)
    p.add_argument("--dataset", type=Path, default=Path("dataset"), metavar="DATASET")
    p = command("diff", _diff, "say what changed between two datasets")
    p.add_argument("old", type=Path)
    p.add_argument("new", type=Path)
    p = command("export", _export, "write a dataset in the layout of a trainer")
    p.add_argument("layout", choices=["diffusion-pipe", "musubi-tuner", "kohya"])
    p.add_argument("--dataset", type=Path, default=Path("dataset"), metavar="DATASET")
    p.add_argument("--out", type=Path, required=True, metavar="DIR")
    p.add_argument("--split", choices=["train", "test"], default="train")
    p.add_argument("--captions", choices=["short", "medium", "long"], default="long")
    p = command("caption", _caption, "have a vision model describe the clips; says the price first")
    p.add_argument("--model", required=True, help="openai:NAME, http://host:port/v1, …")
    p.add_argument("--dataset", type=Path, default=Path("dataset"), metavar="DATASET")
    p.add_argument("--price", type=float, nargs=2, metavar=("IN", "OUT"), help="dollars a million tokens")
    p.add_argument("--yes", action="store_true", help="agree to the price")
    p = command("cut", _cut, 'cut clips by what is said: "keep the answers about the price, two minutes"')
    p.add_argument("folder", type=Path, metavar="DIR")
    p.add_argument("wish", metavar="WISH", help="what to keep, what to leave out, how long at most")
    p.add_argument("--aspect", choices=["16:9", "9:16", "1:1"], default="16:9")
    p.add_argument("--captions", default="sidecar", choices=["burn", "sidecar", "off"])
    p.add_argument("--dry-run", action="store_true", help="list what would be kept and left; make nothing")
    p = command("dailies", _dailies, "turn productions' takes and verdicts into a dataset")
    p.add_argument("productions", nargs="*", type=Path, help="folders (all of the workspace's by default)")
    p.add_argument("--out", type=Path, required=True, metavar="DATASET")
    for name, page, help in (("browse", "/", "look through the clips in a browser"),
                             ("desk", "/desk", "describe clips in a browser, one key a clip")):  # fmt: skip
        p = command(name, _serve, help)
        p.set_defaults(page=page)
        p.add_argument("--dataset", type=Path, default=Path("dataset"), metavar="DATASET")
        p.add_argument("--port", type=int, default=0)
        p.add_argument("--person", default="me", help="whose descriptions these are")
        p.set_defaults(gold=False, report=False)
    p.add_argument(
        "--gold", action="store_true", help="what is said becomes the known answer that others are scored by"
    )
    p.add_argument("--report", action="store_true", help="who described how many, and how far people agree; no page")
    return made


def _build(args: argparse.Namespace) -> int:
    from rushes.core.effects import Store
    from rushes.footage.build import Options, build
    from rushes.footage.filters import chosen

    store = Store((args.workspace or Path.cwd()).resolve() / ".rushes")
    extra = {"workers": args.workers} if args.workers else {}
    options = Options(filters=chosen(args.filter), height=args.height, longest=args.longest,
                      test_share=args.test_share, keep_duplicates=args.keep_duplicates,
                      also=tuple(args.also), **extra)  # fmt: skip
    say = (lambda _: None) if args.json else (lambda line: print(line, file=sys.stderr))
    run = None
    if args.ray:
        from rushes.footage.cluster import ray_runner

        run = ray_runner(args.ray)
    dataset = build(args.folder, args.out, store, options, say=say, run=run)
    if args.json:
        print(json.dumps({"dataset": str(args.out), **dataset.about}, ensure_ascii=False))
        return 0
    counts = dataset.about["counts"]
    for source in dataset.sources():
        if source.status != "used":
            print(f"{source.status:<9} {source.name}: {source.why}")
    print(f"{counts['accepted']} of {counts['clips']} clips from {counts['files']} files, {counts['seconds']:.1f} s: "
          f"{args.out}  (digest {dataset.digest[:16]})")  # fmt: skip
    for s in dataset.about["stages"]:
        print(
            f"  {s['name']:<8} {s['seconds']:8.1f} s {s['bytes_in'] / 1e6:9.1f} MB in {s['bytes_out'] / 1e6:9.1f} out"
        )
    return 0


def _measure(args: argparse.Namespace) -> int:
    from rushes.measure.footage import measure

    found = measure(args.file)
    if args.json:
        print(found.model_dump_json())
        return 0
    c = found.contract
    print(f"{args.file.name}: {c.codec} {c.width}x{c.height}, shown {c.shown[0]}x{c.shown[1]}, {c.fps:g} frames/s"
          f"{' (varying)' if c.variable_rate else ''}, {found.seconds:.2f} s, {found.frames} frames")  # fmt: skip
    print(f"  {c.field_order}, matrix {c.matrix}, transfer {c.transfer}{' (HDR)' if c.hdr else ''}, "
          f"{'full' if c.full_range else 'video'} range, rotation {c.rotation}, sound {c.audio_codec or 'none'}"
          + (f" {c.audio_offset:+.3f} s" if c.audio_offset else ""))  # fmt: skip
    if found.damage:
        print(f"  damaged: {found.damage}")
    for span in found.spans:
        print(f"{span.start:9.3f}–{span.end:<9.3f} {span.frames:5} frames, from {span.begins} to {span.ends}")
        told = {k: v for k, v in span.measures.items() if k != "looks" and v not in (None, [], 0, 0.0)}
        print("    " + ", ".join(f"{k} {v}" for k, v in told.items()))
    return 0


def _explain(args: argparse.Namespace) -> int:
    from rushes.core.errors import BadInput
    from rushes.data.dataset import Dataset

    dataset = Dataset.open(args.dataset)
    clips = dataset.clips("id = ? OR source = ?", (args.clip, args.clip))
    sources = [s for s in dataset.sources() if s.name == args.clip]
    if not clips and not sources:
        raise BadInput("no such clip or file in it", where=args.clip, next_step="see clips.parquet for the ids")
    if args.json:
        rows = [c.model_dump(mode="json") for c in clips]
        print(json.dumps({"files": [s.model_dump(mode="json") for s in sources], "clips": rows}, ensure_ascii=False))
        return 0
    for s in sources:
        print(f"{s.name}: {s.status}" + (f", {s.why}" if s.why else ""))
    for clip in clips:
        _print(clip)
    return 0


def _print(clip: Clip) -> None:
    state = f"taken, {clip.split}, {clip.bucket}" if clip.accepted else "left out: " + "; ".join(clip.why)
    print(f"{clip.id}  {clip.source} {clip.start:.2f}–{clip.end:.2f} s  {state}")
    if clip.caption_long:
        print(f"    {clip.caption_author}: {clip.caption_long}")


def _search(args: argparse.Namespace) -> int:
    from rushes.data.dataset import Dataset
    from rushes.footage.filters import split
    from rushes.footage.search import Hit, Index, spoken

    words, tests = split(args.words)
    clips = [c for c in Dataset.open(args.dataset).clips("accepted") if all(t.passes(c) for t in tests)]
    hits = Index(clips).search(words, args.most) if words else [Hit(c, 0.0, ()) for c in clips[: args.most]]
    if args.json:
        rows = [{"score": h.score, "words": h.words, **h.clip.model_dump(mode="json")} for h in hits]
        print(json.dumps({"hits": rows}, ensure_ascii=False))
        return 0
    for h in hits:
        c = h.clip
        print(f"{h.score:6.2f}  {c.id}  {c.source} {c.start:.2f}–{c.end:.2f} s  {c.caption_long}")
        for at, said in spoken(c, args.words):
            print(f"        at {at:.1f} s: “{said}”")
    if not hits:
        print("nothing fits; captions hold only what was measured until people or a model describe the clips")
    return 0


def _diff(args: argparse.Namespace) -> int:
    from rushes.data.dataset import Dataset
    from rushes.data.export import diff

    changes = diff(Dataset.open(args.old), Dataset.open(args.new))
    if args.json:
        print(json.dumps(changes, ensure_ascii=False))
        return 0
    for kind, ids in changes.items():
        if ids:
            print(f"{kind:<9} {len(ids):6}  {' '.join(ids[:6])}{' …' if len(ids) > 6 else ''}")
    if not any(changes.values()):
        print("the same clips, pixels and words")
    return 0


def _export(args: argparse.Namespace) -> int:
    from rushes.data.dataset import Dataset
    from rushes.data.export import export

    n = export(Dataset.open(args.dataset), args.layout, args.out, split=args.split, length=args.captions)
    print(json.dumps({"clips": n, "folder": str(args.out)}) if args.json else f"{n} clips: {args.out}/dataset.toml")
    return 0


def _serve(args: argparse.Namespace) -> int:
    if args.report:
        return _report(args)
    from rushes.web.server import serve

    serve(
        args.dataset,
        port=args.port,
        person=args.person,
        page=args.page,
        gold=args.gold,
        say=lambda line: print(line, flush=True),
    )
    return 0


def _report(args: argparse.Namespace) -> int:
    from rushes.footage.desk import report

    found = report(args.dataset)
    if args.json:
        print(json.dumps(found, ensure_ascii=False))
        return 0
    for author, n in sorted(found["described"].items()):
        score = found["gold"].get(author)
        print(f"{author}: {n} described" + ("" if score is None else f", {score:.0%} as the known answers"))
    if found["agreement"] is None:
        print("no clip was described by two people yet")
        return 0
    print(f"two people agree {found['agreement']:.0%} over {found['pairs']} pairs")
    for name, share in sorted(found["fields"].items(), key=lambda x: x[1]):
        print(f"  {name:<16} {share:.0%}")
    return 0


def _caption(args: argparse.Namespace) -> int:
    from rushes.data.dataset import Dataset
    from rushes.footage.vision import describe_all
    from rushes.minds.language import open_model

    say = (lambda _: None) if args.json else (lambda line: print(line, file=sys.stderr))
    price = (args.price[0], args.price[1]) if args.price else None
    done, failed = describe_all(
        Dataset.open(args.dataset), open_model(args.model), args.model, price=price, agreed=args.yes, say=say
    )
    if args.json:
        print(json.dumps({"described": done, "failed": failed}, ensure_ascii=False))
    else:
        print(f"{done} clips described; build the dataset again to put the words into it")
        for line in failed:
            print(f"  {line}")
    return 5 if failed else 0


def _cut(args: argparse.Namespace) -> int:
    from rushes.agent import paper
    from rushes.agent.clips import scan
    from rushes.agent.director import make
    from rushes.agent.progress import Quiet, Terminal
    from rushes.cli.changes import print_end, workspace
    from rushes.core.effects import Store
    from rushes.core.errors import BadInput, MissingPart
    from rushes.minds import paper_edit, transcribe
    from rushes.minds.brief import read
    from rushes.shot import Commission

    if not transcribe.installed():
        raise MissingPart("nothing is installed that hears speech", next_step="pip install 'rushes[speech]'")
    if paper_edit.wish_of(args.wish) is None:
        raise BadInput("it does not say what to keep", where=args.wish[:80],
                       next_step='say it like "keep the answers about the price, two minutes"')  # fmt: skip
    if (args.folder / "dataset.json").is_file():
        raise BadInput("a dataset's clips end within sentences", where=str(args.folder),
                       next_step="give the folder of the films that it was built from")  # fmt: skip
    root, progress = workspace(args), Quiet() if args.json else Terminal()
    if args.dry_run:
        found = scan(args.folder, Store(root / ".rushes"), progress)
        lines = paper_edit.plan(args.wish, found.seen, read(args.wish).seconds) or []
        folder = None
    else:
        wanted = Commission(brief=args.wish, aspect=args.aspect, captions=args.captions)
        made = make(wanted, workspace=root, footage=args.folder, progress=progress)
        lines, folder = paper.lines_of(made.state), made.folder
    if args.json:
        rows = [{"kept": x.kept, "why": x.why, **x.clip.model_dump(mode="json")} for x in lines]
        print(json.dumps({"folder": str(folder) if folder else None, "sentences": rows}, ensure_ascii=False))
        return 0
    print(paper.text_of(lines, args.wish), end="")
    if not args.dry_run:
        print_end(made)
    return 0


def _dailies(args: argparse.Namespace) -> int:
    from rushes.core.effects import Store
    from rushes.footage.takes import dailies

    root = (args.workspace or Path.cwd()).resolve()
    folders = args.productions or sorted(p.parent for p in (root / "productions").glob("*/production.json"))
    dataset = dailies([f.resolve() for f in folders], args.out, Store(root / ".rushes"))
    counts = dataset.about["counts"]
    print(json.dumps(dataset.about) if args.json else
          f"{counts['accepted']} of {counts['clips']} takes, {counts['seconds']:.1f} s: {args.out}")  # fmt: skip
    return 0
