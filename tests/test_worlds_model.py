"""Trained worlds: the contract of their ONNX files, kept by tiny graphs that are built here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

from onnx import TensorProto, checker, helper, save

from rushes.cli.main import main
from rushes.core.errors import BadInput
from rushes.worlds.begin import begin
from rushes.worlds.catalogue import open_world
from rushes.worlds.halls import Halls
from rushes.worlds.measure import CEILING
from rushes.worlds.model_session import ModelSession, write_starts
from rushes.worlds.session import ACTION_SIZE, IDLE, Action, Primed, Session

AHEAD, BACK = Action(frozenset({"forward"})), Action(frozenset({"back"}))
SIZE = 16


def put(path: Path, nodes: list[Any], inputs: dict[str, Any], outputs: dict[str, Any], consts: dict[str, Any]) -> Path:
    told = [[helper.make_tensor_value_info(n, t, s) for n, (t, s) in side.items()] for side in (inputs, outputs)]
    held = [helper.make_tensor(n, t, np.shape(v), np.ravel(v)) for n, (t, v) in consts.items()]
    graph = helper.make_graph(nodes, "world", told[0], told[1], held)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    helper.set_model_props(model, {"rushes.world": '{"simulator": "halls:7"}'})
    checker.check_model(model)
    save(model, str(path))
    return path


def windowed(folder: Path, n: int = 3, size: int = SIZE, push: float = 10, grain: float = 1) -> Path:
    """The next frame is the last of `past`, brighter by `push` ahead, darker by it back, and a little noise."""
    weights = np.zeros((ACTION_SIZE, 1), np.float32)
    weights[0], weights[1] = push, -push
    f, u = TensorProto.FLOAT, TensorProto.UINT8
    nodes = [
        helper.make_node("Slice", ["past", "last", "end", "one"], ["kept"]),
        helper.make_node("Squeeze", ["kept", "one"], ["now8"]),
        helper.make_node("Cast", ["now8"], ["now"], to=f),
        helper.make_node("MatMul", ["action", "weights"], ["push"]),
        helper.make_node("Add", ["now", "push"], ["pushed"]),
        helper.make_node("Mul", ["noise", "grain"], ["bit"]),
        helper.make_node("Add", ["pushed", "bit"], ["grainy"]),
        helper.make_node("Clip", ["grainy", "black", "white"], ["clipped"]),
        helper.make_node("Cast", ["clipped"], ["frame"], to=u),
    ]
    inputs = {"past": (u, [1, n, size, size, 3]), "past_actions": (f, [1, n, 20]), "action": (f, [1, 20]),
              "noise": (f, [1, size, size, 3])}  # fmt: skip
    consts = {"last": (TensorProto.INT64, [n - 1]), "end": (TensorProto.INT64, [n]), "one": (TensorProto.INT64, [1]),
              "weights": (f, weights),
              "grain": (f, np.float32(grain)), "black": (f, np.float32(0)), "white": (f, np.float32(255))}  # fmt: skip
    return put(folder / "w.onnx", nodes, inputs, {"frame": (u, [1, size, size, 3])}, consts)


def cached(folder: Path) -> Path:
    """The picture is grey: a level that halves each frame, plus 100 for `forward`, plus the frame's number."""
    weights = np.zeros((ACTION_SIZE, 1), np.float32)
    weights[0] = 100
    f, u, i = TensorProto.FLOAT, TensorProto.UINT8, TensorProto.INT64
    nodes = [
        helper.make_node("MatMul", ["action", "weights"], ["push"]),
        helper.make_node("Mul", ["cache.level", "half"], ["less"]),
        helper.make_node("Add", ["less", "push"], ["next.level"]),
        helper.make_node("Cast", ["index"], ["number"], to=f),
        helper.make_node("Add", ["next.level", "number"], ["bright"]),
        helper.make_node("Expand", ["bright", "shape"], ["wide"]),
        helper.make_node("Clip", ["wide", "black", "white"], ["clipped"]),
        helper.make_node("Cast", ["clipped"], ["frame"], to=u),
    ]
    consts = {"weights": (f, weights), "half": (f, np.float32(0.5)), "shape": (i, [1, SIZE, SIZE, 3]),
              "black": (f, np.float32(0)), "white": (f, np.float32(255))}  # fmt: skip
    level = (f, [1, 1])
    put(folder / "c.onnx", nodes, {"action": (f, [1, 20]), "cache.level": level, "index": (i, [1])},
        {"frame": (u, [1, SIZE, SIZE, 3]), "next.level": level}, consts)  # fmt: skip
    prime = [
        helper.make_node("Cast", ["frame"], ["seen"], to=f),
        helper.make_node("ReduceMean", ["seen"], ["mean"], axes=[1, 2, 3], keepdims=0),
        helper.make_node("Unsqueeze", ["mean", "one"], ["next.level"]),
    ]
    put(folder / "c.prime.onnx", prime, {"frame": (u, [1, SIZE, SIZE, 3]), "cache.level": level}, {"next.level": level},
        {"one": (i, [1])})  # fmt: skip
    return folder / "c.onnx"


def test_a_windowed_world_answers_its_actions(tmp_path: Path) -> None:
    path = windowed(tmp_path)
    world = Halls(SIZE, 7)
    write_starts(path, world, count=3, context=5)
    session = open_world(str(path))
    assert isinstance(session, ModelSession)
    assert isinstance(session, Session)
    assert isinstance(session, Primed)
    assert session.about == {"simulator": "halls:7"}
    assert session.context == 5
    first = session.reset(1)
    assert np.array_equal(first, np.load(tmp_path / "w.starts.npz")["frames"][1, -1])
    bright = [session.step(AHEAD).mean() for _ in range(5)]
    dark = [session.step(BACK).mean() for _ in range(10)]
    assert all(np.diff([first.mean(), *bright]) > 2)
    assert all(np.diff([bright[-1], *dark]) < -2)


def test_noise_comes_from_the_seed(tmp_path: Path) -> None:
    path = windowed(tmp_path)
    write_starts(path, Halls(SIZE), count=1, context=4)
    one, two = ModelSession(path), ModelSession(path)
    a, b = [(s.reset(5), [s.step(AHEAD) for _ in range(6)])[1] for s in (one, two)]
    assert np.array_equal(a, b)
    two.reset(6)
    assert not np.array_equal(a[0], two.step(AHEAD))


def test_a_cached_world_is_primed_and_remembers(tmp_path: Path) -> None:
    session = ModelSession(cached(tmp_path))
    frames = np.stack([np.full((SIZE, SIZE, 3), v, np.uint8) for v in (10, 80)])
    session.prime(frames, np.zeros((1, 20), np.float32), 0)
    assert [int(session.step(a)[0, 0, 0]) for a in (IDLE, IDLE, AHEAD)] == [42, 23, 114]  # 40+2, 20+3, 10+100+4
    session.prime(frames, np.zeros((1, 20), np.float32), 0)
    assert int(session.step(IDLE)[0, 0, 0]) == 42


def test_what_keeps_another_contract_is_refused(tmp_path: Path) -> None:
    path = cached(tmp_path)
    with pytest.raises(BadInput, match="no pictures to begin from"):
        ModelSession(path).reset(0)
    with pytest.raises(BadInput, match="has not begun"):
        ModelSession(path).step(IDLE)
    with pytest.raises(BadInput, match="give n pictures"):
        ModelSession(path).prime(np.zeros((2, 8, 8, 3), np.uint8), np.zeros((1, 20), np.float32), 0)
    (tmp_path / "c.prime.onnx").unlink()
    with pytest.raises(BadInput, match="needs its priming graph"):
        ModelSession(path)
    (tmp_path / "junk.onnx").write_bytes(b"no model")
    with pytest.raises(BadInput, match="cannot load it"):
        open_world(str(tmp_path / "junk.onnx"))
    f, u = TensorProto.FLOAT, TensorProto.UINT8
    nodes = [helper.make_node("Cast", ["cats"], ["frame"], to=u), helper.make_node("Identity", ["action"], ["same"])]
    shape = [1, SIZE, SIZE, 3]
    strange = put(tmp_path / "s.onnx", nodes, {"action": (f, [1, 20]), "cats": (f, shape)},
                  {"frame": (u, shape), "same": (f, [1, 20])}, {})  # fmt: skip
    with pytest.raises(BadInput, match="`cats`"):
        ModelSession(strange)


def test_world_and_simulator_begin_at_the_same_place(tmp_path: Path) -> None:
    path, truth = windowed(tmp_path, 4, push=0, grain=0), Halls(SIZE, 7)
    session = ModelSession(path)  # without beginnings of its own
    shown, true = begin([session, truth], 5)
    assert np.array_equal(shown, true)
    assert np.array_equal(session.step(AHEAD), true)
    other, same = begin([truth, session], 5)  # in either order
    assert np.array_equal(other, same)
    assert np.array_equal(same, shown)
    assert not np.array_equal(begin([session, truth], 6)[0], shown)
    write_starts(path, truth, count=2, context=9)
    assert np.array_equal(*begin([ModelSession(path), truth], 5))


def test_a_world_that_only_copies_is_measured_as_a_copy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = windowed(tmp_path, 2, size=64, push=0, grain=0)
    assert main(["worlds", "measure", str(path), "--frames", "100", "--runs", "1", "--probes", "6", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["against"] == "halls:7"  # the world said so itself
    for row in told["drift"]:
        assert row["session"] == row["frozen"]
    assert told["drift"][2]["answers"] == 0
    assert told["photon"]["never"] == told["photon"]["probes"] == 3
    for row in told["action"]["horizons"]:
        assert row["over_flipped"] == row["over_copy_last"] == [0, 0, 0]
    assert {row["session"] for row in told["idle"]} == {CEILING}
    assert 0 < told["timing"]["p50_ms"] < 33
