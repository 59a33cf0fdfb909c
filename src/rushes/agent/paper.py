"""The paper edit: every sentence of a person's footage, kept or left and why, beside a film that was cut by them."""

from __future__ import annotations

from pathlib import Path

from rushes.agent.production import Production, State
from rushes.core.effects import write_atomic
from rushes.minds.brief import read
from rushes.minds.paper_edit import Line, plan

NAME = "paper-edit.txt"


def lines_of(state: State) -> list[Line]:
    """What became of each sentence in the film as it stands; empty for a film that was not cut by its transcript."""
    wish = state.commission
    planned = plan(wish.brief, state.footage, wish.seconds or read(wish.brief).seconds)
    if planned is None or state.script is None:
        return []
    shown = {s.footage.clip: s for s in state.script.slots if s.footage is not None}
    found = []
    for line in planned:
        kept = line.clip.clip in shown
        why = line.why if kept == line.kept else "by hand" if kept else "taken out by hand"
        found.append(Line(line.clip, kept, why))
    return found


def text_of(lines: list[Line], wish: str) -> str:
    """The paper edit as plain text: + for kept, - for left."""
    kept = sum(x.clip.seconds for x in lines if x.kept)
    told = [" ".join(wish.split()), f"{kept:.1f} s kept of {sum(x.clip.seconds for x in lines):.1f} s that are spoken"]
    name = ""
    for x in lines:
        if x.clip.name != name:
            name = x.clip.name
            told += ["", name]
        at = f"{int(x.clip.start // 60):02}:{x.clip.start % 60:05.2f}"
        told.append(f"{'+' if x.kept else '-'} {at} {x.clip.seconds:5.1f} s  {x.clip.speech}  [{x.why}]")
    return "\n".join(told) + "\n"


def write_paper(production: Production) -> None:
    """Write `paper-edit.txt` into the production's folder, where the film was cut by its transcript."""
    path: Path = production.folder / NAME
    if lines := lines_of(production.state):
        write_atomic(path, text_of(lines, production.state.commission.brief).encode())
