"""Where a model's own form takes pictures: its fields as the provider publishes them, never guessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rushes.agent.paid.contract import Wanted

MOST = 4  # pictures where a form sets no limit to its list
# Fields for pictures, the better ones first: pictures of who is in it, then a first frame that the shot begins from.
_REFERENCES = (
    "reference_images", "reference_image_urls", "subject_reference_images", "image_urls", "images", "input_images",
    "reference_image", "reference_image_url", "subject_reference", "subject_reference_image_url",
)  # fmt: skip
_FIRST_FRAMES = (
    "image_url", "start_image_url", "first_frame_url", "first_frame_image", "image", "start_image", "input_image",
    "first_frame",
)  # fmt: skip


@dataclass(frozen=True)
class Place:
    """The field that takes pictures, whether it is a list, and how many fit."""

    field: str
    is_list: bool
    most: int

    def filled(self, wanted: Wanted) -> dict[str, Any]:
        uris = [p.data_uri for p in wanted.pictures]
        return {self.field: uris if self.is_list else uris[0]} if uris else {}


def place(fields: dict[str, Any]) -> Place | None:
    """Where the pictures go, from a form's OpenAPI properties; None where it takes none as plain addresses."""
    for name in (*_REFERENCES, *_FIRST_FRAMES):
        field = _plain(fields.get(name))
        if field is None:
            continue
        if field.get("type") == "string":
            return Place(name, False, 1)
        if field.get("type") == "array" and (_plain(field.get("items")) or {}).get("type") == "string":
            return Place(name, True, int(field.get("maxItems") or MOST))
    return None


def _plain(field: Any) -> dict[str, Any] | None:
    """A field without the choice of leaving it empty."""
    if not isinstance(field, dict):
        return None
    for choice in field.get("anyOf", []):
        if isinstance(choice, dict) and choice.get("type") in ("string", "array"):
            return {**field, **choice}
    return field
