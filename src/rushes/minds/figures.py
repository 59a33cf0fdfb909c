"""Numbers in a brief that are worth showing, with the brief's own words as their labels."""

from __future__ import annotations

import re

from rushes.shot.words import tag

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_UNITS = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_RATIO = re.compile(
    r"\b(?P<n>\d+|one|two|three|four|five|six|seven|eight|nine)\s+(?P<of>(?:in|out of|of every"
    r"|in every)\s+(?:every\s+)?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)(?:\s+[^\W\d_]+)?)", re.I,
)  # fmt: skip
_FIGURE = re.compile(
    r"(?<![\w.,:])(?P<money>[$€£¥])?\s?(?P<n>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s*(?P<unit>%|percent\b|per cent\b|"
    r"thousand\b|million\b|billion\b|trillion\b|(?:km|kg|tons?|tonnes|degrees|litres|liters|metres|meters|miles"
    r"|kilometres|kilometers)\b)?"
    r"(?![\w:])(?!\s?(?:am|pm|o'clock)\b)", re.I,
)  # fmt: skip
_CHANGE = re.compile(
    r"\b(?P<a>from)\s+(?P<x>[$€£]?\d[\d,.]*\d|\d)(?P<u>\s*%)?\s+(?:[^\W\d_]+\s+){0,3}?(?P<b>to)\s+"
    r"(?P<y>[$€£]?\d[\d,.]*\d|\d)(?P<v>\s*%)?", re.I,
)  # fmt: skip
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d|2100)\b")
MOST = 8


def figures(text: str) -> tuple[tuple[str, float], ...]:
    """(label, value) of each number that carries a fact: shares, amounts with a unit, money, large counts, ratios."""
    found: list[tuple[int, str, float]] = []
    taken: list[tuple[int, int]] = []
    for m in _RATIO.finditer(text):
        if _YEAR.search(m["of"]):
            continue  # "300 in 1990"
        value = _WORDS.get(m["n"].lower()) or float(m["n"])
        found.append((m.start(), m["of"].lower(), float(value)))
        taken.append(m.span())
    for m in _CHANGE.finditer(text):
        if any(_YEAR.fullmatch(m[n]) for n in "xy") or _YEAR.search(text[m.end() : m.end() + 20]):
            continue  # "from 1990 to 2020" is a time, and years are better labels
        for word, n in (("a", "x"), ("b", "y")):
            kept = " %" if m["u"] or m["v"] else f" {m[n][0]}" if m[n][0] in "$€£" else ""
            found.append((m.start(n), f"{m[word].lower()}{kept}", float(re.sub(r"[^\d.]", "", m[n]))))
        taken.append(m.span())
    for m in _FIGURE.finditer(text):
        if any(a <= m.start() < b for a, b in taken):
            continue
        unit = (m["unit"] or "").lower()
        value = float(m["n"].replace(",", ""))
        year = not unit and not m["money"] and _YEAR.fullmatch(m["n"]) is not None
        if year or not (unit or m["money"] or value >= 100 or "." in m["n"]):
            continue
        share = unit in ("%", "percent", "per cent")
        value *= _UNITS.get(unit, 1.0)
        kept = "%" if share else m["money"] or ("" if unit in _UNITS else unit)
        label = _year_of(text, *m.span()) or _label(text[m.end() :])
        if label or kept:
            found.append((m.start(), f"{label} {kept}".strip(), value))
    found.sort(key=lambda x: x[0])
    return tuple((label[:60], value) for _, label, value in found[:MOST])


def _year_of(text: str, start: int, end: int) -> str | None:
    """The year that a number belongs to: right after it, else the last one before it in its sentence, else the next."""
    before = _YEAR.findall(re.split(r"[.!?;]\s", text[:start])[-1])
    rest = re.split(r"[.!?;](?:\s|$)|,? and \d|,? to \d", text[end:])[0]
    at_once = re.match(r"\s*(?:in|by|since|until|for|during)\s+(\d{4})\b", rest)
    if at_once is not None:
        return at_once[1]
    after = _YEAR.findall(rest)
    return str(before[-1]) if before else str(after[0]) if after else None


def _label(text: str) -> str:
    """The words right after a number that say what it counts, up to a mark or a small word."""
    words: list[str] = []
    for m in re.finditer(r"[^\W_]+(?:[-'][^\W_]+)*|[^\w\s]", text[:60]):
        w = m.group()
        small = w[0].isalpha() and tag(w)[0].pos in ("ADP", "DET", "CCONJ", "PRON", "AUX", "SCONJ", "PART")
        if not w[0].isalpha() or (small and words) or len(words) == 3:
            break
        if not small:
            words.append(w)
    return " ".join(words)
