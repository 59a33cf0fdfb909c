"""What belongs to a journey and no clause tells: what a thing is found in, on what one flees, where one arrives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.homes import home_of
from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, moved, verb_of
from rushes.shot import Subject, TimeOfDay, Weather
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_FINDS = frozenset("find discover see spot reveal meet uncover".split())
_BOXES = frozenset("chest box trunk coffer crate casket suitcase basket barrel jar case parcel present".split())
_GIVES = frozenset("unravel collapse break fall crumble snap fray give burn sway tear come".split())
_LIVES = ("person", "animal")
_SINKING = frozenset("sinking burning doomed capsizing wrecked broken leaking".split())
_ROWS = frozenset("row paddle swim sail escape flee jump float drift get climb".split())
_BOARDS = frozenset("board jump leap climb hop get step sneak run walk go".split())
_CRAFT = frozenset("trawler lugger cutter schooner barge dinghy canoe kayak raft ferry".split())
_AMONG = frozenset("rock reef cliff iceberg".split())
_ISLES = frozenset("island islet isle beach shore coast".split())
_PIERS = frozenset("pier jetty dock quay landing wharf".split())
_DRY = frozenset("lakebed riverbed seabed bed mud".split())
_FLOATS = frozenset("row paddle sail steer ride float punt".split())
_TUBS = frozenset("bathtub tub bath washtub basin".split())
_CAVES = frozenset("cave cavern grotto tunnel underground sewer catacomb".split())
_PRINTS = frozenset("track footprint print hoofprint pawprint trail footstep".split())
HATS = frozenset("crown tiara hat cap helmet".split())
_GIVINGS = frozenset("give trade hand pay sell offer swap exchange present".split())
_INSIDE = ("inside", "within", "in it", "in there")


def journeyed(events: Sequence[Event]) -> list[Event]:
    """The events of a journey, with what belongs to them."""
    out = list(events)
    for rule in (
        _sent_up,
        _inside,
        _behind,
        _off_ship,
        _aboard,
        _fled,
        _landed,
        _on_pier,
        _stranded,
        _floated,
        _in_cave,
        _tracked,
    ):
        out = rule(out)
    return out


_SENT = frozenset("send launch put load release float".split())
_VESSELS = {"balloon": "hot air balloon", **{w: w for w in "airship zeppelin rocket spaceship capsule raft".split()}}


def _sent_up(events: list[Event]) -> list[Event]:
    """ "Send a sheep |and a duck up in a balloon": all of them fly in it, and who sent them stands below."""
    out: list[Event] = []
    for event in events:
        craft = next(
            (n for p, n in event.to if p in ("in", "into", "inside", "aboard") and head_of(n) in _VESSELS), None
        )
        first, sender = event.what, event.who
        if craft is not None and first is not None and is_alive(first) and verb_of(event) in _SENT:
            sent = [n for n in event.seen if n.role == "what" and is_alive(n) and n.name != craft.name]
            sent = list({n.name: n.model_copy(update={"role": "who"}) for n in (first, *sent)}.values())[:3]
            craft = craft.model_copy(update={"name": _VESSELS.get(craft.name, craft.name), "role": "what"})
            told = {"who": sent[0], "others": tuple(sent[1:]), "verb": "ride", "what": craft, "seen": (*sent, craft)}
            up = moved(event, event.setting.place, without=(head_of(craft),), to=(), **told)
            if sender is not None:
                out.append(up)
                seen = {"what": None, "to": (("at", craft),), "seen": (sender, craft), "words": ""}
                up = up.model_copy(update={"who": sender, "others": (), "verb": "wave", **seen})
            event = up
        out.append(event)
    return out


def _inside(events: list[Event]) -> list[Event]:
    """ "Dig up a chest and find only a parrot |inside": in the chest, which they have opened."""
    out: list[Event] = []
    box: Noun | None = None
    for event in events:
        if box is not None and event.verb in _FINDS and event.what is not None and event.words.endswith(_INSIDE):
            opened = box.model_copy(update={"look": ("open", *box.look)})
            event = event.model_copy(update={"to": (*event.to, ("inside", opened))})
        named = [n for n in (event.what, *(n for _, n in event.to)) if n is not None and head_of(n) in _BOXES]
        box = named[0] if named else box
        out.append(event)
    return out


def _behind(events: list[Event]) -> list[Event]:
    """ "Crosses a rope bridge that |unravels behind her": they go on, over what gives way."""
    out: list[Event] = []
    for event in events:
        bridge = event.who if event.who is not None and head_of(event.who) == "bridge" else None
        walker = next(
            (n for p, n in event.to if p in ("behind", "under", "beneath") and category(n.name) in _LIVES), None
        )
        if bridge is None or walker is None or verb_of(event) not in _GIVES:
            out.append(event)
            continue
        gorge = next((n.phrase for p, n in event.to if p in ("above", "over", "across")), "")
        setting = event.setting.model_copy(
            update={"place": "collapsing rope bridge", "pieces": (gorge,) if gorge else ()}
        )
        who = next((e.who for e in out if e.who is not None and e.who.name == walker.name), walker)
        seen = tuple(n for n in event.seen if n.name != gorge.split(" ")[-1])
        on = {"who": who, "verb": "cross", "what": bridge, "to": (), "setting": setting, "seen": seen}
        if gorge and out:
            first = out[-1].setting
            out[-1] = out[-1].model_copy(
                update={"setting": first.model_copy(update={"pieces": (*first.pieces, gorge)})}
            )
        out.append(event.model_copy(update=on))
    return out


def _without(event: Event, *nouns: Noun) -> tuple[tuple[str, Noun], ...]:
    return tuple((p, n) for p, n in event.to if n not in nouns)


def _is_boat(noun: Noun | None) -> bool:
    if noun is None or category(noun.name) != "vehicle":
        return False
    return head_of(noun) in _CRAFT or home_of([noun], "")[0] == "sea"


def _off_ship(events: list[Event]) -> list[Event]:
    """ "|Gets |off the ferry at an island": the boat lies there, and they come off it."""
    out: list[Event] = []
    for event in events:
        craft = next((n for p, n in event.to if p in ("off", "from", "out of") and _is_boat(n)), None)
        leaves = verb_of(event) in ("get", "step", "climb", "come", "walk", "jump", "hop", "leap")
        if craft is not None and leaves and event.what is None and not _SINKING & {*craft.look}:
            place = event.setting.place if event.setting.place != craft.phrase else "harbour"
            event = moved(
                event, place, without=(head_of(craft),), verb="disembark", what=craft, to=_without(event, craft)
            )
        out.append(event)
    return out


def _aboard(events: list[Event]) -> list[Event]:
    """ "Jumps onto a boat and |wakes the captain": on its deck, at sea; they came aboard in a harbour."""
    out: list[Event] = []
    boat: Noun | None = None
    for event in events:
        near = next((n for p, n in event.to if p in ("aboard", "onto") and _is_boat(n)), None)
        if near is not None and event.what is None and verb_of(event) in _BOARDS:
            event = event.model_copy(update={"verb": "board", "what": near, "to": _without(event, near)})
            event = moved(event, None if event.setting.place == near.phrase else event.setting.place)
        onto = event.what if event.verb == "board" and _is_boat(event.what) else None
        place = event.setting.place
        place = None if place is not None and place.split()[-1].rstrip("s") in _AMONG else place
        if onto is not None:
            boat = onto
            event = moved(event, place or "harbour")
        elif boat is not None and (place in (None, "harbour", boat.phrase)) and event.sentence == out[-1].sentence:
            ahead = [n for p, n in event.to if p in ("before", "near", "past", "towards") and head_of(n) in _AMONG]
            names = (f"{n.name}s ahead" for n in ahead[:1])
            heads, to = tuple(map(head_of, ahead)), _without(event, *ahead)
            event = moved(event, boat.phrase, *names, without=heads, to=to)
        out.append(event)
    return out


def _fled(events: list[Event]) -> list[Event]:
    """ "|Row away from a sinking ship": in a boat on the sea, and the ship goes down behind them."""
    out: list[Event] = []
    for event in events:
        ship = next((n for p, n in event.to if p in ("from", "off") and _is_boat(n) and _SINKING & {*n.look}), None)
        first = verb_of(event)
        if ship is not None and first in _ROWS | {"ride"} and event.who is not None:
            own = event.what if _is_boat(event.what) else Noun(name="rowing boat", role="what")
            rows = {"verb": "swim", "what": None} if first in ("swim", "jump") else {"verb": "row", "what": own}
            rows = {} if first == "ride" else rows
            event = moved(event, "sea", "sinking ship", without=("ship",), to=_without(event, ship), **rows)
        out.append(event)
    return out


def _landed(events: list[Event]) -> list[Event]:
    """ "And |land on an island of turtles": who came in a boat steps out of it; those whose island it is are there."""
    out: list[Event] = []
    boat: Noun | None = None
    for event in events:
        isle = next((n for _, n in event.to if head_of(n) in _ISLES), None)
        theirs = next((n for n in event.seen if isle and isle.of and n.name in isle.of and n.name != isle.name), None)
        if theirs is not None and category(theirs.name) == "animal" and theirs not in (event.who, event.what):
            event = event.model_copy(update={"to": (*event.to, ("among", theirs))})
        if boat is not None and isle is not None and event.verb in ("land", "arrive", "reach", "wash up"):
            event = event.model_copy(update={"verb": "come ashore"})
        boat = event.what if _is_boat(event.what) else boat
        out.append(event)
    return out


def _on_pier(events: list[Event]) -> list[Event]:
    """ "At the island, and waits |on the pier": on that island's."""
    out: list[Event] = []
    for event in events:
        before = out[-1].setting.place if out else None
        pier = event.setting.place is not None and event.setting.place.split()[-1] in _PIERS
        if before is not None and pier and before.split()[-1] in _ISLES and event.sentence == out[-1].sentence:
            event = moved(event, "island pier")
        out.append(event)
    return out


def _stranded(events: list[Event]) -> list[Event]:
    """ "After a drought rain fills a boat on a |dry lakebed": first it lies there in the sun, then rain fills it."""
    bed = next(
        (n for e in events for p, n in e.to if p in ("on", "in") and head_of(n) in _DRY and "dry" in n.look), None
    )
    if bed is None:
        return events
    out: list[Event] = []
    craft: Noun | None = None
    for event in events:
        dry = next((n for p, n in event.to if p == "after" and head_of(n) in ("drought", "heat", "summer")), None)
        named = [n for n in (event.what, *(n for _, n in event.to)) if n is not None and _is_boat(n)]
        craft = Noun(name=f"stranded {named[0].name}", role="who") if named and craft is None else craft
        gone = tuple(head_of(n) for n in (bed, dry) if n is not None)
        event = moved(event, event.setting.place or "dry lakebed", without=gone, to=_without(event, bed, dry or bed))
        if dry is not None and craft is not None:
            fair = event.setting.model_copy(update={"weather": Weather.CLEAR, "time": TimeOfDay.NOON})
            still = {"who": craft, "verb": "", "what": None, "to": (), "others": (), "setting": fair, "seen": ()}
            out.append(event.model_copy(update={**still, "words": ""}))
        if event.verb == "fill" and craft is not None and named:
            event = event.model_copy(update={"who": craft, "verb": "fill up", "what": None})
        if craft is not None and "aboard" in event.words and event.who is not None and event.what is None:
            event = event.model_copy(update={"verb": "board", "what": craft})
        craft = Noun(name="flooded boat", role="what") if event.verb == "fill up" else craft
        out.append(event)
    return out


def _floated(events: list[Event]) -> list[Event]:
    """ "Row a |bathtub down a tunnel": it floats, and who rows sits in it; through a cave one rows where water is."""
    out: list[Event] = []
    for event in events:
        what, place = event.what, event.setting.place
        if verb_of(event) in _FLOATS and what is not None and head_of(what) in _TUBS:
            tub = Noun(name="floating bathtub", role="what", look=what.look)
            event = moved(event, place or "sea", tub.name, without=(head_of(what),), what=tub)
        craft = event.what
        afloat = craft is not None and (_is_boat(craft) or craft.name == "floating bathtub")
        if afloat and place is not None and place.split()[-1] in _CAVES:
            ends = [n for _, n in event.to if head_of(n) in ("circle", "light", "daylight", "exit", "end", "spot")]
            wet = place if "flooded" in place else f"flooded {place}"
            event = moved(event, wet, without=(*map(head_of, ends), "daylight", "light"), to=_without(event, *ends))
        out.append(event)
    return out


def _in_cave(events: list[Event]) -> list[Event]:
    """ "Paddle a canoe through a cave and find a |glowing lake": it is in the cave, and they are in their canoe."""
    out: list[Event] = []
    cave = False
    boat: Noun | None = None
    for event in events:
        place = event.setting.place or ""
        boat = event.what if _is_boat(event.what) else boat
        lake = cave and place.split()[-1:] == ["lake"]
        if lake and out and event.sentence == out[-1].sentence:
            shining = {"glowing", "shining", "luminous", "sparkling", "glittering"} & {*place.split()}
            afloat = [boat.name] if boat is not None else []
            event = moved(event, "glowing grotto" if shining or afloat else "underground lake", *afloat)
        if place.split()[-1:] == ["waterfall"] and (cave or "underground" in place):
            event = moved(event, "cave", "waterfall")
        cave = cave or bool({*place.split()[-1:]} & _CAVES)
        out.append(event)
    return out


def _tracked(events: list[Event]) -> list[Event]:
    """ "Follows camel |tracks to a well": prints in the ground where one is, and the well at their end."""
    out: list[Event] = []
    for event in events:
        what, before = event.what, out[-1].setting.place if out else None
        bare = what is None or head_of(what) not in _PRINTS or what.name == "pawprint"  # those are told already
        if event.verb not in ("follow", "track", "trail") or what is None or bare:
            out.append(event)
            continue
        place = before if event.setting.place in (None, what.phrase, what.name) else event.setting.place
        goal = next((n for p, n in event.to if p in ("to", "towards")), None)
        shining = tuple(x for x in what.look if x in ("glowing", "shining"))
        prints = what.model_copy(update={"name": "animal tracks", "look": shining, "count": 1})
        heads = (head_of(what), head_of(goal)) if goal is not None else (head_of(what),)
        out.append(moved(event, place, without=heads, what=prints, to=_without(event, goal or what)))
        if goal is not None:
            there = "desert well" if head_of(goal) == "well" and "desert" in (place or "") else place
            out.append(moved(event, there, verb="reach", what=goal, to=(), words="", seen=()))
    return out


def crowned(event: Event, subject: Subject) -> Subject:
    """Who has given a crown or hat away is bareheaded, and who was given it has it on."""
    what = event.what
    to = next((n for p, n in event.to if p == "to" and category(n.name) in _LIVES), None)
    if what is None or to is None or event.who is None or head_of(what) not in HATS or event.verb not in _GIVINGS:
        return subject
    if subject.name == event.who.name:
        holds = tuple(h for h in subject.holds if h.split()[-1] != head_of(what))
        look = tuple(dict.fromkeys((*subject.look, "bareheaded")))
        return subject.model_copy(update={"look": look, "holds": holds})
    if subject.name == to.name and what.phrase not in subject.wears:
        holds = tuple(h for h in subject.holds if h.split()[-1] != head_of(what))
        return subject.model_copy(update={"wears": (*subject.wears, what.phrase), "holds": holds})
    return subject


def found_in(event: Event, cast: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """The cast of a picture with the open box in which somebody or something is found, lying in it."""
    box = next((n for p, n in event.to if p == "inside" and "open" in n.look), None)
    found = event.what
    if box is None or found is None:
        return cast
    act = ("sleep" if "sleeping" in found.look else "sit" if category(found.name) == "animal" else "lie") + " in "
    inside = next((s for s in cast if s.name == found.name), None) or Subject(name=found.name, look=found.look)
    inside = inside.model_copy(update={"action": act + box.name})
    rest = tuple(s for s in cast if s.name not in (found.name, box.name))
    return (*rest, inside, Subject(name=box.name, look=box.look))[:4]
