"""Replicate: any text-to-video model that it serves. The person names the model and its price a second."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from rushes.agent.paid import web
from rushes.agent.paid.buyer import whole_seconds
from rushes.agent.paid.contract import Look, Lost, Wanted
from rushes.agent.paid.forms import place
from rushes.core.errors import BadInput, ToolFailed
from rushes.core.money import Quote

USUAL = 5  # seconds, where a model's form does not say
_HELD_BACK = ("nsfw", "flagged", "sensitive", "safety", "moderat")


class Replicate:
    """`model` such as "owner/name". Every model has a form of its own, so it is read before the first start."""

    version = 1

    def __init__(self, key: str, model: str, usd_a_second: float, *, url: str = "https://api.replicate.com") -> None:
        self.name = f"replicate:{model}"
        self.prices = f"${usd_a_second:g} a second, as the person gave it"
        self._model, self._price, self._url = model, usd_a_second, f"{url}/v1"
        self._headers = {"Authorization": f"Bearer {key}"}

    @cached_property
    def _form(self) -> dict[str, dict[str, Any]]:
        """The model's fields by name, as OpenAPI schemas, with references to its lists of choices resolved."""
        code, answer = web.ask(f"{self._url}/models/{self._model}", self._headers, self.name)
        if code >= 400:
            raise BadInput(
                f"it answered {code} for the model", where=self.name, next_step="give replicate:OWNER/NAME@USD"
            )
        try:
            schemas = answer["latest_version"]["openapi_schema"]["components"]["schemas"]
            fields: dict[str, dict[str, Any]] = schemas["Input"]["properties"]
        except (TypeError, KeyError) as e:
            raise ToolFailed("its model has no form", where=self.name, next_step="choose another model") from e
        if "prompt" not in fields:
            raise BadInput("the model takes no prompt", where=self.name, next_step="choose a text-to-video model")
        named = {k: v.get("allOf", [{}])[0].get("$ref", "").rsplit("/", 1)[-1] for k, v in fields.items()}
        return {k: {**schemas.get(named[k], {}), **v} for k, v in fields.items()}

    def seconds(self, wanted: Wanted) -> float:
        field = self._form.get("duration")
        if field is None:
            lengths = [USUAL]
        elif "enum" in field:
            lengths = sorted(int(x) for x in field["enum"])
        else:
            low, high = int(field.get("minimum", USUAL)), int(field.get("maximum", 2 * USUAL))
            lengths = [whole_seconds(wanted, low, high), high]
        fitting = [n for n in lengths if n >= wanted.seconds]
        if not fitting:
            raise BadInput(f"a shot of {wanted.seconds:g} s", where=self.name, next_step=f"cut it to {lengths[-1]} s")
        return fitting[0]

    def quote(self, wanted: Wanted) -> Quote:
        usd = round(self.seconds(wanted) * self._price, 4)
        return Quote(low_usd=usd, high_usd=usd)

    def pictures(self) -> int:
        found = place(self._form)
        return found.most if found else 0

    def start(self, wanted: Wanted, key: str) -> str:
        values = {"duration": int(self.seconds(wanted)), "aspect_ratio": wanted.aspect, "seed": wanted.seed}
        taken = {k: v for k, v in values.items() if k in self._form and v in self._form[k].get("enum", [v])}
        found = place(self._form)
        body = {"input": {"prompt": wanted.words, **taken, **(found.filled(wanted) if found else {})}}
        answer = web.start(f"{self._url}/models/{self._model}/predictions", body, self._headers, self.name)
        if not isinstance(answer, dict) or not answer.get("id"):
            raise Lost("it answered without an id", where=self.name)
        return str(answer["id"])

    def poll(self, job: str) -> Look:
        code, answer = web.ask(f"{self._url}/predictions/{job}", self._headers, self.name)
        if code == 404 or not isinstance(answer, dict):
            return Look("expired", why=f"it knows no prediction {job}")
        state, why = answer.get("status"), str(answer.get("error") or "")[:300]
        if state in ("starting", "processing"):
            return Look("working")
        if state != "succeeded":
            held = any(w in why.lower() for w in _HELD_BACK)
            return Look("moderated" if held else "failed", why=why or str(state))
        output = answer.get("output")
        found = output[0] if isinstance(output, list) and output else output
        if answer.get("data_removed") or not found:
            return Look("expired", why="its output was removed")
        return Look("done", url=str(found))

    def cancel(self, job: str) -> bool:
        code, answer = web.ask(f"{self._url}/predictions/{job}/cancel", self._headers, self.name, "POST")
        # What had begun is billed for the time that it ran.
        return code == 200 and isinstance(answer, dict) and answer.get("started_at") is None

    def find(self, key: str) -> str | None:
        return None  # its list of predictions knows no ids of ours

    def moderation_costs(self) -> bool:
        return True
