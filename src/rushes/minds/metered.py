"""A language model that pays through the ledger: reserve the most a call can cost, call, enter what it did cost."""

from __future__ import annotations

import itertools
import json
import secrets
from datetime import UTC, datetime
from decimal import Decimal

from pydantic_ai.exceptions import ModelHTTPError
from pydantic_ai.messages import ModelMessage, ModelMessagesTypeAdapter, ModelResponse
from pydantic_ai.models import Model, ModelRequestParameters
from pydantic_ai.models.wrapper import WrapperModel
from pydantic_ai.settings import ModelSettings
from pydantic_ai.usage import RequestUsage

from rushes.core.errors import NotAllowed
from rushes.core.ledger import Ledger
from rushes.core.money import FREE, Quote
from rushes.minds.language import is_local

MOST_WORDS = 8192  # output tokens of one call, so that its price has an upper end
_IN_PROCESS = frozenset(("function", "test", "rushes"))  # models that are plain Python
_REFUSED = range(400, 500)  # the provider answered that it did nothing


class Metered(WrapperModel):
    """Every call reserves its highest price first. A model on this machine or network is free.

    `price` is US dollars for a million tokens, (in, out), for models that the price list does not know. A call whose
    answer was lost is entered as spent in full: words have no job that could be asked for later.
    """

    def __init__(self, wrapped: Model, ledger: Ledger, run: str, price: tuple[float, float] | None = None) -> None:
        super().__init__(wrapped)
        self._ledger, self._run, self._price = ledger, run, price
        self._calls = itertools.count(1)
        self._id = secrets.token_hex(6)

    async def request(
        self,
        messages: list[ModelMessage],
        model_settings: ModelSettings | None,
        model_request_parameters: ModelRequestParameters,
    ) -> ModelResponse:
        settings = ModelSettings(**{"max_tokens": MOST_WORDS, **(model_settings or {})})
        quote = self.quote(messages, settings, model_request_parameters)
        if quote == FREE:
            return await self.wrapped.request(messages, settings, model_request_parameters)
        key = f"language-{self._id}-{next(self._calls)}"
        name = self.wrapped.model_name
        self._ledger.reserve(
            key, run=self._run, shot="", kind="language", provider=self.wrapped.system, what=name, quote=quote
        )
        self._ledger.sent(key)
        try:
            response = await self.wrapped.request(messages, settings, model_request_parameters)
        except ModelHTTPError as e:
            if e.status_code in _REFUSED:
                self._ledger.released(key, f"refused with {e.status_code}")
            else:
                self._ledger.paid(key, quote.high_usd, f"lost with {e.status_code}; entered in full")
            raise
        except BaseException:
            self._ledger.paid(key, quote.high_usd, "the answer was lost; entered in full")
            raise
        self._ledger.paid(key, self._cost(response.usage))
        return response

    def quote(self, messages: list[ModelMessage], settings: ModelSettings, params: ModelRequestParameters) -> Quote:
        """From nothing said back to the longest answer; a token is taken as two characters, more than any tokenizer."""
        if is_local(self.wrapped.base_url) or self.wrapped.system in _IN_PROCESS:
            return FREE
        told = len(ModelMessagesTypeAdapter.dump_json(messages))
        told += len(json.dumps([t.parameters_json_schema for t in params.function_tools]))
        most_in = told // 2 + 1000
        most_out = int(settings.get("max_tokens") or MOST_WORDS)
        low = self._cost(RequestUsage(input_tokens=told // 8, output_tokens=1))
        return Quote(low_usd=low, high_usd=self._cost(RequestUsage(input_tokens=most_in, output_tokens=most_out)))

    def _cost(self, usage: RequestUsage) -> float:
        if self._price is not None:
            return (usage.input_tokens * self._price[0] + usage.output_tokens * self._price[1]) / 1e6
        from genai_prices import calc_price

        try:
            price = calc_price(
                usage, self.wrapped.model_name, provider_api_url=self.wrapped.base_url,
                genai_request_timestamp=datetime.now(UTC),
            )  # fmt: skip
        except LookupError as e:
            raise NotAllowed(
                f"nobody knows what {self.wrapped.model_name} costs, so no cap could hold", where="--model",
                next_step="give its price for a million tokens: --model-price IN,OUT (0,0 where it is free)",
            ) from e  # fmt: skip
        return float(Decimal(price.total_price))
