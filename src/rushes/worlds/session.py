"""`Session`: the one interface for simulators, recordings and trained worlds, and the fixed vocabulary of actions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol, Self, runtime_checkable

import numpy as np
import numpy.typing as npt

from rushes.core.errors import BadInput

FPS = 30  # frames a second at which every session is meant to be stepped
Frame = npt.NDArray[np.uint8]  # [h, w, 3] RGB
Vector = npt.NDArray[np.float32]  # [ACTION_SIZE]

KEYS = ("forward", "back", "left", "right", "turn_left", "turn_right", "jump", "use")
BUTTONS = ("primary", "secondary")
WORDS = ("forward", "back", "left", "right", "stop", "jump", "use", "light")
MOUSE_UNIT = 32.0  # mouse counts that a vector calls 1
MOUSE_LIMIT = 64.0  # counts a frame; more is cut off
ACTION_SIZE = len(KEYS) + 2 + len(BUTTONS) + len(WORDS)  # 20


@dataclass(frozen=True)
class Action:
    """What a player does during one frame.

    `keys` and `buttons` are those held; `dx`, `dy` the mouse's way since the last frame in counts, right and down
    positive; `word` one spoken command or "". Raises BadInput for anything outside the vocabulary.
    """

    keys: frozenset[str] = frozenset()
    dx: float = 0.0
    dy: float = 0.0
    buttons: frozenset[str] = frozenset()
    word: str = ""

    def __post_init__(self) -> None:
        unknown = [k for k in self.keys if k not in KEYS] + [b for b in self.buttons if b not in BUTTONS]
        if unknown or (self.word and self.word not in WORDS):
            known = f"keys: {', '.join(KEYS)}; buttons: {', '.join(BUTTONS)}; words: {', '.join(WORDS)}"
            raise BadInput(f"no such input: {' '.join([*unknown, self.word])}", where="action", next_step=known)
        for name in ("dx", "dy"):
            value = float(getattr(self, name))
            if not np.isfinite(value):
                raise BadInput("a mouse cannot move by that", where=name, next_step="give counts a frame")
            object.__setattr__(self, name, max(-MOUSE_LIMIT, min(MOUSE_LIMIT, value)))

    def vector(self) -> Vector:
        """float32 [20]: keys 0/1 in the order of KEYS, dx and dy over MOUSE_UNIT, buttons 0/1, words one-hot."""
        return np.array(
            [*(k in self.keys for k in KEYS), self.dx / MOUSE_UNIT, self.dy / MOUSE_UNIT,
             *(b in self.buttons for b in BUTTONS), *(w == self.word for w in WORDS)], np.float32)  # fmt: skip

    @classmethod
    def of(cls, vector: npt.NDArray[Any]) -> Action:
        """The action of a vector, as `vector()` writes it."""
        v = [float(x) for x in vector]
        if len(v) != ACTION_SIZE:
            raise BadInput(f"an action has {ACTION_SIZE} numbers, not {len(v)}", where="action")
        k, b, w = len(KEYS), len(KEYS) + 2, len(KEYS) + 2 + len(BUTTONS)
        words = [name for name, x in zip(WORDS, v[w:]) if x > 0.5]
        return cls(frozenset(n for n, x in zip(KEYS, v[:k]) if x > 0.5), v[k] * MOUSE_UNIT, v[k + 1] * MOUSE_UNIT,
                   frozenset(n for n, x in zip(BUTTONS, v[b:w]) if x > 0.5), words[0] if words else "")  # fmt: skip

    def says(self, name: str) -> bool:
        """Whether `name` is asked for by key or by word."""
        return name in self.keys or name == self.word


IDLE = Action()
_OTHER_WAY = {"forward": "back", "left": "right", "turn_left": "turn_right"}
_OTHER_WAY |= {b: a for a, b in _OTHER_WAY.items()}


def flipped(action: Action) -> Action:
    """The opposite action: every direction turned round. Without a direction it is a turn to the left."""
    keys = frozenset(_OTHER_WAY.get(k, k) for k in action.keys)
    other = Action(keys, -action.dx, -action.dy, action.buttons, _OTHER_WAY.get(action.word, action.word))
    return other if other != action else Action(keys | {"turn_left"}, action.dx, action.dy, action.buttons, action.word)


@runtime_checkable
class Session(Protocol):
    """A world that is stepped. Frames are uint8 RGB [h, w, 3], always of the same size, and the caller's to keep."""

    def reset(self, seed: int) -> Frame:
        """Begin again; the same seed gives the same world. Answers the first picture."""
        ...

    def step(self, action: Action) -> Frame:
        """Let one frame (1 / FPS s) pass under `action` and show what is seen then."""
        ...

    def close(self) -> None:
        """Give everything back; may be called twice."""
        ...


@runtime_checkable
class Primed(Session, Protocol):
    """A session that can begin from true pictures: a trained world."""

    @property
    def context(self) -> int:
        """How many pictures it wants to begin from."""
        ...

    def prime(self, frames: npt.NDArray[np.uint8], actions: npt.NDArray[np.float32], seed: int) -> Frame:
        """Begin from pictures [n, h, w, 3] and the n - 1 actions [n - 1, 20] between them; answers the last one."""
        ...


@runtime_checkable
class Simulator(Session, Protocol):
    """A session that knows the truth about itself."""

    def state(self) -> Mapping[str, float]:
        """Its exact state; at least x and y (in cells or map units) and angle (radians)."""
        ...

    def fork(self) -> Self:
        """An independent copy at the same moment: it answers the same actions with the same pictures."""
        ...
