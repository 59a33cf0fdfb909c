"""Clauses of English sentences: who does what to whom, where and with what, read from their dependency trees.

It never fails: what it cannot join to a clause it leaves as a noun.
"""

from __future__ import annotations

from rushes.minds.afterwards import settle
from rushes.minds.nouns import TIME_NOUNS, TOLD_OF, Noun, lives
from rushes.minds.phrases import BODY, WEARING
from rushes.minds.phrasings import done_as
from rushes.minds.pronouns import STANDINS
from rushes.minds.regraft import RESULTS
from rushes.minds.roles import BARE_CAUSES, BLAMES, CAUSES, LIGHT, MOVING, SHOWS, Clause, Roles
from rushes.minds.tree import Tree, base, is_noun, is_verb, low
from rushes.shot.lexicon import may_be_verb
from rushes.shot.parsing import Word
from rushes.shot.words import category, lemma

_JOINT = {
    tuple(words.split()): means
    for words, means in {
        "next to": "beside", "in front of": "before", "on top of": "on", "out of": "from", "because of": "for",
        "instead of": "instead", "away from": "from", "inside of": "inside", "in the middle of": "in",
        "close to": "near", "at the edge of": "at", "at the end of": "at", "on the edge of": "on",
        "at the foot of": "at", "at the top of": "on", "at the bottom of": "in", "in the heart of": "in",
        "by the side of": "by", "on the side of": "by", "in the shape of": "like", "such as": "like",
        "along with": "with", "together with": "with", "full of": "with", "ahead of": "before", "in search of": "for",
        "on board": "aboard", "from behind": "behind", "on the way to": "to", "up to": "to", "down to": "to",
    }.items()
}  # fmt: skip
_PARTICLES = RESULTS | frozenset(
    "up down out away off over back in on together apart around along past by through".split()
)
_DOING = MOVING | {"leave", "return", "arrive", "stand", "sit", "lie"} | CAUSES | LIGHT
_BEGINS = ("nsubj", "nsubjpass", "aux", "auxpass", "neg", "expl")
_LOCAL = frozenset(
    "in at on through across into to toward towards along over under above by near beside inside outside onto beneath "
    "behind around within between among from underneath atop below past against off aboard up down".split()
)
_SIMILES = ("like", "as", "than")
_GERUND_AFTER = frozenset("after before while by when from on through with to".split())  # "after losing": it happens
_THOUGHT = frozenset("think hope wish believe imagine dream pretend wonder doubt fear guess expect".split())
_GIVES = frozenset(
    "give tell show teach bring send hand offer buy throw read lend feed sell pass serve make write sing cook build "
    "bake knit".split()
)
_STATIVE = frozenset(
    "cover fill surround make dress call name paint build write base rule know lose abandon leave light own".split()
)
_SENSED = frozenset("smell taste sound seem mean cost weigh".split())
_SKIES = frozenset("rain snow hail thunder drizzle pour storm".split())  # "whenever it rained"
_STATES = frozenset("be go get become fall stay lie seem feel look remain".split())
_FRANTIC = frozenset("nuts wild crazy bananas mad berserk ballistic".split())
_FINDS = frozenset("find discover see notice realise realize learn".split())
_AFRAID = ("afraid", "scared", "frightened", "terrified")
_SWAPS = frozenset("swap exchange trade switch".split())
_HAULED = frozenset("drag pull push carry haul tow load lift roll".split())
_BOTH = frozenset("hug embrace kiss meet greet fight love face see know hate miss find".split())
_DONE_TO = {"lie": "lay", "fall": "cut down", "fell": "cut down"}  # "lay the box down", "they fell a tree"


def clauses(text: str) -> list[Clause]:
    """The clauses of a text in order, pronouns resolved."""
    return _Reader(Tree(text)).read()


class _Reader(Roles):
    def read(self) -> list[Clause]:
        for w in self.tree.words:
            if is_verb(w) and self._is_clause(w):
                self._verb(w)
            elif w.tag == "JJ" and (s := self.tree.kid(w, "nsubj")) is not None and self._describes(w):
                who = self._named(s)  # "a clerk |asleep", "gutters |dripping"
                verb = "sleep" if low(w) == "asleep" else lemma(w.text, "VERB")
                start = self.tree.left(s).start
                self.found.append(Clause(who[0], verb, others=tuple(who[1:]), start=start, sentence=w.sentence))
            elif is_noun(w) and self._is_fragment(w):
                self._fragment(w)
        self._leftovers()
        settle(self.found, end=self.tree.words[-1].end if self.tree.words else 0)
        return self.found

    # Which words are clauses

    def _is_clause(self, v: Word) -> bool:
        if v.dep in ("aux", "auxpass", "amod", "compound", "prep", "nmod", "prt", "poss"):
            return False
        before = self.tree.words[v.i - 1] if v.i else v
        if v.tag in ("VBN", "VBD") and before.dep == "pobj" and low(self.tree.head(before)) == "with":
            return False  # "with our eyes |closed"
        if v.dep == "acomp" and is_verb(self.tree.head(v)):
            return False  # "gets |stuck in a cat flap"
        if base(v) in WEARING and v.dep in ("acl", "relcl"):
            return False  # told by who wears it
        if v.dep in ("nsubj", "pobj", "dobj", "attr") and v.tag == "VBG" and self.tree.kid(v, "det", "amod", "poss"):
            return False
        return not self._leads(v)

    def _describes(self, w: Word) -> bool:
        doing = low(w).endswith("ing") and may_be_verb(lemma(w.text, "VERB"))
        return (doing or low(w) == "asleep") and bool(self._named(self.tree.kids(w, "nsubj")[0]))

    def _leads(self, v: Word) -> bool:
        """Whether a verb only leads to another that says what is done: "wants to |fly", "lets the fish |swim"."""
        x = self._led(v)
        return x is not None or (base(v) in BARE_CAUSES and self._caused(v) is not None)

    def _is_fragment(self, w: Word) -> bool:
        """A noun phrase that no verb governs: "winter evening, |an empty station, |one light"."""
        if self.phrases.noun(w) is None or w.i in self.told:
            return False
        top = w
        while top.dep in ("conj", "appos", "dep") and is_noun(self.tree.head(top)):
            top = self.tree.head(top)
        if top.dep in ("ROOT", "npadvmod", "intj", "dep"):
            return top.dep != "npadvmod" or (top is w and not any(is_verb(u) for u in self.tree.up(w)))
        return False

    # Clauses

    def _verb(self, v: Word) -> None:
        clause = Clause(verb=self._name(v), start=self._start(v), sentence=v.sentence)
        clause.meanwhile = v.tag == "VBG" and v.dep in ("advcl", "acl")
        subjects = self.subjects(v)
        who, others = (subjects[0], tuple(subjects[1:])) if subjects else (None, ())
        self.of_verb[v.i] = clause
        chain = self._chain(v)
        passive = any(self.tree.kid(x, "auxpass", "nsubjpass") for x in chain) and not self._got(v)
        ends = v.dep == "xcomp" and v.tag == "VBN" and len(chain) > 1  # "ends up |covered in leaves"
        passive = (
            passive or ends or (v.dep in ("acl", "relcl", "advcl") and v.tag == "VBN" and not self.tree.kid(v, "aux"))
        )
        if clause.verb == "bear" and passive:
            clause.verb, passive = "be born", False
        clause.who, clause.others = who, others
        self.found.append(clause)  # pronouns of its objects may mean its subject
        objects = self._objects(v)
        given = self.tree.kids(v, "dobj")
        both = len(given) == 2 and "," not in [x.text for x in self.tree.words[given[0].i : given[1].i]]
        if both and base(v) in _GIVES and (n := len(self._named(given[0]))) < len(objects):
            clause.to, objects = tuple(("to", x) for x in objects[:n]), objects[n:]  # "builds it an umbrella"
        if self._expletive(v):
            clause.who, objects = (objects[0] if objects else None), objects[1:]
        if passive:
            clause.what, clause.who, clause.others, clause.passive = clause.who, None, (), True
            objects = [n for n in objects if n != clause.what]
            clause.extra = tuple(n.model_copy(update={"role": "what"}) for n in (*others, *objects))
        elif clause.verb == "be" and who is not None and who.name in STANDINS and objects:
            clause.who = objects[0]  # "he was the last keeper": from here on, he is
            self._subjects[v.i] = objects[:1]
        elif objects and base(v) in _SKIES and any(low(k) == "it" for k in self.tree.kids(v, "nsubj")):
            clause.who, clause.verb = objects[0], "fall"  # "it rains |frogs"
        elif objects:
            clause.what = objects[0].model_copy(update={"role": "what"})
            clause.extra = tuple(n.model_copy(update={"role": "what"}) for n in objects[1:])
        after = [p for p in self.tree.kids(v, "prep") if low(p) == "after" and base(v) in MOVING | {"chase"}]
        fellows = [o for x in (v, *after) for o in self.tree.kids(x, "dobj", "pobj") if low(o) == "other"]
        if any([low(k) for k in self.tree.kids(o)] == ["each"] for o in fellows):
            clause.verb = "chase" if after else clause.verb
            self._mutual(clause)
        self._hang(v, clause)
        lets = self.tree.head(v)
        if clause.verb == "go" and base(lets) == "let" and self._caused(lets) is v and not objects and who is not None:
            clause.verb, clause.what = "release", who.model_copy(update={"role": "what"})  # "lets it |go"
            clause.who = next(iter(self.subjects(lets)), None)
            clause.to = tuple((p, n) for p, n in clause.to if n != clause.who)
        doers = (who.count if who is not None else 1) + len(others)
        if base(v) in _SWAPS and doers > 1 and clause.what is not None and clause.what.count > 1:
            clause.what = clause.what.model_copy(update={"count": doers})  # "two men swap |suitcases": one each
        clause.state = self._is_state(v, clause, chain)
        if self._keeps_still(chain) and (clause.who is not None or (clause.passive and clause.what is not None)):
            if clause.who is None:
                clause.who, clause.what, clause.passive = clause.what, None, False  # "refuses to be paid"
            clause.verb, clause.state = "stand", False
            if clause.what is not None and lives(clause.what):
                clause.to = (*clause.to, ("before", clause.what))  # "refuses to fight |a lion"
            elif clause.what is not None:
                clause.extra = (*clause.extra, clause.what)
            clause.what = None
        self.doubted(v, clause)
        being = any(low(k) == "being" for k in self.tree.kids(v))
        if clause.passive and being and clause.who is None and clause.verb in _HAULED:
            clause.who, clause.passive = Noun(name="person", count=3), False  # "a block |being dragged": some drag it

    def _keeps_still(self, chain: list[Word]) -> bool:
        """ "A guard |tries not to move", "a mule |refuses to leave": they stand there, and do not do it."""
        negated = any(k.dep == "neg" or low(k) == "neither" for x in (chain[0], chain[-1]) for k in self.tree.kids(x))
        tries = any(base(x) in ("try", "struggle", "attempt", "want") for x in chain[1:])
        must = any(low(k) == "must" for k in self.tree.kids(chain[0], "aux"))
        return (negated and (tries or must)) or any(base(x) == "refuse" for x in chain[1:])

    def _mutual(self, clause: Clause) -> None:
        """ "Two runners |carry each other": the one carries the other; who hug do it both."""
        who = clause.who
        if who is None or clause.verb in _BOTH or who.count + len(clause.others) != 2:
            return
        fellow = next(iter(clause.others), None) or who.model_copy(update={"name": f"fellow {who.name}", "count": 1})
        clause.who, clause.others = who.model_copy(update={"count": 1}), ()
        clause.what = fellow.model_copy(update={"role": "what"})

    def _name(self, v: Word) -> str:
        """The verb's base form with its particle: "pick up"."""
        verb = base(v)
        if verb == "be" and any(low(k) in _AFRAID for k in self.tree.kids(v, "acomp")):
            return "shiver"
        if (done := done_as(verb, [base(k) for k in self.tree.kids(v, "dobj")])) is not None:
            return done
        if verb == "make" and self.tree.kid(v, "dobj") and not self._objects(v):
            return "reach" if self.tree.kids(v, "prep")[:1] and low(self.tree.kids(v, "prep")[0]) == "to" else "go"
        if verb == "let" and "goal" in {base(o) for p in self.tree.kids(v, "prep") for o in self.tree.kids(p, "pobj")}:
            return "concede"
        if verb in ("invite", "let", "wave", "call") and self._inward(v):
            return "welcome"  # "invites in the neighbour", "lets her in"
        if verb in _DONE_TO and low(v) != verb and self.tree.kid(v, "dobj"):
            return _DONE_TO[verb]
        away = self.tree.after(v)
        if verb in ("get", "break") and away is not None and (joint := self._joint(away)) and low(away) == "away":
            return "flee" if joint[0] == "from" else verb  # "to |get away from a seal"
        if verb in WEARING and (len(self._chain(v)) > 1 or (v.dep == "conj" and self.tree.kid(v, "dobj"))):
            return "put on"  # "ends up |wearing the bucket", "knits a scarf and |wears it"
        if self._got(v):
            return f"get {low(v)}"
        asleep = next(
            (k for k in self.tree.kids(v, "acomp", "advmod", "oprd", "amod") if low(k) in ("asleep", "awake")), None
        )
        if verb in _STATES and asleep is not None:
            return "sleep" if low(asleep) == "asleep" else "wake up"
        state = self.tree.kid(v, "acomp")
        if state is not None and verb == "go" and low(state) in _FRANTIC:
            return "cheer"
        if state is not None and (verb == "get" or low(state) == "ready"):
            return f"get {low(state)}"
        for k in self.tree.kids(v, "prt", "advmod"):
            if self._way(k) is not None:
                continue
            if low(k) not in _PARTICLES or self.tree.kid(k, "prep", "pobj"):
                continue
            worn = k.dep == "prt" and self.tree.words[k.i - 1].tag == "PRP"  # "puts it |on"
            near = worn or k.i == v.i + 1 or low(k) in ("up", "down", "out", "away", "off", "back")
            if near and k.i > v.i and not (k.dep == "advmod" and self._joint(k) is not None):
                follows = self.tree.after(k)
                if low(k) == "back" and follows is not None and low(follows) in ("up", "down"):
                    return f"{verb} {low(follows)}"
                return f"{verb} {low(k)}"
        bare = next(
            (
                p
                for p in self.tree.kids(v, "prep")
                if p.i == v.i + 1
                and low(p) in _PARTICLES
                and not self.tree.kid(p, "pobj", "pcomp")
                and (self._joint(p) is None or verb not in MOVING)
            ),
            None,
        )
        return f"{verb} {low(bare)}" if bare is not None else verb

    def _got(self, v: Word) -> bool:
        got = next((k for k in self.tree.kids(v, "auxpass") if base(k) == "get"), None)
        return got is not None and self.tree.kid(v, "agent") is None

    def _start(self, v: Word) -> int:
        """Where the clause starts in the text: its subject, its first helper, or the verb."""
        first = v
        for x in self._chain(v):
            begun = [self.tree.left(k) for k in self.tree.kids(x, *_BEGINS) if not self._tells(k)]
            begun += [
                k for k in self.tree.kids(x, "prep") if x.dep == "conj" and k.i < min((b.i for b in begun), default=0)
            ]
            first = min([first, x, *begun], key=lambda w: w.i)
        cause = self.tree.head(v)
        if base(cause) in BARE_CAUSES and self._caused(cause) is v:
            first = min(first, cause, *(self.tree.left(k) for k in self.tree.kids(cause, "nsubj")), key=lambda w: w.i)
        return first.start

    def _tells(self, w: Word) -> bool:
        """Whether a clause of its own hangs on a subject: "the dragon |that guarded the hill has …"."""
        inside = any(is_verb(k) and self._is_clause(k) for k in self.tree.kids(w, "acl", "relcl"))
        return inside or any(self._tells(k) for k in self.tree.kids(w) if k.dep in ("prep", "pobj", "conj"))

    def _is_state(self, v: Word, clause: Clause, chain: list[Word]) -> bool:
        if any(low(m) == "if" for x in chain for m in self.tree.kids(x, "mark")):
            return True  # "if bees vanished" is only thought
        doing = [x for x in chain if x is v or base(x) != "stop"]  # who "can't |stop sneezing" does it
        if any(k.dep == "neg" or low(k) in ("never", "hardly") for x in doing for k in self.tree.kids(x)):
            return True
        if any(
            low(s) in ("nobody", "nothing", "none") or any(low(d) == "no" for d in self.tree.kids(s, "det"))
            for x in chain
            for s in self.tree.kids(x, "nsubj", "nsubjpass")
        ):
            return True
        head = self.tree.head(v)
        if clause.what is None and base(v) in _FINDS and self.tree.kid(v, "ccomp"):
            return True  # "wakes to |find that a village has been built"
        if v.dep in ("ccomp", "xcomp") and base(head) in _THOUGHT:
            return True
        if v.dep == "xcomp" and (low(head) in _AFRAID or (v.tag == "VBG" and base(head) not in _DOING)):
            return True  # "recommend brushing", "is afraid to |fly"
        if v.dep == "pcomp" and head.dep == "prep" and low(head) not in _GERUND_AFTER:
            return self.brought(v) is None and not any(base(u) in BLAMES for u in self.tree.up(v))
        lasting = not any(low(k) == "being" for k in self.tree.kids(v))  # "a block |being dragged"
        if clause.passive and clause.who is None and v.dep in ("acl", "relcl", "advcl") and v.tag == "VBN" and lasting:
            return True  # "a temple covered with vines"
        if clause.passive and clause.what is None and clause.who is None:
            return True
        if clause.verb == "be" and self.tree.kid(v, "acomp"):
            return True
        if clause.verb in _SENSED and clause.who is not None and not lives(clause.who):
            return True
        it = self.tree.kid(v, "nsubj")
        if it is not None and base(head) == "feel" and base(it) in TIME_NOUNS:
            return True  # "feels |spring coming"
        return clause.verb in WEARING or (clause.verb in _SKIES and it is not None and low(it) == "it")

    def _expletive(self, v: Word) -> bool:
        return self.tree.kid(v, "expl") is not None or (
            base(v) == "be" and any(low(k) == "there" for k in self.tree.kids(v))
        )

    # What hangs on it

    def _hang(self, v: Word, clause: Clause) -> None:
        chain = self._chain(v)
        hung: list[tuple[int, str, Noun, bool]] = []
        for x in chain:
            if x is not v and base(x) in SHOWS:  # "shows |us how to shell peas": they are there
                watching = [k for k in self.tree.kids(x, "dobj", "dative") if k.dep == "dobj" or is_noun(k)]
                hung += [(k.i, "with", n, False) for k in watching for n in self._named(k)]
            lets = self.tree.head(x)
            if base(lets) in ("let", "make", "get") and self._caused(lets) is x:  # "|dad letting me steer": he is there
                hung += [(lets.i, "with", n, False) for n in self.subjects(lets) if lives(n)]
            for k in [*self.tree.kids(x), *(p for s in self.tree.kids(x, "acomp") for p in self.tree.kids(s, "prep"))]:
                if k.dep in ("prep", "agent", "dative", "advmod", "prt"):
                    hung += self._preposition(k, clause)
                elif k.dep in ("nsubj", "nsubjpass"):
                    hung += [(i, p, n, True) for y in self.tree.listed(k) for i, p, n, _ in self._inside(y, clause)]
                elif k.dep in ("dobj", "attr", "oprd"):
                    hung += [h for y in self.tree.listed(k) for h in self._inside(y, clause)]
                if (
                    k.dep == "advmod"
                    and low(k) == "where"
                    and v.dep == "relcl"
                    and base(self.tree.head(v)) not in TOLD_OF
                ):
                    hung += [(k.i, "in", n, False) for n in self._antecedent(v)]
            for k in self.tree.kids(x, "nsubj", "nsubjpass", "dobj", "attr", "oprd"):
                self._name_inside(k, clause)
        hung = sorted({h[0]: h for h in reversed(hung)}.values(), key=lambda h: h[0])
        clause.asides = tuple(n for n, h in enumerate(hung) if h[3])
        for i, p, noun, aside in hung:
            if (
                p == "by"
                and clause.passive
                and clause.who is None
                and (lives(noun) or category(noun.name) == "thing")
                and (base(v) not in _STATIVE or any(low(k) == "being" for k in self.tree.kids(v)))
                and not aside
            ):
                clause.who = noun
            elif p == "dative":
                clause.to = (*clause.to, ("to", noun))
            else:
                w = self.tree.words[i]
                ridden = p == "on" and low(self.tree.head(w)) == "by"
                role = "place" if p in _LOCAL and w.tag != "PRP" and not ridden else "what"
                clause.to = (*clause.to, (p, noun.model_copy(update={"role": role})))

    def _joint(self, p: Word) -> tuple[str, int] | None:
        """What several words mean as one preposition, and how many they are: "in front of"."""
        for words, means in _JOINT.items():
            if tuple(low(x) for x in self.tree.words[p.i : p.i + len(words)]) == words:
                return means, len(words)
        return None

    def _preposition(self, p: Word, clause: Clause) -> list[tuple[int, str, Noun, bool]]:
        """(index, preposition, noun, False) for a preposition's nouns and for what hangs on them."""
        if p.dep == "dative" and is_noun(p):
            given = self._one(p, but=clause.what) if p.tag == "PRP" else self._named(p)  # "feeds |it a carrot"
            return [(p.i, "dative", n, False) for n in given]
        name, at = self._by_what(p), [p]
        if (joint := self._joint(p)) is not None:
            name, at = joint[0], [self.tree.words[n] for n in range(p.i, p.i + joint[1])]
        elif p.dep in ("advmod", "prt") and not self.tree.kid(p, "pobj", "prep") and self._way(p) is None:
            return []
        if name in _SIMILES:
            for o in self.tree.kids(p, "pobj"):
                self.told.update(x.i for x in self.tree.listed(o))
            return []
        out: list[tuple[int, str, Noun, bool]] = []
        if (way := self._way(p)) is not None:
            return [(way.i, low(p), n, False) for n in self._named(way)]
        self.told.update(x.i for x in at)
        for o in [o for x in at for o in self.tree.kids(x, "pobj") if o not in at]:
            if self._is_when(o) or (o.tag == "CD" and (low(p) == "for" or len(o.text) == 4)):
                continue
            for x in self.tree.listed(o):
                relative = x.tag in ("WDT", "WP")
                v = next((u for u in self.tree.up(p) if u.dep == "relcl"), None) if relative else None
                nouns = self._antecedent(v) if v is not None else self._one(x, but=clause.what)
                out += [(x.i, name, n, False) for n in nouns]
                out += self._inside(x, clause)
                self._name_inside(x, clause)
        ways = (q for q in self.tree.kids(p, "prep", "conj") if q.dep == "prep" or low(q) in _LOCAL - {"by"})
        for q in ways:  # "over a wall and |into a house"
            if q not in at:
                out += self._preposition(q, clause)  # "from behind the tree"
        return out

    def _by_what(self, p: Word) -> str:
        """ "Flees |by mule" is on one; "by a train" is beside one."""
        ridden = self.tree.kid(p, "pobj") if low(p) == "by" and p.dep == "prep" else None
        bare = ridden is not None and ridden.tag == "NN" and not self.tree.kids(ridden, "det", "poss", "amod", "nummod")
        return "on" if ridden is not None and bare and category(base(ridden)) in ("vehicle", "animal") else low(p)

    def _one(self, w: Word, *, but: Noun | None = None) -> list[Noun]:
        self.told.add(w.i)
        if w.tag in ("PRP", "PRP$"):
            own = low(w) in ("i", "me", "you", "we", "us") and not self.meant.young
            return [] if own else self._company(w, self.meant.by(low(w), self._doing(w), but=but)[:1])
        noun = self.bare(w) or self.phrases.noun(w)
        return [noun] if noun is not None else []

    def _inside(self, w: Word, clause: Clause) -> list[tuple[int, str, Noun, bool]]:
        """What prepositions hang on a noun, but for those that the noun itself tells."""
        out = []
        for p in self.tree.kids(w, "prep"):
            if self.phrases.taken(w, p):
                self.told.update(x.i for o in self.tree.kids(p, "pobj") for x in self.tree.listed(o))
                for o in self.tree.kids(p, "pobj"):
                    out += self._inside(o, clause)
                    self._name_inside(o, clause)
            else:
                out += self._preposition(p, clause)
        return out

    def _name_inside(self, w: Word, clause: Clause) -> None:
        for x in self.tree.listed(w):
            more = [n for n in self.phrases.named.get(x.i, ()) if n not in clause.extra]
            clause.extra = (*clause.extra, *more)
            self.told.update(k.i for k in self.tree.kids(x, "poss"))
            for a in self.tree.kids(x, "appos"):
                noun = self.phrases.noun(a)
                self.told.add(a.i)
                if noun is not None and not noun.proper and not (self.phrases.noun(x) or noun).proper:
                    clause.extra = (*clause.extra, noun)

    # Nouns that no verb governs

    def _fragment(self, w: Word) -> None:
        nouns = self._named(w)
        if not nouns:
            return
        clause = Clause(nouns[0], others=tuple(nouns[1:]), start=self.tree.left(w).start, sentence=w.sentence)
        self.found.append(clause)
        for x in self.tree.listed(w):
            for _, p, noun, _ in self._inside(x, clause):
                role = "place" if p in _LOCAL else "what"
                clause.to = (*clause.to, (p, noun.model_copy(update={"role": role})))
        self._name_inside(w, clause)
        asleep = next(
            (
                k
                for x in self.tree.listed(w)
                for k in self.tree.kids(x, "amod", "advmod", "acomp")
                if low(k) == "asleep"
            ),
            None,
        )
        if asleep is not None:
            clause.verb = "sleep"

    def _leftovers(self) -> None:
        """Nouns that stand in no clause are named by the one that they hang on."""
        for w in self.tree.words:
            if (
                w.i in self.told
                or not w.tag.startswith("NN")
                or w.dep in ("compound", "amod", "nmod", "npadvmod", "poss", "appos")
            ):
                continue
            noun = self.phrases.noun(w)
            known = [x for c in self.found for n in c.nouns() for x in (n.name, *n.wears, *n.holds)]
            part = low(w) in BODY and self.tree.head(w).dep == "prep"  # "with an apple stuck on its |back"
            if noun is None or part or noun.name in known or noun.phrase in known:
                continue
            v = next((u for u in self.tree.up(w) if u.i in self.of_verb), None)
            clause = self.of_verb[v.i] if v is not None else next(iter(self.found[-1:]), None)
            if clause is None:
                clause = Clause(start=w.start, sentence=w.sentence)
                self.found.append(clause)
            p = self.tree.head(w)
            if p.dep == "prep" and w.dep == "pobj" and low(p) not in (*_SIMILES, "of"):
                role = "place" if low(p) in _LOCAL else "what"
                clause.to = (*clause.to, (low(p), noun.model_copy(update={"role": role})))
            elif low(self.tree.head(p)) not in _AFRAID or lives(noun):  # what is feared is no place
                clause.extra = (*clause.extra, noun)
        if not self.found:
            self.found.append(Clause())
