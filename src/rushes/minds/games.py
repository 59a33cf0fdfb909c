"""What belongs to sport and to children's play that no clause tells: rivals in the race, the team, who is a child."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.fetes import fetes
from rushes.minds.nouns import Noun
from rushes.minds.pronouns import gendered
from rushes.minds.races import races
from rushes.minds.telling import each, head_of, placed, verb_of
from rushes.shot.words import category, lemma

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_RIVALS = frozenset("rival opponent competitor challenger contender".split())
_RACERS = frozenset(
    "runner skier racer sprinter cyclist skater marathoner athlete jogger snowboarder swimmer climber boxer wrestler "
    "fencer rower surfer jockey walker hurdler".split()
)
_JERSEYS = {"skier": "blue jumper", "snowboarder": "blue jumper", "skater": "blue jumper"}  # the rest run in vests
_FOOTBALL = frozenset("goalkeeper goalie keeper footballer striker penalty goal football midfielder defender".split())
_TEAMS = frozenset("team teammate squad side".split())
_CHILD = frozenset("boy girl child kid schoolboy schoolgirl toddler pupil schoolchild twin kindergartner".split())
_KIN = frozenset("friend classmate playmate schoolmate pal buddy".split())
_SISTERS = {"sister": "girl", "brother": "boy"}
_GROWN = frozenset("old elderly aged adult grown grown-up retired married middle-aged bearded".split())
_NURSERIES = frozenset(
    "kindergarten nursery preschool playground sandpit playschool schoolyard playgroup "
    "den kite sandcastle snowman treehouse fort puddle".split()
)
_ON_ROADS = frozenset("runner cyclist sprinter athlete marathoner jogger walker racer".split())
_FINISH = re.compile(r"\bfinish(?:ing)?(?: line)?\b|\bmarathon\b")
_DOWNHILL = frozenset("skier snowboarder slalom".split())
_MADE_OF = frozenset("cardboard newspaper paper".split())
_MADE = re.compile(r"\b(?:from|of|with|using) (?:\w+ ){0,3}?(cardboard|box(?:es)?|newspapers?|paper)\b")
_MAKES = frozenset("build make construct craft create fold assemble".split())
_SET_PIECES = frozenset("penalty corner goal spot free".split())
_PLAYED = frozenset("score miss save take convert stop".split())
_LIFTS = frozenset("lift carry put hoist raise set".split())
_JUMPS = frozenset("jump skip hop leap".split())
_STRIKES = frozenset("kick shoot shot".split())
_ALONE = re.compile(
    r"\b(?:after the (?:match|game|race)|long after|last (?:marathon )?runner|deserted|empty|when everyone has gone)\b"
)
_STANDS = {"stadium": "empty stadium", "marathon street": "empty marathon street", "marathon": "empty marathon street"}
_BRINGS = frozenset("bring serve fetch carry".split())
_DRINKS = {"tea": "cup of tea", "coffee": "cup of tea", "cocoa": "cup of tea"}

Rule = Callable[[list["Event"]], list["Event"]]


def games(events: Sequence[Event]) -> list[Event]:
    """The events with who and what belongs to a game."""
    out = list(events)
    rules: tuple[Rule, ...] = (
        _hers, _shouldered, _banded, _taken, _over, _invited, _pretended, _made, _children, _teams, _rivals, _raced,
        _deserted, _brought,
    )  # fmt: skip
    for rule in rules:
        out = rule(out)
    return races(fetes(out))


def _nouns(event: Event) -> list[Noun]:
    return [n for n in (event.who, event.what, *event.others, *(n for _, n in event.to), *event.seen) if n is not None]


def _taken(events: list[Event]) -> list[Event]:
    """ "Stops the last |penalty kick": the kick is what is stopped, and kicks nobody."""
    out: list[Event] = []
    for event in events:
        who, before = event.who, out[-1] if out else None
        shot = who is not None and before is not None and head_of(who) in _SET_PIECES and event.others
        if shot and who is not None and before is not None and before.what is None and before.verb in _PLAYED:
            out[-1] = before.model_copy(update={"what": who.model_copy(update={"role": "what"})})
            first, *rest = event.others  # "scores a |penalty and the fans cheer"
            out.append(event.model_copy(update={"who": first, "others": tuple(rest)}))
            continue
        kick = who is not None and head_of(who) in _SET_PIECES and event.verb in _STRIKES and event.what is None
        if kick and who is not None and before is not None and before.what is None and before.verb:
            what = who.model_copy(update={"role": "what"})
            words = f"{before.words} {event.words}".strip()
            seen = (*before.seen, *(n for n in event.seen if n.name not in {x.name for x in before.seen}))
            to, setting = (*before.to, *event.to), event.setting if event.setting.place else before.setting
            out[-1] = before.model_copy(
                update={"what": what, "words": words, "seen": seen, "to": to, "setting": setting}
            )
            continue
        out.append(event)
    return out


_HERS = {"her": "female", "his": "male"}
_BANDS = frozenset("ribbon tape band".split())
_TURNED = frozenset("skip jump turn swing".split())


def _hers(events: list[Event]) -> list[Event]:
    """A goalkeeper with |her team is a woman."""
    for before, event in pairwise(events):
        who, own = before.who, event.who
        told = who is not None and who.count == 1 and category(who.name) == "person" and not gendered(who)
        sex = _HERS.get(own.whose) if own is not None else None
        if told and who is not None and sex is not None and sex not in who.look:
            name = who.name

            def sexed(n: Noun, name: str = name, sex: str = sex) -> Noun:
                return n.model_copy(update={"look": (sex, *n.look)[:5]}) if n.name == name and sex not in n.look else n

            return [each(e, sexed) for e in events]
    return events


def _shouldered(events: list[Event]) -> list[Event]:
    """ "Lifts her |onto his shoulders": there she sits."""
    out: list[Event] = []
    for event in events:
        on = next((n for p, n in event.to if p in ("on", "onto", "upon") and head_of(n) == "shoulder"), None)
        lifted = event.what is not None and category(event.what.name) == "person"
        alone = event.who is not None and event.who.count == 1 and not event.others
        walks = alone and verb_of(event) == "carry"  # with a child, which is a deed of its own
        if on is not None and lifted and verb_of(event) in _LIFTS and not walks:
            to = tuple((p, n) for p, n in event.to if n is not on)
            seen = tuple(n for n in event.seen if n.name != on.name)
            event = event.model_copy(update={"verb": "shoulder", "to": to, "seen": seen})
        out.append(event)
    return out


def _banded(events: list[Event]) -> list[Event]:
    """The ribbon held up at a finish is its tape, the rope that is skipped no coil."""
    race = any(_FINISH.search(e.words) for e in events)
    skips = any(e.verb in _TURNED and e.what is not None and head_of(e.what) == "rope" for e in events)

    if skips:
        events = _roped(events)

    def band(n: Noun) -> Noun:
        if race and head_of(n) in _BANDS:
            return n.model_copy(update={"name": "finish ribbon"})
        return n.model_copy(update={"name": "skipping rope"}) if skips and n.name == "rope" else n

    return [each(e, band) for e in events] if race or skips else events


def _roped(events: list[Event]) -> list[Event]:
    """Two turn a rope and another |jumps in: over that rope, which they turn."""
    out: list[Event] = []
    for event in events:
        turns = next((e for e in out if e.verb in ("turn", "swing") and e.what and head_of(e.what) == "rope"), None)
        who = event.who
        jumps = event.what is None and verb_of(event) in _JUMPS
        if turns is not None and turns.who is not None and who is not None and jumps and who.name != turns.who.name:
            to = (*event.to, ("with", turns.who))
            event = event.model_copy(update={"verb": "skip", "what": turns.what, "to": to})
        out.append(event)
    return out


def _over(events: list[Event]) -> list[Event]:
    """ "After the match |has ended": nothing is seen of it but the empty place."""
    out: list[Event] = []
    late = ""
    for event in events:
        who = event.who
        ends = event.verb in ("end", "finish", "be over") and event.what is None and who is not None
        over = ends and who is not None and head_of(who) in ("match", "game", "race", "season", "party")
        if over and len(events) > 1:  # told first or last
            late = f"{late} {event.words}".strip()
            continue
        if late:
            event, late = event.model_copy(update={"words": f"{event.words} {late}"}), ""
        out.append(event)
    if late and out:
        out[-1] = out[-1].model_copy(update={"words": f"{out[-1].words} {late}"})
    return out


def _invited(events: list[Event]) -> list[Event]:
    """ "Gets invited to skip rope |by twins": they beckon, then turn the rope for him."""
    out: list[Event] = []
    i = 0
    while i < len(events):
        event, then = events[i], events[i + 1] if i + 1 < len(events) else None
        asked = event.who is not None and event.verb in ("get invited", "be invited", "get asked", "invite", "ask")
        by = next((n for p, n in then.to if p == "by"), None) if then is not None else None
        passive = event.verb.startswith(("get ", "be ")) or event.passive
        if asked and passive and then is not None and by is not None and category(by.name) == "person":
            hosts, guest = by.model_copy(update={"role": "who"}), event.who
            out.append(event.model_copy(update={"who": hosts, "verb": "beckon", "what": guest, "passive": False}))
            to = tuple((p, n) for p, n in then.to if n is not by)
            out.append(then.model_copy(update={"who": guest, "to": (*to, ("with", hosts))}))
            i += 2
            continue
        out.append(event)
        i += 1
    return out


_FAR = frozenset("moon space mars planet jungle ocean sea desert castle volcano pole ship spaceship island".split())
HATS = {
    "pirate": "pirate hat", "king": "crown", "queen": "crown", "princess": "tiara", "knight": "knight helmet",
    "cowboy": "cowboy hat", "astronaut": "space helmet", "witch": "wizard hat", "wizard": "wizard hat",
    "viking": "viking helmet", "fireman": "fire helmet", "firefighter": "fire helmet", "captain": "captain cap",
    "sailor": "sailor cap", "chef": "chef hat", "clown": "party hat", "explorer": "wide brim",
    "hero": "red cape", "superhero": "red cape", "magician": "top hat", "prince": "crown",
}  # fmt: skip
_PRETENDS = re.compile(
    r"\bpretend(?:s|ed|ing)? (?:to|that they|that he|that she) (?:are |is )?(?:be )?(?:an? |the )?(\w+)"
)


def _pretended(events: list[Event]) -> list[Event]:
    """ "Pretend |to walk on the moon": they walk at home, and the moon is of paper."""
    pretence = next((e for e in events if verb_of(e) == "pretend"), None)
    said = _PRETENDS.search(pretence.words) if pretence is not None else None
    if pretence is None or said is None:
        return events
    place = pretence.setting.place if _FAR & set((pretence.setting.place or "").split()) else "nowhere else"
    told = [e.setting.place for e in events if e.setting.place not in (None, place)]
    out: list[Event] = []
    for event in events:
        if event.setting.place == place:
            home = told[0] if told else "playroom"
            moon = ("paper moon",) if place in ("moon", "space") else ()
            event = placed(event, place=home, time=None, pieces=(*moon, *event.setting.pieces)[:4])
            event = event.model_copy(update={"light": (), "seen": tuple(n for n in event.seen if n.name != place)})
        if verb_of(event) == "pretend":
            word = said[1] if category(said[1]) not in ("person", "animal", "place") else "pretend"
            lunar = place in ("moon", "space", "mars")
            who, hat = event.who, "space helmet" if lunar else HATS.get(lemma(said[1]))
            if hat is not None and who is not None:
                who = who.model_copy(update={"wears": (hat, *who.wears)})
            event = event.model_copy(update={"seen": tuple(n for n in event.seen if n.name != lemma(said[1]))})
            event = event.model_copy(update={"verb": "moonwalk" if lunar and word == "walk" else word, "who": who})
        out.append(event)
    return out


def _made(events: list[Event]) -> list[Event]:
    """ "A rocket |from cardboard boxes": a cardboard rocket, here and after."""
    for event in events:
        if event.verb not in _MAKES or event.what is None:
            continue
        said = _MADE.search(event.words)
        stuff = lemma(said[1]) if said is not None else None
        stuff = "cardboard" if stuff == "box" else stuff
        if stuff is None or stuff in event.what.name.split():
            continue
        name = event.what.name

        def made(n: Noun, name: str = name, stuff: str = stuff) -> Noun:
            return n.model_copy(update={"name": f"{stuff} {name}"}) if n.name == name else n

        return [each(e, made) for e in events]
    return events


def _children(events: list[Event]) -> list[Event]:
    """Friends of a kindergarten, twins and a boy's sisters are children."""
    nouns = [n for e in events for n in _nouns(e)]
    young = any(_CHILD & {*n.name.split(), *n.look} for n in nouns)
    told = [f"{e.setting.place or ''} {e.what.name if e.what else ''}" for e in events]
    place = any(_NURSERIES & set(words.split()) for words in told)
    girl = any("girl" in n.name.split() for n in nouns)

    def child(n: Noun) -> Noun:
        words, head = {*n.name.split(), *n.look}, head_of(n)
        small = young or place or bool(_NURSERIES & words) or bool({"school", "little", "young"} & words)
        if _GROWN & words or category(n.name) == "animal":
            return n
        one = "other " if "other" in n.name.split() else ""
        if head == "twin" or (head in _SISTERS and re.search(r"\btwin\b", n.said)):
            sex = _SISTERS[head] if head != "twin" else "boy" if girl else "girl"
            return n.model_copy(update={"name": f"{one}twin {sex}"})
        if head in _SISTERS and small:
            return n.model_copy(update={"name": f"{one}{head} {_SISTERS[head]}"})
        if head in _KIN and small:
            return n.model_copy(update={"name": " ".join([*(w for w in n.name.split()[:-1]), "child"])})
        return n

    return [each(e, child) for e in events]


def _teams(events: list[Event]) -> list[Event]:
    """A goalkeeper's team wears one jersey; of a child's the players are children."""
    nouns = [n for e in events for n in _nouns(e)]
    if not any(_FOOTBALL & set(n.name.split()) for n in nouns):
        return events
    lead = next((e.who for e in events if e.who is not None and category(e.who.name) == "person"), None)
    words = {*lead.name.split(), *lead.look} if lead is not None else set()
    kind = "girl footballer" if "girl" in words else "boy footballer" if _CHILD & words else "footballer"

    def mate(n: Noun) -> Noun:
        if head_of(n) not in _TEAMS or category(n.name) == "animal":
            return n
        return n.model_copy(update={"name": kind, "count": max(4, n.count), "said": n.said or n.name})

    return [each(e, mate) for e in events]


def _rivals(events: list[Event]) -> list[Event]:
    """A runner's rival runs too, in another colour."""
    nouns = [n for e in events for n in _nouns(e)]
    racer = next((w for n in nouns for w in n.name.split() if w in _RACERS), None)
    if racer is None:
        return events
    jersey = _JERSEYS.get(racer, "blue vest")

    def same(n: Noun) -> Noun:
        if head_of(n) not in _RIVALS:
            return n
        wears = n.wears or ((jersey,) if racer not in ("boxer", "wrestler", "swimmer", "fencer") else ())
        return n.model_copy(update={"name": f"{n.name} {racer}", "wears": wears})

    return [each(e, same) for e in events]


def _raced(events: list[Event]) -> list[Event]:
    """Who comes to a finishing line has been in the race before; a race of skiers is on the slope."""
    nouns = [n for e in events for n in _nouns(e)]
    words = {w for n in nouns for w in n.name.split()}
    ski = bool(_DOWNHILL & words)
    line = any(_FINISH.search(e.words) for e in events)
    if not ({"race"} & words or line) or not _RACERS & words:
        return events
    out: list[Event] = []
    for e in events:
        place = e.setting.place or ""
        vague = not place or bool({"mountain", "hill", "race", "finish", "line", "street"} & set(place.split()))
        if ski and vague:
            arch = ("finish arch",) if _FINISH.search(e.words) or line else ()
            kept = tuple(p for p in e.setting.pieces if "finish" not in p and p != "foot")
            e = placed(e, place="ski slope", pieces=(*arch, *kept)[:4])
        elif re.search(r"\b(?:mountain|hill|pass)", e.words) and not _FINISH.search(e.words):
            pass  # on the way, the finish is far
        elif vague and (_ON_ROADS if line else _ON_ROADS - {"cyclist"}) & words:  # who cycles may be in the mountains
            e = placed(e, place="marathon street", pieces=tuple(p for p in e.setting.pieces if "finish" not in p))
        out.append(e)
    return out


def _deserted(events: list[Event]) -> list[Event]:
    """Long after the match the stands are empty."""
    said = " ".join(e.words for e in events)
    nouns = [n for e in events for n in _nouns(e)]
    if not _ALONE.search(said):
        return events
    words = {w for n in nouns for w in n.name.split()}
    home = "stadium" if _FOOTBALL & words else "marathon street" if {"marathon", "runner"} & words else None
    out = []
    for e in events:
        place = e.setting.place or home
        out.append(placed(e, place=_STANDS[place]) if place in _STANDS else e)
    return out


def _brought(events: list[Event]) -> list[Event]:
    """Who brings tea at last brings it to the one who has been waiting."""
    out: list[Event] = []
    for event in events:
        what, who = event.what, event.who
        first = out[0].who if out else None
        to = any(category(n.name) in ("person", "animal") for _, n in event.to)
        given = event.verb in _BRINGS and what is not None and category(what.name) in ("food", "thing") and not to
        until = re.match(r"(?:until|till|when|and then|then)\b", event.words) is not None
        other = who is not None and first is not None and who.name != first.name
        if given and until and other and first is not None and category(first.name) == "person" and what is not None:
            drink = what.model_copy(update={"name": _DRINKS.get(what.name, what.name)})
            seen = tuple(drink if n.name == what.name else n for n in event.seen)
            event = event.model_copy(
                update={"verb": "give", "what": drink, "to": (*event.to, ("to", first)), "seen": seen}
            )
        out.append(event)
    return out


_ALOFT = frozenset({"shoulder", "lift", "lift up", "hoist", "carry", "raise", "toss", "carry off", "carry around"})


def lasting_with(verb: str, target: Noun) -> bool:
    """Whether a deed goes on with its object to the end: a kite in the air, somebody on shoulders, a rope turned."""
    head = head_of(target)
    if verb in ("hold up", "stretch", "hold out"):
        return head in _BANDS
    if verb in ("cross", "reach"):
        return head in ("line", "finish")
    if verb == "bring down":
        return head == "kite"
    if verb == "climb":  # up there it stays
        return head == "tree" and target.role == "what"
    if verb in _ALOFT:
        return category(target.name) == "person"
    return (verb == "fly" and (head == "kite" or bool(_MADE_OF & set(target.name.split())))) or (
        verb in ("skip", "jump") and head == "rope"
    )
