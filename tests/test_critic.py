"""The critic on defects planted into synthetic films: found where they are, and silence on clean films.

The whole benchmark is bench/critic.py; these are some of its cases, with seeds of their own.
"""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import films
import plants
from asked import cut_of, describe
from films import Film
from plants import Planted
from rushes.measure.finding import Finding
from rushes.measure.review import review

SLACK = 0.3  # seconds


def judged(film: Film, planted: Planted | None, folder: Path) -> list[Finding]:
    facts, middles = describe(film, planted)
    found = review(films.write(film, folder / "film.mp4"), cut_of(facts, middles))
    return [f for f in found if f.severity != "note"]


@pytest.mark.parametrize(
    "kind", ["black", "stray frames", "moved cut", "swapped", "clipped", "out of sync", "camouflage"]
)
def test_a_planted_defect_is_found_where_it_is(kind: str, tmp_path: Path) -> None:
    film, planted = plants.planted(kind, 11)
    found = judged(film, planted, tmp_path)
    near = [f for f in found if f.start <= planted.end + SLACK and f.end >= planted.start - SLACK]
    assert {f.check for f in near} & set(planted.checks), found
    assert {f.check for f in found} <= {*planted.checks, *planted.also}, found


@pytest.mark.parametrize(("kind", "seed"), [("stray frames", 11), ("moved cut", 4)])
def test_what_jumps_in_a_drawn_shot_is_no_cut_but_a_note(kind: str, seed: int, tmp_path: Path) -> None:
    film, planted = plants.planted(kind, seed)
    facts, middles = describe(film, planted)
    cut, file = cut_of(facts, middles), films.write(film, tmp_path / "film.mp4")
    drawn = replace(cut, segments=tuple(replace(s, drawn=True) for s in cut.segments))
    plain, other = ({f.severity: f.mend for f in review(file, c) if f.check == "stray cut"} for c in (cut, drawn))
    assert plain == {"error": "trim"}
    assert other == {"note": "none"}


@pytest.mark.parametrize("flavour", ["plain", "lightning", "dissolve", "montage"])
def test_a_clean_film_is_let_pass(flavour: str, tmp_path: Path) -> None:
    assert judged(films.clean(12, flavour), None, tmp_path) == []


def test_a_limited_tone_is_not_clipped_but_a_cut_off_one_is(tmp_path: Path) -> None:
    film = films.clean(13)
    t = np.arange(len(film.sound)) / 48_000
    tone = np.sin(2 * np.pi * 180 * t) * (0.3 + 0.05 * np.sin(2 * np.pi * 0.7 * t))
    film.shown = film.shown[:12]
    for limit, clipped in ((1.0, False), (0.12, True)):
        cut_off = np.clip(tone, -limit, limit)
        heard = replace(film, sound=np.repeat(cut_off[:, None], 2, axis=1).astype(np.float32))
        checks = {f.check for f in judged(heard, None, tmp_path)}
        assert ("clipped" in checks) == clipped, checks


def test_the_plants_know_nothing_of_the_critic() -> None:
    for name in ("plants", "films", "film_sound", "film_worlds"):
        tree = ast.parse((Path(__file__).parent / f"{name}.py").read_text())
        imported = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
        imported |= {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
        assert not any(m.split(".")[0] in ("rushes", "asked") for m in imported), (name, imported)
