"""The colours of one shot: a luminous sky, near-black silhouettes, one accent, as an animated film's colour script.

Colours are mixed in OKLab, where equal steps look equal and a blend of two bright colours stays bright. Time of day
gives the script, weather and tone bend it, and at the end the sky behind figures is lifted until they read.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, replace
from typing import Literal

from rushes.papercut.colours import (
    blend,
    contrast,
    from_hex,
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
    """One time of day, hand-mixed: sky from top to horizon, what distance fades to, ink, its neighbour, and so on."""

    sky: tuple[str, ...]
    haze: str
    ink: str
    second: str
    accent: str
    key: str
    paper: str
    darkness: float


_SCRIPTS = {
    TimeOfDay.DAWN: _Script(
        ("2f3f72", "76609a", "d98596", "f9b98c", "ffe3ae"),
        "eca391",
        "1e1228",
        "56335c",
        "d8433f",
        "ffd9a0",
        "fbe9cf",
        0.35,
    ),
    TimeOfDay.MORNING: _Script(
        ("3390b4", "73bccd", "b5e0d8", "eaf1d0", "fff3cd"),
        "a2d6cf",
        "13232c",
        "2f6068",
        "e2543a",
        "fff1c4",
        "f9f1dd",
        0.05,
    ),
    TimeOfDay.NOON: _Script(
        ("1b72ba", "4ba3d8", "8fcfe9", "d2eef0", "f6f7e6"),
        "9bd0e8",
        "171f33",
        "35527c",
        "e5452e",
        "fffbe6",
        "faf4e2",
        0.0,
    ),
    TimeOfDay.AFTERNOON: _Script(
        ("4b8fa3", "9dbfae", "eed7a0", "fbc56c", "ffdf9a"),
        "efbb63",
        "29150f",
        "7a4424",
        "cf3a24",
        "ffd98a",
        "fbecc9",
        0.1,
    ),
    TimeOfDay.DUSK: _Script(
        ("1f1a4d", "5a2b74", "b63f6f", "f2703f", "ffc05c"),
        "f0774d",
        "1b0a1e",
        "561f4a",
        "f4523a",
        "ffb965",
        "fbe3c4",
        0.55,
    ),
    TimeOfDay.NIGHT: _Script(
        ("070d2e", "10225a", "1d4380", "3f78a6", "8fbfc4"),
        "5592b4",
        "0a0a16",
        "1d2a50",
        "e8593c",
        "cfe2f2",
        "e9e4d6",
        0.95,
    ),
}
_UNDERWATER = _Script(
    ("c6f3de", "62cdc6", "2499ad", "1b7798", "2a86a3"), "3597ad", "06141f", "0f3f50", "ff7a4d", "d6fff0", "e6f3ea", 0.45
)
_DEEP = _Script(
    ("2f97a6", "1b6b8c", "144f7c", "1f6392", "2d7fa2"), "2b7ea4", "040b1a", "0b2a4a", "ffab4d", "a9f0ee", "e1ece8", 0.85
)
_SPACE = _Script(
    ("05061a", "0d0d33", "2b1a5e", "643a91", "b8659f"), "7a4f9e", "07060f", "241d48", "ff6a4a", "f4ecff", "e8e2ee", 0.95
)
_MOON = _Script(  # no air: a black sky down to grey dust in hard light
    ("04050c", "090b17", "151a2b", "2c3448", "5f6a80"), "9aa1b0", "090a11", "424956", "ff6a4a", "f3f5ff", "e8e8ea", 0.72
)
_EARTH = from_hex("4a86bd")  # as it hangs in the moon's sky
_FIRE = _Script(
    ("1a0a14", "4a1019", "9c2418", "e8591a", "ffb43c"), "ea6a26", "160707", "4d1712", "ffd84a", "ffb040", "fae1bd", 0.8
)
# Rooms: far wall, ink, its neighbour, light.
_DAY_ROOM = ("e3bd86", "25160f", "6e4630", "fff0cd")
_LAMP_ROOM = ("b06c38", "190c0a", "572a1c", "ffca7c")
_DIM_ROOM = ("4f7aa0", "0a0a16", "1d2a50", "cfe2f2")  # a room at night with no lamp: the moon's

_SPACE_WORDS = frozenset({"space", "orbit", "cosmos", "galaxy", "universe", "asteroid", "spaceship", "nebula"})
_MOON_WORDS = frozenset({"moon", "lunar", "crater", "asteroid"})
_FIRE_WORDS = frozenset({"volcano", "lava", "inferno", "hell", "forge", "furnace"})
_DEEP_WORDS = frozenset({"deep", "abyss", "trench", "seabed", "wreck"})
# What the land is made of, by words of its place: lightness added, chroma and hue that its papers lean to.
_LANDS = (
    ("burnt burned charred scorched ash ashes", -0.02, 0.012, 60),
    (
        "desert dune dunes sand beach sahara savanna savannah egypt pyramid pyramids giza wild west western "
        "mexico texas range ranchland arizona arabia caravan rome greece colosseum cracked drought "
        "timbuktu mali samarkand bukhara baghdad persia kasbah medina souk marrakesh quarry", 0.03, 0.095, 78,
    ),
    ("canyon mars mesa badlands", -0.04, 0.105, 48),
    ("ice icy arctic antarctic antarctica glacier tundra snowy", 0.06, 0.04, 232),
    (
        "forest wood woods woodland jungle rainforest swamp marsh meadow meadows field fields garden park farm orchard "
        "grass hill hills hillside valley pasture coast", -0.03, 0.085, 142,
    ),
)  # fmt: skip
# How much of the land's own colour the light of the hour leaves to it.
_LAND_SHOWS = {
    TimeOfDay.DAWN: 0.12, TimeOfDay.MORNING: 0.75, TimeOfDay.NOON: 0.85, TimeOfDay.AFTERNOON: 0.4,
    TimeOfDay.DUSK: 0.1, TimeOfDay.NIGHT: 0.22,
}  # fmt: skip
_CLOSED = frozenset({Weather.CLOUDY, Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG})
_TIGHT = frozenset({Framing.MEDIUM, Framing.CLOSE_UP, Framing.EXTREME_CLOSE_UP})


def _words(shot: Shot) -> frozenset[str]:
    return frozenset((shot.setting.place or "").lower().replace("-", " ").split())


def time_of(shot: Shot) -> TimeOfDay:
    """The shot's time of day; where it is unstated, one that its light or tone asks for."""
    if shot.setting.time is not None:
        return shot.setting.time
    if {Light.MOON, Light.STARS} & set(shot.light):
        return TimeOfDay.NIGHT
    if Light.BACKLIGHT in shot.light or Light.FIRE in shot.light:
        return TimeOfDay.DUSK
    if shot.tone is Tone.DARK:
        return TimeOfDay.NIGHT
    return TimeOfDay.MORNING


def _realm(shot: Shot, surface: Surface) -> Realm:
    if surface == "underwater":
        return "underwater"
    if _words(shot) & (_SPACE_WORDS | _MOON_WORDS):
        return "space"
    return "fire" if _words(shot) & _FIRE_WORDS else "earth"


def _script(shot: Shot, realm: Realm) -> _Script:
    match realm:
        case "underwater":
            return _DEEP if _words(shot) & _DEEP_WORDS or time_of(shot) is TimeOfDay.NIGHT else _UNDERWATER
        case "space":
            return _MOON if _words(shot) & _MOON_WORDS else _SPACE
        case "fire":
            return _FIRE
    time = time_of(shot)
    if time is TimeOfDay.AFTERNOON and shot.setting.weather in _CLOSED:
        time = TimeOfDay.MORNING  # no gold comes through clouds
    return _SCRIPTS[time]


def _of_land(c: Colour, shot: Shot) -> Colour:
    """`c`, leaned toward what the ground of the shot's place is made of."""
    said = _words(shot) | ({"snowy"} if shot.setting.weather is Weather.SNOW else frozenset())
    for words, lighter, chroma, hue in _LANDS:
        if said & set(words.split()):
            lightness = to_lch(c)[0]
            # Dark paper takes a deep tone of the hue, light paper a pale one: most colour is in the middle.
            strength = chroma * min(1.0, 0.35 + 1.1 * lightness)
            return blend(c, of_lch(lightness + lighter * lightness, strength, hue), _LAND_SHOWS[time_of(shot)])
    return c


def _weathered(c: Colour, low: float, weather: Weather, darkness: float) -> Colour:
    """A sky colour in its weather; `low` is 0 at the top, 1 at the horizon."""
    lightness, chroma, hue = to_lch(c)
    dim = 1 - 0.6 * darkness  # a grey paper mixed into a night must be a night's grey
    keep = 0.5 * low if 0.3 < darkness < 0.7 else 0.0  # dawn and dusk still glow below the clouds
    match weather:
        case Weather.CLOUDY:
            return blend(
                of_lch(lightness, chroma * 0.8, hue), of_lch((0.70 + 0.16 * low) * dim, 0.04, 255), 0.36 * (1 - keep)
            )
        case Weather.RAIN:
            return blend(
                of_lch(lightness, chroma * 0.7, hue), of_lch((0.50 + 0.26 * low) * dim, 0.06, 235), 0.58 * (1 - keep)
            )
        case Weather.STORM:
            cloud = of_lch((0.30 + 0.26 * low) * (1 - 0.3 * darkness), 0.075, 282 - 12 * low)
            gap = of_lch(0.86, 0.085, 68) if darkness < 0.7 else of_lch(0.72, 0.06, 205)
            return blend(blend(of_lch(lightness * 0.85, chroma * 0.7, hue), cloud, 0.74), gap, 0.74 * low**4)
        case Weather.SNOW:
            return blend(
                of_lch(lightness, chroma * 0.75, hue), of_lch((0.80 + 0.13 * low) * dim, 0.035, 248), 0.5 * (1 - keep)
            )
        case Weather.FOG:
            return blend(of_lch(lightness, chroma * 0.8, hue), of_lch((0.76 + 0.12 * low) * dim, 0.03, 220), 0.42)
        case Weather.WIND:
            return blend(c, of_lch((0.7 + 0.2 * low) * dim, 0.06, 75), 0.14)
        case _:
            return c


def _toned(c: Colour, tone: Tone | None, amount: float = 1.0, low: float = 0.5) -> Colour:
    """A colour in the shot's tone. Yellow that darkens turns to amber on the way, not to olive."""
    lightness, chroma, hue = to_lch(c)
    match tone:
        case Tone.WARM:
            gold = 62 - 20 * (1 - low)
            off = (gold - hue + 180) % 360 - 180
            if abs(off) > 75 and chroma > 0.02:  # water and leaves turn toward it: mixed with gold they would be grey
                out = of_lch(lightness, 1.1 * chroma, hue + math.copysign(28, off))
            else:
                out = blend(c, of_lch(lightness, max(0.085, chroma), gold), 0.22 + 0.3 * low)
        case Tone.COOL:
            out = blend(c, of_lch(lightness * 0.98, max(0.07, chroma * 0.8), 236), 0.56)
        case Tone.MUTED:
            out = of_lch(0.03 + lightness * 0.94, chroma * 0.7, hue)
        case Tone.VIVID:
            out = of_lch(lightness, chroma * 1.32, hue)
        case Tone.DARK:
            yellow = max(0.0, 1 - abs(hue - 85) / 50)
            out = of_lch(lightness * (0.6 + 0.14 * low), chroma * (1 - 0.1 * yellow), hue - 38 * yellow)
        case Tone.PASTEL:
            out = of_lch(0.42 + lightness * 0.56, chroma * 0.62, hue)
        case Tone.MONOCHROME:
            out = of_lch(lightness, 0.012, 75)
        case _:
            out = c
    return blend(c, out, amount)


def palette_for(shot: Shot, *, interior: bool, seed: int, surface: Surface = "ground") -> Palette:
    """The palette of `shot`. In a room, `haze` is its far wall and `sky` what a window shows.

    Figures contrast at least 3:1 (relative luminance) with the haze and with the sky from half its height down.
    """
    realm = _realm(shot, surface)
    script = _script(shot, realm)
    weather = shot.setting.weather or Weather.CLEAR if realm == "earth" else Weather.CLEAR
    tone, dark = shot.tone, script.darkness
    grey = tone if tone is Tone.MONOCHROME else None
    turn = random.Random(seed).uniform(-4, 4)  # two shots at the same hour are kin, not twins
    named = [c for c in map(named_colour, shot.colours) if c is not None]

    def air(colour: Colour, low: float) -> Colour:
        lightness, chroma, hue = to_lch(colour)
        c = _weathered(of_lch(lightness, chroma, hue + turn), low, weather, dark)
        c = _toned(c, tone, low=low)
        for tint in named[1:2]:  # the first named colour is the accent, a second one tints the air
            c = blend(c, of_lch(to_lch(c)[0], *to_lch(tint)[1:]), 0.35)
        return c

    inks = (script.haze, script.ink, script.second, script.key)
    if interior:
        lit = Light.FIRE in shot.light or Light.LAMP in shot.light
        moonlit = {Light.MOON, Light.STARS} & set(shot.light) and not lit
        inks = _DIM_ROOM if moonlit else _LAMP_ROOM if lit or dark > 0.5 else _DAY_ROOM
    far, near, side = (from_hex(c) for c in inks[:3])
    if realm == "earth" and surface == "ground" and not interior:
        far, near, side = (_of_land(c, shot) for c in (far, near, side))
    body = _toned(near, grey)
    key = _toned(from_hex(inks[3]), tone, 0.5)
    haze = _toned(far, tone) if interior else air(far, 0.6)
    haze = lift_to_contrast(haze, body, READABLE)

    stops: list[tuple[float, Colour]] = []
    last = len(script.sky) - 1
    for i, colour in enumerate(script.sky):
        place = i / last
        c = air(from_hex(colour), place)
        if shot.framing in _TIGHT:
            place **= 1.7  # a close figure stands before more of the sky: bring the bright part up behind it
        # Full contrast from half the sky's height down, and a ramp above it, so that no dark edge shows.
        stops.append((place, lift_to_contrast(c, body, 1 + (READABLE - 1) * min(1.0, place / 0.48) ** 1.5)))

    if Light.FIRE in shot.light:
        key = blend(key, from_hex("ffa23c"), 0.6)
    accent = named[0] if named else _toned(from_hex(script.accent), tone if tone in (Tone.MUTED, Tone.PASTEL) else None)
    if contrast(accent, body) < 1.8:  # "black" asked for as an accent would vanish into the figures
        accent = lift_to_contrast(accent, body, 1.8)
    second = _toned(side, tone, 0.4 if tone is Tone.PASTEL else 1.0)
    sea = _EARTH if script is _MOON else blend(blend(stops[-2][1], stops[1][1], 0.6), second, 0.25)
    ink = Ink(
        body=body,
        second=second,
        accent=accent,
        glow=_toned(blend(from_hex("ffd27a"), key, 0.25), grey),
        rim=blend(key, haze, 0.2),
        water=sea,
    )
    pool = blend(blend(stops[-2][1], stops[1][1], 0.5), body, 0.35)
    if realm == "earth" and dark < 0.3 and tone is not Tone.MONOCHROME:  # by day water is blue, also under a gold sky
        pool = blend(pool, of_lch(to_lch(pool)[0], 0.07, 225), 0.6)
        ink = replace(ink, water=blend(sea, of_lch(to_lch(sea)[0], 0.07, 225), 0.6))
    paper = _toned(from_hex(script.paper), tone if tone is not Tone.DARK else None, 0.45)
    gloom = (0.2 if weather is Weather.STORM else 0.0) + (0.2 if tone is Tone.DARK else 0.0)
    return Palette(
        sky=tuple(stops),
        haze=haze,
        ink=ink,
        ground=blend(body, second, 0.5),
        key=key,
        water=pool,
        paper=lift_to_contrast(paper, body, 9.0),
        ink_on_paper=body,
        darkness=min(1.0, dark + gloom),
        realm=realm,
    )
