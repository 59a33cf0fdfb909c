"""The render: frame-exact, copied where it can be, the same bytes twice; transitions, captions, foreign clips."""

from __future__ import annotations

import io
import struct
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import opentimelineio as otio
import pytest

from rushes.core.effects import Store
from rushes.media import captions, timeline
from rushes.media.compose import Overlay
from rushes.media.frames import decode, encode, rgb_of
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


def test_a_fade_goes_through_black_on_both_sides_of_the_cut(tmp_path: Path) -> None:
    script = slots(1.0, 1.0, transition=Transition.FADE, mix=0.5)
    report, out = rendered(tmp_path, script)
    frames = [rgb for _, rgb in decode(out)]
    ground = [float(f[:15].mean()) for f in frames]
    assert len(frames) == 48
    assert ground[17] == pytest.approx(60, abs=3)
    assert ground[30] == pytest.approx(100, abs=3)
    assert min(ground) == min(ground[22:26]) < 15
    assert all(a > b for a, b in pairwise(ground[17:23]))
    assert all(a < b for a, b in pairwise(ground[25:31]))
    # Copying begins at the first keyframe after the fade.
    assert report.copied == 12
    assert [number(f) for f in frames[30:48]] == list(range(30, 48))


def test_sixty_cuts_do_not_drift(tmp_path: Path) -> None:
    _, out = rendered(tmp_path, slots(*[5 / FPS] * 60))
    assert [number(rgb) for _, rgb in decode(out)] == [i % 256 for i in range(300)]
    with av.open(str(out)) as film:
        pictures, heard = film.streams.video[0], film.streams.audio[0]
        assert pictures.duration * pictures.time_base == 300 / FPS
        assert abs(float(heard.duration * heard.time_base) - 300 / FPS) <= 1 / FPS
        times = [p.dts for p in film.demux(pictures) if p.dts is not None]
        assert times == sorted(set(times))


def test_what_is_rendered_again_is_only_what_changed(tmp_path: Path) -> None:
    script = slots(1.0, 1.0, 1.0, transition=Transition.DISSOLVE, mix=0.25)
    first, _ = rendered(tmp_path, script, handle=6)
    again, _ = rendered(tmp_path, script, handle=6)
    assert (first.segments, again.segments) == (2, 0)
    middle = script.slots[2].model_copy(update={"transition_seconds": 0.125})
    changed, _ = rendered(tmp_path, script.model_copy(update={"slots": (*script.slots[:2], middle)}), handle=6)
    assert changed.segments == 1


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
    assert all(r > 200 for r in red[6:18])
    assert all(r < 20 for r in red[:6] + red[18:])
    assert report.copied == 24


def test_an_overlay_mixes_colours_by_its_alpha() -> None:
    image = np.zeros((SIZE[1], SIZE[0], 4), np.uint8)
    image[11:31, 21:61] = (255, 255, 0, 128)
    frame = np.full((SIZE[1] * 3 // 2, SIZE[0]), 128, np.uint8)  # grey, 130 of 255
    rgb = rgb_of(av.VideoFrame.from_ndarray(Overlay(image).over(frame), format="yuv420p"))
    assert rgb[5, 5] == pytest.approx([130, 130, 130], abs=3)
    # A frame without a tag is read as BT.601 here, so the colour is told by its shape: red and green up, blue down.
    r, g, b = (int(v) for v in rgb[20, 40])
    assert r > 175 < g
    assert b < 90
    assert (frame == 128).all()


def foreign(path: Path, size: tuple[int, int] = (100, 200), count: int = 30) -> Path:
    """A clip of another size and rate, a white square in its middle, its left edge red."""
    frame = np.zeros((size[1], size[0], 4), np.uint8)
    x, y = size[0] // 2, size[1] // 2
    frame[y - 15 : y + 15, x - 15 : x + 15] = 255
    frame[:, :8] = (255, 0, 0, 255)
    encode((frame for _ in range(count)), path, size=size, fps=30)
    return path


def square(rgb: np.ndarray) -> tuple[int, int]:
    bright = rgb.min(axis=2) > 150
    return int(bright.any(axis=0).sum()), int(bright.any(axis=1).sum())


@pytest.mark.parametrize(("size", "scale"), [((100, 200), 1.6), ((320, 96), 1.0), ((80, 48), 2.0), ((96, 96), 5 / 3)])
def test_a_foreign_clip_fills_the_frame_and_is_not_stretched(
    tmp_path: Path, size: tuple[int, int], scale: float
) -> None:
    take = timeline.Take(foreign(tmp_path / "f.mp4", size), 0.5)
    film = timeline.build(slots(0.5), {"s0": take}, narration={}, fps=FPS)
    out = tmp_path / "film.mp4"
    report = render(film, out, size=SIZE, fps=FPS, store=Store(tmp_path / ".rushes"))
    frames = [rgb for _, rgb in decode(out)]
    assert len(frames) == report.frames == 12
    w, h = square(frames[0])
    assert w == pytest.approx(30 * scale, abs=3)
    assert h == pytest.approx(30 * scale, abs=3)


@pytest.mark.parametrize(("said", "red_at"), [({"fit": "pad"}, 56), ({"centre": [0.0, 0.5]}, 4)])
def test_a_clip_is_padded_or_framed_as_the_timeline_says(tmp_path: Path, said: dict[str, object], red_at: int) -> None:
    size = (100, 200) if "fit" in said else (320, 96)
    take = timeline.Take(foreign(tmp_path / "f.mp4", size), 0.5)
    film = timeline.build(slots(0.5), {"s0": take}, narration={}, fps=FPS)
    next(iter(film.find_clips())).metadata["rushes"].update(said)
    out = tmp_path / "film.mp4"
    render(film, out, size=SIZE, fps=FPS, store=Store(tmp_path / ".rushes"))
    rgb = next(decode(out))[1].astype(int)
    redness = (rgb[..., 0] - rgb[..., 1])[40:56].mean(axis=0)
    assert redness[red_at : red_at + 3].max() > 100
    if "fit" in said:
        # The whole picture stands in the middle, 48 wide, over a darker blur of itself.
        assert square(rgb) == pytest.approx((14, 14), abs=2)
        assert rgb[48, 0].max() < 200


def test_a_clip_that_ends_early_stands_still(tmp_path: Path) -> None:
    store = Store(tmp_path / ".rushes")
    encode((coded(i, 60) for i in range(10)), tmp_path / "t.mp4", size=SIZE, fps=FPS)
    take = timeline.Take(store.keep(tmp_path / "t.mp4"), 1.0)
    film = timeline.build(slots(1.0), {"s0": take}, narration={}, fps=FPS)
    render(film, tmp_path / "film.mp4", size=SIZE, fps=FPS, store=store)
    assert [number(rgb) for _, rgb in decode(tmp_path / "film.mp4")] == [*range(10), *[9] * 14]


def test_speed_holes_and_centred_dissolves_are_shown(tmp_path: Path) -> None:
    store = Store(tmp_path / ".rushes")
    encode((coded(i, 60) for i in range(48)), tmp_path / "t.mp4", size=SIZE, fps=FPS)
    url = store.keep(tmp_path / "t.mp4").as_uri()

    def clip(first: int, frames: int, **more: object) -> object:
        span = otio.opentime.TimeRange(otio.opentime.RationalTime(first, FPS), otio.opentime.RationalTime(frames, FPS))
        return otio.schema.Clip("c", otio.schema.ExternalReference(url), span, **more)

    film = otio.schema.Timeline("edited")
    track = otio.schema.Track(kind=otio.schema.TrackKind.Video)
    half = otio.opentime.RationalTime(2, FPS)
    track.append(clip(4, 12, effects=[otio.schema.LinearTimeWarp(time_scalar=2)]))
    track.append(otio.schema.Gap(source_range=clip(0, 6).source_range))  # type: ignore[attr-defined]
    track.append(clip(20, 12, effects=[otio.schema.FreezeFrame()]))
    track.append(clip(0, 12))
    track.append(otio.schema.Transition(transition_type="SMPTE_Dissolve", in_offset=half, out_offset=half))
    track.append(clip(12, 12))
    film.tracks.append(track)
    report = render(film, tmp_path / "film.mp4", size=SIZE, fps=FPS, store=store)
    frames = [rgb for _, rgb in decode(tmp_path / "film.mp4")]
    seen = [number(f) for f in frames]
    assert report.frames == len(seen) == 54
    assert seen[:12] == list(range(4, 28, 2))
    assert all(f.max() < 20 for f in frames[12:18])
    assert seen[18:30] == [20] * 12
    # Both sides of the dissolve are the same run of the file: it is seen through without a break.
    assert seen[30:54] == list(range(24))


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
