"""The colours of one shot: a luminous sky, near-black silhouettes, one accent, as an animated film's colour script.

Colours are mixed in OKLab, where equal steps look equal and a blend of two bright colours stays bright. Time of day
gives the script, weather and tone bend it, and at the end the sky behind figures is lifted until they read.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Literal

from rushes.papercut.colours import (
    blend,
    contrast,
    from_hex,
    hue_of,
    lift_to_contrast,
    named_colour,
    of_lch,
    to_lch,
)
from rushes.papercut.craft import Colour, Ink
from rushes.shot import Framing, Light, Shot, TimeOfDay, Tone, Weather

Surface = Literal["ground", "water", "underwater", "air"]
Realm = Literal["earth", "underwater", "space", "fire"]
Stops = tuple[tuple[float, Colour], ...]

READABLE = 3.2  # contrast of a figure against what is behind it; a little over 3 so that rounding cannot undercut it


@dataclass(frozen=True)
class Palette:
    """Every colour that a shot is made of; sRGB 0..1."""

    sky: Stops  # (place, colour) from 0, the top of the frame, to 1, the horizon
    haze: Colour  # what distance fades to
    ink: Ink  # figures, and flats on the actors' plane
    ground: Colour
    key: Colour  # the light
    water: Colour
    paper: Colour  # cards
    ink_on_paper: Colour
    darkness: float  # 0 noon .. 1 night
    realm: Realm = "earth"  # what kind of air, or none, the light comes through


@dataclass(frozen=True)
class _Script:
    """One time of day, hand-mixed: sky from top to horizon, ink, its neighbour, accent, light."""

    sky: tuple[str, ...]
    ink: str
    second: str
    accent: str
    key: str
    paper: str
    darkness: float


_SCRIPTS = {
    TimeOfDay.DAWN: _Script(
        ("2f3f72", "76609a", "d98596", "f9b98c", "ffe3ae"), "1d1424", "4d3358", "d8433f", "ffd9a0", "fbe9cf", 0.35
    ),
    TimeOfDay.MORNING: _Script(
        ("3f93b8", "7cc0d0", "bfe3dc", "f3f0d2", "fff3cd"), "1c1d24", "33565f", "e2583a", "fff1c4", "f9f1dd", 0.05
    ),
    TimeOfDay.NOON: _Script(
        ("1f78bd", "4fa5d8", "93d0e8", "d8f0ee", "f7f7e2"), "211a1a", "3d4a63", "e0452f", "fffbe6", "faf4e2", 0.0
    ),
    TimeOfDay.AFTERNOON: _Script(
        ("4b8fa3", "9dbfae", "eed7a0", "fbc56c", "ffdf9a"), "26160f", "6b3f24", "c93a26", "ffd98a", "fbecc9", 0.1
    ),
    TimeOfDay.DUSK: _Script(
        ("1f1a4d", "5a2b74", "b63f6f", "f2703f", "ffc05c"), "180b18", "4c1d40", "ffcf5a", "ffb35c", "fbe3c4", 0.55
    ),
    TimeOfDay.NIGHT: _Script(
        ("070d2e", "10225a", "1d4380", "3f78a6", "86b6c0"), "090914", "1b2648", "e8593c", "cfe2f2", "e9e4d6", 0.95
    ),
}  # fmt: skip
_UNDERWATER = _Script(
    ("bdf0de", "58c7c4", "2192a8", "1b7396", "2a86a3"), "06141f", "0f3c4f", "ff7a4d", "d6fff0", "e6f3ea", 0.45
)
_DEEP = _Script(
    ("2f8fa3", "1b6488", "144a75", "1f5f8a", "2f7d9e"), "040b1a", "0b2747", "ffb14d", "a9f0ee", "e1ece8", 0.85
)
_SPACE = _Script(
    ("05061a", "0f0f35", "2a1d5c", "54408f", "8d74b5"), "07060f", "221c44", "ff6a4a", "f4ecff", "e8e2ee", 0.95
)
_FIRE = _Script(
    ("1a0a14", "4a1019", "9c2418", "e8591a", "ffb43c"), "140707", "471512", "ffd84a", "ffb040", "fae1bd", 0.8
)
_DAY_ROOM = ("f7e3b8", "f2d9a8", "e6c490", "d9b17c", "cfa26e")
_NIGHT_ROOM = ("4a2c22", "6b3f28", "9a5f33", "c98646", "dd9f58")

_SPACE_WORDS = frozenset({"space", "orbit", "cosmos", "galaxy", "universe", "asteroid", "spaceship", "nebula"})
_FIRE_WORDS = frozenset({"volcano", "lava", "crater", "inferno", "hell", "forge", "furnace"})
_DEEP_WORDS = frozenset({"deep", "abyss", "trench", "seabed", "wreck"})
_CLOSE = frozenset({Framing.MEDIUM, Framing.CLOSE_UP, Framing.EXTREME_CLOSE_UP})


def _words(shot: Shot) -> frozenset[str]:
    return frozenset((shot.setting.place or "").lower().replace("-", " ").split())


def time_of(shot: Shot) -> TimeOfDay:
    """The shot's time of day; where it is unstated, one that its light asks for, else the afternoon."""
    if shot.setting.time is not None:
        return shot.setting.time
    if {Light.MOON, Light.STARS} & set(shot.light):
        return TimeOfDay.NIGHT
    if Light.BACKLIGHT in shot.light or Light.FIRE in shot.light:
        return TimeOfDay.DUSK
    return TimeOfDay.NIGHT if shot.tone is Tone.DARK else TimeOfDay.AFTERNOON


def _realm(shot: Shot, surface: Surface) -> Realm:
    if surface == "underwater":
        return "underwater"
    if _words(shot) & _SPACE_WORDS:
        return "space"
    return "fire" if _words(shot) & _FIRE_WORDS else "earth"


def _script(shot: Shot, realm: Realm) -> _Script:
    match realm:
        case "underwater":
            return _DEEP if _words(shot) & _DEEP_WORDS or time_of(shot) is TimeOfDay.NIGHT else _UNDERWATER
        case "space":
            return _SPACE
        case "fire":
            return _FIRE
    return _SCRIPTS[time_of(shot)]


def _weathered(c: Colour, low: float, weather: Weather, darkness: float) -> Colour:
    """A sky colour in its weather; `low` is 0 at the top, 1 at the horizon."""
    lightness, chroma, hue = to_lch(c)
    dim = 1 - 0.62 * darkness  # a grey paper mixed into a night must be a night's grey
    match weather:
        case Weather.CLOUDY:
            return blend(of_lch(lightness * 0.96, chroma * 0.62, hue), of_lch(0.80 * dim, 0.018, 250), 0.34)
        case Weather.RAIN:
            return blend(of_lch(lightness * 0.9, chroma * 0.5, hue), of_lch(0.66 * dim, 0.035, 235), 0.5)
        case Weather.STORM:
            cloud = of_lch((0.36 + 0.22 * low) * (1 - 0.35 * darkness), 0.045, 265 - 25 * low)
            gap = of_lch(0.80 - 0.18 * darkness, 0.075, 95)
            return blend(blend(of_lch(lightness * 0.8, chroma * 0.6, hue), cloud, 0.72), gap, 0.6 * low**3)
        case Weather.SNOW:
            return blend(of_lch(lightness, chroma * 0.6, hue), of_lch(0.92 * dim, 0.018, 245), 0.42)
        case Weather.FOG:
            return blend(of_lch(lightness, chroma * 0.6, hue), of_lch(0.86 * dim, 0.02, 215), 0.45)
        case Weather.WIND:
            return blend(c, of_lch(0.86 * dim, 0.05, 85), 0.16)
        case _:
            return c


def _toned(c: Colour, tone: Tone | None, amount: float = 1.0) -> Colour:
    lightness, chroma, hue = to_lch(c)
    match tone:
        case Tone.WARM:
            out = blend(c, of_lch(lightness, max(0.07, chroma), 62), 0.34)
        case Tone.COOL:
            out = blend(c, of_lch(lightness * 0.98, max(0.06, chroma * 0.9), 232), 0.42)
        case Tone.MUTED:
            out = of_lch(0.06 + lightness * 0.88, chroma * 0.48, hue)
        case Tone.VIVID:
            out = of_lch(lightness, chroma * 1.32, hue)
        case Tone.DARK:
            out = of_lch(lightness * 0.68, chroma * 0.92, hue)
        case Tone.PASTEL:
            out = of_lch(0.40 + lightness * 0.58, chroma * 0.58, hue)
        case Tone.MONOCHROME:
            out = of_lch(lightness, 0.012, 75)
        case _:
            out = c
    return blend(c, out, amount)


def _accent(shot: Shot, script: _Script, sky: Stops, rng: random.Random) -> Colour:
    """The one bright paper: the colour asked for, else the script's, turned a little and kept off the sky's own hue."""
    for word in shot.colours:
        if (asked := named_colour(word)) is not None:
            return asked
    lightness, chroma, hue = to_lch(from_hex(script.accent))
    hue += rng.uniform(-6, 6)
    behind = hue_of(sky[-1][1])
    if abs((hue - behind + 180) % 360 - 180) < 18 and to_lch(sky[-1][1])[1] > 0.06:
        hue -= 30
    return _toned(of_lch(lightness, chroma, hue), shot.tone if shot.tone in (Tone.MUTED, Tone.PASTEL) else None)


def palette_for(shot: Shot, *, interior: bool, seed: int, surface: Surface = "ground") -> Palette:
    """The palette of `shot`. In a room, `haze` is its far wall and `sky` what a window shows.

    Figures contrast at least 3:1 (relative luminance) with the haze and with the sky from half its height down.
    """
    realm = _realm(shot, surface)
    script = _script(shot, realm)
    rng = random.Random(seed)
    weather = shot.setting.weather or Weather.CLEAR
    dark = script.darkness
    mono = shot.tone is Tone.MONOCHROME
    body = _toned(from_hex(script.ink), shot.tone if mono else None)

    colours = [from_hex(s) for s in script.sky]
    last = len(colours) - 1
    turn = rng.uniform(-5, 5)  # two shots at the same hour are kin, not twins
    stops: list[tuple[float, Colour]] = []
    for i, c in enumerate(colours):
        lightness, chroma, hue = to_lch(c)
        c = of_lch(lightness, chroma, hue + turn)
        if realm == "earth":
            c = _weathered(c, i / last, weather, dark)
        c = _toned(c, shot.tone)
        for word in shot.colours[1:2]:  # a second named colour tints the air
            if (tint := named_colour(word)) is not None:
                c = blend(c, of_lch(to_lch(c)[0], *to_lch(tint)[1:]), 0.3)
        place = i / last
        if shot.framing in _CLOSE:
            place **= 1.7  # a close figure stands before more of the sky: bring the bright part up behind it
        stops.append((place, c))
    sky: Stops = tuple((y, lift_to_contrast(c, body, READABLE) if y >= 0.5 else c) for y, c in stops)

    if interior:
        room = _NIGHT_ROOM if dark > 0.5 or Light.FIRE in shot.light or Light.LAMP in shot.light else _DAY_ROOM
        wall = blend(from_hex(room[2]), sky[2][1], 0.16)
        haze = _toned(wall, shot.tone)
    else:
        haze = blend(sky[-1][1], sky[-2][1], 0.45)
    haze = lift_to_contrast(haze, body, READABLE)

    key = _toned(from_hex(script.key), shot.tone, 0.5)
    if interior and room is _NIGHT_ROOM:
        key = _toned(from_hex("ffc676"), shot.tone, 0.5)
    if Light.FIRE in shot.light:
        key = blend(key, from_hex("ffa23c"), 0.6)
    accent = _accent(shot, script, sky, rng)
    if contrast(accent, body) < 1.8:  # "black" asked for as an accent would vanish into the figures
        accent = lift_to_contrast(accent, body, 1.8)
    second = _toned(blend(from_hex(script.second), haze, 0.08), shot.tone)
    glow = _toned(blend(from_hex("ffd27a"), key, 0.25), shot.tone if mono else None)
    ink = Ink(body=body, second=second, accent=accent, glow=glow, rim=blend(key, haze, 0.2))
    paper = _toned(from_hex(script.paper), shot.tone if shot.tone is not Tone.DARK else None, 0.45)
    return Palette(
        sky=sky,
        haze=haze,
        ink=ink,
        ground=blend(body, second, 0.5),
        key=key,
        water=blend(blend(sky[-2][1], sky[1][1], 0.5), body, 0.35),
        paper=lift_to_contrast(paper, body, 9.0),
        ink_on_paper=body,
        darkness=min(1.0, dark + (0.2 if weather is Weather.STORM else 0.0) + (0.2 if shot.tone is Tone.DARK else 0.0)),
        realm=realm,
    )
