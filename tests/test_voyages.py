"""Voyages: boats between icebergs, longships, toys beside them, chests that stay open, bridges that are no more."""

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard
from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Script, Setting, Shot, Subject


def _film(words: str) -> Script:
    return storyboard(read(words), seconds=30.0, aspect="16:9")


def _shots(words: str) -> list[Shot]:
    return [s.shot for s in _film(words).slots if not s.shot.is_card]


def _stage(place: str, *subjects: Subject, beats: tuple[Beat, ...] = (), pieces: tuple[str, ...] = ()) -> Stage:
    shot = Shot(framing=Framing.FULL, setting=Setting(place=place, pieces=pieces), subjects=subjects, beats=beats)
    return Stage(shot, size=(320, 180), fps=8, seconds=3.0, seed=1)


def test_a_voyage_between_icebergs_is_in_the_ice_to_its_end() -> None:
    shots = _shots("Two sailors steer their small boat between icebergs to reach a stranded friend")
    assert {s.setting.place for s in shots} == {"icy sea"}


def test_who_is_stranded_waits_on_the_ice_and_the_boat_stops_before_it() -> None:
    friend = Subject(name="friend", look=("stranded",))
    reach = Beat(at=0.1, who="sailor", verb="reach", target="friend")
    play = _stage("icy sea", Subject(name="sailor"), friend, beats=(reach,)).scene.play
    who = next(m for m in play.tracks if m.name == "friend")
    boat = next(m for m in play.tracks if m.name == "boat")
    assert who not in play.riders
    assert abs(play.here(who, 2.9).x - play.here(boat, 2.9).x) > 0.5 * boat.width


def test_vikings_row_a_longship_and_step_ashore_from_it() -> None:
    events = read("A viking crew rows through thick fog and lands on a green unknown shore").events
    assert [e.setting.place for e in events] == ["high seas", "green unknown shore"]
    assert events[0].what is not None
    assert events[0].what.name == "longship"
    assert events[1].verb == "come ashore"


def test_a_carved_ship_is_a_toy_that_floats_beside_the_longship() -> None:
    events = read("A viking boy carves a little wooden ship and sails it beside his father's longship").events
    assert [e.what.name for e in events if e.what] == ["toy boat", "toy boat"]
    assert events[1].verb == "set afloat"
    assert events[1].setting.place == "shore"
    float_it = Beat(at=0.1, who="boy", verb="set afloat", target="toy boat")
    subjects = (Subject(name="boy"), Subject(name="toy boat"), Subject(name="longship"))
    play = _stage("shore", *subjects, beats=(float_it,)).scene.play
    boy, ship = (next(m for m in play.tracks if m.name == n) for n in ("boy", "longship"))
    assert boy not in play.riders
    assert ship.height < 2.2 * boy.height


def test_an_island_that_is_spotted_lies_wide_at_the_horizon_to_the_last() -> None:
    shots = _shots("A viking boy hides aboard his father's longship and spots a new green island")
    assert shots[-1].beats[0].verb == "spot"
    play = _stage("longship", Subject(name="viking boy"), beats=shots[-1].beats).scene.play
    isle = next(m for m in play.tracks if "island" in m.name)
    assert isle.width > 0.4 * play.frame[0]
    assert isle.depth > 0.5


def test_sisters_open_a_chest_from_both_sides_and_it_stays_open() -> None:
    shots = _shots("Two sisters follow a torn map into a sea cave and open a glowing chest")
    assert any("torn map" in s.subjects[0].holds for s in shots if s.subjects)
    assert [b.verb for b in shots[-1].beats] == ["open"]
    play = _stage("cave", Subject(name="sister", count=2), beats=shots[-1].beats).scene.play
    chest = next(m for m in play.tracks if m.name.endswith("chest"))
    sisters = [m for m in play.tracks if m.name == "sister"]
    assert play.here(chest, 2.5).open == 1.0
    assert {play.here(m, 2.5).x < play.here(chest, 2.5).x for m in sisters} == {True, False}


def test_who_has_crossed_looks_back_at_the_broken_bridge() -> None:
    shots = _shots("Three climbers cross a shaky rope bridge in the jungle just before it breaks")
    last = shots[-1]
    assert last.setting.place == "broken rope bridge"
    assert [b.verb for b in last.beats] == ["look back"]
    stage = _stage("broken rope bridge", *last.subjects, beats=last.beats, pieces=("jungle",))
    play = stage.scene.play
    assert stage.scene.place.name == "broken jungle rope bridge"
    who = next(m for m in play.tracks if m.name == "climber")
    assert play.here(who, 0.1).facing == -play.here(who, 2.5).facing


def test_a_bridge_gives_way_under_who_clings_to_it_after() -> None:
    shots = _shots("A rope bridge snaps and an explorer hangs on above the river")
    assert shots[0].setting.place == "collapsing rope bridge"
    play = _stage("broken rope bridge", Subject(name="explorer"), beats=shots[-1].beats).scene.play
    who = next(m for m in play.tracks if m.name == "explorer")
    assert shots[-1].beats[0].verb == "cling"
    assert play.here(who, 1.0).y > 1.0


def test_who_falls_through_ice_sinks_to_the_chest_on_a_wild_lake() -> None:
    shots = _shots("A polar explorer falls through the ice and his dogs pull him out")
    assert {s.setting.place for s in shots} == {"frozen mountain lake"}
    fall = next(s.beats for s in shots if s.beats)
    play = _stage("frozen mountain lake", Subject(name="explorer"), beats=fall).scene.play
    who = next(m for m in play.tracks if m.name == "explorer")
    assert play.here(who, 2.9).y > 0.4 * who.height
    assert any(m.name == "hole in ice" for m in play.tracks)


def test_nobody_sinks_into_ice_where_there_is_none() -> None:
    sinks = (Beat(at=0.1, who="sailor", verb="sink"),)
    assert not any(
        m.name == "hole in ice" for m in _stage("sea", Subject(name="sailor"), beats=sinks).scene.play.tracks
    )


def test_a_helicopter_draws_up_whom_it_picks_off_a_roof() -> None:
    shots = _shots("A helicopter picks up a stranded hiker from a flooded roof")
    assert {s.setting.place for s in shots} == {"flooded roof"}
    pick_up = Beat(at=0.1, who="helicopter", verb="pick up", target="hiker")
    play = _stage("flooded roof", Subject(name="helicopter"), Subject(name="hiker"), beats=(pick_up,)).scene.play
    hiker, craft = (next(m for m in play.tracks if m.name == n) for n in ("hiker", "helicopter"))
    assert play.here(hiker, 2.9).y < play.here(hiker, 0.1).y - 0.4
    assert abs(play.here(hiker, 2.9).x - play.here(craft, 2.9).x) < 0.5


def test_a_beast_in_a_net_is_freed_of_it_and_not_carried_off() -> None:
    shots = _shots("A diver frees a dolphin from a fishing net")
    assert not any("net" in p for s in shots for p in s.setting.pieces)
    act = next(s for s in shots if s.beats)
    play = _stage("underwater", *act.subjects, beats=act.beats).scene.play
    dolphin = next(m for m in play.tracks if m.name == "dolphin")
    assert any("cords" in m.name for m in play.tracks)
    assert play.here(dolphin, 2.9).x != play.here(dolphin, 0.1).x


def test_of_two_who_follow_one_map_one_has_it() -> None:
    play = _stage("cave", Subject(name="sister", count=2, holds=("torn map",))).scene.play
    holding = [
        any("map" in h.name for h in play.tracks[m].step(0.5).holding) for m in play.tracks if m.name == "sister"
    ]
    assert sorted(holding) == [False, True]


def test_a_net_is_hauled_in_full_aboard_the_boat_and_is_no_goal() -> None:
    shots = _shots("A fisherman pulls in his net at sea and finds an old rubber boot")
    assert {s.setting.place for s in shots} == {"fishing boat"}
    assert not any(s.setting.pieces for s in shots)
    act = next(s for s in shots if s.beats)
    play = _stage("fishing boat", *act.subjects, beats=act.beats).scene.play
    net = next(m for m in play.tracks if m.name == "hauled net")
    assert play.here(net, 2.9).y < play.here(net, 0.1).y


def test_a_swan_that_overtakes_rowers_swims_past_their_boats() -> None:
    last = read("Two rowers race down a river and a swan overtakes them both").events[-1]
    assert (last.verb, last.setting.place) == ("race in boats", "regatta")
    beat = Beat(at=0.1, who="rower", verb="race in boats")
    play = _stage("regatta", Subject(name="rower", count=4), Subject(name="swan"), beats=(beat,)).scene.play
    swan = next(m for m in play.tracks if m.name == "swan")
    boat = next(m for m in play.tracks if m.name == "rowing boat")
    assert play.here(swan, 0.1).x < play.here(boat, 0.1).x
    assert play.here(swan, 2.9).x > play.here(boat, 2.9).x


def test_who_finishes_with_a_spin_spins_on_the_rink_and_slips_on_no_iceberg() -> None:
    events = read("A figure skater slips on the ice, gets up and finishes with a spin").events
    assert [e.verb for e in events] == ["slip", "get up", "pirouette"]
    assert not any(e.to for e in events)


def test_a_smell_that_wakes_a_street_is_sniffed_by_those_who_live_there() -> None:
    events = read("A baker kneads dough before dawn and the smell wakes up the whole street").events
    assert [e.setting.place for e in events] == ["bakery", "high street"]
    assert events[-1].who is not None
    assert (events[-1].who.name, events[-1].verb) == ("neighbour", "sniff")


def test_land_is_spotted_from_on_board_and_from_the_masthead() -> None:
    seen = read("A lookout spots land from the crow's nest and wakes the crew").events
    assert [e.setting.place for e in seen][:2] == ["crow's nest", "ship deck"]
    boy = read("A Viking boy sails on his father's ship and spots land through the fog").events
    assert [(e.verb, e.what and e.what.name) for e in boy][-1] == ("spot", "island")


def test_who_sets_off_in_a_craft_is_in_it() -> None:
    for text, verb, craft in (
        ("three fishermen push their boat into the water and head out to sea", "sail", "sailing boat"),
        ("a family packs the car and sets off for the mountains", "ride", "car"),
        ("Vikings drag their longship down the beach and set off across the sea", "row", "longship"),
    ):
        last = read(text).events[-1]
        assert (last.verb, last.what and last.what.name) == (verb, craft)


def test_whoever_was_helped_pays() -> None:
    for text, giver, gift in (
        ("a ferryman rows a stranger across a river and is paid with a glowing stone", "stranger", "stone"),
        ("a shepherd rescues a princess and is given a silver flute", "princess", "flute"),
        ("a taxi driver drives an old lady home and gets paid in cookies", "lady", "cookie"),
    ):
        last = read(text).events[-1]
        assert last.verb == "give"
        assert last.who is not None
        assert last.what is not None
        assert (last.who.name.split()[-1], last.what.name.split()[-1]) == (giver, gift)


def test_who_races_has_a_rival_in_the_same_craft_to_the_end() -> None:
    for text, kind in (
        ("an old rower races a young champion down the river and wins by a nose", "rower"),
        ("a girl races her rival on bicycles through the park and wins", "cyclist"),
    ):
        events = read(text).events
        assert [e.verb for e in events] == ["race along", "win race"]
        assert all(e.what is not None and e.what.name.split()[-1] == kind for e in events)


def test_a_boat_that_leaks_and_is_sailed_has_a_sail_and_the_ruined_tower_stands_on_the_island() -> None:
    events = read("two brothers sail a leaking boat through a storm to reach an island with a ruined tower").events
    assert events[0].what is not None
    assert events[0].what.phrase == "leaking sailing boat"
    assert "ruined tower" in events[-1].setting.pieces


def test_who_steps_back_falls_backward_into_the_paint() -> None:
    events = read("a painter finishes a mural, steps back to admire it and falls into the paint").events
    assert [e.verb for e in events][-2:] == ["admire", "end back in"]
    assert events[-1].what is not None
    assert events[-1].what.name == "paint can"
