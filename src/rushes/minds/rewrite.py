"""A brief rewritten as shots: which of their words are the person's, and which of them contradict the person.

No model judges this: the brief's reader says what was asked, and each shot is compared with it.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from rushes.minds.brief import Brief, read
from rushes.minds.nouns import NUMBERS, Noun
from rushes.minds.setting import bag_of, lights_of, refused, time_of, tone_of, weather_of
from rushes.shot import Shot, Subject
from rushes.shot.word_tables import STOP
from rushes.shot.words import category, lemma, nearest

_COLOURS = frozenset(
    "red orange yellow green blue purple pink brown black white grey gray golden silver violet turquoise".split()
)
_ALIVE = ("person", "animal", "vehicle")
_KIN = 2.0  # how far apart two words for the same thing may lie in the dictionary
_ANYBODY = frozenset({"person", "people", "animal", "thing"})  # everyone whom a runner passes is no runner
_APART = re.compile(r"\b(?:one|(?:the|an)?other|each|neither)\b(?! of)", re.I)  # some of them are seen alone
_BANNED = re.compile(r"\b(?:no|without|not wearing)(?: an?| any)? (?=([\w-]+))", re.I)
_NOBODY = re.compile(r"\b(?:nobody|no one|no people|no person|no humans?|without (?:any )?(?:people|humans?))\b", re.I)
_COURSE = re.compile(
    r"\b(?:(from)(?: the)? (?:left|right) to(?: the)? (?P<a>left|right)|from the (?P<b>left|right)"
    r"|(?:to|towards?) the (?P<c>left|right)|(?P<v>\w+) (?P<d>left|right)(?= |[.,;]|$))", re.I,
)  # fmt: skip


class Contradiction(BaseModel):
    """One place where a shot says other than the person: `slot` is empty where no shot at all shows what was said."""

    model_config = ConfigDict(frozen=True)
    slot: str
    field: str
    said: str
    shown: str


class Mark(BaseModel):
    """One stated attribute of a shot, and whose it is."""

    model_config = ConfigDict(frozen=True)
    field: str
    value: str
    by: Literal["user", "added"]


class _Said:
    """What a brief fixes."""

    def __init__(self, text: str) -> None:
        brief: Brief = read(text)
        self.text, self.bag = text, set(bag_of(text))
        settings = [brief.setting, *(e.setting for e in brief.events)]
        self.times = list(dict.fromkeys(s.time for s in settings if s.time))
        self.weathers = list(dict.fromkeys(s.weather for s in settings if s.weather))
        self.places = list(dict.fromkeys(s.place for s in settings if s.place))
        if any(e.ends for e in brief.events):
            self.places = []  # a journey may be seen anywhere on its way
        self.refused = refused(text)[1]
        self.refused_skies = {
            str(x) for w in self.refused for x in (time_of(bag_of(w)), weather_of(bag_of(w))) if x is not None
        }
        self.nobody = _NOBODY.search(text) is not None
        self.banned = {_refused(text[m.end() :], m[1], brief) for m in _BANNED.finditer(text)} - {"people", "person"}
        named = [n for n in brief.nouns if _head(n.name) not in self.banned]
        self.nouns = [n for n in named if not (self.nobody and category(n.name) == "person")]
        self.alive = [n for n in self.nouns if category(n.name) in _ALIVE]
        self.deeds = [(e.who, e.verb) for e in brief.events if e.who is not None and e.verb and e.who in self.alive]
        self.deeds = [d for d in self.deeds if d[1] not in ("be", "have", "wear")]
        verbs = {e.verb.split()[0] for e in brief.events if e.verb}
        courses = (m for m in _COURSE.finditer(text) if m["v"] is None or lemma(m["v"].lower(), "VERB") in verbs)
        self.apart = _APART.search(text) is not None
        self.flies = any(e.verb.split()[0] in ("fly", "soar", "float", "rise") for e in brief.events if e.verb)
        self.course = next((_course(m) for m in courses), None)

    def count(self, noun: Noun) -> int | None:
        """How many, where the brief gives a number for the only one of that name."""
        if sum(_head(n.name) == _head(noun.name) for n in self.nouns) != 1:
            return None
        m = re.search(rf"\b(\w+)(?: (?!and\b)[\w-]+){{0,3}}? {re.escape(noun.said or noun.name)}\b", self.text, re.I)
        word = m[1].lower() if m is not None else ""
        exact = (
            word in NUMBERS and word in "a an one two three four five six seven eight nine ten eleven twelve".split()
        )
        if exact and (NUMBERS[word] != noun.count or NUMBERS.get(_head(noun.name), 1) > 1):
            return None  # "an elderly couple" is two
        return NUMBERS[word] if exact else int(word) if word.isdigit() and 1 <= int(word) <= 12 else None


def _refused(after: str, first: str, brief: Brief) -> str:
    """What "no …" refuses: the noun that follows, however it looks."""
    near = [(at, n) for n in brief.nouns if 0 <= (at := after.lower().find((n.said or n.name).lower())) < 20]
    return _head(min(near, key=lambda x: x[0])[1].name) if near else lemma(first.lower())


def _course(m: re.Match[str]) -> Literal["left", "right"]:
    side = next(g for g in (m["a"], m["b"], m["c"], m["d"]) if g).lower()
    left = (side == "left") != (m["b"] is not None)  # who comes from the left goes right
    return "left" if left else "right"


def check(text: str, shots: dict[str, Shot]) -> tuple[list[Contradiction], dict[str, Shot]]:
    """What contradicts the words of a brief in `shots` (by slot id), and the shots mended from those words.

    Subject, count, colour, clothes, place, time, weather, action, direction and negations. Raises BadInput where the
    brief has no words.
    """
    said, found, mended = _Said(text), [], {}
    for slot, shot in shots.items():
        if shot.is_card:
            mended[slot] = shot
            continue
        rows, mended[slot] = _shot(said, shot)
        found += [Contradiction(slot=slot, field=f, said=a, shown=b) for f, a, b in rows]
    for who, verb in said.deeds:
        seen = [s for s in mended.values() if not s.is_card]
        mine = [(k, s) for k, s in mended.items() if any(_same(x.name, who.name) for x in s.subjects)]
        done = [x for s in seen for x in _deeds(s)]
        first, *rest = verb.split()
        if first not in said.bag:
            continue  # it is how a deed is drawn, and not the person's word
        shown = (d for d in done if _kin(verb, d, "verb") or lemma(d.split()[0], "VERB") == first
                 or rest == d.split()[1:] != [])  # fmt: skip
        if done and mine and next(shown, None) is None:
            found.append(Contradiction(slot="", field="action", said=verb, shown=", ".join(dict.fromkeys(done))))
            slot, shot = mine[0]
            subjects = tuple(x.model_copy(update={"action": verb}) if _same(x.name, who.name) else x
                             for x in shot.subjects)  # fmt: skip
            mended[slot] = shot.model_copy(update={"subjects": subjects, "beats": (), "action": None})
    return found, mended


def _shot(said: _Said, shot: Shot) -> tuple[list[tuple[str, str, str]], Shot]:
    rows: list[tuple[str, str, str]] = []
    new: dict[str, Any] = {}
    at: dict[str, Any] = {}
    for field, asked in (("time", said.times), ("weather", said.weathers)):
        shown = getattr(shot.setting, field)
        if asked and shown is not None and shown not in asked:
            rows.append((f"setting.{field}", str(asked[0]), str(shown)))
            at[field] = asked[0]
        elif shown is not None and str(shown) in said.refused_skies:
            rows.append((f"setting.{field}", f"not {shown}", str(shown)))
            at[field] = None
    place = shot.setting.place
    if place and _head(place) in said.refused:
        rows.append(("setting.place", f"not {_head(place)}", place))
        at["place"] = place = said.places[0] if said.places else None
    where = [*said.places, *(n.name for n in said.nouns if category(n.name) in ("place", "natural"))]
    strange = said.places and place and not any(_kin(p, place) for p in where)
    aloft = said.flies and place is not None and _head(place) in ("sky", "space", "cloud")
    if strange and place and _head(place) not in said.bag and not aloft:
        rows.append(("setting.place", said.places[0], place))
        at["place"] = said.places[0]
    pieces = tuple(p for p in shot.setting.pieces if _head(p) not in said.banned)
    if pieces != shot.setting.pieces:
        rows.append(("setting.pieces", "none", ", ".join(sorted(set(shot.setting.pieces) - set(pieces)))))
        at["pieces"] = pieces
    kept: list[Subject] = []
    for subject in shot.subjects:
        if _head(subject.name) in said.banned or (said.nobody and category(subject.name) == "person"):
            rows.append(("subjects", "none", subject.name))
        else:
            kept.append(subject)
    living = [s for s in kept if category(s.name) in _ALIVE]
    doer = any(s.name == "person" for s in living)  # whoever carries out an order: "fold the sheet in half"
    if said.alive and living and not doer and not any(_is(s.name, n) for s in living for n in said.alive):
        noun = said.alive[0]
        rows.append(("subjects", noun.phrase, living[0].name))
        kept[kept.index(living[0])] = living[0].model_copy(
            update={"name": noun.name, "count": min(noun.count, 12), "look": noun.look, "wears": noun.wears}
        )
    close = shot.framing is not None and shot.framing.value.endswith("close-up")
    for i, subject in enumerate(kept):
        noun_or = next((n for n in said.nouns if _same(subject.name, n.name)), None)
        if noun_or is not None:
            alike = [s for s in kept if _same(s.name, noun_or.name)]
            several = sum(s.count for s in alike)
            apart = len({s.name for s in alike}) > 1  # an old boxer and a young one are not two of one
            many = None if apart else said.count(noun_or)
            kept[i], more = _as_said(said, subject, noun_or, many, several, close)
            rows += more
    if tuple(kept) != shot.subjects:
        names = {s.name for s in kept}
        new |= {"subjects": tuple(kept), "beats": tuple(b for b in shot.beats if b.who in names)}
    if at:
        new["setting"] = shot.setting.model_copy(update=at)
    return rows, shot.model_copy(update=new)


def _as_said(
    said: _Said, shown: Subject, noun: Noun, many: int | None, several: int, close: bool
) -> tuple[Subject, list[tuple[str, str, str]]]:
    """A subject as the person said it, with what had to be changed."""
    rows: list[tuple[str, str, str]] = []
    new: dict[str, Any] = {}
    if many is not None and (several > many or (several < many and not close and not said.apart)):
        rows.append(("count", str(many), str(several)))
        new["count"] = many
    asked, has = {w for w in noun.look if w in _COLOURS}, {w for w in shown.look if w in _COLOURS}
    if asked and has - asked:
        rows.append(("look", ", ".join(sorted(asked)), ", ".join(sorted(has))))
        new["look"] = (*(w for w in shown.look if w not in has), *sorted(asked))
    wears = []
    for item in shown.wears:
        like = next((w for w in noun.wears if _head(w) == _head(item)), None)
        if _head(item) in said.banned:
            rows.append(("wears", "none", item))
        elif like is not None and (_hues(like) and _hues(item) - _hues(like)):
            rows.append(("wears", like, item))
            wears.append(like)
        else:
            wears.append(item)
    holds = tuple(h for h in shown.holds if _head(h) not in said.banned)
    if holds != shown.holds:
        rows.append(("holds", "none", ", ".join(set(shown.holds) - set(holds))))
    new |= {"wears": tuple(wears), "holds": holds}
    if said.course is not None and shown.facing in ("left", "right") and shown.facing != said.course:
        rows.append(("facing", said.course, shown.facing))
        new["facing"] = said.course
    return shown.model_copy(update=new), rows


def _hues(words: str) -> set[str]:
    return set(words.lower().split()) & _COLOURS


def _head(words: str) -> str:
    return lemma(words.lower().split()[-1])


def _deeds(shot: Shot) -> list[str]:
    return [b.verb for b in shot.beats] + [s.action for s in shot.subjects if s.action]


def _same(a: str, b: str) -> bool:
    if _head(a) == _head(b) or {_head(a), _head(b)} & _ANYBODY:
        return _head(a) == _head(b)
    return _kin(a, b) or _kin(b, a)


def _is(name: str, noun: Noun) -> bool:
    """Whether a name is a noun's, or the trade by which the noun is told: "Nadia, a drummer"."""
    return _same(name, noun.name) or any(_head(x) == _head(name) for x in noun.look)


def _kin(a: str, b: str, kind: Literal["noun", "verb"] = "noun") -> bool:
    """Whether one word names a kind of the other."""
    near = [nearest(a, [x], kind) for x in (b.lower(), b.lower().split()[0])] + [nearest(b, [a.lower()], kind)]
    return any(m is not None and m.distance <= _KIN for m in near)


def marks(text: str, shot: Shot) -> tuple[Mark, ...]:
    """Every stated attribute of a shot, marked as the person's own or as added."""
    said = _Said(text)
    rows: list[Mark] = []

    def row(field: str, value: Any, mine: bool) -> None:
        if value not in (None, ""):
            rows.append(Mark(field=field, value=str(value), by="user" if mine else "added"))

    def words(value: str | None) -> bool:
        told = {w for w in re.findall(r"[^\W\d_]+", (value or "").lower()) if w not in STOP}
        return told <= said.bag | set(re.findall(r"[^\W\d_]+", text.lower()))

    for n, s in enumerate(shot.subjects):
        at = f"subjects[{n}]"
        noun = next((x for x in said.nouns if _head(x.name) == _head(s.name)), None)
        row(f"{at}.name", s.name, words(s.name))
        row(f"{at}.count", s.count, noun is not None and said.count(noun) == s.count)
        for field in ("look", "wears", "holds"):
            for value in getattr(s, field):
                row(f"{at}.{field}", value, words(value))
        row(f"{at}.action", s.action, words(s.action))
        row(f"{at}.facing", s.facing, s.facing == said.course)
        row(f"{at}.place_in_frame", s.place_in_frame, False)
    row("action", shot.action, words(shot.action))
    row("setting.place", shot.setting.place, words(shot.setting.place))
    for piece in shot.setting.pieces:
        row("setting.pieces", piece, words(piece))
    row("setting.interior", shot.setting.interior, False)
    row("setting.time", shot.setting.time, time_of(bag_of(text)) == shot.setting.time)
    row("setting.weather", shot.setting.weather, weather_of(bag_of(text)) == shot.setting.weather)
    for field in ("framing", "camera", "angle", "camera_speed", "style"):
        value = getattr(shot, field)
        row(field, value, value is not None and str(value).replace("-", " ") in text.lower().replace("-", " "))
    row("tone", shot.tone, shot.tone is not None and tone_of(bag_of(text)) == shot.tone)
    for light in shot.light:
        row("light", light, light in lights_of(bag_of(text)))
    for field in ("colours", "sound"):
        for value in getattr(shot, field):
            row(field, value, words(value))
    for beat in shot.beats:
        told = f"{beat.who}: {beat.verb}{' ' + beat.target if beat.target else ''}"
        row("beats", f"at {beat.at:g} {told}", words(told))
    if shot.text is not None:
        row("text", " / ".join(shot.text.lines), words(" ".join(shot.text.lines)))
    return tuple(rows)
