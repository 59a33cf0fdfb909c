"""The guarded process of a measurement: one decode of a stranger's film feeds every analyser.

It imports little, for it starts anew with every file; `rushes.measure.footage` reads its answer.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from fractions import Fraction
from pathlib import Path
from typing import Any

from rushes.media.guard import FORMATS, MAX_PIXELS, PACE, THEIRS, file_url

SHORTEST = 3  # frames of a shot that is told apart at all


def analysers() -> list[Any]:
    """One of each analyser that needs no optional part."""
    from rushes.measure.analysers.borders import Borders, Weave
    from rushes.measure.analysers.camera import Camera
    from rushes.measure.analysers.colour import Colour
    from rushes.measure.analysers.cuts import Cuts
    from rushes.measure.analysers.looks import Looks
    from rushes.measure.analysers.overlay import Overlay
    from rushes.measure.analysers.quality import Exposure, Noise, Sharpness
    from rushes.measure.analysers.still import Still

    return [
        Cuts(),
        Camera(),
        Still(),
        Exposure(),
        Colour(),
        Sharpness(),
        Noise(),
        Borders(),
        Weave(),
        Overlay(),
        Looks(),
    ]


def measure(name: str, max_seconds: str, longest: str) -> None:
    """Print a `Measured` as JSON, or exit with a reason."""
    import av

    av.logging.set_level(None)
    options = {"protocol_whitelist": "file", "format_whitelist": FORMATS, "max_pixels": str(MAX_PIXELS)}
    try:
        with av.open(file_url(Path(name)), options=options) as container:
            found = _pass(container, float(max_seconds), float(longest))
    except av.error.InvalidDataError:
        sys.exit("it is damaged, or not a video file")
    except (av.error.FFmpegError, ValueError, OSError) as e:
        kind = "it is damaged, or of a kind that is not read here (playlists and scripts never are)"
        sys.exit(f"{kind}: {getattr(e, 'strerror', None) or e}")
    usage = resource.getrusage(resource.RUSAGE_SELF)
    found["cpu_seconds"] = round(usage.ru_utime + usage.ru_stime, 3)
    found["peak_bytes"] = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(json.dumps(found))


def _pass(container: Any, max_seconds: float, longest: float = 1e9) -> dict[str, Any]:
    import av
    from av.video.reformatter import VideoReformatter

    from rushes.measure.analysers.base import LONG, SHORT, Seen, Shape, small_picture

    videos = [s for s in container.streams.video if not s.disposition & av.stream.Disposition.attached_pic]
    if not videos:
        sys.exit("it has no picture" if container.streams.audio else "it has neither picture nor sound")
    stream = videos[0]
    context = stream.codec_context
    _refuse(context, container, max_seconds)
    stream.thread_type = "AUTO"
    context.thread_count = 2
    team = analysers()
    due = [0.0] * len(team)
    scaler = VideoReformatter()
    times = _Times()
    shape: Shape | None = None
    facts: dict[str, Any] = {}
    damage: str | None = None
    began = time.monotonic()
    try:
        for frame in container.decode(stream):
            at = frame.time
            if at is None or not times.add(at):
                continue
            if shape is None:
                facts = _facts(container, stream, videos, frame)
                turned = facts["rotation"] in (90, 270)
                w, h = facts["width"] * facts["sample_aspect"], facts["height"]
                aspect = (h / w) if turned else w / h
                depth = frame.format.components[0].bits
                shape = Shape(facts["rotation"], facts["full_range"], aspect, depth)
            if frame.interlaced_frame and facts["field_order"] == "progressive":
                # FFmpeg's numbers: of the two that store and show the fields otherwise, what is shown counts.
                order = {2: "top first", 3: "bottom first", 4: "bottom first", 5: "top first"}
                facts |= {"interlaced": True, "field_order": order.get(int(context.field_order), "interlaced")}
            size = (LONG, SHORT) if frame.width >= frame.height else (SHORT, LONG)
            small = scaler.reformat(frame, *size, "yuv420p", interpolation="AREA", threads=1)
            luma, chroma = small_picture(small, shape)
            seen = Seen(times.count - 1, float(at), luma, chroma, frame, shape)
            for k, analyser in enumerate(team):
                if analyser.rate and at < due[k] - 1e-6:
                    continue
                due[k] = float(at) + (1 / analyser.rate if analyser.rate else 0)
                analyser.see(seen)
            seen.frame = None
            if at - times.first > max_seconds:
                sys.exit(f"it is longer than the limit of {max_seconds:g} seconds")
            # A film that is slow by intention must not hold the machine: its own length buys its time.
            if time.monotonic() - began > THEIRS.seconds + 8 * PACE * (at - times.first) * _weight(facts):
                sys.exit("it takes too long for its length")
    except av.error.FFmpegError as e:
        damage = f"decoding stopped at {times.last - times.first:.2f} s ({e.strerror})"
    if shape is None:
        sys.exit("no picture in it can be decoded" if damage is None else damage)
    return _summary(team, times, facts, damage, longest)


def _refuse(context: Any, container: Any, max_seconds: float) -> None:
    w, h = context.width, context.height
    if w < 16 or h < 16:
        sys.exit(f"its picture is {w}x{h}: give a video of at least 16x16 pixels")
    if w * h > MAX_PIXELS:
        sys.exit(f"its picture of {w}x{h} is too large: scale it down to 4K first")
    if container.duration and container.duration / 1e6 > max_seconds:
        sys.exit(f"it is {container.duration / 3.6e9:.1f} hours long, over the limit of {max_seconds / 3600:g} hours")


def _weight(facts: dict[str, Any]) -> float:
    return max(1.0, float(facts["width"] * facts["height"]) / (1280 * 720))


class _Times:
    """Frame times: how many, and how even."""

    def __init__(self) -> None:
        from array import array

        self.first = self.last = 0.0
        self.all = array("d")

    @property
    def count(self) -> int:
        return len(self.all)

    def add(self, at: float) -> bool:
        """Whether the frame counts: its time must be a number after the last one's."""
        if at != at or abs(at) > 1e7 or (self.all and at <= self.last):
            return False
        if not self.all:
            self.first = at
        self.all.append(at)
        self.last = at
        return True


def _facts(container: Any, stream: Any, videos: list[Any], frame: Any) -> dict[str, Any]:
    context = stream.codec_context
    aspect = stream.sample_aspect_ratio or context.sample_aspect_ratio or Fraction(1)
    transfer = int(frame.color_trc or 0) if hasattr(frame, "color_trc") else int(context.color_trc or 0)
    facts: dict[str, Any] = {
        "container": container.format.name, "codec": context.name, "width": frame.width, "height": frame.height,
        "rotation": -int(frame.rotation) % 360 // 90 * 90,
        "sample_aspect": float(aspect) if 0.1 <= aspect <= 10 else 1.0,
        "pixel_format": frame.format.name, "interlaced": False, "field_order": "progressive",
        "matrix": _MATRIX.get(int(frame.colorspace or 2), "other"),
        "primaries": _PRIMARIES.get(int(context.color_primaries or 2), "other"),
        "transfer": _TRANSFER.get(transfer or 2, "other"), "hdr": transfer in (16, 18),
        "full_range": int(frame.color_range or 0) == 2 or frame.format.name.startswith("yuvj"),
        "stream": stream.index, "pictures": len(videos),
        "file_start": (container.start_time or 0) / 1e6,
    }  # fmt: skip
    if container.streams.audio:
        sound = container.streams.audio[0]
        c = sound.codec_context
        facts |= {"audio_codec": c.name, "audio_rate": c.sample_rate or 0, "audio_channels": c.channels or 0}
        if sound.start_time is not None and sound.time_base:
            facts["audio_offset"] = round(float(sound.start_time * sound.time_base) - float(frame.time), 6)
    return facts


_MATRIX = {0: "gbr", 1: "bt709", 2: "unspecified", 4: "fcc", 5: "bt470bg", 6: "smpte170m", 7: "smpte240m", 8: "ycgco",
           9: "bt2020nc", 10: "bt2020c"}  # fmt: skip
_PRIMARIES = {1: "bt709", 2: "unspecified", 4: "bt470m", 5: "bt470bg", 6: "smpte170m", 7: "smpte240m", 8: "film",
              9: "bt2020", 11: "smpte431", 12: "smpte432"}  # fmt: skip
_TRANSFER = {1: "bt709", 2: "unspecified", 4: "gamma22", 5: "gamma28", 6: "smpte170m", 7: "smpte240m", 8: "linear",
             13: "iec61966-2-1", 14: "bt2020-10", 15: "bt2020-12", 16: "smpte2084", 18: "arib-std-b67"}  # fmt: skip


def _summary(
    team: list[Any], times: _Times, facts: dict[str, Any], damage: str | None, longest: float
) -> dict[str, Any]:
    import numpy as np

    stamps = np.frombuffer(times.all, np.float64)
    gaps = np.diff(stamps)
    typical = float(np.median(gaps)) if len(gaps) else 0.04
    wobble = max(0.002, typical / 20)  # a time stamp in milliseconds wobbles by one
    facts["variable_rate"] = bool(len(gaps) and (np.abs(gaps - typical) > wobble).sum() > len(gaps) / 50)
    mean = (len(stamps) - 1) / float(stamps[-1] - stamps[0]) if len(gaps) else 1 / typical
    facts["fps"] = round(mean, 4)
    facts["shortest_gap"] = round(float(gaps.min()) if len(gaps) else typical, 6)
    facts["longest_gap"] = round(float(gaps.max()) if len(gaps) else typical, 6)
    over = float(stamps[-1]) + typical
    boundaries = team[0].finish()
    spans = []
    first, begins = 0, "start"
    for b in [*boundaries, None]:
        last = b.end_before if b is not None else len(stamps)
        if last - first >= SHORTEST:
            until = float(stamps[last]) if last < len(stamps) else over
            parts = max(1, -int(-(until - float(stamps[first])) // longest))
            edges = [first + (last - first) * k // parts for k in range(parts + 1)]
            for k in range(parts):
                start, end = float(stamps[edges[k]]), float(stamps[edges[k + 1]]) if edges[k + 1] < last else until
                measures: dict[str, Any] = {}
                for analyser in team:
                    measures |= analyser.measure(start, end)
                spans.append({
                    "start": round(start, 6), "end": round(end, 6), "frames": edges[k + 1] - edges[k],
                    "first": edges[k], "begins": begins if k == 0 else "split",
                    "ends": "split" if k < parts - 1 else b.kind if b is not None else "end", "measures": measures,
                })  # fmt: skip
        if b is not None:
            first, begins = b.start_after, b.kind
    return {
        "contract": facts, "seconds": round(over - float(stamps[0]), 6), "frames": len(stamps),
        "boundaries": [(b.kind, round(b.start, 6), round(b.end, 6)) for b in boundaries], "spans": spans,
        "damage": damage,
    }  # fmt: skip
