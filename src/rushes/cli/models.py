"""The command line's options about language models and money."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from rushes.core.errors import BadInput

if TYPE_CHECKING:
    from rushes.agent.terms import Terms


def model_options(p: argparse.ArgumentParser, *, eyes: bool = True) -> None:
    """Options of every verb that a language model can do; with `eyes`, a vision model as well."""
    g = p.add_argument_group("language model")
    g.add_argument(
        "--model", metavar="NAME",
        help="openai:…, anthropic:…, google:…, xai:…, openrouter:…, ollama:…, gguf:FILE or http://host:port/v1 (none)",
    )  # fmt: skip
    g.add_argument("--sketch", action="store_true", help="ask it only for a plain sketch of each shot (small models)")
    g.add_argument("--budget", type=float, metavar="USD", help="the most that this production may spend (default: 0)")
    g.add_argument("--model-price", metavar="IN,OUT", help="its price for a million tokens, where no list knows it")
    g.add_argument("--model-turns", type=int, default=30, metavar="N", help="turns before the keyless director ends it")
    g.add_argument("--model-tokens", type=int, default=400_000, metavar="N", help="tokens, likewise")
    g.add_argument("--model-wait", type=float, default=180.0, metavar="SECONDS", help="for one answer")
    g.add_argument("--replay", action="store_true", help="only what the model said before; fails on anything new")
    if eyes:
        eyes_options(p)


def eyes_options(p: argparse.ArgumentParser) -> None:
    """Options of every verb whose takes a vision model can look at."""
    g = p.add_argument_group("vision model")
    words = "named like a language model: looks at every take and is not told what was asked (default: none)"
    g.add_argument("--eyes", metavar="NAME", help=words)
    g.add_argument("--eyes-price", metavar="IN,OUT", help="its price for a million tokens, where no list knows it")


def reference_option(p: argparse.ArgumentParser) -> None:
    """The option that gives a reference picture of somebody, something or a place."""
    p.add_argument(
        "--reference", action="append", default=[], metavar="NAME=FILE",
        help='how somebody or a place looks: "the keeper=keeper.png", as often as needed; NAME= takes it away',
    )  # fmt: skip


def references_of(args: argparse.Namespace) -> dict[str, Path | None]:
    """The reference pictures that the options name."""
    given: dict[str, Path | None] = {}
    for said in args.reference:
        name, equals, file = said.partition("=")
        if not equals or not name.strip():
            raise BadInput(f"no NAME=FILE: {said!r}", where="--reference",
                           next_step='say whom it shows: --reference "the keeper=keeper.png"')  # fmt: skip
        given[name] = Path(file).expanduser() if file.strip() else None
    return given


def terms_of(args: argparse.Namespace) -> Terms | None:
    """The terms that the options say; None without a model. Raises BadInput for a price or budget that is no number."""
    from rushes.agent.terms import Limits, Terms

    if args.budget is not None and not 0 <= args.budget <= 100_000:
        raise BadInput("not an amount of US dollars", where="--budget", next_step="give --budget 5")
    if args.model_turns < 1 or args.model_tokens < 1 or args.model_wait <= 0:
        raise BadInput("a limit must be more than nothing", where="--model-turns, --model-tokens, --model-wait")
    if args.model is None:
        return None
    price = _price(args.model_price, "--model-price")
    return Terms(
        args.model,
        limits=Limits(args.model_turns, args.model_tokens, args.model_wait),
        budget_usd=args.budget,
        price=price,
        sketch=args.sketch,
        live=not args.replay,
        temperature=0.3 if args.sketch else None,
    )


def eyes_of(args: argparse.Namespace) -> Terms | None:
    """The terms of the vision model, likewise; None without one."""
    from rushes.agent.terms import Terms

    if args.eyes is None:
        return None
    price, live = _price(args.eyes_price, "--eyes-price"), not getattr(args, "replay", False)
    return Terms(args.eyes, budget_usd=args.budget, price=price, live=live)


def _price(said: str | None, option: str) -> tuple[float, float] | None:
    if said is None:
        return None
    try:
        into, out = (float(x) for x in said.split(","))
    except ValueError:
        raise BadInput("not two numbers", where=option, next_step=f"give {option} 0.15,0.60") from None
    return into, out
