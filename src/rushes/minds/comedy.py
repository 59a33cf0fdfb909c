"""What comedy leaves unsaid: the plates that somebody sneezes over, whose head a runaway hat lands on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.phrases import is_clothing
from rushes.minds.telling import head_of, placed, verb_of
from rushes.minds.visible import AIR
from rushes.shot import TimeOfDay
from rushes.shot.haunts import haunt
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_CROCKERY = frozenset("plate dish crockery saucer cup glass tray".split())
_BEARS = frozenset("carry bring balance serve bear hold".split())
_JOLTS = frozenset("sneeze cough dodge sidestep swerve avoid slip trip stumble".split())
_LANDS = frozenset("land settle perch alight fall drop rest stop end come blow".split())
_PURSUES = frozenset("chase pursue follow lose run".split())
_DROPS = frozenset("drop put set leave lay place".split())
_FLIES = frozenset("fly blow float drift sail pop slip".split())
_TAKES = frozenset("steal snatch take grab blow carry whip lift".split())
_ONTO = frozenset("on onto upon in over atop".split())
_ALIVE = ("person", "animal")


def comedy(events: Sequence[Event]) -> list[Event]:
    """The events with what belongs to such scenes."""
    out = list(events)
    for rule in (
        _landed,
        _shops,
        _poured_out,
        _until_dawn,
        _mended,
        _toured,
        _headed,
        _seated,
        _pied,
        _jolted,
        _hat_lands,
        _cornered,
        _armoured,
        _revolving,
    ):
        out = rule(out)
    return out


def _jolted(events: list[Event]) -> list[Event]:
    """Who carries plates and sneezes has them in hand as it happens."""
    out: list[Event] = []
    load: dict[str, str] = {}
    for event in events:
        who, what = event.who, event.what
        if who is not None and verb_of(event) in _BEARS and what is not None and head_of(what) in _CROCKERY:
            load[who.name] = what.name
        if who is not None and any(h.split()[-1] == "tray" for h in who.holds):  # of glasses, which nobody wears
            event = event.model_copy(update={"seen": tuple(n for n in event.seen if n.name != "glasses")})
        if who is not None and verb_of(event) in _JOLTS and who.name in load and not who.holds:
            event = event.model_copy(update={"who": who.model_copy(update={"holds": (load.pop(who.name),)})})
        out.append(event)
    return out


def _hat_lands(events: list[Event]) -> list[Event]:
    """ "Chases his hat |until it lands on a statue": there in the same street, and he looks up at it."""
    out = events[:1]
    for before, event in pairwise(events):
        hat = event.who
        on = next((n for p, n in event.to if p in _ONTO and category(n.name) not in ("place", "natural")), None)
        if hat is not None and head_of(hat) in AIR and event.what is not None and verb_of(event) in _DROPS:
            hat = event.what  # the wind |drops it on a cow
        moved = before.what
        if before.who is not None and hat is not None and head_of(before.who) == head_of(hat):
            moved = before.who  # "his wig |flies off and lands on the prisoner"
        same = hat is not None and moved is not None and head_of(hat) == head_of(moved)
        worn = hat is not None and (is_clothing(head_of(hat)) or head_of(hat) in ("wig", "kite", "balloon"))
        owner = before.who
        if owner is not None and head_of(owner) in AIR:
            owner = next((n for _, n in before.to if category(n.name) == "person"), None)
        if moved is before.who:
            told = [e.who for e in out[:-1] if e.who is not None] + list(before.seen)
            owner = next((n for n in reversed(told) if category(n.name) == "person"), None)
            owner = owner.model_copy(update={"role": "who"}) if owner is not None else None
        follows = verb_of(before) in _PURSUES | _TAKES | _FLIES and verb_of(event) in _LANDS | _DROPS
        if not (same and worn and follows) or owner is None or hat is None or on is None:
            out.append(event)
            continue
        if head_of(on) in ("head", "shoulder", "arm", "antlers", "horn", "nose") and on.of:  # "on the statue's head"
            *look, head = on.of.split()
            on = on.model_copy(update={"name": head, "look": tuple(look), "of": "", "role": "who"})
        alive = category(on.name) in _ALIVE
        pieces = before.setting.pieces if alive else tuple(dict.fromkeys((on.phrase, *before.setting.pieces)))[:4]
        done = event.model_copy(
            update={"who": owner, "others": (), "verb": "settle on", "what": hat.model_copy(update={"role": "what"}),
                    "to": (("beside", on),) if alive else (), "seen": (), "light": before.light, "ends": None}
        )  # fmt: skip
        out.append(placed(done, place=before.setting.place, pieces=pieces))
    return out


_PARTIES = {"tour group": "tourist", "tour party": "tourist", "tour": "tourist", "school group": "child",
            "school class": "child", "school party": "child", "jury": "juror"}  # fmt: skip


def _toured(events: list[Event]) -> list[Event]:
    """A tour group is its tourists."""
    out = []
    for event in events:
        who = event.who
        many = _PARTIES.get(who.name) if who is not None else None
        if who is not None and many is not None and event.verb:
            people = who.model_copy(update={"name": many, "count": 5, "look": (), "role": "who"})
            seen = tuple(people if n.name == who.name else n for n in event.seen)
            event = event.model_copy(update={"who": people, "seen": seen})
        out.append(event)
    return out


_CORNERS = frozenset("corner".split())
_EXITS = frozenset("escape climb jump leave get crawl exit flee go slip squeeze".split())


def _cornered(events: list[Event]) -> list[Event]:
    """ "Paints himself |into the corner": the floor about him is wet, and so it is when he leaves by the window."""
    out: list[Event] = []
    wet = False
    floor = any(e.verb.startswith("paint") and head_of(e.what) == "floor" for e in events)
    for event in events:
        into = next((n for _, n in event.to if head_of(n) in _CORNERS), None)
        paints = verb_of(event) == "paint" and event.what is None
        if into is not None and (paints or (floor and "stuck trap end get corner".find(verb_of(event)) >= 0)):
            wet = True
            done = {"verb": "paint into corner", "what": None, "to": (),
                    "seen": tuple(n for n in event.seen if n is event.who)}  # fmt: skip
            event = placed(event.model_copy(update=done), place=event.setting.place or "room", pieces=())
        elif wet and (
            event.verb == "climb out of window"
            or (verb_of(event) in _EXITS and any(head_of(n) == "window" for _, n in event.to))
        ):
            done = {"verb": "climb out of window", "what": None, "to": (), "light": (),
                    "seen": tuple(n for n in event.seen if n is event.who)}  # fmt: skip
            event = placed(event.model_copy(update=done), place=out[-1].setting.place, pieces=("wet floor",))
        out.append(event)
    return out


_STUCK = frozenset({"get stuck", "be stuck", "become stuck", "stick", "trap", "get trapped"})
_SHUT_IN = _STUCK | {"get locked", "be locked", "get locked up", "get caught", "lock", "get shut"}
_ARMOUR = frozenset({"armour", "armor"})
_ARRIVES = frozenset("arrive come enter appear walk gather file pass stroll".split())


def _armoured(events: list[Event]) -> list[Event]:
    """ "Gets stuck |in a suit of armour": he has looked at it before, and is in it still when others come."""
    out: list[Event] = []
    held: Noun | None = None
    for event in events:
        who = event.who
        hides = next((n.name for p, n in event.to if p in ("in", "inside") and _ARMOUR & set(n.name.split())), None)
        if who is not None and verb_of(event) == "hide" and hides is not None:
            inside = who.model_copy(update={"wears": (*who.wears, hides)})
            look = {
                "verb": "look",
                "what": Noun(name="armour suit", role="what"),
                "to": (),
                "words": "",
                "seen": (who,),
            }
            out.append(placed(event.model_copy(update=look), pieces=()))
            event = placed(event.model_copy(update={"who": inside, "verb": "stand", "to": (), "seen": ()}), pieces=())
            out.append(event)
            continue
        if who is not None and event.verb in _SHUT_IN and event.what is None and hides is not None:
            who = who.model_copy(update={"wears": (*who.wears, hides)})
            event = placed(event.model_copy(update={"who": who, "verb": "get stuck", "to": ()}), pieces=())
        suit = next((w for w in (who.wears if who is not None else ()) if _ARMOUR & set(w.split())), None)
        if who is not None and event.verb in _STUCK and category(who.name) == "person":
            if suit is not None and "knight" not in who.name.split():
                plain = who.model_copy(update={"wears": tuple(w for w in who.wears if w != suit)})
                before = {"who": plain, "verb": "look", "what": Noun(name="armour suit", role="what"), "to": (),
                          "words": "", "seen": (plain,)}  # fmt: skip
                out.append(event.model_copy(update=before))
                event = event.model_copy(update={"verb": "get stuck", "seen": ()})
            held = who.model_copy(update={"look": ("stuck", *who.look)[:5]})
        elif held is not None and who is not None and who.name != held.name and verb_of(event) in _ARRIVES:
            event = event.model_copy(update={"verb": "look", "what": held, "to": ()})
        out.append(event)
    return out


_CAUGHT = frozenset("catch jam trap snag stick pinch".split())


def _revolving(events: list[Event]) -> list[Event]:
    """In a revolving door one goes round, and whoever comes after goes round too."""
    if not any("revolving" in e.words and "door" in e.words for e in events):
        return events
    out: list[Event] = []
    for event in events:
        said = set(event.words.lower().replace("'s", "").split())
        place: str | None = next(
            (p for p in ("courthouse", "hotel", "bank", "store", "museum", "office") if p in said), None
        )
        place = "hotel lobby" if place == "hotel" else place
        place = place or (out[-1].setting.place if out else "hotel lobby")
        people = [n for n in (event.what, *(n for _, n in event.to)) if n is not None and category(n.name) in _ALIVE]
        caught = verb_of(event) in _CAUGHT or "stuck" in event.verb or "caught" in event.verb
        done = {
            "verb": "get caught" if caught else "go round", "what": None,
            "to": tuple(("beside", n) for n in people),
            "seen": tuple(n for n in event.seen if category(n.name) in _ALIVE), "ends": None,
        }  # fmt: skip
        out.append(placed(event.model_copy(update=done), place=place, pieces=("revolving door",)))
    return out


_PEOPLES = {
    "korea": "korean", "japan": "japanese", "mongolia": "mongolian", "rome": "roman", "egypt": "egyptian",
    "persia": "persian", "arabia": "arabian", "greece": "greek",
}  # fmt: skip


def each_person(event: Event, change: Callable[[Noun], Noun]) -> Event:
    def one(n: Noun) -> Noun:
        return change(n) if category(n.name) == "person" else n

    return event.model_copy(
        update={
            "who": one(event.who) if event.who is not None else None,
            "others": tuple(one(n) for n in event.others),
            "what": one(event.what) if event.what is not None else None,
            "to": tuple((p, one(n)) for p, n in event.to),
            "seen": tuple(one(n) for n in event.seen),
        }
    )


def _landed(events: list[Event]) -> list[Event]:
    """ "In medieval |Korea": people are dressed as they are there, whatever the room."""
    said = {w for e in events for w in re.findall(r"[a-z]+", e.words.lower())}
    people = next((p for land, p in _PEOPLES.items() if land in said), None)
    if people is None:
        return events
    out = []
    for event in events:
        event = each_person(event, lambda n: n.model_copy(update={"look": (people, *n.look)[:5]}))
        out.append(event)
    return out


def _shops(events: list[Event]) -> list[Event]:
    """A printer's apprentice works where printers do."""
    who = next((e.who for e in events if e.who is not None), None)
    owner = next((n for e in events for n in e.seen if who is not None and n.role == "owner"), None)
    place = haunt([owner.name]) if owner is not None and who is not None and not who.holds else None
    helps = who is not None and head_of(who) in ("apprentice", "assistant", "helper", "pupil")
    if place is None or not helps or owner is None:
        return events
    out = []
    for event in events:
        seen = tuple(n for n in event.seen if n.name != owner.name)
        told = event.setting.place or ""
        land = told.lower().split()[-1:] in ([], *([p] for p in _PEOPLES))
        out.append(placed(event.model_copy(update={"seen": seen}), place=place if land else told))
    return out


_SPILLS = frozenset("spill drop scatter upset tip knock overturn".split())
_TRAYS = frozenset("tray box bag basket bucket jar bowl case drawer sack crate".split())


def _poured_out(events: list[Event]) -> list[Event]:
    """ "Spills a |tray of letters": the letters are what lies about."""
    out = []
    for event in events:
        what = event.what
        if what is not None and verb_of(event) in _SPILLS and head_of(what) in _TRAYS:
            inside = next((n for n in event.seen if n.name != what.name and n.phrase == what.of), None)
            inside = inside or next(
                (n for n in event.seen if n.count > 1 and category(n.name) == "thing" and n.name != what.name), None
            )
            if inside is not None and category(inside.name) in ("thing", "food"):
                spilt = inside.model_copy(update={"role": "what"})
                seen = tuple(n for n in event.seen if n.name != what.name)
                event = event.model_copy(update={"verb": "scatter", "what": spilt, "seen": seen})
        out.append(event)
    return out


_DAWN = re.compile(r"\b(?:until|till) (?:dawn|sunrise|morning|daybreak|the sun)")


def _until_dawn(events: list[Event]) -> list[Event]:
    """What goes on until dawn has begun at night."""
    at = next((i for i, e in enumerate(events) if _DAWN.search(e.words.lower())), None)
    if at is None:
        return events
    early = (None, TimeOfDay.DAWN, TimeOfDay.MORNING)
    return [placed(e, time=TimeOfDay.NIGHT) if i < at and e.setting.time in early else e for i, e in enumerate(events)]


_BREAKS = frozenset("break tear crack rip snap smash split".split())
_MENDS = frozenset("mend repair fix patch sew glue restring".split())


def _mended(events: list[Event]) -> list[Event]:
    """Whose broken fiddle another one mends is there, and gets it back."""
    out: list[Event] = []
    for i, event in enumerate(events):
        out.append(event)
        before = events[i - 1] if i else None
        who, what = event.who, event.what
        if before is None or before.who is None or who is None or what is None or verb_of(event) not in _MENDS:
            continue
        owner = before.who
        broke = verb_of(before) in _BREAKS and head_of(before.what) == head_of(what) and owner.name != who.name
        if not broke or category(owner.name) != "person" or category(who.name) != "person" or event is not events[-1]:
            continue
        out[-1] = event.model_copy(update={"to": (*event.to, ("beside", owner))})
        back = what.model_copy(update={"look": tuple(x for x in what.look if x != "broken"), "role": "what"})
        plain = who.model_copy(update={"holds": ()})
        give = {"who": plain, "verb": "give", "what": back, "to": (("to", owner),), "words": "", "seen": (plain,)}
        out.append(event.model_copy(update=give))
    return out


_VESSELS = frozenset("bucket pot vase jar pail saucepan bowl helmet basket pumpkin box kettle".split())
_PULLS = frozenset("pull remove free yank lift take get tug help".split())


def _headed(events: list[Event]) -> list[Event]:
    """Whose head is stuck |in a bucket wears it, until somebody pulls it off."""
    out: list[Event] = []
    victim: Noun | None = None
    vessel: Noun | None = None
    for event in events:
        who, what = event.who, event.what
        into = next((n for p, n in event.to if p in ("in", "inside") and head_of(n) in _VESSELS), None)
        if who is not None and event.verb in _STUCK and head_of(what) == "head" and into is not None:
            victim, vessel = who, into
            wearing = who.model_copy(update={"wears": (*who.wears, into.name)})
            done = {"verb": "get stuck", "who": wearing, "what": None, "to": (), "seen": (who,)}
            event = placed(event.model_copy(update=done), pieces=())
        elif victim is not None and vessel is not None and who is not None and who.name != victim.name:
            if verb_of(event) in _PULLS:
                tool = next((n for p, n in event.to if p == "with" and category(n.name) in ("thing", "food")), None)
                pieces = (tool.phrase,) if tool is not None else ()
                done = {"verb": "pull off", "what": vessel.model_copy(update={"role": "what"}),
                        "to": (("beside", victim),), "seen": (who,)}  # fmt: skip
                event = placed(event.model_copy(update=done), pieces=pieces)
        out.append(event)
    return out


_SEATS = frozenset("chair armchair stool highchair deckchair".split())


def _seated(events: list[Event]) -> list[Event]:
    """Who is stuck in a chair has it behind from then on."""
    out: list[Event] = []
    held: Noun | None = None
    seat = ""
    for event in events:
        who = event.who
        into = next((n for p, n in event.to if p == "in" and head_of(n) in _SEATS), None)
        if who is not None and event.verb in _STUCK and into is not None:
            held, seat = who, into.name
            event = event.model_copy(update={"verb": "get stuck", "to": (), "seen": (who,)})
        if who is not None and held is not None and who.name == held.name:
            holds = tuple(h for h in who.holds if h.split()[-1] != head_of(Noun(name=seat)))
            has = who.model_copy(update={"wears": (*who.wears, seat), "holds": holds})
            event = placed(event.model_copy(update={"who": has}), pieces=())
        out.append(event)
    return out


_HURLS = frozenset("throw hurl toss fling lob chuck pelt".split())
_SPLATS = frozenset("pie cake tomato egg custard cream tart pudding pancake pizza sponge".split())
_HITS = frozenset("hit strike splat splatter smack get cover".split())


def _pied(events: list[Event]) -> list[Event]:
    """ "Throws a pie at a clown and |hits the mayor": it flies past the one and sticks on the other."""
    out: list[Event] = []
    for event, then in zip(events, [*events[1:], None], strict=False):
        who, pie = event.who, event.what
        at = next((n for p, n in event.to if p in ("at", "to", "into") and category(n.name) == "person"), None)
        if who is None or pie is None or verb_of(event) not in _HURLS or head_of(pie) not in _SPLATS or at is None:
            out.append(event)
            continue
        again = then is not None and then.who is not None and then.who.name == who.name and verb_of(then) in _HITS
        other = then.what if then is not None and again else None
        victim = other if other is not None and category(other.name) == "person" else at
        thrower = who.model_copy(update={"holds": (pie.name,)})
        rest = (("beside", victim),) if victim is not at else ()
        seen = (who, at.model_copy(update={"role": "who"}), *((victim,) if victim is not at else ()))
        done = {"who": thrower, "verb": "pelt", "what": at.model_copy(update={"role": "what"}), "to": rest,
                "seen": seen}  # fmt: skip
        out.append(event.model_copy(update=done))
        mess = victim.model_copy(update={"look": (f"{head_of(pie)}-topped", *victim.look)[:5], "role": "who"})
        after = {"who": mess, "verb": "stand", "what": None, "to": (("beside", who),), "seen": (), "words": ""}
        if again and then is not None:
            events[events.index(then)] = then.model_copy(update={**after, "words": then.words})
        else:
            out.append(event.model_copy(update=after))
    hits = [e for e in events if e.verb == "stand" and e.who is not None and any("-topped" in x for x in e.who.look)]
    return [next((h for h in hits if h.words and h.words == e.words), e) for e in out]
