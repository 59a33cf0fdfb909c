"""Deeds of tales are told by what is seen: flames, balls in hands, seats, cloths in the air, lines on walls."""

import numpy as np
import pytest

from rushes.papercut import Stage
from rushes.papercut.casting import cast_noun, heads, members_of
from rushes.papercut.coats import stuff_of
from rushes.papercut.people_words import role_of
from rushes.papercut.trades import tools_of
from rushes.shot import Beat, Framing, Setting, Shot, Subject

INDOORS = ("kitchen", "bus", "stage", "bedroom", "restaurant", "museum", "hallway", "room", "forge")


def stage(who, verb, target=None, *, place="meadow", others=(), holds=(), count=1, look=()):
    shot = Shot(
        subjects=(
            Subject(name=who, facing="right", holds=holds, count=count),
            *(Subject(name=name, look=look) for name in others),
        ),
        setting=Setting(place=place, interior=place in INDOORS),
        framing=Framing.FULL,
        beats=(Beat(at=0.12, who=who, verb=verb, target=target),),
    )
    return Stage(shot, size=(160, 90), fps=8.0, seconds=4.0, seed=3)


def of(s, noun):
    return next(m for m in s.scene.play.tracks if heads(m.name) & heads(noun))


def seen(s, noun, i=16):
    truth = s.truth(i)
    found = {**truth.subjects, **truth.things}.items()
    return max((int(t.mask.sum()) for name, t in found if heads(name) & heads(noun)), default=0)


@pytest.mark.parametrize(("who", "verb", "target", "place", "others", "noun", "least"), [
    ("dragon", "light", "oven", "kitchen", (), "breath of fire", 60),
    ("dragon", "breathe fire", None, "meadow", (), "breath of fire", 60),
    ("burglar", "sneeze", None, "museum", (), "sneeze", 20),
    ("blacksmith", "hammer", "horseshoe", "forge", (), "horseshoe", 20),
    ("window cleaner", "draw", "smiling face", "street", ("clerk",), "smiling face", 12),
    ("stonecutter", "carve", "cat", "desert", (), "cat", 20),
    ("neighbour", "knock", "pie", "hallway", (), "door", 100),
    ("neighbour", "knock", "pie", "hallway", (), "pie", 6),
    ("widower", "set", "table", "kitchen", (), "bowl", 8),
    ("hermit", "crawl out", "chimney", "mountain", (), "hermit", 40),
    ("boy", "lose", "kite", "park", (), "kite", 8),
    ("giant", "find", "village", "meadow", (), "cottage", 10),
    ("clerk", "play chess", None, "room", ("window washer",), "chessboard", 8),
    ("viking", "spot", "coast", "beach", (), "coast", 12),
])  # fmt: skip
def test_what_tells_the_deed_is_in_the_picture(who, verb, target, place, others, noun, least):
    assert seen(stage(who, verb, target, place=place, others=others), noun) >= least


@pytest.mark.parametrize("others", [(), ("footballer",)])
def test_a_keeper_dives_after_the_ball_and_has_it(others):
    s = stage("goalkeeper", "stop", "penalty", place="stadium", others=others)
    play, keeper, ball = s.scene.play, s.scene.lead, of(s, "football")
    assert abs(play.here(ball, 0.1).x - play.here(keeper, 0.1).x) > 2
    assert "fly" in {step.action for step in play.tracks[keeper].steps}
    assert ball in play.tracks[keeper].step(3.0).holding


@pytest.mark.parametrize("other", ["nurse", "birthday cake"])
def test_who_gives_up_a_seat_sits_first_and_the_other_has_it_then(other):
    s = stage("student", "give up", "seat", place="bus", others=(other,))
    play, student, guest = s.scene.play, s.scene.lead, of(s, other)
    seat = play.seats[student]
    assert play.tracks[student].step(0.5).action == "sit"
    assert play.tracks[student].step(3.8).action != "sit"
    assert abs(play.here(guest, 3.8).x - play.here(seat, 3.8).x) < 0.3
    assert abs(play.here(student, 3.8).x - play.here(seat, 3.8).x) > 0.5


def test_the_fallen_is_pulled_up_by_the_hand():
    s = stage("runner", "help", "rival", place="street", others=("rival",), look=("fallen",))
    track = s.scene.play.tracks[of(s, "rival")]
    assert track.step(0.3).action == "sit_ground"
    assert track.step(3.9).action == "reach"


def test_a_leap_from_the_board_ends_under_water():
    s = stage("swimmer", "jump", "diving board", place="swimming pool")
    play, swimmer = s.scene.play, s.scene.lead
    assert play.here(swimmer, 0.1).y < -1.5
    assert play.here(swimmer, 3.5).y > 0.3
    assert seen(s, "swimmer", 30) < 0.2 * seen(s, "swimmer", 14)  # the head comes up again, no more
    assert seen(s, "splash", 24) > 30


def test_a_rabbit_pulls_the_magician_up_out_of_the_hat():
    s = stage("rabbit", "pull", "magician", place="stage", others=("magician", "top hat"))
    assert seen(s, "magician", 28) > 3 * max(1, seen(s, "magician", 2))
    assert seen(s, "top hat", 28) > 40


@pytest.mark.parametrize(("who", "verb", "target", "others", "noun"), [
    ("scarf", "drift", None, (), "scarf"), ("wind", "snatch", "scarf", ("woman",), "scarf"),
    ("letter", "fly away", None, ("woman",), "letter"),
])  # fmt: skip
def test_light_things_fly_in_the_wind(who, verb, target, others, noun):
    s = stage(who, verb, target, place="street", others=others)
    play, thing = s.scene.play, of(s, noun)
    assert play.here(thing, 2.0).y < -0.3
    assert abs(play.here(thing, 3.9).x - play.here(thing, 0.4).x) > 0.5


def test_a_hedgehog_rolls_down_as_a_ball_and_a_penguin_slides_on_its_belly():
    s = stage("hedgehog", "roll", place="hills")
    play, ball = s.scene.play, of(s, "curled hedgehog")
    assert play.here(ball, 0.3).y < play.here(ball, 2.5).y
    assert (play.here(s.scene.lead, 1.0).alpha, play.here(s.scene.lead, 3.9).alpha) == (0, 1)
    s = stage("penguin", "slide", place="snowfield")
    assert abs(s.scene.play.here(s.scene.lead, 2.0).turn) > 60


def test_a_cat_goes_round_the_legs_before_and_behind():
    s = stage("cat", "circle", "legs", place="restaurant", others=("waiter",))
    cats = [m for m in s.scene.play.tracks if m.name == "cat"]
    assert len(cats) == 2
    assert {tuple(s.scene.play.here(c, t).alpha for c in cats) for t in (0.7, 2.2)} == {(1, 0), (0, 1)}


@pytest.mark.parametrize(("phrase", "stuff"), [
    ("autumn leaves", "leaf"), ("covered in mud", "mud"), ("muddy", "mud"), ("a lot of flour", "flour"), ("joy", None),
])  # fmt: skip
def test_what_sticks_on_a_body_is_known_by_its_words(phrase, stuff):
    assert stuff_of(phrase) == stuff


def test_who_is_covered_in_leaves_has_them_on_the_body_alone():
    s = stage("hedgehog", "cover", "autumn leaves", place="snowfield")
    orange = [int(((f[..., 0] > 150) & (f[..., 2] < 90) & (f[..., 1] < 150)).sum()) for f in map(s.draw, (1, 28))]
    assert orange[1] > orange[0] + 40
    where = np.argwhere(s.truth(28).subjects["hedgehog"].mask)
    frame = s.draw(28)
    hot = np.argwhere((frame[..., 0] > 170) & (frame[..., 2] < 80) & (frame[..., 1] < 140))
    assert (hot.min(0) >= where.min(0) - 2).all()
    assert (hot.max(0) <= where.max(0) + 2).all()


def test_two_swap_what_they_hold():
    s = stage("neighbour", "swap", "flowerpot", place="street", count=2)
    play = s.scene.play
    pair = s.scene.groups[0].members
    first, last = ([play.tracks[m].step(t).holding for m in pair] for t in (0.5, 3.9))
    assert first[0] == last[1]
    assert first[1] == last[0]


def test_a_load_slides_after_those_who_pull_it_and_a_sleeper_lies_on_top():
    s = stage("worker", "drag", "stone block", place="desert", count=3)
    play, block = s.scene.play, of(s, "stone block")
    assert play.here(block, 3.9).x > play.here(block, 0.2).x + 0.4
    assert all(play.here(m, 2.0).x > play.here(block, 2.0).x for m in s.scene.groups[0].members)
    s = stage("worker", "sleep", "stone block", place="desert")
    assert s.scene.play.here(s.scene.lead, 2.0).y < -0.8


@pytest.mark.parametrize(("noun", "role"), [
    ("window cleaner", "windowcleaner"), ("office clerk", "clerk"), ("camel driver", "cameldriver"),
    ("pharaoh", "pharaoh"), ("old street sweeper", "streetsweeper"), ("barber", "barber"), ("goalie", "goalkeeper"),
    ("lantern maker", "lanternmaker"), ("general", "general"), ("stonecutter", "stonecutter"), ("gnome", "gnome"),
])  # fmt: skip
def test_trades_have_a_look_of_their_own(noun, role):
    assert role_of(noun) == role


def test_a_window_cleaner_has_a_bucket_and_a_queue_is_many_people():
    assert tools_of("window cleaner") == ("bucket",)
    names = members_of(Subject(name="long queue"))
    assert len(names) >= 6
    assert all(cast_noun(n, 3, [], number=k).kind == "person" for k, n in enumerate(names))


def test_what_somebody_draws_is_a_picture_and_no_living_thing():
    s = stage("pupil", "draw", "chalk dragon", place="schoolyard", others=("chalk dragon",))
    dragon = next(m for m in s.scene.play.tracks if m.name == "chalk dragon")
    assert dragon.actor is None
    assert dragon.height < 1.4


def test_a_felled_tree_lies_and_who_is_woken_gets_up_while_the_waker_stands():
    s = stage("beaver", "fell", "tree", place="river")
    tree = next(m for m in s.scene.play.tracks if m.name == "tree")
    assert abs(s.scene.play.here(tree, 3.9).turn) > 80
    s = stage("man", "wake up", "girl", place="bedroom", others=("girl",))
    man, girl = (next(m for m in s.scene.play.tracks if m.name == name) for name in ("man", "girl"))
    tracks = s.scene.play.tracks
    assert tracks[girl].step(0.3).action in ("sleep", "lie")
    assert tracks[girl].step(3.9).action not in ("sleep", "lie")
    assert all(step.action not in ("sleep", "lie") for step in tracks[man].steps)


def test_who_falls_asleep_under_way_sits_and_a_saddle_for_a_caged_eagle_goes_to_a_merchant():
    s = stage("nurse", "sleep", place="bus")
    track = s.scene.play.tracks[s.scene.lead]
    assert track.step(3.9).action == "doze"
    assert s.scene.play.seats.get(s.scene.lead) or of(s, "bus seat")
    s = stage("girl", "trade", "eagle", others=("eagle",), holds=("saddle",), look=("caged",))
    girl, dealer, saddle = s.scene.lead, of(s, "merchant"), of(s, "saddle")
    play = s.scene.play
    assert saddle in play.tracks[girl].step(0.0).holding
    assert saddle in play.tracks[dealer].step(3.9).holding
    assert min(play.here(m, 0.1).x for m in (girl, dealer)) < play.here(of(s, "eagle"), 0.1).x


def test_who_climbs_in_at_a_window_comes_down_and_who_knocks_raises_a_fist():
    s = stage("burglar", "climb", "window", place="room")
    play = s.scene.play
    assert play.here(s.scene.lead, 0.1).y < -0.5
    assert abs(play.here(s.scene.lead, 3.9).y) < 0.01
    s = stage("child", "knock", "chalk door", place="schoolyard")
    assert s.scene.play.tracks[s.scene.lead].step(2.0).action == "knock"
    assert seen(s, "chalk door") > 100


def _deed(who: str, verb: str, target: str | None, *others: str, place: str = "riverbank") -> Stage:
    shot = Shot(
        framing=Framing.FULL,
        setting=Setting(place=place),
        subjects=tuple(Subject(name=n) for n in (who, *others)),
        beats=(Beat(at=0.12, who=who, verb=verb, target=target),),
    )
    return Stage(shot, size=(160, 90), fps=4, seconds=4.0, seed=3)


def test_who_is_pushed_in_the_water_stands_lower_than_who_pushed() -> None:
    play = _deed("goat", "push in water", "troll", "troll").scene.play
    goat, troll = (next(m for m in play.tracks if m.name == n) for n in ("goat", "troll"))
    assert play.here(troll, 3.5).y > play.here(goat, 3.5).y + 0.3
    assert any(m.name == "long waves" for m in play.tracks)


def test_who_is_saved_from_the_water_is_ashore_at_last() -> None:
    play = _deed("girl", "save from water", "prince", "prince").scene.play
    prince = next(m for m in play.tracks if m.name == "prince")
    assert play.here(prince, 0.2).y > 0.4
    assert abs(play.here(prince, 3.8).y) < 0.05


def test_a_genie_grows_out_of_the_lamp() -> None:
    play = _deed("genie", "rise from lamp", "magic lamp", place="market").scene.play
    genie = next(m for m in play.tracks if m.name == "genie")
    assert play.here(genie, 0.1).scale < 0.4 < play.here(genie, 3.0).scale
