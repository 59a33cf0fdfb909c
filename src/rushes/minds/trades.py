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
_FORESTERS = frozenset("woodcutter lumberjack charcoal-burner forester".split())
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
_LETS_GO = frozenset({"smash up", "drop", "lay down", "put down", "throw away", "lose", "fling away", "throw down"})
_BORNE = frozenset("tray glass plate dish sword axe spear hammer pickaxe weapon bow shield staff lance".split())
_SPARES = re.compile(
    r"\b(?:refuse[sd]?|decide[sd]? not|cannot bring (?:him|her)self) to (?:kill|strike|slay|harm|hurt|behead)\b"
)
_SEABEDS = frozenset({"sea floor", "seabed", "ocean floor", "sea bed", "ocean bed", "seafloor"})
_EXHIBITS = frozenset("statue sculpture painting exhibit mummy".split())
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
    out = [_sunk(_spared(_public(_on_site(_in_field(_printed(_blown(_mined(_to_others(e))))))))) for e in events]
    return _empty_handed(_owner_by(_bred(_at_desk(_at_press(out)))))


def _to_others(event: Event) -> Event:
    """ "Gives |her last bread to a beggar": he gets it, and she not too."""
    own = [x for x in event.to if x[0] == "to" and head_of(x[1]) == head_of(event.who)]
    others = [x for x in event.to if x[0] == "to" and x not in own and is_alive(x[1])]
    return event.model_copy(update={"to": tuple(x for x in event.to if x not in own)}) if own and others else event


def _empty_handed(events: list[Event]) -> list[Event]:
    """The waiter's tray that |fell, the sword that was |laid down, are in no hand again."""
    out: list[Event] = []
    empty: set[str] = set()

    def bare(noun: Noun) -> Noun:
        known = head_of(noun) in empty and category(noun.name) == "person" and "empty-handed" not in noun.look
        return noun.model_copy(update={"look": (*noun.look, "empty-handed")[:5]}) if known else noun

    for event in events:
        out.append(each(event, bare) if empty else event)
        if event.verb in _LETS_GO and event.who is not None and head_of(event.what) in _BORNE:
            empty.add(head_of(event.who))
    return out


def _spared(event: Event) -> Event:
    """ "|Refuses to kill| him": he has him at his feet, and lays the sword aside."""
    foe = event.what if is_alive(event.what) else next((n for _, n in event.to if is_alive(n)), None)
    if foe is None or not _SPARES.search(event.words) or event.who is None or event.who == foe:
        return event
    to = tuple(x for x in event.to if x[1] is not foe)
    seen = (event.who, foe)
    return event.model_copy(update={"verb": "spare", "what": foe.model_copy(update={"role": "what"}), "to": to,
                                    "seen": seen})  # fmt: skip


def _sunk(event: Event) -> Event:
    """What is done |on the sea floor| is done under water; |among the statues| in the museum."""
    deep = next((n for _, n in event.to if n.name in _SEABEDS), None)
    if deep is not None and (
        event.setting.place in (None, "sea", "shore", "sea floor") or event.setting.place == deep.phrase
    ):
        return moved(
            event, "underwater", without=("floor", "seabed"), to=tuple(x for x in event.to if x[1] is not deep)
        )
    shown = next((n for p, n in event.to if p in ("among", "amongst", "between") and head_of(n) in _EXHIBITS), None)
    if shown is not None and event.setting.place in (None, shown.phrase, shown.name):
        return moved(event, "museum", without=_EXHIBITS, to=tuple(x for x in event.to if x[1] is not shown))
    return event


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

    said = " ".join(e.words for e in events).lower()

    def dressed(noun: Noun) -> Noun:
        trade = noun.of.split()[-1].lower() if noun.of else ""
        trade = trade if trade in _BRED else "".join(noun.of.split()[-2:]).lower()
        if noun.wears or trade not in _BRED or head_of(noun) not in _YOUNG:
            return noun
        if re.search(rf"\bpoor (?:\w+ )?{trade}['’]s\b", said):
            return noun.model_copy(update={"look": ("poor", *noun.look)[:5]})
        return noun.model_copy(update={"wears": _BRED[trade]})

    trade = next((n.of.split()[-1] for e in events for n in e.seen if head_of(n) in _YOUNG and n.of), "")

    def parent(noun: Noun) -> Noun:  # to a smith's boy "his father" is the smith
        theirs = head_of(noun) in ("father", "dad", "papa") and noun.whose in ("his", "her", "their")
        return noun.model_copy(update={"name": trade}) if theirs and trade in _BRED else noun

    out = [each(e, lambda n: parent(dressed(n))) for e in events]
    if trade in _FORESTERS and out and (out[0].setting.place or "forest").split()[-1] in ("forest", "wood"):
        out[0] = placed(
            out[0], place=out[0].setting.place or "forest", pieces=("log cabin", *out[0].setting.pieces)[:4]
        )
    return out


def _owner_by(events: list[Event]) -> list[Event]:
    """On |his father's ship the father is there too."""
    out: list[Event] = []
    come: Noun | None = None
    for event in events:
        theirs = [n for p, n in event.to if p in ("on", "in", "at", "aboard") and head_of(n) in _THEIRS]
        found = re.search(r"\b(?:on|in|at|aboard) (?:his|her|their) (\w+)['’]s (\w+)", event.words)
        if found and found[1] in _ELDERS and (found[2] in _THEIRS or theirs) and verb_of(event) not in _ABROAD:
            north = "viking" in (event.who.name if event.who is not None else "").lower()
            elder = Noun(name=f"viking {found[1]}" if north else found[1])
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
    if verb_of(event) == "plant" and event.what is not None and head_of(event.what) == "rice":
        shoot = event.what.model_copy(update={"name": "seedling"})  # green, and in no bowl
        event = untold(event, {"rice"}).model_copy(update={"what": shoot})
        event = event.model_copy(update={"seen": (*event.seen, shoot)})
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
    place = None if place in (event.what.name, event.what.phrase) else place  # it is not in itself
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
