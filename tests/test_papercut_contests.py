"""How races, falls, searches and what children build are played."""

import pytest

from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def play(subjects, place, verb, target=None, who=None, pieces=()):
    """The play of one full shot in which the first subject, or `who`, does a deed."""
    cast = tuple(s if isinstance(s, Subject) else Subject(name=s) for s in subjects)
    shot = Shot(
        subjects=cast,
        setting=Setting(place=place, pieces=pieces),
        framing=Framing.FULL,
        beats=(Beat(at=0.12, who=who or cast[0].name, verb=verb, target=target),),
    )
    return Stage(shot, size=(320, 180), fps=8.0, seconds=4.0, seed=3).scene.play


def named(p, name):
    return [m for m in p.tracks if m.name == name]


def test_two_crews_row_two_boats_which_finish_level():
    p = play([Subject(name="rower", count=4)], "regatta", "finish level")
    boats = set(p.riders.values())
    assert len(boats) == 2
    assert len(p.riders) == 4
    ends = [p.tracks[b].state(p.seconds).x for b in boats]
    assert ends[0] == pytest.approx(ends[1])


def test_whoever_overtakes_is_behind_at_first_and_ahead_of_the_last_at_the_end():
    p = play(["cyclist", Subject(name="rival cyclist", count=3)], "mountain road", "overtake", "rival cyclist")
    who, *rivals = (m for g in p.groups for m in g.members)
    assert len({p.riders[m] for m in (who, *rivals)}) == 4
    ahead = [p.tracks[p.riders[r]] for r in rivals]
    mine = p.tracks[p.riders[who]]
    side = mine.state(0.0).facing
    assert sum(side * (mine.state(0.0).x - t.state(0.0).x) > 0 for t in ahead) < 2
    assert all(side * (mine.state(p.seconds).x - t.state(p.seconds).x) > 0 for t in ahead)


def test_a_fort_of_blankets_is_a_heap_under_the_dog():
    kids = Subject(name="child", count=3)
    p = play(["dog", kids], "living room", "knock down", "blanket fort")
    fort, heap = named(p, "blanket fort")[-1], named(p, "fallen blanket")[0]
    assert p.tracks[fort].state(0.5).alpha == 1
    assert p.tracks[fort].state(p.seconds).alpha == 0
    assert p.tracks[heap].state(p.seconds).alpha == 1
    assert [m.kind for g in p.groups for m in g.members] == ["animal", "person", "person", "person"]


def test_a_pet_lies_on_a_table_amid_those_who_gather():
    p = play([Subject(name="school child", count=4), "pet snail", "girl"], "school", "gather round", "pet snail")
    snail = named(p, "pet snail")[0]
    people = [m for g in p.groups for m in g.members if m.kind == "person"]
    x = p.tracks[snail].state(p.seconds).x
    assert p.tracks[snail].state(p.seconds).y < -0.3
    sides = {p.tracks[m].state(p.seconds).x < x for m in people}
    assert sides == {True, False}
    assert all((p.tracks[m].state(p.seconds).x < x) == (p.tracks[m].state(p.seconds).facing > 0) for m in people)


def test_a_jump_is_made_with_the_board_under_the_feet():
    p = play(["girl"], "park", "jump", "skateboard")
    girl, board = p.groups[0].members[0], named(p, "skateboard")[0]
    for t in (1.2, 3.8):
        gap = p.tracks[girl].state(t).y - p.tracks[board].state(t).y
        assert gap == pytest.approx(-board.height, abs=0.02)


def test_a_squirrel_brings_the_kite_down_to_whom_it_belongs():
    p = play(["squirrel", Subject(name="boy", count=2)], "meadow", "bring down", "red kite", pieces=("tall tree",))
    kite = named(p, "red kite")[0]
    assert p.tracks[kite].state(0.1).y < -1.2
    assert p.tracks[kite].state(p.seconds).y > -0.4


def test_who_sleeps_aloft_lies_high_in_the_tree():
    p = play([Subject(name="child", count=3)], "garden", "sleep aloft")
    assert all(p.tracks[m].state(2.0).y < -0.8 for m in p.groups[0].members)


def test_table_tennis_is_played_with_bats_over_a_table_between_the_two():
    p = play(["old man", "teenager"], "community hall", "win at table tennis", "teenager")
    table, (one, other) = named(p, "table tennis table")[0], [g.members[0] for g in p.groups]
    xs = [p.tracks[m].state(1.0).x for m in (one, table, other)]
    assert xs == sorted(xs) or xs == sorted(xs, reverse=True)
    assert len(named(p, "table tennis bat")) == 2


def test_a_toddler_comes_step_by_step_to_whom_waits():
    p = play(["toddler", "grandpa"], "living room", "toddle", "grandpa")
    child, waits = (g.members[0] for g in p.groups)
    gaps = [abs(p.tracks[child].state(t).x - p.tracks[waits].state(t).x) for t in (0.5, 1.5, 3.5)]
    assert gaps == sorted(gaps, reverse=True)


def test_a_basket_let_down_from_a_tree_house_sinks_on_its_rope():
    p = play([Subject(name="child", count=3)], "garden", "lower", "basket", pieces=("treehouse",))
    basket = next(m for m in p.lines if m.name == "basket")
    assert p.tracks[basket].state(0.3).y < p.tracks[basket].state(3.9).y - 0.5


def test_who_falls_in_a_race_lies_while_the_others_run_on():
    p = play(["girl", Subject(name="rival boy", count=3)], "school race", "fall in race", "rival boy")
    who, *rivals = (m for g in p.groups for m in g.members)
    side = p.tracks[who].state(0.0).facing
    assert p.tracks[who].step(p.seconds).action in ("fall", "lie")
    last = p.tracks[who].state(p.seconds).x
    assert all(side * (p.tracks[r].state(p.seconds).x - last) > 0 for r in rivals)


def test_a_winner_stands_highest_on_the_podium_with_the_medal():
    p = play(["girl", Subject(name="rival boy", count=2)], "school race", "stand on podium", "medal")
    who, *rivals = (m for g in p.groups for m in g.members)
    high = p.tracks[who].state(p.seconds).y
    assert all(high < p.tracks[r].state(p.seconds).y < 0 for r in rivals)
    medal = named(p, "medal")[-1]
    assert abs(p.tracks[medal].state(p.seconds).x - p.tracks[who].state(p.seconds).x) < 0.2 * who.height


def test_dough_is_stirred_before_the_cake_stands_there():
    p = play(["grandmother", "little grandson"], "kitchen", "bake", "cake")
    bowl, cake = named(p, "mixing bowl")[0], named(p, "cake")[-1]
    early, late = 0.3 * p.seconds, 0.9 * p.seconds
    assert (p.tracks[bowl].state(early).alpha, p.tracks[cake].state(early).alpha) == (1, 0)
    assert (p.tracks[bowl].state(late).alpha, p.tracks[cake].state(late).alpha) == (0, 1)
