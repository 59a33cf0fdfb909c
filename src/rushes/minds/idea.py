"""A shot that a film could have, before it has its length, framing and camera."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rushes.minds.brief import Event
from rushes.minds.telling import verb_of
from rushes.shot import Beat, CameraMove, Framing, Subject

Purpose = Literal["title", "establish", "introduce", "act", "detail", "reaction", "resolve", "card", "end"]


@dataclass(frozen=True)
class Idea:
    """A shot before it has its length, framing and camera."""

    purpose: Purpose
    event: Event
    number: int  # of the event, in order
    wanted: float  # how much the film needs it; the least wanted go first when there is no room
    why: str
    subjects: tuple[Subject, ...] = ()
    beats: tuple[Beat, ...] = ()
    framings: tuple[Framing, ...] = ()  # what its subject asks for, where the purpose's own would not do
    moves: tuple[CameraMove, ...] = ()
    words: str | None = None
    variant: int = 0  # how often its event was seen like this before

    @property
    def goes(self) -> bool:
        """Whether the doer of a deed is on the way in it, and does not only send somebody else."""
        return CameraMove.FOLLOW in self.moves and verb_of(self.event) not in _SENDING


_SENDING = frozenset(  # deeds with an end: who does it stays there, or is there at once
    "push pull throw toss shove drag knock kick drop lift lower jump leap dive plunge".split()
)
