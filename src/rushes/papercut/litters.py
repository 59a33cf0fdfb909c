"""Young animals: of whose kind a pup is, and who in a picture is somebody's young."""

from __future__ import annotations

from rushes.papercut.animals import ANIMALS
from rushes.papercut.casting import Cast, exact
from rushes.papercut.kin import BORN_TO, YOUNG
from rushes.shot.words import lemma


def young(noun: str, parent: Cast | None) -> str:
    """A pup is of the kind of the animal that deals with it."""
    word = lemma(noun.split()[-1])
    if parent is None or parent.kind != "animal" or word not in YOUNG:
        return noun
    if word == "baby" and "stork" in parent.name.lower().split():
        return noun  # it brings those of people
    if word in BORN_TO and not BORN_TO[word] & set(parent.name.lower().split()):
        return noun  # a dog's kitten is a cat
    if word == "child" or (word == "kid" and "goat" not in parent.name.lower().split()):
        return noun  # who meets a bear is no cub
    if len(noun.split()) > 1 and exact(" ".join(noun.split()[:-1]), ANIMALS):
        return noun  # a penguin's seal pup is a seal
    kind = exact(parent.name.removesuffix(" mother").removesuffix(" father"), ANIMALS)
    if word == "chick" and kind in ("hen", "chicken", "rooster"):
        return noun  # drawn as itself
    return f"baby {kind}" if kind else noun


def is_young(noun: str, parent: Cast) -> bool:
    """Whether one is a young animal of the other's kind, however it is called."""
    if young(noun, parent) != noun:
        return True
    own, kind = noun.removeprefix("baby "), exact(parent.name, ANIMALS)
    return own != noun and kind is not None and own in kind
