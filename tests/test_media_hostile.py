"""Strangers' files: each is refused with one clear error or handled; nothing else is read, written or called."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import hostile
from rushes.core.errors import BadInput, BadMedia
from rushes.media.frames import decode
from rushes.media.probe import ingest, probe

SIZE = (128, 96)


def take_in(path: Path, folder: Path, max_seconds: float = 600) -> Path:
    home = folder / "ours"
    home.mkdir()
    return ingest(path, home, max_seconds=max_seconds, size=SIZE)


TAKE_IN = """
import resource, sys, tempfile
from pathlib import Path
from rushes.core.errors import BadMedia
from rushes.media.probe import ingest
refused = 0
for file in sys.argv[2:]:
    try:
        ingest(Path(file), Path(tempfile.mkdtemp(dir=sys.argv[1])), max_seconds=600, size=(128, 96))
    except BadMedia:
        refused += 1
print(refused, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def tree(folder: Path) -> set[str]:
    return {str(p.relative_to(folder)) for p in folder.rglob("*")}


@pytest.fixture
def listener() -> Iterator[tuple[int, list[object]]]:
    """A port on this machine, and the connections that were made to it."""
    calls: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def accept() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                calls.append(connection)
                connection.close()

        threading.Thread(target=accept, daemon=True).start()
        yield server.getsockname()[1], calls
        server.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("kind", hostile.REFUSED)
def test_what_is_not_a_video_is_refused_in_one_line(tmp_path: Path, kind: str) -> None:
    path = hostile.REFUSED[kind](tmp_path)
    before = tree(tmp_path)
    with pytest.raises(BadMedia) as caught:
        take_in(path, tmp_path)
    assert caught.value.where == path.name
    assert caught.value.next_step
    assert "\n" not in str(caught.value)
    assert str(tmp_path) not in str(caught.value)
    assert tree(tmp_path) - before == {"ours"}


def test_no_refused_file_takes_a_gigabyte(tmp_path: Path) -> None:
    files = [str(hostile.REFUSED[kind](tmp_path)) for kind in hostile.REFUSED]
    # A process of its own: what one forks counts its parent's memory as its own, and these tests' parent may be large.
    largest = subprocess.run(
        [sys.executable, "-c", TAKE_IN, str(tmp_path), *files], stdout=subprocess.PIPE, check=True, text=True
    ).stdout
    refused, kilobytes = map(int, largest.split())
    assert refused == len(files)
    assert 1 << 10 < kilobytes < 1 << 20


def test_flipped_bits_are_reported(tmp_path: Path) -> None:
    whole = hostile.good(tmp_path / "whole.mp4", size="320x180", extra=["-an", "-preset", "veryfast"])
    reported = 0
    for seed in range(8):
        with contextlib.suppress(FileExistsError):
            (tmp_path / "ours").mkdir()
        try:
            ingest(hostile.flipped(whole, seed), tmp_path / "ours", max_seconds=60, size=SIZE)
        except BadMedia:
            reported += 1
            assert not list((tmp_path / "ours").iterdir())
    # A flip that still reads as valid H.264 cannot be told from a picture that was meant so: no checksum is stored.
    assert reported >= 4


def test_a_lying_length_is_measured(tmp_path: Path) -> None:
    path = hostile.lying_length(tmp_path)
    assert probe(path).seconds == pytest.approx(1, abs=0.05)
    assert len(list(decode(take_in(path, tmp_path)))) == 24


def test_a_thousand_frames_a_second_become_sixty(tmp_path: Path) -> None:
    out = take_in(hostile.thousand_fps(tmp_path), tmp_path)
    assert len(list(decode(out))) == pytest.approx(60, abs=2)


def test_the_first_of_two_pictures_is_taken(tmp_path: Path) -> None:
    path = hostile.two_pictures(tmp_path)
    assert probe(path).pictures == 2
    rgb = next(decode(take_in(path, tmp_path)))[1]
    assert rgb[..., 0].mean() > 200 > 60 > rgb[..., 2].mean()


def test_negative_times_start_at_nothing(tmp_path: Path) -> None:
    times = [at for at, _ in decode(take_in(hostile.negative_times(tmp_path), tmp_path))]
    assert times[0] == 0
    assert len(times) == pytest.approx(48, abs=1)


def test_a_picture_that_changes_size_is_not_stretched(tmp_path: Path) -> None:
    out = take_in(hostile.changing_size(tmp_path), tmp_path)
    shapes = {rgb.shape for _, rgb in decode(out)}
    assert shapes == {(48, 96, 3)}
    *_, (_, last) = decode(out)
    white = last.mean(axis=2) > 128
    assert white.any(axis=1).sum() == pytest.approx(2 * white.any(axis=0).sum(), abs=4)


def test_a_variable_rate_becomes_constant_and_keeps_its_times(tmp_path: Path) -> None:
    path = hostile.variable_rate(tmp_path)
    assert probe(path).variable_rate
    found = list(decode(take_in(path, tmp_path)))
    gaps = np.diff([at for at, _ in found])
    assert gaps.max() - gaps.min() < 1e-3
    # The picture shown at 1.5 s is the one that stood there before: number 27, of level 27 * 7.
    near = min(found, key=lambda f: abs(f[0] - 1.55))
    assert near[1].mean() == pytest.approx(27 * 7, abs=4)


def test_an_attachment_is_not_written_anywhere(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    path = hostile.attachment_outside(inner)
    before = tree(tmp_path)
    take_in(path, inner)
    assert tree(tmp_path) - before == {"a/b/ours", "a/b/ours/mezzanine.mp4"}


@pytest.mark.parametrize("kind", ["hls web", "hls file", "sibling", "absolute", "dash", "sdp", "quicktime"])
def test_a_file_that_names_others_is_refused_and_opens_none(
    tmp_path: Path, kind: str, listener: tuple[int, list[object]]
) -> None:
    port, calls = listener
    secret = hostile.good(tmp_path / "secret.mp4")
    web = f"http://127.0.0.1:{port}/x.ts"
    path = {
        "hls web": lambda: hostile.hls(tmp_path, web),
        "hls file": lambda: hostile.hls(tmp_path, f"file://{secret}"),
        "sibling": lambda: hostile.ffconcat(tmp_path, secret.name),
        "absolute": lambda: hostile.ffconcat(tmp_path, str(secret)),
        "dash": lambda: hostile.dash(tmp_path, web),
        "sdp": lambda: hostile.sdp(tmp_path, port),
        "quicktime": lambda: hostile.external_data(tmp_path, secret),
    }[kind]()
    with pytest.raises(BadMedia):
        take_in(path, tmp_path)
    assert not calls
    assert not list((tmp_path / "ours").iterdir())


@pytest.mark.parametrize(
    "name",
    ["http://127.0.0.1:{port}/x.mp4", "http://169.254.169.254/latest/meta-data", "tcp://127.0.0.1:{port}",
     "concat:{secret}|{secret}", "subfile,,start,0,end,900,,:{secret}", "fd:0", "pipe:0", "unix:/tmp/socket", "-",
     "/dev/stdin", "/dev/zero"],
)  # fmt: skip
def test_an_address_is_not_a_file(tmp_path: Path, name: str, listener: tuple[int, list[object]]) -> None:
    port, calls = listener
    secret = hostile.good(tmp_path / "secret.mp4")
    with pytest.raises(BadInput):
        take_in(Path(name.format(port=port, secret=secret)), tmp_path)
    assert not calls


@pytest.mark.parametrize("name", ["-i.mp4", "new\nline.mp4", "%03d.mp4", "a'b\"c:d.mp4", "crypto:x.mp4", "été 雪.mp4"])
def test_odd_names_are_only_names(tmp_path: Path, name: str) -> None:
    hostile.good(tmp_path / "plain.mp4", seconds=0.25).rename(tmp_path / name)
    before = tree(tmp_path)
    assert len(list(decode(take_in(tmp_path / name, tmp_path)))) == 6
    assert tree(tmp_path) - before == {"ours", "ours/mezzanine.mp4"}


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "link.mp4").symlink_to("/etc/passwd")
    with pytest.raises(BadMedia, match="link"):
        take_in(tmp_path / "link.mp4", tmp_path)


def test_a_stranger_leaves_no_traces_of_its_owner(tmp_path: Path) -> None:
    path = hostile.good(
        tmp_path / "home.mp4", extra=["-metadata", "location=+47.0+008.0/", "-metadata", "title=my flat"]
    )
    data = take_in(path, tmp_path).read_bytes()
    assert b"+47.0" not in data
    assert b"my flat" not in data
