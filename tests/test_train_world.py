"""Training a world on its simulator: bit-equal resume, the exported graph, refusals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

import torch

from rushes.cli.main import main
from rushes.models.world import WorldConfig, WorldNet
from rushes.train.living import Living
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


def test_a_twin_knows_what_is_true_after_a_fault() -> None:
    """A net that draws the picture before, one pixel aside, is compared with a walk on from there, not with the way."""
    plays = Living("planet", 2, 3, 2, 1_000_000)

    class Late(WorldNet):
        def forward(self, before: Any, now: Any, action: Any, memory: Any) -> Any:
            drawn, memory = super().forward(before, now, action, memory)
            corners = now.roll(1, 2)[:, None].repeat(1, 4, 1, 1)
            weights = torch.ones_like(drawn.weights) / 4
            return drawn._replace(corners=corners, weights=weights, keep=torch.ones_like(drawn.keep)), memory

    net = Late(WorldConfig(widths=(8, 16), memory=16, hint=16))
    net.palette.copy_(palette_of("planet", net.config))
    plays.loss(net, np.array([1, 2]))
    assert plays.fit > 0.97  # the twins went aside with the pictures
    assert all(plays.plays)


def test_a_planet_is_lived_in_after_it_is_learned_and_the_graph_draws_what_the_net_draws(tmp_path: Path) -> None:
    small = WorldConfig(widths=(8, 16), memory=16, hint=16)
    lives = WorldPreset(RunConfig(steps=2, batch=2, warm=1), watched=2, alone=(1,), net=small,
                        living=RunConfig(steps=3, batch=2, warm=1, average=0.5), lived=2)  # fmt: skip
    run = train_world(tmp_path, lives, "planet", quiet)
    assert (run.done, run.folder, run.step) == (True, tmp_path / "living", 3)
    out = export_world(tmp_path, lives, "planet")
    net = WorldNet(small).eval()
    load_average(run.folder, net)
    assert parity(net, out) < 1.0
    session = ModelSession(out)
    first = session.reset(3)
    assert first.shape == (64, 64, 3)
    assert session.step(Action(frozenset({"forward"}))).shape == (64, 64, 3)
    assert session.about["simulator"] == "planet"
    assert [r["steps"] for r in session.about["runs"]] == [2, 3]
    assert str(Path.home()).encode() not in out.read_bytes()
    assert b"site-packages" not in out.read_bytes()


def test_a_world_that_is_none_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "world", str(tmp_path / "w"), "--simulator", "nowhere", "--json"]) == 2
    assert "no such world" in json.loads(capsys.readouterr().out)["error"]["what"]
    assert not (tmp_path / "w").exists()
