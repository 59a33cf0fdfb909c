"""The keyless director: a pydantic-ai `Model` without weights that calls the same tools a language model would.

It sees only what a language model sees: the commission as the user prompt and the tools' returns. From them it picks
the next call by plain rules, so the same commission always gives the same film. It invents no facts and no prose.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
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

from rushes.core.errors import BadInput
from rushes.minds import paper_edit
from rushes.minds.brief import read
from rushes.minds.footage_board import footage_board
from rushes.minds.revision import Revised, understand
from rushes.minds.storyboard import storyboard
from rushes.minds.targets import Unfound, choose
from rushes.shot import ClipSeen, Commission, Framing, Order, Script, Slot

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
        order, returns = heard(messages)
        next_step: tuple[str, dict[str, Any]] | str
        if order.revise is not None and (refused := _refused(messages)):
            next_step = refused  # the same call again would be refused again
        else:
            next_step = decide(order.commission, returns) if order.revise is None else carry_out(order.revise, returns)
        part = TextPart(next_step) if isinstance(next_step, str) else ToolCallPart(next_step[0], next_step[1])
        return ModelResponse(parts=[part], model_name=self.model_name, usage=RequestUsage())


def heard(messages: Sequence[ModelMessage]) -> tuple[Order, list[tuple[str, Any]]]:
    """The order, and each tool's name and return in the order they came."""
    order: Order | None = None
    returns: list[tuple[str, Any]] = []
    for message in messages:
        if not isinstance(message, ModelRequest):
            continue
        for part in message.parts:
            if isinstance(part, UserPromptPart) and order is None:
                order = Order.model_validate_json(str(part.content))
            elif isinstance(part, ToolReturnPart) and part.outcome == "success":
                content = part.content
                returns.append((part.tool_name, json.loads(content) if isinstance(content, str) else content))
    if order is None:
        raise ValueError("a director needs an order as its first user message")
    return order, returns


def _refused(messages: Sequence[ModelMessage]) -> str:
    """Why a tool sent this director's last call back; "" where it did not."""
    said = [m for m in messages if isinstance(m, ModelResponse)]
    if not said or said[-1].model_name != "keyless" or not isinstance(messages[-1], ModelRequest):
        return ""
    back = [p for p in messages[-1].parts if isinstance(p, ToolReturnPart) and p.outcome == "retried"]
    return str(back[0].content).partition("\n")[0] if back else ""


def decide(commission: Commission, returns: Sequence[tuple[str, Any]]) -> tuple[str, dict[str, Any]] | str:
    """The next tool call as (name, arguments), or the closing words when the film is done."""
    returns = [r for r in returns if r[0] != "ask_person"]
    if not returns:
        return "look_at_production", {}
    tool, last = returns[-1]
    if tool == "look_at_production":
        script, why = _script(commission, [ClipSeen.model_validate(c) for c in last["footage"]])
        return "write_script", {"script": script.model_dump(mode="json"), "why": why}
    if tool == "write_script" or tool in CHANGING:
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
        if len(reviews) <= MAX_ROUNDS + 1 and (torn := _torn(last, tried, returns)):
            return "salvage_shot", torn
        left = [f["what"] for f in last["findings"] if f["severity"] != "note"]
        return "The film is done." if not left else "The film is done, except: " + " ".join(left)
    raise ValueError(f"the keyless director does not know the tool {tool!r}")


# The tools that change a film, and the one that may: what follows is made and looked at.
CHANGING = ("set_film", "arrange_slots", "change_slots", "finish_shots", "retake_shots", "salvage_shot", "edit_picture")


def carry_out(sentence: str, returns: Sequence[tuple[str, Any]]) -> tuple[str, dict[str, Any]] | str:
    """The next tool call that makes a film be as a sentence wants it, or the closing words."""
    looked = next((value for name, value in returns if name == "look_at_production"), None)
    if looked is None:
        return "look_at_production", {}
    script, order = Script.model_validate(looked["script"]), Commission.model_validate(looked["order"])
    if m := re.search(r"\bsalvage\b|\bbest (?:parts?|seconds?|bits?|moments?) of\b.*\btakes\b", sentence, re.I):
        return _salvaged(m, sentence, script, returns)
    wanted = understand(sentence, script, order, voices=tuple(looked.get("voices", ())))
    left = f"Not done: {'; '.join(wanted.refused)}." if wanted.refused else ""
    if not wanted.did:
        return left
    tool, last = returns[-1]
    steps = list(_steps(script, order, wanted))
    done = sum(name in CHANGING for name, _ in returns)
    if tool in ("look_at_production", *CHANGING) and done < len(steps):
        return steps[done]
    if tool in ("look_at_production", *CHANGING):
        if tight := _room_for_speech(last):
            return "change_slots", {"slots": tight, "why": "the words need more time than their pictures had"}
        return "make_takes", {}
    if tool == "make_takes":
        return "assemble_film", {}
    if tool == "assemble_film":
        return "review_film", {}
    # A person's own wish is not mended away: what the critic says of it is said, and left to them.
    shown = {s.id for s in wanted.script.slots if s not in script.slots}
    found = [f["what"] for f in last["findings"] if f["severity"] != "note" and f["slot_id"] in shown]
    return " ".join(x for x in (f"Done: {'; '.join(wanted.did)}.", left, *found) if x)


def _salvaged(
    m: re.Match[str], sentence: str, script: Script, returns: Sequence[tuple[str, Any]]
) -> tuple[str, dict[str, Any]] | str:
    """The next tool call where a person wants the best seconds of a shot's takes, or the closing words."""
    tool = returns[-1][0]
    follows = {"salvage_shot": "make_takes", "make_takes": "assemble_film", "assemble_film": "review_film"}
    said = next((value for name, value in returns if name == "salvage_shot"), None)
    if said is not None and not said["salvaged"]:
        return f"Not done: {said['why']}."
    if tool in follows:
        return follows[tool], {}
    if said is not None:
        return f"Done: {', '.join(said['salvaged'])} show the best seconds of its takes."
    try:
        chosen = choose(f"{sentence[: m.start()]} {sentence[m.end() :]}", script)
    except Unfound as e:
        return f"Not done: {e}."
    if len(chosen.indices) != 1 or not chosen.named:
        return "Not done: of which one shot? Say “use the best parts of the takes of shot 3”."
    return "salvage_shot", {"slot": script.slots[chosen.indices[0]].id, "why": sentence}


def _steps(script: Script, order: Commission, wanted: Revised) -> Iterator[tuple[str, dict[str, Any]]]:
    """The fewest tool calls that lead from a script to the one wanted."""
    why = "; ".join(wanted.did)
    new, old = wanted.script, {s.id: s for s in script.slots}
    film: dict[str, Any] = {
        k: getattr(new, k) for k in ("title", "aspect", "music") if getattr(new, k) != getattr(script, k)
    }
    film |= {
        k: getattr(wanted.asked, k)
        for k in ("seconds", "voice", "captions")
        if getattr(wanted.asked, k) != getattr(order, k)
    }
    if film:
        yield "set_film", {**film, "why": why}
    ids = [s.id for s in new.slots]
    if ids != [s.id for s in script.slots]:
        fresh = [s.model_dump(mode="json") for s in new.slots if s.id not in old]
        yield "arrange_slots", {"order": ids, "new": fresh, "why": why}
    changed = [s for s in new.slots if s.id in old and s != old[s.id]]
    if changed:
        yield "change_slots", {"slots": [s.model_dump(mode="json") for s in changed], "why": why}


def draft(commission: Commission) -> list[dict[str, Any]]:
    """What happens in a brief, each deed once, in the words that Papercut has drawings for; of a long one the first."""
    try:
        script, _ = _script(commission, [])
    except BadInput:
        return []
    deeds: dict[str, dict[str, Any]] = {}
    for slot in script.slots:
        for beat in slot.shot.beats:
            said = f"{beat.who} {beat.verb} {beat.target}"
            deeds.setdefault(said, slot.shot.model_dump(mode="json", include=_PLAYED, exclude_defaults=True))
    return list(deeds.values())[:20]


_PLAYED = {"subjects", "beats", "setting"}


def _script(commission: Commission, footage: list[ClipSeen]) -> tuple[Script, str]:
    brief = read(commission.brief)
    seconds = commission.seconds or brief.seconds or 30.0
    aspect = commission.aspect or brief.aspect or "16:9"
    most = commission.seconds or brief.seconds
    if footage and (lines := paper_edit.plan(commission.brief, footage, most)) is not None:
        title = commission.title or brief.title or commission.brief
        script = paper_edit.script_of(lines, commission.brief, title=title, aspect=aspect, seconds=most)
        why = f"{len(script.slots)} of {len(lines)} sentences stay, {script.seconds:.1f} s: cut by what is said"
    elif footage:
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
    for need in last.get("speech_over", ()):
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


def _torn(
    last: dict[str, Any], tried: set[tuple[str | None, str]], returns: Sequence[tuple[str, Any]]
) -> dict[str, Any] | None:
    """A shot that is still wrong somewhere after another take: the arguments that have its best seconds joined."""
    done = {value["slot"] for name, value in returns if name == "salvage_shot"}
    for f in last["findings"]:
        again = (f["slot_id"], f["check"]) in tried and f["slot_id"] not in (None, *done)
        if again and f["severity"] == "error" and f["mend"] in ("remake", "trim"):
            return {"slot": f["slot_id"], "why": f"no take of it is right throughout: {f['what']}"}
    return None


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
        return slot.model_copy(update={"seconds": min(120.0, max(1.0, round(slot.seconds * 1.3, 3)))})
    if check == "legibility contrast" and shot.framing is not None:
        closer = _CLOSER.get(shot.framing)
        return slot.model_copy(update={"shot": shot.model_copy(update={"framing": closer})}) if closer else None
    if mend == "remake":
        return slot.model_copy(update={"seed": slot.seed + 1})  # another cut of the same place and people
    if mend == "trim" and slot.footage is not None:
        start = slot.footage.start + 0.5
        return slot.model_copy(update={"footage": slot.footage.model_copy(update={"start": start})})
    if mend == "trim" and not shot.is_card:
        return slot.model_copy(update={"seed": slot.seed + 1})  # frames that do not belong are in the take itself
    return None
