"""Thirty very different briefs read: the hit rate is printed (`pytest -s`) and must not fall."""

from __future__ import annotations

from briefs import BRIEFS
from rushes.minds.brief import Brief, read
from rushes.minds.nouns import Noun


def _names(noun: Noun | None, wanted: str) -> bool:
    """Whether a noun is the one wanted: the same head, and every modifier among its words."""
    if noun is None or not wanted:
        return noun is None and not wanted
    have, want = noun.phrase.lower().split(), wanted.lower().split()
    return have[-1] == want[-1] and set(want) <= set(have)


def _fact(brief: Brief, name: str, value: str) -> bool:
    if name == "place":
        places = [brief.setting.place, *(e.setting.place for e in brief.events[:1])]
        return any(value.split()[-1].lower() in (p or "").lower().split() for p in places)
    if name in ("time", "weather"):
        found = getattr(brief.setting, name)
        return found is not None and found.value == value
    if name == "nouns":
        return all(any(_names(n, want) for n in brief.nouns) for want in value.split(", "))
    if name == "figures":
        return len(brief.figures) == int(value)
    if name == "missing":
        return bool(brief.missing)
    return str(getattr(brief, name)).removesuffix(".0") == value


def test_hit_rate_over_thirty_briefs() -> None:
    deeds = [0, 0]
    facts = [0, 0]
    for text, wanted, stated in BRIEFS:
        brief = read(text)
        left = list(brief.events)
        for who, verb, what in wanted:
            hit = next(
                (e for e in left if e.verb == verb and _names(e.who, who) and (not what or _names(e.what, what))), None
            )
            deeds[0] += hit is not None
            deeds[1] += 1
            if hit is not None:
                left.remove(hit)
        for name, value in stated.items():
            facts[0] += _fact(brief, name, value)
            facts[1] += 1
    print(f"\ndeeds {deeds[0]}/{deeds[1]}, facts {facts[0]}/{facts[1]}")
    assert deeds[0] >= 0.94 * deeds[1]
    assert facts[0] >= 0.94 * facts[1]
