"""Colour arithmetic in OKLab, relative luminance, and colours by their names in words."""

from __future__ import annotations

import math

from rushes.papercut.craft import Colour

_NAMED = {
    "red": "d8342c", "crimson": "b01e36", "scarlet": "e2331f", "vermilion": "e8472b", "maroon": "701a24",
    "burgundy": "6f1930", "ruby": "a8123a", "cherry": "c2213b", "brick": "a2482f", "rust": "a8481f",
    "coral": "f47a60", "salmon": "f2917f", "pink": "f29ab8", "rose": "e4688a", "magenta": "cf2a8a",
    "fuchsia": "d9329b", "orange": "f08228", "tangerine": "f58a1f", "apricot": "f6b27a", "peach": "f9c4a0",
    "ginger": "e0792c",
    "amber": "f5a91f", "gold": "e0ac2b", "golden": "e8b33a", "yellow": "f6cf35", "lemon": "f7e25a",
    "mustard": "cf9c24", "ochre": "c1842c", "saffron": "f0ae2c", "cream": "f8ecd0", "ivory": "f7f1df",
    "beige": "e0cfae", "sand": "dcc08c", "tan": "c79c68", "brown": "74482a", "chocolate": "4e2c1a",
    "chestnut": "8a4b2d", "copper": "b8703c", "bronze": "9c6f33", "green": "3f8f4c", "emerald": "1f9a68",
    "jade": "3fa07a", "mint": "a3dcc0", "olive": "7a7d33", "lime": "a4cf3a", "moss": "6d7f3f", "khaki": "b4a676",
    "sage": "9cb08d", "teal": "1f8585", "turquoise": "3dbfb8", "cyan": "37c3d8", "aqua": "5cd3d3", "azure": "3a8fd6",
    "blue": "2f62b8", "navy": "1d2c5c", "cobalt": "2449a8", "indigo": "3b2f86", "ultramarine": "2b34a0",
    "sapphire": "1f4fa0", "lavender": "b8a6dc", "lilac": "c4a2d0", "violet": "7a48b0", "purple": "713a94",
    "mauve": "a8799c", "plum": "6b2f5c", "white": "f6f3ea", "silver": "c3c8cc", "grey": "84868a", "gray": "84868a",
    "charcoal": "3a3c42", "black": "14121a",
}  # fmt: skip


def from_hex(s: str) -> Colour:
    return (int(s[:2], 16) / 255, int(s[2:4], 16) / 255, int(s[4:], 16) / 255)


def named_colour(words: str) -> Colour | None:
    """The colour a phrase names ("red", "dark green", "a pale-blue scarf"), or None where it names none."""
    found: Colour | None = None
    factor = 1.0
    for word in words.lower().replace("-", " ").split():
        word = word.strip(".,;:!?\"'")
        if word in ("dark", "deep"):
            factor = 0.68
        elif word in ("pale", "light", "bright"):
            factor = 1.22
        elif word in _NAMED and found is None:
            lightness, chroma, hue = to_lch(from_hex(_NAMED[word]))
            found = of_lch(min(0.96, lightness * factor), chroma * (0.75 if factor > 1 else 1.0), hue)
    return found


def _linear(v: float) -> float:
    return v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4


def _gamma(v: float) -> float:
    return 12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055


def luminance(c: Colour) -> float:
    """Relative luminance of an sRGB colour, 0..1."""
    return 0.2126 * _linear(c[0]) + 0.7152 * _linear(c[1]) + 0.0722 * _linear(c[2])


def contrast(a: Colour, b: Colour) -> float:
    """Contrast ratio 1..21 of two colours (WCAG)."""
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def to_lab(c: Colour) -> tuple[float, float, float]:
    r, g, b = (_linear(v) for v in c)
    l_ = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    m_ = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    s_ = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * l_ + 0.7936177850 * m_ - 0.0040720468 * s_,
        1.9779984951 * l_ - 2.4285922050 * m_ + 0.4505937099 * s_,
        0.0259040371 * l_ + 0.7827717662 * m_ - 0.8086757660 * s_,
    )


def _of_lab(lightness: float, a: float, b: float) -> Colour:
    """sRGB of an OKLab colour, not clipped."""
    l_ = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    m_ = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s_ = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma(4.0767416621 * l_ - 3.3077115913 * m_ + 0.2309699292 * s_),
        _gamma(-1.2684380046 * l_ + 2.6097574011 * m_ - 0.3413193965 * s_),
        _gamma(-0.0041960863 * l_ - 0.7034186147 * m_ + 1.7076147010 * s_),
    )


def of_lab(lightness: float, a: float, b: float) -> Colour:
    """sRGB of an OKLab colour; where it has none, its chroma shrinks until it has."""
    lightness = min(1.0, max(0.0, lightness))
    for k in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.0):
        c = _of_lab(lightness, a * k, b * k)
        if all(-0.002 <= v <= 1.002 for v in c):
            break
    return (min(1.0, max(0.0, c[0])), min(1.0, max(0.0, c[1])), min(1.0, max(0.0, c[2])))


def to_lch(c: Colour) -> tuple[float, float, float]:
    """(lightness 0..1, chroma, hue in degrees) in OKLCh."""
    lightness, a, b = to_lab(c)
    return lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def of_lch(lightness: float, chroma: float, hue: float) -> Colour:
    turn = math.radians(hue)
    return of_lab(lightness, chroma * math.cos(turn), chroma * math.sin(turn))


def blend(a: Colour, b: Colour, amount: float) -> Colour:
    """`amount` (0..1) of the way from `a` to `b`, in OKLab."""
    p, q = to_lab(a), to_lab(b)
    return of_lab(*(x + (y - x) * amount for x, y in zip(p, q, strict=True)))


def lift_to_contrast(c: Colour, against: Colour, ratio: float) -> Colour:
    """`c`, made lighter in its own hue until it contrasts with the darker `against` by `ratio`."""
    lightness, chroma, hue = to_lch(c)
    while contrast(c, against) < ratio or luminance(c) < luminance(against):
        lightness += 0.01
        if lightness >= 1:
            return (1.0, 1.0, 1.0)
        c = of_lch(lightness, chroma, hue)
    return c


def sink_to_contrast(c: Colour, against: Colour, ratio: float) -> Colour:
    """`c`, made darker in its own hue until it contrasts with the lighter `against` by `ratio`."""
    lightness, chroma, hue = to_lch(c)
    while contrast(c, against) < ratio or luminance(c) > luminance(against):
        lightness -= 0.01
        if lightness <= 0:
            return (0.0, 0.0, 0.0)
        c = of_lch(lightness, chroma, hue)
    return c
