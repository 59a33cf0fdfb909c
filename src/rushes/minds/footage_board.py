"""A script from a person's own clips: the best seconds, in their order, cut to the film's length."""

from __future__ import annotations

import math
import re

from rushes.minds.brief import Brief
from rushes.shot import ClipRef, ClipSeen, Commission, Script, Shot, Slot, TextOnScreen, Transition

TITLE_SECONDS = 2.5
RHYTHM = (3.2, 2.2, 2.6, 1.8, 3.6, 2.4)  # seconds: shots of unequal length, repeated, so that cutting does not march
SHORTEST = 1.0  # seconds: a shorter piece of footage is not readable


def footage_board(
    brief: Brief, footage: list[ClipSeen], commission: Commission, *, seconds: float, aspect: str
) -> Script:
    """Choose pieces of `footage` that fill `seconds` after a title card.

    What is said counts first where it was transcribed: a clip whose words or name share words with the brief is taken
    before one that is only steady and sharp. Chosen pieces keep the order of files and of time within a file.
    """
    wanted = _stems(brief.text)
    title = commission.title or brief.title or brief.text
    ranked = sorted(footage, key=lambda c: (-_relevance(c, wanted), -c.score, c.clip))
    pieces: list[tuple[ClipSeen, float, float]] = []
    left = seconds - TITLE_SECONDS
    for n, clip in enumerate(ranked):
        if left < SHORTEST:
            break
        # Speech is kept whole: a sentence cut in half says nothing.
        length = min(clip.seconds, left, clip.seconds if clip.speech else RHYTHM[n % len(RHYTHM)])
        if length >= SHORTEST:
            pieces.append((clip, length, clip.start))
            left -= length
    pieces, left = _stretch(pieces, left)
    pieces.sort(key=lambda p: footage.index(p[0]))
    slots = [
        Slot(
            id="title",
            shot=Shot(text=TextOnScreen(role="title", lines=(title[:200],))),
            seconds=TITLE_SECONDS,
            purpose="title",
            transition=Transition.FADE,
            transition_seconds=0.5,
            why="the film's name",
        )
    ]
    for n, (clip, length, start) in enumerate(pieces, 1):
        reason = "its words are about the brief" if _relevance(clip, wanted) else "steady and sharp"
        slots.append(
            Slot(
                id=f"s{n:02}",
                shot=Shot(unknown=("subjects", "setting", "framing", "camera")),
                seconds=round(length, 3),
                footage=ClipRef(clip=clip.clip, start=round(start, 3), keep_sound=bool(clip.speech)),
                caption=clip.speech or None,
                transition=Transition.DISSOLVE if n == 1 else Transition.CUT,
                transition_seconds=0.5 if n == 1 else 0.0,
                why=f"{clip.name}: {reason} (score {clip.score:.2f})",
            )
        )
    missing = [*brief.missing]
    if left > 0.02 * seconds:
        missing.append(
            f"The footage holds {seconds - TITLE_SECONDS - left:.1f} s of usable pictures, so the film is "
            f"{seconds - left:.1f} s long and not {seconds:g} s."
        )
    return Script(title=title[:200], slots=tuple(slots), aspect=aspect, music=brief.music, missing=tuple(missing))  # type: ignore[arg-type]


def _stretch(
    pieces: list[tuple[ClipSeen, float, float]], left: float
) -> tuple[list[tuple[ClipSeen, float, float]], float]:
    """Lengthen pieces evenly within their clips while the film is still too short."""
    for _ in range(8):
        room = [i for i, (clip, length, _) in enumerate(pieces) if clip.seconds - length > 0.05]
        if left < 0.05 or not room:
            break
        share = left / len(room)
        for i in room:
            clip, length, start = pieces[i]
            more = min(share, clip.seconds - length)
            pieces[i] = (clip, length + more, start)
            left -= more
    return pieces, max(0.0, left)


def _relevance(clip: ClipSeen, wanted: set[str]) -> float:
    """How many of the brief's words the clip's speech, caption or file name shares, damped."""
    return round(math.sqrt(len(wanted & _stems(f"{clip.speech} {clip.name} {clip.caption}"))), 3)


def _stems(text: str) -> set[str]:
    """Words of four letters and more without a plural s: enough to match a name or a sentence to a brief."""
    return {w[:-1] if w.endswith("s") else w for w in re.findall(r"[a-z]{4,}", text.lower())}
