"""Turns a comedy takes: who bursts out laughing, what lies about when everything breaks, whose camera is stolen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import each, head_of, is_alive, is_beast, placed, untold, verb_of
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
_TREES = frozenset("tree roof pole wall ladder mast fence post".split())
_PICTURES = frozenset("canvas painting picture portrait masterpiece artwork landscape easel".split())
_PAINTS = frozenset("paint draw sketch".split())


def gags(events: Sequence[Event]) -> list[Event]:
    """The events as comedy means them."""
    out = list(events)
    for rule in (
        _pied,
        _plain_words,
        _divers,
        _crowds,
        _at_chess,
        _outbursts,
        _found_there,
        _back_up,
        _all_broken,
        _his_camera,
        _on_pitch,
        _on_canvas,
        _to_the_top,
    ):
        out = rule(out)
    return out


_COMPOUNDS = {("belly", "flop"): "dive", ("cannon", "ball"): "dive", ("arm", "wrestle"): "arm wrestle"}
_OF_ALL = re.compile(r"\b(?:\w+est|most \w+) (?:\w+ )?in the (?:whole )?world\b")
_ARMS = re.compile(r"\barm[- ]wrestl")


_FLUNG = frozenset("pizza pancake dough cake pie egg spaghetti balloon tomato omelette tortilla cork".split())


def _plain_words(events: list[Event]) -> list[Event]:
    """ "Belly |flops into the pool" is one word, and |asleep| no thing and no place; a ceiling is that of a room."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        whole = _COMPOUNDS.get((what_name(event), verb_of(event)))
        if whole is not None and before is not None and before.who is not None:
            event = untold(event, (what_name(event),)).model_copy(update={"who": before.who, "verb": whole})
        if _ARMS.search(event.words) and event.who is not None and event.what is not None and is_alive(event.what):
            event = untold(event, ("wrestling", "arm wrestling")).model_copy(update={"verb": "arm wrestle"})
        if head_of(event.who) in _FLUNG and any(head_of(n) == "ceiling" for _, n in event.to) and before is not None:
            stuck = {"who": before.who, "verb": "look at ceiling", "what": event.who, "to": (), "ends": None}
            event = untold(event, ("ceiling",)).model_copy(update=stuck) if before.who is not None else event
        if head_of(event.what) == "weight" and event.what is not None and verb_of(event) in ("lift", "raise", "hoist"):
            bar = event.what.model_copy(update={"name": "barbell"})
            event = untold(event, ("weight",)).model_copy(update={"verb": "lift weight", "what": bar})
            event = placed(event, place="gym" if event.setting.place in (None, "world") else event.setting.place)
        if event.what is not None and event.what.name == "asleep":
            event = untold(event, ("asleep",)).model_copy(update={"verb": "sleep", "what": None})
        if event.setting.place == "world" and _OF_ALL.search(" ".join(e.words for e in events)):
            event = placed(untold(event, ("world",)), place=None)
        if event.setting.place in ("asleep", "ceiling"):
            event = placed(event, place=None)
        out.append(event)
    return out


def what_name(event: Event) -> str:
    return event.who.name if event.who is not None else ""


_SPLATS = frozenset("pie cake tomato egg custard cream tart pudding pancake pizza snowball".split())


def _pied(events: list[Event]) -> list[Event]:
    """ "Gets |a pie in the face": there it sticks from then on."""
    out = list(events)
    for k, event in enumerate(out):
        who, what = event.who, event.what
        face = any(head_of(n) in ("face", "head") for p, n in event.to if p in ("in", "on", "to"))
        if who is None or verb_of(event) not in ("get", "receive", "take") or head_of(what) not in _SPLATS or not face:
            continue
        look = (f"{head_of(what)}-topped", *who.look)[:5]

        def messy(n: Noun, name: str = who.name, look: tuple[str, ...] = look) -> Noun:
            return n.model_copy(update={"look": look, "holds": ()}) if n.name == name else n

        out[k] = untold(event, ("face", "head", head_of(what))).model_copy(update={"verb": "stand", "what": None})
        out[k:] = [each(e, messy) for e in out[k:]]
    return out


_BOARDS = frozenset("board tower platform springboard".split())
_BOARD = re.compile(r"\b(?:board|tower|platform|pool|springboard)\b")


def _divers(events: list[Event]) -> list[Event]:
    """A diver on the board of a pool wears what one swims in, high over the water."""
    said = " ".join(e.words for e in events).lower()
    if not any(head_of(e.who) == "diver" for e in events) or not _BOARD.search(said):
        return events
    out: list[Event] = []
    for event in events:
        who = event.who
        if who is not None and head_of(who) == "diver" and "swimsuit" not in who.wears:
            event = event.model_copy(update={"who": who.model_copy(update={"name": "swimmer", "said": who.name})})
        named = {head_of(n) for n in (event.what, *(n for _, n in event.to))}
        if named & _BOARDS and verb_of(event) in ("climb", "go", "walk", "step", "scale"):
            tower = Noun(name="diving tower", role="what")
            event = untold(event, _BOARDS).model_copy(update={"verb": "climb", "what": tower, "ends": None})
            event = placed(event, place="racing pool")
        elif event.setting.place in (None, "pool"):
            event = placed(event, place="racing pool").model_copy(update={"ends": None})
        out.append(event)
    return out


_HOLDS_PEOPLE = frozenset(
    "restaurant café stadium arena theatre theater hall circus school village town office".split()
)
_AS_ONE = frozenset("laugh cheer clap applaud roar gasp rise stand sing cry boo scream burst".split())


_BANDS = frozenset("team band orchestra choir crew family army squad gang club".split())


def _team(noun: Noun) -> Noun:
    """A |penguin team| is penguins."""
    kind, _, band = noun.name.rpartition(" ")
    if band in _BANDS and kind and category(kind) == "animal" and noun.count == 1:
        return noun.model_copy(update={"name": kind, "count": 4, "said": noun.said or noun.name})
    return noun


_TRAYFUL = re.compile(r"\b(?:tray|stack|pile|box|rack) of (?:\w+ )?glasses\b")


def _crowds(events: list[Event]) -> list[Event]:
    """ "The whole |stadium laughs": all who sit there."""
    out: list[Event] = []
    for event in events:
        who = event.who
        event = each(event, _team)
        if _TRAYFUL.search(event.words):
            event = each(event, lambda n: n.model_copy(update={"name": "glass"}) if n.name == "glasses" else n)
            if verb_of(event) in ("drop", "spill", "knock", "upset", "tip"):
                glass = Noun(name="glass", count=5, role="what")
                event = untold(event, ("tray", "stack", "glass")).model_copy(update={"verb": "smash up", "what": glass})
        rows = head_of(who) in ("stadium", "arena") and verb_of(event) not in ("laugh", "cry", "boo", "gasp", "scream")
        if who is not None and head_of(who) in _HOLDS_PEOPLE and not rows and verb_of(event) in _AS_ONE:
            kind = "townsperson" if head_of(who) in ("village", "town") else "spectator"
            kind = "guest" if head_of(who) in ("restaurant", "café") else kind
            kind = "pupil" if head_of(who) == "school" else "office worker" if head_of(who) == "office" else kind
            people = Noun(name=kind, count=5, said=who.said or who.name)
            event = untold(event, (head_of(who),)).model_copy(update={"who": people})
        out.append(event)
    return out


_MEN = frozenset("queen king rook bishop knight pawn piece".split())


def _at_chess(events: list[Event]) -> list[Event]:
    """At chess the queen that a pigeon steals is of wood, and stands on the board before those who play."""
    out: list[Event] = []
    players: Noun | None = None
    for event in events:
        if re.search(r"\bchess\b", event.words) and event.who is not None:
            players = event.who
        what = event.what
        taken = (
            what is not None and what.name in _MEN and verb_of(event) in {*_STEALS, "swallow", "eat", "lose", "drop"}
        )
        if players is not None and what is not None and taken:
            piece = what.model_copy(update={"name": "chess piece", "said": what.name})
            to = event.to or ((("from", players),) if event.who != players else ())
            event = untold(event, (what.name,)).model_copy(update={"what": piece, "to": to})
        out.append(event)
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


_KICKERS = frozenset("footballer striker midfielder defender".split())


def _footballers(events: list[Event]) -> list[Event]:
    """The ball of footballers is a football, and they play on a pitch."""
    if not any(head_of(e.who) in _KICKERS for e in events):
        return events

    def ball(n: Noun) -> Noun:
        n = n.model_copy(update={"name": "football"}) if n.name == "ball" else n
        return n.model_copy(update={"holds": ("football",)}) if n.holds == ("ball",) else n

    at_home = all(e.setting.place is None for e in events) and head_of(events[0].who) in _KICKERS
    return [placed(each(e, ball), place="football pitch" if at_home else e.setting.place) for e in events]


def _on_pitch(events: list[Event]) -> list[Event]:
    """A goal is scored on a pitch, whoever scores it."""
    events = _footballers(events)
    hockey = any("hockey" in e.words.split() for e in events)
    if hockey:
        events = [untold(e, ("hockey", "final", "ice")) for e in events]
        events = [e.model_copy(update={"what": None}) if head_of(e.what) == "hockey" else e for e in events]
    goals = [verb_of(e) in _SCORES and head_of(e.what) in _GOALS for e in events]
    events = [
        e.model_copy(update={"to": tuple((p, n) for p, n in e.to if p != "against")}) if goal else e
        for e, goal in zip(events, goals, strict=True)
    ]
    if not (any(goals) or hockey) or any(e.setting.place is not None for e in events):
        return events
    if hockey:
        return [placed(e, place="ice hockey rink") for e in events]
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


_STAIRS = frozenset("stair stairs staircase stairway step steps".split())
_ARRIVES = frozenset({"reach", "get", "make", "arrive", "come", "manage"})


def _to_the_top(events: list[Event]) -> list[Event]:
    """Who carries a load up the stairs and |reaches the top| has it there too."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        load = before.what if before is not None and before.verb in ("carry", "lug", "haul", "bring", "heave") else None
        named = (event.what, *(n for _, n in event.to))
        top = any(head_of(n) in ("top", "landing") for n in named)
        same = before is not None and before.who == event.who
        stairs = before is not None and bool(_STAIRS & {*(event.setting.place or "").split(), *before.words.split()})
        if load is not None and top and same and stairs and verb_of(event) in _ARRIVES:
            event = untold(event, ("top", "landing")).model_copy(update={"verb": "carry to top", "what": load})
        out.append(event)
    return out
