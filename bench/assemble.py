"""How fast ready takes become a film: ours against plain FFmpeg with the same encoder settings, and MoviePy 2.

    python bench/assemble.py [--seconds 30] [--runs 5]

Three cases: takes that need only be joined; the same with dissolves; and takes of another size, where every frame must
be encoded anew. Each gets a sound track (ours is also brought to its loudness). The programs take turns within one
run; times are medians. MoviePy is measured where it is installed (`pip install moviepy`).
"""

from __future__ import annotations

import argparse
import importlib.util
import shutil
import statistics
import subprocess
import tempfile
import time
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np

from rushes.core.effects import Store
from rushes.media import timeline
from rushes.media.frames import encode, encoder_args
from rushes.media.guard import ffmpeg_path
from rushes.media.render import render
from rushes.shot import Script, Shot, Slot, Transition

SIZE, FPS, TAKE, MIX = (1280, 720), 24, 3.0, 0.5


def draw(n: int, seconds: float, size: tuple[int, int]) -> list[np.ndarray]:
    """Something of a film's difficulty: soft shapes that move over a textured ground."""
    rng = np.random.default_rng(n)
    w, h = size
    ground = np.kron(rng.integers(60, 190, (h // 20, w // 20 + 8, 3)), np.ones((20, 20, 1))).astype(np.uint8)
    ground = ground[:h] + rng.integers(0, 12, (h, ground.shape[1], 3), dtype=np.uint8)
    frames = []
    for i in range(round(seconds * FPS)):
        frame = np.full((h, w, 4), 255, np.uint8)
        frame[..., :3] = ground[:, i % 100 : w + i % 100]
        x = (i * 9 + n * 120) % (w - 200)
        frame[h // 3 : h // 3 * 2, x : x + 200, :3] = (20, 24, 40)
        frames.append(frame)
    return frames


def make_takes(folder: Path, count: int, size: tuple[int, int]) -> list[Path]:
    takes = []
    for n in range(count):
        path = folder / f"take{n}-{size[0]}.mp4"
        marks = [round(MIX * FPS), round(TAKE * FPS)]
        encode(draw(n, TAKE + MIX, size), path, size=size, fps=FPS, keyframes=marks)
        takes.append(path)
    return takes


def make_sound(path: Path, seconds: float) -> Path:
    t = np.arange(round(seconds * 48_000)) / 48_000
    tune = 0.2 * np.sin(2 * np.pi * 220 * t) * (0.6 + 0.4 * np.sin(2 * np.pi * 2 * t))
    with wave.open(str(path), "wb") as f:
        f.setparams((2, 2, 48_000, 0, "NONE", ""))
        f.writeframes((np.repeat(tune[:, None], 2, axis=1) * 32767).astype("<i2").tobytes())
    return path


def with_ours(takes: list[Path], sound: Path, mix: float, folder: Path) -> tuple[float, Path]:
    # A store without any recorded effect: nothing that this run does was done before.
    store = Store(folder / ".rushes")
    kept = [store.keep(shutil.copy(t, folder / t.name)) for t in takes]
    music = store.keep(shutil.copy(sound, folder / sound.name))
    change = Transition.DISSOLVE if mix else Transition.CUT
    slots = tuple(
        Slot(id=f"s{i}", shot=Shot(), seconds=TAKE, transition=change if i else Transition.CUT,
             transition_seconds=mix if i else 0) for i in range(len(takes))
    )  # fmt: skip
    ready = {f"s{i}": timeline.Take(t, TAKE, MIX) for i, t in enumerate(kept)}
    film = timeline.build(
        Script(title="bench", slots=slots, music="none"), ready, narration={}, fps=FPS, music_file=music
    )
    out = folder / "film.mp4"
    began = time.perf_counter()
    render(film, out, size=SIZE, fps=FPS, store=store)
    return time.perf_counter() - began, out


def with_ffmpeg(takes: list[Path], sound: Path, mix: float, folder: Path) -> tuple[float, Path]:
    out = folder / "film.mp4"
    inputs = [a for t in takes for a in ("-i", str(t))]
    fitted = "".join(
        f"[{i}:v]trim=duration={TAKE + (mix if mix else 0)},setpts=PTS-STARTPTS,scale={SIZE[0]}:{SIZE[1]}[v{i}];"
        for i in range(len(takes))
    )
    if mix:
        chain, last = "", "v0"
        for i in range(1, len(takes)):
            chain += f"[{last}][v{i}]xfade=duration={mix}:offset={TAKE * i}[x{i}];"
            last = f"x{i}"
        graph = fitted + chain.rstrip(";")
    else:
        last = "film"
        graph = fitted + "".join(f"[v{i}]" for i in range(len(takes))) + f"concat=n={len(takes)}[film]"
    command = [
        ffmpeg_path(), "-y", "-v", "error", "-nostdin", *inputs, "-i", str(sound), "-filter_complex", graph,
        "-map", f"[{last}]", "-map", f"{len(takes)}:a", "-t", str(TAKE * len(takes)), *encoder_args(FPS),
        "-movflags", "+faststart", "-c:a", "aac", "-b:a", "192k", str(out),
    ]  # fmt: skip
    began = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - began, out


def with_moviepy(takes: list[Path], sound: Path, mix: float, folder: Path) -> tuple[float, Path]:
    from moviepy import AudioFileClip, CompositeVideoClip, VideoFileClip, concatenate_videoclips, vfx

    out = folder / "film.mp4"
    began = time.perf_counter()
    clips = []
    for i, take in enumerate(takes):
        clip = VideoFileClip(str(take), audio=False).subclipped(0, TAKE + mix)
        clip = clip if tuple(clip.size) == SIZE else clip.resized(SIZE)
        clips.append(clip.with_start(TAKE * i).with_effects([vfx.CrossFadeIn(mix)] if mix and i else []))
    if mix:
        film = CompositeVideoClip(clips, size=SIZE).with_duration(TAKE * len(takes))
    else:
        film = concatenate_videoclips(clips)
    film = film.with_audio(AudioFileClip(str(sound)))
    film.write_videofile(
        str(out), fps=FPS, codec="libx264", preset="veryfast", audio_codec="aac", threads=2, logger=None,
        ffmpeg_params=["-crf", "20", "-movflags", "+faststart"],
    )  # fmt: skip
    for clip in clips:
        clip.close()
    return time.perf_counter() - began, out


def frames_of(path: Path) -> int:
    from rushes.media.frames import raw_frames

    return sum(1 for _ in raw_frames(path))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    programs: dict[str, Callable[[list[Path], Path, float, Path], tuple[float, Path]]] = {
        "rushes": with_ours,
        "FFmpeg": with_ffmpeg,
    }
    if importlib.util.find_spec("moviepy"):
        programs["MoviePy"] = with_moviepy
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        count = round(asked.seconds / TAKE)
        takes = make_takes(base, count, SIZE)
        others = make_takes(base, count, (960, 540))
        sound = make_sound(base / "sound.wav", TAKE * count)
        cases = {"joined": (takes, 0.0), "dissolves": (takes, MIX), "all encoded": (others, 0.0)}
        print(f"{TAKE * count:g} s of {SIZE[0]}x{SIZE[1]}, {count} takes, medians of {asked.runs} (range)")
        for case, (files, mix) in cases.items():
            times: dict[str, list[float]] = {name: [] for name in programs}
            for _ in range(asked.runs):
                for name, program in programs.items():
                    with tempfile.TemporaryDirectory(dir=base) as folder:
                        seconds, out = program(files, sound, mix, Path(folder))
                        times[name].append(seconds)
                        found, due = frames_of(out), round(TAKE * count * FPS)
                        if abs(found - due) > (0 if name == "rushes" else 2):
                            raise SystemExit(f"{name} made {found} frames, not {due}")
            plain = statistics.median(times["FFmpeg"])
            for name, all_times in times.items():
                middle = statistics.median(all_times)
                span = f"{min(all_times):.2f}–{max(all_times):.2f}"
                print(f"  {case:12} {name:8} {middle:6.2f} s  ({span})  {middle / plain:.2f} of FFmpeg")


if __name__ == "__main__":
    main()
