"""The stage: what a `Shot` says is what the frames show, and the ground truth agrees with the pixels."""

import itertools

import numpy as np
import pytest

from rushes.core.errors import BadInput
from rushes.papercut import Stage
from rushes.papercut.camera import View
from rushes.papercut.casting import exact, find_place
from rushes.papercut.verb_table import TABLE
from rushes.papercut.verbs import deed
from rushes.shot import Beat, CameraMove, Framing, Setting, Shot, Subject, TextOnScreen

SIZE = (320, 180)


def stage(shot, size=SIZE, seconds=4.0, fps=12.0, seed=3):
    return Stage(shot, size=size, fps=fps, seconds=seconds, seed=seed)


def keeper(**more):
    plain = {"subjects": (Subject(name="man"),), "setting": Setting(place="plain", time="afternoon"), "framing": "wide"}
    return Shot(**{**plain, **more})


def grey(picture):
    return picture[..., :3].astype(np.float64).mean(-1)


def slide_between(a, b):
    """Pixels by which picture `b` is slid to the right of `a`: the phase of the brightness profiles of their columns.

    A column's mean hides the paper's grain, which does not move with the picture.
    """
    a, b = (p.mean(0) - np.convolve(p.mean(0), np.ones(41) / 41, "same") for p in (a, b))
    window = np.hanning(a.size)
    cross = np.fft.fft(b * window) * np.conj(np.fft.fft(a * window))
    power = np.abs(cross)
    peak = np.fft.ifft(np.where(power > 0.01 * power.max(), cross / np.maximum(power, 1e-9), 0)).real
    return (int(np.argmax(peak)) + a.size // 2) % a.size - a.size // 2


def test_the_same_seed_gives_the_same_pixels():
    shot = keeper(camera="handheld", beats=(Beat(at=0.1, who="man", verb="pick up", target="bottle"),))
    a, b = stage(shot), stage(shot)
    for i in (0, 17, 40):
        assert np.array_equal(a.draw(i), b.draw(i))
    c = stage(shot, seed=4)
    assert not np.array_equal(a.draw(17), c.draw(17))


def test_frames_are_opaque_and_of_the_asked_size():
    s = stage(keeper(), seconds=2.5)
    assert s.frames == 30
    frame = s.draw(29)
    assert frame.shape == (180, 320, 4)
    assert frame.dtype == np.uint8
    assert (frame[..., 3] == 255).all()


@pytest.mark.parametrize(("size", "fps", "seconds"), [((0, 90), 24, 1), ((160, 90), 0, 1), ((160, 90), 24, 0)])
def test_a_picture_without_extent_is_refused(size, fps, seconds):
    with pytest.raises(BadInput):
        Stage(keeper(), size=size, fps=fps, seconds=seconds, seed=1)


def test_masks_agree_with_the_pixels_that_change():
    """Where the subject's mask is, the picture differs from the same picture without the subject, and elsewhere not."""
    s = stage(keeper(action=None))
    mask = s.truth(20).subjects["man"].mask
    full = grey(s.draw(20))
    man = s.scene.groups[0].members[0]
    s.scene.order.remove(man)
    changed = np.abs(full - grey(s.draw(20))) > 6
    assert (changed & mask).sum() > 0.9 * mask.sum()
    near = np.zeros_like(mask)
    box = np.argwhere(mask)
    near[max(0, box[:, 0].min() - 30) :, max(0, box[:, 1].min() - 60) : box[:, 1].max() + 60] = True
    assert (changed & ~near).sum() < 0.01 * changed.sum() + 5


@pytest.mark.parametrize(
    ("framing", "least", "most"),
    [
        ("extreme wide", 0.06, 0.17), ("wide", 0.24, 0.42), ("full", 0.55, 0.85), ("medium", 0.6, 1.0),
        ("close-up", 0.6, 1.0),
    ],
)  # fmt: skip
@pytest.mark.parametrize("size", [(320, 180), (180, 320), (240, 240)])
def test_a_framing_decides_how_high_the_figure_stands(framing, least, most, size):
    box = stage(keeper(framing=framing), size=size).truth(24).subjects["man"].box
    assert box is not None
    assert least <= (box.bottom - box.top) / size[1] <= most


def test_a_medium_shot_shows_the_head_and_cuts_the_legs():
    truth = stage(keeper(framing="medium")).truth(24).subjects["man"]
    assert truth.box.top > 0.02 * SIZE[1]
    assert truth.box.bottom == SIZE[1]


@pytest.mark.parametrize(("move", "sign"), [("pan right", -1), ("pan left", 1)])
def test_a_pan_slides_the_picture_as_the_truth_says(move, sign):
    s = stage(keeper(camera=move, setting=Setting(place="forest", time="noon")), fps=24)
    first, last = s.truth(44), s.truth(52)
    said = -(last.camera.x - first.camera.x) / last.camera.across * SIZE[0]
    assert np.sign(said) == sign
    figure = [np.argwhere(t.subjects["man"].mask)[:, 1].mean() for t in (first, last)]
    assert abs(figure[1] - figure[0] - said) < 1.5
    trees = slide_between(grey(s.draw(44))[:110], grey(s.draw(52))[:110])
    assert 0.35 <= trees / said <= 1.25  # what is far slides less than what is near


@pytest.mark.parametrize(("move", "sign"), [("tilt up", 1), ("tilt down", -1)])
def test_a_tilt_moves_everything_up_or_down(move, sign):
    s = stage(keeper(camera=move), fps=24)
    rise = [np.argwhere(s.truth(i).subjects["man"].alone)[:, 0].min() for i in (30, 66)]
    assert np.sign(rise[1] - rise[0]) == sign
    assert abs(rise[1] - rise[0]) > 0.1 * SIZE[1]


@pytest.mark.parametrize(("move", "grows"), [("push in", True), ("pull out", False)])
def test_a_push_in_magnifies_by_at_least_a_quarter(move, grows):
    s = stage(keeper(camera=move), fps=24)
    first, last = s.truth(0), s.truth(s.frames - 1)
    heights = [t.subjects["man"].box.bottom - t.subjects["man"].box.top for t in (first, last)]
    said = first.camera.across / last.camera.across
    measured = heights[1] / heights[0]
    assert abs(measured / said - 1) < 0.06
    assert (measured if grows else 1 / measured) >= 1.25


def test_a_follow_keeps_a_runner_in_the_frame():
    s = stage(keeper(camera="follow", framing="full", beats=(Beat(who="man", verb="run"),)))
    boxes = [s.truth(i).subjects["man"].box for i in range(0, s.frames, 8)]
    centres = [(b.left + b.right) / 2 for b in boxes]
    assert max(centres) - min(centres) < 0.25 * SIZE[0]
    assert s.truth(s.frames - 1).camera.x - s.truth(0).camera.x > 3.0


def test_a_thing_picked_up_follows_the_hand():
    shot = Shot(
        subjects=(Subject(name="man"), Subject(name="bottle")),
        setting=Setting(place="plain"),
        framing="full",
        beats=(Beat(at=0.1, who="man", verb="pick up", target="bottle"), Beat(at=0.75, who="man", verb="walk")),
    )
    s = stage(shot, seconds=6)
    bottle = s.scene.groups[1].members[0]
    man = s.scene.groups[0].members[0]
    before, after = s.truth(2).subjects["bottle"].box, s.truth(s.frames - 1).subjects["bottle"].box
    assert before is not None
    assert after is not None
    assert after.top < before.top  # lifted
    for i in range(int(0.65 * s.frames), s.frames, 6):
        t = i / s.fps
        assert s.scene.figures.seen(bottle, t).held
        ink = s.scene.ink(0.0)
        x, y = s.scene.figures.part(man, "hand", s.scene.figures.doing(man, t, ink), s.scene.figures.seen(man, t).state)
        window = s.scene.camera.views[i].at(0)
        px, py = (x - window.left) / window.width * SIZE[0], (y - window.top) / window.height * SIZE[1]
        box = s.truth(i).subjects["bottle"].box
        assert box.left - 14 <= px <= box.right + 14
        assert box.top - 14 <= py <= box.bottom + 14


def test_who_enters_comes_from_outside_and_stays():
    s = stage(keeper(beats=(Beat(who="man", verb="enter"),)))
    assert s.truth(0).subjects["man"].box is None
    assert s.truth(s.frames - 1).subjects["man"].visible > 0.9


def test_a_gift_changes_hands():
    shot = Shot(
        subjects=(Subject(name="man", holds=("letter",)), Subject(name="woman")),
        setting=Setting(place="room"),
        framing="full",
        beats=(Beat(at=0.1, who="man", verb="give", target="woman"),),
    )
    s = stage(shot)
    man, woman = (g.members[0] for g in s.scene.groups)
    held = [[h.name for h in s.scene.play.tracks[m].step(t).holding] for t in (0.0, 3.9) for m in (man, woman)]
    assert held == [["letter"], [], [], ["letter"]]


def test_the_moon_rises_and_a_leaf_falls():
    for name, verb, sign in (("moon", "rise", -1), ("leaf", "fall", 1)):
        s = stage(Shot(subjects=(Subject(name=name, action=verb),), setting=Setting(place="plain", time="night")))
        tops = [np.argwhere(s.truth(i).subjects[name].alone)[:, 0].mean() for i in (6, s.frames - 1)]
        assert np.sign(tops[1] - tops[0]) == sign


@pytest.mark.parametrize("place", ["forest", "street", "sea", "room", "kitchen", "mountains", "desert", "city"])
@pytest.mark.parametrize("framing", ["wide", "medium"])
def test_near_flats_never_hide_the_subject(place, framing):
    shot = Shot(
        subjects=(Subject(name="woman"),),
        setting=Setting(place=place, pieces=("tree", "house")),
        framing=framing,
    )
    s = stage(shot, seconds=2)
    assert s.truth(12).subjects["woman"].visible >= 0.6


@pytest.mark.parametrize(("time", "place"), itertools.product(("noon", "dusk", "night"), ("forest", "street", "sea")))
def test_a_figure_stands_out_from_its_ground(time, place):
    shot = Shot(subjects=(Subject(name="man"),), setting=Setting(place=place, time=time), framing="wide")
    assert stage(shot, size=(640, 360), seconds=1).truth(6).subjects["man"].contrast >= 1.8


def test_every_framing_move_and_aspect_draws():
    shapes = itertools.cycle([(128, 72), (72, 128), (96, 96)])
    for framing, move in itertools.product(Framing, CameraMove):
        shot = Shot(
            subjects=(Subject(name="dog", action="run"), Subject(name="girl", holds=("lantern",))),
            setting=Setting(place="hills", time="dusk", pieces=("tree",)),
            framing=framing,
            camera=move,
        )
        s = stage(shot, size=next(shapes), seconds=1, fps=4)
        assert s.draw(0).any()
        assert s.draw(s.frames - 1).any()


def test_what_was_not_drawn_as_asked_is_said():
    s = stage(Shot(subjects=(Subject(name="zqxv"),), setting=Setting(place="plain")), seconds=1)
    assert any("zqxv" in note for note in s.notes)
    assert stage(keeper(), seconds=1).notes == ()


def test_a_card_fills_the_frame_and_tells_where_its_words_are():
    s = stage(Shot(text=TextOnScreen(role="title", lines=("The Lamp",))), seconds=2)
    box = s.truth(20).text[0]
    assert 0 <= box.left < box.right <= SIZE[0]
    assert s.truth(20).subjects == {}
    assert s.draw(23).std() > 5


def test_no_verb_is_in_two_rows():
    verbs = [v for rows in TABLE.values() for row in rows.values() for v in row.split(", ")]
    assert len(verbs) == len(set(verbs))


@pytest.mark.parametrize(
    ("phrase", "kind", "target"),
    [
        ("pick up the bottle", "take", "bottle"), ("look at the sea", "look", "sea"), ("row a boat", "ride", "boat"),
        ("sit down", "stay", None), ("run after the thief", "chase", "thief"), ("walk", "go", None),
    ],
)  # fmt: skip
def test_a_verb_phrase_gives_its_deed_and_target(phrase, kind, target):
    what = deed(phrase)
    assert (what.kind, what.target) == (kind, target)


@pytest.mark.parametrize(
    ("phrase", "vocabulary", "key"),
    [
        ("small wooden boat", {"boat", "wood"}, "boat"),
        ("lighthouse on a shore", {"lighthouse", "shore"}, "lighthouse"),
        ("two red foxes", {"fox"}, "fox"), ("message in a bottle", {"bottle"}, "bottle"), ("whale", {"boat"}, None),
    ],
)  # fmt: skip
def test_the_head_noun_names_the_drawing(phrase, vocabulary, key):
    assert exact(phrase, vocabulary) == key


def test_a_place_phrase_gives_place_and_pieces():
    assert find_place("lighthouse by the old beach", None, []) == ("beach", ["lighthouse"])


def test_far_flats_slide_less_and_a_close_camera_keeps_them():
    view = View(2.0, -1.8, 10.0, 5.6)
    assert view.at(0).x == 2.0
    assert view.at(3).x == pytest.approx(0.5)
    close = View(0.0, -1.5, 1.2, 0.7)
    assert close.at(4).height > 4 * close.height


def test_a_long_row_never_shows_where_the_ground_ends() -> None:
    """Twelve trees in one picture: the lowest line of the frame is ground from side to side."""
    shot = Shot(
        subjects=(Subject(name="tree", count=12),), setting=Setting(place="city park"), framing=Framing.CLOSE_UP
    )
    frame = Stage(shot, size=(320, 180), fps=8, seconds=2, seed=1).draw(8)[-12:-4, :, :3].mean((0, 2))
    assert frame.max() - frame.min() < 40


def test_cutting_is_no_burning() -> None:
    shot = Shot(subjects=(Subject(name="mayor"),), setting=Setting(place="city park"),
                beats=(Beat(who="mayor", verb="cut", target="ribbon"),))  # fmt: skip
    assert Stage(shot, size=(160, 90), fps=8, seconds=2, seed=1).notes == ()


def test_what_began_before_a_shot_is_done_in_it():
    """The letter that is given in the one picture is with the widow from the first frame of the other."""

    def where(at, share):
        two = (Subject(name="mailman", holds=("letter",), facing="right"), Subject(name="widow", facing="left"))
        shot = Shot(subjects=two, beats=(Beat(at=at, who="mailman", verb="give", target="widow"),))
        stage = Stage(shot, size=(320, 180), fps=8, seconds=3, seed=3)
        i = int(share * (stage.frames - 1))
        truth = stage.truth(i)
        masks = {"letter": truth.things["letter"].mask} | {n: s.mask for n, s in truth.subjects.items()}
        x = {name: np.argwhere(mask)[:, 1].mean() for name, mask in masks.items()}
        return abs(x["letter"] - x["widow"]) - abs(x["letter"] - x["mailman"])

    assert where(0.1, 0.0) > 0
    assert where(-0.8, 0.3) < 0
    assert where(0.1, 0.95) < 0
