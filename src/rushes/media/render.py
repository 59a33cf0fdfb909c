"""The render: reads the timeline, copies every packet that can be copied, and encodes only what must change.

Takes are encoded with one set of settings, so a cut costs nothing: packets move into the film with new times.
Dissolves, fades, captions in the picture, trims and clips of another size are encoded, in segments that are effects.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.core.digest import digest_bytes
from rushes.core.effects import Answer, Store, storage
from rushes.media import sound
from rushes.media import timeline as tl
from rushes.media.captions import Cue
from rushes.media.compose import Overlay, Reader, Source, Stretch, black, compose
from rushes.media.frames import VERSION as ENCODER
from rushes.media.frames import encode
from rushes.media.join import Part, Shape, join, look
from rushes.media.loudness import Loudness
from rushes.media.pictures import Joint, Piece, read
from rushes.media.probe import VERSION as INGEST
from rushes.media.probe import ingest, ingest_sound

VERSION = 2  # raise when the same segment would have other pictures
LONGEST = 120  # frames of one encoded segment: enough work for a process, little to do again
WORTH_COPYING = 12  # frames; a shorter run is encoded with its neighbours

CaptionImage = Callable[[str, int, int], npt.NDArray[np.uint8]]  # (words, w, h) → RGBA uint8 [h, w, 4]


@dataclass(frozen=True)
class RenderReport:
    """What came out: seconds, frames, how many of them were copied, how many segments were encoded now, the sound."""

    seconds: float
    frames: int
    copied: int
    segments: int
    lufs: float
    true_peak_dbtp: float
    music: str
    ambience: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """JSON-able; the loudness of silence is None."""
        row = asdict(self) | {"ambience": list(self.ambience)}
        return {k: (None if isinstance(v, float) and not math.isfinite(v) else v) for k, v in row.items()}


def render(
    film: Any,
    out: Path,
    *,
    size: tuple[int, int],
    fps: int,
    store: Store,
    cues: Sequence[Cue] = (),
    draw_caption: CaptionImage | None = None,
    jobs: int = 2,
    progress: Callable[[str, float, float], None] | None = None,
) -> RenderReport:
    """Render a timeline to MP4 (H.264, AAC, faststart), its cuts exact to the frame.

    Captions are burned where `draw_caption` is given: (words, w, h) → RGBA, straight alpha. Media that lie outside the
    store are taken in first, as strangers' files. `progress` gets (stage, done, total). Raises BadInput for a timeline
    that cannot be shown, BadMedia for media that cannot be used.
    """
    tell = progress or (lambda *_: None)
    pieces, joints = read(film, fps)
    ours = _Ours(store, size)
    pieces = [replace(p, path=ours.video(p.path)) if p.path is not None else p for p in pieces]
    sounds = [replace(s, path=ours.sound(s.path)) if s.path is not None else s for s in tl.sounds(film)]
    plan = _Plan(pieces, joints, cues if draw_caption else (), _Shapes(store, size, fps), fps)
    overlays, pictures = _overlays(plan.words, draw_caption, size)
    frames = sum(p.frames for p in pieces)
    total = frames / fps

    lengths = [i.frames if isinstance(i, Part) else sum(s.frames for s in i) for i in plan.items]
    parts: list[Part | None] = [item if isinstance(item, Part) else None for item in plan.items]
    done = sum(p.frames for p in parts if p is not None) / fps
    made = 0
    with ThreadPoolExecutor(jobs) as threads:
        try:
            heard = threads.submit(_sound, store, sounds, total)
            waiting: dict[Future[Answer], int] = {
                threads.submit(_segment, store, item, size, fps, overlays, pictures): i
                for i, item in enumerate(plan.items)
                if not isinstance(item, Part)
            }
            tell("assembling", round(done, 1), round(total, 1))
            for future in as_completed(waiting):
                i, answer = waiting[future], future.result()
                parts[i] = Part(answer.files["video"], 0, lengths[i])
                made += int(answer.fresh)
                done += lengths[i] / fps
                tell("assembling", round(done, 1), round(total, 1))
            tell("mixing sound", 0, 1)
            track = heard.result()
            tell("mixing sound", 1, 1)
        except BaseException:
            threads.shutdown(wait=False, cancel_futures=True)
            raise
    with storage(out.parent), store.scratch() as folder:
        out.parent.mkdir(parents=True, exist_ok=True)
        whole = folder / "film.mp4"
        join([p for p in parts if p is not None], track.files["audio"], whole, fps)
        whole.replace(out)
    level = Loudness(*(-math.inf if v is None else v for v in track.value))
    music = next((s.made or (s.path.stem if s.path else "") for s in sounds if s.kind == "music"), "none")
    return RenderReport(
        total, frames, plan.copied, made, level.lufs, level.true_peak_dbtp, music,
        tuple(dict.fromkeys(s.made for s in sounds if s.kind == "ambience")),
    )  # fmt: skip


class _Ours:
    """Media as files of ours: those in the store as they are, others taken in first."""

    def __init__(self, store: Store, size: tuple[int, int]) -> None:
        self.store, self.size = store, size
        self._home = (store.root / "artifacts").resolve()

    def video(self, path: Path) -> Path:
        if path.is_relative_to(self._home):
            return path

        def make(folder: Path) -> Answer:
            return Answer(files={"video": ingest(path, folder, max_seconds=tl.MAX_SECONDS, size=self.size)})

        request = {"size": list(self.size), "max_seconds": tl.MAX_SECONDS}
        return self.store.effect("ingest", INGEST, request, make, inputs={"clip": path}).files["video"]

    def sound(self, path: Path) -> Path:
        if path.is_relative_to(self._home):
            return path

        def make(folder: Path) -> Answer:
            return Answer(files={"audio": ingest_sound(path, folder, max_seconds=tl.MAX_SECONDS)})

        return self.store.effect("ingest sound", INGEST, {}, make, inputs={"clip": path}).files["audio"]


class _Shapes:
    """The shapes of files, looked at once each, and the header that a file must have to be copied."""

    def __init__(self, store: Store, size: tuple[int, int], fps: int) -> None:
        self.fps = fps
        self._known: dict[Path, Shape] = {}

        def make(folder: Path) -> Answer:
            encode([black(size)] * 2, folder / "sample.mp4", size=size, fps=fps, pixels="yuv420p")
            return Answer(files={"video": folder / "sample.mp4"})

        sample = store.effect("sample", ENCODER, {"size": list(size), "fps": fps}, make)
        self.header = look(sample.files["video"], fps).header

    def of(self, path: Path) -> Shape:
        if path not in self._known:
            self._known[path] = look(path, self.fps)
        return self._known[path]


class _Plan:
    """The film as parts to copy and segments (runs of stretches) to encode, in order."""

    def __init__(
        self, pieces: Sequence[Piece], joints: dict[int, Joint], cues: Sequence[Cue], shapes: _Shapes, fps: int
    ) -> None:
        self.fps, self.shapes = fps, shapes
        self.cues = [(round(c.start * fps), round(c.end * fps), c.text) for c in cues]
        self.items: list[Part | tuple[Stretch, ...]] = []
        self._open: list[Stretch] = []
        at = 0
        for i, piece in enumerate(pieces):
            begins, ends = joints.get(i), joints.get(i + 1)
            if begins is None:
                self._close()
            elif begins.after:
                self._add(self._mix(pieces, i, begins), at - begins.before)
            first = begins.after if begins else 0
            last = piece.frames - (ends.before if ends else 0)
            self._body(piece, first, last, at + first)
            at += piece.frames
            if ends is not None and (i + 1 == len(pieces) or not ends.after):
                self._add(self._mix(pieces, i + 1, ends), at - ends.before)
        self._close()
        self.words = tuple(dict.fromkeys(w[2] for item in self.items if not isinstance(item, Part) for s in item
                                         for w in s.words))  # fmt: skip
        self.copied = sum(item.frames for item in self.items if isinstance(item, Part))

    def _mix(self, pieces: Sequence[Piece], i: int, joint: Joint) -> Stretch:
        """The whole transition at the cut before piece `i`."""
        total = joint.before + joint.after
        old = _source(pieces[i - 1]).later(pieces[i - 1].frames - joint.before, self.fps) if i > 0 else Source()
        new = _source(pieces[i]).later(-joint.before, self.fps) if i < len(pieces) else Source()
        return Stretch(total, old, new, joint.kind, 0, total, joint.before)

    def _body(self, piece: Piece, first: int, last: int, at: int) -> None:
        """Frames `first` to `last` of a piece, the first of them at film frame `at`."""
        source = _source(piece)
        done = first
        for begin, end in self._plain(at, last - first):
            start, copy = self._copyable(piece, first + begin, first + end)
            if copy is None:
                continue
            if start > done:
                self._add(Stretch(start - done, source.later(done, self.fps)), at + done - first)
            self._close()
            self.items.append(copy)
            done = start + copy.frames
        if last > done:
            self._add(Stretch(last - done, source.later(done, self.fps)), at + done - first)

    def _plain(self, at: int, frames: int) -> Iterator[tuple[int, int]]:
        """The runs without captions among `frames` frames from film frame `at`."""
        done = 0
        for begin, end, _ in self.cues:
            if begin < at + frames and end > at:
                if begin - at > done:
                    yield done, begin - at
                done = max(done, end - at)
        if done < frames:
            yield done, frames

    def _copyable(self, piece: Piece, first: int, last: int) -> tuple[int, Part | None]:
        """The largest run between keyframes within frames `first` to `last` of a piece, and the frame it begins at."""
        zero = piece.start * self.fps
        if piece.path is None or piece.speed != 1 or zero.denominator != 1:
            return last, None
        shape = self.shapes.of(piece.path)
        if shape.header != self.shapes.header:
            return last, None
        a, b = int(zero) + first, int(zero) + last
        begin = next((k for k in shape.keys if k >= a), b)
        end = shape.frames if b >= shape.frames else max((k for k in shape.keys if k <= b), default=a)
        if end - begin < min(WORTH_COPYING, last - first):
            return last, None
        return begin - int(zero), Part(piece.path, begin, end - begin)

    def _add(self, stretch: Stretch, at: int) -> None:
        """Take a stretch that begins at film frame `at` into the open segment, in pieces that a process likes."""
        while stretch.frames:
            room = LONGEST - sum(s.frames for s in self._open)
            count = min(stretch.frames, room)
            words = tuple(
                (max(0, begin - at), min(count, end - at), text)
                for begin, end, text in self.cues
                if begin < at + count and end > at
            )
            self._open.append(replace(stretch, frames=count, words=words))
            if count == room:
                self._close()
            after = stretch.after.later(count, self.fps) if stretch.after else None
            stretch = replace(
                stretch, frames=stretch.frames - count, source=stretch.source.later(count, self.fps), after=after,
                first=stretch.first + count,
            )  # fmt: skip
            at += count

    def _close(self) -> None:
        if self._open:
            self.items.append(tuple(self._open))
            self._open = []


def _source(piece: Piece) -> Source:
    return Source(piece.path, piece.start, piece.speed, piece.fit, piece.centre)


def _overlays(
    words: Sequence[str], draw: CaptionImage | None, size: tuple[int, int]
) -> tuple[dict[str, Overlay], dict[str, str]]:
    """Each caption's overlay, and its picture's digest: another lettering makes another segment."""
    overlays, digests = {}, {}
    for text in words:
        assert draw is not None
        image = np.ascontiguousarray(draw(text, *size))
        overlays[text], digests[text] = Overlay(image), digest_bytes(image.tobytes())
    return overlays, digests


def _segment(
    store: Store, stretches: tuple[Stretch, ...], size: tuple[int, int], fps: int, overlays: dict[str, Overlay],
    pictures: dict[str, str],
) -> Answer:  # fmt: skip
    def told(source: Source | None) -> list[Any] | None:
        if source is None or source.path is None:
            return None
        # A file of the store is named by its digest: it need not be read again to tell it from another.
        return [source.path.stem, str(source.start), str(source.speed), source.fit, list(source.centre)]

    request = {
        "size": list(size), "fps": fps, "encoder": ENCODER,
        "stretches": [
            [s.frames, told(s.source), told(s.after), s.mix, s.first, s.total, s.turn,
             [[a, b, pictures[text]] for a, b, text in s.words]]
            for s in stretches
        ],
    }  # fmt: skip

    def make(folder: Path) -> Answer:
        out = folder / "segment.mp4"
        encode(compose(stretches, Reader(size, fps), overlays), out, size=size, fps=fps, pixels="yuv420p")
        return Answer(files={"video": out})

    return store.effect("segment", VERSION, request, make)


def _sound(store: Store, sounds: Sequence[tl.Sound], seconds: float) -> Answer:
    request = {
        "seconds": seconds,
        "sounds": [
            [s.kind, s.at, s.seconds, s.path.stem if s.path else "", s.start, s.made, s.seed] for s in sounds
        ],
    }  # fmt: skip

    def make(folder: Path) -> Answer:
        out = folder / "sound.m4a"
        work = folder / "layers"
        work.mkdir()
        level = sound.mix(sounds, out, seconds=seconds, scratch=work)
        values = [v if math.isfinite(v) else None for v in (level.lufs, level.true_peak_dbtp)]
        return Answer(values, {"audio": out})

    return store.effect("sound", sound.VERSION, request, make)
