"""Clauses of an English sentence: subject, verb, object and prepositional phrases, by chunks and order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from pydantic import BaseModel, ConfigDict

from rushes.shot.words import Token, category, lemma, may_be_verb, nearest, tag


class Noun(BaseModel):
    """A noun phrase: its head as a person would name it, how it looks, wears and holds, and how many there are."""

    model_config = ConfigDict(frozen=True)
    name: str  # base form with the nouns before it: "lighthouse keeper"
    said: str = ""  # as the brief has it: "lighthouse keepers"
    look: tuple[str, ...] = ()
    wears: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    count: int = 1
    role: Literal["who", "what", "place"] = "who"

    @property
    def phrase(self) -> str:
        return " ".join([*self.look, self.name])


@dataclass
class Clause:
    """One clause as read."""

    who: Noun | None = None
    verb: str = ""
    what: Noun | None = None
    to: tuple[tuple[str, Noun], ...] = ()
    words: str = ""
    inherits_place: str | None = None
    extra: list[Noun] = field(default_factory=list)

    def nouns(self) -> list[Noun]:
        return [n for n in (self.who, self.what, *(n for _, n in self.to), *self.extra) if n is not None]


_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "several": 4,
    "many": 7,
    "few": 3,
    "couple": 2,
    "dozen": 12,
    "both": 2,
    "hundreds": 12,
    "thousands": 12,
}
_WEAR = (
    "hat cap coat dress cloak cape scarf suit uniform jacket apron robe boots shirt crown helmet hood "
    "gown sweater kimono"
).split()
_PARTICLES = frozenset(("up down out away off over back in on together apart around asleep awake home").split())
_PLACES = frozenset(
    (
        "in at on through across into to toward towards along over under above by near beside inside outside "
        "onto beneath behind around within between among from"
    ).split()
)
# "learns to paint" shows painting.
_LIGHT_VERBS = frozenset(
    ("start begin try want decide continue need learn love like help go come hope dream refuse manage keep").split()
)
_BREAKS = ("CCONJ", "SCONJ", "PUNCT")
_OBJECTS = ("DET", "PRON", "NOUN", "ADJ", "NUM")
_JOINERS = frozenset(["while", "when", "as", "until", "because", "before", "after", "so", "where", "if"])
_PERSONS = {"he": "male", "she": "female", "him": "male", "her": "female", "they": "any", "them": "any", "it": "thing"}


def clauses(sentence: str, before: list[Clause]) -> list[Clause]:
    """The clauses of one sentence; pronouns are resolved against it and the clauses `before` it."""
    tokens = _mended(tag(sentence))
    return _Reader(sentence, tokens, before).read()


def _mended(tokens: list[Token]) -> list[Token]:
    """Tags set right where a tagger trained on the web stumbles over a logline."""
    out = list(tokens)
    for i, t in enumerate(out):
        before = out[i - 1].pos if i else "PUNCT"
        after = out[i + 1].pos if i + 1 < len(out) else "PUNCT"
        low = t.text.lower()
        if low in ("asleep", "awake", "alone", "home") and t.pos != "ADV":
            out[i] = _as(t, "ADV")
        elif t.pos in ("NOUN", "PROPN") and _read_as_verb(out, i):
            out[i] = _as(t, "VERB")
        elif (
            (t.pos == "VERB" and before in ("DET", "ADJ") and after in ("ADP", "PUNCT", "VERB"))
            or (
                t.pos == "VERB"
                and not low.endswith("ing")
                and i
                and out[i - 1].text.lower() in ("at", "in", "of", "by", "on")
            )
            or (t.pos == "VERB" and i and out[i - 1].text.lower().endswith(("'s", "’s")))
        ):
            out[i] = _as(t, "NOUN")
        elif t.pos == "VERB" and low.endswith(("ing", "ed")) and before == "DET" and after in ("NOUN", "ADJ"):
            out[i] = _as(t, "ADJ")
    return out


def _read_as_verb(tokens: list[Token], i: int) -> bool:
    """Whether a word tagged as a noun is its clause's verb: "fishermen row out", "a grandmother knits a scarf"."""
    t = tokens[i]
    if not i:
        return False
    before, low = tokens[i - 1], t.text.lower()
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if (before.pos == "CCONJ" or before.text == ",") and after is not None and after.pos in _OBJECTS:
        # "discovers a garden and plants a seed"
        inflected = low.endswith("s") and lemma(t.text, "NOUN") != low
        return inflected and any(x.pos == "VERB" for x in tokens[:i]) and may_be_verb(lemma(t.text, "VERB"))
    if before.pos not in ("NOUN", "PROPN"):
        return False
    clause = i
    while clause and tokens[clause - 1].pos not in _BREAKS and tokens[clause - 1].text.lower() not in _JOINERS:
        clause -= 1
    if any(x.pos in ("VERB", "AUX", "ADP") for x in tokens[clause:i]):
        return False
    if before.text.lower().endswith(("'s", "’s")):
        return False
    plural = before.pos == "NOUN" and before.lemma != before.text.lower()
    third = low.endswith("s") and not plural and lemma(t.text, "NOUN") != low
    if not (plural or third) or not may_be_verb(lemma(t.text, "VERB")):
        return False
    if after is None or after.pos in ("PUNCT", "CCONJ", "SCONJ"):
        return category(before.lemma) in ("person", "animal")
    if after.pos in ("NOUN", "ADJ", "NUM"):
        return third and category(before.lemma) == "person"
    return after.pos in ("ADP", "DET", "ADV", "PRON", "PART") or after.text.lower() in _PARTICLES


def _as(t: Token, pos: str) -> Token:
    return Token(t.text, lemma(t.text, pos), pos, t.start, t.end, pos == "VERB")


class _Reader:
    def __init__(self, text: str, tokens: list[Token], before: list[Clause]) -> None:
        self.text, self.tokens, self.before = text, tokens, before
        self.found: list[Clause] = []
        self.i = 0

    def read(self) -> list[Clause]:
        """One pass, left to right: noun phrases wait for a verb, follow one as its object, or hang on a preposition."""
        waiting: list[Noun] = []  # noun phrases before the next verb
        subject: Noun | None = None
        clause: Clause | None = None
        preposition: str | None = None
        start = 0
        orphans: list[tuple[str, Noun]] = []
        while self.i < len(self.tokens):
            t = self.tokens[self.i]
            low = t.text.lower()
            if t.pos == "VERB" or (t.pos == "AUX" and self._is_main(self.i)):
                verb, end = self._verb()
                if verb in _LIGHT_VERBS and self._infinitive_follows(end):
                    self.i = end
                    continue
                who = waiting[-1] if waiting else subject
                if clause is not None and not waiting and clause.what is not None and self._participle(t):
                    who = clause.what  # "sees a fox chasing the moon"
                if waiting and len(waiting) > 1 and self._joined(waiting):
                    who = waiting[0].model_copy(update={"count": 1})
                begin = (
                    start
                    if not self.found and clause is None
                    else (self._clause_start(t) if clause is not None else start)
                )
                clause = Clause(who=who, verb=verb)
                clause.extra = waiting[:-1]
                if clause.extra and who is waiting[0]:
                    clause.extra = waiting[1:]
                clause.to = tuple(orphans)
                orphans = []
                self.found.append(clause)
                clause.words = self.text[begin : self.tokens[end - 1].end]
                self._begin, subject, waiting, preposition = begin, who or subject, [], None
                self.i = end
                continue
            noun, end = self._noun()
            if noun is not None:
                self._last = noun if noun.name not in _PERSONS else self._last
                if preposition is not None:
                    preposition = self._attach(preposition, noun, clause, waiting, orphans, end)
                elif clause is not None and clause.what is None and not self._new_subject(end):
                    clause.what = noun.model_copy(update={"role": "what"})
                elif clause is not None and not self._new_subject(end):
                    given = clause.what is not None and self.tokens[self.i - 1].pos not in ("PUNCT", "CCONJ")
                    if given and clause.what is not None:  # "brings it a cake": the first noun is who gets the second
                        clause.to, clause.what = (
                            (*clause.to, ("to", clause.what)),
                            noun.model_copy(update={"role": "what"}),
                        )
                    else:
                        clause.extra.append(noun.model_copy(update={"role": "what"}))
                else:
                    waiting.append(noun)
                    if clause is not None:
                        start = self.tokens[self.i].start
                        clause = None
                self.i = end
                if clause is not None:
                    clause.words = self.text[self._begin : self.tokens[end - 1].end]
                continue
            if low in ("who", "that", "which") and (waiting or clause):
                last = self._last or subject
                if last is not None and self._verb_soon():
                    waiting, clause = [last], None
                    start = self.tokens[min(self.i + 1, len(self.tokens) - 1)].start
            elif low in _JOINERS and any(x.pos == "VERB" for x in self.tokens[self.i + 1 : self.i + 6]):
                if low == "where" and waiting:
                    orphans.append(("in", waiting.pop().model_copy(update={"role": "place"})))
                clause, preposition = None, None
                start = self.tokens[min(self.i + 1, len(self.tokens) - 1)].start
            elif t.pos in ("ADP", "SCONJ") or low in _PLACES:
                preposition = low
            elif t.pos in ("ADV", "PART") and clause is not None:
                clause.words = self.text[self._begin : t.end]
            elif low in (".", ";", "!", "?", ":"):
                if low == ":" and waiting and clause is None:
                    orphans += [("at", n.model_copy(update={"role": "place"})) for n in waiting]
                    waiting = []
                clause, preposition = None, None
                start = t.end
            self.i += 1
        if not self.found and (waiting or orphans):
            self.found.append(
                Clause(who=waiting[0] if waiting else None, to=tuple(orphans), words=self.text, extra=waiting[1:])
            )
        elif waiting and self.found:
            self.found[-1].extra += waiting
        elif orphans and self.found:
            self.found[-1].to += tuple(orphans)
        return [self._resolved(c) for c in self._with_places(self.found)]

    _begin = 0
    _last: Noun | None = None

    def _is_main(self, i: int) -> bool:
        """Whether an auxiliary stands alone ("is a tower") and so is the clause's verb."""
        for t in self.tokens[i + 1 : i + 4]:
            if t.pos == "VERB":
                return False
            if t.pos in ("DET", "NOUN", "PUNCT", "NUM", "ADJ"):
                break
        return True

    def _verb(self) -> tuple[str, int]:
        t = self.tokens[self.i]
        verb = lemma(t.text, "VERB")
        end = self.i + 1
        if end < len(self.tokens) and self.tokens[end].text.lower() in _PARTICLES:
            particle = self.tokens[end].text.lower()
            follows = self.tokens[end + 1].pos if end + 1 < len(self.tokens) else "PUNCT"
            if particle in ("asleep", "awake"):
                return ("sleep" if particle == "asleep" else "wake"), end + 1
            if particle not in ("in", "on", "over", "around", "home") or follows in ("PUNCT", "CCONJ", "VERB"):
                return f"{verb} {particle}", end + 1
        return verb, end

    def _infinitive_follows(self, i: int) -> bool:
        rest = self.tokens[i : i + 2]
        if rest and rest[0].pos == "VERB" and rest[0].text.lower().endswith("ing"):
            return True
        return len(rest) == 2 and rest[0].text.lower() == "to" and rest[1].pos == "VERB"

    def _participle(self, t: Token) -> bool:
        return t.text.lower().endswith("ing")

    def _joined(self, waiting: list[Noun]) -> bool:
        return any(t.text.lower() == "and" for t in self.tokens[: self.i]) and len(waiting) >= 2

    def _clause_start(self, t: Token) -> int:
        return t.start

    def _new_subject(self, end: int) -> bool:
        """Whether the noun that ends here is the subject of a verb to come rather than an object."""
        j = end
        while j < len(self.tokens) and self.tokens[j].pos in ("ADV", "AUX", "PART"):
            j += 1
        before = self.tokens[self.i - 1] if self.i else None
        separated = before is not None and (before.pos in ("CCONJ", "SCONJ") or before.text in (",", ";", "."))
        return (
            separated and j < len(self.tokens) and self.tokens[j].pos == "VERB" and not self._participle(self.tokens[j])
        )

    def _verb_soon(self) -> bool:
        return any(t.pos in ("VERB", "AUX") for t in self.tokens[self.i + 1 : self.i + 5])

    def _noun(self) -> tuple[Noun | None, int]:
        """The noun phrase that starts at the reading point, or (None, i)."""
        j, count = self.i, 1
        look: list[str] = []
        names: list[tuple[Token, str]] = []
        plural = False
        while j < len(self.tokens):
            t = self.tokens[j]
            low = t.text.lower()
            if t.pos == "PRON" and not names and low in _PERSONS and (low != "her" or not self._noun_at(j + 1)):
                return Noun(name=low), j + 1
            if t.pos in ("DET", "PRON") and not names and not look:
                count = _NUMBERS.get(low, count)
            elif low in _NUMBERS and not names:
                count = _NUMBERS[low]
            elif t.pos == "NUM" and not names and not self._noun_at(j + 1):
                break
            elif t.pos == "NUM" and not names:
                digits = re.sub(r"\D", "", t.text)
                count = max(1, min(12, int(digits))) if digits and len(digits) < 3 else count
            elif t.pos == "ADJ" and not names:
                look.append(low)
            elif t.pos in ("NOUN", "PROPN"):
                plural = t.pos == "NOUN" and t.lemma != low and not low.endswith("'s")
                names.append((t, low))
            elif (low in ("'s", "’s") and names) or (
                low == ","
                and look
                and not names
                and j + 1 < len(self.tokens)
                and self.tokens[j + 1].pos in ("ADJ", "NOUN")
            ):
                pass
            else:
                break
            j += 1
        if not names and look and self.tokens[j - 1].pos == "ADJ" and self._ends_phrase(j):
            names.append((self.tokens[j - 1], look.pop()))  # "in an old attic", where the tagger saw an adjective
        if not names:
            return None, self.i
        words = [low for _, low in names]
        head = names[-1][0]
        words[-1] = head.lemma if head.pos == "NOUN" else head.text
        if len(words) > 1 and words[0].endswith(("'s", "’s")):
            words = words[1:]
        if plural and count == 1:
            count = 3
        said = " ".join(low for _, low in names)
        return Noun(name=" ".join(words[-3:]), said=said, look=tuple(look[:4]), count=count), j

    def _ends_phrase(self, j: int) -> bool:
        return j >= len(self.tokens) or self.tokens[j].pos in ("PUNCT", "ADP", "CCONJ", "SCONJ", "VERB")

    def _noun_at(self, j: int) -> bool:
        return j < len(self.tokens) and self.tokens[j].pos in ("NOUN", "ADJ", "PROPN")

    def _attach(
        self,
        preposition: str,
        noun: Noun,
        clause: Clause | None,
        waiting: list[Noun],
        orphans: list[tuple[str, Noun]],
        end: int,
    ) -> str | None:
        """Hang a prepositional phrase where it belongs: clothing and things carried on a noun, places on the clause."""
        clothing = nearest(noun.name, _WEAR)
        worn = clothing is not None and clothing.distance <= 1
        holder = (
            waiting[-1] if waiting else (clause.what if clause and clause.what else (clause.who if clause else None))
        )
        if preposition in ("in", "with") and worn and holder is not None:
            self._replace(clause, waiting, holder, holder.model_copy(update={"wears": (*holder.wears, noun.phrase)}))
        elif preposition == "with" and waiting and category(noun.name) == "thing":
            self._replace(
                clause, waiting, holder, waiting[-1].model_copy(update={"holds": (*waiting[-1].holds, noun.phrase)})
            )
        elif preposition == "of" and waiting and clause is None:
            waiting[-1] = _of(waiting[-1], noun)
        elif preposition == "of" and clause is not None and clause.what is not None:
            clause.what = _of(clause.what, noun)
        else:
            place = noun.model_copy(update={"role": "place" if preposition in _PLACES else "what"})
            if clause is not None:
                clause.to = (*clause.to, (preposition, place))
            else:
                orphans.append((preposition, place))
        # "in a forest and a field": the preposition goes on over "and"
        return None

    def _replace(self, clause: Clause | None, waiting: list[Noun], old: Noun | None, new: Noun) -> None:
        if waiting and waiting[-1] == old:
            waiting[-1] = new
        elif clause is not None and clause.what == old:
            clause.what = new
        elif clause is not None and clause.who == old:
            clause.who = new

    def _with_places(self, found: list[Clause]) -> list[Clause]:
        place: str | None = None
        for c in found:
            c.inherits_place = place
            for preposition, noun in c.to:
                if preposition in _PLACES and category(noun.name) in ("place", "building"):
                    place = noun.phrase
        return found

    def _resolved(self, c: Clause) -> Clause:
        """Pronouns as the last fitting noun before them."""
        earlier = [*self.before, *self.found[: self.found.index(c)]]
        for name in ("who", "what"):
            noun = getattr(c, name)
            if noun is not None and noun.name in _PERSONS:
                setattr(c, name, _antecedent(noun.name, earlier, c.who if name == "what" else None))
        c.to = tuple(
            (p, _antecedent(n.name, earlier, c.who, alive=p == "to") or n) if n.name in _PERSONS else (p, n)
            for p, n in c.to
        )
        c.extra = [n for n in c.extra if n.name not in _PERSONS]
        if c.who is None and earlier:
            c.who = next((e.who for e in reversed(earlier) if e.who is not None), None)
        c.words = re.sub(r"\s+", " ", c.words).strip(" ,;:.")
        return c


def _of(noun: Noun, of: Noun) -> Noun:
    """ "a cup of tea" stays a cup; "a group of children" becomes the children."""
    if noun.name in (
        "group",
        "pair",
        "couple",
        "crowd",
        "family",
        "flock",
        "herd",
        "pack",
        "team",
        "swarm",
        "number",
        "lot",
    ):
        return of.model_copy(update={"count": max(of.count, 3 if noun.name != "pair" and noun.name != "couple" else 2)})
    # "a day in the life of a musician" shows the musician.
    return of if noun.name in ("day", "life", "story", "portrait", "tale", "picture", "image", "adventure") else noun


def _antecedent(pronoun: str, earlier: list[Clause], not_this: Noun | None, *, alive: bool = False) -> Noun | None:
    """The last noun that a pronoun can mean; `alive` prefers somebody over something ("brings it a cake")."""
    wants_thing = pronoun == "it" and not alive
    for c in reversed(earlier):
        for noun in [c.what, c.who] if wants_thing else [c.who, c.what, *c.extra]:
            if noun is None or noun.name in _PERSONS or (not_this is not None and noun.name == not_this.name):
                continue
            person = category(noun.name) == "person" or (alive and category(noun.name) == "animal")
            if wants_thing != person or pronoun in ("they", "them"):
                return noun
    return None
