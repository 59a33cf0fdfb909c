"""What is only in somebody's mind is seen over their head, and only there."""

import pytest

from rushes.minds.brief import read
from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject
from rushes.shot.prose import prose


def bubbles(text):
    return [p for e in read(text).events for p in e.setting.pieces if p.startswith(("thought ", "said "))]


@pytest.mark.parametrize(("text", "bubble"), [
    ("two sisters row across a lake to find their grandfather's lost fishing boat", "thought lost fishing boat"),
    ("a girl climbs a mountain to ask the old wizard for rain", "thought old wizard"),
    ("a knight searches the forest for his lost horse", "thought lost horse"),
    ("an old man digs up his garden looking for his wedding ring", "thought wedding ring"),
    ("a penguin looks for its mother among the icebergs", "thought mother penguin"),
    ("a squirrel dreams of a giant acorn in its hollow tree", "thought giant acorn"),
    ("a shepherd asks the moon for a lamp", "said lamp"),
    ("a parrot tells the pirate where the treasure is buried", "said treasure"),
    ("a thief asks the moon for forgiveness", "said heart"),
    ("a clockmaker's daughter trades her shadow to a witch for one more hour of daylight", "thought sun"),
    ("a bear searches for a home for the winter", "thought house"),
    ("a hungry cat waits for the fisherman to come back", "thought fisherman"),
    ("a little girl loses her tooth and the whole family crawls around looking for it", "thought tooth"),
])  # fmt: skip
def test_what_is_sought_wished_or_asked_for_is_over_the_head(text, bubble):
    assert bubble in bubbles(text)


@pytest.mark.parametrize("text", [
    "a boy waits for the bus in the rain",  # it comes
    "a girl combs the hair of her grandmother on the porch", "a farmer swaps his cow for a handful of magic beans",
    "a dog looks for help in the village", "a fox chases the moon through a snowy forest",
    "an old musician trades his violin for a loaf of bread",  # he is given it
])  # fmt: skip
def test_what_is_there_or_has_no_shape_is_not(text):
    assert not bubbles(text)


def test_who_is_wished_for_is_not_there_as_well():
    event = read("a girl wishes for a friend on her birthday").events[0]
    assert [n.name for n in event.seen if n.name != "girl"] in ([], ["birthday"])


def stage(who, verb, thought, framing=Framing.FULL, **setting):
    shot = Shot(
        subjects=(Subject(name=who),), beats=(Beat(at=0.1, who=who, verb=verb),), framing=framing,
        setting=Setting(pieces=(f"thought {thought}",), **setting),
    )  # fmt: skip
    return Stage(shot, size=(320, 180), fps=8, seconds=4, seed=3)


@pytest.mark.parametrize(("who", "verb", "framing"), [
    ("girl", "walk", Framing.FULL), ("mouse", "run", Framing.FULL), ("knight", "search", Framing.MEDIUM),
    ("boy", "stand", Framing.WIDE),
])  # fmt: skip
def test_the_thought_is_whole_in_the_picture_and_goes_where_its_owner_goes(who, verb, framing):
    s = stage(who, verb, "cheese", framing, place="meadow")
    for i in (4, 16, 30):
        cloud, cheese = (s.truth(i).things[n] for n in ("thought cloud", "cheese"))
        assert cheese.visible > 0.95
        assert cloud.box.top > 0
        lead = s.truth(i).subjects[who].box
        assert cloud.box.bottom < lead.bottom
        assert cloud.box.left < lead.right
        assert lead.left < cloud.box.right


def test_a_thought_that_cannot_be_drawn_leaves_no_empty_cloud():
    assert "thought cloud" not in stage("girl", "walk", "qwxzy").truth(8).things


def test_the_prose_of_a_shot_tells_the_thought_as_a_video_model_would_draw_it():
    shot = Shot(subjects=(Subject(name="girl"),), setting=Setting(place="lake", pieces=("thought boat", "pier")))
    assert prose(shot) == "Girl. Lake, with pier; a thought bubble over girl with a picture of boat."
    spoken = Shot(subjects=(Subject(name="king"),), setting=Setting(pieces=("said words",)))
    assert prose(spoken) == "King. A speech bubble over king."


def test_a_wish_that_is_granted_is_seen():
    assert bubbles("a poor tailor sews a coat for the wind and gets a wish in return") == ["thought shooting star"]
