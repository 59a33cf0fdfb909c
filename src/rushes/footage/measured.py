"""A caption that states only what was measured: camera, colours, light's tone. All else is unknown to it."""

from __future__ import annotations

from rushes.data.clip import Caption, Clip
from rushes.shot import CameraMove, Shot, Tone
from rushes.shot.prose import prose

VERSION = 1
AUTHOR = f"measured {VERSION}"
UNSEEN = ("subjects", "action", "setting", "framing", "angle", "light", "style", "sound", "text", "beats")


def describe(clip: Clip) -> Shot:
    """What the measures of a clip say, as a Shot. A turn about the lens's axis has no word in it and is left unsaid."""
    move = CameraMove(clip.camera) if clip.camera in set(CameraMove) else None
    unknown = UNSEEN if move else (*UNSEEN, "camera")
    speed = clip.camera_speed if move and clip.camera_speed in ("slow", "normal", "fast") else None
    return Shot(camera=move, camera_speed=speed, tone=tone(clip), colours=tuple(clip.colours or ()), unknown=unknown)  # type: ignore[arg-type]


def tone(clip: Clip) -> Tone | None:
    """The most telling of the colours' characters; None for a picture of the middle."""
    if clip.brightness is None or clip.saturation is None or clip.warmth is None:
        return None
    if clip.saturation < 0.02:
        return Tone.MONOCHROME
    if clip.brightness < 0.15:
        return Tone.DARK
    if clip.warmth > 0.12:
        return Tone.WARM
    if clip.warmth < -0.12:
        return Tone.COOL
    if clip.saturation > 0.38:
        return Tone.VIVID
    if clip.saturation < 0.08:
        return Tone.MUTED
    return Tone.PASTEL if clip.brightness > 0.7 and clip.saturation < 0.25 else None


def caption(clip: Clip) -> Caption:
    """The measured caption of a clip."""
    shot = describe(clip)
    return written(shot, author=AUTHOR, clip=clip.sha256)


def written(shot: Shot, *, author: str, clip: str, score: float | None = None) -> Caption:
    """A caption of a Shot in three lengths, by the one prose of Rushes."""
    return Caption(
        author=author, clip=clip, shot=shot.model_dump(mode="json", exclude_defaults=True), score=score,
        short=prose(shot, "short"), medium=prose(shot, "medium"), long=prose(shot, "long"),
    )  # fmt: skip
