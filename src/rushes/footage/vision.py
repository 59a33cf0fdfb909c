"""Captions by a vision model: any that `minds.language.open_model` opens; priced first, a few clips at once, resumable.

The model sees six pictures of a clip and answers a `Shot` by schema. What it writes is data: no tool is offered to it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from rushes.core.errors import BadInput, NotAllowed, RushesError, ToolFailed
from rushes.core.money import Quote
from rushes.data.clip import Caption, Clip
from rushes.data.dataset import Dataset
from rushes.footage import captions
from rushes.footage.desk import INSTRUCTION
from rushes.footage.measured import describe, written
from rushes.media.frames import decode
from rushes.media.stills import save_jpeg
from rushes.shot import Shot

if TYPE_CHECKING:
    from pydantic_ai.models import Model

VERSION = 1
PICTURES = 6
WIDE = 512  # pixels of a picture's longer side
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
    from pydantic_ai import Agent, BinaryContent
    from pydantic_ai.exceptions import AgentRunError

    measured = describe(clip)
    agent: Agent[None, Shot] = Agent(model, output_type=Shot, instructions=INSTRUCTION, retries=2)
    told = f"{PICTURES} pictures of one clip of {clip.seconds:.1f} s, evenly in time." + (
        f" Measured: {measured.camera} camera." if measured.camera else "")  # fmt: skip
    try:
        pictures = [BinaryContent(data=p, media_type="image/jpeg") for p in stills(dataset, clip)]
        answer = agent.run_sync([told, *pictures])
    except AgentRunError as e:
        raise ToolFailed(f"the model gave no description ({str(e)[:200]})", where=clip.id,
                         next_step="run the same command again") from e  # fmt: skip
    caption = written(answer.output, author=author, clip=clip.sha256)
    if (why := captions.gate(caption)) is not None:
        raise BadInput(why, where=clip.id, next_step="use another model")
    return caption


def stills(dataset: Dataset, clip: Clip) -> list[bytes]:
    """PICTURES JPEGs of a clip, evenly in time."""
    scale = min(1.0, WIDE / max(clip.width, clip.height))
    size = (max(2, round(clip.width * scale)), max(2, round(clip.height * scale)))
    with tempfile.TemporaryDirectory() as name:
        film = Path(name) / "clip.mp4"
        film.write_bytes(dataset.member(clip, "mp4"))
        wanted = {(2 * k + 1) * clip.frames // (2 * PICTURES) for k in range(PICTURES)}
        found = []
        for n, (_, rgb) in enumerate(decode(film, size=size)):
            if n in wanted:
                save_jpeg(rgb, Path(name) / "still.jpg", 80)
                found.append((Path(name) / "still.jpg").read_bytes())
    return found
