"""The trained world that ships: what it holds on planets that it never saw."""

from __future__ import annotations

from itertools import islice

import numpy as np
import pytest

pytest.importorskip("onnxruntime")

from rushes.worlds.begin import begin
from rushes.worlds.catalogue import open_simulator, open_world
from rushes.worlds.measure import Plan, action_gap, beside
from rushes.worlds.model_session import ModelSession
from rushes.worlds.planet import PALETTE
from rushes.worlds.policies import wander
from rushes.worlds.session import IDLE

UNSEEN = 70_000  # training seeds begin at a million


@pytest.fixture(scope="module")
def learned() -> ModelSession:
    session = open_world("learned")
    assert isinstance(session, ModelSession)
    return session


def test_it_beats_the_last_picture_and_the_opposite_action_on_turning_frames(learned: ModelSession) -> None:
    told = action_gap(learned, open_simulator("planet"), Plan(frames=1, runs=1, probes=24, seed=UNSEEN))
    assert told["turning_probes"] >= 6
    for row in told["turning"]:
        assert row["over_copy_last"][1] > 1.0, row  # dB, the lower end of the interval
        assert row["over_flipped"][1] > 1.0, row


def test_it_still_answers_after_a_thousand_frames(learned: ModelSession) -> None:
    told = beside(learned, open_simulator("planet"), Plan(frames=1200, runs=2, seed=UNSEEN + 500), lambda _: None)
    last = told["drift"][-1]
    assert (last["from"], last["to"]) == (1001, 1200)
    assert last["answers"] >= 0.7  # of its score on true frames; measured 1.12; later it falls
    assert told["timing"]["frames"] == 2400


def test_its_pictures_keep_to_the_worlds_colours(learned: ModelSession) -> None:
    begin([learned, open_simulator("planet")], UNSEEN + 900)
    known = {tuple(c) for c in PALETTE.tolist()}
    for n, action in enumerate(islice(wander(5), 600)):
        shown = learned.step(action)
        if n % 100 == 99:
            assert {tuple(c) for c in shown.reshape(-1, 3).tolist()} <= known


def test_who_stands_still_is_still_there_after_two_seconds(learned: ModelSession) -> None:
    same = []
    for n in range(6):
        first, _ = begin([learned, open_simulator("planet")], UNSEEN + 950 + n)
        for _ in range(60):
            shown = learned.step(IDLE)
        same.append(float((shown == first).all(-1).mean()))
    assert np.median(same) > 0.95
