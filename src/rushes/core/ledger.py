"""The money ledger: the one choke point for everything that costs, whether words or pictures.

A charge goes `reserved` → `sent` → `running` (the provider's job id is known) → `paid` or `released`. Its reservation
is taken before anything is sent and stays until the bill is known, so the caps hold even when a process dies between.
A charge that was `sent` and never acknowledged is *in doubt*: nobody knows whether the provider works on it. It keeps
its reservation and is never sent again until the provider's own list, or a person, has said what became of it.

Amounts are whole micro-dollars in SQLite, so sums are exact. One ledger per workspace: `.rushes/money.sqlite3`.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from rushes.core.errors import BadInput, Held, InDoubt, OverBudget, StorageTrouble
from rushes.core.money import FREE, Quote

ChargeState = Literal["reserved", "sent", "running", "paid", "released"]
Kind = Literal["media", "language"]

_MICRO = 1_000_000
_HELD = "('reserved', 'sent', 'running')"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS charges (
    key TEXT PRIMARY KEY, run TEXT NOT NULL, shot TEXT NOT NULL, kind TEXT NOT NULL, provider TEXT NOT NULL,
    what TEXT NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL, state TEXT NOT NULL, job TEXT NOT NULL DEFAULT '',
    doubt TEXT NOT NULL DEFAULT '', paid INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL, pid INTEGER NOT NULL, began REAL NOT NULL, ended REAL);
CREATE INDEX IF NOT EXISTS charges_by_run ON charges (run, shot);
CREATE INDEX IF NOT EXISTS charges_by_day ON charges (day);
CREATE TABLE IF NOT EXISTS caps (run TEXT PRIMARY KEY, shot_cap INTEGER, run_cap INTEGER);
CREATE TABLE IF NOT EXISTS day_cap (one INTEGER PRIMARY KEY CHECK (one = 1), cap INTEGER);
CREATE TABLE IF NOT EXISTS estimates (run TEXT NOT NULL, at REAL NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS log (at REAL NOT NULL, key TEXT NOT NULL, event TEXT NOT NULL, micro INTEGER, note TEXT);
"""


class Caps(BaseModel):
    """The most that may be spent, in US dollars. `run_usd` starts at 0: nothing is bought that nobody allowed."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    shot_usd: float | None = Field(default=None, ge=0)  # one shot of one run, all its attempts together
    run_usd: float = Field(default=0.0, ge=0)  # one production
    day_usd: float | None = Field(default=None, ge=0)  # everything in this workspace on one day (UTC)


class Charge(BaseModel):
    """One thing that costs: what was reserved for it, and what became of it."""

    model_config = ConfigDict(frozen=True)
    key: str
    run: str
    shot: str
    kind: Kind
    provider: str
    what: str
    quote: Quote
    state: ChargeState
    job: str = ""  # the provider's id, once it answered
    doubt: str = ""  # why nobody knows what became of it
    paid_usd: float = 0.0
    note: str = ""


class Bill(BaseModel):
    """What a run was expected to cost, and what it did."""

    estimate: Quote = FREE  # the latest, made before anything was bought
    paid_usd: float = 0.0
    held_usd: float = 0.0  # reserved and not yet billed, charges in doubt included
    in_doubt: tuple[Charge, ...] = ()


class Ledger:
    """The charges of one workspace. Safe to open from several processes at once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with self._open() as db:
                db.execute("PRAGMA journal_mode=WAL")
                db.executescript(_SCHEMA)
        except (OSError, sqlite3.Error) as e:
            raise self._trouble(e) from e

    # Caps and estimates

    def allow(self, run: str, caps: Caps) -> None:
        """Set what may be spent on `run`, and on a day. Only a person's word may lead here."""
        with self._write() as db:
            db.execute(
                "INSERT INTO caps VALUES (?, ?, ?) ON CONFLICT (run) DO UPDATE SET"
                " shot_cap = excluded.shot_cap, run_cap = excluded.run_cap",
                (run, _micro(caps.shot_usd), _micro(caps.run_usd)),
            )
            if caps.day_usd is not None:
                db.execute("INSERT OR REPLACE INTO day_cap VALUES (1, ?)", (_micro(caps.day_usd),))

    def allow_day(self, usd: float) -> None:
        """Set what everything in this workspace may spend on one day (UTC)."""
        with self._write() as db:
            db.execute("INSERT OR REPLACE INTO day_cap VALUES (1, ?)", (_micro(usd),))

    def caps(self, run: str) -> Caps:
        with self._read() as db:
            row = db.execute("SELECT shot_cap, run_cap FROM caps WHERE run = ?", (run,)).fetchone()
            day = db.execute("SELECT cap FROM day_cap").fetchone()
        shot, whole = (None, 0) if row is None else row
        return Caps(shot_usd=_usd(shot), run_usd=_usd(whole) or 0.0, day_usd=_usd(day[0]) if day else None)

    def estimate(self, run: str, quote: Quote) -> None:
        """Keep an estimate made before spending, so that it can be held against the bill."""
        with self._write() as db:
            db.execute(
                "INSERT INTO estimates VALUES (?, ?, ?, ?)",
                (run, time.time(), _micro(quote.low_usd), _micro(quote.high_usd)),
            )

    # The life of a charge

    def reserve(self, key: str, *, run: str, shot: str, kind: Kind, provider: str, what: str, quote: Quote) -> Charge:
        """Put `quote.high_usd` aside under `key`, or answer with what is already there under it.

        Raises `OverBudget` where a cap would be passed, `InDoubt` where an earlier start of the same charge was never
        acknowledged, `Held` where another live process is sending it. A released charge is reserved anew.
        """
        with self._write() as db:
            if (known := self._charge(db, key)) is not None and known.state != "released":
                self._refuse_doubt(db, known)
                return known
            self._within_caps(db, run, shot, _micro(quote.high_usd) or 0)
            db.execute(
                "INSERT OR REPLACE INTO charges (key, run, shot, kind, provider, what, low, high, state, day, pid,"
                " began) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'reserved', ?, ?, ?)",
                (
                    key, run, shot, kind, provider, what, _micro(quote.low_usd), _micro(quote.high_usd), _today(),
                    os.getpid(), time.time(),
                ),
            )  # fmt: skip
            self._log(db, key, "reserved", _micro(quote.high_usd))
            charge = self._charge(db, key)
        assert charge is not None
        return charge

    def sent(self, key: str) -> None:
        """To be called, and on disk, before the request that may cost leaves this machine."""
        self._move(key, "sent", ("reserved",))

    def unsent(self, key: str) -> None:
        """The provider refused the start in so many words (429, 4xx): nothing runs, the reservation stays."""
        self._move(key, "reserved", ("sent",))

    def running(self, key: str, job: str) -> None:
        """The provider acknowledged the start with a job id."""
        with self._write() as db:
            self._expect(db, key, ("sent",))
            db.execute("UPDATE charges SET state = 'running', job = ?, doubt = '' WHERE key = ?", (job, key))
            self._log(db, key, "running", None, job)

    def doubt(self, key: str, why: str) -> None:
        """The start was sent and no answer came: its reservation stays and it is not sent again."""
        with self._write() as db:
            self._expect(db, key, ("sent",))
            db.execute("UPDATE charges SET doubt = ? WHERE key = ?", (why, key))
            self._log(db, key, "in doubt", None, why)

    def paid(self, key: str, usd: float, note: str = "") -> None:
        """Close a charge with its bill. Saying it twice (a late or duplicate answer) changes nothing."""
        self._close(key, "paid", usd, note)

    def released(self, key: str, why: str) -> None:
        """Close a charge that certainly cost nothing."""
        self._close(key, "released", 0.0, why)

    def settle(self, key: str, usd: float | None) -> None:
        """A person says what became of a charge in doubt: it cost `usd`, or (None) it never happened."""
        with self._write() as db:
            self._expect(db, key, ("sent",))
        if usd is None:
            self.released(key, "a person said that it never happened")
        else:
            self.paid(key, usd, "a person said that it happened")

    def sweep(self) -> None:
        """Enter the calls of language models whose process died as spent in full: no job can be asked about them."""
        with self._read() as db:
            rows = db.execute(
                "SELECT key, pid, high FROM charges WHERE kind = 'language' AND state = 'sent'"
            ).fetchall()
        for key, pid, high in rows:
            if pid != os.getpid() and not alive(pid):
                self.paid(key, high / _MICRO, "the process ended before the answer; entered in full")

    # Questions

    def charge(self, key: str) -> Charge | None:
        with self._read() as db:
            return self._charge(db, key)

    def charges(self, run: str | None = None) -> list[Charge]:
        """All charges, of one run or of all, the oldest first."""
        with self._read() as db:
            keys = db.execute(
                "SELECT key FROM charges WHERE ? IS NULL OR run = ? ORDER BY began", (run, run)
            ).fetchall()
            return [c for (key,) in keys if (c := self._charge(db, key)) is not None]

    def bill(self, run: str | None = None) -> Bill:
        """Estimate and bill of one run; without a name, of the whole workspace."""
        charges = self.charges(run)
        with self._read() as db:
            row = db.execute(
                "SELECT low, high FROM estimates WHERE ? IS NULL OR run = ? ORDER BY at DESC LIMIT 1", (run, run)
            ).fetchone()
        held = [c for c in charges if c.state in ("reserved", "sent", "running")]
        return Bill(
            estimate=Quote(low_usd=row[0] / _MICRO, high_usd=row[1] / _MICRO) if row else FREE,
            paid_usd=round(sum(c.paid_usd for c in charges), 6),
            held_usd=round(sum(c.quote.high_usd for c in held), 6),
            in_doubt=tuple(c for c in held if c.state == "sent"),
        )

    # Parts

    def _within_caps(self, db: sqlite3.Connection, run: str, shot: str, more: int) -> None:
        if more == 0:
            return  # what is free needs no budget
        row = db.execute("SELECT shot_cap, run_cap FROM caps WHERE run = ?", (run,)).fetchone()
        shot_cap, run_cap = row if row is not None else (None, 0)
        day = db.execute("SELECT cap FROM day_cap").fetchone()
        for scope, cap, where, values in (
            ("shot", shot_cap, "run = ? AND shot = ?", (run, shot)),
            ("run", run_cap, "run = ?", (run,)),
            # A charge still open counts for today, whichever day it was begun.
            ("day", day[0] if day else None, f"(day = ? OR state IN {_HELD})", (_today(),)),
        ):
            if cap is None:
                continue
            used = db.execute(
                f"SELECT COALESCE(SUM(CASE WHEN state IN {_HELD} THEN high ELSE paid END), 0) FROM charges"
                f" WHERE {where}",
                values,
            ).fetchone()[0]
            if used + more > cap:
                raise OverBudget(
                    f"this needs ${more / _MICRO:.4f}; ${used / _MICRO:.4f} of the {scope}'s ${cap / _MICRO:.2f} is"
                    " spent or reserved",
                    where=f"{run} {shot}".strip(), next_step="allow more with --budget, or use a cheaper generator",
                )  # fmt: skip

    def _refuse_doubt(self, db: sqlite3.Connection, known: Charge) -> None:
        if known.state != "sent":
            return
        pid = db.execute("SELECT pid FROM charges WHERE key = ?", (known.key,)).fetchone()[0]
        if not known.doubt and pid != os.getpid() and alive(pid):
            raise Held("another process is sending this very request", where=known.what, next_step="wait for it")
        raise InDoubt(
            f"it was sent to {known.provider} and never acknowledged ({known.doubt or 'the process ended'});"
            f" up to ${known.quote.high_usd:.4f} may have been spent",
            where=f"{known.run} {known.shot}".strip(),
            next_step=f"look at the provider's own list, then `rushes money settle {known.key[:12]}"
            " --cost USD` or `--never-happened`",
        )

    def _close(self, key: str, state: ChargeState, usd: float, note: str) -> None:
        with self._write() as db:
            known = self._charge(db, key)
            if known is None:
                raise BadInput("no such charge", where=key)
            if known.state in ("paid", "released"):
                return
            if usd > known.quote.high_usd + 1e-9:
                note = f"{note}; billed above the quote of ${known.quote.high_usd:.4f}".strip("; ")
            db.execute(
                "UPDATE charges SET state = ?, paid = ?, note = ?, doubt = '', ended = ? WHERE key = ?",
                (state, _micro(usd), note, time.time(), key),
            )
            self._log(db, key, state, _micro(usd), note)

    def _move(self, key: str, state: ChargeState, from_states: tuple[str, ...]) -> None:
        with self._write() as db:
            self._expect(db, key, from_states)
            db.execute("UPDATE charges SET state = ?, pid = ? WHERE key = ?", (state, os.getpid(), key))
            self._log(db, key, state, None)

    def _expect(self, db: sqlite3.Connection, key: str, states: tuple[str, ...]) -> None:
        known = self._charge(db, key)
        if known is None or known.state not in states:
            raise BadInput(
                f"this charge is {known.state if known else 'unknown'}, not {' or '.join(states)}", where=key,
                next_step="see `rushes money`",
            )  # fmt: skip

    def _charge(self, db: sqlite3.Connection, key: str) -> Charge | None:
        row = db.execute(
            "SELECT key, run, shot, kind, provider, what, low, high, state, job, doubt, paid, note FROM charges"
            " WHERE key = ?",
            (key,),
        ).fetchone()
        if row is None:
            return None
        return Charge(
            key=row[0], run=row[1], shot=row[2], kind=row[3], provider=row[4], what=row[5],
            quote=Quote(low_usd=row[6] / _MICRO, high_usd=row[7] / _MICRO), state=row[8], job=row[9], doubt=row[10],
            paid_usd=row[11] / _MICRO, note=row[12],
        )  # fmt: skip

    def _log(self, db: sqlite3.Connection, key: str, event: str, micro: int | None, note: str = "") -> None:
        db.execute("INSERT INTO log VALUES (?, ?, ?, ?, ?)", (time.time(), key, event, micro, note))

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        db = sqlite3.connect(self.path, timeout=60, isolation_level=None)
        try:
            db.execute("PRAGMA synchronous=FULL")  # a reservation must survive the power going
            yield db
        finally:
            db.close()

    @contextlib.contextmanager
    def _read(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._open() as db:
                yield db
        except sqlite3.Error as e:
            raise self._trouble(e) from e

    @contextlib.contextmanager
    def _write(self) -> Iterator[sqlite3.Connection]:
        """One transaction that no other process can come between: the caps are read and used in one piece."""
        try:
            with self._open() as db:
                db.execute("BEGIN IMMEDIATE")
                try:
                    yield db
                except BaseException:
                    db.execute("ROLLBACK")
                    raise
                db.execute("COMMIT")
        except sqlite3.Error as e:
            raise self._trouble(e) from e

    def _trouble(self, e: Exception) -> StorageTrouble:
        return StorageTrouble(
            f"the money ledger cannot be used ({e})", where=str(self.path),
            next_step="free space or mend the file; nothing is bought without it",
        )  # fmt: skip


def alive(pid: int) -> bool:
    """Whether a process still runs; one that was killed and waits to be collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in ("Z", "X")
    except OSError:
        return False


def _micro(usd: float | None) -> int | None:
    return None if usd is None else round(usd * _MICRO)


def _usd(micro: int | None) -> float | None:
    return None if micro is None else micro / _MICRO


def _today() -> str:
    return time.strftime("%Y-%m-%d", time.gmtime())
