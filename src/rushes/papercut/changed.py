"""What has changed for good, as later pictures show it: a seed that sprouted, a snowman that melted."""

from __future__ import annotations

from collections.abc import Collection

_SEED = {"sprouted": "green shoot", "grown": "flower bud", "blooming": "wild bloom"}
_LEFT: dict[str, dict[str, str]] = {
    "snowman": {"melted": "melted snowman", "scarfless": "scarfless snowman", "bareheaded": "bareheaded snowman"},
    "plant": {"blooming": "blooming plant"},
    **dict.fromkeys(("seed", "bulb", "bean", "pip"), _SEED),
}
_FLOWERS = frozenset("sunflower rose tulip flower daisy poppy dandelion lily orchid wildflower violet".split())
ICY = frozenset("ice snow icicle iceberg snowball candle glacier igloo".split())
WASHING = ("bedsheet", "shirt", "trousers", "towel", "dress", "sock", "pillowcase")


def as_left(noun: str, look: Collection[str]) -> str | None:
    """The drawing of a noun with that look, where an act has left it another thing."""
    *said, noun = noun.split()
    if noun in _FLOWERS and "sprouted" in look:
        return "flower bud"
    flower = next((w for w in said if w in _FLOWERS), None)
    if flower is not None and noun in _LEFT and {"grown", "blooming"} & set(look):
        return flower
    if "melted" in look and ICY & {noun, *said, *look}:
        return "puddle"
    return next((thing for word, thing in _LEFT.get(noun, {}).items() if word in look), None)


_TINY = frozenset({"tiny", "miniature", "thumb-sized"})
_GRAND = frozenset("castle palace fortress tower cathedral town city village".split())


def doll_sized(phrase: str, said: Collection[str]) -> bool:
    """Whether a building that is large by nature is said to be tiny: a castle that grows between flowers."""
    return bool(_TINY & {*said} and _GRAND & {*phrase.lower().split()})
