"""What a wish changes inside shots: each rule takes its words from the wish and adds a change; words left over "
"are said."""

from __future__ import annotations

import re
from collections.abc import Callable

from rushes.minds.brief import read
from rushes.minds.revise_edit import Edit, Wish, reshot
from rushes.minds.revise_figures import figures
from rushes.minds.revise_finish import GRADES, finishing
from rushes.minds.setting import lights_of, time_of, tone_of, weather_of
from rushes.minds.targets import NUMBER_WORDS
from rushes.shot import Angle, CameraMove, Framing, Light, Script, Slot, Tone, Transition, Weather, finished
from rushes.shot.lexicon import lemma

CLOSER = {
    Framing.EXTREME_WIDE: Framing.WIDE, Framing.WIDE: Framing.FULL, Framing.FULL: Framing.MEDIUM,
    Framing.MEDIUM: Framing.CLOSE_UP, Framing.CLOSE_UP: Framing.EXTREME_CLOSE_UP,
}  # fmt: skip
WIDER = {closer: wider for wider, closer in CLOSER.items()}
SHORTEST, LONGEST = 0.5, 120.0  # seconds of a slot


_EMPTY = frozenset(
    "a an the and it its is are be make makes made do does please could would should you can we i want let get "
    "more much bit "
    "little slightly very too so as to in on of for at with this that there them they shot shots scene scenes "
    "picture camera "
    "move movement have has keep into by just now then from instead set put take give use way look looks feel film "
    "video "
    "go goes turn same all but only also really quite rather lot even seconds angle view frame framing add change "
    "one".split()
)


def edit_of(text: str, script: Script, *, everywhere: bool) -> Edit:
    """Read what should change. With `everywhere`, changes of a figure concern only the shots that it is in."""
    wish, edit = Wish(text), Edit()
    for rule in (
        finishing,
        _words,
        figures,
        _camera,
        _framing,
        _length,
        _pace,
        _transition,
        _sky,
        _colour,
        _light,
        _place,
        _again,
    ):
        rule(wish, edit, script)
    if not everywhere:
        edit.only = None
    left = [w for w in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", wish.text) if w.lower() not in _EMPTY]
    edit.unknown = " ".join(left)
    return edit


def _sets(edit: Edit, told: str, **fields: object) -> None:
    edit.changes.append(lambda s: s if s.shot.is_card else reshot(s, **fields))
    edit.words.append(told)


# Words


def _words(wish: Wish, edit: Edit, script: Script) -> None:
    quoted = r"[\"“«]([^\"”»]{1,300})[\"”»]"
    if m := wish.take(
        rf"(?:change|set|make)?\s*(?:the\s+)?(?:text|words|card|title|narration|it)?\s*(?:to\s+)?(?:say|says|read"
        rf"|reads|to|be|with|saying)?:?\s*{quoted}(?:\s*over\b)?"
    ):
        line = m[1].strip()
        spoken = re.search(r"\b(?:narration|voice|say|says|saying)\b", m[0], re.I)

        def speak(s: Slot) -> Slot:
            if s.shot.text is not None:
                return reshot(s, text=s.shot.text.model_copy(update={"lines": (line,)}))
            return s.model_copy(update={"narration": line}) if spoken else s

        edit.changes.append(speak)
        edit.words.append(f"says “{line}”")
    elif wish.take(
        r"\b(?:no|without|remove the|drop the|lose the)\s+(?:narration|voice-?over|spoken words|words|text)\b"
    ):
        edit.changes.append(lambda s: s.model_copy(update={"narration": None, "caption": None}))
        edit.words.append("no narration")


# Camera and framing

_MOVES = (
    (r"\b(?:static|locked(?: off)?|still camera|no camera (?:move|movement)|without (?:any )?camera movement"
        r"|don'?t move the camera|fixed camera)\b", CameraMove.STATIC),
    (r"\b(?:hand-?held|shaky)\b", CameraMove.HANDHELD),
    (r"\bpan(?:s|ning)?(?: to)?(?: the)? left\b", CameraMove.PAN_LEFT),
    (r"\bpan(?:s|ning)?(?: to)?(?: the)? right\b", CameraMove.PAN_RIGHT),
    (r"\btilt(?:s|ing)? up\b", CameraMove.TILT_UP),
    (r"\btilt(?:s|ing)? down\b", CameraMove.TILT_DOWN),
    (r"\b(?:push(?:es|ing)?|dolly|zoom(?:s|ing)?|move(?:s)?|creep) in\b", CameraMove.PUSH_IN),
    (r"\b(?:pull(?:s|ing)?|dolly|zoom(?:s|ing)?) (?:out|back)\b", CameraMove.PULL_OUT),
    (r"\b(?:tracking(?: shot)?|follow(?:s|ing)?(?: (?:him|her|it|them|the \w+))?)\b", CameraMove.FOLLOW),
)  # fmt: skip
_ANGLES = (
    (r"\b(?:from )?(?:a )?low(?:er)?(?:[ -]angle)?\b|\bfrom below\b", Angle.LOW),
    (r"\b(?:overhead|bird'?s[- ]eye(?: view)?|top[- ]down|straight from above)\b", Angle.OVERHEAD),
    (r"\b(?:from )?(?:a )?high(?:er)?(?:[ -]angle)?\b|\bfrom above\b", Angle.HIGH),
    (r"\beye[- ]level\b", Angle.EYE_LEVEL),
)  # fmt: skip


def _camera(wish: Wish, edit: Edit, script: Script) -> None:
    for pattern, move in _MOVES:
        if wish.take(pattern):
            _sets(edit, f"camera: {move.value}", camera=move)
    for pattern, angle in _ANGLES:
        if wish.take(pattern):
            _sets(edit, f"angle: {angle.value}", angle=angle)
    if m := wish.take(r"\b(slower|faster) camera\b|\bcamera (?:moves? |goes )?(?:more )?(slow|fast)(?:er|ly)?\b"):
        speed = "slow" if "slow" in m[0].lower() else "fast"
        _sets(edit, f"camera {speed}", camera_speed=speed)
    if m := wish.take(
        r"\b(?:fac(?:e|es|ing)|look(?:s|ing)?|turn(?:s|ed)?) (?:to )?(?:the )?(left|right|camera|away)\b"
    ):
        side = m[1].lower()
        edit.changes.append(
            lambda s: reshot(s, subjects=tuple(x.model_copy(update={"facing": side}) for x in s.shot.subjects))
        )
        edit.words.append(f"facing {side}")
    if wish.take(r"\b(?:mirror(?:ed)?|flip(?:ped)?|the other way(?: round)?)\b"):
        other = {"left": "right", "right": "left"}
        edit.changes.append(
            lambda s: finished(s, mirror=True) if s.footage is not None else reshot(s, subjects=tuple(
                x.model_copy(update={"facing": other.get(x.facing or "right", x.facing)}) for x in s.shot.subjects))
        )  # fmt: skip
        edit.words.append("the other way round")


_FRAMINGS = (
    (r"\b(?:extreme close-?\s?up|macro|a detail)\b", Framing.EXTREME_CLOSE_UP),
    (r"\bclose-?\s?up\b", Framing.CLOSE_UP),
    (r"\bmedium(?:[ -]?shot)?\b|\bfrom the waist up\b", Framing.MEDIUM),
    (r"\bfull(?:[ -](?:shot|body|figure))\b|\bhead to (?:toe|foot)\b", Framing.FULL),
    (r"\bextreme(?:ly)? wide(?:[ -]?shot)?\b", Framing.EXTREME_WIDE),
    (r"\bwide(?:[ -]?shot)?\b", Framing.WIDE),
)


def _framing(wish: Wish, edit: Edit, script: Script) -> None:
    for pattern, framing in _FRAMINGS:
        if wish.take(pattern):
            _sets(edit, framing.value, framing=framing)
            return
    for pattern, table, told in (
        (r"\b(much |a lot |far )?(?:closer(?: up)?|nearer|tighter)\b(?: to (?:him|her|it|them|the \w+))?",
         CLOSER, "closer"),
        (r"\b(much |a lot |far )?(?:wider|farther(?: away| back)?|further(?: away| back)?|looser)\b", WIDER, "wider"),
    ):  # fmt: skip
        if m := wish.take(pattern):
            steps = 2 if m[1] else 1

            def step(s: Slot, table: dict[Framing, Framing] = table, steps: int = steps) -> Slot:
                framing = s.shot.framing or Framing.FULL
                for _ in range(steps):
                    framing = table.get(framing, framing)
                return s if s.shot.is_card else reshot(s, framing=framing)

            edit.changes.append(step)
            edit.words.append(told)


# Time


def _seconds(word: str) -> float:
    low = word.lower()
    return 0.5 if low.startswith("half") else float(NUMBER_WORDS.get(low) or (1 if low in ("a", "an") else float(low)))


_AMOUNT = r"(\d+(?:\.\d+)?|half a|an?|one|two|three|four|five|six|seven|eight|nine|ten)"


def _timed(edit: Edit, told: str, change: Callable[[float], float]) -> None:
    edit.changes.append(
        lambda s: s.model_copy(update={"seconds": round(min(LONGEST, max(SHORTEST, change(s.seconds))), 3)})
    )
    edit.words.append(told)


def _length(wish: Wish, edit: Edit, script: Script) -> None:
    if m := wish.take(rf"\b{_AMOUNT}\s*(?:seconds?|secs?|s)\s+(longer|shorter|more|less)\b"):
        by = _seconds(m[1]) * (1 if m[2].lower() in ("longer", "more") else -1)
        _timed(edit, f"{by:+g} s", lambda x: x + by)
        wish.take(r"\b(?:hold|stay|linger)(?: on)?\b")
    elif m := wish.take(rf"\b(?:by\s+)?{_AMOUNT}\s*(?:seconds?|secs?)\b(?:\s+long)?"):
        if re.search(r"\b(?:shorten|trim|cut)\b.*\bby\b", wish.text + m[0], re.I) or re.search(
            r"\b(?:lengthen|extend)\b", wish.text, re.I
        ):
            by = _seconds(m[1]) * (1 if re.search(r"lengthen|extend", wish.text, re.I) else -1)
            _timed(edit, f"{by:+g} s", lambda x: x + by)
        else:
            _timed(edit, f"{_seconds(m[1]):g} s long", lambda _: _seconds(m[1]))
        wish.take(r"\b(?:shorten|trim|cut|lengthen|extend|hold|last|down)\b")
    elif wish.take(r"\b(?:twice as long|double (?:the|its) length)\b"):
        _timed(edit, "twice as long", lambda x: 2 * x)
    elif wish.take(r"\bhalf (?:as long|the length|its length)\b"):
        _timed(edit, "half as long", lambda x: x / 2)
    elif wish.take(
        r"\b(?:hold|stay|linger)\b(?: on)?(?: it)?(?: a (?:bit|little))?(?: longer)?|\blonger\b|\blengthen\b|\bextend\b"
    ):
        _timed(edit, "longer", lambda x: 1.4 * x)
    elif wish.take(r"\bshorter\b|\bshorten\b|\btrim\b"):
        _timed(edit, "shorter", lambda x: 0.7 * x)


def _pace(wish: Wish, edit: Edit, script: Script) -> None:
    if wish.take(r"\b(?:slower|slow (?:it )?down|more slowly)\b"):
        _sets(edit, "slower", camera_speed="slow")
        edit.changes.append(lambda s: s.model_copy(update={"seconds": round(min(LONGEST, 1.25 * s.seconds), 3)}))
    elif wish.take(r"\b(?:faster|quicker|snappier|speed (?:it )?up|more quickly)\b"):
        _sets(edit, "faster", camera_speed="fast")
        edit.changes.append(lambda s: s.model_copy(update={"seconds": round(max(SHORTEST, 0.8 * s.seconds), 3)}))


def _transition(wish: Wish, edit: Edit, script: Script) -> None:
    kind: Transition | None = None
    if wish.take(
        r"\b(?:with )?(?:a )?(?:hard|straight|plain|clean) cut\b|\bcut(?: instead of (?:a )?(?:dissolve|fade))\b"
        r"|\bno (?:dissolve|fade)\b"
    ):
        kind = Transition.CUT
    elif wish.take(r"\b(?:with )?(?:a )?(?:cross-?)?dissolve(?: in)?(?: (?:to|into|from))?\b"):
        kind = Transition.DISSOLVE
    elif wish.take(r"\b(?:with )?(?:a )?fade(?: in)?(?: from black| through black)?(?: (?:to|into))?\b"):
        kind = Transition.FADE
    if kind is not None:
        cut = kind is Transition.CUT
        edit.changes.append(
            lambda s: s.model_copy(
                update={"transition": kind, "transition_seconds": 0.0 if cut else min(0.5, s.seconds / 3)}
            )
        )
        edit.words.append(f"begins with a {kind.value}")


# Sky, colours, light, place


def _sky(wish: Wish, edit: Edit, script: Script) -> None:
    for m in list(re.finditer(r"\b(no |without |stop the )?(?:more )?([a-z]+)\b", wish.text, re.I)):
        word = m[2].lower()
        forms = (word, lemma(word, "NOUN"), lemma(word, "VERB"))
        time, weather = time_of(forms), weather_of(forms)
        if weather is not None:
            weather = Weather.CLEAR if m[1] else weather
            edit.changes.append(lambda s, w=weather: _setting(s, weather=w))  # type: ignore[misc]
            edit.words.append(weather.value)
        elif time is not None and not m[1]:
            edit.changes.append(lambda s, t=time: _setting(s, time=t))  # type: ignore[misc]
            edit.words.append(time.value)
        else:
            continue
        wish.take(rf"\b{re.escape(m[0].strip())}\b")


def _setting(slot: Slot, **fields: object) -> Slot:
    return slot if slot.shot.is_card else reshot(slot, setting=slot.shot.setting.model_copy(update=fields))


_COMPARED = {
    "warmer": Tone.WARM, "cooler": Tone.COOL, "colder": Tone.COOL, "bolder": Tone.VIVID,
    "paler": Tone.MUTED, "softer": Tone.MUTED,
}  # fmt: skip


def _colour(wish: Wish, edit: Edit, script: Script) -> None:
    tone: Tone | None = None
    if wish.take(r"\b(?:in )?black[- ]and[- ]white\b|\b(?:in )?(?:monochrome|sepia|greyscale|grayscale)\b"):
        tone = Tone.MONOCHROME
    elif m := wish.take(r"\b(?:less colou?rful|less saturated|desaturated?)\b|\b(?:more )?(?:colou?rful|saturated)\b"):
        tone = Tone.MUTED if "less" in m[0].lower() or "desat" in m[0].lower() else Tone.VIVID
    elif m := wish.take(rf"\b({'|'.join(_COMPARED)})(?: colou?rs?| tones?| look)?\b"):
        tone = _COMPARED[m[1].lower()]
    else:
        for word in re.findall(r"[a-z]+", wish.text, re.I):
            if (tone := tone_of([word.lower()])) is not None:
                wish.take(rf"\b{word}(?: colou?rs?| tones?| look)?\b")
                break
    if tone is not None:
        new = tone
        edit.changes.append(lambda s: reshot(s, tone=new) if s.footage is None else finished(s, **GRADES[new]))
        edit.words.append(f"{new.value} colours")


def _light(wish: Wish, edit: Edit, script: Script) -> None:
    found: tuple[Light, ...] = ()
    if wish.take(r"\b(?:back-?lit|back-?light|against the light)\b"):
        found = (Light.BACKLIGHT,)
    elif m := wish.take(
        r"\b(?:by|in|with|lit by)\s+(?:the\s+|an?\s+)?([a-z]*(?:light|fire|candles?|lamps?|lanterns?))\b"
    ):
        word = m[1].lower()
        found = lights_of([word, lemma(word, "NOUN"), re.sub("light$", "", word)])
    if found:
        edit.changes.append(lambda s: reshot(s, light=found))
        edit.words.append(f"light: {', '.join(x.value for x in found)}")


def _place(wish: Wish, edit: Edit, script: Script) -> None:
    m = re.search(
        r"\b((?:in|into|inside|at|on|onto|to|by|under|through)\s+(?:an?|the|some)\s+[^|,;]+?)\s*(?=$|\|)",
        wish.text,
        re.I,
    )
    if m is None:
        return
    event = next(iter(read(f"a person stands {re.sub(r'^(?:to|into|onto)', 'in', m[1], flags=re.I)}").events), None)
    if event is None or event.setting.place is None:
        return
    place, pieces = event.setting.place, event.setting.pieces
    edit.changes.append(lambda s: _setting(s, place=place, pieces=pieces, interior=None))
    edit.words.append(f"place: {place}")
    wish.take(re.escape(m[1]))
    wish.take(r"\b(?:set|place|plays?|happens?)\b")


def _again(wish: Wish, edit: Edit, script: Script) -> None:
    if wish.take(
        r"\b(?:another (?:take|version|try|one)|re-?take|re-?do|re-?shoot|re-?make|try(?: it)? again|again"
        r"|different(?:ly)?)\b"
    ):
        edit.changes.append(lambda s: s.model_copy(update={"seed": s.seed + 1}))
        edit.words.append("another take")
