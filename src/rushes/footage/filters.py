"""Which clips are good enough, as thresholds that can be read and changed; every refusal has its reason."""

from __future__ import annotations

import operator
import re
from typing import Any

from pydantic import BaseModel, ConfigDict

from rushes.core.errors import BadInput
from rushes.data.clip import Clip

_OPERATORS = {
    ">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt, "==": operator.eq, "!=": operator.ne,
}  # fmt: skip


class Filter(BaseModel):
    """A clip passes if its measure fulfils the comparison, or is not known."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    measure: str
    test: str
    value: float | str
    why: str  # what a rejected clip is, in words

    def passes(self, clip: Clip) -> bool:
        found: Any = getattr(clip, self.measure)
        if isinstance(found, list):
            found = len(found)
        return found is None or bool(_OPERATORS[self.test](found, self.value))

    def reason(self, clip: Clip) -> str:
        found = getattr(clip, self.measure)
        return f"{self.why}: {self.measure} is {found}, not {self.test} {self.value}"

    def __str__(self) -> str:
        return f"{self.measure}{self.test}{self.value}"


DEFAULT: tuple[Filter, ...] = (
    Filter(measure="seconds", test=">=", value=1.0, why="too short"),
    Filter(measure="frames", test=">=", value=9, why="too few frames"),
    Filter(measure="still", test="<=", value=0.6, why="the picture stands still"),
    Filter(measure="brightness", test=">=", value=0.04, why="too dark"),
    Filter(measure="bright", test="<=", value=0.5, why="burnt out"),
    Filter(measure="contrast", test=">=", value=0.03, why="nothing to see"),
    Filter(measure="edge_width", test="<=", value=16.0, why="out of focus"),
    Filter(measure="overlay", test="<=", value=0, why="a mark lies over the picture"),
    Filter(measure="shake", test="<=", value=0.3, why="too shaky"),
)


def parse(text: str) -> Filter:
    """A filter from words such as "seconds>=2" or "camera==static". Raises BadInput."""
    match = re.fullmatch(r"\s*(\w+)\s*(>=|<=|==|!=|>|<)\s*(.+?)\s*", text)
    if not match or match[1] not in Clip.model_fields:
        names = ", ".join(sorted(f for f in Clip.model_fields if not f.startswith("caption")))
        raise BadInput("not a filter", where=text, next_step=f"write MEASURE>=NUMBER; measures: {names}")
    try:
        value: float | str = float(match[3])
    except ValueError:
        value = match[3]
    if isinstance(value, str) and match[2] not in ("==", "!="):
        raise BadInput("words compare by == and != only", where=text, next_step="give a number")
    return Filter(measure=match[1], test=match[2], value=value, why="by your own filter")


def split(text: str) -> tuple[str, list[Filter]]:
    """A search's words, and the filters among them: "boat seconds>=3 split==test". Raises BadInput."""
    found = [w.rstrip(",;") for w in text.split() if _TEST.search(w)]
    return " ".join(w for w in text.split() if not _TEST.search(w)), [parse(w) for w in found]


_TEST = re.compile(r"^\w+(?:>=|<=|==|!=|>|<)")


def chosen(own: list[str]) -> tuple[Filter, ...]:
    """The default filters; one of a person's own replaces those of the same measure and direction."""
    mine = [parse(t) for t in own]
    replaced = {(f.measure, f.test[0]) for f in mine}
    return (*(f for f in DEFAULT if (f.measure, f.test[0]) not in replaced), *mine)


def judge(clip: Clip, filters: tuple[Filter, ...]) -> list[str]:
    """Why a clip is not taken; empty if it is."""
    return [f.reason(clip) for f in filters if not f.passes(clip)]
