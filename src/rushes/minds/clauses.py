"""Clauses of English sentences: who does what to whom, where and with what, from tags, by chunks and order.

A sentence is cut into chunks (noun phrases, verb groups, prepositions, conjunctions), which one pass from left to right
joins to clauses. It knows coordination, relative clauses, participles, infinitives, passives, inversion and apposition;
it has no grammar beyond that, and never fails: what it cannot join it leaves as a noun.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from rushes.minds.nouns import Noun, Phrase, counted, phrase_at
from rushes.shot.words import Token, category, lemma, nearest, tag


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


_PARTICLES = frozenset("up down out away off over back in on together apart around asleep awake along past by".split())
_LOCAL = frozenset(
    "in at on through across into to toward towards along over under above by near beside inside outside onto beneath "
    "behind around within between among from underneath atop below past against off aboard up down".split()
)
_JOINT = {
    tuple(words.split()): means
    for words, means in {
        "next to": "beside", "in front of": "before", "on top of": "on", "out of": "from", "because of": "for",
        "instead of": "instead", "away from": "from", "inside of": "inside", "in the middle of": "in",
        "close to": "near",
        "at the edge of": "at", "at the end of": "at", "on the edge of": "on", "at the foot of": "at", "at the top "
        "of": "on",
        "at the bottom of": "in", "in the heart of": "in", "by the side of": "by", "on the side of": "by",
        "in the shape of": "like", "such as": "like", "along with": "with", "together with": "with", "full of": "with",
        "ahead of": "before", "in search of": "for", "on board": "aboard", "from behind": "behind",
        "on the way to": "to",
    }.items()
}  # fmt: skip
_SIMILES = frozenset("like as than".split())
_SUBORDINATE = frozenset(
    "while as when because until till after before if since although though whenever once where so whereas".split()
)
_UNREAL = frozenset("if".split())
# Verbs that only say how another begins, is wished or may be: the other is what is seen.
_LIGHT = frozenset(
    "start begin try want decide continue need learn love like go come hope dream refuse manage keep have use plan "
    "seem "
    "appear end get stop enjoy prefer wish long attempt promise agree forget remember choose happen tend dare prepare "
    "struggle finish practise practice must".split()
)
_CAUSES = frozenset(
    "let make help watch see hear feel teach ask tell force allow want invite order send train persuade beg convince "
    "challenge dare urge lead cause get".split()
)
_BARE_CAUSES = frozenset("let make".split())  # they show nothing of their own
_GIVES = frozenset(
    "give tell show teach bring send hand offer buy throw read lend feed sell pass serve make write sing cook".split()
)
_STATIVE = frozenset(
    "cover fill surround make dress call name paint build write base rule know lose abandon leave light own".split()
)
_BODY = frozenset(
    "hair beard eye moustache mustache nose face skin tattoo smile ear tail wing feather fur leg arm hand neck freckle "
    "braid ponytail wrinkle whisker horn tusk paw shell scale heart head".split()
)
_WEAR = frozenset(
    "hat cap coat dress cloak cape scarf suit uniform jacket apron robe boot shirt crown helmet hood gown sweater "
    "kimono "
    "raincoat shoe glasses sunglasses spectacles mask glove overalls trousers jeans skirt tie veil armor armour "
    "costume "
    "backpack necklace pajamas pyjamas vest tunic turban bonnet mitten sandal slipper umbrella-hat tuxedo wig hoodie "
    "sari clothes clothing garment".split()
)
_MOVING = frozenset(
    "walk run climb go come jump fall dive slide step roll leap drop crawl ride drive sail row swim fly race march "
    "wander "
    "stroll skate ski drift float flow hurry rush tumble trudge creep sneak stagger gallop trot cycle travel move "
    "pour run "
    "stream hop skip dash sprint scramble glide".split()
)
_SENSED = frozenset("smell taste sound seem mean cost weigh".split())
_WEARING = frozenset("wear dress clothe".split())
HOLDING = frozenset("hold carry clutch grip".split())
_Put = Callable[[Noun], None]
Form = Literal["fin", "inf", "ger", "part"]
Kind = Literal["np", "vp", "p", "and", "sub", "rel", "comma", "stop", "adj", "adv"]


@dataclass
class _Chunk:
    kind: Kind
    i: int  # tokens from i
    j: int  # to j, exclusive
    word: str = ""
    phrase: Phrase | None = None
    form: Form = "fin"
    passive: bool = False
    causes: str = ""  # a verb before it whose object does it: "let", "teach"
    negated: bool = False


def clauses(text: str) -> list[Clause]:
    """The clauses of a text in order, pronouns resolved."""
    tokens = tag(text)
    found: list[Clause] = []
    sentence: list[Token] = []
    number = 0
    for t in tokens:
        sentence.append(t)
        if t.text in ".!?;…" or (t.text == ":" and len(sentence) > 1):
            found += _Reader(sentence, found, number).read()
            sentence, number = [], number + 1
    if sentence:
        found += _Reader(sentence, found, number).read()
    return found


# Chunks


def _chunks(tokens: list[Token]) -> list[_Chunk]:
    out: list[_Chunk] = []
    i = 0
    while i < len(tokens):
        t = tokens[i]
        low = t.low
        joint = next((p for p in _JOINT if tuple(x.low for x in tokens[i : i + len(p)]) == p), None)
        if joint is not None:
            out.append(_Chunk("p", i, i + len(joint), _JOINT[joint]))
            i += len(joint)
            continue
        verb = _verb_group(tokens, i) if t.pos in ("VERB", "AUX") or low == "to" else None
        if verb is not None and not (t.pos == "VERB" and t.form in ("Part", "Ger") and _is_modifier(tokens, i, out)):
            out.append(verb)
            i = verb.j
            continue
        phrase = phrase_at(tokens, i)
        if low == "home" and out and out[-1].kind in ("vp", "adv"):
            phrase = None  # "walks home"
        if phrase is not None and phrase.j > i:
            out.append(_Chunk("np", i, phrase.j, phrase=phrase))
            i = phrase.j
            continue
        out += _small(t, i)
        i += 1
    return out


def _small(t: Token, i: int) -> list[_Chunk]:
    low = t.low
    if low in (",", "–", "—", "-", "(", ")"):
        return [_Chunk("comma", i, i + 1, low)]
    if t.pos == "PUNCT":
        return [] if low in "\"'“”‘’*#" else [_Chunk("stop", i, i + 1, low)]
    if low in ("and", "or", "but", "then", "yet", "nor", "&"):
        return [_Chunk("and", i, i + 1, low)]
    if low in ("who", "which", "whose", "whom") or (low == "that" and t.pos in ("PRON", "SCONJ")):
        return [_Chunk("rel", i, i + 1, low)]
    if low == "where":
        return [_Chunk("rel", i, i + 1, low)]
    if (low in _SUBORDINATE and t.pos in ("SCONJ", "ADV")) or low in ("while", "when", "because", "although"):
        return [_Chunk("sub", i, i + 1, low)]
    if t.pos in ("ADP", "SCONJ"):
        return [_Chunk("p", i, i + 1, low)]
    if t.pos == "ADJ":
        return [_Chunk("adj", i, i + 1, low)]
    return [_Chunk("adv", i, i + 1, low)]


def _with_conjunctions(chunks: list[_Chunk]) -> list[_Chunk]:
    """ "as the storm rages": a preposition before a noun with its own verb joins clauses."""
    for n, c in enumerate(chunks[:-2]):
        verb = chunks[n + 2]
        joins = c.kind == "p" and c.word in _SUBORDINATE and chunks[n + 1].kind == "np"
        if joins and verb.kind == "vp" and verb.form == "fin":
            c.kind = "sub"
    return chunks


def _is_modifier(tokens: list[Token], i: int, before: list[_Chunk]) -> bool:
    """Whether a participle opens a noun phrase ("glowing jellyfish drift") and is not a verb with its object."""
    phrase = phrase_at(tokens, i)
    if phrase is None or phrase.j <= i + 1 or tokens[i + 1].pos == "DET":
        return False
    nouns_only = all(t.pos in ("NOUN", "ADJ", "VERB") for t in tokens[i + 1 : phrase.j])
    follows = tokens[phrase.j] if phrase.j < len(tokens) else None
    finite = follows is not None and follows.pos in ("VERB", "AUX") and follows.form in ("Fin", "Inf")
    hanging = (
        bool(before)
        and before[-1].kind == "p"
        and before[-1].word not in ("while", "by", "after", "before", "when", "for")
    )
    return nouns_only and (finite or hanging)


def _verb_group(tokens: list[Token], i: int) -> _Chunk | None:
    """Auxiliaries, adverbs, light verbs and the verb that they lead to, with its particle; None where none starts."""
    j, form, passive, negated, causes = i, "fin", False, False, ""
    if tokens[i].low == "to":
        k = i + 1
        while k < len(tokens) and tokens[k].pos == "ADV":
            k += 1
        if k >= len(tokens) or tokens[k].pos not in ("VERB", "AUX") or tokens[k].form not in ("Inf", "Fin", ""):
            return None
        j, form = k, "inf"
    elif tokens[i].pos == "VERB" and tokens[i].form in ("Ger", "Part"):
        form = "ger" if tokens[i].low.endswith("ing") else "part"
    verb, end = "", j
    helped = ""  # the last auxiliary's base form
    while j < len(tokens):
        t = tokens[j]
        if t.pos == "AUX" and not verb:
            helped = t.lemma
        elif t.pos in ("VERB", "AUX") and (not verb or verb in ("get", "be")):
            if verb in ("get", "be") and t.form != "Part":
                break
            if helped == "get" and t.form == "Part":
                return _Chunk("vp", i, j + 1, f"get {t.low}", form=form)  # type: ignore[arg-type]
            if (helped == "be" or verb in ("get", "be")) and t.form == "Part" and not t.low.endswith("ing"):
                passive = True
            verb, end = t.lemma if t.pos == "VERB" else lemma(t.text, "VERB"), j + 1
            following = _led_to(tokens, end, verb)
            if following is not None and not passive:
                verb, j, helped = "", following, ""
                continue
        elif t.pos in ("ADV", "PART") and (not verb) and t.low != "to":
            negated = negated or t.low in ("never", "not", "n't", "n’t")
        elif t.pos == "PRON" and helped and not verb and t.low in ("you", "we", "i") and j == i + 1:
            pass  # "can you make"
        else:
            break
        j += 1
    if not verb:
        if not helped or helped == "do":
            return None  # "why do cats purr": the verb comes after its subject
        verb = str(helped)
        end = next(k for k in range(j, i, -1) if tokens[k - 1].pos == "AUX")
    verb, end = _particled(tokens, verb, end)
    if verb in ("be", "get", "become", "fall", "stay", "lie", "seem", "feel", "look", "remain") and end < len(tokens):
        verb, end = _with_state(tokens, verb, end)
    return _Chunk("vp", i, end, verb, form=form, passive=passive, causes=causes, negated=negated)  # type: ignore[arg-type]


def _led_to(tokens: list[Token], j: int, verb: str) -> int | None:
    """Where the real verb after a light one stands: "wants to |fly", "keeps |cleaning", "learns how to |swim"."""
    if verb not in _LIGHT:
        return None
    k = j
    while k < len(tokens) and (tokens[k].low in ("how", "up", "on") or tokens[k].pos == "ADV"):
        k += 1
    if k < len(tokens) and tokens[k].pos == "VERB" and tokens[k].low.endswith("ing"):
        return k
    if (
        k + 1 < len(tokens)
        and tokens[k].low == "to"
        and tokens[k + 1].pos in ("VERB", "AUX")
        and tokens[k + 1].form != "Ger"
    ):
        return k + 1
    return None


def _particled(tokens: list[Token], verb: str, end: int) -> tuple[str, int]:
    """A verb with the particle right after it: "picks up a coin", "sets off"; not "climbs up a hill"."""
    if end >= len(tokens) or tokens[end].low not in _PARTICLES:
        return verb, end
    particle = tokens[end].low
    if particle in ("asleep", "awake"):
        return ("sleep" if particle == "asleep" else "wake up"), end + 1
    if verb in _MOVING and any(tuple(x.low for x in tokens[end : end + len(p)]) == p for p in _JOINT):
        return verb, end  # "runs out of school"
    follows = tokens[end + 1] if end + 1 < len(tokens) else None
    object_next = follows is not None and follows.pos in ("DET", "NOUN", "PRON", "ADJ", "PROPN", "NUM")
    if object_next and (particle not in ("up", "away", "off", "out", "down") or verb in _MOVING):
        return verb, end
    if particle == "along" or (
        particle in ("in", "on", "over", "past", "by", "around") and follows is not None and follows.pos == "ADP"
    ):
        return verb, end
    return f"{verb} {particle}", end + 1


def _with_state(tokens: list[Token], verb: str, end: int) -> tuple[str, int]:
    """ "gets stuck", "is asleep", "falls silent": the adjective is what is seen."""
    t = tokens[end]
    if t.low in ("asleep", "awake"):
        return ("sleep" if t.low == "asleep" else "wake up"), end + 1
    if verb == "get" and t.pos in ("ADJ",) and (end + 1 == len(tokens) or tokens[end + 1].pos not in ("NOUN", "ADJ")):
        return f"get {t.low}", end + 1
    return verb, end


# The reader


@dataclass
class _Frame:
    """A clause that waits for its verb while a relative clause inside it is read."""

    subjects: list[Noun]
    start: int


@dataclass
class _Reader:
    tokens: list[Token]
    before: list[Clause]
    sentence: int
    found: list[Clause] = field(default_factory=list)
    subjects: list[Noun] = field(default_factory=list)
    begin: int = 0  # where the clause being read starts in the text
    clause: Clause | None = None
    preposition: str = ""
    orphans: list[tuple[str, Noun]] = field(default_factory=list)
    when: list[str] = field(default_factory=list)
    last: Noun | None = None  # the noun just read
    antecedent: Noun | None = None  # of a relative clause whose verb is still to come
    place: Noun | None = None  # "where": the place of the relative clause
    frames: list[_Frame] = field(default_factory=list)
    fronted: list[Clause] = field(default_factory=list)  # participles before their subject
    asides: int = 0
    joined: bool = False
    separated: bool = False
    unreal: bool = False  # after "if"
    nobody: bool = False  # "nobody …", "never …"
    simile: bool = False
    aliases: dict[str, Noun] = field(default_factory=dict)

    def read(self) -> list[Clause]:
        self.chunks = _with_conjunctions(_chunks(self.tokens))
        self.begin = self.tokens[0].start
        for n, c in enumerate(self.chunks):
            self.n = n
            getattr(self, f"_{c.kind}")(c)
            if c.kind not in ("comma", "and", "adv"):
                self.joined = self.separated = False
        self._close()
        self._spans()
        return self.found

    # One method a kind of chunk

    def _np(self, c: _Chunk) -> None:
        assert c.phrase is not None
        noun = self._known(c.phrase)
        if c.phrase.timely and not self._verb_next() and self.preposition not in _LOCAL:
            self.when.append(c.phrase.noun.name)
            self.preposition = ""
            return
        if noun is None:
            self.preposition = ""
            return
        if c.phrase.owner is not None and c.phrase.owner.name:
            self._mention(c.phrase.owner)
        if self.preposition:
            self._prepositional(noun, c)
        elif self.clause is None:
            noun = self._before_verb(noun, c)
        elif self._starts_clause(c):
            self._next_clause(c)
            self.subjects = [noun]
        elif self.clause.verb in _WEARING and self.clause.who is not None:
            worn = tuple(dict.fromkeys((*self.clause.who.wears, noun.phrase)))[:6]
            self._replace(self.clause.who, self.clause.who.model_copy(update={"wears": worn}))
        elif self.clause.verb == "be" and self.clause.who is not None and self.clause.who.name in _STANDINS:
            self.clause.who = noun  # "he was the last keeper": from here on, he is
        elif self.clause.what is None and not self.separated and not self.clause.state:
            self.clause.what = noun.model_copy(update={"role": "what"})
        elif (
            self.clause.what is not None
            and not self.separated
            and not self.joined
            and self.clause.verb.split()[0] in _GIVES
        ):
            self.clause.to = (*self.clause.to, ("to", self.clause.what))
            self.clause.what = noun.model_copy(update={"role": "what"})
        else:
            self.clause.extra = (*self.clause.extra, noun.model_copy(update={"role": "what"}))
        self.last = noun
        self._reach(c)

    def _before_verb(self, noun: Noun, c: _Chunk) -> Noun:
        """Let a noun wait for its verb; the noun as it is known then."""
        following = next(self._following(), None)
        acts = following is not None and following.kind == "vp" and following.form in ("fin", "ger")
        if self.subjects and self.separated and not self.joined and not self._listed():
            first = self.subjects[-1]
            if acts:
                self._next_clause(c)  # "old pond, a frog jumps in"
            elif first.proper or category(first.name) == category(noun.name) == "person":
                # "Nadia, a deaf drummer, feels": the second names the first again.
                look = tuple(dict.fromkeys((*first.look, *noun.look, noun.name)))[:5]
                self.subjects[-1] = first.model_copy(update={"look": look})
                return self.subjects[-1]
        if self.separated and not self.subjects and self.orphans and self.orphans[-1][1].proper and not self.joined:
            named = self.orphans.pop()[1]  # "for Lumo, a lamp that …"
            noun = named.model_copy(update={"look": (*noun.look, noun.name)[:5], "role": "who"})
        if not self.subjects and not self.orphans and not self.fronted:
            self.begin = self.tokens[c.i].start if self.found and self.clause is None else self.begin
        self.subjects.append(noun)
        return noun

    def _vp(self, c: _Chunk) -> None:
        previous = self.clause or (self.found[-1] if self.found else None)
        before = self.chunks[self.n - 1] if self.n else None
        participle = c.form in ("ger", "part")
        who: Noun | None = None
        others: tuple[Noun, ...] = ()
        start = self.tokens[c.i].start
        subject_last = before is not None and before.kind in ("np", "adv", "comma") and bool(self.subjects)
        if c.form == "part" and not c.passive and self._part_is_state(c, previous):
            self._state(c)
            return
        if self.preposition and participle:
            self._gerund(c)
            return
        self.preposition = ""
        if self.antecedent is not None:
            who, self.antecedent = self.antecedent, None
        elif self.subjects and (c.form != "inf" or self.clause is None):
            who, others = self.subjects[0], tuple(self.subjects[1:])
            start = self.begin
        elif self.frames and c.form == "fin" and not self.joined:
            frame = self.frames.pop()
            who, others, start = frame.subjects[0], tuple(frame.subjects[1:]), self.tokens[c.i].start
        elif previous is not None:
            who, others = self._shared(c, previous, before)
        if participle and who is None and not self.found and not self.subjects:
            self._fronted(c)
            return
        clause = Clause(who, c.word, others=others, start=start, end=self.tokens[c.j - 1].end, sentence=self.sentence)
        clause.to, self.orphans = tuple(self.orphans), []
        clause.asides, self.asides = tuple(range(len(clause.to)))[-self.asides :] if self.asides else (), 0
        clause.when, self.when = tuple(self.when), []
        if self.place is not None:
            clause.to, self.place = (*clause.to, ("in", self.place)), None
        clause.finite = c.form == "fin"
        clause.reduced = c.form == "ger" and bool(self.subjects) and start == self.begin
        if c.passive and c.word == "bear":
            clause.verb = "be born"
        elif c.passive:
            clause.what, clause.who, clause.passive = clause.who, None, True
        clause.state = (
            self.unreal or c.negated or self.nobody or (c.passive and clause.what is None and clause.who is None)
        )
        complement = c.form == "ger" and before is not None and before.kind == "vp"  # "recommend brushing"
        clause.state = clause.state or complement or (clause.verb in _SENSED and who is not None and not _lives(who))
        self.nobody = False
        for waiting in self.fronted:
            waiting.who, waiting.others = who, others
        self.fronted = []
        if (
            previous is not None
            and previous.verb in _BARE_CAUSES
            and previous.what is not None
            and who == previous.what
        ):
            self.found = [x for x in self.found if x is not previous]
            clause.start = previous.start
        self.found.append(clause)
        self.clause, self.subjects = clause, []
        if subject_last:
            self.last = who
        if clause.verb in _WEARING and who is not None:
            clause.state = True

    def _shared(self, c: _Chunk, previous: Clause, before: _Chunk | None) -> tuple[Noun | None, tuple[Noun, ...]]:
        """The subject of a verb without one of its own, after a clause."""
        if c.form == "fin" and self.joined:
            # "a rider gallops past, cloak flying, and knocks": as the last verb that stood on its own.
            previous = next((x for x in reversed(self.found) if x.finite), previous)
        verb = previous.verb.split()[0] if previous.verb else ""
        near = before is not None and before.kind in ("np", "adv")
        if c.form == "inf" or (c.form == "fin" and near and not self.joined and not self.separated):
            if (
                previous.what is not None
                and verb in _CAUSES
                and (_lives(previous.what) or c.form == "fin" or verb in _BARE_CAUSES)
            ):
                return previous.what, ()
            return previous.who or (previous.what if previous.verb in ("", "be") else None), previous.others
        if c.form in ("ger", "part") and near and not self.separated and self.last is not None:
            if previous.what is not None and _same(self.last, previous.what):
                return previous.what, ()
            if _lives(self.last):
                return self.last, ()
        return previous.who or (previous.what if previous.verb in ("", "be") else None), previous.others

    def _is_particle(self, c: _Chunk) -> bool:
        """ "washes it |away", "puts the lamp |out" """
        following = next(self._following(), None)
        return (
            self.clause is not None and self.clause.what is not None and " " not in self.clause.verb
            and c.word in ("up", "down", "out", "away", "off", "back") and self.chunks[self.n - 1].kind == "np"
            and (following is None or following.kind in ("and", "comma", "stop", "sub", "p"))
        )  # fmt: skip

    def _p(self, c: _Chunk) -> None:
        if self._is_particle(c):
            self._adv(c)
            return
        out_of = c.word == "of" and self.n > 0 and self.chunks[self.n - 1].word.endswith(" out")
        self.preposition = "from" if out_of else c.word
        if self.clause is None and not self.subjects and not self.orphans and self.found:
            self.begin = self.tokens[c.i].start

    def _and(self, c: _Chunk) -> None:
        self.joined = True
        if c.word in ("but", "then", "yet"):
            self.preposition = ""
        if self.clause is not None and self._subject_follows():
            self._next_clause(c)

    def _comma(self, c: _Chunk) -> None:
        self.separated = True
        self.preposition = ""
        if self.clause is not None and self._subject_follows():
            self._next_clause(c)

    def _stop(self, c: _Chunk) -> None:
        self._close()
        self.clause = None

    def _sub(self, c: _Chunk) -> None:
        if self.subjects and self.clause is None and not self.found:
            self._close()
        self._next_clause(c)
        self.unreal = c.word in _UNREAL

    def _rel(self, c: _Chunk) -> None:
        if self.last is None or not self._verb_ahead():
            return
        if self.subjects and self.clause is None:
            self.frames.append(_Frame(self.subjects, self.begin))
        self.preposition = ""
        self.clause, self.subjects = None, []
        self.begin = self.tokens[c.j].start if c.j < len(self.tokens) else self.tokens[c.i].end
        following = self.chunks[self.n + 1] if self.n + 1 < len(self.chunks) else None
        if c.word == "where":
            self.place = self.last
        elif c.word == "whose":
            return
        elif following is not None and following.kind == "np":
            return  # "the boat that he built": the noun after it is the subject
        else:
            self.antecedent = self.last

    def _adj(self, c: _Chunk) -> None:
        noun = self.subjects[-1] if self.subjects else None
        if (
            self.clause is not None
            and self.clause.verb == "be"
            and self.clause.who is not None
            and not self.preposition
        ):
            self.clause.state = True
        elif noun is not None and self.clause is None and not self.preposition and len(noun.look) < 4:
            self.subjects[-1] = noun.model_copy(update={"look": (*noun.look, c.word)})
        self._reach(c)

    def _adv(self, c: _Chunk) -> None:
        if c.word in ("asleep", "awake") and self.subjects and self.clause is None:
            verb = "sleep" if c.word == "asleep" else "wake up"
            self._vp(_Chunk("vp", c.i, c.j, verb))
            return
        if c.word in ("never", "not", "nobody", "nothing", "none", "hardly"):
            self.nobody = True
        elif self._is_particle(c):
            assert self.clause is not None
            self.clause.verb = f"{self.clause.verb} {c.word}"
        if c.word in ("how", "why", "what") or (c.word == "there" and self.clause is None):
            return
        self._reach(c)

    # Parts of them

    def _prepositional(self, noun: Noun, c: _Chunk) -> None:
        preposition, self.preposition = self.preposition, ""
        following = self.chunks[self.n + 1] if self.n + 1 < len(self.chunks) else None
        if preposition == "with" and following is not None and following.kind == "vp" and following.form == "ger":
            self._next_clause(c)  # "with waves lapping the shore"
            self.subjects = [noun]
            return
        if preposition == "of":
            self._of(noun)
            return
        if preposition in _SIMILES or (
            preposition in ("about", "instead", "without", "for") and self.clause is None and not self.subjects
        ):
            if self.clause is None and not self.subjects and preposition not in _SIMILES:
                self.orphans.append((preposition, noun))
            return
        holder, put = self._holder()
        head = noun.name.split()[-1]
        bare = holder is None or category(holder.name) not in ("person", "animal")
        worn = not bare and ((preposition == "with" and head in _BODY) or _is_clothing(head))
        if holder is not None and worn and preposition in ("in", "with"):
            put(holder.model_copy(update={"wears": tuple(dict.fromkeys((*holder.wears, noun.phrase)))[:6]}))
            return
        if (
            holder is not None
            and preposition == "with"
            and self.clause is None
            and category(noun.name) in ("thing", "food")
            and _lives(holder)
        ):
            put(holder.model_copy(update={"holds": (*holder.holds, noun.phrase)[:2]}))
            return
        there = preposition in _LOCAL
        hung = (preposition, noun.model_copy(update={"role": "place" if there else "what"}))
        if self.clause is not None:
            told = self.clause.verb in _STATIVE
            if preposition == "by" and self.clause.who is None and self.clause.what and _lives(noun) and not told:
                self.clause.who = noun  # passive: "chased by a dog"
                self.clause.state = False
            else:
                self.clause.to = (*self.clause.to, hung)
        else:
            self.asides += 1 if self.subjects else 0
            self.orphans.append(hung)

    def _of(self, noun: Noun) -> None:
        holder, put = self._holder()
        if holder is None:
            self._mention(noun)
            return
        merged = counted(holder, noun)
        put(merged)
        if merged.name != noun.name:
            self._mention(noun)
        self.last = merged

    def _holder(self) -> tuple[Noun | None, _Put]:
        """The noun just before, and how to put another in its place."""
        if self.clause is None and self.orphans and self.last == self.orphans[-1][1].model_copy(update={"role": "who"}):
            return self.orphans[-1][1], self._put_orphan
        if self.subjects and self.clause is None:
            return self.subjects[-1], self._put_subject
        if self.clause is not None and self.clause.to and _same(self.last, self.clause.to[-1][1]):
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

    def _gerund(self, c: _Chunk) -> None:
        """ "after losing her job", "by folding": an act of the main subject; "without looking" did not happen."""
        preposition, self.preposition = self.preposition, ""
        previous = self.clause
        clause = Clause(
            None, c.word, start=self.tokens[c.i].start, end=self.tokens[c.j - 1].end, sentence=self.sentence
        )
        clause.state = preposition not in ("after", "before", "while", "by", "when", "from", "on", "through")
        self.found.append(clause)
        if previous is not None:
            clause.who, clause.others = previous.who, previous.others
        elif self.subjects:
            clause.who = self.subjects[0]
            self.frames.append(_Frame(self.subjects, self.begin))
            self.subjects = []
        else:
            self.fronted.append(clause)
        self.clause = clause

    def _fronted(self, c: _Chunk) -> None:
        clause = Clause(None, c.word, start=self.begin, end=self.tokens[c.j - 1].end, sentence=self.sentence)
        clause.state = c.form == "part"
        clause.to, self.orphans = tuple(self.orphans), []
        self.found.append(clause)
        self.fronted.append(clause)
        self.clause = clause

    def _part_is_state(self, c: _Chunk, previous: Clause | None) -> bool:
        """ "a temple covered with vines", "a kingdom ruled by moles": a past participle that only describes."""
        if self.subjects and (self.separated or (c.word in _STATIVE and self._then_prepositional())):
            return True  # "a bakery filled with the smell of bread"
        if self.subjects and self.clause is None:
            later = [x for x in self.chunks[self.n + 1 :] if x.kind in ("vp", "stop", "sub")]
            return (
                bool(later) and later[0].kind == "vp" and later[0].form == "fin" and not self._joined_before(later[0])
            )
        return previous is not None and not self.joined

    def _then_prepositional(self) -> bool:
        following = next(self._following(), None)
        return following is None or following.kind in ("p", "adv", "comma", "stop")

    def _joined_before(self, chunk: _Chunk) -> bool:
        k = self.chunks.index(chunk)
        return self.chunks[k - 1].kind in ("and", "comma") and not any(
            x.kind == "comma" for x in self.chunks[self.n : k - 1]
        )

    def _state(self, c: _Chunk) -> None:
        described = self.subjects[-1] if self.subjects and self.clause is None else self.last
        clause = Clause(
            None,
            c.word,
            what=described,
            start=self.tokens[c.i].start,
            end=self.tokens[c.j - 1].end,
            sentence=self.sentence,
        )
        clause.state = True
        if self.subjects and self.clause is None:
            self.frames.append(_Frame(self.subjects, self.begin))
            self.subjects = []
        self.found.append(clause)
        self.clause = clause

    # Looking ahead

    def _following(self) -> Iterator[_Chunk]:
        return iter(self.chunks[self.n + 1 :])

    def _verb_next(self) -> bool:
        following = next(self._following(), None)
        return following is not None and following.kind == "vp" and following.form == "fin"

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

    def _gap(self, x: _Chunk) -> bool:
        k = self.chunks.index(x)
        return self.chunks[k - 1].kind not in ("p", "and")

    def _at_once(self, x: _Chunk) -> bool:
        return self.chunks[self.chunks.index(x) - 1].kind == "np" and self.separated

    def _starts_clause(self, c: _Chunk) -> bool:
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
        watched = self.clause.what is None and self.clause.verb.split()[0] in _CAUSES  # "watching the snow fall"
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
                if noun is None or noun.name in _PRONOUN_NAMES or noun.name == clash:
                    continue
                fit = _fits(pronoun, noun)
                if fit == 2 or (pronoun in ("they", "them") and noun is clause.who and clause.others):
                    return noun
                second = second or (noun if fit == 1 else None)
        return second or Noun(name=_STANDIN.get(pronoun, "person"))

    def _mention(self, noun: Noun) -> None:
        if self.clause is not None:
            self.clause.extra = (*self.clause.extra, noun)
        elif self.found:
            self.found[-1].extra = (*self.found[-1].extra, noun)
        else:
            self.found.append(Clause(extra=(noun,), start=self.begin, end=self.begin, sentence=self.sentence))

    def _reach(self, c: _Chunk) -> None:
        if self.clause is not None:
            self.clause.end = max(self.clause.end, self.tokens[c.j - 1].end)

    def _next_clause(self, c: _Chunk) -> None:
        self._flush()
        self.clause, self.subjects, self.preposition = None, [], ""
        self.antecedent = self.place = None
        self.begin = (
            self.tokens[min(c.j, len(self.tokens) - 1)].start if c.kind in ("comma", "and") else self.tokens[c.i].start
        )
        self.unreal = False

    def _flush(self) -> None:
        """What waits for a verb that never comes is named all the same."""
        for frame in self.frames:
            self.subjects = [*frame.subjects, *self.subjects]
        self.frames = []
        if self.subjects and self.clause is None:
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
        self._flush()
        self.subjects, self.clause, self.preposition = [], None, ""

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


_PRONOUN_NAMES = frozenset("i me he she it they him her them you we us".split())


_STANDIN = {"he": "man", "him": "man", "she": "woman", "her": "woman", "it": "thing"}
_STANDINS = frozenset({*_STANDIN.values(), "person"})
_MALE = frozenset(
    "man boy father grandfather king prince son brother uncle husband gentleman monk dad grandpa lad".split()
)
_FEMALE = frozenset(
    "woman girl mother grandmother queen princess daughter sister aunt wife lady nun mum mom grandma "
    "witch actress".split()
)


_NEITHER = frozenset(
    "robot android alien monster ghost creature snowman scarecrow skeleton baby spirit puppet doll".split()
)


def _fits(pronoun: str, noun: Noun) -> int:
    """2 where a pronoun can mean a noun, 1 where it could at a pinch, 0 where it cannot."""
    kind, head = category(noun.name), noun.name.split()[-1]
    person = kind == "person" or (noun.proper and noun.role != "place" and kind not in ("place", "building"))
    if pronoun in ("they", "them"):
        return 2 if noun.count > 1 else 1 if noun.role == "what" and kind == "thing" else 0
    if pronoun == "it":
        return (
            2
            if head in _NEITHER
            else 0
            if person
            else 1
            if noun.role == "place" or kind in ("place", "abstract") or noun.count > 1
            else 2
        )
    if head in (_FEMALE if pronoun in ("he", "him") else _MALE) or noun.count > 1:
        return 0
    return 2 if person else 1 if kind == "animal" else 0


def _lives(noun: Noun) -> bool:
    return noun.proper or category(noun.name) in ("person", "animal", "vehicle")


def _same(a: Noun | None, b: Noun) -> bool:
    return a is not None and a.name == b.name and a.look == b.look


def _is_clothing(head: str) -> bool:
    if head in _WEAR:
        return True
    match = nearest(head, _WEAR) if category(head) == "thing" else None
    return match is not None and match.distance <= 1
