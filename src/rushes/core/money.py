"""Money: a range before, the bill after. Every price passes through here."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Quote(BaseModel):
    """What something will cost, in US dollars, from `low` to `high`; equal where the price is exact."""

    model_config = ConfigDict(frozen=True)
    low_usd: float = 0.0
    high_usd: float = 0.0

    def __add__(self, other: Quote) -> Quote:
        return Quote(low_usd=self.low_usd + other.low_usd, high_usd=self.high_usd + other.high_usd)

    def __str__(self) -> str:
        if self.low_usd == self.high_usd:
            return f"${self.low_usd:.2f}"
        return f"${self.low_usd:.2f}–${self.high_usd:.2f}"


FREE = Quote()
