"""Which shots a person means: "shot 4", "the last two", "the close-up of the bottle", "where she finds the map"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rushes.minds.setting import bag_of
from rushes.shot import Framing, Script, Slot
from rushes.shot.words import nearest

ORDINALS = {
    w: n for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(), 1
    )
}  # fmt: skip
NUMBER_WORDS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_SHOT = r"(?:shots?|scenes?|pictures?|images?|clips?|takes?)"
_N = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?!\s*(?:seconds?|secs?|times|%))"
_ORD = "|".join([*ORDINALS, r"\d{1,3}(?:st|nd|rd|th)", "last", "final", "penultimate", "opening", "closing"])
_STOP = frozenset(
    "a an the of with where in which that when shot scene picture image and is are his her its their on at to he "
    "she it "
    "they".split()
)


class Unfound(Exception):
    """No such shot."""


@dataclass(frozen=True)
class Chosen:
    """The slots that a wish is about, by index; `rest` is the wish without the words that named them."""

    indices: tuple[int, ...]
    rest: str
    said: str = ""

    @property
    def named(self) -> bool:
        return bool(self.said)


def shots_of(script: Script) -> list[int]:
    """The indices of the pictures that a viewer would count: titles and cards are not shots."""
    return [i for i, s in enumerate(script.slots) if not s.shot.is_card]


def choose(wish: str, script: Script) -> Chosen:
    """The slots that a wish names; all pictures, unnamed, where it names none. Raises Unfound for one that is
    not there."""
    for find in (_by_id, _by_numbers, _by_ordinal, _by_role, _by_content, _all):
        chosen = find(wish, script)
        if chosen is not None:
            return chosen
    return Chosen(tuple(shots_of(script)), wish)


def _without(wish: str, m: re.Match[str]) -> str:
    return re.sub(r"\s+", " ", f"{wish[: m.start()]} {wish[m.end() :]}").strip()


def _chosen(wish: str, m: re.Match[str], indices: list[int]) -> Chosen:
    return Chosen(tuple(indices), _without(wish, m), m[0].strip())


def _by_id(wish: str, script: Script) -> Chosen | None:
    ids = {s.id: i for i, s in enumerate(script.slots)}
    m = re.search(
        r"\b(?:slot\s+)?(s\d{2,3}|card\d{1,3}|title|end)\b(?=\s*(?:$|[,:]|is|card|shorter|longer|closer))", wish, re.I
    )
    if m is None or m[1].lower() not in ids or re.search(r"\btitle\s*(?::|is|\")", wish, re.I):
        return None
    return _chosen(wish, m, [ids[m[1].lower()]])


def _number(word: str) -> int:
    return NUMBER_WORDS.get(word.lower()) or int(re.sub(r"\D", "", word))


def _by_numbers(wish: str, script: Script) -> Chosen | None:
    one = rf"{_N}(?:\s*(?:-|–|to|through)\s*{_N})?"
    m = re.search(
        rf"\b(?:in\s+)?{_SHOT}\s*(?:number\s*|no\.?\s*|#)?({one}(?:\s*(?:,|and|&|,\s*and)\s*(?:{_SHOT}\s*)?{one})*)",
        wish,
        re.I,
    )
    m = m or re.search(
        rf"^\s*(?:drop|delete|remove|swap|switch|cut out|lose)\s+({one}(?:\s*(?:,|and|&|with)\s*{one})*)\s*$",
        wish,
        re.I,
    )
    if m is None:
        return None
    shots, found = shots_of(script), []
    for part in re.findall(one, m[1], re.I):
        ends = [_number(n) for n in re.findall(_N, part, re.I)]
        for n in range(ends[0], ends[-1] + 1):
            if not 1 <= n <= len(shots):
                raise Unfound(f"there is no shot {n}: the film has {len(shots)} shots, titles and cards not counted")
            found.append(shots[n - 1])
    rest = (
        f"{wish[: m.start()]} {wish[m.end() :]}"
        if _SHOT and m[0].lower().lstrip().startswith(("shot", "scene", "in", "pict", "imag", "clip", "take"))
        else f"{wish[: m.start(1)]} {wish[m.end(1) :]}"
    )
    return Chosen(tuple(dict.fromkeys(found)), re.sub(r"\s+", " ", rest).strip(), m[0].strip())


def _by_ordinal(wish: str, script: Script) -> Chosen | None:
    m = re.search(
        rf"\b(?:in\s+|of\s+)?(?:the\s+)?(?:very\s+)?({_ORD})\s+(?:({_N})\s+)?({_SHOT}|cards?|one)?\b", wish, re.I
    )
    if m is None:
        m = re.search(rf"\b(?:in\s+|of\s+)?(?:the\s+)?({_ORD})()()\s*$", wish, re.I)
    if m is None or (not m[3] and not m[2] and m[0].strip() == wish.strip()):
        return None
    word, many = m[1].lower(), _number(m[2]) if m[2] else 1
    if not m[3] and not m[2] and word in ("opening", "closing", "final"):
        return None  # "the opening hours"
    cards = bool(m[3]) and m[3].lower().startswith("card")
    pool = [i for i, s in enumerate(script.slots) if s.purpose == "card"] if cards else shots_of(script)
    if word in ("last", "final", "closing"):
        found = pool[-many:]
    elif word == "penultimate":
        found = pool[-2:-1]
    else:
        first = 1 if word == "opening" else ORDINALS.get(word) or _number(word)
        found = pool[first - 1 : first - 1 + many]
        if len(found) < many:
            found = []
    if not found:
        raise Unfound(f"there is no {m[0].strip()!r}: the film has {len(pool)} {'cards' if cards else 'shots'}")
    return _chosen(wish, m, found)


def _by_role(wish: str, script: Script) -> Chosen | None:
    m = re.search(
        r"\b(?:in\s+)?the\s+(title|end|ending|opening)\s*(card|shot)?(?=\s|$)(?!\s*(?:music|to\b|of\b))", wish, re.I
    )
    if m is None or re.search(r"\b(?:at|to|from|before|until)\s+$", wish[: m.start()], re.I):
        return None
    role = m[1].lower()
    wanted = {"title": ("title",), "end": ("end",), "ending": ("end", "resolve"), "opening": ("title",)}[role]
    found = [i for i, s in enumerate(script.slots) if s.purpose in wanted]
    if role == "opening":
        found = shots_of(script)[:1]
    if not found:
        raise Unfound(f"the film has no {m[0].strip()!r}")
    return _chosen(wish, m, found[-1:])


_FRAMED = {
    "close-up": (Framing.CLOSE_UP, Framing.EXTREME_CLOSE_UP), "closeup": (Framing.CLOSE_UP, Framing.EXTREME_CLOSE_UP),
    "close up": (Framing.CLOSE_UP, Framing.EXTREME_CLOSE_UP), "wide": (Framing.WIDE, Framing.EXTREME_WIDE),
    "medium": (Framing.MEDIUM,), "full": (Framing.FULL,),
}  # fmt: skip


def _by_content(wish: str, script: Script) -> Chosen | None:
    framed = "|".join(_FRAMED)
    m = re.search(
        rf"\b(?:in\s+)?(?:all\s+)?the\s+(?:({framed})s?(?:\s+shots?)?|{_SHOT})\s+(of|with|where|in which|when"
        rf"|that shows?|showing)\s+"
        r"(.+?)(?=$|\s+(?:closer|nearer|wider|tighter|slower|faster|longer|shorter|warmer|darker|brighter|cooler"
        r"|out|away|"
        r"at night|to\s+\w+|before|after|in black|by\s+\d|a\s+close|\d+\s+seconds?)\b)", wish, re.I,
    )  # fmt: skip
    if m is not None:
        wanted = {w for w in bag_of(m[3]) if w not in _STOP}
        pool = [i for i in shots_of(script) if not m[1] or script.slots[i].shot.framing in _FRAMED[m[1].lower()]]
        scored = [(len(wanted & _content(script.slots[i])), -i) for i in pool]
        best = max(scored, default=(0, 0))
        if best[0] == 0:
            raise Unfound(f"no shot shows {m[3].strip()!r}")
        found = [-best[1]]
        if re.search(r"\ball\b|shots\b", m[0], re.I):
            found = [-i for score, i in scored if score == best[0]]
        return _chosen(wish, m, sorted(found))
    m = re.search(
        rf"\b(?:all\s+)?(?:the\s+)?({framed})s?\s+shots?\b|\b(?:all\s+(?:the\s+)?|the\s+)({framed})s\b", wish, re.I
    )
    if (
        m is not None
        and not re.search(r"\b(?:an?|to|as|into)\s+$", wish[: m.start()], re.I)
        and re.search(r"s$|\ball\b", m[0])
    ):
        kind = (m[1] or m[2]).lower()
        found = [i for i in shots_of(script) if script.slots[i].shot.framing in _FRAMED[kind]]
        if not found:
            raise Unfound(f"the film has no {kind} shots")
        return _chosen(wish, m, found)
    return None


def _content(slot: Slot) -> set[str]:
    shot = slot.shot
    words = [shot.action or "", slot.narration or "", shot.setting.place or "", *shot.setting.pieces]
    for s in shot.subjects:
        words += [s.name, *s.look, *s.wears, *s.holds, s.action or ""]
    for b in shot.beats:
        words += [b.verb, b.target or ""]
    return set(bag_of(" ".join(words)))


def _all(wish: str, script: Script) -> Chosen | None:
    m = re.search(
        rf"\b(?:in\s+)?(?:every\s+{_SHOT}|all\s+(?:of\s+)?(?:the\s+)?{_SHOT}|each\s+{_SHOT}|everywhere|"
        r"(?:the\s+)?whole\s+(?:film|thing|movie|video)|everything|it\s+all)\b",
        wish, re.I,
    )  # fmt: skip
    return _chosen(wish, m, shots_of(script)) if m is not None else None


def same_one(name: str, other: str) -> bool:
    """Whether two names mean the same figure: the same head noun, or one a kind of the other."""
    a, b = name.lower().split()[-1:], other.lower().split()[-1:]
    if a == b:
        return True
    match = nearest(name, [other], "noun") if a and b else None
    return match is not None and match.distance <= 1
