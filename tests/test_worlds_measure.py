"""The meters against worlds whose faults are known: each meter says the fault, by its true size, and no other."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from faulty_worlds import Faulty
from rushes.cli.main import main
from rushes.core.errors import BadInput
from rushes.worlds.begin import begin
from rushes.worlds.halls import Halls
from rushes.worlds.measure import (
    CEILING,
    HORIZON,
    Plan,
    action_gap,
    beside,
    input_to_photon,
    measure,
    psnr,
    return_to_start,
)
from rushes.worlds.session import Session, Simulator

PLAN = Plan(frames=120, runs=2, probes=12, seed=900)
QUICK = Plan(frames=40, runs=1, probes=12, seed=900)


def photon(**faults: Any) -> dict[str, Any]:
    return input_to_photon(Faulty(**faults), Halls(32), QUICK, 1.0)


def gap(**faults: Any) -> dict[str, Any]:
    return action_gap(Faulty(**faults), Halls(32), QUICK)


def test_a_faulty_world_is_a_session_and_no_simulator() -> None:
    assert isinstance(Faulty(), Session)
    assert not isinstance(Faulty(), Simulator)


@pytest.mark.parametrize("lag", [0, 1, 4])
def test_input_to_photon_counts_the_frames_of_the_lag(lag: int) -> None:
    told = photon(lag=lag)
    assert told["frames"] == [lag + 1] * 6
    assert told["simulator_frames"] == [1] * 6
    assert told["never"] == 0
    # a key comes at any moment of a frame: on average half a frame, then the lag, then the step itself
    assert told["p50_ms"] == pytest.approx((lag + 0.5) * 1000 / 30 + 1, abs=1)
    assert told["p95_ms"] == pytest.approx((lag + 0.95) * 1000 / 30 + 1, abs=2)


def test_a_deaf_world_is_never_seen_to_answer_and_noise_is_no_answer() -> None:
    assert photon(deaf=True)["never"] == 6
    assert photon(deaf=True, noise=12)["never"] == 6
    noisy = photon(noise=4, lag=2)
    assert noisy["never"] == 0
    assert noisy["frames"] == [3] * 6
    assert "p50_ms" not in photon(deaf=True)


def test_the_action_gap_of_a_deaf_world_is_nothing_and_of_a_true_one_large() -> None:
    deaf, true, late = gap(deaf=True), gap(), gap(lag=1)
    for row in deaf["horizons"]:
        assert row["over_flipped"] == [0, 0, 0]
        assert row["over_copy_last"][0] == pytest.approx(0, abs=1e-6)
    assert true["horizons"][0]["true"] == CEILING
    assert true["horizons"][0]["over_flipped"][1] > 30
    assert true["turning"][0]["over_flipped"][1] > 30
    assert 0 < true["turning_probes"] < true["probes"]
    assert late["horizons"][0]["over_flipped"] == [0, 0, 0]  # one frame late: the first frame cannot know
    assert late["horizons"][2]["over_flipped"][1] > 0
    assert len(true["horizons"]) == HORIZON


def test_noise_is_told_by_its_size() -> None:
    told = measure(Faulty(noise=5), Halls(32), PLAN)
    for row in told["drift"]:
        assert row["session"] == pytest.approx(20 * math.log10(255 / 5), abs=0.4)
        assert row["copy_last"] < 30
        assert row["random"] < row["copy_last"]
        assert row["lowest"] <= row["session"] <= row["highest"]
    assert all(
        row["session"] == pytest.approx(20 * math.log10(255 / (5 * math.sqrt(2))), abs=0.5) for row in told["idle"]
    )
    assert told["drift"][2]["answers"] > 0.5


def test_drift_grows_by_segment_and_idle_drift_is_seen() -> None:
    told = measure(Faulty(turn=2), Halls(32), PLAN)
    curve = [row["session"] for row in told["drift"]]
    assert curve[0] > curve[-1] + 3
    assert curve[-1] < told["drift"][-1]["copy_last"]
    assert told["idle"][0]["session"] < 40
    assert all(row["simulator"] == CEILING for row in told["idle"])
    true = measure(Halls(32), Halls(32), Plan(frames=100, runs=1, probes=1, seed=900))
    assert {row["session"] for row in true["drift"]} == {CEILING}
    assert {row["answers"] for row in true["drift"] if "answers" in row} == {1.0}
    assert {row["session"] for row in true["return"]} == {CEILING}


def test_the_probe_finds_a_world_that_no_longer_answers() -> None:
    told = measure(Faulty(deaf_after=30), Halls(32), PLAN)
    early, late = told["drift"][1], told["drift"][2]
    assert late["from"] > 30
    assert late["answers"] < 0.2
    assert late["steering_true"]["turn"] > 0.5
    assert early["session"] == CEILING


def test_missed_deadlines_are_counted() -> None:
    told = beside(Faulty(slow=40), Halls(32), Plan(frames=10, runs=1), lambda _: None)["timing"]
    assert told["missed"] == told["frames"] == 10
    assert 40 <= told["p50_ms"] <= told["p99_ms"] <= told["max_ms"]
    assert sum(told["histogram"]["counts"]) == 10


def test_a_turn_that_drifts_does_not_come_back() -> None:
    drifting = return_to_start(Faulty(turn=2), Halls(32), QUICK)
    assert drifting[-1]["session"] < 25
    assert drifting[-1]["simulator"] == CEILING
    assert all(row["turned_away"] < 25 for row in drifting[1:])


def test_sessions_begin_at_the_same_place() -> None:
    a, b = begin([Faulty(), Halls(32)], 5)
    assert np.array_equal(a, b)
    assert psnr(0.0) == CEILING
    with pytest.raises(BadInput, match="pictures are"):
        measure(Faulty(16), Halls(32), QUICK)


def test_the_command_writes_a_page_and_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--frames", "100", "--runs", "1", "--probes", "6"]
    assert main(["worlds", "measure", "halls:3", *options, "--out", str(tmp_path / "m")]) == 0
    said = capsys.readouterr().out
    assert "input to photon: p50" in said
    told = json.loads((tmp_path / "m" / "measure.json").read_text())
    assert told["against"] == "halls:3"
    assert told["machine"]["cores"] >= 1
    page = (tmp_path / "m" / "measure.html").read_text()
    assert page.count("<svg") == 7
    assert "<script" not in page
    assert str(told["timing"]["p99_ms"]) in page
    assert main(["worlds", "measure", "halls:3", "--against", "nowhere"]) == 2
