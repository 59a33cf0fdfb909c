"""`Finish`: what is done to a take after it was made, whoever made it. It buys and draws nothing anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

if TYPE_CHECKING:
    from rushes.shot.shot import Slot

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Share = Annotated[float, Field(ge=0, le=1)]  # of the frame's width or height, from its left or top
Place = Literal[
    "top left", "top", "top right", "left", "centre", "right", "bottom left", "bottom", "bottom right"
]  # fmt: skip


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Box(_Frozen):
    """A part of the picture."""

    left: Share
    top: Share
    right: Share
    bottom: Share


class Laid(_Frozen):
    """Something laid over the whole shot: words, or one of the film's pictures by its name."""

    words: Name | None = None
    picture: Name | None = None
    at: Place = "bottom right"
    size: Annotated[float, Field(gt=0, le=1)] = 0.2  # of the frame's width for a picture, of its height for words
    opacity: Annotated[float, Field(gt=0, le=1)] = 1.0


class Finish(_Frozen):
    """Every field's default leaves the take as it is."""

    exposure: Annotated[float, Field(ge=-3, le=3)] = 0.0  # stops
    contrast: Annotated[float, Field(ge=0.3, le=3)] = 1.0
    saturation: Annotated[float, Field(ge=0, le=3)] = 1.0
    warmth: Annotated[float, Field(ge=-1, le=1)] = 0.0  # a step is a factor of two in colour temperature
    stabilise: bool = False
    speed: Annotated[float, Field(ge=0.25, le=4)] = 1.0  # 0.5 plays half as fast
    smooth: bool = False  # pictures between, where it is slowed down, are made up from the motion
    mirror: bool = False
    zoom: Annotated[float, Field(ge=1, le=4)] = 1.0  # how much larger; what leaves the frame is cut away
    centre: tuple[Share, Share] = (0.5, 0.5)  # of what is shown when zoomed: (x, y)
    remove: Box | None = None  # filled from what surrounds it: a logo, a spot
    laid: tuple[Laid, ...] = ()


def finished(slot: Slot, **fields: Any) -> Slot:
    """The slot with fields of its finish set. Another speed gives it the length in which the same action is seen."""
    before = slot.finish or Finish()
    after = Finish.model_validate({**dict(before), **fields})
    change = before.speed / after.speed
    seconds = min(120.0, slot.seconds * change)
    return slot.model_copy(
        update={"finish": after if after != Finish() else None, "seconds": seconds, "skip": slot.skip * change}
    )
