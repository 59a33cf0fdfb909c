"""Checks of the sound: silent, clipped, off its loudness, longer or later than the picture."""

from __future__ import annotations

import math
from collections.abc import Iterator

from rushes.measure import thresholds as t
from rushes.measure.checks_picture import runs
from rushes.measure.cut import Cut
from rushes.measure.finding import Finding
from rushes.measure.look import HOP, Looked


def silent(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """No sound where there should be some."""
    expected = cut.has_voice or cut.has_music
    if seen.sound_start is None or not (seen.level > t.SILENT_DB).any():
        yield Finding(
            check="silent",
            severity="error" if expected else "note",
            end=seen.seconds,
            mend="remix" if expected else "none",
            what="The film has no sound." if seen.sound_start is None else "The whole film is silent.",
        )
        return
    for a, b in runs(seen.level <= t.SILENT_DB):
        start, end = a * HOP, b * HOP
        at_end = end >= seen.sound_seconds - 0.3
        if end - start >= t.SILENT_SECONDS and not (at_end and end - start < t.SILENT_SECONDS + 0.5):
            segment = cut.at((start + end) / 2)
            yield Finding(
                check="silent",
                severity="error",
                slot_id=segment.slot_id if segment else None,
                start=start,
                end=end,
                mend="remix",
                what=f"It is silent for {end - start:.1f} s at {start:.1f} s.",
                evidence={"seconds": end - start},
            )


def clipped(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Flat tops of a sound wave that was too loud for its file."""
    total = int(seen.clipped.sum())
    if total >= t.CLIPPED_SAMPLES:
        first = int((seen.clipped > 0).argmax())
        last = len(seen.clipped) - 1 - int((seen.clipped[::-1] > 0).argmax())
        yield Finding(
            check="clipped",
            severity="error",
            start=first * HOP,
            end=(last + 1) * HOP,
            mend="remix",
            what=f"The sound is clipped from {first * HOP:.1f} s on.",
            evidence={"samples": total},
        )


def loud(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Loudness and true peak as platforms want them."""
    if not math.isfinite(seen.lufs) or not (seen.level > t.SILENT_DB).any():
        return
    if abs(seen.lufs - t.LUFS) > t.LUFS_WITHIN:
        yield Finding(
            check="loudness",
            severity="error" if cut.segments else "warning",
            end=seen.seconds,
            mend="remix",
            what=f"Its loudness is {seen.lufs:.1f} LUFS, not {t.LUFS:g} within {t.LUFS_WITHIN:g}.",
            evidence={"lufs": seen.lufs},
        )
    if seen.true_peak > t.PEAK_DBTP:
        yield Finding(
            check="true peak",
            severity="error" if cut.segments else "warning",
            end=seen.seconds,
            mend="remix",
            what=f"Its true peak is {seen.true_peak:.1f} dBTP, over {t.PEAK_DBTP:g}.",
            evidence={"dbtp": seen.true_peak},
        )


def drift(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """Sound and picture start and end together."""
    if seen.sound_start is None:
        return
    first = float(seen.times[0])
    apart = seen.sound_start - first
    if abs(apart) > t.DRIFT:
        yield Finding(
            check="drift",
            severity="error",
            start=0.0,
            end=abs(apart),
            mend="remix",
            what=f"The sound starts {abs(apart):.2f} s {'after' if apart > 0 else 'before'} the picture.",
            evidence={"seconds": apart},
        )
        return
    over = seen.sound_start + seen.sound_seconds - seen.seconds
    if abs(over) > t.DRIFT:
        yield Finding(
            check="drift",
            severity="error",
            start=seen.seconds - abs(over),
            end=seen.seconds,
            mend="remix",
            what=f"The sound ends {abs(over):.2f} s {'after' if over > 0 else 'before'} the picture.",
            evidence={"seconds": over},
        )
