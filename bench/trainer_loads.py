"""musubi-tuner's own loader reads an export: every clip arrives, with its words and a whole picture.

    python bench/trainer_loads.py MUSUBI_TUNER_CHECKOUT EXPORT [--architecture wan]

Run it with a Python that has what the trainer's loader imports (torch, safetensors, toml, voluptuous, av, pillow,
opencv-python-headless). EXPORT is the folder of `rushes footage export musubi-tuner`. Nothing of the trainer is copied.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path


def main() -> int:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("checkout", type=Path)
    p.add_argument("export", type=Path)
    p.add_argument("--architecture", default="wan")
    a = p.parse_args()
    sys.path.insert(0, str(a.checkout / "src"))
    from musubi_tuner.dataset import config_utils as config

    user = config.load_user_config(str(a.export / "dataset.toml"))
    generator = config.BlueprintGenerator(config.ConfigSanitizer())
    blueprint = generator.generate(user, argparse.Namespace(), architecture=a.architecture)
    group = config.generate_dataset_group_by_blueprint(blueprint.dataset_group)
    wanted = [json.loads(line) for line in (a.export / "clips.jsonl").read_text(encoding="utf-8").splitlines()]
    words = {Path(row["video_path"]).stem: row["caption"] for row in wanted}
    seen: set[str] = set()
    batches = frames = 0
    for dataset in group.datasets:
        for key, batch in dataset.retrieve_latent_cache_batches(2):
            batches += 1
            for item in batch:
                clip = Path(item.item_key).stem.rsplit("_", 1)[0]
                h, w = item.content.shape[1:3]
                if item.caption != words[clip] or (w, h, len(item.content)) != tuple(key[:3]) or item.content.std() < 1:
                    sys.exit(f"{clip}: not what was exported")
                seen.add(clip)
                frames += len(item.content)
    print(f"{len(seen)} of {len(words)} clips in {batches} batches of {frames} frames, words as exported")
    return 0 if seen == set(words) else 1


if __name__ == "__main__":
    sys.exit(main())
