"""The timeline: built, saved and read back; what a person changed stays, what is dangerous is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import opentimelineio as otio
import pytest

from rushes.core.errors import BadInput
from rushes.media import pictures, timeline
from rushes.shot import ClipRef, Script, Shot, Slot, Transition
from test_media_render import FPS, slots


def time(frames: float, rate: float = FPS) -> Any:
    return otio.opentime.RationalTime(frames, rate)


def built(tmp_path: Path, script: Script) -> Any:
    made = {s.id: timeline.Take(tmp_path / f"{s.id}.mp4", s.seconds, 0.25) for s in script.slots}
    for take in made.values():
        take.path.write_bytes(b"x")
    return timeline.build(script, made, narration={}, fps=FPS)


def full(tmp_path: Path) -> Any:
    """A film with everything that a timeline can hold."""
    sea = Shot(sound=("waves", "gulls"))
    script = Script(
        title="a film",
        music="calm",
        slots=(
            Slot(id="a", shot=sea, seconds=2, transition=Transition.FADE, transition_seconds=0.5),
            Slot(id="b", shot=sea, seconds=2, transition=Transition.DISSOLVE, transition_seconds=0.25),
            Slot(id="c", shot=Shot(), seconds=1, footage=ClipRef(clip="x", start=0, keep_sound=True)),
            Slot(id="d", shot=sea, seconds=1, transition=Transition.FADE, transition_seconds=0.5),
        ),
    )
    voice = tmp_path / "voice.wav"
    voice.write_bytes(b"x")
    made = {s.id: timeline.Take(tmp_path / f"{s.id}.mp4", s.seconds, 0.25) for s in script.slots}
    for take in made.values():
        take.path.write_bytes(b"x")
    return timeline.build(script, made, narration={"b": (voice, 1.3)}, fps=FPS)


def test_a_film_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    film = full(tmp_path)
    timeline.save(film, tmp_path / "films" / "film.otio", root=tmp_path)
    text = (tmp_path / "films" / "film.otio").read_text()
    assert str(tmp_path) not in text
    loaded = timeline.load(tmp_path / "films" / "film.otio", root=tmp_path)
    assert pictures.read(loaded, FPS) == pictures.read(film, FPS)
    assert timeline.sounds(loaded) == timeline.sounds(film)


def test_the_parts_of_a_film_are_in_their_places(tmp_path: Path) -> None:
    film = full(tmp_path)
    pieces, joints = pictures.read(film, FPS)
    assert [p.frames for p in pieces] == [48, 48, 24, 24]
    assert joints == {
        0: pictures.Joint("fade", 0, 12), 1: pictures.Joint("dissolve", 0, 6), 3: pictures.Joint("fade", 6, 6),
    }  # fmt: skip
    found = {(s.kind, s.made or (s.path.name if s.path else "")): s for s in timeline.sounds(film)}
    voice = found["voice", "voice.wav"]
    assert voice.at == pytest.approx(2.2, abs=1 / FPS)
    assert voice.seconds == pytest.approx(1.3, abs=1 / FPS)
    assert found["clip", "c.mp4"].at == 4.0
    waves = [s for s in timeline.sounds(film) if s.made == "waves"]
    assert [(s.at, s.seconds) for s in waves] == [(0.0, 4.0), (5.0, 1.0)]
    assert [s.seconds for s in timeline.sounds(film) if s.kind == "music"] == [6.0]


def test_lengths_in_another_rate_do_not_drift(tmp_path: Path) -> None:
    film = otio.schema.Timeline("ntsc")
    track = otio.schema.Track(kind=otio.schema.TrackKind.Video)
    for i in range(60):
        reference = otio.schema.ExternalReference(target_url=f"/{i}.mp4")
        span = otio.opentime.TimeRange(time(0, 24000 / 1001), time(25, 24000 / 1001))
        track.append(otio.schema.Clip(f"c{i}", reference, span))
    film.tracks.append(track)
    pieces, _ = pictures.read(film, 30)
    assert sum(p.frames for p in pieces) == round(60 * 25 * 1001 / 24000 * 30)
    assert {p.frames for p in pieces} <= {31, 32}


def test_centred_dissolves_holes_speeds_and_time_codes_are_read(tmp_path: Path) -> None:
    film = otio.schema.Timeline("edited")
    track = otio.schema.Track(kind=otio.schema.TrackKind.Video)
    span = otio.opentime.TimeRange(time(86400 + 5), time(24))
    reference = otio.schema.ExternalReference("/a.mp4", otio.opentime.TimeRange(time(86400), time(100)))
    slow = otio.schema.Clip("slow", reference, span, effects=[otio.schema.LinearTimeWarp(time_scalar=0.5)])
    track.append(slow)
    track.append(otio.schema.Transition(transition_type="SMPTE_Dissolve", in_offset=time(4), out_offset=time(4)))
    track.append(
        otio.schema.Clip("b", otio.schema.ExternalReference("/b.mp4"), otio.opentime.TimeRange(time(9), time(24)))
    )
    track.append(otio.schema.Gap(source_range=otio.opentime.TimeRange(time(0), time(12))))
    film.tracks.append(track)
    (a, b, gap), joints = pictures.read(film, FPS)
    assert (a.start * FPS, a.speed) == (5, 0.5)
    assert b.start * FPS == 9
    assert gap.path is None
    assert joints == {1: pictures.Joint("dissolve", 4, 4)}


def test_a_second_picture_track_lies_over_the_first(tmp_path: Path) -> None:
    film = built(tmp_path, slots(1.0, 1.0))
    upper = otio.schema.Track(kind=otio.schema.TrackKind.Video)
    upper.append(otio.schema.Gap(source_range=otio.opentime.TimeRange(time(0), time(12))))
    cover = otio.schema.ExternalReference((tmp_path / "s1.mp4").as_uri())
    upper.append(otio.schema.Clip("over", cover, otio.opentime.TimeRange(time(0), time(6))))
    film.tracks.insert(1, upper)
    pieces, _ = pictures.read(film, FPS)
    assert [(p.name, p.frames) for p in pieces] == [("s0", 12), ("over", 6), ("s0", 6), ("s1", 24)]


def test_what_cannot_be_shown_is_refused(tmp_path: Path) -> None:
    def first_clip(film: Any) -> Any:
        return next(iter(film.find_clips()))

    nested = built(tmp_path, slots(1.0))
    nested.video_tracks()[0].append(otio.schema.Stack())
    backwards = built(tmp_path, slots(1.0))
    first_clip(backwards).effects.append(otio.schema.LinearTimeWarp(time_scalar=-1))
    offline = built(tmp_path, slots(1.0))
    first_clip(offline).media_reference = otio.schema.MissingReference()
    overlapping = built(tmp_path, slots(0.5, 0.5, 0.5))
    track = overlapping.video_tracks()[0]
    for at in (2, 1):
        track.insert(at, otio.schema.Transition(in_offset=time(8), out_offset=time(8)))
    for film in (nested, backwards, offline, overlapping, otio.schema.Timeline("empty")):
        with pytest.raises(BadInput):
            pictures.read(film, FPS)


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "../../../../etc/hostname", "http://127.0.0.1:9/x.mp4", "concat:a|b", "//host/x.mp4",
     "%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "link.mp4", "", "a%00b.mp4"],
)  # fmt: skip
def test_media_outside_the_workspace_is_refused(tmp_path: Path, url: str) -> None:
    root = tmp_path / "work"
    root.mkdir()
    (root / "link.mp4").symlink_to("/etc/passwd")
    film = built(root, slots(0.5))
    next(iter(film.find_clips())).media_reference.target_url = url
    otio.adapters.write_to_file(film, str(root / "bad.otio"))
    with pytest.raises(BadInput):
        timeline.load(root / "bad.otio", root=root)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-5", "1e18"])
def test_times_that_make_no_sense_are_refused(tmp_path: Path, number: str) -> None:
    timeline.save(built(tmp_path, slots(0.5)), tmp_path / "film.otio", root=tmp_path)
    text = (tmp_path / "film.otio").read_text()
    assert '"value": 12.0' in text
    (tmp_path / "film.otio").write_text(text.replace('"value": 12.0', f'"value": {number}'))
    with pytest.raises(BadInput):
        timeline.load(tmp_path / "film.otio", root=tmp_path)


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[" * 100_000, '{"OTIO_SCHEMA": "Clip.2"}', '{"a":' * 5000 + "1" + "}" * 5000, "\xff", "null",
     json.dumps({"OTIO_SCHEMA": "Timeline.1", "tracks": 5})],
)  # fmt: skip
def test_what_is_no_timeline_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "bad.otio").write_text(text)
    with pytest.raises(BadInput):
        timeline.load(tmp_path / "bad.otio", root=tmp_path)
