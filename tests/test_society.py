"""What the living bring each other to do: what is said is seen, and what comes of it."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.papercut import Stage
from rushes.shot import Beat, Setting, Shot, Subject


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("the fox convinces the crow to sing and steals her cheese",
         ["fox persuade crow", "crow sing", "fox steal cheese"]),
        ("a bear apologises to the bees for stealing their honey", ["bear steal honey", "bear apologise"]),
        ("a soldier makes friends with a shepherd boy", ["soldier befriend shepherd boy"]),
        ("a hedgehog looks for a warm place to sleep and a badger lets him in",
         ["hedgehog search for", "badger let in hedgehog", "hedgehog sleep"]),
        ("the bell warns the village that Vikings are coming",
         ["bell ring", "villager take alarm", "Vikings come"]),
        ("a tailor's daughter tricks a giant into giving back the village's only well",
         ["daughter trick giant", "giant walk away", "villager cheer"]),
        ("a girl hugs the firefighter who saved her cat", ["firefighter save cat", "girl hug firefighter"]),
        ("A girl begs the snow queen to give back her brother", ["girl beg snow queen", "girl hug brother boy"]),
    ],
)  # fmt: skip
def test_what_passes_between_two_is_told_in_its_order(text: str, deeds: list[str]) -> None:
    told = [" ".join(x for x in (e.who and e.who.name, e.verb, e.what and e.what.name) if x) for e in read(text).events]
    assert told == deeds


def test_who_is_missed_is_only_in_the_thoughts() -> None:
    event = read("a wife waits on the pier for her husband").events[0]
    assert "thought husband" in event.setting.pieces
    assert not any(n.name == "husband" for _, n in event.to)


def test_what_is_asked_for_hangs_over_the_speaker() -> None:
    shot = Shot(
        subjects=(Subject(name="girl"), Subject(name="troll")),
        setting=Setting(place="meadow", pieces=("said cheese",)),
        beats=(Beat(at=0.1, who="girl", verb="persuade", target="troll"),),
    )
    stage = Stage(shot, size=(320, 180), fps=8, seconds=2.0, seed=1)
    spots = {m.name: t.state(1.0) for m, t in stage.scene.play.tracks.items()}
    assert spots["cheese"].y < spots["girl"].y - 1.0
    assert abs(spots["cheese"].x - spots["word balloon"].x) < 0.1
