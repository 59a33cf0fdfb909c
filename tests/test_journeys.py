"""Journeys: what is dug up and found, bridges that give way, boats and who is aboard, tracks, and where one arrives."""

from __future__ import annotations

from itertools import pairwise

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard
from rushes.papercut import Stage
from rushes.papercut.casting import Cast
from rushes.papercut.whereabouts import whereabouts
from rushes.shot import Beat, Framing, Setting, Shot, Subject, Weather


def _shots(text: str) -> list[Shot]:
    return [s.shot for s in storyboard(read(text), seconds=30, aspect="16:9").slots if not s.shot.is_card]


def _stage(place: str, *subjects: Subject, beats: tuple[Beat, ...] = ()) -> Stage:
    shot = Shot(framing=Framing.FULL, setting=Setting(place=place), subjects=subjects, beats=beats)
    return Stage(shot, size=(160, 90), fps=4, seconds=3.0, seed=3)


def _named(stage: Stage, word: str) -> Cast:
    return next(m for m in stage.scene.play.tracks if word in m.name)


def test_what_is_found_inside_lies_in_the_open_chest_to_the_end() -> None:
    last = _shots("A boy digs up a chest on an island and finds only a sleeping cat inside")[-1]
    acts = {s.name: (s.action, s.look) for s in last.subjects}
    assert acts["cat"][0] == "sleep in chest"
    assert "open" in acts["chest"][1]


def test_a_chest_comes_up_out_of_the_earth_between_spades() -> None:
    stage = _stage("island", Subject(name="pirate", count=2), beats=(Beat(at=0.1, who="pirate", verb="dig up",
                   target="treasure chest"),))  # fmt: skip
    play, chest = stage.scene.play, _named(stage, "chest")
    assert play.here(chest, 2.9).y < play.here(chest, 0.1).y - 0.2
    diggers = [m for m in play.tracks if m.name == "pirate"]
    assert {play.here(m, 1.0).facing for m in diggers} == {1, -1}
    assert all("shovel" in play.tracks[m].step(1.0).holding[-1].name for m in diggers)


def test_who_sleeps_in_a_chest_is_seen_above_its_rim() -> None:
    stage = _stage("island", Subject(name="pirate", count=2), Subject(name="parrot", action="sleep in chest"),
                   Subject(name="chest", look=("open",)))  # fmt: skip
    play, parrot, chest = stage.scene.play, _named(stage, "parrot"), _named(stage, "chest")
    assert play.cut_off[parrot] < -0.3 * chest.height
    assert abs(play.here(parrot, 1.0).x - play.here(chest, 1.0).x) < 0.2 * chest.width


def test_the_bridge_falls_behind_who_crosses_and_holds_before_them() -> None:
    shots = _shots("A nun crosses a rope bridge that collapses behind her")
    assert (shots[-1].setting.place or "").startswith("collapsing")
    stage = _stage("collapsing rope bridge", Subject(name="nun", facing="left"),
                   beats=(Beat(at=0.1, who="nun", verb="cross", target="rope bridge"),))  # fmt: skip
    play, nun = stage.scene.play, _named(stage, "nun")
    x = play.here(nun, 2.9).x
    spans = [play.here(m, 2.9) for m in play.tracks if m.name == "bridge span"]
    ahead = [s for s in spans if s.x < x - 0.4]
    assert ahead
    assert all(s.y < 0.2 for s in ahead)
    assert any(s.y > 1.0 or s.alpha == 0.0 for s in spans if s.x > x + 1.0)


def test_a_bridge_is_over_what_is_named_with_it() -> None:
    for place, pieces, name in (("shaky rope bridge", ("jungle",), "shaky jungle rope bridge"),
                                ("rope bridge", (), "rope bridge"),
                                ("rickety bridge", (), "shaky rope bridge"),
                                ("swaying bridge", (), "shaky rope bridge"),
                                ("rope bridge", ("green gorge",), "jungle rope bridge")):  # fmt: skip
        shot = Shot(setting=Setting(place=place, pieces=pieces), subjects=(Subject(name="girl"),))
        assert Stage(shot, size=(160, 90), fps=4, seconds=1.0, seed=3).scene.place.name == name


def test_a_girl_explorer_is_a_child() -> None:
    girl, woman = (_named(_stage("jungle", Subject(name=n)), "explorer") for n in ("girl explorer", "woman explorer"))
    assert girl.height < 0.85 * woman.height


def test_who_flees_a_sinking_ship_rows_on_the_sea_and_steps_ashore_among_those_of_the_island() -> None:
    shots = _shots("Two nuns row away from a burning ship and land on an island of giant crabs")
    sea = next(s for s in shots if s.beats and s.beats[0].verb == "row")
    assert (sea.setting.place, sea.beats[0].target) == ("sea", "rowing boat")
    assert "sinking ship" in sea.setting.pieces
    assert {"nun", "crab"} <= {s.name for s in shots[-1].subjects}
    stage = _stage("island", Subject(name="sailor", count=3), beats=(Beat(at=0.1, who="sailor", verb="come ashore"),))
    play = stage.scene.play
    assert all(play.here(m, 2.9).y > -0.2 and m not in play.riders for m in play.tracks if m.name == "sailor")


def test_a_beast_leaps_aboard_and_wakes_who_sleeps_at_sea() -> None:
    shots = _shots("A cat jumps onto a trawler and wakes the sleeping sailor before the reef")
    assert {s.setting.place for s in shots} == {"harbour", "trawler"}
    assert all("sleeping" not in s.look for s in shots[-1].subjects)
    stage = _stage("harbour", Subject(name="cat"), Subject(name="fishing boat"),
                   beats=(Beat(at=0.1, who="cat", verb="board", target="fishing boat"),))  # fmt: skip
    play, cat, boat = stage.scene.play, _named(stage, "cat"), _named(stage, "boat")
    assert play.here(cat, 2.9).y < -0.2 * boat.height
    assert abs(play.here(cat, 2.9).x - play.here(boat, 2.9).x) < 0.5 * boat.width


def test_a_boat_on_a_dry_lakebed_lies_in_the_sun_before_rain_fills_it() -> None:
    shots = _shots("After a long drought, rain fills a stranded boat on a dry lakebed and a frog climbs aboard")
    assert {s.setting.place for s in shots} == {"dry lakebed"}
    assert shots[0].setting.weather is Weather.CLEAR
    assert shots[-1].setting.weather is Weather.RAIN
    assert {s.name for s in shots[-1].subjects} == {"frog", "flooded boat"}


def test_who_leaves_a_ferry_comes_down_its_gangway() -> None:
    stage = _stage("island", Subject(name="dog"), Subject(name="ferry"),
                   beats=(Beat(at=0.1, who="dog", verb="disembark", target="ferry"),))  # fmt: skip
    play, dog = stage.scene.play, _named(stage, "dog")
    assert play.here(dog, 0.1).y < play.here(dog, 2.9).y - 0.2


def test_tracks_lead_over_the_sand_to_the_well() -> None:
    shots = _shots("A pilot lands a plane in the desert and follows camel tracks to a well")
    assert (shots[-1].setting.place, shots[-1].beats[0].target) == ("desert well", "well")
    follow = next(s for s in shots if s.beats and s.beats[0].verb == "follow")
    assert follow.setting.place == "desert"
    stage = Stage(follow, size=(160, 90), fps=4, seconds=3.0, seed=3)
    assert sum(m.name == "tracks" for m in stage.scene.play.tracks) > 8


def test_three_in_a_tub_on_the_water_of_a_tunnel_are_all_seen() -> None:
    shot = next(s for s in _shots("Three girls row a bathtub down a tunnel towards a circle of daylight") if s.beats)
    stage = Stage(shot, size=(160, 90), fps=4, seconds=3.0, seed=3)
    play, tub = stage.scene.play, _named(stage, "bathtub")
    assert stage.scene.place.name == "tunnel"
    assert list(play.riders.values()) == [tub] * 3
    xs = sorted(stage.scene.figures.seen(m, 1.5).state.x for m in play.riders)
    assert min(b - a for a, b in pairwise(xs)) > 0.3


def test_the_lake_that_is_found_in_a_cave_is_in_it() -> None:
    shots = _shots("Two sisters paddle a canoe through a dark cave and find a glowing lake")
    assert [s.setting.place for s in (shots[0], shots[-1])] == ["flooded dark cave", "glowing grotto"]


def test_who_gave_the_crown_away_is_bareheaded_and_walks_past_who_wears_it() -> None:
    last = _shots("A princess trades her golden crown to a troll for a way across the bridge")[-1]
    looks = {s.name: (s.look, s.wears, s.holds) for s in last.subjects}
    assert "bareheaded" in looks["princess"][0]
    assert "golden crown" in looks["troll"][1]
    stage = Stage(last, size=(160, 90), fps=4, seconds=3.0, seed=3)
    play, who, troll = stage.scene.play, _named(stage, "princess"), _named(stage, "troll")
    sides = [play.here(who, t).x > play.here(troll, t).x for t in (0.1, 2.9)]
    assert sides[0] != sides[1]


def test_a_temple_behind_a_waterfall_is_one_place_in_the_jungle() -> None:
    last = _shots("Two sisters cross a rope bridge in the jungle to reach a temple hidden behind a waterfall")[-1]
    assert last.setting.place == "temple behind a waterfall"
    notes: list[str] = []
    assert whereabouts(last, last.setting.place, notes)[0] == "temple behind a waterfall"


def test_what_is_found_in_a_cave_behind_water_is_found_inside() -> None:
    last = _shots("Two children discover a hidden cave behind a waterfall and find a dragon egg inside")[-1]
    assert last.setting.place == "cave"
    assert "dragon egg" in last.subjects[0].holds


def test_one_flies_and_lands_in_a_balloon_with_a_basket() -> None:
    shots = _shots("A brother and sister float over the mountains in a balloon and land in a hidden valley")
    assert [s for s in shots if any(x.name == "hot air balloon" for x in s.subjects) and s.setting.place == "mountain"]
    assert shots[-1].setting.place == "hidden valley"
    assert "hot air balloon" in {x.name for x in shots[-1].subjects}


def test_a_valley_behind_mountains_is_stood_in() -> None:
    assert _shots("A girl discovers a hidden valley behind the mountains")[-1].setting.place == "hidden valley"


def test_the_amazon_is_jungle_to_who_walks_there() -> None:
    assert _shots("An explorer cuts his way through the Amazon")[0].setting.place == "jungle"


def test_a_chest_of_gold_that_is_found_is_opened() -> None:
    beats = [b for s in _shots("A boy discovers a chest full of gold in a cave") for b in s.beats]
    assert [b for b in beats if b.verb == "open" and b.target and "treasure chest" in b.target]


def test_a_sunken_city_lies_under_water() -> None:
    first = _shots("A captain steers a submarine into a sunken city")[0]
    assert whereabouts(first, first.setting.place, []) == ("underwater", ["temple"])


def test_a_sledge_goes_over_snow_to_a_cabin() -> None:
    first = _shots("Two friends ride a sledge through the snow to a cabin")[0]
    assert (first.setting.place, first.setting.pieces) == ("snowfield", ("cabin",))


def test_glowing_footprints_shine_on_the_ground() -> None:
    shot = Shot(
        subjects=(Subject(name="boy"),),
        setting=Setting(place="cave"),
        beats=(Beat(at=0.12, who="boy", verb="follow", target="glowing animal tracks"),),
    )
    stage = Stage(shot, size=(160, 90), fps=8.0, seconds=3.0, seed=3)
    assert "glowing tracks" in {m.name for m in stage.scene.play.tracks}
