"""The command line: `rushes make | revise | takes | status | …`. Parts are imported by the verb that needs them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rushes import __version__
from rushes.cli import agents, changes, footage, money, rewriting, training, worlds
from rushes.cli.changes import print_end, workspace
from rushes.cli.models import eyes_of, model_options, reference_option, references_of, terms_of
from rushes.core.errors import BadInput, RushesError

if TYPE_CHECKING:
    from rushes.agent.production import Production
    from rushes.shot.commission import Commission

INTERRUPTED = 130
EPILOG = """exit codes: 0 done · 1 other error · 2 bad input · 3 a part is not installed · 4 held by another process ·
5 a tool failed · 6 storage trouble · 7 not allowed · 8 the critic found errors · 130 interrupted (run it again)"""


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    p = argparse.ArgumentParser(
        prog="rushes", description="Directs films with any model you have, or with none.", epilog=EPILOG
    )
    p.add_argument("--version", action="version", version=f"rushes {__version__}")
    p.add_argument("--workspace", type=Path, default=None, metavar="DIR", help="where .rushes/ and productions/ lie")
    verbs = p.add_subparsers(dest="verb", required=True, metavar="VERB")

    make = verbs.add_parser("make", help="make a film from a brief", epilog=EPILOG)
    _commission_options(make)
    reference_option(make)
    make.add_argument("--dry-run", action="store_true", help="plan only: the script and its price")
    make.add_argument("--yes", action="store_true", help="agree to the quoted price without being asked")
    make.set_defaults(run=_make)

    plan = verbs.add_parser("plan", help="show the script and its price; make nothing")
    _commission_options(plan)
    plan.set_defaults(run=_plan)

    status = verbs.add_parser("status", help="show productions, or one of them")
    status.add_argument("name", nargs="?", help="a production's folder name")
    status.set_defaults(run=_status)

    review = verbs.add_parser("review", help="have the critic look at a production or any video file")
    review.add_argument("name", help="a production's folder name, or a video file")
    review.set_defaults(run=_review)

    changing = [*changes.add(verbs), *rewriting.add(verbs), *money.add(verbs), *agents.add(verbs)]
    footing = [*footage.add(verbs), *training.add(verbs), *worlds.add(verbs)]

    doctor = verbs.add_parser("doctor", help="say which parts are installed and working")
    doctor.set_defaults(run=_doctor)

    for verb in (make, plan, status, review, *changing, *footing, doctor):
        verb.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
        # Accepted after the verb too; SUPPRESS keeps a value given before it.
        verb.add_argument("--workspace", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    return p


def _commission_options(p: argparse.ArgumentParser) -> None:
    p.add_argument("brief", help="what the film is about, in your words; - reads standard input")
    length = p.add_mutually_exclusive_group()
    length.add_argument("--seconds", type=float, metavar="N", help="length (default: as the brief says, else 30)")
    length.add_argument("--minutes", type=float, metavar="N", help="length in minutes")
    p.add_argument("--aspect", choices=["16:9", "9:16", "1:1"], help="frame (default: as the brief says, else 16:9)")
    p.add_argument("--height", type=int, default=720, choices=[360, 540, 720, 1080], help="lines of a 16:9 frame")
    p.add_argument("--style", help='words about the look, such as "warm, misty"')
    p.add_argument("--title", help="the film's title")
    p.add_argument("--text", type=Path, metavar="FILE", help="narration to use instead of the brief's own words")
    voice = p.add_mutually_exclusive_group()
    voice.add_argument("--voice", action="store_true", default=None, help="speak the words (default where installed)")
    voice.add_argument("--no-voice", dest="voice", action="store_false", help="a silent film with cards and music")
    p.add_argument(
        "--music", default="auto", choices=["auto", "calm", "energetic", "happy", "nostalgic", "tender", "none"]
    )
    p.add_argument("--captions", default="sidecar", choices=["burn", "sidecar", "off"])
    p.add_argument("--footage", type=Path, metavar="DIR", help="a folder of your own clips to cut the film from")
    p.add_argument("--seed", type=int, default=1, help="another seed, another film of the same brief")
    model_options(p)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; returns the exit code."""
    args = parser().parse_args(argv)
    run: Callable[[argparse.Namespace], int] = args.run
    try:
        return run(args)
    except RushesError as e:
        return _fail(args, e.exit_code, {"what": e.what, "where": e.where, "next_step": e.next_step}, str(e))
    except KeyboardInterrupt:
        text = "interrupted; finished work is kept, the same command goes on from here"
        return _fail(args, INTERRUPTED, {"what": text, "where": "", "next_step": "run it again"}, text)


def _fail(args: argparse.Namespace, code: int, error: dict[str, str], text: str) -> int:
    if args.json:
        print(json.dumps({"error": error, "exit_code": code}, ensure_ascii=False))
    print(f"rushes: {text}", file=sys.stderr)
    return code


def _commission(args: argparse.Namespace) -> Commission:
    from pydantic import ValidationError

    from rushes.minds.speech import installed
    from rushes.shot.commission import MAX_BRIEF, Commission

    brief = sys.stdin.read(MAX_BRIEF + 1) if args.brief == "-" else args.brief
    voice = args.voice
    if voice is None:
        voice = installed()
    seconds = args.minutes * 60 if args.minutes is not None else args.seconds
    fields = {
        "brief": brief.strip(), "seconds": seconds, "aspect": args.aspect, "style": args.style, "title": args.title,
        "text": _read_text(args.text) if args.text else None, "voice": voice, "music": args.music,
        "captions": args.captions, "height": args.height, "seed": args.seed,
    }  # fmt: skip
    try:
        return Commission.model_validate(fields)
    except ValidationError as e:
        first = e.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise BadInput(f"{first['msg']}", where=f"--{field}" if field != "brief" else "brief",
                       next_step="see `rushes make --help`") from None  # fmt: skip


def _read_text(path: Path) -> str:
    try:
        if path.stat().st_size > 200_000:
            raise BadInput("more than 200 kB of narration", where=str(path), next_step="shorten it")
        return path.read_text(encoding="utf-8")
    except OSError as e:
        raise BadInput(f"cannot read it ({e.strerror})", where=str(path), next_step="check the path") from e
    except UnicodeDecodeError:
        raise BadInput("not UTF-8 text", where=str(path), next_step="save it as plain UTF-8 text") from None


def _make(args: argparse.Namespace) -> int:
    if args.dry_run:
        return _plan(args)
    from rushes.agent.director import make
    from rushes.agent.production import summary
    from rushes.agent.progress import Quiet, Terminal

    commission = _commission(args)
    progress = Quiet() if args.json else Terminal()
    production = make(
        commission,
        workspace=workspace(args),
        footage=args.footage,
        progress=progress,
        model=terms_of(args),
        eyes=eyes_of(args),
        reference=references_of(args),
    )
    state = production.state
    if args.json:
        print(json.dumps({"folder": str(production.folder), **summary(state)}, ensure_ascii=False))
        return 0
    for line in [*(state.script.missing if state.script else ()), *state.notes]:
        print(f"note: {line}")
    print_end(production)
    return 0


def _plan(args: argparse.Namespace) -> int:
    from rushes.agent.director import plan
    from rushes.agent.production import summary
    from rushes.shot.prose import prose

    production = plan(_commission(args), workspace=workspace(args), footage=args.footage, model=terms_of(args))
    script = production.state.script
    if script is None:
        raise BadInput("the director wrote no script", next_step="give it a longer brief")
    if args.json:
        print(json.dumps({**summary(production.state), "script": script.model_dump(mode="json")}, ensure_ascii=False))
        return 0
    print(f"{script.title}: {script.seconds:.1f} s, {len(script.slots)} slots, {script.aspect}, music {script.music}")
    at = 0.0
    for slot in script.slots:
        words = f"  “{slot.narration}”" if slot.narration else ""
        print(f"{at:6.1f} s  {slot.id:<6} {slot.purpose:<10} {prose(slot.shot, 'short')}{words}")
        at += slot.seconds
    for line in script.missing:
        print(f"missing: {line}")
    for step in production.state.stood_in:
        print(f"done by the keyless director: {step.tool or 'closing words'} ({step.reason}: {step.said})")
    print(f"price: {production.state.quote}")
    return 0


def _status(args: argparse.Namespace) -> int:
    from rushes.agent.production import find, listing, summary

    root = workspace(args)
    if args.name:
        production = find(root, args.name)
        report: dict[str, Any] = {"folder": str(production.folder), **summary(production.state)}
        if args.json:
            print(json.dumps(report, ensure_ascii=False))
        else:
            _print_one(production)
        return 0
    folders = listing(root)
    if args.json:
        print(json.dumps({"productions": [p.name for p in folders]}, ensure_ascii=False))
    elif not folders:
        print('no productions here yet: rushes make "…"')
    for folder in folders if not args.json else ():
        print(f"{folder.name:<50} {'film' if (folder / 'film.mp4').exists() else 'unfinished'}")
    return 0


def _print_one(production: Production) -> None:
    s = production.state
    print(production.folder)
    if s.script:
        made = sum(x.id in s.current_takes for x in s.script.slots)
        print(f"{s.script.title}: {s.script.seconds:.1f} s, {made} of {len(s.script.slots)} takes made")
    state = "not finished: `rushes resume` goes on" if s.pending or not s.versions else s.closing
    print(f"quoted {s.quote}, spent ${s.spent_usd:.2f}; {state}")
    for f in s.findings:
        print(f"  {f.severity}: {f.what}")


def _review(args: argparse.Namespace) -> int:
    from rushes.agent.cutting import review_any

    findings = review_any(args.name, workspace(args))
    errors = [f for f in findings if f.severity == "error"]
    if args.json:
        print(json.dumps({"findings": [f.model_dump(mode="json") for f in findings]}, ensure_ascii=False))
    else:
        for f in findings:
            print(f"{f.severity:<8} {f.start:6.1f}–{f.end:<6.1f} {f.check:<16} {f.what}")
        if not findings:
            print("the critic found nothing")
    return 8 if errors else 0


def _doctor(args: argparse.Namespace) -> int:
    from rushes.cli.doctor import examine

    parts = examine()
    if args.json:
        print(json.dumps({"parts": parts}, ensure_ascii=False))
    else:
        for part in parts:
            state = "ok" if part["ok"] else "missing" if part["optional"] else "BROKEN"
            print(f"{state:<7} {part['part']}: {part['says']}")
    return 0 if all(p["ok"] or p["optional"] for p in parts) else 3


if __name__ == "__main__":
    sys.exit(main())
