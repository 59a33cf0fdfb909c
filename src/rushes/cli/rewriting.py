"""`rushes rewrite`: a brief as detailed shots, with what was added to the person's words marked."""

from __future__ import annotations

import argparse
import json
from typing import Any

from rushes.cli.models import model_options, terms_of
from rushes.core.errors import BadInput


def add(verbs: Any) -> list[argparse.ArgumentParser]:
    p: argparse.ArgumentParser = verbs.add_parser("rewrite", help="a brief as detailed shots; says what was added")
    p.add_argument("brief", help="what the film is about, in your words")
    p.add_argument("--seconds", type=float, metavar="N", help="length (default: as the brief says, else 30)")
    model_options(p, eyes=False)
    p.set_defaults(run=_rewrite)
    return [p]


def _rewrite(args: argparse.Namespace) -> int:
    from pydantic import ValidationError

    from rushes.agent.director import plan
    from rushes.minds.rewrite import check, marks
    from rushes.shot import Commission
    from rushes.shot.prose import prose

    try:
        commission = Commission(brief=args.brief.strip(), seconds=args.seconds)
    except ValidationError as e:
        raise BadInput(e.errors()[0]["msg"], where="brief", next_step="see `rushes rewrite --help`") from None
    planned = plan(commission, workspace=args.workspace, model=terms_of(args)).state
    script = planned.script
    assert script is not None
    found, shots = check(commission.brief, {s.id: s.shot for s in script.slots})
    left, _ = check(commission.brief, shots)
    if left:
        what = "; ".join(f"{c.slot} {c.field}: you said {c.said}, it shows {c.shown}" for c in left)
        raise BadInput(f"the rewrite contradicts your words: {what}", where="rewrite", next_step="say it otherwise")
    said = {k: marks(commission.brief, s) for k, s in shots.items()}
    stood_in = [s.said for s in planned.stood_in]
    if args.json:
        rows = [
            {"id": s.id, "seconds": s.seconds, "shot": shots[s.id].model_dump(mode="json"),
             "marks": [m.model_dump() for m in said[s.id]]}
            for s in script.slots
        ]  # fmt: skip
        told = {"director": planned.director, "shots": rows, "mended": [c.model_dump() for c in found],
                "stood_in": stood_in}  # fmt: skip
        print(json.dumps(told, ensure_ascii=False))
        return 0
    for slot in script.slots:
        print(f"{slot.id}  {slot.seconds:.1f} s  {prose(shots[slot.id], 'long')}")
        for by in ("user", "added"):
            if values := [f"{m.field} {m.value}" for m in said[slot.id] if m.by == by]:
                print(f"    {'you said' if by == 'user' else 'added'}: {', '.join(values)}")
    for c in found:
        print(f"mended: {c.slot} {c.field}: you said {c.said}, it had {c.shown}")
    for line in stood_in:
        print(f"the keyless director stood in: {line}")
    return 0
