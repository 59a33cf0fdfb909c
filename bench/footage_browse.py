"""The browse page over 10,000 clips in Chromium: first picture, scrolling, search.

    python bench/footage_browse.py DATASET OUT [--clips 10000] [--pictures DIR]

The rows are those of DATASET, a small one, repeated with other words; every row has its own mp4 and poster in a shard.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from rushes.data.clip import Clip, Source
from rushes.data.dataset import Dataset, write_dataset
from rushes.footage.measured import written
from rushes.shot import CameraMove, Framing, Setting, Shot, Subject

WHO = "boat,dog,child,train,cyclist,woman,baker,heron,tram,lighthouse,market,horse,violinist,fox,kite,ferry".split(",")
DOES = ("drifts by", "waits", "turns round", "comes nearer", "leaves the frame", "looks up", "stops")
WHERE = "harbour,street,forest,kitchen,beach,station,field,bridge,garden,mountain".split(",")
WHEN = ("dawn", "noon", "dusk", "night")


def many(small: Dataset, out: Path, count: int) -> Dataset:
    """`count` clips: the pixels of `small`, words drawn by number."""
    rng = random.Random(7)
    have = small.clips("accepted")
    files = {c.id: {k: small.member(c, k) for k in ("mp4", "jpg")} for c in have}
    clips, came = [], {}
    for n in range(count):
        of = have[n % len(have)]
        move = rng.choice(list(CameraMove))
        who = Subject(name=rng.choice(WHO), action=rng.choice(DOES))
        shot = Shot(subjects=(who,), framing=rng.choice(list(Framing)),
                    setting=Setting.model_validate({"place": rng.choice(WHERE), "time": rng.choice(WHEN)}),
                    camera=move, camera_speed=rng.choice(["slow", "normal", "fast"]))  # fmt: skip
        words = written(shot, author="vision bench", clip=of.sha256)
        id = hashlib.sha256(f"{n}".encode()).hexdigest()[:16]
        came[id] = of.id
        clips.append(
            of.model_copy(update={
                "id": id, "source": f"day{n // 500:02}/clip{n:05}.mp4", "cluster": id, "split": "train",
                "camera": move.value, "camera_speed": shot.camera_speed, "caption_short": words.short,
                "caption_medium": words.medium, "caption_long": words.long, "caption_author": words.author,
                "captions": "[]", "shot": json.dumps(words.shot),
            })
        )  # fmt: skip
    sources = [Source(name=f"day{k:02}", clips=500, accepted=500) for k in range(-(-count // 500))]

    def fetch(clip: Clip) -> dict[str, bytes]:
        return dict(files[came[clip.id]])

    return write_dataset(out, clips, sources, fetch, made_by={"what": "bench"}, stages=[])


FRAMES = """() => new Promise(done => { const gaps = []; let last = performance.now(); const end = last + 4000;
  const step = (now) => { gaps.push(now - last); last = now; scrollBy(0, 120);
    now < end ? requestAnimationFrame(step) : done(gaps); }; requestAnimationFrame(step); })"""


SEEN = """() => {
  const inSight = (c) => { const b = c.getBoundingClientRect(); return b.bottom > 0 && b.top < innerHeight; };
  const seen = [...document.querySelectorAll('.clip')].filter(inSight).map((c) => c.querySelector('img'));
  return seen.length > 8 && seen.every((i) => i.complete && i.naturalWidth);
}"""


def until(page: Any, condition: str, seconds: float = 20) -> float:
    began = time.monotonic()
    while not page.evaluate(condition):
        if time.monotonic() - began > seconds:
            raise SystemExit(f"never: {condition}")
        page.wait_for_timeout(10)
    return time.monotonic() - began


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("dataset", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--clips", type=int, default=10_000)
    p.add_argument("--pictures", type=Path)
    a = p.parse_args()
    if not (a.out / "dataset.json").exists():
        many(Dataset.open(a.dataset), a.out, a.clips)
    from playwright.sync_api import sync_playwright

    command = [sys.executable, "-m", "rushes.cli", "footage", "browse", "--dataset", str(a.out)]
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    print(f"server ready after {time.monotonic() - began:.1f} s")
    try:
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            began = time.monotonic()
            page.goto(address, wait_until="commit")
            until(page, "() => [...document.images].some(i => i.complete && i.naturalWidth)")
            print(f"first picture after {time.monotonic() - began:.2f} s")
            until(page, SEEN)
            print(f"the whole first screen after {time.monotonic() - began:.2f} s")
            gaps = page.evaluate(FRAMES)
            over = sum(g > 50 for g in gaps)
            print(f"scrolling 4 s: {len(gaps) / 4:.0f} frames/s, p50 {statistics.median(gaps):.0f} ms, "
                  f"p99 {sorted(gaps)[int(len(gaps) * 0.99)]:.0f} ms, {over} over 50 ms; "
                  f"{page.evaluate('() => Math.round(scrollY)')} pixels, "
                  f"{page.evaluate('() => document.querySelectorAll(`.clip`).length')} cards")  # fmt: skip
            for part in (0.5, 1.0):
                began = time.monotonic()
                page.evaluate(f"() => scrollTo(0, document.body.scrollHeight * {part})")
                page.wait_for_timeout(50)
                until(page, SEEN)
                print(f"thrown to {part:.0%}: every picture there after {time.monotonic() - began:.2f} s")
            page.evaluate("() => scrollTo(0, 0)")
            for words in ("boat at dusk, slow pan", "violinist on the bridge at night", "fox"):
                before = page.inner_text("#count")
                began = time.monotonic()
                page.fill("#q", words)
                until(page, f"() => document.querySelector('#count').textContent !== {json.dumps(before)}")
                told = page.locator(".clip p").all_inner_texts()[:4]
                print(f"“{words}”: {page.inner_text('#count')} after {time.monotonic() - began:.2f} s")
                for line in told:
                    print(f"    {line[:110]}")
                if a.pictures:
                    page.wait_for_timeout(600)
                    page.screenshot(path=str(a.pictures / f"browse-{words.split()[0]}.png"))
            browser.close()
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
