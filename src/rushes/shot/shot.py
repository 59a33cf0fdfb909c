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

# What a field wants is said in its description, not beside it: a language model sees the one and not the other.


class Framing(StrEnum):
    """How much of the first subject the frame holds.

    Extreme wide: the place, figures under a sixth of the frame's height. Wide: the place and whole figures, about a
    third of it. Full: a figure from head to foot. Medium: from the waist up. Close-up: head and shoulders, or one
    object. Extreme close-up: a detail, such as a hand.
    """

    EXTREME_WIDE = "extreme wide"
    WIDE = "wide"
    FULL = "full"
    MEDIUM = "medium"
    CLOSE_UP = "close-up"
    EXTREME_CLOSE_UP = "extreme close-up"


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

    name: Words = Field(description='a noun as a person would say it: "lighthouse keeper", "woman", "bottle"')
    count: Annotated[int, Field(ge=1, le=12)] = 1
    look: tuple[Words, ...] = Field(
        default=(), description='single words, "old", "bearded", "red"; or "covered in mud"'
    )
    wears: tuple[Words, ...] = Field(default=(), description='"hat", "red coat", "dress"')
    holds: tuple[Words, ...] = Field(default=(), description='what is in the hands as the shot begins: "lantern"')
    action: Words | None = Field(
        default=None,
        description='what it does all through the shot, a verb in base form: "walk", "sit", "sleep"; what changes, or '
        "is done to something, is a beat; things that stay where they are have none",
    )
    facing: Literal["left", "right", "camera", "away"] | None = None
    place_in_frame: Literal["left", "centre", "right"] | None = None


class Beat(_Frozen):
    """What changes, and when: at fraction `at` of the shot, `who` starts to `verb` (with, at or to `target`).

    Below 0 it began before the shot, which then shows what comes of it.
    """

    at: Annotated[float, Field(ge=-1, le=1)] = 0.0
    who: Words = Field(description="the name of one of the shot's subjects")
    verb: Words = Field(description='base form, without its object: "find", "run", "pick up", "give", "fall into"')
    target: Words | None = Field(
        default=None,
        description='another subject, a thing or a place, as a bare noun: "bottle", "sea"; of "give", "throw" and the '
        "like it is whom to, and what is given is in the giver's `holds`",
    )


class Setting(_Frozen):
    place: Words | None = Field(default=None, description='"sea", "forest", "kitchen", "street in a small town"')
    pieces: tuple[Words, ...] = Field(
        default=(),
        description='things that stand in it, bare nouns: "lighthouse", "boat", "table"; "thought ring" is a picture '
        'of a ring over the first subject\'s head, what it looks for, wants or remembers, "said ring" what it tells',
    )
    interior: bool | None = None
    time: TimeOfDay | None = None
    weather: Weather | None = None


class TextOnScreen(_Frozen):
    """Words in the picture. A shot with text and no subject is a card."""

    role: Literal["title", "intertitle", "number", "chart", "end", "sign"]
    lines: tuple[Words, ...]
    figures: tuple[tuple[Words, float], ...] = Field(default=(), description="(label, value), for number and chart")


class Shot(_Frozen):
    """One picture in time, in the words that every room shares."""

    subjects: tuple[Subject, ...] = ()
    action: Words | None = Field(
        default=None,
        description="the whole shot in one clause, in your own words; video models read it, the drawer does not: what "
        "it says must stand in subjects, beats and setting too",
    )
    setting: Setting = Setting()
    framing: Framing | None = None
    camera: CameraMove | None = None
    camera_speed: Literal["slow", "normal", "fast"] | None = None
    angle: Angle | None = None
    light: tuple[Light, ...] = ()
    tone: Tone | None = None
    colours: tuple[Words, ...] = Field(default=(), description='named colours that dominate: "red"')
    style: Words | None = None
    sound: tuple[Words, ...] = ()
    text: TextOnScreen | None = None
    beats: tuple[Beat, ...] = ()
    unknown: tuple[str, ...] = Field(default=(), description="for observers: names of fields that they cannot see")

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
    narration: str | None = Field(default=None, description="spoken words")
    caption: str | None = Field(default=None, description="shown words, where they differ from the narration")
    transition: Transition = Transition.CUT
    transition_seconds: Annotated[float, Field(ge=0, le=3)] = 0.0
    skip: Annotated[float, Field(ge=0, le=3600, description="seconds cut off the head of its take")] = 0.0
    footage: ClipRef | None = None
    finish: Finish | None = None  # what is done to its take; None leaves it as it was made
    seed: Annotated[int, Field(ge=0)] = 0
    why: str = Field(default="", description="your reason")


Mood = Literal["calm", "energetic", "happy", "nostalgic", "tender", "none"]  # of the music


class Script(_Frozen):
    """A film before it is made."""

    title: Words
    slots: tuple[Slot, ...]
    aspect: Literal["16:9", "9:16", "1:1"] = "16:9"
    music: Mood = "calm"
    missing: tuple[str, ...] = Field(default=(), description="what you could not know, said plainly")

    @model_validator(mode="after")
    def _unique(self) -> Self:
        ids = [s.id for s in self.slots]
        if len(set(ids)) != len(ids):
            raise ValueError("slot ids must be unique")
        return self

    @property
    def seconds(self) -> float:
        return sum(s.seconds for s in self.slots)
