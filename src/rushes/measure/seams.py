"""Where the picture changes at once: cuts, and frames that do not belong."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from rushes.measure import thresholds as t
from rushes.measure.look import Looked

Thumb = npt.NDArray[np.uint8]
_MOST = 24  # cells of a thumbnail, about 4 % of the frame: a figure, not a speck


def apart(a: Thumb, b: Thumb) -> float:
    """By how much luma the most changed cells of two thumbnails differ."""
    return _most(a.astype(np.float32) - b.astype(np.float32))


def apart_but_for_light(a: Thumb, b: Thumb) -> float:
    """The same, after the gain and offset that bring the duller one nearest to the other: lightning is no cut."""
    x, y = (a, b) if a.std() >= b.std() else (b, a)
    u, v = x.astype(np.float32).ravel(), y.astype(np.float32).ravel()
    spread = float(u.var())
    gain = float(((u - u.mean()) * (v - v.mean())).mean()) / spread if spread > 1e-3 else 0.0
    return _most(v - v.mean() - max(0.0, gain) * (u - u.mean()))


def _most(difference: npt.NDArray[np.float32]) -> float:
    flat = np.abs(difference).ravel()
    return float(np.partition(flat, -_MOST)[-_MOST:].mean())


def around(seen: Looked, i: int) -> float:
    """The typical change of the frames near frame `i`, without its nearest neighbours."""
    near = np.concatenate([seen.change[max(1, i - 5) : max(1, i - 1)], seen.change[i + 2 : i + 6]])
    return float(np.median(near)) if len(near) else 0.0


def is_cut(seen: Looked, i: int) -> bool:
    """Whether another picture begins at frame `i`, or one or two frames beside it."""
    a, b = max(1, i - t.CUT_FRAMES), min(seen.frames, i + t.CUT_FRAMES + 1)
    if b - a < 1:
        return False
    peak = a + int(np.argmax(seen.change[a:b]))
    before, after = seen.thumbs[max(0, peak - 1)], seen.thumbs[min(seen.frames - 1, peak + 1)]
    stands_out = float(seen.change[peak]) >= t.CUT_STANDS_OUT * around(seen, peak) + 0.3
    return stands_out and apart(before, after) >= t.CUT_CELLS


def cuts(seen: Looked) -> list[int]:
    """Frames at which another shot surely begins: stricter than `is_cut`, for places where no cut was asked for."""
    found: list[int] = []
    for i in map(int, np.flatnonzero(seen.change >= 3.0)):
        if i < 1 or seen.change[i] < seen.change[max(0, i - 2) : i + 3].max():
            continue
        if seen.change[i] < 2 * t.CUT_STANDS_OUT * around(seen, i) + 2:
            continue
        before, after = seen.thumbs[max(0, i - 2)], seen.thumbs[min(seen.frames - 1, i + 2)]
        moving = max(apart(seen.thumbs[max(0, i - 5)], before), apart(after, seen.thumbs[min(seen.frames - 1, i + 5)]))
        if apart_but_for_light(before, after) < max(2 * t.CUT_CELLS, 1.5 * moving):
            continue
        if not _comes_back(seen, i, before, after):
            found.append(i)
    return found


def _comes_back(seen: Looked, i: int, before: Thumb, after: Thumb) -> bool:
    """Whether the picture is soon again as it was, as after lightning: what was cut to would stay."""
    last = min(seen.frames, i + max(4, round(t.LIGHT_SECONDS * (seen.fps or 25))))
    return any(apart(before, seen.thumbs[k]) < 0.5 * apart(before, after) for k in range(i + 3, last))


def strays(seen: Looked) -> list[tuple[int, int]]:
    """(first, end) of some frames of another picture within a shot that goes on after them."""
    longest = max(1, int(t.FLASH_FRAMES * (seen.fps or 25)))
    found: list[tuple[int, int]] = []
    for i in map(int, np.flatnonzero(seen.change >= 4.0)):
        if (
            i < 1
            or (found and i < found[-1][1] + 1)
            or seen.change[i] < max(3 * around(seen, i) + 2, 2 * seen.change[i - 1])
        ):
            continue  # they begin and end at once, where a flash of light dies away
        before = seen.thumbs[i - 1].astype(np.float32)
        if apart_but_for_light(seen.thumbs[i - 1], seen.thumbs[i]) < 2.5 * t.CUT_CELLS:
            continue
        other = float(np.abs(before - seen.thumbs[i]).mean())
        for end in range(i + 1, min(i + longest, seen.frames - 1) + 1):
            # The shot has come back, but for its own motion meanwhile.
            back = float(np.abs(before - seen.thumbs[end]).mean()) - (end - i) * around(seen, i)
            gone = seen.change[end] > max(
                3 * around(seen, end) + 2, 2 * float(seen.change[min(end + 1, seen.frames - 1)])
            )
            if gone and back < 0.25 * other:
                found.append((i, end))
                break
    return found
