"""A language model's server over real HTTP, in the OpenAI protocol, whose words a test decides."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from rushes.minds.keyless import decide
from rushes.shot import Order

# What a mind answers: (tool, arguments), words, a whole HTTP status, or seconds of silence.
Reply = tuple[str, Any] | str | int | float
Mind = Callable[[dict[str, Any]], Reply]


@dataclass
class Chat:
    url: str
    asked: list[dict[str, Any]] = field(default_factory=list)


@contextmanager
def chat_server(mind: Mind, *, usage: tuple[int, int] = (100, 20), port: int = 0) -> Iterator[Chat]:
    """Serve `mind` at `Chat.url` until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

        def do_GET(self) -> None:
            self._send(200, {"object": "list", "data": [{"id": "scripted", "object": "model"}]})

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            chat.asked.append(body)
            reply = mind(body)
            if isinstance(reply, float):
                time.sleep(reply)
                reply = "late"
            if isinstance(reply, int):
                self._send(reply, {"error": {"message": f"planned {reply}", "type": "test"}})
                return
            message: dict[str, Any] = {"role": "assistant", "content": reply if isinstance(reply, str) else None}
            if isinstance(reply, tuple):
                args = reply[1] if isinstance(reply[1], str) else json.dumps(reply[1])
                call = {"id": f"call_{time.monotonic_ns()}", "type": "function",
                        "function": {"name": reply[0], "arguments": args}}  # fmt: skip
                message["tool_calls"] = [call]
            self._send(
                200,
                {
                    "id": f"chatcmpl-{time.monotonic_ns()}", "object": "chat.completion", "created": int(time.time()),
                    "model": body["model"],
                    "choices": [{"index": 0, "message": message,
                                 "finish_reason": "tool_calls" if isinstance(reply, tuple) else "stop"}],
                    "usage": {"prompt_tokens": usage[0], "completion_tokens": usage[1], "total_tokens": sum(usage)},
                },
            )  # fmt: skip

        def _send(self, status: int, value: Any) -> None:
            data = json.dumps(value).encode()
            try:
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)
            except BrokenPipeError:
                pass  # the caller did not wait

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    chat = Chat(f"http://127.0.0.1:{server.server_port}/v1")
    try:
        yield chat
    finally:
        server.shutdown()
        server.server_close()


def able(body: dict[str, Any]) -> Reply:
    """A mind that directs well: the rules of the keyless director, told through the protocol."""
    order: Order | None = None
    returns: list[tuple[str, Any]] = []
    names: dict[str, str] = {}
    for message in body["messages"]:
        if message["role"] == "user" and order is None:
            order = Order.model_validate_json(message["content"])
        for call in message.get("tool_calls") or []:
            names[call["id"]] = call["function"]["name"]
        if message["role"] == "tool":
            returns.append((names[message["tool_call_id"]], json.loads(message["content"])))
    assert order is not None
    return decide(order.commission, returns)
