"""Who races against whom: a race that is entered, won or swum has rivals in it, on wheels, on foot or in the water."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import each, head_of, is_alive, placed, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

# What a race is called, by the kind of those in it, and where it is.
_KINDS = {
    "cyclist": re.compile(r"\b(?:bi(?:cycle|ke)|cycling|cycle) (?:race|rally|tour|championship)s?\b|\btour de\b"),
    "skier": re.compile(r"\b(?:ski(?:ing)?|slalom|downhill) (?:race|championship)s?\b"),
    "skater": re.compile(r"\b(?:ice )?skating (?:race|championship)s?\b"),
    "swimmer": re.compile(r"\bswim(?:ming)? (?:race|championship|contest)s?\b"),
    "runner": re.compile(
        r"\b(?:running|foot|egg and spoon|sack|relay|village|school|fun) (?:race|run)s?\b|\bmarathons?\b|\bsprint\b"
    ),
}
_ROADS = {"cyclist": "marathon street", "swimmer": "racing pool", "skier": "ski slope", "skater": "skating rink"}
_RACERS = frozenset("runner cyclist skier skater swimmer sprinter hurdler marathoner jogger athlete walker".split())
_ENTERS = frozenset("enter join compete take participate sign run ride swim race start ski go skate cycle".split())
_PASSES = frozenset("pass overtake beat outrun outpace outswim".split())
_ALL = frozenset("person everyone everybody rival other opponent competitor field pack runner cyclist racer".split())
_RACES = frozenset("race marathon medal championship competition contest sprint relay gold".split())
_ORDER = re.compile(r"\b(?:finish\w*|comes?|came|coming|place[sd]?)(?: in)? (first|last|second|third)\b", re.I)
_NOT_AFOOT = re.compile(
    r"\b(?:cars?|horses?|boats?|rowing|sleds?|sleighs?|dogs?|camels?|chariots?|donkeys?|karts?|go-karts?|balloons?|snails?|"
    r"ducks?|soapbox|motor\w*|yachts?|planes?|rafts?|beds?|wheelbarrows?|wheelchairs?|scooters?|sacks?|spoons?|rockets?|"
    r"trains?|trucks?|tractors?|bi(?:cycl|k)\w*|ski\w*|swim\w*|row\w*|driv\w*|canoe\w*|sail\w*|broom\w*|rac(?:e|ing) "
    r"(?:car|driver|horse|track))s?\b"
)
_A_RACE = re.compile(
    r"\b(?:the|an?|his|her|their|this|last|every|school|\w+'s|\w+s') "
    r"(?:(?!(?:and|to|then|who|that|but|or|they|it) )\w+ ){0,2}(?:race|marathon|run|sprint)\b"
)
_AFOOT = frozenset("runner sprinter hurdler marathoner jogger athlete walker".split())
_BY_TRADE = frozenset("sprinter hurdler marathoner".split())  # who do nothing but race
_YOUNG = frozenset("girl boy child kid pupil schoolboy schoolgirl twin daughter son grandson granddaughter".split())
_GETS_UP = re.compile(
    r"\b(?:gets?|got|getting|stands?|stood|rises?|rose|picks?|jumps?|back) (?:\w+ ){0,2}(?:up|feet)\b|\brises\b|"
    r"\bkeeps? (?:on )?running\b|\bcarr(?:y|ies) on\b"
)
_STOPS = frozenset("stop pause halt turn wait go run".split())
_CROSSES = frozenset("cross finish walk run carry come reach limp pass go complete end".split())
_CONTESTS = frozenset("contest competition championship tournament".split())
_PRIZES = frozenset("medal gold silver bronze cup trophy podium".split()) | _CONTESTS
_STANDS = frozenset("stand climb step jump get hop mount be go walk".split())
_GETS = frozenset("win get receive earn collect take gain accept be award".split())
_RANKS = {"second": re.compile(r"\b(?:second|silver)\b"), "third": re.compile(r"\b(?:third|bronze)\b")}
_WATER = re.compile(r"\b(?:pool|race|lane|olympic|medal|championship|relay|finish)")


def races(events: Sequence[Event]) -> list[Event]:
    """The events with who else is in the race, and where it is."""
    out = list(events)
    for rule in (_dueled, _competing, _another, _gone_in_for, _in_race, _in_pool, _over_line, _on_podium):
        out = rule(out)
    return out


def _competing(events: list[Event]) -> list[Event]:
    """ "Compete in the square |to bake the tallest cake": they bake it there, and that is how they compete."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        same = before is not None and before.who == event.who and before.sentence == event.sentence
        if before is not None and same and before.verb in ("compete", "contend", "vie") and event.verb:
            told = {"words": f"{before.words} {event.words}", "others": before.others or event.others}
            out[-1] = event.model_copy(update={**told, "setting": before.setting}) if before.setting.place else event
        else:
            out.append(event)
    return out


def _another(events: list[Event]) -> list[Event]:
    """ "A swimmer helps |another swimmer": somebody else, in another cap or vest."""
    out: list[Event] = []
    for event in events:
        who, what = event.who, event.what
        same = who is not None and what is not None and head_of(who) == head_of(what) and what.count == 1
        other = re.search(rf"\b(?:another|fellow|other) (?:\w+ )?{head_of(what)}\b", event.words) if same else None
        told = {n.name.split()[0] for n in (who, what) if n is not None} & {"rival"}
        doer = who is not None and who.name.startswith("other ")  # he is that other
        if what is not None and other and is_alive(what) and not told and not doer:
            wears = what.wears or (("blue cap",) if head_of(what) == "swimmer" else ("blue vest",))
            one = what.model_copy(update={"name": f"rival {head_of(what)}", "wears": wears})
            event = event.model_copy(update={"what": one, "seen": (*(n for n in event.seen if n is not what), one)})
        out.append(event)
    return out


def _kind(events: Sequence[Event]) -> str | None:
    """Which kind of racers are meant: told by the race, or by who is in it; of people alone, who run."""
    said = " ".join(e.words for e in events).lower()
    told = next((kind for kind, words in _KINDS.items() if words.search(said)), None)
    named = next((head_of(e.who) for e in events if head_of(e.who) in _RACERS), None)
    people = [e.who for e in events if e.who is not None]
    afoot = bool(people) and all(category(n.name) == "person" for n in people) and not _NOT_AFOOT.search(said)
    return told or named or ("runner" if afoot and _A_RACE.search(said) else None)


def _gone_in_for(events: list[Event]) -> list[Event]:
    """Who falls in a race, gets up, or stops to help does so among the others, who run on; in a school's, children."""
    said = " ".join(e.words for e in events).lower()
    kind = _kind(events)
    if kind not in _AFOOT or not (_A_RACE.search(said) or kind in _BY_TRADE):
        return events
    racer = _racer(events)
    if racer is None:
        return events
    young = bool(_YOUNG & {*racer.name.split(), *racer.look}) or re.search(r"\bschool|\bchild|\bkids?\b", said)
    boy = bool({"boy", "brother", "son"} & set(racer.name.split())) or re.search(r"\b(?:his|him|he)\b", said)
    named = {n.name for e in events for n in (e.what, *(n for _, n in e.to)) if n is not None}
    other = "athlete" if kind != "athlete" and f"rival {kind}" in named else kind  # one of them is told of
    foes = Noun(name=f"rival {other}", count=3, role="what", wears=("blue vest",))
    if young:
        foes = foes.model_copy(update={"name": "rival girl" if boy else "rival boy", "count": 3})

    def dressed(n: Noun) -> Noun:
        if not young or category(n.name) != "person":
            return n
        if n.name == racer.name:
            child = ("boy" if boy else "girl") if head_of(n) in _RACERS else n.name
            return n.model_copy(update={"name": child, "wears": n.wears or ("red vest",), "said": n.said or n.name})
        if head_of(n) in ("friend", "child", "classmate", "rival", "runner", "teammate") and n.count == 1:
            friend = "friend girl" if boy else "friend boy"
            return n.model_copy(update={"name": friend, "look": ("fallen",) if "fallen" in n.look else (),
                                        "wears": n.wears or ("yellow vest",)})  # fmt: skip
        return n

    out: list[Event] = []
    aided = any(verb_of(e) in _SAVES and is_alive(e.what) for e in events)
    late: Event | None = None  # "comes |last but stops to help": that is how it ends
    for event in [each(e, dressed) for e in events]:
        before = out[-1] if out else None
        mine = event.who is not None and event.who.name == dressed(racer).name
        line = re.search(r"\b(?:finish(?:ing)?|line)\b", event.words) is not None
        one = event.what if is_alive(event.what) and event.what is not None and event.what.count == 1 else None
        if mine and _falls(event):
            event = untold(event, _RACES | {"track", "ground", "foot"})
            event = event.model_copy(update={"verb": "fall in race", "what": foes, "ends": None})
        elif mine and before is not None and _GETS_UP.search(event.words) and before.verb == "fall in race":
            event = untold(event, {"foot"}).model_copy(update={"verb": "get up in race", "what": foes, "to": ()})
            event = placed(event, pieces=tuple(p for p in event.setting.pieces if p != "foot"))
        elif mine and one is not None and (verb_of(event) in _SAVES or event.verb == "pick up"):
            help_ = event.model_copy(update={"verb": "help in race", "to": (("beside", foes),)})
            if before is not None and before.who == event.who and verb_of(before) in _STOPS and before.what is None:
                help_ = help_.model_copy(update={"words": f"{out.pop().words} {event.words}"})
            if line:
                out.append(untold(help_, {"line", "finish", "middle"}).model_copy(update={"words": ""}))
                help_ = help_.model_copy(update={"verb": "help over line", "to": ()})
            event = untold(help_, {"line", "finish", "middle"})
        elif mine and line and before is not None and before.verb == "help in race" and verb_of(event) in _CROSSES:
            event = event.model_copy(update={"verb": "help over line", "what": before.what, "to": (), "others": ()})
            event = untold(event, {"line", "finish"})
        elif mine and aided and _ORDER.search(event.words) and "last" in event.words:
            late = event
            continue
        out.append(event)
    out += [late] if late is not None else []
    pieces = ("line", "finish line", "finish", "race")
    out = [placed(e, pieces=tuple(p for p in e.setting.pieces if p not in pieces)) for e in out]
    place = "school race" if re.search(r"\bschool", said) else "marathon street"
    vague = (None, "school", "schoolyard", "classroom", "race", "road", "street", "room", "finish line", "field")
    return [placed(e, place=place) if e.setting.place in vague else e for e in out]


def _racer(events: Sequence[Event]) -> Noun | None:
    """Who is in the race: whoever wins, loses, runs it, and else the first person told of."""
    people = [e for e in events if e.who is not None and category(e.who.name) == "person"]
    for event in people:
        if any(_is_race(n) for n in (event.what, *(n for _, n in event.to))) or _ORDER.search(event.words):
            return event.who
    return people[0].who if people else None


def _falls(event: Event) -> bool:
    return verb_of(event) in ("fall", "trip", "stumble", "tumble", "slip") and event.what is None


def _on_podium(events: list[Event]) -> list[Event]:
    """Who wins or gets a medal stands with it on the steps, others beside; who loses is not first."""
    said = " ".join(e.words for e in events).lower()
    if not re.search(
        r"\b(?:medals?|podium|gold|silver|bronze|cup|trophy|contest|competition|championship|tournament)\b", said
    ):
        return events
    out: list[Event] = []
    for event in events:
        named = (event.what, *(n for _, n in event.to))
        prize = next((n for n in named if head_of(n) in _PRIZES), None)
        raced = event.verb == "win race" and re.search(r"\b(medal|gold|cup|trophy)\b", event.words)
        on = any(head_of(n) == "podium" for n in named) and verb_of(event) in _STANDS
        gets = prize is not None and event.what is prize and verb_of(event) in _GETS
        gets = gets and not any(e.verb == "lose race" for e in out)  # that one is given for something else
        who = event.who
        if who is None or not is_alive(who) or category(who.name) != "person" or not (raced or on or gets):
            out.append(event)
            continue
        if raced:
            out.append(event)
        cup = "cup" in event.words or "trophy" in event.words or (prize is not None and head_of(prize) in _CONTESTS)
        name = "trophy" if cup else "medal"
        rank = next((r for r in ("second", "third") if _RANKS[r].search(event.words)), None)
        race = next((e for e in out if e.what is not None and e.what.name.startswith("rival ")), None)
        kin = head_of(who) if head_of(who) in (*_RACERS, *_YOUNG) else "athlete"
        foes = race.what if race is not None else Noun(name=f"rival {kin}", wears=("blue vest",))
        holds = tuple(h for h in who.holds if h.split()[-1] not in _PRIZES)
        who = who.model_copy(update={"holds": holds, "count": 1})
        foes = (foes or who).model_copy(update={"count": 2, "role": "who"})
        verb, prize = f"stand {rank}" if rank else "stand on podium", Noun(name=name, role="what")
        beside = {"to": (("beside", foes),), "others": (), "ends": None, "seen": (who, foes)}
        steps = {"who": who, "verb": verb, "what": prize, "words": "" if raced else event.words, **beside}
        last = out[-1] if out else None
        if last is not None and last.verb.startswith("stand ") and last.who == who:
            continue  # gets it up there
        event = placed(
            event, pieces=tuple(p for p in event.setting.pieces if p.split()[-1] not in (*_PRIZES, "podium"))
        )
        out.append(event.model_copy(update=steps))
    return out


_ENDS = frozenset("cross reach finish pass ride run go come walk crawl roll arrive skate swim break limp".split())


def _over_line(events: list[Event]) -> list[Event]:
    """Beasts, cyclists and children go through the finish as well; who |finishes at all has come through it."""
    said = " ".join(e.words for e in events).lower()
    out: list[Event] = []
    for event in events:
        named = (event.what, *(n for _, n in event.to))
        line = any(n is not None and n.name in ("finish line", "finishing line", "finish") for n in named)
        done = (
            verb_of(event) == "finish" and event.what is None and (_A_RACE.search(said) or _kind(events) in _BY_TRADE)
        )
        walks = head_of(event.who) in _AFOOT and event.setting.place != "school race"
        plain = event.who is not None and is_alive(event.who) and not event.verb.endswith((" race", " line"))
        if plain and (line or done) and verb_of(event) in _ENDS and not (walks and line):
            event = untold(event, {"line", "finish", "smile"})
            event = event.model_copy(update={"verb": "breast tape", "what": None, "ends": None})
            to = tuple(x for x in event.to if is_alive(x[1]) and x[1] != event.who)
            event = event.model_copy(update={"to": to})
            gone = ("line", "finish", "bicycle")
            event = placed(event, pieces=tuple(p for p in event.setting.pieces if p.split()[-1] not in gone))
            if event.setting.place in (None, "street", "road", "room", "finish line"):
                empty = re.search(r"\beveryone (?:has|had|is) (?:gone|left)\b|\blong after\b|\bempty\b", said)
                event = placed(event, place="empty marathon street" if empty else "marathon street")
        out.append(event)
    return out


def _dueled(events: list[Event]) -> list[Event]:
    """ "An old rower |races a young champion": each in their own craft, and at the end the winner is ahead."""
    out: list[Event] = []
    kind, racer, foe = None, "", None
    for event in events:
        who = event.who
        against = next((n for p, n in event.to if p == "against" and is_alive(n)), None)
        rival = event.what if event.what is not None and category(event.what.name) == "person" else against
        races_on = verb_of(event) in ("race", "row", "swim", "ski", "skate", "sail", "ride", "drive", "compete")
        craft = event.what is not None and category(event.what.name) == "vehicle"
        other = craft and head_of(event.what) not in _BY_CRAFT
        alone = who is not None and who.count == 1 and category(who.name) == "person"
        raced = re.search(r"\brac(?:e|es|ed|ing)\b|\bagainst\b", event.words) is not None
        if who is not None and alone and rival is not None and raced and races_on and not other:
            own = next((k for n in (event.what, *event.seen) if (k := _BY_CRAFT.get(head_of(n) or ""))), None)
            kind, racer = _BY_NAME.get(head_of(who) or "") or _BY_NAME.get(head_of(rival) or "") or own, who.name
            if kind is not None and category(rival.name) == "person":
                known = rival.name if head_of(rival) not in ("champion", "opponent", "competitor", kind) else "rival"
                foe = rival.model_copy(update={"name": f"{known} {kind}", "role": "what"})
                event = _on_course(event, kind, "race along", foe)
        elif kind is not None and foe is not None and who is not None and who.name == racer:
            if verb_of(event) in ("win", "lose", "beat", "finish", "come") and not event.passive:
                order = event.words.replace("a second", "")
                lost = verb_of(event) == "lose" or re.search(r"\b(?:second|last)\b", order)
                event = _on_course(event, kind, "lose race" if lost else "win race", foe)
        out.append(event)
    return out


def _on_course(event: Event, kind: str, verb: str, foe: Noun) -> Event:
    place = event.setting.place
    craft = {head_of(n) for n in event.seen if head_of(n) in _BY_CRAFT} | {"nose", "head", "second", "whisker"}
    event = untold(event, craft).model_copy(update={"verb": verb, "what": foe, "to": (), "ends": None, "others": ()})
    pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in craft)
    event = placed(event, pieces=pieces)
    if kind == "skier":
        return placed(event, place="ski slope")
    if kind == "swimmer":
        return placed(event, place="racing pool")
    if kind in ("rower", "sailor"):
        return placed(event, place="regatta")
    return placed(event, place=place or _ROADS.get(kind))


_BY_NAME = {
    **{k: k for k in ("cyclist", "skier", "skater", "swimmer", "rower", "sailor", "jockey", "biker")},
    "oarsman": "rower", "oarswoman": "rower", "canoeist": "rower", "kayaker": "rower", "yachtsman": "sailor",
    "yachtswoman": "sailor", "horseman": "jockey", "horsewoman": "jockey", "rider": "jockey", "bicyclist": "cyclist",
    "motorcyclist": "biker",
}  # fmt: skip
_BY_CRAFT = {
    "bicycle": "cyclist", "bike": "cyclist", "ski": "skier", "skate": "skater", "canoe": "rower", "kayak": "rower",
    "rowboat": "rower", "sailboat": "sailor", "yacht": "sailor", "horse": "jockey", "pony": "jockey",
    "motorbike": "biker", "motorcycle": "biker",
}  # fmt: skip


def _is_race(noun: Noun | None) -> bool:
    return head_of(noun) in _RACES


def _in_race(events: list[Event]) -> list[Event]:
    """Who enters a race goes in it among others, passes them, and is before them at the line."""
    said = " ".join(e.words for e in events).lower()
    kind = _kind(events)
    raced = kind in _BY_TRADE or re.search(r"\brace|\bmarathon|\bmedal|\bchampionship", said)
    if kind is None or kind == "skier" or not raced:
        return events
    racer = _racer(events)
    if racer is None or (kind == "skater" and not re.search(r"\brac(?:e|es|ing)\b", said)):
        return events
    foes = Noun(name=f"rival {kind}", count=3, role="what", wears=() if kind == "swimmer" else ("blue vest",))
    told = next((n for e in events for n in (e.what, *(n for _, n in e.to)) if n and n.name.startswith("rival ")), foes)
    foes = told.model_copy(update={"role": "what"}) if told.count == foes.count else foes
    others = (n for e in events for p, n in e.to if p == "against" and is_alive(n) and n.count > 1)
    foes = next(others, foes)
    name = foes.name if foes.name.startswith("rival ") else f"rival {foes.name}"
    foes = foes.model_copy(update={"role": "what", "name": name})
    place = None if kind in ("runner", "sprinter", "athlete", "jogger", "hurdler", "walker") else _ROADS.get(kind)
    place = "school race" if place is None and re.search(r"\bschool", said) else place
    out: list[Event] = []
    for event in events:
        named = (event.what, *(n for _, n in event.to))
        race = next((n for n in named if _is_race(n)), None)
        mine = event.who is not None and event.who.name == racer.name
        verb: str | None = None
        order = _ORDER.search(event.words)
        in_it = race is not None or (event.what is None and any(e.verb == "race along" for e in out))
        if mine and order is not None:
            verb = "win race" if order[1].lower() == "first" else "lose race"
        elif mine and in_it and verb_of(event) in ("win", "lose"):
            verb = f"{verb_of(event)} race"
        elif mine and race is not None and verb_of(event) in _ENTERS:
            verb = "race along"
        elif (
            mine
            and (verb_of(event) in _PASSES or event.verb == "catch up")
            and (event.what is None or head_of(event.what) in _ALL)
        ):
            verb = "overtake"
        if verb is not None:
            heads = {head_of(n) for n in named if n is not None and head_of(n) in _RACES | _ALL | {head_of(foes)}}
            event = untold(event, heads).model_copy(update={"verb": verb, "what": foes})
        if place is not None and (event.setting.place or "mountain").split()[-1] in (
            "mountain",
            "street",
            "race",
            "school",
        ):
            steep = kind == "cyclist" and "mountain" in said
            event = placed(event, place="mountain road" if steep else place)
        out.append(event)
    return out


def _in_pool(events: list[Event]) -> list[Event]:
    """Swimmers race in a pool with lanes: who stops there has swum, and helps another by holding them up."""
    said = " ".join(e.words for e in events).lower()
    racer = next((e.who for e in events if head_of(e.who) == "swimmer"), None)
    if racer is None or not _WATER.search(said) or re.search(r"\b(?:sea|lake|river|ocean|channel|beach)\b", said):
        return events
    out: list[Event] = []
    for event in events:
        event = placed(event, place="racing pool" if event.setting.place in (None, "pool") else event.setting.place)
        mine = event.who is not None and head_of(event.who) == "swimmer"
        other = event.what if head_of(event.what) == "swimmer" else None
        other = other or next((n for _, n in event.to if head_of(n) == "swimmer"), None)
        if mine and event.verb in ("stop", "pause", "halt", "turn back", "turn") and event.what is None:
            foes = Noun(name="rival swimmer", count=2, role="what")
            event = untold(event, _RACES | {"middle"}).model_copy(update={"verb": "stop racing", "what": foes})
        elif mine and other is not None and verb_of(event) in _SAVES:
            event = event.model_copy(update={"verb": "help afloat", "what": other})
        out.append(event)
    return out


_SAVES = frozenset("help save rescue assist aid support carry pull drag".split())
