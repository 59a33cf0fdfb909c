"""Play: a world in a page, stepped live. One plays, many watch; extra `web`.

Every frame goes to a viewer as one message: a little-endian uint32 length, that many bytes of JSON, then the RGB bytes
of each pane. A viewer answers each with its number; who is more than AHEAD frames behind gets the newest picture when
he has caught up, and nothing in between. The player's inputs carry numbers of their own, which come back with the first
frame that knew them: from that the page tells how long an input took to be seen.
"""

import asyncio
import json
import struct
import time
from pathlib import Path
from typing import Any

import numpy as np

from rushes.core.errors import BadInput, MissingPart
from rushes.web.guard import admitted, listen, new_token, protect
from rushes.worlds.hearing import Spotter
from rushes.worlds.session import Action
from rushes.worlds.stage import Shown, Stage

STATIC = Path(__file__).parent / "static"
PAGES = {"": "play.html", "play.js": "play.js", "talk.js": "talk.js", "style.css": "style.css"}
AHEAD = 16  # frames on their way to one viewer: 530 ms at 30 fps, so 200 ms of network each way keep its rate
MOST = 100  # viewers
RATE = 300  # messages a second one viewer may send; far more ends the connection
JUNK = 20  # messages that mean nothing, until the connection ends
SILENT = 1.5  # seconds without a word from the player until all keys are let go
MESSAGE = 2048  # bytes of a message, at most


class Viewer:
    """One connection."""

    def __init__(self, socket: Any, may_play: bool) -> None:
        self.socket, self.may_play = socket, may_play
        self.fresh = asyncio.Event()
        self.sent = self.acked = -1
        self.on_their_way = 0
        self.news: list[dict[str, Any]] = []
        self.heard = time.monotonic()
        self.junk, self.allowance, self.filled = 0, float(RATE), time.monotonic()

    def tell(self, **news: Any) -> None:
        if len(self.news) < 64:
            self.news.append(news)
        self.fresh.set()

    def too_much(self) -> bool:
        """Take one message from the allowance; True when a flood must be cut off."""
        now = time.monotonic()
        self.allowance = min(RATE, self.allowance + (now - self.filled) * RATE) - 1
        self.filled = now
        return self.allowance < -2 * RATE


class House:
    """The stage, who plays and who watches. `spotter` hears what the player says; None where nobody listens."""

    def __init__(self, stage: Stage, names: list[str], spotter: Spotter | None = None) -> None:
        self.stage, self.names, self.spotter = stage, names, spotter
        self.viewers: set[Viewer] = set()
        self.player: Viewer | None = None
        self.message, self.number = b"", -1
        self.ended = False
        self._loop: asyncio.AbstractEventLoop | None = None

    def open(self) -> None:
        self._loop = asyncio.get_running_loop()
        self.stage.watched = lambda: bool(self.viewers)
        self.stage.on_frame = self._from_stage
        self.stage.start()

    def close(self) -> None:
        self._loop = None
        self.stage.stop()

    def _from_stage(self, shown: Shown) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._publish, shown)

    def _publish(self, shown: Shown) -> None:
        if self.stage.trouble:
            for v in self.viewers:
                v.tell(trouble=self.stage.trouble)
            return
        if self.player and time.monotonic() - self.player.heard > SILENT:
            self.stage.hands.release()
        head = {"n": shown.number, "seq": shown.seq, "ms": [round(m, 2) for m in shown.ms], "missed": shown.missed,
                "word": shown.word, "panes": [[p.shape[1], p.shape[0]] for p in shown.panes]}  # fmt: skip
        text = json.dumps(head).encode()
        self.message = b"".join([struct.pack("<I", len(text)), text, *(p.tobytes() for p in shown.panes)])
        self.number = shown.number
        for v in self.viewers:
            v.fresh.set()

    def seat(self, viewer: Viewer) -> None:
        self.viewers.add(viewer)
        if self.stage.trouble:
            viewer.tell(trouble=self.stage.trouble)
        if self.player is None and viewer.may_play:
            self.player = viewer
        self.say()

    def leave(self, viewer: Viewer) -> None:
        self.viewers.discard(viewer)
        if self.player is viewer:
            self.player = None
            self.stage.hands.release()
        self.say()

    def say(self) -> None:
        """Tell everyone how things stand."""
        for v in self.viewers:
            role = "player" if v is self.player else "viewer"
            v.tell(role=role, may_play=v.may_play, viewers=len(self.viewers), names=self.names,
                   filming=self.stage.filming, taken=self.player is not None,
                   listens=self.spotter is not None)  # fmt: skip

    async def listen(self, viewer: Viewer, sound: bytes) -> None:
        """A piece of the player's speech: 16-bit samples. A command that ends in it holds for a moment."""
        viewer.heard = time.monotonic()
        if viewer is not self.player or self.spotter is None or len(sound) % 2 or not sound:
            raise BadInput("nobody listens", where="message", next_step="take over first")
        word = await asyncio.to_thread(self.spotter.hear, np.frombuffer(sound, "<i2"))
        if word and viewer is self.player:
            self.stage.hands.say(word)
            viewer.tell(heard=word)

    async def hear(self, viewer: Viewer, told: dict[str, Any]) -> None:
        """One message of a viewer. Raises BadInput for what means nothing."""
        viewer.heard = time.monotonic()
        match told:
            case {"ack": int(n)}:
                if viewer.acked < n <= viewer.sent:
                    viewer.acked = n
                    viewer.on_their_way = max(0, viewer.on_their_way - 1)
                viewer.fresh.set()
            case {"take": True} if viewer.may_play:
                self.stage.hands.release()
                self.player = viewer
                self.say()
            case _ if viewer is not self.player:
                raise BadInput("only the player may", where="message", next_step="take over first")
            case {"seq": int(seq), "keys": list(keys), **more}:
                buttons, word = more.get("buttons", []), more.get("word", "")
                names = [*keys, *buttons, word] if isinstance(buttons, list) else [None]
                dx, dy = more.get("dx", 0), more.get("dy", 0)
                if len(names) > 32 or not all(isinstance(n, str) for n in names):
                    raise BadInput("this is no input", where="message", next_step="send names")
                if (
                    not all(isinstance(m, int | float) and not isinstance(m, bool) for m in (dx, dy))
                    or not 0 <= seq < 2**53
                ):
                    raise BadInput("this is no input", where="message", next_step="send numbers")
                self.stage.hands.hold(Action(frozenset(keys), dx, dy, frozenset(buttons), word), seq)
            case {"talk": True} if self.spotter is not None:
                self.spotter.clear()
            case {"restart": int(seed)} if 0 <= seed < 2**31:
                self.stage.restart(seed)
            case {"film": True}:
                self.stage.film_begin()
                self.say()
            case {"film": False}:
                name = await asyncio.to_thread(self.stage.film_end)
                self.say()
                viewer.tell(film=name)
            case _:
                raise BadInput("this means nothing", where="message", next_step="reload the page")


def application(stage: Stage, names: list[str], token: str, watch_token: str, spotter: Spotter | None = None) -> Any:
    """The FastAPI application over a stage. `token` may play, `watch_token` may only watch."""
    try:
        from fastapi import FastAPI, WebSocket
        from fastapi.responses import FileResponse, JSONResponse
    except ImportError as e:
        raise MissingPart("the page needs FastAPI", where="extra `web`", next_step="pip install 'rushes[web]'") from e
    from contextlib import asynccontextmanager

    house = House(stage, names, spotter)

    @asynccontextmanager
    async def alive(_: Any) -> Any:
        house.open()
        yield
        await asyncio.to_thread(house.close)

    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, lifespan=alive)
    protect(app, token, watch_token)

    @app.get("/films/{name}")
    def film(name: str) -> Any:
        path = stage.films / name
        if path.parent != stage.films or path.suffix != ".mp4" or not path.is_file():
            return JSONResponse({"error": "no such film"}, 404)
        return FileResponse(path, media_type="video/mp4")

    @app.get("/")
    @app.get("/{name}")
    def page(name: str = "") -> Any:
        if name not in PAGES:
            return JSONResponse({"error": "no such page"}, 404)
        return FileResponse(STATIC / PAGES[name])

    @app.websocket("/stage")
    async def stream(socket: WebSocket) -> None:
        with_token = admitted(socket.headers, socket.query_params, socket.cookies, token, watch_token)
        origin = (socket.headers.get("origin") or "").removeprefix("http://")
        if not with_token or (origin and origin != socket.headers.get("host")):
            await socket.close(1008)
            return
        await socket.accept()
        if len(house.viewers) >= MOST:
            await socket.close(1013, "the house is full")
            return
        viewer = Viewer(socket, with_token == token)
        house.seat(viewer)
        parts = [asyncio.create_task(_send(house, viewer)), asyncio.create_task(_listen(house, viewer))]
        try:
            await asyncio.wait(parts, return_when=asyncio.FIRST_COMPLETED)
        finally:
            house.leave(viewer)
            for part in parts:
                part.cancel()
            await asyncio.gather(*parts, return_exceptions=True)

    return app


async def _send(house: House, viewer: Viewer) -> None:
    """Give a viewer the news and the newest picture, for as long as the connection lives."""
    while True:
        await viewer.fresh.wait()
        viewer.fresh.clear()
        while viewer.news:
            await viewer.socket.send_text(json.dumps(viewer.news.pop(0)))
        if house.number > viewer.sent and viewer.on_their_way < AHEAD:
            viewer.sent = house.number
            viewer.on_their_way += 1
            await viewer.socket.send_bytes(house.message)


async def _listen(house: House, viewer: Viewer) -> None:
    """Hear a viewer until he leaves, floods or babbles."""
    while True:
        message = await viewer.socket.receive()
        if message["type"] == "websocket.disconnect":
            return
        if viewer.too_much():
            await viewer.socket.close(1008, "too many messages")
            return
        if viewer.allowance < 0:
            continue
        try:
            if (sound := message.get("bytes")) is not None:
                await house.listen(viewer, sound)
                continue
            told = json.loads(message.get("text") or "")
            if not isinstance(told, dict):
                raise BadInput("not an object", where="message")
            await house.hear(viewer, told)
        except (ValueError, OverflowError, RecursionError, BadInput):
            viewer.junk += 1
            if viewer.junk > JUNK:
                await viewer.socket.close(1008, "messages that mean nothing")
                return


def _spotter(say: Any) -> Spotter | None:
    """The one that ships; None, said once, where ONNX Runtime is missing."""
    try:
        return Spotter()
    except MissingPart as e:
        say(f"nobody listens: {e.what} ({e.next_step})")
        return None


def serve(stage: Stage, names: list[str], *, port: int = 0, say: Any = print) -> None:
    """Serve the play on this machine until stopped; says the address of the player, then that of viewers."""
    token, watch = new_token(), new_token()
    app = application(stage, names, token, watch, _spotter(say))

    def announce(base: str) -> None:
        say(f"play:  {base}/?token={token}")
        say(f"watch: {base}/?token={watch}")

    listen(app, port, announce, ws_max_size=MESSAGE, ws_per_message_deflate=False, timeout_graceful_shutdown=3)
