"""Where each event is, when its own words or what is done there need another place than the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.homes import at_home_by_verb, is_indoors
from rushes.minds.roles import MOVING, Clause
from rushes.minds.setting import CABINS
from rushes.minds.telling import head_of, is_alive, is_beast, moved, placed, verb_of
from rushes.shot import TimeOfDay
from rushes.shot.haunts import haunt
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_ROOM_OF = {  # furniture that is in one room of a house
    **dict.fromkeys("table stove oven sink fridge cooker".split(), "kitchen"),
    **dict.fromkeys("bed bunk cot cradle crib wardrobe pillow blanket".split(), "bedroom"),
    **dict.fromkeys("sofa couch armchair fireplace hearth television".split(), "living room"),
    **dict.fromkeys("bathtub bath shower".split(), "bathroom"), "desk": "study",
}  # fmt: skip
_ANYWHERE = frozenset("table desk blanket shower pillow".split())  # also in the open, in a café, at work
_AT = frozenset("at in on into onto under by beside behind".split())
_SKIES = frozenset("sun moon star rainbow comet cloud snow rain snowflake raindrop storm".split())
_IN_SIGHT = re.compile(r"\b(?:window|through|into|inside|roof|door|curtains?|room)\b", re.I)
_OUT = re.compile(r"\b(?:outside|outdoors|out of doors|into the open)\b(?! (?:the|his|her|their|its|a|an|of)\b)", re.I)
_YOUNG = frozenset("child boy girl kid toddler pupil sibling brother sister dog puppy cat kitten family".split())
_KNITS = frozenset("knit sew read spin embroider crochet weave darn".split())


def grounded(events: Sequence[Event], read: Sequence[Event]) -> list[Event]:
    """The events, each where it can be; `read` are those that the sentence told, each where it told it."""
    told = {e.words: e.setting.place for e in read}
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        if before is not None and before.words and event.words and event.setting.place is not None:
            here = told.get(event.words)
            theirs = any(w in before.words and w not in event.words for w in (here or "").split())
            one = theirs and here == told.get(before.words) == event.setting.place and _goes_on(event, before)
            event = placed(event, place=before.setting.place or here) if one else event  # nothing moved since
        if event.setting.place in ("schoolyard", event.ends) or (event.verb == "race" and event.setting.place):
            event = event.model_copy(update={"ends": None})  # they are there
        for rule in (
            _found_lands,
            _by_pane,
            _furnished,
            _by_hearth,
            _under_sky,
            _gone_out,
            _won,
            _in_hall,
            _lasts,
            _meanwhile,
            _still_there,
            _arrives,
            _afloat,
            _uphill,
            _in_saddle,
            _near_owner,
            _on_theirs,
            _out_of_tree,
        ):
            event = rule(event, before)
        mine = next((e for e in reversed(out) if event.who and head_of(e.who) == head_of(event.who)), before)
        event = _lasts(event, mine)
        event = _met_again(event, out)
        if before is not None and _on_way(before, event):
            before = out[-1] = placed(before, place="countryside")
        if before is not None and _passes_by(event, before):
            continue
        out.append(event)
    return out


def _is_carried(event: Event) -> bool:
    """Whether its place was told of another event, and not of this one."""
    place = event.setting.place
    return place is None or place.split()[-1] not in event.words.lower()


def _furnished(event: Event, before: Event | None) -> Event:
    """ "Works in the field and falls asleep |at the table": in the kitchen by then."""
    during = next((_OCCASIONS[head_of(n)] for p, n in event.to if p in _WHEN and head_of(n) in _OCCASIONS), None)
    if during is not None and is_alive(event.who) and _is_carried(event):
        night = before is not None and "all night" in before.words and event.setting.time is before.setting.time
        seat = ("desk",) if verb_of(event) in _DOZES and during in ("classroom", "office") else event.setting.pieces
        time = TimeOfDay.MORNING if night else event.setting.time
        return placed(event, place=during, pieces=seat, time=time)
    head = next((head_of(n) for p, n in event.to if p in _AT and n.name in _ROOM_OF), "")
    place = event.setting.place
    if not head or not is_alive(event.who) or event.who is None or not _is_carried(event):
        return event
    carried = before is not None and before.setting.place == place and before.sentence == event.sentence
    if place is None and (head in _ANYWHERE or haunt([event.who.name]) is not None):
        return event
    if place is not None and (is_indoors(place) or not carried or (before and haunt([event.who.name]) == place)):
        return event
    if place is not None and not _is_open(place):
        return event
    if verb_of(event) in _DOZES and head in ("table", "desk"):  # at it, and not on it
        event = event.model_copy(update={"to": tuple(x for x in event.to if head_of(x[1]) != head)})
    return placed(event, place=_ROOM_OF[head])


_WHEN = frozenset("during at in".split())
_OCCASIONS = {
    "exam": "classroom", "examination": "classroom", "lesson": "classroom", "maths": "classroom", "meeting": "office",
    "interview": "office", "opera": "theatre", "mass": "church", "sermon": "church", "rehearsal": "theatre",
}  # fmt: skip
_DOZES = frozenset("sleep doze nap nod".split())


def _is_open(place: str) -> bool:
    return place.split()[-1] in _OPEN or category(place) == "natural"


_OPEN = frozenset(
    "field meadow forest wood woods hill hills mountain beach sea street road farm garden park river lake harbour "
    "desert snowfield jungle shore village town city vineyard orchard pasture".split()
)


def _found_lands(event: Event, before: Event | None) -> Event:
    """Who |finds a lost city stands before its ruins, and not in a town of today."""
    what = event.what
    if what is None or verb_of(event) not in _FINDS or head_of(what) not in _TOWNS or not _LOST & {*what.look}:
        return event
    land = (event.setting.place or "").split()[-1:]
    place = "jungle temple" if land in (["jungle"], ["rainforest"]) else "ruins"
    place = "underwater" if land in (["sea"], ["ocean"], ["underwater"]) else place
    return moved(event, place, without=(head_of(what),), verb="look up", what=None, to=(), ends=None)


_FINDS = frozenset("find discover reach see uncover spot enter".split())
_TOWNS = frozenset("city town kingdom village civilisation civilization".split())
_LOST = frozenset("lost hidden ancient forgotten ruined abandoned secret legendary sunken buried".split())


def _by_pane(event: Event, before: Event | None) -> Event:
    """A train has windows of its own."""
    if (event.setting.place or "").split()[-1:] not in [[c] for c in CABINS]:
        return event
    to = tuple(x for x in event.to if head_of(x[1]) != "window")
    return moved(event, event.setting.place, without=("window",), to=to)


def _by_hearth(event: Event, before: Event | None) -> Event:
    """Who knits or reads |by the fire does so in a room, also while it snows outside."""
    fire = any(p in ("by", "beside", "near", "at", "before") and head_of(n) == "fire" for p, n in event.to)
    home = fire and event.setting.place is None and verb_of(event) in _KNITS
    return moved(event, "living room", "fireplace", without=("fire",)) if home and is_alive(event.who) else event


def _under_sky(event: Event, before: Event | None) -> Event:
    """What the sun, the moon or the rain does is seen out of doors."""
    place = event.setting.place
    if place is None and head_of(event.who) in _SKIES and before is not None and is_alive(before.who):
        there = before.setting.place
        return placed(event, place=there) if there is not None and not is_indoors(there) else event
    alone = head_of(event.who) in _SKIES and event.what is None and not any(is_alive(n) for _, n in event.to)
    if not alone or place is None or not is_indoors(place) or _IN_SIGHT.search(event.words):
        return event
    return placed(event, place="street", pieces=())


def _gone_out(event: Event, before: Event | None) -> Event:
    """Who runs |outside is in the garden or in the street, and so is what they do there."""
    place = event.setting.place
    inside = place is None or (is_indoors(place) and _is_carried(event))
    goes = is_alive(event.who) and verb_of(event) in MOVING | {"play", "step", "dance"}
    if inside and goes and _OUT.search(event.words):
        return placed(event, place="garden" if head_of(event.who) in _YOUNG else "street", pieces=())
    follows = before is not None and before.sentence == event.sentence and _OUT.search(before.words) is not None
    if place is None and follows and before is not None and before.setting.place in ("garden", "street"):
        return placed(event, place=before.setting.place)
    return event


def _won(event: Event, before: Event | None) -> Event:
    """ "Race to school and the smallest one |wins": where they raced, before all who did."""
    who, rivals = event.who, before.who if before is not None else None
    raced = before is not None and verb_of(before) in ("race", "run", "swim", "ski", "row", "sprint")
    if before is None or not raced or who is None or rivals is None or verb_of(event) not in ("win", "finish"):
        return event
    if head_of(who) == head_of(rivals) and rivals.count > 1 and event.what is None:
        name = f"other {rivals.name}"
        rest = rivals.model_copy(update={"name": name, "count": rivals.count - 1, "role": "what"})
        event = event.model_copy(update={"to": (("beside", rest),)})
    return placed(event, place=before.setting.place) if _is_carried(event) else event


_WHILE = re.compile(r"\W*(?:while|as)\b", re.I)


def _meanwhile(event: Event, before: Event | None) -> Event:
    """ "A bear sleeps |while a mouse eats its honey": beside the bear."""
    sleeper = before.who if before is not None and verb_of(before) in ("sleep", "doze", "nap", "snore") else None
    joined = re.match(r"\W*(?:while|as)\b", event.words, re.I) or (
        before and re.match(r"\W*while\b", before.words, re.I)
    )
    if before is None or sleeper is None or not joined or before.setting.place != event.setting.place:
        return event
    told = (event.who, event.what, *event.others, *(n for _, n in event.to))
    if not is_alive(event.who) or any(head_of(n) == head_of(sleeper) for n in told):
        return event
    asleep = sleeper.model_copy(update={"look": tuple(dict.fromkeys(("sleeping", *sleeper.look)))[:5], "role": "what"})
    return event.model_copy(update={"to": (*event.to, ("beside", asleep))})


def _still_there(event: Event, before: Event | None) -> Event:
    """What one has come to stands there while one stays: "returns to its nest on the chimney |and waits"."""
    who = event.who
    if before is None or who is None or before.who is None or head_of(before.who) != head_of(who):
        return event
    here = event.setting.place == before.setting.place and event.sentence == before.sentence
    if not here or event.setting.pieces or verb_of(event) in MOVING | _GOES or verb_of(before) in _FELLS:
        return event
    stand = tuple(p for p in before.setting.pieces if p.split()[-1] in _LANDMARKS)
    nest = next((n for p, n in before.to if p in ("to", "into", "in") and head_of(n) == "nest"), None)
    if nest is not None and category(who.name) == "animal" and event.what is None and not _has(event, "nest"):
        event = event.model_copy(update={"to": (*event.to, ("in", nest))})
    return placed(event, pieces=stand)


def _has(event: Event, head: str) -> bool:
    return any(head_of(n) == head for n in (event.what, *(n for _, n in event.to)))


_GOES = frozenset("leave return escape flee travel arrive reach move take".split())
_FELLS = frozenset("fell cut chop burn destroy break knock demolish saw blow topple leave climb".split())
_LANDMARKS = frozenset(
    "tree oak chimney tower church windmill lighthouse castle fountain statue bridge well tent campfire boat house "
    "hut cabin cottage barn fireplace window snowman scarecrow".split()
)


def _in_hall(event: Event, before: Event | None) -> Event:
    """Who plays, feasts, sleeps or reads |in a castle is in its hall, and not before its walls."""
    place = (event.setting.place or "").split()[-1:]
    inside = place in (["castle"], ["palace"])
    inside = inside and any(p in ("in", "inside") and head_of(n) == place[0] for p, n in event.to)
    home = verb_of(event) in _HOMELY or head_of(event.what) in ("piano", "organ", "harp")
    if before is not None and before.setting.place == "great hall" and place in (["castle"], ["palace"]):
        return placed(event, place="great hall") if _is_carried(event) else event
    return moved(event, "great hall", without=place) if inside and home else event


_HOMELY = frozenset("sleep dance eat feast dine read write cook sew spin weave sweep scrub clean knit bathe".split())


def _goes_on(event: Event, before: Event) -> bool:
    """Whether one and the same does both, and stays."""
    same = event.who is not None and head_of(event.who) == head_of(before.who) and event.sentence == before.sentence
    return same and before.ends is None and verb_of(event) not in MOVING | _GOES and verb_of(before) not in MOVING


def _lasts(event: Event, before: Event | None) -> Event:
    """Where nothing moved, who goes on with something else is still there; who |spends the night sleeps."""
    if verb_of(event) == "spend" and head_of(event.what) == "night" and is_alive(event.who):
        event = event.model_copy(update={"verb": "sleep", "what": None})
    who = event.who
    if before is None or who is None or before.who is None or event.setting.place is not None:
        return event
    same = head_of(who) == head_of(before.who) and event.sentence == before.sentence and is_alive(who)
    moves = not _goes_on(event, before)
    if not same or moves or before.setting.place is None or at_home_by_verb(event.verb, who) is not None:
        return event if verb_of(event) != "sleep" or not same or moves else placed(event, place=before.setting.place)
    return placed(event, place=before.setting.place)


def _met_again(event: Event, told: Sequence[Event]) -> Event:
    """ "Says goodbye to his wife |and returns years later": to her, who has grown old as well."""
    who = event.who
    if who is None or verb_of(event) not in ("return", "come") or "for" in event.words.split():
        return event
    if event.verb == "come" and not re.search(r"\bback|home\b", event.words):
        return event
    left = next((e for e in told if e.verb in _FAREWELLS and head_of(e.who) == head_of(who)), None)
    other = next((n for n in ((left.what, *(n for _, n in left.to)) if left else ()) if is_alive(n)), None)
    if other is None or any(is_alive(n) for n in (event.what, *event.others, *(n for _, n in event.to))):
        return event
    look = ("old", *other.look) if "old" in who.look and "old" not in other.look else other.look
    seen = other.model_copy(update={"look": look[:5], "role": "what"})
    return event.model_copy(update={"to": (*event.to, ("to", seen)), "seen": (*event.seen, seen)})


_FAREWELLS = frozenset({"wave goodbye", "wave", "leave", "hug", "kiss", "part"})


def _arrives(event: Event, before: Event | None) -> Event:
    """ "Rides through the snow |to warn the king": in his hall, and no longer on the way; kin open their door."""
    whom = next((n for n in (event.what, *(n for p, n in event.to if p in ("to", "for"))) if is_alive(n)), None)
    if before is None or whom is None or event.who is None or head_of(event.who) != head_of(before.who):
        return event
    went = verb_of(before) in _TRAVELS and before.sentence == event.sentence and before.ends is None
    met = any(n is not None and head_of(n) == head_of(whom) for n in (before.what, *(n for _, n in before.to)))
    carried = event.setting.place in (None, before.setting.place) and _is_carried(event)
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


def _on_way(before: Event, event: Event) -> bool:
    """ "Walks through the snow |to bring soup to her sick grandmother": she is not in the bedroom on the way."""
    way = any(p in ("through", "across", "over", "along") for p, _ in before.to)
    same = before.sentence == event.sentence and before.who is not None and head_of(before.who) == head_of(event.who)
    place = before.setting.place
    return way and same and verb_of(before) in _TRAVELS and place in ("bedroom", "hospital") and _is_carried(before)


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
    if high is None or event.setting.place not in (None, "countryside", "street", "hills") or not is_alive(event.who):
        return event
    to = tuple(x for x in event.to if x[1] is not high)
    return moved(event, high.phrase, *event.setting.pieces, without=(head_of(high),), to=to)


_HEIGHTS = frozenset("mountain hill cliff dune volcano glacier".split())


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
    vague = event.setting.place in (None, "park") and _is_carried(event)
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


def _out_of_tree(event: Event, before: Event | None) -> Event:
    """ "Splits an oak |and an owl flies out": out of that tree, and not somewhere in the sky."""
    tree = next((n for n in (before.what, before.who) if head_of(n) in _TREES), None) if before is not None else None
    leaves = event.verb.partition(" ")[2] == "out" and event.setting.place is None and is_beast(event.who)
    if before is None or tree is None or not leaves or before.sentence != event.sentence:
        return event
    there = before.setting.place or ("forest" if category(tree.name) == "plant" else None)
    return placed(event, place=there, pieces=(tree.name, *event.setting.pieces)[:4])


_TREES = frozenset("tree oak pine willow beech birch elm chestnut trunk".split())


def _passes_by(event: Event, before: Event) -> bool:
    """ "Looks out of the train window |as fields and towns pass by": the train is seen, and no mountain by itself."""
    land = event.who is not None and category(event.who.name) in ("place", "natural", "building")
    cabin = (before.setting.place or "").split()[-1:]
    goes = verb_of(event) in ("pass", "rush", "roll", "fly", "glide", "slide", "race", "slip", "drift")
    return land and goes and event.what is None and bool(cabin) and cabin[0] in CABINS


def on_the_way(clause: Clause, leads: str) -> str | None:
    """The street or the road, for who goes to where people work, learn or buy: they are not there yet."""
    first = clause.verb.partition(" ")[0]
    if clause.who is None or not is_alive(clause.who) or first not in MOVING or leads.split()[-1] not in _PUBLIC:
        return None
    return "road" if first in ("drive", "ride", "cycle") else f"street by the {leads.split()[-1]}"


_PUBLIC = frozenset(
    "school hospital shop supermarket office bakery library museum theatre cinema pharmacy bank university "
    "kindergarten factory bookshop hotel".split()
)


_RULES = (
    _found_lands, _by_pane, _furnished, _by_hearth, _under_sky, _gone_out, _won, _in_hall, _meanwhile, _still_there,
)  # fmt: skip
