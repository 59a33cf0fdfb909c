"""`Finding`: one thing that is wrong, where, how we know, and the cheapest way to mend it."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

Severity = Literal["error", "warning", "note"]
Mend = Literal["trim", "retime", "remix", "reframe", "remake", "recaption", "reorder", "none"]


class Finding(BaseModel):
    """One finding about a film or a part of it; times in seconds of the film."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    check: str
    severity: Severity
    what: str  # a plain sentence: what is wrong and what to do next
    slot_id: str | None = None
    start: float = 0.0
    end: float = 0.0
    evidence: dict[str, Any] = {}
    mend: Mend = "none"
