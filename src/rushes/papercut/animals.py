"""Animals: jointed puppets by name. `ANIMALS[name](seed, look)` makes an `Actor`.

Size and colour words of a look are the caster's (a larger drawing, another paper); here a look changes the build: "old"
hangs its head and slows, "baby" has a large head on short legs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rushes.papercut.animals_breeds import BREEDS
from rushes.papercut.animals_quadruped import Breed, Quadruped
from rushes.papercut.craft import Actor

AnimalMaker = Callable[[int, Sequence[str]], Actor]


def _quadruped(breed: Breed) -> AnimalMaker:
    def make(seed: int, look: Sequence[str]) -> Actor:
        old = any(word in look for word in ("old", "aged", "elderly", "tired"))
        return Quadruped(breed, seed, age=1.0 if old else 0.0)

    return make


ANIMALS: dict[str, AnimalMaker] = {name: _quadruped(breed) for name, breed in BREEDS.items()}
