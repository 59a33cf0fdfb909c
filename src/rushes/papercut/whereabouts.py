"""Which place a shot is drawn in: what its words name, seen from where its deeds are, or where its people are met."""

from __future__ import annotations

import re

from rushes.papercut.casting import find_place
from rushes.papercut.places import PLACES
from rushes.shot import Shot
from rushes.shot.haunts import film_place, haunt

_HIGH = re.compile(r"\b(?:tower|castle|fortress|keep|turret|castle wall|tower window)$")
_UP = re.compile(r"\b(?:climb|scale|abseil|descend|lower|ascend|clamber|escape)\w*\b")
_LINE = re.compile(r"\b(?:rope|ladder|bed ?sheets?|hair|braid|plait|vine|ivy)s?\b")
_ALOFT = re.compile(r"\b(?:cloud castle|castle\b.*\b(?:clouds?|sky|air))\b")
_SEEN_WITH = {  # what is said together and is one place
    "ship dining room": re.compile(r"\b(?:dining room|restaurant|saloon|galley)\b.*\b(?:ship|liner|steamer)\b"),
    "church tower": re.compile(r"\bchurch\b.*\bclock\b|\bclock tower\b"),
    "volcanic island": re.compile(r"\bvolcan.*\b(?:ocean|sea|island)\b|\b(?:ocean|sea|island)\b.*\bvolcan"),
    "marsh water": re.compile(r"\b(?:marsh|swamp|bog|fen|pond|wetland)\b.*\b(?:ferry|boat|oars|punt|row)"),
}


def whereabouts(shot: Shot, phrase: str | None, notes: list[str]) -> tuple[str, list[str]]:
    """The place and the pieces besides; who climbs a tower is seen on its outer wall, not in its room."""
    setting = shot.setting
    if phrase and not setting.interior and _HIGH.search(phrase.lower()):
        deeds = " ".join([b.verb for b in shot.beats] + [s.action or "" for s in shot.subjects])
        if _UP.search(deeds) or _LINE.search(" ".join(setting.pieces).lower()):
            return "tower wall", []
    names = " ".join(s.name for s in shot.subjects)
    if phrase and _ALOFT.search(phrase.lower()):
        return "sky", ["castle"]
    said_with = f"{phrase or ''} {' '.join(setting.pieces)}".lower()
    for place, words in _SEEN_WITH.items():
        if phrase and words.search(f"{said_with} {names}" if place == "marsh water" else said_with):
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
    return place, pieces


_UNDER = ("underwater", "sunken ship", "submarine")
_ABOARD = ("ship deck", "longship", "raft", "ship dining room", "cabin", "dining room", "kitchen")
_VESSEL = frozenset("ship boat galleon longship liner steamer vessel".split())
_LOCAL = {
    ("bus", "seat"): "bus seat",
    ("bus", "chair"): "bus seat",
    ("stadium", "net"): "goal",
    ("skyscraper front", "glass"): "window",
    ("skyscraper front", "pane"): "window",
    ("barber shop", "mirror"): "looking glass",
}
_ITSELF = {
    "bridge": ("rope bridge", "bridge", "under a bridge"),
    "ring": ("boxing ring",),
    "stage": ("theatre",),
    "dock": ("dry dock", "harbour"),
    "clock": ("church tower",),
    "web": ("spider's web",),
    "nest": ("bird's nest",),
    "pond": ("swamp",),
} | dict.fromkeys(_VESSEL | {"deck"}, _ABOARD)


def local(noun: str, place: str) -> str:
    """The noun for a thing as it is in a place: in a bus a seat is no kitchen chair, under water a ship a wreck."""
    last = noun.split()[-1].lower() if noun.split() else noun
    if place in _UNDER and last in _VESSEL:
        return "wrecked ship"
    if last in ("plane", "aeroplane", "airplane") and place != "airport" and len(noun.split()) == 1:
        return "biplane"
    return _LOCAL.get((place, last), noun)


def itself(noun: str, place: str) -> bool:
    """Whether a noun means the very place that is drawn: the ring in the boxing ring, the bridge on the bridge."""
    return place in _ITSELF.get(noun.split()[-1].lower() if noun.split() else noun, ())
