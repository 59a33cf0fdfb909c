"""Captions by a vision model (`minds.vision`): priced first, a few clips at once, resumable."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from rushes.core.errors import BadInput, NotAllowed, RushesError
from rushes.core.money import Quote
from rushes.data.clip import Caption, Clip
from rushes.data.dataset import Dataset
from rushes.footage import captions
from rushes.footage.measured import describe as measured_shot
from rushes.footage.measured import written
from rushes.minds.vision import PICTURES, describe, pictures_of

if TYPE_CHECKING:
    from pydantic_ai.models import Model

VERSION = 1
TOKENS_IN, TOKENS_OUT = 700 + PICTURES * 400, 400  # of one clip, generously
AT_ONCE = 4


def waiting(dataset: Dataset, author: str) -> list[Clip]:
    """The accepted clips that this author has not described: what is left of a run that was stopped."""
    said = captions.given(dataset.folder)
    return [c for c in dataset.clips("accepted") if not any(k.author == author for k in said.get(c.sha256, []))]


def quote(clips: int, usd_per_million: tuple[float, float]) -> Quote:
    """What so many clips cost at (input, output) dollars a million tokens: at most `high`."""
    high = clips * (TOKENS_IN * usd_per_million[0] + TOKENS_OUT * usd_per_million[1]) / 1e6
    return Quote(low_usd=round(high / 3, 4), high_usd=round(high, 4))


def describe_all(
    dataset: Dataset,
    model: Model,
    name: str,
    *,
    price: tuple[float, float] | None,
    agreed: bool,
    say: Callable[[str], None] = lambda _: None,
) -> tuple[int, list[str]]:
    """Have a model describe what it has not described yet: (how many, what failed). Each caption is kept at once.

    Raises NotAllowed before the first request where the price is unknown or not zero and nobody agreed to it.
    """
    author = f"vision {name}"
    clips = waiting(dataset, author)
    cost = quote(len(clips), price) if price is not None else None
    said = "the price is not known" if cost is None else f"at most ${cost.high_usd:.2f}"
    say(f"{len(clips)} clips, {said}")
    if clips and not agreed and (cost is None or cost.high_usd > 0):
        raise NotAllowed(f"{len(clips)} clips by {name}: {said}", next_step="give --yes to agree")
    done, failed = 0, []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        jobs = [(c, pool.submit(_one, dataset, model, c, author)) for c in clips]
        for clip, job in jobs:
            try:
                captions.append(dataset.folder, [job.result()])
                done += 1
                say(f"described {done} of {len(clips)}: {clip.id}")
            except RushesError as e:
                failed.append(f"{clip.id}: {e.what}")
    return done, failed


def _one(dataset: Dataset, model: Model, clip: Clip, author: str) -> Caption:
    measured = measured_shot(clip)
    told = f"{PICTURES} pictures of one clip of {clip.seconds:.1f} s, evenly in time." + (
        f" Measured: {measured.camera} camera." if measured.camera else "")  # fmt: skip
    caption = written(describe(model, stills(dataset, clip), told, where=clip.id), author=author, clip=clip.sha256)
    if (why := captions.gate(caption)) is not None:
        raise BadInput(why, where=clip.id, next_step="use another model")
    return caption


def stills(dataset: Dataset, clip: Clip) -> list[bytes]:
    """PICTURES JPEGs of a clip, evenly in time."""
    with tempfile.TemporaryDirectory() as name:
        film = Path(name) / "clip.mp4"
        film.write_bytes(dataset.member(clip, "mp4"))
        return pictures_of(film, clip.frames, (clip.width, clip.height))
