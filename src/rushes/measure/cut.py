"""`Cut`: what a film should be, so that what was seen can be judged against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from rushes.media.captions import Cue
from rushes.shot import Slot, Transition


@dataclass(frozen=True)
class Segment:
    """One slot's place in the film, in seconds."""

    slot_id: str
    start: float
    end: float
    slot: Slot
    look: npt.NDArray[np.uint8] | None = field(default=None, compare=False)  # `look.thumb` of its take's middle frame
    drawn: bool = False  # from a shot without a camera: nothing in it can be a cut

    @property
    def is_card(self) -> bool:
        return self.slot.shot.is_card

    @property
    def seconds(self) -> float:
        return self.end - self.start


@dataclass(frozen=True)
class Truth:
    """Ground truth of one subject at one instant of the film."""

    slot_id: str
    at: float  # seconds
    subject: str
    area: float  # share of the frame
    visible: float  # share of the figure that nothing hides
    contrast: float  # of figure and ground, 1..21


@dataclass(frozen=True)
class Cut:
    """The film as asked. Everything but `fps` and `size` may be unknown."""

    fps: float
    size: tuple[int, int]
    segments: tuple[Segment, ...] = ()
    cues: tuple[Cue, ...] = ()
    seconds: float | None = None  # asked length; None: not asked
    text_boxes: tuple[tuple[float, ...], ...] = ()  # (start, end, left, top, right, bottom) in seconds and pixels
    truths: tuple[Truth, ...] = ()
    has_voice: bool = False
    has_music: bool = True
    alone: bool = False  # one take of a film: black at its ends is no beginning or end of anything

    def at(self, seconds: float) -> Segment | None:
        """The segment that plays at a moment."""
        return next((s for s in self.segments if s.start <= seconds < s.end), None)

    def slot_at(self, start: float, end: float) -> str | None:
        """The slot that plays in the middle of a span."""
        segment = self.at((start + end) / 2)
        return segment.slot_id if segment else None

    def drawn_at(self, start: float, end: float) -> bool:
        """Whether a span of seconds lies within one drawn slot, away from its ends."""
        return any(s.drawn and s.start <= start and end <= s.end for s in self.segments)

    def neighbours(self) -> Iterator[tuple[Segment, Segment]]:
        """Each segment with the one after it."""
        return zip(self.segments, self.segments[1:], strict=False)

    def on_cards(self, times: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
        """Which moments lie on cards."""
        return _within(times, [(s.start, s.end) for s in self.segments if s.is_card])

    def in_transitions(self, times: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
        """Which moments lie in a dissolve, which follows its cut, or in a fade, which lies around it."""
        spans = []
        for s in self.segments:
            length = s.slot.transition_seconds
            if s.slot.transition is not Transition.CUT and length > 0:
                before = length if s.slot.transition is Transition.FADE else 0.0
                spans.append((s.start - before, s.start + length))
        return _within(times, spans, 2.5 / max(self.fps, 1.0))


def _within(
    times: npt.NDArray[np.float64], spans: list[tuple[float, float]], margin: float = 1e-3
) -> npt.NDArray[np.bool_]:
    inside = np.zeros(len(times), np.bool_)
    for start, end in spans:
        inside |= (times >= start - margin) & (times < end + margin)
    return inside
