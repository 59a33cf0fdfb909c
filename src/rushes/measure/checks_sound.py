"""Checks of the sound: silent, clipped, off its loudness, apart from the picture or from its captions."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from rushes.measure import thresholds as t
from rushes.measure.checks_picture import runs
from rushes.measure.cut import Cut
from rushes.measure.finding import Finding, Severity
from rushes.measure.listen import HOP, VOICE_HOP, Heard
from rushes.measure.look import Looked

_REACH = 1.2  # seconds around a cue in which its voice is looked for
_BESIDE = 0.6  # seconds beside a cue in which no voice is expected


def silent(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """No sound where there should be some."""
    heard = seen.heard
    expected = cut.has_voice or cut.has_music
    if heard is None or heard.silent:
        yield Finding(
            check="silent", severity="error" if expected else "note", end=seen.seconds,
            mend="remix" if expected else "none",
            what=("The film has no sound" if heard is None else "The whole film is silent")
            + (": mix it again." if expected else "."),
        )  # fmt: skip
        return
    times = heard.start + HOP * np.arange(len(heard.level), dtype=np.float64)
    quiet = (heard.level <= t.SILENT_DB) & _sounding(cut, times)
    for a, b in runs(quiet):
        start, end = float(times[a]), float(times[b - 1]) + HOP
        if end - start >= t.SILENT_SECONDS:
            yield Finding(
                check="silent", severity="error", slot_id=cut.slot_at(start, end), start=start, end=end, mend="remix",
                what=f"It is silent for {end - start:.1f} s at {start:.1f} s: mix the sound again.",
                evidence={"seconds": round(end - start, 2)},
            )  # fmt: skip


def _sounding(cut: Cut, times: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Where sound is expected: everywhere under music (or where nothing is known), else under words and noises."""
    if cut.has_music or not cut.segments:
        return np.ones(len(times), np.bool_)
    expected = np.zeros(len(times), np.bool_)
    spans = [(c.start, c.end) for c in cut.cues] if cut.has_voice else []
    spans += [(s.start, s.end) for s in cut.segments if s.slot.shot.sound]
    for start, end in spans:
        expected |= (times >= start) & (times < end)
    return expected


def clipped(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Flat tops of a sound wave that was too loud for its file, or for one that it came through."""
    heard = seen.heard
    if heard is None or not heard.clip_level:
        return
    hops = np.flatnonzero(heard.clipped >= 4)
    if not len(hops):
        return
    start, end = heard.start + float(hops[0]) * HOP, heard.start + float(hops[-1] + 1) * HOP
    level = 20 * math.log10(heard.clip_level)
    yield Finding(
        check="clipped", severity="error", slot_id=cut.slot_at(start, end), start=start, end=end, mend="remix",
        what=f"The sound is cut off at {level:.1f} dB between {start:.1f} and {end:.1f} s: mix it again, lower.",
        evidence={"samples": int(heard.clipped.sum()), "dbfs": round(level, 1)},
    )  # fmt: skip


def loud(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Loudness and true peak as platforms want them."""
    heard = seen.heard
    if heard is None or heard.silent or not math.isfinite(heard.lufs):
        return
    severity: Severity = "error" if cut.segments else "warning"
    if abs(heard.lufs - t.LUFS) > t.LUFS_WITHIN:
        yield Finding(
            check="loudness", severity=severity, end=seen.seconds, mend="remix", evidence={"lufs": heard.lufs},
            what=f"Its loudness is {heard.lufs:.1f} LUFS, not {t.LUFS:g} within {t.LUFS_WITHIN:g}: mix it again.",
        )  # fmt: skip
    if heard.true_peak > t.PEAK_DBTP:
        yield Finding(
            check="true peak", severity=severity, end=seen.seconds, mend="remix", evidence={"dbtp": heard.true_peak},
            what=f"Its true peak is {heard.true_peak:.1f} dBTP, over {t.PEAK_DBTP:g}: limit it.",
        )  # fmt: skip


def drift(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Sound and picture start and end together."""
    heard = seen.heard
    if heard is None:
        return
    first = float(seen.times[0])
    apart = heard.start - first
    if not -t.SOUND_EARLY <= apart <= t.SOUND_LATE:
        yield Finding(
            check="drift", severity="error", start=0.0, end=abs(apart), mend="remix",
            what=f"The sound starts {abs(apart):.2f} s {'after' if apart > 0 else 'before'} the picture: render again.",
            evidence={"seconds": round(apart, 3)},
        )  # fmt: skip
        return
    over = heard.start + heard.seconds - (first + seen.seconds)
    if abs(over) > t.SOUND_ENDS:
        yield Finding(
            check="drift", severity="error", start=seen.seconds - abs(over), end=seen.seconds, mend="remix",
            what=f"The sound ends {abs(over):.2f} s {'after' if over > 0 else 'before'} the picture: render again.",
            evidence={"seconds": round(over, 3)},
        )  # fmt: skip


def sync(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """The voice is heard while its captions stand: judged over the whole film, and over each of its halves."""
    heard = seen.heard
    if heard is None or not cut.has_voice:
        return
    cues = sorted((c.start, c.end) for c in cut.cues)
    half = len(cues) // 2
    for part in [cues, cues[:half], cues[half:]] if half >= 2 else [cues]:
        lag = _lag(heard, part)
        if lag is not None:
            yield Finding(
                check="sync", severity="error", start=part[0][0], end=part[-1][1], mend="remix",
                what=f"The voice comes {abs(lag):.1f} s {'after' if lag > 0 else 'before'} its captions from "
                f"{part[0][0]:.1f} s on: mix it again.",
                evidence={"seconds": round(lag, 2)},
            )  # fmt: skip
            return


def _lag(heard: Heard, cues: Sequence[tuple[float, float]]) -> float | None:
    """Seconds by which a voice lies off these spans; None where it lies in them, or where none is heard near them.

    The spans are moved over the sound until the band of speech is loudest in them against the gaps beside them: in
    the middle against the sides, for there a voice is mixed, and music is wide. Of a mono film it is the band alone.
    """
    if len(cues) < 2:
        return None
    band = heard.voice
    frames = len(band)
    inside, near = np.zeros(frames, np.bool_), np.zeros(frames, np.bool_)
    for start, end in cues:
        a, b = ((s - heard.start) / VOICE_HOP for s in (start, end))
        inside[max(0, round(a)) : max(0, round(b))] = True
        near[max(0, round(a - _BESIDE / VOICE_HOP)) : max(0, round(b + _BESIDE / VOICE_HOP))] = True
    spans, gaps = np.flatnonzero(inside), np.flatnonzero(near & ~inside)
    reach, off = round(_REACH / VOICE_HOP), round(t.VOICE_OFF / VOICE_HOP)
    rise = np.full(2 * reach + 1, -np.inf)
    for k in range(-reach, reach + 1):
        x, y = spans + k, gaps + k
        x, y = x[(x >= 0) & (x < frames)], y[(y >= 0) & (y < frames)]
        if len(x) and len(y):
            rise[reach + k] = float(band[x].mean()) - float(band[y].mean())
    best = int(np.argmax(rise))
    apart = float(rise[best] - rise[reach - off : reach + off + 1].max())
    return (best - reach) * VOICE_HOP if rise[best] >= t.VOICE_RISE and apart >= t.VOICE_BETTER else None
