"""The nets and the curriculum, on tiny sizes: shapes, causality, exact resume, export that equals PyTorch."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
import torch

import rushes
from rushes.agent import director
from rushes.agent.nano import SAME
from rushes.agent.production import find
from rushes.cli.main import main
from rushes.core.errors import BadInput, MissingPart
from rushes.data.clip import Clip
from rushes.data.dataset import write_dataset
from rushes.media.frames import encode
from rushes.models import runtime
from rushes.models.codec import CodecConfig, make_codec
from rushes.models.denoiser import STEPS, Denoiser, DenoiserConfig
from rushes.models.flow import sample, shortcut_target
from rushes.models.runtime import Nano
from rushes.models.vocabulary import ATTRIBUTES, LENGTH, PAD, sentence, tokens, wish_of
from rushes.models.wording import read
from rushes.shot import Commission
from rushes.shot.prose import prose
from rushes.train import curriculum, evidence, scenes
from rushes.train.clips import ClipSet, from_dataset, prepare
from rushes.train.curriculum import Preset, codec_loss, flow_loss, latents, pixels
from rushes.train.export import export, halve, parity
from rushes.train.plan import Plan
from rushes.train.probe import Probe, adherence, distance
from rushes.train.run import Run, RunConfig, load_average

NET = DenoiserConfig(width=32, layers=2, heads=2)
GOLDEN = [1.00454, 1.00316, 0.99863, 0.73493, 0.70064]
CODEC = CodecConfig(width=16)
torch.set_num_threads(2)


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> ClipSet:
    """Forty real renders with their tokens."""
    folder = tmp_path_factory.mktemp("clips")
    wishes = [scenes.draw_wish(i) for i in range(40)]
    frames = np.stack([scenes.render(w, i) for i, w in enumerate(wishes)])
    np.savez(folder / "part-00000.npz", frames=frames, tokens=np.array([tokens(w) for w in wishes], np.uint8))
    return ClipSet(folder, 40)


def awake(net: torch.nn.Module) -> torch.nn.Module:
    """With the layers that begin at zero moved, so that what they do shows."""
    g = torch.Generator().manual_seed(5)
    with torch.no_grad():
        for p in net.parameters():
            p.add_(0.05 * torch.randn(p.shape, generator=g))
    return net.eval()


# -- words ------------------------------------------------------------------------------------------------------


def test_wishes_survive_their_tokens_and_their_sentences() -> None:
    for i in range(300):
        wish = scenes.draw_wish(i)
        assert wish_of(tokens(wish)) == wish
        again, unheard = read(sentence(wish))
        assert (again, unheard) == (wish, ()), sentence(wish)


@pytest.mark.parametrize(
    ("text", "wish", "unheard"),
    [
        ("a cat", {"count": "one", "subject": "cat"}, ()),
        ("Three dogs running on the shore at sunset",
         {"count": "three", "subject": "dog", "motion": "run", "place": "beach", "time": "dusk"}, ()),
        ("a purple dragon over the city", {"place": "street"}, ("purple", "dragon")),
        ("close-up of a blue cup, zoom in",
         {"count": "one", "colour": "blue", "subject": "cup", "framing": "close-up", "camera": "push in"}, ()),
    ],
)  # fmt: skip
def test_plain_words_are_read_and_what_is_not_known_is_said(
    text: str, wish: dict[str, str], unheard: tuple[str, ...]
) -> None:
    assert read(text) == (wish, unheard)


def test_unknown_values_are_refused() -> None:
    with pytest.raises(ValueError, match="tuple"):
        tokens({"subject": "dragon"})
    with pytest.raises(KeyError, match="mood"):
        tokens({"mood": "sad"})


# -- data -------------------------------------------------------------------------------------------------------


def test_a_scene_is_the_same_each_time_and_held_out_ones_are_never_drawn() -> None:
    assert (scenes.render(scenes.draw_wish(7), 7) == scenes.render(scenes.draw_wish(7), 7)).all()
    assert not any(scenes.held_out(scenes.draw_wish(i)) for i in range(2000))
    assert all(scenes.held_out(scenes.draw_wish(i, unseen=True)) for i in range(50))


def test_every_value_of_the_vocabulary_is_drawn() -> None:
    drawn = {(a, v) for i in range(6000) for a, v in scenes.draw_wish(i).items()}
    missing = {(a, v) for a, values in ATTRIBUTES.items() for v in values} - drawn
    assert not missing


def test_what_is_said_is_what_is_drawn() -> None:
    """A thing that drives to the right is farther right in the last frame; asked to the left, farther left."""
    base = {"count": "one", "subject": "car", "motion": "drive", "place": "desert", "time": "morning"}
    base |= {"framing": "wide", "camera": "static", "colour": "blue"}

    def middle(frame: Any) -> float:
        blue = (frame[..., 2].astype(int) - frame[..., 0] > 90).nonzero()[1]
        assert len(blue) > 5
        return float(blue.mean())

    for way, sign in (("right", 1), ("left", -1)):
        frames = scenes.render(base | {"direction": way}, 3)
        assert sign * (middle(frames[-1]) - middle(frames[2])) > 3


@pytest.mark.parametrize("world", [1, 2, 3])
def test_each_sample_is_seen_once_an_epoch_whatever_the_number_of_workers(world: int) -> None:
    plan = Plan(count=100, batch=12, seed=4)
    seen = np.concatenate([plan.at(s, r, world) for s in range(25) for r in range(world)])
    assert len(seen) == 300
    assert (np.bincount(seen) == 3).all()
    first = np.concatenate([plan.at(s, r, world) for s in range(8) for r in range(world)])
    assert len(set(first.tolist())) == 96


def test_any_dataset_is_training_data(tmp_path: Path) -> None:
    """Two wide films, one too short: the middle square at 6 frames a second, with the words of the caption."""
    wish = {"count": "one", "subject": "car", "motion": "drive", "direction": "right", "place": "desert"}
    wish |= {"time": "morning", "framing": "wide", "camera": "static", "colour": "blue"}
    square = scenes.render(wish, 3, frames=40, fps=12)
    wide = np.pad(square, ((0, 0), (0, 0), (32, 32), (0, 0)))
    rows, films = [], {}
    for name, count in (("long", 40), ("short", 10)):
        out = tmp_path / f"{name}.mp4"
        rgba = (np.dstack([f, np.full((64, 128), 255, np.uint8)]) for f in wide[:count])
        encode(rgba, out, size=(128, 64), fps=12)
        films[name] = out.read_bytes()
        rows.append(Clip(id=name, source=out.name, source_digest="", start=0, end=count / 12, first=0, frames=count,
                         seconds=count / 12, fps=12, split="train", sha256=hashlib.sha256(films[name]).hexdigest(),
                         caption_long="A blue car drives to the right in the desert, morning."))  # fmt: skip

    def files(clip: Clip) -> dict[str, bytes]:
        return {"mp4": films[clip.id], "jpg": b""}

    dataset = write_dataset(tmp_path / "data", rows, [], files, made_by={}, stages=[])
    got = from_dataset(tmp_path / "clips", dataset)
    frames, words = got.read()
    assert (got.count, frames.shape) == (2, (2, 8, 64, 64, 3))  # 20 frames: two whole clips
    assert wish_of(words[0].tolist()) == {k: v for k, v in wish.items() if k not in ("framing", "camera")}
    assert np.abs(frames.reshape(16, 64, 64, 3).astype(int) - square[:32:2]).mean() < 6
    assert from_dataset(tmp_path / "clips", dataset).count == 2  # kept, not cut again
    with pytest.raises(BadInput, match="other clips"):
        prepare(tmp_path / "clips", 1)
    rows[0].accepted = False
    few = write_dataset(tmp_path / "few", rows, [], files, made_by={}, stages=[])
    with pytest.raises(BadInput, match="no clip of its train split"):
        from_dataset(tmp_path / "none", few)


def test_cached_latents_are_bound_to_codec_and_clips(tmp_path: Path, clips: ClipSet) -> None:
    codec = make_codec(CODEC)
    z, _ = latents(codec, clips, tmp_path)
    (kept,) = tmp_path.glob("latents-*")
    before = kept.stat().st_mtime_ns
    again, _ = latents(codec, clips, tmp_path)
    assert torch.equal(z, again)
    assert kept.stat().st_mtime_ns == before
    other, _ = latents(awake(codec), clips, tmp_path)  # type: ignore[arg-type]
    assert not torch.equal(z, other)
    assert len(list(tmp_path.glob("latents-*"))) == 2


# -- codecs -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "channels", "per"), [("patch", 192, 1), ("frame", 16, 1), ("causal", 24, 4)])
def test_codecs_share_one_interface_and_never_look_ahead(kind: Any, channels: int, per: int, clips: ClipSet) -> None:
    codec = awake(make_codec(replace(CODEC, kind=kind, channels=channels)))
    video = pixels(clips.read()[0][:2])
    with torch.no_grad():
        z = codec.encode(video)  # type: ignore[operator]
        assert z.shape == (2, 8 // per, channels, 8, 8)
        later = video.clone()
        later[:, 4:] = 0
        assert torch.equal(codec.encode(later)[:, : 4 // per], z[:, : 4 // per])  # type: ignore[operator]
        whole, state, steps = codec.decode(z), None, []  # type: ignore[operator]
        for k in range(z.shape[1]):
            frames, state = codec.decode_step(z[:, k], state)  # type: ignore[operator]
            assert frames.shape[1] == per
            steps.append(frames)
    assert whole.shape == video.shape
    assert torch.equal(torch.cat(steps, 1), whole)
    if kind == "patch":
        assert torch.allclose(whole, video, atol=1e-4)


# -- denoiser and flow ------------------------------------------------------------------------------------------


def noise(*shape: int) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(1))


def test_frames_do_not_see_later_frames_and_a_picture_is_a_clip_of_one() -> None:
    net = awake(Denoiser(NET))
    z, words = noise(2, 5, 16, 8, 8), torch.randint(0, 60, (2, LENGTH))
    level, step = torch.rand(2, 5), torch.zeros(2, dtype=torch.long)
    with torch.no_grad():
        out = net(z, level, step, words)
        changed = z.clone()
        changed[:, 3:] += 1
        assert torch.allclose(net(changed, level, step, words)[:, :3], out[:, :3], atol=1e-5)
        assert not torch.allclose(net(changed, level, step, words)[:, 3:], out[:, 3:], atol=1e-2)
        assert torch.allclose(net(z[:, :1], level[:, :1], step, words), out[:, :1], atol=1e-5)
        assert not torch.allclose(net(z, level, step, words * 0), out, atol=1e-4)


@pytest.mark.parametrize("steps", [1, 2, 3, 8])
def test_a_net_that_knows_the_picture_reaches_it_in_any_number_of_steps(steps: int) -> None:
    clean, words = noise(1, 4, 16, 8, 8).expand(2, -1, -1, -1, -1), torch.zeros(2, LENGTH, dtype=torch.long)

    def oracle(z: torch.Tensor, level: torch.Tensor, step: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
        return clean[:1].expand_as(z)

    start = torch.randn(clean.shape)
    assert torch.allclose(sample(oracle, start, words, steps=steps), clean, atol=1e-4)
    level, free = torch.full((2, 4), 0.5), torch.ones(2, 4)
    index = torch.tensor([STEPS.index(2), STEPS.index(8)])
    assert torch.allclose(shortcut_target(oracle, start, level, index, words, free, 2.0), clean, atol=1e-4)


def test_given_frames_are_kept() -> None:
    net = awake(Denoiser(NET))
    given, known = noise(1, 4, 16, 8, 8), torch.tensor([[1.0, 1, 0, 0]])
    words = torch.zeros(1, LENGTH, dtype=torch.long)
    out = sample(net, torch.randn(given.shape), words, steps=2, given=given, known=known)
    assert torch.equal(out[:, :2], given[:, :2])
    assert not torch.allclose(out[:, 2:], given[:, 2:])


# -- runs -------------------------------------------------------------------------------------------------------


def flow_run(
    folder: Path, z: torch.Tensor, words: torch.Tensor, steps: int, until: int, seed: int = 1, device: str = "cpu"
) -> Run:
    """A small run that is stopped (by an error, as a kill would) after `until` steps."""
    config = RunConfig(steps=steps, batch=8, warm=2, seed=seed)
    torch.manual_seed(0)
    run = Run(folder, config, Denoiser(NET), Denoiser(NET))

    def loss(m: Any, a: Any, batch: Any, step: int, g: torch.Generator) -> torch.Tensor:
        if step == until:
            raise KeyboardInterrupt
        return flow_loss(m, a, batch, step, g, steps)

    def fetch(at: Any) -> Any:
        return z[torch.from_numpy(at)].float(), words[torch.from_numpy(at)]

    try:
        run.train(len(z), fetch, loss, device=device)
    except KeyboardInterrupt:
        assert run.step == until
    return run


def test_a_stopped_run_goes_on_to_the_same_bits(tmp_path: Path, clips: ClipSet) -> None:
    z, words = latents(make_codec(CODEC), clips)
    whole = flow_run(tmp_path / "a", z, words, 8, 99)
    flow_run(tmp_path / "b", z, words, 8, 5, device="cpu:0")  # moved there and back; in the half that learns long steps
    resumed = flow_run(tmp_path / "b", z, words, 8, 99)
    assert whole.done
    assert resumed.done
    for (name, a), b in zip(whole.average.state_dict().items(), resumed.average.state_dict().values()):
        assert torch.equal(a, b), name
    assert whole.seen == resumed.seen
    other = flow_run(tmp_path / "c", z, words, 8, 99, seed=2)
    assert other.seen != whole.seen
    with pytest.raises(BadInput, match="another configuration"):
        flow_run(tmp_path / "a", z, words, 9, 99)


_WORKER = """
import sys, torch
from pathlib import Path
from rushes.train.run import Run, RunConfig
torch.manual_seed(0)
make = lambda: torch.nn.Linear(4, 2)
run = Run(Path(sys.argv[1]), RunConfig(steps=6, batch=8, warm=2), make(), make())
data = torch.randn(40, 4, generator=torch.Generator().manual_seed(1))
def loss(model, average, x, step, g):
    return (model(x) - x[:, :2]).square().mean()
run.train(40, lambda at: data[torch.from_numpy(at)], loss)
"""


def test_two_workers_under_torchrun_learn_what_one_does(tmp_path: Path) -> None:
    """Each sees its half of every batch; the ledger and, but for rounding, the weights are those of one alone."""
    worker = tmp_path / "worker.py"
    worker.write_text(_WORKER)
    alone, both = tmp_path / "alone", tmp_path / "both"
    torchrun = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    for order in ([str(worker), str(alone)], [*torchrun, str(worker), str(both)]):
        subprocess.run([sys.executable, *order], check=True, capture_output=True, timeout=120)
    one, two = (json.loads((f / "run.json").read_text()) for f in (alone, both))
    assert (one["seen"], one["step"]) == (two["seen"], "6")
    nets = [torch.nn.Linear(4, 2) for _ in range(2)]
    for net, folder in zip(nets, (alone, both)):
        load_average(folder, net)
    assert torch.allclose(nets[0].weight, nets[1].weight, atol=1e-5)


def test_the_losses_of_a_fixed_seed_are_the_recorded_ones(tmp_path: Path) -> None:
    """A change of the nets, the flow or the order of random numbers shows here; raise the goldens only on purpose."""
    torch.manual_seed(0)
    z, words = noise(24, 4, 16, 8, 8), torch.arange(24)[:, None] % 60 + torch.arange(LENGTH)[None] % 3
    run = Run(tmp_path, RunConfig(steps=5, batch=8, warm=2), Denoiser(NET), Denoiser(NET))
    losses = []

    def loss(m: Any, a: Any, batch: Any, step: int, g: torch.Generator) -> torch.Tensor:
        value = flow_loss(m, a, batch, step, g, 5)
        losses.append(float(value.detach()))
        return value

    run.train(24, lambda at: (z[torch.from_numpy(at)], words[torch.from_numpy(at)]), loss)
    assert losses == pytest.approx(GOLDEN, rel=2e-3)


def test_the_loop_learns(tmp_path: Path, clips: ClipSet) -> None:
    """A small codec at least halves its error within sixty steps on real renders; its latents have unit variance."""
    said: list[float] = []
    config = RunConfig(steps=60, batch=8, rate=4e-3, warm=5, average=0.9)
    run = Run(tmp_path, config, make_codec(CODEC), make_codec(CODEC))
    frames, _ = clips.read()

    def loss(m: Any, a: Any, batch: Any, step: int, g: torch.Generator) -> torch.Tensor:
        value = codec_loss(m, a, batch, step, g)
        said.append(float(value.detach()))
        return value

    run.train(320, lambda at: pixels(frames[at // 8, at % 8])[:, None], loss)
    assert np.mean(said[-5:]) < 0.5 * np.mean(said[:3])
    codec: Any = run.average
    codec.settle(pixels(frames))
    assert float(codec.encode(pixels(frames)).std().detach()) == pytest.approx(1, abs=0.05)


def test_clips_alone_train_nothing(tmp_path: Path, clips: ClipSet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(curriculum, "prepare", lambda *_, **__: clips)  # drawn already
    assert curriculum.train(tmp_path, curriculum.PRESETS["probe"], lambda *_: None, only="clips")
    assert not (tmp_path / "codec").exists()


# -- export and use ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    net, codec = awake(Denoiser(NET)), awake(make_codec(CODEC))
    out = tmp_path_factory.mktemp("weights") / "nano.onnx"
    export(net, codec, out, steps=2)  # type: ignore[arg-type]
    assert parity(net, codec, out, steps=2, cases=2) < 0.01  # type: ignore[arg-type]
    half = out.with_name("half.onnx")
    halve(out, half)
    half.with_suffix(".json").write_bytes(out.with_suffix(".json").read_bytes())
    assert half.stat().st_size < 0.8 * out.stat().st_size
    assert b".py" not in half.read_bytes()  # nothing of the machine that exported it
    assert parity(net, codec, half, steps=2, cases=2) < 0.5  # type: ignore[arg-type]
    return half


def test_the_exported_graph_makes_pictures_clips_and_longer_ones(weights: Path) -> None:
    nano = Nano(weights)
    wish = {"subject": "cat", "place": "beach"}
    for frames in (1, 8, 20):
        clip = nano.clip(wish, frames)
        assert clip.shape == (frames, 64, 64, 3)
        assert clip.dtype == np.uint8
    assert (nano.clip(wish, 20, seed=3) == nano.clip(wish, 20, seed=3)).all()
    assert (nano.clip(wish, 8, seed=3) != nano.clip(wish, 8, seed=4)).any()
    assert (nano.clip(wish, 8) != nano.clip(wish | {"subject": "bus"}, 8)).any()
    with pytest.raises(BadInput, match="one frame"):
        nano.clip(wish, 0)
    first, tail = nano.go_on(wish, 8, None)
    assert (first == nano.clip(wish, 8)).all()
    assert tail.shape == (1, 3, 16, 8, 8)
    more, _ = nano.go_on(wish, 1, tail)
    assert more.shape == (1, 64, 64, 3)
    assert (more != nano.go_on(wish, 1, -tail)[0]).any()


def test_imagine_from_the_command_line(weights: Path, tmp_path: Path, capsys: Any, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["imagine", "a sad cat on the beach", "--weights", str(weights), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["unheard"] == ["sad"]
    assert Path(facts["file"]).read_bytes()[:4] == b"RIFF"
    assert main(["imagine", "a dragon", "--weights", str(weights)]) == 2
    assert "name one of: cat" in capsys.readouterr().err
    assert main(["imagine", "a cat", "--weights", "nowhere.onnx"]) == 3
    with pytest.raises(MissingPart, match="weights"):
        Nano(tmp_path / "no.onnx")


def test_the_small_model_shoots_what_it_knows_and_says_what_it_does_not(
    weights: Path, tmp_path: Path, monkeypatch: Any
) -> None:
    shutil.copy(weights, tmp_path / "nano.onnx")
    shutil.copy(weights.with_suffix(".json"), tmp_path / "nano.json")
    monkeypatch.setattr(runtime, "WEIGHTS", tmp_path)
    brief = "a red fox runs through the forest at night. A wizard reads a map"
    film = rushes.make(Commission(brief=brief, seconds=10, height=360), workspace=tmp_path)
    name, drawn = film.folder.name, film.state.current_takes
    assert main(["--workspace", str(tmp_path), "shoot", name, "--with", "nano"]) == 0
    state = find(tmp_path, name).state
    taken = {s: t for s, t in state.current_takes.items() if t.generator == "nano"}
    assert taken
    assert all("fox" in t.notes[0] for t in taken.values())
    assert any("wizard" in line or "knows nothing" in line for line in state.notes)
    assert {s for s, t in state.current_takes.items() if t.key == drawn[s].key} == set(drawn) - set(taken)
    wishes = [(t, read(prose(t.made_for.shot, "long"))[0]) for t in taken.values() if t.made_for is not None]
    same = [all(a.get(k) == b.get(k) for k in SAME) for (_, a), (_, b) in pairwise(wishes)]
    assert [any("goes on" in note for note in t.notes) for t, _ in wishes] == [False, *same]
    assert state.spent_usd == 0
    one = next(iter(taken.values()))
    with av.open(str(tmp_path / one.file)) as video:
        assert (video.streams.video[0].width, video.streams.video[0].height) == (640, 360)
        assert video.streams.video[0].frames == round((one.seconds + one.handle) * 24)
    undone = director.undo(name, workspace=tmp_path).state.current_takes
    assert {s: t.key for s, t in undone.items()} == {s: t.key for s, t in drawn.items()}
    # Where every shot shows the same, each goes on from the one before.
    monkeypatch.setattr("rushes.agent.nano.read", lambda text: ({"count": "one", "subject": "fox"}, ()))
    assert main(["--workspace", str(tmp_path), "shoot", name, "--with", "nano"]) == 0
    notes = [" ".join(t.notes) for t in find(tmp_path, name).state.current_takes.values() if t.generator == "nano"]
    assert sum("goes on from the last frames" in n for n in notes) == len(notes) - 1 > 0


def test_train_from_the_command_line_and_going_on(
    tmp_path: Path, clips: ClipSet, capsys: Any, monkeypatch: Any
) -> None:
    few = RunConfig(steps=2, batch=4)
    preset = Preset(clips=40, moving=40, codec=few, image=few, video=few, codec_net=CODEC, net=NET)
    monkeypatch.setitem(curriculum.PRESETS, "probe", preset)
    monkeypatch.setattr(curriculum, "prepare", lambda folder, count, **more: clips)
    order = ["train", "image", str(tmp_path), "--preset", "probe", "--json"]
    assert main(order) == 0
    first = json.loads(capsys.readouterr().out)
    assert first["finished"]
    assert set(first["stages"]) == {"codec frame", "image"}
    assert main(["train", "video", str(tmp_path), "--preset", "probe", "--json"]) == 0
    assert set(json.loads(capsys.readouterr().out)["stages"]) == {"video"}
    assert main(["train", "evidence", str(tmp_path / "none"), "--preset", "probe"]) == 2
    assert "not trained" in capsys.readouterr().err
    run = json.loads((tmp_path / "video" / "run.json").read_text())
    assert (run["step"], run["about"]["from"]) == ("2", True)


# -- evidence ---------------------------------------------------------------------------------------------------


def test_the_probe_counts_what_it_reads_and_the_distance_knows_like_from_unlike(clips: ClipSet) -> None:
    probe = awake(Probe())
    frames, words = clips.read()
    wishes = [wish_of(w.tolist()) for w in words]
    got = adherence(probe, frames, wishes)  # type: ignore[arg-type]
    assert set(got) == set(ATTRIBUTES)
    assert all(0 <= v <= 1 for v in got.values())
    assert distance(probe, frames, frames) == pytest.approx(0, abs=1e-4)  # type: ignore[arg-type]
    assert distance(probe, frames, 255 - frames) > 10 * abs(distance(probe, frames, frames[::-1]))  # type: ignore[arg-type]


def test_evidence_over_seeds_goes_on_and_says_how_much_is_chance(
    tmp_path: Path, clips: ClipSet, monkeypatch: Any
) -> None:
    few = RunConfig(steps=1, batch=2)
    preset = Preset(clips=40, moving=40, codec=few, image=few, video=few, codec_net=CODEC, net=NET)
    for name in ("probe", "cpu"):
        monkeypatch.setitem(curriculum.PRESETS, name, preset)
    monkeypatch.setattr(evidence, "prepare", lambda folder, count, **more: clips)
    monkeypatch.setattr(evidence, "ClipSet", lambda folder, count: clips)
    reader = awake(Probe())
    monkeypatch.setattr(evidence, "train_probe", lambda *a: reader)
    monkeypatch.setattr(evidence, "CASES", 4)
    monkeypatch.setattr(evidence, "STEPS", (1, 8))
    curriculum.train_codec(tmp_path / "codec", preset, clips, lambda *a: None)
    report = evidence.over_seeds(tmp_path, lambda *a: None, seeds=2, cases=4)
    assert len(report["from pictures less from scratch"]["each"]) == 2
    assert report["seeds"]["1 steps"]["distance"]["sd"] > 0
    shutil.rmtree(tmp_path / "study" / "2" / "video")
    assert evidence.over_seeds(tmp_path, lambda *a: None, seeds=2, cases=4) == report
    curriculum.train_video(tmp_path / "video", preset, *latents(make_codec(CODEC), clips), lambda *a: None)
    whole = evidence.study(tmp_path, lambda *a: None, cases=4)
    assert set(whole["8 steps"]["adherence"]) == set(ATTRIBUTES)
    assert (tmp_path / "evidence.png").exists()


def test_asked_for_nothing_is_a_wish_too() -> None:
    assert tokens({}) == [PAD] * LENGTH
    assert partial(read, "")() == ({}, ())


# -- the weights that ship -------------------------------------------------------------------------------------------


def test_the_shipped_model_obeys_colour_and_time() -> None:
    """What it learned best: colours, and the light of the day."""
    nano, wish = Nano(), {"count": "one", "subject": "umbrella", "motion": "still", "place": "beach", "framing": "full"}

    def mean(**more: str) -> Any:
        return np.mean([nano.clip({**wish, **more}, 1, seed=s).mean((0, 1, 2)) for s in range(4)], 0)

    red, blue = mean(colour="red", time="morning"), mean(colour="blue", time="morning")
    assert red[0] - red[2] > blue[0] - blue[2] + 10
    assert mean(colour="red", time="night").mean() < red.mean() - 20
    assert nano.clip(wish, 12).shape == (12, 64, 64, 3)
