"""Which place a shot is drawn in: what its words name, seen from where its deeds are, or where its people are met."""

from __future__ import annotations

import re

from rushes.papercut.casting import find_place
from rushes.papercut.craft import Place
from rushes.papercut.places import PLACES
from rushes.papercut.places_bridges import BRIDGES, LOOSE, bridge_of
from rushes.shot import Setting, Shot
from rushes.shot.haunts import film_place, haunt
from rushes.shot.prose import IN_MIND

_HIGH = re.compile(r"\b(?:tower|castle|fortress|keep|turret|castle wall|tower window)$")
_UP = re.compile(r"\b(?:climb|scale|abseil|descend|lower|ascend|clamber|escape)\w*\b")
_LINE = re.compile(r"\b(?:rope|ladder|bed ?sheets?|hair|braid|plait|vine|ivy)s?\b")
_ALOFT = re.compile(r"\b(?:cloud castle|castle\b.*\b(?:clouds?|sky|air))\b")
_SUNKEN = re.compile(
    r"\b(?:sunken|drowned|undersea|underwater)\b.*\b(?:city|town|temple|palace|kingdom|ruins?)\b|\batlantis\b"
)
_SEEN_WITH = {  # what is said together and is one place
    "sumo ring": re.compile(r"\bsumo\b"),
    "temple behind a waterfall": re.compile(r"\btemple behind (?:a |the )?waterfall\b"),
    "cave behind a waterfall": re.compile(r"\bcave behind (?:a |the )?waterfall\b"),
    "cave behind vines": re.compile(r"\bcave behind (?:the )?vines\b"),
    "jungle temple": re.compile(
        r"\b(?:hidden|lost|secret|forgotten|overgrown|jungle|rainforest)\b.*\b(?:temple|pyramid|ruins?)\b"
        r"|\b(?:temple|pyramid|ruins?)\b.*\b(?:jungle|rainforest)\b"
    ),
    "jungle river": re.compile(
        r"\b(?:jungle|rainforest|amazon|tropical)\b.*\b(?:river|stream|creek)\b"
        r"|\b(?:river|stream)\b.*\b(?:jungle|rainforest|amazon|crocodiles?|piranhas?)\b"
    ),
    "wild beach": re.compile(
        r"\b(?:beach|shore)\b.*\b(?:vikings?|pirates?|knights?|castaways?|romans?|dinosaurs?|monks?|settlers?|"
        r"explorers?|cave(?:man|men)|turtles?|seals?|king|queen|winter|snow|storm)\b"
    ),
    "hidden waterfall": re.compile(r"\b(?:hidden|secret|lost|jungle)\b.*\b(?:waterfall|falls)\b"),
    "burnt forest": re.compile(r"\b(?:burnt|burned|charred|scorched)\b.*\b(?:trees?|forest|woods?|stumps?|trunks?)\b"),
    "spiral staircase": re.compile(r"\b(?:spiral|winding) stair(?:s|case|way)\b"),
    "underground lake": re.compile(r"\b(?:cave|cavern|underground)\b.*\blake\b"),
    "bear's den": re.compile(r"\bden\b.*\b(?:bear|wolf|lion)\b|\b(?:bear|wolf|lion)\b.*\bden\b"),
    "clockwork": re.compile(
        r"\btower\b.*\b(?:gears?|clockwork|cogs?|cogwheels?)\b|\binside\b.*\bclock tower\b"
        r"|\b(?:gears?|cogs?) of\b.*\bclock\b"
    ),
    "archery range": re.compile(r"\b(?:stadium|targets?|range|field|meadow)\b.*\barcher\b.*\btargets?\b|\barchery\b"),
    "venice": re.compile(r"\bcanals?\b.*\bgondol|\bvenice\b.*\bgondol"),
    "longship": re.compile(r"\b(?:voyage|sea|ocean|iceland|greenland)\b.*\bvikings?\b"),
    "mosaic room": re.compile(r"\b(?:rome|roman|emperor|palace|villa)\b.*\bmosaics?\b"),
    "marathon street": re.compile(r"^(?!empty).*\b(?:street|road|town|city)\b.*(?:\bmarathon|\bfinish(?:ing)? line\b)"),
    "sunflower field": re.compile(r"\b(?:field|meadow)s?\b.*\bsunflowers?\b"),
    "fairground": re.compile(r"\b(?:circus|theatre|nowhere|tent|room)\b.*\b(?:ferris|big) wheel\b"),
    "regatta": re.compile(r"\bregatta\b"),
    "tomb": re.compile(r"\b(?:egypt|pyramids?)\b.*\b(?:tomb|walls?|sarcophagus)\b|\binside\b.*\bpyramid\b"),
    "railway track": re.compile(
        r"\b(?:freight|goods) train\b|\b(?:train|railway|rail) tracks?\b|\brailway line\b|\bcarriage\b.*\blocomotive\b"
        r"|\btrain\b.*\b(?:train|engine) driver\b|\btrain\b.*\btracks\b|\brails\b"
    ),
    "ship dining room": re.compile(r"\b(?:dining room|restaurant|saloon|galley)\b.*\b(?:ship|liner|steamer)\b"),
    "church tower": re.compile(r"\bchurch\b.*\bclock\b|\bclock tower\b"),
    "volcanic island": re.compile(r"\bvolcan.*\b(?:ocean|sea|island)\b|\b(?:ocean|sea|island)\b.*\bvolcan"),
    "marsh water": re.compile(r"\b(?:marsh|swamp|bog|fen|pond|wetland)\b.*\b(?:ferry|boat|oars|punt|row)"),
}

_FIRES = (  # what is on fire, seen from outside
    ("burning barn", r"barn|stable|shed|farm|hayloft|mill"),
    (
        "burning house",
        r"house|home|building|cottage|apartment|flats?|block|hotel|school|hut|bakery|shop|library|"
        r"hospital|church|castle|theatre|factory|warehouse|inn|cabin|restaurant|museum|mansion|palace|villa|tavern",
    ),
)
_SEEN_WITH |= {
    place: re.compile(
        rf"\b(?:burning|blazing|flaming|smoky|smoking|smouldering|smoke-filled)\b[\w\s]*\b(?:{what})\b"
        rf"|\b(?:{what}) (?:that is )?(?:on fire|in flames|ablaze|full of smoke)\b"
    )
    for place, what in _FIRES
}
_BURROWS = re.compile(r"\b(?:fox|vixen|rabbit|badger|mole|mouse|hare|hedgehog|cub)(?:e?s)?\b")
MOVED = frozenset(
    "sumo ring, burnt forest, tomb, railway track, archery range, clockwork, spiral staircase, bear's den, venice, "
    "longship, wild beach, jungle river, mosaic room, "
    "marathon street, meadow, fairground, jungle temple, hidden waterfall, jungle rope bridge, "
    "shaky jungle rope bridge, falling jungle rope bridge, "
    "burning barn, burning house".split(", ")
)
_OPEN_AIR = frozenset("oak cloud hill mountain volcano lake pond waterfall iceberg cactus".split())  # in no room
_TREE = frozenset("oak apple chestnut lime linden willow beech old enormous huge giant tall big cherry pear".split())
_ANY_ROOM = ("room", "living room", "plain room")


def outdoor(noun: str) -> bool:
    """Whether a thing is met with under the sky alone: a hill, an oak tree, but no Christmas tree."""
    words = noun.lower().split()
    if not words or set(words) & {"picture", "painting", "paper", "toy", "model", "cardboard"}:
        return False
    return words[-1] in _OPEN_AIR or (words[-1] == "tree" and bool(set(words) & _TREE))


def whereabouts(shot: Shot, phrase: str | None, notes: list[str]) -> tuple[str, list[str]]:
    """The place and the pieces besides; who climbs a tower is seen on its outer wall, not in its room."""
    setting = shot.setting
    there = " ".join(p for p in setting.pieces if not p.startswith(IN_MIND)).lower()
    if phrase and not setting.interior and _HIGH.search(phrase.lower()):
        deeds = " ".join([b.verb for b in shot.beats] + [s.action or "" for s in shot.subjects])
        if _UP.search(deeds) or _LINE.search(there):
            return "tower wall", []
    names = " ".join(" ".join([*s.look, s.name]) for s in shot.subjects)
    if phrase and _ALOFT.search(phrase.lower()):
        return "sky", ["castle"]
    if phrase and _SUNKEN.search(phrase.lower()):
        return "underwater", ["temple"]
    said_with = f"{phrase or ''} {there}".lower()
    deeds = " ".join(b.target or "" for b in shot.beats).lower()
    for place, words in _SEEN_WITH.items():
        if (phrase or place in MOVED) and words.search(
            f"{said_with} {names.lower()} {deeds}" if place in MOVED or place == "marsh water" else said_with
        ):
            return place, []
    if phrase and phrase.lower().split()[-1] == "tent" and "circus" in names:
        return "circus grounds", []
    said: list[str] = []
    phrase = film_place(phrase, [s.name for s in shot.subjects]) if phrase else phrase
    place, pieces = find_place(phrase, setting.interior, said)
    if not pieces and (not phrase or any("is not known" in note for note in said)):
        met = haunt(s.name for s in shot.subjects) or haunt([phrase] if phrase else [])
        if met is not None and setting.interior in (None, PLACES[met](1).interior):
            return met, pieces
    notes += said
    if place == "tower room" and "lighthouse" in (phrase or "").lower():
        place = "lighthouse room"
    if place == "den" and not _BURROWS.search(f"{names} {said_with}".lower()):
        return "bear's den", pieces
    if place in BRIDGES or (place == "bridge" and LOOSE.search((phrase or "").lower())):
        return bridge_of(said_with), [p for p in pieces if p != "jungle"]
    seen = [*setting.pieces, *(s.name for s in shot.subjects)]
    if place == "staircase" and any(re.search(r"\b(?:clouds?|sky)\b", n) for n in seen):
        return "meadow", ["staircase"]
    if place in _ANY_ROOM and any(outdoor(p) for p in setting.pieces):
        return "meadow", pieces
    return place, pieces


_UNDER = ("underwater", "sunken ship", "submarine")
_ABOARD = ("ship deck", "longship", "raft", "ship dining room", "cabin", "dining room", "kitchen")
_VESSEL = frozenset("ship boat galleon longship liner steamer vessel".split())
_LOCAL = {
    **{(dark, "lamp"): "lantern" for dark in ("mine", "cave", "tunnel", "sewer", "cellar", "tomb", "sea cave")},
    ("bus", "seat"): "bus seat",
    ("bus", "chair"): "bus seat",
    ("stadium", "net"): "goal",
    ("skyscraper front", "glass"): "window",
    ("skyscraper front", "pane"): "window",
    ("barber shop", "mirror"): "looking glass",
} | {(room, v): "raft" for room in ("cellar", "living room", "bedroom") for v in ("ship", "boat", "sailboat")}
_ITSELF = {
    "bridge": (*BRIDGES, "bridge", "under a bridge"),
    "jungle": tuple(b for b in BRIDGES if "jungle" in b),
    "gorge": BRIDGES,
    **dict.fromkeys(("pier", "jetty", "quay", "wharf"), ("harbour", "island pier")),
    "temple": ("jungle temple",),
    "ring": ("boxing ring",),
    "stage": ("theatre",),
    "dock": ("dry dock", "harbour"),
    "clock": ("church tower",),
    "web": ("spider's web",),
    "nest": ("bird's nest",),
    "pond": ("swamp", "lily pond", "frozen pond"),
    "staircase": ("spiral staircase", "staircase"),
    "tree": ("burnt forest",),
    "house": ("burning house",),
    "building": ("burning house",),
    "barn": ("burning barn",),
} | dict.fromkeys(_VESSEL | {"deck"}, _ABOARD)


def local(noun: str, place: str) -> str:
    """The noun for a thing as it is in a place: in a bus a seat is no kitchen chair, under water a ship a wreck."""
    last = noun.split()[-1].lower() if noun.split() else noun
    if place in _UNDER and last in _VESSEL:
        return "wrecked ship"
    if last in ("plane", "aeroplane", "airplane") and place != "airport" and len(noun.split()) == 1:
        return "biplane"
    return _LOCAL.get((place, last), noun)


def settled(setting: Setting, name: str, place: Place) -> Setting:
    """The setting as it is drawn: whether it is a room, and which pieces stand in it; in a room no hill does."""
    moved = name in MOVED
    interior = place.interior if moved or setting.interior is None else setting.interior
    pieces = tuple(
        p
        for p in setting.pieces
        if p.startswith(IN_MIND) or not (itself(p, place.name) or (place.interior and outdoor(p)))
    )
    said = name if moved else setting.place
    weather = None if place.name in _ROOFED else setting.weather
    return setting.model_copy(update={"interior": interior, "pieces": pieces, "place": said, "weather": weather})


_ROOFED = frozenset({"cave", "sea cave", "mine", "bear's den", "burrow"})  # under rock it neither rains nor snows


def itself(noun: str, place: str) -> bool:
    """Whether a noun means the very place that is drawn: the ring in the boxing ring, the bridge on the bridge."""
    return place in _ITSELF.get(noun.split()[-1].lower() if noun.split() else noun, ())
