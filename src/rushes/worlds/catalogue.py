"""Worlds by name: what the command line calls them."""

from __future__ import annotations

from pathlib import Path

from rushes.core.errors import BadInput
from rushes.worlds.halls import Halls
from rushes.worlds.planet import Planet
from rushes.worlds.session import Session, Simulator

SIMULATORS = "planet, planet:N (always land N), halls, halls:N (always maze N), doom, doom:N (always map N)"
LEARNED = Path(__file__).parent / "weights" / "planet.onnx"
NAMES = f"{SIMULATORS}, learned (our model of the planet), a recording's folder, a trained FILE.onnx"


def open_world(name: str, size: int = 64) -> Session:
    """A session by name (see NAMES). `size` is the side of a simulator's picture in pixels.

    Raises BadInput for a name that means nothing.
    """
    kind, _, which = name.partition(":")
    if kind == "halls" and (not which or which.isdigit()):
        return Halls(size, int(which) if which else None)
    if kind == "planet" and (not which or which.isdigit()):
        return Planet(size, int(which) if which else None)
    if kind == "doom" and (not which or which.isdigit()):
        from rushes.worlds.doom import Doom

        return Doom(size, int(which) if which else None)
    if (Path(name) / "dataset.json").is_file():
        from rushes.worlds.recording import Recording, Replay

        return Replay(Recording.open(Path(name)))
    if name == "learned" and LEARNED.is_file():
        name = str(LEARNED)
    if Path(name).suffix == ".onnx" and Path(name).is_file():
        from rushes.worlds.model_session import ModelSession

        return ModelSession(Path(name))
    raise BadInput("no such world", where=name, next_step=f"choose one of: {NAMES}")


def open_simulator(name: str, size: int = 64) -> Simulator:
    """The same, where the truth must be known. Raises BadInput for a recording or a model."""
    session = open_world(name, size)
    if not isinstance(session, Simulator):
        session.close()
        raise BadInput("this is no simulator", where=name, next_step=f"choose one of: {SIMULATORS}")
    return session
