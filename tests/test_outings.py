"""Outings: a catch on the rod, a fish back into the sea, a plane that comes down, lights for who is far, a birthday."""

import pytest

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard
from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def told(text):
    return [(e.who.name if e.who else None, e.verb, e.what.phrase if e.what else None) for e in read(text).events]


def stage(subjects, who, verb, target, place, pieces=()):
    shot = Shot(
        subjects=subjects,
        setting=Setting(place=place, pieces=pieces),
        framing=Framing.FULL,
        beats=(Beat(at=0.12, who=who, verb=verb, target=target),),
    )
    return Stage(shot, size=(320, 180), fps=12.0, seconds=4.0, seed=3)


def member(s, name):
    return next(m for m in s.scene.play.tracks if m.name.split()[-1] == name)


def test_those_who_come_after_a_place_are_who_does_it():
    events = read("a pilot crashes in the desert and camel riders carry him to an oasis").events
    assert [(e.who.name, e.verb, e.what.name) for e in events] == [
        ("pilot", "crash", "biplane"), ("camel rider", "carry", "pilot"),
    ]  # fmt: skip
    assert events[0].setting.place == "desert"
    assert "crashed plane" in events[1].setting.pieces


@pytest.mark.parametrize(("text", "last"), [
    ("an old fisherman rows out on the lake and catches a boot", ("fisherman", "reel in", "boot")),
    ("a fisherman pulls up his net and throws a small fish back", ("fisherman", "throw overboard", "small fish")),
    ("three pirates dig on an island and find an old boot", ("pirate", "find", "single old boot")),
    ("two brothers dig on an island and find a hidden treasure", ("brother", "open", "glowing treasure chest")),
    ("a keeper celebrates his birthday at home", ("keeper", "celebrate", "birthday cake")),
    ("an astronaut hangs up Christmas lights on the moon", ("astronaut", "hang up", "string of lights")),
])  # fmt: skip
def test_what_an_outing_implies_is_told(text, last):
    assert told(text)[-1] == last


def test_who_rowed_out_fishes_from_the_boat_and_a_lost_hat_is_off_the_head():
    assert read("an old fisherman rows out on the lake and catches a boot").events[-1].setting.pieces == (
        "rowing boat",
    )
    for event in read("an old fisherman who has caught nothing all week hooks his own lost hat").events:
        assert "bareheaded" in event.who.look


def test_a_fisherman_gives_a_seal_its_fish_and_throws_it_into_no_sea():
    assert "throw overboard" not in [v for _, v, _ in told("a fisherman on a boat throws a fish to a seal")]


def test_one_celebrates_with_those_whom_one_writes_to():
    last = read("a keeper writes letters to the gulls and celebrates his birthday with them").events[-1]
    assert [(p, n.name) for p, n in last.to] == [("with", "gull")]


def test_lights_on_the_moon_are_seen_from_a_garden_by_a_child():
    last = read("an astronaut hangs up Christmas lights on the moon so her daughter can see them").events[-1]
    assert (last.setting.place, last.setting.pieces) == ("garden", ("festooned moon",))
    assert "little" in last.who.look


def test_a_rope_over_a_canyon_is_a_bridge_and_a_door_in_rock_stands_in_it():
    events = read("two explorers cross a shaky rope over a deep canyon and find a door carved in the rock").events
    assert events[0].setting.place == "shaky rope bridge"
    assert events[1].what.name == "rock door"


def test_a_river_that_rises_floods_the_land():
    events = read("a storm breaks over the hills and the river rises").events
    assert [e.setting.place for e in events] == ["hill", "river", "flooded hill"]


def test_a_bottle_that_was_found_is_in_the_hand_and_lies_nowhere():
    brief = read("a lighthouse keeper finds a message in a bottle")
    last = storyboard(brief, seconds=30.0, aspect="16:9").slots[-1].shot
    assert "bottle" in last.subjects[0].holds
    assert "bottle" not in last.setting.pieces


def test_a_catch_comes_up_out_of_the_water_on_the_line():
    s = stage((Subject(name="fisherman", facing="right"),), "fisherman", "reel in", "boot", "harbour")
    boot, rod = member(s, "boot"), member(s, "rod")
    assert s.scene.play.here(boot, 0.0).y > 0 > s.scene.play.here(boot, 3.5).y
    assert s.scene.play.here(rod, 0.0).y < 0


def test_a_fish_thrown_overboard_is_in_the_water_at_last():
    s = stage((Subject(name="fisherman", facing="right"),), "fisherman", "throw overboard", "fish", "fishing boat")
    fish = member(s, "fish")
    assert s.scene.play.here(fish, 3.5).y > 0 > s.scene.play.here(fish, 0.1).y


def test_a_plane_comes_down_on_its_nose_and_who_flew_it_sits_beside():
    cast = (Subject(name="pilot", facing="right"), Subject(name="biplane"))
    s = stage(cast, "pilot", "crash", "biplane", "desert")
    plane, pilot = member(s, "biplane"), member(s, "pilot")
    assert s.scene.play.here(plane, 0.1).y < s.scene.play.here(plane, 3.5).y
    assert s.scene.play.here(pilot, 0.1).alpha < s.scene.play.here(pilot, 3.5).alpha


def test_riders_bear_one_away_in_the_saddle():
    cast = (Subject(name="camel rider", count=2, facing="right"), Subject(name="pilot", facing="left"))
    s = stage(cast, "camel rider", "carry", "pilot", "desert")
    assert sum(m.name == "camel" for m in s.scene.play.tracks) == 2
    assert s.scene.play.here(member(s, "pilot"), 2.0).y < -0.3


@pytest.mark.parametrize(("text", "verb", "what", "place"), [
    ("a boy digs in the sand and uncovers the bones of a dinosaur", "dig up", "dinosaur bones", "beach"),
    ("a castaway writes help in the sand", "write in sand", "help letters", "beach"),
    ("a whale swallows a fisherman and he lights a fire in its belly", "light", "fire", "whale belly"),
    ("a gale tears the roof off a barn", "fly away", None, "farm"),
    ("a girl waters a sunflower until it blooms taller than her house", "outgrow", None, "garden"),
    ("a botanist searches the jungle for a flower and finds it on a cliff", "find", "flower", "cliff"),
    ("children sail a paper boat down a stream and it goes over a waterfall", "go", None, "waterfall"),
])  # fmt: skip
def test_outings_are_where_they_must_be(text, verb, what, place):
    last = read(text).events[-1]
    assert (last.verb, last.what.name if last.what else None, last.setting.place) == (verb, what, place)


def test_who_follows_a_dolphin_is_in_a_boat_at_sea():
    event = read("a sailor follows a dolphin to a small island").events[0]
    assert event.setting.place == "sea"
    assert [n.name for p, n in event.to if p == "on"] == ["rowing boat"]


def test_a_plane_that_lands_stands_there_and_who_waited_cheers():
    last = read("a castaway writes help in the sand and a plane lands on the beach").events[-1]
    assert (last.who.name, last.verb, last.setting.pieces) == ("castaway", "cheer", ("parked plane",))


def test_what_outgrows_a_house_is_tall_at_last_and_letters_come_on_the_ground():
    s = stage((Subject(name="sunflower"),), "sunflower", "outgrow", None, "garden")
    flower = member(s, "sunflower")
    assert s.scene.play.here(flower, 0.0).scale < 0.3 < s.scene.play.here(flower, 3.5).scale
    s = stage((Subject(name="castaway", facing="right"),), "castaway", "write in sand", "help letters", "beach")
    letters = member(s, "letters")
    assert s.scene.play.here(letters, 0.0).alpha < s.scene.play.here(letters, 3.0).alpha


def test_a_whale_swallows_whom_it_meets():
    cast = (Subject(name="whale", facing="right"), Subject(name="fisherman"))
    s = stage(cast, "whale", "swallow", "fisherman", "sea")
    assert s.scene.play.here(member(s, "fisherman"), 3.5).alpha == 0.0


def test_of_several_who_find_one_thing_one_has_it_and_the_others_stay_apart():
    s = stage((Subject(name="pirate", count=3, facing="right"),), "pirate", "find", "single boot", "island")
    pirates = [m for m in s.scene.play.tracks if m.kind == "person"]
    places = [s.scene.play.here(p, 3.5).x for p in pirates]
    assert max(places) - min(places) > 0.3
    assert sum("boot" in h.name for p in pirates for h in s.scene.play.tracks[p].step(3.5).holding) == 1
