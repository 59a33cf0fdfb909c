"""Whatever a beat is done to is in the picture while it is done, for every verb of the table."""

import pytest

from rushes.papercut import Stage
from rushes.papercut.casting import heads
from rushes.papercut.verb_table import TABLE
from rushes.shot import Beat, Framing, Setting, Shot, Subject

# The note stands for what is written, and a kite is what flies on a string.
ELSEWHERE = frozenset("write sign compose draw sketch".split()) | {
    "fly a kite", "hold a string", "come ashore", "go ashore",
    # what is done to nothing, or to what its own words say
    "sleep aloft", "slip in mud", "block with foot", "race in boats", "haul net", "play table tennis",
    "win at table tennis", "finish level", "finish ahead", "paint into corner", "climb out of window",
    "sit in bath", "watch television", "dance maypole", "touch head", "cut hair", "fall in water", "write book",
    "fling powder", "dance dragon", "stuck in chimney", "parachute", "parachute down", "bail out", "swing across",
    "swing over", "wash dishes", "dry dishes", "get locked out", "fix tap", "bathe in tub", "blow at cake",
    "sled down", "pour tea", "splash in puddles", "pile blocks", "topple blocks", "go down slide", "twist balloons",
    "march toys", "wait at party", "tell ghost story", "feel dizzy", "dunk", "dive into mud", "swing on rings",
    "rip trousers", "cut own branch", "flour burst", "float in", "shoot over", "clear bar", "bowl over",
    "lose trousers", "pirouette", "get caught in net", "come alive", "print page", "strike gold", "breast tape",
    "stand on podium", "stand second", "stand third", "run spoon race", "win spoon race", "fall in spoon race",
    "drop in spoon race", "run sack race", "win sack race", "fall in sack race", "hold up score", "load van",
    "move house", "look at lace", "hit own thumb", "take alarm", "change into",
    "climb down rope", "climb up rope", "tighten bolt",
}  # fmt: skip
OTHERS = {"ride": "donkey", "cover": "bed"}  # a basket is no mount, and hides under what covers it
MIDDLE, LEAST = 16, 12  # frame; pixels of 160 x 90


def stage(who, verb, target, *, place="meadow", framing=Framing.FULL, count=1, pieces=(), others=()):
    shot = Shot(
        subjects=(Subject(name=who, facing="right", count=count), *others),
        setting=Setting(place=place, pieces=pieces),
        framing=framing,
        beats=(Beat(at=0.12, who=who, verb=verb, target=target),),
    )
    return Stage(shot, size=(160, 90), fps=8.0, seconds=4.0, seed=3)


def pixels(s, noun, i=MIDDLE):
    found = [t for name, t in s.truth(i).things.items() if heads(name) & heads(noun)]
    return max((int(t.mask.sum()) for t in found), default=0)


@pytest.mark.parametrize("kind", TABLE)
def test_the_target_of_every_verb_is_seen_in_the_middle_of_the_act(kind):
    verbs = [v for row in TABLE[kind].values() for v in row.split(", ") if v not in ELSEWHERE]
    target = OTHERS.get(kind, "basket")
    missing = [v for v in verbs if pixels(stage("woman", v, target, place="ice"), target) < LEAST]
    assert not missing


@pytest.mark.parametrize(("who", "verb", "target", "place", "framing"), [
    ("bee", "visit", "flower", "garden", Framing.FULL), ("dung beetle", "roll", "ball", "sand dune", Framing.FULL),
    ("man", "feed", "stove", "cabin", Framing.MEDIUM), ("man", "feed", "pigeon", "park", Framing.FULL),
    ("waiter", "carry", "cake", "restaurant", Framing.WIDE), ("baker", "bite", "croissant", "bakery", Framing.MEDIUM),
    ("grandmother", "pinch", "dumpling", "kitchen", Framing.MEDIUM), ("man", "plant", "acorn", "garden", Framing.FULL),
    ("grandmother", "fold", "dumpling", "kitchen", Framing.MEDIUM), ("girl", "patch", "tyre", "road", Framing.MEDIUM),
    ("woman", "hang", "bedsheet", "rooftop", Framing.MEDIUM), ("otter", "wrap", "pup", "sea", Framing.FULL),
    ("girl", "climb", "hillside", "hills", Framing.WIDE), ("boy", "chase", "dog", "park", Framing.WIDE),
    ("boy", "flee", "avalanche", "mountain", Framing.WIDE), ("woman", "look at", "parrot", "jungle", Framing.FULL),
])  # fmt: skip
def test_targets_of_all_sorts_are_seen(who, verb, target, place, framing):
    assert pixels(stage(who, verb, target, place=place, framing=framing), target) >= LEAST


def test_each_of_a_group_handles_one_of_the_small_things_and_all_share_a_large_one():
    s = stage("friend", "carry", "apple", count=3)
    assert sum(any(h.name == "apple" for h in t.step(2.0).holding) for t in s.scene.play.tracks.values()) == 3
    s = stage("friend", "carry", "church bell", count=3)
    assert sum(any(h.name == "church bell" for h in t.step(2.0).holding) for t in s.scene.play.tracks.values()) == 1


def test_who_feeds_birds_by_a_bench_sits_on_it_with_the_birds_at_the_feet():
    s = stage("man", "feed", "pigeon", place="park", pieces=("park bench",))
    play = s.scene.play
    man = next(m for m in play.tracks if m.name == "man")
    birds = [m for m in play.tracks if m.name == "pigeon"]
    assert play.tracks[man].step(2.0).action == "sit"
    assert len(birds) == 3
    assert all(0 < play.here(b, 2.0).x - play.here(man, 2.0).x < 2.6 and play.here(b, 2.0).y > -0.1 for b in birds)


@pytest.mark.parametrize(("verb", "target", "place"), [
    ("pick up", "shell", "beach"), ("put", "lantern", "road"), ("stack", "sandbag", "street"),
    ("dig", "potato", "farm"),
])  # fmt: skip
def test_a_near_frame_holds_the_head_however_low_it_bends(verb, target, place):
    s = stage("woman", verb, target, place=place, framing=Framing.MEDIUM)
    woman, figures = s.scene.lead, s.scene.figures
    for i in range(0, 32, 2):
        view = s.scene.camera.views[i]
        y = figures.spot(woman, i / 8)[1]
        assert view.centre[1] - 0.5 * view.height < y < view.centre[1] + 0.5 * view.height


def test_who_climbs_a_hill_goes_up_its_slope_and_eggs_break_when_they_hatch():
    s = stage("girl", "climb", "mountain", place="mountain", framing=Framing.WIDE)
    girl, play = s.scene.lead, s.scene.play
    assert play.here(girl, 3.5).y < play.here(girl, 0.5).y - 0.4
    assert play.here(girl, 3.5).x > play.here(girl, 0.5).x + 0.4
    s = stage("turtle", "hatch", None, place="beach", count=3)
    play = s.scene.play
    eggs = [m for m in play.tracks if m.name == "egg"]
    assert len(eggs) == 3
    assert [(play.here(e, 0.2).split, play.here(e, 3.9).split) for e in eggs] == [(0, 1)] * 3
    turtles = [m for m in play.tracks if m.name == "turtle"]
    assert [(play.here(t, 0.2).alpha, play.here(t, 3.9).alpha) for t in turtles] == [(0, 1)] * 3


def test_who_sleeps_and_wakes_is_seen_lying_and_then_up():
    s = stage("boy", "wake", None, place="bedroom")
    track = s.scene.play.tracks[s.scene.lead]
    assert [track.step(t).action == "sleep" for t in (0.5, 3.9)] == [True, False]


def test_what_is_held_bears_nobody_who_holds_it():
    boy = Subject(name="boy", holds=("puppy",), facing="right")
    shot = Shot(
        subjects=(boy, Subject(name="grandmother puppy", facing="left")),
        setting=Setting(place="street"),
        framing=Framing.FULL,
        beats=(Beat(at=0.12, who="boy", verb="give", target="grandmother puppy"),),
    )
    drawn = Stage(shot, size=(160, 90), fps=8.0, seconds=4.0, seed=3)
    assert all(drawn.draw(i).shape == (90, 160, 4) for i in range(drawn.frames))


def test_what_rolls_down_a_hill_stops_at_whom_it_knocks_over() -> None:
    shot = Shot(
        setting=Setting(place="hill"),
        subjects=(Subject(name="wheel"), Subject(name="bear")),
        beats=(Beat(at=0.12, who="wheel", verb="roll", target="bear"),),
    )
    stage = Stage(shot, size=(320, 180), fps=8, seconds=4.0, seed=1)
    tracks = {m.name: t for m, t in stage.scene.play.tracks.items()}
    gap = tracks["bear"].state(3.9).x - tracks["wheel"].state(3.9).x
    assert "hillside" in tracks
    assert abs(gap) > 0.3  # it does not roll through


def at(s, name, i):
    who = next(m for m in s.scene.play.tracks if m.name.split()[-1] == name)
    return s.scene.play.tracks[who].state(i / 12)


def test_those_who_surround_somebody_are_on_both_sides_and_a_stretcher_bears_the_hurt():
    three = Subject(name="villager", count=3)
    ring = Shot(subjects=(three, Subject(name="giant")), setting=Setting(place="meadow"), framing=Framing.FULL,
                beats=(Beat(at=0.1, who="villager", verb="surround", target="giant"),))  # fmt: skip
    play = Stage(ring, size=(320, 180), fps=12.0, seconds=3.0, seed=3).scene.play
    xs = [t.state(2.5).x for m, t in play.tracks.items() if m.name.split()[-1] == "villager"]
    assert min(xs) < 0 < max(xs)
    s = Stage(Shot(subjects=(Subject(name="paramedic", count=2), Subject(name="skier")),
                   setting=Setting(place="ski slope", pieces=("stretcher",)), framing=Framing.FULL,
                   beats=(Beat(at=0.1, who="paramedic", verb="carry", target="skier"),)),
              size=(320, 180), fps=12.0, seconds=3.0, seed=3)  # fmt: skip
    assert at(s, "skier", 30).y < -0.5
    assert s.scene.play.tracks[member_of(s, "skier")].step(2.5).action in (
        "lie",
        "sleep",
    )


def member_of(s, name):
    return next(m for m in s.scene.play.tracks if m.name.split()[-1] == name)


def test_what_a_truck_tips_out_is_a_heap_behind_it():
    shot = Shot(subjects=(Subject(name="truck"),), setting=Setting(place="beach"), framing=Framing.FULL,
                beats=(Beat(at=0.1, who="truck", verb="tip out", target="sand"),))  # fmt: skip
    s = Stage(shot, size=(320, 180), fps=12.0, seconds=3.0, seed=3)
    assert at(s, "sand", 30).scale > 2 * at(s, "sand", 1).scale
