"""Deeds of tales that one sees at a glance: fire out of a mouth, a sneeze, a save, a dive, a seat given up.

Each is tried before the way of its verb's kind, and declines (False) where it does not fit who does it to what.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rushes.papercut.casting import Cast
from rushes.papercut.choreography import Play, pick
from rushes.papercut.deeds_airborne import AIRBORNE
from rushes.papercut.deeds_balconies import BALCONIES
from rushes.papercut.deeds_barter import HANDOVERS
from rushes.papercut.deeds_beasts import BEASTS
from rushes.papercut.deeds_bonds import BONDS
from rushes.papercut.deeds_caravan import caravan
from rushes.papercut.deeds_care import CARE
from rushes.papercut.deeds_childhood import CHILDHOOD
from rushes.papercut.deeds_chores import CHORES
from rushes.papercut.deeds_comedy import COMEDY
from rushes.papercut.deeds_contests import CONTESTS
from rushes.papercut.deeds_courts import courtly
from rushes.papercut.deeds_creatures import CREATURES
from rushes.papercut.deeds_doings import DOINGS
from rushes.papercut.deeds_elements import ELEMENTS
from rushes.papercut.deeds_everyday import EVERYDAY
from rushes.papercut.deeds_fables import FABLES
from rushes.papercut.deeds_feats import FEATS
from rushes.papercut.deeds_feints import FEINTS
from rushes.papercut.deeds_fetes import FETES
from rushes.papercut.deeds_frolics import FROLICS
from rushes.papercut.deeds_gags import GAGS
from rushes.papercut.deeds_gatherings import GATHERINGS
from rushes.papercut.deeds_heights import HEIGHTS
from rushes.papercut.deeds_homely import HOMELY, haul
from rushes.papercut.deeds_household import HOUSEHOLD
from rushes.papercut.deeds_journeys import JOURNEYS
from rushes.papercut.deeds_landings import LANDINGS
from rushes.papercut.deeds_legends import LEGENDS
from rushes.papercut.deeds_livelihoods import LIVELIHOODS
from rushes.papercut.deeds_matches import MATCHES
from rushes.papercut.deeds_mishaps import MISHAPS
from rushes.papercut.deeds_mixups import MIXUPS
from rushes.papercut.deeds_nature import nature
from rushes.papercut.deeds_neighbours import NEIGHBOURS
from rushes.papercut.deeds_openair import OPEN_AIR, whirl_up
from rushes.papercut.deeds_outings import OUTINGS, bear_away, beside_find
from rushes.papercut.deeds_parts import burst, last, mouth, words_of
from rushes.papercut.deeds_pastimes import PASTIMES
from rushes.papercut.deeds_playtimes import PLAYTIMES
from rushes.papercut.deeds_races import RACES
from rushes.papercut.deeds_rarer import RARER
from rushes.papercut.deeds_seasons import seasons
from rushes.papercut.deeds_services import SERVICES
from rushes.papercut.deeds_slapstick import SLAPSTICK
from rushes.papercut.deeds_society import SOCIETY
from rushes.papercut.deeds_sport import sport
from rushes.papercut.deeds_street import STREET
from rushes.papercut.deeds_stuck import STUCK
from rushes.papercut.deeds_trades import TRADES
from rushes.papercut.deeds_weather import weather
from rushes.papercut.deeds_wedged import WEDGED
from rushes.papercut.deeds_wells import WELLS
from rushes.papercut.deeds_wildlife import WILDLIFE
from rushes.papercut.deeds_winds import WINDS, airy
from rushes.papercut.deeds_yards import YARDS
from rushes.papercut.people_deeds import SNEEZE
from rushes.papercut.tracks import State
from rushes.papercut.verbs import Deed

Tale = Callable[[Play, Cast, Deed, float, str | None], bool]

_FIERY = frozenset("dragon wyvern salamander fire-eater phoenix drake".split())
_FALLEN = frozenset("fallen hurt injured tripped wounded exhausted lying collapsed beaten".split())
_SEATED = frozenset("seat chair bench place stool sofa armchair spot".split())
_TINDER = frozenset("fire candle torch log wood campfire bonfire paper bush tree".split())
_LIMBS = frozenset("leg foot ankle knee".split())
_LAIN_ON = frozenset("block stone rock roof cart wagon log raft cloud crate haystack hay car bench table shelf".split())


def fire(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """A dragon lights, burns or warms things with its breath."""
    if who.kind != "animal" and "fire" not in what.verb:
        return False
    if not (_FIERY & words_of(who) or "fire" in what.verb):
        return False
    mark = play.find(target) or (play.prop(target) if target and last(target) not in ("fire", "flame") else None)
    mark = None if mark is who else mark
    action = pick(who, ("call", "talk", "stand"))
    track = play.tracks[who]
    side = play.here(who, at).facing
    if mark is not None and mark in play.tracks:
        side = play.toward(who, at, play.here(mark, at).x)
    track.then(at, action=action, facing=side)
    root = mouth(play, who, at, action)
    reach = max(0.8, 0.34 * who.width)
    if mark is not None:
        if mark.actor is None and mark.kind != "body":
            mark.size *= max(1.0, min(2.2, 0.42 * who.height / mark.height))
        x = root[0] + side * (reach + 0.35 * mark.width)
        if mark not in play.tracks:
            play.add(mark, State(x, 0.0, -side))
            play.brought.append(mark)
        elif mark.actor is None:
            play.tracks[mark].start(replace(play.here(mark, 0.0), x=x))
        there = play.here(mark, at)
        to = (there.x - side * 0.2 * mark.width, there.y - min(0.6 * mark.height, 1.6))
    else:
        to = (root[0] + side * reach, root[1] + 0.12 * reach)
    track.then(at, action=action, facing=side, aim=to)
    begin = max(at + 0.3, 0.22 * play.seconds)
    burst(play, "breath of fire", root, to, begin, 0.9 * play.seconds)
    if mark is not None and mark.actor is None:
        glows = getattr(mark.thing, "light", None) is not None
        flame = 1.0 if last(target) in _TINDER or what.kind == "burn" else 0.0 if glows else 0.45
        play.tracks[mark].then(begin + 0.4, seconds=0.8, lit=1.0, flame=flame)
    return True


def sneeze(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """The head thrown forward, drops out of the nose, twice."""
    if who.actor is None:
        return False
    mark = play.find(target) or (play.prop(target) if target else None)
    if mark is not None and mark is not who and mark not in play.tracks:  # what is sneezed at flies off
        ahead = 0.9 * who.height * play.here(who, at).facing
        play.add(mark, State(play.here(who, at).x + ahead, 0.0))
        play.brought.append(mark)
    action = pick(who, ("sneeze", "call", "shake"))
    track = play.tracks[who]
    track.then(at, action=action)
    side = play.here(who, at).facing
    root = mouth(play, who, at, action, 0.8)
    to = (root[0] + side * 0.55 * who.height, root[1] + 0.16 * who.height)
    k = at + 0.62
    while k < 0.92 * play.seconds:
        burst(play, "sneeze", root, to, k, k + 1.0)
        k += SNEEZE
    return True


def help_up(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Who lies on the ground is pulled up by the hand."""
    mark = play.partner(who, target)
    if mark is None or mark.kind != "person" or who.actor is None:
        return False
    racers = {"cyclist", "biker"} & words_of(mark)
    if what.verb == "help" and not _FALLEN & words_of(mark) and not racers:
        return False
    bike = play.another_thing("bicycle", ("vehicle",)) if racers else None
    if bike is not None:  # it lies behind who fell off it
        there = play.here(mark, at)
        bike.depth = 0.02
        play.add(bike, State(there.x + 0.5 * mark.height, 0.0, 1, turn=-32.0))
        play.brought.append(bike)
    side = play.toward(who, at, play.here(mark, at).x)
    low, up = play.tracks[mark], max(at + 1.5, 0.55 * play.seconds)
    low.start(replace(play.here(mark, 0.0), facing=-side), pick(mark, ("sit_ground", "sit")))
    low.settle()
    arrival = play.approach(who, at, mark, 0.62 * (who.size + mark.size), early=True)
    there = play.here(mark, arrival)
    palm = (there.x - side * 0.42 * mark.size, -0.45 * mark.height)
    play.tracks[who].then(arrival, action=pick(who, ("reach", "pat")), facing=side, aim=palm)
    low.then(arrival, action=pick(mark, ("sit_ground", "sit")), facing=-side, aim=palm)
    low.then(up - 0.5, action=pick(mark, ("reach",)), facing=-side, aim=palm)
    top = (there.x - side * 0.5 * mark.size, -0.66 * mark.height)
    low.then(up + 0.3, action=pick(mark, ("reach",)), facing=-side, aim=top)
    play.tracks[who].then(up, action=pick(who, ("reach",)), facing=side, aim=top)
    return True


def yield_seat(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """One gets up from the seat and shows it to the other, who sits down; a thing is set upon it."""
    other = play.find(target) if last(target) not in _SEATED else None
    other = other if other is not None and other is not who else play.partner(who, None)
    if who.kind != "person" or other is None or (other.kind not in ("person", "animal") and not other.height < 1.6):
        return False
    seat = play.prop(target if target is not None and last(target) in _SEATED - {"place", "spot"} else "seat")
    seat = seat if seat is not None and seat.actor is None else play.prop("chair")
    if seat is None or seat is other:
        return False
    here, side = play.here(who, 0.0), play.toward(who, 0.0, play.here(other, 0.0).x)
    x = here.x
    seat.depth = 0.01
    if seat not in play.tracks:
        play.add(seat, State(x, 0.0, side))
    play.tracks[seat].start(State(x, 0.0, side))
    play.brought.append(seat)
    play.seats[who] = play.seats[other] = seat
    at = max(at, 0.26 * play.seconds)
    mine = play.tracks[who]
    mine.start(replace(here, facing=side), pick(who, ("sit",)))
    mine.settle()
    aside = x - side * (0.5 * seat.width + 0.55)
    mine.then(at, action=pick(who, ("stand",)), facing=side)
    mine.then(at + 0.3, action=pick(who, ("walk",)), seconds=0.6, pace="even", x=aside, facing=side, rate=-1.0)
    mine.then(at + 0.9, action=pick(who, ("give", "point")), facing=side)
    begin = at + 0.5
    if other.actor is None:
        play.tracks[other].then(begin, seconds=0.8, x=x, y=-0.47, hop=0.35)
        other.depth = 0.0
        return True
    arrival = play.walk(other, begin, x, ("walk",), within=0.8)
    play.tracks[other].then(arrival, action=pick(other, ("sit", "stand")), facing=side)
    return True


def circle(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Round somebody's legs, before them and behind them in turn."""
    mark = play.partner(who, None if last(target) in _LIMBS else target)
    if mark is None or who.actor is None or mark.height < 0.9 * who.height:
        return False
    if who.height > 0.75 * mark.height and mark.actor is not None:
        return False
    other = replace(who, depth=0.012)  # the same one, farther away
    x, far = play.here(mark, 0.0).x, max(0.42 * mark.width, 0.55 * who.width) + 0.25 * who.width
    lap = 1.5
    action = pick(who, ("walk", "fly", "swim", "run"))
    play.add(other, State(x - far, 0.0, 1, alpha=0.0))
    for k in range(1 + int(play.seconds / lap)):
        side = 1 if k % 2 == 0 else -1
        for member, seen in ((who, k % 2 == 0), (other, k % 2 == 1)):
            track = play.tracks[member]
            alpha = 1.0 if seen else 0.0
            if k == 0:
                track.start(State(x - far, 0.0, 1, alpha=alpha), action)
            track.then(k * lap, x=x - side * far, facing=side, alpha=alpha)
            track.then(k * lap + 0.001, action=action, seconds=lap, pace="even", x=x + side * far, facing=side)
    return True


def lie_on(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Asleep on top of a thing, and borne along where it is drawn."""
    if what.actions[0] != "sleep" or not target or last(target) not in _LAIN_ON or who.actor is None:
        return False
    bed = play.find(target) or play.prop(target)
    if bed is None or bed is who or bed.actor is not None or bed.height > 2.6:
        return False
    here = play.here(who, 0.0)
    if bed not in play.tracks:
        play.add(bed, State(here.x, 0.0, here.facing))
        play.brought.append(bed)
    bed.depth = max(bed.depth, 0.004)
    if who.kind == "person" and bed.width < 0.9 * who.height and bed.kind in ("prop", "piece"):
        bed.size *= 0.95 * who.height / bed.width
    there = play.here(bed, 0.0)
    track = play.tracks[who]
    track.start(State(there.x, there.y - bed.height, here.facing), pick(who, what.actions))
    track.settle()
    play.seats[who] = bed
    return True


def belly(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """On the belly over the ice, head first."""
    if who.kind != "animal" or what.verb not in ("slide", "glide") or who.height < who.width:
        return False
    play.start(who, replace(what, verb="walk"), at)
    track = play.tracks[who]
    turn, drop = 78.0, 0.5 * (who.height - who.width)
    action = pick(who, ("stand",))
    side = play.here(who, 0.0).facing
    track.steps = [
        replace(s, action=action if s.at >= at else s.action,
                origin=replace(s.origin, turn=side * turn, y=s.origin.y + drop),
                to=replace(s.to, turn=side * turn, y=s.to.y + drop))
        for s in track.steps
    ]  # fmt: skip
    return True


TALES: dict[str, Tale] = {
    "breathe fire": fire, "spit fire": fire, "spew fire": fire, "blow fire": fire, "light": fire, "light up": fire,
    "burn": fire, "set fire": fire, "ignite": fire, "melt": fire, "roast": fire, "grill": fire, "warm": fire,
    "sneeze": sneeze, "sneeze at": sneeze, "spit out": sneeze, "spit": sneeze, "sneeze loudly": sneeze,
    "help": help_up, "help up": help_up, "help to feet": help_up, "pull up": help_up, "lift": help_up,
    "give up": yield_seat, "offer": yield_seat,
    "circle": circle, "circle around": circle, "walk around": circle,
    "sleep": lie_on, "nap": lie_on, "doze": lie_on, "doze off": lie_on, "lie": lie_on, "lie down": lie_on,
    "snooze": lie_on, "snore": lie_on, "dream": lie_on, "nod off": lie_on,
    "slide": belly, "glide": belly,
    **FEATS, **WINDS, **{verb: deed for verb, deed in HOMELY.items() if verb != "pull"},
    "pull": lambda play, who, what, at, target: (
        haul(play, who, what, at, target) or FEATS["pull"](play, who, what, at, target)
    ),
}  # fmt: skip


def tale(play: Play, who: Cast, what: Deed, at: float, target: str | None) -> bool:
    """Play a deed in a way of its own; False where it has none."""
    rare = RARER.get(what.verb)
    if rare is not None and rare(play, who, what, at, target):
        return True
    if bear_away(play, who, what, at, target) or beside_find(play, who, what, at, target):
        return True
    if any(
        way(play, who, what, at, target) for way in (courtly, sport, nature, seasons, caravan, airy, whirl_up, weather)
    ):
        return True
    tables = (
        GAGS, PASTIMES, EVERYDAY, COMEDY, LANDINGS, STUCK, NEIGHBOURS, BALCONIES, RACES, CONTESTS, CHILDHOOD, WEDGED,
        WILDLIFE, CREATURES, FABLES, HOUSEHOLD, JOURNEYS, HEIGHTS, WELLS, STREET, MISHAPS, GATHERINGS, TRADES, BONDS,
    )  # fmt: skip
    for table in (
        AIRBORNE,
        FETES,
        SOCIETY,
        YARDS,
        LEGENDS,
        SERVICES,
        ELEMENTS,
        OPEN_AIR,
        MATCHES,
        SLAPSTICK,
        MIXUPS,
        FEINTS,
        CHORES,
        CARE,
        PLAYTIMES,
        BEASTS,
        OUTINGS,
        LIVELIHOODS,
        FROLICS,
        HANDOVERS,
        *tables,
    ):
        bound = table.get(what.verb)
        if bound is not None and bound(play, who, what, at, target):
            return True
    doing = DOINGS.get(what.verb)
    if who.actor is not None and doing is not None and doing(play, who, what, at, target):
        return True
    played = TALES.get(what.verb)
    if who.actor is None or played is None:
        return False
    if what.verb in ("offer", "lift", "pull up") and last(target) not in _SEATED and not (
        what.verb != "offer" and (mark := play.find(target)) is not None and _FALLEN & words_of(mark)
    ):  # fmt: skip
        return False
    return played(play, who, what, at, target)
