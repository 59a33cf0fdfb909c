"""Training a world on its simulator: bit-equal resume, the exported graph, refusals."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

import torch

from rushes.cli.main import main
from rushes.models.world import WorldConfig, WorldNet
from rushes.train.run import RunConfig, load_average
from rushes.train.world import WorldPreset, export_world, palette_of, parity, played, train_world, world_loss
from rushes.worlds.model_session import ModelSession
from rushes.worlds.session import Action

SMALL = WorldConfig(size=16, widths=(8, 16), memory=16, hint=16)
TINY = WorldPreset(RunConfig(steps=6, batch=2, warm=2, average=0.5), watched=2, alone=(1, 2), net=SMALL)


def quiet(_: object) -> None:
    pass


def test_a_sample_is_its_number() -> None:
    a, led = played("halls:7", 16, np.array([3, 4]), 5)
    b, _ = played("halls:7", 16, np.array([4]), 5)
    assert a.shape == (2, 5, 16, 16, 3)
    assert led.shape == (2, 5, 20)
    assert torch.equal(a[1], b[0])
    assert not torch.equal(a[0], a[1])


def test_a_world_keeps_the_simulators_own_colours() -> None:
    config = WorldConfig()
    palette = palette_of("planet:5", config)
    shown, _ = played("planet:5", 64, np.array([7]), 4)
    net = WorldNet(config)
    net.palette.copy_(palette)
    assert torch.equal(net.paint(net.number(shown)), shown)  # nothing is lost
    many, _ = played("halls:7", 16, np.array([7]), 4)
    small = WorldConfig(size=16)
    net.palette.copy_(palette_of("halls:7", small))
    off = (net.paint(net.number(many)).float() - many).abs().mean()
    assert 0 < off < 12  # of 255: the nearest of 32


def test_only_the_last_frames_of_a_long_stretch_are_learned_from() -> None:
    torch.manual_seed(3)
    net = WorldNet(SMALL)
    net.palette.copy_(palette_of("halls:7", SMALL))
    pictures, led = played("halls:7", 16, np.array([1]), 9)
    generator = torch.Generator()
    other = pictures.clone()
    other[:, 3:5] = 255 - other[:, 3:5]  # what comes after the watched frames and before the learned ones
    ends = [world_loss(net, (x, led), generator.manual_seed(1), 3, 3).item() for x in (pictures, other)]
    assert ends[0] == ends[1]
    whole = [world_loss(net, (x, led), generator.manual_seed(1), 3, 6).item() for x in (pictures, other)]
    assert whole[0] != whole[1]


def test_a_stopped_run_goes_on_to_the_same_bits(tmp_path: Path) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(5)
    start = WorldNet(SMALL).state_dict()
    ends = []
    for name, legs in (("whole", (None,)), ("legs", (0.0, 0.0, 0.0, None))):
        for limit in legs:
            torch.manual_seed(5)  # the same first weights, as one process has them
            run = train_world(tmp_path / name, TINY, "halls:7", quiet, limit_s=limit)
        ends.append(run.average.state_dict())
    assert ends[0].keys() == start.keys()
    assert all(torch.equal(ends[0][k], ends[1][k]) for k in start)


def test_the_graph_draws_what_the_net_draws(tmp_path: Path) -> None:
    train_world(tmp_path, TINY, "halls:7", quiet)
    out = export_world(tmp_path, TINY, "halls:7")
    net = WorldNet(SMALL).eval()
    load_average(tmp_path, net)
    assert parity(net, out) < 1.0
    session = ModelSession(out)
    first = session.reset(3)
    assert first.shape == (16, 16, 3)
    assert session.step(Action(frozenset({"forward"}))).shape == (16, 16, 3)
    assert session.about["simulator"] == "halls:7"
    assert str(Path.home()).encode() not in out.read_bytes()
    assert b"site-packages" not in out.read_bytes()


def test_a_world_that_is_none_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "world", str(tmp_path / "w"), "--simulator", "nowhere", "--json"]) == 2
    assert "no such world" in json.loads(capsys.readouterr().out)["error"]["what"]
    assert not (tmp_path / "w").exists()
