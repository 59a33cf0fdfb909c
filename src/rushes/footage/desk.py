"""The caption desk's rules: which clip comes next, what a person's fields say as a Shot, and how far people agree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from rushes.core.errors import BadInput
from rushes.data.clip import Caption, Clip
from rushes.data.dataset import Dataset
from rushes.footage import captions, measured
from rushes.footage.measured import written
from rushes.shot import Shot, Subject

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

    def __init__(self, folder: Path, person: str, *, gold: bool = False) -> None:
        """With `gold`, what is said becomes the known answer that others are scored against."""
        if not re.fullmatch(r"[\w-]{1,40}", person):
            raise BadInput("a name of letters, digits and hyphens is needed", where=person, next_step="--person anna")
        self.folder, self.author = folder, "gold" if gold else f"person {person}"
        self._clips = Dataset.open(folder).clips("accepted")
        self._by_id = {c.id: c for c in self._clips}

    def next(self, skip: Collection[str] = (), clip_id: str | None = None) -> Task | None:
        """The next clip that this person has not described, gold ones in between; None at the end.

        `skip` names clips that are passed over; `clip_id` asks for that one, with what this person said of it.
        """
        said = captions.given(self.folder)
        mine = {c.clip for list_ in said.values() for c in list_ if c.author == self.author}
        left = [c for c in self._clips if c.sha256 not in mine and c.id not in skip]
        gold = [c for c in left if any(k.author == "gold" for k in said.get(c.sha256, []))]
        # Clips that nobody has described come first, then those that one other person has: agreement needs two.
        others = sorted(
            (c for c in left if c not in gold),
            key=lambda c: (sum(k.author.startswith("person") for k in said.get(c.sha256, [])), c.id),
        )
        if clip_id is not None:
            clip = self._clip(clip_id)
        elif not left:
            return None
        else:
            clip = gold[0] if gold and (len(mine) % GOLD_EVERY == GOLD_EVERY - 1 or not others) else others[0]
        return Task(clip, self._draft(clip, said.get(clip.sha256, [])), len(mine), len(left))

    def _clip(self, clip_id: str) -> Clip:
        if clip_id not in self._by_id:
            raise BadInput("no such clip", where=clip_id, next_step="reload the desk")
        return self._by_id[clip_id]

    def _draft(self, clip: Clip, said: list[Caption]) -> dict[str, Any]:
        """What this person said before, else what a model saw, else what was measured; never another person's words:
        who corrects them agrees with them.
        """
        drafts = [k for k in said if k.author == self.author] or [k for k in said if k.author.startswith("vision")]
        return drafts[-1].shot if drafts else measured.caption(clip).shot

    def shot(self, clip_id: str, fields: dict[str, Any]) -> Shot:
        """What the fields say of a clip. Raises BadInput for fields that are no Shot."""
        clip = self._clip(clip_id)
        return shot_of(fields, self._draft(clip, captions.given(self.folder).get(clip.sha256, [])))

    def say(self, clip_id: str, fields: dict[str, Any]) -> Caption:
        """Record a description. Raises BadInput for an unknown clip, or for fields that are no Shot."""
        clip = self._clip(clip_id)
        said = captions.given(self.folder).get(clip.sha256, [])
        shot = self.shot(clip_id, fields)
        gold = [k for k in said if k.author == "gold"]
        score = agreement(shot, Shot.model_validate(gold[-1].shot)) if gold and self.author != "gold" else None
        caption = written(shot, author=self.author, clip=clip.sha256, score=score)
        if (why := captions.gate(caption)) is not None:
            raise BadInput(why, where=clip_id, next_step="describe it in other words")
        captions.append(self.folder, [caption])
        return caption


def shot_of(fields: dict[str, Any], draft: dict[str, Any] | None = None) -> Shot:
    """A Shot from the desk's fields: words as they were typed, lists by commas. Raises BadInput.

    What the desk has no field for stays as the draft had it (light, sound, beats, how others look), as long as whom it
    speaks of is still there.
    """

    def words(name: str) -> str | None:
        return " ".join(str(fields.get(name) or "").split())[:400] or None

    def many(name: str) -> tuple[str, ...]:
        return tuple(w.strip() for w in (words(name) or "").split(",") if w.strip())

    who = words("subject")
    try:
        before = Shot.model_validate(draft or {})
        known = {s.name: s for s in before.subjects}
        subjects = []
        if who:
            same = known.get(who, Subject(name=who))
            told = {"look": many("look"), "wears": many("wears"), "action": words("action")}
            subjects.append(Subject.model_validate({**same.model_dump(), **told}))
        subjects += [known.get(name, Subject(name=name)) for name in many("others") if name != who]
        names = {s.name for s in subjects}
        return Shot.model_validate({
            **before.model_dump(include={"light", "sound", "text"}),
            "beats": [b.model_dump() for b in before.beats if b.who in names],
            "subjects": [s.model_dump() for s in subjects], "action": words("action") if not who else None,
            "setting": {"place": words("place"), "pieces": many("pieces"), "time": words("time"),
                        "weather": words("weather")},
            "framing": words("framing"), "camera": words("camera"), "camera_speed": words("camera_speed"),
            "angle": words("angle"), "tone": words("tone"), "colours": many("colours"), "style": words("style"),
        })  # fmt: skip
    except ValidationError as e:
        problem = e.errors()[0]
        where = ".".join(map(str, problem["loc"])) or "description"
        raise BadInput(problem["msg"], where=where, next_step="choose one of the listed words") from e


def agreement(a: Shot, b: Shot) -> float:
    """Share, 0..1, of what either states that both state alike; place and subjects by shared words."""
    each = by_field(a, b)
    return round(sum(each.values()) / len(each), 3) if each else 1.0


def by_field(a: Shot, b: Shot) -> dict[str, float]:
    """The same for each field that either states."""
    pairs = {name: (_field(a, name), _field(b, name)) for name in SCORED}
    return {name: len(x & y) / len(x | y) for name, (x, y) in pairs.items() if x or y}


def _field(shot: Shot, name: str) -> set[str]:
    value: Any = shot
    for part in name.split("."):
        value = getattr(value, part)
    if name == "subjects":
        return {w for s in shot.subjects for w in s.name.lower().split()}
    return set(str(value).lower().split()) if value and name == "setting.place" else {str(value)} if value else set()


def report(folder: Path) -> dict[str, Any]:
    """What the desk has: clips described by each person, their mean score on gold, and agreement between people.

    `agreement` is None without a clip that two described; `fields` says what they agree on.
    """
    said = captions.given(folder)
    count: defaultdict[str, int] = defaultdict(int)
    gold: defaultdict[str, list[float]] = defaultdict(list)
    pairs: list[float] = []
    fields: defaultdict[str, list[float]] = defaultdict(list)
    for list_ in said.values():
        latest = {k.author: k for k in list_ if k.author.startswith("person")}
        for author, k in latest.items():
            count[author] += 1
            if k.score is not None:
                gold[author].append(k.score)
        for x, y in combinations([Shot.model_validate(k.shot) for k in latest.values()], 2):
            pairs.append(agreement(x, y))
            for name, share in by_field(x, y).items():
                fields[name].append(share)

    def mean(values: list[float]) -> float:
        return round(sum(values) / len(values), 3)

    return {
        "described": dict(count), "gold": {a: mean(v) for a, v in gold.items()}, "pairs": len(pairs),
        "agreement": mean(pairs) if pairs else None, "fields": {n: mean(v) for n, v in fields.items()},
    }  # fmt: skip
