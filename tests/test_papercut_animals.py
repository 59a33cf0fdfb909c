"""Animals: every one draws what it says, in every action, the same each time, and stands on feet that do not slide."""

from __future__ import annotations

import functools
import math

import numpy as np
import pytest
import skia

from rushes.papercut.animals import ANIMALS
from rushes.papercut.animals_birds import Bird, Frame
from rushes.papercut.animals_quadruped import Quadruped
from rushes.papercut.animals_robot import Robot
from rushes.papercut.animals_skeleton import Skeleton
from rushes.papercut.craft import Actor, Doing, Ink

INK = Ink((0.13, 0.12, 0.17), (0.36, 0.33, 0.40), (0.75, 0.25, 0.2), (1.0, 0.85, 0.5), (0.8, 0.7, 0.6))
DISTINCT = sorted({make: name for name, make in reversed(ANIMALS.items())}.values())
SIDE = 160


def rest(actor: Actor) -> str:
    return {"air": "fly", "water": "swim"}.get(getattr(actor, "medium", "ground"), "stand")


@functools.cache
def actor_of(name: str) -> Actor:
    return ANIMALS[name](3, ())


def picture(actor: Actor, doing: Doing, *, room: float = 3.0) -> np.ndarray:
    """Alpha of the actor drawn in a square of `room` times its larger side, the origin at half and two thirds."""
    surface = skia.Surface(SIDE, SIDE)
    canvas = surface.getCanvas()
    k = SIDE / (room * max(actor.width, actor.height))
    canvas.translate(SIDE / 2, SIDE * 2 / 3)
    canvas.scale(k, k)
    actor.act(canvas, INK, doing)
    alpha: np.ndarray = surface.toarray()[..., 3] > 127
    return alpha


@pytest.mark.parametrize("name", DISTINCT)
def test_an_animal_fills_the_size_it_declares(name: str) -> None:
    actor = actor_of(name)
    alpha = picture(actor, Doing("stand", 0.0))
    ys, xs = np.nonzero(alpha)
    k = 3.0 * max(actor.width, actor.height) / SIDE
    wide, high = (xs.max() - xs.min() + 1) * k, (ys.max() - ys.min() + 1) * k
    assert 0.65 * actor.width < wide < 1.35 * actor.width
    assert 0.65 * actor.height < high < 1.35 * actor.height
    middle = ((xs.max() + xs.min()) / 2 - SIDE / 2) * k
    assert abs(middle) < 0.2 * actor.width


@pytest.mark.parametrize("name", DISTINCT)
def test_every_action_draws_the_same_picture_twice(name: str) -> None:
    actor = actor_of(name)
    for action in sorted(actor.actions):
        doing = Doing(action, 0.83, "stand")
        first = picture(actor, doing)
        assert first.sum() > 20, action
        assert (first == picture(actor, doing)).all(), action
        for part in ("hand", "head", "eye", "mouth", "back", "feet"):
            assert all(map(math.isfinite, actor.anchor(part, doing))), (action, part)


@pytest.mark.parametrize("name", [n for n in DISTINCT if isinstance(actor_of(n), Quadruped)])
@pytest.mark.parametrize("action", ["walk", "run"])
def test_planted_paws_stay_where_they_are(name: str, action: str) -> None:
    actor = actor_of(name)
    assert isinstance(actor, Quadruped)
    speed = actor.speed(action)
    assert speed > 0
    legs = ("nh", "fh") if actor.breed.arms else ("nf", "ff", "nh", "fh")
    fps = 48
    for leg in legs:
        before: float | None = None
        for i in range(int(4 * fps)):
            t = i / fps
            toes = Skeleton(actor.breed, actor.pose(action, t)).leg(leg)[0][-1]  # type: ignore[arg-type]
            x = toes[0] * actor.unit + speed * t
            planted = toes[1] > -1e-9
            if planted and before is not None:
                assert abs(x - before) < max(0.005, 0.002 * actor.height), (leg, t)
            before = x if planted else None


@pytest.mark.parametrize("name", [n for n in DISTINCT if isinstance(actor_of(n), Bird | Robot)])
def test_planted_feet_of_two_legged_walkers_stay(name: str) -> None:
    actor = actor_of(name)
    assert isinstance(actor, Bird | Robot)
    before: dict[str, float | None] = {"n": None, "f": None}
    for i in range(144):
        t = i / 48
        pose = actor.pose("walk", t)
        for foot, (x, y) in {"n": (pose.nx, pose.ny), "f": (pose.fx, pose.fy)}.items():
            here = x * actor.unit + actor.speed("walk") * t
            known = before[foot]
            if y > -1e-9 and known is not None:
                assert abs(here - known) < 0.005
            before[foot] = here if y > -1e-9 else None


def test_a_lateral_walk_never_has_three_feet_in_the_air() -> None:
    dog = actor_of("dog")
    assert isinstance(dog, Quadruped)
    for i in range(100):
        pose = dog.pose("walk", i * dog.beat / 100)
        assert sum(y < -0.01 for y in (pose.nfy, pose.ffy, pose.nhy, pose.fhy)) <= 2


@pytest.mark.parametrize("name", ["dog", "cat", "horse", "deer", "cow", "giraffe"])
def test_grazing_brings_the_muzzle_to_the_ground(name: str) -> None:
    actor = actor_of(name)
    assert actor.anchor("mouth", Doing("eat", 2.0, "eat"))[1] > -0.12 * actor.height
    assert actor.anchor("mouth", Doing("stand", 2.0))[1] < -0.3 * actor.height


@pytest.mark.parametrize("name", ["hen", "crow", "duck", "heron"])
def test_a_bird_pecks_at_the_ground(name: str) -> None:
    bird = actor_of(name)
    assert isinstance(bird, Bird)
    lowest = max(Frame(bird.fowl, bird.pose("eat", 0.5 + k / 20)).at_head(bird.fowl.mouth)[1] for k in range(26))
    assert lowest > -0.1 * 100


def test_an_action_is_eased_into() -> None:
    dog = actor_of("dog")
    early, late = dog.anchor("mouth", Doing("eat", 0.02, "stand")), dog.anchor("mouth", Doing("eat", 0.6, "stand"))
    still = dog.anchor("mouth", Doing("stand", 0.02))
    assert math.dist(early, still) < 0.25 * math.dist(late, still)


def test_the_head_turns_to_what_is_aimed_at() -> None:
    for name in ("dog", "horse", "crow", "robot"):
        actor = actor_of(name)
        x = 2 * actor.width
        up = actor.anchor("mouth", Doing("stand", 1.0, aim=(x, -4 * actor.height)))
        down = actor.anchor("mouth", Doing("stand", 1.0, aim=(x, 0.0)))
        assert up[1] < down[1], name


class Stick:
    width, height, hold = 0.4, 0.1, (0.0, -0.05)

    def __init__(self) -> None:
        self.at: tuple[float, float] | None = None

    def draw(self, canvas: object, ink: Ink, t: float) -> None:
        matrix = canvas.getTotalMatrix()  # type: ignore[attr-defined]
        self.at = (matrix.getTranslateX(), matrix.getTranslateY())


def test_what_is_carried_hangs_at_the_mouth() -> None:
    dog, stick = actor_of("dog"), Stick()
    surface = skia.Surface(8, 8)
    dog.act(surface.getCanvas(), INK, Doing("carry", 1.0, "carry", holding=(stick,)))
    mouth = dog.anchor("mouth", Doing("carry", 1.0, "carry"))
    assert stick.at == pytest.approx((mouth[0] - stick.hold[0], mouth[1] - stick.hold[1]), abs=1e-4)
    left = surface.getCanvas().getTotalMatrix()
    assert [left.get(i) for i in range(9)] == [1, 0, 0, 0, 1, 0, 0, 0, 1]


def normalised(name: str) -> np.ndarray:
    """The silhouette at rest, stretched to a 64 by 64 square."""
    actor = actor_of(name)
    alpha = picture(actor, Doing(rest(actor), 0.7), room=1.8)
    ys, xs = np.nonzero(alpha)
    cut = alpha[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
    rows = np.linspace(0, cut.shape[0] - 1, 64).round().astype(int)
    columns = np.linspace(0, cut.shape[1] - 1, 64).round().astype(int)
    square: np.ndarray = cut[np.ix_(rows, columns)]
    return square


def test_silhouettes_differ() -> None:
    shapes = {name: normalised(name) for name in DISTINCT}
    close = []
    for i, a in enumerate(DISTINCT):
        for b in DISTINCT[i + 1 :]:
            both = (shapes[a] & shapes[b]).sum() / (shapes[a] | shapes[b]).sum()
            if both >= 0.9 and f"mother {a}" != b and (a, b) != ("drake", "duck"):  # of one kind
                close.append((a, b, round(float(both), 3)))
    assert not close


def test_a_colour_asked_for_takes_the_place_of_the_animals_own() -> None:
    def colour(look: tuple[str, ...]) -> tuple[int, ...]:
        surface = skia.Surface(SIDE, SIDE)
        canvas = surface.getCanvas()
        swan = ANIMALS["swan"](3, look)
        canvas.translate(SIDE / 2, SIDE * 0.9)
        canvas.scale(SIDE / 2, SIDE / 2)
        swan.draw(canvas, INK, 0.0)
        pixels = surface.toarray().reshape(-1, 4)
        values, counts = np.unique(pixels[pixels[:, 3] == 255], axis=0, return_counts=True)
        return tuple(int(v) for v in values[counts.argmax()])

    assert colour(()) != colour(("black",))
    assert colour(("black",))[2] == round(INK.body[0] * 255)


def test_an_old_animal_hangs_its_head_and_is_slower() -> None:
    old, young = ANIMALS["dog"](3, ("old",)), ANIMALS["dog"](3, ())
    doing = Doing("stand", 1.0)
    assert old.anchor("mouth", doing)[1] > young.anchor("mouth", doing)[1]
    assert old.speed("walk") < young.speed("walk")
