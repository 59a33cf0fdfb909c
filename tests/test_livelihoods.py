"""What work and the way home imply: read from whole sentences."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read


def _events(text: str) -> list[tuple[str | None, str, str | None, str | None]]:
    return [
        (e.who.name if e.who else None, e.verb, e.what.name if e.what else None, e.setting.place)
        for e in read(text).events
    ]


def test_a_verb_keeps_the_object_that_has_a_place_behind_it() -> None:
    events = _events("the mechanic fixes an old tractor on a farm and the farmer pays him in eggs")
    assert events[0] == ("mechanic", "fix", "tractor", "farm")
    assert events[1] == ("farmer", "give", "basket of eggs", "farm")


def test_money_is_paid() -> None:
    assert _events("a woman pays the driver in coins")[0][1] == "pay"


def test_a_stop_is_a_place_and_no_deed() -> None:
    verbs = [v for _, v, *_ in _events("a man waits at the bus stop with an umbrella and meets an old friend")]
    assert verbs == ["wait", "meet"]


def test_who_comes_home_is_at_the_door() -> None:
    events = _events("a soldier comes home after years at war and his dog still knows him")
    assert [p for *_, p in events] == ["doorstep", "doorstep"]
    assert events[1][:2] == ("dog", "jump up at")


@pytest.mark.parametrize("verb", ["recognise", "know", "remember"])
def test_who_is_not_known_stands_before_them(verb: str) -> None:
    event = read(f"a sailor comes home after many years and his wife doesn't {verb} him").events[1]
    assert event.who is not None
    assert (event.who.name, event.verb) == ("wife", "shrug")
    assert [(p, n.name) for p, n in event.to] == [("before", "sailor")]


def test_who_hitches_a_ride_sits_in_it_on_the_road() -> None:
    events = _events("a girl hitches a ride on a milk truck")
    assert events == [("girl", "wave", None, "road"), ("girl", "ride", "milk truck", "road")]  # the thumb first


def test_what_is_torn_down_is_seen_from_outside() -> None:
    events = _events("workers tear down an old theater while an actress waves goodbye from the street")
    assert events[0][1] == "tear down"
    assert [p for *_, p in events] == ["torn theatre", "torn theatre"]


def test_a_letter_to_the_mill_is_handed_to_the_miller() -> None:
    event = read("a postman delivers a letter to the mill").events[0]
    assert (event.verb, [n.name for _, n in event.to]) == ("give", ["miller"])


def test_what_is_had_ready_for_somebody_is_made_and_handed_over() -> None:
    events = read("a baker gets up at midnight to have warm rolls ready for the firemen").events
    assert [e.verb for e in events] == ["get up", "bake", "give"]
    assert [e.setting.place for e in events] == ["bedroom", "bakery", "bakery"]


def test_the_hand_one_holds_is_the_patients() -> None:
    event = read("a nurse brings a blanket to an old patient and holds his hand").events[1]
    assert event.verb == "hold hands"
    assert "patient" in [n.name for n in (event.what, *(n for _, n in event.to)) if n]


def test_who_ploughs_goes_behind_a_beast() -> None:
    ploughs, lifts = read("a farmer ploughs his field with an ox and stops to save a bird's nest").events
    assert (ploughs.verb, ploughs.setting.place) == ("plough", "ploughed field")
    assert [n.name for _, n in ploughs.to] == ["ox"]
    assert lifts.verb == "lift from furrow"


def test_the_platform_of_a_train_is_the_stations() -> None:
    events = _events("two teenagers miss the last train and talk on the platform until sunrise")
    assert events[1][3] == "railway station"


def test_a_couple_that_marries_is_bride_and_groom_then_and_after() -> None:
    for event in read("a young couple gets married on a beach and dances").events:
        assert event.who is not None
        assert [event.who.name, *(n.name for n in event.others)] == ["bride", "groom"]


def test_the_town_clock_is_on_its_tower() -> None:
    events = _events("the old clockmaker repairs the town clock and everybody cheers when it strikes noon")
    assert events[0][3] == "clock tower"
    assert events[-1][:2] == ("bell", "ring")


def test_who_shares_a_bench_sits_on_it() -> None:
    event = read("two strangers share a bench at the station").events[0]
    assert event.verb == "sit"
    assert ("on", "bench") in [(p, n.name) for p, n in event.to]


def test_she_who_reads_the_letter_is_the_girlfriend() -> None:
    who = [e.who.name for e in read("a soldier writes a letter to his girlfriend and she reads it").events if e.who]
    assert who == ["soldier", "girlfriend"]


def test_a_tray_of_glasses_is_no_pair_of_spectacles() -> None:
    event = read("a waiter drops a tray of glasses").events[0]
    assert event.what is not None
    assert event.what.name in ("glass", "wine glass")


def test_laundry_is_what_is_hung() -> None:
    assert _events("a chimney sweep waves from the roof to a maid hanging laundry")[1][2] == "laundry"
