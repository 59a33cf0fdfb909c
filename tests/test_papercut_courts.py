"""Deeds of castles and villages, as they are played."""

from __future__ import annotations

from rushes.papercut import Stage
from rushes.papercut.choreography import Play
from rushes.shot import Beat, Setting, Shot, Subject


def _play(verb: str, target: str | None, *subjects: Subject, place: str = "meadow") -> Play:
    beat = Beat(at=0.1, who=subjects[0].name, verb=verb, target=target)
    shot = Shot(subjects=subjects, setting=Setting(place=place), beats=(beat,))
    return Stage(shot, size=(160, 90), fps=8, seconds=4.0, seed=1).scene.play


def test_who_climbs_down_a_tower_is_lower_at_the_end() -> None:
    play = _play("climb down", "tower", Subject(name="princess"))
    princess = next(m for m in play.tracks if m.name == "princess")
    assert any(m.name == "hung rope" for m in play.tracks)
    assert play.here(princess, 3.8).y > play.here(princess, 0.2).y


def test_what_a_ghost_gives_is_in_the_other_hand_at_last() -> None:
    ghost, guest = Subject(name="ghost", holds=("gold coin",)), Subject(name="waiter")
    play = _play("give", "waiter", ghost, guest)
    waiter = next(m for m in play.tracks if m.name == "waiter")
    assert [h.name for h in play.tracks[waiter].step(3.9).holding] == ["gold coin"]


def test_builders_stand_at_a_bridge_and_upon_it() -> None:
    play = _play("build", "stone bridge", Subject(name="builder", count=3), place="riverbank")
    heights = [play.here(m, 2.0).y for m in play.tracks if m.name == "builder"]
    assert len(heights) == 3
    assert min(heights) < -0.3
    assert max(heights) > -0.1


def test_who_falls_in_is_in_the_water_to_the_chest() -> None:
    play = _play("fall in water", None, Subject(name="knight", count=2), place="drawbridge")
    knights = [m for m in play.tracks if m.name == "knight"]
    assert all(play.here(k, 3.0).y > 0.3 * k.height for k in knights)
    assert any(m.name == "splash" for m in play.tracks)


def test_a_sword_comes_out_of_its_stone_into_the_hand() -> None:
    play = _play("pull from stone", "sword", Subject(name="boy"))
    boy = next(m for m in play.tracks if m.name == "boy")
    assert not play.tracks[boy].step(1.0).holding
    assert [h.name for h in play.tracks[boy].step(3.9).holding] == ["sword"]
