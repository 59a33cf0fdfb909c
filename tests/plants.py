"""Defects, each planted into a clean synthetic film at a place, length and strength drawn from a seed.

Knows nothing of the critic but the names of its checks. Every plant says what it must be answered by (`checks`), where,
and what else follows from it (`also`): a film that lost a slot is also too short. The docstring of each says how strong
it is at the least.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import skia

import films
from film_sound import RATE, Rng, loudness, through
from films import Film, Place

SEAMS = ("stray cut", "missing cut", "order", "repeated picture")


@dataclass(frozen=True)
class Planted:
    """What was done to a film, where in seconds, and which checks may say so."""

    kind: str
    start: float
    end: float
    checks: tuple[str, ...]
    also: tuple[str, ...] = ()


def _scenes(film: Film, least: float = 1.3) -> list[Place]:
    """The slots that are no cards and, without their transition, long enough."""
    return [
        p
        for p in film.places
        if film.scenes[p.scene].kind != "card" and p.end - p.start - p.transition_seconds >= least
    ]


def _span(film: Film, rng: Rng, low: float, high: float) -> tuple[int, int, Place]:
    """Frames of a stretch inside one scene, off its ends and its transition."""
    place = _pick(rng, _scenes(film, low + 0.4))
    room = place.end - place.start - 0.3 - place.transition_seconds
    length = min(float(rng.uniform(low, high)), room)
    start = place.start + 0.15 + place.transition_seconds + float(rng.uniform(0, max(0.0, room - length)))
    a = math.ceil(start * film.fps)
    return a, a + math.ceil(length * film.fps), place


class NoRoom(Exception):
    """This film has no place for this defect."""


def _pick(rng: Rng, things: list[Any]) -> Any:
    if not things:
        raise NoRoom
    return things[int(rng.integers(len(things)))]


def _planted(film: Film, kind: str, a: int, b: int, checks: str, also: tuple[str, ...] = ()) -> Planted:
    return Planted(kind, a / film.fps, b / film.fps, tuple(checks.split("|")), also)


# Picture


def black(film: Film, rng: Rng) -> Planted:
    """0.35 to 1.2 s of black, or nearly black with noise, within a scene."""
    a, b, _ = _span(film, rng, 0.35, 1.2)
    level, noise = float(rng.uniform(0, 6)), float(rng.uniform(0, 3))
    grain = np.random.default_rng(int(rng.integers(1 << 30)))
    film.filters.append(
        (a, b, lambda x, i: np.clip(level + noise * grain.normal(size=x.shape), 0, 16).astype(np.uint8))
    )
    return _planted(film, "black", a, b, "black", ("order",))


def frozen(film: Film, rng: Rng) -> Planted:
    """The picture stands for 1.5 s or more, then goes on where it should be, or stands to the scene's end."""
    place = _pick(rng, _scenes(film, 1.8))
    n0, n1 = round(place.start * film.fps), round(place.end * film.fps)
    least = math.ceil(1.5 * film.fps)
    a = int(rng.integers(n0 + round(place.transition_seconds * film.fps) + 2, n1 - least + 1))
    b = n1 if rng.random() < 0.4 else int(rng.integers(a + least, n1 + 1))
    for i in range(a, b):
        film.shown[i] = film.shown[a]
    return _planted(film, "frozen", a, b, "frozen", ("order", "stray cut"))


def flashing(film: Film, rng: Rng) -> Planted:
    """4.5 to 12 flashes a second for 1.1 s or more over 35 to 100 % of the frame, luma apart by 90 or more."""
    a, b, _ = _span(film, rng, 1.1, 2.5)
    hertz = float(rng.uniform(4.5, min(12, film.fps / 2)))
    share = float(rng.uniform(0.35, 1.0))
    low = float(rng.uniform(0, 90))
    high = low + float(rng.uniform(90, 150))

    def flash(x: Any, i: int) -> Any:
        on = (i / film.fps * hertz) % 1 < 0.5
        x = x.copy()
        h = x.shape[0]
        part = x[int(h * (1 - share) / 2) : int(h * (1 + share) / 2 + 1)]
        part[:] = (0.25 * part + 0.75 * (high if on else low)).astype(np.uint8)
        return x

    film.filters.append((a, b, flash))
    return _planted(film, "flashing", a, b, "flashing", ("order", "stray cut", "blank"))


def red_flashing(film: Film, rng: Rng) -> Planted:
    """5 to 10 flashes a second between saturated red and dark or another colour of equal luminance."""
    a, b, _ = _span(film, rng, 1.1, 2.0)
    hertz = float(rng.uniform(5, 10))
    red = int(rng.integers(170, 250))
    other = (0, 0, 0) if rng.random() < 0.5 else (int(0.42 * red),) * 3
    share = float(rng.uniform(0.4, 1.0))

    def flash(x: Any, i: int) -> Any:
        x = x.copy()
        x[:, : int(x.shape[1] * share)] = (red, 4, 4) if (i / film.fps * hertz) % 1 < 0.5 else other
        return x

    film.filters.append((a, b, flash))
    return _planted(film, "red flashing", a, b, "flashing", ("order", "stray cut", "blank", "black"))


def blank(film: Film, rng: Rng) -> Planted:
    """One colour, or a soft gradient, for 0.8 s or more, with faint noise or none."""
    a, b, _ = _span(film, rng, 0.8, 2.5)
    colour = rng.uniform(50, 220, 3)
    slope, noise = float(rng.uniform(0, 30)), float(rng.uniform(0, 3))
    grain = np.random.default_rng(int(rng.integers(1 << 30)))

    def empty(x: Any, i: int) -> Any:
        flat = colour + slope * np.linspace(-1, 1, x.shape[0])[:, None, None] + np.zeros(x.shape)
        return np.clip(flat + noise * grain.normal(size=x.shape), 0, 255).astype(np.uint8)

    film.filters.append((a, b, empty))
    return _planted(film, "blank", a, b, "blank", ("order", "stray cut"))


def burnt(film: Film, rng: Rng) -> Planted:
    """A gain by which 50 % or more of the frame is white, for 0.8 s or more."""
    a, b, _ = _span(film, rng, 0.8, 2.5)
    share = float(rng.uniform(0.5, 0.85))
    gain: list[float] = []

    def burn(x: Any, i: int) -> Any:
        if not gain:
            gain.append(255 / max(4.0, float(np.quantile(x.astype(np.float32).min(axis=2), 1 - share) - 3)))
        return np.clip(x.astype(np.float32) * gain[0], 0, 255).astype(np.uint8)

    film.filters.append((a, b, burn))
    return _planted(film, "burnt", a, b, "exposure", ("order", "stray cut", "blank", "flashing"))


def blurred(film: Film, rng: Rng) -> Planted:
    """Out of focus by a sigma of 5 or more pixels of a 720-line picture, for a whole scene or 1 s and more."""
    a, b, place = _span(film, rng, 1.0, 3.0)
    if rng.random() < 0.5:
        a, b = round(place.start * film.fps), round(place.end * film.fps)
    sigma = float(rng.uniform(5, 12)) * min(film.size) / 720

    paint = skia.Paint(ImageFilter=skia.ImageFilters.Blur(sigma, sigma, skia.TileMode.kClamp))

    def soft(x: Any, i: int) -> Any:
        out = np.zeros((*x.shape[:2], 4), np.uint8)
        sharp = np.dstack([x, np.full(x.shape[:2], 255, np.uint8)])
        image = skia.Image.fromarray(sharp, colorType=skia.kRGBA_8888_ColorType)
        skia.Surface(out, colorType=skia.kRGBA_8888_ColorType).getCanvas().drawImage(image, 0, 0, paint=paint)
        return out[..., :3]

    film.filters.append((a, b, soft))
    return _planted(film, "blurred", a, b, "blur", ("order", "stray cut", "blank", "missing cut"))


# Cuts


def stray_frames(film: Film, rng: Rng) -> Planted:
    """1 to 5 frames of another scene within a shot."""
    place = _pick(rng, _scenes(film))
    other = _pick(rng, [p for p in _scenes(film) if p is not place])
    n0, n1 = round(place.start * film.fps), round(place.end * film.fps)
    n = int(rng.integers(1, 6))
    a = int(rng.integers(n0 + round(place.transition_seconds * film.fps) + 8, n1 - n - 8))
    at = round((other.start + other.transition_seconds + other.end) / 2 * film.fps)
    for i in range(a, a + n):
        film.shown[i] = film.shown[at]
    return _planted(film, "stray frames", a, a + n, "stray cut", ("order",))


def lost_cut(film: Film, rng: Rng) -> Planted:
    """A scene goes on where the next one should begin."""
    pairs = [(x, y) for x, y in zip(film.places, film.places[1:]) if y.transition == "cut" and _is_scene(film, x, y)]
    x, y = _pick(rng, pairs)
    _take_over(film, x, y, round(y.start * film.fps), round(y.end * film.fps))
    return _planted(film, "lost cut", *_frames(film, y), "missing cut", ("order", "repeated picture", "stray cut"))


def moved_cut(film: Film, rng: Rng) -> Planted:
    """A cut comes 8 frames or more too late."""
    pairs = [(x, y) for x, y in zip(film.places, film.places[1:]) if y.transition == "cut" and _is_scene(film, x, y)]
    x, y = _pick(rng, pairs)
    a = round(y.start * film.fps)
    late = int(rng.integers(8, max(9, round((y.end - y.start) * film.fps * 0.7))))
    _take_over(film, x, y, a, a + late)
    return _planted(film, "moved cut", a, a + late, "missing cut|stray cut", SEAMS)


def _is_scene(film: Film, *places: Place) -> bool:
    return all(film.scenes[p.scene].kind != "card" and p.end - p.start > 1.2 for p in places)


def _take_over(film: Film, x: Place, y: Place, first: int, last: int) -> None:
    """`x` goes on through these frames of `y`; what follows them is not touched."""
    begin = round(x.start * film.fps)
    for i in range(first, last):
        film.shown[i] = [(x.scene, i - begin, 1.0)]


def _frames(film: Film, place: Place) -> tuple[int, int]:
    return round(place.start * film.fps), round(place.end * film.fps)


def lost_slot(film: Film, rng: Rng) -> Planted:
    """A slot is left out of the film, with its sound."""
    place = _pick(rng, [p for p in _scenes(film) if p.transition == "cut" and p is not film.places[-1]])
    a, b = _frames(film, place)
    del film.shown[a:b]
    film.sound = np.delete(film.sound, slice(round(a / film.fps * RATE), round(b / film.fps * RATE)), axis=0)
    end = len(film.shown) / film.fps
    return Planted("lost slot", place.start, end + 9, ("duration", "order"),
                   (*SEAMS, "caption time", "sync", "flashing", "loudness", "frozen"))  # fmt: skip


def swapped(film: Film, rng: Rng) -> Planted:
    """Two scenes stand in each other's place."""
    places = [p for p in _scenes(film) if p.transition == "cut"]
    x = _pick(rng, places)
    y = _pick(rng, [p for p in places if p is not x and film.scenes[p.scene].seed != film.scenes[x.scene].seed])
    x, y = sorted((x, y), key=lambda p: p.start)
    (a, b), (c, d) = _frames(film, x), _frames(film, y)
    film.shown = film.shown[:a] + film.shown[c:d] + film.shown[b:c] + film.shown[a:b] + film.shown[d:]
    return _planted(film, "swapped", a, d, "order", SEAMS)


def repeated(film: Film, rng: Rng) -> Planted:
    """A slot shows the take of another one, as long as the slot is."""
    places = [p for p in _scenes(film) if p.transition == "cut"]
    x = _pick(rng, _scenes(film))
    y = _pick(rng, [p for p in places if p is not x and film.scenes[p.scene].seed != film.scenes[x.scene].seed])
    a, b = _frames(film, y)
    n = round((x.end - x.start) * film.fps)
    for i in range(a, b):
        film.shown[i] = [(x.scene, round((i - a) * n / (b - a)), 1.0)]
    return _planted(film, "repeated", *_frames(film, max(x, y, key=lambda p: p.start)), "repeated picture",
                    (*SEAMS, "frozen"))  # fmt: skip


def wrong_length(film: Film, rng: Rng) -> Planted:
    """The film ends 4 % or more too soon or goes on too long, or another length was asked by as much."""
    end = film.places[-1].end
    share = float(rng.uniform(0.04, 0.15))
    how = int(rng.integers(3))
    if how == 0:
        film.asked = end * (1 + share * (1 if rng.random() < 0.5 else -1))
        return Planted("wrong length", 0, end, ("duration",))
    n = max(6, round(share * len(film.shown)))
    if how == 1:
        film.shown, film.sound = film.shown[:-n], film.sound[: -round(n / film.fps * RATE)]
    else:
        film.shown += [film.shown[-1]] * n
        film.sound = np.concatenate([film.sound, film.sound[-round(n / film.fps * RATE) :]])
    return Planted("wrong length", 0, end + 9, ("duration",), ("caption time", "frozen", "order", "loudness", "sync"))


# Sound


def gap(film: Film, rng: Rng) -> Planted:
    """2.4 to 5 s of silence, or of noise under -66 dB."""
    seconds = len(film.sound) / RATE
    length = float(rng.uniform(2.4, min(5, seconds / 2)))
    start = float(rng.uniform(0, seconds - length))
    a, b = round(start * RATE), round((start + length) * RATE)
    film.sound = film.sound.copy()
    film.sound[a:b] = 10 ** (-float(rng.uniform(66, 90)) / 20) * rng.normal(size=(b - a, 2)) * (rng.random() < 0.5)
    return Planted("gap", start, start + length, ("silent",), ("loudness", "sync"))


def mute(film: Film, rng: Rng) -> Planted:
    """No sound track, or a silent one."""
    film.has_track = bool(rng.random() < 0.5)
    film.sound = np.zeros_like(film.sound)
    return Planted("mute", 0, film.places[-1].end, ("silent",))


def clipped(film: Film, rng: Rng) -> Planted:
    """Driven 7 to 14 dB over full scale and cut off, then left as it is or turned down to its loudness."""
    gain = 10 ** (float(rng.uniform(7, 14)) / 20)
    x = np.clip(film.sound / np.abs(film.sound).max() * gain, -1, 1)
    if rng.random() < 0.6:
        x = x * 10 ** ((-14 - loudness(x)) / 20)
    film.sound = x.astype(np.float32)
    return Planted("clipped", 0, film.places[-1].end, ("clipped",), ("loudness", "true peak"))


def off_loudness(film: Film, rng: Rng) -> Planted:
    """2 to 12 dB too quiet, or 1.6 to 4 dB too loud with its peaks limited."""
    if rng.random() < 0.6:
        film.sound = film.sound * np.float32(10 ** (-float(rng.uniform(2, 12)) / 20))
    else:
        gain = float(rng.uniform(2, 4))
        film.sound = through(film.sound, f"volume={gain}dB,alimiter=limit=0.8:attack=1:release=20:level=0")
        if loudness(film.sound) < -12.4:
            film.sound = film.sound * np.float32(10 ** ((-12.4 - loudness(film.sound)) / 20))
    return Planted("off loudness", 0, film.places[-1].end, ("loudness",), ("true peak", "silent", "clipped"))


def peaks(film: Film, rng: Rng) -> Planted:
    """Some short sounds that reach full scale, over a film of the right loudness."""
    x = film.sound.copy()
    for _ in range(int(rng.integers(3, 8))):
        at = int(rng.integers(0, len(x) - 4000))
        t = np.arange(400) / RATE
        knock = np.sin(2 * np.pi * float(rng.uniform(600, 2500)) * t) * np.exp(-t * 600)
        x[at : at + 400] = 0.3 * x[at : at + 400] + (0.99 * knock / np.abs(knock).max())[:, None]
    film.sound = np.clip(x, -0.999, 0.999).astype(np.float32)
    return Planted("peaks", 0, film.places[-1].end, ("true peak",), ("loudness",))


def offset(film: Film, rng: Rng) -> Planted:
    """The sound starts 0.2 to 0.9 s after the picture, or ends 0.3 s or more before or after it."""
    end = film.places[-1].end
    if rng.random() < 0.4:
        film.sound_offset = float(rng.uniform(0.2, 0.9))
        return Planted("offset", 0, end, ("drift",), ("silent", "sync", "loudness"))
    n = round(float(rng.uniform(0.3, 1.5)) * RATE)
    film.sound = film.sound[:-n] if rng.random() < 0.5 else np.concatenate([film.sound, film.sound[-n:]])
    return Planted("offset", 0, end + 2, ("drift",), ("loudness", "silent", "duration"))


def out_of_sync(film: Film, rng: Rng) -> Planted:
    """The voice comes 0.4 to 0.9 s before or after its captions, in the whole film or from its middle on."""
    lag = float(rng.uniform(0.4, 0.9)) * (1 if rng.random() < 0.6 else -1)
    n = round(lag * RATE)
    first = 0
    if rng.random() < 0.4 and len(film.cues) >= 4:
        first = round((film.cues[len(film.cues) // 2][0] - 0.4) * RATE)
    x = film.speech.copy()
    x[first:] = np.roll(x[first:], n, axis=0)
    if n < 0:
        x[len(x) + n :] = 0
    else:
        x[first : first + n] = 0
    film.speech = x
    films.mix(film)
    return Planted("out of sync", 0, film.places[-1].end, ("sync",), ("loudness",))


# Words


def fast_caption(film: Film, rng: Rng) -> Planted:
    """A caption of 23 to 45 characters a second."""
    k = int(rng.integers(len(film.cues)))
    start, end, words, slot = film.cues[k]
    while len(words) / (end - start) < rng.uniform(23, 45):
        words += " " + str(rng.choice(films.WORDS))
    film.cues[k] = (start, end, words, slot)
    return Planted("fast caption", start, end, ("caption speed",))


def brief_caption(film: Film, rng: Rng) -> Planted:
    """A caption of 0.2 to 0.6 s."""
    k = int(rng.integers(len(film.cues)))
    start, _, _, slot = film.cues[k]
    end = start + float(rng.uniform(0.2, 0.6))
    film.cues[k] = (start, end, "oh!", slot)
    return Planted("brief caption", start, end, ("caption speed",), ("sync",))


def overlap(film: Film, rng: Rng) -> Planted:
    """Two captions at once for 0.15 s or more."""
    k = int(rng.integers(len(film.cues)))
    start, end, _, slot = film.cues[k]
    at = float(rng.uniform(start + 0.2, end - 0.15))
    film.cues.append((at, max(end, at + 1.0), "another voice", slot))
    return Planted("overlap", at, end, ("caption overlap",), ("caption time",))


def outside(film: Film, rng: Rng) -> Planted:
    """A caption that stands 0.5 s or more before or after its slot, or after the film's end."""
    k = int(rng.integers(len(film.cues)))
    _, _, words, slot = film.cues[k]
    place = next(p for p in film.places if p.id == slot)
    length = len(words) / 14
    late = float(rng.uniform(0.5, 1.2))
    start = place.end + late - length if rng.random() < 0.6 else place.start - late
    if start < 0:
        start = film.places[-1].end - 0.3
    film.cues[k] = (start, start + length, words, slot)
    return Planted("outside", start, start + length, ("caption time",), ("caption overlap", "sync"))


def unsafe(film: Film, rng: Rng) -> Planted:
    """Words that stand nearer to an edge than 4 % of the frame, or over it."""
    w, h = film.size
    place = _pick(rng, film.places)
    box = [w * 0.2, h * 0.4, w * 0.8, h * 0.6]
    k = int(rng.integers(4))
    out = float(rng.uniform(-0.1, 0.04))
    box[k] = (out if k < 2 else 1 - out) * (w, h, w, h)[k]
    film.boxes.append((place.start, place.end, *box))
    return Planted("unsafe", place.start, place.end, ("unsafe text",))


# The script


def flash_shot(film: Film, rng: Rng) -> Planted:
    """One shot of 0.3 to 0.6 s between long ones."""
    n = len(film.scenes)
    return _relength(film, rng, {int(rng.integers(2, n - 1)): float(rng.uniform(0.3, 0.6))}, "flash shot")


def even(film: Film, rng: Rng) -> Planted:
    """Every shot as long as every other, within 1 %."""
    each = float(rng.uniform(1.4, 2.4))
    return _relength(film, rng, dict.fromkeys(range(1, len(film.scenes)), each), "even")


def _relength(film: Film, rng: Rng, seconds: dict[int, float], kind: str) -> Planted:
    for k, s in enumerate(film.scenes):
        if s.kind != "card" and k in seconds:
            film.scenes[k] = replace(s, seconds=max(2, round(seconds[k] * film.fps)) / film.fps)
    _rebuild(film, rng)
    if len(seconds) == 1:
        place = film.places[next(iter(seconds))]
        return Planted(kind, place.start, place.end, ("rhythm",), ("legibility dwell",))
    return Planted(kind, 0, film.places[-1].end, ("rhythm",))


def _rebuild(film: Film, rng: Rng) -> None:
    """Places, frames and sound anew for scenes whose lengths have changed."""
    film.places = films._places(film.scenes, rng, "plain")
    film.shown = films._shown(film.scenes, film.places, film.fps)
    film.asked = film.places[-1].end
    film.cues, film.boxes = [], []
    films._words(film, rng)
    films._score(film, rng, "plain")


def monotone(film: Film, rng: Rng) -> Planted:
    """Five or more shots in a row of one framing and camera, within 4 % of one length."""
    framing, camera = str(rng.choice(["wide", "full", "medium"])), str(rng.choice(["static", "push in"]))
    each = float(rng.uniform(1.4, 2.2))
    run = []
    for _ in range(int(rng.integers(5, 7))):
        kind = str(rng.choice([k for k in films.COMMON if not run or k != run[-1].kind]))
        seconds = round(each * float(rng.uniform(0.96, 1.04)) * film.fps) / film.fps
        run.append(films.Scene(kind, int(rng.integers(1 << 30)), film.size, seconds, framing, camera))
    film.scenes[1:3] = run
    _rebuild(film, rng)
    return Planted("monotone", film.places[1].start, film.places[len(run)].end, ("rhythm",))


# Legibility: drawn, and measured on the drawing


def _redraw(film: Film, rng: Rng, kind: str, check: str, **changes: Any) -> Planted:
    place = _pick(rng, [p for p in _scenes(film) if film.scenes[p.scene].kind not in ("night", "storm")])
    scene = film.scenes[place.scene]
    film.scenes[place.scene] = replace(scene, **changes)
    also = (*SEAMS, "blank", "black", "frozen", "blur") if check == "absent" else SEAMS
    return Planted(kind, place.start, place.end, tuple(f"legibility {c}" for c in check.split("|")), also)


def small(film: Film, rng: Rng) -> Planted:
    """The figure is drawn at a tenth to a quarter of the height that its framing asks for."""
    return _redraw(film, rng, "small", "small", figure=float(rng.uniform(0.1, 0.25)))


def hidden(film: Film, rng: Rng) -> Planted:
    """The figure stands behind something that covers most of it."""
    return _redraw(film, rng, "hidden", "hidden|absent", hidden=True)


def camouflage(film: Film, rng: Rng) -> Planted:
    """The figure is cut from the paper of its ground."""
    return _redraw(film, rng, "camouflage", "contrast", camouflage=True)


def glimpse(film: Film, rng: Rng) -> Planted:
    """The figure is there for a quarter of its shot only, under 0.6 s."""
    place = _pick(rng, [p for p in _scenes(film) if p.end - p.start < 2.6])
    at = float(rng.uniform(0.15, 0.7))
    film.scenes[place.scene] = replace(film.scenes[place.scene], shown=(at, at + 0.25))
    return Planted("glimpse", place.start, place.end, ("legibility dwell",),
                   ("legibility absent", "frozen", "blank", "black", *SEAMS))  # fmt: skip


def absent(film: Film, rng: Rng) -> Planted:
    """The figure is not drawn."""
    return _redraw(film, rng, "absent", "absent", shown=(2.0, 3.0))


# The file


def wrong_file(film: Film, rng: Rng) -> Planted:
    """Another size, rate, pixel shape, codec or pixel format than asked, or the index at the end."""
    how = int(rng.integers(6))
    w, h = film.size
    if how == 0:
        film.encode += ["-s", f"{w * 3 // 4 // 2 * 2}x{h * 3 // 4 // 2 * 2}"]
    elif how == 1:
        film.encode += ["-r", str(film.fps + 6)]
    elif how == 2:
        film.encode += ["-aspect", f"{w * 4}:{h * 3}"]
    elif how == 3:
        film.encode += ["-c:v", "mpeg4", "-q:v", "3"]
    elif how == 4:
        film.encode += ["-pix_fmt", "yuv444p"]
    else:
        film.mux = []
    return Planted("wrong file", 0, film.places[-1].end, ("format",))


Plant = Callable[[Film, Rng], Planted]
PLANTS: dict[str, Plant] = {
    "black": black, "frozen": frozen, "flashing": flashing, "red flashing": red_flashing, "blank": blank,
    "burnt": burnt, "blurred": blurred, "stray frames": stray_frames, "lost cut": lost_cut, "moved cut": moved_cut,
    "lost slot": lost_slot, "swapped": swapped, "repeated": repeated, "wrong length": wrong_length, "gap": gap,
    "mute": mute, "clipped": clipped, "off loudness": off_loudness, "peaks": peaks, "offset": offset,
    "out of sync": out_of_sync, "fast caption": fast_caption, "brief caption": brief_caption, "overlap": overlap,
    "outside": outside, "unsafe": unsafe, "flash shot": flash_shot, "even": even, "monotone": monotone,
    "small": small, "hidden": hidden, "camouflage": camouflage, "glimpse": glimpse, "absent": absent,
    "wrong file": wrong_file,
}  # fmt: skip
VOICED = ("out of sync",)


def planted(kind: str, seed: int) -> tuple[Film, Planted]:
    """A film of varied content with one defect of a kind; another one is drawn where the first has no room for it."""
    flavours = ["voice"] if kind in VOICED else ["plain", "plain", "voice", "night", "card", "dissolve", "snow"]
    if kind in ("flash shot", "even", "monotone", "lost cut", "moved cut"):
        flavours = ["plain"]
    for attempt in range(20):
        rng = np.random.default_rng([seed, sorted(PLANTS).index(kind), attempt])
        film = films.clean(int(rng.integers(1 << 30)), str(rng.choice(flavours)), 6 if kind == "even" else 5)
        try:
            return film, PLANTS[kind](film, rng)
        except NoRoom:
            continue
    raise NoRoom(kind)
