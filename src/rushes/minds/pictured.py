"""An event as it can be shown: bikes have riders, villages houses, and what the wind snatches is seen to fly."""

from __future__ import annotations

from rushes.minds.acts import PITS
from rushes.minds.brief import Event
from rushes.minds.nouns import Noun
from rushes.minds.phrases import is_clothing
from rushes.minds.setting import FURNITURE, is_when
from rushes.minds.telling import verb_of
from rushes.minds.visible import AIR, LANDS, is_part, is_seen, tools_of, visible
from rushes.shot.words import category, nearest

UPON = ("across", "on", "onto", "upon")  # "shaves a stripe across the head of a general"
TRAVEL = tuple("walk run fly swim row sail drive ride chase follow travel climb move march gallop crawl race".split())


def is_like(verb: str, verbs: tuple[str, ...], within: float = 1.0) -> bool:
    """Whether a verb is, or is a kind of, one of some verbs."""
    match = nearest(verb.split()[0], verbs, "verb") if verb else None
    return match is not None and match.distance <= within


def pictured(event: Event) -> Event:
    """An event as it can be shown: what nobody can see is not cast, and bikes have their riders."""
    doers = [(n, v) for n in (event.who, *event.others) if n is not None and (v := visible(n)) is not None]
    what = visible(event.what) if event.what is not None else None
    if what is not None and what.name.split()[-1] in FURNITURE:  # a huge sofa is as large as sofas come
        what = what.model_copy(update={"look": tuple(x for x in what.look if x not in _VAST)})
    verb, named = _PLAYED.get(event.verb, event.verb), [v for _, v in doers]
    pit = next((n for n in (event.what, *(n for _, n in event.to)) if n is not None and _is_pit(n)), None)
    if pit is not None and verb_of(event) in _EMERGES and any(n is pit for p, n in event.to if p == "from"):
        verb, what = "climb out", pit
    if verb in _SHAKES and what is None and event.what is not None:
        verb = f"{verb} {event.what.name}"  # dirt and snow are on nobody's list of things
    place = event.setting.place
    if event.who is not None and event.who.name.split()[-1] in LANDS and event.verb in ("sleep", "be asleep", "wake"):
        return event.model_copy(update={"who": None, "verb": "", "what": None})  # a sleeping town is an empty street
    if event.who is not None and not named and event.verb and event.who.name.split()[-1] in LANDS:
        named = [Noun(name="person", count=5)]  # a village hunts by its people
    if verb == "fall" and any(n.name == "love" for n in event.seen):
        verb = "hug"
    if verb == "share" and what is not None and category(what.name) == "place":
        verb = "sit"
    if verb == "get up" and what is not None:
        sings = any(n.name.split()[-1] in _SONGS for n in event.seen)
        verb = (
            "sing awake" if sings else "wake" if category(what.name) in ("person", "animal") else "touch"
        )  # who wakes another
    if verb.partition(" ")[0] == "ride" and what is not None and category(what.name) == "place":
        verb, what = "stand", None  # in the lift
    marked = next((v for p, n in event.to if p in UPON and is_part(n.name) and (v := visible(n)) is not None), None)
    if marked is not None and event.what is not None and event.what.name in _MARKS:
        what = marked  # "shaves a stripe across the mayor's head"
    lives = what is not None and category(what.name) in ("person", "animal") and "carved" not in what.look
    if verb in _CARVES and what is not None and lives:
        what = what.model_copy(update={"name": "statue", "look": ()})
    if verb == "feed" and what is not None and any(p == "to" for p, _ in event.to):
        verb = "give"
    if verb == "rock" and what is not None and category(what.name) in ("person", "animal"):
        verb = "cradle"
    if named and named[0].name == "thing" and verb in _SPROUTS:
        named = [Noun(name="plant")]
    if named and verb == "roll" and category(named[0].name) == "vehicle":
        verb = "go"
    if named and event.what is not None and event.verb and _acts_through_people(named[0]):
        place, named = named[0].phrase, [Noun(name="person")]  # a library lends by somebody in it
    elif event.verb:
        named = [n for n in named if n.name != "thing" and (category(n.name) != "place" or n.name in _ACTIVE)]
    if doers and doers[0][0].name != doers[0][1].name and not (doers[0][0].proper or is_part(doers[0][0].name)):
        verb, what = "", None  # trips rise and no bike does: it is only seen
    if verb == "build" and what is None and event.what is not None and category(event.what.name) == "place":
        named, verb = [*named, Noun(name="house", count=3)], "build" if named else "appear"  # a village by its houses
    to = tuple((p, v) for p, n in event.to if (v := visible(n)) is not None and not is_when(v))
    if event.what is not None and what is None and verb:  # "writes a name for her": she is there
        to = tuple(("beside" if p == "for" and category(v.name) == "person" else p, v) for p, v in to)
    if what is not None and category(what.name) == "vehicle" and (place or "").split()[-1:] == [what.name]:
        what = None  # who stops the bus is in it
    many = bool(named) and named[0].count > 1
    if many and is_like_noun(named[0], _RIDDEN) and (not verb or is_like(verb, TRAVEL)):
        verb, what = "ride", named[0]
        named = [Noun(name=_RIDER.get(what.name, "rider"), count=what.count), *named[1:]]
    blown = not named and event.who is not None and event.who.name in AIR and verb.partition(" ")[0] in _BLOWN
    if not named and event.who is not None and event.who.name in AIR and what is not None and verb in _BURIES:
        named, verb, what = [what], _BURIES[verb], None
    if blown and what is not None and category(what.name) in ("thing", "plant"):
        named, verb, what = [what], "fly away", None  # what the wind snatches is seen to fly
    hidden = bool(event.verb) and event.who is not None and not named
    tools = [x for n in named for x in tools_of(n)]
    things = [v.phrase for n in event.seen if (v := visible(n)) is not None and _stands(v, event)]
    pieces = tuple(p for p in dict.fromkeys((*event.setting.pieces, *tools, *things)) if p != place)[:4]
    return event.model_copy(
        update={
            "who": named[0] if named else None,
            "others": tuple(named[1:]),
            "verb": verb,
            "what": what,
            "to": to,
            "hidden": hidden,
            "setting": event.setting.model_copy(update={"pieces": pieces, "place": place}),
        }
    )


def _acts_through_people(noun: Noun) -> bool:
    return category(noun.name) in ("place", "building") and not is_like_noun(noun, _WILD)


def _is_pit(noun: Noun) -> bool:
    """Whether it is a hole in the ground, which the dictionary calls no thing."""
    return noun.name.split()[-1] in PITS


_SONGS = frozenset("song lullaby singing tune melody voice music serenade aria".split())
_SHAKES = frozenset({"shake off", "brush off", "dust off"})
_EMERGES = frozenset("climb crawl come get scramble clamber emerge rise pop".split())
_VAST = frozenset("huge enormous gigantic massive colossal".split())
_SPROUTS = ("grow", "sprout", "grow up", "bloom")
_WILD = tuple("river stream lake sea ocean mountain volcano forest glacier waterfall valley desert cave gate".split())
_ACTIVE = frozenset("volcano waterfall glacier geyser island staircase stairway".split())
# What verbs that only tell of an inner or a formal act look like.
_PLAYED = {
    "get married": "marry", "hear": "listen", "overhear": "listen", "queue": "wait", "queue up": "wait",
    "line up": "wait", "climb out": "come out", "end up": "land",
    "wake": "get up", "wake up": "get up", "awake": "get up", "repot": "plant", "win back": "take",
    "want": "point", "crave": "point", "lend": "give", "borrow": "take", "live": "stand",
    "hand out": "give", "tighten": "repair",
}  # fmt: skip
_MARKS = frozenset("stripe mark line moustache heart star cross".split())
_CARVES = frozenset("carve sculpt chisel whittle".split())
_BURIES = {  # what sand, snow and floods do
    "swallow": "sink", "bury": "sink", "engulf": "sink", "drown": "sink", "uncover": "appear", "reveal": "appear",
    "expose": "appear", "unearth": "appear",
}  # fmt: skip
_BLOWN = frozenset("snatch carry blow take steal grab tear lift sweep whip bring rip catch".split())
_RIDDEN = ("bicycle", "bike", "motorcycle", "scooter", "skateboard", "tricycle")
_RIDER = {"bike": "cyclist", "bicycle": "cyclist"}


def is_like_noun(noun: Noun, names: tuple[str, ...]) -> bool:
    match = nearest(noun.name, names)
    return match is not None and match.distance <= 1


def _stands(noun: Noun, event: Event) -> bool:
    """Whether a thing that is only named along with an event stands about in its picture."""
    acting = {n.name for n in (event.who, event.what, *event.others) if n is not None}
    hung = {n.name for p, n in event.to if p != "with"}
    kinds = ("thing", "food", "plant")
    worn = noun.whose != "" and is_clothing(noun.name.split()[-1])
    inside = event.what is not None and event.what.of == noun.name  # "a basket of apples"
    held = inside or (event.who is not None and noun.phrase in event.who.holds)
    named = worn or held or noun.name in acting | hung or is_part(noun.name)
    return not named and is_seen(noun) and category(noun.name) in kinds
