"""Compare a shot as asked with one as seen: only what was asked is scored, what cannot be seen stands apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, ConfigDict

from rushes.shot.shot import Framing, Shot, Subject
from rushes.shot.words import category, nearest

COMPARATOR = "words-2"  # named in every comparison; raise when the same shots would score otherwise
_FRAMINGS = list(Framing)


class Field(BaseModel):
    """One asked field: `score` is 0 to 1, or None where the observer could not see it."""

    model_config = ConfigDict(frozen=True)
    name: str
    asked: str
    seen: str
    score: float | None


class Comparison(BaseModel):
    """How a seen shot answers an asked one."""

    model_config = ConfigDict(frozen=True)
    comparator: str
    fields: tuple[Field, ...]

    @property
    def score(self) -> float | None:
        """The mean of what was asked and could be seen; None where that is nothing."""
        known = [f.score for f in self.fields if f.score is not None]
        return sum(known) / len(known) if known else None

    @property
    def unknown(self) -> tuple[str, ...]:
        return tuple(f.name for f in self.fields if f.score is None)


def compare(asked: Shot, seen: Shot) -> Comparison:
    """Score every field that `asked` states. A field that `seen` lists in `unknown` is reported, not scored."""
    rows: list[Field] = []

    def row(name: str, want: Any, got: Any, score: Callable[[Any, Any], float]) -> None:
        if want in (None, (), ""):
            return
        blind = name in seen.unknown or name.split(".")[0] in seen.unknown
        rows.append(
            Field(
                name=name,
                asked=_said(want),
                seen="unknown" if blind else _said(got),
                score=None if blind else 0.0 if got in (None, (), "") else score(want, got),
            )
        )

    row("subjects", asked.subjects, seen.subjects, _subjects)
    for name in ("place", "pieces", "interior", "time", "weather"):
        score = _place if name == "place" else _share if name == "pieces" else _same
        row(f"setting.{name}", getattr(asked.setting, name), getattr(seen.setting, name), score)
    row("framing", asked.framing, seen.framing, _framing)
    for name in ("camera", "camera_speed", "angle", "tone", "style"):
        row(name, getattr(asked, name), getattr(seen, name), _same)
    for name in ("light", "colours", "sound"):
        row(name, getattr(asked, name), getattr(seen, name), _share)
    row("beats", tuple(_act(b.verb, b.target) for b in asked.beats), tuple(_act(b.verb, b.target) for b in seen.beats),
        _acts)  # fmt: skip
    row("text", asked.text.lines if asked.text else (), seen.text.lines if seen.text else (), _share)
    return Comparison(comparator=COMPARATOR, fields=tuple(rows))


def _same(want: Any, got: Any) -> float:
    return 1.0 if str(want).lower() == str(got).lower() else 0.0


def _share(want: tuple[Any, ...], got: tuple[Any, ...]) -> float:
    """How many of the asked items were seen, by meaning where they are words."""
    return sum(max(_word(str(w), str(g)) for g in got) for w in want) / len(want)


def _word(want: str, got: str, kind: Any = "noun") -> float:
    """1 for the same words, less the farther one lies from the other in the dictionary."""
    if want.lower() == got.lower():
        return 1.0
    near = [m.distance for a, b in ((want, got), (got, want)) if (m := nearest(a, [b.lower()], kind)) is not None]
    return max(0.0, 1 - min(near) / 4) if near else 0.0


def _place(want: str, got: str) -> float:
    """By any place that both name: a busy road is a road, an empty station a station platform."""
    return max(_word(a, b) for a in _places(want) for b in _places(got))


def _places(phrase: str) -> set[str]:
    words = phrase.lower().split()
    return {phrase.lower(), words[-1], *(w for w in words if category(w) in ("place", "building"))}


def _subjects(want: tuple[Subject, ...], got: tuple[Subject, ...]) -> float:
    """Each asked subject against its best match: who it is counts most, then how many, its look and clothes."""
    return sum(max(_subject(w, g) for g in got) for w in want) / len(want)


def _subject(want: Subject, got: Subject) -> float:
    heads = [(a, b) for a in {want.name, want.name.split()[-1]} for b in {got.name, got.name.split()[-1]}]
    name = max(*(_word(a, b) for a, b in heads), _kin(want.name, got.name))
    parts = [
        (3.0, name),
        (1.0, 1.0 if want.count == got.count else 0.5 if (want.count > 1) == (got.count > 1) else 0.0),
    ]
    for asked, seen in ((want.look, got.look), (want.wears, got.wears), (want.holds, got.holds)):
        if asked:
            parts.append((1.0, _share(asked, seen) if seen else 0.0))
    return name and sum(w * s for w, s in parts) / sum(w for w, _ in parts)


# How much of a name a picture tells: a trade is seldom seen, and one small beast is like another.
_KIN = {"person": 0.6, "animal": 0.25, "vehicle": 0.25}


def _kin(want: str, got: str) -> float:
    kind = category(want)
    return _KIN.get(kind, 0.0) if kind == category(got) else 0.0


def _framing(want: Framing, got: Framing) -> float:
    """Neighbouring framings are half right: two observers draw the line between full and medium differently."""
    apart = abs(_FRAMINGS.index(want) - _FRAMINGS.index(got))
    return 1.0 if apart == 0 else 0.5 if apart == 1 else 0.0


def _act(verb: str, target: str | None) -> str:
    return f"{verb}|{target or ''}"


def _acts(want: tuple[str, ...], got: tuple[str, ...]) -> float:
    """Asked deeds that were seen, each verb two thirds and its target one third."""

    def one(a: str, b: str) -> float:
        (va, ta), (vb, tb) = a.split("|", 1), b.split("|", 1)
        verb = _word(va, vb, "verb")
        return verb if not ta else verb * (2 + (_word(ta, tb) if tb else 0.0)) / 3

    return sum(max(one(w, g) for g in got) for w in want) / len(want)


def _said(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(_said(v) for v in value)
    if isinstance(value, Subject):
        return " ".join([*value.look, value.name]) + (f" x{value.count}" if value.count > 1 else "")
    return "" if value is None else str(value).replace("|", " ").strip()
