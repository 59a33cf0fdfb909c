"""The one way to run FFmpeg: local files only, bounded memory, time, pixels and output, a bare environment."""

from __future__ import annotations

import functools
import os
import resource
import signal
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from rushes.core.errors import BadMedia, ToolFailed

MEMORY = 1 << 30  # bytes of address space for one FFmpeg on a stranger's file
OUR_MEMORY = 6 << 30  # on our own files: x264's threads reserve more than they touch
FILE_SIZE = 8 << 30  # bytes of output
FORMATS = (
    "mov,mp4,matroska,webm,avi,mpegts,mpeg,wav,mp3,ogg,flac,aac,rawvideo,image2pipe,concat,gif,asf,flv,s16le,f32le"
)
STRANGER_FORMATS = "mov,mp4,matroska,webm,avi,mpegts,mpeg,wav,mp3,ogg,flac,aac,gif,asf,flv"
MAX_PIXELS = 8192 * 4320


@functools.cache
def ffmpeg_path() -> str:
    import imageio_ffmpeg

    return str(imageio_ffmpeg.get_ffmpeg_exe())


def file_url(path: Path) -> str:
    """`file:/absolute/path`: a name that starts with a hyphen or looks like a protocol stays a name."""
    return f"file:{path.resolve()}"


def input_args(path: Path, *, stranger: bool = True) -> list[str]:
    """What must stand before every input of a file that we did not make."""
    formats = STRANGER_FORMATS if stranger else FORMATS
    return [
        "-protocol_whitelist", "file,pipe", "-format_whitelist", formats, "-max_pixels", str(MAX_PIXELS),
        "-i", file_url(path),
    ]  # fmt: skip


def _limits(memory: int, seconds: int) -> Callable[[], None]:
    def apply() -> None:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_SIZE, FILE_SIZE))
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return apply


def start(
    command: Sequence[str], *, memory: int = MEMORY, cpu_seconds: int = 3600, stdin: int = subprocess.DEVNULL,
    stdout: int = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:  # fmt: skip
    """Start a guarded program (FFmpeg, a probe): limited memory, CPU and files, its own session, a bare environment."""
    return subprocess.Popen(
        list(command), stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, preexec_fn=_limits(memory, cpu_seconds),
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}, close_fds=True,
    )  # fmt: skip


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a guarded program and whatever it started."""
    if process.poll() is None:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            process.kill()
        process.wait()


def ffmpeg(
    args: Sequence[str],
    *,
    where: str,
    timeout: float = 3600,
    memory: int = OUR_MEMORY,
    capture: bool = False,
    stranger: bool = False,
) -> tuple[bytes, str]:
    """Run FFmpeg to its end; answers (stdout, stderr). `where` names the file or step for the error.

    Raises `BadMedia` when the input is a stranger's file, else `ToolFailed`, with FFmpeg's last useful line.
    """
    command = [ffmpeg_path(), "-nostdin", "-hide_banner", "-nostats", "-loglevel", "info", "-y", *args]
    process = start(
        command, memory=memory, cpu_seconds=int(timeout) + 1, stdout=subprocess.PIPE if capture else subprocess.DEVNULL
    )
    try:
        out, err = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        end(process)
        raise _failed(f"took longer than {timeout:g} s", where, stranger) from None
    except BaseException:
        end(process)
        raise
    text = err.decode("utf-8", "replace")
    if process.returncode != 0:
        raise _failed(last_line(text, process.returncode), where, stranger)
    return out or b"", text


def _failed(what: str, where: str, stranger: bool) -> BadMedia | ToolFailed:
    if stranger:
        return BadMedia(what, where=where, next_step="give another file, or convert this one first")
    return ToolFailed(
        f"FFmpeg failed: {what}", where=where, next_step="run the same command again; see `rushes doctor`"
    )


def last_line(stderr: str, code: int) -> str:
    """FFmpeg's own reason, without addresses and our paths' folders."""
    dull = ("Conversion failed", "Exiting", "frame=", "Press [q]", "size=", "video:", "Error opening input files")
    lines = [line.strip() for line in stderr.splitlines() if line.strip() and not line.strip().startswith(dull)]
    errors = [
        x for x in lines if any(w in x.lower() for w in ("error", "invalid", "not ", "cannot", "failed", "no such"))
    ]
    text = (errors or lines or [f"exit code {code}"])[-1]
    if "] " in text and text.startswith("["):
        text = text.split("] ", 1)[1]
    return text[:300] if code >= 0 or errors else f"stopped by signal {-code} (over a limit of memory, time or size)"
