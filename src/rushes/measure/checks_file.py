"""The file itself: size, frame rate, pixels, codec and index as they were asked."""

from __future__ import annotations

from collections.abc import Iterator

from rushes.measure.cut import Cut
from rushes.measure.finding import Finding
from rushes.measure.look import Looked


def form(cut: Cut, seen: Looked) -> Iterator[Finding]:
    """A film that some players show wrongly, late or not at all."""
    ours = bool(cut.segments)
    wrong = []
    if seen.size != tuple(cut.size):
        wrong.append(f"its size is {seen.size[0]}x{seen.size[1]}, not {cut.size[0]}x{cut.size[1]}")
    if abs(seen.fps - cut.fps) > 0.01:
        wrong.append(f"it has {seen.fps:g} frames a second, not {cut.fps:g}")
    if not seen.square_pixels:
        wrong.append("its pixels are not square")
    if ours and seen.codec != "h264":
        wrong.append(f"its codec is {seen.codec}, not h264")
    if ours and seen.pixels not in ("yuv420p", "yuvj420p"):
        wrong.append(f"its pixels are {seen.pixels}, which many players cannot show")
    if not seen.faststart:
        wrong.append("its index stands at the end, so that it plays only when it is whole")
    for what in wrong:
        yield Finding(
            check="format", severity="error" if ours else "warning", end=seen.seconds, mend="none",
            what=f"The file is not as asked: {what}. Render it again.",
        )  # fmt: skip
