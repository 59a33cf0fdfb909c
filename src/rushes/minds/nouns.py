"""A noun phrase as it was read: who or what, how many, how they look, whose they are."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict

from rushes.shot.lexicon import gloss_table
from rushes.shot.words import category


class Noun(BaseModel):
    """A noun phrase: its head as a person would name it, how it looks, wears and holds, and how many there are."""

    model_config = ConfigDict(frozen=True)
    name: str  # base form with the nouns before it: "lighthouse keeper"
    look: tuple[str, ...] = ()
    wears: tuple[str, ...] = ()  # clothes, and what belongs to the body: "white beard"
    holds: tuple[str, ...] = ()
    count: int = 1
    role: Literal["who", "what", "place", "owner"] = "who"
    of: str = ""  # what it is of or whose: "caravan" of "camels", "kitchen" of "grandmother"
    proper: bool = False  # a name: "Anna"
    whose: str = ""  # the possessive before it: "her"
    said: str = ""  # its nouns as the brief has them: "lighthouse keepers"

    @property
    def phrase(self) -> str:
        return " ".join([*self.look, self.name])


NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "several": 4, "many": 7, "few": 3, "some": 3, "couple": 2, "pair": 2,
    "dozen": 12, "dozens": 12, "both": 2, "all": 5, "hundreds": 12, "thousands": 12, "millions": 12, "countless": 12,
    "twenty": 12, "thirty": 12, "hundred": 12, "duo": 2, "trio": 3, "quartet": 4,
}  # fmt: skip
MANY_OF = frozenset(
    "group pair couple crowd flock herd pack team swarm number lot bunch caravan convoy fleet army troop gang band row "
    "line stack pile heap handful dozen dozens colony pod litter trio duo quartet queue parade procession series "
    "variety stampede "
    "collection set bouquet kind sort type hundred thousand million "
    "hundreds thousands millions plenty piece pieces half slice bit lots tons glimpse "
    "wave stream audience".split()
)
MEASURES = frozenset(  # of what is seen there is so much
    "blade slice slab chunk lump drop droplet sheet strand sprig scrap crumb trail spoonful mouthful grain stick gust "
    "puff ray shred cluster clump tuft splash flight".split()
)
FILM_WORDS = frozenset(
    "film video movie cartoon animation clip ad advert commercial short comedy report news reel story trailer scene "
    "spot documentary".split()
)
TOLD_OF = FILM_WORDS | frozenset(
    "day life portrait tale picture image adventure photo close-up shot footage view".split()
)
_CROWDS = frozenset("family crew class choir orchestra school".split())  # of ducks, of skeletons
_SHAPES = frozenset("tower mountain hill cloud sea shower wall".split())  # of plates
_FEW = frozenset("pair couple duo trio quartet".split())
_VAGUE = frozenset("half kind sort type piece pieces slice bit glimpse variety wave stream".split())
TIME_NOUNS = frozenset(
    "day night morning evening afternoon noon midnight week month year summer winter spring autumn fall time "
    "moment hour "
    "minute second today tonight tomorrow yesterday weekend dawn dusk sunrise sunset monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october november december "
    "a.m. p.m. a.m p.m christmas halloween century decade season lunchtime dinnertime bedtime".split()
)
PAIRS = frozenset("twin newlywed spouse parent grandparent hand eye ear foot boot shoe glove wing arm leg".split())

_GEOGRAPHIC = re.compile(
    r"\b(?:planet|city|town|capital|port|village|island|country|republic|kingdom|state|mountains?|peak|river|lake|region"
    r"|borough|"
    r"district|desert|province|county|peninsula|continent|sea|ocean)\b"
)


def is_geographic(noun: Noun) -> bool:
    """Whether the dictionary has a name as a place's: "Kyoto: a city in central Japan"."""
    return noun.proper and any(_GEOGRAPHIC.search(g[:50]) for g in gloss_table().get(noun.name.lower(), ()))


def counted(noun: Noun, of: Noun) -> Noun:
    """A noun with its "of": "a group of children" is the children; "a cup of tea" stays a cup."""
    head = noun.name.split()[-1]
    if head in TOLD_OF:
        return of
    heaped = head in _SHAPES and of.count > 1 and category(of.name) != "person"
    if head in MEASURES or heaped:
        return of.model_copy(update={"count": max(of.count, noun.count)})
    if head in MANY_OF or (head in _CROWDS and lives(of) and (of.count > 1 or category(of.name) == "animal")):
        many = (
            noun.count
            if head in _VAGUE
            else NUMBERS[head]
            if head in _FEW
            else max(of.count, NUMBERS.get(head, 4), noun.count)
        )
        return of.model_copy(update={"count": many, "look": tuple(dict.fromkeys((*of.look,)))[:5]})
    return noun.model_copy(update={"of": of.phrase})


def lives(noun: Noun) -> bool:
    return noun.proper or category(noun.name) in ("person", "animal", "vehicle")
