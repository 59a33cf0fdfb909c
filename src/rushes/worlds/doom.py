"""Freedoom through ViZDoom (extra `doom`): a real 3D world with exact state, for where there is power to learn one.

Maps 1 to 32 of Freedoom 2, without monsters, so that only the player's actions change it (and doors, lifts, lights).
"""

from __future__ import annotations

import math
import os
import tempfile
from itertools import islice
from typing import Any, Self

import numpy as np

from rushes.core.errors import BadInput, MissingPart
from rushes.worlds.policies import wander
from rushes.worlds.session import Action, Frame

MAPS = 32
SIDE = 256  # pixels of the square that is cut from the middle of 320 x 256
DEGREES = 0.2  # a mouse count
BEGIN = 150  # at most so many tics are wandered before the first picture: a map has one entrance
_BUTTONS = ("MOVE_FORWARD", "MOVE_BACKWARD", "MOVE_LEFT", "MOVE_RIGHT", "TURN_LEFT", "TURN_RIGHT", "JUMP", "USE",
            "ATTACK", "SPEED", "TURN_LEFT_RIGHT_DELTA", "LOOK_UP_DOWN_DELTA")  # fmt: skip
_VARIABLES = ("POSITION_X", "POSITION_Y", "POSITION_Z", "ANGLE", "PITCH")


class Doom:
    """The world. Keys and mouse as in the halls; the primary button shoots, the secondary runs; "light" does nothing.

    `size` is 64, 128 or 256. With `number` it is always that map; without, the seed chooses it. A step is one tic of
    the game, 1/35 s. Raises MissingPart without ViZDoom.
    """

    def __init__(self, size: int = 64, number: int | None = None) -> None:
        if size not in (64, 128, 256):
            raise BadInput(f"a picture of {size} pixels", where="size", next_step="choose 64, 128 or 256")
        if number is not None and not 1 <= number <= MAPS:
            raise BadInput(f"there is no map {number}", where="doom", next_step=f"choose 1 to {MAPS}")
        try:
            import vizdoom
        except ImportError as e:
            raise MissingPart("this world needs ViZDoom", where="extra `doom`",
                              next_step="pip install 'rushes[doom]'") from e  # fmt: skip
        self.size, self.number = size, number
        self._game: Any = vizdoom.DoomGame()
        g = self._game
        self._own = tempfile.TemporaryDirectory()  # the game writes its settings, else into the current folder
        g.set_doom_config_path(os.path.join(self._own.name, "doom.ini"))
        g.set_doom_game_path(os.path.join(os.path.dirname(vizdoom.__file__), "freedoom2.wad"))
        g.set_screen_resolution(vizdoom.ScreenResolution.RES_320X256)
        g.set_screen_format(vizdoom.ScreenFormat.RGB24)
        g.set_window_visible(False)
        g.set_sound_enabled(False)
        g.set_render_hud(False)
        g.set_render_crosshair(False)
        g.set_episode_timeout(0)
        g.set_available_buttons([getattr(vizdoom.Button, b) for b in _BUTTONS])
        g.set_available_game_variables([getattr(vizdoom.GameVariable, v) for v in _VARIABLES])
        g.add_game_args("-nomonsters +sv_cheats 1 +freelook 1")
        g.set_doom_map(f"map{number or 1:02d}")
        g.set_mode(vizdoom.Mode.PLAYER)
        g.init()
        self.reset(0)

    def reset(self, seed: int) -> Frame:
        g, rng = self._game, np.random.default_rng([seed, 5])
        chosen = self.number or int(rng.integers(1, MAPS + 1))
        g.set_doom_map(f"map{chosen:02d}")
        g.set_seed(seed % 2**32)
        self._new()
        self._seed, self._done = seed, []  # type: tuple[int, list[Action]]
        for action in islice(wander(seed), int(rng.integers(BEGIN))):
            self._act(action)
        return self._seen()

    def step(self, action: Action) -> Frame:
        self._done.append(action)
        self._act(action)
        return self._seen()

    def close(self) -> None:
        self._game.close()
        self._own.cleanup()

    def state(self) -> dict[str, float]:
        x, y, z, angle, pitch = (float(v) for v in self._game.get_state().game_variables)
        return {"x": x, "y": y, "angle": math.radians(angle), "z": z, "pitch": math.radians(pitch)}

    def fork(self) -> Self:
        """The game cannot be copied, but it can be played again: this takes about a millisecond a step so far."""
        twin = type(self)(self.size, self.number)
        twin.reset(self._seed)
        for action in self._done:
            twin.step(action)
        return twin

    def _new(self) -> None:
        self._game.new_episode()
        self._game.send_game_command("god")  # slime would end the walk

    def _act(self, action: Action) -> None:
        stop = action.word == "stop"
        walk = [0 if stop else int(action.says(k)) for k in ("forward", "back", "left", "right")]
        pressed = [*walk, "turn_left" in action.keys, "turn_right" in action.keys, action.says("jump"),
                   action.says("use"), "primary" in action.buttons, "secondary" in action.buttons]  # fmt: skip
        self._game.make_action([*map(float, pressed), action.dx * DEGREES, -action.dy * DEGREES])
        if self._game.is_episode_finished():  # an exit was found
            self._new()

    def _seen(self) -> Frame:
        picture = self._game.get_state().screen_buffer[:, 32 : 32 + SIDE]
        n, by = self.size, SIDE // self.size
        if by == 1:
            return np.array(picture)
        sums = picture.astype(np.uint16).reshape(n, by, SIDE, 3).sum(1, dtype=np.uint16)
        return np.asarray((sums.reshape(n, n, by, 3).sum(2) + by * by // 2) // (by * by), np.uint8)
