"""The one way to run FFmpeg, or a reader of strangers' files: local files only, bounded, in a bare environment."""

from __future__ import annotations

import contextlib
import functools
import os
import re
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from rushes.core.errors import BadInput, BadMedia, StorageTrouble, ToolFailed

GB = 1 << 30
MAX_PIXELS = 4096 * 4096  # of one picture: with more, a decoder's reference frames pass 1 GB
# Demuxers for strangers' files. None of these opens a second file or an address; playlists, scripts and device
# formats (hls, dash, concat, sdp, image2, lavfi, ...) are not here.
FORMATS = "mov,mp4,matroska,webm,avi,mpegts,mpeg,ogg,wav,mp3,flac,aac,gif,asf,flv,mjpeg"
_OUR_FORMATS = FORMATS + ",rawvideo,f32le"


@dataclass(frozen=True)
class Limits:
    """What one guarded process may use. `memory` is address space, in bytes; `seconds` is wall time."""

    memory: int
    seconds: float
    file_size: int = 8 * GB


OURS = Limits(6 * GB, 7200)  # x264's threads reserve far more address space than they touch
THEIRS = Limits(GB, 25, GB)
PACE = 0.5  # seconds of work for a second of a stranger's 720p, on a slow machine with much else to do


@dataclass(frozen=True)
class Done:
    """How a process ended. `late` means that it was stopped for running out of time."""

    code: int
    out: bytes
    err: str
    late: bool


@functools.cache
def ffmpeg_path() -> str:
    import imageio_ffmpeg

    return str(imageio_ffmpeg.get_ffmpeg_exe())


def file_url(path: Path) -> str:
    """`file:/absolute/path`: a name that starts with a hyphen or looks like a protocol stays a name."""
    return f"file:{path.absolute()}"


def input_args(path: Path, *, stranger: bool = False) -> list[str]:
    """One input and what must stand before it; `stranger` for any file that we did not make."""
    strict = ["-err_detect", "explode"] if stranger else []
    return [
        "-protocol_whitelist", "file,pipe", "-format_whitelist", FORMATS if stranger else _OUR_FORMATS,
        "-max_pixels", str(MAX_PIXELS), "-threads", "2", *strict, "-i", file_url(path),
    ]  # fmt: skip


def plain_file(path: Path) -> None:
    """Raise BadInput or BadMedia unless `path` is a file with something in it: no link, device or pipe."""
    try:
        how = os.lstat(path)
    except (OSError, ValueError) as e:
        raise BadInput("there is no such file", where=repr(path.name), next_step="give a file on this computer") from e
    if stat.S_ISLNK(how.st_mode):
        raise BadMedia("it is a link to another file", where=path.name, next_step="give the file itself")
    if not stat.S_ISREG(how.st_mode):
        raise BadMedia("it is not a plain file", where=path.name, next_step="give a video file")
    if how.st_size == 0:
        raise BadMedia("it is empty", where=path.name, next_step="copy it again from where it came")


# Limits are set by a shell that then becomes the program: unlike a function between fork and exec, this is safe in a
# process with threads. The command travels as arguments, so the shell reads none of it. A system that cannot set one
# of the limits (macOS has no address-space limit) goes on without it.
_LAUNCH = """
ulimit -v "$1" 2>/dev/null; ulimit -t "$2" 2>/dev/null; ulimit -f "$3" 2>/dev/null; ulimit -c 0 2>/dev/null
ulimit -n 64 2>/dev/null; shift 3; exec "$@"
"""


def run(
    command: Sequence[str],
    limits: Limits,
    *,
    feed: Iterable[memoryview] | None = None,
    hear: Callable[[str], None] | None = None,
) -> Done:
    """Run a program under `limits` to its end, giving it `feed` on stdin; `hear` gets each line of its stdout.

    A feed ends early when the program stops reading. On any exception, Ctrl-C included, the program is killed first.
    """
    cpu = int(limits.seconds * 2) + 1
    process = subprocess.Popen(
        ["/bin/sh", "-c", _LAUNCH, "guard", *map(str, (limits.memory // 1024, cpu, limits.file_size // 512)), *command],
        stdin=subprocess.DEVNULL if feed is None else subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, cwd="/", start_new_session=True,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
    )  # fmt: skip
    late = threading.Event()

    def expire() -> None:
        late.set()
        _kill(process)

    timer = threading.Timer(limits.seconds, expire)
    timer.daemon = True
    timer.start()
    out, err = bytearray(), bytearray()
    # Both pipes are drained beside the writing: a full one would stop both programs for good.
    readers = [
        threading.Thread(target=_drain, args=(process.stdout, out, hear), daemon=True),
        threading.Thread(target=_drain, args=(process.stderr, err, None), daemon=True),
    ]
    for reader in readers:
        reader.start()
    try:
        if feed is not None:
            assert process.stdin is not None
            with contextlib.suppress(BrokenPipeError):
                for piece in feed:
                    _write(process.stdin.fileno(), piece)
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()
        process.wait()
    finally:
        timer.cancel()
        _kill(process)
        process.wait()
        for reader in readers:
            reader.join(timeout=5)
    return Done(process.returncode, bytes(out), err.decode("utf-8", "replace"), late.is_set())


def _kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


def _drain(pipe: IO[bytes], into: bytearray, hear: Callable[[str], None] | None) -> None:
    with pipe:
        while piece := pipe.read(1 << 16):
            into += piece
            if hear is None:
                continue
            *lines, rest = into.split(b"\n")
            into[:] = rest
            for line in lines:
                hear(line.decode("utf-8", "replace"))


def _write(fd: int, piece: memoryview) -> None:
    while piece:
        piece = piece[os.write(fd, piece) :]


def ffmpeg(
    args: Sequence[str],
    *,
    where: str,
    limits: Limits = OURS,
    feed: Iterable[memoryview] | None = None,
    progress: Callable[[float], None] | None = None,
) -> str:
    """Run FFmpeg; answers what it said. `where` names the file or step in errors; `progress` gets seconds of output.

    Inputs go through `input_args`, outputs through `file_url`. Raises BadMedia under `THEIRS` or any other limits that
    are not `OURS`, else ToolFailed; StorageTrouble when the disk is full.
    """
    stranger = limits is not OURS
    # A damaged stranger's file must be reported: FFmpeg would otherwise go on and still exit with 0.
    strict = ["-xerror"] if stranger else []
    listening = ["-progress", "pipe:1", "-stats_period", "0.25"] if progress else []

    def hear(line: str) -> None:
        if progress and (found := re.match(r"out_time_us=(\d+)", line)):
            progress(int(found[1]) / 1e6)

    done = run(
        [ffmpeg_path(), "-nostdin", "-hide_banner", "-nostats", "-loglevel", "info", "-y", *strict, *listening, *args],
        limits, feed=feed, hear=hear if progress else None,
    )  # fmt: skip
    if done.code == 0:
        return done.err
    if "No space left on device" in done.err:
        raise StorageTrouble("the disk is full", where=where, next_step="free space and run the same command again")
    what = reason(done, limits)
    if stranger:
        raise BadMedia(what, where=where, next_step="convert this file with another program, or leave it out")
    raise ToolFailed(f"FFmpeg failed: {what}", where=where, next_step="run the same command again; try `rushes doctor`")


def reader(module: str, function: str, args: Sequence[str], *, where: str, limits: Limits = THEIRS) -> bytes:
    """Call `module.function(*args)` in a guarded Python process that may be killed by what it reads; its stdout.

    Raises BadMedia with the last line of its stderr, which the function writes by `sys.exit("reason")`.
    """
    # The same Rushes as this one, wherever it was started from: -I reads no PYTHONPATH.
    code = f"import sys; sys.path.insert(0, sys.argv.pop(1)); import {module} as m; m.{function}(*sys.argv[1:])"
    home = str(Path(__file__).resolve().parents[2])
    done = run([sys.executable, "-I", "-B", "-c", code, home, *args], limits)
    if done.code != 0:
        lost = "Traceback (most recent call last)" in done.err and "MemoryError" not in done.err
        why = "it is damaged in a way that its reader does not understand" if lost else reason(done, limits)
        raise BadMedia(why, where=where, next_step="give another file, or convert it first")
    return done.out


_DULL = re.compile(
    r"Conversion failed|Exiting|frame=|Press \[q\]|size=|video:|Error opening (input|output)|Terminating thread"
    r"|Task finished|Error while (decoding|processing)|Received no packets|Nothing was written"
)
_TELLING = re.compile(r"error|invalid|not |cannot|can't|failed|no such|exceed|too (large|big)|corrupt|damaged", re.I)


def reason(done: Done, limits: Limits) -> str:
    """Why a process ended badly, in its own words where it has some: one line, no addresses, no folders of ours."""
    if done.late:
        return f"it took more than {limits.seconds:g} s"
    if re.search(r"Cannot allocate memory|MemoryError|bad_alloc|memory allocation", done.err):
        return f"it needs more than {limits.memory // GB} GB of memory"
    lines = [re.sub(r"\[[^\]]* @ 0x[0-9a-f]+\] ", "", line).strip() for line in done.err.splitlines()]
    general = re.findall(r"Error opening (?:in|out)put: (.+)", done.err)
    lines = [line for line in lines if line and not _DULL.search(line)] or general
    telling = [line for line in lines if _TELLING.search(line)]
    if done.code < 0 or not lines:
        signals = {-signal.SIGXFSZ: "it grows too large", -signal.SIGKILL: "it was stopped over a limit"}
        return signals.get(done.code, f"it crashed the reader ({done.code})")
    line = re.sub(r"file:/\S*/", "", (telling or lines)[-1])
    return line[:300]


def as_bytes(frame: Any) -> memoryview:
    """A C-contiguous array's bytes without a copy."""
    return memoryview(frame).cast("B")
