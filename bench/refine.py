"""First cut against final cut, for a blind judge: twenty films whose first cut has planted faults.

    python bench/refine.py make OUT [--films 20]     # the films, and blind pairs of contact sheets under OUT/pairs
    python bench/refine.py score OUT ANSWERS.txt     # a judge's answers ("07 B" a line) against OUT/key.json

The plants are made here, from a seed, by code that the critic cannot import: three in the pictures of takes (a
generator that went wrong: black, frozen, burnt, blurred, blocks, upside down, noise) and one in the script (a shot too
short to be read, a picture shown twice). The director is the keyless one; what its critic does not find stays.
A sheet has twelve pictures, evenly in time; which side is the final cut is drawn by lot.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageFilter
from pydantic_ai.messages import ModelResponse, ToolCallPart

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from briefs import BRIEFS  # noqa: E402
from rushes import Commission, make  # noqa: E402
from rushes.agent import cutting, director  # noqa: E402
from rushes.agent.generators import Papercut, TakeJob  # noqa: E402
from rushes.agent.making import jobs as jobs_of  # noqa: E402
from rushes.agent.production import Production  # noqa: E402
from rushes.agent.progress import Quiet  # noqa: E402
from rushes.agent.studio import Studio  # noqa: E402
from rushes.core.effects import Answer, Store  # noqa: E402
from rushes.media.frames import decode, encode  # noqa: E402
from rushes.media.stills import contact_sheet  # noqa: E402
from rushes.minds.keyless import KeylessDirector, heard  # noqa: E402
from rushes.shot import Script  # noqa: E402

SECONDS, PICTURES = 12, 12
IN_TAKES = ("black", "frozen", "burnt", "blurred", "blocks", "upside down", "noise")
IN_SCRIPT = ("short", "twice")


class Ill(Papercut):
    """Draws a take and spoils it, under the key of the sound one."""

    def __init__(self, kind: str, rng: random.Random, other: np.ndarray) -> None:
        self.kind, self.rng, self.other = kind, rng, other

    def _draw(self, job: TakeJob, folder: Path) -> Answer:
        made = super()._draw(job, folder)
        sound = [rgb for _, rgb in decode(made.files["video"])]
        out = folder / "ill.mp4"
        encode(self._spoiled(sound), out, size=job.frame.size, fps=job.frame.fps, keyframes=job.keyframes)
        return Answer(made.value, {"video": out})

    def _spoiled(self, sound: list[np.ndarray]) -> Iterator[np.ndarray]:
        n = len(sound)
        length = max(n * 2 // 3, min(n, 36))  # most of the shot, one and a half seconds at least where it has them
        a = self.rng.randrange(0, n - length + 1)
        stands = max(0, a - 1) if self.kind == "frozen" else 0
        for i, rgb in enumerate(sound):
            x = rgb
            if a <= i < a + length:
                if self.kind == "black":
                    x = np.zeros_like(rgb)
                elif self.kind == "frozen":
                    x = sound[stands]
                elif self.kind == "burnt":
                    x = np.clip(rgb.astype(np.int16) * 3 + 60, 0, 255).astype(np.uint8)
                elif self.kind == "blurred":
                    x = np.asarray(Image.fromarray(rgb).filter(ImageFilter.GaussianBlur(30)))
                elif self.kind == "blocks":
                    h, w, _ = rgb.shape
                    small = rgb[: h // 40 * 40, : w // 40 * 40].reshape(h // 40, 40, w // 40, 40, 3).mean((1, 3))
                    x = rgb.copy()
                    x[: h // 40 * 40, : w // 40 * 40] = small.repeat(40, 0).repeat(40, 1)
                elif self.kind == "upside down":
                    x = rgb[::-1]
                else:
                    x = self.other
            yield np.dstack([x, np.full(x.shape[:2], 255, np.uint8)])


def with_faults(script: Script, rng: random.Random) -> tuple[Script, list[str]]:
    """The script with one planted fault; which."""
    slots = list(script.slots)
    shots = [i for i, s in enumerate(slots) if not s.shot.is_card and s.shot.subjects]
    kind = rng.choice(IN_SCRIPT)
    i = rng.choice(shots)
    if kind == "short":
        j = rng.choice([k for k in range(len(slots)) if k != i])
        gained = slots[i].seconds - 0.3
        slots[i] = slots[i].model_copy(update={"seconds": 0.3})
        slots[j] = slots[j].model_copy(update={"seconds": slots[j].seconds + gained})
    else:
        j = rng.choice([k for k in shots if k != i] or shots)
        slots[j] = slots[j].model_copy(update={"shot": slots[i].shot, "seed": slots[i].seed})
    return script.model_copy(update={"slots": tuple(slots)}), [f"{kind} in {slots[i].id}"]


class Planted(KeylessDirector):
    """The keyless director with a first script that was spoiled; keeps the first cut aside when it is there."""

    def __init__(self, script: Script, folder: Path, first: Path) -> None:
        super().__init__()
        self.script, self.folder, self.first = script, folder, first

    async def request(self, messages: list[Any], *more: Any) -> ModelResponse:
        response = await super().request(messages, *more)
        _, returns = heard(messages)
        if returns and returns[-1][0] == "assemble_film" and not self.first.exists():
            shutil.copyfile(self.folder / "film.mp4", self.first)
        call = response.parts[0]
        if isinstance(call, ToolCallPart) and call.tool_name == "write_script":
            args = {"script": self.script.model_dump(mode="json"), "why": "planted"}
            return ModelResponse(parts=[ToolCallPart("write_script", args)], model_name=response.model_name)
        return response


def sheet(film: Path, out: Path) -> None:
    frames = [rgb for _, rgb in decode(film, size=(480, 270))]
    chosen = [frames[math.floor((k + 0.5) * len(frames) / PICTURES)] for k in range(PICTURES)]
    contact_sheet([(rgb, "") for rgb in chosen], out, columns=4, width=1600)


def one(n: int, brief: str, out: Path) -> dict[str, Any]:
    rng = random.Random(1000 + n)
    root = out / "work" / f"{n:02}"
    commission = Commission(brief=brief, seconds=SECONDS, aspect="16:9", title=f"film {n:02}", voice=False, height=360)
    script, planted = with_faults(_plan(commission), rng)
    production = Production.open(root, commission, None)
    store = Store(root / ".rushes")
    studio = Studio(production, store, Quiet())
    production.state.script = cutting.on_whole_frames(script, cutting.FPS)
    todo = [j for j in jobs_of(studio) if not j.slot.shot.is_card and j.slot.seconds >= 1]
    rng.shuffle(todo)
    noise = np.random.default_rng(n).integers(0, 255, (9, 16, 3), np.uint8).repeat(40, 0).repeat(40, 1)
    for job, kind in zip(todo[:3], rng.sample(IN_TAKES, 3), strict=False):
        Ill(kind, rng, noise).make(job, store)
        planted.append(f"{kind} in {job.slot.id}")
    studio.pool.__exit__(None)
    first = out / "work" / f"{n:02}-first.mp4"
    began = time.process_time() + sum(_children())
    made = make(commission, workspace=root, model=Planted(script, production.folder, first))
    cpu = time.process_time() + sum(_children()) - began
    final = made.folder / "film.mp4"
    side = rng.choice("AB")
    for letter, film in (("A", first), ("B", final)) if side == "B" else (("A", final), ("B", first)):
        sheet(film, out / "pairs" / f"{n:02}-{letter}.png")
    changes = [d.why for d in made.state.decisions if d.tool != "write_script"]
    left = [f"{f.check} in {f.slot_id}" for f in made.state.findings if f.severity != "note"]
    return {"film": n, "brief": brief, "final": side, "planted": planted, "mended": changes, "left": left,
            "cpu_seconds": round(cpu, 1), "usd": made.state.spent_usd}  # fmt: skip


def _plan(commission: Commission) -> Script:
    script = director.plan(commission).state.script
    assert script is not None
    return script


def _children() -> tuple[float, float]:
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime, used.ru_stime


JUDGE = """# Which fits better?

Each pair shows two films as twelve pictures each, evenly in time, read row by row. For each pair read its brief, look
at both sheets, and write one line: the number, and A or B, whichever film fits the brief better (`07 B`). If you see no
difference, write the number and `=`.

| pair | brief | sheets |
| --- | --- | --- |
"""


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share."""
    if not of:
        return 0.0, 1.0
    p, z = right / of, 1.96
    middle, half = p + z * z / (2 * of), z * math.sqrt(p * (1 - p) / of + z * z / (4 * of * of))
    return (middle - half) / (1 + z * z / of), (middle + half) / (1 + z * z / of)


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("act", choices=["make", "score"])
    p.add_argument("out", type=Path)
    p.add_argument("answers", type=Path, nargs="?")
    p.add_argument("--films", type=int, default=20)
    args = p.parse_args()
    key = args.out / "key.json"
    if args.act == "score":
        rows = {r["film"]: r for r in json.loads(key.read_text())}
        said = dict(line.split()[:2] for line in args.answers.read_text().splitlines() if line[:1].isdigit())
        right = sum(rows[int(n)]["final"] == a for n, a in said.items())
        same = sum(a == "=" for a in said.values())
        low, high = wilson(right, len(said) - same)
        print(
            f"the final cut was chosen {right} of {len(said) - same} times ({low:.2f} to {high:.2f}), {same} undecided"
        )
        cost = sorted(r["cpu_seconds"] for r in rows.values())
        print(f"processor seconds a film, first cut and mending: median {cost[len(cost) // 2]}, most {cost[-1]}; $0")
        for n, a in said.items():
            if rows[int(n)]["final"] != a:
                print(n, a, rows[int(n)])
        return
    (args.out / "pairs").mkdir(parents=True, exist_ok=True)
    briefs = [text for text, events, about in BRIEFS if events and "kind" not in about][: args.films]
    done = {r["film"]: r for r in json.loads(key.read_text())} if key.exists() else {}
    for n, brief in enumerate(briefs, 1):
        if n not in done:
            done[n] = one(n, brief, args.out)
            key.write_text(json.dumps(list(done.values()), indent=1))
            print(done[n], flush=True)
        shutil.rmtree(args.out / "work" / f"{n:02}" / ".rushes", ignore_errors=True)
    same = [n for n, r in done.items() if not r["mended"]]  # nothing was found: both are one film, and no question
    print(f"nothing was mended in {len(same)} films: {same}")
    lines = [
        f"| {n:02} | {r['brief']} | pairs/{n:02}-A.png, pairs/{n:02}-B.png |" for n, r in done.items() if n not in same
    ]
    (args.out / "JUDGE.md").write_text(JUDGE + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
