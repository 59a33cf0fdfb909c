"""Casting: the nouns of a shot become drawings, and what could not be drawn as asked is noted."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, cast

from rushes.core.digest import digest_json
from rushes.papercut.animals import ANIMALS
from rushes.papercut.born import as_born
from rushes.papercut.celestial import BODIES, Body
from rushes.papercut.changed import WASHING, as_left, doll_sized
from rushes.papercut.colours import named_colour
from rushes.papercut.craft import Actor, Colour, Ink, Plain, Thing, shade
from rushes.papercut.glyphs import glyph
from rushes.papercut.kin import FRUITS, LEAVES, SAME, TOGETHER, mixed
from rushes.papercut.people import ROLES, Person, look_for
from rushes.papercut.people_beasts import beastly, craft_beast, stature
from rushes.papercut.people_words import role_of, young_kin
from rushes.papercut.pieces import PIECES
from rushes.papercut.places import PLACES
from rushes.papercut.props import PROPS
from rushes.papercut.sketches import CHALK, DRAWN, STONE, Still, drawn_as
from rushes.papercut.vehicles import VEHICLES
from rushes.shot import Subject
from rushes.shot.words import category, lemma, nearest

Kind = Literal["person", "animal", "vehicle", "prop", "piece", "body", "shape"]

_SIZES = {
    "tiny": 0.5, "small": 0.72, "little": 0.72, "baby": 0.6, "miniature": 0.4, "young": 0.8, "short": 0.85, "big": 1.3,
    "large": 1.35, "tall": 1.2, "huge": 1.7, "giant": 2.0, "enormous": 1.9, "gigantic": 2.1, "colossal": 2.3,
    "massive": 1.7, "great": 1.3, "vast": 1.6,
}  # fmt: skip
_PLAYTHINGS = {"toy": 0.35, "cardboard": 0.35, "model": 0.35, "homemade": 0.5}  # of a vehicle's size
_AT_LEAST = {
    "giant": 3.8, "gigantic": 4.2, "colossal": 4.6, "mountainous": 6.9, "enormous": 3.2, "huge": 2.6, "monstrous": 3.2,
    "roof-high": 5.6,
}  # fmt: skip  # metres
_SPLIT = re.compile(r"\s+(?:of|on|in|at|by|near|with|from|under|over|beside|inside|above|behind|between|and|for|to)\s+")
_EMPTY = frozenset({"armour suit", "armor suit"})  # clothes that stand like somebody
_NO_ANIMALS = frozenset({"rubber duck", "piggy bank", "rocking horse", "hobby horse", "balloon animal", "balloon dog"})
_FAR_KIN = 1.2  # steps of meaning
_SMALL = 0.45  # metres: smaller animals are drawn larger than they are
_SLIGHT = 0.24  # and smaller things
_BENEATH = re.compile(r"\b(?:under|beneath|below|bottom of) (?:the )?(?:\w+ )?(?:sea|ocean|water|waves|lake)\b")
_OUTSIDE = re.compile(r"\b(?:outside|in front of)(?: of)?(?: an?| the| his| her| their| my| our)? (.+)")
_FRONTS = {"supermarket": "shop front", "shop": "shop front", "store": "shop front", "school": "building",
           "hospital": "building", "library": "building", "bakery": "bakery", "station": "building"}  # fmt: skip
_LITTLE = re.compile(r"^(?:a|an|the|some|his|her|its|their|my|our|two|three|four|five|six|seven|eight|nine|ten)\s+")


@dataclass(eq=False)
class Cast:
    """One drawing with a part to play."""

    name: str  # as the shot names it
    thing: Thing
    kind: Kind
    subject: Subject | None = None
    number: int = 0  # which of several alike
    size: float = 1.0  # drawn size over the thing's own
    colour: Colour | None = None  # the paper that the words name
    depth: float = 0.0
    drawn: str = ""  # the drawing's own name, where it has one: "heron" for a crane

    @property
    def actor(self) -> Actor | None:
        return cast(Actor, self.thing) if self.kind in ("person", "animal") else None

    @property
    def height(self) -> float:
        return self.thing.height * self.size

    @property
    def width(self) -> float:
        return self.thing.width * self.size

    def ink(self, ink: Ink) -> Ink:
        """The scene's papers, with this member's own colour among them."""
        if self.kind == "piece" and self.name.lower().endswith(" tree"):  # an orange tree is green, and has oranges
            fruit = next((FRUITS[w] for w in self.name.lower().split() if w in FRUITS), None)
            if fruit is not None:
                return Ink(LEAVES, shade(LEAVES, 0.7), fruit, ink.glow, ink.rim)
        if self.colour is None:
            return ink
        return Ink(self.colour, shade(self.colour, 0.7), shade(self.colour, 1.25), ink.glow, ink.rim)


@dataclass(frozen=True)
class Found:
    """A word of a vocabulary that stands for a phrase; `near` where it is only close in meaning."""

    key: str
    near: bool


def _chunks(phrase: str) -> list[str]:
    """A noun phrase's parts, most telling first: "lighthouse on a rocky shore" → lighthouse…, rocky shore."""
    text = _LITTLE.sub("", phrase.strip().lower())
    return [_LITTLE.sub("", part.strip()) for part in _SPLIT.split(text) if part.strip()]


def heads(phrase: str) -> set[str]:
    """The words by which a phrase may be meant: "old message in a bottle" → the whole, "message", "bottle"."""
    return {_LITTLE.sub("", phrase.strip().lower())} | {lemma(chunk.split()[-1]) for chunk in _chunks(phrase)}


def _tails(chunk: str) -> list[str]:
    """Endings of a chunk, longest first, each also in the singular: "small wooden boats" → …, "boats", "boat"."""
    words = chunk.split()
    out = []
    for i in range(len(words)):
        tail = " ".join(words[i:])
        out.append(tail)
        out.append(" ".join([*words[i:-1], lemma(words[-1])]))
    return out


def exact(phrase: str, vocabulary: Collection[str]) -> str | None:
    """The entry that the phrase itself names: the whole, what contains it ("message in a bottle"), its head noun."""
    whole = _LITTLE.sub("", phrase.strip().lower())
    if whole in vocabulary:
        return whole
    chunks = _chunks(phrase)
    inside = len(chunks) > 1 and re.search(r"\bin(?:side)?\b", whole) is not None
    for chunk in [*chunks[1 : 2 if inside else 1], *chunks[:1]]:
        for tail in _tails(chunk):
            if tail in vocabulary:
                return tail
    return None


def find(phrase: str, vocabulary: Collection[str]) -> Found | None:
    """The entry for a noun phrase: exact, then its head noun, then the nearest in meaning."""
    key = exact(phrase, vocabulary)
    if key is not None:
        return Found(key, False)
    match = nearest(phrase, vocabulary, "noun")
    return Found(match.concept, True) if match is not None else None


_PLAIN = frozenset({"man", "woman", "boy", "girl", "child", "person", "teenager", "lady", "gentleman", "villager"})
_KIN = {"child": ("child", "girl", "boy"), "kid": ("boy", "girl", "child"), "person": ("woman", "man", "person"),
        "villager": ("woman", "man", "old woman"), "friend": ("woman", "man"),
        "newlywed": ("bride", "groom"), "spouse": ("woman", "man")}  # fmt: skip
_HAIR = {
    "man": ("quiff", "curly", "short", "crop"), "woman": ("bun", "bob", "ponytail", "wavy"),
    "neutral": ("short", "fringe", "curly", "bob"),
}  # fmt: skip
_PAPERS = ("accent", "second", "ochre", "mid", "pale")


def _sibling(name: str, number: int) -> str:
    """Another of the same kind who is not its double: of three children the second is a girl, the third a boy."""
    words = name.lower().split()
    kin = _KIN.get(lemma(words[-1]))
    return " ".join([*words[:-1], kin[number % len(kin)]]) if kin else name


def _tops(number: int) -> dict[str, str]:
    paper = _PAPERS[(number + 1) % len(_PAPERS)]
    return {"top": paper, "sleeve": paper}


def _size(words: Collection[str], kind: Kind) -> float:
    size = 1.0
    for word in words:
        factor = _PLAYTHINGS.get(word, 1.0) if kind == "vehicle" else 1.0
        factor *= _SIZES.get(word, 1.0)
        if kind == "person":  # age and stature are the puppet's own; only giants and the tiny go beyond
            factor = factor if factor >= 1.6 or factor <= 0.5 else 1.0
        size *= factor
    return min(2.4, max(0.35, size))


def _colour(words: Collection[str]) -> Colour | None:
    return next((c for c in map(named_colour, words) if c is not None), None)


def _stocks() -> list[tuple[Kind, Mapping[str, Any]]]:
    return [("animal", ANIMALS), ("vehicle", VEHICLES), ("prop", PROPS), ("piece", PIECES)]


class _Search:
    """One search for a drawing: the phrase, what its words say of its look, and the seed of its kin."""

    def __init__(self, phrase: str, seed: int, subject: Subject | None, number: int) -> None:
        self.phrase, self.subject, self.number = phrase, subject, number
        self.meant = phrase  # the words by which it is drawn
        said = _chunks(phrase)[0].split()[:-1] if _chunks(phrase) else []  # "old dog" says "old" of the dog
        self.look: tuple[str, ...] = tuple(dict.fromkeys([*(subject.look if subject else ()), *said]))
        self.wears: tuple[str, ...] = subject.wears if subject else ()
        # The same character in another shot may be named with fewer words: what it is by nature goes by the noun.
        noun = lemma(_chunks(phrase)[0].split()[-1]) if _chunks(phrase) else phrase
        self.seed = int(digest_json([noun, number, seed % 1000])[:7], 16)

    def member(self, thing: Thing, kind: Kind) -> Cast:
        drawn = DRAWN & {*self.phrase.lower().split(), *self.look}
        if drawn and kind in ("animal", "person", "vehicle"):  # a chalk dragon is no dragon
            thing, kind = drawn_as(thing, drawn, self.look, person=kind == "person"), "prop"
        adjectives = [w for part in (self.phrase, *self.look) for w in part.lower().split()]
        worn = [w for part in self.wears for w in part.lower().split()]
        said = {*adjectives, *worn} - (FRUITS.keys() if kind == "piece" and self.phrase.endswith(" tree") else set())
        said -= {"rose"} if self.phrase.endswith(" bush") else set()  # its flowers are
        shown = [w for w in (*adjectives, *worn) if w in said]
        tint = STONE if isinstance(thing, Still) else None if kind == "person" else _colour(shown)
        size = _size(adjectives, kind)
        least = max((_AT_LEAST.get(w, 0.0) for w in adjectives), default=0.0)
        if kind in ("animal", "person", "vehicle") and thing.height * size < least:
            size = max(
                size, min(least, (4.3 if kind == "person" else 3.5) * thing.height) / thing.height
            )  # a huge fish is no house
        if kind == "animal" and "tiny" in adjectives:  # a tiny dragon is no horse
            size = min(size, max(0.5, 0.22 * thing.height) / thing.height)
        if kind == "piece" and _PLAYTHINGS.keys() & set(adjectives):  # a model volcano stands on a table
            kind, size = "prop", 0.5 / thing.height
        if kind == "piece" and doll_sized(self.phrase, adjectives):
            kind, size, tint = "prop", 0.75 / thing.height, tint or CHALK  # a tiny castle is no higher than a knee
        if kind == "animal" and thing.height < _SMALL:  # a mouse as a paper theatre shows it
            size *= math.sqrt(_SMALL / thing.height)
        elif kind == "prop" and thing.height < _SLIGHT:
            size = max(size * min(1.8, math.sqrt(_SLIGHT / thing.height)), 0.1 / max(thing.height, thing.width))
        return Cast(self.phrase, thing, kind, self.subject, self.number, size=size, colour=tint)

    def stock(self, kind: Kind, key: str) -> Cast:
        stock = dict(_stocks())[kind]
        make = stock[key]
        found = self.member(cast(Thing, make(self.seed, self.look) if kind == "animal" else make(self.seed)), kind)
        found.drawn = next(name for name, other in stock.items() if other is make)
        return found

    def person(self) -> Cast:
        name = self.meant
        if exact(name, ROLES) is None and role_of(name) is None and young_kin(name, self.look) is None:
            role = nearest(name, ROLES, "noun")
            name = f"{name} {role.concept}" if role is not None and role.distance <= 2 else name
        if self.number:
            name = _sibling(name, self.number)
        look = look_for(name, self.look, self.wears, self.seed)
        if self.number and not self.wears and role_of(name) in _PLAIN and "twin" not in name.split():
            look = replace(
                look,
                hair=_HAIR[look.figure][self.number % 4],
                hat=look.hat if self.number % 3 == 2 else "none",
                colours=tuple({**dict(look.colours), **_tops(self.number)}.items()),
            )
        beast = craft_beast(name)
        found = self.member(Person(beastly(look, beast) if beast else look, self.seed), "person")
        found.drawn = beast or role_of(name) or look.figure
        found.size = stature(beast) * max(0.8, min(1.6, found.size)) if beast else found.size
        return found

    def body(self, key: str) -> Cast:
        phase = next((both for w in self.look if (both := f"{w} {key}") in BODIES), key)
        return self.member(Body(phase, self.seed), "body")

    def glyph(self) -> Cast | None:
        named = dict.fromkeys((self.phrase, self.meant))
        for text in (x for p in named for x in (p.lower(), *(t for c in _chunks(p) for t in _tails(c)))):
            icon = glyph(text)
            if icon is not None:
                found = self.member(icon, "prop")
                if text.endswith("tooth"):
                    found.colour = found.colour or CHALK
                return found
        return None


_ALIKE = frozenset({"twin", "sister", "brother", "sisters", "brothers"})  # one family, by their clothes and hair


def cast_noun(
    phrase: str, seed: int, notes: list[str], *, subject: Subject | None = None, prefer: tuple[Kind, ...] = (),
    number: int = 0, alive: bool = False,
) -> Cast:  # fmt: skip
    """Find a drawing for a noun phrase; `prefer`: kinds to look among first, `number`: which of several.

    What nobody drew is, in this order: a person where the word means one, the nearest drawing in meaning, an icon, a
    person where it acts like one (`alive`), a plain shape. The same words and the same last three digits of `seed` give
    the same drawing, so that a character looks the same in every shot of a film and in every other take.
    """
    look = subject.look if subject is not None else ()
    named = [f"{x} {phrase}" for x in look]
    phrase = next((n for n in named if n.lower() in {*PIECES, *ANIMALS, *VEHICLES}), phrase)  # a crooked tower
    alike = _ALIKE & {*phrase.lower().split(), *look}
    search = _Search(phrase, seed, subject, 0 if alike else number)
    stocks = sorted(_stocks(), key=lambda s: prefer.index(s[0]) if s[0] in prefer else len(prefer))
    phrase = as_born(phrase)
    if "baby" in phrase.split() and "baby" not in search.look:
        search.look = (*search.look, "baby")
    if len(_same(phrase).split()) < len(phrase.split()) or all(
        exact(phrase, names) is None for names in (BODIES, ROLES, *(stock for _, stock in stocks))
    ):
        phrase = _same(phrase)
    search.meant = phrase
    # The most words of the phrase win: a hot dog is no dog, a baseball bat no bat.
    keys = [(kind, key) for kind, stock in stocks if (key := exact(phrase, stock)) is not None]
    found = max(keys, key=lambda k: len(k[1].split()), default=None)
    body = exact(phrase, BODIES)
    if body is not None and not (found and found[0] in prefer):
        return search.body(body)
    role = exact(phrase, ROLES)  # a straw scarecrow is no man, as more of its words say
    if (role and not (found and len(found[1].split()) > len(role.split()))) or phrase.lower() in _EMPTY:
        return search.person()
    if found is not None and not (found[0] == "animal" and phrase.lower() in _NO_ANIMALS):
        return search.stock(*found)
    what = category(phrase)
    chunks = _chunks(phrase)
    if what == "person" or (chunks and role_of(lemma(chunks[0].split()[-1])) is not None):
        return search.person()
    kinds = {"animal": ("animal",), "vehicle": ("vehicle",)}.get(what, ("vehicle", "prop", "piece"))
    matches = [
        (m.distance, k, m.concept) for k, stock in stocks if k in kinds and (m := nearest(phrase, stock, "noun"))
    ]
    best = min(matches, key=lambda m: m[0], default=None)
    icon = search.glyph() if best is None or best[0] > (1.0 if what in ("animal", "vehicle") else 0.2) else None
    if icon is not None:
        return icon
    if best is not None and best[0] > _FAR_KIN and what not in ("animal", "vehicle", "plant"):
        best = None  # a hose is no tobacco pipe
    willed = what in ("person", "abstract")  # foam that chases somebody is no person
    if best is not None and (best[0] <= 2.0 or not alive or not willed):
        notes.append(f"{phrase!r} is drawn as {best[2]!r}")
        return search.stock(best[1], best[2])
    if alive and willed:
        notes.append(f"{phrase!r} is not known: it acts like a person and is drawn as one")
        return search.person()
    notes.append(f"{phrase!r} is not known: a plain paper shape stands for it")
    if what == "food":
        return search.stock("prop", "noodles")
    return search.member(Plain(search.seed), "shape")


def cast_known(noun: str, seed: int, notes: list[str], *, prefer: tuple[Kind, ...]) -> Cast | None:
    """A drawing for a noun phrase, or None: an empty hand says less that is wrong than a parcel in it."""
    found = cast_noun(noun, seed, said := list[str](), prefer=prefer)
    notes += [f"{noun!r} is not known and was left out"] if found.kind == "shape" else said
    return None if found.kind == "shape" else found


def _same(phrase: str) -> str:
    """The phrase with its noun under the word by which it is drawn: "muddy labrador" → "muddy dog"."""
    chunks = _chunks(phrase) if phrase.lower() not in _EMPTY else []
    for tail in _tails(chunks[0]) if chunks else ():
        if tail in SAME:
            return chunks[0][: len(chunks[0]) - len(tail)] + SAME[tail] if chunks[0].endswith(tail) else SAME[tail]
    return phrase


def members_of(subject: Subject) -> list[str]:
    """The nouns that one subject stands for: "three foxes" → fox ×3, "family" → man, woman, child."""
    words = _LITTLE.sub("", subject.name.strip().lower()).split()
    together = TOGETHER.get(words[-1])
    if subject.count == 1 and together:
        return [" ".join([*words[:-1], noun]) for noun in together]
    many = subject.count
    if (left := as_left(" ".join(words), subject.look)) is not None:
        return [left] * many
    if many > 2 and words[-1] in ("washing", "laundry", "clothes"):
        return list(WASHING[:many])
    if many > 2 and lemma(words[-1]) in ("plate", "dish"):  # lying one beside the other they are lines
        return ["stack of plates"]
    if many == 1 and lemma(words[-1]) != words[-1] and category(lemma(words[-1])) in ("person", "animal"):
        many = 2 if "twin" in words else 3
    return mixed(words[-1], many) or [subject.name] * many


def is_place(phrase: str) -> bool:
    """Whether the phrase names a place to be in rather than a thing to look at."""
    things = (ROLES, BODIES, *(stock for _, stock in _stocks()))
    if category(lemma(phrase.lower().split()[-1])) == "vehicle":  # a longship may sail past as well
        return False
    return exact(phrase, PLACES) is not None and all(exact(phrase, names) is None for names in things)


_NO_PLACE = ("thing", "abstract", "person")  # of these no likeness is sought: a handle is no bar
_FAR = 2.5  # beyond, one place is no likeness of another: a kiln is no space
_FURNITURE = frozenset(
    "fireplace hearth bed sofa couch armchair table desk bookshelf stove oven piano window mirror wardrobe cradle crib "
    "bath bathtub cupboard dresser stairs staircase chandelier rocking-chair".split()
)
_STREET = frozenset(
    "skyscraper building house-block apartment office-building bus-stop tram-stop traffic-light phone-box street-lamp "
    "lamppost kiosk shop hotel townhouse bus-shelter letterbox post-office".split()
)


_ABROAD = frozenset("egypt rome greece japan china india mexico venice".split())
_ANYWHERE = frozenset(
    "river canal garden village street city town market square park road hill hills bridge lake desert temple".split()
)
_WET = frozenset("lake pond river marsh swamp bog wetland stream canal lagoon waterfall sea bay".split())


_BESIDE = {
    "lighthouse": "rocky shore", "windmill": "farm", "farmhouse": "farm", "haystack": "farm", "chimney": "rooftop",
    "tree house": "backyard", "campfire": "camp", "avalanche": "mountain", "cable car": "ski slope",
    "upstairs window": "street", "oak tree": "meadow", "oak": "meadow", "pagoda": "japan", "shrine": "japan",
    "wind farm": "hills",
}  # fmt: skip


def _around(pieces: list[str], interior: bool | None) -> str | None:
    """The place about a thing that is named as a place; a tower and a window are seen from within."""
    first = pieces[0]
    inside = interior or (interior is None and first in ("tower", "window"))
    if first.replace(" ", "-") in _FURNITURE:
        if first == "window":
            pieces.remove(first)
        return "room"
    if first in ("hut", "shack", "shed", "cottage") and inside:
        pieces.remove(first)
        return "cabin"
    if first in ("volcano", "hut"):
        return "mountain"
    if first in ("treehouse", "doghouse", "birdhouse", "swing", "tent"):
        return "camp" if first == "tent" else "garden"
    if first in ("iceberg", "igloo", "snowman"):
        return "ice floe" if first == "iceberg" else "snowfield"
    if first in ("ferris wheel", "carousel"):
        return "fairground"
    if first in ("ski lift", "chairlift", "chair lift"):
        return "ski slope"
    if first in ("tower", "lighthouse") and inside:
        pieces.remove(first)
        return "tower room"
    if inside:
        pieces.remove(first)
        return "room"
    if first in _BESIDE:
        return _BESIDE[first]
    return "street" if first.replace(" ", "-") in _STREET else "nowhere"


def find_place(phrase: str | None, interior: bool | None, notes: list[str]) -> tuple[str, list[str]]:
    """The place that a phrase names, and the pieces that it names besides.

    "lighthouse on a rocky shore" → ("shore", ["lighthouse"]). Without a phrase: a room, or no particular place.
    """
    pieces: list[str] = []
    fallback = "plain room" if interior else "nowhere"
    if not phrase:
        return ("room" if interior else fallback), pieces
    if " of " in phrase and (whole := _LITTLE.sub("", phrase.strip().lower())) in PLACES:
        return whole, pieces  # "top of the wall"
    place: str | None = None
    outside = _OUTSIDE.search(phrase.lower())
    if outside:  # before a building: its front, and the street
        house = next((k for t in _tails(outside[1]) if (k := _FRONTS.get(t) or exact(t, PIECES)) is not None), "shop")
        phrase = (
            f"{phrase[: outside.start()]} street"
            if not phrase[: outside.start()].strip()
            else phrase[: outside.start()]
        )
        pieces.append(house)
        interior = False
    parts = _chunks(phrase)
    if _BENEATH.search(phrase.lower()):
        place = "underwater"
    for part in parts:
        key, piece = exact(part, PLACES), exact(part, PIECES)
        if key is not None and piece is not None and len(piece.split()) > len(key.split()):
            key = None  # a ski lift is no lift
        if key is not None and place is None:
            place = key
        else:
            if piece is not None and exact(part, BODIES) is None:
                pieces.append(piece)
    abroad = next((k for p in parts if (k := exact(p, _ABROAD)) is not None), None)
    if abroad is not None and place in _ANYWHERE:  # "a river in Japan"
        place = abroad
    if place in _WET and re.search(r"\b(?:frozen|icy|iced)\b", phrase.lower()):
        place = "frozen pond"
    if place in ("meadow", "field", "garden", "hills", "hill") and re.search(r"\bsnowy\b", phrase.lower()):
        place = "snowfield"
    of = next((key for p in parts for w in p.split()[:-1] if (key := exact(w, PLACES)) is not None), None)
    if place is None and pieces:  # "castle gate": at the castle
        place = _around(pieces, interior)
        place = of if of is not None and place == "nowhere" else place
    if place is None or (place == "nowhere" and of is not None):  # "desert dunes": the desert
        place = of
    if of is not None and pieces and pieces[0] in ("wall", "door", "window") and PLACES[of](0).interior:
        del pieces[0]  # an attic has its own walls
    if place is None:
        options = [p for p in parts if exact(p, PIECES) is None and category(lemma(p.split()[-1])) not in _NO_PLACE]
        matches = [m for m in (nearest(p, PLACES, "noun") for p in options) if m is not None and m.distance <= _FAR]
        if matches:
            place = min(matches, key=lambda m: m.distance).concept
            notes.append(f"the place {phrase!r} is drawn as {place!r}")
    if place is None:
        if not pieces:
            notes.append(f"the place {phrase!r} is not known: a {fallback} stands for it")
        place = fallback
    return place, pieces
