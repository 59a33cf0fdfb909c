"""Clean synthetic films with known truth, made by numpy, skia and FFmpeg alone, for defects to be planted in.

Knows nothing of the critic. A film is a list of drawn scenes, what each frame shows of them, and a sound track; a plant
changes those before the film is written. Same seed and flavour, same film.
"""

from __future__ import annotations

import math
import subprocess
import tempfile
import wave
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import numpy as np
import skia

from film_sound import RATE, Rng, master, music, voice
from film_worlds import HEIGHT, WORLDS

FLAVOURS = (
    "plain", "night", "card", "montage", "quiet", "dissolve", "lightning", "alike", "voice", "fades", "handheld",
    "snow", "hush",
)  # fmt: skip
SIZES = (*[(480, 270)] * 6, *[(270, 480)] * 3, *[(360, 360)] * 3, *[(640, 360)] * 3, (960, 540))
WORDS = "the keeper finds old light above a sea of stones while slow birds cross over empty roads at dawn".split()

BT709 = ["-vf", "scale=out_color_matrix=bt709:out_range=tv", *(
    x for name in ("colorspace", "color_primaries", "color_trc") for x in (f"-{name}", "bt709")
), "-color_range", "tv"]  # fmt: skip

Picture = Any  # uint8 [h, w, 3]


@dataclass
class Scene:
    """One drawn shot. A plant may change `look` before it is drawn."""

    kind: str
    seed: int
    size: tuple[int, int]
    seconds: float
    framing: str | None
    camera: str
    text: str = ""  # a card
    figure: float = 1.0  # its size, times what the framing says
    shown: tuple[float, float] = (0.0, 1.0)  # the part of the shot in which the figure is there
    hidden: bool = False  # behind something large
    camouflage: bool = False  # in the colours of its ground
    shift: float = 0.0  # of the figure, in frames, for scenes alike but for it

    def __post_init__(self) -> None:
        self.rng = np.random.default_rng(self.seed)
        self.world = WORLDS[self.kind](self)


@dataclass
class Place:
    """A slot: what stands where in the film, as asked."""

    id: str
    start: float
    end: float
    scene: int
    transition: str = "cut"
    transition_seconds: float = 0.0


@dataclass
class Film:
    """A film that is not yet written. `shown[i]` says what frame `i` is mixed of: (scene, its frame, weight)."""

    seed: int
    size: tuple[int, int]
    fps: int
    scenes: list[Scene]
    places: list[Place]
    shown: list[list[tuple[int, int, float]]]
    sound: Any  # float32 [n, 2]
    speech: Any  # its voice alone
    bed: Any  # its music alone, as it is before the voice
    voice: bool
    music: bool
    asked: float
    cues: list[tuple[float, float, str, str]] = field(default_factory=list)  # (start, end, words, slot)
    boxes: list[tuple[float, float, float, float, float, float]] = field(default_factory=list)
    filters: list[tuple[int, int, Callable[[Picture, int], Picture]]] = field(default_factory=list)
    encode: list[str] = field(default_factory=list)  # of the video, after the usual ones
    mux: list[str] = field(default_factory=lambda: ["-movflags", "+faststart"])
    sound_offset: float = 0.0
    has_track: bool = True
    crf: int = 21

    def frames(self) -> Iterator[Picture]:
        artists = {k: Artist(s) for k, s in enumerate(self.scenes)}
        for i, parts in enumerate(self.shown):
            k, j, weight = parts[0]
            picture = artists[k].draw(j / self.fps)
            if len(parts) > 1 or weight != 1:
                mixed = sum(w * artists[k].draw(j / self.fps).astype(np.float32) for k, j, w in parts)
                picture = (mixed + 0.5).astype(np.uint8)
            for first, last, change in self.filters:
                if first <= i < last:
                    picture = change(picture, i - first)
            yield picture

    def middle(self, place: Place) -> Picture:
        """What the slot's own take shows in its middle."""
        return Artist(self.scenes[place.scene]).draw(self.local(place, (place.start + place.end) / 2)).copy()

    def local(self, place: Place, at: float) -> float:
        return math.floor(at * self.fps + 1e-6) / self.fps - place.start


class Artist:
    """Draws one scene; keeps its surface."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        w, h = scene.size
        self._out = np.zeros((h, w, 4), np.uint8)
        self._surface = skia.Surface(self._out, colorType=skia.kRGBA_8888_ColorType)

    def draw(self, t: float, part: str = "all") -> Picture:
        """RGB uint8 [h, w, 3]; or RGBA of the "figure" or of what stands "before" it, alone."""
        canvas = self._surface.getCanvas()
        canvas.clear(0)
        canvas.save()
        _camera(self.scene, canvas, t)
        world = self.scene.world
        if part == "all":
            world.ground(canvas, t)
        begin, end = self.scene.shown
        if (
            part in ("all", "figure")
            and (t >= begin * self.scene.seconds)
            and (end == 1 or t < end * self.scene.seconds)
        ):
            world.figure(canvas, t)
        if part in ("all", "before"):
            world.before(canvas, t)
        canvas.restore()
        return self._out[..., :3] if part == "all" else self._out

    def truths(self) -> list[tuple[float, float, float, float]]:
        """(share of the shot, area, visible, contrast) of the figure at five instants."""
        found = []
        for share in (0.02, 0.25, 0.5, 0.75, 0.98):
            t = share * self.scene.seconds
            whole = self.draw(t, "figure")[..., 3] > 127
            front = self.draw(t, "before")[..., 3] > 127
            seen = whole & ~front
            light = ((self.draw(t) / 255.0) ** 2.2) @ np.array([0.2126, 0.7152, 0.0722])
            ring = _grow(seen, max(4, light.shape[0] // 24)) & ~_grow(seen, 2)
            contrast = 1.0
            if seen.any() and ring.any():
                a, b = float(np.median(light[seen])), float(np.median(light[ring]))
                contrast = (max(a, b) + 0.05) / (min(a, b) + 0.05)
            found.append((share, float(seen.mean()), float(seen.sum() / max(1, whole.sum())), contrast))
        return found


def _grow(mask: Any, by: int) -> Any:
    for axis in (0, 1):
        wide = mask.copy()
        for k in range(1, by + 1):
            wide |= np.roll(mask, k, axis) | np.roll(mask, -k, axis)
        mask = wide
    return mask


def _camera(scene: Scene, canvas: Any, t: float) -> None:
    w, h = scene.size
    u = t / scene.seconds - 0.5
    if scene.camera in ("pan left", "pan right"):
        canvas.translate(w * 0.16 * u * (1 if scene.camera == "pan left" else -1), 0)
    elif scene.camera in ("push in", "pull out"):
        scale = 1.06 + 0.09 * u * (1 if scene.camera == "push in" else -1)
        canvas.translate(w / 2 * (1 - scale), h / 2 * (1 - scale))
        canvas.scale(scale, scale)
    elif scene.camera == "handheld":
        a = scene.seed % 7
        canvas.translate(w * 0.02 * math.sin(5.1 * t + a), h * 0.02 * math.sin(6.7 * t + 2 * a))


COMMON = ("texture", "hills", "room", "water", "rain", "snow", "fog", "night")


def clean(seed: int, flavour: str = "plain", least: int = 4) -> Film:
    """A film without a defect, of at least so many scenes."""
    rng = np.random.default_rng([seed, FLAVOURS.index(flavour)])
    size = SIZES[rng.integers(len(SIZES))]
    fps = int(rng.choice([24, 24, 25, 30]))
    count = max(least, int(rng.integers(4, 7))) + (3 if flavour == "montage" else 0)
    scenes: list[Scene] = []
    for k in range(count):
        seconds = rng.uniform(0.4, 0.7) if flavour == "montage" and 2 <= k < 7 else rng.uniform(1.3, 3.0)
        kind = str(rng.choice(COMMON))
        special = {"night": "night", "snow": "snow", "lightning": "storm"}.get(flavour)
        if special and k in (2, 4):
            kind, seconds = special, max(seconds, 2.4)
        elif k == 1:
            seconds = rng.uniform(1.3, 1.7)  # a rhythm that is not even
        elif k in (2, 3) and flavour != "montage":
            seconds = max(seconds, 2.4)
        camera = str(rng.choice(["static", "static", "pan left", "pan right", "push in", "pull out", "handheld"]))
        framing = str(rng.choice(list(HEIGHT)))
        if scenes and framing == scenes[-1].framing:
            framing = list(HEIGHT)[(list(HEIGHT).index(framing) + 2) % len(HEIGHT)]
        if flavour == "handheld":
            camera = "handheld"
        text = ""
        if k == 0 or (flavour == "card" and k in (2, count - 1)):
            kind, framing, camera, seconds = "card", "wide", "static", 2.4
            text = " ".join(rng.choice(WORDS, int(rng.integers(2, 6))))
        scenes.append(Scene(kind, int(rng.integers(1 << 30)), size, round(seconds * fps) / fps, framing, camera, text))
    if flavour == "alike":
        a = scenes[1]
        scenes[3] = Scene(a.kind, a.seed, size, scenes[3].seconds, a.framing, a.camera,
                          shift=0.3 if a.world.x0 < 0.5 else -0.3)  # fmt: skip
    places = _places(scenes, rng, flavour)
    film = Film(
        seed, size, fps, scenes, places, _shown(scenes, places, fps), None, None, None,
        voice=flavour in ("voice", "hush"), music=flavour != "hush", asked=places[-1].end,
        crf=int(rng.integers(18, 26)),
    )  # fmt: skip
    film.encode = ["-g", str(int(fps * rng.choice([1, 2, 4])))]
    _words(film, rng)
    _score(film, rng, flavour)
    return film


def _places(scenes: list[Scene], rng: Rng, flavour: str) -> list[Place]:
    places, at = [], 0.0
    for k, s in enumerate(scenes):
        place = Place(f"s{k:02d}", at, at + s.seconds, k)
        if k and s.seconds > 1.2 and scenes[k - 1].seconds > 1.2:
            if flavour == "dissolve" and k % 2:
                place.transition, place.transition_seconds = "dissolve", float(rng.uniform(0.4, 0.8))
            if flavour == "fades" and k % 2 == 0:
                place.transition, place.transition_seconds = "fade", float(rng.uniform(0.5, 1.0))
        places.append(place)
        at += s.seconds
    return places


def _shown(scenes: list[Scene], places: list[Place], fps: int) -> list[list[tuple[int, int, float]]]:
    shown: list[list[tuple[int, int, float]]] = []
    for k, (scene, place) in enumerate(zip(scenes, places, strict=True)):
        n = round(scene.seconds * fps)
        mix = round(place.transition_seconds * fps)
        for j in range(n):
            parts = [(k, j, 1.0)]
            if place.transition == "dissolve" and j < mix:
                share = (j + 1) / (mix + 1)
                parts = [(k, j, share), (k - 1, round(scenes[k - 1].seconds * fps) + j, 1 - share)]
            after = places[k + 1] if k + 1 < len(places) else None
            if place.transition == "fade" and j < mix // 2:
                parts = [(k, j, (j + 1) / (mix // 2 + 1))]
            elif after is not None and after.transition == "fade":
                out = round(after.transition_seconds * fps) // 2
                if n - j <= out:
                    parts = [(k, j, (n - j) / (out + 1))]
            shown.append(parts)
    return shown


def _words(film: Film, rng: Rng) -> None:
    """Captions at a pace that can be read, and boxes of words well inside the frame."""
    w, h = film.size
    for p in film.places:
        scene = film.scenes[p.scene]
        if scene.kind == "card":
            film.boxes.append((p.start, p.end, w * 0.12, h * 0.3, w * 0.88, h * 0.7))
        elif p.end - p.start >= 1.5 and (film.voice or not film.cues or rng.random() < 0.6):
            begin, length = p.start + 0.2, p.end - p.start - 0.4
            words: list[str] = []
            while len(" ".join(words)) < 15 * length - 6:
                words.append(str(rng.choice(WORDS)))
            film.cues.append((begin, begin + length, " ".join(words), p.id))


def _score(film: Film, rng: Rng, flavour: str) -> None:
    n = round(film.places[-1].end * RATE)
    film.speech = np.zeros((n, 2), np.float32)
    if film.voice:
        for start, end, _, _ in film.cues:
            piece = voice(rng, end - start - 0.1)
            at = round((start + 0.03) * RATE)
            film.speech[at : at + len(piece)] += piece[: n - at, None]
    bed = np.zeros((n, 2), np.float32)
    if film.music:
        bed = music(rng, n)
        if flavour == "quiet":
            at = round(rng.uniform(0.25, 0.5) * n)
            quiet = np.ones(n, np.float32)
            quiet[at : at + round(3.2 * RATE)] = 0.004
            smooth = np.hanning(9601) / 4800
            bed *= np.clip(np.convolve(quiet, smooth, "same"), 0.004, 1)[:, None].astype(np.float32)
            bed += (10 ** (-50 / 20) * rng.normal(size=(n, 2))).astype(np.float32)
    film.bed = bed
    mix(film)


def mix(film: Film) -> None:
    """The voice over the music, which ducks under it, at the usual loudness."""
    bed = film.bed
    if film.music and film.voice:
        talk = np.abs(film.speech).max(axis=1) > 0.01
        duck = 1 - 0.7 * np.clip(np.convolve(talk, np.ones(9600) / 4000, "same"), 0, 1)
        bed = bed * duck[:, None].astype(np.float32)
    film.sound = master(film.speech * 1.0 + bed * 0.6)


def write(film: Film, path: Path) -> Path:
    """Encode the film to H.264 (unless a plant says else) and AAC in MP4."""
    w, h = film.size
    with tempfile.TemporaryDirectory() as folder:
        sound = Path(folder) / "sound.wav"
        with wave.open(str(sound), "wb") as f:
            f.setnchannels(2)
            f.setsampwidth(2)
            f.setframerate(RATE)
            f.writeframes((np.clip(film.sound, -1, 1) * 32767).astype("<i2").tobytes())
        heard = ["-itsoffset", f"{film.sound_offset:.4f}", "-i", str(sound)] if film.has_track else []
        command = [
            imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24",
            "-s", f"{w}x{h}", "-framerate", str(film.fps), "-i", "pipe:0", *heard,
            "-c:v", "libx264", "-preset", "ultrafast", "-crf", str(film.crf), "-pix_fmt", "yuv420p", "-threads", "1",
            *BT709, *film.encode, "-c:a", "aac", "-b:a", "160k", *film.mux, str(path),
        ]  # fmt: skip
        process = subprocess.Popen(command, stdin=subprocess.PIPE)
        assert process.stdin is not None
        for picture in film.frames():
            process.stdin.write(np.ascontiguousarray(picture).tobytes())
        process.stdin.close()
        if process.wait():
            raise RuntimeError(f"FFmpeg could not write {path.name}")
    return path
