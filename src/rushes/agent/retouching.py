"""Editing the film's pictures: reference pictures, and pictures that are laid over shots.

An edit makes a picture under a name, old or new; the files that were there stay, and undo brings them back. A changed
reference picture makes exactly the shots anew, with the next `shoot`, that show it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from rushes.agent import references
from rushes.agent.finishing import lay, picture_file
from rushes.agent.production import ReferencePicture
from rushes.core.digest import digest_bytes, digest_json
from rushes.core.effects import write_atomic
from rushes.core.errors import BadInput
from rushes.shot import Box, Laid

if TYPE_CHECKING:
    from rushes.agent.studio import Studio
    from rushes.media.retouch import Rgba


class PictureStep(BaseModel):
    """One edit. `box` is for crop and fill, `colour` and `to` ("#rrggbb") for recolour, `laid` for lay over."""

    model_config = ConfigDict(extra="forbid")

    do: Literal["crop", "cut out", "recolour", "fill", "lay over", "inpaint"]
    box: Box | None = None
    colour: str | None = None
    to: str | None = None
    laid: Laid | None = None
    words: str | None = Field(default=None, description="for inpaint: what should stand in the box")


def edit(studio: Studio, source: str, name: str, steps: list[PictureStep], why: str) -> dict[str, Any]:
    """Make a picture called `name` of `source`: a picture of the film, or a slot's id for the middle of its take."""
    from rushes.media.stills import jpeg, png_of, shrunk

    name = references.named(name)
    rgba = _read(studio, source)
    for step in steps:
        rgba = _step(studio, rgba, step)
    flat = rgba[:, :, :3].astype(np.uint16) * rgba[:, :, 3:] + 255 * (255 - rgba[:, :, 3:].astype(np.uint16))
    data = jpeg(shrunk(np.ascontiguousarray((flat // 255).astype(np.uint8)), references.LONGEST), 92)
    digest = digest_bytes(data)
    folder = studio.production.folder / "references"
    folder.mkdir(parents=True, exist_ok=True)
    write_atomic(folder / f"{digest}.jpg", data)
    cut = ""
    if rgba[:, :, 3].min() < 255:
        png = png_of(rgba)
        cut = f"references/{digest_bytes(png)}.png"
        write_atomic(studio.production.folder / cut, png)
    made = digest_json([source, [s.model_dump(mode="json", exclude_defaults=True) for s in steps]])
    new = ReferencePicture(name=name, file=f"references/{digest}.jpg", digest=digest, source=made, cut_out=cut)
    studio.state.references = [r for r in studio.state.references if r.name.lower() != name.lower()] + [new]
    shown = [s.id for s in studio.script.slots if new in references.of(studio.state, s)]
    studio.decide("edit_picture", why, {"picture": name, "slots": shown})
    studio.production.save()
    h, w = rgba.shape[:2]
    return {"picture": name, "width": w, "height": h, "clear": cut != "", "shown_in": shown}


def _read(studio: Studio, source: str) -> Rgba:
    from rushes.media.frames import decode
    from rushes.media.stills import load_rgba

    if (take := studio.state.current_takes.get(source)) is not None:
        path = studio.store.root.parent / take.file
        rgb = next(rgb for _, rgb in decode(path, start=max(0.0, take.seconds / 2 - 1e-6)))
        return np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])
    return load_rgba(picture_file(studio, source))


def _step(studio: Studio, rgba: Rgba, step: PictureStep) -> Rgba:
    from rushes.media import retouch

    if step.do == "cut out":
        return retouch.cut_out(rgba)
    if step.do == "recolour" and step.colour and step.to:
        return retouch.recolour(rgba, retouch.colour_of(step.colour), retouch.colour_of(step.to))
    if step.do == "lay over" and step.laid is not None:
        files: dict[str, str] = {}
        if step.laid.picture:
            files[step.laid.picture] = str(picture_file(studio, step.laid.picture))
        h, w = rgba.shape[:2]
        return retouch.over(rgba, lay((step.laid,), files, (w, h)))
    if step.do in ("crop", "fill") and step.box is not None:
        return retouch.crop(rgba, step.box) if step.do == "crop" else retouch.fill(rgba, step.box)
    if step.do == "inpaint":
        raise BadInput("no generator that is set here can inpaint", where="inpaint",
                       next_step="fill the box from what surrounds it (fill), or give another picture")  # fmt: skip
    raise BadInput(f"{step.do} lacks what it needs", where="edit_picture",
                   next_step="box for crop and fill, colour and to for recolour, laid for lay over")  # fmt: skip
