"""Words reach their places; what tells a place is large enough in wide and near shots; people bring their places."""

from __future__ import annotations

import numpy as np
import pytest

from rushes.papercut import Stage
from rushes.papercut.casting import find_place, is_place
from rushes.papercut.places import PLACES
from rushes.papercut.scene import Scene
from rushes.papercut.whereabouts import itself, local, whereabouts
from rushes.shot import Beat, Framing, Setting, Shot, Subject, TimeOfDay
from rushes.shot.haunts import film_place

WORDS = {
    "boxing ring": "the ring, boxing ring, wrestling ring",
    "marathon street": "marathon, finish line, city marathon",
    "running track": "running track, athletics track",
    "diving tower": "diving tower, highest diving board, springboard",
    "stadium": "muddy football stadium, football pitch, soccer field",
    "tennis court": "tennis court",
    "ski slope": "ski slope, slalom slope, piste",
    "gym": "gym, sports hall",
    "racetrack": "racetrack, horse race",
    "golf course": "golf course",
    "balcony": "balcony, balconies",
    "skyscraper": "skyscraper, skyscraper front",
    "bus": "night bus, crowded tram, tram, subway car",
    "lift": "lift, elevator",
    "barber shop": "barber shop, barber's, hair salon",
    "restaurant": "restaurant, whole restaurant, bistro",
    "mansion": "dark mansion, manor, haunted house, hotel lobby",
    "forge": "forge, smithy, his forge",
    "bakery": "bakery, bakehouse, pizzeria",
    "schoolyard": "schoolyard, school yard, school front",
    "playground": "playground, sandpit, sandbox",
    "zoo": "zoo, cage",
    "sunken ship": "sunken ship, shipwreck, wreck",
    "submarine": "submarine, submarine interior",
    "longship": "longship, Viking longship, longship deck",
    "raft": "raft, boat, houseboat",
    "egypt": "Egypt, ancient Egypt, pyramids",
    "tomb": "tomb, pharaoh's tomb",
    "desert": "the Sahara, Sahara, desert dunes",
    "oasis": "oasis, green oasis",
    "rome": "ancient Rome, Greece, Colosseum",
    "japan": "Japan, Japanese garden, Kyoto",
    "china": "China, Great Wall of China",
    "india": "India, Taj Mahal",
    "wild west": "Wild West, Wild West street, western town",
    "venice": "Venice, canal in Venice",
    "rope bridge": "rope bridge, swaying rope bridge",
    "cliff": "cliff, cliff edge",
    "mountain peak": "snowy mountain peak, summit, mountain top",
    "snowed-in hut": "snowed-in mountain hut, snowed-in hut",
    "ice floe": "ice floe, arctic ice",
    "cracked field": "cracked dry field, cracked desert ground",
    "busy road": "busy road, busy street, zebra crossing",
    "under a bridge": "under a bridge, under the bridge",
    "well": "well, wishing well",
    "tower wall": "tower wall, castle wall",
}


@pytest.mark.parametrize("name", list(WORDS))
def test_words_reach_their_place(name: str) -> None:
    for phrase in WORDS[name].split(", "):
        notes: list[str] = []
        place, _ = find_place(phrase, None, notes)
        assert PLACES[place] is PLACES[name], phrase
        assert not notes, phrase


def _picture(place: str, framing: Framing) -> np.ndarray:
    shot = Shot(framing=framing, setting=Setting(place=place, time=TimeOfDay.MORNING), subjects=(Subject(name="man"),))
    stage = Stage(shot, size=(160, 90), fps=8, seconds=1, seed=3)
    return stage.draw(4)[..., :3].astype(int)


@pytest.mark.parametrize("framing", [Framing.WIDE, Framing.MEDIUM])
@pytest.mark.parametrize("name", list(WORDS))
def test_what_tells_a_place_is_seen_far_and_near(name: str, framing: Framing) -> None:
    """Much of the picture differs from that of no particular place, and it holds something: it is no empty plain."""
    picture = _picture(name, framing)
    plain = _picture("plain room" if PLACES[name](3).interior else "nowhere", framing)
    assert np.mean(np.abs(picture - plain).max(-1) > 24) > 0.2
    across, down = np.abs(np.diff(picture, axis=1)).max(-1), np.abs(np.diff(picture, axis=0)).max(-1)
    assert np.mean(across > 12) + np.mean(down > 12) > 0.06


@pytest.mark.parametrize(
    ("who", "place"),
    [("beaten boxer", "boxing ring"), ("nervous barber", "barber shop"), ("goalkeeper", "stadium"),
     ("blacksmith", "forge"), ("cowboy", "wild west"), ("pharaoh", "egypt")],
)  # fmt: skip
def test_people_bring_their_place_where_none_is_named(who: str, place: str) -> None:
    found, _ = whereabouts(Shot(subjects=(Subject(name=who),)), None, [])
    assert PLACES[found] is PLACES[place]
    named, _ = whereabouts(Shot(subjects=(Subject(name=who),)), "beach", [])
    assert named == "beach"


def test_who_climbs_down_a_tower_is_on_its_outer_wall() -> None:
    down = Shot(subjects=(Subject(name="princess"),), beats=(Beat(at=0.3, who="princess", verb="climb down"),))
    assert whereabouts(down, "tower", [])[0] == "tower wall"
    assert whereabouts(Shot(subjects=(Subject(name="princess"),)), "tower", [])[0] == "tower room"


def test_a_balloonist_is_in_a_basket_over_the_land() -> None:
    shot = Shot(framing=Framing.FULL, setting=Setting(place="mountain"), subjects=(Subject(name="balloonist"),))
    scene = Scene(shot, size=(160, 90), frames=16, seconds=2.0, seed=3)
    assert scene.lead is not None
    craft = scene.play.riders[scene.lead]
    assert craft.thing.height > 5
    assert scene.play.here(craft, 1.0).y < -1


def test_a_boxer_lies_on_the_floor_and_no_person_is_a_place() -> None:
    shot = Shot(setting=Setting(place="boxing ring"), subjects=(Subject(name="boxer", action="lie"),))
    scene = Scene(shot, size=(160, 90), frames=16, seconds=2.0, seed=3)
    assert all(m.name != "bed" for m in scene.play.tracks)
    for who in ("barber", "butcher", "dentist", "longship"):
        assert not is_place(who)


def test_bathers_are_in_the_water_and_penguins_on_floes() -> None:
    shot = Shot(setting=Setting(place="river"), subjects=(Subject(name="elephant", action="bathe"),))
    scene = Scene(shot, size=(160, 90), frames=16, seconds=2.0, seed=3)
    assert scene.lead is not None
    assert scene.play.here(scene.lead, 1.0).y > 0.3 * scene.lead.height
    assert whereabouts(Shot(subjects=(Subject(name="penguin"),)), "snow", [])[0] == "ice floe"


def test_a_place_is_told_by_what_is_said_with_it() -> None:
    for phrase, pieces, place in (
        ("church", ("church clock",), "church tower"),
        ("dining room of a ship", (), "ship dining room"),
        ("volcano in the ocean", (), "volcanic island"),
        ("ski lift", (), "ski slope"),
        ("Timbuktu", (), "desert town"),
        ("rabbit burrow", (), "burrow"),
    ):
        shot = Shot(setting=Setting(place=phrase, pieces=pieces))
        assert PLACES[whereabouts(shot, phrase, [])[0]] is PLACES[place], phrase
    ferryman = Shot(setting=Setting(place="marsh"), subjects=(Subject(name="ferryman"),))
    assert whereabouts(ferryman, "marsh", [])[0] == "marsh water"


@pytest.mark.parametrize(
    ("place", "pieces", "who", "seen"),
    [
        ("train", (), "freight train", "railway track"),
        ("room", ("enormous oak tree",), "bride", "meadow"),
        ("hall", ("narrow spiral staircase",), "couple", "spiral staircase"),
        ("forest", ("burnt tree",), "deer", "burnt forest"),
        ("circus", ("ferris wheel",), "clown", "fairground"),
        ("den", (), "mountaineer", "bear's den"),
        ("den", (), "fox", "burrow"),
    ],
)
def test_what_belongs_outdoors_takes_the_shot_there(place: str, pieces: tuple[str, ...], who: str, seen: str) -> None:
    shot = Shot(setting=Setting(place=place, pieces=pieces), subjects=(Subject(name=who),))
    assert PLACES[whereabouts(shot, place, [])[0]](1).name == seen


def test_one_place_holds_for_a_whole_film() -> None:
    assert film_place(None, ["crowd", "sumo wrestler"]) == "boxing ring"
    assert film_place("snow", ["penguin", "fish"]) == "ice floe"
    assert film_place("desert", ["worker", "pyramid"]) == "egypt"
    assert film_place("beach", ["penguin"]) == "beach"


def test_what_is_the_place_is_not_drawn_again_and_a_sunken_ship_is_a_wreck() -> None:
    cross = Beat(at=0.1, who="man", verb="cross", target="rope bridge")
    shot = Shot(setting=Setting(place="rope bridge"), subjects=(Subject(name="man"),), beats=(cross,))
    scene = Scene(shot, size=(160, 90), frames=8, seconds=1.0, seed=3)
    assert {m.kind for m in scene.play.tracks} == {"person"}
    assert not scene.play.far
    assert local("ship", "underwater") == "wrecked ship"
    assert itself("ring", "boxing ring")


@pytest.mark.parametrize(("who", "craft", "place"), [("cyclist", "bicycle", "road"), ("jockey", "horse", "meadow")])
def test_riders_ride(who: str, craft: str, place: str) -> None:
    scene = Scene(
        Shot(setting=Setting(place=place), subjects=(Subject(name=who),)),
        size=(160, 90), frames=8, seconds=1.0, seed=3,
    )  # fmt: skip
    assert scene.lead is not None
    assert scene.play.riders[scene.lead].name == craft


@pytest.mark.parametrize(
    ("phrase", "same"),
    [
        ("top of the town wall", "rampart"),
        ("the top of the wall", "rampart"),
        ("foot of the wall", "castle wall"),
        ("besieged medieval town", "castle"),
        ("inside of a whale", "belly of a whale"),
    ],
)
def test_a_place_of_another_is_itself(phrase: str, same: str) -> None:
    assert PLACES[find_place(phrase, None, [])[0]] is PLACES[same]
