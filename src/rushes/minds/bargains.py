"""What tales agree on: a ride for a crown, water for a ring, a sleeper who wakes by what is played to him."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.phrases import is_clothing
from rushes.minds.telling import head_of, verb_of
from rushes.shot import TimeOfDay
from rushes.shot.words import category, lemma

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_TRADES = frozenset("trade swap exchange barter sell give pay offer".split())
_RIDES = frozenset("ride lift flight trip journey crossing passage voyage".split())
_WAKES = frozenset({"wake", "wake up", "awaken", "rouse", "get up"})
_PLAYS = frozenset("play strum blow beat sound ring pluck bang hit tap pound clash toot shake".split())
_SINGS = frozenset("sing whistle hum yodel".split())
_INSTRUMENTS = frozenset(
    "flute violin fiddle cello drum trumpet horn harp accordion banjo lute guitar bugle ukulele pipe whistle lyre "
    "recorder tambourine bell tuba harmonica bagpipe".split()
)
_WELLS = frozenset("well fountain pump spring".split())


def bargains(events: Sequence[Event]) -> list[Event]:
    """The events with what a bargain brings, and one deed for waking somebody by music."""
    return _kept_awake(
        _up_to_giant(_played_awake([x for e in events for x in _ridden(_at_well(_little_garden(_woven(e))))]))
    )


def _ridden(event: Event) -> list[Event]:
    """ "Trades her crown to a frog |for a ride across the pond": then she rides it; a bucket is given to her."""
    who, what = event.who, event.what
    dealer = next((n for p, n in event.to if p in ("to", "with") and category(n.name) in ("person", "animal")), None)
    price = next((n for p, n in event.to if p == "for" and category(n.name) not in ("person", "animal")), None)
    if event.verb not in _TRADES or who is None or what is None or dealer is None or price is None:
        return [event]
    ride = head_of(price) in _RIDES
    way = tuple((p, n) for p, n in event.to if n not in (dealer, price))
    seen = tuple(n for n in event.seen if head_of(n) != head_of(price))
    deal = event.model_copy(update={"to": (("to", dealer),), "seen": seen})
    dealer = dealer.model_copy(update={"role": "who"})
    if ride and category(dealer.name) == "animal":
        after = {"verb": "ride", "what": dealer.model_copy(update={"role": "what"}), "to": way, "seen": (who, dealer)}
    elif category(price.name) == "vehicle":
        mount = price.model_copy(update={"role": "what"})
        after = {"verb": "ride", "what": mount, "to": way, "seen": (who, mount)}
    elif not ride and category(price.name) in ("thing", "food", "plant"):
        thing = price.model_copy(update={"role": "what"})
        after = {"verb": "give", "who": dealer, "what": thing, "to": (("to", who),), "seen": (dealer, who)}
    else:
        return [event]
    return [deal, event.model_copy(update={**after, "words": "", "ends": None})]


def _at_well(event: Event) -> Event:
    """A bucket of water |from the well: at the well, and by no lake."""
    well = next((n for p, n in event.to if p in ("from", "at", "out of") and head_of(n) in _WELLS), None)
    if well is None or event.setting.place not in (None, "water", "great hall", "palace"):
        return event
    pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in _WELLS)
    setting = event.setting.model_copy(update={"place": "village well", "pieces": pieces})
    to = tuple(x for x in event.to if x[1] is not well)
    seen = tuple(n for n in event.seen if head_of(n) not in {*_WELLS, "water"})
    return event.model_copy(update={"setting": setting, "to": to, "seen": seen})


def _played_awake(events: list[Event]) -> list[Event]:
    """ "Wakes a giant |by playing her flute": one deed, the flute in hand and the sleeper beside her."""
    out: list[Event] = []
    skip = False
    for event, then in zip(events, [*events[1:], None], strict=False):
        if skip:
            skip = False
            continue
        what, who = event.what, event.who
        wakes = event.verb in _WAKES and what is not None and category(what.name) in ("person", "animal")
        same = then is not None and who is not None and then.who is not None and then.who.name == who.name
        if not (wakes and same and then is not None and who is not None and event.words.split()[-1:] == ["by"]):
            out.append(event)
            continue
        tool = then.what if then.verb in _PLAYS and head_of(then.what) in _INSTRUMENTS else None
        if tool is None and then.verb not in _SINGS | _PLAYS:
            out.append(event)
            continue
        skip = True
        verb = "play awake" if tool is not None else "sing awake"
        who = who.model_copy(update={"holds": (*who.holds, tool.phrase)[-2:]}) if tool is not None else who
        place = event.setting.place or then.setting.place
        setting = event.setting.model_copy(update={"place": place})
        sleeper = what.model_copy(update={"look": tuple(dict.fromkeys((*what.look, "sleeping")))}) if what else None
        seen = tuple(sleeper if sleeper is not None and n.name == sleeper.name else n for n in event.seen)
        out.append(event.model_copy(update={"who": who, "verb": verb, "what": sleeper, "setting": setting,
                                            "seen": seen, "words": f"{event.words} {then.words}"}))  # fmt: skip
    return out


_GIANTS = frozenset("giant giantess ogre titan cyclops".split())
_CLIMBS = frozenset("climb scramble clamber".split())
_PLANTS = frozenset("plant sow grow water tend weed".split())


_SHINES = {"moonlight": "silver", "starlight": "silver", "moonbeam": "silver", "silver": "silver", "sunlight": "golden",
           "sunbeam": "golden", "gold": "golden", "snow": "white", "mist": "white", "cloud": "white", "leaf": "green",
           "moss": "green", "petal": "pink", "rose": "red", "fire": "red", "night": "black", "sky": "blue"}  # fmt: skip


def _woven(event: Event) -> Event:
    """A cloak |of moonlight has its colour."""
    what = event.what
    if what is None or not what.of or not is_clothing(head_of(what)):
        return event
    colour = _SHINES.get(lemma(what.of.split()[-1]))
    if colour is None:
        return event
    made = what.model_copy(update={"look": (*what.look, colour), "of": ""})
    seen = tuple(made if n.name == what.name else n for n in event.seen)
    return event.model_copy(update={"what": made, "seen": seen})


def _little_garden(event: Event) -> Event:
    """A |tiny garden is a bed of flowers at the feet of whoever plants it."""
    what, place = event.what, event.setting.place
    tiny = what is not None and {"tiny", "little", "small", "miniature"} & {*what.look}
    if what is None or event.verb not in _PLANTS or head_of(what) != "garden" or not tiny:
        return event
    bed = what.model_copy(update={"name": "flower bed", "look": ()})
    seen = tuple(bed if head_of(n) == "garden" else n for n in event.seen)
    if place is not None and place.split()[-1] == "garden":
        place = "meadow"
    setting = event.setting.model_copy(update={"place": place})
    return event.model_copy(update={"what": bed, "seen": seen, "setting": setting})


def _up_to_giant(events: list[Event]) -> list[Event]:
    """ "The villagers |climb up to thank the giant": up into his hand, where they thank him."""
    out = list(events)
    garden = next((e for e in events if e.what is not None and e.what.name == "flower bed"), None)
    for k, event in enumerate(events):
        near = next((n for p, n in event.to if p in ("up", "on", "onto", "to") and head_of(n) in _GIANTS), None)
        if verb_of(event) not in _CLIMBS or event.who is None:
            continue
        giant = event.what if head_of(event.what) in _GIANTS else near
        then = events[k + 1] if k + 1 < len(events) else None
        same = then is not None and then.who is not None and then.who.name == event.who.name
        met = then.what if same and then is not None and head_of(then.what) in _GIANTS and event.what is None else None
        giant = giant or met
        if giant is None:
            continue
        to = tuple(x for x in event.to if x[1] is not near)
        out[k] = event.model_copy(update={"verb": "climb up", "what": giant, "to": to})
        if same and then is not None and then.verb in ("thank", "hug", "kiss", "greet"):
            out[k + 1] = then.model_copy(update={"verb": "thank on high", "what": giant})
    if garden is not None and garden.setting.place is not None:
        for k, event in enumerate(out):
            if event is not garden and (event.setting.place or "").endswith("garden"):
                pieces = (*event.setting.pieces, "flower bed")
                setting = event.setting.model_copy(update={"place": garden.setting.place, "pieces": pieces})
                out[k] = event.model_copy(update={"setting": setting})
    return out


_LIGHTS = frozenset("star moon sun sunbeam moonbeam firefly spark lightning".split())
_SWALLOWS = frozenset({"swallow", "eat", "gulp", "gulp down", "eat up", "swallow up"})
_SLEEPLESS = re.compile(
    r"\b(?:nobody|no one|no-one|none of (?:them|the others)) (?:can |could |is able to |gets? (?:any |to )?)?sleeps?\b"
    r"|\bkeep(?:s|ing) (?:everyone|everybody|them all|the others|the (?:whole )?(?:village|town|house)) awake\b"
)
_OF_MANY = re.compile(r"\bof (?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b")


def _kept_awake(events: list[Event]) -> list[Event]:
    """Who |swallows a star shines from within, so brightly |that nobody can sleep: they are seen awake by the light."""
    out: list[Event] = []
    lit: Noun | None = None
    for event in events:
        who = event.who
        if lit is not None and who is not None and who.name == lit.name and event.verb not in _SWALLOWS:
            event = event.model_copy(update={"who": who.model_copy(update={"look": (*who.look, "aglow")[-5:]})})
        out.append(event)
        if who is None or category(who.name) != "person":
            continue
        if event.verb in _SWALLOWS and head_of(event.what) in _LIGHTS:
            lit = who
        shines = event.who if event.who is not None else who
        if lit is None or who.name != lit.name or not _SLEEPLESS.search(event.words):
            continue
        kind = who.name if any(_OF_MANY.search(e.words) for e in events) else "villager"
        others = Noun(name=f"sleepy {kind}", count=3, wears=("nightcap", "nightshirt"), role="who")
        room = {"place": "bedroom", "pieces": (), "time": TimeOfDay.NIGHT}
        setting = event.setting.model_copy(update=room)
        awake = {"who": others, "others": (), "verb": "keep awake", "what": shines, "to": (), "words": ""}
        out.append(event.model_copy(update={**awake, "seen": (), "setting": setting, "ends": None}))
    return out
