"""The command line: exit codes that mean something, one JSON object, clear errors, a fast start."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rushes.cli.main import main


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    code = main(args)
    out, err = capsys.readouterr()
    return code, out, err


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom rushes.cli.main import parser\nparser().format_help()\n"
        "heavy = {'numpy', 'skia', 'pydantic', 'pydantic_ai', 'av', 'opentimelineio'} & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(heavy)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_plan_shows_script_and_price_and_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--workspace", str(tmp_path), "plan", "a cat in the rain", "--seconds", "12", "--json")
    plan = json.loads(out)
    assert code == 0
    assert plan["seconds"] == pytest.approx(12, abs=0.25)
    assert plan["quote_usd"] == [0, 0]
    assert plan["script"]["slots"][0]["purpose"] == "title"
    assert not list(tmp_path.iterdir())
    code, out, _ = run(capsys, "plan", "a cat in the rain", "--workspace", str(tmp_path))
    assert "price: $0.00" in out
    assert "30.0 s" in out


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (["plan", ""], 2, "brief"),
        (["plan", "..."], 2, "no words"),
        (["plan", "a cat", "--seconds", "1"], 2, "--seconds"),
        (["plan", "a cat", "--minutes", "600"], 2, "--seconds"),
        (["plan", "x" * 30_000], 2, "brief"),
        (["plan", "a cat", "--text", "nowhere.txt"], 2, "nowhere.txt"),
        (["make", "a cat", "--footage", "no-such-folder"], 2, "no-such-folder"),
        (["status", "nobody"], 2, "there are: none yet"),
        (["status", "../../etc"], 2, "no production"),
        (["review", "nothing.mp4"], 2, "no file of this name"),
    ],
)
def test_bad_input_gets_one_clear_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], args: list[str], code: int, says: str
) -> None:
    got, _, err = run(capsys, "--workspace", str(tmp_path), *args)
    assert got == code
    assert says in err
    assert len(err.strip().splitlines()) == 1
    got, out, _ = run(capsys, "--workspace", str(tmp_path), *args, "--json")
    assert got == code
    assert json.loads(out)["exit_code"] == code


def test_narration_that_is_no_text_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    binary = tmp_path / "a.txt"
    binary.write_bytes(b"\xff\xfe\x00\x80")
    code, _, err = run(capsys, "plan", "a cat", "--text", str(binary))
    assert code == 2
    assert "UTF-8" in err


def test_status_of_an_empty_workspace(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--workspace", str(tmp_path), "status")
    assert code == 0
    assert "no productions here yet" in out
    assert not list(tmp_path.iterdir())


def test_a_damaged_record_is_named_and_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "productions" / "x"
    folder.mkdir(parents=True)
    (folder / "production.json").write_text('{"format": 99}')
    code, _, err = run(capsys, "--workspace", str(tmp_path), "status", "x")
    assert code == 6
    assert "production.json" in err
    assert (folder / "production.json").read_text() == '{"format": 99}'


def test_doctor_tries_every_part(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "doctor", "--json")
    parts = json.loads(out)["parts"]
    assert code == 0
    assert {p["part"] for p in parts} >= {"FFmpeg", "drawing", "words", "music", "disk"}
    assert all(p["ok"] for p in parts if not p["optional"])
