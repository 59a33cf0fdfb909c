"""The render: frame-exact, copied where it can be, the same bytes twice; transitions, captions, foreign clips."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import av
import numpy as np
import opentimelineio as otio
import pytest

from rushes.core.effects import Store
from rushes.media import captions, timeline
from rushes.media.frames import decode, encode
from rushes.media.render import render
from rushes.shot import Script, Shot, Slot, Transition

SIZE, FPS = (160, 96), 24


def coded(i: int, level: int) -> np.ndarray:
    """A frame that carries its number as eight black or white bars, on a ground of `level`."""
    frame = np.full((SIZE[1], SIZE[0], 4), 255, np.uint8)
    frame[:, :, :3] = level
    for bit in range(8):
        frame[20:76, bit * 20 + 2 : bit * 20 + 18, :3] = 235 if i >> bit & 1 else 16
    return frame


def number(rgb: np.ndarray) -> int:
    return sum(1 << bit for bit in range(8) if rgb[30:66, bit * 20 + 6 : bit * 20 + 14].mean() > 126)


def slots(
    *lengths: float, transition: Transition = Transition.CUT, mix: float = 0.0, words: str | None = None
) -> Script:
    return Script(
        title="t",
        music="none",
        slots=tuple(
            Slot(
                id=f"s{i}", shot=Shot(), seconds=s, narration=words,
                transition=transition if i else Transition.CUT, transition_seconds=mix if i else 0,
            )
            for i, s in enumerate(lengths)
        ),
    )  # fmt: skip


def takes(folder: Path, script: Script, handle: int = 0) -> dict[str, timeline.Take]:
    made, first = {}, 0
    for n, slot in enumerate(script.slots):
        frames = round(slot.seconds * FPS)
        path = folder / "take.mp4"
        mix = round(slot.transition_seconds * FPS)
        encode(
            (coded(first + i, 60 + 40 * (n % 3)) for i in range(frames + handle)), path, size=SIZE, fps=FPS,
            keyframes=[k for k in (mix, frames) if 0 < k < frames + handle],
        )  # fmt: skip
        made[slot.id] = timeline.Take(Store(folder / ".rushes").keep(path), slot.seconds, handle / FPS)
        first += frames
    return made


def rendered(tmp_path: Path, script: Script, *, handle: int = 0, name: str = "film", **more: object):
    film = timeline.build(script, takes(tmp_path, script, handle), narration={}, fps=FPS)
    timeline.save(film, tmp_path / f"{name}.otio", root=tmp_path)
    loaded = timeline.load(tmp_path / f"{name}.otio", root=tmp_path)
    out = tmp_path / f"{name}.mp4"
    return render(loaded, out, size=SIZE, fps=FPS, store=Store(tmp_path / ".rushes"), **more), out  # type: ignore[arg-type]


def test_cuts_are_copied_and_every_frame_is_there_in_order(tmp_path: Path) -> None:
    report, out = rendered(tmp_path, slots(1.0, 0.5, 2.25, 0.75))
    seen = [(at, number(rgb)) for at, rgb in decode(out)]
    assert [n for _, n in seen] == list(range(108))
    assert [round(at * FPS) for at, _ in seen] == list(range(108))
    assert report.copied == report.frames == 108
    with av.open(str(out)) as film:
        assert film.streams.video[0].average_rate == FPS
        audio = film.streams.audio[0]
        assert abs(float(audio.duration * audio.time_base) - 108 / FPS) <= 1 / FPS


def test_the_film_starts_playing_before_it_is_whole(tmp_path: Path) -> None:
    _, out = rendered(tmp_path, slots(1.0, 1.0))
    f, order = io.BytesIO(out.read_bytes()), []
    while head := f.read(8):
        length, kind = struct.unpack(">I4s", head)
        order.append(kind)
        f.seek(length - 8, 1)
    assert order.index(b"moov") < order.index(b"mdat")


def test_a_dissolve_costs_only_its_own_frames(tmp_path: Path) -> None:
    script = slots(1.0, 1.0, 1.0, transition=Transition.DISSOLVE, mix=0.25)
    report, out = rendered(tmp_path, script, handle=6)
    frames = [rgb for _, rgb in decode(out)]
    assert len(frames) == 72
    assert report.frames - report.copied == 12
    # Ground level between the takes' levels in the middle of the mix, and the incoming take's after it.
    ground = [float(f[:15].mean()) for f in frames]
    assert ground[22] == pytest.approx(60, abs=3)
    assert 70 < ground[27] < 90
    assert ground[31] == pytest.approx(100, abs=3)
    assert [number(f) for f in frames[30:48]] == list(range(30, 48))


def test_sixty_cuts_do_not_drift(tmp_path: Path) -> None:
    _, out = rendered(tmp_path, slots(*[5 / FPS] * 60))
    assert [number(rgb) for _, rgb in decode(out)] == [i % 256 for i in range(300)]


def test_the_same_film_twice_is_the_same_bytes(tmp_path: Path) -> None:
    script = slots(0.5, 0.5, transition=Transition.DISSOLVE, mix=0.25)
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    _, a = rendered(tmp_path / "a", script, handle=6)
    _, b = rendered(tmp_path / "b", script, handle=6)
    assert a.read_bytes() == b.read_bytes()


def test_burned_captions_change_only_their_own_time_and_place(tmp_path: Path) -> None:
    script = slots(1.0, 1.0)

    def draw(text: str, w: int, h: int) -> np.ndarray:
        image = np.zeros((h, w, 4), np.uint8)
        image[80:92] = (255, 0, 0, 255)
        return image

    cue = captions.Cue(start=0.25, end=0.75, text="hello")
    report, out = rendered(tmp_path, script, cues=[cue], draw_caption=draw)
    red = [float(rgb[83:90, :, 0].mean() - rgb[83:90, :, 2].mean()) for _, rgb in decode(out)]
    assert all(r > 100 for r in red[6:18])
    assert all(r < 20 for r in red[:6] + red[18:])
    assert report.copied == 24


def test_a_foreign_clip_is_filled_and_not_stretched(tmp_path: Path) -> None:
    tall = tmp_path / "tall.mp4"
    frame = np.zeros((200, 100, 4), np.uint8)
    frame[75:125, 25:75] = 255  # a square
    encode((frame for _ in range(30)), tall, size=(100, 200), fps=30)
    script = slots(0.5)
    film = timeline.build(script, {"s0": timeline.Take(tall, 0.5)}, narration={}, fps=FPS)
    out = tmp_path / "film.mp4"
    render(film, out, size=SIZE, fps=FPS, store=Store(tmp_path / ".rushes"))
    rgb = next(iter(decode(out)))[1]
    assert rgb.shape == (SIZE[1], SIZE[0], 3)
    bright = rgb.mean(axis=2) > 128
    rows, columns = np.flatnonzero(bright.any(axis=1)), np.flatnonzero(bright.any(axis=0))
    assert np.ptp(rows) == pytest.approx(np.ptp(columns), abs=3)


def test_a_person_may_trim_and_strip_our_metadata(tmp_path: Path) -> None:
    script = slots(1.0, 1.0)
    film = timeline.build(script, takes(tmp_path, script), narration={}, fps=FPS)
    timeline.save(film, tmp_path / "film.otio", root=tmp_path)
    edited = otio.adapters.read_from_file(str(tmp_path / "film.otio"))
    edited.metadata.clear()
    clip = edited.video_tracks()[0][0]
    clip.metadata.clear()
    clip.source_range = otio.opentime.TimeRange(otio.opentime.RationalTime(5, FPS), otio.opentime.RationalTime(7, FPS))
    otio.adapters.write_to_file(edited, str(tmp_path / "film.otio"))
    loaded = timeline.load(tmp_path / "film.otio", root=tmp_path)
    out = tmp_path / "film.mp4"
    render(loaded, out, size=SIZE, fps=FPS, store=Store(tmp_path / ".rushes"))
    assert [number(rgb) for _, rgb in decode(out)] == [*range(5, 12), *range(24, 48)]
