"""`ModelSession`: a trained world out of an ONNX file, stepped like any other session. No PyTorch is needed.

What an exporter must write: FILE.onnx answers one frame, denoising, decoding and the commit to its cache included. All
shapes are fixed; batch is 1. Inputs, of which a graph may leave out any but `action`:

    action        float32 [1, 20]          what is done in the frame to be drawn, as `Action.vector()`
    noise         float32 [1, ...]         standard normal, fresh each frame, from the seed of `reset`
    index         int64 [1]                how many frames there have been before (0 at the first primed frame)
    past          uint8 [1, n, h, w, 3]    the last n frames, oldest first; before the first, copies of it
    past_actions  float32 [1, n, 20]       the action that led to each of them; zeros where there was none
    cache.NAME    any type, any shape      what output next.NAME gave at the frame before; zeros at first

and outputs:

    frame         uint8 [1, h, w, 3]       the next picture, RGB
    next.NAME     as cache.NAME            one for every cache

A graph with a cache is told the frames it begins from by FILE.prime.onnx: input `frame` uint8 [1, h, w, 3] (a true
picture), the same `action` (that led to it; zeros for the first), `noise`, `index` and `cache.NAME`; outputs next.NAME
alone. A graph with only `past` needs none.

FILE.starts.npz holds true beginnings, which `reset(seed)` takes in turn: `frames` uint8 [K, n, h, w, 3] and `actions`
float32 [K, n - 1, 20] (action i leads to frame i + 1). Write it with `write_starts`. The model's metadata entry
`rushes.world` is free JSON about how it was made; its `simulator` ("halls:7") names the world that it learned.
"""

from __future__ import annotations

import json
from collections import deque
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.core.errors import BadInput, MissingPart
from rushes.worlds.policies import policy
from rushes.worlds.session import ACTION_SIZE, Action, Frame, Simulator

_TYPES = {"tensor(float)": np.float32, "tensor(float16)": np.float16, "tensor(int64)": np.int64,
          "tensor(int32)": np.int32, "tensor(uint8)": np.uint8, "tensor(bool)": np.bool_}  # fmt: skip


class ModelSession:
    """A trained world. `path` is FILE.onnx; `threads` of this process's cores serve it.

    Raises BadInput for a file that keeps another contract than this page's, MissingPart without ONNX Runtime.
    """

    def __init__(self, path: Path, *, threads: int = 2) -> None:
        self.path = path
        self._step = _Graph(path, threads)
        prime = path.with_suffix(".prime.onnx")
        self._prime = _Graph(prime, threads) if prime.is_file() else None
        shape = self._step.outputs.get("frame", ([], None))[0]
        if "action" not in self._step.inputs or len(shape) != 4 or shape[0] != 1 or shape[3] != 3:
            raise BadInput("a world needs input `action` and output `frame` [1, h, w, 3]", where=path.name,
                           next_step="export it as model_session.py says")  # fmt: skip
        self.shape: tuple[int, int, int] = (shape[1], shape[2], 3)
        self._caches = {n: s for n, s in self._step.inputs.items() if n.startswith("cache.")}
        self._check(path.name)
        self.about: dict[str, Any] = self._step.about
        self.context = self._step.inputs["past"][0][1] if "past" in self._step.inputs else 1
        self._starts: dict[str, npt.NDArray[Any]] | None = None
        starts = path.with_suffix(".starts.npz")
        if starts.is_file():
            with np.load(starts, allow_pickle=False) as z:
                self._starts = {k: z[k] for k in ("frames", "actions")}
            self.context = max(self.context, int(self._starts["frames"].shape[1]))
            if self._starts["frames"].shape[2:] != self.shape:
                raise BadInput(f"its pictures are not {self.shape}", where=starts.name, next_step="write it again")
        self._rng = np.random.default_rng(0)
        self._values: dict[str, Any] = {}

    @property
    def inputs(self) -> dict[str, tuple[list[int], Any]]:
        """Shape and type of everything that a step is given, by name."""
        return self._step.inputs

    def _check(self, name: str) -> None:
        n_past = self._step.inputs.get("past", ([1, 0], None))[0][1]
        fixed = {"action": [1, ACTION_SIZE], "index": [1], "past": [1, n_past, *self.shape],
                 "past_actions": [1, n_past, ACTION_SIZE]}  # fmt: skip
        for n, (shape, kind) in self._step.inputs.items():
            known = n in ("action", "noise", "index", "past", "past_actions") or n.startswith("cache.")
            if not known or kind is None or not all(isinstance(d, int) and d > 0 for d in shape):
                raise BadInput(f"input `{n}` {shape} is not in the contract", where=name,
                               next_step="export it with fixed shapes, as model_session.py says")  # fmt: skip
            if n in fixed and shape != fixed[n]:
                raise BadInput(f"input `{n}` is {shape}, not {fixed[n]}", where=name, next_step="export it again")
            if n.startswith("cache.") and self._step.outputs.get(_next(n)) != (shape, kind):
                raise BadInput(f"`{n}` has no output `{_next(n)}` like it", where=name, next_step="export it again")
        if self._caches and (self._prime is None or any(_next(n) not in self._prime.outputs for n in self._caches)):
            raise BadInput("a world with a cache needs its priming graph", where=name,
                           next_step=f"export {Path(name).with_suffix('.prime.onnx')} beside it")  # fmt: skip

    def reset(self, seed: int) -> Frame:
        """Begin from the beginning number `seed` (over and over); raises BadInput where there are none."""
        if self._starts is None:
            raise BadInput("it has no pictures to begin from", where=self.path.name,
                           next_step="write_starts puts them beside it; prime() gives them")  # fmt: skip
        n = seed % len(self._starts["frames"])
        return self.prime(self._starts["frames"][n], self._starts["actions"][n], seed)

    def prime(self, frames: npt.NDArray[np.uint8], actions: npt.NDArray[np.float32], seed: int) -> Frame:
        """Begin from true pictures [n, h, w, 3] and the n - 1 actions between them; answers the last of them."""
        if frames.shape[1:] != self.shape or len(actions) != len(frames) - 1:
            what = f"{len(frames)} pictures {frames.shape[1:]} and {len(actions)} actions"
            raise BadInput(what, where=self.path.name, next_step=f"give n pictures {self.shape} and n - 1 actions")
        self._rng = np.random.default_rng([seed, 3])
        self._index = 0
        none = np.zeros((1, ACTION_SIZE), np.float32)
        led = np.concatenate([none, np.asarray(actions, np.float32)])
        n = self._step.inputs["past"][0][1] if "past" in self._step.inputs else 1
        self._past: deque[Any] = deque([frames[0]] * n, n)
        self._led: deque[Any] = deque([none[0]] * n, n)
        self._values = {name: _value(np.zeros(shape, kind)) for name, (shape, kind) in self._caches.items()}
        for frame, action in zip(frames, led, strict=True):
            if self._prime is not None:
                self._run(self._prime, action, frame)
            self._remember(frame, action)
        return np.array(frames[-1])

    def step(self, action: Action) -> Frame:
        if self._index is None:
            raise BadInput("it has not begun", where=self.path.name, next_step="call reset first")
        vector = action.vector()
        frame = np.array(self._run(self._step, vector)[0], np.uint8)
        self._remember(frame, vector)
        return frame

    _index: int | None = None

    def close(self) -> None:
        self._values, self._index = {}, None

    def _remember(self, frame: Any, action: Any) -> None:
        assert self._index is not None
        self._past.append(frame)
        self._led.append(action)
        self._index += 1

    def _run(self, graph: _Graph, action: Any, frame: Any = None) -> Any:
        """One pass; caches go from call to call without being copied."""
        given = {**self._values}
        for name in graph.inputs:
            if name == "action":
                given[name] = _value(action[None])
            elif name == "noise":
                given[name] = _value(self._rng.standard_normal(graph.inputs[name][0], np.float32))
            elif name == "index":
                given[name] = _value(np.array([self._index], np.int64))
            elif name == "past":
                given[name] = _value(np.stack(self._past)[None])
            elif name == "past_actions":
                given[name] = _value(np.stack(self._led)[None])
            elif name == "frame":
                given[name] = _value(np.ascontiguousarray(frame)[None])
        found = graph.run({n: v for n, v in given.items() if n in graph.inputs})
        for name in self._caches:
            self._values[name] = found[_next(name)]
        return found["frame"].numpy() if frame is None else None


class _Graph:
    """One ONNX graph and the shapes of what goes in and out."""

    def __init__(self, path: Path, threads: int) -> None:
        try:
            import onnxruntime as ort
        except ImportError as e:
            raise MissingPart("a trained world needs ONNX Runtime", where="extra `worlds`",
                              next_step="pip install 'rushes[worlds]'") from e  # fmt: skip
        options = ort.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        options.log_severity_level = 3
        # Two graphs in one process: threads that spin while they wait would take each other's core.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            self._ort = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as e:  # its errors have no common class
            raise BadInput(f"ONNX Runtime cannot load it ({str(e)[:200]})", where=path.name,
                           next_step="export it again") from e  # fmt: skip
        self.inputs = {i.name: (list(i.shape), _TYPES.get(i.type)) for i in self._ort.get_inputs()}
        self.outputs = {o.name: (list(o.shape), _TYPES.get(o.type)) for o in self._ort.get_outputs()}
        told = self._ort.get_modelmeta().custom_metadata_map.get("rushes.world", "{}")
        try:
            about = json.loads(told)
        except ValueError:
            about = {}
        self.about: dict[str, Any] = about if isinstance(about, dict) else {}

    def run(self, given: dict[str, Any]) -> dict[str, Any]:
        names = list(self.outputs)
        return dict(zip(names, self._ort.run_with_ort_values(names, given)))


def _value(array: Any) -> Any:
    import onnxruntime as ort

    return ort.OrtValue.ortvalue_from_numpy(np.ascontiguousarray(array))


def _next(cache: str) -> str:
    return "next." + cache.removeprefix("cache.")


def write_starts(path: Path, world: Simulator, *, count: int = 16, context: int = 16, seed: int = 10_000) -> Path:
    """Write FILE.starts.npz beside FILE.onnx (`path`): `count` beginnings of `context` frames played by a wanderer."""
    frames, actions = [], []
    for n in range(count):
        some = policy("wander")(seed + n)
        shown, done = [world.reset(seed + n)], []
        for _ in range(context - 1):
            action = next(some)
            done.append(action.vector())
            shown.append(world.step(action))
        frames.append(np.stack(shown))
        actions.append(np.array(done, np.float32).reshape(context - 1, ACTION_SIZE))
    out = path.with_suffix(".starts.npz")
    np.savez_compressed(out, frames=np.stack(frames), actions=np.stack(actions))
    return out
