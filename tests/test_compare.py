"""Prose and comparison of shots."""

from __future__ import annotations

import pytest

from rushes.shot import Beat, CameraMove, Framing, Setting, Shot, Subject, TextOnScreen, TimeOfDay
from rushes.shot.compare import COMPARATOR, compare
from rushes.shot.prose import prose

ASKED = Shot(
    subjects=(Subject(name="fisherman", look=("old",), wears=("red coat",)),),
    setting=Setting(place="harbour", time=TimeOfDay.DAWN),
    framing=Framing.FULL,
    camera=CameraMove.FOLLOW,
    beats=(Beat(who="fisherman", verb="find", target="bottle"),),
)


def test_a_shot_answers_itself() -> None:
    result = compare(ASKED, ASKED)
    assert result.score == pytest.approx(1)
    assert result.comparator == COMPARATOR
    assert not result.unknown


def test_only_what_was_asked_is_scored() -> None:
    asked = Shot(framing=Framing.WIDE)
    assert [f.name for f in compare(asked, ASKED).fields] == ["framing"]
    assert compare(Shot(), ASKED).score is None


def test_what_the_observer_cannot_see_stands_apart() -> None:
    seen = ASKED.model_copy(update={"subjects": (), "beats": (), "unknown": ("subjects", "beats")})
    result = compare(ASKED, seen)
    assert set(result.unknown) == {"subjects", "beats"}
    assert result.score == pytest.approx(1)  # of what it could see


def test_nearer_is_better() -> None:
    def score(name: str) -> float:
        seen = ASKED.model_copy(update={"subjects": (Subject(name=name),), "beats": ()})
        return next(f.score or 0.0 for f in compare(ASKED, seen).fields if f.name == "subjects")

    assert score("fisherman") > score("sailor") >= score("teapot") == 0
    near = compare(ASKED, ASKED.model_copy(update={"framing": Framing.MEDIUM}))
    far = compare(ASKED, ASKED.model_copy(update={"framing": Framing.EXTREME_CLOSE_UP}))
    assert (near.score or 0) > (far.score or 0)


def test_prose_says_more_with_length_and_nothing_unstated() -> None:
    short, medium, long = (prose(ASKED, n) for n in ("short", "medium", "long"))  # type: ignore[arg-type]
    assert len(short) < len(medium) <= len(long)
    assert "old fisherman" in short
    assert "Harbour, dawn" in medium
    assert "camera" in medium
    assert "light" not in long  # unstated
    assert prose(Shot(text=TextOnScreen(role="title", lines=("Home",)))) == "title card: Home"
    over = ASKED.model_copy(update={"beats": (Beat(at=-0.5, who="fisherman", verb="find", target="bottle"),)})
    assert "having done this: find bottle" in prose(over, "long")
    assert "Begun before: fisherman: find bottle" in prose(over, "long")
