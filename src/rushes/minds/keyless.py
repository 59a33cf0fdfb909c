"""The keyless director: a pydantic-ai `Model` without weights that calls the same tools a language model would.

It sees only what a language model sees: the commission as the user prompt and the tools' returns. From them it picks
the next call by plain rules, so the same commission always gives the same film. It invents no facts and no prose.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pydantic_ai.messages import (
    ModelMessage,
    ModelRequest,
    ModelResponse,
    TextPart,
    ToolCallPart,
    ToolReturnPart,
    UserPromptPart,
)
from pydantic_ai.models import Model, ModelRequestParameters
from pydantic_ai.settings import ModelSettings
from pydantic_ai.usage import RequestUsage

from rushes.minds.brief import read
from rushes.minds.footage_board import footage_board
from rushes.minds.storyboard import storyboard
from rushes.shot import ClipSeen, Commission, Framing, Script, Slot

MAX_ROUNDS = 3  # how often it mends before it says what is left

_CLOSER = {
    Framing.EXTREME_WIDE: Framing.WIDE,
    Framing.WIDE: Framing.FULL,
    Framing.FULL: Framing.MEDIUM,
    Framing.MEDIUM: Framing.CLOSE_UP,
}
_WIDER = {closer: wider for wider, closer in _CLOSER.items()}


class KeylessDirector(Model):
    """Directs by rules; needs no key, no network and no weights."""

    @property
    def model_name(self) -> str:
        return "keyless"

    @property
    def system(self) -> str:
        return "rushes"

    async def request(
        self,
        messages: list[ModelMessage],
        model_settings: ModelSettings | None,
        model_request_parameters: ModelRequestParameters,
    ) -> ModelResponse:
        next_step = decide(*_heard(messages))
        part = TextPart(next_step) if isinstance(next_step, str) else ToolCallPart(next_step[0], next_step[1])
        return ModelResponse(parts=[part], model_name=self.model_name, usage=RequestUsage())


def _heard(messages: Sequence[ModelMessage]) -> tuple[Commission, list[tuple[str, Any]]]:
    """The commission, and each tool's name and return in the order they came."""
    commission: Commission | None = None
    returns: list[tuple[str, Any]] = []
    for message in messages:
        if not isinstance(message, ModelRequest):
            continue
        for part in message.parts:
            if isinstance(part, UserPromptPart) and commission is None:
                commission = Commission.model_validate_json(str(part.content))
            elif isinstance(part, ToolReturnPart):
                content = part.content
                returns.append((part.tool_name, json.loads(content) if isinstance(content, str) else content))
    if commission is None:
        raise ValueError("a director needs a commission as its first user message")
    return commission, returns


def decide(commission: Commission, returns: Sequence[tuple[str, Any]]) -> tuple[str, dict[str, Any]] | str:
    """The next tool call as (name, arguments), or the closing words when the film is done."""
    if not returns:
        return "look_at_production", {}
    tool, last = returns[-1]
    if tool == "look_at_production":
        script, why = _script(commission, [ClipSeen.model_validate(c) for c in last["footage"]])
        return "write_script", {"script": script.model_dump(mode="json"), "why": why}
    if tool in ("write_script", "change_slots"):
        if tight := _room_for_speech(last):
            return "change_slots", {"slots": tight, "why": "the words need more time than their pictures had"}
        return "make_takes", {}
    if tool == "make_takes":
        return "assemble_film", {}
    if tool == "assemble_film":
        return "review_film", {}
    if tool == "review_film":
        reviews = [value for name, value in returns if name == "review_film"]
        tried = {(f["slot_id"], f["check"]) for review in reviews[:-1] for f in review["findings"]}
        if len(reviews) <= MAX_ROUNDS and (mended := _mend(last, tried)):
            slots, why = mended
            return "change_slots", {"slots": slots, "why": why}
        left = [f["what"] for f in last["findings"] if f["severity"] != "note"]
        return "The film is done." if not left else "The film is done, except: " + " ".join(left)
    raise ValueError(f"the keyless director does not know the tool {tool!r}")


def _script(commission: Commission, footage: list[ClipSeen]) -> tuple[Script, str]:
    brief = read(commission.brief)
    seconds = commission.seconds or brief.seconds or 30.0
    aspect = commission.aspect or brief.aspect or "16:9"
    if footage:
        script = footage_board(brief, footage, commission, seconds=seconds, aspect=aspect)
        why = f"{len(footage)} shots found in the footage; the steadiest and sharpest seconds were chosen"
    else:
        script = storyboard(
            brief,
            seconds=seconds,
            aspect=aspect,
            style=commission.style,
            title=commission.title,
            narration=commission.text,
            voice=commission.voice,
            seed=commission.seed,
        )
        why = f"read as {brief.kind}: {len(brief.events)} event(s)"
    if commission.music != "auto":
        script = script.model_copy(update={"music": commission.music})
    return script, why


def _room_for_speech(last: dict[str, Any]) -> list[dict[str, Any]]:
    """Slots whose spoken words outrun them, lengthened to fit."""
    slots = []
    for need in last["speech_over"]:
        slot = Slot.model_validate(need["slot"])
        slots.append(slot.model_copy(update={"seconds": need["needs_seconds"]}).model_dump(mode="json"))
    return slots


def _mend(last: dict[str, Any], tried: set[tuple[str | None, str]]) -> tuple[list[dict[str, Any]], str] | None:
    """The cheapest change that answers the findings, or None when nothing here would help.

    A finding that came back after its mend (`tried`) is left and said: the same remedy would not help it twice.
    """
    slots = {s["id"]: Slot.model_validate(s) for s in last["slots"]}
    changed: dict[str, Slot] = {}
    reasons: list[str] = []
    for finding in last["findings"]:
        slot_id = finding["slot_id"]
        if finding["severity"] == "note" or slot_id not in slots or slot_id in changed:
            continue
        if (slot_id, finding["check"]) in tried:
            continue
        better = _mended(slots[slot_id], finding["mend"], finding["check"])
        if better is not None and better != slots[slot_id]:
            changed[slot_id] = better
            reasons.append(f"{slot_id}: {finding['what']}")
    if not changed:
        return None
    return [s.model_dump(mode="json") for s in changed.values()], "; ".join(reasons)


def _mended(slot: Slot, mend: str, check: str) -> Slot | None:
    shot = slot.shot
    if check == "repeated picture" and shot.framing is not None:
        # The same thing seen again must be seen from elsewhere: nearer, or farther where it is near already.
        other = _CLOSER.get(shot.framing) or _WIDER.get(shot.framing)
        return slot.model_copy(update={"shot": shot.model_copy(update={"framing": other})})
    if mend == "reframe" and shot.framing is not None:
        table = _WIDER if "crop" in check else _CLOSER
        closer = table.get(shot.framing)
        return slot.model_copy(update={"shot": shot.model_copy(update={"framing": closer})}) if closer else None
    if mend == "retime":
        return slot.model_copy(update={"seconds": min(120.0, round(slot.seconds * 1.3, 3))})
    if check == "legibility contrast" and shot.framing is not None:
        closer = _CLOSER.get(shot.framing)
        return slot.model_copy(update={"shot": shot.model_copy(update={"framing": closer})}) if closer else None
    if mend == "remake":
        return slot.model_copy(update={"seed": slot.seed + 1})  # another cut of the same place and people
    if mend == "trim" and slot.footage is not None:
        start = slot.footage.start + 0.5
        return slot.model_copy(update={"footage": slot.footage.model_copy(update={"start": start})})
    return None
