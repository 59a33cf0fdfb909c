"""What a wish changes about the film as a whole, and about the order of its shots."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from pydantic import ValidationError

from rushes.minds.brief import read
from rushes.minds.pacing import fit
from rushes.minds.storyboard import storyboard
from rushes.minds.targets import NUMBER_WORDS, Chosen, Unfound, choose, shots_of
from rushes.shot import Commission, Script, Slot, TextOnScreen, Transition
from rushes.shot.shot import Mood

if TYPE_CHECKING:
    from rushes.minds.revision import Work


class Impossible(Exception):
    """Why a wish is not carried out, in words for the person."""


def _ask(work: Work, **fields: object) -> None:
    try:
        work.asked = Commission.model_validate({**work.asked.model_dump(), **fields})
    except ValidationError as e:
        raise Impossible(f"{', '.join(fields)}: {e.errors()[0]['msg']}") from None


def _set(work: Work, **fields: object) -> None:
    work.script = work.script.model_copy(update=fields)


# The whole film

_IT = r"(?:the\s+|this\s+|whole\s+)*(?:film|movie|video|it|everything|clip)"
_AMOUNT = (
    r"(?P<n>\d+(?:\.\d+)?|a|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|sixty|ninety|half a)"
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "sixty": 60, "ninety": 90, "a": 1, "half a": 0.5, **NUMBER_WORDS}


def _length(wish: str, work: Work) -> bool:
    m = re.fullmatch(
        rf"\s*(?:please\s+)?(?:(?:make|cut|trim|shorten|lengthen|extend|bring)\s+{_IT}\s*(?:down\s+)?(?:to\s+)?"
        rf"|{_IT}\s+should\s+(?:be|last)\s+)?"
        rf"(?:to\s+|in\s+|about\s+)?{_AMOUNT}[\s-]*(?P<u>seconds?|secs?|s|minutes?|mins?)(?:\s+(?:long|in all"
        rf"|total|altogether|film))?\s*", wish, re.I,
    )  # fmt: skip
    if m is not None:
        n = _TENS.get(m["n"].lower()) or float(m["n"])
        _to_length(work, n * (60 if m["u"].lower().startswith("m") else 1))
        return True
    m = re.fullmatch(
        rf"\s*(?:make\s+)?{_IT}\s+(?:a\s+(?:bit|little)\s+)?(?P<how>shorter|longer)|(?P<bare>shorter|longer)\s*",
        wish,
        re.I,
    )
    if m is not None:
        word = (m["how"] or m["bare"]).lower()
        _to_length(work, work.script.seconds * (0.8 if word == "shorter" else 1.25))
        return True
    return False


def _to_length(work: Work, seconds: float) -> None:
    """Every slot in proportion; cards keep the time that reading them takes, and spoken shots that of their words."""
    _ask(work, seconds=seconds)
    slots = work.script.slots
    fixed = sum(s.seconds for s in slots if s.shot.is_card)
    shots = [s for s in slots if not s.shot.is_card]
    room = seconds - fixed
    if room < 1.0 * len(shots):
        each = max(0.0, room / max(1, len(shots)))
        raise Impossible(
            f"{seconds:g} s for {len(shots)} shots and {fixed:.0f} s of cards leaves {each:.1f} s a shot: "
            "drop some shots first"
        )
    lengths = iter(fit([s.seconds for s in shots], room))
    new = tuple(s if s.shot.is_card else s.model_copy(update={"seconds": round(next(lengths), 4)}) for s in slots)
    _set(work, slots=new)
    work.did.append(f"the film lasts {seconds:g} s")


_SHAPES: tuple[tuple[str, Literal["16:9", "9:16", "1:1"]], ...] = (
    (r"\b(?:vertical|portrait(?: format| mode)|9\s?[:x]\s?16|upright|for (?:tiktok|reels|shorts|stories|phones?"
        r"|mobile))\b", "9:16"),
    (r"\b(?:square|1\s?[:x]\s?1)\b", "1:1"),
    (r"\b(?:widescreen|horizontal|landscape(?: format| mode)|16\s?[:x]\s?9)\b", "16:9"),
)  # fmt: skip


def _shape(wish: str, work: Work) -> bool:
    for pattern, aspect in _SHAPES:
        if re.search(pattern, wish, re.I):
            if work.script.aspect == aspect:
                raise Impossible(f"the film is {aspect} already")
            _set(work, aspect=aspect)
            work.did.append(f"the frame is {aspect}")
            return True
    return False


_MUSIC: tuple[tuple[Mood, str], ...] = (
    ("energetic", "energetic faster quicker upbeat exciting livelier lively driving action epic"),
    ("happy", "happy happier cheerful merry joyful funny lighter"),
    ("nostalgic", "nostalgic sad sadder melancholic melancholy darker wistful"),
    ("tender", "tender gentle softer romantic warm warmer loving"),
    ("calm", "calm calmer quiet quieter slower peaceful relaxed ambient"),
)


def _music(wish: str, work: Work) -> bool:
    if not re.search(r"\b(?:music|soundtrack|score|song)\b", wish, re.I):
        return False
    mood: Mood | None = None
    words = set(re.findall(r"[a-z]+", wish.lower()))
    if re.search(r"\b(?:no|without|remove|drop|lose|mute|turn off)\b", wish, re.I):
        mood = "none"
    else:
        mood = next((m for m, names in _MUSIC if words & set(names.split())), None)
        if mood is None and words & {"other", "another", "different", "change", "new"}:
            order: tuple[Mood, ...] = ("calm", "tender", "happy", "energetic", "nostalgic")
            now = work.script.music
            mood = order[(order.index(now) + 1) % 5] if now in order else "calm"
        if mood is None and words & {"add", "with", "some"}:
            mood = "calm"
    if mood is None:
        raise Impossible(
            f"no such music here: {wish!r}; there is calm, energetic, happy, nostalgic and tender music, or none"
        )
    if mood == work.script.music:
        raise Impossible(f"the music is {mood} already")
    _set(work, music=mood)
    work.did.append(f"music: {mood}")
    return True


def _voice(wish: str, work: Work) -> bool:
    if not re.search(r"\b(?:voice(?:-?over)?|narrator|speaker|spoken)\b", wish, re.I) or re.search(r"[\"“«]", wish):
        return False
    if re.search(r"\b(?:no|without|remove|drop|lose|mute|turn off|silent)\b", wish, re.I):
        if not work.asked.voice:
            raise Impossible("the film has no voice already")
        _ask(work, voice=False)
        work.did.append("no voice")
        return True
    if re.search(
        r"\b(?:another|different|other|change|new|female|male|woman'?s?|man'?s?|deeper|higher|child'?s?)\b", wish, re.I
    ):
        raise Impossible(
            f"no other voice is installed than {', '.join(work.voices) or 'none'}: the film keeps it"
            if len(work.voices) < 2 else f"say which of the installed voices: {', '.join(work.voices)}"
        )  # fmt: skip
    if work.asked.voice:
        raise Impossible("the film has a voice already")
    if not work.voices:
        raise Impossible("no voice is installed: make film installs it, or pip install -e '.[voice]'")
    _ask(work, voice=True)
    _speak_cards(work)
    work.did.append("with a voice")
    return True


def _speak_cards(work: Work) -> None:
    """Where nobody spoke, the words stood on cards: they are spoken over the shots that follow them."""
    slots = list(work.script.slots)
    for i, slot in enumerate(slots[:-1]):
        after = slots[i + 1]
        if _tells(slot) and slot.shot.text is not None and after.narration is None and not after.shot.is_card:
            slots[i + 1] = after.model_copy(update={"narration": " ".join(slot.shot.text.lines).strip("… ")})
    kept = tuple(s for s in slots if not _tells(s))
    _set(work, slots=kept if any(s.narration for s in kept) else tuple(slots))


def _captions(wish: str, work: Work) -> bool:
    if not re.search(r"\b(?:captions?|subtitles?)\b", wish, re.I):
        return False
    if re.search(r"\b(?:no|without|off|remove|hide|drop)\b", wish, re.I):
        kind = "off"
    elif re.search(r"\b(?:burn(?:ed|t)?|in the picture|on screen|visible|hard-?coded?|with|show|add)\b", wish, re.I):
        kind = "burn"
    else:
        kind = "sidecar"
    if kind == work.asked.captions:
        raise Impossible(f"captions are {kind} already")
    _ask(work, captions=kind)
    work.did.append(f"captions: {kind}")
    return True


def _title(wish: str, work: Work) -> bool:
    m = re.search(
        r"\b(?:call (?:it|the film)|title it|name it|(?:change|set) the title to|the title (?:is|should be)"
        r"|title\s*:|rename (?:it|the film) (?:to)?)\s*"
        r"(?:[\"“«]([^\"”»]+)[\"”»]|(.+))\s*$", wish, re.I,
    )  # fmt: skip
    if m is None:
        return False
    title = (m[1] or m[2]).strip()[:200]

    def named(s: Slot) -> Slot:
        if s.shot.text is None or s.shot.text.role not in ("title", "end"):
            return s
        text = TextOnScreen(role=s.shot.text.role, lines=(title,))
        return s.model_copy(update={"shot": s.shot.model_copy(update={"text": text})})

    slots = tuple(named(s) for s in work.script.slots)
    _set(work, title=title, slots=slots)
    work.did.append(f"the title is “{title}”")
    return True


_NOT_HERE = (
    (r"\b(?:3-?d|stereoscopic|vr|360)\b", "papercut films are flat: set a video model for 3D pictures"),
    (r"\b(?:4k|8k|1080p|hdr|60\s?fps|higher resolution|full hd)\b", "films are 720p at 24 frames a second here"),
    (r"\b(?:photo-?realistic|realistic|live[- ]action|like a real (?:film|photo))\b",
     "papercut draws cut paper: give footage with --footage, or set a video model for real pictures"),
    (r"\b(?:undo|go back|revert)\b", "say `rushes undo NAME` to go back one change"),
)  # fmt: skip


def _not_here(wish: str, work: Work) -> bool:
    for pattern, why in _NOT_HERE:
        if m := re.search(pattern, wish, re.I):
            raise Impossible(f"{m[0]!r} is not possible: {why}")
    return False


WHOLE_RULES: tuple[Callable[[str, Work], bool], ...] = (
    _not_here, _title, _length, _shape, _music, _voice, _captions,
)  # fmt: skip


# The order of shots


def _reorder(work: Work, order: list[Slot], told: str) -> None:
    if not any(not s.shot.is_card for s in order):
        raise Impossible("a film needs at least one shot")
    if order[0].transition is Transition.DISSOLVE:
        order[0] = order[0].model_copy(update={"transition": Transition.FADE})  # there is nothing to dissolve from
    _set(work, slots=tuple(order))
    work.did.append(told)


def _ids(work: Work, chosen: Chosen) -> str:
    return ", ".join(work.script.slots[i].id for i in chosen.indices)


def _with_cards(script: Script, index: int) -> list[Slot]:
    """A shot with the cards right before it that tell its words: they go where it goes."""
    first = index
    while first > 0 and not script.slots[index].shot.is_card and _tells(script.slots[first - 1]):
        first -= 1
    return list(script.slots[first : index + 1])


def _tells(slot: Slot) -> bool:
    return slot.shot.is_card and slot.shot.text is not None and slot.shot.text.role == "intertitle"


def _drop(rest: str, chosen: Chosen, work: Work) -> bool:
    m = re.match(
        r"\s*(?:please\s+)?(?:drop|delete|remove|cut(?:\s+out)?|lose|leave\s+out|get\s+rid\s+of|skip|take\s+out"
        r"|without|no)\s*(?:the\s+)?(?:out|card)?\s*$",
        rest,
        re.I,
    )
    if m is None or not chosen.named:
        return False
    gone = [s for i in chosen.indices for s in _with_cards(work.script, i)]
    _reorder(work, [s for s in work.script.slots if s not in gone], f"dropped {', '.join(s.id for s in gone)}")
    return True


def _swap(rest: str, chosen: Chosen, work: Work) -> bool:
    if not re.match(r"\s*(?:please\s+)?(?:swap|switch|exchange)\b", rest, re.I):
        return False
    indices = list(chosen.indices) if chosen.named else []
    if chosen.named and len(indices) == 1:
        other = choose(rest, work.script)
        indices += [i for i in other.indices if other.named]
    if len(indices) != 2:
        raise Unfound("swap which two shots? say “swap 2 and 3”")
    a, b = (_with_cards(work.script, i) for i in sorted(indices))
    order: list[Slot] = []
    for slot in work.script.slots:
        if slot in a or slot in b:
            order += b if slot is a[-1] else a if slot is b[-1] else []
        else:
            order.append(slot)
    _reorder(work, order, f"{a[-1].id} and {b[-1].id} change places")
    return True


def _move(rest: str, chosen: Chosen, work: Work) -> bool:
    m = re.match(
        r"\s*(?:please\s+)?(?:move|put|place|bring|start\s+with|begin\s+with|end\s+with|open\s+with)\b(?P<where>.*)$",
        rest,
        re.I,
    )
    if m is None or not chosen.named:
        return False
    opens = bool(re.match(r"\s*(?:start|begin|open)", rest, re.I))
    ends = bool(re.match(r"\s*end\s+with", rest, re.I))
    where = m["where"]
    order = list(work.script.slots)
    moving = [s for i in chosen.indices for s in _with_cards(work.script, i)]
    left = [s for s in order if s not in moving]
    if opens or re.search(r"\b(?:to|at)\s+the\s+(?:very\s+)?(?:start|beginning|front|top)|\bfirst\b", where, re.I):
        at = next((i for i, s in enumerate(left) if s.purpose not in ("title", "card")), 0)
    elif ends or re.search(r"\b(?:to|at)\s+the\s+(?:very\s+)?end|\blast\b", where, re.I):
        at = len(left) - (1 if left and left[-1].purpose == "end" else 0)
    elif beside := re.search(r"\b(before|after|behind)\s+(.+)$", where, re.I):
        number = re.fullmatch(r"\s*(\d+)\s*", beside[2])
        other = choose(f"shot {number[1]}" if number else beside[2], work.script)
        if not other.named:
            raise Unfound(f"move it {beside[0].strip()}: which shot is that?")
        place = work.script.slots[other.indices[0 if beside[1].lower() == "before" else -1]]
        if place in moving:
            raise Impossible("a shot cannot be moved beside itself")
        at = left.index(place) + (0 if beside[1].lower() == "before" else 1)
    else:
        return False
    _reorder(work, [*left[:at], *moving, *left[at:]], f"moved {_ids(work, chosen)}")
    return True


def _repeat(rest: str, chosen: Chosen, work: Work) -> bool:
    if (
        not re.match(r"\s*(?:please\s+)?(?:repeat|duplicate|copy)\s*(?:again)?\s*(?:once|twice)?\s*$", rest, re.I)
        or not chosen.named
    ):
        return False
    order: list[Slot] = []
    for i, s in enumerate(work.script.slots):
        order.append(s)
        if i in chosen.indices:
            order.append(s.model_copy(update={"id": _free_id(work.script, order), "narration": None}))
    _reorder(work, order, f"repeated {_ids(work, chosen)}")
    return True


def _reverse(rest: str, chosen: Chosen, work: Work) -> bool:
    if not re.match(
        r"\s*(?:please\s+)?reverse\s+(?:the\s+)?(?:order|shots|film)?(?:\s+of\s+the\s+shots)?\s*$", rest, re.I
    ):
        return False
    shots = shots_of(work.script)
    order = list(work.script.slots)
    for i, j in zip(shots, reversed(shots), strict=True):
        order[i] = work.script.slots[j]
    _reorder(work, order, "the shots in reverse order")
    return True


def _add(rest: str, chosen: Chosen, work: Work) -> bool:
    wish = rest if not chosen.named else f"{rest} {chosen.said}"
    m = re.match(
        r"\s*(?:please\s+)?(?:add|insert|put in|i want|give (?:me|us))\s+(?:an?\s+"
        r"|another\s+)?(?P<look>[\w-]*\s*(?:wide|close-?up|medium|full)?\s*)"
        r"(?:shot|scene|picture|close-?up)\s+(?:of|with|where|in which|showing)\s+(?P<what>.+?)"
        r"(?:\s*,?\s+(?P<where>(?:at|to)\s+the\s+(?:very\s+)?(?:end|start|beginning)|(?:before|after)\s+.+))?\s*$",
        wish,
        re.I,
    )
    if m is None:
        return False
    script = work.script
    brief = read(m["what"])
    near = script.slots[chosen.indices[-1]] if chosen.named else script.slots[shots_of(script)[-1]]
    board = storyboard(
        brief, seconds=20, aspect=script.aspect, style=work.asked.style, voice=True, seed=work.asked.seed
    )
    act = next((s for s in board.slots if s.purpose == "act"), None) or next(
        s for s in board.slots if not s.shot.is_card
    )
    setting = act.shot.setting
    if brief.setting.place is None and act.shot.subjects:
        setting = near.shot.setting
    shot = act.shot.model_copy(update={"setting": setting, "tone": near.shot.tone, "style": near.shot.style})
    new = act.model_copy(
        update={
            "id": _free_id(script, []), "shot": shot, "seconds": 3.5, "narration": None, "seed": near.seed,
            "why": rest[:300], "transition": Transition.CUT, "transition_seconds": 0.0,
        }
    )  # fmt: skip
    where = (m["where"] or "").lower()
    order = list(script.slots)
    if where.startswith(("before", "after")):
        number = re.fullmatch(r"(?:before|after)\s+(\d+)", where)
        other = choose(f"shot {number[1]}" if number else where.split(None, 1)[1], script)
        if not other.named:
            raise Unfound(f"{where}: which shot is that?")
        at = other.indices[0] if where.startswith("before") else other.indices[-1] + 1
    elif "start" in where or "beginning" in where:
        at = shots_of(script)[0]
    else:
        at = len(order) - (1 if order[-1].purpose == "end" else 0)
    if m["look"].strip():
        from rushes.minds.revise_shot import edit_of

        for change in edit_of(f"a {m['look']} shot", script, everywhere=False).changes:
            new = change(new)
    order.insert(at, new)
    _reorder(work, order, f"added {new.id}: {m['what']}")
    return True


def _free_id(script: Script, more: list[Slot]) -> str:
    taken = {s.id for s in (*script.slots, *more)}
    return next(f"s{n:02}" for n in range(len(taken), 1000) if f"s{n:02}" not in taken)


ORDER_RULES: tuple[Callable[[str, Chosen, Work], bool], ...] = (_swap, _drop, _move, _repeat, _reverse, _add)
