"""Trades: what of it is on a tradesman's child, who is about, and the crafts at their places."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.papercut import Stage
from rushes.shot import Beat, Framing, Setting, Shot, Subject


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("Gutenberg pulls a page from his press while his apprentices watch", ("print page", "printing shop")),
        ("Two miners dig for gold and strike a shining vein", ("dig", "mine")),
        ("Monks build a stone lighthouse", ("build", "cliff")),
        ("A farmer plants rice with his daughter", ("plant", "rice field")),
        ("A monk copies a book by candlelight", ("write book", "scriptorium")),
    ],
)
def test_a_craft_is_at_its_place(wish: str, told: tuple[str, str]) -> None:
    first = read(wish).events[0]
    assert (first.verb, first.setting.place) == told


def test_a_smiths_boy_wears_the_apron_and_his_father_is_the_smith() -> None:
    last = read("A blacksmith's boy forges a sword and shows it to his father").events[-1]
    assert last.who is not None
    assert last.who.wears == ("brown apron",)
    assert [n.name for p, n in last.to if p == "to"] == ["blacksmith"]


def test_whose_ship_it_is_sails_on_it() -> None:
    first = read("A Viking boy sails on his father's ship and spots land").events[0]
    assert "viking father" in [n.name for _, n in first.to]


def test_glass_glows_at_the_pipe_before_it_is_what_was_to_be_made() -> None:
    shot = Shot(framing=Framing.FULL, setting=Setting(place="workshop"), subjects=(Subject(name="glassblower"),),
                beats=(Beat(at=0.1, who="glassblower", verb="blow glass", target="vase"),))  # fmt: skip
    play = Stage(shot, size=(320, 180), fps=8, seconds=4.0, seed=1).scene.play
    drop, vase = (next(m for m in play.tracks if m.name == n) for n in ("glowing drop", "vase"))
    assert play.here(drop, 1.5).alpha == 1.0 > play.here(vase, 1.5).alpha
    assert play.here(vase, 3.5).alpha == 1.0 > play.here(drop, 3.5).alpha


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("A gladiator refuses to kill a beaten opponent", ("spare", "opponent", None)),
        ("A museum guard dances among the statues at night", ("dance", "", "museum")),
        ("A diver repairs a cable on the sea floor", ("repair", "cable", "underwater")),
    ],
)
def test_what_a_trade_does_where_nothing_says_so_plainly(wish: str, told: tuple[str, str, str | None]) -> None:
    first = read(wish).events[0]
    assert (first.verb, first.what.name if first.what else "", first.setting.place) == told


def test_the_tray_that_fell_is_in_no_hand_again() -> None:
    last = read("A waiter drops a tray of glasses in a restaurant and the guests laugh at him").events[-1]
    waiter = next(n for _, n in last.to if n.name == "waiter")
    assert "empty-handed" in waiter.look
