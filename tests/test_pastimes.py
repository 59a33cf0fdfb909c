"""Children's pastimes: what is practised, played at, kept, swapped and grown, as it is read and as it is drawn."""

from __future__ import annotations

import pytest

from rushes.minds.brief import Event, read
from rushes.papercut import Stage
from rushes.papercut.casting import Cast
from rushes.papercut.scene import Scene
from rushes.shot import Beat, Framing, Setting, Shot, Subject, TimeOfDay


def _told(text: str) -> list[tuple[str, str | None, str | None]]:
    events = read(text).events
    return [(e.verb, e.what.name if e.what else None, e.setting.place) for e in events]


def _event(text: str, verb: str) -> Event:
    return next(e for e in read(text).events if e.verb == verb)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A girl practises ballet in the attic and dances on a stage",
         [("dance", None, "attic"), ("dance", None, "stage")]),
        ("Kids break a window playing baseball and run away",
         [("play baseball", None, "backyard"), ("smash", "window", "backyard"), ("run away", None, "backyard")]),
        ("A boy breaks a vase playing football in the living room",
         [("play", "football", "living room"), ("smash", "vase", "living room")]),
        ("Three children play in a box", [("play in", "cardboard box", None)]),
        ("A boy climbs over the fence", [("climb across", "fence", None)]),
        ("Two boys swap bikes and regret it", [("swap rides", "bike", "park"), ("regret rides", "bike", "park")]),
        ("Three kids set up a lemonade stand on the beach", [("keep shop", "lemonade booth", "beach")]),
        ("Twins have a pillow fight and feathers fill the bedroom",
         [("pillow fight", None, "bedroom"), ("pillow storm", None, "bedroom")]),
        ("A boy pushes his sister on the swing and she touches the clouds",
         [("push on swing", "sister girl", "playground"), ("push to the sky", "sister girl", "playground")]),
        ("A girl plays hide and seek in the garden", [("play hide and seek", None, "garden")]),
        ("A teacher sleeps at her desk and the pupils draw a moustache on her face",
         [("sleep", None, "classroom"), ("draw", "moustache", "classroom")]),
        ("A squirrel sleeps in a mitten", [("sleep in", "mitten", None)]),
        ("Children build a dam in a stream and sail paper boats on it",
         [("build", "dam", "stream"), ("set afloat", "paper boat", "stream")]),
        ("An old gardener finds a hedgehog and builds it a little house",
         [("find", "hedgehog", "garden"), ("build", "doghouse", "garden")]),
        ("A girl plants a seed at school", [("plant", "seed", "schoolyard")]),
    ],
)  # fmt: skip
def test_pastimes_are_deeds_of_their_own(text: str, told: list[tuple[str, str | None, str | None]]) -> None:
    assert _told(text) == told


def test_who_practises_ballet_wears_a_tutu_ever_after() -> None:
    events = read("A girl practises ballet in the attic and dances on a stage").events
    assert [e.who.wears for e in events if e.who] == [("tutu",), ("tutu",)]


def test_a_snowman_that_is_given_a_hat_had_none() -> None:
    made, given = read("Two children build a snowman and give it their father's hat").events
    assert made.what is not None
    assert made.what.name == "bareheaded snowman"
    assert given.verb == "crown"


def test_a_tooth_is_lost_in_a_bite() -> None:
    lost = _event("A boy loses his tooth in a sandwich", "lose a tooth")
    assert lost.who is not None
    assert lost.who.holds == ("sandwich",)


def test_truants_are_children_at_the_school_gate() -> None:
    first, second = read("Instead of going to school, two brothers sail a raft down the river").events
    assert (first.setting.place, second.setting.place) == ("schoolyard", "river")
    assert {e.who.name for e in (first, second) if e.who} == {"brother boy"}


def test_what_is_so_by_evening_was_not_so_before() -> None:
    first, second = read("Two boys swap their bikes in the park and both regret it by evening").events
    assert first.setting.time is None
    assert second.setting.time is TimeOfDay.DUSK


def test_children_beside_a_beast_are_not_its_young() -> None:
    scene = _scene((Subject(name="pelican"), Subject(name="kid", count=2)), "beach")
    assert {m.kind for g in scene.groups for m in g.members if g.name == "kid"} == {"person"}


def _scene(subjects: tuple[Subject, ...], place: str, *beats: tuple[str, str, str | None]) -> Scene:
    shot = Shot(
        subjects=subjects, setting=Setting(place=place), framing=Framing.FULL,
        beats=tuple(Beat(at=0.12, who=w, verb=v, target=t) for w, v, t in beats),
    )  # fmt: skip
    return Stage(shot, size=(320, 180), fps=12.0, seconds=4.0, seed=3).scene


def _of(scene: Scene, name: str) -> Cast:
    return next(m for m in scene.play.tracks if m.name == name)


def test_riders_of_a_carousel_sit_on_its_horses() -> None:
    riders = (Subject(name="girl"), Subject(name="boy"), Subject(name="carousel"))
    scene = _scene(riders, "fairground", ("girl", "ride", "carousel"), ("boy", "ride", "carousel"))
    horses = [m for m in scene.play.tracks if m.name == "carousel horse"]
    assert len(horses) == 2
    for rider, horse in zip(("girl", "boy"), horses, strict=True):
        there, seat = scene.play.here(_of(scene, rider), 2.0), scene.play.here(horse, 2.0)
        assert abs(there.x - seat.x) < 0.1


def test_a_ball_breaks_the_pane_at_the_end_only() -> None:
    scene = _scene((Subject(name="kid", count=2),), "backyard", ("kid", "smash", "window"))
    hole = scene.play.tracks[_of(scene, "smashed pane")]
    assert hole.state(0.5).alpha == 0.0
    assert hole.state(3.5).alpha == 1.0


def test_swapped_bikes_have_two_colours_and_their_riders_cross_over() -> None:
    scene = _scene((Subject(name="boy", count=2), Subject(name="bike", count=2)), "park", ("boy", "swap rides", "bike"))
    bikes = [m for m in scene.play.tracks if m.name == "bike"]
    assert len({m.colour for m in bikes}) == 2
    first, second = scene.groups[0].members
    assert scene.play.here(first, 0.1).x < scene.play.here(second, 0.1).x
    assert scene.play.here(first, 3.8).x > scene.play.here(second, 3.8).x


def test_who_climbs_over_a_wall_is_beyond_it() -> None:
    scene = _scene((Subject(name="boy"),), "backyard", ("boy", "climb across", "wall"))
    boy = _of(scene, "boy")
    assert scene.play.here(boy, 0.2).x < 0 < scene.play.here(boy, 3.8).x
    assert scene.play.here(boy, 1.5).y < -0.3


def test_what_outgrows_a_child_is_taller_than_it() -> None:
    seed = Subject(name="sunflower seed", look=("towering",))
    scene = _scene((seed, Subject(name="girl")), "schoolyard", ("sunflower seed", "grow", None))
    assert _of(scene, "sunflower").height > _of(scene, "girl").height


def test_children_in_a_carton_are_behind_its_side() -> None:
    scene = _scene((Subject(name="child", count=3),), "garden", ("child", "play in", "cardboard box"))
    carton = _of(scene, "playing carton")
    reach = 0.5 * carton.width
    assert all(abs(scene.play.here(m, 1.0).x) < reach for m in scene.groups[0].members)


def test_who_is_pushed_sits_on_the_swing_and_the_pusher_is_behind() -> None:
    scene = _scene((Subject(name="boy"), Subject(name="girl")), "playground", ("boy", "push on swing", "girl"))
    assert scene.play.tracks[_of(scene, "girl")].step(1.0).action == "sit"
    assert scene.play.here(_of(scene, "boy"), 1.0).x < scene.play.here(_of(scene, "swing"), 1.0).x


def test_a_pillow_fight_fills_the_air_with_feathers() -> None:
    scene = _scene((Subject(name="girl", count=2),), "bedroom", ("girl", "pillow fight", None))
    assert sum(m.name == "feather" for m in scene.play.tracks) > 8
    assert all(scene.play.tracks[m].step(1.0).holding for m in scene.groups[0].members)


def test_who_rides_a_skateboard_stands_on_it() -> None:
    skater = (Subject(name="grandfather"), Subject(name="skateboard"))
    scene = _scene(skater, "park", ("grandfather", "ride", "skateboard"))
    assert scene.play.tracks[_of(scene, "grandfather")].step(1.0).action == "skate"


def test_a_squirrel_looks_out_of_the_mitten_it_sleeps_in() -> None:
    scene = _scene((Subject(name="squirrel"),), "forest", ("squirrel", "sleep in", "mitten"))
    mitten = _of(scene, "mitten")
    assert -mitten.height < scene.play.here(_of(scene, "squirrel"), 1.0).y < -0.5 * mitten.height
