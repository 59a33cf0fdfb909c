"""Trades and those about them: a smith's boy in his apron, the father whose ship it is, rice in its field, a mine."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import each, head_of, is_alive, moved, placed, untold, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_YOUNG = frozenset("daughter son boy girl child apprentice grandson granddaughter nephew niece lad".split())
_BRED = {  # whose child it is → what of the trade is on it
    word: wears
    for words, wears in {
        "blacksmith smith farrier shoemaker cobbler tanner potter clockmaker watchmaker saddler carpenter joiner "
        "glassblower instrument-maker luthier printer": ("brown apron",),
        "miller baker confectioner cook innkeeper butcher grocer cheesemaker": ("white apron", "white cap"),
        "farmer shepherd gardener beekeeper ploughman vintner": ("straw hat",),
        "fisherman fisher lighthouse-keeper ferryman boatman": ("raincoat", "rain hat"),
        "woodcutter lumberjack charcoal-burner forester hunter": ("brown apron", "kerchief"),
        "sailor captain admiral": ("sailor cap",), "pirate": ("bandana",), "viking": ("viking helmet",),
        "tailor weaver seamstress": ("shawl", "apron"), "miner": ("yellow helmet",), "cowboy rancher": ("cowboy hat",),
        "soldier": ("helmet",), "chimneysweep sweep": ("top hat",),
    }.items()
    for word in words.split()
}  # fmt: skip
_TOOLS = {"blacksmith": "hammer", "smith": "hammer", "woodcutter": "bundle of sticks", "lumberjack": "bundle of sticks",
          "tailor": "scissors", "carpenter": "saw"}  # fmt: skip
_ELDERS = frozenset("father mother dad mum mom papa mama grandfather grandmother grandpa grandma uncle aunt".split())
_THEIRS = frozenset("ship boat longship farm forge mill shop bakery workshop tractor truck plane wagon cart".split())
_ABROAD = frozenset("leave steal inherit sell lose find burn flee escape remember miss".split())
_CROPS = {"rice": "rice field", "grape": "vineyard", "tea": "rice terrace", "wheat": "wheat field", "corn": "cornfield",
          "sunflower": "sunflower field"}  # fmt: skip
_TILLS = frozenset("plant harvest sow reap pick gather grow cut tread".split())
_MINERS = frozenset("miner prospector digger".split())
_LODES = frozenset("vein lode seam".split())
_STRIKES = frozenset("strike hit find discover uncover".split())
_SITES = {"lighthouse": "cliff", "bridge": "river", "ship": "dry dock", "boat": "dry dock", "galleon": "dry dock",
          "pyramid": "egypt", "dam": "river", "pier": "harbour", "castle": "hill", "railway": "railway track",
          "canal": "river", "windmill": "hills"}  # fmt: skip
_AFLOAT = frozenset("boat ship galleon yacht raft canoe sailboat submarine steamer".split())
_BUILDS = frozenset("build construct erect raise".split())
_PUBLIC = frozenset("town village city court school class world neighbourhood street".split())
_SCRIBES = frozenset("scribe monk copyist friar nun illuminator".split())
_COPIES = frozenset("copy write illuminate transcribe spill drop finish draw paint decorate".split())
_PRINTERS = frozenset("printer gutenberg typesetter".split())
_PRINTED = frozenset("page sheet bible book newspaper pamphlet leaflet poster".split())
_PRINTS = frozenset("print pull press produce make publish run".split())
_BLOWERS = frozenset("glassblower glassmaker".split())
_SHAPES = frozenset("make blow shape create form craft spin".split())


def trades(events: Sequence[Event]) -> list[Event]:
    """The events with what belongs to the trades that they name."""
    out = [_public(_on_site(_in_field(_printed(_blown(_mined(e)))))) for e in events]
    return _owner_by(_bred(_at_desk(_at_press(out))))


def _at_press(events: list[Event]) -> list[Event]:
    """Who |watches while a page is printed stands by the press."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        near = event.setting.place in (None, "library", "room") and is_alive(event.who)
        if before is not None and before.who is not None and before.setting.place == "printing shop" and near:
            watches = verb_of(event) in ("watch", "look", "stare", "cheer", "gather", "marvel")
            event = placed(event, place="printing shop")
            if watches and event.who != before.who and not any(is_alive(n) for _, n in event.to):
                event = event.model_copy(update={"to": (("beside", before.who), *event.to)})
        out.append(event)
    return out


def _bred(events: list[Event]) -> list[Event]:
    """ "The miller's |daughter|" has flour on her apron, a smith's boy his father's."""

    def dressed(noun: Noun) -> Noun:
        trade = noun.of.split()[-1].lower() if noun.of else ""
        trade = trade if trade in _BRED else "".join(noun.of.split()[-2:]).lower()
        if noun.wears or trade not in _BRED or head_of(noun) not in _YOUNG:
            return noun
        return noun.model_copy(update={"wears": _BRED[trade]})

    trade = next((n.of.split()[-1] for e in events for n in e.seen if head_of(n) in _YOUNG and n.of), "")

    def parent(noun: Noun) -> Noun:  # to a smith's boy "his father" is the smith
        theirs = head_of(noun) in ("father", "dad", "papa") and noun.whose in ("his", "her", "their")
        return noun.model_copy(update={"name": trade}) if theirs and trade in _BRED else noun

    return [each(e, lambda n: parent(dressed(n))) for e in events]


def _owner_by(events: list[Event]) -> list[Event]:
    """On |his father's ship the father is there too."""
    out: list[Event] = []
    come: Noun | None = None
    for event in events:
        theirs = [n for p, n in event.to if p in ("on", "in", "at", "aboard") and head_of(n) in _THEIRS]
        found = re.search(r"\b(?:on|in|at|aboard) (?:his|her|their) (\w+)['’]s (\w+)", event.words)
        if found and found[1] in _ELDERS and (found[2] in _THEIRS or theirs) and verb_of(event) not in _ABROAD:
            elder = Noun(name=found[1])
            named = {head_of(n) for n in (event.who, event.what, *event.others, *(n for _, n in event.to))}
            if come is None and found[1] not in named and is_alive(event.who):
                come = elder
                event = event.model_copy(update={"to": (*event.to, ("beside", elder)), "seen": (*event.seen, elder)})
        out.append(event)
    return out


def _in_field(event: Event) -> Event:
    """Who |plants rice is in the rice field."""
    crop = _CROPS.get(head_of(event.what))
    if crop is None or verb_of(event) not in _TILLS or event.setting.place not in (None, "field", "garden", "kitchen"):
        return event
    return placed(event, place=crop)


def _on_site(event: Event) -> Event:
    """A lighthouse is |built on a cliff, and in no forest."""
    site, place = _SITES.get(head_of(event.what)), event.setting.place
    if verb_of(event) in ("launch", "christen") and head_of(event.what) in _AFLOAT and place is None:
        return placed(event, place="harbour")
    person = event.who is not None and category(event.who.name) == "person"
    if site is None or verb_of(event) not in _BUILDS or not person or event.what is None:
        return event
    if {"toy", "model", "paper", "sand", "snow", "little", "tiny", "card"} & {*event.what.phrase.split()}:
        return event
    told = place not in (None, "forest", "garden", "meadow", "workshop")
    told = told or (place is not None and place.split()[-1] in event.words.lower())
    return event if told else placed(event, place=site)


def _public(event: Event) -> Event:
    """ "Sinks |before the whole town|": its people look on, and it is nowhere in the streets."""
    crowd = next((n for p, n in event.to if p in ("before", "in front of") and head_of(n) in _PUBLIC), None)
    if crowd is None:
        return event
    people = Noun(name="townsperson", count=4, role="place")
    to = (*(x for x in event.to if x[1] is not crowd), ("beside", people))
    event = event.model_copy(update={"to": to, "seen": tuple(n for n in event.seen if n.name != crowd.name)})
    if category(event.who.name if event.who is not None else "") == "vehicle" and head_of(event.who) in _AFLOAT:
        return placed(event, place="harbour")
    return placed(event, place=None) if event.setting.place == crowd.phrase else event


def _mined(event: Event) -> Event:
    """Miners |dig in the mine; a vein that they |strike is of gold."""
    if head_of(event.who) not in _MINERS:
        return event
    if verb_of(event) in _STRIKES and event.what is not None and head_of(event.what) in _LODES | {"gold"}:
        gold = Noun(name="gold vein", role="what")
        event = untold(event, _LODES | {"gold"}).model_copy(update={"verb": "strike gold", "what": gold})
    if event.setting.place in (None, "garden", "meadow"):
        event = placed(event, place="mine")
    return event


def _printed(event: Event) -> Event:
    """Who |pulls a page from his press prints it."""
    who, what = event.who, event.what
    pressed = any(head_of(n) == "press" for _, n in event.to)
    prints = verb_of(event) == "print" or (verb_of(event) in _PRINTS and (head_of(who) in _PRINTERS or pressed))
    if not prints or who is None or what is None or head_of(what) not in _PRINTED:
        return event
    if head_of(who) == "printer":  # who prints is no machine
        who = who.model_copy(update={"name": "typesetter"})
    elif category(who.name) != "person":
        return event
    event = untold(event, {"press"})
    place = event.setting.place
    return moved(event, place if place not in (None, "library", "room") else "printing shop", without=("press",),
                 verb="print page", who=who)  # fmt: skip


def _blown(event: Event) -> Event:
    """A glassblower |makes a bird: at his pipe, out of a glowing drop."""
    what = event.what
    if head_of(event.who) not in _BLOWERS or verb_of(event) not in _SHAPES or what is None or head_of(what) == "bubble":
        return event
    return event.model_copy(update={"verb": "blow glass"})


def _at_desk(events: list[Event]) -> list[Event]:
    """Who copies books by hand does it in the scriptorium, all the while."""
    room = any((e.setting.place or "").endswith("scriptorium") for e in events)
    out: list[Event] = []
    for event in events:
        scribe = head_of(event.who) in _SCRIBES
        copies = event.verb == "write book" or verb_of(event) in _COPIES
        if scribe and copies and (room or event.setting.place in (None, "library")):
            event = placed(event, place="scriptorium")
        if scribe and verb_of(event) == "spill" and head_of(event.what) == "ink":
            event = untold(event, {"page", "book", "manuscript", "parchment"})
        out.append(event)
    return out
