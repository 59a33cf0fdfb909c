"""Coverage: the shots that each event of a brief could have, in an editor's order, and how much each is wanted.

Where are we, who is it, what happens, what is it about, how is it for those it happens to, and at last a look back. A
film with more time than shots sees its events again, from elsewhere. Nothing here knows a topic.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rushes.minds.acts import After, acted, changes, framings_of
from rushes.minds.brief import Brief, Event
from rushes.minds.carvings import carved
from rushes.minds.cast import (
    FINDING,
    GIVING,
    Side,
    alive,
    carried,
    cast_of,
    gives,
    held,
    is_person,
    short,
    subject_of,
    taken,
    target_of,
)
from rushes.minds.homes import one_picture
from rushes.minds.idea import Idea as Idea
from rushes.minds.inserts import BULKY, buried, comes_after, in_hand, insert_of, kept_by
from rushes.minds.introductions import first_met, looks_at, wanted_by
from rushes.minds.journeys import HATS
from rushes.minds.last_look import remaining, shelter, still_at_it, still_with, there
from rushes.minds.meanwhile import in_one_place, meanwhile
from rushes.minds.nouns import Noun
from rushes.minds.phrases import is_clothing
from rushes.minds.pictured import TRAVEL, is_like, pictured
from rushes.minds.possession import Possession, marked
from rushes.minds.sequel import men_and_women
from rushes.minds.setting import CABINS
from rushes.minds.telling import head_of
from rushes.minds.visible import FACES, HANDS, is_part, is_seen, trade_of, visible
from rushes.minds.ways import way_of
from rushes.shot import Beat, CameraMove, Framing, Subject
from rushes.shot.prose import IN_MIND
from rushes.shot.words import category

_IN_THE_SKY = frozenset({"moon", "sun", "star"})  # every picture of the event shows them
_FALLING = tuple("fall drop sink descend tumble".split())
_RISING = tuple("rise ascend climb launch lift".split())
_FEELING = tuple("smile laugh cry weep sigh frown whisper think blush sob".split())
_RETURNING = frozenset({"return", "come back", "go back", "go home", "turn back", "come home", "walk back", "run back"})


def act_of(event: Event, n: int, facing: Side) -> Idea:
    """The event itself: its beat says who does what to what, and when."""
    cast, target = cast_of(event, facing), target_of(event)
    beats: tuple[Beat, ...] = ()
    box = next((x for p, x in event.to if p == "from" and category(x.name) == "thing" and event.what), None)
    box = shelter(event) if event.verb == "sleep" else box
    if box is not None and cast and box.name not in {s.name for s in cast}:
        cast = (*cast, subject_of(box, facing))[:4]  # what it is taken out of
    trade = trade_of(event.who) if event.who is not None and not event.verb else None
    if cast and trade is not None:
        # Who only is, does what he is named by: a baker bakes.
        beats = (Beat(at=0.1, who=cast[0].name, verb=trade[0], target=trade[1]),)
    elif cast and event.verb and not event.hidden:
        receiver, given = next((x for p, x in event.to if p in ("to", "for") and alive(x)), None), event.verb
        if receiver is not None and target is not None and is_like(event.verb, GIVING):
            rest = tuple(s for s in cast[1:] if s.name != target.name or category(s.name) == "person")
            bare = ("bareheaded",) if head_of(target) in HATS else ()  # it is off the head by then
            giver = {"holds": (*cast[0].holds, held(target)), "look": (*cast[0].look, *bare)}
            cast = (cast[0].model_copy(update=giver), *rest)
            target = receiver
            if not is_person(receiver) and event.verb in ("trade", "swap", "exchange", "sell"):
                given = "give"  # a frog has nothing to trade with
            given = "give" if event.verb in ("pass", "return", "present", "award", "bring") else given
        if (way := way_of(event, target)) is not None:
            given, target = way
        goal = held(target) if target is not None and target.name != cast[0].name else None
        fled = next((x for p, x in event.to if p == "from" and not alive(x) and is_like(event.verb, _FLEEING)), None)
        goal = None if fled is not None and event.what is None else goal  # nobody runs to it
        doers = [s.name for s in cast if s.name in {x.name for x in (event.who, *event.others) if x is not None}]
        beats = tuple(
            Beat(at=0.12 + 0.08 * i, who=name, verb=short(given), target=goal)
            for i, name in enumerate(doers or [cast[0].name])
        )
        cast = tuple(s.model_copy(update={"action": None}) if s.name in (doers or [cast[0].name]) else s for s in cast)
        if fled is not None and head_of(fled) in _ROLLING:  # it is behind them
            behind = subject_of(fled, facing).model_copy(update={"look": ("huge", *fled.look)[:5]})
            cast, beats = (*cast, behind), (*beats, Beat(at=0.12, who=behind.name, verb="roll"))
    elif cast and event.hidden and changes(event.verb) and event.what is not None:
        beats = (Beat(at=0.15, who=cast[0].name, verb=short(event.verb)),)  # the wind opens a window
    framings, moves = _asked(event.verb, facing)
    crowd = event.who is not None and event.who.count > 2 and target is not None
    framings = framings_of(event.verb) or (() if crowd else framings) or (Framing.FULL,)  # all of it
    why = event.words or "what happens"
    return Idea("act", event, n, 10, why, cast, beats, framings, moves, event.words or None)


def _asked(verb: str, facing: Side) -> tuple[tuple[Framing, ...], tuple[CameraMove, ...]]:
    """What the verb itself asks of framing and camera: follow who goes, tilt with what falls, push in on a find."""
    if is_like(verb, _FALLING):
        return (Framing.FULL, Framing.WIDE), (CameraMove.TILT_DOWN, CameraMove.STATIC)
    if is_like(verb, _RISING):
        return (Framing.FULL, Framing.WIDE), (CameraMove.TILT_UP, CameraMove.STATIC)
    if is_like(verb, TRAVEL):
        side = CameraMove.PAN_RIGHT if facing == "right" else CameraMove.PAN_LEFT
        return (Framing.FULL,), (CameraMove.FOLLOW, side)
    if is_like(verb, FINDING):
        return (), (CameraMove.PUSH_IN, CameraMove.STATIC)
    if is_like(verb, _FEELING, 0.5):
        return (Framing.MEDIUM, Framing.CLOSE_UP), (CameraMove.STATIC, CameraMove.PUSH_IN)
    return (), ()


_FLEEING, _ROLLING = ("run", "flee", "escape"), frozenset("boulder rock snowball barrel log pumpkin stone".split())


def ideas(brief: Brief, events: list[Event], facing: Side) -> list[Idea]:
    """Every shot that the events could have, in film order; the last one is the film's last look."""
    out: list[Idea] = []
    known: set[str] = set()
    here: tuple[object, object] | None = None
    side = facing
    events = marked([pictured(e) for e in carved(acted(men_and_women(in_one_place(events))))])
    everyone = [
        *(e.who for e in events if e.who is not None),
        *(v for e in events for n in e.seen if (v := visible(n))),
    ]
    lead = next((n for n in everyone if n.role != "owner" and category(n.name) in ("person", "animal")), None)
    acting = [e for e in events if not _listing(e)]
    shown = {head_of(n) for e in acting for n in (e.who, *e.others, e.what, target_of(e)) if n is not None}
    shown |= {e.setting.place.split()[-1] for e in events if e.setting.place is not None}
    shown |= {s.name.split()[-1] for e in acting for s in cast_of(e, side)}
    for n, event in enumerate(events):
        if event.verb in _RETURNING:
            side = "left" if side == "right" else "right"  # whoever comes back comes from the other side
        before = next((i for i, x in enumerate(event.seen) if event.who and x.said == event.who.said), 0)
        own = _event_ideas(event, n, side, known, here)
        out += [i for i in own if i.purpose == "establish"]
        out += _seen_ideas(event, event.seen[:before], n, side, shown, lead)
        later = _seen_ideas(event, event.seen[before:], n, side, shown, lead)
        out += [i for i in own if i.purpose == "introduce"]  # who is there is met before the deed
        out += [i for i in later if i.purpose == "introduce"]
        out += [i for i in own if i.purpose not in ("establish", "introduce")]
        out += [i for i in later if i.purpose != "introduce"]
        here = (event.setting.place, event.setting.time)
        following = events[n + 1].setting.place if n + 1 < len(events) else None
        led = (event.ends, event.setting.time)
        if event.ends not in (None, event.setting.place, following) and not one_picture(led, here):
            led_to = there(event)
            out.append(Idea("establish", led_to, n, 6.9, f"where it leads: {event.ends}", cast_of(led_to, side)[:2]))
    out = meanwhile(_distinct(out))
    ends = [e for e in events if not _listing(e)] or events
    alive_in = next((e for e in reversed(ends[-2:]) if any(alive(x) for x in (e.who, *e.others))), ends[-1])
    grown = ends[-1].who if ends[-1] is not alive_in and ends[-1].verb and not ends[-1].hidden else None
    last = there(alive_in)
    cast = tuple(s.model_copy(update={"place_in_frame": side}) for s in remaining(last, side))
    if grown is not None and ends[-1].setting.place == last.setting.place:
        cast = (*cast[:1], subject_of(grown, side))  # what came of it is still there
        last = last.model_copy(update={"setting": ends[-1].setting.model_copy(update={"pieces": last.setting.pieces})})
    elif (
        lead is not None
        and len(cast) == 1
        and cast[0].name not in (lead.name, subject_of(lead, side).name)
        and _with(ends, lead, last)
    ):
        cast = (*cast, subject_of(lead, cast[0].facing if cast[0].facing in ("left", "right") else side))
    elif len(cast) == 1 and (other := still_with(ends)) is not None and not last.others:
        cast = (*cast, subject_of(other, "left" if side == "right" else "right"))
    goal = target_of(last)
    if cast and goal is not None and carried(last, goal):
        goal = taken(last) or goal
        rest = (s.model_copy(update={"holds": tuple(h for h in s.holds if h != held(goal))}) for s in cast[1:])
        cast = (cast[0].model_copy(update={"holds": (*cast[0].holds, held(goal))}), *rest)
    if cast and (kept := kept_by(events, cast[0].name)) is not None and kept not in (*cast[0].holds, *cast[0].wears):
        cast = (cast[0].model_copy(update={"holds": (*cast[0].holds, kept)[-2:]}), *cast[1:])
    at_foot = any(h.split()[-1] in BULKY for s in cast for h in s.holds)  # a chest stands on the ground
    look = (Framing.FULL,) if at_foot else ()
    resolve = Idea("resolve", last, len(events) - 1, 8.5, "the place again, and a last look", cast, framings=look)
    if grown is None and (deed := next((i for i in out if i.purpose == "act" and i.event is ends[-1]), None)):
        resolve = still_at_it(deed, resolve)
    out = [_crowded(i) for i in (*_twice(out, resolve), resolve)]
    after, owned = After(events), Possession(events)
    return [
        _owning(owned, replace(i, subjects=tuple(_left(after, i, s, out[k:]) for s in i.subjects)))
        for k, i in enumerate(out)
    ]


def _owning(owned: Possession, idea: Idea) -> Idea:
    """A picture with what its people have in hand by then; what is only a detail is nobody's."""
    if idea.purpose == "detail":
        return idea
    later = idea.purpose in ("reaction", "resolve") or idea.why.startswith("afterwards")
    cast = [s.name for s in idea.subjects]
    told = (owned.told(s, idea.number, idea.beats, after=later and not idea.beats, cast=cast) for s in idea.subjects)
    return replace(idea, subjects=tuple(told))


def _crowded(idea: Idea) -> Idea:
    """A picture of a crowded place, with its people."""
    *look, head = (idea.event.setting.place or "place").split()
    look = [x for x in look if x != "busy" or head not in _WAYS]
    if not _PACKED & {*look} or idea.purpose not in ("establish", "act", "resolve") or len(idea.subjects) > 2:
        return idea
    crowd = Subject(name="passenger", count=6) if head in CABINS else Subject(name="person", count=4)
    return replace(idea, subjects=(*idea.subjects, crowd))


_WAYS = frozenset("road street highway motorway crossing junction".split())  # busy with cars
_PACKED = frozenset("crowded packed bustling busy noisy rowdy".split())


def _twice(wishes: list[Idea], resolve: Idea) -> list[Idea]:
    """An act between two is seen twice with both of them; what has an object, again before how it is for anybody."""
    acts = [w for w in wishes if w.purpose == "act" and w.beats]
    pairs = [w for w in acts if sum(category(s.name) in ("person", "animal") for s in w.subjects) > 1]
    seen = [{s.name for s in x.subjects} for x in (*acts, resolve)]
    pairs = [w for w in pairs if sum({s.name for s in w.subjects} <= names for names in seen) < 2]
    aimed = [w for w in acts if w not in pairs and w.beats[0].target is not None]
    rest = {id(w): 3.0 for w in acts}  # a deed again says more than a face
    twice = rest | {id(w): 6.6 for w in pairs[:1]} | {id(w): 4.8 for w in (*pairs[1:], *aimed)[:2]}
    out: list[Idea] = []
    for w in wishes:
        out += [w, again(w, 1, twice[id(w)])] if id(w) in twice else [w]
    return out


def again(idea: Idea, turn: int, wanted: float = 1.0) -> Idea:
    """An idea seen once more. What was taken is held by now: nobody finds the same thing twice."""
    target = target_of(idea.event)
    subjects, beats, why = idea.subjects, idea.beats, f"again, from elsewhere: {idea.why}"
    if idea.purpose == "act" and subjects and target is not None and carried(idea.event, target):
        holds = tuple(dict.fromkeys((*subjects[0].holds, held(taken(idea.event) or target))))
        subjects = (subjects[0].model_copy(update={"holds": holds}), *subjects[1:])
        beats, why = (), f"afterwards: {idea.why}"
    if idea.purpose == "act" and not idea.goes:
        # Further on: nothing is undone to be done once more.
        beats = tuple(b.model_copy(update={"at": b.at - _LATER}) for b in beats)
    framings = idea.framings if idea.purpose != "act" else ()
    if len(subjects) == 1 and any(b.target and b.verb in ("chase", "pursue", "follow") for b in beats):
        framings = (Framing.FULL,)  # what flees is in the picture
    return replace(
        idea, wanted=wanted, why=why, subjects=subjects, beats=beats, framings=framings, words=None, variant=turn
    )


_LATER = 0.3  # of a shot: how much further a deed is when it is seen again
_TURNED = re.compile(r"(?:and )?(?:then )?(?:(?:turns|changes|transforms) into|becomes)\b", re.I)


def _with(events: list[Event], lead: Noun, last: Event) -> bool:
    """Whether the film's lead was last seen where it ends: then the last look is at both."""
    seen = [e for e in events if any(n is not None and n.name == lead.name for n in (e.who, e.what, *e.others))]
    for e, then in pairwise(events):  # "drinks it |and turns into a cat": there is no witch any more
        new = then.verb in ("leave cocoon", "change into") or (then.verb == "appear" and _TURNED.match(then.words))
        if e.who is not None and e.who.name == lead.name and new:
            return False
    return bool(seen) and seen[-1].setting.place == last.setting.place


def _left(after: After, idea: Idea, subject: Subject, rest: Sequence[Idea]) -> Subject:
    """A subject as the story has left it by then: what is seen before the deed is whole yet."""
    acting = subject.name in {b.who for b in idea.beats}
    ahead = any(i.purpose == "act" and i.number == idea.number and not i.variant for i in rest)
    during = ahead or idea.purpose not in ("detail", "reaction", "resolve")
    return after.told(subject, idea.number, acting=acting, during=during)


def _distinct(wishes: list[Idea]) -> list[Idea]:
    """Without details of what another detail, or the whole picture of the same event, shows."""
    out: list[Idea] = []
    for wish in wishes:
        names = _about(wish)
        alike = [
            w
            for w in wishes
            if w is not wish
            and _about(w) == names
            and (w.purpose == "detail" or (w.purpose == "act" and w.number == wish.number))
        ]
        better = any(
            w.purpose == "act" or (w.wanted, -wishes.index(w)) > (wish.wanted, -wishes.index(wish)) for w in alike
        )
        if wish.purpose != "detail" or not better or (wish.framings and wish.moves != _HANDS_NEAR):
            out.append(wish)
    return out


def _about(idea: Idea) -> set[str]:
    """What a picture is of: those in it, or the thing in the hand that it is near."""
    if idea.moves == _HANDS_NEAR:
        return {h.split()[-1] for s in idea.subjects for h in s.holds[-1:]}
    return {s.name.split()[-1] for s in idea.subjects}


def _listing(event: Event) -> bool:
    """Whether an event only lists things, each of which has its own picture: "his hands, his radio and his lunch"."""
    doers = [n for n in (event.who, *event.others) if n is not None]
    return (
        not event.verb and not any(alive(n) for n in doers) and (len(doers) > 1 or any(is_part(n.name) for n in doers))
    )


def _seen_ideas(
    event: Event, nouns: Sequence[Noun], n: int, side: Side, shown: set[str], lead: Noun | None
) -> list[Idea]:
    """A picture of everyone and everything among `nouns` that no event shows."""
    out: list[Idea] = []
    for noun in filter(None, map(visible, nouns)):
        head = head_of(noun)
        if head in shown or not is_seen(noun) or (head in _IN_THE_SKY and event.light):
            continue
        shown.add(head)
        words = f"named by the brief: {noun.phrase}"
        kind = category(noun.name)
        if is_part(noun.name):
            of = event.who if event.who is not None and alive(event.who) else lead
            if of is not None:
                out.append(_part(event, n, head, of, side, words))
        elif lead is not None and noun.whose in ("his", "her", "my") and is_clothing(head) and noun.count == 1:
            worn = lead.model_copy(update={"wears": (*lead.wears, noun.phrase)})
            out.append(Idea("detail", event, n, 6.4, words, (subject_of(worn, side),), framings=(Framing.MEDIUM,)))
        elif kind in ("person", "animal"):
            who = subject_of(noun, side)
            trade = trade_of(noun)
            beats = (Beat(at=0.1, who=who.name, verb=trade[0], target=trade[1]),) if trade else ()
            drives = bool(trade and trade[1] and category(trade[1]) == "vehicle")  # all of the truck
            out.append(Idea("introduce", event, n, 6.8, words, (who,), beats, (Framing.FULL,) if drives else ()))
        else:
            whole = (Framing.FULL, Framing.WIDE) if kind in ("vehicle", "building") else ()
            subject = Subject(name=short(noun.name), count=min(12, noun.count), look=noun.look)
            by = kind == "thing" and any(
                x.name == noun.name and p != "with" for p, x in event.to
            )  # a rope says less than what is done
            by = by or (kind in ("thing", "food", "plant") and bool(event.verb) and alive(event.who))
            out.append(Idea("detail", event, n, 4.6 if by else 6.4, words, (subject,), framings=whole))
    return out


def _part(event: Event, n: int, head: str, of: Noun, side: Side, words: str) -> Idea:
    """Part of a body is seen on its owner: hands at work, a face from near."""
    who = subject_of(of, side)
    near = (Framing.EXTREME_CLOSE_UP,) if head in HANDS else (Framing.CLOSE_UP,) if head in FACES else (Framing.MEDIUM,)
    trade = trade_of(of) or ("work", None)
    beats = (Beat(at=0.0, who=who.name, verb=trade[0], target=trade[1]),) if head in HANDS else ()
    return Idea("detail", event, n, 6.6, words, (who,), beats, framings=near)


def _event_ideas(event: Event, n: int, side: Side, known: set[str], here: tuple[object, object] | None) -> list[Idea]:
    out: list[Idea] = []
    first = n == 0
    cast, target = cast_of(event, side), target_of(event)
    place = (event.setting.place, event.setting.time)
    if first or not one_picture(place, here):
        borne = event.verb in ("carry", "shoulder", "lead") and event.what is not None and alive(event.what)
        small = cast[:2] if borne else tuple(s.model_copy(update={"action": None}) for s in cast[:1])
        small = () if first else small
        out.append(Idea("establish", event, n, 9 if first else 6, "where we are", small))
    doers = [x for x in (event.who, *event.others) if x is not None]
    if not event.verb and not any(alive(x) for x in doers):
        doers = []  # a thing is its own picture
    beside = [n for p, n in event.to if p in ("with", "beside", "from") and alive(n)]
    if doers and not any(alive(x) and head_of(x) != "balloon" for x in doers) and beside:
        doers = beside  # who lets the ball roll past is whom it is about
    on_head = target is not None and head_of(target) in HATS  # until it is given
    gift = (held(target),) if target is not None and gives(event, target) and not on_head else ()
    human = event.who is not None and is_person(event.who)
    own = (held(target),) if target is not None and human and in_hand(event, target) else gift
    for noun in [x for x in doers if x.name not in known and event.verb != "leave cocoon"]:
        wanted = (7.2 if first else 5.5) - (1.5 if noun is not event.who else 0)
        who = first_met(noun, event, target, side, own if noun is event.who else ())
        before = wanted_by(event, target, side) if noun is event.who and who.action is None and not who.holds else None
        pair, looks = ((who, before), looks_at(who, before)) if before is not None else ((who,), ())
        whole = ((Framing.FULL,), (CameraMove.STATIC,)) if looks else ((), ())
        out.append(Idea("introduce", event, n, wanted, f"who it is about: {noun.name}", pair, looks, *whole))
        known.add(noun.name)
    if _listing(event):
        return out
    deed = len(out)
    if event.verb or (cast and trade_of(event.who or Noun(name="thing")) is not None):
        out.append(act_of(event, n, side))
    elif cast:
        out.append(Idea("act", event, n, 7.5, f"{cast[0].name}, seen in its place", cast, words=event.words or None))
    seen = ("thing", "food", "plant", "natural", "animal", "building", "vehicle")
    if target is not None and carried(event, target):
        target = taken(event) or target  # what lay in the trunk, and not the trunk
    if target is not None and category(target.name) in seen:
        asleep = "sleep" if "sleeping" in target.look else None
        subject = Subject(name=short(target.name), count=min(12, target.count), look=target.look, action=asleep)
        little = (
            buried(event) or head_of(target) in _BACKDROP or event.verb in _SHOWN_LATER or ((gift or on_head) and first)
        )
        owned = insert_of(event, target, side)
        stands = owned is None and event.what is None and category(target.name) in ("thing", "plant", "natural")
        stands = stands and head_of(target) not in _IN_THE_SKY  # what one sleeps on or hides in is seen in the deed
        twice = bool(own) and any(i.purpose == "introduce" and held(target) in i.subjects[0].holds for i in out)
        twice = twice or any(i.purpose == "introduce" and i.beats and i.number == n for i in out)  # stood before it
        wanted = 1.5 if little else 4.4 if twice else 4.0 if stands and event.verb else 6.5 if first else 5.8
        insert = Idea("detail", event, n, wanted, f"what it is about: {target.name}", (subject,))
        after = not event.verb or comes_after(event) or carried(event, target_of(event))
        if owned is not None:
            after = owned[1] == "after"
            insert = replace(insert, subjects=owned[:1], framings=(Framing.EXTREME_CLOSE_UP,), moves=_HANDS_NEAR)
        # What is not yet there comes after the deed, all else before it: nothing is whole again that was broken.
        out.insert(len(out) - (not after), insert)
    if event.who is not None and event.who.count < 3 and category(event.who.name) in ("person", "animal"):
        hand = (held(taken(event) or target),) if target is not None and carried(event, target) else ()
        face = subject_of(event.who, side, holds=hand)
        out.append(Idea("reaction", event, n, 2.4, f"how it is for the {event.who.name}", (face,), framings=_NEAR))
    made = None if comes_after(event) else target
    met = [x for x in (made, *(x for p, x in event.to if p != "in")) if x is not None and is_person(x)]
    met = [x for x in met if x.name not in (*known, *event.verb.split())]  # a page is printed
    for other in met[:1] if event.who is not None and event.verb not in ("", "change into", "kiss into") else ():
        who = first_met(other, event, None, "left" if side == "right" else "right", ())
        known.add(other.name)
        why = f"whom it is about: {other.name}"
        # Who only stands there is seen in the deed too: that comes first where time is short.
        out.insert(deed, Idea("introduce", event, n, 6.1 if who.action or who.holds else 5.0, why, (who,)))
    for piece in event.setting.pieces[:2]:
        if (target is None or piece != target.phrase) and not piece.startswith(IN_MIND):
            out.append(Idea("detail", event, n, 1.5, f"what stands here: {piece}", (Subject(name=short(piece)),)))
    return out


_NEAR = (Framing.CLOSE_UP, Framing.MEDIUM)
_HANDS_NEAR = (CameraMove.PUSH_IN, CameraMove.STATIC)
_SHOWN_LATER = frozenset({"row", "paddle", "miss", "dig up", "unearth", "board", "disembark"})  # in the act
_BACKDROP = frozenset("seat window door wall stairs iceberg mountain hill".split())
