"""Strangers' media: looked at in a guarded process, allowed or refused, then turned once into a file of ours.

Nothing else in Rushes opens a person's own video. After `ingest` only the mezzanine is touched: H.264 and AAC in MP4,
constant frame rate, square pixels, upright, SDR BT.709, without the person's metadata.
"""

from __future__ import annotations

import itertools
import json
import math
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from rushes.core.errors import BadMedia
from rushes.media.guard import FORMATS, GB, MAX_PIXELS, THEIRS, Limits, ffmpeg, file_url, input_args, plain_file, reader

VERSION = 2  # raise when the same file would give another mezzanine
MAX_FPS = 60  # of a mezzanine; faster footage loses pictures
PROBED = 20_000  # packets looked at for frame rate and length where the file's index does not say
_BUGGED = 1e6  # seconds or frames a second that only a damaged or hostile header claims

Positive = Annotated[float, Field(ge=0, lt=_BUGGED, allow_inf_nan=False)]


class Probe(BaseModel):
    """What one media file holds, as measured without trusting it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    container: str
    seconds: Positive
    codec: str | None  # of the picture; None: there is no picture
    width: int = 0  # as stored, before rotation and pixel shape
    height: int = 0
    fps: Positive = 0.0
    frames: int | None = None  # None: not known without decoding
    variable_rate: bool = False
    rotation: int = 0  # degrees that players turn the picture, 0, 90, 180 or 270
    sample_aspect: Positive = 1.0  # a pixel's width by its height
    hdr: bool = False
    stream: int = 0  # index of the picture's stream in the file
    pictures: int = 0  # how many video streams there are, cover pictures left out
    audio_codec: str | None = None
    audio_rate: int = 0
    audio_channels: int = 0

    @property
    def shown(self) -> tuple[int, int]:
        """Width and height as players show it."""
        w, h = round(self.width * self.sample_aspect), self.height
        return (h, w) if self.rotation in (90, 270) else (w, h)


def probe(path: Path) -> Probe:
    """Look at a stranger's file. Raises BadMedia when it is not a readable video or sound file of an allowed kind."""
    plain_file(path)
    found = reader("rushes.media.probe", "_look", [str(path.absolute())], where=path.name)
    try:
        return Probe.model_validate_json(found)
    except ValidationError as e:
        field = ".".join(map(str, e.errors()[0]["loc"]))
        raise BadMedia(f"its {field} makes no sense", where=path.name, next_step="convert this file first") from e


def _look(name: str) -> None:
    """In the guarded process: print a `Probe` of the file as JSON, or exit with a reason."""
    import av

    av.logging.set_level(None)
    options = {"protocol_whitelist": "file", "format_whitelist": FORMATS, "max_pixels": str(MAX_PIXELS)}
    try:
        with av.open(file_url(Path(name)), options=options) as container:
            print(json.dumps(_facts(container)))
    except (av.error.InvalidDataError, UnicodeDecodeError):
        sys.exit("it is damaged, or not a video or sound file")
    except (av.error.FFmpegError, ValueError, OSError) as e:
        kind = "it is damaged, or of a kind that is not read here (playlists and scripts never are)"
        sys.exit(f"{kind}: {getattr(e, 'strerror', None) or e}")


def _facts(container: Any) -> dict[str, Any]:
    import av

    videos = [s for s in container.streams.video if not s.disposition & av.stream.Disposition.attached_pic]
    sounds = container.streams.audio
    seconds = (container.duration or 0) / 1e6
    facts: dict[str, Any] = {"container": container.format.name, "seconds": seconds, "codec": None}
    if any(s.codec_context is None for s in (*videos[:1], *sounds[:1])):
        raise ValueError("nothing here decodes its picture or its sound")
    if sounds:
        c = sounds[0].codec_context
        facts |= {"audio_codec": c.name, "audio_rate": c.sample_rate or 0, "audio_channels": c.channels or 0}
    if not videos:
        return facts
    stream = videos[0]
    context = stream.codec_context
    aspect = stream.sample_aspect_ratio or context.sample_aspect_ratio or Fraction(1)
    facts |= {
        "codec": context.name, "width": context.width, "height": context.height, "stream": stream.index,
        "sample_aspect": float(aspect) if 0.1 <= aspect <= 10 else 1.0,
        "hdr": int(context.color_trc or 0) in (16, 18),  # SMPTE 2084 (PQ) and ARIB B67 (HLG)
        "pictures": len(videos),
    }  # fmt: skip
    if context.width * context.height > MAX_PIXELS:
        return facts | {"fps": 0.0}  # refused by its size alone: no picture of it is decoded
    times, rotation, whole = _times(container, stream)
    gaps = [b - a for a, b in itertools.pairwise(times) if b > a]
    typical = sorted(gaps)[len(gaps) // 2] if gaps else Fraction(0)
    mean = len(gaps) / float(times[-1] - times[0]) if gaps else float(stream.average_rate or 0)
    frames = stream.frames or (len(times) if whole else None)
    if gaps and not seconds:
        facts["seconds"] = float(times[-1] - times[0] + typical)
    # A timestamp in milliseconds wobbles by one; more than that is a rate that varies.
    wobble = max(Fraction(1, 500), typical / 20)
    varies = sum(abs(g - typical) > wobble for g in gaps) > len(gaps) / 50
    # Times in milliseconds make one gap say 30.3 where the mean says 30; a hole of a second says nothing of the rate.
    fps = mean if varies or not typical or abs(mean * float(typical) - 1) < 0.02 else float(1 / typical)
    return facts | {"fps": fps, "frames": frames, "variable_rate": varies, "rotation": rotation}


def _times(container: Any, stream: Any) -> tuple[list[Fraction], int, bool]:
    """Sorted presentation times of the first packets, the picture's rotation, and whether the file ended."""
    times: list[Fraction] = []
    rotation: int | None = None
    for packet in container.demux(stream):
        if packet.pts is not None and packet.time_base:
            times.append(packet.pts * packet.time_base)
        if rotation is None:
            for frame in packet.decode():
                rotation = -int(frame.rotation) % 360
        if len(times) >= PROBED:
            return sorted(times), rotation or 0, False
    if rotation is None:
        raise ValueError("it has no picture that can be decoded")
    return sorted(times), rotation, True


def ingest(
    path: Path,
    folder: Path,
    *,
    max_seconds: float,
    size: tuple[int, int],
    progress: Callable[[float], None] | None = None,
) -> Path:
    """Turn a stranger's video into `folder`/mezzanine.mp4, a file of ours; answers its path.

    It is scaled down until it just covers `size` (w, h), never up. `progress` gets the seconds done. Raises BadMedia,
    with what to do about it, for anything that is damaged, not a video, over a limit or longer than `max_seconds`.
    """
    found = probe(path)
    _allow(found, path.name, max_seconds)
    out = folder / "mezzanine.mp4"
    # Ample for a slow machine (a tenth of real time for 720p), and still an end for a file that is made to be slow.
    pace = 1 + found.width * found.height / 250_000
    limits = Limits(GB, THEIRS.seconds + found.seconds * pace)
    try:
        ffmpeg(
            [
                *input_args(path, stranger=True), "-map", f"0:{found.stream}", "-map", "0:a:0?", "-sn", "-dn",
                "-map_metadata", "-1", "-map_chapters", "-1", "-t", f"{max_seconds:.3f}",
                "-vf", _filters(found, size), "-fps_mode", "cfr", "-r", str(_rate(found)),
                "-c:v", "libx264", "-preset", "veryfast", "-crf", "17", "-g", "24", "-bf", "2", "-threads", "2",
                "-pix_fmt", "yuv420p", "-profile:v", "high", "-colorspace", "bt709", "-color_primaries", "bt709",
                "-color_trc", "bt709", "-color_range", "tv",
                "-af", "aresample=48000:async=1000:first_pts=0", "-c:a", "aac", "-b:a", "192k", "-ac", "2",
                "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact",
                "-fs", str(limits.file_size), "-f", "mp4", file_url(out),
            ],
            where=path.name, limits=limits, progress=progress,
        )  # fmt: skip
    except BaseException:
        out.unlink(missing_ok=True)
        raise
    if _empty(out):
        out.unlink(missing_ok=True)
        raise BadMedia("no picture in it can be decoded", where=path.name, next_step="convert this file first")
    return out


def ingest_sound(path: Path, folder: Path, *, max_seconds: float) -> Path:
    """Turn the sound of a stranger's file into `folder`/sound.flac, 48 kHz stereo, a file of ours; answers its path."""
    found = probe(path)
    if found.audio_codec is None:
        raise BadMedia("it has no sound", where=path.name, next_step="give a file with sound")
    _not_longer(found, path.name, max_seconds)
    out = folder / "sound.flac"
    try:
        ffmpeg(
            [
                *input_args(path, stranger=True), "-map", "0:a:0", "-map_metadata", "-1", "-t", f"{max_seconds:.3f}",
                "-af", "aresample=48000:async=1000:first_pts=0", "-ac", "2", "-c:a", "flac", "-fflags", "+bitexact",
                "-flags:a", "+bitexact", "-fs", str(THEIRS.file_size), file_url(out),
            ],
            where=path.name, limits=Limits(GB, THEIRS.seconds + found.seconds / 10, THEIRS.file_size),
        )  # fmt: skip
    except BaseException:
        out.unlink(missing_ok=True)
        raise
    return out


def _empty(path: Path) -> bool:
    from rushes.media.frames import raw_frames

    return next(raw_frames(path), None) is None


def _allow(found: Probe, name: str, max_seconds: float) -> None:
    """Raise BadMedia unless a transcode of the file is worth starting."""

    def refuse(what: str, then: str) -> BadMedia:
        return BadMedia(what, where=name, next_step=then)

    if found.codec is None:
        raise refuse("it has sound and no picture", "give a video")
    if found.width < 16 or found.height < 16:
        raise refuse(f"its picture is {found.width}x{found.height}", "give a video of at least 16x16 pixels")
    if found.width * found.height > MAX_PIXELS:
        raise refuse(f"its picture of {found.width}x{found.height} is too large", "scale it down to 4K first")
    _not_longer(found, name, max_seconds)
    if found.fps <= 0 or not math.isfinite(found.fps):
        raise refuse("its pictures have no times", "convert this file first")


def _not_longer(found: Probe, name: str, max_seconds: float) -> None:
    if found.seconds > max_seconds:
        length = f"{found.seconds / 3600:.1f} hours" if found.seconds >= 7200 else f"{found.seconds:.0f} seconds"
        what = f"it is {length} long, over the limit of {max_seconds:g} seconds"
        raise BadMedia(what, where=name, next_step="cut it shorter")


def _rate(found: Probe) -> Fraction:
    """A constant frame rate near the file's own: the usual rates exactly, others as they are, at most MAX_FPS."""
    usual = [Fraction(n, 1001) for n in (24000, 30000, 60000)] + [Fraction(n) for n in (24, 25, 30, 48, 50, 60)]
    nearest = min(usual, key=lambda r: abs(float(r) - found.fps))
    if found.fps >= MAX_FPS or abs(float(nearest) / found.fps - 1) < 0.005:
        return min(nearest, Fraction(MAX_FPS))
    return max(Fraction(found.fps).limit_denominator(1001), Fraction(1))


def _filters(found: Probe, size: tuple[int, int]) -> str:
    """Whole frames, square pixels, SDR BT.709, one size: a picture that changes size is fitted in, never stretched."""
    w, h = found.shown
    scale = min(1.0, max(size[0] / w, size[1] / h))
    w, h = (max(2, round(v * scale / 2) * 2) for v in (w, h))
    tone = ""
    if found.hdr:
        tone = (
            "zscale=transfer=linear:npl=100,format=gbrpf32le,zscale=primaries=bt709,tonemap=hable:desat=0,"
            "zscale=transfer=bt709:matrix=bt709:range=tv,format=yuv420p,"
        )
    return (
        f"bwdif=mode=send_frame:deint=interlaced,{tone}scale=w=iw*sar:h=ih,setsar=1,scale={w}:{h}:force_original_aspect_ratio=decrease:force_divisible_by=2:"
        f"flags=lanczos:out_color_matrix=bt709:out_range=tv,pad={w}:{h}:-1:-1,format=yuv420p,setsar=1,"
        "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709"
    )
