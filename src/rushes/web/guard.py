"""What every server here stands behind: loopback, a token, a strict content policy.

A page of another site may send requests to a loopback port, but cannot know the token; a foreign Host is DNS rebinding.
"""

import hmac
import secrets
import socket
from collections.abc import Callable, Mapping
from typing import Any

from rushes.core.errors import BadInput

LOCAL = ("127.0.0.1", "localhost")


def new_token() -> str:
    return secrets.token_urlsafe(24)


def cookie_name(host: str) -> str:
    """Cookies do not know ports: two servers of one browser need two names."""
    return f"rushes-{host.rpartition(':')[2]}"


def admitted(headers: Mapping[str, str], query: Mapping[str, str], cookies: Mapping[str, str], *tokens: str) -> str:
    """The token that a request brings, by link or by cookie, if it is one of `tokens` and the host is this machine."""
    host = headers.get("host") or ""
    if host.rsplit(":", 1)[0] not in LOCAL:
        return ""
    given = query.get("token") or cookies.get(cookie_name(host)) or ""
    return next((t for t in tokens if hmac.compare_digest(given.encode(), t.encode())), "")


def protect(app: Any, *tokens: str) -> None:
    """Let only requests with a token reach a FastAPI application. WebSockets must ask `admitted` themselves."""
    from fastapi import FastAPI, Request
    from fastapi.responses import JSONResponse, RedirectResponse

    assert isinstance(app, FastAPI)

    @app.middleware("http")
    async def guarded(request: Request, go: Any) -> Any:
        token = admitted(request.headers, request.query_params, request.cookies, *tokens)
        if not token:
            return JSONResponse({"error": "the address needs its token: open the link that was printed"}, 403)
        if request.query_params.get("token") and request.method == "GET":
            answer: Any = RedirectResponse(request.url.path, 303)
            answer.set_cookie(cookie_name(request.headers["host"]), token, httponly=True, samesite="strict")
        else:
            answer = await go(request)
        answer.headers["Content-Security-Policy"] = "default-src 'self'"
        answer.headers["X-Content-Type-Options"] = "nosniff"
        answer.headers["Referrer-Policy"] = "no-referrer"
        return answer


def listen(app: Any, port: int, announce: Callable[[str], None], **options: Any) -> None:
    """Serve on loopback until stopped; `announce` hears "http://127.0.0.1:PORT". Raises BadInput for a taken port."""
    import uvicorn

    with socket.socket() as s:
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            s.bind(("127.0.0.1", port))
            s.listen(64)
        except OSError as e:
            raise BadInput(f"the port is taken ({e.strerror})", where=str(port), next_step="leave --port out") from e
        announce(f"http://127.0.0.1:{s.getsockname()[1]}")
        uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, **options)).run(sockets=[s])
