"""Frames to H.264 and back: segments that can be joined without encoding again."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from rushes.core.errors import BadInput, BadMedia, ToolFailed
from rushes.media.guard import MAX_PIXELS, as_bytes, ffmpeg, file_url, input_args

VERSION = 4  # raise when the same frames would give other bytes

Rgb = npt.NDArray[np.uint8]  # [h, w, 3]
Yuv = npt.NDArray[np.uint8]  # planar 4:2:0, BT.709, limited range: [h * 3 / 2, w]

# Full-range RGB in, limited BT.709 out, and tagged so: players and editors then agree on the colours, and no tag of a
# source reaches the codec header, which must be the same in all parts of a film.
_TAGGED = "setsar=1,setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709:chroma_location=left"
_COLOUR = f"scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,{_TAGGED}"
_TAGS = ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"]


def encoder_args(fps: int, *, crf: int = 20, preset: str = "veryfast") -> list[str]:
    """The one set of x264 settings: equal settings are what lets segments be joined by copying."""
    return [
        "-c:v", "libx264", "-preset", preset, "-crf", str(crf), "-profile:v", "high", "-pix_fmt", "yuv420p",
        # Fixed threads and no scene-cut keyframes: the same frames give the same bytes on every machine. A closed group
        # of pictures each second: a trim or a caption then costs at most a second of encoding at each of its ends.
        "-threads", "2", "-forced-idr", "1", "-x264-params",
        f"keyint={fps}:min-keyint=1:scenecut=0:open-gop=0:bframes=2:force-cfr=1",
        "-r", str(fps), "-video_track_timescale", str(fps * 512), *_TAGS, "-map_metadata", "-1", "-fflags", "+bitexact",
        "-flags:v", "+bitexact", "-f", "mp4",
    ]  # fmt: skip


def _forced(keyframes: Sequence[int], fps: int) -> list[str]:
    # Half a frame early: FFmpeg forces the first frame at or after the time, and rounding must not push it one late.
    times = ",".join(f"{(k - 0.5) / fps:.5f}" for k in sorted(set(keyframes)) if k > 0)
    return ["-force_key_frames", times] if times else []


def encode(
    frames: Iterable[npt.NDArray[np.uint8]],
    out: Path,
    *,
    size: tuple[int, int],
    fps: int,
    keyframes: Sequence[int] = (),
    pixels: Literal["rgba", "yuv420p"] = "rgba",
    crf: int = 20,
    preset: str = "veryfast",
    progress: Callable[[int], None] | None = None,
) -> int:
    """Encode frames to H.264 in MP4; answers how many. A frame's buffer may be reused for the next one.

    Frames are RGBA uint8 [h, w, 4], or `Yuv` uint8 [h * 3 / 2, w]; `size` is (w, h), both even. `keyframes` are frame
    numbers where a cut may later fall without encoding again. Raises BadInput for a wrong size or no frames.
    """
    w, h = size
    if w % 2 or h % 2 or w <= 0 or h <= 0:
        raise BadInput(f"a film of {w}x{h} cannot be encoded", where=out.name, next_step="use an even width and height")
    shape = (h, w, 4) if pixels == "rgba" else (h * 3 // 2, w)
    count = 0

    def feed() -> Iterator[memoryview]:
        nonlocal count
        for frame in frames:
            if frame.shape != shape or frame.dtype != np.uint8:
                raise BadInput(f"a frame is {frame.shape} {frame.dtype}, not {shape} uint8", where=out.name)
            yield as_bytes(np.ascontiguousarray(frame))
            count += 1
            if progress:
                progress(count)

    ffmpeg(
        [
            "-f", "rawvideo", "-pix_fmt", pixels, "-s", f"{w}x{h}", "-framerate", str(fps), "-i", "pipe:0",
            "-vf", _COLOUR if pixels == "rgba" else _TAGGED, *encoder_args(fps, crf=crf, preset=preset),
            *_forced(keyframes, fps), "-an", file_url(out),
        ],
        where=out.name, feed=feed(),
    )  # fmt: skip
    if not count:
        raise BadInput("there are no frames to encode", where=out.name)
    return count


def open_ours(path: Path) -> Any:
    """A PyAV container on one of OUR files (takes, mezzanines, films); strangers' files go through `probe.ingest`."""
    import av

    try:
        return av.open(file_url(path), options={"protocol_whitelist": "file", "max_pixels": str(MAX_PIXELS)})
    except (av.error.FFmpegError, OSError) as e:
        raise ToolFailed(f"cannot be read ({e})", where=path.name, next_step="delete it to have it made again") from e


def raw_frames(path: Path, *, start: float = 0.0, end: float | None = None) -> Iterator[tuple[float, Any]]:
    """(seconds, PyAV frame) of each frame with start <= seconds < end, by its own time stamp."""
    with open_ours(path) as container:
        if not container.streams.video:
            raise BadMedia("it has no pictures", where=path.name, next_step="give a file with a video stream")
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        stream.codec_context.thread_count = 2
        if start > 0:
            container.seek(int(start * 1_000_000))
        for frame in container.decode(stream):
            at = float(frame.time or 0.0)
            if at < start - 1e-6:
                continue
            if end is not None and at >= end - 1e-6:
                return
            yield at, frame


def decode(
    path: Path, *, size: tuple[int, int] | None = None, every: int = 1, start: float = 0.0, end: float | None = None
) -> Iterator[tuple[float, Rgb]]:
    """(seconds, RGB uint8 [h, w, 3]) of each `every`th frame of one of OUR files with start <= seconds < end.

    `size` is (w, h) to scale to, by area where it shrinks; stretched if its shape differs.
    """
    for i, (at, frame) in enumerate(raw_frames(path, start=start, end=end)):
        if i % every == 0:
            yield at, rgb_of(frame, size)


def rgb_of(frame: Any, size: tuple[int, int] | None = None) -> Rgb:
    """A PyAV frame as RGB uint8 [h, w, 3]; the matrix follows the frame's own tag."""
    w, h = size or (frame.width, frame.height)
    shrinks = w * h < frame.width * frame.height
    array = frame.to_ndarray(format="rgb24", width=w, height=h, interpolation="AREA" if shrinks else "BICUBIC")
    return np.asarray(array, np.uint8)


def first_frame(path: Path, *, size: tuple[int, int] | None = None) -> Rgb:
    """The first picture of one of OUR files as RGB uint8 [h, w, 3]."""
    for _, rgb in decode(path, size=size):
        return rgb
    raise BadInput("it has no picture", where=path.name, next_step="give another file")


Fit = Literal["fill", "pad"]


Places = Sequence[tuple[float, float, float]]  # (seconds, x, y), 0..1 of the picture's width and height


def fit_filter(size: tuple[int, int], fit: Fit = "fill", centre: Places = ((0.0, 0.5, 0.5),)) -> str:
    """An FFmpeg filter chain from any picture to `size`, never stretched.

    "fill" scales until the frame is covered and crops around `centre`, which goes straight from point to point; "pad"
    shows the whole picture over a blurred, darker copy of itself.
    """
    w, h = size
    cover = f"scale={w}:{h}:force_original_aspect_ratio=increase:force_divisible_by=2:flags=lanczos"
    if fit == "fill":
        x, y = (
            f"max(0,min(i{d}-o{d},i{d}*({_line([(p[0], p[k]) for p in centre])})-o{d}/2))"
            for k, d in ((1, "w"), (2, "h"))
        )
        return f"{cover},crop={w}:{h}:'{x}':'{y}',setsar=1"
    # Blurred by way of a small copy: as soft as a wide blur over every pixel, and cheap.
    small = f"{max(2, w // 32 * 2)}:{max(2, h // 32 * 2)}"
    behind = f"{cover},crop={w}:{h},scale={small}:flags=area,gblur=3,scale={w}:{h}:flags=bicubic,eq=brightness=-0.12"
    inside = f"scale={w}:{h}:force_original_aspect_ratio=decrease:force_divisible_by=2:flags=lanczos"
    return f"split[a][b];[a]{behind}[bg];[b]{inside}[fg];[bg][fg]overlay=(W-w)/2:(H-h)/2,setsar=1"


def _line(points: Sequence[tuple[float, float]]) -> str:
    """An FFmpeg expression in t (seconds): straight from point to point, held before the first and after the last."""
    text = f"{points[-1][1]:.4f}"
    for (t0, x0), (t1, x1) in reversed(list(itertools.pairwise(points))):
        part = f"{x0:.4f}+({x1 - x0:.4f})*max(0,t-{t0:.3f})/{max(1e-3, t1 - t0):.3f}" if x0 != x1 else f"{x0:.4f}"
        text = f"if(lt(t,{t1:.3f}),{part},{text})" if part != text else text
    return text


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
    fit: Fit = "fill",
    centre: Places = ((0.0, 0.5, 0.5),),
) -> None:
    """Cut `frames` frames from second `start` of one of OUR files, fitted to `size` as `fit_filter` says.

    The last picture is held if the file ends early: a take always has the frames it was asked for.
    """
    length = frames / fps
    hold = f"fps={fps}:start_time=0,tpad=stop_mode=clone:stop_duration={length + 1:.3f}"
    # apad: sound that ends early is followed by silence, not by a shorter film.
    sound = ["-map", "0:a:0?", "-af", f"apad=whole_dur={length:.4f}", "-c:a", "aac", "-b:a", "160k", "-ar", "48000",
             "-ac", "2", "-flags:a", "+bitexact"] if keep_sound else ["-an"]  # fmt: skip
    ffmpeg(
        [
            "-ss", f"{max(0.0, start):.4f}", *input_args(source), "-map", "0:v:0",
            "-vf", f"{fit_filter(size, fit, centre)},{hold},{_COLOUR}", "-frames:v", str(frames),
            "-t", f"{math.ceil(length * 1000) / 1000:.3f}", *encoder_args(fps), *_forced(keyframes, fps), *sound,
            file_url(out),
        ],
        where=source.name,
    )  # fmt: skip
