"""What a provider has to tell and do, and the few ways in which it may fail. Adding one: docs/adding-a-generator.md."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from typing import Literal, Protocol

from rushes.core.errors import RushesError
from rushes.core.money import Quote


@dataclass(frozen=True)
class Picture:
    """A reference picture as it is sent: a JPEG of ours, and who or what it shows."""

    name: str
    digest: str
    data: bytes = field(repr=False)

    @property
    def base64(self) -> str:
        return base64.b64encode(self.data).decode()

    @property
    def data_uri(self) -> str:
        return f"data:image/jpeg;base64,{self.base64}"


@dataclass(frozen=True)
class Wanted:
    """One take to be bought: the shot's prose, its length in seconds, its frame, a seed for those who take one, and
    reference pictures, never more than the provider takes."""

    prompt: str
    seconds: float
    aspect: Literal["16:9", "9:16", "1:1"]
    seed: int = 0
    pictures: tuple[Picture, ...] = ()

    @property
    def words(self) -> str:
        """The prompt, and whom the reference pictures show."""
        shown = [f"Reference picture {i} shows {p.name}." for i, p in enumerate(self.pictures, 1)]
        return " ".join([self.prompt, *shown])


State = Literal["working", "done", "failed", "moderated", "expired"]


@dataclass(frozen=True)
class Look:
    """What a provider says of a job. `url` is set when it is done, `headers` where its own address wants a key for
    the file; `cost_usd` where the provider says its bill.
    """

    state: State
    url: str = ""
    why: str = ""
    cost_usd: float | None = None
    headers: dict[str, str] = field(default_factory=dict, repr=False)


class Provider(Protocol):
    """A paid generator. Every method but `start` may be called again at will; `start` is called once for a key."""

    name: str  # "xai", with the model: it is part of what a take is known by
    version: int  # raise it when the same request would be sent in another form
    prices: str  # where the price is from, and its date

    def seconds(self, wanted: Wanted) -> float:
        """The length it would really make, at least what is wanted; raises BadInput where it cannot."""
        ...

    def quote(self, wanted: Wanted) -> Quote: ...

    def pictures(self) -> int:
        """How many reference pictures it takes with one shot; 0 where it takes none."""
        ...

    def start(self, wanted: Wanted, key: str) -> str:
        """Begin; the provider's job id. Raises `Busy`, `Refused` or `Lost`, and nothing else on purpose."""
        ...

    def poll(self, job: str) -> Look: ...

    def cancel(self, job: str) -> bool:
        """Ask it to stop; whether it certainly costs nothing now."""
        ...

    def find(self, key: str) -> str | None:
        """The job that was begun with `key`, where the provider keeps a list that knows it; else None."""
        ...

    def moderation_costs(self) -> bool:
        """Whether a result that it holds back is billed all the same."""
        ...


class Busy(RushesError):
    """Certainly not started: too many requests, or nobody answered at the door. `wait` is in seconds."""

    def __init__(self, what: str, *, where: str, wait: float = 1.0) -> None:
        super().__init__(what, where=where, next_step="run the same command again later")
        self.wait = wait


class Refused(RushesError):
    """Certainly not started: the provider will not make this one."""

    def __init__(self, what: str, *, where: str, moderated: bool = False) -> None:
        super().__init__(what, where=where, next_step="change the shot's words, or shoot it with another generator")
        self.moderated = moderated


class Lost(RushesError):
    """The start was sent, and whether it was heard nobody knows."""
