"""What a wish asks to be done to takes that are there: graded, stabilised, re-timed, cropped, lettered."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from rushes.minds.revise_edit import Edit, Wish
from rushes.shot import Finish, Laid, Script, Slot, Tone, finished

# What a tone is where the picture cannot be drawn in it: for a person's own clips.
GRADES: dict[Tone, dict[str, float]] = {
    Tone.WARM: {"warmth": 0.35}, Tone.COOL: {"warmth": -0.35}, Tone.MUTED: {"saturation": 0.6},
    Tone.VIVID: {"saturation": 1.35, "contrast": 1.1}, Tone.DARK: {"exposure": -0.8},
    Tone.PASTEL: {"saturation": 0.7, "exposure": 0.4, "contrast": 0.85}, Tone.MONOCHROME: {"saturation": 0.0},
}  # fmt: skip
# A look's words, the field that they move, and where it stands then.
_LOOKS: tuple[tuple[str, dict[str, float]], ...] = (
    (r"warm(?:er|ly)?", GRADES[Tone.WARM]),
    (r"(?:cool|cold)(?:er|ly)?", GRADES[Tone.COOL]),
    (r"bright(?:er|ly)?|light(?:er)?", {"exposure": 0.6}),
    (r"dark(?:er|ly)?", {"exposure": -0.6}),
    (r"(?:black[- ]and[- ]white|monochrome|gr[ae]y(?:scale)?)", GRADES[Tone.MONOCHROME]),
    (r"(?:muted|desaturated|pale)", GRADES[Tone.MUTED]),
    (r"(?:vivid|saturated|colou?rful)", GRADES[Tone.VIVID]),
    (r"(?:contrasty|with (?:more )?contrast|punchy)", {"contrast": 1.3}),
    (r"(?:flat|with less contrast)", {"contrast": 0.8}),
)
_MUCH = r"(much |a lot |far |way |a (?:little )?bit |a little |slightly )?"
_WHERE = r"(?:the\s+)?((?:top|bottom)(?:[ -](?:left|right))?|left|right|cent(?:re|er)|middle)(?:\s+(?:corner|side))?"
_SPEEDS = {"half": 0.5, "double": 2.0, "twice": 2.0, "quarter": 0.25, "normal": 1.0, "original": 1.0, "full": 1.0}
_CENTRES = {
    "left": (0.25, 0.5), "right": (0.75, 0.5), "top": (0.5, 0.25), "bottom": (0.5, 0.75),
    "top left": (0.25, 0.25), "top right": (0.75, 0.25), "bottom left": (0.25, 0.75), "bottom right": (0.75, 0.75),
}  # fmt: skip


def finishing(wish: Wish, edit: Edit, script: Script) -> None:
    """Take what is to be done to the takes; nothing here has one made anew."""
    _laid(wish, edit)
    if wish.take(r"\b(?:remove|undo|drop|without|no|lose)\s+(?:the |any |all )?(?:grad(?:e|ing)|finish|effects?)\b"):
        edit.changes.append(lambda s: finished(s, **dict(Finish())))
        edit.words.append("as its take was made")
    _speed(wish, edit)
    if wish.take(r"\b(?:stabili[sz]ed?|stead(?:y|ier)|less shaky|un-?shake)\b"):
        _do(edit, "stabilised", stabilise=True)
    _crop(wish, edit)
    if m := wish.take(rf"\bgrad(?:e|ed|ing)\b(?:\s+(?:it|this|that|them|everything|the film))?\s*{_MUCH}"):
        for words, fields in _LOOKS:
            if wish.take(rf"\b(?:and )?{_MUCH}(?:{words})\b"):
                _grade(edit, m[1], fields)
    for words, fields in (
        (r"(?:brighter|lighter)(?! than)", {"exposure": 0.6}),
        (r"darker(?! than)", {"exposure": -0.6}),
        (r"(?:more contrast|punchier)", {"contrast": 1.3}),
        (r"(?:less contrast|flatter)", {"contrast": 0.8}),
    ):
        if m := wish.take(rf"\b(?:with )?{_MUCH}{words}\b"):
            _grade(edit, m[1], fields)


def _do(edit: Edit, told: str, **fields: Any) -> None:
    edit.changes.append(lambda s: finished(s, **fields))
    edit.words.append(told)


def _grade(edit: Edit, much: str | None, fields: dict[str, float]) -> None:
    """Moved from where it is; a factor is multiplied, a step is added."""
    step = 0.5 if re.search("bit|little|slightly", much or "") else 1.8 if much else 1.0

    def graded(slot: Slot) -> Slot:
        now, new = slot.finish or Finish(), {}
        for name, by in fields.items():
            if name in ("exposure", "warmth"):
                most = 3.0 if name == "exposure" else 1.0
                new[name] = round(max(-most, min(most, getattr(now, name) + by * step)), 3)
            elif by == 0:
                new[name] = 0.0
            else:
                new[name] = round(max(0.3, min(3.0, getattr(now, name) * by**step)), 3)
        return finished(slot, **new)

    edit.changes.append(graded)
    edit.words.append("graded: " + ", ".join(f"{k} {v:+g}" if k in ("exposure", "warmth") else f"{k} x{v:g}"
                                             for k, v in fields.items()))  # fmt: skip


def _speed(wish: Wish, edit: Edit) -> None:
    speed: float | None = None
    if m := wish.take(
        r"\b(?:play(?:ed|s)? )?(?:it )?(?:at |in )?"
        r"(half|double|twice|quarter|normal|original|full|\d+(?:\.\d+)?\s?(?:x|%))\s+"
        r"(?:the |its )?(?:normal |original )?speed\b"
    ):
        word = m[1].lower().replace(" ", "")
        speed = _SPEEDS.get(word) or (float(word[:-1]) / (100 if word.endswith("%") else 1))
        speed = max(0.25, min(4.0, speed))
        _do(edit, f"at {speed:g} of its speed", speed=speed)
    elif wish.take(r"\b(?:in )?(?:slow[- ]?mo(?:tion)?)\b"):
        _do(edit, "in slow motion", speed=0.5, smooth=True)


def _crop(wish: Wish, edit: Edit) -> None:
    m = wish.take(
        rf"\b(?:crop(?:ped)?(?: in)?|punch(?:ed)? in|reframed?)\b(?:\s+it)?(?:\s+(?:to|on|at|into)(?:\s+{_WHERE})?)?"
        rf"(?:\s+(?:by|to)\s+(\d+)\s?%)?"
    )
    if m is None:
        return
    where = (m[1] or "centre").lower().replace("-", " ")
    zoom = max(1.0, min(4.0, float(m[2]) / 100 if m[2] and float(m[2]) > 100 else 1 + float(m[2] or 40) / 100))
    _do(edit, f"cropped to the {where}", zoom=zoom, centre=_CENTRES.get(where, (0.5, 0.5)))


def _laid(wish: Wish, edit: Edit) -> None:
    m = wish.take(
        r"\b(?:put|lay|write|show|add|place)\s+(?:the\s+)?(words?|text|picture|logo|image)?\s*[\"“«]([^\"”»]{1,200})[\"”»]"
        rf"\s+(?:over|on|in|at|into)\b\s*(?:it\b|the picture\b)?\s*(?:(?:in|at|on)\s+)?(?:{_WHERE})?"
    )
    if m is None:
        return
    named = {m[1].lower() if m[1] else ""} & {"picture", "logo", "image"}
    where = (m[3] or "bottom").lower().replace("-", " ").replace("center", "centre").replace("middle", "centre")
    one = {"picture": m[2], "size": 0.2} if named else {"words": m[2], "size": 0.09}
    laid = Laid.model_validate({**one, "at": where})
    add: Callable[[Slot], Slot] = lambda s: finished(s, laid=(*(s.finish or Finish()).laid, laid))  # noqa: E731
    edit.changes.append(add)
    edit.words.append(f"{'the picture ' if named else ''}“{m[2]}” over it, {where}")
