"""Where a mishap ends: in the cake, in the haystack, covered in flour, with an apple on the head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, placed, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_FALLS = frozenset(
    "fall land crash tumble topple trip stumble plunge slip slide skid smash bump end fly hurtle drop splat run roll "
    "wind ski ride sled jump leap dive".split()
)
_ALIGHTS = frozenset("land fly jump leap dive run".split())
_INTO = frozenset("in into onto on".split())
_SOFT = {  # what one may end in: what sticks on the body after it
    **dict.fromkeys(("cake", "pie", "trifle", "pudding", "custard", "dough"), "cream"),
    **dict.fromkeys(("haystack", "hay", "bale", "straw"), ""),
    **dict.fromkeys(("fountain", "birdbath"), ""),
    **dict.fromkeys(("snowman", "snowdrift", "snowbank"), "snow"),
    **dict.fromkeys(("bush", "hedge", "shrub", "bushes"), "leaf"),
    **dict.fromkeys(("barrel", "bin", "dustbin", "wheelbarrow", "tub", "bathtub", "crate", "basket"), ""),
    **dict.fromkeys(("soup", "stew", "porridge", "custard"), "soup"),
    "flour": "flour",
    "paint": "paint",
    "tree": "",
}
_BACKWARD = re.compile(r"\b(?:step|walk|move|back|lean|stagger)\w* (?:away )?(?:back|backwards?|off|away)\b")
_BEHIND = {  # what one who steps back may fall into besides
    **dict.fromkeys(("mud", "puddle", "dirt", "clay"), "mud"),
    **dict.fromkeys(("cement", "concrete", "plaster", "mortar"), "plaster"),
    **dict.fromkeys(("glue", "slime", "paste"), "slime"),
}
_STEPS = frozenset("step walk move back lean stagger".split())
_DRAWN = {"paint": "paint can", "mud": "mud puddle", "dirt": "mud puddle", "clay": "mud puddle"}
_STUFF = frozenset(
    "flour paint feather mud soot dust chocolate jam slime snow foam cream ink ash sand sugar honey icing leaf plaster "
    "glitter sauce custard soap soup goo petal confetti dirt".split()
)
_DROPS = frozenset("fall drop land tumble crash come plop splash".split())
_LOSES = frozenset("drop lose".split())
_POTS = frozenset(
    "soup stew sauce porridge broth chowder curry gravy punch bowl pot pan saucepan cauldron bucket tub".split()
)
_COOKED = frozenset("soup stew sauce porridge broth chowder curry gravy pot pan saucepan cauldron".split())
_PUTS = frozenset("put add throw toss slip mix drop chuck hide sneak".split())
_SHAKEN = frozenset("salt pepper sugar spice paprika cinnamon herb flour".split())
_SMALL = frozenset("frog toad spider mouse fly worm snail fish bee beetle crab bug lizard".split())
_WOOLS = frozenset("wool yarn string thread twine".split())
_THINGS = ("thing", "food", "plant")
_WHEELED = frozenset("pram stroller pushchair trolley cart buggy wheelchair wheelbarrow".split())
_ALIVE = ("person", "animal")


def landings(events: Sequence[Event]) -> list[Event]:
    """The events with what mishaps leave."""
    out = list(events)
    for rule in (_of_wool, _tangled, _runaway, _run_after, _hit, _drops_in, _ends_in, _covered, _muddy, _spilt):
        out = rule(out)
    return out


def _seen(event: Event, *without: str) -> tuple[Noun, ...]:
    return tuple(n for n in event.seen if head_of(n) not in without)


def _soiled(who: Noun, stuff: str) -> Noun:
    look = f"{stuff}-covered"
    return who.model_copy(update={"look": (look, *(x for x in who.look if x != look))[:5], "holds": ()})


def _stay(events: list[Event], at: int, who: Noun, stuff: str) -> None:
    """What sticks on somebody does so in all that comes after."""

    def one(n: Noun) -> Noun:
        return _soiled(n, stuff) if n.name == who.name else n

    for k in range(at + 1, len(events)):
        e = events[k]
        events[k] = e.model_copy(
            update={
                "who": one(e.who) if e.who is not None else None,
                "what": one(e.what) if e.what is not None else None,
                "others": tuple(one(n) for n in e.others),
                "to": tuple((p, one(n)) for p, n in e.to),
                "seen": tuple(one(n) for n in e.seen),
            }
        )


def _of_wool(events: list[Event]) -> list[Event]:
    """A |ball of wool is wool, and belongs to no ballroom."""
    if not any(head_of(n) == "ball" and n.of in _WOOLS for e in events for n in (e.what, *(n for _, n in e.to)) if n):
        return events

    def wool(n: Noun) -> Noun:
        return n.model_copy(update={"name": "wool", "of": "", "look": ()}) if head_of(n) == "ball" else n

    out = []
    for event in events:
        done = {
            "what": wool(event.what) if event.what is not None else None,
            "to": tuple((p, wool(n)) for p, n in event.to),
            "seen": tuple(n for n in event.seen if head_of(n) != "ball"),
        }
        pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in {"ball", *_WOOLS})
        place = "living room" if event.setting.place in ("ballroom", "farm", None) else event.setting.place
        out.append(placed(event.model_copy(update=done), place=place, pieces=pieces))
    return out


_TRAPS = _WOOLS | frozenset("rope net ribbon tinsel hose cable light lights garland bunting cobweb scarf".split())


def _tangled(events: list[Event]) -> list[Event]:
    """ "Gets tangled |in the wool": it is about the body, and not in the hand."""
    out = []
    for event in events:
        into = next((n for p, n in event.to if p in ("in", "up", "with") and head_of(n) in _TRAPS), None)
        if "tangle" in event.verb and into is not None and (event.who or event.what) is not None:
            who = (event.what if event.passive else event.who) or event.who
            if who is not None and category(who.name) in _ALIVE:
                done = {"who": who.model_copy(update={"role": "who"}), "verb": "tangle up", "passive": False, "to": ()}
                event = event.model_copy(update={**done, "what": into.model_copy(update={"role": "what"})})
        out.append(event)
    return out


def _runaway(events: list[Event]) -> list[Event]:
    """A |runaway pram is a pram."""

    def plain(n: Noun) -> Noun:
        first, _, rest = n.name.partition(" ")
        return n.model_copy(update={"name": rest}) if first in ("runaway", "rolling", "escaped") and rest else n

    out = []
    for event in events:
        done = {
            "who": plain(event.who) if event.who is not None else None,
            "what": plain(event.what) if event.what is not None else None,
            "to": tuple((p, plain(n)) for p, n in event.to),
            "seen": tuple(plain(n) for n in event.seen),
        }
        out.append(event.model_copy(update=done))
    return out


def _run_after(events: list[Event]) -> list[Event]:
    """ "Runs |after it": a chase."""
    out = []
    for event in events:
        after = next((n for p, n in event.to if p == "after"), None)
        runs = verb_of(event) in ("run", "race", "sprint", "hurry", "rush") and event.what is None
        if runs and after is not None and category(after.name) in (*_ALIVE, *_THINGS, "vehicle"):
            to = tuple(x for x in event.to if x[1] is not after)
            what = after.model_copy(update={"role": "what"})
            event = event.model_copy(update={"verb": "chase", "what": what, "to": to})
        wheeled = event.what is not None and head_of(event.what) in _WHEELED
        if wheeled and verb_of(event) in ("catch", "stop", "grab", "reach"):
            pieces = tuple(p for p in event.setting.pieces if p not in ("bottom", "top", "end"))
            to = tuple(x for x in event.to if head_of(x[1]) not in ("bottom", "top", "end"))
            event = placed(event.model_copy(update={"verb": "push", "to": to}), pieces=pieces)
        if event.verb == "herd" and event.what is not None and category(event.what.name) != "animal":
            event = event.model_copy(update={"verb": "chase"})
        out.append(event)
    return out


def _hit(events: list[Event]) -> list[Event]:
    """ "An apple falls |on the professor's head": on his, and it stays in the picture with him."""
    out: list[Event] = []
    for event in events:
        thing = event.who
        on = next((n for p, n in event.to if p in _INTO and (n.of or category(n.name) == "person")), None)
        if thing is None or on is None or verb_of(event) not in _DROPS or category(thing.name) not in _THINGS:
            out.append(event)
            continue
        struck = next((n for n in event.seen if on.of and n.phrase == on.of), None)
        struck = struck or next((n for n in event.seen if on.of and head_of(n) == on.of.split()[-1]), None)
        struck = on if category(on.name) == "person" else struck
        if struck is None or category(struck.name) not in _ALIVE or (head_of(on) != "head" and struck is not on):
            out.append(event)
            continue
        tree = next((n for _, n in event.to if head_of(n) == "tree" or category(n.name) == "plant"), None)
        stuff = next((n.name for n in event.seen if n.phrase == thing.of and head_of(n) in _STUFF), "")
        who = struck.model_copy(update={"role": "who", "holds": ()})
        update = {
            "who": who,
            "verb": "suffer blow",
            "what": thing.model_copy(update={"role": "what"}),
            "to": (),
            "seen": (who, thing),
        }
        place = event.setting.place
        if place is None and tree is not None:
            place = "beach" if "palm" in tree.name.split() else "meadow"
        event = placed(event.model_copy(update=update), place=place, pieces=(tree.name,) if tree is not None else ())
        out.append(event)
        if stuff:
            out.append(
                event.model_copy(
                    update={"verb": "stand", "who": _soiled(who, stuff), "what": None, "seen": (), "words": ""}
                )
            )
    return out


def _is_work(noun: Noun) -> bool:
    return not is_alive(noun) or head_of(noun) in ("scarecrow", "snowman", "statue")


def _of_paint(event: Event, backs: bool) -> Event:
    """A bucket |of paint, and a paint pot that one steps back upon, is paint one falls into."""
    pots = frozenset({"bucket", "pot", "can", "tin", "tub", "tray", "bowl", "vat"})
    pot = next(
        (n for p, n in event.to if head_of(n) in pots and (p in _INTO or backs) and "paint" in event.words), None
    )
    if pot is None:
        return event
    paint = pot.model_copy(update={"name": "paint", "of": ""})
    return event.model_copy(update={"to": tuple((p, paint if n is pot else n) for p, n in event.to)})


def _ends_in(events: list[Event]) -> list[Event]:
    """ "Lands |in the wedding cake": he lies in it, and what it is of sticks on him ever after."""
    out = list(events)
    for k, event in enumerate(out):
        who = event.who
        if who is not None and category(who.name) == "vehicle" and k and out[k - 1].who is not None:
            who = out[k - 1].who
        told = [e for e in out[:k] if e.who is not None and who is not None and e.who.name == who.name]
        backs = any(_BACKWARD.search(e.words) for e in (*told, event))
        event = _of_paint(event, backs)
        into = next((n for p, n in event.to if (p in _INTO or backs) and head_of(n) in _SOFT), None)
        into = into or next((n for p, n in event.to if backs and head_of(n) in _BEHIND), None)
        if who is None or into is None or event.what is not None or category(who.name) not in _ALIVE:
            continue
        seated = verb_of(event) == "sit" and re.search(r"\b(?:end|wind|land|finish)s?(?:ed)? up\b|\bfall", event.words)
        if not (verb_of(event) in _FALLS or seated) or (
            verb_of(event) in ("jump", "leap", "dive", "run") and who.count > 1
        ):
            continue
        stuff = _SOFT.get(head_of(into) or "") or _BEHIND.get(head_of(into) or "", "")
        alights = category(who.name) == "animal" and verb_of(event) in _ALIGHTS  # a bird, a frog: it means to
        hides = verb_of(event) in ("run", "fly", "ride") and stuff == "leaf"
        up_there = head_of(into) == "tree" and (
            verb_of(event) not in ("end", "wind", "land") or category(who.name) != "person"
        )
        if alights or hides or up_there:
            continue
        pieces = tuple(p for p in event.setting.pieces if p.split()[-1] != head_of(into) and "paint" not in p.split())
        who = who.model_copy(update={"holds": ()})
        place = event.setting.place
        if place is not None and head_of(into) in place.split():
            place = out[k - 1].setting.place if k else None
            place = None if place is not None and head_of(into) in place.split() else place
        if head_of(into) in ("haystack", "hay") and (place is None or "roof" in place):
            place = "farm"
        if "barn" in event.words or any(head_of(into) in ("haystack", "hay") and "barn" in e.words for e in out[:k]):
            out[:k] = [placed(e, place="farm") for e in out[:k]]
        into = into.model_copy(update={"name": _DRAWN.get(head_of(into) or "", into.name)})
        done = {"who": who, "verb": "end in", "what": into.model_copy(update={"role": "what"}), "to": (), "ends": None,
                "seen": (who,)}  # fmt: skip
        if backs:  # away from what one admires, which stays there
            work = next((e.what for e in reversed(told) if e.what is not None and _is_work(e.what)), None)
            pieces = (work.phrase, *pieces)[:4] if work is not None and work.phrase not in pieces else pieces
            place = place or next((e.setting.place for e in reversed(told) if e.setting.place), None)
            done["verb"] = "end back in"
        out[k] = placed(event.model_copy(update=done), place=place, pieces=pieces)
        if stuff:
            _stay(out, k, who, stuff)
    over = any(e.verb == "end back in" for e in out)
    return [e for e in out if not (over and e.what is None and verb_of(e) in _STEPS and _BACKWARD.search(e.words))]


def _drops_in(events: list[Event]) -> list[Event]:
    """ "Drops her glasses |into the soup", "puts a frog |in the pot": it stands before her, and they lie in it."""
    out = []
    for event in events:
        bowl = next((n for p, n in event.to if p in ("into", "in") and head_of(n) in _POTS), None)
        who, what = event.who, event.what
        drops = who is not None and category(who.name) == "person" and verb_of(event) in _LOSES
        puts = bowl is not None and head_of(bowl) in _COOKED and head_of(what) not in _SHAKEN
        puts = puts and who is not None and category(who.name) == "person" and verb_of(event) in _PUTS
        small = what is not None and (category(what.name) in _THINGS or head_of(what) in _SMALL)
        if (drops or puts) and who is not None and what is not None and bowl is not None and small:
            doer = who.model_copy(update={"holds": (what.phrase,)})
            pot = bowl.model_copy(update={"role": "what"})
            seen = _seen(event, head_of(bowl), head_of(what))
            verb, to = "drop into" if drops else "put into", tuple(x for x in event.to if is_alive(x[1]))
            event = event.model_copy(update={"who": doer, "verb": verb, "what": pot, "to": to, "seen": seen})
            cooked = head_of(bowl) in _COOKED and event.setting.place is None
            event = placed(event, place="kitchen") if cooked else event
        out.append(event)
    return out


def _covered(events: list[Event]) -> list[Event]:
    """ "Is covered |in flour": it comes over him in a cloud, and stays."""
    out = list(events)
    for k, event in enumerate(out):
        stuff = next((n for p, n in event.to if p in ("in", "with", "by") and head_of(n) in _STUFF), None)
        who = event.what if event.passive else event.who if verb_of(event) in ("end", "get", "become", "be") else None
        whole = event.passive and verb_of(event) in ("cover", "coat", "splatter", "soak", "smear", "splash", "spatter")
        covered = whole or (who is not None and "covered" in event.verb)
        if stuff is None or who is None or not covered or category(who.name) not in _ALIVE:
            continue
        who = _soiled(who.model_copy(update={"role": "who"}), stuff.phrase)
        done = {"who": who, "verb": "get covered", "what": None, "to": (), "passive": False, "seen": (who,)}
        pieces = tuple(p for p in event.setting.pieces if p.split()[-1] != head_of(stuff))
        out[k] = placed(event.model_copy(update=done), pieces=pieces)
        _stay(out, k, who, stuff.phrase)
    return out


def _muddy(events: list[Event]) -> list[Event]:
    """Who has slipped in the mud is muddy from then on."""
    out = list(events)
    for k, event in enumerate(out):
        if event.verb == "slip in mud" and event.who is not None:
            _stay(out, k, event.who, "mud")
    return out


_POURED = frozenset("milk juice wine spaghetti pasta noodle curry stew porridge gravy ketchup chowder punch".split())
_OVER = frozenset("on over onto upon".split())


def _spilt(events: list[Event]) -> list[Event]:
    """On whom soup was spilt has it on ever after."""
    out = list(events)
    for k, event in enumerate(out):
        whom = next((n for p, n in event.to if p in _OVER and category(n.name) == "person"), None)
        stuff = head_of(event.what)
        if whom is not None and verb_of(event) in ("spill", "pour", "tip", "upset") and stuff in _STUFF | _POURED:
            _stay(out, k, whom, stuff)
    return out
