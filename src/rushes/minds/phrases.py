"""Noun phrases of a dependency tree: who or what, how many, how they look, what they wear, hold and belong to."""

from __future__ import annotations

import re

from rushes.minds.nouns import NUMBERS, PAIRS, TOLD_OF, Noun, counted
from rushes.minds.pronouns import KIN
from rushes.minds.tree import Tree, base, is_verb, low, parted
from rushes.shot.lexicon import graded, may_be_verb
from rushes.shot.parsing import Word
from rushes.shot.word_tables import ANCHORS
from rushes.shot.words import category, glosses, is_plural, nearest
from rushes.shot.words import lemma as lemma_of

SOMEBODY = {
    "someone": "person", "somebody": "person", "everyone": "person", "everybody": "person", "anyone": "person",
    "something": "thing",
}  # fmt: skip
_NOTHING = frozenset(
    "himself herself itself themselves myself yourself ourselves nothing nobody everything anything none each both "
    "there that this these those which what whatever who whom other all".split()
)
_LOOKS = frozenset("fat muddy mad giant dwarf".split())  # the tagger takes them for nouns
_NO_LOOK = frozenset("other such own same certain next last only more first else whole entire".split())
BODY = frozenset(
    "hair beard eye moustache mustache nose face skin tattoo smile ear tail wing feather fur leg arm hand neck freckle "
    "braid ponytail wrinkle whisker horn tusk paw shell scale heart head shoulder lap back chest knee elbow finger toe "
    "lip cheek chin belly stomach tummy waist mane fang claw hoof fin pocket sleeve collar".split()
)
_WEAR = frozenset(
    "hat cap coat dress cloak cape scarf suit uniform jacket apron robe boot shirt crown helmet hood gown sweater "
    "kimono raincoat shoe glasses sunglasses spectacles mask glove overalls trousers jeans skirt tie veil armor armour "
    "costume backpack necklace sock stocking pajamas pyjamas vest tunic turban bonnet mitten sandal slipper "
    "umbrella-hat tuxedo wig hoodie sari sash wellies welly clothes clothing garment".split()
)
_HOLY_BOOKS = frozenset("bible bibles koran quran torah psalter".split())  # books, and nobody of that name
_GARMENTS = ("cap", "coat", "shirt", "gown", "suit", "shoe")  # a nightcap, a waistcoat
WEARING = frozenset("wear dress clothe".split())
_LIMBED = ("legged", "headed", "eyed", "armed", "horned", "humped")
_ONE_THING = {("suit", "armour"), ("suit", "armor")}


_TINTS = frozenset("ginger chestnut tabby cream ruby emerald turquoise lilac indigo scarlet crimson teal".split())


class Phrases:
    """The nouns of a tree by their head words; each is built once."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._built: dict[int, Noun | None] = {}
        self.named: dict[int, list[Noun]] = {}  # those named inside another: owners, what it is of

    def noun(self, w: Word) -> Noun | None:
        """The noun of a head word; None for a pronoun and for what names nothing."""
        if w.i not in self._built:
            self._built[w.i] = self._build(w)
        return self._built[w.i]

    def _build(self, w: Word) -> Noun | None:
        if low(w) in SOMEBODY:
            look = tuple(low(k) for k in self.tree.kids(w, "amod"))
            return Noun(name=SOMEBODY[low(w)], look=look, count=6 if low(w).startswith("every") else 1)
        described = self.tree.pos.get(w.start) == "ADJ" and not self.tree.kids(w, "det", "compound", "poss")
        if described and category(base(w)) != "person":  # "|mum braiding my hair"
            return None  # "a loaf so |big it wakes up"
        if w.tag == "CD" and w.dep == "attr":
            return None  # "the summer I was |six"
        if w.tag in ("PRP", "PRP$", "WP", "WP$", "WDT", "WRB", "DT", "EX") or low(w) in _NOTHING:
            return None
        noun = self._bare(w)
        if (owner := self._owner(w)) is not None:
            noun = noun.model_copy(update={"of": owner.phrase, "said": f"{owner.said or owner.name}'s {noun.said}"})
        noun = self._of(w, noun)
        wears, holds = self._worn(w, noun)
        for a in self.tree.kids(w, "appos"):
            more = self.noun(a)
            if more is not None and noun.proper and not self.tree.kid(a, "acl"):  # "Nadia, a deaf drummer, feels"
                noun = noun.model_copy(update={"look": tuple(dict.fromkeys((*noun.look, *more.look, more.name)))[:5]})
            elif more is not None and more.proper:
                noun = more.model_copy(update={"look": (*noun.look, noun.name)[:5]})
        return noun.model_copy(update={"wears": wears, "holds": holds})

    def _bare(self, w: Word) -> Noun:
        names = [*self._compound(w), w]
        look = [low(k) for k in self.tree.kids(w, "compound") if self._participle(k, w) or self._tints(k, w)]
        count, whose = 0, ""
        for k in self.tree.kids(w):
            if k.i > w.i and k.dep not in ("acl", "relcl"):
                continue
            if k.tag == "PRP$":
                whose = low(k)
            elif self.tree.words[min(k.i + 1, w.i)].text.lower().endswith(_LIMBED):
                continue  # "a |three legged horse"
            elif low(k) in NUMBERS and k.dep in ("nummod", "det", "predet", "amod", "advmod", "quantmod"):
                count = max(count, NUMBERS[low(k)])
            elif k.dep == "nummod":
                digits = re.sub(r"\D", "", k.text)
                count = max(1, min(12, int(digits[:4]))) if digits else count
            elif k.dep == "amod" and k.i == w.i - 1 and self._belongs(k, w):
                names.insert(-1, k)
            elif k.dep == "amod" and k.i < w.i:
                look += [low(x) for x in (k, *self.tree.kids(k, "conj")) if low(x) not in _NO_LOOK]
        kin = self._kinned(names)
        pair = low(w) in ("brothers", "sisters") and len(names) > 1 and names[-2].tag.startswith("NNP")
        count = 2 if pair and not count else count  # "the |Wright brothers"
        return self._named(w, kin, look, 4 if len(kin) < len(names) else count, whose)

    def _kinned(self, names: list[Word]) -> list[Word]:
        """ "an otter |mother", "goblin |brothers": what they are is named last."""
        *_, first, last = [None, *names]
        living = first is not None and base(first) not in KIN and category(base(first)) in ("person", "animal")
        if living and first is not None and last and base(last) in _HERDS and category(base(first)) == "animal":
            return [*names[:-2], first]  # "an elephant |herd"
        return [*names[:-2], last, first] if living and first is not None and last and base(last) in KIN else names

    def _belongs(self, k: Word, w: Word) -> bool:
        """Whether an adjective is part of a name: "a |net mender", "a dog |grooming van"."""
        if k.tag == "VBG":
            return self.tree.words[k.i - 1] in self.tree.kids(w, "compound")
        where = ANCHORS.get(low(k)) == "place" and low(k) not in ("plain", "square")  # "the |attic wall"
        return k.tag == "JJ" and (where or self.tree.pos.get(k.start) == "NOUN") and low(k) not in _LOOKS

    def _compound(self, w: Word) -> list[Word]:
        """The nouns before a head that belong to its name."""
        found = [
            x
            for k in self.tree.kids(w, "compound", "nmod")
            if k.i < w.i
            and k.tag != "PRP"  # "|us cousins"
            and not self._participle(k, w)
            and not self._tints(k, w)
            for x in (*self._compound(k), k)
        ]
        return sorted(found, key=lambda x: x.i)

    def _tints(self, k: Word, w: Word) -> bool:
        """A |ginger cat, a |cream dress: not made of it."""
        done = low(k).endswith("ed") and self.tree.pos.get(k.start) == "ADJ"  # "a |wounded crane"
        return (low(k) in _TINTS or done) and category(base(w)) in ("person", "animal", "thing", "vehicle")

    def _participle(self, k: Word, w: Word) -> bool:
        """ "a |sleeping bear" sleeps; a dog |grooming van and a |racing car do not."""
        first = not any(x.dep == "compound" and x.i < k.i for x in self.tree.kids(w))
        alive = category(base(w)) in ("person", "animal")
        return low(k).endswith("ing") and first and alive and may_be_verb(lemma_of(k.text, "VERB"))

    def _named(self, w: Word, names: list[Word], look: list[str], count: int, whose: str) -> Noun:
        starts = w.i == 0 or self.tree.words[w.i - 1].text in '.!?:"“'
        capital = w.text[0].isupper() and not w.text.isupper()
        called = self.tree.pos.get(w.start) == "PROPN" or not starts
        unknown = not any(x in graded() or glosses(x) for x in (low(w), base(w).lower()))
        proper = ((capital and called) or (w.text[0].isupper() and unknown)) and low(w) not in _HOLY_BOOKS
        words = [
            x.text
            if x.text[0].isupper() and (self.tree.pos.get(x.start) == "PROPN" or proper) and low(x) not in _HOLY_BOOKS
            else low(x)
            for x in names
        ]
        odd = not low(w).endswith("s") and category(base(w)) == "animal" and base(w) != low(w)  # "geese"
        plural = is_plural(w.text) and not proper and (w.tag != "NN" or odd)
        if plural:
            words = [lemma_of(w.text, "NOUN") if x is w else y for x, y in zip(names, words, strict=True)]
        if plural and count < 2:
            count = 2 if words[-1] in PAIRS or "twin" in (*words, *look) else 3
        # "five strangers, a sea turtle": the last three nouns name it; a longer pile is told by its look.
        return Noun(
            name=parted(" ".join(words[-3:])), look=tuple([*look, *words[:-3]][:5]), count=max(1, count), proper=proper,
            whose=whose, said=" ".join(x.text for x in names),
        )  # fmt: skip

    def _owner(self, w: Word) -> Noun | None:
        """Whose it is. The baker of "the baker's bread" is not seen, and who has a birthday is."""
        k = next((k for k in self.tree.kids(w, "poss") if k.tag != "PRP$"), None)
        owner = self.noun(k) if k is not None else None
        if owner is not None:
            seen = category(low(w)) == "abstract" or base(w) in OCCASIONS
            self.named.setdefault(w.i, []).append(owner if seen else owner.model_copy(update={"role": "owner"}))
        return owner

    def _of(self, w: Word, noun: Noun) -> Noun:
        """A noun with what it is of; "a day in the life of a keeper" is the keeper."""
        inside = self._pobj(w, "of") or (self._pobj(w, "in", "about", "with") if base(w) in _TOLD_IN else None)
        of = self.noun(inside) if inside is not None else None
        if of is None or inside is None:
            return noun
        if (noun.name, of.name) in _ONE_THING:
            return noun.model_copy(update={"name": f"{of.name} {noun.name}"})
        if base(w) in TOLD_OF:
            return of
        if (noun.name, of.name) == ("ball", "snow"):
            return noun.model_copy(update={"name": "snowball"})
        merged = counted(noun, of)
        if merged.name != of.name:
            self.named.setdefault(w.i, []).append(of.model_copy(update={"role": "owner"}) if of.proper else of)
        return merged

    def _pobj(self, w: Word, *prepositions: str) -> Word | None:
        for p in self.tree.kids(w, "prep"):
            if low(p) in prepositions and (k := self.tree.kid(p, "pobj")) is not None:
                return k
        return None

    def taken(self, w: Word, p: Word) -> bool:
        """Whether a preposition of a noun is told by the noun itself: of what, wearing what, holding what."""
        k = self.tree.kid(p, "pobj")
        if k is None:
            return False
        if low(p) == "of" or (base(w) in _TOLD_IN and low(p) in ("in", "about", "with")):
            return True
        return self._is_worn(w, p, k) or self._is_held(w, p, k)

    def _is_worn(self, w: Word, p: Word, k: Word) -> bool:
        bare = w.tag != "PRP" and category(base(w)) not in ("person", "animal") and not w.tag.startswith("NNP")
        head = base(k)
        return not bare and low(p) in ("in", "with") and (is_clothing(head) or (low(p) == "with" and head in BODY))

    def _is_held(self, w: Word, p: Word, k: Word) -> bool:
        subject = w.dep in ("nsubj", "ROOT", "appos", "dep") or (w.dep == "conj" and self.tree.head(w).dep == "nsubj")
        subject = subject or (w.dep == "pobj" and self.tree.head(w).dep == "agent")
        alive = category(base(w)) in ("person", "animal")
        held = self.noun(k)
        things = ("thing", "food", "plant")
        return low(p) == "with" and subject and alive and held is not None and category(held.name) in things

    def _worn(self, w: Word, noun: Noun) -> tuple[tuple[str, ...], tuple[str, ...]]:
        wears, holds = list(noun.wears), list(noun.holds)
        for p in self.tree.kids(w, "prep"):
            for k in [x for o in self.tree.kids(p, "pobj") for x in self.tree.listed(o)]:
                named = self.noun(k)
                if named is None:
                    continue
                if low(k) != "front" and self._is_worn(w, p, k):
                    wears.append(named.phrase)
                elif self._is_held(w, p, k):
                    holds.append(named.phrase)
        verbs = [k for k in self.tree.kids(w, "acl", "relcl") if is_verb(k)]
        verbs += [self.tree.head(w)] if w.dep in ("nsubj", "nsubjpass") else []
        for v in verbs:
            if base(v) in WEARING:
                objects = [
                    *self.tree.kids(v, "dobj"),
                    *(o for p in self.tree.kids(v, "prep") if low(p) == "in" for o in self.tree.kids(p, "pobj")),
                ]
                wears += [n.phrase for o in objects for x in self.tree.listed(o) if (n := self.noun(x)) is not None]
        return tuple(dict.fromkeys(wears))[:6], tuple(dict.fromkeys(holds))[:2]


_HERDS = frozenset(
    "family herd flock pack swarm pride colony troop gaggle brood litter pod couple pair stampede".split()
)
_TOLD_IN = TOLD_OF - {"photo", "picture", "image", "portrait"}  # these lie in an attic
OCCASIONS = frozenset("party wedding funeral concert show anniversary retirement farewell christening".split())


def is_clothing(head: str) -> bool:
    if head in _WEAR or (len(head) > 5 and head.endswith(_GARMENTS)):
        return True
    match = nearest(head, _WEAR) if category(head) == "thing" else None
    return match is not None and match.distance <= 1
