"""How races are won and swum, and how comedy goes: what is read, and what the pictures show at the end."""

import pytest

from rushes.minds.brief import read
from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def told(text):
    """Who does what to what, of each event."""
    return [(e.who.name if e.who else "", e.verb, e.what.name if e.what else "") for e in read(text).events]


def play(subjects, place, verb, target=None, pieces=()):
    """The play of one full shot in which the first subject does a deed."""
    cast = tuple(s if isinstance(s, Subject) else Subject(name=s) for s in subjects)
    shot = Shot(
        subjects=cast,
        setting=Setting(place=place, pieces=pieces),
        framing=Framing.FULL,
        beats=(Beat(at=0.12, who=cast[0].name, verb=verb, target=target),),
    )
    return Stage(shot, size=(320, 180), fps=8.0, seconds=4.0, seed=3).scene.play


def at_end(p, member):
    return p.tracks[member].state(p.seconds)


def test_a_race_has_rivals_and_who_enters_one_on_a_bicycle_rides_among_cyclists() -> None:
    assert told("an old woman enters a bicycle race in the mountains and passes everyone") == [
        ("woman", "race along", "rival cyclist"),
        ("woman", "overtake", "rival cyclist"),
    ]
    assert told("a slow runner trips but still wins the race")[-1] == ("runner", "win race", "rival runner")
    assert told("a girl runs the marathon and wins")[-1] == ("girl", "win race", "rival runner")


def test_another_swimmer_is_a_second_one_held_up_in_a_pool_with_lanes() -> None:
    text = "a swimmer stops in the middle of a race to help another swimmer"
    assert told(text) == [("swimmer", "stop racing", "rival swimmer"), ("swimmer", "help afloat", "rival swimmer")]
    assert {e.setting.place for e in read(text).events} == {"racing pool"}
    p = play(["swimmer", "rival swimmer"], "racing pool", "help afloat", "rival swimmer")
    who, other = (g.members[0] for g in p.groups)
    assert abs(at_end(p, who).x - at_end(p, other).x) < 0.6 * who.height
    assert {who, other} <= set(p.cut_off)


def test_the_winner_is_ahead_of_all_others() -> None:
    p = play(["runner", Subject(name="rival runner", count=3)], "street", "win race", "rival runner")
    who, *rivals = (m for g in p.groups for m in g.members)
    side = at_end(p, who).facing
    assert all(side * (at_end(p, who).x - at_end(p, r).x) > 0 for r in rivals)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("the waiter trips and the rich lady bursts out laughing", ("lady", "laugh", "")),
        ("the whole stadium laughs", ("spectator", "laugh", "")),
        ("an old man opens the door and finds a goat sitting in his chair", ("goat", "sit", "")),
        ("firefighters rescue a cat from a tree and the cat climbs right back up", ("cat", "climb", "tree")),
        ("a man carries a ladder through a china shop and breaks everything", ("man", "smash up", "plate")),
        ("a baker carries a cake up a staircase and reaches the top", ("baker", "carry to top", "cake")),
        ("two men play chess and a pigeon steals the queen", ("pigeon", "steal", "chess piece")),
        ("a girl beats her grandfather at arm wrestling", ("girl", "arm wrestle", "grandfather")),
        ("a boy lifts a weight and the strongest man in the world cries", ("man", "cry", "")),
        ("a waiter drops a tray of glasses", ("waiter", "smash up", "glass")),
        ("a waiter runs through the restaurant and ends up sitting in the soup", ("waiter", "end in", "soup")),
    ],
)
def test_what_comedy_means(text: str, last: tuple[str, str, str]) -> None:
    assert told(text)[-1] == last


def test_a_stolen_camera_was_somebodys_and_a_goal_is_scored_on_a_pitch() -> None:
    thief = read("a tourist photographs a lion and a monkey steals the camera").events[-1]
    assert [(p, n.name) for p, n in thief.to] == [("from", "tourist")]
    assert read("a small boy scores the winning goal").events[0].setting.place == "football pitch"


def test_soup_that_lands_on_a_head_or_a_dress_stays_there() -> None:
    mayor = read("a waiter slips on a banana skin and the soup lands on the mayor's head").events[-1].who
    assert mayor is not None
    assert (mayor.name, mayor.look) == ("mayor", ("soup-topped",))
    lady = read("the waiter spills soup on a lady and she laughs").events[-1].who
    assert lady is not None
    assert "soup-covered" in lady.look
    p = play(["waiter", "lady"], "restaurant", "spill", "soup")
    assert [m.name for m in p.coats] == ["lady"]


def test_all_of_a_shop_lies_in_pieces_and_laughter_stands_in_letters() -> None:
    shop = play(["man"], "china shop", "smash up", "plate")
    shards = [m for m in shop.tracks if m.name == "broken plate"]
    assert len(shards) > 5
    assert all(at_end(shop, m).alpha == 1 for m in shards)
    assert "laughter" in {m.name for m in play(["clown"], "circus", "laugh").tracks}


def test_a_cat_is_fetched_out_of_a_tree_and_is_up_there_again() -> None:
    down = play([Subject(name="firefighter", count=2), "cat"], "street", "rescue", "cat", pieces=("tree",))
    cat = next(m for m in down.tracks if m.name == "cat")
    assert down.tracks[cat].state(0.1).y < -1.5 < at_end(down, cat).y
    up = play(["cat"], "street", "climb", "tree")
    assert at_end(up, next(m for m in up.tracks if m.name == "cat")).y < -1.0


def test_a_load_on_the_stairs_stands_at_the_top_at_last() -> None:
    p = play(["baker"], "narrow staircase", "carry to top", "wedding cake")
    cake = next(m for m in p.tracks if m.name == "wedding cake")
    assert at_end(p, cake).y == pytest.approx(-2.4, abs=0.01)


def test_a_licked_canvas_shows_what_was_painted_and_the_painter_sees_it() -> None:
    event = read("a painter paints a mountain until a cow licks the wet canvas").events[-1]
    assert event.what is not None
    assert event.what.phrase == "mountain canvas"
    p = play(["cow", "painter"], "meadow", "lick", "mountain canvas")
    assert {"large canvas", "mountain", "running sauce"} <= {m.name for m in p.tracks}
