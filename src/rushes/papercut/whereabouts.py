"""Which place a shot is drawn in: what its words name, seen from where its deeds are, or where its people are met."""

from __future__ import annotations

import re

from rushes.papercut.casting import find_place
from rushes.papercut.places import PLACES
from rushes.shot import Shot
from rushes.shot.haunts import haunt

_HIGH = re.compile(r"\b(?:tower|castle|fortress|keep|turret|castle wall|tower window)$")
_UP = re.compile(r"\b(?:climb|scale|abseil|descend|lower|ascend|clamber|escape)\w*\b")
_POLAR = re.compile(r"\b(?:penguin|polar bear|walrus|seal|narwhal)s?\b")
_LINE = re.compile(r"\b(?:rope|ladder|bed ?sheets?|hair|braid|plait|vine|ivy)s?\b")


def whereabouts(shot: Shot, phrase: str | None, notes: list[str]) -> tuple[str, list[str]]:
    """The place and the pieces besides; who climbs a tower is seen on its outer wall, not in its room."""
    setting = shot.setting
    if phrase and not setting.interior and _HIGH.search(phrase.lower()):
        deeds = " ".join([b.verb for b in shot.beats] + [s.action or "" for s in shot.subjects])
        if _UP.search(deeds) or _LINE.search(" ".join(setting.pieces).lower()):
            return "tower wall", []
    if phrase and phrase.lower().split()[-1] == "tent" and "circus" in " ".join(s.name for s in shot.subjects):
        return "circus grounds", []
    said: list[str] = []
    place, pieces = find_place(phrase, setting.interior, said)
    if PLACES[place] is PLACES["snowfield"] and any(_POLAR.search(s.name) for s in shot.subjects):
        return "ice floe", pieces
    if not pieces and (not phrase or any("is not known" in note for note in said)):
        met = haunt(s.name for s in shot.subjects) or haunt([phrase] if phrase else [])
        if met is not None and setting.interior in (None, PLACES[met](1).interior):
            return met, pieces
    notes += said
    return place, pieces


def local(noun: str, place: str) -> str:
    """The noun for a thing as it is in a place: in a bus a seat is no kitchen chair."""
    return "bus seat" if place == "bus" and noun.split()[-1] in ("seat", "chair") else noun
