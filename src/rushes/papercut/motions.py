"""What verbs do to things without joints: vehicles, the moon, a leaf, a letter, a tree, a lamp."""

from __future__ import annotations

from rushes.papercut.openings import way_of
from rushes.papercut.tracks import State, Track
from rushes.papercut.verb_table import Kind

_LIGHT = frozenset(
    {
        "leaf",
        "leaves",
        "feather",
        "snow",
        "snowflake",
        "paper",
        "letter",
        "petal",
        "ash",
        "balloon",
        "kite",
        "page",
        "map",
    }
)


def speed_of(track: Track) -> float:
    """Metres a second of a thing that moves by itself."""
    return float(getattr(track.cast.thing, "speed", 0.0) or 1.0)


def roam(wide: float) -> float:
    """How far, in metres, a frame of that width may travel before the nearest flats end, 26 m to either side.

    A near flat at depth -0.3 slides by 1.4 metres for each of the camera's.
    """
    return max(2.0, 34.0 - 0.8 * wide)


def move_thing(
    track: Track, kind: Kind, at: float, *, frame: tuple[float, float], seconds: float, free: bool, mark: State | None
) -> None:
    """Let a thing do a deed of `kind` from time `at` to the end of a shot of `seconds`.

    `frame` is the composed frame in metres; `free` says that the camera follows; `mark` is where it goes, if anywhere.
    """
    wide, high = frame
    left = max(0.4, seconds - at)
    home = track.state(at)
    side = home.facing if mark is None else (1 if mark.x >= home.x else -1)
    width = track.cast.width
    light = any(w in _LIGHT for w in track.cast.name.lower().split())
    sky = track.cast.kind == "body"
    if kind == "spin" and track.cast.kind == "vehicle":
        kind = "go"  # what rolls on wheels stays upright
    match kind:
        case "go" | "chase" | "ride" | "meet":
            whole = 1.5 * width  # a frame that holds it from end to end
            way = min(speed_of(track) * left, 0.6 * roam(max(wide, whole)) if free else 0.6 * wide)
            if at < 0.3 and not free:
                track.then(0.0, x=home.x - side * way / 2, facing=side)
                home = track.state(at)
            track.then(at, seconds=left, pace="even", x=home.x + side * way, facing=side)
        case "to" if mark is not None:
            track.then(at, seconds=min(left * 0.7, 3.0), x=mark.x - side * (width / 2 + 0.4), facing=side)
        case "to" | "enter":
            track.then(0.0, x=home.x - side * (wide * 0.55 + width / 2), facing=side)
            track.then(at, seconds=left * 0.65, pace="rise", x=home.x, facing=side)
        case "leave":
            track.then(at, seconds=left, pace="fall", x=home.x + side * (wide * 0.7 + width), facing=side)
        case "fall":
            top = home.y if home.y < -0.3 * high else min(-0.72 * high, home.y - 0.4 * high)
            slow = min(left * 0.8, 3.4 if light else 1.3)
            if at < 0.3:
                track.then(0.0, y=top)
            track.then(at, seconds=slow, pace="even" if light else "fall", y=0.0 if not sky else home.y + 0.3 * high,
                       turn=200.0 if light else 75.0, sway=min(0.35, 0.1 * wide) if light else 0.0)  # fmt: skip
        case "rise":
            if sky:
                track.then(0.0, y=home.y + 0.36 * high)
                track.then(at, seconds=left * 0.92, y=home.y - 0.02 * high)
            else:
                track.then(at, seconds=left, pace="fall", y=home.y - 0.75 * high, sway=0.12 * wide if light else 0.0)
        case "sink":
            drop = 0.4 * high if sky else track.cast.height * 1.1
            turn = 14.0 * side if not sky and track.cast.kind == "vehicle" else 0.0
            track.then(at, seconds=left * 0.9, y=home.y + drop, turn=turn)
        case "drift":
            way = min(0.38 * wide, 0.55 * left)
            if at < 0.3:
                track.then(0.0, x=home.x - side * way / 2)
            track.then(at, seconds=left, pace="even", x=track.state(at).x + side * way, sway=0.05)
        case "spin":
            way = 0.0 if sky or home.y < -0.5 else min(0.4 * wide, 1.2 * left)
            if at < 0.3:
                track.then(0.0, x=home.x - side * way / 2)
            round_ = 360.0 * way / max(0.3, 3.14 * track.cast.height) if way else 180.0 * left
            track.then(at, seconds=left, pace="even", x=track.state(at).x + side * way, turn=side * round_)
        case "grow":
            track.then(0.0, scale=0.25)
            track.then(max(at, 0.3), seconds=0.68 * left, scale=1.0)
        case "shrink":
            track.then(at, seconds=0.68 * left, scale=0.3)
        case "open" | "close":
            opens = way_of(track.cast.name)
            bright = 1.0 if opens is None or opens[0] == "lid" else 0.0  # light comes out of a box
            first, last = (0.0, 1.0) if kind == "open" else (1.0, 0.0)
            track.then(0.0, open=first, lit=first * bright)
            track.then(at, seconds=min(0.9, left * 0.4), open=last, lit=last * bright)
        case "mend":
            track.then(0.0, split=1.0)
            track.then(at, seconds=0.6 * left, split=0.0)
        case "land":
            track.then(0.0, y=-0.6 * high)
            track.then(at, seconds=min(2.0, 0.6 * left), pace="rise", y=0.0)
        case "shine":
            track.then(at, seconds=min(0.9, left * 0.4), lit=1.0)
        case "dim":
            track.then(0.0, lit=1.0)
            track.then(at, seconds=min(0.7, left * 0.4), lit=0.0)
        case "appear":
            track.then(0.0, alpha=0.0, scale=0.6)
            track.then(max(at, 0.35), seconds=0.7, pace="rise", alpha=1.0, scale=1.0)
        case "vanish":
            track.then(at + 0.3, seconds=min(1.6, left * 0.6), alpha=0.0)
        case "break":
            track.then(at, seconds=0.35, shake=0.03)
            track.then(at + 0.35, seconds=0.5, pace="fall", split=1.0)
        case "burn":
            track.then(at, seconds=min(1.5, left * 0.5), flame=1.0, lit=1.0)
        case "shake":
            track.then(at, seconds=left, shake=0.03)
        case "throw":
            track.then(at, seconds=1.1, pace="even", x=home.x + side * 0.35 * wide, hop=0.25 * high, turn=300.0 * side)
        case _:
            return
