"""Many machines for `rushes footage build --ray ADDRESS`: the functions that run here, as Ray tasks (extra `ray`).

The machines see the same folders under the same names (a shared disk). Every answer is recorded there by the task that
made it, so a stopped build goes on wherever it is started again. Ray carries calls between its own processes by pickle:
a cluster is trusted as this machine is, and nothing of it is ever stored.
"""

from __future__ import annotations

import importlib.util
import os
import socket
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from rushes.core.errors import MissingPart, RushesError, ToolFailed
from rushes.footage.build import Runner

AHEAD = 4  # tasks waiting for each core: enough that none is idle, few enough that a million files queue nowhere


def ray_runner(address: str) -> Runner:
    """A runner over the cluster at `address` (host:port, `auto`, or `local` for one of this machine's own).

    Raises MissingPart without Ray, ToolFailed when no cluster answers or its machines lack Rushes.
    """
    if importlib.util.find_spec("ray") is None:
        raise MissingPart("Ray is not installed", where="--ray", next_step="pip install -e '.[ray]'")
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # a cluster started here reports to nobody
    import ray

    _answers(address)
    if not ray.is_initialized():
        quiet = {"configure_logging": False, "log_to_driver": False}
        own = {"include_dashboard": False} if address == "local" else {}
        try:
            ray.init(address=address, **quiet, **own)
        except (ConnectionError, RuntimeError, ValueError, OSError) as e:
            raise _nobody(address, e) from e

    def run(work: Callable[[Any], Any], items: list[Any]) -> Iterator[Any]:
        call = ray.put(work)
        task = ray.remote(num_cpus=1)(_call)
        most = AHEAD * max(1, int(ray.cluster_resources().get("CPU", 1)))
        waiting: deque[Any] = deque()
        left = iter(items)
        try:
            while True:
                while len(waiting) < most and (item := next(left, left)) is not left:
                    waiting.append(task.remote(call, item))
                if not waiting:
                    return
                yield _answer(ray, waiting.popleft())
        finally:
            for ref in waiting:
                ray.cancel(ref)

    return run


def _answers(address: str) -> None:
    """Knock first: Ray itself tries for many minutes where nobody listens. Names without a port are Ray's to find."""
    host, _, port = address.rpartition("/")[2].rpartition(":")
    if host and port.isdigit():
        try:
            socket.create_connection((host, int(port)), timeout=10).close()
        except (OSError, OverflowError) as e:
            raise _nobody(address, e) from e


def _nobody(address: str, error: BaseException) -> ToolFailed:
    return ToolFailed(
        f"no Ray cluster answers ({_line(error)})", where=address, next_step="start one with: ray start --head"
    )


def _call(work: Callable[[Any], Any], item: Any) -> Any:
    return work(item)


def _answer(ray: Any, ref: Any) -> Any:
    try:
        return ray.get(ref)
    except ray.exceptions.RayError as e:
        cause = getattr(e, "cause", None)
        if isinstance(cause, RushesError):
            raise cause from e
        raise ToolFailed(
            f"a task failed ({_line(cause or e)})",
            where="the Ray cluster",
            next_step="see that every machine has this version of Rushes and the same folders; what is done is kept",
        ) from e


def _line(error: BaseException) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return f"{type(error).__name__}: {lines[-1] if lines else ''}"[:300]
