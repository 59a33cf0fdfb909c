"""Turns a comedy takes: who bursts out laughing, what lies about when everything breaks, whose camera is stolen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, is_beast, placed, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_OUTBURSTS = {
    "laugh": re.compile(r"\b(?:out|into|about|with|over) (?:\w+ )?(?:laugh\w*|giggl\w*)"),
    "cry": re.compile(r"\b(?:out|into|in) (?:\w+ )?(?:tears|cry\w*|sobb\w*)"),
    "sing": re.compile(r"\b(?:out|into|in) (?:\w+ )?(?:sing\w*|songs?)\b"),
    "dance": re.compile(r"\b(?:out|into) (?:\w+ )?danc\w*"),
    "clap": re.compile(r"\b(?:out|into|in) (?:\w+ )?(?:applau\w*|clapping)"),
    "cheer": re.compile(r"\b(?:out|into|in) (?:\w+ )?cheer\w*"),
}
_BURSTS = frozenset("burst break erupt fall roar howl explode dissolve".split())
_STATES = frozenset("sit sleep lie wait stand eat dance play bathe snore swim drink read cook relax sunbathe".split())
_FINDS = frozenset("find discover meet catch see spot notice".split())
_BREAKS = frozenset("break smash shatter destroy wreck ruin demolish knock topple crash".split())
_ALL = re.compile(r"\b(?:everything|the lot|it all|half the shop|the whole (?:shop|shelf|stock)|all (?:of )?the)\b")
_SHOPS = ("china", "shop", "store", "museum", "kitchen", "restaurant", "pottery", "antique", "antiques", "glass")
_STEALS = frozenset("steal snatch grab take seize swipe pinch nick".split())
_GOALS = frozenset("goal penalty hat-trick equaliser equalizer header football".split())
_SCORES = frozenset("score save miss convert".split())
_ROOMS = frozenset("pitch stadium yard playground park beach street garden field ground hall gym rink ice".split())
_TREES = frozenset("tree roof pole wall ladder mast fence post".split())
_PICTURES = frozenset("canvas painting picture portrait masterpiece artwork landscape easel".split())
_PAINTS = frozenset("paint draw sketch".split())


def gags(events: Sequence[Event]) -> list[Event]:
    """The events as comedy means them."""
    out = list(events)
    for rule in (_outbursts, _found_there, _back_up, _all_broken, _his_camera, _on_pitch, _on_canvas):
        out = rule(out)
    return out


def _outbursts(events: list[Event]) -> list[Event]:
    """ "Bursts |out laughing", "falls about |laughing", "breaks |into song": that is what one sees."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        again = before is not None and before.who == event.who and before.verb == event.verb in _OUTBURSTS
        if before is not None and again and before.what is None and event.what is None:
            out[-1] = before.model_copy(update={"words": f"{before.words} {event.words}"})
            continue
        if verb_of(event) in _BURSTS and event.what is None and event.who is not None:
            said = event.words.lower()
            mood = next((verb for verb, words in _OUTBURSTS.items() if words.search(said)), None)
            bare = event.verb in ("burst out", "fall about", "break out") or said.endswith(("out", "about"))
            follows = events[events.index(event) + 1] if events.index(event) + 1 < len(events) else None
            if mood is None and bare and follows is not None and follows.verb in _OUTBURSTS:
                mood = follows.verb
            if mood is not None:
                event = untold(event, _MOODS).model_copy(update={"verb": mood})
        out.append(event)
    return out


_MOODS = frozenset("laugh laughter giggle tear song singing dance applause cheer cry".split())


def _found_there(events: list[Event]) -> list[Event]:
    """ "Finds a goat |sitting there": it sits there from the first, and nobody lifts it."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        what = before.what if before is not None else None
        found = before is not None and before.verb in _FINDS and is_alive(what) and event.sentence == before.sentence
        same = what is not None and head_of(event.who) == head_of(what) and event.what is None
        dozes = verb_of(event) == "sleep" and category(head_of(what) or "thing") == "person"  # told elsewhere
        same = same and verb_of(event) in _STATES and not dozes
        finder = before.who if before is not None and found and same else None
        if before is not None and finder is not None and is_alive(finder) and head_of(finder) != head_of(what):
            words = f"{before.words} {event.words}".strip()
            seen = (*before.seen, *(n for n in event.seen if n.name not in {x.name for x in before.seen}))
            out[-1] = event.model_copy(update={"words": words, "to": (*event.to, ("beside", finder)), "seen": seen})
            continue
        out.append(event)
    return out


def _back_up(events: list[Event]) -> list[Event]:
    """ "Rescues a cat from a |tree and it climbs right |back up": up that tree."""
    out: list[Event] = []
    tall: Noun | None = None
    for event in events:
        climbs = verb_of(event) in ("climb", "run", "go", "scramble", "jump", "crawl") and event.what is None
        up = re.search(r"\b(?:back|again|up)\b", event.words) is not None and not event.to
        if climbs and up and tall is not None and is_beast(event.who) and "down" not in event.verb:
            tree = tall.model_copy(update={"role": "what"})
            event = event.model_copy(update={"verb": "climb", "what": tree, "seen": (*event.seen, tree)})
            pieces = tuple(dict.fromkeys((*event.setting.pieces, *(out[-1].setting.pieces if out else ()))))
            event = placed(event, pieces=pieces[:4])
        tall = next((n for _, n in event.to if head_of(n) in _TREES), tall)
        out.append(event)
    return out


def _all_broken(events: list[Event]) -> list[Event]:
    """Who breaks |everything in a shop has it come down from the shelves about them."""
    out: list[Event] = []
    held: str | None = None
    for event in events:
        who, what = event.who, event.what
        if who is not None and verb_of(event) in ("carry", "bring", "swing", "push") and what is not None:
            held = what.phrase
        wide = _ALL.search(event.words) is not None or (what is not None and what.count > 2)
        fragile = what is None or what.name in ("thing", "person", "shop", "lot") or what.count > 2
        ware = what.name if what is not None and what.count > 2 and category(what.name) == "thing" else ""
        rooms = bool(set(_SHOPS) & set((event.setting.place or "").split()))
        if who is not None and is_alive(who) and verb_of(event) in _BREAKS and wide and fragile and (ware or rooms):
            thing = Noun(name=ware or "plate", count=5, role="what")
            bears = who.model_copy(update={"holds": (held,)}) if held and not who.holds else who
            event = event.model_copy(update={"who": bears, "verb": "smash up", "what": thing})
        out.append(event)
    return out


def _his_camera(events: list[Event]) -> list[Event]:
    """ "Photographs a lion and a monkey steals |the camera": out of the hands of the one who had it."""
    out: list[Event] = []
    owner: Noun | None = None
    for event in events:
        what, who = event.what, event.who
        photo = verb_of(event) in ("photograph", "film") or "photo" in event.words
        if photo and who is not None and category(who.name) == "person":
            owner = who.model_copy(update={"holds": who.holds or ("camera",)})
        loot = what is not None and head_of(what) == "camera" and verb_of(event) in _STEALS
        if loot and owner is not None and who is not None and who.name != owner.name and not event.to:
            event = event.model_copy(update={"to": (("from", owner),)})
        out.append(event)
    return out


def _on_pitch(events: list[Event]) -> list[Event]:
    """A goal is scored on a pitch, whoever scores it."""
    scores = any(verb_of(e) in _SCORES and head_of(e.what) in _GOALS for e in events)
    if not scores or any(e.setting.place is not None for e in events):
        return events
    return [placed(e, place="football pitch") for e in events]


def _on_canvas(events: list[Event]) -> list[Event]:
    """ "Paints a mountain |until a cow licks the canvas": on that canvas, which is not of something else."""
    painted = next((e for e in events if verb_of(e) in _PAINTS and e.what is not None), None)
    spoilt = next((e for e in events if e is not painted and head_of(e.what) in _PICTURES), None)
    if painted is None or spoilt is None or painted.who is None or painted.what is None or spoilt.what is None:
        return events
    artist = painted.who
    out: list[Event] = []
    for event in events:
        if event is spoilt and event.who is not None and event.who.name != artist.name and not event.to:
            shows = event.what.model_copy(update={"look": (painted.what.name,)}) if event.what is not None else None
            event = event.model_copy(update={"what": shows, "to": (("beside", artist),)})
        out.append(event)
    return out
