"""Rushes: an open video studio. `rushes.make(...)` directs a film; the command line has the same verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from rushes.agent.director import make, plan
    from rushes.shot.commission import Commission

__all__ = ["Commission", "make", "plan"]

_HOME = {"make": "rushes.agent.director", "plan": "rushes.agent.director", "Commission": "rushes.shot.commission"}


def __getattr__(name: str) -> Any:
    # Loaded on first use: `rushes --help` and a worker process need none of it.
    if name in _HOME:
        import importlib

        return getattr(importlib.import_module(_HOME[name]), name)
    raise AttributeError(f"module 'rushes' has no attribute {name!r}")
