"""What comes of tricking somebody into something: the one who did it stays in the picture, and has what was won."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_ALIVE = ("person", "animal")
_DEALS = frozenset("trade swap exchange barter sell give".split())
_BREAKS = frozenset("break lift undo end".split())
_SPELLS = frozenset("spell curse enchantment hex".split())
_KISSED_INTO = {"frog": "prince", "toad": "prince", "beast": "prince", "swan": "princess"}
_DOWN = {"jump": "jump", "hop": "jump", "leap": "leap", "dive": "leap", "fall": "fall", "tumble": "tumble",
         "plunge": "fall", "climb": "climb", "go": "climb", "slip": "fall"}  # fmt: skip
_WON_BACK = frozenset({"steal back", "get back", "take back", "win back", "fetch back", "grab back", "snatch back"})
_TAKES = frozenset("steal snatch take grab swipe pinch".split())
_SPUN = frozenset("straw wool flax yarn thread gold cotton hay silk".split())
_HERDED = ("goose", "duck", "sheep", "goat", "cow", "pig")
_ENDS = frozenset("finish end conclude close".split())
_SLIPS = frozenset("slip skid slide fall tumble stumble trip skate glide spin twirl dance".split())
_MOVES = {
    **dict.fromkeys(("spin", "pirouette", "twirl", "whirl"), "twirl"), "leap": "leap", "jump": "jump", "bow": "bow",
    "curtsey": "curtsy", "curtsy": "curtsy", "somersault": "somersault", "cartwheel": "cartwheel",
    "handstand": "handstand", "backflip": "backflip", "dance": "dance", "wave": "wave", "song": "sing",
}  # fmt: skip
_HERDERS = frozenset("girl boy maid maiden herd".split())


def tricks(events: Sequence[Event]) -> list[Event]:
    """The events with what tricks and broken spells lead to."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        out = [*out, *_freed_of_spell(event)] if before is None else _dealt(out, before, event)
    out = [
        x for e in _stolen_back([_underfoot(_ended_with(e)) for e in out]) for y in _at_wheel(e) for x in _for_beans(y)
    ]
    out = [_lost_to(_finished(e), out[k - 1] if k else None) for k, e in enumerate(out)]
    return _by_well([_with_flock(_down_well(e), first=k == 0) for k, e in enumerate(out)])


def _finished(event: Event) -> Event:
    """ "Finishes |the poster": paints it; "finishes |the soup": eats it."""
    if event.verb == "put on" and event.setting.place is not None:  # "wears it |to the ball"
        return untold(event, {head_of(n) for p, n in event.to if p in ("to", "at", "on")})
    deed = _AT_IT.get(head_of(event.what))
    if event.verb not in ("finish", "finish off", "complete", "finish up") or deed is None or event.passive:
        return event
    return event.model_copy(update={"verb": deed})


_AT_IT = {
    **dict.fromkeys("painting poster drawing picture portrait mural sketch canvas".split(), "paint"),
    **dict.fromkeys("letter homework notebook essay novel poem diary exam".split(), "write"),
    **dict.fromkeys("soup meal dinner lunch breakfast sandwich pizza cake pie porridge".split(), "eat"),
    **dict.fromkeys("sweater jumper scarf sock blanket".split(), "knit"), "book": "read",
    **dict.fromkeys("house wall tower snowman sandcastle bridge nest boat raft".split(), "build"),
    **dict.fromkeys("tea coffee milk juice beer".split(), "drink"), "statue": "carve", "sculpture": "carve",
    **dict.fromkeys("dress coat gown costume shirt".split(), "sew"),
}  # fmt: skip


def _lost_to(event: Event, before: Event | None) -> Event:
    """ "Plays chess with her cat |and loses": who won is there."""
    if before is None or event.verb not in ("lose", "win", "cheat") or event.what is not None or event.to:
        return event
    foes = [n for p, n in before.to if p in ("with", "against") and _living(n)]
    foes += [before.what] if before.what is not None and _living(before.what) else []
    same = event.who is not None and before.who is not None and event.who.name == before.who.name
    return event.model_copy(update={"to": (("beside", foes[0]),)}) if foes and same else event


def _living(noun: Noun | None) -> bool:
    return noun is not None and category(noun.name) in _ALIVE


def _dealt(out: list[Event], before: Event, event: Event) -> list[Event]:
    """ "Tricks a giant |into trading his castle for a pot": she gives him the pot, he goes, she is in the castle."""
    who, other, what = before.who, _within_reach(event.who), event.what
    led = before.words.split()[-1:] == ["into"] and _living(before.what) and before.what is not None
    if not led or who is None or other is None or before.what is None or other.name != before.what.name:
        return [*out, *_freed_of_spell(event)]
    price = next((n for p, n in event.to if p == "for" and category(n.name) in ("thing", "food", "plant")), None)
    if event.verb not in _DEALS or what is None or price is None or _living(what):
        near = who.name not in {n.name for n in event.seen}
        to = (*event.to, ("beside", who)) if near else event.to
        return [*out, event.model_copy(update={"to": to})]
    house = category(what.name) in ("building", "place")
    place = what.name if house else before.setting.place
    setting = before.setting.model_copy(update={"place": place, "pieces": ()})
    gift = price.model_copy(update={"role": "what"})
    loser, giver = other.model_copy(update={"holds": (price.phrase,)}), other.model_copy(update={"holds": ()})
    give = {"verb": "give", "what": gift, "to": (("to", other),), "seen": (who, gift, other)}
    won = {"who": who, "verb": "give", "what": what.model_copy(update={"role": "what"}), "to": (("to", who),)}
    if house:
        won = {"who": loser, "verb": "leave", "what": who, "to": (), "seen": (loser, who)}
    else:
        won |= {"who": giver, "seen": (giver, what, who)}
    first = before.model_copy(update={**give, "setting": setting})
    return [*out[:-1], first, event.model_copy(update={**won, "setting": setting, "ends": None})]


def _within_reach(noun: Noun | None) -> Noun | None:
    """A giant who deals with people is no mountain: they reach his hand."""
    giant = noun is not None and head_of(noun) in ("giant", "giantess", "ogre")
    return noun.model_copy(update={"look": (*noun.look, "monstrous")[-5:]}) if noun is not None and giant else noun


def _ended_with(event: Event) -> Event:
    """Who |finishes with a spin is seen to spin, on the feet."""
    what = event.what
    if what is not None and head_of(what) in _MOVES and verb_of(event) in ("perform", "turn") and _living(event.who):
        seen = tuple(n for n in event.seen if n.name != what.name)
        return event.model_copy(update={"verb": _MOVES[head_of(what)], "what": None, "seen": seen})
    move = next((n for p, n in event.to if p in ("with", "on", "in") and head_of(n) in _MOVES), None)
    if verb_of(event) not in _ENDS or move is None or event.what is not None or not _living(event.who):
        return event
    to = tuple(x for x in event.to if x[1] is not move)
    seen = tuple(n for n in event.seen if n.name != move.name)
    return event.model_copy(update={"verb": _MOVES[head_of(move)], "to": to, "seen": seen})


def _underfoot(event: Event) -> Event:
    """What one |slips on the ice of is under the feet: no iceberg."""
    ice = [n for p, n in event.to if p in ("on", "over", "across") and n.name in ("ice", "snow", "floor", "ground")]
    names = [n.name for n in ice]
    if not ice or verb_of(event) not in _SLIPS or event.setting.place not in names:
        return event
    to = tuple(x for x in event.to if x[1] not in ice)
    return event.model_copy(update={"to": to, "seen": tuple(n for n in event.seen if n.name not in names)})


def _down_well(event: Event) -> Event:
    """Who jumps or falls |down a well is seen going down it."""
    well = next((n for p, n in event.to if p in ("down", "into", "in", "inside") and head_of(n) == "well"), None)
    way = verb_of(event)
    if well is None or way not in _DOWN or not _living(event.who) or event.what is not None:
        return event
    setting = event.setting.model_copy(
        update={"pieces": tuple(p for p in event.setting.pieces if p.split()[-1] != "well")}
    )
    to = tuple(x for x in event.to if x[1] is not well)
    well = well.model_copy(update={"role": "what"})
    seen = tuple(n for n in event.seen if n.name != well.name)
    return event.model_copy(
        update={"verb": f"{_DOWN[way]} down well", "what": well, "to": to, "seen": seen, "setting": setting}
    )


def _by_well(events: list[Event]) -> list[Event]:
    """ "And a goat |jumps in after him": down the same well; wells are in no house."""
    down = next((e for e in events if e.verb.endswith(" down well")), None)
    if down is None:
        return events
    out, fell = [], False
    for event in events:
        in_ = event.verb.partition(" ")
        if fell and in_[2] == "in" and in_[0] in _DOWN and event.what is None:
            event = event.model_copy(update={"verb": f"{_DOWN[in_[0]]} down well", "what": down.what, "to": ()})
        fell = fell or event is down
        if all(e.setting.place is None for e in events):
            event = event.model_copy(update={"setting": event.setting.model_copy(update={"place": "meadow"})})
        out.append(event)
    return out


def _freed_of_spell(event: Event) -> list[Event]:
    """ "Breaks the |spell on a frog": with a kiss he is a prince again, who bows before her."""
    who = event.who
    beast = next((n for p, n in event.to if p in ("on", "of", "over") and category(n.name) == "animal"), None)
    into = _KISSED_INTO.get(head_of(beast))
    if event.verb not in _BREAKS or head_of(event.what) not in _SPELLS or who is None or beast is None or into is None:
        return [event]
    prince, beast = Noun(name=into), beast.model_copy(update={"role": "what"})
    to = tuple((p, n) for p, n in event.to if category(n.name) == "place")
    kiss = event.model_copy(update={"verb": "kiss", "what": beast, "to": to, "seen": (who, beast)})
    frog = beast.model_copy(update={"role": "who"})
    change = {"verb": "kiss into", "what": frog, "to": (("beside", prince),), "seen": (prince,), "words": ""}
    bow = {"who": prince, "verb": "bow", "what": who, "to": (), "seen": (), "words": ""}
    return [kiss, event.model_copy(update=change), event.model_copy(update=bow)]


def _stolen_back(events: list[Event]) -> list[Event]:
    """ "And a maid |steals it back": from the thief, who stands there."""
    out: list[Event] = []
    for event in events:
        taken = (e for e in out if e.verb in _TAKES and e.what is not None and event.what is not None)
        thief = next((e.who for e in taken if e.what is not None and head_of(e.what) == head_of(event.what)), None)
        if event.verb in _WON_BACK and thief is not None and event.who is not None and thief.name != event.who.name:
            event = event.model_copy(update={"verb": "take", "to": (*event.to, ("from", thief))})
        out.append(event)
    return out


def _at_wheel(event: Event) -> list[Event]:
    """Who |spins straw into gold for a king does it at a spinning wheel, and he gets the gold."""
    who, what = event.who, event.what
    if event.verb != "spin" or who is None or what is None or head_of(what) not in _SPUN:
        return [event]
    gold = next((n for p, n in event.to if p == "into"), None)
    whom = next((n for p, n in event.to if p == "for" and _living(n)), None)
    to = tuple(x for x in event.to if x[1] not in (gold, whom))
    wheel = Noun(name="spinning wheel", role="what")
    out = [event.model_copy(update={"verb": "use", "what": wheel, "to": to, "seen": (who, what)})]
    if gold is not None and whom is not None:
        gift = gold.model_copy(update={"role": "what"})
        give = {"verb": "give", "what": gift, "to": (("to", whom),), "seen": (who, gift, whom), "words": ""}
        out.append(event.model_copy(update=give))
    return out


def _for_beans(event: Event) -> list[Event]:
    """A cow is traded |for beans: somebody gives them for it, and leads it away."""
    who, what = event.who, event.what
    price = next((n for p, n in event.to if p == "for" and category(n.name) in ("thing", "food", "plant")), None)
    dealt = any(_living(n) for p, n in event.to if p in ("to", "with"))
    beast = what is not None and category(what.name) == "animal"
    if event.verb not in _DEALS - {"give"} or who is None or what is None or price is None or dealt or not beast:
        return [event]
    trader = Noun(name="trader" if who.name != "trader" else "merchant", wears=("turban",))
    gift, cow = price.model_copy(update={"role": "what"}), ("beside", what)
    setting = event.setting.model_copy(update={"place": event.setting.place or "market"})
    event = event.model_copy(update={"setting": setting})
    give = {"who": trader, "verb": "give", "what": gift, "to": (("to", who), cow), "seen": (trader, who, what, gift)}
    lead = {"who": trader, "verb": "lead", "what": what, "to": (), "seen": (trader, what), "words": ""}
    return [event.model_copy(update=give), event.model_copy(update=lead)]


def _with_flock(event: Event, *, first: bool) -> Event:
    """A |goose girl has a goose by her."""
    who = event.who
    kind, _, herder = who.name.partition(" ") if who is not None else ("", "", "")
    if not first or kind not in _HERDED or herder not in _HERDERS or any(n.name == kind for n in event.seen):
        return event
    return event.model_copy(update={"to": (*event.to, ("beside", Noun(name=kind)))})
