"""Speaking while playing: sound over the WebSocket, and a microphone in a real browser, beside held keys."""

from __future__ import annotations

import os
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("fastapi")
pytest.importorskip("websockets")
pytest.importorskip("onnxruntime")

from rushes.core.errors import MissingPart
from rushes.train.voices import joe_says
from rushes.worlds.hearing import RATE
from test_worlds_play import CHROMIUM, PIXELS, Guest, House, refused, until


@pytest.fixture(scope="module")
def left() -> np.ndarray:
    """ "Left" by Piper, at 16 kHz, in silence."""
    try:
        (sound,) = joe_says(["left."], noise=0, uneven=0)
    except MissingPart as e:
        pytest.skip(str(e))
    return np.pad(sound / np.abs(sound).max() / 2 * 32767, (RATE // 2, RATE)).astype(np.int16)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House("planet:5", "--seed", "3", folder=tmp_path)
    try:
        yield house
        assert house.alive
    finally:
        house.process.terminate()
        house.process.wait()


def say(guest: Guest, sound: np.ndarray) -> None:
    for at in range(0, len(sound), 320):
        guest.socket.send(sound[at : at + 320].tobytes())


def test_a_spoken_command_moves_the_world_and_a_held_key_too(house: House, left: np.ndarray) -> None:
    player, viewer = house.enter(), house.enter(house.watch)
    player.until(lambda g: g.news.get("role") == "player")
    assert player.news["listens"] is True
    player.say(seq=1, keys=["jump"])
    player.say(talk=True)
    say(player, left)
    viewer.until(lambda g: g.head["word"] == "left")
    player.until(lambda g: g.news.get("heard") == "left")
    assert player.head["seq"] == 1  # the key is still held
    viewer.until(lambda g: g.head["word"] == "")  # it holds for a moment


def test_only_the_player_is_heard_and_sound_that_is_none_is_junk(house: House, left: np.ndarray) -> None:
    player, viewer = house.enter(), house.enter(house.watch)
    player.until(lambda g: g.news.get("role") == "player")
    assert refused(viewer, [left[:320].tobytes()] * 40) == 1008
    player.socket.send(b"")
    player.socket.send(b"\x01")
    player.say(talk="yes")
    for _ in range(10):
        player.frame()
    assert player.head["word"] == ""
    assert refused(player, [b"\x01\x02\x03"] * 40) == 1008


def test_a_microphone_a_key_and_the_mouse_at_once(left: np.ndarray, house: House, tmp_path: Path) -> None:
    if CHROMIUM is None:
        pytest.skip("no chromium")
    api = pytest.importorskip("playwright.sync_api")
    sound = tmp_path / "left.wav"
    with wave.open(str(sound), "wb") as f:
        f.setparams((1, 2, RATE, 0, "NONE", ""))
        f.writeframes(left.tobytes())
    fake = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
            f"--use-file-for-fake-audio-capture={sound}"]  # fmt: skip
    with api.sync_playwright() as p:
        browser = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *fake])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        problems: list[str] = []
        page.on("pageerror", lambda e: problems.append(str(e)))
        page.goto(house.play)
        until(page, "() => document.querySelector('#role').textContent == 'you play'")
        until(page, "() => document.querySelectorAll('canvas').length == 1")
        page.keyboard.down("v")
        page.keyboard.down(" ")
        until(page, "() => document.querySelector('#heard').textContent == 'left'")
        until(page, "() => document.querySelector('#spoken').textContent != '–'")
        page.click("canvas")
        until(page, "() => !!document.pointerLockElement")
        before = page.evaluate(PIXELS)
        page.mouse.move(500, 300)
        page.mouse.move(700, 300)
        page.wait_for_timeout(300)
        assert page.evaluate(PIXELS) != before
        assert "on" in (page.get_attribute("#talk", "class") or "")
        page.keyboard.up("v")
        assert "on" not in (page.get_attribute("#talk", "class") or "")
        print("word to paint", page.inner_text("#spoken"))
        if shots := os.environ.get("RUSHES_SCREENSHOTS"):
            page.screenshot(path=f"{shots}/talk.png")
        assert problems == []
        browser.close()
