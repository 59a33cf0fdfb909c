"""`Shot`: a picture in time, in words. `Slot`: its place in a film. `Script`: the film before it is made.

Every field of a `Shot` is *unstated* (None or empty), a value, or *unknown to this observer* (its name stands in
`Shot.unknown`). A comparison scores only what was asked and reports unknowns apart.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from rushes.shot.finish import Finish

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
Fraction = Annotated[float, Field(ge=0, le=1)]


class Framing(StrEnum):
    """How much of the subject the frame holds."""

    EXTREME_WIDE = "extreme wide"  # the place; figures under a sixth of the frame's height
    WIDE = "wide"  # the place and whole figures, about a third of the height
    FULL = "full"  # a figure from head to foot fills most of the height
    MEDIUM = "medium"  # from the waist up
    CLOSE_UP = "close-up"  # head and shoulders, or one object
    EXTREME_CLOSE_UP = "extreme close-up"  # a detail: a hand, an eye, a part of an object


class Angle(StrEnum):
    EYE_LEVEL = "eye level"
    LOW = "low angle"
    HIGH = "high angle"
    OVERHEAD = "overhead"


class CameraMove(StrEnum):
    STATIC = "static"
    PAN_LEFT = "pan left"
    PAN_RIGHT = "pan right"
    TILT_UP = "tilt up"
    TILT_DOWN = "tilt down"
    PUSH_IN = "push in"
    PULL_OUT = "pull out"
    FOLLOW = "follow"
    HANDHELD = "handheld"


class TimeOfDay(StrEnum):
    DAWN = "dawn"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    DUSK = "dusk"
    NIGHT = "night"


class Weather(StrEnum):
    CLEAR = "clear"
    CLOUDY = "cloudy"
    RAIN = "rain"
    STORM = "storm"
    SNOW = "snow"
    FOG = "fog"
    WIND = "wind"


class Light(StrEnum):
    """A visible source or quality of light."""

    SUN = "sun"
    MOON = "moon"
    STARS = "stars"
    WINDOW = "window"
    LAMP = "lamp"
    FIRE = "fire"
    BEAM = "beam"
    LIGHTNING = "lightning"
    BACKLIGHT = "backlight"


class Tone(StrEnum):
    """The colours' character; a director turns mood into it."""

    WARM = "warm"
    COOL = "cool"
    MUTED = "muted"
    VIVID = "vivid"
    DARK = "dark"
    PASTEL = "pastel"
    MONOCHROME = "monochrome"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Subject(_Frozen):
    """Who or what the picture is of."""

    name: Words  # noun phrase head as a person would say it: "lighthouse keeper", "old dog", "bottle"
    count: Annotated[int, Field(ge=1, le=12)] = 1
    look: tuple[Words, ...] = ()  # "old", "bearded", "red"
    wears: tuple[Words, ...] = ()  # "hat", "red coat", "dress"
    holds: tuple[Words, ...] = ()  # "lantern"
    action: Words | None = None  # base verb phrase while the shot lasts: "walk", "sit", "sleep"
    facing: Literal["left", "right", "camera", "away"] | None = None
    place_in_frame: Literal["left", "centre", "right"] | None = None


class Beat(_Frozen):
    """What changes, and when: at fraction `at` of the shot, `who` starts to `verb` (with, at or to `target`).

    Below 0 it began before the shot, which then shows what comes of it.
    """

    at: Annotated[float, Field(ge=-1, le=1)] = 0.0
    who: Words  # the name of one of the shot's subjects
    verb: Words  # base form: "find", "run", "pick up", "enter", "leave", "fall"
    target: Words | None = None  # another subject, a prop, or a place: "bottle", "sea"


class Setting(_Frozen):
    place: Words | None = None  # "sea", "forest", "kitchen", "street in a small town"
    pieces: tuple[Words, ...] = ()  # things that stand in it: "lighthouse", "boat", "table"
    interior: bool | None = None
    time: TimeOfDay | None = None
    weather: Weather | None = None


class TextOnScreen(_Frozen):
    """Words in the picture. A shot with text and no subject is a card."""

    role: Literal["title", "intertitle", "number", "chart", "end", "sign"]
    lines: tuple[Words, ...]
    figures: tuple[tuple[Words, float], ...] = ()  # (label, value), for number and chart


class Shot(_Frozen):
    """One picture in time, in the words that every room shares."""

    subjects: tuple[Subject, ...] = ()
    action: Words | None = None  # the whole shot in one clause, in the maker's own words
    setting: Setting = Setting()
    framing: Framing | None = None
    camera: CameraMove | None = None
    camera_speed: Literal["slow", "normal", "fast"] | None = None
    angle: Angle | None = None
    light: tuple[Light, ...] = ()
    tone: Tone | None = None
    colours: tuple[Words, ...] = ()  # named colours that dominate: "red"
    style: Words | None = None
    sound: tuple[Words, ...] = ()
    text: TextOnScreen | None = None
    beats: tuple[Beat, ...] = ()
    unknown: tuple[str, ...] = ()  # names of fields that this observer cannot see

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        fields = set(type(self).model_fields) | {f"setting.{f}" for f in Setting.model_fields}
        for name in self.unknown:
            if name not in fields:
                raise ValueError(f"unknown names no field of a shot: {name!r}")
        names = {s.name for s in self.subjects}
        for beat in self.beats:
            if beat.who not in names:
                raise ValueError(
                    f"a beat's 'who' must name a subject of the shot: {beat.who!r} is not in {sorted(names)}"
                )
        return self

    @property
    def is_card(self) -> bool:
        return self.text is not None and not self.subjects


class Transition(StrEnum):
    """How a slot begins."""

    CUT = "cut"
    DISSOLVE = "dissolve"
    FADE = "fade"


class ClipRef(_Frozen):
    """A piece of the person's own footage that fills a slot instead of a generated take."""

    clip: Words  # id of the clip, as `ClipSeen.clip`
    start: Annotated[float, Field(ge=0)]  # seconds in its file
    keep_sound: bool = False


class Slot(_Frozen):
    """A shot's place in a film: what belongs to the film and not to the picture."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,40}$")]
    shot: Shot
    seconds: Annotated[float, Field(gt=0, le=120)]
    purpose: Literal["title", "establish", "introduce", "act", "detail", "reaction", "resolve", "card", "end"] = "act"
    narration: str | None = None  # spoken words
    caption: str | None = None  # shown words, where they differ from the narration
    transition: Transition = Transition.CUT
    transition_seconds: Annotated[float, Field(ge=0, le=3)] = 0.0
    skip: Annotated[float, Field(ge=0, le=3600)] = 0.0  # seconds at the head of its take that a person cut off
    footage: ClipRef | None = None
    finish: Finish | None = None  # what is done to its take; None leaves it as it was made
    seed: Annotated[int, Field(ge=0)] = 0
    why: str = ""  # the director's reason


Mood = Literal["calm", "energetic", "happy", "nostalgic", "tender", "none"]  # of the music


class Script(_Frozen):
    """A film before it is made."""

    title: Words
    slots: tuple[Slot, ...]
    aspect: Literal["16:9", "9:16", "1:1"] = "16:9"
    music: Mood = "calm"
    missing: tuple[str, ...] = ()  # what the director could not know, said plainly

    @model_validator(mode="after")
    def _unique(self) -> Self:
        ids = [s.id for s in self.slots]
        if len(set(ids)) != len(ids):
            raise ValueError("slot ids must be unique")
        return self

    @property
    def seconds(self) -> float:
        return sum(s.seconds for s in self.slots)
