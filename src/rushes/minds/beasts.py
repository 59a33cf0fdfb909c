"""Beasts upon one another and with people: who rides on a back, sits on a head, is sprayed, robbed or waited for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.habitats import ON, PERCHES, SLEEPS, SPOTS, habitats, noun_at, without
from rushes.minds.nouns import Noun
from rushes.minds.phrases import is_clothing
from rushes.minds.telling import head_of, is_alive, is_beast, moved, placed, untold, verb_of
from rushes.shot import TimeOfDay
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_MOUNTS = frozenset(
    "horse pony mare stallion foal camel dromedary donkey mule ox elephant llama reindeer yak zebra ostrich dolphin "
    "whale dragon unicorn bull buffalo giraffe lion tiger bear turtle tortoise".split()
)
_BEARS = frozenset("carry bear take transport bring".split())
_WETS = frozenset("spray squirt splash spit shower soak drench douse hose squirt spatter splatter".split())
_WATERS = frozenset("water mud ink milk river puddle".split())
_STEALS = frozenset("snatch steal grab take swipe pinch seize nick pull pluck tear".split())
_FALLS = frozenset("fall break collapse topple burst crack snap crash".split())
_DRIFTS = frozenset("drift float sail ride travel".split())
_RAFTS = frozenset("ice floe iceberg log plank raft branch trunk driftwood".split())
_HERDS = frozenset("gather herd round drive guard watch shepherd chase count tend".split())
_SAME_MANY = frozenset("sheep cattle deer fish".split())
_PLUMES = frozenset("tail feather plumage wing plume mane".split())
_SHOWS = frozenset("show spread fan display open flaunt".split())
_ECHOES = frozenset("repeat copy mimic imitate echo parrot".split())
_SAYS = frozenset("say tell speak shout sing ask".split())
_LED = frozenset("donkey mule horse pony camel ox cow goat llama elephant dog".split())
_REFUSES = re.compile(r"\b(?:refuses?|won't|will not) (?:to )?(?!sleep|eat|drink)[a-z]+", re.I)
_SKIES = frozenset("star moon moonlight starlight".split())
_RACING = re.compile(r"\brac(?:e[sd]?|ing)\b")
_BEATS = frozenset("beat defeat outrun win overtake".split())


def beasts(events: Sequence[Event]) -> list[Event]:
    """The events with beasts where their bodies, their masters and their prey are."""
    out = list(events)
    rules = (_at_night, habitats, _riders, _perched, _wet, _robbed, _it_falls, _on_floe, _waited_for, _flock, _plumes,
             _balanced, _echoed, _balks, _raced)  # fmt: skip
    for rule in rules:
        out = rule(out)
    return out


def _at_night(events: list[Event]) -> list[Event]:
    """ "Under the stars": it is night, and no star lies on the ground."""
    out = []
    for event in events:
        sky = noun_at(event, _SKIES, frozenset({"under", "beneath", "by", "in"}))
        if sky is not None:
            event = moved(
                event, event.setting.place, without=(head_of(sky),), to=tuple(x for x in event.to if x[1] is not sky)
            )
            event = placed(event, time=event.setting.time or TimeOfDay.NIGHT)
        out.append(event)
    return out


def _riders(events: list[Event]) -> list[Event]:
    """ "A horse gallops |with a girl on its back", "a camel carries a merchant": they ride."""
    out = []
    for event in events:
        back = noun_at(event, frozenset({"back", "hump"}))
        rider = next((n for p, n in event.to if p == "with" and is_alive(n)), None) if back is not None else None
        borne = verb_of(event) in _BEARS and (back is not None or head_of(event.who) in _MOUNTS)
        inside = any(head_of(n) in ("pouch", "mouth", "beak", "claw", "sledge", "cart", "wagon") for _, n in event.to)
        if event.verb == "ride" and is_beast(event.who) and is_beast(event.what):
            event = event.model_copy(update={"verb": "perch on back"})
        rider = rider or (event.what if borne and is_alive(event.what) and not inside else None)
        if rider is None or not is_beast(event.who) or event.who is None:
            out.append(event)
            continue
        mount, person = event.who.model_copy(update={"role": "what"}), category(rider.name) == "person"
        event = without(event, back, rider, verb="ride" if person else "perch on back", what=mount,
                         who=rider.model_copy(update={"role": "who"}), passive=False)  # fmt: skip
        out.append(event.model_copy(update={"seen": (event.who, *event.seen)}))
    return out


def _perched(events: list[Event]) -> list[Event]:
    """ "A bird sits |on his head", "lands |on the nose of a puppy": on it, and whoever slept sleeps on."""
    out: list[Event] = []
    for event in events:
        part = noun_at(event, SPOTS)
        if part is None or not is_beast(event.who) or event.what is not None or verb_of(event) not in PERCHES:
            out.append(event)
            continue
        heads = set((part.of or "").split()[-1:])
        known = [n for e in (*out, event) for n in (e.who, e.what, *e.seen) if n is not None and is_alive(n)]
        known = [n for n in known if event.who is None or n.name != event.who.name]
        host = next((n for n in reversed(known) if head_of(n) in heads), None)
        host = host or next((n for n in event.seen if head_of(n) in _FIGURES), known[-1] if known else None)
        if host is None:
            out.append(event)
            continue
        asleep = any(e.who is not None and e.who.name == host.name and e.verb in SLEEPS for e in out)
        look = ("sleeping", *host.look)[:5] if asleep and "sleeping" not in host.look else host.look
        there = host.model_copy(update={"role": "what", "look": look})
        event = without(event, part, host, verb=f"perch on {head_of(part)}", what=there)
        out.append(event.model_copy(update={"seen": (*event.seen, there)}))
    return out


def _wet(events: list[Event]) -> list[Event]:
    """ "Sprays water |on a monkey", "rolls in the mud and |splashes the farmer": with what, and whom."""
    out: list[Event] = []
    for event in events:
        shakes = verb_of(event) == "shake" and head_of(event.what) in _WATERS
        if (verb_of(event) in _WETS or shakes) and is_beast(event.who):
            told = next((n for n in (event.what, *(n for _, n in event.to)) if head_of(n) in _WATERS), None)
            named = (event.what, *(n for p, n in event.to if p in (*ON, "at", "over", "in", "into")))
            whom = next((n for n in named if is_alive(n)), None)
            if whom is not None:
                muddy = any(re.search(r"\bmud", e.words) for e in (*out, event))
                stuff = (
                    "stink"
                    if head_of(event.who) == "skunk"
                    else "mud"
                    if muddy
                    else head_of(told)
                    if head_of(told) in ("ink", "milk")
                    else "water"
                )
                event = without(event, told, whom, verb=f"spurt {stuff}", what=whom.model_copy(update={"role": "what"}))
                event = event.model_copy(update={"seen": (*event.seen, whom)})
        out.append(event)
    return out


def _robbed(events: list[Event]) -> list[Event]:
    """ "Snatches the hat |of a tourist": off the head, and both are seen."""
    out = []
    for event in events:
        thing = event.what
        told = {n.name for n in (event.who, *event.others, *(n for _, n in event.to)) if n is not None}
        takes = verb_of(event) in _STEALS and is_beast(event.who) and thing is not None
        owner = next((n for p, n in event.to if p == "from" and category(n.name) == "person"), None)
        owner = owner or next((n for n in event.seen if category(n.name) == "person" and n.name not in told), None)
        if takes and thing is not None and owner is not None and is_clothing(head_of(thing)):
            owner = owner.model_copy(update={"role": "who"})
            event = event.model_copy(update={"to": tuple(x for x in event.to if x[1].name != owner.name)})
            event = without(event, owner, verb="snatch off")
            event = event.model_copy(update={"to": (("beside", owner), *event.to)})
        out.append(event)
    return out


def _it_falls(events: list[Event]) -> list[Event]:
    """ "Gnaws a tree |until it falls": the tree does, and the one picture tells both."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        same = (
            before is not None
            and before.who is not None
            and event.who is not None
            and before.who.name == event.who.name
        )
        falls = verb_of(event) in _FALLS and re.match(r"(?:until|till) it\b", event.words) is not None
        if same and falls and before is not None and before.what is not None and not is_alive(before.what):
            out[-1] = before.model_copy(update={"words": f"{before.words} {event.words}"})
            continue
        out.append(event)
    return out


def _on_floe(events: list[Event]) -> list[Event]:
    """ "Drifts out to sea |on a piece of ice": afloat on it, in open water, to the end."""
    out = []
    for event in events:
        raft = noun_at(event, _RAFTS)
        if raft is not None and is_beast(event.who) and verb_of(event) in _DRIFTS and event.what is None:
            icy = head_of(raft) in ("ice", "floe", "iceberg")
            place = "icy sea" if icy else event.setting.place or "river"
            what = Noun(name="floating ice" if icy else head_of(raft), role="what")
            event = moved(
                event, place, without=(head_of(raft), "sea", "ocean"), verb="float on", what=what, to=(), ends=None
            )
        out.append(event)
    return out


def _waited_for(events: list[Event]) -> list[Event]:
    """ "A dog waits |for its master": who is waited for is not there."""
    doers = {e.who.name for e in events if e.who is not None}
    out = []
    for event in events:
        whom = next((n for p, n in event.to if p == "for" and head_of(n) in _MASTERS), None)
        if whom is not None and verb_of(event) == "wait" and is_beast(event.who) and whom.name not in doers:
            event = without(event, whom)
        out.append(event)
    return out


def _flock(events: list[Event]) -> list[Event]:
    """ "Gathers |the sheep": one would need no dog."""
    out = []
    for event in events:
        what = event.what
        flock = what is not None and head_of(what) in _SAME_MANY and what.count == 1 and verb_of(event) in _HERDS
        one = re.search(rf"\b(?:an?|one|its|his|her) (?:\w+ )?{head_of(what)}\b", event.words) if flock else None
        if what is not None and flock and one is None:
            many = what.model_copy(update={"count": 4})
            verb = "herd" if verb_of(event) in ("gather", "round") and is_beast(event.who) else event.verb
            seen = tuple(many if n.name == what.name else n for n in event.seen)
            event = event.model_copy(update={"what": many, "seen": seen, "verb": verb})
        out.append(event)
    return out


def _plumes(events: list[Event]) -> list[Event]:
    """ "Shows off |his tail to a hen": it is on the bird."""
    out = []
    for event in events:
        part = next((n for n in (event.what, *(n for _, n in event.to)) if head_of(n) in _PLUMES), None)
        if part is not None and is_beast(event.who) and verb_of(event) in _SHOWS:
            before = next((n for _, n in event.to if n is not part and is_alive(n)), None)
            event = untold(event, {head_of(part)})
            event = event.model_copy(
                update={"verb": "spread tail", "what": before, "to": tuple(x for x in event.to if x[1] is not before)}
            )
        out.append(event)
    return out


_MASTERS = frozenset("master owner mistress keeper family".split())


_FIGURES = frozenset("statue scarecrow snowman sculpture".split())


def _balanced(events: list[Event]) -> list[Event]:
    """ "Balances a ball |on its nose"."""
    out = []
    for event in events:
        part = noun_at(event, frozenset("nose head snout trunk".split()))
        if (
            part is not None
            and is_beast(event.who)
            and event.what is not None
            and verb_of(event) in ("balance", "hold", "spin")
        ):
            event = without(event, part, verb="balance on nose")
        out.append(event)
    return out


def _echoed(events: list[Event]) -> list[Event]:
    """ "A parrot |repeats everything |the pirate says": first he says it, then the bird on his shoulder does."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        told = before is not None and before.verb in _ECHOES and is_beast(before.who) and event.verb in _SAYS
        if told and before is not None and before.sentence == event.sentence and event.who is not None:
            says = event.model_copy(update={"verb": "say first", "what": before.who, "words": before.words})
            out[-1] = says
            who = event.who.model_copy(update={"role": "what"})
            out.append(before.model_copy(update={"verb": "say after", "what": who, "words": event.words}))
            continue
        out.append(event)
    return out


def _balks(events: list[Event]) -> list[Event]:
    """ "A donkey |refuses to cross": somebody pulls, and it does not budge."""
    out = []
    people = any(category(n.name) == "person" for e in events for n in e.seen)
    for event in events:
        if event.verb == "stand" and head_of(event.who) in _LED and _REFUSES.search(event.words) and not people:
            camel = head_of(event.who) == "camel"
            master = Noun(name="nomad" if camel else "farmer", role="what")
            place = event.setting.place or ("desert" if camel else None)
            place = "rope bridge" if (place or "").endswith("bridge") else place
            event = placed(
                event.model_copy(update={"verb": "balk", "what": master, "seen": (*event.seen, master)}), place=place
            )
        out.append(event)
    return out


def _raced(events: list[Event]) -> list[Event]:
    """ "A tortoise |beats a sleepy hare in a race": one at the line, the other behind, asleep if it was so."""
    out = []
    for event in events:
        what = event.what
        wins = verb_of(event) in _BEATS and _RACING.search(event.words) is not None
        if wins and what is not None and is_beast(event.who) and is_beast(what):
            dozes = any(w in ("sleepy", "sleeping", "tired", "lazy") for w in what.look)
            loser = what.model_copy(update={"look": ("sleeping",)}) if dozes else what
            event = untold(event, {"race"}).model_copy(update={"verb": "win race", "what": loser})
            event = placed(event, place=event.setting.place or "country road")
        out.append(event)
    return out
