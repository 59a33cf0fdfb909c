"""`Clip`: one row of clips.parquet. `Source`: one row of files.parquet. The columns are these fields, in this order."""

from __future__ import annotations

import typing
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA = 1  # raise when a field changes its meaning or goes; a new field needs no new number


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Caption(_Row):
    """One description of one clip, and who says so."""

    author: str  # "measured 1", "vision gpt-…", "person anna"
    clip: str  # sha256 of the clip's file that was described
    shot: dict[str, Any]  # a Shot
    short: str
    medium: str
    long: str
    score: float | None = None  # 0..1: agreement with gold or with other people; None where nobody checked


class Clip(_Row):
    """One shot, or a part of one."""

    id: str  # first 16 hex digits of the digest of its source's digest and its frames
    source: str  # name of the file, relative to the folder that was built from
    source_digest: str
    start: float  # seconds in the source
    end: float
    first: int  # frame number in the source
    frames: int
    seconds: float
    fps: float
    variable_rate: bool = False
    width: int = 0  # as in the shard
    height: int = 0
    begins: str = "start"
    ends: str = "end"
    accepted: bool = True
    why: list[str] = Field(default_factory=list)  # why it was rejected
    # measures
    change: float | None = None
    camera: str | None = None
    camera_speed: str | None = None
    pan: float | None = None
    tilt: float | None = None
    zoom: float | None = None
    roll: float | None = None
    shake: float | None = None
    subject_motion: float | None = None
    camera_sure: float | None = None
    duplicates: int | None = None
    still: float | None = None
    cadence: int | None = None
    brightness: float | None = None
    dark: float | None = None
    bright: float | None = None
    contrast: float | None = None
    saturation: float | None = None
    warmth: float | None = None
    colours: list[str] | None = None
    edge_width: float | None = None
    noise: float | None = None
    bars: list[int] | None = None
    combed: float | None = None
    overlay: list[float] | None = None
    overlay_seen: float | None = None
    looks: list[str] = Field(default_factory=list)
    # of optional analysers; None: not asked for
    speech: str | None = None  # what is said
    words: str | None = None  # JSON: [start, end, word] of each word, in the clip's seconds
    text: str | None = None  # what is written in the picture, by lines
    text_area: float | None = None  # share of the picture that it covers at most
    # place in the dataset
    cluster: str = ""  # id of the clip that stands for all that look like this one
    split: Literal["train", "test", ""] = ""
    bucket: str = ""  # "1280x720x81": width, height, frames that a batch can share
    shard: str = ""
    sha256: str = ""  # of its mp4
    bytes: int = 0
    sound: bool = False
    # words: the best caption, and all of them
    caption_author: str = ""
    caption_short: str = ""
    caption_medium: str = ""
    caption_long: str = ""
    shot: str = ""  # JSON of the Shot
    captions: str = "[]"  # JSON list of Caption
    verdict: str = ""  # of a production's take: "kept", "rejected" or ""


class Source(_Row):
    """One file that was looked at, whatever came of it."""

    name: str
    digest: str = ""
    bytes: int = 0
    status: Literal["used", "rejected", "refused"] = "used"
    why: str = ""
    clips: int = 0
    accepted: int = 0
    seconds: float = 0.0
    container: str = ""
    codec: str = ""
    width: int = 0
    height: int = 0
    rotation: int = 0
    sample_aspect: float = 1.0
    fps: float = 0.0
    variable_rate: bool = False
    interlaced: bool = False
    matrix: str = ""
    primaries: str = ""
    transfer: str = ""
    full_range: bool = False
    hdr: bool = False
    audio_offset: float | None = None
    damage: str | None = None


def columns(row: type[BaseModel]) -> dict[str, str]:
    """Name and SQL type of each column of a row."""
    found = {}
    for name, info in row.model_fields.items():
        kinds = [k for k in typing.get_args(info.annotation) if k is not type(None)]
        kind = info.annotation if not kinds or typing.get_origin(info.annotation) in (list, Literal) else kinds[0]
        found[name] = _SQL.get(
            str(getattr(kind, "__name__", kind)) if not typing.get_args(kind) else str(kind), "VARCHAR"
        )
    return found


_SQL = {
    "str": "VARCHAR", "int": "BIGINT", "float": "DOUBLE", "bool": "BOOLEAN", "list[str]": "VARCHAR[]",
    "list[int]": "BIGINT[]", "list[float]": "DOUBLE[]",
}  # fmt: skip
