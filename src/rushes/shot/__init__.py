"""The language of shots: one vocabulary for a picture in time, its prose, and its comparison.

Director, generators, captioners, critic, search and training all speak `Shot`. There is no second caption schema.
"""

from rushes.shot.commission import ClipSeen, Commission, Order, frame_size
from rushes.shot.finish import Box, Finish, Laid, finished
from rushes.shot.shot import (
    Angle,
    Beat,
    CameraMove,
    ClipRef,
    Framing,
    Light,
    Script,
    Setting,
    Shot,
    Slot,
    Subject,
    TextOnScreen,
    TimeOfDay,
    Tone,
    Transition,
    Weather,
)

__all__ = [
    "Angle",
    "Beat",
    "Box",
    "CameraMove",
    "ClipRef",
    "ClipSeen",
    "Commission",
    "Finish",
    "Framing",
    "Laid",
    "Light",
    "Order",
    "Script",
    "Setting",
    "Shot",
    "Slot",
    "Subject",
    "TextOnScreen",
    "TimeOfDay",
    "Tone",
    "Transition",
    "Weather",
    "finished",
    "frame_size",
]
