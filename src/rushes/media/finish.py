"""Finishing a take: stabilised, re-timed, reframed, graded, mended and lettered, as one guarded run of FFmpeg."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rushes.media.frames import _COLOUR, _forced, encoder_args
from rushes.media.guard import as_bytes, ffmpeg, file_url, input_args
from rushes.shot import Box, Finish

VERSION = 1
NEUTRAL = 6500  # kelvin
GAMMA = 2.2
SMOOTHING = 24  # frames before and after that a stabilised camera path is averaged over


def finish(
    source: Path,
    out: Path,
    asked: Finish,
    *,
    frames: int,
    size: tuple[int, int],
    fps: int,
    keyframes: Sequence[int] = (),
    laid: npt.NDArray[np.uint8] | None = None,
) -> None:
    """Write `frames` frames of one of OUR takes, finished as `asked`; its last picture is held where it ends early.

    `size` is (w, h) and `keyframes` as in `frames.encode`; `laid` is what lies over every picture, RGBA uint8
    [h, w, 4] with straight alpha (`asked.laid` itself is not read: who calls has the words and pictures drawn).
    """
    w, h = size
    chain: list[str] = []
    if asked.stabilise:
        chain.append(_steady(source, out.with_suffix(".trf")))
    if asked.remove is not None:
        chain.append(_without(asked.remove, size))
    if asked.mirror:
        chain.append("hflip")
    if asked.speed != 1:
        chain.append(f"setpts=PTS/{asked.speed:.6f}")
        if asked.smooth and asked.speed < 1:
            chain.append(f"minterpolate=fps={fps}:mi_mode=mci:mc_mode=aobmc:me_mode=bidir:vsbmc=1")
    if asked.zoom > 1:
        x, y = (f"max(0,min(i{d}-o{d},i{d}*{c:.4f}-o{d}/2))" for d, c in zip("wh", asked.centre))
        chain.append(f"crop=iw/{asked.zoom:.4f}:ih/{asked.zoom:.4f}:'{x}':'{y}':exact=1")
    chain.append(f"scale={w}:{h}:flags=lanczos")
    chain += _grade(asked)
    chain.append(f"fps={fps}:start_time=0,tpad=stop_mode=clone:stop_duration={frames / fps + 1:.3f}")
    over = [] if laid is None else [as_bytes(np.ascontiguousarray(laid))]
    picture = ["-f", "rawvideo", "-pix_fmt", "rgba", "-s", f"{w}x{h}", "-framerate", "1", "-i", "pipe:0"]
    graph = f"[0:v]{','.join(chain)}[a];"
    graph += "[a][1:v]overlay=eof_action=repeat:format=auto[b];[b]" if over else "[a]"
    ffmpeg(
        [
            *input_args(source), *(picture if over else []), "-filter_complex", f"{graph}{_COLOUR}[out]",
            "-map", "[out]", "-an", "-frames:v", str(frames), *encoder_args(fps), *_forced(keyframes, fps),
            file_url(out),
        ],
        where=source.name, feed=over or None,
    )  # fmt: skip


def _steady(source: Path, path: Path) -> str:
    """The second pass of a stabilisation; the first, made here, leaves the camera's path in a file beside the take."""
    named = _quoted(path)
    ffmpeg(
        [
            *input_args(source), "-vf", f"vidstabdetect=shakiness=8:accuracy=15:result={named}",
            "-threads", "1", "-f", "null", "-",
        ],
        where=source.name,
    )  # fmt: skip
    # The picture is enlarged just as much as it was moved, so that no edge shows.
    return f"vidstabtransform=input={named}:smoothing={SMOOTHING}:optzoom=1:interpol=bicubic"


def _quoted(path: Path) -> str:
    """A file's name inside a filter's options, where : and ' and \\ divide."""
    escaped = str(path.absolute()).replace("\\", "\\\\").replace(":", "\\:").replace("'", "\\'")
    return "'" + escaped.replace("'", "'\\''") + "'"


def _without(box: Box, size: tuple[int, int]) -> str:
    """A filter that fills a box from its edge; it must leave a pixel of the frame around it."""
    w, h = size
    left, top = max(1, round(box.left * w)), max(1, round(box.top * h))
    wide, high = min(w - 1, round(box.right * w)) - left, min(h - 1, round(box.bottom * h)) - top
    return f"delogo=x={left}:y={top}:w={max(1, wide)}:h={max(1, high)}"


def _grade(asked: Finish) -> list[str]:
    chain = []
    if asked.exposure or asked.warmth:
        chain.append("format=gbrpf32le")
        if asked.exposure:  # a stop doubles the light; in pictures stored under a gamma that is 2 ** (1 / gamma)
            chain.append(f"exposure=exposure={asked.exposure / GAMMA:.4f}")
        if asked.warmth:
            chain.append(f"colortemperature=temperature={NEUTRAL * 2**-asked.warmth:.0f}:pl=1")
        chain.append("scale=out_color_matrix=bt709:out_range=tv,format=yuv444p")
    if asked.contrast != 1 or asked.saturation != 1:
        chain.append(f"eq=contrast={asked.contrast:.4f}:saturation={asked.saturation:.4f}")
    return chain
