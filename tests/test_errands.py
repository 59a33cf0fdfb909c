"""Errands of street and home, as they are read."""

from __future__ import annotations

from rushes.minds.brief import read


def test_home_is_reached_with_what_was_carried() -> None:
    event = read("an old man carries a birthday cake home on a crowded bus").events[-1]
    assert event.what is not None
    assert event.what.name == "birthday cake"
    assert event.ends == "doorstep"
    assert event.who is not None
    assert event.who.holds == ("birthday cake",)


def test_the_lights_go_out_before_what_happens_by_candle() -> None:
    events = read("two neighbours share a pot of soup on the stairs during a power cut").events
    assert [e.verb for e in events] == ["go out", "share"]
    assert all(e.setting.time is not None and e.setting.time.value == "night" for e in events)
    assert "candle" in events[1].setting.pieces
    assert "stairs" in events[1].setting.pieces


def test_a_missed_bus_leaves_a_street_and_the_child_carried_later_was_there() -> None:
    missed, carried = read("a father misses the bus and carries his daughter to her classroom").events
    assert missed.setting.place == "street"
    assert ("beside", "daughter") in [(p, n.name) for p, n in missed.to]
    assert carried.what is not None
    assert "little" in carried.what.look


def test_two_who_swap_have_different_things_and_then_each_others() -> None:
    events = read("two neighbours swap a pot of soup for a loaf across their balcony railing").events
    assert events[0].setting.place == "balcony"
    held = [(e.who.holds, next(n.holds for p, n in e.to if p == "with")) for e in events if e.who is not None]
    assert held == [(("pot",), ("loaf",)), (("loaf",), ("pot",))]


def test_what_is_returned_to_somebody_is_given() -> None:
    events = read("a bus driver stops on a busy street to return an umbrella to an old man").events
    assert [e.verb for e in events] == ["pull up", "give"]
    assert events[0].what is not None
    assert events[0].what.name == "bus"


def test_a_smell_through_the_window_is_smelt_outside() -> None:
    event = read("grandma bakes a pie and the neighbour smells it through the kitchen window").events[-1]
    assert event.setting.place == "garden"
    assert ("beside", "grandma") in [(p, n.name) for p, n in event.to]


def test_who_wrote_a_letter_is_seen_to_write_it() -> None:
    events = read("a postwoman cycles through the village and brings a soldier's letter to his wife").events
    writes = next(e for e in events if e.verb == "write")
    assert writes.who is not None
    assert (writes.who.name, writes.setting.place) == ("soldier", "camp")
    assert events[-1].verb == "give"


def test_what_is_found_among_others_is_shown_to_whose_it_may_be() -> None:
    found, shown = read("an old man finds a tiny sock among his shirts and searches for its owner").events
    assert found.setting.pieces == ("heaped-shirt",)
    assert (shown.verb, [(p, n.name) for p, n in shown.to]) == ("show", [("to", "child")])


def test_who_is_taken_home_is_the_one_who_was_left_behind() -> None:
    event = read("an old woman misses the last tram and a taxi driver takes her home").events[-1]
    assert event.what is not None
    assert (event.verb, event.what.name, event.ends) == ("lead", "woman", "doorstep")


def test_a_stranger_shares_her_umbrella_with_whom_the_bus_left() -> None:
    event = read("an old man misses his bus in the rain and a stranger shares her umbrella").events[-1]
    assert event.setting.place == "street"
    assert ("with", "man") in [(p, n.name) for p, n in event.to]


def test_who_gets_stuck_is_stuck_with_what_was_carried() -> None:
    event = read("two neighbours carry a heavy sofa up a narrow staircase and get stuck halfway").events[-1]
    assert event.verb == "wedge"
    assert event.what is not None
    assert event.what.name == "sofa"


def test_who_is_brought_to_a_window_watches_too() -> None:
    leads, watches = read("a night nurse brings an old patient to the hospital window to watch the sunrise").events
    assert leads.verb == "lead"
    assert [n.name for n in watches.others] == ["patient"]


def test_what_falls_is_caught_out_of_the_load_of_who_carried_it() -> None:
    carries, catches = read("a man carries too many groceries upstairs and his neighbour catches the oranges").events
    assert carries.what is not None
    assert carries.what.name == "grocery bag"
    assert [(p, n.name, n.holds) for p, n in catches.to] == [("from", "man", ("grocery bag",))]


def test_a_colour_that_a_door_is_painted_is_the_doors() -> None:
    event = read("grandma and her grandson paint the old front door bright yellow").events[0]
    assert event.what is not None
    assert "bright yellow" in event.what.phrase
    assert "yellow" not in [n.name for n in event.seen]


def test_who_waves_from_a_balcony_is_above_the_street() -> None:
    event = read("a grandmother waters her balcony flowers and waves to the mailman down in the street").events[-1]
    assert event.setting.place == "street"
    assert event.setting.pieces == ("upstairs balcony",)


def test_the_man_across_the_courtyard_raises_a_cup_too_opposite_her() -> None:
    sets, raises = read("a widow sets two cups on her balcony and the man across the courtyard raises his own").events
    assert sets.verb == "set out"
    assert raises.what is not None
    assert (raises.verb, raises.what.name) == ("toast", "cup")
    assert raises.setting.pieces == ("facing balconies",)
    assert ("to", "widow") in [(p, n.name) for p, n in raises.to]


def test_who_finds_a_sock_in_a_dryer_runs_after_its_owner_with_it() -> None:
    finds, runs = read("a teenager at the laundrette finds a baby sock in his dryer and runs after the mother").events
    assert finds.setting.place == "laundrette"
    assert finds.setting.pieces == ("open dryer",)
    assert runs.verb == "run after"
    assert runs.who is not None
    assert runs.who.holds == ("baby sock",)


def test_what_falls_from_a_balcony_hits_who_is_in_the_street() -> None:
    event = read("grandpa waters tomatoes on the balcony and one falls on the landlord's head").events[-1]
    assert (event.verb, event.setting.pieces) == ("drop on", ("upstairs balcony",))
    assert ("on", "landlord") in [(p, n.name) for p, n in event.to]
    event = read("a widow waters the flowers on her balcony and soaks the postman walking below").events[-1]
    assert (event.verb, event.setting.place, event.setting.pieces) == ("drop on", "street", ("upstairs balcony",))


def test_who_lifts_the_other_end_carries_it_too() -> None:
    event = read("a young mother carries a pram down the stairs and a stranger lifts the other end").events[-1]
    assert event.what is not None
    assert (event.verb, event.what.name) == ("carry down", "pram")
    assert [n.name for n in event.others] == ["mother"]


def test_an_owners_shopping_bags_are_carried() -> None:
    event = read("a boy carries an old woman's shopping bags up the stairs and she gives him an apple").events[0]
    assert event.what is not None
    assert event.what.name == "shopping bag"


def test_a_bus_that_waits_for_somebody_has_stopped_in_the_street() -> None:
    waits, runs = read("a bus driver waits for an old lady who runs with two heavy bags").events
    assert (waits.verb, waits.setting.place) == ("pull up", "street")
    assert ("to", "bus") in [(p, n.name) for p, n in runs.to]


def test_washing_that_is_hung_is_a_thing() -> None:
    event = read("a grandmother hangs washing on the balcony and the wind carries away a sock").events[0]
    assert event.what is not None
    assert (event.verb, event.what.name) == ("hang", "washing")


def test_neighbours_with_a_fence_are_in_their_gardens() -> None:
    events = read("a neighbour catches a boy's football and throws it back over the fence").events
    assert {e.setting.place for e in events} == {"garden"}
