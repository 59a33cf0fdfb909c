"""The terms on which a language model directs: how much it may think, spend and fail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pydantic_ai.models import Model


@dataclass(frozen=True)
class Limits:
    """How long a language model may work on one film before the keyless director finishes it."""

    turns: int = 30
    tokens: int = 400_000
    seconds: float = 180.0  # for one answer
    in_a_row: int = 3  # steps failed one after the other before it is not asked again


@dataclass(frozen=True)
class Terms:
    """One language model at work: which, its limits, its budget and its manner."""

    model: Model | str
    limits: Limits = Limits()
    budget_usd: float | None = None  # None: what was allowed before, at first nothing
    price: tuple[float, float] | None = None  # US dollars for a million tokens, (in, out), where no list knows them
    sketch: bool = False  # ask only for a plain sketch of each shot: for models too small to write whole scripts
    live: bool = True  # False: answer only from the record
    temperature: float | None = None  # None: the model's own


AnyModel: TypeAlias = "Model | str | Terms"
