"""Questions that only whoever ordered the film can answer; each is asked once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from rushes.core.effects import Answer

if TYPE_CHECKING:
    from rushes.agent.studio import Studio


class _NobodyThere(Exception):
    """A question that no person answered."""


def ask_person(studio: Studio, question: str, options: list[str]) -> dict[str, Any]:
    """Ask whoever ordered the film; the answer is kept, so that a run that is carried out again asks nobody."""
    request = {"film": studio.production.folder.name, "question": question, "options": options}
    asker = getattr(studio.progress, "ask", None)

    def ask(_: Path) -> Answer:
        if studio.dry_run or asker is None or (said := asker(question, options)) is None:
            raise _NobodyThere
        return Answer(str(said)[:2000])

    try:
        answer = str(studio.store.effect("answer of a person", 1, request, ask).value)
    except _NobodyThere:
        studio.decide("ask_person", f"{question} Nobody answered.", {"open": question})
        return {
            "answer": None,
            "then": "nobody is there: decide it by the brief, and say in the end what you decided",
        }
    studio.decide("ask_person", f"{question} Answer: {answer}", {})
    return {"answer": answer}
