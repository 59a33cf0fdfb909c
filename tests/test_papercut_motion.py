"""How the puppets move: no figure jumps between two frames, and what goes over, into or onto a thing goes there."""

from itertools import pairwise

import numpy as np
import pytest

from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject


def stage(*subjects, beats, place="meadow", pieces=(), fps=24, size=(192, 108)):
    shot = Shot(subjects=tuple(Subject(name=n, count=c) for n, c in subjects), beats=tuple(beats),
                setting=Setting(place=place, pieces=pieces), framing=Framing.FULL)  # fmt: skip
    return Stage(shot, size=size, fps=fps, seconds=4, seed=3)


def does(who, verb, target=None):
    return Beat(at=0.12, who=who, verb=verb, target=target)


@pytest.mark.parametrize("verb", [
    "tug of war", "befriend", "arm wrestle", "bathe in tub", "fall in love", "operate",  # at the first frame
    "tickle ribs", "comb", "brush", "braid", "write book", "help to feet", "giggle",  # where an aim changed
    "reconcile", "turn away", "tuck", "wrap up", "shade", "give", "take", "hug", "leave",
])  # fmt: skip
def test_nothing_jumps_from_frame_to_frame(verb):
    """The most changed frame changes no more than what is beside it allows: once it was one pose, then another."""
    s = stage(("woman", 1), ("boy", 1), beats=[does("woman", verb, "boy")])
    frames = [s.draw(k)[..., :3].astype(np.int16).copy() for k in range(s.frames)]
    changed = np.array([(np.abs(a - b).max(2) > 30).mean() for a, b in pairwise(frames)])
    k = int(changed.argmax())
    beside = float(np.median(np.r_[changed[max(0, k - 4) : k], changed[k + 1 : k + 5]]))
    assert changed[k] <= max(0.012, 4 * beside + 0.004), (k, float(changed[k]), beside)


def test_a_puppet_turns_over_like_paper():
    s = stage(("woman", 1), ("boy", 1), beats=[does("woman", "turn away", "boy")])
    boy = s.scene.groups[1].members[0]
    turn = next(b for a, b in pairwise(s.scene.play.tracks[boy].steps)
                if a.to.facing != b.to.facing)  # fmt: skip
    wide = [int(s.mask((boy,), round(24 * turn.at) + k, seen=False).any(0).sum()) for k in (-1, 1, 2, 3, 8)]
    assert min(wide[1:4]) < 0.5 * min(wide[0], wide[4])


def middle(s, member, i):
    ys, xs = np.nonzero(s.mask((member,), i, seen=False))
    return xs.mean() / s.size[0], ys.mean() / s.size[1]


def test_gulls_circle_over_those_whom_they_watch():
    s = stage(("gull", 3), ("turtle", 2), place="beach",
              beats=[does("gull", "circle", "turtle"), does("turtle", "crawl")])  # fmt: skip
    gulls, turtles = (g.members for g in s.scene.groups)
    for i in (10, 40, 70):
        heights = [middle(s, g, i)[1] for g in gulls if s.mask((g,), i, seen=False).any()]
        assert heights
        assert max(heights) < min(middle(s, t, i)[1] for t in turtles if s.mask((t,), i, seen=False).any()) - 0.2
    xs = [s.scene.figures.seen(gulls[0], t).state.x for t in np.arange(0, 4, 0.25)]
    assert np.sign(np.diff(xs)).tolist().count(1) > 3
    assert np.sign(np.diff(xs)).tolist().count(-1) > 3


def test_a_bee_is_after_somebody_at_the_height_of_the_head_and_is_seen():
    s = stage(("bee", 1), ("waiter", 1), place="garden", beats=[does("bee", "chase", "waiter")])
    (bee,), (waiter,) = (g.members for g in s.scene.groups)
    for i in (30, 60):
        assert s.mask((bee,), i, seen=True).mean() > 0.0008
        assert middle(s, bee, i)[1] < middle(s, waiter, i)[1]


@pytest.mark.parametrize(("who", "verb", "thing", "place", "top"), [
    ("old man", "set", "cup", "kitchen", "table"), ("boy", "place", "crown", "room", "table"),
    ("woman", "put", "bread", "bakery", "counter"), ("girl", "put down", "lantern", "garden", "bench"),
])  # fmt: skip
def test_what_is_put_down_where_a_table_is_named_stands_on_it(who, verb, thing, place, top):
    s = stage((who, 1), beats=[does(who, verb, thing)], place=place, pieces=(top,))
    tracks = s.scene.play.tracks
    stood, table = (next(m for m in tracks if m.name.split()[-1] == n) for n in (thing, top))
    end = s.scene.figures.seen(stood, 3.9).state
    assert end.y == pytest.approx(-table.height, abs=0.02)
    assert abs(end.x - s.scene.figures.seen(table, 3.9).state.x) < 0.5 * table.width
    assert not s.scene.figures.seen(stood, 3.9).held


@pytest.mark.parametrize(("beast", "verb", "craft"), [
    ("fox", "row", "boat"), ("mouse", "sail", "sailing boat"), ("cat", "ride", "bicycle"),
    ("duck", "ride", "hot air balloon"), ("sheep", "ride", "hot air balloon"),
])  # fmt: skip
def test_beasts_ride_too(beast, verb, craft):
    s = stage((beast, 1), beats=[does(beast, verb, craft)], place="meadow")
    rider = s.scene.groups[0].members[0]
    assert s.scene.play.riders[rider].kind == "vehicle"
    assert s.mask((rider,), 48, seen=True).sum() > 0.2 * s.mask((rider,), 48, seen=False).sum()


def test_a_face_tells_how_somebody_is():
    def close(look):
        shot = Shot(
            subjects=(Subject(name="woman", look=look),), setting=Setting(place="meadow"), framing=Framing.CLOSE_UP
        )
        return Stage(shot, size=(960, 540), fps=4, seconds=2, seed=3).draw(4)[..., :3].astype(int)

    plain, sad, glad = close(()), close(("sad",)), close(("happy",))
    assert (np.abs(plain - sad).max(2) > 30).sum() > 40
    assert (np.abs(plain - glad).max(2) > 30).sum() > 4


@pytest.mark.parametrize(("phrase", "pose"), [
    ("wipe brow", "salute"), ("wipe away a tear", "cry"), ("cover her face", "cry"), ("scratch his head", "think"),
    ("shake fist", "wave"), ("raise arms", "cheer"), ("shake head", "cross_arms"), ("hang head", "sad"),
    ("rub hands", "work"), ("blow a kiss", "wave"), ("catch breath", "bend"), ("hug knees", "sit_ground"),
    ("take a bow", "bow"), ("stamp foot", "kick"), ("bite nails", "think"), ("pinch nose", "think"),
])  # fmt: skip
def test_what_somebody_does_with_their_own_body_brings_no_thing_along(phrase, pose):
    """Tears were swept, a fist was six clods of earth and a kiss a cookie."""
    verb, _, part = phrase.partition(" ")
    for beat in (does("man", phrase), does("man", verb, part)):
        s = stage(("man", 1), beats=[beat], fps=8)
        man = s.scene.groups[0].members[0]
        assert s.scene.play.tracks[man].steps[-1].action == pose
        assert [m.name for m in s.scene.play.tracks] == ["man"]
        assert not s.notes


@pytest.mark.parametrize(("verb", "target"), [
    ("open", "chest"), ("take", "bow"), ("wipe", "table"), ("shake", "tree"), ("cover", "pot"), ("rub", "lamp"),
])  # fmt: skip
def test_a_deed_that_is_done_to_a_thing_stays_one(verb, target):
    s = stage(("man", 1), (target, 1), beats=[does("man", verb, target)], fps=8)
    assert {m.name for m in s.scene.play.tracks} >= {"man", target}
