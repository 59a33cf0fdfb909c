"""What fables leave unsaid: whose speech the goat eats, what the wizard's victim becomes, who is under one umbrella."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_crowd, placed, verb_of
from rushes.shot import Light, TimeOfDay, Weather
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_ALIVE = ("person", "animal")
_ROOFS = frozenset("umbrella parasol leaf mushroom toadstool sunshade".split())
_EATS = frozenset("eat chew swallow munch devour nibble gobble".split())
_BAKES = frozenset("bake build make".split())
_SWEETS = frozenset("gingerbread candy sugar chocolate biscuit cookie cake sweet bread marzipan".split())
_PARTS = frozenset("roof wall door chimney window shutter gable fence tile".split())
_SPOKEN = frozenset("speech poem homework essay lecture sermon exam letter contract manuscript".split())
_LAUGHS = frozenset("laugh giggle chuckle cheer clap applaud".split())
_FALLS = frozenset("fall slip trip stumble tumble".split())
_SEWS = frozenset("sew stitch mend darn patch repair".split())
_HANGS = frozenset("hang peg pin".split())
_TRAILS = frozenset("print track footprint trail path crumb pawprint hoofprint breadcrumb".split())
_FOLLOWS = frozenset("follow track trail".split())
_TURNS = frozenset("turn change transform".split())
_BURSTS = frozenset("sneeze hiccup cough".split())
_STEALS = frozenset("steal snatch pinch swipe take grab pluck".split())
_CARRIES_BACK = frozenset({"return", "come back", "fly back", "run back", "walk back", "go back", "swim back"})
_LIGHTS = frozenset({"light", "light up", "kindle", "ignite"})
_ROYAL = frozenset("king queen prince princess emperor empress duchess duke".split())
_PAWS = frozenset("paw hoof animal cat dog fox bird rabbit hare deer bear wolf".split())
_FAIR = re.compile(r"\b(school|village|church|county|country|town|summer|book) (fair|fete|bazaar)\b")
_SNOW = frozenset({"snow"})
_ABODES = frozenset("barn house cottage hut stable cabin inn farmhouse home shed".split())


def fables(events: Sequence[Event]) -> list[Event]:
    """The events with who and what belongs to such tales."""
    out = _at_fair(list(events))
    for rule in (_roofed, _eaten, _house_eaten, _laughing, _sewn, _bewitched, _brought_back, _cake_lit, _under_floor):
        out = rule(out)
    return out


def _same(noun: Noun | None, other: Noun | None) -> bool:
    return noun is not None and other is not None and noun.name == other.name


def _at_fair(events: list[Event]) -> list[Event]:
    """ "Sneezes at the |school fair": among the stalls."""
    fair = next((m for e in events if (m := _FAIR.search(e.words))), None)
    if fair is None:
        return events
    out = []
    for event in events:
        if event.setting.place in (None, fair[1], fair[0]):
            event = placed(event, place=fair[0])
            event = event.model_copy(update={"to": tuple(x for x in event.to if x[1].name != fair[1]),
                                             "seen": tuple(n for n in event.seen if n.name != fair[1])})  # fmt: skip
        out.append(event)
    return out


def _roofed(events: list[Event]) -> list[Event]:
    """ "Share one umbrella |while they walk": it is over both of them from then on."""
    out: list[Event] = []
    roof, holder = "", None
    for event in events:
        if event.verb == "share" and head_of(event.what) in _ROOFS and event.who is not None and event.what is not None:
            roof, holder = f"shared {event.what.name}", event.who
            seen = tuple(n for n in event.seen if not _same(n, event.what))
            event = event.model_copy(update={"seen": seen})
        if holder is not None and event.who is not None and _same(event.who, holder) and roof not in event.who.holds:
            who = event.who.model_copy(update={"holds": (roof, *event.who.holds)[:2]})
            event = event.model_copy(update={"who": who})
        out.append(event)
    return out


def _eaten(events: list[Event]) -> list[Event]:
    """A goat eats |the mayor's speech: he stands by, with empty hands."""
    out: list[Event] = []
    for event in events:
        who, what = event.who, event.what
        first = verb_of(event)
        if first in _EATS and who is not None and what is not None and category(who.name) == "animal" and what.of:
            told = {n.name for n in (*event.others, *(n for _, n in event.to))}
            owner = next((n for n in event.seen if n.phrase == what.of and n.name not in told), None)
            if owner is not None and category(owner.name) == "person":
                owner = owner.model_copy(update={"role": "who"})
                event = event.model_copy(update={"to": (("beside", owner), *event.to)})
            if what.name in _SPOKEN:
                sheet = what.model_copy(update={"name": "written sheet", "said": "sheet"})
                seen = tuple(sheet if _same(n, what) else n for n in event.seen)
                event = event.model_copy(update={"what": sheet, "seen": seen})
        out.append(event)
    return out


def _house_eaten(events: list[Event]) -> list[Event]:
    """ "Bakes a gingerbread house and the birds eat |the roof": it is that house, and not a place where one stands."""
    out: list[Event] = []
    house: Noun | None = None
    for event in events:
        what = event.what
        sweet = what is not None and what.name.split()[0] in _SWEETS and category(what.name) == "building"
        if what is not None and sweet and event.verb in _BAKES:
            house = what
        if house is not None and event.verb in _EATS and what is not None and head_of(what) in _PARTS:
            event = event.model_copy(update={"what": house, "seen": (*event.seen[:1], house)})
        out.append(event)
    if house is None:
        return events
    places = {"kitchen", "roof", "wall", house.phrase}
    return [
        placed(e, place="forest", pieces=()) if e.setting.place in places or e.setting.place is None else e for e in out
    ]


def _laughing(events: list[Event]) -> list[Event]:
    """ "Falls off her chair and |all laugh": at whom they laugh is in the picture, still at it or lying there."""
    out = events[:1]
    for before, event in pairwise(events):
        who, fool = event.who, before.who
        crowd = is_crowd(who)
        living = fool is not None and category(fool.name) in _ALIVE and not _same(fool, who)
        if crowd and event.verb in _LAUGHS and event.what is None and not event.to and fool is not None and living:
            paper = ("bitten sheet",) if head_of(before.what) == "sheet" else ()
            owner = tuple((p, n) for p, n in before.to if p == "beside")
            fell = verb_of(before) in _FALLS and fool.count == 1 and category(fool.name) == "person"
            look = (*(("fallen",) if fell else ()), *fool.look)[:5]
            fool = fool.model_copy(update={"holds": (*fool.holds, *paper)[:2], "look": look})
            fewer = who.model_copy(update={"count": min(who.count, 4)}) if who is not None else None
            event = event.model_copy(update={"who": fewer, "to": (("at", fool), *owner)})
            event = placed(event, place=event.setting.place or before.setting.place)
        out.append(event)
    return out


def _sewn(events: list[Event]) -> list[Event]:
    """A torn cloud is sewn, hung up |to dry, and hangs there."""
    out: list[Event] = []
    state = ""
    for event in events:
        what, first = event.what, verb_of(event)
        if what is not None and head_of(what) == "cloud" and first in _SEWS | _HANGS:
            name = "torn cloud" if first in _SEWS else "sewn cloud"
            cloud = what.model_copy(update={"name": name, "look": (), "said": name})
            seen = tuple(cloud if _same(n, what) else n for n in event.seen)
            event = event.model_copy(update={"what": cloud, "seen": seen})
            state = first
        elif state in _HANGS and event.verb == "dry" and event.what is None and out:
            hung = Noun(name="hung cloudlet", role="what")
            event = event.model_copy(update={"verb": "look", "what": hung, "to": (), "seen": ()})
        out.append(event)
    return out


def homeward(events: Sequence[Event]) -> list[Event]:
    """Follows a trail |through the snow to a barn: outdoors along the prints, and at last inside."""
    out: list[Event] = []
    for event in events:
        goal = next((n for p, n in event.to if p == "to" and head_of(n) in _ABODES), None)
        who, what = event.who, event.what
        if event.verb not in _FOLLOWS or what is None or head_of(what) not in _TRAILS or goal is None or who is None:
            out.append(event)
            continue
        snowy = event.setting.weather is Weather.SNOW or any(head_of(n) in _SNOW for _, n in event.to)
        wood = next((n.phrase for p, n in event.to if p in ("through", "across") and category(n.name) == "place"), None)
        place = wood or ("snowfield" if snowy else "meadow")
        drop = (head_of(what), head_of(goal), "snow")
        seen = tuple(n for n in event.seen if head_of(n) not in drop)
        beast = _PAWS & {*what.phrase.split(), *what.of.split()}
        name = "pawprint" if beast or head_of(what) == "pawprint" else what.name  # seen in the snow, though no thing
        trail = what.model_copy(update={"name": name, "of": "", "said": name})
        way = placed(
            event, place=place, pieces=(head_of(goal),), weather=Weather.SNOW if snowy else event.setting.weather
        )
        out.append(way.model_copy(update={"what": trail, "to": (), "seen": seen, "ends": None}))
        hay = (("in", Noun(name="hay nest")),) if head_of(goal) in ("barn", "stable") else ()
        inside = placed(event, place=head_of(goal), pieces=(), weather=event.setting.weather)
        warm = {"verb": "sleep" if category(who.name) == "animal" else "rest", "what": None, "to": hay, "words": ""}
        out.append(inside.model_copy(update={**warm, "seen": (), "ends": None, "light": (Light.LAMP,)}))
    return out


def _bewitched(events: list[Event]) -> list[Event]:
    """ "|Turns the headmaster into a goat": a wizard's magic hits him, and the goat stands there."""
    out: list[Event] = []
    skip = False
    for event, then in zip(events, [*events[1:], None], strict=False):
        if skip:
            skip = False
            continue
        victim, who = event.what, event.who
        becomes = then.who if then is not None and then.verb == "appear" and not then.words else None
        first = verb_of(event)
        living = who is not None and victim is not None and category(victim.name) in _ALIVE and not _same(who, victim)
        if first not in _TURNS or not living or becomes is None or category(becomes.name) not in ("animal", "thing"):
            out.append(event)
            continue
        skip = True
        by_sneeze = bool(out) and out[-1].verb in _BURSTS and _same(out[-1].who, who)
        verb = "sneeze upon" if by_sneeze else "enchant"
        victim = victim.model_copy(update={"role": "who"}) if victim is not None else None
        seen = (*event.seen, becomes)
        out.append(event.model_copy(update={"verb": verb, "to": (("beside", becomes),), "seen": seen}))
        after = {"verb": "look", "what": becomes, "to": (), "seen": (), "words": ""}
        out.append(event.model_copy(update=after))
    return out


def _brought_back(events: list[Event]) -> list[Event]:
    """ "Steals a button from a scarecrow |and returns with a spoon instead": he has no spoon before, and gives it."""
    out: list[Event] = []
    victim: Noun | None = None
    thief: Noun | None = None
    for i, event in enumerate(events):
        who = event.who
        if verb_of(event) in _STEALS and who is not None:
            robbed = next((n for p, n in event.to if p == "from" and category(n.name) in _ALIVE), None)
            later = next((e for e in events[i + 1 :] if e.verb in _CARRIES_BACK and _same(e.who, who)), None)
            if robbed is not None and later is not None and later.who is not None and later.who.holds:
                victim, thief = robbed, who
                event = event.model_copy(update={"who": who.model_copy(update={"holds": ()})})
        elif victim is not None and event.verb in _CARRIES_BACK and _same(who, thief) and who is not None and who.holds:
            gift = Noun(name=who.holds[-1].split()[-1], look=tuple(who.holds[-1].split()[:-1]), role="what")
            giver = who.model_copy(update={"holds": ()})
            give = {"verb": "give", "who": giver, "what": gift, "to": (("to", victim),)}
            event = event.model_copy(update=give)
        out.append(event)
    return out


def _cake_lit(events: list[Event]) -> list[Event]:
    """ "Lights all the candles |at the birthday party of a princess": those of her cake, and she sits before it."""
    out: list[Event] = []
    for event in events:
        cakes = ("party", "birthday", "cake")
        party = next((n for _, n in event.to if head_of(n) in cakes and "birthday" in n.phrase), None)
        if event.verb not in _LIGHTS or head_of(event.what) != "candle" or party is None or event.who is None:
            out.append(event)
            continue
        host = next((n for n in event.seen if n.phrase == party.of and category(n.name) == "person"), None)
        host = host or next((n for p, n in event.to if p == "for" and category(n.name) == "person"), None)
        cake = Noun(name="birthday cake", role="what")
        drop = {"candle", "party", "cake", head_of(host)}
        place = "great hall" if host is not None and head_of(host) in _ROYAL else "living room"
        pieces = ("party balloons", *(p for p in event.setting.pieces if p.split()[-1] not in drop))
        seen = tuple(n for n in event.seen if head_of(n) not in drop)
        lit = placed(event, place=place, pieces=pieces[:4]).model_copy(
            update={"what": cake, "to": (), "seen": seen, "light": (Light.LAMP,), "ends": None}
        )
        if host is None:
            out.append(lit)
            continue
        host = host.model_copy(
            update={"role": "who", "wears": (*host.wears, "party hat") if not _ROYAL & {head_of(host)} else host.wears}
        )
        out.append(lit.model_copy(update={"to": (("beside", host),)}))
        joy = {
            "who": host,
            "others": (),
            "verb": "clap",
            "what": None,
            "to": (("at", event.who),),
            "seen": (),
            "words": "",
        }
        out.append(lit.model_copy(update=joy))
    return out


def _under_floor(events: list[Event]) -> list[Event]:
    """Who borrows from somebody that lives |under the floor is at home, and it is night for who fears the dark."""
    floor = next(
        (e for e in events if e.verb in ("live", "dwell", "nest") and any(p in ("under", "beneath", "below", "behind")
         and head_of(n) in ("floor", "floorboard", "stairs", "bed", "stove") for p, n in e.to)), None
    )  # fmt: skip
    if floor is None or len(events) < 2:
        return events
    out = []
    dark = any("dark" in {head_of(n), *n.look} for e in events for n in (*e.seen, *(n for _, n in e.to)))
    for event in events:
        if event is floor:
            continue
        if event.setting.place is None:
            event = placed(event, place="cabin", time=TimeOfDay.NIGHT if dark else event.setting.time)
        lender = next((n for p, n in event.to if p == "from" and _same(n, floor.who)), None)
        if lender is not None and event.what is not None:
            has = lender.model_copy(update={"holds": (event.what.phrase,)})
            to = tuple(("from", has) if n is lender else (p, n) for p, n in event.to)
            event = event.model_copy(update={"to": to})
        seen = tuple(n for n in event.seen if head_of(n) != "dark")
        event = event.model_copy(update={"seen": seen, "to": tuple(x for x in event.to if head_of(x[1]) != "dark")})
        out.append(event)
    return out
