"""Clips by words: what their captions say, what is said in them, what was measured, what their files are called."""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from rushes.data.clip import Clip

# Words of moves and colours' characters that the measures answer, whoever wrote the caption.
MOVES = {
    "pan": ("pan left", "pan right"), "tilt": ("tilt up", "tilt down"), "zoom": ("push in", "pull out"),
    "push": ("push in",), "pull": ("pull out",), "roll": ("roll left", "roll right"), "static": ("static",),
    "still": ("static",), "tripod": ("static",), "handheld": ("handheld",), "shaky": ("handheld",),
}  # fmt: skip
NEAR = 0.4  # of the best one's score: what fits less is no answer
DULL = frozenset("a an the of in on at by to with and or is are it its this that from for".split())


@dataclass(frozen=True)
class Hit:
    """One clip, how well it fits, and which of the words it answered."""

    clip: Clip
    score: float
    words: tuple[str, ...]


class Index:
    """The words of many clips. 10,000 clips are indexed in about a second and searched in milliseconds."""

    def __init__(self, clips: list[Clip]) -> None:
        self._clips = clips
        self._where: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._length: list[int] = []
        for n, clip in enumerate(clips):
            moves = [clip.camera or "", f"{clip.camera_speed or ''} {clip.camera or ''}" if clip.camera_speed else ""]
            text = " ".join(
                [clip.caption_long, clip.source, clip.speech or "", clip.text or "", *moves, *(clip.colours or ())]
            )
            counts = Counter(stems(text))
            self._length.append(sum(counts.values()))
            for word, times in counts.items():
                self._where[word][n] = times
        self._mean = sum(self._length) / max(1, len(self._length))

    def search(self, text: str, most: int = 20) -> list[Hit]:
        """Best first: BM25 over the words; a stated camera move that the measures deny counts against a clip."""
        words = list(dict.fromkeys(stems(text)))
        scores: defaultdict[int, float] = defaultdict(float)
        answered: defaultdict[int, list[str]] = defaultdict(list)
        for word in words:
            places = self._where.get(word, {})
            rare = math.log(1 + (len(self._clips) - len(places) + 0.5) / (len(places) + 0.5))
            for n, times in places.items():
                share = times * 2.2 / (times + 1.2 * (0.25 + 0.75 * self._length[n] / max(1.0, self._mean)))
                scores[n] += rare * share
                answered[n].append(word)
        asked = {m for w in words for m in MOVES.get(w, ())}
        directions = {m for m in asked if m.split()[-1] in words}
        for n in list(scores):
            camera = self._clips[n].camera
            if asked and camera and camera not in (directions or asked):
                scores[n] *= 0.4
        least = NEAR * max(scores.values(), default=0.0)
        best = sorted((n for n in scores if scores[n] >= least), key=lambda n: (-scores[n], self._clips[n].id))[:most]
        return [Hit(self._clips[n], round(scores[n], 3), tuple(answered[n])) for n in best]


def spoken(clip: Clip, text: str, around: int = 5) -> list[tuple[float, str]]:
    """(second in the clip, the words around it) of each place where one of a text's words is spoken; at most three."""
    wanted, said = set(stems(text)), json.loads(clip.words or "[]")
    found: list[tuple[float, str]] = []
    last = -1
    for n, (start, _, word) in enumerate(said):
        if n > last and wanted & set(stems(word)):
            first, last = max(0, n - around), n + around
            found.append((float(start), " ".join(str(w) for _, _, w in said[first : last + 1])))
    return found[:3]


def stems(text: str) -> list[str]:
    """Words in lower case without plural s, -ing and -ed: enough for a query to meet a caption."""
    found = []
    for word in re.findall(r"[a-z0-9]+", text.lower()):
        if word in DULL:
            continue
        for end in ("ing", "ed", "s"):
            if word.endswith(end) and len(word) - len(end) >= 3 and not word.endswith("ss"):
                word = word[: -len(end)]
                break
        if len(word) >= 4 and word[-1] == word[-2] and word[-1] not in "ls":
            word = word[:-1]  # panning → pan
        found.append(word)
    return found
