"""What tales of beasts leave unsaid: the others of their kind, who watches what, where roofs and ways are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import TIME_NOUNS, Noun
from rushes.minds.telling import head_of, is_alive, is_beast, moved, placed, verb_of
from rushes.shot.haunts import haunt
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_LOOKS_ON = frozenset({"watch", "look", "look on", "see"})
_MEANWHILE = re.compile(r"(?:while|as|and)\b", re.I)
_BANKS = frozenset({"bank", "shore", "riverbank"})
_WATERS = frozenset("river stream waterfall lake pond rapid rapids creek canal brook".split())
_DIVES = frozenset("dive jump leap plunge slide".split())
_BERGS = frozenset({"iceberg", "floe", "ice", "glacier"})
_LEAPS = frozenset("leap jump swim climb struggle".split())
_FISH = frozenset("fish salmon trout".split())
_FALLS = frozenset("waterfall rapid rapids falls cascade".split())
_REFUSED = re.compile(
    r"\b(?:refuses?|won't|will not|(?:afraid|scared|frightened|unable|(?:un|not )willing|too \w+) to|dares? not(?: to)?"
    r"|(?:does not|doesn't|do not|don't) dare(?: to)?|cannot|can't|can not) (?:to )?(?P<verb>[a-z]+)\b",
    re.I,
)
_UNTIL = re.compile(r"(?:until|till)\b", re.I)
_GUARD = ("stand", False)  # a man who refuses to move has his reasons
_BEGS = frozenset("beg plead implore".split())
_ROOFS = frozenset("roof rooftop".split())
_ROOF_OF = re.compile(r"(?=\b(\w+) roof\b)|(?=\broof of (?:(?:an?|the|his|her|their) )?(?:old |village )?(\w+))")
_ONTO = frozenset("onto on to upon".split())
_SLEEPS = frozenset({"sleep", "fall asleep", "hibernate", "nap", "doze"})
_SAVES = frozenset("save rescue stop keep prevent".split())
_ENDS = frozenset("drown fall die starve freeze burn sink crash melt".split())
_HATCHLINGS = frozenset("baby chick hatchling young child".split())
_TAME = frozenset("cat kitten dog puppy parrot pigeon sparrow rat".split())
_SHELLED = frozenset("turtle tortoise snail".split())
_POUCHED = frozenset("kangaroo wallaby".split())
_BURIES = frozenset("bury stick hide dig put".split())
_LEAVES = frozenset("run escape flee break bolt wander gallop".split())
_BOATS = frozenset("boat rowboat dinghy canoe kayak".split())
_DRY = frozenset("market street square town village harbour harbor".split())
_NOWHERE = frozenset("place spot shelter somewhere home".split())
_FAR = frozenset("fly migrate travel journey swim walk".split())
_ROUGH = frozenset({"snowman", "igloo", "snow fort"})


def wildlife(events: Sequence[Event]) -> list[Event]:
    """The events with what belongs to tales of beasts."""
    out = list(events)
    rules = (_every_day, _fellows, _on_bank, _company, _up_falls, _off_ice, _gave_way, _on_roof, _under_boat,
             _seeks_place, _adopted, _from_afar, _wild_snow, _another, _own_parts, _out_of_house, _saved_from,
             _hatched, _dammed, _at_trade)  # fmt: skip
    for rule in rules:
        out = rule(out)
    return out


def _last(place: str | None) -> str:
    return (place or "none").split()[-1]


def _every_day(events: list[Event]) -> list[Event]:
    """ "Every morning |and he gives it milk": the hour does nothing."""
    out = []
    for event in events:
        if head_of(event.who) in TIME_NOUNS and event.others:
            seen = tuple(n for n in event.seen if n != event.who)
            event = event.model_copy(update={"who": event.others[0], "others": event.others[1:], "seen": seen})
        out.append(event)
    return out


def _fellows(events: list[Event]) -> list[Event]:
    """ "Dives off an iceberg |with the others": others of its kind."""
    out = []
    for event in events:
        rest = next((n for p, n in event.to if p == "with" and n.name in ("other", "rest")), None)
        if rest is not None and event.who is not None and is_alive(event.who) and not event.others:
            fellow = event.who.model_copy(update={"name": f"fellow {head_of(event.who)}", "count": 3, "look": ()})
            event = event.model_copy(update={"others": (fellow,), "to": tuple(x for x in event.to if x[1] is not rest),
                                             "seen": tuple(n for n in event.seen if n.name != rest.name)})  # fmt: skip
        out.append(event)
    return out


def _on_bank(events: list[Event]) -> list[Event]:
    """The bank where a heron stands is the river's of the picture; who watches meanwhile watches what goes on."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        if is_beast(event.who) and _last(event.setting.place) in _BANKS:
            wet = before is not None and _last(before.setting.place) in _WATERS
            event = placed(event, place=before.setting.place if wet and before is not None else "riverbank")
            seen = tuple(n for n in event.seen if head_of(n) not in _BANKS)
            event = event.model_copy(update={"to": tuple(x for x in event.to if head_of(x[1]) not in _BANKS),
                                             "seen": seen})  # fmt: skip
        who = before.who if before is not None and before.sentence == event.sentence else None
        here = before is not None and event.setting.place in (None, before.setting.place)
        looks = event.verb in _LOOKS_ON and event.what is None and not any(p in ("at", "for") for p, _ in event.to)
        looks = looks and here and is_beast(event.who) and _MEANWHILE.match(event.words) is not None
        if looks and who is not None and is_alive(who) and who != event.who:
            seen = tuple(n for n in (event.who, who) if n is not None)
            event = event.model_copy(update={"what": who.model_copy(update={"role": "what"}), "seen": seen})
        out.append(event)
    return out


def _company(events: list[Event]) -> list[Event]:
    """ "Builds a snowman |to keep himself company": they sit side by side."""
    out: list[Event] = []
    for event in events:
        if event.verb == "keep" and head_of(event.what) == "company" and event.who is not None:
            other = next((n for n in (*(n for _, n in event.to), *event.seen) if n.name != event.who.name
                          and is_alive(n)), out[-1].what if out else None)  # fmt: skip
            to = (("beside", other.model_copy(update={"role": "what"})),) if other is not None else ()
            seen = tuple(n for n in (event.who, other) if n is not None)
            event = event.model_copy(update={"verb": "sit", "what": None, "to": to, "seen": seen})
        out.append(event)
    return out


def _up_falls(events: list[Event]) -> list[Event]:
    """ "Leaps |up a waterfall": along the falling water."""
    out = []
    for event in events:
        fall = next((n for p, n in event.to if p in ("up", "over") and head_of(n) in _FALLS), None)
        if fall is not None and head_of(event.who) in _FISH and verb_of(event) in _LEAPS and event.what is None:
            thing = Noun(name="waterfall", role="what")
            to = tuple(x for x in event.to if x[1] is not fall)
            event = moved(event, "waterfall", verb="leap up", what=thing, to=to, without=("waterfall",))
            event = event.model_copy(update={"seen": tuple(n for n in event.seen if head_of(n) not in _FALLS)})
        out.append(event)
    return out


def _off_ice(events: list[Event]) -> list[Event]:
    """ "Dives |off an iceberg": it is what one dives from, in icy water."""
    out: list[Event] = []
    for event in events:
        berg = next((n for p, n in event.to if p in ("off", "from") and head_of(n) in _BERGS), None)
        if berg is not None and is_beast(event.who) and verb_of(event) in _DIVES and event.what is None:
            to = tuple(x for x in event.to if x[1] is not berg)
            told = {"verb": "jump off", "what": berg.model_copy(update={"role": "what"}), "to": to}
            event = placed(event.model_copy(update=told), place="icy sea", pieces=())
            event = event.model_copy(update={"seen": tuple(n for n in event.seen if head_of(n) not in _BERGS)})
            out = [placed(e, place="icy sea") if e.setting.place is None and _same(e, event) else e for e in out]
        out.append(event)
    return out


def _same(one: Event, other: Event) -> bool:
    return one.sentence == other.sentence and one.who is not None and other.who is not None and (
        one.who.name == other.who.name
    )  # fmt: skip


def _gave_way(events: list[Event]) -> list[Event]:
    """ "Refuses to cross |until a girl feeds it": then it does, and she is by."""
    out: list[Event] = []
    refused: Event | None = None
    verb = ""
    for event in events:
        out.append(event)
        still = (
            is_alive(event.who) and event.verb in ("shiver", "stand") and (event.verb, is_beast(event.who)) != _GUARD
        )
        said = _REFUSED.search(event.words) if still else None
        if said is not None:
            refused, verb = event, said["verb"].lower()
        elif refused is not None and _UNTIL.match(event.words) and refused.who is not None and is_alive(event.who):
            verb = "walk" if verb in ("cross", "go", "move", "budge", "pass", "come", "step") else verb
            told = {
                "verb": verb,
                "words": "",
                "to": (),
                "seen": (refused.who,),
                "what": None,
                "others": (event.who,) if event.who is not None else (),
            }
            out.append(refused.model_copy(update=told))
            refused = None
    return out


def _on_roof(events: list[Event]) -> list[Event]:
    """ "Jumps onto the roof of a church and the priest begs it |to come down": it is up there, and he below."""
    out: list[Event] = []
    house, up = "", None
    for event in events:
        roof = next((n for p, n in event.to if p in _ONTO and head_of(n) in _ROOFS), None)
        said = [w for pair in _ROOF_OF.findall(event.words) for w in pair]
        begged = out[-1] if out and up is not None and out[-1].verb in _BEGS else None
        same = event.who is not None and up is not None and event.who.name == up.name
        if begged is not None and same and event.words.startswith("to "):  # what is begged for has not happened
            out[-1] = begged.model_copy(update={"words": f"{begged.words} {event.words}"})
            continue
        if roof is not None and is_beast(event.who) and event.who is not None and event.what is None:
            house = next((w for w in said if w and category(w) == "building"), "house")
            up = event.who
            event = moved(event, "village", without=("roof", house), to=(), ends=None, verb="jump up",
                          what=Noun(name=house, role="what"))  # fmt: skip
            event = event.model_copy(update={"seen": (up,)})
        elif up is not None and up.name in {n.name for n in (event.who, event.what) if n is not None}:
            high = up.model_copy(update={"look": (*up.look, f"on {house} roof")})
            who = high if event.who is not None and event.who.name == up.name else event.who
            what = high if event.what is not None and event.what.name == up.name else event.what
            seen = tuple(high if n.name == up.name else n for n in event.seen if head_of(n) not in _ROOFS)
            event = moved(event, "village", who=who, what=what)
            event = event.model_copy(update={"seen": seen})
        out.append(event)
    return out


def _under_boat(events: list[Event]) -> list[Event]:
    """Boats that one hides under lie on the beach, and not between market stalls."""
    out = []
    for event in events:
        boat = next((n for p, n in event.to if p in ("under", "beneath", "underneath") and head_of(n) in _BOATS), None)
        if boat is not None and is_beast(event.who) and _last(event.setting.place) in _DRY | {"none"}:
            event = moved(event, "beach", without=(head_of(boat),))
        out.append(event)
    return out


def _seeks_place(events: list[Event]) -> list[Event]:
    """ "Looks for |a warm place to sleep |before the snow falls": it looks about and lies in leaves as snow falls."""
    out: list[Event] = []
    bed = False
    for event in events:
        sleeps = next((e for e in out[-1:] if e.verb in _SLEEPS and is_beast(e.who)), None)
        if bed and event.verb in _SLEEPS and is_beast(event.who) and event.what is None and not event.to:
            event = event.model_copy(update={"to": (("in", Noun(name="leaf bed", role="what")),)})
        if sleeps is not None and head_of(event.who) == "snow":
            event = placed(sleeps, weather=event.setting.weather).model_copy(update={"words": event.words, "seen": ()})
        spot = next((n for p, n in event.to if p == "for" and head_of(n) in _NOWHERE), None)
        if spot is not None and is_beast(event.who) and verb_of(event) in ("look", "search", "hunt"):
            to = tuple(x for x in event.to if x[1] is not spot)
            seen = tuple(n for n in event.seen if n.name != spot.name)
            event = event.model_copy(update={"verb": "search for", "to": to, "seen": seen})
            bed = True
        out.append(event)
    return out


def _adopted(events: list[Event]) -> list[Event]:
    """ "And he |adopts it": he takes it up, and carries it home."""
    out: list[Event] = []
    shelter = False
    for k, event in enumerate(events):
        if shelter and (event.setting.place or "") in ("shelter", "pound"):
            event = placed(event, place="animal shelter")
        takes_in = event.verb in ("adopt", "take in", "keep") and is_beast(event.what)
        if not takes_in or event.who is None or category(event.who.name) != "person":
            out.append(event)
            continue
        taken = head_of(next((n for p, n in event.to if p == "from"), None))
        shelter = taken in ("shelter", "pound", "rescue")
        event = placed(event, place="animal shelter") if shelter else event
        home = placed(event, place="village", pieces=("cottage",))
        out.append(event.model_copy(update={"verb": "adopt"}))
        if not any(re.search(r"\bhome\b", e.words) for e in events[k + 1 :]):
            out.append(home.model_copy(update={"verb": "carry home", "words": "", "to": ()}))
    return out


def _from_afar(events: list[Event]) -> list[Event]:
    """ "Flies |from Africa |to the barn where it was born": the land left behind first, then the other, and its end."""
    out: list[Event] = []
    for event in events:
        away = next((n for p, n in event.to if p == "from"), None)
        born = event.verb == "be born" and out and is_beast(event.who)
        if born:  # long ago
            out[-1] = out[-1].model_copy(update={"words": f"{out[-1].words} {event.words}".strip()})
            continue
        goal = event.ends
        if not is_beast(event.who) or away is None or goal is None or verb_of(event) not in _FAR or event.what:
            out.append(event)
            continue
        to = tuple(x for x in event.to if x[0] in ("with", "over"))
        seen = tuple(n for n in event.seen if n.name not in (away.name, goal.split()[-1]))
        way = event.model_copy(update={"to": to, "seen": seen, "ends": None})
        house = category(goal) == "building"
        here = placed(way, place="farm" if goal.split()[-1] in ("barn", "stable") else "village" if house else goal,
                      pieces=())  # fmt: skip
        lands: dict[str, object] = {"verb": "land" if verb_of(event) in ("fly", "migrate") else "arrive", "words": ""}
        if house and lands["verb"] == "land":
            lands |= {"verb": "land up", "what": Noun(name=goal.split()[-1], role="what")}
        out += [way, here.model_copy(update=lands)]
    return out


def _wild_snow(events: list[Event]) -> list[Event]:
    """Where a beast builds in snow no children play: in its forest."""
    beast = next((e.who for e in events if e.verb in ("build", "make") and is_beast(e.who)
                  and head_of(e.what) in _ROUGH), None)  # fmt: skip
    if beast is None:
        return events
    place = "ice floe" if head_of(beast) in ("penguin", "walrus", "seal") else "forest"
    return [placed(e, place=place) if e.setting.place in ("park", None) else e for e in events]


def _another(events: list[Event]) -> list[Event]:
    """ "Sings until |another whale answers": a second one, and both are seen."""
    out: list[Event] = []
    for event in events:
        who = event.who
        said = re.search(rf"\b(?:another|a second) (?:\w+ )?{re.escape(head_of(who))}\b", event.words)
        kin = (e.who for e in out if e.who is not None and head_of(e.who) == head_of(who))
        first = next(kin, None)
        if said is not None and who is not None and first is not None and is_beast(who):
            fellow = who.model_copy(update={"name": f"fellow {head_of(who)}", "look": ()})
            what = event.what or first.model_copy(update={"role": "what"})
            seen = (fellow, first)
            event = event.model_copy(update={"who": fellow, "what": what, "seen": seen})
        out.append(event)
    return out


def _own_parts(events: list[Event]) -> list[Event]:
    """ "Hides |in its shell", "buries |its head in the sand", "carries it |in its pouch": none lies by."""
    out: list[Event] = []
    for event in events:
        head, first = head_of(event.who), verb_of(event)
        if head in _SHELLED and any(head_of(n) == "shell" for _, n in event.to):
            event = moved(event, event.setting.place, without=("shell",), verb="withdraw", to=(), what=None)
        elif is_beast(event.who) and head_of(event.what) == "head" and first in _BURIES:
            event = moved(
                event, event.setting.place, without=("head", "sand", "ground"), verb="bury head", to=(), what=None
            )
        elif head in _POUCHED and any(head_of(n) in ("pouch", "pocket") for _, n in event.to):
            to = tuple(x for x in event.to if head_of(x[1]) not in ("pouch", "pocket"))
            event = moved(event, event.setting.place, without=("pouch", "pocket"), verb="carry in pouch", to=to)
        out.append(event)
    return out


def _out_of_house(events: list[Event]) -> list[Event]:
    """What moves into a shed sees none in it; what runs away from a stable is seen before it."""
    out: list[Event] = []
    for event in events:
        place = event.setting.place
        inside = next((n for p, n in event.to if n.phrase == place and category(n.name) == "building"), None)
        if inside is None or not is_beast(event.who):
            out.append(event)
            continue
        away = any(p == "from" and n is inside for p, n in event.to) and verb_of(event) in _LEAVES
        if away and head_of(inside) in ("stable", "barn", "coop", "sty"):
            event = placed(event, place="farm")
        elif not away:
            event = moved(event, place, without=(head_of(inside),), to=tuple(x for x in event.to if x[1] is not inside))
        out.append(event)
    return out


def _saved_from(events: list[Event]) -> list[Event]:
    """ "Saves a ladybird |from drowning in a puddle": who saves does not drown."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        saved = before is not None and verb_of(before) in _SAVES and is_alive(before.what)
        saved = saved and before is not None and _FROM.search(f"{before.words} {event.words}") is not None
        if before is not None and saved and verb_of(event) in _ENDS and _same(before, event):
            wet = tuple(x for x in event.to if x[0] in ("in", "into"))
            setting = before.setting if before.setting.place else event.setting
            told = {"words": f"{before.words} {event.words}", "to": (*before.to, *wet), "setting": setting}
            out[-1] = before.model_copy(update=told)
        else:
            out.append(event)
    return out


_FROM = re.compile(r"\bfrom (?:being |getting )?\w+(?:ing|ed|en)\b", re.I)


def _hatched(events: list[Event]) -> list[Event]:
    """ "Sits on a crocodile's egg |and raises the baby": a small crocodile."""
    out: list[Event] = []
    layer = ""
    for event in events:
        eggs = [n for n in (event.what, *(n for _, n in event.to)) if n is not None and head_of(n) == "egg" and n.of]
        layer = next((n.of.split()[-1] for n in eggs if category(n.of.split()[-1]) == "animal"), layer)
        what = event.what
        if layer and what is not None and what.name in _HATCHLINGS:
            baby = what.model_copy(update={"name": f"baby {layer}"})
            seen = tuple(baby if n.name == what.name else n for n in event.seen)
            event = event.model_copy(update={"what": baby, "seen": seen})
        out.append(event)
    return out


def _dammed(events: list[Event]) -> list[Event]:
    """Dams are built in a river."""
    return [
        placed(e, place="river")
        if head_of(e.what) == "dam" and verb_of(e) in ("build", "make") and is_beast(e.who)
        else e
        for e in events
    ]


def _at_trade(events: list[Event]) -> list[Event]:
    """Where a tame beast comes to somebody of a trade and no place is told: where that trade is."""
    tame = any(head_of(e.who) in _TAME for e in events[:1])
    if not tame or any(e.setting.place or e.ends for e in events):
        return events
    people = [n for e in events for n in (e.who, e.what, *(x for _, x in e.to)) if n and category(n.name) == "person"]
    place = haunt(n.name for n in people)
    return [placed(e, place=place) for e in events] if place else events
