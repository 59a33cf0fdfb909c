"""The verbs about money: `rushes shoot` buys takes, `rushes money` shows the ledger and settles what is in doubt."""

from __future__ import annotations

import argparse
import json
from typing import Any

from rushes.cli.changes import print_end, workspace
from rushes.cli.models import eyes_of, eyes_options, reference_option, references_of
from rushes.core.errors import BadInput


def add(verbs: Any) -> list[argparse.ArgumentParser]:
    """Add the verbs to the command line; answers with their parsers."""
    shoot: argparse.ArgumentParser = verbs.add_parser("shoot", help="have a finished film's shots made by a generator")
    shoot.add_argument("name", help="a production's folder name")
    shoot.add_argument("--with", dest="spec", required=True, metavar="GENERATOR",
                       help="nano (our own, free), diffusers:FOLDER, xai, xai:480p, google, google:360p, fal:NAME@USD, "
                            "replicate:NAME@USD, comfyui:FILE.json or https://HOST/v1#MODEL@USD")  # fmt: skip
    shoot.add_argument("--or", dest="instead", metavar="GENERATOR", help="for shots that the first one holds back")
    shoot.add_argument("--slots", default="", metavar="IDS", help="only these, such as s02,s05")
    shoot.add_argument("--budget", type=float, metavar="USD", help="the most that this production may spend")
    shoot.add_argument("--shot-budget", type=float, metavar="USD", help="the most for one shot, all attempts together")
    shoot.add_argument(
        "--replay", action="store_true", help="only takes that were bought before; fails on anything new"
    )
    shoot.add_argument("--yes", action="store_true", help="agree to the quoted price")
    reference_option(shoot)
    eyes_options(shoot)
    shoot.set_defaults(run=_shoot)

    money: argparse.ArgumentParser = verbs.add_parser("money", help="what was reserved, spent, and is in doubt")
    money.add_argument("act", nargs="?", default="show", help="show, settle, or day-cap")
    money.add_argument("key", nargs="?", help="of the charge to settle (its beginning); US dollars for day-cap")
    end = money.add_mutually_exclusive_group()
    end.add_argument("--cost", type=float, metavar="USD", help="it happened and cost this")
    end.add_argument("--never-happened", action="store_true", help="it did not happen; it may be begun anew")
    money.set_defaults(run=_money)
    return [shoot, money]


def _shoot(args: argparse.Namespace) -> int:
    from rushes.agent.director import shoot
    from rushes.agent.production import summary
    from rushes.agent.progress import Quiet, Terminal

    only = [s for s in args.slots.split(",") if s]
    production = shoot(
        args.name, args.spec, instead=args.instead, only=only, budget_usd=args.budget, shot_usd=args.shot_budget,
        agreed=args.yes, live=not args.replay, workspace=workspace(args), progress=Quiet() if args.json else Terminal(),
        eyes=eyes_of(args), reference=references_of(args),
    )  # fmt: skip
    if args.json:
        print(json.dumps({"folder": str(production.folder), **summary(production.state)}, ensure_ascii=False))
    else:
        for line in production.state.notes:
            print(f"note: {line}")
        print_end(production)
    return 0


def _money(args: argparse.Namespace) -> int:
    from rushes.core.ledger import Ledger

    path = workspace(args) / ".rushes" / "money.sqlite3"
    if args.act not in ("show", "settle", "day-cap"):
        raise BadInput(f"no such act: {args.act!r}", where="rushes money", next_step="show, settle or day-cap")
    if args.act == "show" and not path.exists():
        print(json.dumps({"charges": []}) if args.json else "nothing was ever bought here")
        return 0
    ledger = Ledger(path)
    if args.act == "day-cap":
        try:
            ledger.allow_day(float(args.key))
        except (TypeError, ValueError):
            raise BadInput("no amount", where="rushes money day-cap", next_step="rushes money day-cap 20") from None
    if args.act == "settle":
        found = [c for c in ledger.charges() if args.key and c.key.startswith(args.key)]
        if len(found) != 1:
            raise BadInput(f"{len(found)} charges begin so", where=str(args.key), next_step="see `rushes money`")
        if args.cost is None and not args.never_happened:
            raise BadInput("say what became of it", where=args.key, next_step="--cost USD or --never-happened")
        ledger.settle(found[0].key, None if args.never_happened else args.cost)
    bill = ledger.bill()
    charges = ledger.charges()
    if args.json:
        print(json.dumps({"paid_usd": bill.paid_usd, "held_usd": bill.held_usd,
                          "charges": [c.model_dump(mode="json") for c in charges]}))  # fmt: skip
        return 0
    for c in charges:
        state = f"IN DOUBT ({c.doubt or 'its process ended'})" if c.state == "sent" else c.state
        print(
            f"{c.key[:12]}  {c.run} {c.shot}  {c.provider}  quoted {c.quote}  paid ${c.paid_usd:.4f}  {state} {c.note}"
        )
    print(f"paid ${bill.paid_usd:.4f}, reserved and not yet billed ${bill.held_usd:.4f}")
    return 0
