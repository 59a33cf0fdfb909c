"""Clips cut from a stranger's file: the accepted spans alone, honouring its pixel contract, each with its poster."""

from __future__ import annotations

import functools
import io
import tarfile
from collections.abc import Iterator
from pathlib import Path

from rushes.core.errors import BadMedia
from rushes.data.clip import Clip
from rushes.data.dataset import places
from rushes.measure.footage import Contract
from rushes.media.frames import decode
from rushes.media.guard import GB, THEIRS, Limits, ffmpeg, file_url, input_args
from rushes.media.stills import save_jpeg

VERSION = 1  # raise when the same span would give other bytes
POSTER = 320  # pixels of a poster's longer side
_SAFE_MATRIX = {"bt709", "smpte170m", "bt470bg", "bt2020nc", "fcc", "smpte240m"}


def size_of(contract: Contract, bars: list[int] | None, height: int) -> tuple[int, int]:
    """Width and height of a clip: as shown, without bars, its shorter side at most `height`, even, never enlarged."""
    w, h = contract.shown
    left, top, right, bottom = _shown_bars(contract, bars)
    w, h = w - left - right, h - top - bottom
    scale = min(1.0, height / min(w, h))
    return max(16, round(w * scale / 2) * 2), max(16, round(h * scale / 2) * 2)


def _shown_bars(contract: Contract, bars: list[int] | None) -> tuple[int, int, int, int]:
    """Bars in shown pixels: across, stored pixels may be wider than tall."""
    left, top, right, bottom = bars or (0, 0, 0, 0)
    if contract.rotation in (90, 270):
        return left, round(top * contract.sample_aspect), right, round(bottom * contract.sample_aspect)
    return round(left * contract.sample_aspect), top, round(right * contract.sample_aspect), bottom


def filters(contract: Contract, clip: Clip) -> str:
    """The chain from decoded, upright frames to the clip's pixels: SDR BT.709, square, whole frames, no bars."""
    chain = []
    if contract.interlaced or (clip.combed or 0) > 0.3:
        chain.append("bwdif=mode=send_frame:deint=" + ("interlaced" if contract.interlaced else "all"))
    w, h = contract.shown
    left, top, right, bottom = _shown_bars(contract, clip.bars)
    if contract.hdr:
        chain.append(
            "zscale=transfer=linear:npl=100,format=gbrpf32le,zscale=primaries=bt709,tonemap=hable:desat=0,"
            "zscale=transfer=bt709:matrix=bt709:range=tv,format=yuv420p"
        )
        matrix = "bt709"
    else:
        # Untagged pixels mean BT.709 from 720 lines on and BT.601 below: what cameras and players do.
        guess = "bt709" if min(w, h) >= 720 else "smpte170m"
        matrix = contract.matrix if contract.matrix in _SAFE_MATRIX else guess
    chain.append(f"scale={w}:{h}:in_color_matrix={matrix}:out_color_matrix=bt709:out_range=tv:flags=lanczos,setsar=1")
    if left or top or right or bottom:
        chain.append(f"crop={w - left - right}:{h - top - bottom}:{left}:{top}:exact=1")
    chain.append(f"scale={clip.width}:{clip.height}:flags=lanczos,setsar=1,format=yuv420p,setpts=PTS-STARTPTS")
    chain.append("setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709")
    return ",".join(chain)


def cut(source: Path, contract: Contract, clips: list[Clip], out: Path) -> dict[str, str]:
    """Write the clips of one file into one tar (id.mp4, id.jpg); {id: why} of those that could not be cut.

    Frames keep their own times, so a variable rate stays variable. Same file, same spans, same bytes.
    """
    failed: dict[str, str] = {}
    with tarfile.open(out, "w", format=tarfile.USTAR_FORMAT) as tar:
        for clip in clips:
            made = out.with_name(f"{clip.id}.mp4")
            try:
                _cut_one(source, contract, clip, made)
                frames = [rgb for _, rgb in decode(made, size=_poster_size(clip), every=max(1, clip.frames // 2))]
                if not frames:
                    raise BadMedia("no frame of it can be decoded", where=clip.id)
                poster = made.with_suffix(".jpg")
                save_jpeg(frames[min(1, len(frames) - 1)], poster, 82)
            except BadMedia as e:
                failed[clip.id] = e.what
                continue
            finally:
                files = [p for p in (made, made.with_suffix(".jpg")) if p.exists()]
                if clip.id not in failed and len(files) == 2:
                    for file in files:
                        data = file.read_bytes()
                        info = tarfile.TarInfo(file.name)
                        info.size = len(data)
                        tar.addfile(info, io.BytesIO(data))
                for file in files:
                    file.unlink()
    return failed


def _poster_size(clip: Clip) -> tuple[int, int]:
    scale = min(1.0, POSTER / max(clip.width, clip.height))
    return max(2, round(clip.width * scale)), max(2, round(clip.height * scale))


def _cut_one(source: Path, contract: Contract, clip: Clip, out: Path) -> None:
    # One millisecond early: a time rounded down must not lose the first frame.
    begin = max(0.0, clip.start - contract.file_start - 0.001)
    work = clip.seconds * (1 + contract.width * contract.height / 250_000)
    ffmpeg(
        [
            "-ss", f"{begin:.6f}", *input_args(source, stranger=True), "-map", f"0:{contract.stream}",
            "-map", "0:a:0?", "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1",
            "-vf", filters(contract, clip), "-frames:v", str(clip.frames), "-t", f"{clip.seconds + 0.002:.6f}",
            "-fps_mode", "passthrough", "-enc_time_base:v", "1:90000",
            "-c:v", "libx264", "-preset", "veryfast", "-crf", "17", "-g", "48", "-bf", "2", "-threads", "2",
            "-profile:v", "high", "-c:a", "aac", "-b:a", "128k", "-ar", "48000", "-ac", "2",
            "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart",
            "-f", "mp4", file_url(out),
        ],
        where=source.name, limits=Limits(GB, THEIRS.seconds + 2 * work, THEIRS.file_size),
    )  # fmt: skip


def members(tar: Path) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file of one of OUR tars, one at a time: the clips of hours are gigabytes."""
    with tarfile.open(tar) as f:
        for m in f:
            piece = f.extractfile(m)
            assert piece is not None
            yield m.name, piece.read()


def member(tar: Path, name: str) -> bytes:
    """One file out of a tar in the store."""
    offset, size = _places(tar)[name]
    with tar.open("rb") as f:
        f.seek(offset)
        return f.read(size)


_places = functools.lru_cache(4)(places)
