"""Pictures of the film edited: each edit on real pixels; what a model makes is laid over a shot, and undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import rushes
from chat_server import Reply, able, chat_server
from rushes.agent import director
from rushes.core.errors import BadInput
from rushes.media import retouch
from rushes.media.frames import decode
from rushes.media.stills import save_png
from rushes.shot import Box, Commission

RED, BLUE, WHITE = (200, 30, 30), (30, 30, 200), (255, 255, 255)


def disc() -> np.ndarray:
    """A red disc, lit from the left, on white: RGBA [400, 400, 4]."""
    y, x = np.mgrid[:400, :400]
    inside = (x - 200) ** 2 + (y - 200) ** 2 < 120**2
    rgba = np.full((400, 400, 4), 255, np.uint8)
    rgba[inside, :3] = (np.array(RED) * (1.2 - x[inside, None] / 400)).clip(0, 255)
    return rgba


def test_each_edit_of_a_picture() -> None:
    rgba = disc()
    assert retouch.crop(rgba, Box(left=0.25, top=0.5, right=0.75, bottom=1)).shape == (200, 200, 4)
    cut = retouch.cut_out(rgba)
    assert (cut[5, 5, 3], cut[200, 200, 3]) == (0, 255)
    assert (cut[:, :, 3] > 0).mean() == pytest.approx(np.pi * 0.3**2, abs=0.01)
    blue = retouch.recolour(rgba, RED, BLUE)
    assert blue[200, 250, 2] > 2 * blue[200, 250, 0]
    assert blue[200, 130, :3].sum() > blue[200, 270, :3].sum() + 60  # its light and shade stay
    assert tuple(blue[5, 5, :3]) == WHITE
    spotted = np.full((200, 300, 4), 255, np.uint8)
    spotted[:, :, 0] = np.linspace(0, 255, 300)
    truth = spotted.copy()
    spotted[80:120, 120:180, :3] = 0
    filled = retouch.fill(spotted, Box(left=0.4, top=0.4, right=0.6, bottom=0.6))
    assert np.abs(filled.astype(int) - truth).max() < 40
    assert (filled[:70] == truth[:70]).all()
    with pytest.raises(BadInput, match="ground"):
        retouch.cut_out(np.random.default_rng(1).integers(0, 255, (60, 60, 4), np.uint8))
    with pytest.raises(BadInput, match="no colour"):
        retouch.colour_of("red")


def retoucher(body: dict[str, Any]) -> Reply:
    """Makes a badge of the person's picture and lays it over the first shot; directs the rest like the keyless one."""
    called = [c["function"]["name"] for m in body["messages"] for c in m.get("tool_calls") or []]
    if called == ["look_at_production"] and "badge" in str(body["messages"][0:2]):
        steps = [{"do": "inpaint", "box": {"left": 0, "top": 0, "right": 1, "bottom": 1}, "words": "a hat"}]
        return "edit_picture", {"source": "logo", "name": "badge", "steps": steps, "why": "try"}
    if called == ["look_at_production", "edit_picture"]:
        steps = [{"do": "cut out"}, {"do": "recolour", "colour": "#c81e1e", "to": "#1e1ec8"}]
        return "edit_picture", {"source": "logo", "name": "badge", "steps": steps, "why": "a blue badge"}
    if called[-1:] == ["edit_picture"]:
        laid = [{"picture": "badge", "at": "top left", "size": 0.25}]
        return "finish_shots", {"slots": ["s01"], "finish": {"laid": laid}, "why": "the badge"}
    after = {"finish_shots": "make_takes", "make_takes": "assemble_film", "assemble_film": "review_film"}
    return (after[called[-1]], {}) if called and called[-1] in after else "Done." if len(called) > 1 else able(body)


def test_a_model_edits_a_picture_and_lays_it_over_a_shot(tmp_path: Path) -> None:
    save_png(disc()[:, :, :3], tmp_path / "logo.png")
    made = rushes.make(Commission(brief="a cat in the rain", seconds=5, aspect="1:1", height=360), workspace=tmp_path,
                       reference={"logo": tmp_path / "logo.png"})  # fmt: skip
    name, before = made.folder.name, dict(made.state.showing)
    with chat_server(retoucher) as chat:
        after = director.revise(name, "put a blue badge on the first shot", workspace=tmp_path, model=chat.url)
        told = [m["content"] for m in chat.asked[2]["messages"] if m["role"] == "tool"]
    assert any("no generator that is set here can inpaint" in t for t in told)
    assert after.state.stood_in == []
    assert [r.name for r in after.state.references] == ["logo", "badge"]
    take = after.state.current_takes["s01"]
    assert take.of == before["s01"]
    plain = next(rgb for _, rgb in decode(tmp_path / next(t for t in after.state.takes if t.key == take.of).file))
    laid = next(rgb for _, rgb in decode(tmp_path / take.file))
    changed = np.abs(laid.astype(int) - plain).max(2) > 40
    assert changed[:180, :180].mean() > 0.1
    assert changed[200:, 200:].mean() < 0.01
    r, g, b = laid[:180, :180][changed[:180, :180]].mean(0)
    assert b > 1.5 * max(r, g)
    back = director.undo(name, workspace=tmp_path)
    assert [r.name for r in back.state.references] == ["logo"]
    assert back.state.showing == before
