"""The understudy: a language model directs, and every step that it fails is done by the keyless director and marked so.

It stands between the agent's loop and the model. An answer that cannot be used (no such tool, arguments of the wrong
form, the same step again, the end before there is a film, no answer in time) is sent back twice with all that was
wrong; then the keyless director takes that step. Turns, tokens and money are limited; past a limit it takes all the
remaining steps, so that there is always a film, and the record says which steps were whose.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ValidationError
from pydantic_ai.exceptions import AgentRunError, ModelAPIError
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
from pydantic_ai.models.wrapper import WrapperModel
from pydantic_ai.settings import ModelSettings

from rushes.agent.terms import Limits
from rushes.core.errors import OverBudget
from rushes.minds.keyless import CHANGING, KeylessDirector, heard

Reason = Literal[
    "invalid", "stall", "loop", "timeout", "no answer", "turn limit", "token limit", "money limit", "gave up"
]
Validator = Callable[..., object]
_CHANGES = frozenset(("write_script", *CHANGING))
_STEPS = ("make_takes", "assemble_film", "review_film")
_FOR_GOOD = frozenset(("turn limit", "token limit", "money limit", "gave up"))


@dataclass(frozen=True)
class StandIn:
    """One step that the keyless director did for the model."""

    turn: int
    tool: str  # what was done instead; "" for the closing words
    reason: Reason
    said: str  # what was wrong, in words


class Understudy(WrapperModel):
    """A model that never leaves a film half made. `validators` check a tool's arguments by its name."""

    def __init__(
        self,
        wrapped: Model,
        *,
        validators: Mapping[str, Validator],
        limits: Limits,
        acting: Callable[[str], None],
        stood_in: Callable[[StandIn], None],
        tries: int = 3,
    ) -> None:
        super().__init__(wrapped)
        self._keyless = KeylessDirector()
        self._validators, self._limits, self._tries = validators, limits, tries
        self._acting, self._stood_in = acting, stood_in
        self.turns = self.input_tokens = self.output_tokens = 0
        self._failed_in_a_row = 0
        self._over: tuple[Reason, str] | None = None

    async def request(
        self,
        messages: list[ModelMessage],
        model_settings: ModelSettings | None,
        model_request_parameters: ModelRequestParameters,
    ) -> ModelResponse:
        self.turns += 1
        why = self._over or self._limit() or _refused_again(messages)
        if why is None:
            answer = await self._ask(list(messages), model_settings, model_request_parameters)
            if isinstance(answer, ModelResponse):
                self._failed_in_a_row = 0
                self._acting("keyless" if answer.model_name == self._keyless.model_name else self.wrapped.model_name)
                return answer
            why = answer
            self._failed_in_a_row += 1
            if self._failed_in_a_row >= self._limits.in_a_row and why[0] not in _FOR_GOOD:
                why = ("gave up", f"{self._failed_in_a_row} steps failed one after the other, the last: {why[1]}")
        if why[0] in _FOR_GOOD:
            self._over = why
        self._acting(f"keyless, standing in for {self.wrapped.model_name}")
        response = await self._keyless.request(messages, None, model_request_parameters)
        done = next((p.tool_name for p in response.parts if isinstance(p, ToolCallPart)), "")
        self._stood_in(StandIn(self.turns, done, why[0], why[1][:500]))
        return response

    def _limit(self) -> tuple[Reason, str] | None:
        if self.turns > self._limits.turns:
            return "turn limit", f"more than {self._limits.turns} turns"
        if self.input_tokens + self.output_tokens > self._limits.tokens:
            return "token limit", f"more than {self._limits.tokens:,} tokens"
        return None

    async def _ask(
        self, messages: list[ModelMessage], settings: ModelSettings | None, params: ModelRequestParameters
    ) -> ModelResponse | tuple[Reason, str]:
        """The model's answer, or why it cannot be used after `tries` attempts."""
        problem: tuple[Reason, str] = ("no answer", "")
        for _ in range(self._tries):
            try:
                async with asyncio.timeout(self._limits.seconds):
                    response = await self.wrapped.request(messages, settings, params)
            except TimeoutError:
                return "timeout", f"no answer in {self._limits.seconds:g} s"
            except OverBudget as e:
                return "money limit", str(e)
            except (ModelAPIError, AgentRunError) as e:
                problem = ("no answer", str(e))
                continue
            self.input_tokens += response.usage.input_tokens
            self.output_tokens += response.usage.output_tokens
            found = self._problem(messages, response)
            if found is None:
                return response
            problem = found
            said = f"{_words_of(response)}\nThat cannot be used: {found[1]}"
            messages += [ModelRequest(parts=[UserPromptPart(said)])]
        return problem

    def _problem(self, messages: Sequence[ModelMessage], response: ModelResponse) -> tuple[Reason, str] | None:
        calls = [p for p in response.parts if isinstance(p, ToolCallPart)]
        if not calls:
            if not any(isinstance(p, TextPart) and p.content.strip() for p in response.parts):
                return "stall", "an empty answer; call one of the tools"
            left = _unfinished(messages, revising=heard(list(messages))[0].revise is not None)
            return ("stall", f"the film is not finished: {left}") if left else None
        before = _since_change([(c.tool_name, _args(c)) for c in _calls(messages)])
        if wrong := [w for w in map(self._invalid, calls) if w]:
            return "invalid", "; ".join(wrong)
        for call in calls:
            args = _args(call)
            if (before and before[-1] == (call.tool_name, args)) or before.count((call.tool_name, args)) >= 3:
                return "loop", f"{call.tool_name} was called with exactly these arguments before; do the next step"
        return None

    def _invalid(self, call: ToolCallPart) -> str:
        """All that is wrong with the form of a call; "" where nothing is."""
        validate = self._validators.get(call.tool_name)
        if validate is None:
            return f"there is no tool {call.tool_name!r}; the tools are {', '.join(self._validators)}"
        args = _args(call)
        if not isinstance(args, dict):
            return f"the arguments of {call.tool_name} are not a JSON object"
        try:
            validate(args)
        except ValidationError as e:
            told = (f"{'.'.join(map(str, x['loc']))}: {x['msg']}" for x in e.errors())
            return f"{call.tool_name}: {'; '.join(told)}"
        return ""


def _calls(messages: Sequence[ModelMessage]) -> list[ToolCallPart]:
    return [p for m in messages if isinstance(m, ModelResponse) for p in m.parts if isinstance(p, ToolCallPart)]


def _since_change(calls: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """The calls that the next one may repeat in vain: after a change a step towards the film is another step."""
    last = max((i for i, (tool, _) in enumerate(calls) if tool in _CHANGES), default=0)
    return [c for i, c in enumerate(calls) if i >= last or c[0] not in _STEPS]


def _args(call: ToolCallPart) -> Any:
    if not isinstance(call.args, str):
        return call.args or {}
    try:
        return json.loads(call.args or "{}")
    except ValueError:
        return None


def _words_of(response: ModelResponse) -> str:
    """A rejected answer told back: a tool call in a history would need an answer of its own."""
    said = [
        f"You called {p.tool_name} with {p.args_as_json_str()[:2000]}"
        if isinstance(p, ToolCallPart)
        else f"You said: {p.content[:2000]}"
        for p in response.parts
        if isinstance(p, ToolCallPart | TextPart)
    ]
    return "\n".join(said) or "You said nothing."


def _returned(messages: Sequence[ModelMessage]) -> list[ToolReturnPart]:
    return [p for m in messages if isinstance(m, ModelRequest) for p in m.parts if isinstance(p, ToolReturnPart)]


def _unfinished(messages: Sequence[ModelMessage], *, revising: bool) -> str:
    """What is still to be done before a film may be called finished; "" when nothing is.

    A revision may end without a change: where what is asked cannot be done.
    """
    done = [p.tool_name for p in _returned(messages) if p.outcome == "success"]
    last_change = max((i for i, tool in enumerate(done) if tool in _CHANGES), default=None)
    if last_change is None:
        return "" if revising else "no script is written (write_script)"
    after = done[last_change:]
    return next((f"call {t}" for t in _STEPS if t not in after), "")


def _refused_again(messages: Sequence[ModelMessage]) -> tuple[Reason, str] | None:
    """A tool that sent three calls back one after the other will not take the fourth."""
    last = _returned(messages)[-3:]
    if len(last) == 3 and all(p.outcome == "retried" for p in last):
        return "invalid", f"{last[-1].tool_name} was sent back three times: {str(last[-1].content)[:300]}"
    return None
