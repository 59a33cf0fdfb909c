"""`Cut`: what a film should be, so that what was seen can be judged against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rushes.media.captions import Cue
from rushes.shot import Slot


@dataclass(frozen=True)
class Segment:
    """One slot's place in the film, in seconds."""

    slot_id: str
    start: float
    end: float
    slot: Slot

    @property
    def is_card(self) -> bool:
        return self.slot.shot.is_card


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

    def at(self, seconds: float) -> Segment | None:
        """The segment that plays at a moment."""
        return next((s for s in self.segments if s.start <= seconds < s.end), None)

    def neighbours(self) -> Iterator[tuple[Segment, Segment]]:
        """Each segment with the one after it."""
        return zip(self.segments, self.segments[1:], strict=False)
