"""Home and family, as they are read and as they are played."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard
from rushes.papercut import Stage
from rushes.papercut.casting import Cast
from rushes.shot import Beat, Framing, Setting, Shot, Subject, Weather


def _stage(verb: str, target: str | None, *who: Subject, place: str = "living room") -> Stage:
    shot = Shot(
        framing=Framing.FULL,
        setting=Setting(place=place),
        subjects=who,
        beats=(Beat(at=0.12, who=who[0].name, verb=verb, target=target),),
    )
    return Stage(shot, size=(160, 90), fps=4, seconds=4.0, seed=3)


def _named(stage: Stage, word: str) -> Cast:
    return next(m for m in stage.scene.play.tracks if word in m.name)


@pytest.mark.parametrize("told", ["A stranger knocks on the door of a farmhouse", "The stranger smiles at a girl"])
def test_a_stranger_is_somebody(told: str) -> None:
    who = read(told).events[0].who
    assert who is not None
    assert who.name == "stranger"


def test_they_who_fought_share_what_they_fought_over() -> None:
    fights, shares = read("a gardener fights a snail over the last lettuce and in the end they share it").events
    assert (fights.verb, fights.what and fights.what.name) == ("quarrel", "lettuce")
    assert [n.name for n in (shares.who, *shares.others, shares.what) if n] == ["gardener", "snail", "lettuce"]


def test_who_sits_in_the_bath_is_in_the_bathroom_to_the_end() -> None:
    events = read("a tired mother sits down in the bath and everybody knocks at the door").events
    assert {e.setting.place for e in events} == {"bathroom"}
    assert any(n.name == "mother" for _, n in events[1].to)


def test_a_bride_is_at_her_wedding_and_a_fence_is_not_in_church() -> None:
    events = read("Two brothers stop speaking over a fence, then make up at their sister's wedding and dance").events
    assert [e.setting.place for e in events] == ["garden", "church", "church"]
    assert [e.verb for e in events] == ["turn backs", "make up", "dance"]
    assert all("bride" in {n.name for _, n in e.to} for e in events[1:])


def test_what_is_sought_is_on_the_head_and_not_about() -> None:
    events = read("a mother searches the whole house for her glasses, which are on her head").events
    assert all(e.who is not None and e.who.wears == ("glasses on head",) for e in events if e.verb)
    assert all(n.name != "glasses" for e in events for n in e.seen)


def test_till_it_snows_it_does_not() -> None:
    events = read("a neighbor lends his ladder to an old woman and forgets about it until it snows").events
    assert (events[0].setting.weather, events[-1].setting.weather) == (Weather.CLEAR, Weather.SNOW)
    assert "ladder" in events[-1].setting.pieces


def test_a_burglar_climbs_in_and_is_inside() -> None:
    events = read("a burglar breaks into a house and ends up rocking the crying baby to sleep").events
    assert (events[0].verb, events[0].setting.place) == ("climb in through", "living room")
    assert {e.setting.place for e in events[1:]} == {"bedroom"}


def test_who_comes_to_look_sees_what_was_painted_and_who_did_it() -> None:
    look = read("A man paints his front door red and the whole street comes to look").events[-1]
    assert [n.name.split()[-1] for _, n in look.to] == ["door", "man"]


def test_a_bather_is_lower_than_who_stands_and_those_who_quarrel_face_each_other() -> None:
    stage = _stage("sit in bath", None, Subject(name="mother"), place="bathroom")
    assert _named(stage, "bathtub").height < 0.6 * _named(stage, "mother").height
    who = (Subject(name="sister", look=("little",)), Subject(name="brother", look=("little",)))
    stage = _stage("quarrel", "umbrella", *who)
    one, two = (stage.scene.play.here(_named(stage, w), 2.0) for w in ("sister", "brother"))
    umbrella = stage.scene.play.here(_named(stage, "umbrella"), 2.0)
    assert one.facing == -two.facing
    assert min(one.x, two.x) < umbrella.x < max(one.x, two.x)


def test_grandchildren_are_children() -> None:
    stage = _stage("teach", "granddaughter", Subject(name="grandfather"), Subject(name="granddaughter"))
    assert _named(stage, "granddaughter").height < 0.85 * _named(stage, "grandfather").height


def test_the_crowd_stands_on_one_side_of_what_it_came_to_see() -> None:
    stage = _stage("crowd before", "door", Subject(name="person", count=5), Subject(name="man"), place="street")
    play = stage.scene.play
    door = play.here(_named(stage, "door"), 2.0).x
    assert all(play.here(m, 2.0).x < door for m in play.tracks if m.name == "person")
    assert play.here(_named(stage, "man"), 2.0).x > door


@pytest.mark.parametrize(
    ("told", "deeds"),
    [
        ("a dad falls asleep while reading a bedtime story and his daughter tucks him in", ["read", "sleep", "tuck"]),
        ("a lonely widow invites the new neighbours for tea and they bring a puppy", ["share", "give"]),
        ("grandma phones her grandson because she cannot turn on the television", ["phone", "phone"]),
        ("a little girl cuts her own hair and her mother cries when she sees it", ["cut hair", "cry"]),
        ("a family of five squeezes onto one sofa to watch a movie", ["sit", "watch television"]),
    ],
)
def test_what_families_do_is_told_in_its_order(told: str, deeds: list[str]) -> None:
    assert [e.verb for e in read(told).events] == deeds


def test_photos_lie_in_the_attic_and_pieces_are_shards() -> None:
    find = read("an old couple finds their wedding photos in the attic and dances in the dust").events[0]
    assert (find.what and find.what.name, find.setting.place) == ("wedding photo", "attic")
    hide = read("a boy breaks his grandmother's favourite vase and hides the pieces under the rug").events[1]
    assert hide.what is not None
    assert hide.what.name == "shards"


def test_they_watch_from_one_sofa() -> None:
    stage = _stage("watch television", None, Subject(name="person", count=4))
    play = stage.scene.play
    assert play.here(_named(stage, "television"), 2.0).x > max(
        play.here(m, 2.0).x for m in play.tracks if m.name == "person"
    )


def test_a_couple_is_a_man_and_a_woman_and_laces_are_tied_at_the_foot() -> None:
    script = storyboard(read("an old couple dances in the attic"), seconds=12.0, aspect="16:9")
    assert any({"man", "woman"} <= {x.name for x in s.shot.subjects} for s in script.slots)
    stage = _stage("tie", "shoelace", Subject(name="girl"), Subject(name="father"))
    girl = stage.scene.play.tracks[_named(stage, "girl")].step(2.0)
    assert girl.action in ("bend", "crouch")
