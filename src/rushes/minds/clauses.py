"""Clauses of English sentences: who does what to whom, where and with what, from tags, by chunks and order.

A sentence is cut into chunks (noun phrases, verb groups, prepositions, conjunctions), which one pass from left to right
joins to clauses. It knows coordination, relative clauses, participles, infinitives, passives, inversion and apposition;
it has no grammar beyond that, and never fails: what it cannot join it leaves as a noun.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from rushes.minds.chunks import MOVING, Chunk, chunks, with_conjunctions
from rushes.minds.nouns import Noun, counted
from rushes.minds.pronouns import STANDINS
from rushes.minds.sentence import CAUSES, Clause, Frame, Sentence, lives, same
from rushes.shot.lexicon import may_be_verb
from rushes.shot.words import Token, category, lemma, nearest, tag

_LOCAL = frozenset(
    "in at on through across into to toward towards along over under above by near beside inside outside onto beneath "
    "behind around within between among from underneath atop below past against off aboard up down".split()
)
_SIMILES = frozenset("like as than".split())
_UNREAL = frozenset("if".split())
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
_OCCASIONS = frozenset("party wedding funeral concert show anniversary retirement farewell christening".split())
_CARRIED_LIGHTS = frozenset("lantern torch candle candlelight lamplight torchlight flashlight lamp".split())
_YOUNG = frozenset("pup cub kit calf chick baby kitten hatchling fledgling youngster joey foal".split())
_ONE_THING = {("suit", "armour"), ("suit", "armor")}
_SENSED = frozenset("smell taste sound seem mean cost weigh".split())
_WEARING = frozenset("wear dress clothe".split())


def clauses(text: str) -> list[Clause]:
    """The clauses of a text in order, pronouns resolved."""
    tokens = tag(text)
    found: list[Clause] = []
    sentence: list[Token] = []
    number = 0
    for t in tokens:
        sentence.append(t)
        if t.text in ".!?;…" or (t.text == ":" and len(sentence) > 1):
            found += _Reader(sentence, with_conjunctions(chunks(sentence)), found, number).read()
            sentence, number = [], number + 1
    if sentence:
        found += _Reader(sentence, with_conjunctions(chunks(sentence)), found, number).read()
    return found


@dataclass
class _Reader(Sentence):
    def read(self) -> list[Clause]:
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

    def _np(self, c: Chunk) -> None:
        assert c.phrase is not None
        noun = self._known(c.phrase)
        if noun is not None and noun.whose and noun.name in _YOUNG:
            noun = self._young(noun)
        if c.phrase.timely and not self._verb_next() and self.preposition not in _LOCAL:
            self.when.append(c.phrase.noun.name)
            self.preposition = ""
            return
        if noun is None:
            self.preposition = ""
            return
        if self.listing and not self.preposition and self._goes_on(noun):
            self.preposition = self.listing
        if c.phrase.owner is not None and c.phrase.owner.name:
            # The baker of "the baker's bread" is not seen, and who has a birthday is.
            owner = c.phrase.owner
            self._mention(
                owner
                if category(noun.name) == "abstract" or noun.name.split()[-1] in _OCCASIONS
                else owner.model_copy(update={"role": "owner"})
            )
        if self.preposition:
            self._prepositional(noun, c, pronoun=bool(c.phrase.pronoun))
        elif self.clause is None:
            noun = self._before_verb(noun, c)
            if c.phrase.pronoun == "they":
                self.subjects += [n for n in self._company(noun) if n not in self.subjects]
        elif self._starts_clause(c):
            self._next_clause(c)
            self.subjects = [noun, *(self._company(noun) if c.phrase.pronoun == "they" else ())]
        elif self.clause.verb in _WEARING and self.clause.who is not None:
            worn = tuple(dict.fromkeys((*self.clause.who.wears, noun.phrase)))[:6]
            self._replace(self.clause.who, self.clause.who.model_copy(update={"wears": worn}))
        elif self.clause.verb == "be" and self.clause.who is not None and self.clause.who.name in STANDINS:
            self.clause.who = noun  # "he was the last keeper": from here on, he is
        elif self._does_besides(noun, c):
            done = lemma(noun.name, "VERB")
            self.clause = replace(self.clause, verb=done, to=(), start=self.tokens[c.i].start)
            self.found.append(self.clause)
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

    def _does_besides(self, noun: Noun, c: Chunk) -> bool:
        """ "leaves |dancing": what somebody does in going."""
        assert self.clause is not None
        alone = c.j == c.i + 1 and not noun.look and noun.name.endswith("ing") and self.clause.what is None
        goes = self.clause.verb.split()[0] in MOVING | {"leave", "return", "arrive"} if self.clause.verb else False
        return alone and goes and not self.separated and may_be_verb(lemma(noun.name, "VERB"))

    def _young(self, noun: Noun) -> Noun:
        """ "an otter and her two pups": they are otters."""
        doers = [self.clause.who if self.clause else None, *self.subjects[:1], *(x.who for x in reversed(self.found))]
        parent = next((n for n in doers if n is not None and category(n.name) == "animal"), None)
        return noun if parent is None else noun.model_copy(update={"name": f"baby {parent.name}"})

    def _goes_on(self, noun: Noun) -> bool:
        """Whether a noun goes on with the list of the preposition before: "with a pan, |a spoon and |salt"."""
        apart = self.listing != "with" or noun.proper or category(noun.name) in ("person", "animal")
        acts = next((x for x in self._following() if x.kind not in ("adv", "adj")), None)
        return (self.joined or (self.separated and not apart)) and (acts is None or acts.kind != "vp")

    def _before_verb(self, noun: Noun, c: Chunk) -> Noun:
        """Let a noun wait for its verb; the noun as it is known then."""
        following = next(self._following(), None)
        acts = following is not None and following.kind == "vp" and following.form in ("fin", "ger")
        acts = acts or self._acts_ahead()
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

    def _vp(self, c: Chunk) -> None:
        self.listing = ""
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
        complement = complement and before is not None and before.word.split()[0] not in MOVING  # "climbs out bowing"
        clause.state = clause.state or complement or (clause.verb in _SENSED and who is not None and not lives(who))
        self.nobody = False
        for waiting in self.fronted:
            waiting.who, waiting.others = who, others
        self.fronted = []
        if (
            previous is not None
            and not clause.state
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

    def _shared(self, c: Chunk, previous: Clause, before: Chunk | None) -> tuple[Noun | None, tuple[Noun, ...]]:
        """The subject of a verb without one of its own, after a clause."""
        if c.form == "fin" and self.joined:
            # "a rider gallops past, cloak flying, and knocks": as the last verb that stood on its own.
            previous = next((x for x in reversed(self.found) if x.finite), previous)
        verb = previous.verb.split()[0] if previous.verb else ""
        near = before is not None and before.kind in ("np", "adv")
        if c.form == "inf" or (c.form == "fin" and near and not self.joined and not self.separated):
            if (
                previous.what is not None
                and verb in CAUSES
                and (lives(previous.what) or c.form == "fin" or verb in _BARE_CAUSES)
            ):
                return previous.what, ()
            return previous.who or (previous.what if previous.verb in ("", "be") else None), previous.others
        if c.form in ("ger", "part") and near and not self.separated and self.last is not None:
            if previous.what is not None and same(self.last, previous.what):
                return previous.what, ()
            if lives(self.last):
                return self.last, ()
        return previous.who or (previous.what if previous.verb in ("", "be") else None), previous.others

    def _is_particle(self, c: Chunk) -> bool:
        """ "washes it |away", "puts the lamp |out" """
        following = next(self._following(), None)
        return (
            self.clause is not None and self.clause.what is not None and " " not in self.clause.verb
            and c.word in ("up", "down", "out", "away", "off", "back") and self.chunks[self.n - 1].kind == "np"
            and (following is None or following.kind in ("and", "comma", "stop", "sub", "p"))
        )  # fmt: skip

    def _p(self, c: Chunk) -> None:
        self.listing = ""
        if self._is_particle(c):
            self._adv(c)
            return
        out_of = c.word == "of" and self.n > 0 and self.chunks[self.n - 1].word.endswith(" out")
        self.preposition = "from" if out_of else c.word
        if self.clause is None and not self.subjects and not self.orphans and self.found:
            self.begin = self.tokens[c.i].start

    def _and(self, c: Chunk) -> None:
        self.joined = True
        if c.word in ("but", "then", "yet"):
            self.preposition = ""
        if self.clause is not None and self._subject_follows():
            self._next_clause(c)

    def _comma(self, c: Chunk) -> None:
        self.separated = True
        self.preposition = ""
        self.nobody = False  # "not here, says the fox"
        if self.clause is not None and self._subject_follows():
            self._next_clause(c)

    def _stop(self, c: Chunk) -> None:
        self._close()
        self.clause = None

    def _sub(self, c: Chunk) -> None:
        if self.subjects and self.clause is None and not self.found:
            self._close()
        self._next_clause(c)
        self.unreal = c.word in _UNREAL

    def _rel(self, c: Chunk) -> None:
        if self.last is None or not self._verb_ahead():
            return
        if self.subjects and self.clause is None:
            self.frames.append(Frame(self.subjects, self.begin))
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
        elif self.named_of is not None and self.named_of[0].proper and self.named_of[0].name == self.last.name:
            self.antecedent = self.named_of[1]  # "the lamplighter of Zagreb, who lights": not Zagreb does
            named = self.named_of[1].name
            held = [n for n in self.frames[-1].subjects if n.name == named] if self.frames else []
            self.antecedent = held[0] if held else self.antecedent
        else:
            self.antecedent = self.last

    def _adj(self, c: Chunk) -> None:
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

    def _adv(self, c: Chunk) -> None:
        if self.tokens[c.i].pos == "NUM":
            self.preposition = ""  # "in 2015 our library"
        if c.word in ("asleep", "awake") and self.subjects and self.clause is None:
            verb = "sleep" if c.word == "asleep" else "wake up"
            if len(self.subjects) > 1 and not self._listed():
                seen = self.subjects[:-1]  # "a night bus, neon, a nurse asleep": only she sleeps
                self.found.append(
                    Clause(seen[0], others=tuple(seen[1:]), start=self.begin, end=self.begin, sentence=self.sentence)
                )
                self.subjects = self.subjects[-1:]
            self._vp(Chunk("vp", c.i, c.j, verb))
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

    def _prepositional(self, noun: Noun, c: Chunk, *, pronoun: bool) -> None:
        preposition, self.preposition = self.preposition, ""
        self.listing = preposition
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
        worn = not bare and ((preposition == "with" and head in _BODY) or is_clothing(head))
        if holder is not None and worn and preposition in ("in", "with"):
            put(holder.model_copy(update={"wears": tuple(dict.fromkeys((*holder.wears, noun.phrase)))[:6]}))
            return
        if (
            holder is not None
            and preposition == "with"
            and self.clause is None
            and category(noun.name) in ("thing", "food")
            and lives(holder)
        ):
            put(holder.model_copy(update={"holds": (*holder.holds, noun.phrase)[:2]}))
            return
        who = self.clause.who if self.clause is not None else None
        by_light = preposition == "by" and head in _CARRIED_LIGHTS  # "walks through the museum by lantern"
        along = (  # "walks across the street with flowers"
            preposition == "with" and self.clause is not None
            and self.clause.verb.partition(" ")[0] in MOVING | {"dance"}
            and category(noun.name) in ("thing", "food", "plant")
        )  # fmt: skip
        if self.clause is not None and who is not None and lives(who) and (by_light or along):
            self._replace(who, who.model_copy(update={"holds": (*who.holds, noun.phrase)[:2]}))
            return
        there = preposition in _LOCAL and not pronoun  # nobody is a place: "who buy from her"
        hung = (preposition, noun.model_copy(update={"role": "place" if there else "what"}))
        if self.clause is not None:
            told = self.clause.verb in _STATIVE
            if preposition == "by" and self.clause.who is None and self.clause.what and lives(noun) and not told:
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
        if (holder.name, noun.name) in _ONE_THING:
            merged = holder.model_copy(update={"name": f"{noun.name} {holder.name}"})
            put(merged)
            self.last = merged
            return
        put(merged)
        if merged.name != noun.name:
            self._mention(noun.model_copy(update={"role": "owner"}) if noun.proper else noun)
            self.named_of = (noun, merged)
        self.last = merged

    def _gerund(self, c: Chunk) -> None:
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
            self.frames.append(Frame(self.subjects, self.begin))
            self.subjects = []
        else:
            self.fronted.append(clause)
        self.clause = clause

    def _fronted(self, c: Chunk) -> None:
        clause = Clause(None, c.word, start=self.begin, end=self.tokens[c.j - 1].end, sentence=self.sentence)
        clause.state = c.form == "part"
        clause.to, self.orphans = tuple(self.orphans), []
        self.found.append(clause)
        self.fronted.append(clause)
        self.clause = clause

    def _part_is_state(self, c: Chunk, previous: Clause | None) -> bool:
        """ "a temple covered with vines", "a kingdom ruled by moles": a past participle that only describes."""
        if self.subjects and (self.separated or (c.word in _STATIVE and self._then_prepositional())):
            return True  # "a bakery filled with the smell of bread"
        after = next(self._following(), None)
        if self.subjects and self.clause is None and after is not None and after.kind == "p" and after.word != "by":
            return True  # "a cake shaped like a whale", "a boy lost in the woods"
        if self.subjects and self.clause is None:
            later = [x for x in self.chunks[self.n + 1 :] if x.kind in ("vp", "stop", "sub")]
            return (
                bool(later) and later[0].kind == "vp" and later[0].form == "fin" and not self._joined_before(later[0])
            )
        return previous is not None and not self.joined

    def _then_prepositional(self) -> bool:
        following = next(self._following(), None)
        return following is None or following.kind in ("p", "adv", "comma", "stop")

    def _joined_before(self, chunk: Chunk) -> bool:
        k = self.chunks.index(chunk)
        return self.chunks[k - 1].kind in ("and", "comma") and not any(
            x.kind == "comma" for x in self.chunks[self.n : k - 1]
        )

    def _state(self, c: Chunk) -> None:
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
            self.frames.append(Frame(self.subjects, self.begin))
            self.subjects = []
        self.found.append(clause)
        self.clause = clause


def is_clothing(head: str) -> bool:
    if head in _WEAR:
        return True
    match = nearest(head, _WEAR) if category(head) == "thing" else None
    return match is not None and match.distance <= 1
