"""The error tree. Every error a person sees says what was wrong, where, and what to do next."""

from __future__ import annotations


class RushesError(Exception):
    """Base of every error that Rushes raises on purpose.

    `what` is one sentence on what was wrong, `where` names the file, field or step, `next_step` says what to do.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", next_step: str = "") -> None:
        self.what, self.where, self.next_step = what, where, next_step
        super().__init__(str(self))

    def __str__(self) -> str:
        text = self.what if not self.where else f"{self.where}: {self.what}"
        return text if not self.next_step else f"{text} → {self.next_step}"


class BadInput(RushesError):
    """Something the person gave (brief, text, option, file) cannot be used."""

    exit_code = 2


class BadMedia(BadInput):
    """A media file is damaged, hostile, of an unsupported kind, or over a limit."""


class MissingPart(RushesError):
    """An optional part (voice, speech-to-text, a generator) is asked for but not installed."""

    exit_code = 3


class Held(RushesError):
    """Another process is working on the same production."""

    exit_code = 4


class ToolFailed(RushesError):
    """FFmpeg, a voice or a generator failed on input that should have worked."""

    exit_code = 5


class StorageTrouble(RushesError):
    """Disk full, read-only folder, or a record that cannot be read."""

    exit_code = 6


class NotAllowed(RushesError):
    """Spending, publishing or deleting that no person has approved."""

    exit_code = 7


class OverBudget(NotAllowed):
    """A cap on spending would be passed."""


class InDoubt(NotAllowed):
    """A paid request was sent and never acknowledged: only the provider or a person can say what became of it."""
