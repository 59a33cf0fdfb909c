"""Training the keyword spotter: machine-spoken words in made-up rooms, amid noise and other talk.

A sample is its number. It is a second of sound, as the spotter sees it when it looks: a command that ended just now, or
another word, a part of a word, noise, nothing. Every voice is made many: its pitch and throat are scaled together, its
colour tilted, a room and a microphone laid over it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from rushes.core.digest import digest_json
from rushes.models.spotter import SpotterNet
from rushes.train.run import Progress, Run, RunConfig, load_average
from rushes.train.voices import Said, Sound, speak, words_in
from rushes.worlds.hearing import COLUMNS, FRAME, MELS, RATE, STEP, log_mel
from rushes.worlds.session import WORDS

LENGTH = (COLUMNS - 1) * STEP + FRAME  # samples that the spotter looks at
NONE = len(WORDS)
TESTED = 1000  # samples of the voices that are kept back
PRESETS = {
    "probe": RunConfig(steps=60, batch=32, rate=2e-3, warm=10, average=0.9),
    "cpu": RunConfig(steps=1200, batch=64, rate=2e-3, warm=100, average=0.995),
    "gpu": RunConfig(steps=10_000, batch=256, rate=2e-3, warm=100),
}
ROUNDS = {"probe": 1, "cpu": 3, "gpu": 10}  # how often each voice says its words


@dataclass(frozen=True)
class Words:
    """The spoken words, by program: equally many samples are taken from each, however many words it said."""

    commands: list[list[list[Sound]]]  # [program][command]: sounds
    others: list[list[Sound]]  # [program]: sounds


def words_of(folder: Path, rounds: int, told: Callable[[str], None]) -> list[Said]:
    """The words in FOLDER/words.npz; spoken first where they are not there."""
    path = folder / "words.npz"
    if not path.is_file():
        said = list(speak(told, rounds))
        folder.mkdir(parents=True, exist_ok=True)
        sound = (np.concatenate([s.sound for s in said]).clip(-1, 1) * 32767).astype(np.int16)
        about = [(s.word, s.program, s.voice, s.tune, len(s.sound)) for s in said]
        half = path.with_suffix(".tmp.npz")
        np.savez_compressed(half, sound=sound, about=np.array(json.dumps(about)))
        half.replace(path)
    with np.load(path, allow_pickle=False) as z:
        sound, about = z["sound"].astype(np.float32) / 32768, json.loads(str(z["about"]))
    starts = np.cumsum([0, *(a[4] for a in about)])
    return [Said(a[0], a[1], a[2], a[3], sound[b : b + a[4]]) for a, b in zip(about, starts)]


def sorted_words(said: list[Said], tune: bool) -> Words:
    """Those of the voices that are kept back, or of the others."""
    mine = [s for s in said if s.tune == tune and len(s.sound) > 800]
    programs = sorted({s.program for s in mine})
    return Words([[[s.sound for s in mine if (s.program, s.word) == (p, w)] for w in WORDS] for p in programs],
                 [[s.sound for s in mine if s.program == p and s.word not in WORDS] for p in programs])  # fmt: skip


def sample(words: Words, dice: np.random.Generator) -> tuple[Sound, int]:
    """A second of sound and what was spoken in it last: a number of WORDS, or NONE."""
    program = int(dice.integers(len(words.others)))
    out, kind = np.zeros(LENGTH + RATE // 2, np.float32), dice.random()  # more before it: rooms ring
    commands = words.commands[program]
    chosen = int(dice.integers(len(WORDS)))
    word, label = _pick(commands[chosen], dice), chosen
    end = len(out) - int(dice.uniform(0.0, 0.32) * RATE)
    if kind < 0.36:  # another word, whole or not
        word, label = _pick(words.others[program], dice), NONE
        end = len(out) + int(dice.uniform(-0.5, 0.4) * RATE)
    elif kind < 0.48:  # a command that is not over yet, or was before
        label = NONE
        end = len(out) + int(
            (dice.uniform(0.45, 0.9) * len(word)) if dice.random() < 0.6 else -dice.uniform(0.75, 0.95) * RATE
        )
    elif kind < 0.58:  # nobody speaks
        word, label = word[:0], NONE
    word = _voiced(word, dice)
    _lay(out, word, end)
    if dice.random() < 0.3:  # somebody spoke before
        before = _pick(words.others[program] if dice.random() < 0.6 else commands[int(dice.integers(len(WORDS)))], dice)
        _lay(out, _voiced(before, dice) * dice.uniform(0.3, 1.5), end - len(word) - int(dice.uniform(0.04, 0.5) * RATE))
    if dice.random() < 0.5:
        out = _room(out, dice)
    sound = out[-LENGTH:]
    loud = float(np.sqrt(np.mean(word**2))) if len(word) else 0.1
    if dice.random() < 0.85:
        sound = sound + _noise(words, dice) * loud * 10 ** (-dice.uniform(3, 45) / 20)
    return np.asarray((sound * 10 ** (dice.uniform(-28, 4) / 20)).clip(-1, 1), np.float32), label


def _pick(sounds: list[Sound], dice: np.random.Generator) -> Sound:
    return sounds[int(dice.integers(len(sounds)))]


def _lay(out: Sound, sound: Sound, end: int) -> None:
    """Add a sound that ends at sample `end`, as far as it is within."""
    begin = end - len(sound)
    a, b = max(0, begin), min(len(out), end)
    if a < b:
        out[a:b] += sound[a - begin : b - begin]


def _voiced(sound: Sound, dice: np.random.Generator) -> Sound:
    """As another throat would say it: all frequencies scaled, some bands louder than others; of loudness 0.1."""
    if not len(sound):
        return sound
    n = int(len(sound) * dice.uniform(0.82, 1.22))
    other = np.interp(np.linspace(0, len(sound) - 1, n), np.arange(len(sound)), sound).astype(np.float32)
    size = -(-n // 1024) * 1024  # sizes of few factors are quick
    knots = np.interp(np.linspace(0, 1, size // 2 + 1), np.linspace(0, 1, 7), dice.normal(0, 4, 7))
    other = np.fft.irfft(np.fft.rfft(other, size) * np.float32(10) ** (knots / 20), size)[:n].astype(np.float32)
    return np.asarray(other * (0.1 / (np.sqrt(np.mean(other**2)) + 1e-6)), np.float32)


def _room(sound: Sound, dice: np.random.Generator) -> Sound:
    """In a room that rings for 0.1 to 0.5 s."""
    n, ring = 8192, dice.uniform(0.1, 0.5) * RATE
    tail = dice.standard_normal(n, np.float32) * np.float32(dice.uniform(0.02, 0.12))
    tail *= 10 ** (-3 * np.arange(n, dtype=np.float32) / np.float32(ring))
    tail[: int(dice.uniform(10, 80))] = 0
    tail[0] = 1
    size = 2**15
    return np.asarray(np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(tail, size), size)[: len(sound)], np.float32)


def _noise(words: Words, dice: np.random.Generator) -> Sound:
    """A second of loudness 1: hiss of any colour, a hum, people talking, knocks."""
    spectrum = np.fft.rfft(dice.standard_normal(2**14, np.float32))
    slope = (np.arange(len(spectrum), dtype=np.float32) + 8) ** dice.uniform(-1.2, 0.3)
    noise = np.fft.irfft(spectrum * slope)[:LENGTH]
    noise /= noise.std() + 1e-9
    kind = dice.random()
    if kind < 0.15:
        at = np.arange(LENGTH) / RATE
        noise = 0.3 * noise + sum(np.sin(2 * np.pi * dice.uniform(45, 400) * k * at) / k for k in (1, 2, 3))
    elif kind < 0.4:
        babble = np.zeros(LENGTH, np.float32)
        for _ in range(int(dice.integers(2, 7))):
            other = _pick(words.others[int(dice.integers(len(words.others)))], dice)
            _lay(babble, other * dice.uniform(0.3, 1), int(dice.integers(LENGTH + 4000)))
        noise = 0.1 * noise + babble / (babble.std() + 1e-6)
    elif kind < 0.55:
        knocks = np.zeros(LENGTH)
        for at in dice.integers(0, LENGTH, int(dice.integers(1, 5))):
            n = min(LENGTH - int(at), int(dice.uniform(40, 1500)))
            knocks[at : at + n] += dice.normal(0, 1, n) * np.exp(-5 * np.arange(n) / n)
        noise = 0.2 * noise + 3 * knocks
    return np.asarray(noise, np.float32)


def batch_of(words: Words, numbers: NDArray[np.int64]) -> tuple[Tensor, Tensor]:
    """Pictures [B, COLUMNS, MELS] and labels [B] of samples by number."""
    made = [sample(words, np.random.default_rng([n, 9])) for n in numbers.tolist()]
    return torch.from_numpy(log_mel(np.stack([s for s, _ in made]))), torch.tensor([n for _, n in made])


def train_voice(
    folder: Path, preset: str, told: Callable[[str | Progress], None], *, more: Path | None = None,
    start: Path | None = None, **go: Any,
) -> Run:  # fmt: skip
    """The spotter's run in `folder`; calling again goes on. Its words are spoken first, once.

    `more` is a folder of words that others have spoken (`voices.words_in`), `start` one whose run it begins from: its
    words serve too, where this folder has none.
    """
    if start is not None and not (folder / "words.npz").is_file():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(start / "words.npz", folder / "words.npz")
    said = words_of(folder, ROUNDS[preset], told) + (words_in(more) if more else [])
    words = sorted_words(said, tune=False)
    heard = digest_json([(s.word, s.program, s.voice, len(s.sound)) for s in said])
    begun = digest_json(json.loads((start / "run.json").read_text())) if start else ""
    about = {"words": heard, "commands": list(WORDS), "from": begun}
    config = RunConfig(**{**PRESETS[preset].__dict__, "about": about})
    torch.manual_seed(config.seed)
    net = SpotterNet(NONE + 1)
    if start is not None:
        load_average(start, net)
    run = Run(folder, config, net, SpotterNet(NONE + 1))

    def loss(model: nn.Module, _: nn.Module, batch: Any, step: int, generator: torch.Generator) -> Tensor:
        return F.cross_entropy(cast(Tensor, model(batch[0])), batch[1], label_smoothing=0.05)

    run.train(config.steps * config.batch, lambda n: batch_of(words, n), loss, told=told, **go)
    return run


class _Chances(nn.Module):
    def __init__(self, net: SpotterNet) -> None:
        super().__init__()
        self.net = net

    def forward(self, picture: Tensor) -> Tensor:
        return torch.softmax(self.net(picture), -1)


def export_voice(folder: Path, preset: str, *, more: Path | None = None, start: Path | None = None) -> Path:
    """FOLDER/voice.onnx, as `worlds.hearing` reads it, and its card: what the voices that were kept back score."""
    from rushes.train.export import write_graph

    net = SpotterNet(NONE + 1)
    load_average(folder, net)
    net.eval()
    said = words_of(folder, ROUNDS[preset], lambda _: None) + (words_in(more) if more else [])
    pictures, labels = batch_of(sorted_words(said, tune=True), np.arange(TESTED) + 10**9)
    with torch.no_grad():
        right = net(pictures).argmax(1) == labels
    notes = [json.loads((f / "run.json").read_text()) for f in (start, folder) if f]
    card = {
        "commands": list(WORDS), "parameters": sum(p.numel() for p in net.parameters()),
        "voices": sorted({f"{s.program} {s.voice}" for s in said if not s.tune}),
        "voices kept back": sorted({f"{s.program} {s.voice}" for s in said if s.tune}),
        "words": {"commands": sum(s.word in WORDS for s in said), "others": sum(s.word not in WORDS for s in said)},
        "seconds right, of voices kept back": {
            "commands": round(float(right[labels != NONE].float().mean()), 4),
            "none": round(float(right[labels == NONE].float().mean()), 4)},
        "runs": [{k: n[k] for k in ("step", "steps", "batch", "seed", "rate", "seconds", "key")} for n in notes],
    }  # fmt: skip
    out = folder / "voice.onnx"
    write_graph(_Chances(net), (torch.zeros(1, COLUMNS, MELS),), out, ["picture"], ["chances"], half=True)
    out.with_suffix(".json").write_text(json.dumps(card, indent=1) + "\n")
    return out
