"""Prose of a `Shot`: the one prompt and caption template that every generator, captioner and report shares."""

from __future__ import annotations

from typing import Literal

from rushes.shot.shot import Angle, CameraMove, Shot, Subject

IN_MIND = ("thought ", "said ")  # how pieces of a setting begin that are in somebody's mind
Length = Literal["short", "medium", "long"]


def prose(shot: Shot, length: Length = "medium") -> str:
    """A shot in words: short is one clause, medium adds place, light and camera, long all that is stated.

    Unstated and unknown fields are left out; nothing is added.
    """
    if shot.is_card:
        assert shot.text is not None
        return f"{shot.text.role} card: {' / '.join(shot.text.lines)}"
    sentences = [_first(shot)]
    if length != "short":
        sentences += [_setting(shot), _beats(shot), _camera(shot)]
    if length == "long":
        sentences += [_light(shot), _rest(shot)]
    text = ". ".join(s[:1].upper() + s[1:] for s in sentences if s)
    return text + "." if text else "unstated"


def _first(shot: Shot) -> str:
    who = _joined([subject_phrase(s) for s in shot.subjects])
    close = shot.framing is not None and shot.framing.value.endswith("close-up")
    framing = f"{shot.framing.value}{'' if close else ' shot'} of" if shot.framing else ""
    doing = ""
    if shot.beats:
        when = "having done" if shot.beats[0].at < 0 else "doing"
        doing = f", {when} this: {_deed(shot.beats[0].verb, shot.beats[0].target)}" if who else ""
    elif len(shot.subjects) == 1 and shot.subjects[0].action:
        doing = f", doing this: {shot.subjects[0].action}"
    place = f" in {shot.setting.place}" if shot.setting.place and not who else ""
    sky = " ".join(x.value for x in (shot.setting.weather, shot.setting.time) if x)
    subject = who or (f"the {shot.setting.place}" if shot.setting.place else shot.action or sky)
    if not subject:
        framing = framing.removesuffix(" of")
    return f"{framing} {subject}{doing}{place if who else ''}".strip()


def subject_phrase(s: Subject) -> str:
    """ "two old fishermen in red coats, holding a lantern", in plain order."""
    many = f"{s.count} x " if s.count > 1 else ""
    wears = f" in {_joined(list(s.wears))}" if s.wears else ""
    holds = f" with {_joined(list(s.holds))}" if s.holds else ""
    return f"{many}{' '.join([*s.look, s.name])}{wears}{holds}"


def _deed(verb: str, target: str | None) -> str:
    return f"{verb} {target}" if target else verb


def _setting(shot: Shot) -> str:
    s = shot.setting
    stand = [p for p in s.pieces if not p.startswith(IN_MIND)]
    parts = [s.place or "", f"with {_joined(stand)}" if stand else ""]
    parts += ["indoors" if s.interior else "", s.time.value if s.time else "", s.weather.value if s.weather else ""]
    return "; ".join(p for p in (", ".join(p for p in parts if p), *_minds(shot)) if p)


def _minds(shot: Shot) -> list[str]:
    """What is in the first subject's mind, as the pictures of it are told."""
    whose = f" over {shot.subjects[0].name}" if shot.subjects else ""
    told = []
    for kind, _, what in (p.partition(" ") for p in shot.setting.pieces if p.startswith(IN_MIND)):
        bubble = "thought bubble" if kind == "thought" else "speech bubble"
        told.append(f"a {bubble}{whose}" + ("" if what == "words" else f" with a picture of {what}"))
    return told


def _beats(shot: Shot) -> str:
    if not shot.beats:
        return ""
    told = [
        f"{'begun before:' if b.at < 0 else f'at {round(b.at * 100)} %'} "
        f"{b.who}: {b.verb}{' ' + b.target if b.target else ''}"
        for b in shot.beats
    ]
    return "; ".join(told)


def _camera(shot: Shot) -> str:
    parts = []
    if shot.angle and shot.angle is not Angle.EYE_LEVEL:
        parts.append(shot.angle.value)
    if shot.camera:
        speed = f"{shot.camera_speed} " if shot.camera_speed and shot.camera is not CameraMove.STATIC else ""
        parts.append(f"{speed}{shot.camera.value} camera")
    return ", ".join(parts)


def _light(shot: Shot) -> str:
    parts = [f"light from {_joined([x.value for x in shot.light])}"] if shot.light else []
    parts += [f"{shot.tone.value} colours"] if shot.tone else []
    parts += [f"mostly {_joined(list(shot.colours))}"] if shot.colours else []
    return ", ".join(parts)


def _rest(shot: Shot) -> str:
    parts = [f"style: {shot.style}"] if shot.style else []
    parts += [f"sound: {_joined(list(shot.sound))}"] if shot.sound else []
    parts += [f"text on screen: {' / '.join(shot.text.lines)}"] if shot.text else []
    return "; ".join(parts)


def _joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1] if parts else ""
