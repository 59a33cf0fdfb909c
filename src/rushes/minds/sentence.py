"""A sentence while it is read: the clauses found, what waits for its verb, and what comes next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from rushes.minds.chunks import Chunk
from rushes.minds.nouns import Noun, Phrase
from rushes.minds.pronouns import PRONOUN_NAMES, STANDIN, fits
from rushes.shot.words import Token, category

CAUSES = frozenset(
    "let make help watch see hear feel teach ask tell force allow want invite order send train persuade beg convince "
    "challenge dare urge lead cause get".split()
)


_SAYS = frozenset("say ask cry shout whisper answer reply call sigh laugh growl".split())
Put = Callable[[Noun], None]


@dataclass
class Clause:
    """One clause as read. `start` and `end` index the text; `sentence` counts from 0."""

    who: Noun | None = None
    verb: str = ""
    what: Noun | None = None
    to: tuple[tuple[str, Noun], ...] = ()
    others: tuple[Noun, ...] = ()  # who else does it: "a cat and a dog"
    extra: tuple[Noun, ...] = ()  # further nouns named in it
    start: int = 0
    end: int = 0
    sentence: int = 0
    asides: tuple[int, ...] = ()  # which of `to` hang on the subject: "a wolf in Scotland crosses …"
    when: tuple[str, ...] = ()  # its time words: "one night"
    finite: bool = False
    passive: bool = False
    reduced: bool = False  # a participle on its subject: "horses pulling a cart", whose verb may still come
    state: bool = False  # a description ("is empty", "covered with vines"), not something that happens

    def nouns(self) -> list[Noun]:
        return [n for n in (self.who, *self.others, self.what, *(n for _, n in self.to), *self.extra) if n is not None]


@dataclass
class Frame:
    """A clause that waits for its verb while a relative clause inside it is read."""

    subjects: list[Noun]
    start: int


@dataclass
class Sentence:
    """What is known of a sentence up to the chunk that is read now."""

    tokens: list[Token]
    chunks: list[Chunk]
    before: list[Clause]
    sentence: int
    n: int = 0  # the chunk that is read now
    found: list[Clause] = field(default_factory=list)
    subjects: list[Noun] = field(default_factory=list)
    begin: int = 0  # where the clause being read starts in the text
    clause: Clause | None = None
    preposition: str = ""
    named_of: tuple[Noun, Noun] | None = None  # the last noun after "of", and what it belongs to
    listing: str = ""  # the preposition of the list that is being read: "with a pan, |a spoon and |salt"
    orphans: list[tuple[str, Noun]] = field(default_factory=list)
    when: list[str] = field(default_factory=list)
    last: Noun | None = None  # the noun just read
    antecedent: Noun | None = None  # of a relative clause whose verb is still to come
    place: Noun | None = None  # "where": the place of the relative clause
    frames: list[Frame] = field(default_factory=list)
    fronted: list[Clause] = field(default_factory=list)  # participles before their subject
    asides: int = 0
    joined: bool = False
    separated: bool = False
    unreal: bool = False  # after "if"
    nobody: bool = False  # "nobody …", "never …"
    simile: bool = False
    aliases: dict[str, Noun] = field(default_factory=dict)

    # The noun just before

    def _holder(self) -> tuple[Noun | None, Put]:
        """The noun just before, and how to put another in its place."""
        if self.clause is None and self.orphans and self.last == self.orphans[-1][1].model_copy(update={"role": "who"}):
            return self.orphans[-1][1], self._put_orphan
        if self.subjects and self.clause is None:
            return self.subjects[-1], self._put_subject
        if self.clause is not None and self.clause.to and same(self.last, self.clause.to[-1][1]):
            return self.clause.to[-1][1], self._put_to
        if self.clause is not None and self.clause.what is not None:
            return self.clause.what, self._put_what
        if self.orphans and self.clause is None:
            return self.orphans[-1][1], self._put_orphan
        if self.clause is not None and self.clause.who is not None:
            return self.clause.who, self._put_who
        return None, self._put_who

    def _replace(self, old: Noun, new: Noun) -> None:
        """What is learnt of somebody holds for every clause of the text that names him."""
        for clause in [*self.before, *self.found]:
            clause.who = new if clause.who == old else clause.who
            clause.what = new if clause.what == old else clause.what
            clause.others = tuple(new if n == old else n for n in clause.others)
        self.subjects = [new if n == old else n for n in self.subjects]
        self.last = new if self.last == old else self.last
        for frame in self.frames:
            frame.subjects = [new if n == old else n for n in frame.subjects]

    def _put_subject(self, noun: Noun) -> None:
        self.subjects[-1] = noun

    def _put_orphan(self, noun: Noun) -> None:
        self.orphans[-1] = (self.orphans[-1][0], noun.model_copy(update={"role": self.orphans[-1][1].role}))

    def _put_to(self, noun: Noun) -> None:
        assert self.clause is not None
        preposition, old = self.clause.to[-1]
        self.clause.to = (*self.clause.to[:-1], (preposition, noun.model_copy(update={"role": old.role})))

    def _put_what(self, noun: Noun) -> None:
        assert self.clause is not None
        self.clause.what = noun

    def _put_who(self, noun: Noun) -> None:
        if self.clause is not None:
            self.clause.who = noun

    # Looking ahead

    def _following(self) -> Iterator[Chunk]:
        return iter(self.chunks[self.n + 1 :])

    def _verb_next(self) -> bool:
        following = next(self._following(), None)
        return following is not None and following.kind == "vp" and following.form == "fin"

    def _acts_ahead(self) -> bool:
        """Whether the noun just met acts, with what hangs on it between: "a tiny army of knights |fighting"."""
        for x in self._following():
            if x.kind == "vp":
                return x.form == "ger"
            if x.kind not in ("np", "p", "adv"):
                return False
        return False

    def _verb_ahead(self) -> bool:
        return any(x.kind == "vp" for x in self.chunks[self.n + 1 : self.n + 6])

    def _subject_follows(self) -> bool:
        """Whether a noun phrase with its own finite verb comes next: a new clause and not an object more."""
        seen = False
        for x in self._following():
            if x.kind == "np":
                if x.phrase is not None and x.phrase.timely and not seen:
                    continue
                if seen and self._gap(x):
                    return False
                seen = True
            elif x.kind == "vp":
                return seen and x.form in ("fin", "ger") and (x.form == "fin" or self._at_once(x))
            elif x.kind in ("comma", "stop", "sub"):
                return False
            elif x.kind == "and" and not seen:
                continue
            elif x.kind == "rel":
                return seen and any(y.kind == "vp" and y.form == "fin" for y in self.chunks[self.chunks.index(x) + 2 :])
        return False

    def _gap(self, x: Chunk) -> bool:
        k = self.chunks.index(x)
        return self.chunks[k - 1].kind not in ("p", "and")

    def _at_once(self, x: Chunk) -> bool:
        return self.chunks[self.chunks.index(x) - 1].kind == "np" and self.separated

    def _starts_clause(self, c: Chunk) -> bool:
        """Whether the noun phrase just met is the subject of a verb to come."""
        assert self.clause is not None
        following = next(self._following(), None)
        if (self.frames or self.clause.reduced) and not self.separated and not self.joined:
            return False  # "the dragon that guarded the mountain has …": the verb to come is the dragon's
        if following is None or following.kind not in ("vp", "adv"):
            return False
        if following.kind == "adv":
            k = self.chunks.index(following) + 1
            following = self.chunks[k] if k < len(self.chunks) and self.chunks[k].kind == "vp" else following
        if following.kind != "vp" or following.form != "fin":
            return False
        watched = self.clause.what is None and self.clause.verb.split()[0] in CAUSES  # "watching the snow fall"
        return not watched or self.separated or self.joined

    def _listed(self) -> bool:
        """Whether the noun phrases before the verb are a list: "a scientist, a monkey and a parrot set off"."""
        for x in self._following():
            if x.kind == "and":
                return True
            if x.kind in ("vp", "stop", "sub"):
                return False
        return any(x.kind == "and" for x in self.chunks[: self.n])

    # Bookkeeping

    def _known(self, phrase: Phrase) -> Noun | None:
        """The noun of a phrase; a pronoun as the last fitting noun before it."""
        if not phrase.pronoun:
            return phrase.noun
        if phrase.pronoun in ("i", "me", "we", "us", "you"):
            return Noun(name=phrase.pronoun) if phrase.pronoun in ("i", "me") else None
        return self._resolve(phrase.pronoun)

    def _resolve(self, pronoun: str) -> Noun:
        """The last noun that a pronoun can mean; a plain man, woman, person or thing where there is none."""
        task = self.before[0] if self.before else None
        if pronoun == "it" and task is not None and task.what is not None and task.who is None and lives(task.what):
            return task.what  # "how to wash a dog: fill the tub, …, rinse it"
        doer = (self.clause.who if self.clause else None) or (self.subjects[0] if self.subjects else None)
        clash = doer.name if doer is not None and pronoun in ("him", "them", "it", "her") else ""
        if pronoun in ("other", "others"):
            many = [n for x in reversed([*self.before, *self.found]) for n in x.nouns() if n.count > 1]
            named = many[0] if many else Noun(name="person", count=2)
            return named.model_copy(update={"count": 1 if pronoun == "other" else max(1, named.count - 1)})
        object_of = doer is not None or bool(self.preposition)
        second: Noun | None = None
        for clause in reversed([*self.before, *self.found]):
            order = [clause.what, clause.who] if pronoun == "it" and object_of else [clause.who, clause.what]
            for noun in [*order, *clause.others, *(n for _, n in clause.to), *clause.extra]:
                if noun is None or noun.name in PRONOUN_NAMES or noun.name == clash:
                    continue
                fit = fits(pronoun, noun)
                if fit == 2 or (pronoun in ("they", "them") and noun is clause.who and company(clause)):
                    return noun
                second = second or (noun if fit == 1 else None)
        return second or Noun(name=STANDIN.get(pronoun, "person"))

    def _company(self, noun: Noun) -> list[Noun]:
        """Who else "they" are, when the first of them is `noun`."""
        last = next((c for c in reversed([*self.before, *self.found]) if same(c.who, noun) and company(c)), None)
        return list(company(last)) if last is not None and noun.count == 1 else []

    def _mention(self, noun: Noun) -> None:
        if self.clause is not None:
            self.clause.extra = (*self.clause.extra, noun)
        elif self.found:
            self.found[-1].extra = (*self.found[-1].extra, noun)
        else:
            self.found.append(Clause(extra=(noun,), start=self.begin, end=self.begin, sentence=self.sentence))

    def _reach(self, c: Chunk) -> None:
        if self.clause is not None:
            self.clause.end = max(self.clause.end, self.tokens[c.j - 1].end)

    def _next_clause(self, c: Chunk) -> None:
        self._flush()
        self.clause, self.subjects, self.preposition = None, [], ""
        self.antecedent = self.place = None
        self.begin = (
            self.tokens[min(c.j, len(self.tokens) - 1)].start if c.kind in ("comma", "and") else self.tokens[c.i].start
        )
        self.unreal = False

    def _flush(self) -> None:
        """What waits for a verb that never comes is named all the same."""
        waiting = [n for frame in self.frames for n in frame.subjects]
        self.frames = []
        if waiting and not self.subjects and self.clause is not None and self.clause.verb != "be":
            acting = (self.clause.who, *self.clause.others)
            waiting = [n for n in waiting if n not in acting]
            if waiting:  # "her scarf and the nurses who buy from her"
                self.found.append(
                    Clause(
                        waiting[0], others=tuple(waiting[1:]), start=self.begin, end=self.begin, sentence=self.sentence
                    )
                )
        else:
            self.subjects = [*waiting, *self.subjects]
        if self.subjects and (self.clause is None or self.clause.state or self.clause.verb == "be"):
            end = self.tokens[-1].end
            self.found.append(
                Clause(
                    self.subjects[0],
                    others=tuple(self.subjects[1:]),
                    to=tuple(self.orphans),
                    start=self.begin,
                    end=end,
                    sentence=self.sentence,
                )
            )
            self.orphans = []
        elif self.orphans:
            if self.found:
                self.found[-1].to = (*self.found[-1].to, *self.orphans)
            else:
                self.found.append(
                    Clause(to=tuple(self.orphans), start=self.begin, end=self.tokens[-1].end, sentence=self.sentence)
                )
            self.orphans = []
        if self.when and self.found:
            self.found[-1].when = (*self.found[-1].when, *self.when)
            self.when = []

    def _close(self) -> None:
        for clause in self.found:
            if (
                clause.who is None
                and clause.verb
                and clause.what is not None
                and clause.to
                and not clause.state
                and self._was_inverted(clause)
            ):
                clause.who, clause.what = clause.what, None
        self._said()
        self._flush()
        self.subjects, self.clause, self.preposition = [], None, ""

    def _said(self) -> None:
        """Turn round a quotation's verb: "asks the bear" at a sentence's start is the bear's."""
        for n, said in enumerate(self.found):
            speaker = said.what
            unnamed = said.who is None or (said.who.name == "person" and self.tokens[0].text in '"“')
            if said.verb not in _SAYS or speaker is None or category(speaker.name) not in ("person", "animal"):
                continue
            if unnamed:
                said.what = None
                for clause in self.found[n:]:
                    clause.what = None if clause.what == speaker else clause.what
                    clause.who = speaker if clause.who is None or clause is said else clause.who

    def _was_inverted(self, clause: Clause) -> bool:
        first = self.tokens[0]
        return (first.pos == "ADP" and clause.start > first.start) or first.low == "there"

    def _spans(self) -> None:
        """Spans reach over the prepositional phrases that hang on the clause."""
        ends = {id(c): c.end for c in self.found}
        ordered = sorted(self.found, key=lambda c: (c.start, c.end))
        for a, b in pairwise(ordered):
            if b.start > a.start:
                ends[id(a)] = b.start
        if ordered:
            ends[id(ordered[-1])] = self.tokens[-1].end
        for c in self.found:
            c.end = ends[id(c)]


def company(clause: Clause) -> tuple[Noun, ...]:
    """Who does it beside the first: "a cat and a dog", "climbs in with his puppy"."""
    beside = tuple(n for p, n in clause.to if p == "with" and category(n.name) in ("person", "animal"))
    return (*clause.others, *beside)


def lives(noun: Noun) -> bool:
    return noun.proper or category(noun.name) in ("person", "animal", "vehicle")


def same(a: Noun | None, b: Noun) -> bool:
    return a is not None and a.name == b.name and a.look == b.look
