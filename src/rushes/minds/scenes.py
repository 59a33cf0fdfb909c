"""What a whole story shows that no clause of it says: who runs from the hail, what is painted, whose window it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.antics import antics
from rushes.minds.bargains import bargains
from rushes.minds.beasts import beasts
from rushes.minds.caring import caring
from rushes.minds.causes import caused
from rushes.minds.chores import chores
from rushes.minds.comedy import comedy
from rushes.minds.courts import courtly
from rushes.minds.creatures import creatures
from rushes.minds.crowds import peopled
from rushes.minds.discourse import discourse
from rushes.minds.dwellings import dwellings
from rushes.minds.elements import elemental
from rushes.minds.errands import errands
from rushes.minds.everyday import everyday
from rushes.minds.fables import fables
from rushes.minds.failing import failing
from rushes.minds.feelings import felt
from rushes.minds.feints import feints
from rushes.minds.festivals import festivals
from rushes.minds.flora import flourish
from rushes.minds.gags import gags
from rushes.minds.gatherings import gatherings
from rushes.minds.grounds import grounded
from rushes.minds.guidance import guided
from rushes.minds.heads import on_heads
from rushes.minds.household import household
from rushes.minds.in_mind import in_mind
from rushes.minds.landings import landings
from rushes.minds.legends import legends
from rushes.minds.livelihoods import livelihood
from rushes.minds.matches import matches
from rushes.minds.mixups import mixups
from rushes.minds.nature import natural
from rushes.minds.neighbours import neighbours
from rushes.minds.nouns import Noun
from rushes.minds.occasions import occasions
from rushes.minds.pastimes import pastimes
from rushes.minds.phrases import is_clothing
from rushes.minds.quests import quests
from rushes.minds.replies import replies
from rushes.minds.schooldays import schooldays
from rushes.minds.seasons import seasoned
from rushes.minds.services import held_on, rested, served
from rushes.minds.setting import FURNITURE, weather_of
from rushes.minds.skies import turned
from rushes.minds.society import social
from rushes.minds.spells import spells
from rushes.minds.telling import head_of, moved, verb_of
from rushes.minds.timing import after_waking, timed
from rushes.minds.trades import trades
from rushes.minds.tricks import tricks
from rushes.minds.visible import AIR
from rushes.minds.wildlife import wildlife
from rushes.minds.workdays import at_work
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_LIFTS = frozenset("carry lift snatch whirl blow toss fling hurl sweep".split())
_PUTS = frozenset("set drop put land".split())
_DRIVES = frozenset("drive chase force push herd hurry surprise".split())
_PARTIES = {"wedding party": ("bride", "groom", "guest"), "wedding": ("bride", "groom", "guest")}
_PICTURES = frozenset("picture portrait painting mosaic fresco mural canvas wall ceiling vase".split())
_ADDS = frozenset("add put place sneak smuggle set include work slip".split())
_ARTISTS = frozenset("painter artist maker muralist illustrator mosaicist decorator sculptor".split())
_RINGS = {"boxer": "boxing ring", "wrestler": "boxing ring"}
_RISES = frozenset("rise cheer stand applaud roar jump celebrate erupt".split())
_AT = frozenset("at in on by to into onto beside".split())
_NEAR_ONE = frozenset("window windowsill door doorstep bed bedside cot porch hospital den lair burrow nest".split())
_ALIVE = ("person", "animal")
_HANDS_OVER = frozenset("hand deliver give serve pass".split())
_CARRIES_OFF = frozenset("float lift carry fly drift rise".split())
_RAILS = frozenset("rail rails track tracks locomotive".split())
_VESSELS = frozenset("basket box bag sack bucket parcel crate".split())
_BROOMS = frozenset("broom broomstick rake carpet mop umbrella shovel ladle spoon kite".split())
_OFF_OTHERS = frozenset("swap exchange switch fish rescue retrieve return catch save shave comb braid".split())
_BEDS = frozenset("bed cradle home house".split())


def staged(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events as a whole film shows them."""
    out: list[Event] = []
    told = schooldays(caring(antics(events)))
    for event in timed(discourse(everyday(gags(festivals(legends(served(told))))))):
        for rule in (
            _blown,
            _painted,
            _hosts,
            _crowd,
            _carried_up,
            _in_hand,
            _in_vessel,
            _flown,
            _halted,
            _on_track,
            _at_rails,
            _ringed,
            _owned,
            _trunked,
            _shot,
        ):
            event = rule(event)
        out.append(event)
    told = natural(seasoned(turned(occasions(tricks(_same_sky(_nested(_freed(livelihood(out)))))))))
    told = rested(peopled(told))
    told = guided(at_work(chores(household(neighbours(errands(spells(bargains(on_heads(told)))))))))
    told = feints(mixups(matches(told)))
    told = gatherings(beasts(quests(dwellings(wildlife(creatures(landings(comedy(fables(caused(courtly(told)))))))))))
    told = grounded(held_on(felt(flourish(elemental(replies(trades(pastimes(told))))))), events)
    return tuple(after_waking(in_mind(failing(social(told)))))


def _put(event: Event, *, place: str | None = None, without: Sequence[str] = (), **update: object) -> Event:
    """An event changed, in another place, and without pieces and sights of some names."""
    return moved(event, place or event.setting.place, without=without, **update)


def _is_weather(noun: Noun | None) -> bool:
    return noun is not None and (noun.name.split()[-1] in AIR or weather_of([noun.name.split()[-1]]) is not None)


def _blown(event: Event) -> Event:
    """ "A hailstorm |drives a wedding party under a tree": they run there; whom a storm carries off flies."""
    first, what = verb_of(event), event.what
    if event.who is None or not _is_weather(event.who) or what is None:
        return event
    party = _PARTIES.get(what.name)
    if category(what.name) not in _ALIVE and party is None:
        return event
    verb = next((v for verbs, v in ((_LIFTS, "fly"), (_PUTS, "land"), (_DRIVES, "run")) if first in verbs), None)
    if verb is None:
        return event
    verb = "float" if verb == "fly" and event.who.name.split()[-1] in ("flood", "tide") else verb
    out = {what.name.split()[-1], event.who.name.split()[-1]} if party else {event.who.name.split()[-1]}
    event = _put(event, without=tuple(out), verb=verb, what=None, passive=False)
    who, others = what.model_copy(update={"role": "who"}), event.others
    if party is not None:
        bride, groom, guests = party
        who, others = who.model_copy(update={"name": bride, "look": ()}), (Noun(name=groom), Noun(name=guests, count=4))
    tree = any(category(n.name) == "plant" for _, n in event.to)
    place = event.setting.place or ("meadow" if tree else None)
    return _put(event, place=place, who=who, others=others, seen=(who, *others, *event.seen))


def _same_sky(events: list[Event]) -> list[Event]:
    """A crowd that rises later sits there from the beginning."""
    out = events[:1]
    for before, event in pairwise(events):
        crowd = event.who is not None and event.who.name == "spectator" and event.sentence == before.sentence
        if crowd and out[-1].setting.place is None:
            out[-1] = _put(out[-1], place=event.setting.place)
        out.append(event)
    return out


def _painted(event: Event) -> Event:
    """ "Puts his cat |into the emperor's portrait": he paints it."""
    into = next((n for _, n in event.to if n.name.split()[-1] in _PICTURES), None)
    if event.who is None or event.what is None or into is None or event.verb not in _ADDS:
        return event
    artist = event.who.name.split()[-1] in _ARTISTS or into.name.split()[-1] not in ("wall", "ceiling", "vase")
    if not artist or category(event.what.name) not in _ALIVE:
        return event
    return _put(
        event, without=(into.name.split()[-1],), verb="paint", to=tuple(x for x in event.to if x[1] is not into)
    )


def _hosts(event: Event) -> Event:
    """ "At a boy's |window", "into the den of a |bear": he is there, and gets what is traded."""
    near = next((n for p, n in event.to if p in _AT and n.name.split()[-1] in _NEAR_ONE and n.of), None)
    head = near.of.split()[-1] if near is not None else ""
    told = {n.name for n in (event.who, event.what, *event.others, *(n for _, n in event.to)) if n is not None}
    host = next((n for n in event.seen if n.name.split()[-1] == head and n.name not in told), None)
    if near is None or host is None or category(host.name) not in _ALIVE:
        return event
    host = host.model_copy(update={"role": "who"})
    if event.ends is not None and event.ends.split()[-1] == near.name:
        event = _put(event, to=tuple(x for x in event.to if x[1] is not near))  # it is where they are now
    price = next((n for p, n in event.to if p == "for" and category(n.name) in ("thing", "food")), None)
    if event.verb in ("trade", "swap", "exchange") and price is not None:
        host = host.model_copy(update={"holds": (price.phrase,)})
        rest = tuple((p, n) for p, n in event.to if n is not price)
        return _put(event, without=(price.name.split()[-1], head), to=(("to", host), *rest))
    return _put(event, without=(head,), to=(*event.to, ("beside", host)))


def _crowd(event: Event) -> Event:
    """ "The whole stadium |rises": those who sit in it."""
    who = event.who
    if who is None or event.what is not None or verb_of(event) not in _RISES:
        return event
    if who.name.split()[-1] not in ("stadium", "arena", "theatre", "hall", "circus", "audience", "crowd"):
        return event
    crowd = Noun(name="spectator", count=7)
    place = event.setting.place or (who.name if category(who.name) in ("place", "building") else None)
    return _put(event, place=place, without=(who.name.split()[-1],), who=crowd, verb="cheer")


def _carried_up(event: Event) -> Event:
    """ "A bubble |floats out |with him": he hangs on it."""
    him = next((n for p, n in event.to if p == "with" and category(n.name) == "person"), None)
    thing = event.who
    if thing is None or him is None or event.what is not None or category(thing.name) not in ("thing", "natural"):
        return event
    if verb_of(event) not in _CARRIES_OFF or re.search(r"\blets?\b", event.words):  # who lets it go stays
        return event
    huge = thing.model_copy(update={"look": ("huge", *thing.look)[:5]})
    to = tuple((p, n) for p, n in event.to if n is not him and p != "from")
    out = any(p == "from" for p, _ in event.to)
    return _put(event, place="street" if out else None, who=him, others=(huge,), verb="float", to=to)


def _in_hand(event: Event) -> Event:
    """ "Hands letters in |at the windows": somebody is there who takes them."""
    given = event.what is not None and category(event.what.name) in ("thing", "food")
    to = any(category(n.name) in _ALIVE for _, n in event.to)
    window = any(n.name.split()[-1] in ("window", "door") for _, n in event.to)
    if verb_of(event) not in _HANDS_OVER or not given or to or not window or event.who is None:
        return event
    return event.model_copy(update={"verb": "hand", "to": (("to", Noun(name="person", count=2)), *event.to)})


def _in_vessel(event: Event) -> Event:
    """ "Sends breakfast |in a basket": the basket goes."""
    box = next((n for p, n in event.to if p == "in" and n.name.split()[-1] in _VESSELS), None)
    what = event.what
    if box is None or what is None or event.verb not in ("send", "lower", "pass", "hand", "bring", "deliver", "carry"):
        return event
    of = box.model_copy(update={"of": what.phrase, "role": "what"})
    to = tuple((p, n) for p, n in event.to if n is not box)
    return _put(event, without=(box.name.split()[-1], what.name.split()[-1]), what=of, to=to)


def _flown(event: Event) -> Event:
    """ "Flies home |on a garden rake": she has it with her in the air."""
    on = next((n for p, n in event.to if p in ("on", "atop") and n.name.split()[-1] in _BROOMS), None)
    flies = verb_of(event) in ("fly", "soar") and event.what is None
    if on is None or event.who is None or not flies:
        return event
    to = tuple((p, n) for p, n in event.to if n is not on)
    who = event.who.model_copy(update={"holds": (*event.who.holds, on.phrase)})
    return _put(event, without=(on.name.split()[-1],), verb="fly", who=who, to=to)


def _shot(event: Event) -> Event:
    """Who hits a target from afar shoots at it."""
    target = event.what is not None and event.what.name.split()[-1] in ("target", "bullseye")
    return event.model_copy(update={"verb": "shoot"}) if target and event.verb in ("hit", "strike") else event


def _halted(event: Event) -> Event:
    """Who stops the cars stands before the first of them."""
    cars = event.what is not None and event.verb in ("stop", "halt") and category(event.what.name) == "vehicle"
    if not cars or event.what is None or event.who is None or event.what.count == 1:
        return event
    return event.model_copy(update={"what": event.what.model_copy(update={"count": 1})})


def _on_track(event: Event) -> Event:
    """Who races down a track runs or rolls on a running track."""
    rails = any(head_of(n) in _RAILS for _, n in event.to)
    races = event.verb in ("race", "run", "sprint", "jog") or head_of(event.what) == "wheelchair"
    person = event.who is not None and category(event.who.name) == "person"
    return _put(event, place="running track", without=("rail", "track")) if rails and races and person else event


def _at_rails(event: Event) -> Event:
    """Who stops a train, and what lies on the rails, is outside."""
    rails = any(head_of(n) in _RAILS for _, n in event.to) and event.setting.place != "running track"
    train = head_of(event.what) in ("train", "locomotive") and event.verb == "stop"
    return _put(event, place="railway track", without=("rail", "track")) if rails or train else event


def _ringed(event: Event) -> Event:
    """ "Pushes a sumo champion |out of the ring": no ring for a finger."""
    ring = next((n for _, n in event.to if n.name.split()[-1] == "ring"), None)
    people = [n for n in (event.who, event.what, *event.others) if n is not None and category(n.name) == "person"]
    if ring is None or not people:
        return event
    words = {w for n in people for w in n.name.split()}
    place = "sumo ring" if "sumo" in words else next((_RINGS[w] for w in words if w in _RINGS), None)
    if place is None:
        return event
    to = tuple((p, n) for p, n in event.to if n is not ring)
    champion = event.what
    if champion is not None and "sumo" in champion.name.split():
        champion = champion.model_copy(update={"name": "sumo wrestler"})
    seen = tuple(champion if champion is not None and n is event.what else n for n in event.seen)
    seen = tuple(champion if champion and event.what and n.name == event.what.name else n for n in seen)
    return _put(event, place=place, without=("ring",), to=to, what=champion, seen=seen)


def _owned(event: Event) -> Event:
    """ "Swaps the hats |of four generals on a bench": they sit there and wear them; a lady's fan is given back."""
    what = event.what
    told = {n.name for n in (event.who, *event.others, *(n for _, n in event.to)) if n is not None}
    if what is None or verb_of(event) not in _OFF_OTHERS or not what.of:
        return event
    owner = next((n for n in event.seen if n.phrase == what.of and category(n.name) == "person"), None)
    if owner is None or owner.name in told:
        return event
    seat = any(p == "on" and n.name.split()[-1] in FURNITURE for p, n in event.to)
    look = ("sitting", *owner.look)[:5] if seat else owner.look
    wears = (*owner.wears, what.name) if is_clothing(what.name.split()[-1]) else owner.wears
    owner = owner.model_copy(update={"role": "who", "look": look, "wears": wears})
    return _put(event, without=(owner.name.split()[-1],), to=(("beside", owner), *event.to))


def _trunked(event: Event) -> Event:
    """An elephant's |trunk is no chest."""
    named = (event.who, event.what, *event.others)
    if not any(n is not None and {"elephant", "mammoth"} & set(n.name.split()) for n in named):
        return event
    return _put(event, without=("trunk",), to=tuple((p, n) for p, n in event.to if n.name != "trunk"))


def _freed(events: list[Event]) -> list[Event]:
    """ "Trades his cloth for a caged |crane and frees |it": the crane; a freed bird flies."""
    out: list[Event] = []
    for event in events:
        what = event.what
        if event.verb in ("free", "release", "set free") and what is not None and category(what.name) not in _ALIVE:
            beasts = [n for e in out for n in e.seen if category(n.name) == "animal"]
            if beasts:
                beast = beasts[-1].model_copy(update={"role": "what"})
                seen = tuple(beast if n.name == what.name else n for n in event.seen)
                event = event.model_copy(update={"what": beast, "seen": seen})
        out.append(event)
    return out


def _nested(events: list[Event]) -> list[Event]:
    """A beast's bed is a nest, made of what it has, and it sleeps there."""
    out: list[Event] = []
    for event in events:
        beast = next((e.who for e in (*out, event) if e.who is not None and category(e.who.name) == "animal"), None)
        made = event.who if event.verb == "appear" else event.what if event.verb == "make" else None
        if beast is None or made is None or made.name.split()[-1] not in _BEDS:
            out.append(event)
            continue
        nest = made.model_copy(update={"name": "nest", "look": (), "said": "nest", "role": "what"})
        to = tuple((p, n) for p, n in event.to if n.name != made.name)
        young = next((n for p, n in to if p == "for" and category(n.name) == "animal"), beast)
        bed = _put(event, without=(made.name.split()[-1],), who=beast, verb="make", what=nest, to=to)
        sleep = _put(bed, who=young, verb="sleep", what=None, to=(("in", nest),), words="")
        if event.verb == "appear" and out[-1].verb == "turn":
            bed = bed.model_copy(update={"words": out.pop().words})
        out += [bed.model_copy(update={"seen": (*bed.seen, nest)}), sleep.model_copy(update={"seen": ()})]
    return out
