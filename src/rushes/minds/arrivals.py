"""What comes with where one has come to: whom one went to, the water one rows on, the bicycle one falls off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rushes.minds.homes import at_home_by_verb, home_of, is_indoors
from rushes.minds.nouns import Noun
from rushes.minds.phrases import is_clothing
from rushes.minds.telling import each, head_of, is_alive, is_beast, moved, placed, verb_of
from rushes.shot import Weather
from rushes.shot.haunts import haunt
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_AT = frozenset("at in on into onto under by beside behind".split())


def on_arrival(event: Event, before: Event | None) -> Event:
    """An event with what belongs to where it is."""
    for rule in (
        _of_town,
        _at_tree,
        _arrives,
        _afloat,
        _uphill,
        _in_saddle,
        _near_owner,
        _on_theirs,
        _out_of_tree,
        _snagged,
        _foes,
        _called_back,
        _dozes_there,
        _to_whom,
        _thrown_in,
        _goes_down,
        _in_the_war,
        _born,
        _prints,
        _blown_off,
        _founded,
        _on_ice,
        _in_ditch,
        _carried_on_wheels,
        _full_of,
    ):
        event = rule(event, before)
    return event


_FULL = re.compile(r"\bfull of (?:\w+ )??(?P<whom>\w+)s\b", re.I)


def _full_of(event: Event, before: Event | None) -> Event:
    """ "Finds the shop |full of customers": it is they who are found."""
    full = _FULL.search(event.words)
    whom = next((n for n in event.seen if full is not None and head_of(n) == full["whom"].lower()), None)
    if whom is None or not is_alive(whom) or verb_of(event) not in ("find", "discover", "see", "open"):
        return event
    many = whom.model_copy(update={"count": max(4, whom.count), "role": "what"})
    seen = (*(n for n in event.seen if n.name != whom.name), many)
    return event.model_copy(update={"verb": "find", "what": many, "seen": seen})


def is_carried(event: Event) -> bool:
    """Whether its place was told of another event, and not of this one."""
    place = event.setting.place
    return place is None or place.split()[-1] not in event.words.lower()


def _at_tree(event: Event, before: Event | None) -> Event:
    """ "Carry a ladder |to the apple tree": trees stand out of doors."""
    tree = next((n for p, n in event.to if head_of(n) == "tree" and p in _AT | {"to", "from", "up", "out of"}), None)
    inside = tree is None or {"christmas", "palm", "family"} & {*tree.name.split()}
    if inside or event.setting.place is not None or (before is not None and before.setting.place is not None):
        return event
    return placed(event, place="garden" if tree is not None and " " in tree.name else "meadow")


def _of_town(event: Event, before: Event | None) -> Event:
    """ "All the cats |of the city gather": round who plays on the roof; the city is only whose they are."""
    place = event.setting.place
    if before is None or place is None or before.setting.place is None or before.sentence != event.sentence:
        return event
    words = event.words.lower()
    whose = re.search(rf"\bof (?:the|this|that) (?:\w+ )?{re.escape(place)}\b", words) is not None
    bare = not event.words or not re.search(
        rf"\b(?:in|to|at|on|through|across|into|around) [\w ]*{re.escape(place)}\b", words
    )
    met = before.who is not None and any(head_of(n) == head_of(before.who) for _, n in event.to)
    return placed(event, place=before.setting.place) if met and whose and bare else event


def _arrives(event: Event, before: Event | None) -> Event:
    """ "Rides through the snow |to warn the king": in his hall, and no longer on the way; kin open their door."""
    whom = next((n for n in (event.what, *(n for p, n in event.to if p in ("to", "for"))) if is_alive(n)), None)
    if before is None or whom is None or event.who is None or head_of(event.who) != head_of(before.who):
        return event
    went = verb_of(before) in _TRAVELS and before.sentence == event.sentence and before.ends is None
    met = any(n is not None and head_of(n) == head_of(whom) for n in (before.what, *(n for _, n in before.to)))
    carried = event.setting.place in (None, before.setting.place) and is_carried(event)
    if not went or met or not carried or verb_of(event) not in _AT_GOAL or category(whom.name) != "person":
        return event
    head = head_of(whom)
    if head in _AT_DOORS or {"sick", "ill", "lonely"} & {*whom.look}:
        place: str | None = "doorstep"
    else:
        place = "village" if head == "villager" else _SEATS.get(head) or haunt([whom.name])
    if place is None or place in ("road", "street", "sea", "mountain"):
        return event
    return placed(event, place=place, pieces=tuple(x for x in event.setting.pieces if x.startswith("said ")))


def is_on_way(before: Event, event: Event) -> bool:
    """ "Walks through the snow |to bring soup to her sick grandmother": she is not in the bedroom on the way."""
    way = any(p in ("through", "across", "over", "along") for p, _ in before.to)
    same = before.sentence == event.sentence and before.who is not None and head_of(before.who) == head_of(event.who)
    place = before.setting.place
    return way and same and verb_of(before) in _TRAVELS and place in ("bedroom", "hospital") and is_carried(before)


_TRAVELS = frozenset(
    "ride run row walk cycle gallop sail hurry race travel trek ski drive paddle rush skate climb march journey pedal "
    "wade hike swim cross sled".split()
)
_AT_GOAL = frozenset(
    "warn bring give deliver tell visit help save heal cure rescue fetch see comfort hand inform meet call surprise "
    "feed nurse beg".split()
)
_AT_DOORS = frozenset(
    "grandmother grandfather granny grandma grandpa mother father aunt uncle friend hermit widow widower neighbour "
    "neighbor sister brother wife husband bride sweetheart".split()
)
_SEATS = {"general": "camp", "emperor": "throne room", "sultan": "throne room", "prince": "throne room",
          "princess": "throne room", "president": "office", "governor": "great hall", "duke": "great hall"}  # fmt: skip


def _afloat(event: Event, before: Event | None) -> Event:
    """Who |rows does so on water: where they were on it, or at sea; who rows home is not at the door yet."""
    if verb_of(event) not in _ROWS or not is_alive(event.who) or head_of(event.what) in _RAFTED:
        return event
    if event.ends == "doorstep":
        pieces = tuple(dict.fromkeys((*event.setting.pieces, "cottage")))[:4]
        event = placed(event.model_copy(update={"ends": None}), pieces=pieces)
    here, there = (event.setting.place or "").split()[-1:], (before.setting.place or "") if before else ""
    if here and here[0] not in _ASHORE and "ship" not in here:
        return event
    lakes = there.split()[-1:] != [] and there.split()[-1] in ("lakeside", "lake", "pond", "river", "riverbank")
    if not here and not lakes:
        return event  # at sea, if nothing says else
    wet = {"lakeside": "lake", "pond": "lake", "riverbank": "river"}.get(there, there) if lakes else "sea"
    return placed(event, place=wet)


_ROWS = frozenset("row paddle sail".split())
_RAFTED = frozenset("swimmer surfboard".split())
_ASHORE = frozenset("street garden home doorstep park room meadow village town road house island".split())


def _uphill(event: Event, before: Event | None) -> Event:
    """ "Brings a parcel |up the mountain to a hermit": there they meet."""
    high = next((n for p, n in event.to if p in ("up", "over", "across", "onto") and head_of(n) in _HEIGHTS), None)
    vague = event.setting.place in (None, "countryside", "street", "hills", "hut", "cabin") and is_carried(event)
    if high is None or not vague or not is_alive(event.who):
        return event
    to = tuple(x for x in event.to if x[1] is not high)
    return moved(event, high.phrase, *event.setting.pieces, without=(head_of(high),), to=to)


_HEIGHTS = frozenset("mountain hill cliff dune volcano glacier Alps Andes Himalayas Pyrenees".split())


def _in_saddle(event: Event, before: Event | None) -> Event:
    """ "Rides a bicycle |and crashes into a cart": it is under them until then; so is a cyclist's."""
    who = event.who
    if who is None or event.what is not None or category(who.name) != "person":
        return event
    if verb_of(event) not in _CRASHES | _FALLS:
        return event
    same = before is not None and head_of(who) == head_of(before.who)
    ridden = before.what if before is not None and same and before.verb in ("ride", "pedal") else None
    under = next((n for p, n in event.to if p == "on" and head_of(n) in _WHEELS), ridden)
    wheels = _WHEELS.get(head_of(under)) or _RIDERS.get(head_of(who))
    into = next((x for x in event.to if x[0] in ("into", "against") and category(x[1].name) != "natural"), None)
    falls = verb_of(event) in _FALLS and not any(p in ("into", "from", "off", "down", "over") for p, _ in event.to)
    if wheels is not None and into is None and falls:
        return event.model_copy(
            update={"verb": f"crash {wheels}", "to": tuple(x for x in event.to if x[0] == "beside")}
        )
    if wheels is None or into is None or verb_of(event) in _FALLS:
        return event
    others = tuple(x for x in event.to if x[0] == "beside")
    gone = (head_of(under), head_of(into[1])) if under is not None else (head_of(into[1]),)
    seen = tuple(n for n in event.seen if under is None or head_of(n) != head_of(under))
    event = event.model_copy(update={"seen": seen})
    place = event.setting.place
    if place is not None and place.split()[-1] == head_of(into[1]):
        place = "market" if head_of(into[1]) == "stall" else "street"  # it is what they crash into
    return moved(event, place, without=gone, verb=f"crash {wheels}", to=(into, *others), seen=seen, ends=None)


_CRASHES = frozenset("crash bump ride skid smash collide roll slam swerve".split())
_FALLS = frozenset("fall tumble slip topple".split())
_WHEELS = {"bicycle": "bicycle", "bike": "bicycle", "tricycle": "bicycle", "scooter": "scooter",
           "motorbike": "motorbike", "motorcycle": "motorbike"}  # fmt: skip
_RIDERS = {"cyclist": "bicycle", "biker": "motorbike", "motorcyclist": "motorbike"}


def _near_owner(event: Event, before: Event | None) -> Event:
    """ "Lands on a |postman's bicycle", "jumps onto a |fruit seller's cart": he is with it."""
    thing = next((n for p, n in (*event.to, ("on", event.what)) if n and p in _AT and head_of(n) in _KEPT_NEAR), None)
    if thing is None or not thing.of or not is_alive(event.who) or verb_of(event) in _FINDS:
        return event
    told = {head_of(n) for n in (event.who, *event.others, *(n for _, n in event.to)) if n is not None}
    owner = next((n for n in event.seen if n.name == thing.of or n.phrase == thing.of), None)
    gone = owner is not None and {"dead", "late", "lost", "absent", "sleeping"} & {*owner.look}
    if owner is None or category(owner.name) != "person" or head_of(owner) in told or gone:
        return event
    event = event.model_copy(update={"to": (*event.to, ("beside", owner))})
    home = haunt([owner.name]) or ("market" if head_of(owner) in ("seller", "vendor", "trader", "hawker") else None)
    vague = event.setting.place in (None, "park") and is_carried(event)
    return placed(event, place=home) if vague and home is not None and not is_indoors(home) else event


_KEPT_NEAR = frozenset(
    "bicycle bike cart wagon stall boat scooter car van tractor hat cap bonnet plate bucket basket bag tray barrow "
    "wheelbarrow lap picnic sledge sleigh easel bench ladder tent net rod".split()
)
_FINDS = frozenset("find discover inherit repair mend restore paint fix buy borrow build".split())


def _on_theirs(event: Event, before: Event | None) -> Event:
    """ "A cat sleeps until a postman drops a letter |on her head": on the cat's, who is there."""
    part = next(
        (
            x
            for x in event.to
            if x[0] in ("on", "onto") and head_of(x[1]) in _PARTS and x[1].whose in ("her", "his", "its")
        ),
        None,
    )
    if part is None or before is None or before.who is None or event.who is None or verb_of(event) not in _PUTS:
        return event
    theirs = before.who.model_copy(update={"role": "what"})
    told = any(is_alive(n) for n in (event.what, *(n for _, n in event.to)))
    if told or not is_alive(before.who) or head_of(before.who) == head_of(event.who) or not is_alive(event.who):
        return event
    seen = (*(n for n in event.seen if head_of(n) not in _PARTS), theirs)
    to = (*(x for x in event.to if x is not part), ("on", theirs), ("beside", theirs))
    event = event.model_copy(update={"to": to, "seen": seen})
    if event.verb not in ("drop", "throw") or part[1].name != "head" or event.what is None:
        return event
    struck = {"who": before.who, "verb": "suffer blow", "to": (("beside", event.who),), "others": ()}
    return event.model_copy(update=struck)


_PARTS = frozenset("head nose back shoulder lap face tail foot toe".split())
_PUTS = frozenset("drop put place set lay pour throw spill empty tip".split())


def _snagged(event: Event, before: Event | None) -> Event:
    """ "Gets his |trousers caught in the chain of his bicycle": down he comes; what is caught is in no hand."""
    if event.verb not in ("get caught", "catch") or event.what is None or not is_clothing(head_of(event.what)):
        return event
    told = head_of(event.what).rstrip("s") in event.words.lower()  # "and a juggler catches |it": a hat in the air
    if not told or event.what.whose == "" or category(event.who.name if event.who else "") != "person":
        return event
    seen = tuple(n for n in event.seen if n.name != event.what.name)
    event = event.model_copy(update={"what": None, "seen": seen})
    if not re.search(r"\b(?:bike|bicycle)", event.words):
        return event
    gone = tuple(head_of(n) for _, n in event.to)
    place = event.setting.place or "street"
    return moved(event, place, without=gone, verb="crash bicycle", to=(), seen=tuple(n for n in seen if n is event.who))


def _called_back(event: Event, before: Event | None) -> Event:
    """ "A goose chases the referee until the farmer |calls her back": the goose."""
    if event.verb not in ("call back", "call off", "whistle back", "pull back", "hold back") or before is None:
        return event
    if before.verb != "chase" or before.who is None or event.what is None or before.what is None:
        return event
    if head_of(event.what) != head_of(before.what) or not is_beast(before.who):
        return event
    beast = before.who.model_copy(update={"role": "what"})
    told = {"what": beast, "to": (*event.to, ("beside", event.what)), "seen": (*event.seen, beast)}
    return event.model_copy(update=told)


def _dozes_there(event: Event, before: Event | None) -> Event:
    """ "Carves a lion |and falls asleep": in the workshop, and in no bed."""
    who = event.who
    falls = verb_of(event) == "sleep" and re.search(r"\b(?:falls?|fell) asleep|\bdozes?|\bnods? off", event.words)
    if not falls or before is None or who is None or head_of(before.who) != head_of(who):
        return event
    if event.setting.place is not None or before.setting.place is not None or before.sentence != event.sentence:
        return event
    if category(who.name) != "person" or at_home_by_verb(before.verb, who) is not None:
        return event
    named = [n for n in (before.who, before.what, *(n for _, n in before.to)) if n is not None]
    there = haunt([who.name]) or home_of(named, before.verb)[0]
    made = verb_of(before) in ("carve", "sculpt", "chisel")
    pieces = ("statue", *event.setting.pieces) if made else event.setting.pieces
    return placed(event, place=there, pieces=pieces[:4]) if there is not None else event


def _to_whom(event: Event, before: Event | None) -> Event:
    """ "Finds an old letter and |delivers it fifty years later": to somebody, at their door."""
    alone = before is not None and event.what is not None and not any(is_alive(n) for _, n in event.to)
    if event.verb != "deliver" or not alone or event.what is None or event.what.count > 1 or event.others:
        return event
    if head_of(event.what) not in ("letter", "parcel", "telegram", "package", "postcard") or event.ends is not None:
        return event
    late = re.search(r"\byears later\b", event.words)
    whom = Noun(name="woman", look=("old",) if late else (), role="what")
    told = event.model_copy(update={"verb": "give", "to": (("to", whom),), "seen": (*event.seen, whom)})
    return placed(told, place="doorstep") if is_carried(event) else told


def _thrown_in(event: Event, before: Event | None) -> Event:
    """ "Is |thrown into the dungeon": by the guards, and there one is at last."""
    cell = next((n for p, n in event.to if p in ("into", "in") and head_of(n) in _CELLS), None)
    if cell is None or not event.passive or event.who is not None or event.what is None:
        return event
    if verb_of(event) not in ("throw", "lock", "put", "cast") or category(event.what.name) != "person":
        return event
    guard = Noun(name="guard", count=2, role="who")
    same = before is not None and before.who is not None and head_of(before.who) == head_of(event.what)
    if same and before is not None and before.who is not None:
        event = event.model_copy(update={"what": before.who.model_copy(update={"role": "what"})})
    to = tuple(x for x in event.to if x[1] is not cell)
    told = {"who": guard, "verb": "lock up", "passive": False, "to": to, "seen": (guard, event.what), "ends": None}
    place = "dungeon" if head_of(cell) in ("dungeon", "tower") else "prison"
    return moved(event, place, without=(head_of(cell),), **told)


_CELLS = frozenset("prison jail dungeon gaol cell".split())


def _goes_down(event: Event, before: Event | None) -> Event:
    """A ship |sinks where ships are, the one they are in; no weight stands about."""
    if head_of(event.who) not in {"ship", "boat", "longship", "galleon", "ferry"} or verb_of(event) != "sink":
        return event
    to = tuple(x for x in event.to if head_of(x[1]) != "weight")
    seen = tuple(n for n in event.seen if head_of(n) != "weight")
    there = before.setting.place if before is not None else None
    place = event.setting.place
    if place is None or place.split()[-1] in _ASHORE | _DECKS:
        place = there if there is not None and there.split()[-1] in ("sea", "seas", "lake", "ocean", "river") else "sea"
    who, craft = event.who, before.what if before is not None else None
    if craft is not None and category(craft.name) == "vehicle" and head_of(who) == "ship":
        who = craft.model_copy(update={"role": "who"})
    return moved(event, place, without=("weight",), to=to, seen=seen, who=who)


_DECKS = frozenset("ship longship deck boat galleon".split())


def _in_the_war(event: Event, before: Event | None) -> Event:
    """A |war is no place: nurses have a hospital in it, soldiers a camp."""
    place = event.setting.place
    if place is None or place.split()[-1].lower() != "war":
        return event
    nurse = head_of(event.who) in ("nurse", "doctor", "surgeon")
    to = tuple(x for x in event.to if head_of(x[1]).lower() != "war")
    seen = tuple(n for n in event.seen if head_of(n).lower() != "war")
    soldiers = any(head_of(n) == "soldier" for n in (event.who, event.what, *(n for _, n in to)))
    there = "hospital" if nurse else "camp" if soldiers else None
    return moved(event, there, without=("war", "War"), to=to, seen=seen)


def _prints(event: Event, before: Event | None) -> Event:
    """ "A fox |leaves its tracks in the snow": it goes over it, prints in the ground."""
    left = verb_of(event) in ("leave", "make") and head_of(event.what) in _TRACKS
    if not left or not is_alive(event.who) or event.who is None:
        return event
    place = event.setting.place
    if place is None or place.split()[-1] in _TRACKS:
        place = "snowfield" if event.setting.weather is Weather.SNOW or "snow" in event.words.lower() else "forest"
    prints = Noun(name="animal tracks" if is_beast(event.who) else "footprints", role="what")
    gone = (head_of(event.what), "snow")
    return moved(event, place, prints.name, without=gone, verb="walk", what=None, to=(), seen=(event.who,))


_TRACKS = frozenset("track footprint print pawprint trail footstep hoofprint".split())


def _blown_off(event: Event, before: Event | None) -> Event:
    """ "Slips and |his letters blow over the village": from him, who is there."""
    who, owner = event.who, before.who if before is not None else None
    if who is None or owner is None or who.whose not in ("his", "her") or category(who.name) != "thing":
        return event
    near = any(is_alive(n) for _, n in event.to) or event.what is not None or category(owner.name) != "person"
    if near or verb_of(event) not in ("blow", "fly", "flutter", "scatter", "drift"):
        return event
    return event.model_copy(update={"to": (*event.to, ("beside", owner)), "seen": (*event.seen, owner)})


def _founded(event: Event, before: Event | None) -> Event:
    """ "|Casts a new bell": in the foundry, and throws it nowhere."""
    metal = head_of(event.what) in ("bell", "cannon", "coin", "statue", "figure", "medal", "anchor")
    if event.verb != "cast" or not metal or category(event.who.name if event.who else "") != "person":
        return event
    place = "foundry" if event.setting.place is None else event.setting.place
    return placed(event.model_copy(update={"verb": "forge"}), place=place)


def _on_ice(event: Event, before: Event | None) -> Event:
    """Who |slips on the ice does so in a street in winter, and not in the Arctic."""
    slips = verb_of(event) in ("slip", "fall", "skid") and re.search(r"\bon (?:the |an? )?(?:icy|ice)\b", event.words)
    person = event.who is not None and category(event.who.name) == "person"
    if event.setting.place != "ice" or not slips or not person or event.who is None:
        return event
    if haunt([event.who.name]) not in (None, "street", "road", "garden", "farm", "bakery", "restaurant", "office"):
        return event
    weather = event.setting.weather or Weather.SNOW
    return placed(event, place="street", weather=weather)


def _in_ditch(event: Event, before: Event | None) -> Event:
    """A |ditch is beside a road; on wheels one is thrown off at it."""
    into = next((x for x in event.to if x[0] in ("into", "in") and head_of(x[1]) == "ditch"), None)
    if into is None or verb_of(event) not in _FALLS | _CRASHES | {"land", "drive"} or not is_alive(event.who):
        return event
    wheels = _WHEELS.get(head_of(event.what)) if verb_of(event) in _CRASHES else None
    to = tuple(x for x in event.to if x is not into)
    seen = tuple(n for n in event.seen if n.name != "ditch")
    event = moved(event, "road", "dug ditch", without=("ditch",), to=to, seen=seen)
    event = event.model_copy(update={"ends": None})
    return event if wheels is None else event.model_copy(update={"verb": f"crash {wheels}", "what": None})


def _carried_on_wheels(event: Event, before: Event | None) -> Event:
    """ "|On a bicycle carries eggs up a street": she rides it, and has them with her."""
    on = next((x for x in event.to if x[0] == "on" and head_of(x[1]) in _WHEELS), None)
    who, load = event.who, event.what
    if on is None or who is None or load is None or event.verb not in ("carry", "transport", "haul"):
        return event
    if category(who.name) != "person" or category(load.name) not in ("thing", "food") or who.count > 1:
        return event
    to = tuple(x for x in event.to if x is not on)
    rider = who.model_copy(update={"holds": (load.phrase,)})
    craft = on[1].model_copy(update={"role": "what"})
    told = moved(event, event.setting.place, without=(head_of(craft),), who=rider, verb="ride", what=craft, to=to)
    return told.model_copy(update={"seen": (rider, craft)})


def _born(event: Event, before: Event | None) -> Event:
    """ "Helps a woman |give birth": her baby is laid into her arms."""
    if head_of(event.what) != "birth" or verb_of(event) != "give" or event.who is None:
        return event
    *helpers, mother = (event.who, *event.others)
    if category(mother.name) != "person":
        return event
    baby = Noun(name="baby", role="what")
    beside = tuple(("beside", n.model_copy(update={"role": "what"})) for n in helpers[:1])
    done = {"who": mother.model_copy(update={"role": "who"}), "verb": "rock", "what": baby, "others": (), "to": beside}
    event = event.model_copy(update={**done, "seen": (mother, baby, *helpers[:1])})
    return placed(event, place="bedroom") if is_carried(event) else event


def _foes(event: Event, before: Event | None) -> Event:
    """ "Soldiers play football with |the enemy": with as many other soldiers, in another coat."""
    who = event.who
    if who is None or not {"soldier", "army", "troop"} & set(who.name.split()):
        return event

    def one(n: Noun) -> Noun:
        if n.name != "enemy":
            return n
        return n.model_copy(update={"name": "enemy soldier", "count": max(who.count, n.count), "wears": ("red coat",)})

    return each(event, one)


def _out_of_tree(event: Event, before: Event | None) -> Event:
    """ "Splits an oak |and an owl flies out": out of that tree, and not somewhere in the sky."""
    tree = next((n for n in (before.what, before.who) if head_of(n) in _TREES), None) if before is not None else None
    leaves = event.verb.partition(" ")[2] == "out" and event.setting.place is None and is_beast(event.who)
    if before is None or tree is None or not leaves or before.sentence != event.sentence:
        return event
    there = before.setting.place or ("forest" if category(tree.name) == "plant" else None)
    return placed(event, place=there, pieces=(tree.name, *event.setting.pieces)[:4])


_TREES = frozenset("tree oak pine willow beech birch elm chestnut trunk".split())
