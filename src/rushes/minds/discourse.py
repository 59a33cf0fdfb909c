"""What an event takes from the one before: whose young they are, what was too late, which of them is missing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import each, head_of, is_alive, is_beast, placed, verb_of
from rushes.minds.visible import is_part
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_FRIENDS = re.compile(
    r"\b(?:becom(?:e|es|ing)|became|be|ends? up|stay|remain)(?: as)? (?:the )?(?:best |good |great |close |firm )?"
    r"friends\b",
    re.I,
)
_YOUNG = frozenset("baby young youngster little one offspring hatchling".split())
_GROUPS = frozenset("flock herd pack others rest swarm colony".split())
_SHARED = frozenset("dance play sing walk ride swim skate sit eat drink waltz".split())
_PERFORMS = frozenset("play sing perform dance fiddle drum busk juggle".split())
_ATTENDS = frozenset("listen gather watch clap applaud cheer stop dance".split())
_WATERS = frozenset("pond lake river sea pool fountain puddle stream canal".split())
_FLOATS = frozenset("duck swan goose gull pelican heron frog dragonfly bird seagull duckling".split())
_TOO_LATE = re.compile(r"^\W*before\b.*\b(?:can|could|is able to|manages? to|gets? to)\b", re.I)
_LEAVES = frozenset("leave depart go drive sail fly".split())
_LACKS = frozenset({"missing", "miss", "go", "be", "disappear", "vanish"})
_GONE = re.compile(r"\b(?:is|are|was|were|goes|went) (?:missing|gone|lost)\b", re.I)


def told_apart(events: Iterable[Event]) -> list[Event]:
    """ "A |big dog chases a |small dog": two of one kind, of whom the second gets a name of its own everywhere."""
    out = _all_the_while(list(events))
    for event in tuple(out):
        doers = {n.name: n for n in (event.who, *event.others) if n is not None and is_alive(n) and not n.proper}
        for noun in (event.what, *(n for _, n in event.to)):
            one = doers.get(noun.name) if noun is not None else None
            if noun is None or one is None or not _is_another(one, noun, event.words):
                continue
            trait = next((x for x in noun.look if x not in one.look), "other")
            look = tuple(x for x in noun.look if x != trait)
            new = noun.model_copy(update={"name": f"{trait} {noun.name}", "look": look})
            out = [each(e, partial(_renamed, noun, new)) for e in out]
    return out


_DOING = re.compile(r"\W*\w+ing\b")
_ALIVE_ONLY = frozenset(
    "eat drink read write sing hum whistle knit sew wave think wait watch look listen cry laugh smile talk play juggle "
    "paint draw cook smoke chew lick pray shout whisper hold carry hug kiss fish dream yawn".split()
)


def _all_the_while(events: list[Event]) -> list[Event]:
    """ "Sits on a wall |eating an apple": no wall eats; the one who sits there does."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        dead = event.who is not None and not is_alive(event.who) and verb_of(event) in _ALIVE_ONLY
        if dead and before is not None and is_alive(before.who) and _DOING.match(event.words):
            there = any(head_of(n) == head_of(event.who) for _, n in before.to)
            if there and before.who is not None and before.sentence == event.sentence:
                seen = tuple(n for n in event.seen if n.name != head_of(event.who))
                told = {"who": before.who, "others": before.others, "seen": (before.who, *seen)}
                event = event.model_copy(update={**told, "setting": before.setting})
        out.append(event)
    return out


# Verb → another that is played, of the same sense.
_PLAYED_AS = {
    verb: known
    for known, verbs in {
        "defeat": "kill slay vanquish behead", "marry": "wed", "surround": "encircle besiege", "hug": "adore",
        "find": "locate", "see": "perceive", "wait": "await", "scold": "punish reprimand rebuke berate chastise",
        "mock": "insult offend humiliate", "startle": "disturb interrupt bother annoy pester", "handcuff": "arrest",
        "applaud": "praise compliment commend", "choose": "nominate appoint elect", "nod": "approve",
        "say goodbye": "retire", "leave": "abandon desert", "cut": "slash pierce", "perform": "entertain amuse",
        "type": "edit download", "film": "upload", "inspect": "investigate scrutinise scrutinize",
        "catch": "trap snare", "smash": "crush squash flatten trample", "lock up": "imprison jail incarcerate",
        "call": "scream shriek screech", "march in": "invade", "accuse": "condemn sentence convict", "plead": "insist",
        "face": "confront", "tip out": "dump", "announce": "advertise", "peek": "cheat",
    }.items()
    for verb in verbs.split()
}  # fmt: skip
_DRAWN = frozenset("gun pistol revolver rifle dagger sword blade knife weapon".split())
_PUZZLES = frozenset("crossword sudoku riddle equation sum".split())


def plainly(event: Event) -> Event:
    """ "A prince |weds a shepherdess" and marries her: a verb that no theatre knows as the one that is played."""
    known = _PLAYED_AS.get(event.verb)
    what = event.what
    if event.verb == "poison" and what is not None and is_alive(what):
        poison = Noun(name="poison", role="what")
        return event.model_copy(update={"verb": "give", "what": poison, "to": (("to", what), *event.to)})
    if what is not None and is_part(what.name) and event.verb in ("pull", "tug", "yank", "grab", "bite"):
        owner = next((n for n in event.seen if what.of and n.name == what.of.split()[-1]), None)
        if owner is not None and is_alive(owner):  # "pulls the cat's |tail"
            to = tuple(x for x in event.to if x[1].name != owner.name)
            return event.model_copy(update={"what": owner.model_copy(update={"role": "what"}), "to": to})
    if what is not None and is_part(what.name) and event.verb in ("prick", "scratch"):
        point = next((n for p, n in event.to if p in ("on", "with", "at") and category(n.name) == "thing"), None)
        if point is not None:  # "pricks her finger on a |spindle"
            return event.model_copy(update={"verb": "touch", "what": point, "to": ()})
    if event.verb == "draw" and head_of(what) in _DRAWN:
        known = "brandish"
    if event.verb == "solve" and head_of(what) in _PUZZLES:
        known = "write"
    if known == "wait" and what is not None:
        return event.model_copy(update={"verb": known, "what": None, "to": (*event.to, ("for", what))})
    if known == "defeat" and not is_alive(what):
        return event  # "kills time"
    return event if known is None else event.model_copy(update={"verb": known})


def _is_another(one: Noun, noun: Noun, words: str) -> bool:
    if head_of(noun) in ("other", "person", "someone", "somebody") or re.search(r"\b(?:another|fellow)\b", words, re.I):
        return False  # rules of their own tell those
    head = re.escape(head_of(noun))
    twice = len(re.findall(rf"\b(?:an?|one) (?:[\w-]+ ){{0,2}}{head}\b", words, re.I)) > 1
    return twice or (noun.look != one.look and bool(noun.look)) or (noun.count != one.count and not noun.look)


def _renamed(old: Noun, new: Noun, noun: Noun) -> Noun:
    same = (noun.name, noun.look, noun.count) == (old.name, old.look, old.count)
    return noun.model_copy(update={"name": new.name, "look": new.look}) if same else noun


def discourse(events: Sequence[Event]) -> list[Event]:
    """The events, each told with what it takes from those before."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        event = _come_alive(event)
        if before is not None:
            out[-1], event = _his_room(before, event)
            before = out[-1]
            event = _kept_open(_into_water(_awaited(_listened(event, out), before)), before)
            event = _one_of_them(_follows(_asked_to(event, before), before), before)
            event = _own_young(event, before)
            if _TOO_LATE.search(event.words):
                out += _too_late(event, before)
                continue
            if _GONE.search(event.words) and event.verb.split()[0] in _LACKS:
                event = _looked_for(event, before)
        out += _befriended(event)
    return out


def _befriended(event: Event) -> list[Event]:
    """ "A knight fights a dragon but |they become friends": in each other's arms."""
    if not _FRIENDS.search(event.words) or event.who is None:
        return [event]
    other = next((n for n in (*event.others, event.what, *(n for _, n in event.to)) if n and is_alive(n)), None)
    if other is None and event.who.count < 2:
        return [event]
    hug: dict[str, object] = {"verb": "befriend", "what": other.model_copy(update={"role": "what"}) if other else None}
    hug |= {"others": (), "ends": None}
    if event.verb in ("", "be", "become", "end", "end up"):
        return [event.model_copy(update=hug)]
    return [event, event.model_copy(update=hug | {"to": (), "words": ""})]


def _asked_to(event: Event, before: Event) -> Event:
    """ "Asks a girl |to dance", "invites him |to play": they do it together."""
    host, guest = before.who, before.what
    if before.verb not in ("ask", "invite") or host is None or guest is None or event.who is None:
        return event
    if event.who.name != guest.name or event.others or verb_of(event) not in _SHARED:
        return event
    return event.model_copy(update={"others": (host,), "seen": (event.who, host)})


def _one_of_them(event: Event, before: Event) -> Event:
    """ "Pigs build houses and the wolf blows |one |down": one of the houses."""
    of, said = before.what, re.search(r"\b(?:one|another) (?:down|up|away|off|out|over|home|in)\b", event.words)
    named = event.what is not None and (event.who is None or event.what.name != event.who.name)
    if of is None or of.count < 2 or not said or named:
        return event
    return event.model_copy(update={"what": of.model_copy(update={"count": 1})})


def _listened(event: Event, told: Sequence[Event]) -> Event:
    """ "Plays the piano and |people come to |listen": to her, who plays on."""
    player = next((e.who for e in reversed(told) if verb_of(e) in _PERFORMS and e.who is not None), None)
    alone = event.what is None and not any(is_alive(n) for _, n in event.to) and is_alive(event.who)
    if player is None or not alone or verb_of(event) not in _ATTENDS or event.who is None:
        return event
    if event.who.name == player.name:
        return event
    seen = (*event.seen, player)
    return event.model_copy(update={"to": (*event.to, ("at", player)), "seen": seen})


def _awaited(event: Event, before: Event) -> Event:
    """ "Waits on the pier |until his boat |comes back": it comes to who waits."""
    waits = verb_of(before) == "wait" and before.who is not None and event.what is None
    if not waits or before.who is None or event.who is None or event.who.name == before.who.name:
        return event
    mail = head_of(event.who) in _MAIL and verb_of(event) in ("come", "arrive", "reach")
    if mail and category(before.who.name) == "person":  # by post
        bearer = Noun(name="postman", role="who", holds=(event.who.phrase,))
        what, whom = event.who.model_copy(update={"role": "what"}), before.who.model_copy(update={"role": "what"})
        given = {"who": bearer, "verb": "give", "what": what, "to": (("to", whom),), "seen": (bearer, what, whom)}
        return event.model_copy(update=given)
    if verb_of(event) not in ("come", "arrive", "return", "appear") or any(is_alive(n) for _, n in event.to):
        return event
    seen = (*event.seen, before.who)
    return event.model_copy(update={"to": (*event.to, ("beside", before.who)), "seen": seen})


_MAIL = frozenset("letter telegram parcel postcard package invitation".split())


def _into_water(event: Event) -> Event:
    """ "Chases a butterfly and |lands |in the pond": with a splash."""
    wet = next((n for p, n in event.to if p in ("in", "into") and head_of(n) in _WATERS), None)
    if wet is None or event.verb != "land" or not is_alive(event.who) or head_of(event.who) in _FLOATS:
        return event
    return event.model_copy(update={"verb": "fall"})


def _kept_open(event: Event, before: Event) -> Event:
    """ "Opens her |umbrella and the wind carries her": it is still in her hand."""
    roof, who = before.what, event.who
    opened = before.verb == "open" and head_of(roof) in ("umbrella", "parasol")
    if not opened or roof is None or who is None or before.who is None or who.name != before.who.name:
        return event
    held = who.model_copy(update={"holds": (*who.holds, roof.name)})
    return event.model_copy(update={"who": held})


def _his_room(before: Event, event: Event) -> tuple[Event, Event]:
    """ "Is scared |until a firefly |comes into his bedroom": he was there, and sees it."""
    who, room = before.who, event.setting.place
    own = re.search(rf"\binto (?:his|her|their|its) (?:\w+ )?{room.split()[-1]}\b", event.words) if room else None
    if who is None or own is None or before.setting.place is not None or not is_alive(event.who):
        return before, event
    if event.who is None or event.who.name == who.name or any(is_alive(n) for _, n in event.to):
        return before, event
    seen = (*event.seen, who)
    to = (*(x for x in event.to if head_of(x[1]) not in (room or "")), ("to", who))
    return placed(before, place=room), event.model_copy(update={"to": to, "seen": seen})


def _follows(event: Event, before: Event) -> Event:
    """ "A sheep jumps over the fence and |the whole flock |follows": a flock of sheep, over the fence."""
    who, first = event.who, before.who
    if who is None or first is None or who.name not in _GROUPS or not is_beast(first):
        return event
    grown = first.name.removeprefix("baby ").removesuffix(" calf").removesuffix(" cub")
    many = first.model_copy(update={"name": grown, "count": 5, "look": ()})
    update: dict[str, object] = {"who": many, "seen": (many,)}
    if event.verb == "follow" and event.what is None:
        update |= {"verb": before.verb, "to": before.to, "what": before.what}
        event = placed(event, place=before.setting.place, pieces=before.setting.pieces)
    return event.model_copy(update=update)


def _own_young(event: Event, before: Event) -> Event:
    """ "A turtle lays her eggs and |the babies |crawl to the sea": small turtles."""
    who = event.who
    parent = next((n for n in (before.who, before.what) if is_beast(n)), None)
    if who is None or parent is None or who.name not in _YOUNG or head_of(parent) in _YOUNG:
        return event
    young = who.model_copy(update={"name": f"baby {head_of(parent)}"})
    seen = tuple(young if n.name == who.name else n for n in event.seen)
    return event.model_copy(update={"who": young, "seen": seen})


def _too_late(event: Event, before: Event) -> list[Event]:
    """ "Melts |before the boy can eat it", "leaves |before he can reach it": it is spoilt or gone, and he sees it."""
    who, lost = event.who, event.what
    if who is None or not is_alive(who):
        return [event]
    leaves = before.verb.split()[0] in _LEAVES
    to = (("after" if leaves else "at", lost),) if lost is not None else ()
    seen = tuple(n for n in (who, lost) if n is not None)
    verb = "run" if leaves else "cry"
    return [event.model_copy(update={"verb": verb, "what": None, "to": to, "seen": seen})]


def _looked_for(event: Event, before: Event) -> Event:
    """ "Counts his sheep and |one is missing": he looks for it, and it is not there."""
    owner = before.who
    if owner is None or not is_alive(owner):
        return event
    return event.model_copy(update={"who": owner, "verb": "look around", "what": None, "to": (), "seen": (owner,)})


def _come_alive(event: Event) -> Event:
    """ "The toys |come to life": what is stiff leaps and waves, all sparks."""
    alive = event.verb == "come" and any(p == "to" and n.name == "life" for p, n in event.to)
    alive = alive or (event.verb == "come" and re.search(r"\b(?:comes?|came|coming) alive\b", event.words) is not None)
    if not alive and event.verb not in ("come alive", "awaken to life"):
        return event
    to = tuple((p, n) for p, n in event.to if n.name not in ("life", "dance"))
    return event.model_copy(update={"verb": "come alive", "to": to})
