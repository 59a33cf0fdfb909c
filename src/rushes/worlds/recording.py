"""Recordings: actions and the pictures that answered them, bound by hash; NumPy or WebDataset read them without us.

    dataset.json          what made it, the digest of all, {shard: sha256}
    shards/NAME.tar       one WebDataset sample an episode:
        KEY.npz           frames uint8 [T + 1, h, w, 3], actions float32 [T, 20], states float64 [T + 1, S] (simulators)
        KEY.json          seed, counts, sha256 of each array's bytes, and the digest that binds them

Frame 0 is the one after `reset`; frame t + 1 is the answer to action t. An episode depends on the recipe, the seed and
its own number alone: a shard made again is the same, so an interrupted recording goes on where it stood, and a longer
recording begins with the shorter one.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.core.digest import digest_file, digest_json
from rushes.core.effects import hold, storage, write_atomic
from rushes.core.errors import BadInput, StorageTrouble
from rushes.worlds.catalogue import open_world
from rushes.worlds.policies import policy
from rushes.worlds.session import ACTION_SIZE, BUTTONS, FPS, KEYS, WORDS, Action, Frame, Simulator

SCHEMA = 1
VERSION = 1  # raise when a recipe would give other frames
SHARD_FRAMES = 16_384  # about 30 MB at 64 pixels
Arrays = dict[str, npt.NDArray[Any]]


@dataclass(frozen=True)
class Recipe:
    """What a recording is made from. Two of the same recipe hold the same frames."""

    world: str = "halls"
    size: int = 64
    seed: int = 0
    policy: str = "wander"
    length: int = 512  # actions an episode
    test_every: int = 20  # each so-manieth episode is kept for testing; 0: none

    def episode_seed(self, number: int) -> int:
        return int(np.random.SeedSequence([self.seed, number]).generate_state(1)[0])

    def split(self, number: int) -> str:
        return "test" if self.test_every and number % self.test_every == self.test_every - 1 else "train"


@dataclass(frozen=True)
class Episode:
    """One episode, read and checked: frames [T + 1, h, w, 3], actions [T, 20], states [T + 1, S] or none."""

    key: str
    seed: int
    frames: npt.NDArray[np.uint8]
    actions: npt.NDArray[np.float32]
    states: npt.NDArray[np.float64] | None


def record(
    recipe: Recipe, frames: int, out: Path, *, workers: int = 1, progress: Callable[[int, int], None] | None = None
) -> Recording:
    """Write a recording of at least `frames` actions into `out`, or finish one that was begun.

    `progress` hears (episodes done, episodes). Raises BadInput where `out` holds something else.
    """
    if frames < 1 or recipe.length < 1 or recipe.test_every < 0:
        raise BadInput("a recording needs at least one frame", where="--frames", next_step="give a larger number")
    policy(recipe.policy)
    open_world(recipe.world, recipe.size).close()
    episodes = -(-frames // recipe.length)
    with storage(out):
        (out / "shards").mkdir(parents=True, exist_ok=True)
    with hold(out):
        _same_recipe(out, recipe)
        work = _shards(recipe, episodes)
        made: dict[str, dict[str, Any]] = {}
        done = 0
        with ProcessPoolExecutor(max_workers=workers) if workers > 1 else _Here() as pool:
            parts = [(name, numbers, pool.submit(_shard, recipe, out, name, numbers)) for name, numbers in work.items()]
            for name, numbers, part in parts:
                made[name] = part.result()
                done += len(numbers)
                if progress:
                    progress(done, episodes)
        for stale in (out / "shards").iterdir():
            if stale.stem not in made:
                stale.unlink()
        samples = [s for name in work for s in made[name]["samples"]]
        content = {
            "schema": SCHEMA, "version": VERSION, "recipe": asdict(recipe), "fps": FPS,
            "action": {"keys": KEYS, "mouse": ["dx", "dy"], "buttons": BUTTONS, "words": WORDS, "size": ACTION_SIZE},
            "states": samples[0]["states"], "samples": {s["key"]: s["digest"] for s in samples},
        }  # fmt: skip
        about = {
            "digest": digest_json(content), **content,
            "shards": {f"shards/{name}.tar": made[name]["sha256"] for name in work},
            "counts": {"episodes": episodes, "frames": episodes * recipe.length,
                       **{s: sum(len(n) for w, n in work.items() if w.startswith(s)) for s in ("train", "test")}},
        }  # fmt: skip
        write_atomic(out / "dataset.json", json.dumps(about, indent=1).encode())
    return Recording(out, json.loads(json.dumps(about)))


class _Here:
    """A pool of this process: `submit` does the work when its result is asked for."""

    def __enter__(self) -> _Here:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def submit(self, work: Callable[..., Any], *args: Any) -> _Later:
        return _Later(work, args)


@dataclass
class _Later:
    work: Callable[..., Any]
    args: tuple[Any, ...]

    def result(self) -> Any:
        return self.work(*self.args)


def _same_recipe(out: Path, recipe: Recipe) -> None:
    path, mine = out / "recipe.json", {**asdict(recipe), "version": VERSION}
    if path.is_file():
        if json.loads(path.read_text()) != mine:
            raise BadInput("it holds a recording made otherwise", where=str(out), next_step="choose another folder")
        return
    if (out / "dataset.json").exists() or any((out / "shards").iterdir()):
        raise BadInput("it holds something else", where=str(out), next_step="choose an empty folder")
    write_atomic(path, json.dumps(mine, indent=1).encode())


def _shards(recipe: Recipe, episodes: int) -> dict[str, list[int]]:
    """{shard: numbers of its episodes}, by split."""
    each = max(1, SHARD_FRAMES // recipe.length)
    found: dict[str, list[int]] = {}
    for split in ("train", "test"):
        mine = [n for n in range(episodes) if recipe.split(n) == split]
        found |= {f"{split}-{i // each:06d}": mine[i : i + each] for i in range(0, len(mine), each)}
    return found


def _shard(recipe: Recipe, out: Path, name: str, numbers: list[int]) -> dict[str, Any]:
    """Make one shard, unless it is there whole; what is in it."""
    told, tar_path = out / "shards" / f"{name}.json", out / "shards" / f"{name}.tar"
    if told.is_file() and tar_path.is_file():
        known: dict[str, Any] = json.loads(told.read_text())
        if known["numbers"] == numbers and digest_file(tar_path) == known["sha256"]:
            return known
    session = open_world(recipe.world, recipe.size)
    samples = []
    temporary = tar_path.with_suffix(".tmp")
    with storage(tar_path), temporary.open("wb") as file, tarfile.open(fileobj=file, mode="w") as tar:
        for number in numbers:
            arrays, names = _episode(session, recipe, number)
            sample = {"key": f"{number:08d}", "number": number, "seed": recipe.episode_seed(number), "states": names,
                      "frames": recipe.length, "sha256": {k: _sha(a) for k, a in arrays.items()}}  # fmt: skip
            sample["digest"] = digest_json(sample)
            samples.append(sample)
            for kind, data in (("json", json.dumps(sample).encode()), ("npz", _npz(arrays))):
                info = tarfile.TarInfo(f"{sample['key']}.{kind}")
                info.size = len(data)
                tar.addfile(info, io.BytesIO(data))
        tar.close()
        file.flush()
        os.fsync(file.fileno())
        temporary.replace(tar_path)
    session.close()
    known = {"numbers": numbers, "sha256": digest_file(tar_path), "samples": samples}
    write_atomic(told, json.dumps(known).encode())
    return known


def _episode(session: Any, recipe: Recipe, number: int) -> tuple[Arrays, list[str]]:
    seed = recipe.episode_seed(number)
    first = session.reset(seed)
    frames = np.empty((recipe.length + 1, *first.shape), np.uint8)
    actions = np.empty((recipe.length, ACTION_SIZE), np.float32)
    frames[0] = first
    truth = session if isinstance(session, Simulator) else None
    states = [truth.state()] if truth else []
    for t, action in zip(range(recipe.length), policy(recipe.policy)(seed)):
        actions[t], frames[t + 1] = action.vector(), session.step(action)
        if truth:
            states.append(truth.state())
    arrays: Arrays = {"frames": frames, "actions": actions}
    if states:
        arrays["states"] = np.array([list(s.values()) for s in states], np.float64)
    return arrays, list(states[0]) if states else []


def _sha(array: npt.NDArray[Any]) -> str:
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()


def _npz(arrays: Mapping[str, npt.NDArray[Any]]) -> bytes:
    """What np.savez_compressed writes, without the time of day: the same arrays, the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as z:
        for name, array in arrays.items():
            plain = io.BytesIO()
            np.lib.format.write_array(plain, array, allow_pickle=False)
            z.writestr(zipfile.ZipInfo(f"{name}.npy"), plain.getvalue(), zipfile.ZIP_DEFLATED, compresslevel=1)
    return out.getvalue()


@dataclass(frozen=True)
class Recording:
    """A recording, read."""

    folder: Path
    about: dict[str, Any]  # dataset.json

    @classmethod
    def open(cls, folder: Path) -> Recording:
        """Raises BadInput where there is none, StorageTrouble where it is of another kind."""
        try:
            about = json.loads((folder / "dataset.json").read_text())
        except FileNotFoundError:
            raise BadInput("there is no recording", where=str(folder),
                           next_step="make one: rushes worlds record WORLD --frames N DIR") from None  # fmt: skip
        except (OSError, ValueError) as e:
            raise StorageTrouble("cannot be read", where=str(folder / "dataset.json"), next_step="record again") from e
        if not isinstance(about, dict) or about.get("schema") != SCHEMA or "recipe" not in about:
            raise StorageTrouble("this is no recording of ours", where=str(folder), next_step="record again")
        return cls(folder, about)

    @property
    def digest(self) -> str:
        return str(self.about["digest"])

    @cached_property
    def recipe(self) -> Recipe:
        return Recipe(**self.about["recipe"])

    def episodes(self, split: str = "train") -> Iterator[Episode]:
        """Every episode of a split, in order. Raises StorageTrouble where an array is not the one that was bound."""
        for shard in self.about["shards"]:
            if Path(shard).name.startswith(split):
                yield from self._read(self.folder / shard)

    def places(self) -> list[tuple[Path, str]]:
        """Where each episode lies: (shard, key), training first."""
        found = []
        for shard in self.about["shards"]:
            with _opened(self.folder / shard) as tar:
                found += [(self.folder / shard, key) for key in _keys(tar)]
        return found

    def _read(self, path: Path) -> Iterator[Episode]:
        with _opened(path) as tar:
            for key in _keys(tar):
                yield self._episode(tar, path, key)

    def episode(self, path: Path, key: str) -> Episode:
        """One of `places`. Raises StorageTrouble as `episodes` does."""
        with _opened(path) as tar:
            return self._episode(tar, path, key)

    def _episode(self, tar: tarfile.TarFile, path: Path, key: str) -> Episode:
        try:
            told, packed = (tar.extractfile(f"{key}.{kind}") for kind in ("json", "npz"))
            assert told is not None
            assert packed is not None
            about = json.loads(told.read())
            with np.load(io.BytesIO(packed.read()), allow_pickle=False) as z:
                arrays = {name: z[name] for name in z.files}
        except (KeyError, AssertionError, ValueError, zipfile.BadZipFile, zlib.error) as e:
            where = f"{path.name}: {key}"
            raise StorageTrouble("this episode cannot be read", where=where, next_step=_AGAIN) from e
        self._check(path, key, about, arrays)
        return Episode(key, about["seed"], arrays["frames"], arrays["actions"], arrays.get("states"))

    def _check(self, path: Path, key: str, told: dict[str, Any], arrays: Arrays) -> None:
        """Frames, actions and states are those that were recorded together, and the ones this dataset names."""
        bound = {k: v for k, v in told.items() if k != "digest"}
        known = self.about["samples"].get(key)
        same = {k: _sha(a) for k, a in arrays.items()} == told.get("sha256")
        if not same or digest_json(bound) != told.get("digest") or told["digest"] != known:
            raise StorageTrouble("these frames and actions do not belong together", where=f"{path.name}: {key}",
                                 next_step=_AGAIN)  # fmt: skip


_AGAIN = "delete the shard and record again: only it is made anew"


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[tarfile.TarFile]:
    try:
        with tarfile.open(path, "r:") as tar:
            yield tar
    except (tarfile.TarError, OSError, EOFError) as e:
        raise StorageTrouble(f"this shard cannot be read ({e})", where=str(path), next_step=_AGAIN) from e


def _keys(tar: tarfile.TarFile) -> list[str]:
    return [n.removesuffix(".npz") for n in tar.getnames() if n.endswith(".npz")]


class Replay:
    """A recording as a session: `reset(n)` begins episode n (over and over), `step` shows the next recorded frame.

    What is asked for is ignored; `action` is what had been done. After the last frame the picture stands still.
    """

    def __init__(self, recording: Recording) -> None:
        self._recording, self._places = recording, recording.places()
        self.reset(0)

    def reset(self, seed: int) -> Frame:
        self._episode = self._recording.episode(*self._places[seed % len(self._places)])
        self._at, self.action = 0, Action()
        return np.array(self._episode.frames[0])

    def step(self, action: Action) -> Frame:
        if self._at < len(self._episode.actions):
            self.action = Action.of(self._episode.actions[self._at])
            self._at += 1
        return np.array(self._episode.frames[self._at])

    def close(self) -> None:
        pass
