"""How a film meets its people, and who is in its last picture."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard
from rushes.shot import Framing, Shot


def _shots(text: str, purpose: str = "") -> list[Shot]:
    slots = storyboard(read(text), seconds=30.0, aspect="16:9").slots
    return [s.shot for s in slots if not s.shot.is_card and purpose in ("", s.purpose)]


@pytest.mark.parametrize(
    ("text", "who", "action"),
    [
        ("a lonely boy feeds the ducks in the park", "boy", "mourn"),
        ("a man shares his umbrella with a grumpy woman at the bus stop", "woman", "frown"),
        ("a king wakes up and yawns in his castle", "king", "sleep"),
        ("schoolchildren race to the bus in the rain", "schoolchild", "run"),
    ],
)
def test_who_is_met_is_at_what_they_feel_or_do(text: str, who: str, action: str) -> None:
    met = [u for s in _shots(text, "introduce") for u in s.subjects if u.name == who]
    assert [u.action for u in met[:1]] == [action]


def test_who_is_about_to_mend_a_car_stands_before_it() -> None:
    met = _shots("a mechanic repairs a broken car on the highway", "introduce")[0]
    assert [u.name for u in met.subjects] == ["mechanic", "car"]
    assert met.framing is Framing.FULL


def test_what_is_split_is_whole_before_the_deed() -> None:
    shots = _shots("an archer splits the arrow of her rival at a tournament")
    deed = next(n for n, s in enumerate(shots) if any(b.verb == "split" for b in s.beats))
    assert all("broken" not in u.look for s in shots[:deed] for u in s.subjects)


def test_a_deed_seen_again_is_further_on() -> None:
    pushes = [b.at for s in _shots("a goat pushes a troll off the bridge into the river") for b in s.beats]
    assert len(pushes) > 2
    assert pushes == sorted(pushes, reverse=True)
    assert pushes[-1] < 0


def test_a_chest_that_was_found_is_at_their_feet_to_the_last() -> None:
    last = _shots("two sisters row across a lake and find a treasure chest in a cave")[-1]
    assert last.framing is Framing.FULL
    assert any("chest" in h for u in last.subjects for h in u.holds)


def test_who_sails_away_is_out_at_sea() -> None:
    last = _shots("a carpenter builds a boat and his children sail away in it")[-1]
    assert last.setting.place == "sea"
