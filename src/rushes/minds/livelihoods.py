"""What work and the way home leave unsaid: who is paid in eggs, where one comes home to, who takes what is delivered.

Each rule takes the events of a story and tells what its words imply.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.homes import works_at
from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, is_beast, moved, placed, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_MONEY = frozenset("coin money cash cent dollar pound euro penny note bill cheque advance card gold silver".split())
_COMES = frozenset("come return arrive get sail".split())
_HOME = re.compile(r"(?<!at )(?<!from )(?<!way )\bhome\b")
_AWAY = re.compile(r"\b(?:years?|months?|weeks?|long time)\b.*\b(?:at|in|on|overseas|abroad)\b")
_KNOWS = frozenset("know recognize recognise remember".split())
_LIFTS = frozenset("ride lift".split())
_GETS = frozenset("hitch catch thumb get take grab hitchhike".split())
_CLOSED = ("truck", "lorry", "van", "delivery truck", "farm truck")
_WRECKS = frozenset("tear knock pull demolish wreck raze bulldoze flatten".split())
_DOWN = frozenset("tear knock pull".split())
_THEATRES = frozenset("theatre theater cinema opera playhouse".split())
_RUINS = frozenset("crane bulldozer excavator digger".split())
_SMALL = frozenset("wall fence hut fort shed sandcastle tower barrier den".split())
_CALLS = frozenset("deliver bring carry take".split())
_KEEPERS = {
    "mill": "miller", "windmill": "miller", "farm": "farmer", "farmhouse": "farmer", "bakery": "baker",
    "lighthouse": "lighthouse keeper", "castle": "king", "palace": "queen", "school": "teacher", "hospital": "nurse",
    "monastery": "monk", "church": "priest", "chapel": "priest", "inn": "innkeeper", "forge": "blacksmith",
    "hotel": "receptionist", "cottage": "old woman", "cabin": "old man", "house": "woman", "hut": "old man",
}  # fmt: skip
_GROUNDS = {
    "monastery": "monastery",
    "lighthouse": "cliff",
    "castle": "hill",
    "school": "schoolyard",
    "hotel": "street",
    "house": "village",
}
_WARES = ("thing", "food", "plant")
_TRAINS = frozenset("train locomotive".split())
_SHOPS = frozenset("shop store bakery cafe boutique bookshop butchery kiosk stall".split())
_STREETS = frozenset("street village town city square".split())
_CLOCKED = frozenset("town church village tower city cathedral square steeple".split())
_MENDS = frozenset("repair fix mend restore clean wind oil".split())
_PAIRS = frozenset("couple lover sweetheart newlywed".split())
_WAVES = frozenset({"wave", "wave to", "wave at", "call", "shout"})
_SEATS = frozenset("bench seat sofa couch".split())
_WASHING = frozenset("laundry washing clothes linen sheet sheets".split())
_PLAYERS = frozenset("radio gramophone jukebox stereo phonograph player".split())
_BAKES = frozenset("knead bake roll shape mix stir".split())
_BAKERS = frozenset("baker breadmaker".split())


def livelihood(events: Sequence[Event]) -> list[Event]:
    """The events with what work and the way home imply."""
    out = list(events)
    for rule in (
        _in_kind, _by_the_reins,
        _come_home, _known, _hitched, _demolished, _called, _on_platform, _hand_in_hand, _opened_shop,
        _made_ready, _ploughed, _let_stay, _wed,
        _town_clocks, _cabs,
    ):  # fmt: skip
        out = rule(out)
    return [_set_right(_glassware(_at_oven(e))) for e in out]


def _in_kind(events: list[Event]) -> list[Event]:
    """ "Pays him |in eggs": eggs are handed over, and no coin."""
    out: list[Event] = []
    for event in events:
        goods = next((n for p, n in event.to if p in ("in", "with") and category(n.name) in _WARES), None)
        whom = event.what
        pays = verb_of(event) == "pay" and whom is not None and is_alive(whom)
        if pays and goods is not None and whom is not None and head_of(goods) not in _MONEY:
            ware = _basketful(goods).model_copy(update={"role": "what"})
            to = (("to", whom), *(x for x in event.to if x[1] is not goods))
            event = untold(event, (head_of(goods),)).model_copy(update={"verb": "give", "what": ware, "to": to})
        out.append(event)
    return out


def _by_the_reins(events: list[Event]) -> list[Event]:
    """ "Shoes a horse while the farmer |holds the reins": he stands at its head with a hand on it."""
    out: list[Event] = []
    for event in events:
        mount = next((e.what for e in reversed(out) if is_beast(e.what)), None)
        mount = mount or next((n for p, n in event.to if p in ("of", "for") and is_beast(n)), None)
        if mount is not None and verb_of(event) in _HOLDS and head_of(event.what) in _REINS:
            event = untold(event, _REINS).model_copy(update={"verb": "pat", "what": mount})
        out.append(event)
    return out


_HOLDS = frozenset("hold take grip grab keep".split())
_REINS = frozenset("rein halter bridle lead".split())


def _basketful(goods: Noun) -> Noun:
    """Many small things are handed over in a basket."""
    if goods.count == 1 or category(goods.name) == "plant":
        return goods
    return Noun(name=f"basket of {goods.name}s", said=goods.said)


def _come_home(events: list[Event]) -> list[Event]:
    """ "Comes home |after years at sea": at the door of the house, and no more where the years were spent."""
    out: list[Event] = []
    home = False
    for event in events:
        person = event.who is not None and category(event.who.name) == "person"
        place = event.setting.place
        away = _AWAY.search(event.words) is not None
        comes = person and event.what is None and verb_of(event) in _COMES and _HOME.search(event.words)
        if comes and (place in (None, "street") or away):
            to = tuple(x for x in event.to if not away or category(x[1].name) in ("person", "animal"))
            event = moved(event, "doorstep", to=to, ends=None)
            home = True
        elif home and out and place in (None, "street", "sea", out[-1].setting.place):
            event = placed(event, place="doorstep")
        else:
            home = False
        out.append(event)
    return out


def _known(events: list[Event]) -> list[Event]:
    """ "His dog still |knows him": it jumps up at him; a person takes him in the arms."""
    out: list[Event] = []
    for event in events:
        if verb_of(event) in _KNOWS and is_alive(event.who) and is_alive(event.what) and not event.passive:
            event = event.model_copy(update={"verb": "jump up at" if is_beast(event.who) else "hug"})
        out.append(event)
    return out


def _hitched(events: list[Event]) -> list[Event]:
    """ "|Hitches a ride on a truck": sits in it, on the road."""
    out: list[Event] = []
    for event in events:
        rides = event.verb == "hitchhike" or (head_of(event.what) in _LIFTS and verb_of(event) in _GETS)
        if rides and event.who is not None:
            craft = next((n for _, n in event.to if category(n.name) in ("vehicle", "animal")), None)
            car = (craft or Noun(name="car")).model_copy(update={"role": "what"})
            car = car.model_copy(update={"name": "open truck"}) if car.name in _CLOSED else car  # one sits on its bed
            to = tuple(x for x in event.to if x[1] is not craft)
            event = moved(event, "road", without=(head_of(car), *_LIFTS), verb="ride", what=car, to=to)
        out.append(event)
    return out


def _demolished(events: list[Event]) -> list[Event]:
    """ "Workers |tear down the theatre": before it, where half of it stands; whoever looks on is there too."""
    out: list[Event] = []
    ruin: str | None = None
    for event in events:
        what = event.what
        down = verb_of(event) in _WRECKS and (verb_of(event) not in _DOWN or event.verb.endswith(" down"))
        if down and what is not None and category(what.name) in ("building", "place") and head_of(what) not in _SMALL:
            ruin = "torn theatre" if head_of(what) in _THEATRES else "demolition site"
            heads = (head_of(what), *_RUINS)
            event = moved(event, ruin, without=heads, verb="tear down", what=None, passive=False)
            event = event if event.who is not None else event.model_copy(update={"who": Noun(name="worker", count=3)})
        elif ruin is not None and out and event.setting.place in (None, *_STREETS, out[-1].setting.place):
            event = untold(moved(event, ruin), ("street",))
        out.append(event)
    return out


def _called(events: list[Event]) -> list[Event]:
    """ "Delivers a letter |to the mill": before the mill, to the miller, who comes out for it."""
    out: list[Event] = []
    for event in events:
        to = next((n for p, n in event.to if p == "to" and head_of(n) in _KEEPERS), None)
        what, who = event.what, event.who
        people = any(is_alive(n) for _, n in event.to)
        if to is None or what is None or who is None or people or verb_of(event) not in _CALLS:
            out.append(event)
            continue
        if category(what.name) not in _WARES or category(who.name) != "person":
            out.append(event)
            continue
        head = head_of(to)
        keeper = _KEEPERS[head]
        look, name = (("old",), keeper[4:]) if keeper.startswith("old ") else ((), keeper)
        rest = tuple(x for x in event.to if x[1] is not to)
        ground = _GROUNDS.get(head, "countryside")
        pieces = () if ground in ("schoolyard",) else (to.phrase,)
        whom = Noun(name="woman", look=("young",)) if "love" in what.name.split() else Noun(name=name, look=look)
        seen = tuple(n for n in event.seen if head_of(n) != head)
        event = moved(event, ground, *pieces, verb="give", to=(("to", whom), *rest), ends=None)
        out.append(event.model_copy(update={"seen": seen}))
    return out


def _on_platform(events: list[Event]) -> list[Event]:
    """The |platform of a story with a train is the station's."""
    rails = any(head_of(n) in _TRAINS or head_of(n) == "station" for e in events for n in e.seen)
    rails = rails or any((e.setting.place or "").endswith("station") for e in events)
    if not rails:
        return events
    out: list[Event] = []
    for event in events:
        event = placed(event, place="railway station") if event.setting.place == "platform" else event
        out.append(untold(event, ("platform",)))
    return out


def _hand_in_hand(events: list[Event]) -> list[Event]:
    """ "Brings a blanket to a patient and |holds his hand": it is the patient's, who is there."""
    out: list[Event] = []
    for event in events:
        hand = head_of(event.what) == "hand" and verb_of(event) in ("hold", "take", "squeeze", "clasp", "grip")
        before = out[-1] if out else None
        if hand and before is not None and event.who is not None and not any(is_alive(n) for _, n in event.to):
            named = [before.what, *(n for _, n in before.to), *before.others]
            whom = next((n for n in named if n is not None and is_alive(n) and n.name != event.who.name), None)
            if whom is not None:
                event = event.model_copy(update={"verb": "hold hands", "what": None, "to": (("with", whom),)})
                event = untold(event, ("hand",))
        out.append(event)
    return out


def _opened_shop(events: list[Event]) -> list[Event]:
    """Who opens a shop stands before it, then and after."""
    out: list[Event] = []
    for event in events:
        what = event.what
        opens = verb_of(event) in ("open", "close", "reopen", "shut", "lock", "unlock") and head_of(what) in _SHOPS
        if opens and what is not None and (event.setting.place or "street").split()[-1] in _STREETS:
            event = moved(event, event.setting.place or "street", what.name)
        out.append(event)
    return out


def _made_ready(events: list[Event]) -> list[Event]:
    """ "Has rolls |ready for the firemen": bakes them, and then they are handed to those who come for them."""
    out: list[Event] = []
    for event in events:
        what, who = event.what, event.who
        guest = next((n for p, n in event.to if p == "for" and is_alive(n)), None)
        bakes = head_of(who) in _BAKERS
        if what is not None and what.name == "roll" and who is not None:
            what = what.model_copy(update={"name": "bun"})
        if event.verb != "get ready" or what is None or who is None or category(what.name) != "food":
            out.append(event)
            continue
        place = "bakery" if bakes else event.setting.place or "kitchen"
        makes = {"verb": "bake" if bakes else "cook", "what": what, "to": (), "seen": (who, what), "ends": None}
        out.append(moved(event.model_copy(update=makes), place))
        if guest is not None:
            gives = {"verb": "give", "what": _basketful(what), "to": (("to", guest),), "words": "", "seen": (guest,)}
            out.append(moved(event.model_copy(update=gives), place, ends=None))
    return out


def _ploughed(events: list[Event]) -> list[Event]:
    """Who ploughs does it behind a beast; a nest for which they stop is lifted out of the furrow, the beast by."""
    out: list[Event] = []
    beast: Noun | None = None
    for event in events:
        what = event.what
        if verb_of(event) in ("plough", "plow", "till") and event.who is not None and event.who != what:
            drawn = next((n for _, n in event.to if is_beast(n) or category(n.name) == "vehicle"), None)
            beast = drawn or Noun(name="horse")
            to = (*(x for x in event.to if x[1] is not drawn), ("behind", beast))
            seen = tuple(n for n in event.seen if head_of(n) not in ("field", "plough", "plow"))
            event = moved(event, "ploughed field", verb="plough", to=to, seen=seen)
        elif beast is not None and verb_of(event) in ("save", "rescue", "spare", "move", "find", "lift"):
            small = what is not None and head_of(what) in ("nest", "egg")
            verb = "lift from furrow" if small else event.verb
            event = moved(event, "ploughed field", verb=verb, to=(*event.to, ("beside", beast)))
        elif beast is not None and event.setting.place == out[-1].setting.place:
            event = placed(event, place="ploughed field")
        out.append(event)
    return out


_A_BED = re.compile(r"\b(?:sleep|stay|nap|nest)s? (?:in|on|inside|under) (?!it|him|her|them|with)")


def _let_stay(events: list[Event]) -> list[Event]:
    """ "Finds a cat asleep among the books and |lets it stay": it sleeps on, and is stroked."""
    out: list[Event] = []
    for event in events:
        beast, before = event.who, out[-1] if out else None
        host = next((n for p, n in event.to if p == "with" and category(n.name) == "person"), None)
        stays = event.verb in ("stay", "sleep", "sleep on") and is_beast(beast) and not _A_BED.search(event.words)
        if stays and host is not None and beast is not None:
            found = before.what if before is not None else None
            if before is not None and found is not None and found.name == beast.name and "asleep" in before.words:
                sleeper = found.model_copy(update={"look": tuple(dict.fromkeys(("asleep", *found.look)))[:5]})
                seen = tuple(sleeper if n.name == found.name else n for n in before.seen)
                books = tuple("low pile of books" for p, n in before.to if p == "among" and n.name == "book")
                out[-1] = moved(before, before.setting.place, *books, without=("book",), verb="look at", what=sleeper,
                                to=tuple(x for x in before.to if x[0] != "among"), seen=seen)  # fmt: skip
                out[-1] = untold(out[-1], ("book",))
                beast = sleeper
            pats = {"who": host, "verb": "stroke", "what": beast.model_copy(update={"role": "what"}), "to": ()}
            event = moved(event.model_copy(update=pats), event.setting.place, *(out[-1].setting.pieces if out else ()))
        out.append(event)
    return out


def _wed(events: list[Event]) -> list[Event]:
    """A couple that |gets married is a bride and a groom, then and after."""
    out: list[Event] = []
    pair: tuple[Noun, Noun] | None = None
    for event in events:
        who = event.who
        couple = who is not None and who.name.split()[-1] in _PAIRS
        if couple and who is not None and event.what is None and event.verb in ("get married", "marry", "wed"):
            pair = (who.model_copy(update={"name": "bride", "count": 1}), Noun(name="groom"))
        if couple and who is not None and pair is not None:
            seen = (*pair, *(n for n in event.seen if n.name != who.name))
            event = event.model_copy(update={"who": pair[0], "others": (pair[1], *event.others), "seen": seen})
        out.append(event)
    return out


def _town_clocks(events: list[Event]) -> list[Event]:
    """The |town clock is mended high on its tower; when it strikes its bell is seen, and people stand below it."""
    out: list[Event] = []
    tower = False
    for event in events:
        what, who = event.what, event.who
        if _is_tower_clock(what) and verb_of(event) in _MENDS:
            tower = True
            event = moved(event, "clock tower", without=("clock",), what=None)
        elif _is_tower_clock(who) and event.what is None:
            event = moved(event, "clock tower", without=("clock",), who=Noun(name="bell"), verb="ring")
        elif tower:
            event = moved(event, "town", "clock tower")
        out.append(event)
    return out


def _is_tower_clock(noun: Noun | None) -> bool:
    return head_of(noun) == "clock" and noun is not None and noun.name.split()[0] in _CLOCKED


def _cabs(events: list[Event]) -> list[Event]:
    """What a driver finds on the seat of the cab lies by it in the street, where it stands from then on."""
    out: list[Event] = []
    cab: str | None = None
    for event in events:
        words = event.who.name.split() if event.who is not None else []
        inside = next((n for p, n in event.to if p in ("on", "in") and head_of(n) in ("seat", "taxi", "cab")), None)
        if words[-1:] == ["driver"] and words[0] in ("taxi", "cab") and inside is not None:
            cab = "taxi"
            to = (*(x for x in event.to if x[1] is not inside), ("beside", Noun(name=cab)))
            event = moved(event.model_copy(update={"to": to}), "street", without=(head_of(inside),))
        elif cab is not None and event.setting.place in (None, "street"):
            event = placed(event.model_copy(update={"to": (*event.to, ("beside", Noun(name=cab)))}), place="street")
        out.append(event)
    return out


def _glassware(event: Event) -> Event:
    """A waiter's or a tray's |glasses are for wine, and nobody wears them."""
    drinks = re.search(r"\b(?:waiter|waitress|bartender|barman|tray|wine|champagne|toast|bar|clink)\w*\b", event.words)
    if drinks is None:
        return event

    def drunk_from(noun: Noun) -> Noun:
        of = "wine glass" if noun.of == "glasses" else noun.of
        return noun.model_copy(update={"name": "wine glass" if noun.name == "glasses" else noun.name, "of": of})

    what = drunk_from(event.what) if event.what is not None else None
    return event.model_copy(update={"what": what, "seen": tuple(map(drunk_from, event.seen))})


def _set_right(event: Event) -> Event:
    """ "Works all night" is in the workshop, "waves |from the roof" on it; one shares a bench by sitting on it, dances
    to a radio that stands there, and mends the car whose tyre is flat."""
    who, place = event.who, event.setting.place
    person = who is not None and category(who.name) == "person"
    if person and who is not None and event.verb == "work" and event.what is None and place in (None, "street"):
        return placed(event, place=works_at(who) or place)
    if person and event.verb in _WAVES and place in (None, "street"):
        roof = next((n for p, n in event.to if p == "from" and head_of(n) in ("roof", "rooftop")), None)
        return untold(placed(event, place="rooftop"), (head_of(roof),)) if roof is not None else event
    if person and event.verb in ("share", "take") and head_of(event.what) in _SEATS and event.what is not None:
        return event.model_copy(update={"verb": "sit", "what": None, "to": (("on", event.what), *event.to)})
    if verb_of(event) in ("dance", "waltz", "tango", "sway"):
        player = next((n for _, n in event.to if head_of(n) in _PLAYERS), None)
        heard = ("song", "music", "tune", "waltz")
        to = tuple(x for x in event.to if x[1] is not player and head_of(x[1]) not in heard)
        return event.model_copy(update={"to": to})
    flat = next((n for p, n in event.to if p == "with" and head_of(n) in ("tire", "tyre", "puncture")), None)
    if person and event.verb == "help" and flat is not None and event.what is not None:
        car = Noun(name="car", role="what")
        event = untold(event, ("tire", "tyre", "puncture"))
        return event.model_copy(update={"verb": "repair", "what": car, "to": (("beside", event.what), *event.to)})
    if person and event.verb in ("hang", "hang up", "hang out") and head_of(event.what) in _WASHING:
        return placed(event, place=place or "backyard")
    under = next((n for p, n in event.to if p in ("under", "beneath") and category(n.name) == "plant"), None)
    return placed(event, place="meadow") if place is None and under is not None else event


def _at_oven(event: Event) -> Event:
    """A baker kneads where the oven is, though the shop is in a village."""
    bakes = verb_of(event) in _BAKES and head_of(event.who) in _BAKERS
    return placed(event, place="bakery") if bakes else event
