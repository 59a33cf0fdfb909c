"""The director's chair: what stands between the agent's loop and a model.

From the inside out: the model, what it costs (`Metered`), the record of what it said (`Recorded`), the manner of asking
(`Sketcher`, for small models), and the keyless director, who takes every step that it fails (`Understudy`).
"""

from __future__ import annotations

from dataclasses import asdict

from pydantic_ai.models import Model

from rushes.agent.production import StandInRecord
from rushes.agent.studio import Studio
from rushes.agent.terms import Terms
from rushes.agent.tools import TOOLS
from rushes.agent.understudy import StandIn, Understudy
from rushes.core.effects import Store
from rushes.core.ledger import Ledger
from rushes.minds.language import open_model
from rushes.minds.metered import Metered
from rushes.minds.record import Recorded


def hire(terms: Terms, store: Store, run: str) -> Recorded:
    """The model of `terms`, paying through the ledger for the production `run`, its words kept in `store`."""
    ledger = Ledger(store.root / "money.sqlite3")
    ledger.sweep()
    if terms.budget_usd is not None:
        ledger.allow(run, ledger.caps(run).model_copy(update={"run_usd": terms.budget_usd}))
    inner = open_model(terms.model) if isinstance(terms.model, str) else terms.model
    return Recorded(Metered(inner, ledger, run, terms.price), store, live=terms.live)


def seat(terms: Terms, studio: Studio) -> Understudy:
    """The director that the model of `terms` makes, with everything around it."""
    director: Model = hire(terms, studio.store, studio.production.folder.name)
    if terms.sketch:
        from rushes.minds.sketch import Sketcher

        director = Sketcher(director)

    def acting(who: str) -> None:
        studio.acting = who

    def stood_in(step: StandIn) -> None:
        studio.state.stood_in.append(StandInRecord(**asdict(step)))
        studio.progress.say(f"the keyless director stands in ({step.reason}): {step.said}")

    validators = {t.name: t.function_schema.validator.validate_python for t in TOOLS}
    return Understudy(director, validators=validators, limits=terms.limits, acting=acting, stood_in=stood_in)
