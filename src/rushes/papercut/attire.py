"""Clothes of a land and an age: who is drawn in old Egypt wears a kilt, who is drawn in a longship a helmet."""

from __future__ import annotations

from collections.abc import Sequence

from rushes.papercut.craft import Place
from rushes.papercut.people_looks import ROLES
from rushes.papercut.people_words import role_of
from rushes.shot import Subject
from rushes.shot.prose import IN_MIND
from rushes.shot.words import category, lemma

_EGYPT = ("white kilt",)  # the striped cloth on the head is the pharaoh's
_ROME = ("white tunic", "sandals")
_JAPAN = ("kimono",)
_NORTH = ("ochre tunic", "viking helmet", "cape")
_ORIENT = ("robe", "turban")
_STEPPE = ("ochre robe", "fur hat", "boots")
_KOREA = ("white robe", "black wide brim")
# A place, or a word that is said of somebody → what is worn there.
_AGES: dict[str, tuple[str, ...]] = {
    "egypt": _EGYPT, "tomb": _EGYPT, "rome": _ROME, "japan": _JAPAN, "longship": _NORTH, "desert town": _ORIENT,
    "egyptian": _EGYPT, "roman": _ROME, "greek": _ROME, "japanese": _JAPAN, "viking": _NORTH, "sumo": ("trunks",),
    "steppe": _STEPPE, "mongolian": _STEPPE, "kazakh": _STEPPE, "korean": _KOREA, "korea": _KOREA,
    "samurai": _JAPAN, "arabian": _ORIENT, "persian": _ORIENT,
}  # fmt: skip
# Whose own dress tells more, or who is of today wherever they are.
_OWN = frozenset(
    "astronaut pilot diver detective explorer archaeologist tourist photographer scientist professor robot reporter "
    "knight king queen emperor empress pharaoh gladiator legionary soldier guard "
    "samurai geisha monk wizard witch santa "
    "superhero clown mummy thief traveller hiker athlete runner cyclist footballer sumowrestler baby ninja policeman "
    "firefighter doctor nurse businessman teenager bride groom sultan cameldriver nomad viking caveman ghost "
    "skeleton giant fairy angel elf troll goblin yeti dwarf prince princess".split()
)
_WALLED = frozenset({"castle", "rampart", "tower wall"})  # soldiers there are of their age
_DEALING = "monstrous"  # who hands him something reaches his hand
_VAST = "mountainous"  # what is said of giants under the open sky


_GIANTS = ("giant", "cyclops", "titan")


def bedded(piece: str, subjects: Sequence[Subject]) -> str:
    """A bed for animals alone is no bedstead."""
    wild = bool(subjects) and all(category(s.name) == "animal" for s in subjects)
    return "leaf bed" if wild and piece.split()[-1] == "bed" and not piece.startswith(IN_MIND) else piece


def attired(subject: Subject, place: Place) -> Subject:
    """The subject dressed as people are in a place and an age, unless the words dress it; giants tower outdoors."""
    words = [lemma(w) for w in subject.name.lower().replace("-", " ").split()]
    if not words:
        return subject
    if words[-1] in _GIANTS and _DEALING in subject.look:
        return subject
    if words[-1] in _GIANTS and not place.interior:
        return subject.model_copy(update={"look": (*subject.look, _VAST)})
    if words[-1] in _GIANTS:
        return subject.model_copy(update={"look": (*subject.look, "roof-high")})  # his head at the ceiling
    role = role_of(subject.name)
    if role == "soldier" and place.name in _WALLED and "medieval" not in subject.look:
        return subject.model_copy(update={"look": (*subject.look, "medieval")})
    if subject.wears or (role is None and category(subject.name) != "person"):
        return subject
    told = (*words, *(w.lower() for w in subject.look))
    said = next((_AGES[w] for w in told if w in _AGES), None)
    if said is None and ({*words, role or ""} & _OWN or (role is not None and role not in ROLES)):
        return subject
    clothes = (
        said
        if said is not None and role not in ("viking", "samurai", "sumowrestler", "legionary", "gladiator")
        else None
    )
    clothes = clothes or (None if said is not None else _AGES.get(place.name))
    if clothes is None:
        return subject
    return subject.model_copy(update={"wears": clothes})
