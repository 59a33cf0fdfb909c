"""Frames to H.264 and back: segments that can be joined without encoding again."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rushes.core.errors import ToolFailed
from rushes.media.guard import OUR_MEMORY, end, ffmpeg, ffmpeg_path, file_url, input_args, last_line, start

VERSION = 1  # raise when the same frames would give other bytes

Rgb = npt.NDArray[np.uint8]

# Full-range RGB in, limited BT.709 out, and tagged so: players and editors then agree on the colours.
_COLOUR = "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"
_TAGS = ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"]


def encoder_args(fps: int, *, crf: int = 20, preset: str = "veryfast") -> list[str]:
    """The one set of x264 settings: equal settings are what lets segments be joined by copying."""
    return [
        "-c:v", "libx264", "-preset", preset, "-crf", str(crf), "-profile:v", "high", "-pix_fmt", "yuv420p",
        # Fixed threads and no scene-cut keyframes: the same frames give the same bytes on every machine.
        "-threads", "2", "-x264-params", f"keyint={fps * 2}:min-keyint=1:scenecut=0:open-gop=0:bframes=2:force-cfr=1",
        "-r", str(fps), "-video_track_timescale", str(fps * 512), *_TAGS, "-map_metadata", "-1", "-fflags", "+bitexact",
        "-flags:v", "+bitexact",
    ]  # fmt: skip


def encode(
    frames: Iterable[npt.NDArray[np.uint8]],
    out: Path,
    *,
    size: tuple[int, int],
    fps: int,
    keyframes: Sequence[int] = (),
    progress: Callable[[int], None] | None = None,
) -> int:
    """Encode RGBA frames, uint8 [h, w, 4], to H.264 in MP4; answers how many. A frame's buffer may be reused.

    `keyframes` are frame numbers where a cut may later fall without encoding again.
    """
    forced = (
        ["-force_key_frames", ",".join(f"{max(0.0, (k - 0.5) / fps):.5f}" for k in sorted(keyframes))]
        if keyframes
        else []
    )
    command = [
        ffmpeg_path(), "-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgba",
        "-s", f"{size[0]}x{size[1]}", "-r", str(fps), "-i", "pipe:0", "-vf", _COLOUR, *encoder_args(fps), *_forced(keyframes, fps), "-an",
        file_url(out),
    ]  # fmt: skip
    process = start(command, memory=OUR_MEMORY, stdin=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stderr is not None
    errors: list[bytes] = []
    # stderr is drained beside the writing: a full error pipe would otherwise stop both programs for good.
    drain = threading.Thread(target=lambda pipe: errors.append(pipe.read()), args=(process.stderr,), daemon=True)
    drain.start()
    n = 0
    try:
        for frame in frames:
            if frame.shape != (size[1], size[0], 4) or frame.dtype != np.uint8:
                raise ToolFailed(
                    f"a frame of {frame.shape} {frame.dtype}, not {(size[1], size[0], 4)} uint8", where=out.name
                )
            process.stdin.write(np.ascontiguousarray(frame).data)
            n += 1
            if progress:
                progress(n)
        process.stdin.close()
        process.wait(timeout=600)
    except BrokenPipeError:
        process.wait(timeout=10)
    except BaseException:
        end(process)
        raise
    drain.join(timeout=10)
    if process.returncode != 0:
        text = b"".join(errors).decode("utf-8", "replace")
        raise ToolFailed(f"encoding failed: {last_line(text, process.returncode)}", where=out.name,
                         next_step="check free disk space and run the same command again")  # fmt: skip
    return n


def _forced(keyframes: Sequence[int], fps: int) -> list[str]:
    # Half a frame early: FFmpeg forces the first frame at or after the time, and rounding must not push it one late.
    times = ",".join(f"{max(0.0, (k - 0.5) / fps):.5f}" for k in sorted(keyframes))
    return ["-force_key_frames", times] if keyframes else []


def decode(
    path: Path, *, size: tuple[int, int] | None = None, start_at: float = 0.0, end_at: float | None = None
) -> Iterator[tuple[float, Rgb]]:
    """(seconds, RGB uint8 [h, w, 3]) of each frame of one of OUR files, by its own time stamps."""
    import av

    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        if start_at > 0:
            container.seek(int(start_at * 1_000_000))
        for frame in container.decode(stream):
            at = float(frame.time or 0.0)
            if at < start_at - 1e-6:
                continue
            if end_at is not None and at >= end_at:
                break
            w, h = size or (None, None)
            rgb: Rgb = frame.to_ndarray(format="rgb24", width=w, height=h).astype(np.uint8, copy=False)
            yield at, rgb


def cut_clip(
    source: Path,
    out: Path,
    *,
    start: float,
    frames: int,
    size: tuple[int, int],
    fps: int,
    keep_sound: bool,
    keyframes: Sequence[int] = (),
) -> None:
    """Cut `frames` frames from a mezzanine, filling `size` by scaling and cropping the middle; never stretched."""
    w, h = size
    fill = f"fps={fps},scale={w}:{h}:force_original_aspect_ratio=increase:flags=lanczos,crop={w}:{h},setsar=1"
    # The last frame is held if the clip ends early: a take always has the frames it was asked for.
    hold = f"tpad=stop_mode=clone:stop_duration={frames / fps + 1:.3f}"
    sound = ["-c:a", "aac", "-b:a", "160k", "-ar", "48000", "-ac", "2", "-shortest"] if keep_sound else ["-an"]
    ffmpeg(
        [
            "-ss", f"{start:.4f}", *input_args(source, stranger=False), "-vf", f"{fill},{hold},{_COLOUR}",
            "-frames:v", str(frames), "-map", "0:v:0", *(["-map", "0:a:0?"] if keep_sound else []), *encoder_args(fps),
            *_forced(keyframes, fps), *sound, file_url(out),
        ],
        where=source.name,
    )  # fmt: skip
