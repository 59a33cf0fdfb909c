"""The verbs that look at a film and change it: revise, undo, redo, takes, keep, reject, resume, watch and more."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rushes.cli.models import eyes_of, model_options, terms_of

if TYPE_CHECKING:
    from rushes.agent.production import Production


def add(verbs: Any) -> list[argparse.ArgumentParser]:
    """Add the verbs to the command line; answers with their parsers."""
    added: list[argparse.ArgumentParser] = []

    def verb(name: str, run: Any, words: str) -> argparse.ArgumentParser:
        p: argparse.ArgumentParser = verbs.add_parser(name, help=words)
        p.add_argument("name", help="a production's folder name")
        p.set_defaults(run=run)
        added.append(p)
        return p

    revise = verb("revise", _revise, 'change a film by a sentence: "make the second shot closer"')
    revise.add_argument("sentence", help="what should be otherwise; shots are counted as a viewer would")
    revise.add_argument("--dry-run", action="store_true", help="say what would be made again, and its price")
    model_options(revise)
    revise.add_argument("--yes", action="store_true", help="agree to the quoted price without being asked")
    verb("undo", _change, "go back one revision")
    verb("redo", _change, "take back one undo")
    verb("takes", _takes, "list every take of a production, with its verdict")
    for name, words in (
        ("keep", "put an earlier take back into the film"),
        ("reject", "reject a take; another one is made where it is in the film"),
    ):
        p = verb(name, _change, words)
        p.add_argument("take", help='a take as `rushes takes` names it: "s03.2"')
        p.add_argument("--why", default="", required=name == "reject", help="your reason: it is kept with the take")
    verb("resume", _change, "go on with a production where it was left")
    p = verb("export", _export, "hand a film over: timelines for editing programs, captions, a delivery folder")
    p.add_argument("--to", action="append", metavar="FORMAT",
                   help="otio, fcp7 (Premiere), fcpx, edl, srt, vtt or delivery (default: all of them)")  # fmt: skip
    p.add_argument("--out", type=Path, metavar="DIR", help="where to (default: exports/NAME)")
    p = verb("import", _import, "take back a timeline that you changed in another program")
    p.add_argument("file", type=Path, help="an .otio, .xml (FCP 7), .fcpxml or .edl file")
    p.add_argument("--dry-run", action="store_true", help="say what was read; change nothing")
    p = verbs.add_parser("gc", help="remove stored work that no production refers to any more")
    p.add_argument("--dry-run", action="store_true", help="say what would go, and how many bytes; remove nothing")
    p.add_argument("--derived", action="store_true",
                   help="also what is cut and mixed from takes: the next change of a film makes it again")  # fmt: skip
    p.set_defaults(run=_gc)
    added.append(p)
    p = verbs.add_parser("worker", help="make takes for other processes: works on the queue that RUSHES_QUEUE names")
    p.set_defaults(run=_worker)
    added.append(p)
    verb("watch", _watch, "see live what is being made")
    verb("preview", _preview, "draw the film quickly, small and silent")
    return added


def workspace(args: argparse.Namespace) -> Path:
    """Where the productions lie: as asked, else the current folder."""
    return (args.workspace or Path.cwd()).resolve()


def print_end(production: Production) -> None:
    """What a person is told when a film is done."""
    state = production.state
    print(state.closing)
    total = state.timings.get("total", 0.0)
    print(f"{production.folder / 'film.mp4'}  ({state.film.get('seconds', 0):.1f} s of film in {total:.1f} s, "
          f"${state.spent_usd:.2f})")  # fmt: skip
    print(f"everything about it: {production.folder / 'report.html'}")


def _gc(args: argparse.Namespace) -> int:
    from collections import Counter

    from rushes.agent.director import gc

    found = gc(workspace=workspace(args), dry_run=args.dry_run, derived=args.derived)
    kinds = Counter(found.records.values())
    if args.json:
        print(
            json.dumps({"removed": not args.dry_run, "records": kinds, "files": len(found.files), "bytes": found.bytes})
        )
        return 0
    what = ", ".join(f"{n} x {name}" for name, n in kinds.most_common()) or "nothing"
    print(
        f"{'would remove' if args.dry_run else 'removed'} {what}: {len(found.files)} files, {found.bytes / 1e6:.1f} MB"
    )
    return 0


def _revise(args: argparse.Namespace) -> int:
    from rushes.agent.director import revise
    from rushes.agent.progress import Quiet, Terminal

    root = workspace(args)
    if args.dry_run:
        production = revise(args.name, args.sentence, workspace=root, dry_run=True, model=terms_of(args))
        return _print_plan(args, production)
    progress = Quiet() if args.json else Terminal()
    return _print_change(
        args,
        revise(args.name, args.sentence, workspace=root, progress=progress, model=terms_of(args), eyes=eyes_of(args)),
    )


def _print_plan(args: argparse.Namespace, production: Production) -> int:
    state, coming = production.state, production.coming
    did = [d.why for d in state.decisions]
    if args.json:
        make, price = (coming.make, coming.price.high_usd) if coming else ([], 0.0)
        print(json.dumps({"would_do": did, "would_make": make, "price_usd": price}, ensure_ascii=False))
        return 0
    for line in dict.fromkeys(did):
        print(f"would change: {line}")
    print(f"would be {coming}" if coming else "no take would be made")
    return 0


def _print_change(args: argparse.Namespace, production: Production) -> int:
    from rushes.agent.production import summary

    if args.json:
        print(json.dumps({"folder": str(production.folder), **summary(production.state)}, ensure_ascii=False))
    else:
        print_end(production)
    return 0


def _change(args: argparse.Namespace) -> int:
    from rushes.agent import director
    from rushes.agent.progress import Quiet, Terminal

    progress = Quiet() if args.json else Terminal()
    more = {"take": args.take, "why": args.why} if args.verb in ("keep", "reject") else {}
    act = getattr(director, args.verb)
    return _print_change(args, act(args.name, workspace=workspace(args), progress=progress, **more))


def _takes(args: argparse.Namespace) -> int:
    from rushes.agent.finishing import told
    from rushes.agent.production import find, take_names
    from rushes.shot.prose import prose

    production = find(workspace(args), args.name)
    state = production.state
    rows = []
    for name, t in take_names(state).items():
        verdicts = [v for v in state.verdicts if (v.slot, v.key) == (t.slot, t.key)]
        last = verdicts[-1] if verdicts else None
        rows.append({
            "take": name, "in_film": state.showing.get(t.slot) == t.key, "seconds": round(t.seconds, 2),
            "made_by": t.generator, "cost_usd": t.cost_usd, "file": str(production.workspace / t.file),
            "verdict": last.verdict if last else None, "why": last.why if last else "", "by": last.by if last else "",
            "picture": prose(t.made_for.shot, "short") if t.made_for else "",
            "finish": told(t.made_for.finish) if t.made_for else "",
        })  # fmt: skip
    if args.json:
        print(json.dumps({"takes": rows}, ensure_ascii=False))
        return 0
    for r in rows:
        verdict = f"  {r['verdict']} by {r['by']}: {r['why']}" if r["verdict"] else ""
        print(
            f"{'*' if r['in_film'] else ' '} {r['take']:<10} {r['seconds']:5.1f} s  {r['made_by']:<9} "
            f"{r['picture']}{f' ({finish})' if (finish := r['finish']) else ''}{verdict}"
        )
    print("* is in the film; rushes keep NAME TAKE puts another one there")
    return 0


def _worker(args: argparse.Namespace) -> int:
    from rushes.agent.pool import work

    root = workspace(args)
    print(f"working for {root}; Ctrl-C ends it after the takes that were begun", file=sys.stderr, flush=True)
    work(root / ".rushes", lambda line: print(json.dumps({"take": line}) if args.json else line, flush=True))
    return 0


def _watch(args: argparse.Namespace) -> int:
    from rushes.agent.production import find
    from rushes.agent.progress import follow

    folder = find(workspace(args), args.name).folder
    for line in follow(folder, as_json=args.json):
        print(line, flush=True)
    return 0


def _preview(args: argparse.Namespace) -> int:
    from rushes.agent.director import preview
    from rushes.agent.progress import Quiet, Terminal

    path = preview(args.name, workspace=workspace(args), progress=Quiet() if args.json else Terminal())
    print(json.dumps({"preview": str(path)}) if args.json else str(path))
    return 0


def _export(args: argparse.Namespace) -> int:
    from rushes.agent.director import export

    root = workspace(args)
    out = args.out or root / "exports" / args.name
    files = export(args.name, args.to or ["delivery"], out=out, workspace=root)
    if args.json:
        print(json.dumps({"folder": str(out), "files": files}, ensure_ascii=False))
        return 0
    for name, dropped in files.items():
        print(
            f"{out / name}"
            + (f"  ({'found' if name == 'delivery.json' else 'without'}: {'; '.join(dropped)})" if dropped else "")
        )
    return 0


def _import(args: argparse.Namespace) -> int:
    from rushes.agent.director import import_cut
    from rushes.agent.progress import Quiet, Terminal

    progress = Quiet() if args.json else Terminal()
    production = import_cut(args.name, args.file, workspace=workspace(args), progress=progress, dry_run=args.dry_run)
    return _print_plan(args, production) if args.dry_run else _print_change(args, production)
