"""Who does what in a dependency tree: the subjects and objects of its verbs, their own or shared, pronouns resolved."""

from __future__ import annotations

from dataclasses import dataclass

from rushes.minds.nouns import NUMBERS, TIME_NOUNS, TOLD_OF, Noun, lives
from rushes.minds.phrases import Phrases
from rushes.minds.pronouns import ELDERS, PRONOUN_NAMES, Meant, fits, gendered
from rushes.minds.tree import Tree, base, is_noun, is_verb, low
from rushes.shot.parsing import Word
from rushes.shot.words import category

# Verbs that only say how another begins, is wished or may be: the other is what is seen.
LIGHT = frozenset(
    "start begin try want decide continue need learn love like go come hope dream refuse manage keep have use plan "
    "seem appear end get stop enjoy prefer wish long attempt promise agree forget remember choose happen tend dare "
    "prepare struggle finish practise practice must".split()
)
MOVING = frozenset(
    "walk run climb go come jump fall dive slide step roll leap drop crawl ride drive sail row swim fly race march "
    "wander stroll skate ski drift float flow hurry rush tumble trudge creep sneak stagger gallop trot cycle travel "
    "move pour stream hop skip dash sprint scramble glide".split()
)
_BY_ITSELF = MOVING - frozenset("roll pour drop drive ride row sail fly race skip".split())  # "dives |down a hole"
_WAYS = frozenset("up down through past over along across out off".split())
# Verbs that have no object in common with one joined to them: "sits and eats a cake".
_ALONE = MOVING | frozenset(
    "sit stand lie wait stay stop pause rest kneel crouch bow nod laugh cry smile sing dance sleep wake sigh tremble "
    "shiver yawn cough sneeze bark howl shout scream look breathe play".split()
)
_SEES = frozenset("see watch hear catch find spot notice discover film photograph meet".split())
SHOWS = frozenset("show demonstrate explain".split())
SOOTHES = frozenset("sing lull rock put".split())  # "sings it to sleep"
CAUSES = SOOTHES | frozenset(
    "let make help watch see hear feel teach ask tell force allow want invite order send train persuade beg convince "
    "challenge dare urge lead cause get have hire pay".split()
)
_HUNTS = frozenset("stalk hunt chase pursue catch attack corner ambush sneak creep grab trap tickle".split())
_LIVELY = frozenset(  # what no lifeless thing does
    "ride swim eat drink chew swallow gobble run walk jump leap hop climb dance bark meow growl purr sniff lick bite "
    "chase steal grab catch carry hide sleep wake laugh smile cry sneeze play balance juggle wear give bring share "
    "refuse hug kiss thank follow flee bury dig surf build learn".split()
)
_FAILS = frozenset("lose miss fail forget drop fall slip stumble burn break try".split())
_ESCAPES = frozenset(
    "get escape flee hide run fly climb jump slip vanish disappear hop swim dive outrun wake dodge wriggle leap".split()
)
_HATCHES = frozenset("hatch sprout bloom melt ripen crack".split())
_SELF = frozenset("i me you we us".split())
_BARE = {w: NUMBERS[w] for w in ("one", "two", "three", "four", "some", "several", "few", "pair", "couple")}
_KNOWS = frozenset("recognize recognise know remember believe trust".split())
_AWAITS = frozenset("wait ask call beg pray wish long hope plead".split())
_COUNTED = ("thing", "food", "plant", "animal")
_YOUNG = frozenset("kid child boy girl baby toddler teenager".split())
_ORDERS = frozenset("send ask tell order hire invite urge train teach force beg persuade convince challenge".split())
BLAMES = frozenset("apologise apologize thank forgive pardon reward punish scold".split())  # "for saving her": he did
BARE_CAUSES = frozenset("let make have".split())  # they show nothing of their own


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
    passive: bool = False
    meanwhile: bool = False  # "balancing a cake": while the clause before it goes on
    state: bool = False  # a description ("is empty", "covered with vines"), not something that happens

    def nouns(self) -> list[Noun]:
        return [n for n in (self.who, *self.others, self.what, *(n for _, n in self.to), *self.extra) if n is not None]


class Roles:
    """Who and what of each verb of a tree, while its clauses are read into `found`."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.phrases = Phrases(tree)
        self.found: list[Clause] = []
        self.meant = Meant(self.found, young=any(self._is_memory(w) for w in tree.words))
        self.told: set[int] = set()  # words whose nouns stand in a clause
        self.of_verb: dict[int, Clause] = {}
        self._subjects: dict[int, list[Noun]] = {}

    def _is_memory(self, w: Word) -> bool:
        """ "|grandpa driving us", "my |dad", "when |I was six": who says "me" is a child in it."""
        if base(w) in ELDERS and w.tag.startswith("NN"):
            own = [low(k) for k in self.tree.kids(w, "det", "poss", "compound", "amod", "nummod")]
            return (not own and w.dep not in ("compound", "pobj")) or bool({"my", "our"} & set(own))
        grown = {low(k) for k in self.tree.kids(w, "amod", "poss")}
        if base(w) in ("brother", "sister") and "my" in grown and {"big", "older", "elder"} & grown:
            return True
        was = self.tree.head(w) if low(w) in ("i", "we") and w.dep == "nsubj" else None
        if was is None or base(was) != "be":
            return False
        aged = self.tree.kids(was, "attr", "acomp")
        return any(k.tag == "CD" or low(k) in ("little", "young", "small") or base(k) in _YOUNG for k in aged)

    # Verbs that lead to others

    def _led(self, v: Word) -> Word | None:
        if base(v) in SHOWS:
            return self._shown(v)
        spends = base(v) == "spend"  # "spends the rest of the film |trying"
        if not (base(v) in LIGHT or spends) or self.tree.kid(v, "auxpass"):
            return None
        if self.tree.kid(v, "dobj") and not spends:
            return None  # "uses his hat to |catch"
        return next((x for x in self.tree.kids(v, "xcomp") if is_verb(x) and not self.tree.kid(x, "nsubj")), None)

    def _shown(self, v: Word) -> Word | None:
        """ "shows us how to |shell peas": what is done is seen, and that it is shown is not."""
        hung = [*self.tree.kids(v), *(k for o in self.tree.kids(v, "dobj", "dative") for k in self.tree.kids(o))]
        for x in (x for x in hung if x.tag == "VB" and x.i > v.i):
            if {"how", "to"} <= {low(k) for k in self.tree.kids(x)}:
                return x
        return None

    def _shared(self, v: Word) -> Word | None:
        """The verb whose object a verb shares: "how to |fold and pinch dumplings"."""
        joined = self.tree.after(v, 2)
        if joined is None or joined not in self.tree.kids(v, "conj") or v.tag == "VBG" or base(v) in _ALONE:
            return None
        return joined if self.tree.kid(joined, "dobj") and not self.tree.kid(joined, "nsubj") else None

    def _inward(self, v: Word) -> bool:
        """Whether somebody is asked or let |in."""
        inward = (k for k in self.tree.kids(v, "prt", "prep", "advmod") if low(k) in ("in", "inside"))
        return any(self.tree.kid(k, "pobj") is None for k in inward)

    def _caused(self, v: Word) -> Word | None:
        """What somebody is made or seen to do: "watches the snow |fall"."""
        if base(v) not in CAUSES:
            return None
        return next(
            (
                x
                for x in self.tree.kids(v, "ccomp", "xcomp")
                if is_verb(x) and self.tree.kid(x, "nsubj") and x.tag in ("VB", "VBG", "VBP")
            ),
            None,
        )

    def _way(self, k: Word) -> Word | None:
        """The noun after a particle that is a preposition: "carries a clock |up a tower"."""
        v, follows = self.tree.head(k), self.tree.after(k)
        apart = k.dep in ("prt", "advmod") and low(k) in _WAYS
        apart = apart and (k.i > v.i + 1 or base(v) in _BY_ITSELF)
        if not apart or follows is None or follows.tag not in ("DT", "PRP$", "JJ", "NN", "NNS"):
            return None
        nouns = (x for x in self.tree.kids(v, "dobj", "npadvmod", "advmod", "dep", "oprd") if x.i > k.i and is_noun(x))
        return next(nouns, None)

    def _chain(self, v: Word) -> list[Word]:
        """A verb with the light ones that lead to it: "|keeps |trying to fly"."""
        out = [v]
        while (over := next((u for u in self.tree.up(out[-1]) if is_verb(u)), None)) is not None:
            if self._led(over) is not out[-1]:
                break
            out.append(over)
        return out

    def doubted(self, v: Word, clause: Clause) -> None:
        """ "His wife |doesn't recognize him": she stands before him and does not know who he is."""
        known = clause.what
        negated = any(k.dep == "neg" or low(k) == "never" for k in self.tree.kids(v))
        if known is None or clause.who is None or clause.passive or not (negated and base(v) in _KNOWS):
            return
        if lives(known) and lives(clause.who):
            clause.verb, clause.state, clause.what, clause.to = "shrug", False, None, (("before", known),)

    # Who and what

    def subjects(self, v: Word) -> list[Noun]:
        """Who does it, its own subject or the one that its verb shares."""
        if v.i not in self._subjects:
            self._subjects[v.i] = []  # no word is its own subject, whatever the tree says
            self._subjects[v.i] = self._subjects_of(v)
        return self._subjects[v.i]

    def _subjects_of(self, v: Word) -> list[Noun]:
        own = self.tree.kids(v, "nsubj", "nsubjpass", "csubj")
        own = own or [s for x in self.tree.kids(v, "auxpass", "aux") for s in self.tree.kids(x, "nsubj", "nsubjpass")]
        own = own or [o for x in self.tree.kids(v, "aux") if low(x) == "have" for o in self.tree.kids(x, "dobj")]
        own = [s for s in own if is_noun(s) or s.tag in ("WDT", "DT", "PRP")]
        if v.dep == "conj" and all(s.i > v.i for s in own):
            own = []  # "then climbs all the stairs": what stands after it is its object
        if own:
            named = [s for s in own if s.tag != "DT"] or own  # "a snail and a grasshopper |both try"
            s = self._restated(named[-1], v)
            if s.tag == "DT" and low(s) in ("both", "all"):
                listed = self.tree.words[s.i - 1]
                while listed.dep == "conj" and is_noun(self.tree.head(listed)):
                    listed = self.tree.head(listed)
                return self._named(listed) if is_noun(listed) else self.meant.by("they", None)
            if s.tag in ("WDT", "WP") or (low(s) == "that" and v.dep == "relcl"):
                return self._antecedent(v)
            return (self._last(v) if base(s) in TOLD_OF else []) or self._named(s)
        before = self.tree.words[v.i - 1] if v.i else v
        if v.tag == "VBG" and before.dep == "dobj" and base(self.tree.head(before)) in _SEES:
            return self._named(before)  # "catches a thief |eating cakes"
        if v.tag == "VBG" and before.dep == "pobj" and low(self.tree.head(before)) == "with":
            return self._named(before)  # "with the chef |running after it"
        head = self.tree.head(v)
        if (leads := self._chain(v)[1:2]) and base(leads[0]) in SHOWS:
            return self.subjects(leads[0])
        if (given := self._awaited(v)) is not None:
            return self._named(given)
        if (main := self._aimed(v)) is not None:
            return self.subjects(main)
        if v.dep in ("acl", "relcl"):
            if v.dep == "acl" and before.text == "," and (main := self._main(v)) is not None:
                return self.subjects(main)  # "they race down the river, |chased by monkeys"
            gap = v.dep == "acl" or self.tree.kid(v, "nsubj") is None
            return self._antecedent(v) if gap and is_noun(head) else self.subjects(head) if is_verb(head) else []
        if v.dep == "ccomp" and v.tag == "VB" and not self.tree.kid(v, "mark"):
            return []  # "Come in," says the owl
        caused = v.dep == "xcomp" or (v.dep == "advcl" and v.tag == "VB" and base(head) in SOOTHES | _ORDERS)
        if caused and base(head) in CAUSES and (given := self.tree.kid(head, "dobj", "dative")) is not None:
            return self._named(given)
        if head is v:
            return self._last(v) if v.tag in ("VBZ", "VBD") else []
        if (brought := self.brought(v)) is not None:
            return self._named(brought)
        if v.dep == "pcomp":
            while head.dep in ("prep", "pcomp", "agent", "prt", "advmod") and not is_verb(head) and head.head != head.i:
                head = self.tree.head(head)
        shared = self.subjects(head) if is_verb(head) else self._named(head) if is_noun(head) else []
        if shared and shared[0].name.split()[-1] in TOLD_OF:
            return self._last(v)  # "an adventure where a diver swims in, |opens a chest": the diver does
        return shared or (self._last(v) if v.tag in ("VBZ", "VBD") else [])

    def brought(self, v: Word) -> Word | None:
        """ "tricks a |giant into trading his castle": who is brought to do what is done."""
        into = self.tree.head(v)
        if v.dep != "pcomp" or low(into) != "into" or not is_verb(self.tree.head(into)):
            return None
        return self.tree.kid(self.tree.head(into), "dobj")

    def _awaited(self, v: Word) -> Word | None:
        """ "waits for my |brother to come home": who does what is waited or asked for."""
        to = next((k for k in self.tree.kids(v, "aux") if k.tag == "TO" and k.i), None)
        who = self.tree.words[to.i - 1] if to is not None else None
        if v.dep not in ("advcl", "xcomp") or who is None or who.dep != "pobj" or low(self.tree.head(who)) != "for":
            return None
        return who if base(self.tree.head(self.tree.head(who))) in _AWAITS else None

    def _aimed(self, v: Word) -> Word | None:
        """The verb that is done to do another: in "climbs a mountain |to free a prince" no mountain frees him."""
        if v.dep not in ("acl", "relcl", "advcl") or v.tag != "VB" or not any(k.tag == "TO" for k in self.tree.kids(v)):
            return None
        main = next((u for u in self.tree.up(v) if is_verb(u)), None)
        head = self.tree.head(v)
        if main is None or base(main) in CAUSES or head.dep in ("nsubj", "nsubjpass") or self.tree.kid(main, "auxpass"):
            return None
        return main

    def _main(self, v: Word) -> Word | None:
        """The verb of the clause in which something hangs."""
        return next((u for u in self.tree.up(v) if is_verb(u) and u.i in self.of_verb), None)

    def _restated(self, s: Word, v: Word) -> Word:
        """ "Muddy match, |fat keeper runs": what stands right before the verb is its subject."""
        for a in (k for k in self.tree.kids(s, "appos") if k.i < v.i):
            last = max((x for x in self.tree.words[a.i : v.i] if a in (x, *self.tree.up(x))), key=lambda x: x.i)
            follows = self.tree.after(last)
            if follows is not None and follows.text != "," and not s.tag.startswith("NNP"):
                return a
        return s

    def _last(self, v: Word) -> list[Noun]:
        """Who did the last thing of the sentence, for a verb of somebody that the tree left alone: "comforts a boy"."""
        last = next((c for c in reversed(self.found) if c.who is not None and c.sentence == v.sentence), None)
        return [last.who, *last.others] if last is not None and last.who is not None else []

    def _antecedent(self, v: Word) -> list[Noun]:
        """The noun that a relative clause or participle describes; "the lamplighter of Zagreb, who": not Zagreb."""
        head = self.tree.head(v)
        head = self.tree.head(head) if head.dep == "prep" and v.dep == "pcomp" else head  # "argue over |who gets it"
        if is_verb(head):
            return self.subjects(head)
        named_of = head.dep == "pobj" and head.tag.startswith("NNP") and low(self.tree.head(head)) == "of"
        who = any(low(k) == "who" for k in self.tree.kids(v, "nsubj", "nsubjpass"))
        while head.dep == "pobj" and (named_of or (who and not lives(self.phrases.noun(head) or Noun(name="thing")))):
            over = self.tree.head(self.tree.head(head))
            if not is_noun(over):
                break
            head, named_of = over, False
        return self._named(head)[:1]

    def _named(self, w: Word) -> list[Noun]:
        """The nouns of a word and of those joined to it, pronouns as what they mean."""
        out: list[Noun] = []
        for x in self.tree.listed(w):
            self.told.add(x.i)
            pronoun = low(x) if x.tag in ("PRP", "PRP$") else ""
            if (
                low(x) in ("one", "other", "others", "another")
                and not self.tree.kid(x, "prep")
                and x.dep in ("nsubj", "nsubjpass")
            ):
                pronoun = "others" if low(x) == "others" else "other"
            if (one := self._of_several(x)) is not None:
                out.append(one)
                continue
            if low(x) == "one" and self.tree.kid(x, "amod") and (last := self.meant.by("it", None)):
                out.append(
                    last[0].model_copy(update={"count": 1})
                )  # "a rusty bicycle rolls in, a shiny |one rolls out"
                continue
            if (last_named := self.bare(x)) is not None:
                out.append(last_named)
                continue
            of = [low(o) for p in self.tree.kids(x, "prep") for o in self.tree.kids(p, "pobj")]
            if low(x) in ("one", "each") and of == ["them"] and (many := self.meant.by("they", None)):
                many = many if lives(many[0]) else self.meant.living() or many
                out.append(many[0].model_copy(update={"count": 1}))
            elif x.tag in ("CD", "DT") and of == ["them"]:  # "the three of them"
                out += self.meant.company_of(NUMBERS.get(low(x), 12))
            elif pronoun:
                meant = self._same_doer(x, pronoun) or self.meant.by(pronoun, self._doing(x), but=self._climbed(x))
                meant = self._company(x, meant)
                out += [Noun(name="person")] if x is not w and pronoun == "i" and not self.meant.young else meant
            elif (noun := self.phrases.noun(x)) is not None:
                out.append(self._another(x, noun))
        return out

    def _another(self, w: Word, noun: Noun) -> Noun:
        """ "A boy is afraid until |another boy shows him his truck": a second one, whom "him" does not mean."""
        more = noun.count == 1 and any(low(k) == "another" for k in self.tree.kids(w, "det"))
        known = more and lives(noun) and any(n.name == noun.name for c in self.found for n in c.nouns())
        wears = ("blue vest",) if not noun.wears and category(noun.name) == "person" else noun.wears  # told apart
        return noun.model_copy(update={"name": f"other {noun.name}", "wears": wears}) if known else noun

    def _of_several(self, w: Word) -> Noun | None:
        """ "Three friends race and the |last one drops the baton", "one carries |the other": one of them."""
        look = tuple(low(k) for k in self.tree.kids(w, "amod"))
        one, other = low(w) == "one" and bool(look), low(w) == "other" and w.dep in ("dobj", "pobj")
        many = next(iter(self.meant.living()), None)
        if many is None or not (one or other) or self.tree.kid(w, "prep"):
            return None
        last = next(iter(self.meant.by("it", None)), None)
        if one and last is not None and last.look and not lives(last):
            return None  # "build a new barn after the old |one burned"
        if other:  # one more, of that name, beside the one
            name = f"other {many.name}"
            return many.model_copy(update={"count": max(1, many.count - 1), "name": name, "role": "what"})
        ranks = ("last", "first", "second", "third", "other")
        return many.model_copy(update={"count": 1, "look": (*(x for x in look if x not in ranks), *many.look)[:5]})

    def _company(self, w: Word, meant: list[Noun]) -> list[Noun]:
        """Whom "with |them" means: one celebrates with no letters, but with those they are for."""
        company = low(w) == "them" and low(self.tree.head(w)) == "with" and not (meant and lives(meant[0]))
        return (self.meant.living() or meant) if company else meant

    def bare(self, w: Word) -> Noun | None:
        """What a bare number or measure is of, named before it: "wool socks: a yeti pulls on |a pair"."""
        told = ("amod", "relcl", "acl") if low(w) == "one" else ("nummod",)
        kids = [k for k in self.tree.kids(w) if k.dep not in ("det", "punct", "cc", "conj", *told)]
        after = self.tree.after(w)
        if w.dep not in ("dobj", "pobj") or kids or low(w) not in _BARE or (after is not None and low(after) == "of"):
            return None
        past = [
            n for c in reversed(self.found) for n in c.nouns() if category(n.name) in _COUNTED and n.role != "place"
        ]
        named = next((n for n in past if n.count > 1 or low(w) == "one"), next(iter(past), None))
        if named is None:
            return None
        look = tuple(low(k) for k in self.tree.kids(w, "amod"))
        return named.model_copy(update={"count": _BARE[low(w)], "role": "what", "look": look or named.look})

    def _climbed(self, w: Word) -> Noun | None:
        """In "climbs a ladder to deliver |it" the ladder is the way, and no thing to deliver."""
        v = next((u for u in self.tree.up(w) if is_verb(u)), None)
        main = self._aimed(v) if v is not None else None
        way = self.tree.kid(main, "dobj") if main is not None and base(main) in MOVING else None
        return self.phrases.noun(way) if way is not None else None

    def _same_doer(self, w: Word, pronoun: str) -> list[Noun]:
        """Who did what a clause goes on from, where its pronoun can mean them: "sisters race …, and |they shoot"."""
        v = self.tree.head(w)
        goes_on = w.dep in ("nsubj", "nsubjpass") and v.dep in ("conj", "advcl")
        if not goes_on or pronoun not in PRONOUN_NAMES - _SELF:
            return []
        before = self.tree.head(v)
        doers = self._subjects.get(before.i) or (self._named(before) if is_noun(before) and before.i < v.i else [])
        if (other := self._other_one(v, pronoun)) is not None:
            return [other]
        if not doers or fits(pronoun, doers[0]) != 2:
            return []
        if (prey := self._escaped(v, pronoun)) is not None:
            return [prey]
        told = [n for n in self.found[-1].nouns() if gendered(n) and fits(pronoun, n) == 2] if self.found else []
        known = pronoun in ("he", "she") and not gendered(doers[0])
        return told[:1] if known and told else doers  # "a boxer trains a girl until |she knocks him down"

    def _other_one(self, v: Word, pronoun: str) -> Noun | None:
        """ "Gives a board to a seal and |it swims off", "paints a queen but |she sneezes": whom it was done to."""
        last = next((c for c in reversed(self.found) if c.verb and c.who is not None), None)
        if last is None:
            return None
        if pronoun == "it" and base(v) in _LIVELY and not (last.what is not None and lives(last.what)):
            return next((n for p, n in last.to if p in ("to", "at") and category(n.name) == "animal"), None)
        deed = self.tree.kid(v, "xcomp")
        against = any(low(k) == "but" for k in self.tree.kids(self.tree.head(v), "cc"))
        keeps = against and base(v) == "keep" and deed is not None and base(deed) not in _FAILS
        fit = keeps and last.what is not None and pronoun in ("he", "she") and fits(pronoun, last.what) == 2
        return last.what if fit else None

    def _escaped(self, v: Word, pronoun: str) -> Noun | None:
        """ "Stalks a zebra but |it gets away", "warms an egg until |it hatches": what was hunted or warmed does."""
        last = next((c for c in reversed(self.found) if c.verb and c.what is not None), None)
        hunted = [c for c in reversed(self.found) if c.verb.partition(" ")[0] in _HUNTS and c.who is not None]
        prey = [n for c in hunted[:1] for n in (c.what, *(n for _, n in c.to)) if n is not None and fits(pronoun, n)]
        if base(v) in _ESCAPES and (alive := [n for n in prey if lives(n)]):
            return alive[0]
        grown = base(v) in _HATCHES and last is not None and last.what is not None and not lives(last.what)
        return last.what if grown and last is not None and last.what and fits(pronoun, last.what) else None

    def _doing(self, w: Word) -> Noun | None:
        """Who does what a pronoun is the object of."""
        v = next((u for u in self.tree.up(w) if is_verb(u)), None)
        if w.dep in ("nsubj", "nsubjpass"):
            over = self.tree.head(v) if v is not None and v.dep in ("ccomp", "xcomp") else None
            lets = over is not None and over is not v and base(over) in CAUSES
            return next(iter(self.subjects(over)), None) if lets and over is not None else None  # "lets |him win"
        return next(iter(self.subjects(v)), None) if v is not None and v.i in self._subjects else None

    def _objects(self, v: Word) -> list[Noun]:
        if base(v) == "make" and [low(k) for k in self.tree.kids(v, "dobj")] == ["it"] and self.tree.kid(v, "prep"):
            return []  # "makes it across the ring"
        ways = [self._way(k) for k in self.tree.kids(v, "prt", "advmod")]
        objects = [k for k in self.tree.kids(v, "dobj", "attr", "oprd") if k not in ways and not self._is_when(k)]
        objects = [k for k in objects if k.dep != "dobj" or not self._is_apart(v, k)]
        if any(low(k) in ("everything", "anything") for k in objects):  # "everything, even his |trousers"
            objects += [k for k in self.tree.words[v.i :] if is_noun(k) and "even" in map(low, self.tree.kids(k))]
        if v.dep == "conj":
            objects += [k for k in self.tree.kids(v, "nsubj") if k.i > v.i and is_noun(k)]
        objects += [k for x in self.tree.kids(v, "ccomp") if x.tag == "JJ" for k in self.tree.kids(x, "nsubj")]
        out = [n for k in objects for n in self._named(k)]
        if (x := self._caused(v)) is not None and not out and base(v) not in BARE_CAUSES:
            out = self.subjects(x)
        elif not out and (held := self._meanwhile(v)) is not None:
            out = self._named(held)
        elif not out and (x := self._shared(v)) is not None:
            out = self._objects(x)
        elif not out and v.dep == "relcl" and self._gap(v):
            out = self._antecedent(v)
        return out

    def _meanwhile(self, v: Word) -> Word | None:
        """ "Waters a |flower growing on the roof": the flower, whatever it does meanwhile."""
        does = next((x for x in self.tree.kids(v, "ccomp") if x.tag == "VBG" and x.i > v.i), None)
        own = self.tree.kid(does, "nsubj") if does is not None and base(v) not in CAUSES else None
        return own if own is not None and own.i > v.i else None

    def _is_apart(self, v: Word, k: Word) -> bool:
        """Whether one comma parts a noun from its verb: "a frog jumps in, |the sound of water"."""
        between = self.tree.words[v.i : self.tree.left(k).i]
        return [x.text for x in between].count(",") == 1 and between[-1].text == ","

    def _gap(self, v: Word) -> bool:
        """Whether a relative clause is about its antecedent as an object: "the boat that he built"."""
        if any(k.tag in ("WDT", "WP") or low(k) == "that" for k in self.tree.kids(v, "dobj")):
            return True
        subject = self.tree.kid(v, "nsubj", "nsubjpass")
        whose = subject is not None and any(k.tag == "WP$" for k in self.tree.kids(subject))
        told = subject is not None and subject.tag not in ("WDT", "WP") and low(subject) != "that" and not whose
        return (
            told
            and not any(k.tag in ("WRB", "WDT", "WP") for k in self._below(v))
            and base(self.tree.head(v)) not in TIME_NOUNS
        )

    def _below(self, v: Word) -> list[Word]:
        near = self.tree.kids(v)
        return [*near, *(k for p in near if p.dep == "prep" for k in self.tree.kids(p))]

    def _is_when(self, w: Word) -> bool:
        return w.dep == "npadvmod" and base(w) in TIME_NOUNS
