"""Footage's one decode beside FFmpeg's plain decode and PySceneDetect: CPU time in one run, and planted truth found.

    python bench/footage_measure.py [--films 20] [--seconds 60] [--first-seed 900]

CPU time is user plus system of the process and its children. The 720p film is drawn here (planted shots scaled up).
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
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


def truth(folder: Path, films: int, first: int) -> None:
    ours: dict[str, list[int]] = {"cut": [0, 0, 0], "soft": [0, 0, 0]}
    theirs = [0, 0, 0]
    camera = [0, 0]
    for seed in range(first, first + films):
        film = footage(seed)
        path = write(film, folder / f"{seed}.mp4")
        seen = measure(path)
        for kind, counts in ours.items():
            asked = [t for t in film.truth() if (t[0] == "cut") == (kind == "cut")]
            found = [b for b in seen.boundaries if (b[0] == "cut") == (kind == "cut")]
            counts[1] += len(asked)
            counts[2] += len(found)
            for _, start, end in asked:
                fits = (
                    [b for b in found if abs(b[1] - start) < 1.1 / film.fps]
                    if kind == "cut"
                    else [b for b in found if min(end, b[2]) - max(start, b[1]) > min(end - start, b[2] - b[1]) / 2]
                )
                if fits:
                    found.remove(fits[0])
                    counts[0] += 1
        cuts = [float(x) for x in cpu([sys.executable, "-c", SCENES, str(path)])[1].split()]
        hard = [t[1] for t in film.truth() if t[0] == "cut"]
        soft = [(t[1], t[2]) for t in film.truth() if t[0] != "cut"]
        cuts = [c for c in cuts if not any(a - 0.1 <= c <= b + 0.1 for a, b in soft)]  # no error
        theirs[0] += sum(any(abs(c - h) < 1.1 / film.fps for c in cuts) for h in hard)
        theirs[1] += len(hard)
        theirs[2] += len(cuts)
        for shot, at in zip(film.shots, film.starts, strict=True):
            begin, end = at / film.fps, at / film.fps + shot.seconds
            best = max(seen.spans, key=lambda s: min(s.end, end) - max(s.start, begin))
            if shot.decidable and min(best.end, end) - max(best.start, begin) > shot.seconds / 2:
                camera[1] += 1
                camera[0] += best.measures["camera"] == shot.move
    print(f"{films} films of seeds {first} and on, 7 shots each:")
    for label, (hit, asked, found) in (("hard cuts", ours["cut"]), ("dissolves and fades", ours["soft"]),
                                       ("PySceneDetect's hard cuts", theirs)):  # fmt: skip
        print(f"  {label:<26} F1 {2 * hit / max(1, asked + found):.3f}  ({hit} of {asked} found, {found} said)")
    print(f"  {'camera moves':<26} {camera[0] / max(1, camera[1]):.3f}  ({camera[0]} of {camera[1]} decidable shots)")


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--films", type=int, default=20)
    p.add_argument("--seconds", type=float, default=60)
    p.add_argument("--first-seed", type=int, default=900)
    p.add_argument("--clip", type=Path, help="a real clip to repeat for the speed run")
    a = p.parse_args()
    with tempfile.TemporaryDirectory() as name:
        speed(Path(name), a.seconds, a.clip)
        truth(Path(name), a.films, a.first_seed)
