"""Where beasts are and what they do there: in trees and on fences, out of pens, on tables, on a nest, by the fire."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, is_beast, moved, placed, untold, verb_of

if TYPE_CHECKING:
    from rushes.minds.brief import Event

ON = frozenset("on onto upon atop".split())
PERCHES = frozenset("sit perch land rest settle alight stand sleep nap lie doze hop jump climb leap crawl".split())
SPOTS = frozenset("head nose back shoulder snout horn antler trunk hat hand finger arm tail knee lap".split())
SLEEPS = frozenset({"sleep", "fall asleep", "hibernate", "nap", "doze", "snore"})
_HIGH = frozenset("chimney roof rooftop tower steeple pole mast lamppost".split())
_PETS = frozenset("cat kitten dog puppy parrot budgie hamster".split())
_TREES = frozenset("tree treetop branch bush hedge".split())
_MITES = frozenset("ant termite beetle".split())
_LAKES = frozenset("lake pond water river sea ocean canal stream moat lagoon".split())
_FLOATERS = frozenset("swan duck goose cygnet duckling mallard pelican".split())
_SLOPES = frozenset("slope hill bank iceberg ice glacier hillside slide mudbank".split())
_CROWNS = frozenset("tree oak pine branch treetop birch elm willow palm".split())
_STAYS_UP = frozenset({"get stuck", "be stuck", "sit", "perch", "rest", "sleep", "nap", "doze", "wait", "lie", "hang"})
_CALLS = frozenset("hoot crow sing call howl chirp screech meow caw roar".split())
_TOPS = frozenset("fence wall gate post railing chimney roof rock haystack windowsill".split())
_PENS = frozenset("meadow field pasture pen paddock fence enclosure corral".split())
_BOARDS = frozenset("shelf table windowsill mantelpiece counter desk dresser cupboard sideboard piano".split())
_ROOMY = frozenset(
    "fireplace hearth sofa couch armchair rug carpet shelf vase wheel mantelpiece table goldfish aquarium".split()
)
_LARDER = frozenset("cheese cat mousetrap larder pantry crumb cupboard".split())
_RAILED = frozenset("fence hedge gate stile".split())


def habitats(events: Sequence[Event]) -> list[Event]:
    """The events with beasts where they live, sit and feed."""
    out = list(events)
    rules = (_by_hearth, _own_part, _toppled, _browsed, _made_off, _on_pads, _afloat, _into_water, _by_tree, _up_tree,
             _on_top, _breaks_out, _nest_on)  # fmt: skip
    for rule in rules:
        out = rule(out)
    return [_denned(e) for e in out]


def _denned(event: Event) -> Event:
    """Who |shares a cave, a barn or a tent is in it, out of the snow, beside whom they share it with."""
    home = event.what
    inside = home is not None and (event.setting.place == "cave" or verb_of(event) == "share")
    if not inside or home is None or head_of(home) not in _INSIDES:
        return event
    if verb_of(event) not in ("share", "sit", "enter", "live"):
        return event
    others = tuple(n for p, n in event.to if p == "with" and is_alive(n))
    seen = tuple(n for n in (event.who, *others) if n is not None)
    event = event.model_copy(update={"verb": "sleep", "what": None, "to": (), "others": others, "seen": seen})
    place = _INSIDES[head_of(home)]
    return placed(event, place=place, pieces=(), weather=None if place in _DENS else event.setting.weather)


_DENS = frozenset({"cave", "burrow"})  # no window shows the sky
_INSIDES = {
    **dict.fromkeys(("cave", "den", "lair"), "cave"),
    **dict.fromkeys(("burrow", "hole", "sett", "warren"), "burrow"),
    **dict.fromkeys(("barn", "stable", "shed", "cowshed", "henhouse", "kennel"), "barn"),
    **dict.fromkeys(("hut", "cabin", "cottage", "shack"), "cabin"),
    **dict.fromkeys(("house", "home"), "room"),
    **dict.fromkeys(("room", "bed"), "bedroom"),
}


def _browsed(events: list[Event]) -> list[Event]:
    """ "Eats leaves |from the top of an acacia": off the tree, as high as the mouth reaches."""
    out = []
    for event in events:
        tree = next((n for n in event.seen if head_of(n) in _TREES | {"acacia", "eucalyptus"}), None)
        eats = verb_of(event) in ("eat", "nibble", "munch", "browse", "chew", "pick")
        if tree is not None and eats and is_beast(event.who) and head_of(event.what) in ("leaf", "foliage", "bud"):
            name = "acacia tree" if "acacia" in tree.name else "tree"
            event = moved(event, event.setting.place, without=(head_of(tree), "leaf", "top"), verb="browse", to=(),
                          what=tree.model_copy(update={"name": name, "look": (), "role": "what"}))  # fmt: skip
        out.append(event)
    return out


def _made_off(events: list[Event]) -> list[Event]:
    """ "Ants march off |with a sandwich": on their backs."""
    out = []
    for event in events:
        who = event.who
        goes = (
            verb_of(event) in ("march", "walk", "run", "make", "crawl", "go", "carry", "scurry")
            and event.verb != "carry"
        )
        load = event.what or (Noun(name=who.holds[0], role="what") if who is not None and who.holds else None)
        if who is not None and head_of(who) in _MITES and load is not None and goes and not is_alive(load):
            bare = who.model_copy(update={"holds": (), "count": max(3, who.count)})
            event = event.model_copy(update={"who": bare, "verb": "bear along", "what": load})
            event = event.model_copy(update={"seen": tuple(bare if n.name == who.name else n for n in event.seen)})
            event = moved(event, event.setting.place, without=("picnic",), to=())
        out.append(event)
    return out


def _on_pads(events: list[Event]) -> list[Event]:
    """Pads that one leaps on are those of a pond."""
    pads = any(head_of(n) == "pad" for e in events for _, n in e.to)
    wet = ("lake", None)
    return [placed(e, place="pond") if pads and e.setting.place in wet else e for e in events]


def _afloat(events: list[Event]) -> list[Event]:
    """ "A swan glides |over the lake": on the water, which is there already."""
    out = []
    for event in events:
        water = next((n for p, n in event.to if p in ("over", "across", "on", "along") and head_of(n) in _LAKES), None)
        if (
            water is not None
            and head_of(event.who) in _FLOATERS
            and verb_of(event) in ("glide", "float", "drift", "slide")
        ):
            event = without(event, water, verb="swim")
        out.append(event)
    return out


def _into_water(events: list[Event]) -> list[Event]:
    """ "A penguin slides |down an icy slope |into the sea": on its belly, down to the splash."""
    out = []
    for event in events:
        slope = next((n for p, n in event.to if p in ("down", "off", "from", "on") and head_of(n) in _SLOPES), None)
        water = next((n for p, n in event.to if p in ("into", "in") and head_of(n) in _LAKES), None)
        if (
            slope is not None
            and is_beast(event.who)
            and verb_of(event) in ("slide", "glide", "slip", "toboggan", "skid")
        ):
            icy = head_of(event.who) in ("penguin", "seal", "walrus") or any(
                "ic" in w or "snow" in w for w in slope.look
            )
            base = Noun(name="ice slope" if icy else "mud slope", role="what")
            place = ("icy sea" if icy else head_of(water)) if water is not None else event.setting.place
            if water is not None or icy:
                event = moved(event, place, without=(head_of(slope), head_of(water)), verb="slide down", what=base,
                              to=(), ends=None)  # fmt: skip
        out.append(event)
    return out


def _by_tree(events: list[Event]) -> list[Event]:
    """A pet in a tree is in no room."""
    up = any(head_of(n) in _TREES for e in events for p, n in e.to if p in ("in", "up", "into", "from", "under"))
    tame = any(head_of(n) in _PETS for e in events for n in (e.who, e.what))
    if not up or not tame or any(e.setting.place or e.ends for e in events):
        return events
    return [placed(e, place="garden") for e in events]


def _up_tree(events: list[Event]) -> list[Event]:
    """ "Gets stuck |in a tree", "an owl hoots |in an oak": up in its crown, where somebody climbs after it."""
    out: list[Event] = []
    for event in events:
        if verb_of(event) in ("climb", "rescue", "fetch", "reach") and any(e.verb == "call in tree" for e in out):
            event = placed(event, pieces=(*event.setting.pieces, "tree"))
        tree = next((n for p, n in event.to if p in ("in", "from", "on", "up") and (
            head_of(n) in _CROWNS or n.name.endswith(" tree"))), None)  # fmt: skip
        stays = event.verb in _STAYS_UP or verb_of(event) in _CALLS
        if tree is not None and is_beast(event.who) and stays and event.what is None:
            what = Noun(name="tree", role="what")
            verb = "sleep in tree" if verb_of(event) in SLEEPS else "call in tree"
            event = moved(event, event.setting.place, without=(head_of(tree),), verb=verb, what=what,
                          to=tuple(x for x in event.to if x[1] is not tree))  # fmt: skip
        out.append(event)
    return out


def _on_top(events: list[Event]) -> list[Event]:
    """ "A rooster crows |on the fence": it stands on it."""
    out = []
    for event in events:
        top = noun_at(event, _TOPS)
        stays = verb_of(event) in PERCHES or verb_of(event) in _CALLS
        if top is not None and is_beast(event.who) and stays and event.what is None:
            verb = "call on top" if verb_of(event) in _CALLS else "sit on top"
            what = Noun(name=head_of(top), role="what")
            event = moved(event, event.setting.place, without=(head_of(top),), verb=verb, what=what,
                          to=tuple(x for x in event.to if x[1] is not top))  # fmt: skip
        out.append(event)
    return out


def _breaks_out(events: list[Event]) -> list[Event]:
    """ "A cow escapes |from the meadow": through the fence that was round it."""
    out = []
    for event in events:
        pen = noun_at(event, _PENS, frozenset({"from", "out of", "through", "of"}))
        if pen is not None and is_beast(event.who) and verb_of(event) in ("escape", "break", "flee", "run", "bolt"):
            place = "meadow" if head_of(pen) in ("fence", "pen", "paddock", "field") else event.setting.place
            event = moved(event, place, without=(head_of(pen),), verb="break out", to=())
        out.append(event)
    return out


def _own_part(events: list[Event]) -> list[Event]:
    """ "Scratches |its back on a tree", "licks |its paws": no such thing lies by."""
    out = []
    for event in events:
        part = event.what
        own = part is not None and head_of(part) in SPOTS | {"paw", "ear", "chest", "fur", "belly", "whisker", "claw"}
        own = own and re.search(r"\b(?:its|his|her|their) (?:\w+ )?\w*" + head_of(part)[:3], event.words) is not None
        if (
            own
            and is_beast(event.who)
            and verb_of(event) in ("scratch", "rub", "lick", "beat", "clean", "wag", "groom")
        ):
            tree = next((n for p, n in event.to if p in ("on", "against") and head_of(n) in _CROWNS), None)
            if tree is not None and verb_of(event) in ("scratch", "rub"):
                event = moved(event, event.setting.place, without=(head_of(tree),), verb="rub against",
                              what=Noun(name="tree", role="what"), to=())  # fmt: skip
            else:
                event = event.model_copy(update={"what": None})
            event = untold(event, {head_of(part)})
        out.append(event)
    return out


def _toppled(events: list[Event]) -> list[Event]:
    """ "Knocks a vase |off a shelf": the cat is up there, and it falls; "climbs onto |a car": it is up there."""
    out = []
    for event in events:
        base = noun_at(event, _BOARDS, frozenset({"off", "from"}))
        falls = (
            event.what is not None
            and not is_alive(event.what)
            and verb_of(event) in ("knock", "push", "nudge", "sweep")
        )
        if base is not None and is_beast(event.who) and falls:
            event = moved(event, event.setting.place, without=(head_of(base),), verb="knock off",
                          to=tuple(x for x in event.to if x[1] is not base))  # fmt: skip
        over = next((n for p, n in event.to if p == "over" and not is_alive(n)), None)
        if (
            over is not None
            and is_beast(event.who)
            and event.what is None
            and verb_of(event) in ("tip", "knock", "push")
        ):
            event = without(event, over, verb="knock over", what=over.model_copy(update={"role": "what"}))
            event = moved(event, event.setting.place, without=(head_of(over),))
        if event.verb == "board" and is_beast(event.who) and re.search(r"\b(?:roof|bonnet|hood|top) of\b", event.words):
            event = event.model_copy(update={"verb": "sit on top"})
        out.append(event)
    return out


def _by_hearth(events: list[Event]) -> list[Event]:
    """By a fireplace, on a sofa, off a shelf: with a pet in it that is a living room."""
    heads = {head_of(n) for e in events for n in (e.who, e.what, *(n for _, n in e.to))}
    if not any(e.setting.place or e.ends for e in events) and "mouse" in heads and heads & _LARDER:
        return [placed(e, place="kitchen") for e in events]
    if not any(e.setting.place or e.ends for e in events) and any(is_beast(e.who) or is_beast(e.what) for e in events):
        over = any(p in ("over", "behind", "along", "under") and head_of(n) in _RAILED for e in events for p, n in e.to)
        if over:
            return [placed(e, place="meadow") for e in events]
    near = any(head_of(n) in _ROOMY for e in events for n in (*(n for _, n in e.to), *e.seen))
    beast = any(is_beast(e.who) for e in events)
    if not near or not beast or any(e.setting.place or e.ends for e in events):
        return events
    return [placed(e, place="living room") for e in events]


def _nest_on(events: list[Event]) -> list[Event]:
    """ "Builds a nest |on the church chimney": up there, over the roofs."""
    out = []
    for event in events:
        high = noun_at(event, _HIGH, ON | {"in", "at"})
        if high is not None and is_beast(event.who) and head_of(event.what) == "nest":
            base = Noun(
                name="chimney" if head_of(high) in ("chimney", "roof", "rooftop") else head_of(high), role="what"
            )
            event = moved(event, "rooftops", without=(head_of(high), "nest"), verb="nest on", what=base, to=())
        out.append(event)
    return out


def without(event: Event, *nouns: Noun | None, **update: object) -> Event:
    """An event without those nouns, told anew."""
    gone = {id(n) for n in nouns if n is not None}
    heads = {head_of(n) for n in nouns if n is not None}
    to = tuple(x for x in event.to if id(x[1]) not in gone)
    seen = tuple(n for n in event.seen if head_of(n) not in heads)
    return event.model_copy(update={"to": to, "seen": seen, **update})


def noun_at(event: Event, heads: frozenset[str], by: frozenset[str] = ON) -> Noun | None:
    return next((n for p, n in event.to if p in by and head_of(n) in heads), None)
