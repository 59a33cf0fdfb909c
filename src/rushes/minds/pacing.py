"""Pacing: which shots there is room for, how long each lasts, and which words are spoken over it or shown before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rushes.minds.brief import Brief, Event
from rushes.minds.coverage import Idea, again
from rushes.shot import Slot

SHORTEST, LONGEST = 1.6, 9.0  # seconds
WORDS_A_SECOND = 2.6  # how fast a voice reads
BREATH = 0.6  # seconds of quiet around spoken words
CHARACTERS_A_SECOND = 16  # how fast a card is read
LONGEST_CARD = 160  # characters
_WEIGHT: dict[str, float] = {
    "establish": 1.25, "introduce": 1.0, "act": 1.2, "detail": 0.75, "reaction": 0.8, "resolve": 1.4,
}  # fmt: skip
_RHYTHM = (1.0, 0.86, 1.12, 0.92, 1.2, 0.8)


def weights(ideas: Sequence[Idea], jitter: Sequence[float]) -> list[float]:
    """How long shots are beside each other: places long, details short, quicker towards the last act, slow at the "
    "end."""
    n = max(1, len(ideas) - 1)
    return [
        _WEIGHT[idea.purpose] * _RHYTHM[i % len(_RHYTHM)] * jitter[i] * (1.08 - 0.16 * i / n)
        for i, idea in enumerate(ideas)
    ]


def fit(wanted: Sequence[float], total: float) -> list[float]:
    """Lengths in the wanted proportion that sum to `total`, none shorter than a glance where there is room."""
    scale = total / sum(wanted)
    lengths = [w * scale for w in wanted]
    low, high = min(SHORTEST, total / len(lengths)), max(LONGEST, total / len(lengths))
    for _ in range(12):
        clipped = [min(max(x, low), high) for x in lengths]
        spare = total - sum(clipped)
        if abs(spare) < 1e-6:
            return clipped
        free = [i for i, x in enumerate(clipped) if low < x < high] or list(range(len(clipped)))
        lengths = [x + (spare / len(free) if i in free else 0.0) for i, x in enumerate(clipped)]
    return lengths


# Which

NEEDED = 6.0  # ideas wanted as much as this show what nothing else shows


def chosen(wishes: list[Idea], count: int, most: int = 0) -> list[Idea]:
    """The `count` most wanted ideas in film order; where there are too few, events are seen again from elsewhere.

    There are up to `most` where so many things are named that have not been seen.
    A film with more events than shots gets up to half as many shots more, and then events from all along the story.
    """
    resolve = wishes[-1]
    acts = [i for i, w in enumerate(wishes) if w.purpose == "act" and not w.variant]  # each event once
    needed = sum(1 for w in wishes if w.wanted >= NEEDED)
    count = max(count, min(len(acts) + 2, count + count // 2), min(needed, most))
    if len(wishes) > count:
        room = max(1, count - 2)
        if len(acts) > room:
            step = (len(acts) - 1) / max(1, room - 1)
            told = {acts[round(k * step)] for k in range(room)}
            return [w for i, w in enumerate(wishes) if i == 0 or i in told or i == len(wishes) - 1]
        ranked = sorted(range(len(wishes)), key=lambda i: (-wishes[i].wanted, i))
        kept = sorted(ranked[:count])
        return [wishes[i] for i in kept]
    # Where little happens it is seen again, before how it is for anybody.
    spare = [w for w in wishes if w.purpose == "reaction"] if len(acts) <= 2 and acts else []
    out = [w for w in wishes[:-1] if w not in spare]
    order = ("act", "reaction", "detail", "introduce", "establish")
    after = {w.number: w for w in out if w.purpose == "act" and not w.beats}  # the latest look at what was done

    def rank(idea: Idea) -> tuple[float, float]:
        # Once it is seen what came of a deed, the doer's face says more than the same once more.
        seen = idea.purpose == "act" and idea.number in after
        return (order.index("reaction") + 0.5 if seen else order.index(idea.purpose), -idea.wanted)

    more = sorted((i for i in wishes[:-1] if i.purpose in order), key=rank)
    turn = 1
    while len(out) + 1 < count and more:
        for idea in more[: count - 1 - len(out)]:
            # Next to where its event stood, so that the story keeps its order.
            at = max(i for i, c in enumerate(out) if c.number == idea.number) + 1
            last = after.get(idea.number, idea) if idea.purpose == "act" else idea  # nothing is laid down unseen
            out.insert(at, idea if idea in spare and turn == 1 else again(last, turn))
        turn += 1
    return [*out, resolve]


# Words


def told(narration: str | None, brief: Brief, events: Sequence[Event]) -> list[tuple[int, str]]:
    """(event number, words) in order: what is spoken or shown. The brief's own words, or the narration's."""
    if narration:
        lines = sentences(narration)
        sizes = [len(s.split()) for s in lines]
        whole, before = sum(sizes) or 1, 0
        out = []
        for line, size in zip(lines, sizes, strict=True):
            out.append((min(len(events) - 1, int(before / whole * len(events))), line))
            before += size
        return out
    if not any(e.words for e in events):
        return [(0, s) for s in sentences(brief.text)]
    out = []
    for n, event in enumerate(events):
        fresh = n == 0 or events[n - 1].sentence != event.sentence
        ends = n + 1 == len(events) or events[n + 1].sentence != event.sentence
        for line in sentences(event.words):
            out.append((n, _as_shown(line, fresh=fresh, ends=ends)))
            fresh = True
    return out


def sentences(text: str) -> list[str]:
    """A text's sentences; a very long one is cut at its commas."""
    out: list[str] = []
    for s in re.split(r"(?<=[.!?…])\s+|\n+", text):
        s = re.sub(r"\s+", " ", s).strip()
        if not re.search(r"\w", s):
            continue
        while len(s) > LONGEST_CARD:
            cut = max(s.rfind(mark, 30, LONGEST_CARD) for mark in (", ", "; ", ": ", " – ", " "))
            cut = LONGEST_CARD if cut < 0 else cut + 1
            out.append(s[:cut].strip())
            s = s[cut:].strip()
        if s:
            out.append(s)
    return out


def _as_shown(words: str, *, fresh: bool, ends: bool) -> str:
    """The brief's words as a line on a card: a capital where a sentence starts, dots where it goes on."""
    words = words.strip(" ,;:—–-")
    words = words[:1].upper() + words[1:] if fresh else f"… {words}"
    if ends and not re.search(r"[.!?…][\"”’')]*$", words):
        words += "."
    return words


def reading_seconds(words: str) -> float:
    """How long a card must stand to be read."""
    return max(1.8, 0.9 + len(words) / CHARACTERS_A_SECOND)


def speaking_seconds(words: str) -> float:
    """How long a voice needs for words, with a breath."""
    return len(words.split()) / WORDS_A_SECOND + BREATH


def spoken(slots: list[Slot], ideas: Sequence[Idea], lines: Sequence[tuple[int, str]]) -> tuple[list[Slot], float]:
    """Narration on the slots of its events, in order; slots that speak get the time that silent ones can spare.

    Also how many seconds the film became longer, where silence could not spare enough.
    """
    texts: list[list[str]] = [[] for _ in slots]
    at = 0
    for i, (number, words) in enumerate(lines):
        wanted = [k for k in range(at, len(slots)) if ideas[k].number >= number and ideas[k].purpose != "establish"]
        at = wanted[0] if wanted else max(at, len(slots) - 1)
        texts[at].append(words)
        left = len([1 for later, _ in lines[i + 1 :] if later == number])
        own = [k for k in range(at + 1, len(slots)) if ideas[k].number == number]
        if own and (left or lines[i + 1 : i + 2]):
            # Spread an event's lines over its slots instead of crowding the first.
            at += 1 + (len(own) - 1) // (left + 1) if left else 1
            at = min(at, len(slots) - 1)
    out = [s.model_copy(update={"narration": " ".join(t)}) if t else s for s, t in zip(slots, texts, strict=True)]
    need = [speaking_seconds(s.narration) if s.narration else 0.0 for s in out]
    before = [s.seconds for s in out]
    lengths = [max(a, b) for a, b in zip(before, need, strict=True)]
    over = sum(lengths) - sum(before)
    spare = [max(0.0, x - max(n, SHORTEST)) for x, n in zip(lengths, need, strict=True)]
    if over > 0 and sum(spare) > 0:
        share = min(1.0, over / sum(spare))
        lengths = [x - s * share for x, s in zip(lengths, spare, strict=True)]
    longer = max(0.0, sum(lengths) - sum(before))
    return [s.model_copy(update={"seconds": round(x, 4)}) for s, x in zip(out, lengths, strict=True)], longer
