"""Beasts with people, on one another and with what they eat, as a brief tells them and papercut plays them."""

from __future__ import annotations

import pytest

from rushes.minds.brief import Event, read
from rushes.papercut import Stage
from rushes.shot import Beat, Setting, Shot, Subject, TimeOfDay


def _told(event: Event) -> tuple[str | None, str, str | None]:
    return event.who and event.who.name, event.verb, event.what and event.what.name


@pytest.mark.parametrize(
    ("brief", "told"),
    [
        ("A wolf howls at the moon from a hill", ("wolf", "howl", None)),
        ("A giraffe eats leaves from an acacia", ("giraffe", "browse", "acacia tree")),
        ("A pony trots across a field with a boy on its back", ("boy", "ride", "pony")),
        ("A butterfly lands on the nose of a puppy", ("butterfly", "perch on nose", "puppy")),
        ("An elephant sprays water on a zookeeper", ("elephant", "spurt water", "zookeeper")),
        ("A goat grabs the hat of a tourist", ("goat", "snatch off", "hat")),
        ("A seal drifts away on an iceberg", ("seal", "float on", "floating ice")),
        ("A hedgehog beats a rabbit in a race", ("hedgehog", "win race", "rabbit")),
        ("A swan glides over the lake", ("swan", "swim", None)),
        ("An owl hoots in an old oak", ("owl", "call in tree", "tree")),
    ],
)
def test_beasts_do_what_one_sees(brief: str, told: tuple[str, str, str | None]) -> None:
    assert _told(read(brief).events[0]) == told


def test_what_is_left_unsaid_of_beasts() -> None:
    (gnaw,) = read("A beaver gnaws a tree by the river until it falls").events
    assert _told(gnaw) == ("beaver", "gnaw", "tree")
    sheep = read("A sheepdog gathers the sheep on a hill").events[0].what
    assert sheep is not None
    assert sheep.count > 1
    wait = read("A dog waits for its owner at the station").events[0]
    assert not wait.to or all(n.name != "owner" for _, n in wait.to)
    assert read("A turtle crawls over the sand under the stars").events[0].setting.time is TimeOfDay.NIGHT
    assert read("A dog digs up a bone in the flower bed").events[0].setting.place != "bedroom"


def test_who_perches_is_on_the_head_of_the_other() -> None:
    shot = Shot(
        framing="full",
        subjects=(Subject(name="robin"), Subject(name="lion", look=("sleeping",))),
        setting=Setting(place="meadow"),
        beats=(Beat(at=0.2, who="robin", verb="perch on head", target="lion"),),
    )
    stage = Stage(shot, size=(160, 90), fps=8, seconds=3.0, seed=1)
    assert not stage.notes
    found = {name: truth.box for name, truth in stage.truth(20).subjects.items()}
    bird, lion = (next(box for name, box in found.items() if word in name) for word in ("robin", "lion"))
    assert bird is not None
    assert lion is not None
    assert lion.left < 0.5 * (bird.left + bird.right) < lion.right
    assert bird.bottom < 0.5 * (lion.top + lion.bottom)
