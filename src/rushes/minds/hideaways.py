"""What is found at the end of a way: what lies behind water or leaves, where a balloon flies and comes down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_VEILED = re.compile(  # "a temple (that is) hidden behind a waterfall"
    r"\b(?P<what>temple|shrine|palace|ruins?|city|cave|cavern|grotto|tunnel|passage|door|gate|entrance|opening)\b"
    r"(?: \w+){0,3} (?:behind|under|beneath) (?:\w+ ){0,2}(?P<veil>waterfalls?|cascade|vines?|creepers?|ivy|lianas?)\b",
    re.I,
)
_TEMPLES = {"temple": "temple", "shrine": "temple", "palace": "temple", "ruin": "temple", "ruins": "temple",
            "city": "temple"}  # fmt: skip
_MEETS = frozenset("find discover reach see spot enter reveal uncover visit".split())
_RIDES = frozenset("ride fly float drift sail travel land soar".split())
_LANDS = frozenset("valley lake garden meadow beach oasis village glade clearing pond".split())
_WALLS = frozenset("mountain hill wall fence hedge forest wood rock cliff dune tree".split())
_HUTS = frozenset("cabin hut house cottage lodge chalet home".split())
_TOYS = frozenset("toy party red".split())


def hidden_away(events: Sequence[Event]) -> list[Event]:
    """The events, with where their ends lie and the balloon that one flies in."""
    out: list[Event] = []
    craft: Noun | None = None
    cave = ""
    for event in events:
        event = _ballooned(event)
        if craft is not None and event.verb in ("land", "touch down", "come down") and event.what is None:
            event = event.model_copy(update={"verb": "land", "what": craft})
        craft = event.what if event.what is not None and event.what.name == "hot air balloon" else craft
        before = event.setting.place
        event = _veiled(_beyond(_sledged(event)))
        veiled = event.setting.place if event.setting.place != before else None
        if veiled is None and cave and (before is None or before.split()[-1] in ("waterfall", "vine", "cave")):
            place = "cave" if cave.startswith("cave") else cave  # inside now
            event = event.model_copy(update={"setting": event.setting.model_copy(update={"place": place})})
        cave = veiled or cave
        out.append(event)
    return out


def _veiled(event: Event) -> Event:
    """ "Reach a |temple behind a waterfall": one place, the falling water before a lit door; they come up to it."""
    said = _VEILED.search(event.words)
    if said is None or event.verb not in _MEETS | {"walk", "go", "step", "run", "crawl", "come"}:
        return event
    water = said["veil"].lower().startswith(("waterfall", "cascade"))
    what = _TEMPLES.get(said["what"].lower(), "cave") if water else "cave"
    place = f"{what} behind a waterfall" if water else "cave behind vines"
    heads = (said["what"].lower(), said["veil"].lower(), said["veil"].lower().rstrip("s"))
    gone = [n for n in (event.what, *(n for _, n in event.to), *event.seen) if n and n.name.split()[-1] in heads]
    setting = event.setting.model_copy(update={"place": place, "pieces": ()})
    return event.model_copy(
        update={
            "verb": "reach" if event.what in gone else event.verb,
            "what": None if event.what in gone else event.what,
            "to": tuple((p, n) for p, n in event.to if n not in gone),
            "seen": tuple(n for n in event.seen if n not in gone),
            "setting": setting,
        }
    )


def _sledged(event: Event) -> Event:
    """ "Ride a sledge through the snow |to a cabin": out in the snow, where the cabin stands."""
    what, place = event.what, event.setting.place
    sledge = what is not None and what.name.split()[-1] in ("sledge", "sled", "sleigh", "toboggan")
    home = next((n for p, n in event.to if p in ("to", "towards") and n.name.split()[-1] in _HUTS), None)
    if not sledge or home is None or place not in (home.phrase, home.name):
        return event
    setting = event.setting.model_copy(update={"place": "snowfield", "pieces": (home.name,), "interior": None})
    to = tuple(x for x in event.to if x[1] is not home)
    return event.model_copy(update={"setting": setting, "to": to, "ends": None})


def _beyond(event: Event) -> Event:
    """ "Discovers a |hidden valley behind the mountains": they stand in it, and the mountains are left behind."""
    what = event.what
    near = next((n for p, n in event.to if p in ("behind", "beyond", "past") and n.name in _WALLS), None)
    if what is None or near is None or event.verb not in _MEETS or what.name.split()[-1] not in _LANDS:
        return event
    setting = event.setting.model_copy(update={"place": what.phrase})
    return event.model_copy(
        update={"what": None, "verb": "reach", "setting": setting, "to": tuple(x for x in event.to if x[1] != near),
                "seen": tuple(n for n in event.seen if n.name not in (what.name, near.name))}
    )  # fmt: skip


def _ballooned(event: Event) -> Event:
    """The balloon in which somebody flies is one with a basket."""
    who = event.who
    if who is None or category(who.name) not in ("person", "animal") or verb_of(event) not in _RIDES:
        return event

    def basket(noun: Noun | None) -> Noun | None:
        if noun is None or noun.name not in ("balloon", "air balloon") or _TOYS & {*noun.look}:
            return noun
        return noun.model_copy(update={"name": "hot air balloon", "look": tuple(w for w in noun.look if w != "hot")})

    what = basket(event.what)
    if what is event.what:
        return event
    pieces = tuple(p for p in event.setting.pieces if not p.endswith("balloon"))
    seen = tuple(n for n in event.seen if not n.name.endswith("balloon"))
    return event.model_copy(
        update={"what": what, "seen": seen, "setting": event.setting.model_copy(update={"pieces": pieces})}
    )
