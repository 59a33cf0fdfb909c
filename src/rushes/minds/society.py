"""What the living bring each other to do: what is said and to whom, who comes in, who is missed, who has the laugh."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import alone, each, head_of, is_alive, is_beast, is_fare, placed, untold, verb_of
from rushes.shot.words import category, lemma

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_TRICKS = frozenset("trick fool dupe deceive con bluff outwit outsmart outfox hoodwink swindle".split())
_SAYS = {
    **dict.fromkeys(_TRICKS, "trick"),
    **dict.fromkeys("persuade convince coax cajole flatter".split(), "persuade"),
    **dict.fromkeys(("sweet talk", "talk into", "wheedle"), "persuade"),
    **dict.fromkeys("beg plead implore entreat beseech".split(), "beg"),
    **dict.fromkeys(("beg for", "plead with", "ask for"), "beg"),
    **dict.fromkeys("order command instruct".split(), "order"),
    **dict.fromkeys("warn alert caution".split(), "warn"),
    **dict.fromkeys("apologise apologize".split(), "apologise"),
    **dict.fromkeys("bargain haggle negotiate".split(), "bargain"),
    **dict.fromkeys("confess admit own".split(), "confess"),
    **{v: v for v in "dare challenge promise hire tempt encourage urge invite".split()},
}
_BEASTLY = ("dare", "challenge")
_WARNS = frozenset("warn alert alarm wake rouse summon call".split())
_TOWNS = frozenset("village town city villager townsfolk hamlet settlement castle fort".split())
_FRIENDS = re.compile(
    r"\b(?:mak(?:es?|ing)|made|becom(?:es?|ing)|became) (?:\w+ ){0,2}(?:friends?|peace)\b|\bbefriend", re.I
)
_LET_IN = re.compile(r"\b(?:let|lets|letting|take|takes|took|invites?|calls?)\b.*\b(?:in|inside)\b", re.I)
_SOUGHT = re.compile(r"\b(?:place|somewhere|spot|home|bed|shelter|corner|nook|cave)(?: \w+)?$", re.I)
_TOLD_OF = re.compile(r"\W*(?:for|that|to having|of)\b", re.I)
_WHICH = re.compile(
    r"\W*(?P<which>(?:who|that|which|whom) )?(?:(?:once|just|also|he|she|it|they) )*(?P<had>(?:has|have|had) )?"
    r"(?P<verb>[a-z]+)", re.I,
)  # fmt: skip
_AFTER_DEED = frozenset("confess apologise admit forgive pardon thank reward punish scold blame".split())
_BY_OTHER = frozenset("forgive pardon thank reward punish scold blame mock tease praise".split())
_ARRIVES = frozenset("come arrive return sail dock land appear reach".split())
_TOILS = frozenset("carry haul bear lug push pull drag dig sweep paint wash clean build work plough chop roll".split())
_SHOWN = ("thing", "food", "plant", "animal", "person", "vehicle", "building", "natural")
_SIGNS = {  # deeds and doings without an object, as one draws them
    "sing": "musical notes", "dance": "musical notes", "song": "musical notes", "marry": "ring", "wed": "ring",
    "marriage": "ring", "wedding": "ring", "love": "heart", "kiss": "heart", "hug": "heart", "forgive": "heart",
    "sleep": "bed", "fight": "sword", "duel": "sword", "race": "flag", "contest": "trophy", "competition": "trophy",
    "match": "trophy", "game": "ball", "play": "ball", "party": "birthday cake", "feast": "pie", "supper": "bowl",
    "dinner": "bowl", "lunch": "sandwich", "tea": "teacup", "eat": "bowl", "swim": "fish", "fly": "bird",
    "go": "house", "come": "house", "leave": "house", "return": "house", "help": "heart", "ride": "horse",
    "flood": "wave", "attack": "sword", "war": "sword", "danger": "fire", "peace": "dove",
}  # fmt: skip
_HELD_BY_ALL = frozenset("well fountain bridge castle mill field land house farm orchard".split())
_CLASPS = frozenset("handshake hug embrace kiss cuddle".split())
_LONGS = {"wait": "wait", "miss": "miss", "long": "long", "yearn": "long", "pine": "long"}
_SENTRIES = frozenset("soldier guard sentry watchman knight archer legionary centurion guardsman".split())
_GIVES_BACK = frozenset({"give back", "return", "hand over", "hand back", "give", "release", "free", "set free"})
_RELATIONS = frozenset(
    "sweetheart mate bride wife husband friend neighbour neighbor girlfriend boyfriend cousin sister brother".split()
)
_REFUSES = frozenset({"refuse", "send away", "turn away", "reject", "chase away", "drive away"})
_HOLES = (("bear wolf lion tiger", "animal den"),)
_DENS = frozenset("burrow den cave lair hole nest sett warren".split())


def social(events: Sequence[Event]) -> list[Event]:
    """The events with what passes between those who meet in them."""
    events = [e for e in events if not _only_lives(e)] or list(events)
    out = _given_back(_after_arrival(_after_deed(_no_sleep_yet([_of_kind(e) for e in events]))))
    out = _at_doors(_robbed([_in_company(e, out[k - 1] if k else None) for k, e in enumerate(out)]))
    out = [x for k, e in enumerate(out) for x in _told(e, out[k - 1] if k else None)]
    out = [_said(e, then) for e, then in zip(out, [*out[1:], None], strict=False)]
    out = [x for k, e in enumerate(out) for x in _let_in(e, out[k - 1] if k else None, last=k + 1 == len(out))]
    for k, event in enumerate(out[1:]):
        if event.verb == "let in" and out[k].setting.place is None and not is_beast(event.who):
            out[k] = placed(out[k], place=event.setting.place)  # who begs for it does it there
    return _laughed(out)


def _only_lives(event: Event) -> bool:
    """ "The mouse |who lives in the museum": that is no deed."""
    return (
        verb_of(event) in ("live", "dwell", "reside")
        and re.search(r"\b(?:who|that|which) (?:all )?(?:live|dwell|reside)", event.words) is not None
    )


def _of_kind(event: Event) -> Event:
    """A penguin's sweetheart is a penguin, and a bear's neighbour a bear."""
    who = event.who
    if who is None or not is_beast(who):
        return event

    def kin(noun: Noun) -> Noun:
        theirs = noun.name in _RELATIONS and noun.whose in ("his", "her", "its", "their")
        return noun.model_copy(update={"name": f"fellow {head_of(who)}", "look": ()}) if theirs else noun

    return each(event, kin)


def _in_company(event: Event, before: Event | None) -> Event:
    """ "Helps an old man up and |waves goodbye": to him; who |stands up to a bully shields the one he tripped."""
    if before is None or before.sentence != event.sentence or before.who is None or event.who is None:
        return event
    alone_ = event.what is None and not any(is_alive(n) for _, n in event.to)
    whom = _hearer(before)
    if verb_of(event) in ("wave", "bow", "smile") and alone_ and before.who.name == event.who.name and whom is not None:
        return event.model_copy(update={"to": (*event.to, ("to", whom)), "seen": (*event.seen, whom)})
    stands = event.verb in ("stand up", "stand") and any(p == "to" and is_alive(n) for p, n in event.to)
    if stands and whom is not None and before.who.name != event.who.name:
        foe = before.who.model_copy(update={"role": "what"})
        shields = {"verb": "protect", "what": whom.model_copy(update={"role": "what"}), "to": (("from", foe),)}
        return event.model_copy(update={**shields, "seen": (event.who, whom, foe)})
    made = re.search(r"\bma[kd]es? (?:him|her) (?:an? |the )?(?:\w+ )?(knight|king|queen|emperor)\b", event.words)
    if made is not None and verb_of(event) in ("make", "become") and whom is not None:
        verb = "dub" if made[1] == "knight" else "crown"
        event = untold(event, {made[1]})
        return event.model_copy(update={"verb": verb, "what": whom.model_copy(update={"role": "what"}), "to": ()})
    brings = verb_of(before) == "invite" and verb_of(event) == "bring" and not any(is_alive(n) for _, n in event.to)
    if brings and whom is not None and head_of(event.who) == head_of(whom):
        return event.model_copy(update={"to": (*event.to, ("to", before.who)), "seen": (*event.seen, before.who)})
    if event.verb == "adopt" and event.setting.place is None:
        return placed(event, place=before.setting.place)
    return event


def _robbed(events: list[Event]) -> list[Event]:
    """ "Convinces the crow to sing and |steals her cheese": from her, who is there."""
    out: list[Event] = []
    for event in events:
        mine = [e for e in out if e.who is not None and event.who is not None and e.who.name == event.who.name]
        talk = next((e for e in reversed(mine) if verb_of(e) in _SAYS), None)
        whom, what = _hearer(talk) if talk is not None else None, event.what
        own = what is not None and what.whose in ("his", "her", "its", "their") and not is_alive(what)
        if own and whom is not None and event.verb in ("steal", "snatch", "grab", "swipe"):
            event = event.model_copy(update={"to": (*event.to, ("from", whom)), "seen": (*event.seen, whom)})
        out.append(event)
    return out


def _at_doors(events: list[Event]) -> list[Event]:
    """Who |knocks at a door is before the house; who speaks to a king is in his hall."""
    knock = any(verb_of(e) == "knock" and any(head_of(n) == "door" for _, n in e.to) for e in events)
    out: list[Event] = []
    for event in events:
        place, whom = event.setting.place, _hearer(event)
        if knock and place == "living room" and not is_beast(event.who):
            event = placed(event, place="doorstep")
        elif (
            place is None
            and event.setting.weather is None
            and verb_of(event) in _SAYS
            and head_of(whom) in ("king", "queen", "emperor", "sultan")
        ):
            event = placed(event, place="throne room")
        out.append(event)
    return out


def _hearer(event: Event) -> Noun | None:
    if is_alive(event.what):
        return event.what
    return next((n for p, n in event.to if p in ("to", "with", "for", "at") and is_alive(n)), None)


def _told(event: Event, before: Event | None) -> list[Event]:
    """A deed between two, as it is played."""
    if verb_of(event) == "say" and re.search(r"\bsorry\b", event.words):
        event = event.model_copy(update={"verb": "apologise"})
    onto = next((n for p, n in event.to if p in ("on", "atop") and head_of(n) in ("wall", "rampart")), None)
    if onto is not None and head_of(event.who) in _SENTRIES:
        event = placed(untold(event, {head_of(onto)}), place="battlements", pieces=())
    who, what = event.who, event.what
    verb, first = event.verb, verb_of(event)
    if is_alive(who) and who is not None:
        clasp = next((n for p, n in event.to if p == "with" and head_of(n) in _CLASPS), None)
        event = untold(event, _CLASPS) if clasp is not None else event
        made = first in ("make", "become", "befriend", "be", "hug", "end") and _FRIENDS.search(event.words)
        if made or verb in ("make up", "reconcile", "forgive", "pardon"):
            told = _befriended(event, verb if verb in ("make up", "reconcile", "forgive", "pardon") else "befriend")
            if told.what is None and before is not None and before.who is not None and who.count == 1:
                met = before.what if is_alive(before.what) else before.who  # "until a doll becomes |his friend"
                if met is not None and met.name != who.name:
                    told = told.model_copy(update={"what": met.model_copy(update={"role": "what"})})
            return [told]
        if verb == "marry" and re.search(r"\bpromis|\bask|\bpropos", event.words, re.I) and is_alive(what):
            return [event.model_copy(update={"verb": "propose"})]
        into = next((n for p, n in event.to if p == "into" and head_of(n) in _SIGNS), None)
        if first == "talk" and into is not None and is_alive(what) and what is not None:
            asks = untold(event.model_copy(update={"verb": "talk into"}), {head_of(into)})
            does = alone(asks, what, head_of(into), what=who.model_copy(update={"role": "what"}), seen=(what, who))
            return [asks, does]
        if first in _LONGS:
            return [_longed(event)]
    if first in _WARNS:
        return _alarmed(event)
    return [event]


def _befriended(event: Event, verb: str) -> Event:
    """ "Makes friends |with a boy", "an owl and a cat |become friends": the two of them."""
    nouns = (*event.others, event.what, *(n for p, n in event.to if p in ("with", "to")))
    friends = [n for n in nouns if n is not None and is_alive(n) and not re.search(r"friend|enem", n.said, re.I)]
    whom = next((n for n in friends if event.who is None or n.name != event.who.name), None)
    kept = {whom.name, event.who.name if event.who else ""} if whom is not None else set[str]()
    to = tuple((p, n) for p, n in event.to if n is not whom and n.name not in ("friend", "child"))
    seen = tuple(n for n in event.seen if n.name in kept or not is_alive(n))
    what = whom.model_copy(update={"role": "what"}) if whom is not None else None
    return event.model_copy(
        update={"verb": verb, "what": what, "others": (), "to": to, "seen": seen if whom else event.seen}
    )


def _longed(event: Event) -> Event:
    """Who is waited for or missed is not there: they are in the thoughts."""
    whom = event.what if is_alive(event.what) else None
    whom = whom or next((n for p, n in event.to if p == "for" and is_alive(n)), None)
    if whom is None or event.who is None or whom.name == event.who.name:
        return event
    to = tuple(x for x in event.to if x[1] is not whom)
    seen = tuple(n for n in event.seen if n.name != whom.name)
    told = {"what": None if event.what is whom else event.what, "to": to, "seen": seen, "verb": _LONGS[verb_of(event)]}
    return placed(event.model_copy(update=told), pieces=(*event.setting.pieces, f"thought {whom.name}"))


def _alarmed(event: Event) -> list[Event]:
    """A village is warned by its people; a bell that does it is rung over them."""
    whom = event.what
    town = whom is not None and (head_of(whom) in _TOWNS or head_of(whom) in ("people", "person"))
    if not town or whom is None:
        return [event]
    many = Noun(name="villager", count=4, role="what")
    place = event.setting.place or (whom.name if category(whom.name) in ("place", "building") else "village")
    event = placed(untold(event, {head_of(whom)}), place=place)
    if is_alive(event.who):
        wakes = verb_of(event) in ("warn", "alert", "alarm")
        return [event.model_copy(update={"what": many, "verb": "warn" if wakes else event.verb})]
    if event.who is None or category(event.who.name) != "thing":
        return [event.model_copy(update={"what": many})]
    ring = event.model_copy(update={"verb": "ring", "what": None})
    return [ring, alone(event, many, "take alarm")]


def _sign(event: Event, but: set[str]) -> str | None:
    """What one draws for a deed: what it is done to, or a sign for the doing."""
    nouns = [event.what, *(n for p, n in event.to if p not in ("beside", "with", "by"))]
    for noun in nouns:
        if noun is None or noun.name in but:
            continue
        if head_of(noun) in _SIGNS:
            return _SIGNS[head_of(noun)]
        if category(noun.name) in _SHOWN and noun.name not in ("person", "thing"):
            return noun.name
    return _SIGNS.get(verb_of(event))


def _said(event: Event, then: Event | None) -> Event:
    """What is said hangs over the speaker as a picture of it: what is asked for, what comes."""
    verb, whom = _SAYS.get(event.verb) or _SAYS.get(verb_of(event)), _hearer(event)
    if whom is None and event.what is not None and category(event.what.name) in ("natural", "plant"):
        whom = event.what  # the moon, the wind, an old oak
    if verb is None or whom is None or event.who is None or not is_alive(event.who) or event.who.name == whom.name:
        return event
    if any(p.startswith("said ") for p in event.setting.pieces):
        return event
    if event.verb in ("order", "invite", "hire") and not is_alive(event.what):
        return event
    if event.verb == "trick" and then is not None and then.verb == "give":
        return event  # the deal is seen
    but = {event.who.name, whom.name}
    sign = _sign(event, but)
    follows = then is not None and then.sentence == event.sentence and then.who is not None
    if verb == "invite" and re.search(r"\bparty\b|\bbirthday\b", event.words, re.I):
        sign = "balloon"
        event = untold(event, {"guest"})
    if sign is None and follows and is_alive(whom) and then is not None and then.who is not None:
        other = then.who.name not in but and verb in ("warn", "trick", "tempt")
        mine = (
            event.who is not None
            and then.who.name == event.who.name
            and verb not in ("promise", "confess", "apologise", "beg")
        )
        mine = mine or (verb == "promise" and not then.words.lower().startswith("to "))
        sign = then.who.name if other else None if mine else _sign(then, but)
    if sign is None and verb == "warn":
        heads = {b.split()[-1] for b in but}
        told = (n for n in event.seen if head_of(n) not in heads)
        known = (n for n in told if head_of(n) in _SIGNS or category(n.name) in _SHOWN)
        sign = next((_SIGNS.get(head_of(n), n.name) for n in known), None)
    if verb in _BEASTLY and is_beast(event.who) and is_beast(whom) and event.setting.place is None:
        event = placed(event, place="meadow")
    shown = [head_of(n) for n in event.seen if n.name == sign]
    event = untold(event, shown) if verb != "trick" else event
    whom = next((n for n in (event.what, *(n for _, n in event.to)) if n is not None and n.name == whom.name), whom)
    pieces = tuple(p for p in event.setting.pieces if p.split()[-1:] != (sign or "").split()[-1:])
    event = placed(event.model_copy(update={"verb": verb}), pieces=(*pieces, f"said {sign or 'words'}"))
    if is_alive(event.what) or event.what is whom:
        return event
    to = tuple(x for x in event.to if x[1] is not whom)
    return event.model_copy(update={"what": whom.model_copy(update={"role": "what"}), "to": to})


def _after_deed(events: list[Event]) -> list[Event]:
    """ "Apologises |for stealing their honey", "confesses |that he broke it": that was first."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        verb = _SAYS.get(before.verb, before.verb) if before is not None else ""
        whom = _hearer(before) if before is not None else None
        past = before is not None and whom is not None and _is_past(event, whom)
        left = before is not None and before.words.lower().endswith((" for", " that", " to"))
        told = before is not None and before.sentence == event.sentence and (left or _TOLD_OF.match(event.words))
        told = (told and verb in _AFTER_DEED) or (past and before is not None and before.sentence == event.sentence)
        if before is None or not told or event.who is None or before.who is None:
            out.append(event)
            continue
        if verb in _BY_OTHER and whom is not None and event.who.name == before.who.name:
            doer = whom.model_copy(update={"role": "who"})
            what = before.who.model_copy(update={"role": "what"}) if is_alive(event.what) else event.what
            event = event.model_copy(update={"who": doer, "what": what, "seen": (doer,)})
        if before.setting.place is None:
            before = placed(before, place=event.setting.place)
        sign = _sign(event, {n.name for n in (before.who, event.who) if n is not None})
        if sign is not None and verb in ("confess", "apologise", "admit"):
            before = placed(before.model_copy(update={"verb": verb}), pieces=(*before.setting.pieces, f"said {sign}"))
        out[-1:] = [event, before]
    return out


def _is_past(event: Event, whom: Noun) -> bool:
    """ "Hugs the fireman |who saved her cat", "adopts a baby |she finds": what was before, of him."""
    said = _WHICH.match(event.words)
    theirs = any(n is not None and n.name == whom.name for n in (event.who, event.what))
    if not theirs or said is None:
        return False
    verb = said["verb"].lower()
    gone = bool(said["which"]) and (bool(said["had"]) or (not verb.endswith("s") and lemma(verb, "VERB") != verb))
    return gone or (verb_of(event) in ("find", "discover") and head_of(event.what) == head_of(whom))


def _after_arrival(events: list[Event]) -> list[Event]:
    """ "Hugs him |when his ship comes in": it comes in first."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        late = re.match(r"\W*(?:when|as soon as|once)\b", event.words, re.I) and verb_of(event) in _ARRIVES
        if before is not None and before.who is not None and event.who is not None and late:
            late = before.sentence == event.sentence and before.who.name != event.who.name
            late = late and verb_of(before) not in ("wait", "sleep", "work")
        if before is not None and late:
            out[-1:] = [event, before]
        else:
            out.append(event)
    return out


def _given_back(events: list[Event]) -> list[Event]:
    """Whom somebody |begged to have back is in their arms; who |comes at last comes to the one who was guarded."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        asker, whom = (before.who, before.what) if before is not None else (None, None)
        if before is None or asker is None or event.who is None or before.sentence != event.sentence:
            out.append(event)
            continue
        if event.verb in ("give back", "return", "hand back") and head_of(event.what) in _HELD_BY_ALL:
            place = "village well" if head_of(event.what) == "well" else head_of(event.what)
            out[-1] = placed(before, pieces=(*before.setting.pieces, f"said {head_of(event.what)}"))
            if _SAYS.get(verb_of(before)):
                out[-1] = out[-1].model_copy(update={"verb": _SAYS[verb_of(before)]})
            gone = alone(event, event.who, "walk away", words=event.words, to=(("beside", asker),))
            joy = alone(event, Noun(name="villager", count=4), "cheer", others=(asker,))
            out += [placed(gone, place=place), placed(joy, place=place)]
            continue
        asked = _SAYS.get(verb_of(before)) in ("beg", "persuade", "trick") or verb_of(before) == "ask"
        if asked and event.verb in _GIVES_BACK and is_alive(event.what) and event.what is not None:
            if event.what.name not in (asker.name, event.who.name):
                keeper = event.who.model_copy(update={"role": "what"})
                hugs = {"who": asker, "verb": "hug", "to": (("beside", keeper),), "seen": (asker, event.what, keeper)}
                event = event.model_copy(update=hugs)
        elif (
            verb_of(before) in ("guard", "protect", "watch", "comfort")
            and verb_of(event) in _ARRIVES
            and whom is not None
            and is_alive(whom)
            and event.what is None
        ):
            event = event.model_copy(update={"to": (*event.to, ("to", whom), ("beside", asker))})
        out.append(event)
    return out


def _no_sleep_yet(events: list[Event]) -> list[Event]:
    """ "Looks for a place |to sleep": it is not found yet."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        seeks = before is not None and verb_of(before) in ("search", "look", "seek", "hunt")
        goal = seeks and before is not None and _SOUGHT.search(before.words) and event.words.lower().startswith("to ")
        own = before is not None and before.who is not None and event.who is not None
        own = own and before is not None and head_of(event.who) == head_of(before.who)
        if not (goal and own and event.what is None):
            out.append(event)
    return out


def _let_in(event: Event, before: Event | None, *, last: bool) -> list[Event]:
    """ "A badger |lets him in": its hole stands open, he goes in, and both are within."""
    host, guest = event.who, event.what
    if host is None and event.verb in _REFUSES and guest is not None and before is not None:
        asked = _hearer(before)  # "asks a baker and |is sent away"
        if asked is not None and before.who is not None and before.who.name == guest.name:
            host = asked.model_copy(update={"role": "who"})
            event = event.model_copy(update={"who": host, "passive": False})
    door = before is None or before.what is None or head_of(before.what) in ("door", "bell", "doorbell", "window")
    knocked = before is not None and door and verb_of(before) in ("knock", "ring", "rap", "tap", "scratch")
    if knocked and before is not None and host is not None and guest is not None and is_alive(guest):
        if host.name == (before.who.name if before.who is not None else ""):  # "knocks and |he lets |her in"
            host, guest = guest.model_copy(update={"role": "who"}), host.model_copy(update={"role": "what"})
        event = event.model_copy(update={"who": host, "what": guest})
    comes = event.verb in ("welcome", "let in", "take in") and _LET_IN.search(event.words)
    if not comes or host is None or guest is None or not is_alive(host) or not is_alive(guest):
        if event.verb in _REFUSES and is_alive(guest) and is_alive(host):
            home = event.setting.place is None and not is_beast(host)
            return [placed(event, place="doorstep") if home else event]
        return [event]
    beast = is_beast(host)
    den = next((place for names, place in _HOLES if head_of(host) in names.split()), "burrow")
    at_door = event.setting.place if beast else event.setting.place or "doorstep"
    sky = event.setting.weather
    if beast and (at_door or "").split()[-1:] and (at_door or "").split()[-1] in _DENS:
        out = before.setting if before is not None else None  # before its mouth first
        at_door, sky = (out.place, out.weather) if out is not None and out.place != at_door else ("forest", sky)
    event = placed(event.model_copy(update={"verb": "let in"}), place=at_door, weather=sky)
    if not last:
        return [event]
    meal = next((n for p, n in event.to if p == "for" and is_fare(n)), None)
    if meal is not None and not beast:
        eats = {"what": meal.model_copy(update={"role": "what"}), "to": (("with", guest),), "seen": (host, guest, meal)}
        return [event, placed(alone(event, host, "share", **eats), place="living room", pieces=())]
    within = alone(event, guest, "sleep" if beast and is_beast(guest) else "sit", others=(host,), seen=(guest, host))
    return [event, placed(within, place=den if beast else "living room", pieces=())]


def _laughed(events: list[Event]) -> list[Event]:
    """Who tricked another into toiling laughs at last, while the other toils."""
    if not events:
        return events
    last = events[-1]
    whom = _hearer(last)
    fooled = any(e.verb == "trick" for e in events) and last.verb in ("trick", "challenge", "persuade")
    if fooled and last.who is not None and whom is not None:
        return [*events, alone(last, last.who, "laugh at", what=whom.model_copy(update={"role": "what"}))]
    if len(events) < 2:
        return events
    trick, toil = events[-2:]
    sly, dupe = trick.who, toil.who
    led = trick.verb == "trick" and sly is not None and dupe is not None and trick.what is not None
    if not led or dupe is None or sly is None or trick.what is None or dupe.name != trick.what.name:
        return events
    if verb_of(toil) not in _TOILS:
        return events
    load = toil.what if toil.what is not None and category(toil.what.name) in ("thing", "food") else None
    held = dupe.model_copy(update={"holds": (load.phrase,) if load is not None else dupe.holds, "role": "what"})
    return [*events, alone(toil, sly, "laugh at", what=held, seen=(sly, held))]
