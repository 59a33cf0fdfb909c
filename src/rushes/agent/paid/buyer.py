"""The buyer: the only code that begins a paid job. It reserves first, starts once, and keeps every result.

Stopped anywhere and run again, it goes on from the ledger: a job that was acknowledged is asked for, one that was sent
and never acknowledged is looked for in the provider's list and otherwise left to a person, and a result that was paid
for is fetched until it is kept.
"""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rushes.agent.paid import web
from rushes.agent.paid.contract import Busy, Look, Lost, Provider, Refused, Wanted
from rushes.core.effects import Answer, Store, effect_key
from rushes.core.errors import InDoubt, ToolFailed
from rushes.core.ledger import Ledger

VERSION = 1


class Buyer:
    """Buys takes for one run. `tries` is how often a busy provider is asked, `wait` (seconds) how long for a result."""

    def __init__(
        self,
        ledger: Ledger,
        store: Store,
        run: str,
        *,
        tries: int = 6,
        wait: float = 900.0,
        pause: float = 2.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.ledger, self.store, self.run = ledger, store, run
        self._tries, self._wait, self._pause, self._sleep = tries, wait, pause, sleep

    def buy(self, provider: Provider, shot: str, wanted: Wanted, *, beside: str, take: int = 1) -> Answer:
        """The take's file under "video", from the record or from the provider.

        `beside` is the provider's own address. Raises `OverBudget`, `InDoubt`, `Refused` (with `moderated`), `Busy`, or
        `ToolFailed` where the provider failed or is still at work: then the same call later goes on from here.
        """
        request = {"provider": provider.name, "form": provider.version, **_as_request(wanted)}
        key = effect_key("bought", VERSION, request, take)
        answer = self.store.effect(
            "bought",
            VERSION,
            request,
            lambda folder: self._make(provider, shot, wanted, key, folder, beside),
            take=take,
        )
        if (charge := self.ledger.charge(key)) is not None and charge.state == "running":
            self.ledger.paid(key, answer.cost_usd)
        return answer

    def quote_left(self, provider: Provider, wanted: Wanted, take: int = 1) -> bool:
        """Whether this take would have to be bought still."""
        request = {"provider": provider.name, "form": provider.version, **_as_request(wanted)}
        return self.store.recall(effect_key("bought", VERSION, request, take)) is None

    def _make(self, provider: Provider, shot: str, wanted: Wanted, key: str, folder: Path, beside: str) -> Answer:
        quote = provider.quote(wanted)
        where = f"{self.run} {shot}: {provider.name}"
        try:
            charge = self.ledger.reserve(
                key,
                run=self.run,
                shot=shot,
                kind="media",
                provider=provider.name,
                what=wanted.prompt[:200],
                quote=quote,
            )
        except InDoubt:
            self._search(provider, key)  # raises again where nobody knows
            charge = self.ledger.reserve(
                key,
                run=self.run,
                shot=shot,
                kind="media",
                provider=provider.name,
                what=wanted.prompt[:200],
                quote=quote,
            )
        job = charge.job or self._start(provider, wanted, key)
        seen = self._await(provider, job, where)
        if seen.state != "done":
            held = seen.state == "moderated" and provider.moderation_costs()
            cost = seen.cost_usd if seen.cost_usd is not None else quote.high_usd if held else 0.0
            if cost:
                self.ledger.paid(key, cost, f"{seen.state}: {seen.why}")
            else:
                self.ledger.released(key, f"{seen.state}: {seen.why}")
            if seen.state == "moderated":
                raise Refused(f"the result was held back: {seen.why or 'moderation'}", where=where, moderated=True)
            raise ToolFailed(f"the job {seen.state}: {seen.why}", where=where, next_step="run it again for another try")
        cost = seen.cost_usd if seen.cost_usd is not None else quote.high_usd
        out = folder / "result.mp4"
        if not self._fetch(provider, job, seen, out, where, beside):
            self.ledger.paid(key, cost, "the result had expired before it was fetched")
            raise ToolFailed("its result expired before it could be fetched", where=where,
                             next_step="it was paid for; ask the provider for the file")  # fmt: skip
        return Answer({"job": job, "provider": provider.name, "prices": provider.prices}, {"video": out}, cost_usd=cost)

    def _start(self, provider: Provider, wanted: Wanted, key: str) -> str:
        for attempt in range(self._tries):
            self.ledger.sent(key)
            try:
                job = provider.start(wanted, key)
            except Busy as e:
                self.ledger.unsent(key)
                if attempt + 1 == self._tries:
                    self.ledger.released(key, str(e))
                    raise
                self._sleep(max(e.wait, self._pause * 2**attempt * 0.5))
            except Refused as e:
                self.ledger.unsent(key)
                self.ledger.released(key, str(e))
                raise
            except Lost as e:
                self.ledger.doubt(key, e.what)
                return self._search(provider, key)
            else:
                self.ledger.running(key, job)
                return job
        raise AssertionError("unreachable")

    def _search(self, provider: Provider, key: str) -> str:
        """The job of a start in doubt, from the provider's own list; raises InDoubt where it cannot tell."""
        job = None
        with contextlib.suppress(ToolFailed):
            job = provider.find(key)
        if job is None:
            charge = self.ledger.charge(key)
            assert charge is not None
            raise InDoubt(
                f"a start was sent and never acknowledged; up to ${charge.quote.high_usd:.4f} may have been spent",
                where=f"{self.run} {charge.shot}: {provider.name}",
                next_step=f"look at the provider's own list, then `rushes money settle {key[:12]}`",
            )
        self.ledger.running(key, job)
        return job

    def _await(self, provider: Provider, job: str, where: str) -> Look:
        """Ask until it is decided; a provider that stumbles is asked again until the time is over."""
        deadline, pause = time.monotonic() + self._wait, self._pause
        while True:
            try:
                seen = provider.poll(job)
                if seen.state != "working":
                    return seen
            except ToolFailed:
                pass
            if time.monotonic() > deadline:
                raise ToolFailed("it is still at work", where=where, next_step="run the same command again later")
            self._sleep(pause)
            pause = min(pause * 1.5, 15.0)

    def _fetch(self, provider: Provider, job: str, seen: Look, out: Path, where: str, beside: str) -> bool:
        for attempt in range(self._tries):
            try:
                if web.download(seen.url, out, where, beside=beside, headers=seen.headers):
                    return True
                fresh = provider.poll(job)  # a link may expire while its file is still there
                if fresh.state != "done" or fresh.url == seen.url:
                    return False
                seen = fresh
            except ToolFailed:
                if attempt + 1 == self._tries:
                    raise
                self._sleep(self._pause * 2**attempt * 0.5)
        return False


def _as_request(wanted: Wanted) -> dict[str, Any]:
    request: dict[str, Any] = {
        "prompt": wanted.prompt,
        "seconds": wanted.seconds,
        "aspect": wanted.aspect,
        "seed": wanted.seed,
    }
    if wanted.pictures:
        request["pictures"] = [[p.name, p.digest] for p in wanted.pictures]
    return request


def whole_seconds(wanted: Wanted, shortest: int, longest: int) -> int:
    """Whole seconds that hold the shot, at least `shortest`; the number above `longest` is the caller's to refuse."""
    return max(shortest, min(longest, math.ceil(wanted.seconds)))
