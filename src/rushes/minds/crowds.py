"""What is done to a whole place is done to those who live there: they are seen, and what they do then."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import each, head_of, is_alive, is_beast, moved, placed, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_HOUSES = ("house", "household", "home")
# Who lives, works or meets in a place: those who are meant where the place does something or has it done to it.
PEOPLE_OF: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("street neighbourhood neighborhood block quarter road building".split(), ("neighbour",)),
    **dict.fromkeys("village hamlet valley countryside kingdom".split(), ("villager",)),
    **dict.fromkeys("town city square market country world land planet nation crowd".split(), ("townsperson",)),
    **dict.fromkeys("class school classroom kindergarten nursery playground".split(), ("child",)),
    **dict.fromkeys("bus train tram carriage plane".split(), ("passenger",)),
    **dict.fromkeys("restaurant cafe café pub tavern inn hotel party wedding".split(), ("guest",)),
    **dict.fromkeys("court castle palace".split(), ("servant", "guard", "jester")),
    **dict.fromkeys("hospital ward".split(), ("patient", "nurse", "doctor")),
    **dict.fromkeys("theatre theater opera cinema hall circus stadium".split(), ("spectator",)),
    **dict.fromkeys("ship crew".split(), ("sailor",)), **dict.fromkeys("monastery abbey".split(), ("monk",)),
    **dict.fromkeys("farm farmyard".split(), ("farmer",)), **dict.fromkeys(_HOUSES, ("person",)),
    "office": ("clerk",), "army": ("soldier",), "camp": ("camper",), "kitchen": ("cook",), "convent": ("nun",),
}  # fmt: skip
_ROOMS = {"class": "classroom", "house": "bedroom", "household": "bedroom", "home": "bedroom",
          "country": "village", "land": "village", "world": "village", "planet": "village", "nation": "village",
          "neighbourhood": "street", "neighborhood": "street", "block": "street", "quarter": "street",
          "court": "throne room", "army": "camp", "crew": "ship", "crowd": "town"}  # fmt: skip
_MOVED = frozenset("laugh giggle smile chuckle grin cheer".split())
_MAKES = re.compile(r"\b(?:makes?|made|gets?|got)\b", re.I)
_PLEASES = frozenset(
    "surprise delight amuse entertain charm enchant cheer impress astonish amaze please thrill touch dazzle".split()
)
_SCARES = frozenset("scare frighten terrify alarm panic startle spook".split())
_WAKES = frozenset("wake rouse awaken waken".split())
_SAVES = frozenset("save rescue protect free liberate defend".split())
_FEEDS = frozenset("feed treat nourish".split())
_TELLS = frozenset("thank warn greet welcome invite teach tell show help comfort calm serve annoy disturb fool".split())
_DONE = _PLEASES | _SCARES | _WAKES | _SAVES | _FEEDS | _TELLS
_DISH = {"baker": "bread", "fisherman": "fish", "farmer": "apple", "confectioner": "cake", "pizza baker": "pizza"}


def peopled(events: Sequence[Event]) -> list[Event]:
    """ "A baker feeds |the whole street": the neighbours are there, get what they are given, and answer it."""
    out: list[Event] = []
    for event in (_squad(_filled(_woods(_about(e)))) for e in events):
        out += [x for y in _made_to(event, out[-1] if out else None) for x in _done_to_all(y)]
    return out


def _woods(event: Event) -> Event:
    """ "|The whole forest pulls it out": the beasts that live there."""
    who = event.who
    if who is None or head_of(who) not in ("forest", "wood", "woods", "jungle") or not event.verb:
        return event
    kinds = ("lion", "monkey", "elephant") if head_of(who) == "jungle" else ("bear", "fox", "rabbit")
    first, *others = (Noun(name=kind, role="who") for kind in kinds)
    event = event.model_copy(update={"who": first, "others": (*event.others, *others)})
    return event.model_copy(update={"seen": (first, *others, *event.seen)})


def _filled(event: Event) -> Event:
    """ "Birds |fill the square": they come down there, many of them."""
    who, place = event.who, event.what
    if who is None or place is None or event.verb != "fill" or category(place.name) != "place" or not is_alive(who):
        return event
    many = who.model_copy(update={"count": max(6, who.count)})
    event = event.model_copy(update={"who": many, "verb": "land" if is_beast(who) else "arrive", "what": None})
    return moved(event, event.setting.place or place.name, without=(head_of(place),))


def _about(event: Event) -> Event:
    """ "Argue |over the last sausage": it lies there between them."""
    what = next((n for p, n in event.to if p in ("over", "about") and category(n.name) in ("thing", "food")), None)
    if what is None or verb_of(event) not in _QUARRELS:
        return event
    return placed(event, pieces=tuple(dict.fromkeys((what.phrase, *event.setting.pieces)))[:4])


_QUARRELS = frozenset("argue fight quarrel squabble bicker wrestle scrap tussle".split())


def _squad(event: Event) -> Event:
    """ "The |fire brigade arrives": its people do, with what they come in."""

    def one(noun: Noun) -> Noun:
        kind = _SQUADS.get(" ".join(noun.name.split()[-2:])) or _SQUADS.get(head_of(noun))
        return noun if kind is None else noun.model_copy(update={"name": kind, "count": max(2, noun.count)})

    squad = event.who is not None and one(event.who) is not event.who
    event = each(event, one)
    if squad and event.who is not None and verb_of(event) in ("arrive", "come", "rush", "appear"):
        engine = _ENGINES.get(event.who.name)
        event = placed(event, pieces=(engine, *event.setting.pieces)[:4]) if engine else event
    return event


_SQUADS = {"fire brigade": "firefighter", "fire department": "firefighter", "fire service": "firefighter",
           "fire crew": "firefighter", "police": "policeman", "police force": "policeman", "cavalry": "knight",
           "ambulance crew": "paramedic", "rescue team": "rescuer", "coast guard": "sailor"}  # fmt: skip
_ENGINES = {"firefighter": "fire engine", "policeman": "police car", "paramedic": "ambulance"}


def _made_to(event: Event, last: Event | None) -> list[Event]:
    """ "A clown |makes the king laugh": he plays the fool first, if he did nothing yet, and is there at the laugh."""
    causer = next((n for p, n in event.to if p == "with" and is_alive(n)), None)
    who = event.who
    if who is None or causer is None or not _MAKES.search(event.words) or verb_of(event) not in _MOVED:
        return [event]
    to = tuple(("at" if n is causer else p, n) for p, n in event.to)
    doer, other = causer.model_copy(update={"role": "who"}), who.model_copy(update={"role": "what"})
    juggles = head_of(causer) in ("clown", "jester", "juggler")
    before: dict[str, object] = {"who": doer, "verb": "juggle" if juggles else "dance", "what": None, "others": ()}
    before |= {"to": (("beside" if juggles else "at", other),), "seen": (doer, other)}
    laughs = event.model_copy(update={"to": to, "seen": (who, causer)})
    if last is not None and last.who is not None and last.who.name == causer.name:
        return [laughs]
    return [event.model_copy(update={**before, "ends": None}), laughs.model_copy(update={"words": ""})]


def _folk_of(noun: Noun) -> Noun | None:
    name = next(iter(PEOPLE_OF.get(head_of(noun), ())), None)
    looks = tuple(x for x in noun.look if x not in ("whole", "entire", "old", "small", "little", "busy"))
    if name is None:
        return None
    wears = ("pyjamas",) if head_of(noun) in _HOUSES else ()
    return Noun(name=name, count=2 if name == "farmer" else 4, look=looks, wears=wears, role="what")


def _done_to_all(event: Event) -> list[Event]:
    first, who = verb_of(event), event.who
    if who is None or not is_alive(who) or event.passive or first not in _DONE:
        return [event]
    whole = event.what
    if whole is None or (first in _TELLS and category(whole.name) not in ("place", "building")):
        whole = next((n for p, n in event.to if p in ("up", "to") and head_of(n) in PEOPLE_OF), whole)
    folk = _folk_of(whole) if whole is not None else None
    if whole is None or folk is None or (head_of(whole) in _HOUSES and first not in _WAKES):
        return [event]
    to = tuple((p, folk if n is whole else n) for p, n in event.to if p != "up")
    update: dict[str, object] = {"to": to, "seen": (who, folk)}
    if event.what is whole:
        update["what"] = folk
    place = event.setting.place
    if place is None or head_of(whole) in place:
        named = " ".join(w for w in (place or whole.name).split() if w not in folk.look)
        place = _ROOMS.get(named, named)
    elif first in _FEEDS:  # they come to where it is made
        place = "high street" if head_of(whole) in ("street", "town", "city") else place
    event = moved(event.model_copy(update=update), place, without=(head_of(whole),))
    then = event.model_copy(
        update={
            "who": folk.model_copy(update={"role": "who"}), "what": None, "others": (), "words": "", "ends": None,
            "to": (("at", who),), "seen": (folk, who),
        }
    )  # fmt: skip
    if first in _FEEDS and event.what == folk:
        given = next((n for p, n in event.to if p in ("with", "on")), None) or Noun(
            name=_DISH.get(who.name, "soup" if "cook" in who.name or "chef" in who.name else "bread")
        )
        given = given.model_copy(update={"name": given.of or given.name, "of": "", "role": "what"})
        rest = tuple(x for x in event.to if x[0] not in ("with", "on"))
        gives = event.model_copy(update={"verb": "give", "what": given, "to": (*rest, ("to", folk))})
        return [gives, then.model_copy(update={"verb": "eat", "what": given})]
    if first in _PLEASES:
        return [event, then.model_copy(update={"verb": "cheer"})]
    if first in _SCARES:
        return [event, then.model_copy(update={"verb": "flee", "to": (("from", who),)})]
    if first in _WAKES:
        calls = "crow" if who.name in ("rooster", "cock", "cockerel") else "call"
        calls = "bark" if is_beast(who) and head_of(who) in ("dog", "puppy") else calls
        loud = event.model_copy(update={"verb": calls, "what": None, "to": (("to", folk),)})
        return [loud, then.model_copy(update={"verb": "wake up", "to": (("beside", who),)})]
    if first in _SAVES:
        return [event, then.model_copy(update={"verb": "cheer"})]
    return [event]
