"""The layouts that trainers of video models read: one video and one text file a clip, and their dataset file.

Facts of the formats: diffusion-pipe `docs` and `examples/dataset.toml` (directories with .txt beside the media),
musubi-tuner `docs/dataset_config.md` (`video_directory` or `video_jsonl_file`, frames n*4+1), kohya sd-scripts
(pictures with .txt beside them, named in a TOML): it trains on pictures, so it gets each clip's poster.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from rushes.core.effects import storage, write_atomic
from rushes.core.errors import BadInput
from rushes.data.clip import Clip
from rushes.data.dataset import Dataset

LAYOUTS = ("diffusion-pipe", "musubi-tuner", "kohya")


def export(dataset: Dataset, layout: str, out: Path, *, split: str = "train", length: str = "long") -> int:
    """Write a split of a dataset in a trainer's layout; how many clips. Raises BadInput for an unknown layout."""
    if layout not in LAYOUTS:
        raise BadInput("no such layout", where=layout, next_step=f"one of {', '.join(LAYOUTS)}")
    if out.exists() and any(out.iterdir()):
        raise BadInput("the folder is not empty", where=str(out), next_step="give a new folder")
    lines, clips = [], []
    media = out / ("1_clips" if layout == "kohya" else "clips")
    with storage(out):
        media.mkdir(parents=True, exist_ok=True)
        for clip, files in dataset.samples(split):
            words = str(getattr(clip, f"caption_{length}"))
            kind = "jpg" if layout == "kohya" else "mp4"
            path = media / f"{clip.id}.{kind}"
            path.write_bytes(files[kind])
            path.with_suffix(".txt").write_text(words, encoding="utf-8")
            lines.append(json.dumps({"video_path": str(path.absolute()), "caption": words}, ensure_ascii=False))
            clips.append(clip)
        if not clips:
            raise BadInput(f"the split {split} is empty", where=str(dataset.folder), next_step="export another split")
        if layout == "musubi-tuner":
            write_atomic(out / "clips.jsonl", ("\n".join(lines) + "\n").encode())
        write_atomic(out / "dataset.toml", _toml(layout, out, media, clips).encode())
        facts = {"from": dataset.digest, "split": split, "captions": length, "clips": len(clips)}
        write_atomic(out / "export.json", json.dumps(facts, indent=1).encode())
    return len(clips)


def _toml(layout: str, out: Path, media: Path, clips: list[Clip]) -> str:
    where = json.dumps(str(media.absolute()))  # a JSON string is a TOML string
    frames = sorted({n for c in clips if (n := int(c.bucket.split("x")[2]))})
    shapes = sorted({tuple(map(int, c.bucket.split("x")[:2])) for c in clips})
    if layout == "diffusion-pipe":
        sides = ", ".join(f"[{w}, {h}]" for w, h in shapes)
        return (f"resolutions = [{sides}]\nframe_buckets = {frames}\n\n[[directory]]\npath = {where}\n"
                "num_repeats = 1\n")  # fmt: skip
    if layout == "musubi-tuner":
        most = Counter(tuple(map(int, c.bucket.split("x")[:2])) for c in clips)
        w, h = most.most_common(1)[0][0]
        jsonl = json.dumps(str((out / "clips.jsonl").absolute()))
        cache = json.dumps(str((out / "cache").absolute()))
        return ("[general]\n" f"resolution = [{w}, {h}]\ncaption_extension = \".txt\"\nbatch_size = 1\n"
                f"enable_bucket = true\nbucket_no_upscale = true\n\n[[datasets]]\nvideo_jsonl_file = {jsonl}\n"
                f"cache_directory = {cache}\ntarget_frames = {frames}\nframe_extraction = \"head\"\n")  # fmt: skip
    return ("[general]\ncaption_extension = \".txt\"\nenable_bucket = true\n\n[[datasets]]\n"
            f"resolution = 320\nbatch_size = 1\n\n[[datasets.subsets]]\nimage_dir = {where}\n"
            "num_repeats = 1\n")  # fmt: skip


def diff(old: Dataset, new: Dataset) -> dict[str, list[str]]:
    """What changed between two datasets, by clip: {"added", "gone", "taken", "left out", "pixels", "words": ids}."""
    a, b = ({c.id: c for c in d.clips()} for d in (old, new))
    both = sorted(a.keys() & b.keys())
    return {
        "added": sorted(b.keys() - a.keys()), "gone": sorted(a.keys() - b.keys()),
        "taken": [i for i in both if b[i].accepted and not a[i].accepted],
        "left out": [i for i in both if a[i].accepted and not b[i].accepted],
        "pixels": [i for i in both if a[i].sha256 and b[i].sha256 and a[i].sha256 != b[i].sha256],
        "words": [i for i in both if a[i].caption_long != b[i].caption_long and a[i].accepted and b[i].accepted],
        "split": [i for i in both if a[i].split != b[i].split and a[i].accepted and b[i].accepted],
    }  # fmt: skip
