"""The director's tools: few, typed, and the only way to change a film."""

from __future__ import annotations

from typing import Any

from pydantic_ai import ModelRetry, RunContext
from pydantic_ai.tools import Tool

from rushes.agent.studio import Studio
from rushes.core.errors import BadInput
from rushes.shot import Script, Slot


async def look_at_production(ctx: RunContext[Studio]) -> dict[str, Any]:
    """See the person's footage (as measured), the script and the critic's findings as they stand."""
    return ctx.deps.look()


async def write_script(ctx: RunContext[Studio], script: Script, why: str) -> dict[str, Any]:
    """Write the whole script: every slot with its shot. Returns length, quote and slots whose words outrun them."""
    return ctx.deps.write_script(script, why)


async def change_slots(ctx: RunContext[Studio], slots: list[Slot], why: str) -> dict[str, Any]:
    """Replace the named slots (whole slots, matched by id); only those are made again."""
    try:
        return ctx.deps.change_slots(slots, why)
    except BadInput as e:
        raise ModelRetry(str(e)) from e


async def make_takes(ctx: RunContext[Studio]) -> dict[str, Any]:
    """Make all takes that are missing. Notes say what could not be drawn as asked."""
    return ctx.deps.make_takes()


async def assemble_film(ctx: RunContext[Studio]) -> dict[str, Any]:
    """Cut the takes together with voice, music and captions."""
    return ctx.deps.assemble()


async def review_film(ctx: RunContext[Studio]) -> dict[str, Any]:
    """Look at the rendered film: what is wrong, where, and the cheapest way to mend it."""
    return ctx.deps.review()


TOOLS: list[Tool[Studio]] = [
    # One at a time: each tool reads what the one before it left.
    Tool(t, takes_ctx=True, sequential=True)
    for t in (look_at_production, write_script, change_slots, make_takes, assemble_film, review_film)
]
