"""The director's tools: few, typed, and the only way to change a film."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import WithJsonSchema
from pydantic_ai import ModelRetry, RunContext
from pydantic_ai.tools import Tool

from rushes.agent import asking
from rushes.agent.retouching import PictureStep, edit
from rushes.agent.salvage import salvage
from rushes.agent.studio import Studio
from rushes.core.errors import BadInput
from rushes.shot import Finish, Script, Slot
from rushes.shot.commission import Aspect
from rushes.shot.shot import Mood

# A slot's form is told once, by `write_script`: three copies of it were two thirds of every request. It is checked all
# the same, and what does not fit is said.
WholeSlot: TypeAlias = Annotated[
    Slot,
    WithJsonSchema(
        {
            "type": "object",
            "description": "a whole slot, of the form of those in write_script",
            "properties": {
                "id": {"type": "string"},
                "shot": {"type": "object", "additionalProperties": True},
                "seconds": {"type": "number"},
            },
            "required": ["id", "shot", "seconds"],
            "additionalProperties": True,
        }
    ),
]


@contextlib.contextmanager
def _sent_back() -> Iterator[None]:
    """What a director may have got wrong goes back to it in words."""
    try:
        yield
    except BadInput as e:
        raise ModelRetry(str(e)) from e


async def look_at_production(ctx: RunContext[Studio]) -> dict[str, Any]:
    """See the person's footage (as measured), a draft, the script and the critic's findings as they stand."""
    return ctx.deps.look()


async def write_script(ctx: RunContext[Studio], script: Script, why: str) -> dict[str, Any]:
    """Write the whole script: every slot with its shot. Returns length, quote and slots whose words outrun them."""
    with _sent_back():
        ctx.deps.check(script.slots, whole=True)
        return ctx.deps.write_script(script, why)


async def change_slots(ctx: RunContext[Studio], slots: list[WholeSlot], why: str) -> dict[str, Any]:
    """Replace the named slots (whole slots, matched by id); only those are made again."""
    with _sent_back():
        ctx.deps.check(slots)
        return ctx.deps.change_slots(slots, why)


async def arrange_slots(ctx: RunContext[Studio], order: list[str], new: list[WholeSlot], why: str) -> dict[str, Any]:
    """Set which slots the film has and in which order, by id; `new` holds whole slots that were not there before."""
    with _sent_back():
        ctx.deps.check(new)
        return ctx.deps.arrange_slots(order, new, why)


async def set_film(
    ctx: RunContext[Studio],
    why: str,
    title: str | None = None,
    aspect: Aspect | None = None,
    music: Mood | None = None,
    seconds: float | None = None,
    voice: bool | None = None,
    captions: Literal["burn", "sidecar", "off"] | None = None,
) -> dict[str, Any]:
    """Change what concerns the whole film; what is left out stays as it is."""
    with _sent_back():
        return ctx.deps.set_film(
            why, title=title, aspect=aspect, music=music, seconds=seconds, voice=voice, captions=captions
        )


async def finish_shots(ctx: RunContext[Studio], slots: list[str], finish: Finish, why: str) -> dict[str, Any]:
    """Grade, stabilise, re-time, crop, mirror, mend or letter the takes of slots, by id: done by the next `make_takes`.

    `finish` is all that is done to them: what it leaves out is undone. Another speed changes the slot's length.
    """
    with _sent_back():
        return ctx.deps.finish_shots(slots, finish, why)


async def retake_shots(ctx: RunContext[Studio], slots: list[str], why: str) -> dict[str, Any]:
    """Ask for another take of slots, by id, from the same shots, and say why the ones they have will not do.

    The next `make_takes` makes it. A drawn take comes out much the same: change its shot instead.
    """
    with _sent_back():
        return ctx.deps.retake_shots(slots, why)


async def salvage_shot(ctx: RunContext[Studio], slot: str, why: str) -> dict[str, Any]:
    """Fill a slot with the best seconds of all its takes, where no one of them is right throughout. Makes nothing."""
    with _sent_back():
        return salvage(ctx.deps, slot, why)


async def edit_picture(
    ctx: RunContext[Studio], source: str, name: str, steps: list[PictureStep], why: str
) -> dict[str, Any]:
    """Make a picture called `name` of one of the film's pictures, or of a slot's take (by the slot's id).

    A picture named like somebody, something or a place is a reference for the generators that take some; any picture
    can be laid over shots (finish_shots).
    """
    with _sent_back():
        return edit(ctx.deps, source, name, steps, why)


async def ask_person(ctx: RunContext[Studio], question: str, options: list[str]) -> dict[str, Any]:
    """Ask whoever ordered the film something that only they can decide; `options` may be empty. Ask seldom."""
    return asking.ask_person(ctx.deps, question[:500], [o[:200] for o in options[:9]])


async def make_takes(ctx: RunContext[Studio]) -> dict[str, Any]:
    """Make all takes that are missing. Notes say what could not be drawn as asked, `drawn` what words became."""
    with _sent_back():
        return ctx.deps.make_takes()


async def assemble_film(ctx: RunContext[Studio]) -> dict[str, Any]:
    """Cut the takes together with voice, music and captions."""
    with _sent_back():
        ctx.deps.must_be_done("make_takes")
        return ctx.deps.assemble()


async def review_film(ctx: RunContext[Studio]) -> dict[str, Any]:
    """Look at the rendered film: what is wrong, where, and the cheapest way to mend it."""
    with _sent_back():
        ctx.deps.must_be_done("make_takes", "assemble_film")
        return ctx.deps.review()


TOOLS: list[Tool[Studio]] = [
    # One at a time: each tool reads what the one before it left.
    Tool(t, takes_ctx=True, sequential=True)
    for t in (
        look_at_production,
        write_script,
        change_slots,
        arrange_slots,
        set_film,
        finish_shots,
        retake_shots,
        salvage_shot,
        edit_picture,
        ask_person,
        make_takes,
        assemble_film,
        review_film,
    )
]
