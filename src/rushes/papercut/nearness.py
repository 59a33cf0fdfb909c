"""How near a picture can be and still hold what is in hand, what the lead works on, and who is with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rushes.papercut.casting import Cast
from rushes.shot import Framing

if TYPE_CHECKING:
    from rushes.papercut.scene import Scene

_MOMENTS = tuple(0.04 + 0.115 * k for k in range(9))  # of a shot, at which a near frame looks for its lead


def needed(scene: Scene, lead: Cast, aspect: float) -> float:
    """The least height of a near frame that holds a head however low it bends, and what the lead works on."""
    if scene.framing is Framing.EXTREME_CLOSE_UP:  # with what hangs from the hand or stands on it
        held = scene.play.tracks[lead].step(0.5 * scene.seconds).holding
        return max((max(1.5 * h.height, 1.3 * h.width / aspect) for h in held), default=0.0)
    if lead.kind == "body":
        return 0.0
    spots = [scene.figures.spot(lead, k * scene.seconds) for k in _MOMENTS]
    top, low = min(y for _, y in spots), max(y for _, y in spots) + 0.06 * lead.height
    least = (low - top) / 0.6
    x = scene.figures.spot(lead, 0.5 * scene.seconds)[0]
    sides = [x - 0.2 * lead.height, x + 0.2 * lead.height]
    for thing in scene.standing():
        if thing.subject is not None:
            if thing is lead or scene.framing is not Framing.MEDIUM or thing.kind not in ("person", "animal"):
                continue
            # Who is with the lead is seen too: a person to the waist, a lamb or one who lies there whole.
            x, y = scene.figures.spot(thing, 0.5 * scene.seconds)
            ground = scene.figures.seen(thing, 0.5 * scene.seconds).state.y
            low = max(low, min(ground, y + 0.42 * thing.height) if thing.kind == "person" else ground)
            least = max(least, (low - y + 0.12 * thing.height) / 0.8, (top - y + 0.12 * thing.height) / 0.29)
            sides += [x - 0.3 * thing.width, x + 0.3 * thing.width]
            continue
        state = scene.figures.seen(thing, 0.5 * scene.seconds).state
        if not scene.free:
            low = max(low, state.y - 0.25 * thing.height)
            least = max(least, (top - state.y + thing.height) / 0.27)  # above the head there is less room
        sides += [state.x - 0.5 * thing.width, state.x + 0.5 * thing.width]
    return max(least, (low - top) / 0.64, (max(sides) - min(sides)) / (0.94 * aspect))
