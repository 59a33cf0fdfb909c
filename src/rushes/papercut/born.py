"""Parents and young of animals as one says them: an otter mother is an otter, a foal is a baby horse."""

from __future__ import annotations

from rushes.papercut.animals import ANIMALS
from rushes.papercut.kin import YOUNG
from rushes.shot.words import lemma

_CALVES = {"calf": "baby cow", "foal": "baby horse", "colt": "baby horse", "filly": "baby horse", "cub": "baby bear"}
_YOUNG_AND_OLD = frozenset("mother father mom mum dad mama papa parent family king queen baby child friend".split())


def as_born(phrase: str) -> str:
    """ "Otter mother": an otter; "whale calf": a baby whale."""
    words = phrase.lower().split()
    if (
        len(words) > 1
        and lemma(words[-2]) in ANIMALS
        and (" ".join(words[-2:]) not in ANIMALS or lemma(words[-1]) in _CALVES)
    ):
        if lemma(words[-1]) in _YOUNG_AND_OLD:
            return " ".join(words[:-1])
        if lemma(words[-1]) in YOUNG:
            return " ".join([*words[:-2], "baby", words[-2]])
    if words and (own := _CALVES.get(lemma(words[-1]))):
        return " ".join([*words[:-1], own])
    return phrase
