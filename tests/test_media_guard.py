"""The guard: limits that hold, an environment with nothing in it, processes that end with their caller."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import hostile
from rushes.core.errors import BadInput, BadMedia, ToolFailed
from rushes.media.frames import encode, open_ours
from rushes.media.guard import GB, OURS, THEIRS, Done, Limits, ffmpeg, file_url, input_args, reason, run

SHORT = Limits(GB, 0.3)


def python(code: str, limits: Limits = THEIRS, **more: object) -> Done:
    return run([sys.executable, "-I", "-c", code], limits, **more)  # type: ignore[arg-type]


def test_a_process_cannot_take_more_than_its_memory() -> None:
    done = python("bytearray(2 << 30)")
    assert done.code != 0
    assert "GB of memory" in reason(done, THEIRS)


def test_a_process_cannot_write_more_than_its_size(tmp_path: Path) -> None:
    done = python(f"open({str(tmp_path / 'big')!r}, 'wb').write(bytes(3 << 20))", Limits(GB, 25, 1 << 20))
    assert done.code != 0
    assert (tmp_path / "big").stat().st_size <= 1 << 20


def test_a_process_is_stopped_when_its_time_is_over() -> None:
    done = python("import time; time.sleep(60)", SHORT)
    assert done.late
    assert "0.3 s" in reason(done, SHORT)


def test_what_it_started_ends_with_it(tmp_path: Path) -> None:
    child = f"import os, time; open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    done = python(
        f"import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', {child!r}]); time.sleep(60)",
        Limits(GB, 2.0),
    )
    assert done.late
    pid = int((tmp_path / "pid").read_text())
    for _ in range(200):  # the system takes a moment to bury it
        state = Path(f"/proc/{pid}/stat")
        if not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return
        time.sleep(0.02)
    pytest.fail("what it started is still there")


def test_the_environment_and_the_folder_are_bare(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "s3cret")
    done = python(
        "import json, os, resource as r; print(json.dumps([dict(os.environ), os.getcwd(), "
        "r.getrlimit(r.RLIMIT_NOFILE)[1], r.getrlimit(r.RLIMIT_CORE)[1]]))"
    )
    environment, folder, files, core = json.loads(done.out)
    assert "SECRET_TOKEN" not in environment
    assert "HOME" not in environment
    assert (folder, files, core) == ("/", 64, 0)


def test_an_interrupt_ends_the_program_first(tmp_path: Path) -> None:
    pid = tmp_path / "pid"

    def feed() -> Iterator[memoryview]:
        yield memoryview(b"x")
        while not pid.exists() or not pid.read_text():
            pass
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        python(f"import os, time; open({str(pid)!r}, 'w').write(str(os.getpid())); time.sleep(60)", OURS, feed=feed())
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


def test_a_program_that_says_much_does_not_block() -> None:
    done = python("import sys; sys.stderr.write('e' * 1_000_000); sys.stdout.write('o' * 1_000_000)")
    assert (len(done.out), len(done.err)) == (1_000_000, 1_000_000)


def test_ffmpeg_tells_how_far_it_is_and_why_it_failed(tmp_path: Path) -> None:
    seen: list[float] = []
    source = hostile.good(tmp_path / "in.mp4", seconds=2)
    ffmpeg([*input_args(source), "-c", "copy", file_url(tmp_path / "out.mp4")], where="copy", progress=seen.append)
    assert seen[-1] == pytest.approx(2, abs=0.2)
    bad = hostile.noise(tmp_path)
    with pytest.raises(ToolFailed, match="moov atom not found") as caught:
        ffmpeg([*input_args(bad), "-f", "null", "-"], where="part.mp4")
    assert "0x" not in str(caught.value)
    assert str(tmp_path) not in str(caught.value)
    with pytest.raises(BadMedia):
        ffmpeg([*input_args(bad, stranger=True), "-f", "null", "-"], where="theirs.mp4", limits=THEIRS)


@pytest.mark.parametrize("name", ["http://127.0.0.1:9/a.mp4", "concat:/etc/passwd", "pipe:0", "fd:0", "data:,x"])
def test_an_address_given_to_ffmpeg_is_a_file_that_is_not_there(name: str) -> None:
    with pytest.raises(BadMedia, match="No such file"):
        ffmpeg([*input_args(Path(name), stranger=True), "-f", "null", "-"], where="x", limits=THEIRS)
    with pytest.raises(ToolFailed):
        open_ours(Path(name))


def test_frames_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    good, bad = np.zeros((48, 64, 4), np.uint8), np.zeros((48, 62, 4), np.uint8)
    for frames, size in (([good, bad], (64, 48)), ([], (64, 48)), ([good], (63, 48)), ([good.astype(float)], (64, 48))):
        with pytest.raises(BadInput):
            encode(frames, tmp_path / "x.mp4", size=size, fps=24)
