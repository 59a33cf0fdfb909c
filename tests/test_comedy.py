"""Comedy: plates that fly at a sneeze, hats that land on statues, cabbages worn on the head."""

from rushes.minds.brief import read
from rushes.papercut import Stage
from rushes.papercut.choreography import Play
from rushes.shot import Beat, Framing, Setting, Shot, Subject, TimeOfDay


def _scene(who: Subject, *others: Subject, verb: str, target: str | None = None, place: str = "street",
           pieces: tuple[str, ...] = ()) -> Play:  # fmt: skip
    shot = Shot(
        subjects=(who, *others),
        beats=(Beat(at=0.12, who=who.name, verb=verb, target=target),),
        setting=Setting(place=place, pieces=pieces),
        framing=Framing.FULL,
    )
    return Stage(shot, size=(160, 90), fps=4, seconds=4.0, seed=3).scene.play


def _alpha(scene: Play, name: str, at: float) -> list[float]:
    return [track.state(at).alpha for member, track in scene.tracks.items() if member.name == name]


def test_plates_in_hand_lie_in_pieces_after_a_sneeze() -> None:
    scene = _scene(Subject(name="waiter", holds=("plate",)), verb="sneeze", place="restaurant")
    assert max(_alpha(scene, "stack of plates", 0.2)) == 1.0
    assert max(_alpha(scene, "stack of plates", 3.9)) == 0.0
    assert len([a for a in _alpha(scene, "broken plate", 3.9) if a == 1.0]) >= 3


def test_who_carries_plates_has_them_as_he_sneezes() -> None:
    sneeze = read("A waiter carries a tower of plates through a restaurant and sneezes").events[-1]
    assert sneeze.who is not None
    assert sneeze.who.holds == ("plate",)


def test_a_hat_that_is_chased_lands_on_the_statue_in_the_same_street() -> None:
    last = read("A man chases his hat down a windy street until it lands on a statue").events[-1]
    assert last.who is not None
    assert (last.who.name, last.verb) == ("man", "settle on")
    assert (last.setting.place, last.setting.pieces) == ("windy street", ("statue",))
    scene = _scene(Subject(name="man"), verb="settle on", target="hat", pieces=("statue",))
    hat = next(t for m, t in scene.tracks.items() if m.name == "hat")
    statue = next(m for m in scene.tracks if m.name == "statue")
    assert hat.state(3.9).y < -0.8 * statue.height


def test_a_cabbage_that_is_worn_is_on_the_head() -> None:
    scene = _scene(Subject(name="man", wears=("cabbage",)), verb="shrug", place="market")
    cabbage = next(m for m in scene.tracks if m.name == "cabbage")
    assert scene.riders[cabbage].name == "man"


def test_who_paints_himself_into_a_corner_leaves_by_the_window_of_the_same_room() -> None:
    first, last = read("A man paints himself into the corner of his kitchen and escapes through the window").events
    assert (first.verb, first.setting.place) == ("paint into corner", "kitchen")
    assert (last.verb, last.setting.place, last.setting.pieces) == ("climb out of window", "kitchen", ("wet floor",))
    scene = _scene(Subject(name="man"), verb="paint into corner", place="kitchen")
    assert {"wet paint", "side wall"} <= {m.name for m in scene.tracks}


def test_who_gets_stuck_in_armour_has_looked_at_it_and_is_seen_by_tourists() -> None:
    events = read("A museum guard gets stuck in a suit of armour just as a tour group arrives").events
    assert [(e.who.name, e.verb) for e in events if e.who] == [
        ("museum guard", "look"), ("museum guard", "get stuck"), ("tourist", "look"),
    ]  # fmt: skip
    assert events[0].who is not None
    assert events[0].who.wears == ()


def test_all_go_round_in_a_revolving_door() -> None:
    scene = _scene(Subject(name="juror", count=5), Subject(name="judge"), verb="go round", place="courthouse",
                   pieces=("revolving door",))  # fmt: skip
    judge = next(t for m, t in scene.tracks.items() if m.name == "judge")
    assert len({round(judge.state(t).x, 1) for t in (0.5, 1.0, 1.5, 2.0, 2.5)}) > 2


def test_a_printers_apprentice_spills_his_letters_at_night_in_the_shop_and_is_dressed_as_in_his_land() -> None:
    first, last = read(
        "In medieval Korea, a printer's apprentice spills a tray of metal letters and sorts them until dawn"
    ).events
    assert first.what is not None
    assert (first.verb, first.what.name, first.setting.place) == ("scatter", "metal letter", "printing shop")
    assert (first.setting.time, last.setting.time) == (TimeOfDay.NIGHT, TimeOfDay.DAWN)
    assert first.who is not None
    assert "korean" in first.who.look


def test_a_fiddle_that_another_mends_is_given_back() -> None:
    last = read("A young rider breaks his fiddle and an old herder mends it with horsehair").events[-1]
    assert last.who is not None
    assert (last.who.name, last.verb, [n.name for _, n in last.to]) == ("herder", "give", ["rider"])


def test_a_head_stuck_in_a_bucket_is_in_it_until_it_is_pulled_off() -> None:
    first, last = read("A boy gets his head stuck in a bucket and his grandmother pulls it off with butter").events
    assert first.who is not None
    assert (first.verb, first.who.wears) == ("get stuck", ("bucket",))
    assert last.what is not None
    assert (last.verb, last.what.name, [n.name for _, n in last.to]) == ("pull off", "bucket", ["boy"])


def test_a_pie_that_misses_its_mark_is_on_whom_it_hits() -> None:
    last = read("A baker throws a pie at a clown and hits the mayor in the face").events[-1]
    assert last.who is not None
    assert (last.who.name, last.who.look) == ("mayor", ("pie-topped",))
    play = _scene(Subject(name="baker", holds=("pie",)), Subject(name="clown"), Subject(name="mayor"), verb="pelt",
                  target="clown", place="bakery")  # fmt: skip
    assert [m.name for m in play.coats] == ["mayor"]


def test_a_chair_somebody_is_stuck_in_goes_home_with_him() -> None:
    events = read("A fat man gets stuck in a small chair at a tea party and walks home with it").events
    assert all(e.who is not None and "chair" in e.who.wears for e in events)
    play = _scene(Subject(name="man", wears=("chair",)), verb="walk")
    assert "chair" in {m.name for m in play.tracks}


def test_a_wig_that_flies_off_lands_on_another_head_before_its_owner() -> None:
    last = read("A judge sneezes so hard that his wig flies off and lands on the prisoner").events[-1]
    assert last.who is not None
    assert last.what is not None
    assert (last.who.name, last.verb, last.what.name) == ("judge", "settle on", "wig")
    assert [n.name for _, n in last.to] == ["prisoner"]


def test_who_hides_in_armour_wears_it() -> None:
    events = read("A thief hides inside a suit of armour in the museum and a guard polishes it").events
    assert [e.verb for e in events] == ["look", "stand", "polish"]
    assert events[1].who is not None
    assert events[1].who.wears == ("armour suit",)
