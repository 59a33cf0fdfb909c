"""Who has what through a film: what is carried travels on, what is stolen was somebody's, what is given has gone.

Each event says of its thing who had it before and who has it after. Every picture is told from that: the robbed lady
has her handbag until it is snatched, the waiter carries his cake while the goat follows, the hat is the king's until
he chases it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rushes.minds.brief import Event
from rushes.minds.cast import held, short, subject_of
from rushes.minds.homes import is_indoors
from rushes.minds.nouns import Noun
from rushes.minds.phrases import is_clothing
from rushes.minds.setting import FURNITURE
from rushes.minds.telling import each, head_of, is_alive, is_beast, placed, untold, verb_of
from rushes.minds.visible import is_part
from rushes.shot import Beat, Subject
from rushes.shot.words import category

_GIVES = frozenset(
    "give hand offer lend pass present return deliver bring serve send throw toss show sell trade gift award feed "
    "share".split()
)
_TAKES = frozenset(
    "take steal snatch grab borrow receive get win catch fetch find pick collect buy retrieve rescue swipe nick pinch "
    "seize gather earn accept discover unearth rob filch pluck recover regain".split()
)
_LOSES = frozenset(
    "lose drop put place leave forget hide bury plant sell misplace release spill scatter post "
    "mail hang set lay throw toss fling hurl abandon store stash".split()
)
_EATS = frozenset("eat drink swallow devour gobble finish burn tear break smash munch nibble bite chew lick".split())
_SEEKS = frozenset("chase pursue search look hunt seek follow".split())
_BEARS = frozenset("carry hold balance bear clutch haul lug bring deliver hug cradle swing wave shoulder".split())
_MAKES = frozenset("knit sew bake carve paint make build cook weave write draw craft fold brew forge grow".split())
_UNTOLD = frozenset("swap exchange switch mix trade barter quarrel fight tug".split())  # two have one each, or both
_ON_HEAD = frozenset("hat cap crown tiara helmet bonnet wig sunhat beret".split())
_BIG = frozenset(
    "tree forest bush house piano boat cart wagon carriage bed tent ladder statue snowman wall chest trunk coffer "
    "sandcastle castle rocket raft ship shed hut cabin fence bridge tower den fort fortress treehouse dam kennel robot "
    "scarecrow bonfire campfire machine sculpture igloo pyramid canoe kayak airplane balloon well ark barn".split()
)
_ROYAL = frozenset("king queen prince princess emperor empress".split())
_LAMPS = frozenset("lantern lamp torch candle".split())
_TOYS = frozenset({"teddy", "balloon", "star", "pebble", "stone", "bear", "shell", "toy"})


@dataclass(frozen=True)
class _Move:
    """What one event does with a thing: who had it and who has it then; `worn` where it is on by then."""

    number: int
    before: str | None
    after: str | None
    worn_before: bool = False
    worn_after: bool = False


def marked(events: Sequence[Event]) -> list[Event]:
    """A hat that leaves its head is red and tall in all pictures: one knows it again on, in hand and on the way."""
    events = _standing(_rewarded([_shed_light(each(e, _bagged)) for e in events]))
    away = any(_drifts(e) and e.setting.place is None for e in events)
    events = [placed(e, place="park") if away and e.setting.place is None else e for e in events]
    for k, (before, e) in enumerate(pairwise(events)):
        if before.setting.place in _ABOUT_HOUSE and e.setting.place is None and is_alive(e.who):
            events[k + 1] = placed(e, place=before.setting.place)
    moves = _TAKES | _GIVES | _LOSES | _SEEKS
    events = [each(e, lambda n: n.model_copy(update={"look": ("golden",)}) if n.name == "crown" and not n.look else n)
              for e in events]  # fmt: skip
    hat = next((e.what for e in events if head_of(e.what) == "hat" and verb_of(e) in moves), None)
    if hat is None or hat.name != "hat" or hat.look:
        return list(events)

    royal = any(head_of(n) in _ROYAL for e in events for n in (e.who, *(n for _, n in e.to)))
    name, look = ("crown", ("golden",)) if royal else ("top hat", ("red",))  # what a king has on is his crown

    def told(noun: Noun) -> Noun:
        holds = tuple(" ".join((*look, name)) if h == "hat" else h for h in noun.holds)
        new = {"name": name, "look": look} if noun.name == "hat" else {}
        return noun.model_copy(update={"holds": holds, **new})

    return [each(e, told) for e in events]


def _standing(events: list[Event]) -> list[Event]:
    """What was built, and is too big for a hand, stands there in what comes after at the same place."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        made = before.what if before is not None and verb_of(before) in _BUILDS else None
        stays = made is not None and head_of(made) in _BIG and made.count == 1
        if before is not None and made is not None and stays and event.setting.place in (None, before.setting.place):
            told = {head_of(n) for n in (event.who, event.what, *event.others, *(n for _, n in event.to))}
            gone = any(p in ("to", "into", "home", "away") for p, _ in event.to) or verb_of(event) in _SAILS_OFF
            if head_of(made) not in told and not gone:
                event = placed(event, pieces=tuple(dict.fromkeys((made.name, *event.setting.pieces)))[:4])
        out.append(event)
    return out


_BUILDS = frozenset("build make construct erect assemble raise pitch carve".split())
_SAILS_OFF = frozenset("sail fly ride drive leave escape launch travel row float blast take".split())
_ABOUT_HOUSE = frozenset({"backyard", "garden", "kitchen", "living room", "doorstep"})


def _drifts(event: Event) -> bool:
    """Whether somebody's balloon or kite goes off by itself."""
    owner = any(p == "beside" and category(n.name) == "person" for p, n in event.to)
    return owner and head_of(event.who) in ("balloon", "kite") and event.what is None


def _shed_light(event: Event) -> Event:
    """Who brings |light has it in a lantern."""
    lamp = next((h for h in event.who.holds if h.split()[-1] in _LAMPS), None) if event.who is not None else None
    if lamp is None or head_of(event.what) != "light" or verb_of(event) not in _GIVES or event.what is None:
        return event
    return event.model_copy(update={"what": event.what.model_copy(update={"name": lamp, "look": ()})})


def _rewarded(events: list[Event]) -> list[Event]:
    """ "Mends the mayor's boots and |gets a coin": from the mayor."""
    out: list[Event] = []
    robbed: Noun | None = None
    for event in events:
        on = next((n for p, n in event.to if p in ("on", "onto") and head_of(n) == "head"), None)
        if on is not None and robbed is not None and verb_of(event) in ("put", "place", "set") and event.what:
            to = (*(x for x in event.to if x[1] is not on), ("on", robbed), ("beside", robbed))
            seen = tuple(n for n in event.seen if head_of(n) != "head")
            event = event.model_copy(update={"verb": "crown with", "to": to, "seen": seen})
        event = _it_does(_with_owner(event, out, events), out)
        sky = _THROUGH.search(event.words.lower())
        if sky is not None and event.setting.place is not None and is_indoors(event.setting.place):
            event = placed(event, place=_OUTSIDE[sky[1]], pieces=())
        robbed = next((n for p, n in event.to if p == "from" and category(n.name) == "person"), robbed)
        event = _back_again(event, out)
        near = [n for e in out if verb_of(e) in ("kneel", "bow", "stand", "curtsy") for p, n in e.to if p == "before"]
        patron = next((n for e in out for p, n in e.to if (p in ("for", "to") or n in near) and is_alive(n)), None)
        own = patron is not None and event.who is not None and patron.name != event.who.name
        bare = event.what is not None and not any(is_alive(n) for _, n in event.to)
        if own and bare and event.verb in ("get", "receive", "earn") and event.who is not None:
            to = (("to", event.who), *event.to)
            event = event.model_copy(update={"who": patron, "verb": "give", "to": to, "others": ()})
        stairs = next((n for p, n in event.to if p in ("down", "up") and category(n.name) == "building"), None)
        if stairs is not None and event.setting.place in (None, "countryside"):  # "down the |palace steps"
            event = untold(placed(event, place=stairs.name), {head_of(stairs)})
        elif out and out[-1].setting.place is not None and event.setting.place == "countryside":
            event = placed(event, place=out[-1].setting.place)
        if event.setting.place == "underwater" and verb_of(event) in _GIVES and is_alive(event.who):
            dry = next((n for p, n in event.to if p == "to" and category(n.name) == "person"), None)
            event = placed(event, place="beach") if dry is not None and "diver" not in dry.name else event
        out.append(event)
    return out


_OUTSIDE = {"snow": "snowfield", "snowstorm": "snowfield", "blizzard": "snowfield", "rain": "street", "storm": "street"}


_THROUGH = re.compile(r"\bthrough (?:the |a )?(?:\w+ )?(snow|snowstorm|blizzard|rain|storm)\b")


def _it_does(event: Event, before: Sequence[Event]) -> Event:
    """ "Lends her camera to a monkey and |it takes a picture": the monkey does."""
    last = before[-1] if before else None
    same = last is not None and last.what is not None and event.who is not None and last.what.name == event.who.name
    beast = next((n for p, n in last.to if p == "to" and is_beast(n)), None) if last is not None and same else None
    if beast is None or is_alive(event.who) or event.what is None:
        return event
    return event.model_copy(update={"who": beast.model_copy(update={"role": "who"})})


def _back_again(event: Event, before: Sequence[Event]) -> Event:
    """ "Steals a hat and |throws a banana back": to whom it robbed; what was blown |out of a tree is put back there."""
    thing, last = event.what, before[-1] if before else None
    if last is None or thing is None or event.who is None:
        return event
    owner = next((n for p, n in event.to if p == "beside" and is_alive(n)), None)
    if owner is None and event.verb in ("bring back", "fetch back") and head_of(last.what) == head_of(thing):
        owner = next((n for p, n in last.to if p == "from" and is_alive(n)), None)  # "steals a poet's pages"
        event = event.model_copy(update={"to": (*event.to, ("beside", owner))}) if owner is not None else event
    if event.verb in ("bring back", "fetch back", "carry back", "return") and owner is not None and not is_alive(thing):
        to = tuple(("to", n) if n is owner else (p, n) for p, n in event.to)
        return event.model_copy(update={"verb": "give", "to": to})  # who has it at last
    if any(is_alive(n) for _, n in event.to):
        return event
    if event.verb in ("throw back", "toss back", "fling back", "hurl back") and last.who is not None:
        other = next((n for p, n in last.to if p in ("beside", "from") and is_alive(n)), None)
        if other is not None and event.who is not None and last.who.name == event.who.name and not is_alive(thing):
            return event.model_copy(update={"verb": "throw", "to": (("to", other), *event.to)})
    if event.verb in ("put back", "set back", "place back", "lay back") and head_of(last.what) == head_of(thing):
        was = next((n for p, n in last.to if p in ("from", "off")), None)
        if was is not None and head_of(thing) == "nest":
            return event.model_copy(update={"verb": "put in nest"})  # up on its branch
        if was is not None and not is_alive(was):
            return event.model_copy(update={"verb": "put", "to": (("in", was), *event.to), "seen": (*event.seen, was)})
    return event


def _with_owner(event: Event, before: Sequence[Event], events: Sequence[Event]) -> Event:
    """Who threw it sees it caught, and whoever runs after what the wind rolls along is there when it goes."""
    caught = event.verb in ("catch", "intercept")
    thing = event.what if caught or event.hidden else event.who
    if thing is None or not _portable(thing) or any(is_alive(n) for _, n in event.to):
        return event
    if caught:
        other = next((e.who for e in before if verb_of(e) in _TOSSES and head_of(e.what) == head_of(thing)), None)
    else:
        other = next((e.who for e in events if verb_of(e) in _SEEKS and head_of(e.what) == head_of(thing)), None)
    if other is None or not is_alive(other) or (event.who is not None and other.name == event.who.name):
        return event
    return event.model_copy(update={"to": (*event.to, ("beside", other))})


_TOSSES = frozenset("throw toss fling hurl drop lob".split())


def _bagged(noun: Noun) -> Noun:
    """A bag of beans is a sack, and no lady's handbag."""
    if noun.name != "bag" or not noun.of or category(noun.of) in ("person", "animal"):
        return noun
    money = noun.of.split()[-1].rstrip("s") in ("gold", "coin", "money", "silver", "cash")
    return noun.model_copy(update={"name": "bag of money" if money else "sack", "of": ""})


def _portable(noun: Noun | None) -> bool:
    if noun is None or noun.count > 3 or is_part(noun.name):
        return False
    head = head_of(noun)
    if head in FURNITURE or head in _BIG or head == "tooth":
        return False
    toy = bool({*noun.name.split(), head} & _TOYS) and ("teddy" in noun.name or "toy" in noun.name or head != "bear")
    return category(noun.name) in ("thing", "food", "plant") or toy


def _name(noun: Noun | None) -> str | None:
    return subject_of(noun, "right").name if noun is not None and is_alive(noun) else None


def _kind(noun: Noun) -> str:
    """The last word of its name; a loaf is bread."""
    return _last(noun.name)


def _last(words: str) -> str:
    word = words.split()[-1]
    return "bread" if word == "loaf" else word


class Possession:
    """Who has what before and after each event of a film."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._moves: dict[str, list[_Move]] = {}
        self._phrases: dict[str, str] = {}
        untold: set[str] = set()
        named: set[str] = set()
        for number, event in enumerate(events):
            goes = event.who is not None and not is_alive(event.who)
            thing = event.who if goes else event.what
            if thing is None or not _portable(thing):
                continue
            head = _kind(thing)
            if verb_of(event) in _UNTOLD:
                untold.add(head)
            move = self._moved(event, thing, number)
            if move is not None and head not in self._moves and (head in named or verb_of(event) in _BEARS):
                # it was in no hand when it was watered, and nobody set out with what they carry home
                self._moves[head] = [_Move(number - 1, None, move.before if number else None)]
            named.add(head)
            if move is not None:
                self._moves.setdefault(head, []).append(move)
                self._phrases.setdefault(head, held(thing))
        for head in untold:
            self._moves.pop(head, None)

    def _moved(self, event: Event, thing: Noun, number: int) -> _Move | None:
        verb, who = verb_of(event), _name(event.who)
        worn = is_clothing(head_of(thing)) and thing.count == 1
        if thing is event.who or event.hidden:  # it flies, rolls or falls by itself
            beside = next((n for p, n in event.to if p == "beside" and is_alive(n)), None)
            had = self._has(_kind(thing)) or _name(beside)
            return _Move(number, had, None, worn_before=worn) if had is not None else None
        if who is None or event.who is None or event.who.count > 2:
            return None
        person = category(event.who.name) == "person"
        whom = next((n for p, n in event.to if p in ("to", "for") and is_alive(n)), None)
        by = "beside" if event.verb == "snatch off" else "from"
        owner = next((n for p, n in event.to if p == by and is_alive(n)), None)
        if verb in _MAKES:
            return _Move(number, None, who)
        if verb in _SEEKS and event.what is thing and thing.whose in ("his", "her", "their"):
            return _Move(number, who, None, worn_before=worn and person)
        if verb in _GIVES and whom is not None:
            own = worn and person and _kind(thing) in _ON_HEAD and thing.whose != ""
            return _Move(number, who, _name(whom), worn_before=own, worn_after=worn and head_of(thing) not in _ON_HEAD)
        if verb in _TAKES:
            clad = owner is not None and worn and category(owner.name) == "person"
            return _Move(number, _name(owner), who, worn_before=clad)
        if verb == "share" and category(thing.name) == "food":
            return _Move(number, who, None)  # it is eaten
        if event.verb == "crown with":
            return _Move(number, who, _name(next((n for p, n in event.to if p == "on"), None)), worn_after=worn)
        if verb in _EATS:
            return _Move(number, self._has(_kind(thing)), None)
        if verb in _LOSES:
            return _Move(number, who, None, worn_before=worn and person and (verb == "lose" or thing.whose != ""))
        if verb in _BEARS:
            return _Move(number, who, who)
        return None

    def _has(self, head: str) -> str | None:
        moves = self._moves.get(head)
        return moves[-1].after if moves else None

    def _holder(self, head: str, number: int, *, after: bool) -> tuple[str | None, bool]:
        """Who has a thing before or after an event, and whether it is on."""
        moves = self._moves[head]
        now: tuple[str | None, bool] = (moves[0].before, moves[0].worn_before)
        for move in moves:
            if move.number < number or (move.number == number and after):
                now = (move.after, move.worn_after)
            elif move.number == number:
                now = (move.before, move.worn_before)
        return now

    def told(
        self, subject: Subject, number: int, beats: Collection[Beat], *, after: bool, cast: Collection[str] = ()
    ) -> Subject:
        """A subject of a picture of event `number` with what is in the hands or on by then."""
        holds, wears, look = list(subject.holds), list(subject.wears), subject.look
        holds = [h for h in holds if f"shared {h}" not in holds]
        for head, phrase in self._phrases.items():
            if head not in self._moves:
                continue
            holder, worn = self._holder(head, number, after=after)
            if any(_last(name) == head for name in cast):
                holder, worn = None, False  # it goes by itself now
            played = any(b.who == subject.name and b.target is not None and _last(b.target) == head for b in beats)
            has = next((h for h in (*holds, *wears) if _last(h) == head), None)
            once = any(x[0] == subject.name for x in self._ever(head))
            if holder == subject.name and worn and has in holds and not beats:
                holds, has = [h for h in holds if h != has], None  # on the head, until it is given
            snowy = subject.name.endswith("snowman")
            if holder == subject.name and has is None and not played and subject.count == 1 and not snowy:
                gives = any(b.who == subject.name and b.verb.partition(" ")[0] in _GIVES for b in beats)
                (wears if worn and not gives else holds).append(phrase)
            elif holder != subject.name and once and has is not None and not played:
                holds, wears = [h for h in holds if h != has], [w for w in wears if w != has]
            if head == "scarf" and once and subject.name.endswith("snowman") and holder != subject.name:
                look = (*look, "scarfless")[-5:]
            if head in _ON_HEAD and once and category(subject.name) == "person":
                bare = holder != subject.name or played or not worn
                look = tuple(x for x in look if x != "bareheaded")
                look = (*look, "bareheaded")[-5:] if bare else look
        return subject.model_copy(update={"holds": tuple(holds)[-2:], "wears": tuple(map(short, wears)), "look": look})

    def _ever(self, head: str) -> list[tuple[str | None, bool]]:
        """Everyone who ever has a thing."""
        return [x for m in self._moves[head] for x in ((m.before, m.worn_before), (m.after, m.worn_after))]
