"""Causes and ends told beside a deed: who flinches from what, who falls in, by what one laughs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.phrases import is_clothing
from rushes.minds.pronouns import fits
from rushes.minds.telling import head_of, is_alive, is_beast, is_fare, moved, placed, untold, verb_of
from rushes.shot import TimeOfDay
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event


def caused(events: Sequence[Event]) -> list[Event]:
    """The events with what causes and ends them."""
    out = list(events)
    for rule in _RULES:
        out = rule(out)
    return out


def _by_doing(events: list[Event]) -> list[Event]:
    """ "Makes the queen laugh |by juggling apples": the jester does, before she laughs."""
    out: list[Event] = []
    for event in events:
        who, before = event.who, out[-1] if out else None
        led = before is not None and who is not None and before.who is not None and before.who.name == who.name
        by = any(e.words.endswith(" by") for e in out[-2:]) and event.verb != ""
        causer = next((n for p, n in before.to if p in ("at", "with") and is_alive(n)), None) if before else None
        if before is None or who is None or not led or not by or causer is None:
            out.append(event)
            continue
        did = [e for e in out[:-1] if e.who is None or e.who.name != causer.name or not e.words.endswith(" by")]
        doer, other = causer.model_copy(update={"role": "who"}), who.model_copy(update={"role": "what"})
        seen = (doer, *(n for n in event.seen if n.name != who.name))
        first = untold(event, ("feast",)).model_copy(update={"who": doer, "to": (("beside", other),), "seen": seen})
        after = {"to": tuple(("at" if n is causer else p, n) for p, n in before.to), "words": ""}
        out = [*did, first, before.model_copy(update=after)]
    return out


def _led_to(events: list[Event]) -> list[Event]:
    """Who is led |to a treasure finds it there."""
    out = []
    for event in events:
        out.append(event)
        goal = next((n for p, n in event.to if p == "to" and category(n.name) == "thing"), None)
        if verb_of(event) not in ("lead", "guide", "take") or goal is None or event.what is None:
            continue
        if is_alive(event.what) and event.who is not None:
            who, what = event.what.model_copy(update={"role": "who"}), goal.model_copy(update={"role": "what"})
            found = {"who": who, "verb": "find", "what": what, "to": (("beside", event.who),), "seen": (who, what)}
            out[-1] = untold(event, (head_of(goal),))
            out.append(event.model_copy(update={**found, "words": "", "ends": None}))
    return out


def _fallen_in(events: list[Event]) -> list[Event]:
    """Who |falls into the river is in the water at last, and not flat on its bank; who jumps in dives."""
    out: list[Event] = []
    for event in events:
        wet = next((n for p, n in event.to if p in ("into", "in") and head_of(n) in _WATERS), None)
        saved = [e for e in out if e.verb == "fall in water" and event.what and e.who and e.who.name == event.what.name]
        if saved and verb_of(event) in _SAVES and is_alive(event.who):
            told = {"verb": "save from water", "to": (), "ends": None}
            event = moved(event, saved[-1].setting.place, **told, without=("sled", "rope"))
        leaps = verb_of(event) in _LEAPS and any(p == "into" for p, n in event.to)
        falls = (verb_of(event) in _FALLS or leaps) and is_alive(event.who) and event.what is None
        ice = {*(wet.look if wet is not None and head_of(wet) != "water" else ()), *(event.setting.place or "").split()}
        if wet is not None and falls and not {"frozen", "icy"} & ice:
            place = event.setting.place or ""
            stays = place.split()[-1:] and place.split()[-1] in _OVER
            told = {"verb": "dive" if leaps else "fall in water", "ends": None}
            beast = event.who is not None and category(event.who.name) == "animal"
            somewhere = leaps and beast and not place and head_of(wet) == "water"  # where it lives
            there = place or None if stays or somewhere else _BANKS[head_of(wet)]
            event = moved(untold(event, (head_of(wet),)), there, **told, without=_SHIPS)
        out.append(event)
    return out


_LEAPS = frozenset("jump leap plunge dive hop spring cannonball".split())
_BANKS = {
    **dict.fromkeys(("river", "stream", "canal", "creek", "water", "brook"), "riverbank"),
    **dict.fromkeys(("lake", "pond", "lagoon"), "lakeside"),
    **dict.fromkeys(("sea", "ocean", "harbour", "waves"), "shore"),
    "moat": "castle moat",
    "pool": "pool",
}
_WATERS = frozenset(_BANKS)
_SHIPS = ("ship", "boat", "sailboat", "rowboat")
_SAVES = frozenset("pull drag fish haul lift rescue save help".split())
_OVER = frozenset(
    "bridge drawbridge footbridge pier dock jetty quay bank riverbank lakeside shore beach harbour street garden park "
    "zoo farm meadow moat castle forest jungle canal".split()
)
_FALLS = frozenset("fall tumble topple plunge slip stumble splash trip crash drop".split())


def _fire_breathed(events: list[Event]) -> list[Event]:
    """Who |breathes fire does one thing, whoever it is: it comes out of the mouth."""
    out = []
    for event in events:
        if event.verb in ("breathe", "spit", "spew", "blow") and head_of(event.what) in ("fire", "flame", "flames"):
            event = untold(event, ("fire", "flame")).model_copy(update={"verb": "breathe fire", "what": None})
        out.append(event)
    return out


def _pulled_free(events: list[Event]) -> list[Event]:
    """ "Gets stuck in a jar |and a mouse pulls him out": out of that jar, where it is."""
    out: list[Event] = []
    for event in events:
        caught = [e for e in out if "stuck" in e.verb and e.who and event.what and e.who.name == event.what.name]
        doer = event.who is not None and is_alive(event.who) and event.what is not None
        if caught and doer and verb_of(event) in _FREES and not _NETS & {head_of(n) for _, n in caught[-1].to}:
            where = caught[-1].setting
            trap = next((n for p, n in caught[-1].to if p in ("in", "inside", "into", "under")), None)
            trap = caught[-1].what or trap
            chimney = ("tight snowy chimney",) if "chimney" in caught[-1].verb else ()
            pieces = (f"tight {head_of(trap)}",) if trap is not None else chimney
            told = {"verb": "tug free", "to": tuple(x for x in event.to if is_alive(x[1])), "ends": None}
            event = placed(event.model_copy(update=told), place=where.place, pieces=pieces)
        out.append(event)
    return out


_NETS = frozenset("net rope web fence wire tree mud".split())
_FREES = _SAVES | frozenset("free tug get release".split())


def _struck_by(events: list[Event]) -> list[Event]:
    """What |rolls onto a mammoth strikes it, as what rolls into it does."""
    out = []
    for event in events:
        head = head_of(event.who)
        soft = head in _SOFT or is_clothing(head)  # "his |wig flies off and lands on the prisoner": it settles there
        onto = any(p in ("onto", "on", "over") and is_alive(n) for p, n in event.to)
        if (
            onto
            and not soft
            and verb_of(event) in ("roll", "crash", "fall", "drop", "land")
            and not is_alive(event.who)
        ):
            hit = tuple(("into" if is_alive(n) else p, n) for p, n in event.to)
            event = event.model_copy(update={"to": tuple(x for x in hit if x[0] != "down")})
        out.append(event)
    return out


_SOFT = frozenset(
    "wig kite balloon ribbon leaf feather petal blossom confetti snowflake snow rain light sunlight moonlight sunbeam "
    "moonbeam spotlight shadow darkness".split()
)


def _because_of(events: list[Event]) -> list[Event]:
    """Hides |because a mouse is loose: it is there."""
    out = []
    for event in events:
        said = _CAUSE.search(event.words)
        named = {n.name for n in (event.who, event.what, *event.others, *(n for _, n in event.to)) if n is not None}
        cause = next((n for n in event.seen if said and head_of(n) == said[1] and n.name not in named), None)
        if cause is not None and is_alive(cause) and verb_of(event) in _FLINCHES:
            event = event.model_copy(update={"to": (*event.to, ("beside", cause.model_copy(update={"role": "who"})))})
        out.append(event)
    return out


def _cause_first(events: list[Event]) -> list[Event]:
    """ "A boy cries |because he lost the race": he loses it, and cries then."""
    out = list(events)
    for i, (a, b) in enumerate(pairwise(events)):
        late = re.match(r"\W*(?:because|since|after) (?:he|she|they|it)\b", b.words, re.I)
        same = a.who is not None and b.who is not None and a.who.name == b.who.name and a.sentence == b.sentence
        if late and same and verb_of(a) in _MOODS and verb_of(b) in _MISHAPS:
            out[i], out[i + 1] = b, placed(a, place=a.setting.place or b.setting.place)
    return out


_MOODS = frozenset("cry weep sob smile laugh cheer celebrate sulk jump dance sigh grin frown rejoice pout".split())
_MISHAPS = frozenset("lose win drop break fall miss find get see receive score trip fail beat come pass catch".split())
_CAUSE = re.compile(
    r"\b(?:because|as|since) (?:of )?(?:a|an|the|his|her|their|one|some)? ?(?:\w+ )?(\w+) "
    r"(?:is|are|has|runs?|comes?|got)\b"
)
_FLINCHES = frozenset("hide run flee jump scream climb cower tremble shiver faint shriek duck".split())
_GLOWS = frozenset("firework fireworks bonfire sparkler lantern torch".split())
_KINDLES = frozenset({"light", "light up", "set off", "release", "let go", "launch", "float", "explode", "burst"})
_SMALL = frozenset(
    "cat kitten puppy rabbit hen duck duckling chick bird frog mouse hedgehog turtle dove parrot".split()
)


def _by_night(events: list[Event]) -> list[Event]:
    """Lanterns and fireworks that rise, and bonfires that are lit, are seen by night."""
    told = any(e.setting.time for e in events)
    lit = any(e.verb in _KINDLES and _GLOWS & {head_of(e.who), head_of(e.what)} for e in events)
    return [placed(e, time=TimeOfDay.NIGHT) for e in events] if lit and not told else events


def _presented(events: list[Event]) -> list[Event]:
    """A cat that is |brought to the pharaoh is handed to him."""
    out = []
    for event in events:
        to = next((n for p, n in event.to if p == "to" and category(n.name) == "person"), None)
        if event.verb in ("herd", "bring") and to is not None and head_of(event.what) in _SMALL:
            event = event.model_copy(update={"verb": "give"})
        out.append(event)
    return out


def _maypole(events: list[Event]) -> list[Event]:
    """Who dances |round a maypole does so on the village green, before it rains."""
    out = []
    for event in events:
        if verb_of(event) in ("dance", "skip", "run", "circle") and _POLES & {head_of(n) for _, n in event.to}:
            place = event.setting.place if event.setting.place not in (None, "barn", "farm") else "village"
            event = moved(untold(event, _POLES), place, without=_POLES, verb="dance maypole")
        out.append(event)
    return out


_POLES = frozenset({"maypole"})


def _at_hers(events: list[Event]) -> list[Event]:
    """ "Answers the phone until a courier drops a parcel |on her desk": she sits at it."""
    out = events[:1]
    for event in events[1:]:
        first, who, said = out[-1].who, event.who, _HERS.search(event.words)
        named = [n for n in (event.what, *event.others, *(n for _, n in event.to)) if n is not None]
        if said is None or first is None or who is None or first.name == who.name or any(map(is_alive, named)):
            out.append(event)
            continue
        pronoun = {"his": "him", "her": "her", "their": "them"}[said[1].lower()]
        doubt = fits(pronoun, who) == 2 and not is_beast(who) and said[2].lower() not in _STAYS
        if is_alive(first) and is_alive(who) and fits(pronoun, first) == 2 and not doubt:
            place = event.setting.place or out[-1].setting.place
            owner = first.model_copy(update={"role": "who"})
            event = placed(event, place=place).model_copy(update={"to": (*event.to, ("beside", owner))})
        out.append(event)
    return out


_HERS = re.compile(
    r"\b(?:on|onto|in|into|over|across|at|to|under|from|through|by|behind|with|up) (his|her|their) (?:\w+ )?(\w+)\W*$",
    re.I,
)
_STAYS = frozenset("desk table lap counter keyboard laptop computer plate lunch bowl chair bed canvas picnic".split())


def _tries_again(events: list[Event]) -> list[Event]:
    """ "Falls off her skateboard but gets up and |tries again": she rides it."""
    out: list[Event] = []
    for event in events:
        again = verb_of(event) == "try" and event.what is None and re.search(r"\b(?:again|once more)\b", event.words)
        off = ("fall off", "tumble off", "fall from")
        fell = next((e for e in reversed(out) if again and (e.verb in off or e.verb == "throw off")), None)
        thrown = fell is not None and fell.verb == "throw off"  # by his pony
        on = next((n for n in (fell.what, *(n for _, n in fell.to)) if n is not None), None) if fell else None
        on, rider = (fell.who, fell.what) if fell is not None and thrown else (on, fell.who if fell else None)
        if fell is not None and on is not None and head_of(rider) == head_of(event.who):
            event = event.model_copy(update={"verb": "ride", "what": on, "to": (), "seen": (*event.seen, on)})
        out.append(event)
    return out


def _comes_for_it(events: list[Event]) -> list[Event]:
    """ "Leaves out milk |for an elf", "puts a tooth under her pillow for the tooth fairy": it comes by night."""
    out: list[Event] = []
    for event in events:
        guest = next((n for p, n in event.to if p == "for" and head_of(n).lower() in _NIGHTLY), None)
        leaves = event.verb in ("leave", "leave out", "put", "put out", "put down", "set out", "place", "lay out")
        acts = guest is not None and any(e.who is not None and head_of(e.who) == head_of(guest) for e in events)
        if guest is None or event.what is None or not leaves or acts:
            out.append(event)
            continue
        seen = tuple(n for n in event.seen if n.name != guest.name)
        to = tuple(x for x in event.to if x[1] is not guest)
        first = event.model_copy(update={"to": to, "seen": seen})
        first = placed(first, time=None if event.setting.time == TimeOfDay.MORNING else event.setting.time)
        name = guest.name.lower() if guest.proper else guest.name
        comer = guest.model_copy(update={"role": "who", "name": name, "proper": False})
        verb = "drink" if head_of(event.what) in _DRINKS else "eat" if is_fare(event.what) else "take"
        comes = {"who": comer, "verb": verb, "what": event.what, "to": (), "others": (), "words": "", "ends": None}
        late = placed(event, time=TimeOfDay.NIGHT).model_copy(update={**comes, "seen": (comer, event.what)})
        if verb == "take" and event.who is not None and "pillow" in event.words:
            asleep = event.who.model_copy(update={"look": (*event.who.look, "asleep")[-5:]})
            late = late.model_copy(update={"to": (("beside", asleep),), "seen": (*late.seen, asleep)})
        out += [first, late]
    return out


_NIGHTLY = frozenset("elf fairy santa claus goblin gnome leprechaun hedgehog ghost pixie reindeer bunny".split())
_DRINKS = frozenset("milk water cream tea juice cocoa wine".split())


def _out_to_eat(events: list[Event]) -> list[Event]:
    """ "Goes out |for breakfast": at a cafe, and whoever the meal was burnt by is one of them."""
    out: list[Event] = []
    for event in events:
        meal = next((n for p, n in event.to if p in ("for", "to") and (is_fare(n) or head_of(n) in _MEALS)), None)
        goes = event.verb in ("go out", "head out", "go", "take out", "eat out", "drive", "walk")
        out_ = re.search(r"\bout\b", event.words) is not None and meal is not None and goes
        home = meal is not None and re.search(r"\bhome (?:to|for)\b", event.words) is not None
        if not (out_ or home) or meal is None or event.who is None:
            out.append(event)
            continue
        if home:  # the way there, and then at the table
            out.append(untold(event, {head_of(meal)}))
        others = event.others
        if event.what is not None and is_alive(event.what):
            others = (*others, event.what.model_copy(update={"role": "who"}))
        fare = meal.model_copy(update={"role": "what", "name": _MEALS.get(head_of(meal), meal.name)})
        place = "restaurant" if head_of(meal) in ("dinner", "supper", "pizza", "pasta") else "cafe"
        if home:
            place = "burrow" if is_beast(event.who) and head_of(event.who) not in _PETS else "kitchen"
            event = event.model_copy(update={"words": ""})
        eats = {"verb": "eat", "what": fare, "to": (), "others": others, "ends": None}
        seen = tuple(n for n in event.seen if n.name != meal.name)
        out.append(placed(event, place=place, pieces=()).model_copy(update={**eats, "seen": (*seen, fare)}))
    return out


_PETS = frozenset("cat kitten dog puppy".split())
_MEALS = {
    "breakfast": "croissant", "brunch": "croissant", "lunch": "sandwich", "dinner": "pasta", "supper": "soup",
    "pizza": "pizza", "burger": "burger",
}  # fmt: skip


def _so_that(events: list[Event]) -> list[Event]:
    """ "A dentist hides behind a puppet |so the boy opens his mouth": he is there from the beginning."""
    out = list(events)
    for i, (a, b) in enumerate(pairwise(events)):
        who, new = a.who, b.who
        so = re.match(r"\W*so (?:that )?(?:the|a|an|his|her|their)\b", b.words, re.I) is not None
        if not so or who is None or new is None or not (is_alive(who) and is_alive(new)) or new.count > 2:
            continue
        named = [n for e in (a, b) for n in (e.what, *e.others, *(n for _, n in e.to)) if n is not None]
        here = b.setting.place in (None, a.setting.place) and who.name != new.name
        if here and b.what is not None and not any(map(is_alive, named)) and verb_of(a) not in _PARTS:
            out[i] = a.model_copy(update={"to": (*a.to, ("beside", new))})
            out[i + 1] = placed(b, place=b.setting.place or a.setting.place).model_copy(
                update={"to": (*b.to, ("beside", who))}
            )
    return out


_PARTS = frozenset("go leave run walk drive ride fly sail travel move miss sleep lose forget".split())


def _grown(events: list[Event]) -> list[Event]:
    """The sun wakes a |seed: it sprouts."""
    out: list[Event] = []
    for event in events:
        out.append(event)
        seed = event.what
        if verb_of(event) in ("wake", "awaken", "warm") and seed is not None and head_of(seed) in ("seed", "bulb"):
            told = any(e.verb in ("sprout", "grow", "bloom", "blossom") for e in events)
            grows = {"who": seed.model_copy(update={"role": "who"}), "verb": "sprout", "what": None, "words": ""}
            if not told:
                out.append(event.model_copy(update={**grows, "to": (), "seen": (seed,), "others": ()}))
    return out


def _behind_small(events: list[Event]) -> list[Event]:
    """ "Hides behind |a puppet", "behind a newspaper": too small to hide anybody, it is held before the face."""
    out: list[Event] = []
    for event in events:
        small = next((n for p, n in event.to if p == "behind" and head_of(n) in _HELD_UP), None)
        if verb_of(event) == "hide" and event.what is None and small is not None and event.who is not None:
            event = untold(event, (head_of(small),))
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] != head_of(small))
            to = tuple(("to" if p == "beside" and is_alive(n) else p, n) for p, n in event.to)
            verb = "read" if head_of(small) in _READ else "show"
            told = {
                "verb": verb,
                "what": small.model_copy(update={"role": "what"}),
                "to": event.to if verb == "read" else to,
            }
            event = placed(event, pieces=pieces).model_copy(update=told)
        out.append(event)
    return out


_READ = frozenset("newspaper book menu map magazine".split())
_HELD_UP = _READ | frozenset("puppet doll teddy mask bouquet fan".split())


def _on_ropes(events: list[Event]) -> list[Event]:
    """ "Climbs |down a rope into a cave": hand over hand, on no ladder."""
    out: list[Event] = []
    for event in events:
        told = [
            (p, n) for p, n in event.to if p in ("down", "up", "on", "along") and n.name in ("rope", "cord", "vine")
        ]
        told += (
            [(event.verb.partition(" ")[2], event.what)] if event.what is not None and event.what.name == "rope" else []
        )
        goes = verb_of(event) in ("climb", "slide", "shin", "lower", "scramble", "come") and bool(told)
        off = any(p == "from" for p, _ in event.to)  # a tower: one is seen on its wall
        if goes and not off and event.who is not None and category(event.who.name) == "person":
            down = "down" in (told[0][0], event.verb.partition(" ")[2]) or re.search(r"\bdown\b", event.words)
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in ("rope", "cord", "vine"))
            event = placed(untold(event, ("rope", "cord", "vine")), pieces=pieces)
            event = event.model_copy(update={"verb": f"climb {'down' if down else 'up'} rope", "what": None})
        out.append(event)
    return out


def _outside_the_glass(events: list[Event]) -> list[Event]:
    """A window cleaner who sees a boy |in his room is outside, before the window."""
    out: list[Event] = []
    for event in events:
        trade = event.who is not None and re.fullmatch(r"window (?:cleaner|washer)", event.who.name)
        rooms = tuple(head_of(n) for p, n in event.to if p in ("in", "inside") and head_of(n) in _ROOMS)
        if trade and (rooms or (event.setting.place or "").split()[-1:] == ["room"]):
            event = placed(untold(event, rooms), place=None)
        out.append(event)
    return out


_ROOMS = frozenset("room bedroom office kitchen flat apartment ward".split())


def _on_the_way(events: list[Event]) -> list[Event]:
    """ "Sails to an island |but a whale swallows him": out at sea, and he never gets there."""
    out = list(events)
    for i, (a, b) in enumerate(pairwise(events)):
        stopped = re.match(r"\W*(?:but|until|till|when)\b", b.words, re.I) is not None and verb_of(b) in _STOPS
        other = a.who is not None and b.who is not None and a.who.name != b.who.name
        if stopped and other and a.ends is not None and b.setting.place == a.ends:
            out[i] = a.model_copy(update={"ends": None})
            out[i + 1] = placed(b, place=a.setting.place)
    return out


_STOPS = frozenset(
    "swallow attack sink stop catch capsize block grab blow overturn eat rob kidnap trap chase bite".split()
)


_RULES: Sequence[Callable[[list[Event]], list[Event]]] = (
    _by_doing,
    _led_to,
    _because_of,
    _cause_first,
    _fire_breathed,
    _pulled_free,
    _struck_by,
    _fallen_in,
    _by_night,
    _presented,
    _maypole,
    _at_hers,
    _tries_again,
    _comes_for_it,
    _out_to_eat,
    _so_that,
    _grown,
    _on_the_way,
    _behind_small,
    _outside_the_glass,
    _on_ropes,
)
