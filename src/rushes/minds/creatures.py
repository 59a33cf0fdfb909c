"""What tales of creatures leave unsaid: the mud one is pulled from, who waits at home, of what they build."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, is_beast, placed, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_MUD = frozenset("mud bog mire quicksand swamp mudhole".split())
_PULLS = frozenset("pull drag haul lift rescue save fish help free".split())
_WATERHOLE = re.compile(r"\bwater(?:ing)? ?hole\b")
_FOLLOWS = frozenset("follow lead guide accompany bring carry".split())
_RETURNS = frozenset("find reach return come get".split())
_HOMES = frozenset("home house owner family mother".split())
_KIN = frozenset("mother father mum mom dad mama papa parent family owner fellow".split())
_OUTDOORS = frozenset("street village forest wood park field beach road path lane town city meadow".split())
_PREY = frozenset(
    "fish trout salmon herring carp pike eel sardine worm fly moth butterfly mouse rat frog beetle snail cricket "
    "grasshopper caterpillar spider rabbit".split()
)
_COLLECTS = frozenset("collect gather steal find pick fetch".split())
_BUILDS = frozenset("build make raise".split())
_FENCES = frozenset("fence wall hedge ring circle palisade".split())
_SPIKED = frozenset({"hedgehog", "porcupine"})
_SEA = frozenset("octopus crab squid lobster seahorse starfish dolphin whale shark".split())
_DENS = frozenset("den cave home lair nest garden".split())
_RITES = frozenset("funeral burial".split())
_HOLDS = frozenset("hold have give arrange organise organize attend stage celebrate".split())
_NEARBY = frozenset("street neighbourhood neighborhood village school class town yard block everybody everyone".split())
_HIVES = frozenset({"beehive", "hive", "honeycomb"})
_CRACKS = frozenset("crack crush smash squash break".split())
_CROSSING = re.compile(r"\b(?:zebra|pedestrian|street) crossing\b|\bcrosswalk\b")


def creatures(events: Sequence[Event]) -> list[Event]:
    """The events with what belongs to tales of creatures."""
    out = list(events)
    rules = (_muddy, _shared, _prey_home, _back_among, _found_home, _homeward, _sill, _built_of, _leafy, _crossing)
    for rule in (*rules, _cracked, _mourned, _funeral):
        out = rule(out)
    return out


def _muddy(events: list[Event]) -> list[Event]:
    """ "Pulls a baby zebra |out of the mud": it is covered in it."""
    out: list[Event] = []
    hole = False
    for event in events:
        if hole and event.setting.place is None and event.ends is None:  # they are still there
            event = placed(event, place="waterhole")
        out_of = [n for p, n in event.to if p in ("from", "out of", "out")]
        mud = next((n for n in out_of if head_of(n) in _MUD or "muddy" in n.phrase.split()), None)
        what = event.what
        if mud is not None and what is not None and is_alive(what) and verb_of(event) in _PULLS:
            what = what.model_copy(update={"look": tuple(dict.fromkeys((*what.look, "muddy")))})
            seen = tuple(n for n in event.seen if n.name != what.name and head_of(n) not in _MUD)
            event = event.model_copy(update={"what": what, "seen": (*seen, what)})
        wallow = any(p in ("in", "through", "into") and head_of(n) == "mud" for p, n in event.to)
        if wallow and event.who is not None and is_beast(event.who):
            event = event.model_copy(update={"who": event.who.model_copy(update={"look": (*event.who.look, "muddy")})})
        if _WATERHOLE.search(event.words):
            kept = tuple(p for p in event.setting.pieces if not _WATERHOLE.search(p))
            event, hole = placed(event, place="waterhole", pieces=kept), True
            seen = tuple(n for n in event.seen if not _WATERHOLE.search(n.name))
            to = tuple(x for x in event.to if not _WATERHOLE.search(x[1].name))
            event = event.model_copy(update={"seen": seen, "to": to})
            if out_of and event.verb in _PULLS and what is not None and is_alive(what):
                event = event.model_copy(update={"verb": "pull out"})
        out.append(event)
    return out


def _shared(events: list[Event]) -> list[Event]:
    """Two beasts share food |under a tree: they are looked at, and no tree."""
    out: list[Event] = []
    for event in events:
        if event.verb == "share" and is_beast(event.who) and event.others:
            seen = tuple(n for n in event.seen if category(n.name) not in ("plant", "place"))
            to = tuple(x for x in event.to if category(x[1].name) not in ("plant", "place"))
            event = event.model_copy(update={"seen": seen, "to": to})
        out.append(event)
    return out


def _back_among(events: list[Event]) -> list[Event]:
    """ "Follows a seal |back to its family": the way first, then all together."""
    out: list[Event] = []
    for event in events:
        kin = next((n for p, n in event.to if p in ("to", "back to", "home to") and is_alive(n)), None)
        who, what = event.who, event.what
        first = verb_of(event)
        if (
            kin is None
            or who is None
            or what is None
            or not is_alive(what)
            or first not in _FOLLOWS
            or not is_alive(who)
        ):
            out.append(event)
            continue
        if first in ("bring", "carry") and head_of(what) in _PREY and is_beast(who) and "lost" not in what.look:
            out.append(event)  # a catch, and no friend
            continue
        lost, guide = (who, what) if first == "follow" else (what, who)
        if not is_beast(lost):
            out.append(event)
            continue
        ground = {head_of(n) for p, n in event.to if p in ("across", "over", "through")}
        seen = tuple(n for n in event.seen if n.name != kin.name and head_of(n) not in ground)
        out.append(event.model_copy(update={"to": tuple(x for x in event.to if x[1] is not kin), "seen": seen}))
        joy = {"who": lost.model_copy(update={"role": "who"}), "others": (), "verb": "reunite", "words": "",
               "what": kin.model_copy(update={"role": "what"}), "seen": (lost, kin, guide), "ends": None,
               "to": (("beside", guide.model_copy(update={"role": "what"})),)}  # fmt: skip
        out.append(event.model_copy(update=joy))
    return out


def _found_home(events: list[Event]) -> list[Event]:
    """ "A lost puppy follows a postman |until he finds his home": the puppy, and at the door somebody is glad."""
    out: list[Event] = []
    lost: Noun | None = None
    guide: Noun | None = None
    for event in events:
        who = event.who
        first = verb_of(event)
        if is_beast(who) and who is not None and {"lost", "stray"} & {*who.look} and event.verb != "reunite":
            lost = who
            guide = event.what if category(head_of(event.what)) == "person" and first in _FOLLOWS else guide
        home = any(
            head_of(n) in _HOMES or n.name.split()[0] in _KIN for n in (event.what, *(n for _, n in event.to)) if n
        )
        known = who is not None and who.name in {n.name for n in (lost, guide) if n is not None}
        if lost is None or not known or first not in _RETURNS or not home:
            out.append(event)
            continue
        kin = event.what if is_alive(event.what) else None
        owner = kin or Noun(name="girl", role="what")
        to = (("beside", guide.model_copy(update={"role": "what"})),) if guide is not None else ()
        joy = {"who": lost, "others": (), "verb": "reunite", "what": owner, "to": to, "seen": (lost, owner)}
        pieces = tuple(p for p in event.setting.pieces if p not in _HOMES)
        pieces = pieces if kin is not None else tuple(dict.fromkeys(("cottage", *pieces)))
        out.append(placed(event.model_copy(update=joy), pieces=pieces[:4]))
    return out


def _homeward(events: list[Event]) -> list[Event]:
    """ "A stray dog follows a girl |home from school": through the street, and before her door it is taken in."""
    out: list[Event] = []
    for event in events:
        who, what = event.who, event.what
        person = what is not None and category(what.name) == "person"
        if (
            not (is_beast(who) and person and event.verb == "follow" and re.search(r"\bhome\b", event.words))
            or who is None
        ):
            out.append(event)
            continue
        place = event.setting.place if event.setting.place in _OUTDOORS else "street"
        to = tuple(x for x in event.to if category(x[1].name) not in ("place", "building"))
        way = placed(event, place=place, pieces=()).model_copy(update={"to": to, "seen": (who, what), "ends": None})
        joy = {"verb": "reunite", "what": what, "words": "", "to": ()}
        out += [way, placed(way.model_copy(update=joy), place="village", pieces=("cottage",))]
    return out


def _prey_home(events: list[Event]) -> list[Event]:
    """ "Brings a mouse |to her kittens": it is in the mouth, and they eat."""
    out: list[Event] = []
    for event in events:
        young = next((n for p, n in event.to if p == "to" and is_alive(n)), None)
        brings = verb_of(event) in ("bring", "carry", "take", "deliver", "give")
        if young is not None and brings and head_of(event.what) in _PREY and is_beast(event.who):
            rest = tuple(x for x in event.to if x[1] is not young)
            event = event.model_copy(update={"to": (("beside", young), *rest), "verb": "bring prey"})
        out.append(event)
    return out


def _sill(events: list[Event]) -> list[Event]:
    """What a bird takes from a windowsill lies outside a house; no bear is within a beehive."""
    out = []
    for event in events:
        if "windowsill" in event.setting.pieces and _last_word(event.setting.place) == "nest":
            event = placed(event, place="garden")
        if _last_word(event.setting.place) in _HIVES and head_of(event.who) not in ("bee", "beekeeper", "wasp"):
            event = placed(event, place="forest")
        out.append(event)
    return out


def _last_word(place: str | None) -> str:
    return (place or "none").split()[-1]


def _built_of(events: list[Event]) -> list[Event]:
    """ "Collects spoons |and builds a fence": a fence of spoons; what lives in the sea has its den there."""
    out: list[Event] = []
    found: Noun | None = None
    for event in events:
        what, first = event.what, verb_of(event)
        if is_beast(event.who) and what is not None and first in _COLLECTS and category(what.name) == "thing":
            found = what
        elif found is not None and what is not None and first in _BUILDS and head_of(what) in _FENCES:
            what = what.model_copy(update={"name": f"{head_of(found)} {head_of(what)}", "look": ()})
            seen = tuple(n for n in event.seen if head_of(n) not in _FENCES | _DENS)
            event = event.model_copy(update={"what": what, "seen": seen, "to": ()})
        above = first in ("jump", "leap", "breach", "spout", "surface")
        if head_of(event.who) in _SEA and not above and (event.setting.place or "den").split()[-1] in _DENS:
            event = placed(event, place="underwater")
        out.append(event)
    return out


def _leafy(events: list[Event]) -> list[Event]:
    """What a hedgehog has gathered on its spikes stays there."""
    out: list[Event] = []
    gone = False
    for event in events:
        who = event.who
        if who is not None and head_of(who) in _SPIKED:
            if gone and "covered in leaves" not in who.look:
                event = event.model_copy(update={"who": who.model_copy(update={"look": (*who.look, "leafy")})})
            gone = gone or (verb_of(event) in _COLLECTS and head_of(event.what) == "leaf")
        out.append(event)
    return out


def _crossing(events: list[Event]) -> list[Event]:
    """On a zebra crossing: among its traffic."""
    if not any(_CROSSING.search(e.words) for e in events):
        return events
    out = []
    for event in events:
        if event.setting.place in (None, "street", "road"):
            pieces = tuple(p for p in event.setting.pieces if not _CROSSING.search(p))
            event = placed(event, place="zebra crossing", pieces=pieces)
            event = event.model_copy(update={"seen": tuple(n for n in event.seen if head_of(n) != "crossing")})
        out.append(event)
    return out


def _cracked(events: list[Event]) -> list[Event]:
    """ "Waits for the cars |to crack them": whose nuts they are looks on, and eats."""
    out: list[Event] = []
    for event in events:
        wheels = event.who is not None and category(event.who.name) == "vehicle"
        first = verb_of(event)
        keeper = next((e.who for e in out if is_beast(e.who)), None)
        if wheels and first in _CRACKS and event.what is not None and keeper is not None:
            cars = event.who.model_copy(update={"count": min(2, event.who.count)}) if event.who is not None else None
            by = ("beside", keeper.model_copy(update={"role": "what"}))
            event = event.model_copy(update={"who": cars, "to": (by,), "seen": (keeper,)})
        out.append(event)
    return out


_GONE = re.compile(
    r"\b(?:ha(?:s|ve|d)|'s) (?:\w+ )?died\b|\bdied (?:last|long|\w+ (?:years?|months?|weeks?|days?) ago)"
    r"|\b(?:after|since|although|though|because) (?:his|her|their|its) (?:\w+ ){1,2}(?:die[sd]|has died)\b",
    re.I,
)


def _mourned(events: list[Event]) -> list[Event]:
    """ "Sets two cups |although his wife has died": nobody dies before our eyes, and there is a grave."""
    out: list[Event] = []
    for event in events:
        others = [e for e in events if e is not event and is_alive(e.who) and e.who != event.who]
        if event.verb != "die" or not others or not _GONE.search(event.words):
            out.append(event)
        elif not any("grave" in (e.setting.place or "") for e in events):
            mourner = next((e.who for e in others if category(head_of(e.who)) == "person"), others[0].who)
            grave = Noun(name="grave", role="what")
            seen = tuple(n for n in (mourner,) if n is not None)
            told = {"who": mourner, "verb": "visit", "what": grave, "others": (), "seen": (*seen, grave)}
            out.append(placed(event.model_copy(update={**told, "to": (), "ends": None}), place="grave", pieces=()))
    return out


def _funeral(events: list[Event]) -> list[Event]:
    """ "Hold a funeral |for a beetle |and the street joins them": all about its small grave, in one place."""
    out: list[Event] = []
    rite: Event | None = None
    for event in events:
        dead = next((n for p, n in event.to if p in ("for", "of") and category(n.name) != "place"), None)
        first = verb_of(event)
        if event.who is not None and head_of(event.what) in _RITES and first in _HOLDS and dead is not None:
            dead = dead.model_copy(update={"role": "what"})
            seen = (event.who, *event.others, dead)
            event = event.model_copy(update={"verb": "mourn", "what": dead, "to": (), "seen": seen})
            rite = event
        elif first == "bury" and is_beast(event.what) and category(head_of(event.who)) == "person":
            event = event.model_copy(update={"verb": "mourn", "to": ()})
            rite = event
        elif rite is not None and rite.who is not None and first in ("join", "come", "attend", "watch", "follow"):
            crowd = event.who
            if crowd is None or category(crowd.name) != "person" or head_of(crowd) in _NEARBY:
                crowd = Noun(name="neighbour", count=4)
            by = (("beside", rite.who.model_copy(update={"role": "what"})),)
            event = event.model_copy(update={"who": crowd, "verb": "mourn", "what": rite.what, "to": by, "ends": None})
            event = event.model_copy(update={"setting": rite.setting, "seen": (crowd, rite.who)})
        out.append(event)
    return out
