"""Money: caps that hold between processes and across deaths, doubt that stays until somebody says what happened."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rushes.core.errors import BadInput, InDoubt, OverBudget, StorageTrouble
from rushes.core.ledger import Caps, Charge, Ledger
from rushes.core.money import Quote


def reserve(ledger: Ledger, key: str, usd: float, *, run: str = "film", shot: str = "s01") -> Charge:
    quote = Quote(low_usd=usd / 2, high_usd=usd)
    return ledger.reserve(key, run=run, shot=shot, kind="media", provider="test", what="a take", quote=quote)


def test_nothing_is_bought_that_nobody_allowed(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "money.sqlite3")
    with pytest.raises(OverBudget, match=r"run's \$0\.00"):
        reserve(ledger, "k", 0.01)
    reserve(ledger, "free", 0.0)
    assert ledger.charge("k") is None


def test_each_cap_holds_by_itself(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "money.sqlite3")
    ledger.allow("film", Caps(shot_usd=1, run_usd=2, day_usd=3))
    ledger.allow("other", Caps(run_usd=9))
    reserve(ledger, "a", 0.6)
    with pytest.raises(OverBudget, match="shot"):
        reserve(ledger, "b", 0.6)
    reserve(ledger, "b", 0.9, shot="s02")
    with pytest.raises(OverBudget, match="run"):
        reserve(ledger, "c", 0.6, shot="s03")
    reserve(ledger, "d", 1.5, run="other")
    with pytest.raises(OverBudget, match="day"):
        reserve(ledger, "e", 0.1, run="other")
    ledger.sent("a")
    ledger.running("a", "job-1")
    ledger.paid("a", 0.3)  # cheaper than reserved: the rest is free again
    reserve(ledger, "e", 0.1, run="other")
    assert ledger.caps("film") == Caps(shot_usd=1, run_usd=2, day_usd=3)


def test_estimate_and_bill_are_both_kept(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "money.sqlite3")
    ledger.allow("film", Caps(run_usd=5))
    ledger.estimate("film", Quote(low_usd=1, high_usd=2))
    for i in range(3):
        reserve(ledger, f"k{i}", 0.5, shot=f"s{i}")
        ledger.sent(f"k{i}")
        ledger.running(f"k{i}", f"job-{i}")
    ledger.paid("k0", 0.4)
    ledger.paid("k0", 0.4)  # a duplicate answer
    ledger.released("k1", "refused by moderation")
    ledger.paid("k1", 9.0)  # a late one
    bill = ledger.bill("film")
    assert (bill.estimate.low_usd, bill.estimate.high_usd) == (1, 2)
    assert (bill.paid_usd, bill.held_usd, bill.in_doubt) == (0.4, 0.5, ())
    assert [c.job for c in ledger.charges("film")] == ["job-0", "job-1", "job-2"]


def test_a_bill_above_its_quote_is_entered_as_it_is_and_said(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "money.sqlite3")
    ledger.allow("film", Caps(run_usd=5))
    reserve(ledger, "k", 0.5)
    ledger.sent("k")
    ledger.running("k", "j")
    ledger.paid("k", 0.7)
    charge = ledger.charge("k")
    assert charge is not None
    assert (charge.paid_usd, "above the quote" in charge.note) == (0.7, True)


def test_a_start_without_an_answer_is_in_doubt_until_a_person_says(tmp_path: Path) -> None:
    """The process dies between sending and hearing: the reservation stays and nobody sends it again."""
    path = tmp_path / "money.sqlite3"
    Ledger(path).allow("film", Caps(run_usd=1))
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom rushes.core.ledger import Ledger\n"
        "from rushes.core.money import Quote\nledger = Ledger(Path(sys.argv[1]))\n"
        "ledger.reserve('key-of-the-shot', run='film', shot='s01', kind='media', provider='test', what='a take',"
        " quote=Quote(low_usd=0.7, high_usd=0.7))\nledger.sent('key-of-the-shot')\nprint('sent', flush=True)\n"
        "import time; time.sleep(60)"
    )
    child = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "sent\n"
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    ledger = Ledger(path)
    with pytest.raises(InDoubt, match="never acknowledged"):
        reserve(ledger, "key-of-the-shot", 0.7)
    with pytest.raises(OverBudget):
        reserve(ledger, "another", 0.4)
    assert [c.key for c in ledger.bill("film").in_doubt] == ["key-of-the-shot"]
    ledger.settle("key-of-the-shot", None)
    assert reserve(ledger, "key-of-the-shot", 0.7).state == "reserved"  # now it may be begun anew
    with pytest.raises(BadInput, match="reserved"):
        ledger.settle("key-of-the-shot", 0.7)


def _spend(path: str, name: str) -> int:
    ledger, done = Ledger(Path(path)), 0
    for i in range(20):
        try:
            reserve(ledger, f"{name}-{i}", 0.1, shot=f"{name}-{i}")
        except OverBudget:
            continue
        done += 1
    return done


def test_processes_that_spend_at_once_never_pass_the_cap(tmp_path: Path) -> None:
    path = tmp_path / "money.sqlite3"
    Ledger(path).allow("film", Caps(run_usd=2.5))
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        got = pool.starmap(_spend, [(str(path), n) for n in "abc"])
    assert sum(got) == 25
    assert Ledger(path).bill("film").held_usd == pytest.approx(2.5)


def test_words_lost_with_their_process_are_entered_in_full(tmp_path: Path) -> None:
    path = tmp_path / "money.sqlite3"
    ledger = Ledger(path)
    ledger.allow("film", Caps(run_usd=1))
    code = (
        "import sys\nfrom pathlib import Path\nfrom rushes.core.ledger import Ledger\n"
        "from rushes.core.money import Quote\n"
        "ledger = Ledger(Path(sys.argv[1]))\nledger.reserve('w', run='film', shot='', kind='language', provider='test',"
        " what='words', quote=Quote(low_usd=0.1, high_usd=0.2))\nledger.sent('w')"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
    ledger.sweep()
    charge = ledger.charge("w")
    assert charge is not None
    assert (charge.state, charge.paid_usd) == ("paid", 0.2)


def test_a_damaged_ledger_buys_nothing(tmp_path: Path) -> None:
    path = tmp_path / "money.sqlite3"
    path.write_bytes(b"not a database at all, but long enough to be read as one" * 50)
    with pytest.raises(StorageTrouble, match="nothing is bought"):
        Ledger(path)
