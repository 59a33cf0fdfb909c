"""The caption desk's rules: which clip comes next, what a person's fields say as a Shot, and how far people agree."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from rushes.core.errors import BadInput
from rushes.data.clip import Caption, Clip
from rushes.data.dataset import Dataset
from rushes.footage import captions
from rushes.footage.measured import written
from rushes.shot import Framing, Setting, Shot, Subject

GOLD_EVERY = 8  # one clip in so many has a known answer
SCORED = ("framing", "camera", "angle", "tone", "setting.place", "setting.time", "setting.weather", "subjects")


@dataclass(frozen=True)
class Task:
    """One clip to describe, with the draft to correct. A gold clip looks like any other."""

    clip: Clip
    draft: dict[str, Any]  # of a Shot
    done: int
    left: int


class Desk:
    """One person's place at one dataset."""

    def __init__(self, folder: Path, person: str) -> None:
        if not re.fullmatch(r"[\w-]{1,40}", person):
            raise BadInput("a name of letters, digits and hyphens is needed", where=person, next_step="--person anna")
        self.folder, self.author = folder, f"person {person}"
        self._clips = Dataset.open(folder).clips("accepted")
        self._by_id = {c.id: c for c in self._clips}

    def next(self) -> Task | None:
        """The next clip that this person has not described, gold ones in between; None at the end."""
        said = captions.given(self.folder)
        mine = {c.clip for list_ in said.values() for c in list_ if c.author == self.author}
        gold = [
            c for c in self._clips if any(k.author == "gold" for k in said.get(c.sha256, [])) and c.sha256 not in mine
        ]
        # Clips that nobody has described come first, then those that one other person has: agreement needs two.
        others = sorted(
            (c for c in self._clips if c.sha256 not in mine and c not in gold),
            key=lambda c: (sum(k.author.startswith("person") for k in said.get(c.sha256, [])), c.id),
        )
        if not gold and not others:
            return None
        clip = gold[0] if gold and (len(mine) % GOLD_EVERY == GOLD_EVERY - 1 or not others) else others[0]
        drafts = [k for k in said.get(clip.sha256, []) if k.author.startswith("vision")]
        draft = drafts[-1].shot if drafts else json.loads(clip.shot or "{}")
        return Task(clip, draft, len(mine), len(gold) + len(others))

    def say(self, clip_id: str, fields: dict[str, Any]) -> Caption:
        """Record a description. Raises BadInput for an unknown clip, or for fields that are no Shot."""
        clip = self._by_id.get(clip_id)
        if clip is None:
            raise BadInput("no such clip", where=clip_id, next_step="reload the desk")
        shot = shot_of(fields)
        gold = [k for k in captions.given(self.folder).get(clip.sha256, []) if k.author == "gold"]
        score = agreement(shot, Shot.model_validate(gold[-1].shot)) if gold else None
        caption = written(shot, author=self.author, clip=clip.sha256, score=score)
        if (why := captions.gate(caption)) is not None:
            raise BadInput(why, where=clip_id, next_step="describe it in other words")
        captions.append(self.folder, [caption])
        return caption


def shot_of(fields: dict[str, Any]) -> Shot:
    """A Shot from the desk's fields: words as they were typed, lists by commas. Raises BadInput."""

    def words(name: str) -> str | None:
        return " ".join(str(fields.get(name) or "").split())[:400] or None

    def many(name: str) -> tuple[str, ...]:
        return tuple(w.strip() for w in (words(name) or "").split(",") if w.strip())

    who = words("subject")
    try:
        subject = Subject(name=who, look=many("look"), wears=many("wears"), action=words("action")) if who else None
        return Shot(
            subjects=(subject,) if subject else (), action=words("action") if not subject else None,
            setting=Setting.model_validate({"place": words("place"), "pieces": many("pieces"), "time": words("time"),
                                            "weather": words("weather")}),
            **Shot.model_validate({
                "framing": words("framing"), "camera": words("camera"), "camera_speed": words("camera_speed"),
                "angle": words("angle"), "tone": words("tone"), "colours": many("colours"), "style": words("style"),
            }).model_dump(include={"framing", "camera", "camera_speed", "angle", "tone", "colours", "style"}),
        )  # fmt: skip
    except ValidationError as e:
        problem = e.errors()[0]
        where = ".".join(map(str, problem["loc"])) or "description"
        raise BadInput(problem["msg"], where=where, next_step="choose one of the listed words") from e


def agreement(a: Shot, b: Shot) -> float:
    """Share, 0..1, of what either states that both state alike; place and subjects by shared words."""
    total = same = 0.0
    for name in SCORED:
        x, y = _field(a, name), _field(b, name)
        if not x and not y:
            continue
        total += 1
        same += len(x & y) / len(x | y)
    return round(same / total, 3) if total else 1.0


def _field(shot: Shot, name: str) -> set[str]:
    value: Any = shot
    for part in name.split("."):
        value = getattr(value, part)
    if name == "subjects":
        return {w for s in shot.subjects for w in s.name.lower().split()}
    return set(str(value).lower().split()) if value and name == "setting.place" else {str(value)} if value else set()


def report(folder: Path) -> dict[str, Any]:
    """What the desk has: clips described by each person, their mean score on gold, and agreement between people."""
    said = captions.given(folder)
    count: defaultdict[str, int] = defaultdict(int)
    gold: defaultdict[str, list[float]] = defaultdict(list)
    pairs: list[float] = []
    for list_ in said.values():
        latest = {k.author: k for k in list_ if k.author.startswith("person")}
        for author, k in latest.items():
            count[author] += 1
            if k.score is not None:
                gold[author].append(k.score)
        shots = [Shot.model_validate(k.shot) for k in latest.values()]
        pairs += [agreement(x, y) for n, x in enumerate(shots) for y in shots[n + 1 :]]
    mean = {a: round(sum(v) / len(v), 3) for a, v in gold.items()}
    return {"described": dict(count), "gold": mean, "pairs": len(pairs),
            "agreement": round(sum(pairs) / len(pairs), 3) if pairs else None}  # fmt: skip


FRAMINGS = [f.value for f in Framing]
