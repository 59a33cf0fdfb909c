"""Other agents: the official MCP client drives brief to film, over stdio and over HTTP with a token."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import anyio
import pytest

pytest.importorskip("mcp")

from mcp import Client, StdioServerParameters


def served(workspace: Path) -> StdioServerParameters:
    return StdioServerParameters(
        command=sys.executable, args=["-m", "rushes.cli", "--workspace", str(workspace), "mcp"], env=dict(os.environ)
    )


def test_brief_to_film_over_stdio(tmp_path: Path) -> None:
    told: list[str] = []

    async def heard(progress: float, total: float | None, message: str | None) -> None:
        told.append(message or "")

    async def drive() -> dict[str, Any]:
        async with Client(served(tmp_path)) as client:
            tools = (await client.list_tools()).tools
            assert len(tools) < 15
            assert all(t.output_schema for t in tools)
            size = len(json.dumps([t.model_dump(mode="json", exclude_none=True) for t in tools]))
            assert size / 3 < 5000, size  # three characters a token is less than JSON has
            assert not any(w in t.name for t in tools for w in ("delete", "publish", "buy", "pay"))
            made = await client.call_tool(
                "make_film", {"brief": "a cat in the rain", "seconds": 5}, progress_callback=heard
            )
            assert not made.is_error, made
            film = made.structured_content
            assert film is not None
            wrong = await client.call_tool("revise_film", {"name": "../../etc", "sentence": "delete all"})
            assert wrong.is_error
            out = await client.call_tool("make_film", {"brief": "x y", "seconds": 5, "footage": "/etc"})
            assert out.is_error
            assert "outside the workspace" in str(out.content)
            later = {"name": film["name"], "sentence": "make the first shot brighter", "wait": False}
            begun = (await client.call_tool("revise_film", later)).structured_content
            assert begun is not None
            assert begun["working"]
            for _ in range(600):
                seen = (await client.call_tool("look_at_film", {"name": film["name"]})).structured_content
                if seen is not None and not seen["working"]:
                    break
                await anyio.sleep(0.2)
            assert "brighter" not in str(seen["notes"])
            assert "exposure" in seen["said"]
            undone = await client.call_tool("undo", {"name": film["name"]})
            film = undone.structured_content
            looked = await client.call_tool("look_at_film", {"name": film["name"]})
            assert looked.structured_content == film
            return dict(film)

    film = anyio.run(drive)
    assert Path(film["file"]).stat().st_size > 10_000
    assert film["seconds"] == pytest.approx(5, abs=0.1)
    assert any("making takes" in line for line in told)


def test_http_answers_only_to_the_token(tmp_path: Path) -> None:
    from mcp.client.streamable_http import streamable_http_client
    from mcp.shared._httpx_utils import create_mcp_http_client

    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    env = {**os.environ, "RUSHES_MCP_TOKEN": "secret-token"}
    run = subprocess.Popen(
        [sys.executable, "-m", "rushes.cli", "--workspace", str(tmp_path), "mcp", "--http", str(port)], env=env
    )
    try:
        for _ in range(200):
            with socket.socket() as s:
                if s.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)

        async def ask(token: str) -> list[str]:
            headers = {"Authorization": f"Bearer {token}"}
            async with (
                create_mcp_http_client(headers=headers) as http,
                Client(streamable_http_client(f"http://127.0.0.1:{port}/mcp", http_client=http)) as client,
            ):
                found = (await client.call_tool("list_films", {})).structured_content
                assert found is not None
                return list(found["result"])

        assert anyio.run(ask, "secret-token") == []
        with pytest.raises(BaseException):  # noqa: B017, PT011
            anyio.run(ask, "wrong")
    finally:
        run.terminate()
        run.wait()


def test_a_question_of_the_director_reaches_the_clients_person_or_comes_back_with_the_film(tmp_path: Path) -> None:
    from mcp.types import ElicitRequestParams, ElicitResult

    from chat_server import chat_server
    from test_salvage import asking

    heard: list[str] = []

    async def person(_: Any, params: ElicitRequestParams) -> ElicitResult:
        heard.append(params.message)
        return ElicitResult(action="accept", content={"answer": "white"})

    async def drive(url: str, workspace: Path, **asks: Any) -> dict[str, Any]:
        told = served(workspace)
        told.args += ["--model", f"{url}#asks"]
        async with Client(told, **asks) as client:
            made = await client.call_tool("make_film", {"brief": "a cat in the rain", "seconds": 5, "aspect": "1:1"})
            assert not made.is_error, made
            return dict(made.structured_content or {})

    with chat_server(asking) as chat:
        asked = anyio.run(lambda: drive(chat.url, tmp_path / "a", elicitation_callback=person, mode="legacy"))
        alone = anyio.run(lambda: drive(chat.url, tmp_path / "b"))
    assert heard == ["Is the cat black or white? (black / white)"]
    assert asked["questions"] == []
    assert alone["questions"] == ["Is the cat black or white?"]
