"""What a literal reader would find wrong: sizes, who stands where, what is ridden, held and left standing."""

import numpy as np
import pytest
import skia

from rushes.papercut import Stage
from rushes.papercut.cards_paper import Border
from rushes.papercut.casting import find_place
from rushes.papercut.glyphs import glyph
from rushes.papercut.scene import Scene
from rushes.papercut.verbs import deed
from rushes.shot import Beat, CameraMove, Framing, Setting, Shot, Subject

SIZE = (320, 180)


def stage(names, place, framing=Framing.FULL, beats=(), size=SIZE, **more):
    subjects = tuple(n if isinstance(n, Subject) else Subject(name=n) for n in names)
    setting = {k: more.pop(k) for k in ("time", "weather", "pieces") if k in more}
    shot = Shot(
        subjects=subjects,
        setting=Setting(place=place, **setting),
        framing=framing,
        beats=tuple(Beat(at=0.12, who=b[0], verb=b[1], target=b[2] if len(b) > 2 else None) for b in beats),
        **more,
    )
    return Stage(shot, size=size, fps=12.0, seconds=4.0, seed=3)


def tall(mask):
    rows = np.flatnonzero(mask.any(1))
    return (rows[-1] - rows[0] + 1) / mask.shape[0]


@pytest.mark.parametrize("name", ["man", "fox", "dog", "rabbit"])
def test_the_subject_of_a_wide_picture_can_be_seen(name):
    assert 0.18 < tall(stage([name], "meadow", "wide").truth(24).subjects[name].mask) < 0.42
    assert tall(stage([name], "meadow", "extreme wide").truth(24).subjects[name].mask) > 0.1


@pytest.mark.parametrize("framing", ["wide", "full"])
def test_two_on_the_same_side_stand_beside_each_other(framing):
    two = [Subject(name=n, place_in_frame="right") for n in ("queen", "knight")]
    subjects = stage(two, "desert", framing).truth(24).subjects
    queen, knight = (np.flatnonzero(subjects[n].alone.any(0)) for n in ("queen", "knight"))
    shared = len(np.intersect1d(queen, knight))
    assert shared < 0.25 * min(len(queen), len(knight))


def test_a_rower_on_the_way_to_the_sea_sits_in_a_small_boat_with_an_oar():
    s = stage(["fisherman"], "sea", beats=[("fisherman", "row", "sea")])
    (who, boat), *rest = s.scene.play.riders.items()
    assert not rest
    assert boat.kind == "vehicle"
    assert boat.height < 3
    assert {h.name for h in s.scene.play.tracks[who].step(2.0).holding} == {"oar"}


def test_who_rides_rides_the_animal_of_the_picture_and_its_feet_are_in_it():
    s = stage(["knight", "white horse"], "desert", beats=[("knight", "ride")], camera="follow")
    mounts = [m.name for m in s.scene.play.riders.values()]
    assert mounts == ["white horse"]
    assert sum(m.kind == "animal" for m in s.scene.play.tracks) == 1
    for i in (2, 24, 46):
        rows = np.flatnonzero(s.truth(i).subjects["white horse"].alone.any(1))
        assert rows[-1] < SIZE[1] - 2


def test_what_is_too_large_to_take_is_seen_behind():
    s = stage(["knight"], "desert", "medium", [("knight", "find", "castle")])
    assert all(m.name != "castle" for m in s.scene.play.tracks)
    bare = stage(["knight"], "desert", "medium")
    assert np.abs(s.draw(1).astype(int) - bare.draw(1)).mean() > 1  # it is in the picture


def test_a_flag_is_planted_and_stays():
    s = stage(["astronaut"], "moon", beats=[("astronaut", "plant", "flag")])
    flag = next(m for m in s.scene.play.tracks if m.name == "flag")
    astronaut = s.scene.lead
    assert flag in s.scene.play.tracks[astronaut].step(0.1).holding
    assert flag not in s.scene.play.tracks[astronaut].step(3.9).holding
    end = s.scene.play.tracks[flag].state(3.9)
    assert abs(end.y) < 0.05
    assert abs(end.x - s.scene.play.tracks[astronaut].state(3.9).x) < 1.5


def test_the_moon_has_a_black_sky_without_weather():
    top = stage(["astronaut"], "moon", time="noon").draw(0)[:12, :, :3]
    assert top.mean() < 70


@pytest.mark.parametrize("place", ["rocky shore", "beach"])
def test_the_sea_is_not_of_sand(place):
    s = stage([], place, "wide", time="noon")
    rows = s.draw(0)[int(0.56 * SIZE[1]) : int(0.64 * SIZE[1]), :, :3].reshape(-1, 3).mean(0)
    assert rows[2] > rows[0]


@pytest.mark.parametrize(("phrase", "interior", "place"), [
    ("tower", None, "tower room"), ("window", None, "room"), ("old lighthouse", None, "rocky shore"),
    ("old lighthouse", True, "tower room"), ("bus stop", None, "street"), ("zzyzx", True, "plain room"),
])  # fmt: skip
def test_a_thing_named_as_a_place_has_a_fitting_place_about_it(phrase, interior, place):
    assert find_place(phrase, interior, [])[0] == place


def test_several_of_a_kind_are_not_doubles():
    s = stage([Subject(name="child", count=3)], "park")
    looks = {m.thing.look for m in s.scene.groups[0].members}
    assert len(looks) == 3


def test_a_musician_plays_without_being_told_what():
    s = stage(["violinist"], "street", beats=[("violinist", "play", "city street")])
    step = s.scene.play.tracks[s.scene.lead].step(3.0)
    assert step.action == "play"
    assert [h.name for h in step.holding] == ["violin"]


def test_the_chaser_stays_behind():
    s = stage(["monk", "thief"], "bridge", "wide", [("monk", "chase", "thief")], camera="follow")
    monk, thief = (s.scene.play.tracks[g.members[0]] for g in s.scene.groups)
    for t in (0.0, 1.0, 2.5, 4.0):
        assert thief.state(t).x - monk.state(t).x > 0.4


def test_an_icon_is_what_its_words_say():
    assert glyph("chess board") is None


def test_a_rower_goes_where_the_boat_goes():
    s = stage(["fisherman"], "sea", beats=[("fisherman", "row")])
    boat = next(iter(s.scene.play.riders.values()))
    for t in (0.2, 2.0, 3.9):
        away = s.scene.figures.seen(s.scene.lead, t).state.x - s.scene.figures.seen(boat, t).state.x
        assert abs(away) < 0.5 * boat.width


def test_what_is_brought_to_someone_reaches_them_face_to_face():
    s = stage([Subject(name="girl", holds=("umbrella",)), "man"], "railway station", "wide", [("girl", "bring", "man")])
    girl, man = (s.scene.play.tracks[g.members[0]] for g in s.scene.groups)
    assert [h.name for h in girl.step(0.2).holding] == ["umbrella"]
    assert [h.name for h in man.step(3.9).holding] == ["umbrella"]
    a, b = girl.state(3.9), man.state(3.9)
    assert (b.x - a.x) * a.facing > 0
    assert (a.x - b.x) * b.facing > 0
    assert abs(a.x - b.x) < 1.6


def test_window_light_comes_from_the_rooms_window():
    for place in ("kitchen", "room", "classroom"):
        lit, plain = (stage(["cat"], place, "wide", light=light) for light in (("window",), ()))
        left, top, right, bottom = lit.scene.window
        assert 0 <= left < right <= SIZE[0]
        more = lit.draw(0).astype(int).sum(-1) - plain.draw(0).astype(int).sum(-1)
        shaft = more[int(top) + 4 : int(bottom) + 20].clip(0).sum(0)
        middle = float((shaft * np.arange(SIZE[0])).sum() / shaft.sum())
        assert left - 30 < middle < right + 30


def test_a_full_picture_of_two_holds_both():
    subjects = stage(["fox", "rabbit"], "snowy forest").truth(24).subjects
    for name in ("fox", "rabbit"):
        columns = np.flatnonzero(subjects[name].alone.any(0))
        assert columns[0] > 0
        assert columns[-1] < SIZE[0] - 1


def test_a_crew_sits_in_one_boat_and_a_flood_bears_it():
    crew = Subject(name="firefighter", count=3)
    a = stage([crew], "flooded village street", beats=[("firefighter", "row", "boat")])
    play = a.scene.play
    assert len({play.riders[m] for m in play.tracks if m.kind == "person"}) == 1
    assert all(play.tracks[m].step(1.0).carrier is not None for m in play.riders)
    assert a.scene.place.water_y == pytest.approx(0.34)


def test_a_line_that_is_all_but_drawn_is_drawn():
    """Skia makes no trim of a line whose drawn share rounds to 1."""
    border = Border(320, 180, 20, (0, 0, 0, 1), (1, 1, 1, 1))
    surface = skia.Surface(320, 180)
    for t in (1.0999, 1.09, 1.08, 1.1, 1.0):
        border.draw(surface.getCanvas(), t)


def test_sisters_are_women_and_each_rides_a_camel_of_her_own():
    a = stage(
        [Subject(name="sister", count=2), Subject(name="camel", count=3)],
        "desert",
        "wide",
        [("sister", "ride", "camel")],
    )
    riders = [m for m in a.scene.play.tracks if m.kind == "person"]
    assert {m.thing.look.figure for m in riders} == {"woman"}
    assert len({a.scene.play.riders[m] for m in riders}) == 2


def test_a_suit_of_armour_is_one():
    assert stage(["armour suit"], "museum").scene.lead.thing.look.hat == "knight helmet"


def test_hands_work_at_a_table_with_the_thing_upon_it():
    play = stage(["baker"], "kitchen", "medium", beats=[("baker", "knead", "dough")]).scene.play
    here = {m.name: (m, t) for m, t in play.tracks.items()}
    (table, its), (baker, his), dough = here["table"], here["baker"], here["dough"][1].state(2.0)
    assert dough.y == pytest.approx(-table.height)
    assert abs(dough.x - its.state(2.0).x) < table.width / 2
    assert his.step(2.0).action == "work"
    assert not his.step(2.0).holding
    assert table.depth < baker.depth  # the baker stands behind it
    model = stage(["girl"], "classroom", beats=[("girl", "build", "model volcano")]).scene.play
    assert 0.3 < next(m.height for m in model.tracks if "volcano" in m.name) < 0.7


def test_who_leads_goes_ahead_and_the_led_follow_in_a_row():
    play = stage(["fox", Subject(name="baby fox", count=3, facing="left")], "marsh", "wide",
                 beats=[("fox", "lead", "baby fox")]).scene.play  # fmt: skip
    fox, *cubs = play.tracks
    for t in (0.5, 3.0):
        places = [play.here(m, t).x for m in (fox, *cubs)]
        assert places == sorted(places, reverse=True)  # to the right
    gaps = [[play.here(fox, t).x - play.here(c, t).x for c in cubs] for t in (1.0, 3.0)]
    assert gaps[0] == pytest.approx(gaps[1], abs=0.01)
    assert play.here(fox, 3.5).x > play.here(fox, 0.5).x + 0.5
    assert {play.here(c, 2.0).facing for c in cubs} == {1}


def test_who_is_pulled_comes_behind():
    play = stage(["elephant", "baby elephant"], "river", "wide",
                 beats=[("elephant", "pull", "baby elephant")]).scene.play  # fmt: skip
    puller, pulled = play.tracks
    gaps = [play.here(puller, t).x - play.here(pulled, t).x for t in (0.5, 2.0, 3.5)]
    assert min(gaps) > 0.5
    assert play.here(puller, 3.5).x > play.here(puller, 0.5).x


def test_a_beanstalk_is_climbed():
    play = stage(["princess"], "meadow", "wide", beats=[("princess", "climb", "giant beanstalk")]).scene.play
    princess, stalk = play.tracks
    assert stalk.name == "giant beanstalk"
    assert play.here(princess, 3.8).y < -1.0
    assert abs(play.here(princess, 3.8).x - play.here(stalk, 3.8).x) < 1.0


def test_who_rides_a_snail_is_small_or_the_snail_is_large():
    play = stage(["princess", "snail"], "castle", "wide", beats=[("princess", "ride", "snail")]).scene.play
    ((who, mount),) = play.riders.items()
    assert mount.name == "snail"
    assert 0.5 * who.height < mount.height < 0.8 * who.height


def test_a_wedged_piano_is_played_and_climbed_over_where_it_is_stuck() -> None:
    def scene(verb: str, target: str | None) -> Scene:
        shot = Shot(
            setting=Setting(place="stairwell", pieces=("wedged piano",)),
            framing=Framing.FULL,
            subjects=(Subject(name="boy"),),
            beats=(Beat(at=0.1, who="boy", verb=verb, target=target),),
        )
        return Scene(shot, size=(160, 90), frames=24, seconds=3.0, seed=7)

    for verb in ("wedge", "play", "climb over"):
        played = scene(verb, "piano")
        piano = played.play.find("piano")
        assert piano is not None
        assert abs(played.play.here(piano, 1.0).turn) > 10
        assert played.play.find("flight of stairs") is not None
    over = scene("climb over", None)
    piano, boy = over.play.find("piano"), over.lead
    assert piano is not None
    assert boy is not None
    assert over.play.here(boy, 2.0).y < -0.9 * piano.height - 1.0  # on its top


@pytest.mark.parametrize(
    ("phrase", "verb", "target"),
    [
        ("sews a torn coat", "sew", "torn coat"),
        ("stands alone, casting no shadow", "stand", None),
        ("step back", "step", None),
        ("carry a steaming cauldron up the stairs", "carry", "steaming cauldron"),
        ("stops and looks", "stop", None),
        ("raises her arms", "cheer", None),
        ("drink a cup of tea", "drink", "cup of tea"),
    ],
)
def test_a_phrase_is_its_first_deed_and_what_it_is_done_to(phrase, verb, target):
    found = deed(phrase)
    assert found is not None
    assert (found.verb, found.target, found.exact) == (verb, target, True)


def test_who_runs_away_from_nobody_is_gone_in_the_end():
    runs = Shot(
        subjects=(Subject(name="soldier", facing="left"),), setting=Setting(place="meadow"),
        beats=(Beat(at=0.05, who="soldier", verb="run away"),), camera=CameraMove.STATIC,
    )  # fmt: skip
    play = Scene(runs, size=(320, 180), frames=96, seconds=4.0, seed=1).play
    who = play.groups[0].members[0]
    assert abs(play.here(who, 1.0).x) < 0.5 * play.frame[0] < abs(play.here(who, 4.0).x)


def test_a_boat_is_painted_itself_and_not_its_picture():
    shot = Shot(subjects=(Subject(name="man"), Subject(name="boat")), setting=Setting(place="yard"),
                beats=(Beat(at=0.1, who="man", verb="paint", target="boat"),))  # fmt: skip
    names = {m.name for m in Scene(shot, size=(320, 180), frames=48, seconds=4.0, seed=1).play.tracks}
    assert not names & {"brick wall", "slab of stone"}
    assert "paintbrush" in names


def test_what_somebody_is_covered_in_has_the_colour_that_is_said():
    look = ("covered in blue paint",)
    shot = Shot(subjects=(Subject(name="man", look=look),), setting=Setting(place="yard"))
    (coat,) = Scene(shot, size=(320, 180), frames=48, seconds=4.0, seed=1).play.coats.values()
    assert coat.hue is not None
    assert coat.hue[2] > coat.hue[0]
