"""Record and replay of language models: each call is an effect, so asking the same again is free and exact.

A call's key holds what the model is told and what it may do: messages, instructions, tools, schemas and settings. It
leaves out times, run ids, usage, money and the random ids of tool calls, which differ in every run. A changed prompt is
another key: in replay (`model` is None) that raises `NotRecorded`, which is how a test notices it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from pydantic_ai.messages import (
    BinaryContent,
    ModelMessage,
    ModelMessagesTypeAdapter,
    ModelRequest,
    ModelResponse,
    RetryFeedbackPart,
    SystemPromptPart,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolReturnPart,
    UserPromptPart,
)
from pydantic_ai.models import Model, ModelRequestParameters
from pydantic_ai.models.wrapper import WrapperModel
from pydantic_ai.settings import ModelSettings

from rushes.core.digest import digest_bytes, digest_json
from rushes.core.effects import Answer, Store, effect_key
from rushes.core.errors import RushesError

VERSION = 1
_MONEY = frozenset(("quote", "cost_usd", "spent_usd", "paid_usd"))
_NOT_ASKED = frozenset(("timeout", "extra_headers", "parallel_tool_calls"))  # settings that do not change the words


class NotRecorded(RushesError):
    """A replay was asked something that was never recorded: a prompt, tool or schema has changed."""


class Recorded(WrapperModel):
    """A model whose answers are kept in the store; `live=False` only replays."""

    def __init__(self, wrapped: Model, store: Store, *, live: bool = True, name: str | None = None) -> None:
        super().__init__(wrapped)
        self._store, self._live, self._name = store, live, name
        self.asked = 0  # calls answered, recorded or fresh
        self.fresh = 0  # calls that went to the model

    @property
    def model_name(self) -> str:
        return self._name or self.wrapped.model_name

    async def request(
        self,
        messages: list[ModelMessage],
        model_settings: ModelSettings | None,
        model_request_parameters: ModelRequestParameters,
    ) -> ModelResponse:
        request = asked(self.model_name, messages, model_settings, model_request_parameters)
        self.asked += 1
        known = self._store.recall(effect_key("model", VERSION, request))
        if known is not None:
            (response,) = ModelMessagesTypeAdapter.validate_python([known.value])
            assert isinstance(response, ModelResponse)
            return response
        if not self._live:
            raise NotRecorded(
                "this was never asked before", where=f"call {self.asked} of {self.model_name}",
                next_step="record again with the model, and read what changed in the prompt",
            )  # fmt: skip
        response = await self.wrapped.request(messages, model_settings, model_request_parameters)
        self.fresh += 1
        (value,) = ModelMessagesTypeAdapter.dump_python([response], mode="json")
        self._store.effect("model", VERSION, request, lambda _: Answer(value))
        return response


def asked(
    model: str, messages: list[ModelMessage], settings: ModelSettings | None, params: ModelRequestParameters
) -> dict[str, Any]:
    """What a call asks, in canonical form: equal for equal questions on every machine and in every run."""
    ids: dict[str, int] = {}

    def number(call_id: str) -> int:
        return ids.setdefault(call_id, len(ids))

    told: list[Any] = []
    for message in messages:
        if isinstance(message, ModelRequest):
            parts = [_told(p, number) for p in message.parts]
            # Results of one turn stand in the order of their calls, not in the order in which they came back.
            parts.sort(key=lambda p: p.get("call", -1))
            told.append({"from": "us", "instructions": message.instructions, "parts": parts})
        else:
            told.append({"from": "model", "parts": [_told(p, number) for p in message.parts]})
    output = params.output_object
    tools = [(t.name, t.description, digest_json(t.parameters_json_schema)) for t in params.function_tools]
    return {
        "model": model,
        "messages": told,
        "tools": sorted(tools, key=lambda t: t[0]),
        "output": [params.output_mode, digest_json(output.json_schema) if output else None],
        "settings": {k: v for k, v in sorted((settings or {}).items()) if k not in _NOT_ASKED},
    }


def _told(part: Any, number: Callable[[str], int]) -> dict[str, Any]:
    if isinstance(part, ToolCallPart):
        return {"kind": "call", "tool": part.tool_name, "args": _parsed(part.args), "call": number(part.tool_call_id)}
    if isinstance(part, ToolReturnPart):
        content = _without_money(_parsed(part.content))
        return {"kind": "return", "tool": part.tool_name, "outcome": part.outcome, "content": content,
                "call": number(part.tool_call_id)}  # fmt: skip
    if isinstance(part, UserPromptPart):
        content = part.content if isinstance(part.content, str) else [_content(c) for c in part.content]
        return {"kind": "user", "content": content}
    if isinstance(part, TextPart | ThinkingPart | SystemPromptPart | RetryFeedbackPart):
        return {"kind": part.part_kind, "content": _plain(part.content)}
    raise TypeError(f"a {type(part).__name__} has no canonical form yet; add it to rushes.minds.record")


def _content(item: Any) -> Any:
    if isinstance(item, str):
        return item
    if isinstance(item, BinaryContent):
        return {"bytes": digest_bytes(item.data), "type": item.media_type}
    raise TypeError(f"a {type(item).__name__} has no canonical form yet; add it to rushes.minds.record")


def _parsed(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return _plain(value)


def _plain(value: Any) -> Any:
    """A JSON value; what is no JSON (exceptions in error details) by its words."""
    return json.loads(json.dumps(value, default=str))


def _without_money(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_money(v) for k, v in value.items() if k not in _MONEY}
    if isinstance(value, list):
        return [_without_money(v) for v in value]
    return value
