"""A film shot with a generator that costs: drawn first, agreed to, bought once; a change buys only what changed."""

from __future__ import annotations

from pathlib import Path

import pytest

import rushes
from chat_server import chat_server
from paid_server import paid_server
from rushes.agent import director
from rushes.agent.eyes import CHECK
from rushes.core.errors import BadInput, MissingPart, NotAllowed
from rushes.core.ledger import Ledger
from rushes.shot import Commission


@pytest.fixture
def keyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XAI_API_KEY", "test-key")


def test_a_film_is_drawn_agreed_to_bought_and_changed(
    tmp_path: Path, keyed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = rushes.make(Commission(brief="a cat in the rain", seconds=6, height=360), workspace=tmp_path)
    name = made.folder.name
    film = next(tmp_path / t.file for t in made.state.takes if t.slot != "title").read_bytes()
    pictures = [s.id for s in made.state.script.slots if not s.shot.is_card] if made.state.script else []
    assert len(pictures) >= 2
    with paid_server("xai", film, polls=0) as server:
        monkeypatch.setenv("XAI_BASE_URL", server.url)
        with pytest.raises(NotAllowed, match="--yes"):
            director.shoot(name, "xai:480p", budget_usd=5, workspace=tmp_path)
        assert server.starts == []
        with chat_server(lambda _: ("final_result", {"subjects": [{"name": "bicycle"}]})) as chat:
            eyes = f"{chat.url}#eye-1"
            shot = director.shoot(name, "xai:480p", budget_usd=5, agreed=True, eyes=eyes, workspace=tmp_path)
        assert len(server.starts) == len(pictures)  # what the eyes miss is said, not bought again
        assert {f.slot_id for f in shot.state.findings if f.check == CHECK} == set(pictures)
        takes = shot.state.current_takes
        assert all(takes[i].generator.startswith("xai:") and takes[i].cost_usd > 0 for i in pictures)
        bill = Ledger(tmp_path / ".rushes" / "money.sqlite3").bill(name)
        assert shot.state.spent_usd == bill.paid_usd == pytest.approx(bill.estimate.high_usd)
        again = director.shoot(name, "xai:480p", agreed=True, workspace=tmp_path)
        assert len(server.starts) == len(pictures)  # nothing changed: nothing is bought
        assert again.state.quote.high_usd == 0
        # One sentence changes one shot; only that one is bought again.
        revised = director.revise(name, "make the second shot closer", workspace=tmp_path)
        changed = [i for i in pictures if revised.state.current_takes[i].generator == "papercut"]
        assert len(changed) == 1
        server.starts.clear()
        director.shoot(name, "xai:480p", budget_usd=5, agreed=True, workspace=tmp_path)
        assert len(server.starts) == 1
        # What is held back keeps its drawn take, says why, and costs its siblings nothing.
        server.hold_back = "lose-up"
        director.revise(name, "make the first shot a close-up", workspace=tmp_path)
        held = director.shoot(name, "xai:480p", budget_usd=9, agreed=True, workspace=tmp_path)
        assert any("held back" in n for n in held.state.notes)
        assert any("the drawn take stays" in n for n in held.state.notes)
        assert sum(t.generator == "papercut" for i, t in held.state.current_takes.items() if i in pictures) == 1
    with pytest.raises(BadInput, match="no such generator"):
        director.shoot(name, "clippy", workspace=tmp_path)
    for priceless in ("fal:fal-ai/x", "fal:fal-ai/x@nan", "fal:fal-ai/x@-1"):
        with pytest.raises(BadInput, match="price"):
            director.shoot(name, priceless, workspace=tmp_path)
    monkeypatch.delenv("XAI_API_KEY")
    with pytest.raises(MissingPart, match="XAI_API_KEY"):
        director.shoot(name, "xai", workspace=tmp_path)


def test_the_ledger_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from rushes.cli.main import main
    from rushes.core.ledger import Caps
    from rushes.core.money import Quote

    assert main(["--workspace", str(tmp_path), "money"]) == 0
    assert "nothing was ever bought" in capsys.readouterr().out
    ledger = Ledger(tmp_path / ".rushes" / "money.sqlite3")
    ledger.allow("film", Caps(run_usd=1))
    ledger.reserve("a" * 64, run="film", shot="s01", kind="media", provider="xai", what="a cat",
                   quote=Quote(low_usd=0.5, high_usd=0.5))  # fmt: skip
    ledger.sent("a" * 64)
    ledger.doubt("a" * 64, "the connection broke")
    assert main(["--workspace", str(tmp_path), "money"]) == 0
    assert "IN DOUBT (the connection broke)" in capsys.readouterr().out
    assert main(["--workspace", str(tmp_path), "money", "settle", "aaaa"]) == 2
    assert main(["--workspace", str(tmp_path), "money", "settle", "aaaa", "--cost", "0.5"]) == 0
    assert "paid $0.5000, reserved and not yet billed $0.0000" in capsys.readouterr().out
    assert main(["--workspace", str(tmp_path), "money", "day-cap", "0.5"]) == 0
    assert ledger.caps("film").day_usd == 0.5
