"""Beasts upon one another and with people: who rides on a back, sits on a head, is sprayed, robbed or waited for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.phrases import is_clothing
from rushes.minds.telling import head_of, is_alive, is_beast, moved, placed, untold, verb_of
from rushes.shot import TimeOfDay
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_ON = frozenset("on onto upon atop".split())
_MOUNTS = frozenset(
    "horse pony mare stallion foal camel dromedary donkey mule ox elephant llama reindeer yak zebra ostrich dolphin "
    "whale dragon unicorn bull buffalo giraffe lion tiger bear turtle tortoise".split()
)
_BEARS = frozenset("carry bear take transport bring".split())
_PERCHES = frozenset("sit perch land rest settle alight stand sleep nap lie doze hop jump climb leap crawl".split())
_SPOTS = frozenset("head nose back shoulder snout horn antler trunk hat hand finger arm tail knee lap".split())
_SLEEPS = frozenset({"sleep", "fall asleep", "hibernate", "nap", "doze", "snore"})
_WETS = frozenset("spray squirt splash spit shower soak drench douse hose squirt spatter splatter".split())
_WATERS = frozenset("water mud ink milk river puddle".split())
_STEALS = frozenset("snatch steal grab take swipe pinch seize nick pull pluck tear".split())
_FALLS = frozenset("fall break collapse topple burst crack snap crash".split())
_DRIFTS = frozenset("drift float sail ride travel".split())
_RAFTS = frozenset("ice floe iceberg log plank raft branch trunk driftwood".split())
_HERDS = frozenset("gather herd round drive guard watch shepherd chase count tend".split())
_SAME_MANY = frozenset("sheep cattle deer fish".split())
_PLUMES = frozenset("tail feather plumage wing plume mane".split())
_SHOWS = frozenset("show spread fan display open flaunt".split())
_ECHOES = frozenset("repeat copy mimic imitate echo parrot".split())
_SAYS = frozenset("say tell speak shout sing ask".split())
_HIGH = frozenset("chimney roof rooftop tower steeple pole mast lamppost".split())
_LED = frozenset("donkey mule horse pony camel ox cow goat llama elephant dog".split())
_REFUSES = re.compile(r"\b(?:refuses?|won't|will not) (?:to )?(?!sleep|eat|drink)[a-z]+", re.I)
_PETS = frozenset("cat kitten dog puppy parrot budgie hamster".split())
_TREES = frozenset("tree treetop branch bush hedge".split())
_SKIES = frozenset("star moon moonlight starlight".split())
_RACING = re.compile(r"\brac(?:e[sd]?|ing)\b")
_BEATS = frozenset("beat defeat outrun win overtake".split())


def beasts(events: Sequence[Event]) -> list[Event]:
    """The events with beasts where their bodies, their masters and their prey are."""
    out = list(events)
    rules = (_at_night, _riders, _perched, _wet, _robbed, _it_falls, _on_floe, _waited_for, _flock, _plumes, _browsed,
             _made_off, _on_pads, _afloat, _into_water, _by_tree, _up_tree, _on_top, _breaks_out, _balanced, _echoed,
             _nest_on, _balks, _raced)  # fmt: skip
    for rule in rules:
        out = rule(out)
    return out


def _without(event: Event, *nouns: Noun | None, **update: object) -> Event:
    """An event without those nouns, told anew."""
    gone = {id(n) for n in nouns if n is not None}
    heads = {head_of(n) for n in nouns if n is not None}
    to = tuple(x for x in event.to if id(x[1]) not in gone)
    seen = tuple(n for n in event.seen if head_of(n) not in heads)
    return event.model_copy(update={"to": to, "seen": seen, **update})


def _at(event: Event, heads: frozenset[str], by: frozenset[str] = _ON) -> Noun | None:
    return next((n for p, n in event.to if p in by and head_of(n) in heads), None)


def _at_night(events: list[Event]) -> list[Event]:
    """ "Under the stars": it is night, and no star lies on the ground."""
    out = []
    for event in events:
        sky = _at(event, _SKIES, frozenset({"under", "beneath", "by", "in"}))
        if sky is not None:
            event = moved(
                event, event.setting.place, without=(head_of(sky),), to=tuple(x for x in event.to if x[1] is not sky)
            )
            event = placed(event, time=event.setting.time or TimeOfDay.NIGHT)
        out.append(event)
    return out


def _riders(events: list[Event]) -> list[Event]:
    """ "A horse gallops |with a girl on its back", "a camel carries a merchant": they ride."""
    out = []
    for event in events:
        back = _at(event, frozenset({"back", "hump"}))
        rider = next((n for p, n in event.to if p == "with" and is_alive(n)), None) if back is not None else None
        borne = verb_of(event) in _BEARS and (back is not None or head_of(event.who) in _MOUNTS)
        inside = any(head_of(n) in ("pouch", "mouth", "beak", "claw", "sledge", "cart", "wagon") for _, n in event.to)
        rider = rider or (event.what if borne and is_alive(event.what) and not inside else None)
        if rider is None or not is_beast(event.who) or event.who is None:
            out.append(event)
            continue
        mount, person = event.who.model_copy(update={"role": "what"}), category(rider.name) == "person"
        event = _without(event, back, rider, verb="ride" if person else "perch on back", what=mount,
                         who=rider.model_copy(update={"role": "who"}), passive=False)  # fmt: skip
        out.append(event.model_copy(update={"seen": (event.who, *event.seen)}))
    return out


def _perched(events: list[Event]) -> list[Event]:
    """ "A bird sits |on his head", "lands |on the nose of a puppy": on it, and whoever slept sleeps on."""
    out: list[Event] = []
    for event in events:
        part = _at(event, _SPOTS)
        if part is None or not is_beast(event.who) or event.what is not None or verb_of(event) not in _PERCHES:
            out.append(event)
            continue
        heads = set((part.of or "").split()[-1:])
        known = [n for e in (*out, event) for n in (e.who, e.what, *e.seen) if n is not None and is_alive(n)]
        known = [n for n in known if event.who is None or n.name != event.who.name]
        host = next((n for n in reversed(known) if head_of(n) in heads), known[-1] if known else None)
        if host is None:
            out.append(event)
            continue
        asleep = any(e.who is not None and e.who.name == host.name and e.verb in _SLEEPS for e in out)
        look = ("sleeping", *host.look)[:5] if asleep and "sleeping" not in host.look else host.look
        there = host.model_copy(update={"role": "what", "look": look})
        event = _without(event, part, host, verb=f"perch on {head_of(part)}", what=there)
        out.append(event.model_copy(update={"seen": (*event.seen, there)}))
    return out


def _wet(events: list[Event]) -> list[Event]:
    """ "Sprays water |on a monkey", "rolls in the mud and |splashes the farmer": with what, and whom."""
    out: list[Event] = []
    for event in events:
        if verb_of(event) in _WETS and is_beast(event.who):
            told = next((n for n in (event.what, *(n for _, n in event.to)) if head_of(n) in _WATERS), None)
            named = (event.what, *(n for p, n in event.to if p in (*_ON, "at", "over", "in", "into")))
            whom = next((n for n in named if is_alive(n)), None)
            if whom is not None:
                muddy = any(re.search(r"\bmud", e.words) for e in (*out, event))
                stuff = "mud" if muddy else head_of(told) if head_of(told) in ("ink", "milk") else "water"
                event = _without(
                    event, told, whom, verb=f"spurt {stuff}", what=whom.model_copy(update={"role": "what"})
                )
                event = event.model_copy(update={"seen": (*event.seen, whom)})
        out.append(event)
    return out


def _robbed(events: list[Event]) -> list[Event]:
    """ "Snatches the hat |of a tourist": off the head, and both are seen."""
    out = []
    for event in events:
        thing = event.what
        told = {n.name for n in (event.who, *event.others, *(n for _, n in event.to)) if n is not None}
        takes = verb_of(event) in _STEALS and is_beast(event.who) and thing is not None
        owner = next((n for n in event.seen if category(n.name) == "person" and n.name not in told), None)
        if takes and thing is not None and owner is not None and is_clothing(head_of(thing)):
            owner = owner.model_copy(update={"role": "who"})
            event = _without(event, owner, verb="snatch off")
            event = event.model_copy(update={"to": (("beside", owner), *event.to)})
        out.append(event)
    return out


def _it_falls(events: list[Event]) -> list[Event]:
    """ "Gnaws a tree |until it falls": the tree does, and the one picture tells both."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        same = (
            before is not None
            and before.who is not None
            and event.who is not None
            and before.who.name == event.who.name
        )
        falls = verb_of(event) in _FALLS and re.match(r"(?:until|till) it\b", event.words) is not None
        if same and falls and before is not None and before.what is not None and not is_alive(before.what):
            out[-1] = before.model_copy(update={"words": f"{before.words} {event.words}"})
            continue
        out.append(event)
    return out


def _on_floe(events: list[Event]) -> list[Event]:
    """ "Drifts out to sea |on a piece of ice": afloat on it, in open water, to the end."""
    out = []
    for event in events:
        raft = _at(event, _RAFTS)
        if raft is not None and is_beast(event.who) and verb_of(event) in _DRIFTS and event.what is None:
            icy = head_of(raft) in ("ice", "floe", "iceberg")
            place = "icy sea" if icy else event.setting.place or "river"
            what = Noun(name="floating ice" if icy else head_of(raft), role="what")
            event = moved(
                event, place, without=(head_of(raft), "sea", "ocean"), verb="float on", what=what, to=(), ends=None
            )
        out.append(event)
    return out


def _waited_for(events: list[Event]) -> list[Event]:
    """ "A dog waits |for its master": who is waited for is not there."""
    doers = {e.who.name for e in events if e.who is not None}
    out = []
    for event in events:
        whom = next((n for p, n in event.to if p == "for" and head_of(n) in _MASTERS), None)
        if whom is not None and verb_of(event) == "wait" and is_beast(event.who) and whom.name not in doers:
            event = _without(event, whom)
        out.append(event)
    return out


def _flock(events: list[Event]) -> list[Event]:
    """ "Gathers |the sheep": one would need no dog."""
    out = []
    for event in events:
        what = event.what
        flock = what is not None and head_of(what) in _SAME_MANY and what.count == 1 and verb_of(event) in _HERDS
        one = re.search(rf"\b(?:an?|one|its|his|her) (?:\w+ )?{head_of(what)}\b", event.words) if flock else None
        if what is not None and flock and one is None:
            many = what.model_copy(update={"count": 4})
            verb = "herd" if verb_of(event) in ("gather", "round") and is_beast(event.who) else event.verb
            seen = tuple(many if n.name == what.name else n for n in event.seen)
            event = event.model_copy(update={"what": many, "seen": seen, "verb": verb})
        out.append(event)
    return out


def _plumes(events: list[Event]) -> list[Event]:
    """ "Shows off |his tail to a hen": it is on the bird."""
    out = []
    for event in events:
        part = next((n for n in (event.what, *(n for _, n in event.to)) if head_of(n) in _PLUMES), None)
        if part is not None and is_beast(event.who) and verb_of(event) in _SHOWS:
            before = next((n for _, n in event.to if n is not part and is_alive(n)), None)
            event = untold(event, {head_of(part)})
            event = event.model_copy(
                update={"verb": "spread tail", "what": before, "to": tuple(x for x in event.to if x[1] is not before)}
            )
        out.append(event)
    return out


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


_MASTERS = frozenset("master owner mistress keeper family".split())
_MITES = frozenset("ant termite beetle".split())


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
            event = _without(event, water, verb="swim")
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
            verb = "sleep in tree" if verb_of(event) in _SLEEPS else "call in tree"
            event = moved(event, event.setting.place, without=(head_of(tree),), verb=verb, what=what,
                          to=tuple(x for x in event.to if x[1] is not tree))  # fmt: skip
        out.append(event)
    return out


def _on_top(events: list[Event]) -> list[Event]:
    """ "A rooster crows |on the fence": it stands on it."""
    out = []
    for event in events:
        top = _at(event, _TOPS)
        stays = verb_of(event) in _PERCHES or verb_of(event) in _CALLS
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
        pen = _at(event, _PENS, frozenset({"from", "out of", "through", "of"}))
        if pen is not None and is_beast(event.who) and verb_of(event) in ("escape", "break", "flee", "run", "bolt"):
            place = "meadow" if head_of(pen) in ("fence", "pen", "paddock", "field") else event.setting.place
            event = moved(event, place, without=(head_of(pen),), verb="break out", to=())
        out.append(event)
    return out


_LAKES = frozenset("lake pond water river sea ocean canal stream moat lagoon".split())
_FLOATERS = frozenset("swan duck goose cygnet duckling mallard pelican".split())
_SLOPES = frozenset("slope hill bank iceberg ice glacier hillside slide mudbank".split())
_CROWNS = frozenset("tree oak pine branch treetop birch elm willow palm".split())
_STAYS_UP = frozenset({"get stuck", "be stuck", "sit", "perch", "rest", "sleep", "nap", "doze", "wait", "lie", "hang"})
_CALLS = frozenset("hoot crow sing call howl chirp screech meow caw roar".split())
_TOPS = frozenset("fence wall gate post railing chimney roof rock haystack windowsill".split())
_PENS = frozenset("meadow field pasture pen paddock fence enclosure corral".split())


def _balanced(events: list[Event]) -> list[Event]:
    """ "Balances a ball |on its nose"."""
    out = []
    for event in events:
        part = _at(event, frozenset("nose head snout trunk".split()))
        if (
            part is not None
            and is_beast(event.who)
            and event.what is not None
            and verb_of(event) in ("balance", "hold", "spin")
        ):
            event = _without(event, part, verb="balance on nose")
        out.append(event)
    return out


def _echoed(events: list[Event]) -> list[Event]:
    """ "A parrot |repeats everything |the pirate says": first he says it, then the bird on his shoulder does."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        told = before is not None and before.verb in _ECHOES and is_beast(before.who) and event.verb in _SAYS
        if told and before is not None and before.sentence == event.sentence and event.who is not None:
            says = event.model_copy(update={"verb": "say first", "what": before.who, "words": before.words})
            out[-1] = says
            who = event.who.model_copy(update={"role": "what"})
            out.append(before.model_copy(update={"verb": "say after", "what": who, "words": event.words}))
            continue
        out.append(event)
    return out


def _nest_on(events: list[Event]) -> list[Event]:
    """ "Builds a nest |on the church chimney": up there, over the roofs."""
    out = []
    for event in events:
        high = _at(event, _HIGH, _ON | {"in", "at"})
        if high is not None and is_beast(event.who) and head_of(event.what) == "nest":
            base = Noun(
                name="chimney" if head_of(high) in ("chimney", "roof", "rooftop") else head_of(high), role="what"
            )
            event = moved(event, "rooftops", without=(head_of(high), "nest"), verb="nest on", what=base, to=())
        out.append(event)
    return out


def _balks(events: list[Event]) -> list[Event]:
    """ "A donkey |refuses to cross": somebody pulls, and it does not budge."""
    out = []
    people = any(category(n.name) == "person" for e in events for n in e.seen)
    for event in events:
        if event.verb == "stand" and head_of(event.who) in _LED and _REFUSES.search(event.words) and not people:
            master = Noun(name="farmer", role="what")
            place = "rope bridge" if (event.setting.place or "").endswith("bridge") else event.setting.place
            event = placed(
                event.model_copy(update={"verb": "balk", "what": master, "seen": (*event.seen, master)}), place=place
            )
        out.append(event)
    return out


def _by_tree(events: list[Event]) -> list[Event]:
    """A pet in a tree is in no room."""
    up = any(head_of(n) in _TREES for e in events for p, n in e.to if p in ("in", "up", "into", "from", "under"))
    tame = any(head_of(n) in _PETS for e in events for n in (e.who, e.what))
    if not up or not tame or any(e.setting.place or e.ends for e in events):
        return events
    return [placed(e, place="garden") for e in events]


def _raced(events: list[Event]) -> list[Event]:
    """ "A tortoise |beats a sleepy hare in a race": one at the line, the other behind, asleep if it was so."""
    out = []
    for event in events:
        what = event.what
        wins = verb_of(event) in _BEATS and _RACING.search(event.words) is not None
        if wins and what is not None and is_beast(event.who) and is_beast(what):
            dozes = any(w in ("sleepy", "sleeping", "tired", "lazy") for w in what.look)
            loser = what.model_copy(update={"look": ("sleeping",)}) if dozes else what
            event = untold(event, {"race"}).model_copy(update={"verb": "win race", "what": loser})
            event = placed(event, place=event.setting.place or "country road")
        out.append(event)
    return out
