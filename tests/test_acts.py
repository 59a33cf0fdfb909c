"""What the keyless director makes of what verbs leave unsaid: whole and part, who with whom, and what stays."""

import pytest

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard
from rushes.papercut import Stage


def pictures(brief):
    return [s.shot for s in storyboard(read(brief), seconds=30, aspect="16:9").slots if not s.shot.is_card]


def acts(brief):
    return [(b.who, b.verb, b.target) for shot in pictures(brief) for b in shot.beats]


def test_a_lid_is_that_of_the_chest_and_the_chest_stays_open():
    brief = "A boy finds a chest in a cellar. He opens the lid, takes out a lamp and laughs."
    assert ("boy", "open", "chest") in acts(brief)
    out = next(s for s in pictures(brief) if any(b.verb == "take out" for b in s.beats))
    assert [s.look for s in out.subjects if s.name == "chest"] == [("open",)]
    assert not any("lid" in (*(x.name for x in s.subjects), *s.setting.pieces) for s in pictures(brief))


def test_they_who_shake_hands_are_the_people_and_not_the_ball():
    brief = "A pilot throws a ball, a baker catches it, and they shake hands."
    assert any({who, to} == {"pilot", "baker"} for who, verb, to in acts(brief) if verb == "shake hands")


def test_closing_eyes_is_a_face_and_no_thing():
    brief = "A nurse drinks a cup of cocoa and closes her eyes."
    assert ("nurse", "close eyes", None) in acts(brief)


@pytest.mark.parametrize(("brief", "tool"), [
    ("An old man sits by the river with his fishing rod.", "fishing rod"),
    ("A gardener waits at the gate with a shovel.", "shovel"),
])  # fmt: skip
def test_what_somebody_is_there_with_is_in_the_hand(brief, tool):
    shown = [x for s in pictures(brief) for x in s.subjects if s.beats]
    assert any(tool in x.holds for x in shown)


def test_who_is_put_to_sleep_sleeps_while_others_act():
    brief = "A bear falls asleep in a cave. A girl covers it with a blanket."
    cover = next(s for s in pictures(brief) if any(b.verb == "cover" for b in s.beats))
    assert [x.action for x in cover.subjects if x.name == "bear"] == ["sleep"]


def test_what_is_put_on_the_head_is_worn_from_then_on():
    brief = "A girl finds a crown in a forest. She puts it on her head and walks home."
    assert "crown" in {w for x in pictures(brief)[-1].subjects for w in x.wears}


def test_what_the_wind_opens_opens():
    assert ("window", "open", None) in acts("A gust of wind opens the window.")


def test_an_embrace_is_seen_whole_and_near():
    shot = next(s for s in pictures("A sailor hugs his mother.") if any(b.verb == "hug" for b in s.beats))
    assert shot.framing == "full"


def has(brief, name):
    """What somebody holds or wears in each picture they are in."""
    return [(*s.holds, *s.wears) for shot in pictures(brief) for s in shot.subjects if s.name == name]


def test_what_is_carried_travels_and_what_is_stolen_was_somebodys():
    cake = "a waiter carries a wedding cake across a meadow while a hungry goat follows him"
    followed = [s for s in pictures(cake) if any(b.verb == "follow" for b in s.beats)]
    assert followed
    assert all(x.holds == ("wedding cake",) for s in followed for x in s.subjects if x.name == "waiter")
    robbed = has("a thief snatches an old lady's handbag at the market and a dog catches him", "lady")
    assert robbed[0] == ("handbag",)
    assert robbed[-1] == ()
    hat = has("a monkey steals the teacher's hat and the whole class chases it around the schoolyard", "teacher")
    assert hat[0] == ("red top hat",)
    assert hat[-1] == ()
    lent = "an old woman borrows a stranger's umbrella and walks home through the rain"
    assert has(lent, "stranger")[0] == ("umbrella",)
    assert has(lent, "woman")[0] == ()
    assert set(has(lent, "woman")[-3:]) == {("umbrella",)}
    lamp = "a girl climbs a mountain carrying a lantern"
    assert all("lantern" in x for x in has(lamp, "girl"))
    friend = has("a grandmother knits a red scarf and gives it to a shivering snowman", "snowman")
    assert friend
    kit = pictures("a grandmother knits a red scarf and gives it to a shivering snowman")
    assert all("scarfless" in x.look for s in kit for x in s.subjects if x.name == "snowman")


def test_what_is_seen_from_near_is_in_the_hand_that_has_it():
    given = [
        s for s in pictures("A mailman delivers a letter to a widow on the hill.") if s.framing == "extreme close-up"
    ]
    eaten = pictures("A girl eats an apple in an orchard.")
    knitted = pictures("A grandmother knits a scarf by the window.")
    assert all([(x.name, x.holds) for x in s.subjects] == [("widow", ("letter",))] for s in given)
    assert any("apple" in x.holds for s in eaten for x in s.subjects)
    done = next(n for n, s in enumerate(knitted) if any(b.verb == "knit" for b in s.beats))
    assert not any("scarf" in x.holds or x.name == "scarf" for s in knitted[:done] for x in s.subjects)


def test_a_deed_seen_twice_is_seen_from_nearer_and_ends_on_what_came_of_it():
    seen = [s for s in pictures("A mailman delivers a letter to a widow on the hill.") if s.beats]
    assert [s.framing for s in seen][:2] == ["full", "medium"]
    assert seen[0].beats[0].at > 0 > seen[-1].beats[0].at


def test_who_does_three_things_is_met_before_them():
    brief = "A blacksmith forges a sword, gives it to a young knight and watches him ride away."
    assert [x.name for s in pictures(brief)[:2] for x in s.subjects] == ["blacksmith"]
    assert {"forge", "give", "watch", "ride"} <= {verb for _, verb, _ in acts(brief)}


def test_nobody_runs_to_what_rolls_behind_them():
    last = pictures("An explorer lifts a mask and runs from a rolling boulder in the jungle.")[-1]
    assert [(b.who, b.verb, b.target) for b in last.beats] == [("explorer", "run", None), ("boulder", "roll", None)]
    stage = Stage(last, size=(160, 90), fps=8, seconds=3, seed=1)
    assert stage.truth(stage.frames // 2).subjects["explorer"].mask.any()
