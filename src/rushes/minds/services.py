"""Work and love as they are meant: whose hammer is a gavel, who is driven where, what is watched from a roof."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import each, head_of, is_alive, moved, placed, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_SENSES = {
    "judge auctioneer": {"hammer": "gavel", "mallet": "gavel"},
    "milkman milkmaid milkwoman": {"bottle": "milk bottle"},
    "fisherman fisherwoman angler fisher fishmonger": {"catch": "basket of fish", "haul": "basket of fish"},
    "lighthouse_keeper": {"lamp": "lighthouse lamp", "light": "lighthouse lamp", "lens": "lighthouse lamp"},
    "policeman policewoman officer cop warden constable guard lady": {"traffic": "car"},
    "potter": {"wheel": "potter's wheel"},
    "mechanic": {"hood": "car", "bonnet": "car"},
}  # whose work it is → what a word means there
_MEANT = {who.replace("_", " "): meant for names, meant in _SENSES.items() for who in names.split()}
_GAZES = frozenset("admire watch look gaze stare survey observe behold enjoy contemplate scan overlook".split())
_HIGH = frozenset(
    "roof rooftop tower lighthouse balcony terrace hill hilltop mountain cliff window room attic wall ladder bench "
    "deck crow's-nest treehouse bridge dune".split()
)
_PAIRS = frozenset("lover sweetheart newlywed spouse fiance twin".split())
_TO_EACH_OTHER = frozenset("kiss hug embrace cuddle marry meet".split())
_DRIVERS = {
    "taxi driver": "taxi", "cab driver": "taxi", "cabbie": "taxi", "cabdriver": "taxi", "chauffeur": "limousine",
    "coachman": "carriage", "cabman": "carriage", "truck driver": "open truck", "bus driver": "bus", "driver": "car",
    "trucker": "open truck", "lorry driver": "open truck", "tram driver": "tram", "rickshaw driver": "rickshaw",
}  # fmt: skip
_TAKES = frozenset("take drive bring carry ferry transport rush deliver chauffeur".split())
_SNATCHES = frozenset("grab snatch steal rob swipe nick filch pickpocket lift pinch take".split())
_PURSES = frozenset("purse handbag wallet pocketbook necklace bag".split())
_ROGUES = frozenset("thief pickpocket robber burglar crook mugger bandit".split())
_OPENINGS = frozenset("opening inauguration unveiling premiere launch dedication".split())
_FIRES = re.compile(r"\b(?:burning|blazing|flaming|fire|fires|flames|blaze)\b")
_SAVES = frozenset("rescue save carry pull bring drag free fetch get evacuate".split())
_LIFTS = frozenset("ride lift".split())
_BEDS = frozenset("bench doorstep pavement sidewalk platform".split())


def served(events: Sequence[Event]) -> list[Event]:
    """The events with what work, the road and love imply."""
    out = list(events)
    for rule in (
        _meant,
        _let_cross,
        _left,
        _paired,
        _driven,
        _aboard,
        _dismounted,
        _looked_from,
        _snatched,
        _thumbed,
        _in_love,
        _seen_off,
        _asked_way,
        _on_duty,
    ):
        out = rule(out)
    return [_sold(_cornered(_carried_out(_opened(e)))) for e in out]


def _renamed(event: Event, old: Noun, new: Noun) -> Event:
    """The event with one noun told anew wherever it stands."""

    def told(noun: Noun) -> Noun:
        return new.model_copy(update={"role": noun.role}) if noun.name == old.name else noun

    what = told(event.what) if event.what is not None else None
    seen, to = tuple(map(told, event.seen)), tuple((p, told(n)) for p, n in event.to)
    return event.model_copy(update={"what": what, "seen": seen, "to": to})


def _meant(events: list[Event]) -> list[Event]:
    """A judge's |hammer, a fisherman's |catch, a milkman's |bottles."""
    out: list[Event] = []
    for event in events:
        senses = _MEANT.get(event.who.name if event.who is not None else "") or _MEANT.get(head_of(event.who), {})
        for noun in [n for n in (event.what, *(n for _, n in event.to)) if n is not None]:
            named = senses.get(noun.name)
            if named == "car" and noun.name != "traffic":
                event = _under_hood(event, noun)
            elif named is not None:
                count, of = (2, "") if noun.name == "traffic" else (noun.count, noun.of)
                of = "" if named.startswith("basket") else of
                event = _renamed(event, noun, noun.model_copy(update={"name": named, "of": of, "count": count}))
        out.append(event)
    return out


def _let_cross(events: list[Event]) -> list[Event]:
    """Whoever |crosses while the traffic is stopped does so before the car that waits."""
    out: list[Event] = []
    stopped: Noun | None = None
    for event in events:
        if verb_of(event) in ("stop", "halt", "hold") and category(head_of(event.what)) == "vehicle":
            stopped = event.what
        elif stopped is not None and event.verb in ("cross", "pass", "walk") and not is_alive(event.what):
            car = stopped.model_copy(update={"role": "to", "count": 1})
            event = event.model_copy(update={"to": (*event.to, ("beside", car)), "seen": (*event.seen, car)})
        out.append(event)
    return out


def _left(events: list[Event]) -> list[Event]:
    """ "|Leaves bottles on the doorstep": puts them down there."""
    out: list[Event] = []
    for event in events:
        where = any(p in ("on", "at", "by", "under", "in") for p, _ in event.to)
        leaves = event.verb == "leave" and event.what is not None and category(event.what.name) in _WARES
        out.append(event.model_copy(update={"verb": "put down"}) if leaves and where and not event.passive else event)
    return out


def _under_hood(event: Event, hood: Noun) -> Event:
    """ "Looks |under the hood of a car": the car is mended."""
    cars = [n for n in event.seen if category(n.name) == "vehicle"]
    car = (cars[0] if cars else Noun(name="car")).model_copy(update={"role": "what"})
    seen = (*(n for n in event.seen if n.name not in (hood.name, car.name)), car)
    to = tuple(x for x in event.to if x[1].name not in (hood.name, car.name))
    event = moved(event, event.setting.place or "road", without=(hood.name,))
    return event.model_copy(update={"verb": "repair", "what": car, "to": to, "seen": seen})


def _paired(events: list[Event]) -> list[Event]:
    """ "|Lovers kiss": bare of a number they are two."""
    out: list[Event] = []
    for event in events:
        who = event.who
        if who is not None and head_of(who) in _PAIRS and who.count == 3 and not event.others:
            pair = (Noun(name="woman", look=("young",), role="who"), Noun(name="man", look=("young",), role="who"))
            update: dict[str, object] = {"who": pair[0], "others": (pair[1],)}
            if event.what is None and verb_of(event) in _TO_EACH_OTHER:
                update = {"who": pair[0], "what": pair[1].model_copy(update={"role": "what"})}
            seen = (*pair, *(n for n in event.seen if n.name != who.name))
            event = event.model_copy(update={**update, "seen": seen})
        out.append(event)
    return out


def _driven(events: list[Event]) -> list[Event]:
    """ "A taxi driver |takes a bride to the church": both are in the taxi, on the way, before where they go."""
    out: list[Event] = []
    for event in events:
        who, whom = event.who, event.what
        craft = _DRIVERS.get(who.name) if who is not None else None
        craft = craft or (_DRIVERS.get(head_of(who)) if head_of(who) != "driver" else None)
        takes = verb_of(event) in _TAKES and whom is not None and is_alive(whom) and event.what != event.who
        if craft is None or not takes or whom is None or any(category(n.name) == "vehicle" for _, n in event.to):
            out.append(event)
            continue
        goal = next((n for p, n in event.to if p == "to" and not is_alive(n)), None)
        to = tuple(x for x in event.to if x[1] is not goal)
        car = Noun(name=craft, role="what")
        named = head_of(goal) if goal is not None else ""
        stands = category(named) in ("building", "place") and named in _BUILT
        seen = (*(n for n in event.seen if n is not goal), car)
        others = (*event.others, whom.model_copy(update={"role": "who"}))
        rides = {"verb": "ride", "what": car, "to": to, "seen": seen, "ends": None, "others": others}
        out.append(moved(event.model_copy(update=rides), "street", *((named,) if stands else ())))
        if goal is not None and category(named) in ("building", "place") and named not in _STAGES:  # and there they are
            there = {
                "who": whom.model_copy(update={"role": "who"}),
                "verb": "enter",
                "what": None,
                "to": (),
                "words": "",
            }
            out.append(moved(event.model_copy(update={**there, "others": ()}), named, seen=(whom,), ends=None))
    return out


_BUILT = frozenset("church chapel castle hospital hotel house school theatre museum cathedral palace tower".split())


_STAGES = frozenset("theatre theater opera concert".split())  # whose inside is the stage


def _aboard(events: list[Event]) -> list[Event]:
    """ "Row a boat across the lake |and sing": in the boat."""
    out: list[Event] = []
    craft: Noun | None = None
    for event in events:
        named = [n for n in (event.what, *(n for _, n in event.to)) if n is not None and head_of(n) in _BOATS]
        if named and verb_of(event) in _SAILS:
            craft = named[0]
        elif craft is not None and out and event.who == out[-1].who and verb_of(event) in _IN_BOATS and not event.to:
            seat = craft.model_copy(update={"role": "to"})
            event = moved(event, out[-1].setting.place, craft.name, to=(("in", seat),))
        else:
            craft = None
        out.append(event)
    return out


_BOATS = frozenset("boat canoe raft dinghy gondola sailboat kayak rowboat ferry punt".split())
_SAILS = frozenset("row sail paddle steer punt navigate float drift".split())
_IN_BOATS = frozenset("sing laugh talk kiss eat sleep read fish play cry wave argue dream smile".split())


def _dismounted(events: list[Event]) -> list[Event]:
    """The |knee of a cyclist is bandaged beside the bicycle, and not on it."""
    out: list[Event] = []
    for event in events:
        hurt = [n for n in event.seen if head_of(n) in _RIDERS and n != event.who]
        racer = head_of(event.who) in {*_RIDERS, "rival", "rider", "racer"}  # races have both of them
        if verb_of(event) in _TENDS and hurt and not racer:
            person = Noun(name="man", look=hurt[0].look, wears=("helmet",))
            bike = Noun(name=_RIDERS[head_of(hurt[0])])
            event = _renamed(event, hurt[0], person)
            if event.what is not None and event.what.of and head_of(hurt[0]) == event.what.of.split()[-1]:
                event = event.model_copy(update={"what": person.model_copy(update={"role": "what"})})
            seen = tuple(n for n in event.seen if n.of.split()[-1:] != [head_of(hurt[0])])
            event = moved(event.model_copy(update={"seen": seen}), event.setting.place or "road", bike.name)
        out.append(event)
    return out


_RIDERS = {"cyclist": "bicycle", "biker": "motorcycle", "bicyclist": "bicycle", "motorcyclist": "motorcycle"}
_TENDS = frozenset("bandage treat help examine comfort tend heal nurse splint console".split())


def _looked_from(events: list[Event]) -> list[Event]:
    """ "Sits on a roof and |admires the city": from there; it is no other place."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        sight = event.what or next((n for p, n in event.to if p in ("to", "at", "over", "across", "into", "on")), None)
        gazes = verb_of(event) in _GAZES and sight is not None and category(sight.name) in ("place", "natural")
        place = before.setting.place if before is not None else None
        same = before is not None and before.who is not None and event.who is not None
        same = same and before is not None and before.who == event.who
        if (
            gazes
            and same
            and sight is not None
            and place
            and _HIGH & set(place.split())
            and place != event.setting.place
        ):
            to = tuple(x for x in event.to if x[1] is not sight)
            event = untold(moved(event, place, what=None, to=to, ends=None, verb="watch"), (head_of(sight),))
        out.append(event)
    return out


def rested(events: Sequence[Event]) -> list[Event]:
    """Who sleeps on a bench after something outdoors does so there, and else in the park."""
    out: list[Event] = []
    for event in events:
        bench = next((n for p, n in event.to if p in ("on", "upon") and head_of(n) in _BEDS), None)
        if verb_of(event) in ("sleep", "nap", "doze", "lie", "snore") and bench is not None and not event.setting.place:
            rails = bool(out) and head_of(out[-1].what) in ("train", "tram", "metro")
            before = "railway station" if rails else out[-1].setting.place if out else None
            event = placed(event, place=before or "park")
        out.append(event)
    return out


def held_on(events: Sequence[Event]) -> list[Event]:
    """ "Grabs a purse |and runs": it is in the hand on the way."""
    out: list[Event] = []
    has: tuple[str, Noun] | None = None
    for event in events:
        who, what = event.who, event.what
        person = who is not None and category(who.name) == "person"
        if has is not None and who is not None and who.name == has[0] and what is None and event.verb in _MOVES:
            if not who.holds and not any(n.name == has[1].name for _, n in event.to):
                event = event.model_copy(update={"who": who.model_copy(update={"holds": (has[1].phrase,)})})
        elif who is None or has is None or who.name == has[0]:
            takes = person and what is not None and verb_of(event) in _GRABS and what.count == 1
            small = what is not None and category(what.name) in _WARES and what.name not in _LARGE
            has = (who.name, what) if takes and small and who is not None and what is not None else None
        out.append(event)
    return out


_MOVES = frozenset("run walk flee escape hurry dash rush run away sneak walk away run off walk home climb jump".split())
_GRABS = frozenset("grab snatch steal take swipe nick seize pinch".split())
_LARGE = frozenset("bed table piano statue house tree boat train bus car seat shower picture photo step".split())


def _snatched(events: list[Event]) -> list[Event]:
    """ "A thief |grabs a purse": from a lady, who is there."""
    out: list[Event] = []
    for event in events:
        robs = verb_of(event) in _SNATCHES and head_of(event.what) in _PURSES and head_of(event.who) in _ROGUES
        if robs and not any(is_alive(n) for _, n in event.to):
            lady = Noun(name="woman", holds=(head_of(event.what),))
            event = event.model_copy(update={"to": (("from", lady), *event.to), "seen": (*event.seen, lady)})
        out.append(event)
    return out


def _thumbed(events: list[Event]) -> list[Event]:
    """ "Thumbs a ride with a |truck driver": by the road it is a truck that stops."""
    out: list[Event] = []
    for event in events:
        host = next((n for p, n in event.to if p in ("with", "from") and n.name in _DRIVERS), None)
        thumbs = event.verb == "hitchhike" or (head_of(event.what) in _LIFTS and verb_of(event) in _THUMBS)
        if thumbs and event.who is not None:
            craft = next((n for _, n in event.to if category(n.name) == "vehicle"), None)
            craft = craft or Noun(name=_DRIVERS[host.name] if host is not None else "car")
            dry = "desert" in (event.setting.place or "") or any(head_of(n) == "desert" for n in event.seen)
            place = "desert road" if dry else "road"
            asks = {"verb": "wave", "what": None, "to": (("at", craft),), "seen": (event.who, craft), "ends": None}
            out.append(moved(event.model_copy(update=asks), place))
            rest = tuple(x for x in event.to if x[1] is not craft and x[1] is not host and head_of(x[1]) != "desert")
            ride = craft.model_copy(update={"role": "what"})  # its driver is in the cab
            event = moved(event, place, without=(*_LIFTS, "desert"), verb="ride", what=ride, to=rest, words="")
        out.append(event)
    return out


_THUMBS = frozenset("hitch thumb hitchhike".split())


def _in_love(events: list[Event]) -> list[Event]:
    """ "Meets a dancer and |falls in love": the two hold each other, a heart over them."""
    out: list[Event] = []
    for event in events:
        loves = event.verb == "fall" and any(n.name == "love" for n in (*event.seen, *(n for _, n in event.to)))
        if loves and event.who is not None:
            named = [n for p, n in event.to if p == "with" and is_alive(n)]
            named += [event.what] if event.what is not None and is_alive(event.what) else []
            for before in reversed(out):
                named += [n for n in (before.what, *before.others, *(n for _, n in before.to)) if is_alive(n) and n]
                named += [before.who] if before.who is not None else []
            mate = next((n for n in (*event.others, *named) if n is not None and n.name != event.who.name), None)
            if mate is not None:
                whom = mate.model_copy(update={"role": "what"})
                event = untold(event, ("love",)).model_copy(
                    update={"verb": "fall in love", "what": whom, "others": (), "seen": (event.who, whom), "to": ()}
                )
        out.append(event)
    return out


def _opened(event: Event) -> Event:
    """ "Cuts the ribbon |at the opening of a bridge": before people."""
    if not any(head_of(n) in _OPENINGS for _, n in event.to) and not (
        verb_of(event) == "cut" and head_of(event.what) == "ribbon"
    ):
        return event
    event = untold(moved(event, event.setting.place, without=_OPENINGS), _OPENINGS)
    crowd = Noun(name="townsperson", count=4)
    if any(is_alive(n) for _, n in event.to):
        return event
    return event.model_copy(update={"to": (*event.to, ("beside", crowd)), "seen": (*event.seen, crowd)})


def _carried_out(event: Event) -> Event:
    """ "Rescues a woman |from a burning building": she is carried out of it."""
    whom, who = event.what, event.who
    if whom is None or who is None or not is_alive(whom) or category(who.name) != "person" or event.passive:
        return event
    burns = _FIRES.search(event.setting.place or "") or any(_FIRES.search(n.phrase) for _, n in event.to)
    if verb_of(event) in _SAVES and burns and whom.count == 1:
        return event.model_copy(update={"verb": "carry"})
    return event


def _cornered(event: Event) -> Event:
    """A street |corner is in the street; who shouts the |news has the paper in hand."""
    if any(n.name in ("street corner", "corner") and p != "into" for p, n in event.to) and event.setting.place in (
        None,
        "street",
    ):
        event = untold(moved(event, event.setting.place, without=("corner",)), ("corner",))
    news = head_of(event.what) in ("news", "headline") and verb_of(event) in (
        "shout",
        "call",
        "cry",
        "announce",
        "yell",
    )
    if news and event.who is not None:
        who = event.who.model_copy(update={"holds": tuple(dict.fromkeys(("newspaper", *event.who.holds)))})
        seen = tuple(who if n.name == who.name else n for n in event.seen if n.name not in ("news", "headline"))
        event = moved(event, event.setting.place or "street", without=("newspaper",), who=who, what=None, seen=seen)
    return event


def _sold(event: Event) -> Event:
    """Who |sells a thing hands it to a customer, who is there."""
    who, what = event.who, event.what
    person = who is not None and category(who.name) == "person" and not event.passive
    alone = not any(is_alive(n) for _, n in event.to) and not event.others
    if person and alone and event.verb == "sell" and what is not None and category(what.name) in _WARES:
        buyer = Noun(name="customer")
        update = {"to": (("to", buyer), *event.to), "seen": (*event.seen, buyer)}
        return event.model_copy(update=update)
    return event


_WARES = ("thing", "food", "plant")


def _seen_off(events: list[Event]) -> list[Event]:
    """ "Waves goodbye to her husband |as the ship leaves": he is aboard; she stays on the quay."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        leaves = verb_of(event) in ("leave", "depart", "sail", "go", "pull") and head_of(event.who) in _DEPARTS
        waves = before is not None and verb_of(before) in ("wave", "say", "call", "cry")
        gone = next((n for _, n in before.to if is_alive(n)), None) if before is not None else None
        if leaves and waves and before is not None and event.who is not None and gone is not None and before.who:
            craft = event.who.model_copy(update={"role": "what"})
            place = _DEPARTS[head_of(craft)]
            to = tuple(x for x in before.to if x[1] is not gone)
            out[-1] = moved(before, place, to=to, what=None).model_copy(update={"seen": (before.who,)})
            rides = {"who": gone.model_copy(update={"role": "who"}), "verb": "ride", "what": craft, "to": ()}
            event = moved(event.model_copy(update=rides), "sea" if place == "harbour" else place, seen=(gone, craft))
        out.append(event)
    return out


_DEPARTS = {
    "ship": "harbour", "boat": "harbour", "ferry": "harbour", "steamer": "harbour", "liner": "harbour",
    "longship": "harbour", "sailboat": "harbour", "rowboat": "harbour", "steamship": "harbour", "canoe": "lakeside",
    "train": "railway station", "tram": "street", "bus": "street", "carriage": "street",
}  # fmt: skip


def _called(noun: Noun, names: tuple[str, str]) -> Noun:
    return noun.model_copy(update={"name": names[1]}) if noun.name == names[0] else noun


def _on_duty(events: list[Event]) -> list[Event]:
    """Who checks |tickets is no leader of an orchestra, and the passengers are there."""
    out: list[Event] = []
    renamed: tuple[str, str] | None = None
    for event in events:
        who, what = event.who, event.what
        if who is not None and what is not None and head_of(what) == "ticket" and verb_of(event) in _CHECKS:
            name = "ticket inspector" if head_of(who) == "conductor" else who.name
            place = event.setting.place or ("train" if name != who.name else None)
            renamed = (who.name, name)
            event = placed(event, place=place)
            guard = who.model_copy(update={"name": name})
            rider = next((n for _, n in event.to if is_alive(n)), None) or Noun(name="passenger", look=("seated",))
            seen = (guard, what, rider)
            ticket = what.model_copy(update={"count": 1, "of": ""})
            to = (("from", rider), *(x for x in event.to if x[1] is not rider))
            event = event.model_copy(
                update={"who": guard, "what": ticket, "to": to, "seen": seen, "verb": "check ticket"}
            )
        elif renamed is not None:
            event = each(event, partial(_called, names=renamed))
        out.append(event)
    return out


_CHECKS = frozenset("check punch collect inspect control stamp clip".split())


def _asked_way(events: list[Event]) -> list[Event]:
    """ "Asks a policeman |for the way to the museum": in the street, and he points."""
    out: list[Event] = []
    for event in events:
        whom = event.what if is_alive(event.what) else next((n for _, n in event.to if is_alive(n)), None)
        way = any(
            head_of(n) in ("way", "direction", "directions", "road") for p, n in event.to if p in ("for", "about")
        )
        if verb_of(event) == "ask" and way and whom is not None and event.who is not None:
            event = moved(event, "street", to=(), ends=None, what=whom, seen=(event.who, whom))
            points = {"who": whom.model_copy(update={"role": "who"}), "verb": "point", "what": None, "words": ""}
            out += [event, event.model_copy(update={**points, "to": (("beside", event.who),)})]
        else:
            out.append(event)
    return out
