"""Timelines out and back: what each format keeps, and a person's cut that survives later revisions."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import opentimelineio as otio
import pytest

import rushes
from rushes.agent import director
from rushes.agent.production import Production, find
from rushes.cli.main import main
from rushes.core.digest import digest_file
from rushes.core.errors import BadInput
from rushes.media.frames import decode, encode
from rushes.shot import Commission

BRIEF = "a fox crosses a snowy forest at night and finds a lantern. It carries the lantern home and sleeps"
ADAPTER = {".otio": "otio_json", ".xml": "fcp_xml", ".fcpxml": "fcpx_xml", ".edl": "cmx_3600"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("made")
    rushes.make(Commission(brief=BRIEF, seconds=9, height=360), workspace=root)
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "w")
    return tmp_path / "w"


def name(root: Path) -> str:
    return next((root / "productions").iterdir()).name


def clips(film: Any) -> list[Any]:
    return [x for x in film.video_tracks()[0] if isinstance(x, otio.schema.Clip)]


def stripped(film: Any) -> Any:
    """Without any metadata, markers or names of tracks, as some programs leave a timeline."""
    film.metadata.clear()
    for track in film.tracks:
        track.metadata.clear()
        for x in track:
            x.metadata.clear()
            if isinstance(x, otio.schema.Clip):
                x.markers.clear()
                x.media_reference.metadata.clear()
    return film


def exported(root: Path, suffix: str, out: Path) -> Path:
    director.export(name(root), ["otio", "fcp7", "fcpx", "edl"], out=out, workspace=root)
    return out / f"{name(root)}{suffix}"


def ids(p: Production) -> list[str]:
    assert p.state.script is not None
    return [s.id for s in p.state.script.slots]


def test_everything_for_a_delivery(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    n = name(root)
    assert main(["--workspace", str(root), "export", n, "--out", str(tmp_path / "out"), "--json"]) == 0
    files = json.loads(capsys.readouterr().out)["files"]
    out = tmp_path / "out"
    for suffix, adapter in ADAPTER.items():
        film = otio.adapters.read_from_file(str(out / f"{n}{suffix}"), adapter)
        timeline = film if isinstance(film, otio.schema.Timeline) else next(iter(film))
        shown = [x for t in timeline.video_tracks() for x in t if isinstance(x, otio.schema.Clip)]
        assert len(shown) == len(ids(find(root, n))), suffix
    otio_film = otio.adapters.read_from_file(str(out / f"{n}.otio"))
    for clip in otio_film.find_clips():
        assert Path(clip.media_reference.target_url.removeprefix("file://")).is_file()
    assert files[f"{n}.otio"] == []
    assert any("transitions" in line for line in files[f"{n}.fcpxml"])
    assert any("sounds" in line for line in files[f"{n}.edl"])
    report = json.loads((out / "delivery.json").read_text())
    assert report["loudness_lufs"] == find(root, n).state.film["lufs"]
    assert report["licences"]
    for line in (out / "SHA256SUMS").read_text().splitlines():
        digest, _, path = line.partition("  ")
        assert digest_file(out / path) == digest


@pytest.mark.parametrize("suffix", [".otio", ".xml", ".edl"])
def test_a_persons_cut_comes_back_and_survives_three_revisions(root: Path, tmp_path: Path, suffix: str) -> None:
    n = name(root)
    before = ids(find(root, n))
    path = exported(root, suffix, tmp_path / "out")
    film = otio.adapters.read_from_file(str(path), ADAPTER[suffix])
    film = stripped(film)
    track = film.video_tracks()[0]
    for i in reversed(range(len(track))):
        if isinstance(track[i], otio.schema.Transition):
            del track[i]
    shown = clips(film)
    at = {c.name: i for i, c in enumerate(shown)}
    assert list(at) == before
    span = shown[at["s02"]].source_range
    twelve = otio.opentime.RationalTime(12, 24)
    shown[at["s02"]].source_range = otio.opentime.TimeRange(
        span.start_time + twelve, span.duration - twelve - otio.opentime.RationalTime(6, 24)
    )
    del track[at["s03"]]  # transitions are gone: a clip's place in the track is its place among the clips
    moved = track[1].clone()
    del track[1]
    track.append(moved)
    theirs = tmp_path / f"theirs{suffix}"
    otio.adapters.write_to_file(film, str(theirs), ADAPTER[suffix])
    wanted = [c.name for c in clips(film)]

    p = director.import_cut(n, theirs, workspace=root)
    assert ids(p) == wanted
    assert "deleted: s03" in p.state.closing
    take = p.state.current_takes["s02"]
    for sentence in ("make shot 1 closer and slower", "no music", "call it “Winter”"):
        number = next(n for n, s in enumerate((s for s in ids(p) if s.startswith("s0")), 1) if s != "s02")
        p = director.revise(n, sentence.replace("shot 1", f"shot {number}"), workspace=root)
    assert ids(p) == wanted
    slot = next(s for s in p.state.script.slots if s.id == "s02") if p.state.script else None
    assert slot is not None
    assert slot.skip == pytest.approx(0.5)
    assert p.state.current_takes["s02"].key == take.key  # the very take that they cut
    start = sum(s.seconds for s in p.state.script.slots[: wanted.index("s02")]) if p.state.script else 0.0
    film_frame = next(rgb for _, rgb in decode(p.folder / "film.mp4", start=start + 0.25))
    take_frame = next(rgb for _, rgb in decode(root / take.file, start=0.75))
    assert np.abs(film_frame.astype(int) - take_frame).mean() < 3
    if suffix != ".otio":
        return
    # Their cut stays where the shot itself is made anew.
    shots = [s for s in ids(p) if s.startswith("s0")]
    p = director.revise(n, f"make shot {shots.index('s02') + 1} a close-up", workspace=root)
    slot = next(s for s in p.state.script.slots if s.id == "s02") if p.state.script else None
    assert slot is not None
    assert (slot.skip, p.state.current_takes["s02"].key == take.key) == (pytest.approx(0.5), False)
    back = p
    for _ in range(5):
        back = director.undo(n, workspace=root)
    assert ids(back) == before


def test_a_split_and_a_clip_of_their_own(root: Path, tmp_path: Path) -> None:
    n = name(root)
    path = exported(root, ".otio", tmp_path / "out")
    red = np.zeros((360, 640, 4), np.uint8)
    red[..., 0], red[..., 3] = 200, 255
    encode([red] * 48, tmp_path / "holiday.mp4", size=(640, 360), fps=24)
    film = otio.adapters.read_from_file(str(path))
    track = film.video_tracks()[0]
    own = otio.schema.Clip(
        name="holiday", source_range=otio.opentime.TimeRange(
            otio.opentime.RationalTime(0, 24), otio.opentime.RationalTime(36, 24)),
        media_reference=otio.schema.ExternalReference(target_url=(tmp_path / "holiday.mp4").as_uri()),
    )  # fmt: skip
    i = next(i for i, x in enumerate(track) if x.name == "s02")
    whole = track[i].source_range
    half = otio.opentime.RationalTime(whole.duration.value // 2, 24)
    second = track[i].clone()
    track[i].source_range = otio.opentime.TimeRange(whole.start_time, half)
    second.source_range = otio.opentime.TimeRange(whole.start_time + half, whole.duration - half)
    track.insert(i + 1, own)
    track.insert(i + 2, second)
    otio.adapters.write_to_file(film, str(tmp_path / "theirs.otio"))
    p = director.import_cut(n, tmp_path / "theirs.otio", workspace=root)
    at = ids(p).index("s02")
    assert ids(p)[at + 1].startswith("own")
    assert ids(p)[at + 2] == "s02-b"
    assert p.state.script is not None
    start = sum(s.seconds for s in p.state.script.slots[: at + 1])
    shown = next(rgb for _, rgb in decode(p.folder / "film.mp4", start=start + 0.5))
    assert np.abs(shown.astype(int).mean((0, 1)) - (200, 0, 0)).max() < 12


def test_an_unchanged_timeline_changes_nothing(root: Path, tmp_path: Path) -> None:
    state = find(root, name(root)).state
    for suffix in (".otio", ".xml", ".edl"):
        path = exported(root, suffix, tmp_path / suffix[1:])
        with pytest.raises(BadInput, match="changes nothing"):
            director.import_cut(name(root), path, workspace=root)
    assert find(root, name(root)).state.versions == state.versions


BAD = {
    "junk.otio": b"\x00\x01\x02\xff",
    "empty.xml": b"",
    "html.xml": b"<html><body>hello</body></html>",
    "bomb.xml": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><xmeml>&b;</xmeml>',
    "deep.otio": b"[" * 100_000,
    "clip.edl": b"not an edl at all\n",
    "film.mp4": b"\x00\x00\x00\x18ftypmp42",
    "list.otio": b"[1, 2, 3]",
    "bare.otio": json.dumps({"OTIO_SCHEMA": "Timeline.1", "name": "x", "tracks": {
        "OTIO_SCHEMA": "Stack.1", "name": "tracks", "children": []}}).encode(),
    "strange.edl": b"TITLE: x\n\n001  AX V C 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00\n"
    b"* FROM CLIP NAME: nobody\n",
}  # fmt: skip


@pytest.mark.parametrize("case", sorted(BAD))
def test_a_bad_timeline_costs_one_clear_error(made: Path, tmp_path: Path, case: str) -> None:
    n = name(made)
    folder = made / "productions" / n
    before = {p.name: digest_file(p) for p in folder.iterdir() if p.name in ("film.mp4", "film.otio")}
    state = find(made, n).state
    (tmp_path / case).write_bytes(BAD[case])
    with pytest.raises(BadInput) as error:
        director.import_cut(n, tmp_path / case, workspace=made)
    assert len(str(error.value)) < 600
    assert {p: digest_file(folder / p) for p in before} == before
    after = find(made, n).state
    assert (after.versions, after.pending, after.script) == (state.versions, None, state.script)


def test_too_large_and_negative(made: Path, tmp_path: Path) -> None:
    big = tmp_path / "big.xml"
    big.write_bytes(b" " * 21_000_000)
    with pytest.raises(BadInput, match="20 MB"):
        director.import_cut(name(made), big, workspace=made)
    film = otio.schema.Timeline("x")
    track = otio.schema.Track(kind=otio.schema.TrackKind.Video)
    track.append(
        otio.schema.Clip(name="s02", source_range=otio.opentime.TimeRange(
            otio.opentime.RationalTime(0, 24), otio.opentime.RationalTime(-10, 24)))
    )  # fmt: skip
    film.tracks.append(track)
    otio.adapters.write_to_file(film, str(tmp_path / "negative.otio"))
    with pytest.raises(BadInput, match="no sensible times"):
        director.import_cut(name(made), tmp_path / "negative.otio", workspace=made)
