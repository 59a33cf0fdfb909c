"""Children's pastimes as pictures: what is practised, played at and in, what outgrows them, what a snowman wears."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.playtimes import playtimes
from rushes.minds.telling import each, head_of, is_alive, is_beast, placed, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_PRACTISES = frozenset("practice practise rehearse do learn perform dance try take".split())
_DANCES = {  # what is danced → what is worn for it
    "ballet": ("tutu",), "pirouette": ("tutu",), "waltz": (), "tango": (), "salsa": (), "tap": (), "flamenco": (),
    "hip-hop": (), "breakdance": (), "samba": (), "jig": (), "polka": (), "dance": (),
}  # fmt: skip
_CHILD = frozenset("boy girl child kid schoolboy schoolgirl toddler pupil twin schoolchild".split())
_BOXES = frozenset("box carton crate".split())
_TUBS = frozenset(
    "teacup cup bathtub tub bathtub washtub bucket barrel shoe boot pumpkin pot saucepan bowl shell".split()
)
_WET = frozenset("sea seas ocean lake river pond stream canal bay pool waves flood".split())
_PLAYS = frozenset("play sit hide live crawl climb sail".split())
_GAMES = {  # a game → what flies in it
    "baseball": "baseball", "cricket": "baseball", "rounders": "baseball", "softball": "baseball",
    "football": "football", "soccer": "football", "basketball": "basketball", "tennis": "tennis ball",
    "volleyball": "volleyball", "ball": "ball", "catch": "ball", "golf": "golf ball", "frisbee": "frisbee",
}  # fmt: skip
_BREAKS = frozenset("break smash shatter crack hit".split())
_FRAIL = frozenset("window vase lamp mirror greenhouse pot windowpane".split())
_INDOORS = frozenset("vase lamp mirror".split())
_SCHOOLS = frozenset("school classroom kindergarten nursery preschool".split())
_SEEDS = frozenset("seed bean bulb pip".split())
_TENDS = frozenset("plant sow water watch see tend grow sprout bloom".split())
_TALLER = re.compile(r"\b(?:tall|bigg|high|larg)er than (?:her|him|them|she|he|they|the)\b")
_MADE = frozenset("build make roll finish create".split())
_BITTEN = frozenset(
    "sandwich apple carrot toast bread cookie biscuit burger pizza bun roll cake candy toffee caramel corn".split()
)
_TRUANT = re.compile(r"\b(?:instead of|skip(?:s|ping)?|rather than) (?:going to )?school\b")
_STANDS = frozenset("stand stall".split())
_SOLD_AT = frozenset("lemonade juice cookie cake ice-cream ice cream lemon fruit cupcake cocoa drink".split())
_BETWEEN = frozenset("wall fence hedge gate railing".split())
_ROBS = frozenset("steal snatch grab take swipe nick".split())
_RUNS = frozenset("set open run build make start have put sell serve own".split())


def pastimes(events: Sequence[Event]) -> list[Event]:
    """The events as children's pastimes are seen."""
    out = list(events)
    for rule in (_practised, _boxed, _batted, _played, _potted, _outgrown, _hatted, _bitten, _truants, _traded_bikes,
                 _stalls, _fetched_back, _climbed_over, _scouts, _fought,
                 _hidden, _at_doors, _swung, _slept_in, _housed, _things):  # fmt: skip
        out = rule(out)
    return playtimes(out)


def _young(noun: Noun | None) -> bool:
    return noun is not None and bool(_CHILD & {*noun.name.split(), *noun.look})


def _practised(events: list[Event]) -> list[Event]:
    """ "Practises |ballet": she dances, in what is worn for it, here and later."""
    clothes: tuple[str, ...] = ()
    dancer = ""
    out: list[Event] = []
    for event in events:
        what, who = event.what, event.who
        dance = next((w for w in (head_of(what), *(what.name.split() if what else ())) if w in _DANCES), None)
        if verb_of(event) in _PRACTISES and who is not None and dance is not None and not is_alive(what):
            clothes, dancer = _DANCES[dance], who.name
            event = untold(event, (head_of(what),)).model_copy(update={"verb": "dance", "what": None})
        if clothes and who is not None and who.name == dancer and not who.wears:
            event = event.model_copy(update={"who": who.model_copy(update={"wears": clothes})})
        out.append(event)
    return out


def _boxed(events: list[Event]) -> list[Event]:
    """Children who play |in a box sit in it: it is of cardboard, and as large as they need it."""
    out: list[Event] = []
    for event in events:
        box = next((n for p, n in event.to if p in ("in", "inside", "into", "with") and head_of(n) in _BOXES), None)
        sails = verb_of(event) in ("sail", "float", "drift", "row", "paddle") and event.what is None
        tub = next((n for p, n in event.to if p in ("in", "inside") and head_of(n) in _TUBS), None) if sails else None
        tub = tub if event.who is not None and category(event.who.name) == "person" else None
        if (box is not None and _young(event.who) and verb_of(event) in _PLAYS and event.what is None) or tub:
            heads = _BOXES | _TUBS if tub is not None else _BOXES
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in heads)
            event = placed(untold(event, heads), pieces=pieces)
            vessel = tub.model_copy(update={"role": "what"}) if tub is not None else None
            there = event.setting.place
            wet = sails and (there.split()[-1] in _WET if there else bool(tub or event.ends))
            event = event.model_copy(
                update={
                    "verb": "bob in" if wet else "play in",
                    "what": vessel or Noun(name="cardboard box", role="what"),
                }
            )
            if wet:  # what one plays is seen as it is in the tale: out on the water
                event = placed(event, place=there or "sea").model_copy(update={"ends": None})
        out.append(event)
    return out


def _batted(events: list[Event]) -> list[Event]:
    """ "Break a window |playing baseball": first they play, then the ball flies into it."""
    broken = next((e for e in events if verb_of(e) in _BREAKS and head_of(e.what) in _FRAIL), None)
    games = [e for e in events if verb_of(e) == "play" and head_of(e.what) in _GAMES]
    game = next((e for e in games if broken is not None and head_of(e.who) == head_of(broken.who)), None)
    if broken is None or game is None or broken.what is None:
        return events
    ball = Noun(name=_GAMES[head_of(game.what)], role="what")
    home = "living room" if head_of(broken.what) in _INDOORS else "backyard"
    place = game.setting.place or broken.setting.place or home
    crash = broken.model_copy(update={"verb": "smash", "to": (*broken.to, ("with", ball))})
    told = [e for e in events if e is not game and e is not broken]
    at = min(events.index(broken), events.index(game))
    return [placed(e, place=e.setting.place or place) for e in (*told[:at], game, crash, *told[at:])]


def _played(events: list[Event]) -> list[Event]:
    """ "Plays |baseball": no thing, but what is done with a ball; children play it in a park."""
    homeless = not any(e.setting.place for e in events)
    out: list[Event] = []
    for event in events:
        if verb_of(event) == "play" and head_of(event.what) in _GAMES and event.who is not None:
            if _young(event.who) and homeless:
                event = placed(event, place="park")
            if head_of(event.what) not in ("football", "basketball", "volleyball"):
                game = head_of(event.what)
                event = untold(event, (game,)).model_copy(update={"verb": f"play {game}", "what": None})
        out.append(event)
    return out


def _potted(events: list[Event]) -> list[Event]:
    """What is planted indoors grows in a pot; at school, in the yard."""
    out: list[Event] = []
    for event in events:
        place = (event.setting.place or "").split()[-1:]
        sown = any(head_of(n) in _SEEDS for n in (event.what, event.who)) and verb_of(event) in _TENDS
        if sown and set(place) & _SCHOOLS:
            event = placed(event, place="schoolyard")
        out.append(event)
    return out


def _outgrown(events: list[Event]) -> list[Event]:
    """ "Watches it grow |taller than her": a sunflower beside her, above her head."""
    out: list[Event] = []
    doer: Noun | None = None
    for event in events:
        who = event.who
        doer = who if is_alive(who) else doer
        if who is not None and verb_of(event) == "grow" and _TALLER.search(event.words) and not is_alive(who):
            tall = who.model_copy(update={"look": tuple(dict.fromkeys(("towering", *who.look)))[:5]})
            to = event.to or ((("beside", doer),) if doer is not None else ())
            event = event.model_copy(update={"who": tall, "to": to})
        out.append(event)
    return out


def _hatted(events: list[Event]) -> list[Event]:
    """ "Build a snowman and give it |a hat": it had none before."""
    out: list[Event] = []
    for n, event in enumerate(events):
        what = event.what
        given = event.verb == "decorate" and head_of(what) == "snowman" and what is not None
        if given and re.search(r"\b(?:hat|cap|beanie|helmet)\b", event.words):
            bare = what.model_copy(update={"name": "bareheaded snowman"}) if what is not None else None
            event = event.model_copy(update={"verb": "crown", "what": bare})
            out = [
                e.model_copy(update={"what": bare, "seen": tuple(bare if x.name == "snowman" else x for x in e.seen)})
                if bare is not None and verb_of(e) in _MADE and head_of(e.what) == "snowman" and k < n else e
                for k, e in enumerate(out)
            ]  # fmt: skip
        out.append(event)
    return out


def _bitten(events: list[Event]) -> list[Event]:
    """ "Loses a tooth |in a sandwich": in the bite; and those who see it at a playground are children."""
    out: list[Event] = []
    for event in events:
        who = event.who
        food = next((n for p, n in event.to if p in ("in", "on", "to") and head_of(n) in _BITTEN), None)
        if verb_of(event) == "lose" and head_of(event.what) == "tooth" and who is not None:
            if food is not None:
                event = untold(event, (head_of(food),))
                event = event.model_copy(update={"who": who.model_copy(update={"holds": (food.phrase,)})})
            event = event.model_copy(update={"verb": "lose a tooth"})
        if _young(event.who) and any(n.name == "person" and n.count > 1 for _, n in event.to):
            to = tuple((p, _as_child(n) if n.name == "person" else n) for p, n in event.to)
            event = event.model_copy(update={"to": to, "seen": tuple(map(_as_child, event.seen))})
        out.append(event)
    return out


def _as_child(noun: Noun) -> Noun:
    return noun.model_copy(update={"name": "child"}) if noun.name == "person" else noun


def _truants(events: list[Event]) -> list[Event]:
    """ "|Instead of going to school": they are children, and turn away from its gate."""
    if not any(_TRUANT.search(e.words.lower()) for e in events):
        return events
    out: list[Event] = []
    away = False
    for event in events:
        said = _TRUANT.search(event.words.lower()) and event.who is not None and not away
        if said:
            gate = untold(event, ("school",)).model_copy(
                update={"verb": "sneak away", "what": None, "to": (), "ends": None, "seen": (event.who,)}
            )
            gate, away = placed(gate, place="schoolyard", pieces=()), True
            if verb_of(event) not in ("go", "skip"):
                out.append(_grown_down(gate.model_copy(update={"words": ""})))
                event = untold(event, ("school",))
            else:
                event = gate
        out.append(_grown_down(event))
    return out


def _grown_down(event: Event) -> Event:
    """An event whose doers are children."""
    who = event.who
    if who is None or category(who.name) != "person" or _young(who):
        return event
    name = {"brother": "brother boy", "sister": "sister girl"}.get(head_of(who), f"{who.name} child")
    young = who.model_copy(update={"name": name})
    seen = tuple(young if n.name == who.name else n for n in event.seen)
    return event.model_copy(update={"who": young, "seen": seen})


def _traded_bikes(events: list[Event]) -> list[Event]:
    """Two who swap what they ride on: each has the other's ever after, glad or not."""
    ride: Noun | None = None
    out: list[Event] = []
    for event in events:
        what = event.what
        pair = event.who is not None and event.who.count + len(event.others) == 2
        if verb_of(event) in ("swap", "exchange", "trade") and pair and what is not None and head_of(what) in _RIDDEN:
            ride = what
            event = event.model_copy(update={"verb": "swap rides"})
        elif ride is not None and verb_of(event) in ("regret", "rue", "repent", "hate"):
            event = event.model_copy(update={"verb": "regret rides", "what": ride})
        out.append(event)
    return out


_RIDDEN = frozenset("bike bicycle scooter skateboard sled sledge tricycle".split())


def _stalls(events: list[Event]) -> list[Event]:
    """A lemonade |stand is a table with a jug and a sign, behind which they stand; it stays, and so do they."""
    out: list[Event] = []
    kept: Event | None = None
    for event in events:
        if kept is not None and kept.what is not None and kept.who is not None:
            robbed = is_alive(event.who) and event.who is not None and event.who.name != kept.who.name
            to = (*event.to, ("from", kept.who)) if robbed and verb_of(event) in _ROBS and not event.to else event.to
            stands = () if event.verb == "keep shop" else (kept.what.name,)
            event = placed(event, pieces=tuple(dict.fromkeys((*stands, *event.setting.pieces)))[:4])
            event = event.model_copy(update={"to": to})
        named = (event.what, *(n for _, n in event.to))
        stall = next((n for n in named if n is not None and head_of(n) in _STANDS), None)
        words = set(stall.name.split()) if stall is not None else set[str]()
        sold = event.what if event.what is not None and event.what is not stall else None
        fare = bool((words | set((sold.name if sold else "").split())) & _SOLD_AT)
        if stall is not None and fare and verb_of(event) in _RUNS and is_alive(event.who):
            goods = sold.name if sold is not None else " ".join(stall.name.split()[:-1])
            name = "lemonade booth" if goods in ("lemonade", "juice", "lemon") else "snack booth"
            event = untold(event, ("stand", "stall", head_of(sold)))
            event = event.model_copy(update={"verb": "keep shop", "what": Noun(name=name, role="what")})
            kept = event
        out.append(event)
    return out


def _climbed_over(events: list[Event]) -> list[Event]:
    """ "Climbs |over the wall": seen along it, up on the one side and down on the other."""
    out: list[Event] = []
    for event in events:
        wall = next((n for p, n in event.to if p == "over" and head_of(n) in _BETWEEN), None)
        if wall is not None and verb_of(event) in ("climb", "clamber", "scramble") and event.what is None:
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] != head_of(wall))
            event = placed(untold(event, (head_of(wall),)), pieces=pieces)
            event = event.model_copy(update={"verb": "climb across", "what": wall.model_copy(update={"role": "what"})})
        out.append(event)
    return out


def _scouts(events: list[Event]) -> list[Event]:
    """A scout is a child in uniform, with a scarf and a broad hat."""

    def dressed(noun: Noun) -> Noun:
        if head_of(noun) != "scout" or {"talent", "army", "old", "cavalry"} & {*noun.name.split(), *noun.look}:
            return noun
        girl = "girl" in noun.name.split() or "female" in noun.look
        wears = noun.wears or ("olive uniform", "brown wide brim", "red scarf")
        return noun.model_copy(update={"name": "girl scout" if girl else "boy scout", "wears": wears})

    return [each(e, dressed) for e in events]


def _fought(events: list[Event]) -> list[Event]:
    """ "Have a |pillow fight": with pillows, until the air is full of feathers."""
    out: list[Event] = []
    fight: Event | None = None
    for event in events:
        with_what = event.what.name.split() if event.what is not None else []
        if event.verb == "fight" and len(with_what) == 2 and with_what[0] in ("pillow", "snowball"):
            event = untold(event, ("fight",)).model_copy(update={"verb": f"{with_what[0]} fight", "what": None})
            place = "bedroom" if with_what[0] == "pillow" else None
            event = fight = placed(event, place=event.setting.place or place)
        elif fight is not None and head_of(event.who) == "feather" and fight.verb == "pillow fight":
            event = event.model_copy(update={"who": fight.who, "others": fight.others, "verb": "pillow storm",
                                             "what": None, "to": (), "seen": fight.seen})  # fmt: skip
        out.append(event)
    return out


def _swung(events: list[Event]) -> list[Event]:
    """ "Pushes his sister |on the swing": she sits on it; up there are the clouds that she touches."""
    out: list[Event] = []
    pushed: Event | None = None
    for event in events:
        seat = next((n for p, n in event.to if p in ("on", "in") and head_of(n) == "swing"), None)
        who = event.who
        if seat is not None and verb_of(event) in ("push", "swing", "give") and is_alive(event.what):
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] != "swing")
            event = placed(untold(event, ("swing",)), pieces=pieces).model_copy(update={"verb": "push on swing"})
            pushed = event
        elif pushed is not None and pushed.what is not None and who is not None and head_of(event.what) in _HIGH:
            if head_of(who) == head_of(pushed.what) and verb_of(event) in ("touch", "reach", "kick", "fly", "see"):
                event = pushed.model_copy(update={"verb": "push to the sky", "words": event.words})
        out.append(event)
    return out


_HIGH = frozenset("cloud sky moon star sun rainbow".split())


def _slept_in(events: list[Event]) -> list[Event]:
    """ "A squirrel sleeps |in it", a mitten: its head looks out of it."""
    out: list[Event] = []
    for event in events:
        bed = next((n for p, n in event.to if p in ("in", "inside", "on") and head_of(n) in _PET_BEDS), None)
        if bed is not None and is_beast(event.who) and verb_of(event) in ("sleep", "nap", "curl", "snuggle", "lie"):
            to = tuple(("beside" if p == "with" else p, n) for p, n in event.to)
            event = placed(event, place=event.setting.place or "living room").model_copy(update={"to": to})
            out = [placed(e, place=e.setting.place or event.setting.place) for e in out]
        bed = next((n for p, n in event.to if p in ("in", "inside") and head_of(n) in _NESTS), None)
        if bed is not None and is_beast(event.who) and verb_of(event) in ("sleep", "nap", "live", "hide", "snuggle"):
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] != head_of(bed))
            event = placed(untold(event, (head_of(bed),)), pieces=pieces)
            event = event.model_copy(update={"verb": "sleep in", "what": bed.model_copy(update={"role": "what"})})
        out.append(event)
    return out


_PET_BEDS = frozenset("basket bed cushion sofa couch rug blanket armchair".split())


_NESTS = frozenset("basket mitten glove shoe boot slipper hat cap sock teacup cup teapot pocket".split())


def _housed(events: list[Event]) -> list[Event]:
    """ "Builds a hedgehog |a little house": it stands in a garden, and nobody is in it yet."""
    built = next((e for e in events if verb_of(e) in _MADE and head_of(e.what) in ("house", "home", "hut")), None)
    if built is None or built.what is None or not any(is_beast(n) for _, n in built.to):
        return events
    phrase = built.what.phrase
    out: list[Event] = []
    for event in events:
        if event.setting.place in (phrase, None):
            event = placed(event, place="garden")
        if event is not built and event.verb != built.verb:
            out.append(event)
            continue
        kennel = built.what.model_copy(update={"name": "doghouse", "look": ()})
        to = tuple(("beside" if is_beast(n) else p, n) for p, n in event.to)
        out.append(event.model_copy(update={"what": kennel, "to": to, "seen": (kennel,)}))
    return out


def _hidden(events: list[Event]) -> list[Event]:
    """ "Plays |hide and seek": one hides, and neither plays nor seeks besides."""
    named = (None, "hide", "seek")
    game = [e for e in events if verb_of(e) in ("play", "hide", "seek") and (e.what is None or e.what.name in named)]
    if not re.search(r"\bhide[ -]and[ -](?:go )?seek\b", " ".join(e.words for e in events)) or len(game) < 2:
        return events
    words = " ".join(e.words for e in game if e.words)
    to = tuple(x for e in game for x in e.to)
    trees = any(head_of(n) in ("tree", "bush") for _, n in to)
    first = game[0].model_copy(update={"verb": "play hide and seek", "words": words, "to": (), "what": None})
    alone = first.who is not None and first.who.count + len(first.others) < 2
    friends = tuple(n for p, n in to if p == "with" and is_alive(n))
    if alone:
        first = first.model_copy(update={"others": friends if friends else (Noun(name="child", count=2),)})
    first = untold(placed(first, place=first.setting.place or ("forest" if trees else "park"), pieces=()),
                   ("hide", "seek", "tree"))  # fmt: skip
    return [first if e is game[0] else e for e in events if e is game[0] or e not in game]


def _at_doors(events: list[Event]) -> list[Event]:
    """Who goes from door to door is in the street; a teacher with pupils is in class."""
    if any(e.setting.place for e in events):
        return events
    words = " ".join(e.words for e in events).lower()
    heads = {head_of(n) for e in events for n in (e.who, e.what, *(n for _, n in e.to))}
    doors = re.search(r"\bdoor[ -]to[ -]door\b|\btrick[ -]or[ -]treat|\bhalloween\b", words)
    taught = heads & {"teacher", "schoolteacher"} and heads & {"pupil", "student", "class", "schoolchild"}
    place = "street" if doors and any(_young(e.who) for e in events) else "classroom" if taught else None
    return [placed(e, place=place) for e in events] if place else events


def _things(events: list[Event]) -> list[Event]:
    """Homework is a book; dolls that are served sit there."""
    out: list[Event] = []
    for event in events:
        event = each(event, lambda n: n.model_copy(update={"name": _SEEN_AS.get(n.name, n.name)}))
        doll = next((n for p, n in event.to if p in ("to", "for") and head_of(n) in _DOLLS), None)
        if doll is not None:
            event = placed(event, pieces=tuple(dict.fromkeys((*event.setting.pieces, head_of(doll)))))
        out.append(event)
    return out


_SEEN_AS = {"homework": "notebook", "snowdrift": "snowbank"}
_DOLLS = frozenset("doll teddy bear toy puppet".split())


def _fetched_back(events: list[Event]) -> list[Event]:
    """ "Get his ball |back from the neighbour": over there is a garden, and the neighbour has it in hand."""
    out: list[Event] = []
    for event in events:
        by = next((n for p, n in event.to if p == "from" and category(n.name) == "person"), None)
        back = re.search(r"\bback\b", event.words) or event.verb.endswith(" back")
        if verb_of(event) in ("get", "fetch", "ask", "want", "collect") and back and by is not None and event.what:
            holder = by.model_copy(update={"holds": (event.what.phrase,)})
            to = tuple((p, holder if n is by else n) for p, n in event.to)
            event = event.model_copy(update={"verb": "get back", "to": to})
            out = [placed(e, place=e.setting.place or "backyard") for e in out]
            event = placed(event, place=event.setting.place or "backyard")
        out.append(event)
    return out
