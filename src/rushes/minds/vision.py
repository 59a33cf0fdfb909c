"""Vision models: pictures of one clip → a `Shot`, by any model that `minds.language.open_model` opens.

The model is told nothing of what was asked for, so that what it says can be compared with it. What it writes is data:
no tool is offered to it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rushes.core.errors import ToolFailed
from rushes.media.frames import decode
from rushes.media.stills import save_jpeg
from rushes.shot import Shot

if TYPE_CHECKING:
    from pydantic_ai.models import Model

INSTRUCTION = (
    "Describe what is seen so that a blind person could rebuild the picture: who or what, how it looks, what it does "
    "from beginning to end, where, in what light, how near, and how the camera moves. Say nothing that is not seen."
)
PICTURES = 6  # of one clip
WIDE = 512  # pixels of a picture's longer side


def pictures_of(film: Path, frames: int, size: tuple[int, int], first: int = 0) -> list[bytes]:
    """PICTURES JPEGs, evenly in time, of `frames` frames from `first` on, of a film of `size` (width, height)."""
    scale = min(1.0, WIDE / max(size))
    small = (max(2, round(size[0] * scale)), max(2, round(size[1] * scale)))
    wanted = {first + (2 * k + 1) * frames // (2 * PICTURES) for k in range(PICTURES)}
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for n, (_, rgb) in enumerate(decode(film, size=small)):
            if n in wanted:
                save_jpeg(rgb, Path(folder) / "still.jpg", 80)
                found.append((Path(folder) / "still.jpg").read_bytes())
            if len(found) == len(wanted):
                break
    return found


def describe(model: Model, pictures: Sequence[bytes], told: str, *, where: str) -> Shot:
    """What the model sees in JPEGs of one clip. Raises ToolFailed where it gives no description, naming `where`."""
    from pydantic_ai import Agent, BinaryContent
    from pydantic_ai.exceptions import AgentRunError

    agent: Agent[None, Shot] = Agent(model, output_type=Shot, instructions=INSTRUCTION, retries=2)
    try:
        return agent.run_sync([told, *(BinaryContent(data=p, media_type="image/jpeg") for p in pictures)]).output
    except AgentRunError as e:
        raise ToolFailed(
            f"the model gave no description ({str(e)[:200]})", where=where, next_step="run the same command again"
        ) from e
