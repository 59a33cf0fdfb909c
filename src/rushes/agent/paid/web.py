"""HTTP as the providers need it: JSON there and back, and every failure sorted into what it means for the money."""

from __future__ import annotations

import base64
import json
import secrets
import shutil
import socket
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from rushes.agent.paid.contract import Busy, Lost, Refused
from rushes.core.errors import NotAllowed, ToolFailed

PATIENCE = 60.0  # seconds for one answer
HELD_BACK = ("moderat", "safety", "content policy", "content_policy", "nsfw")  # words of a refusal
LARGEST = 2 << 30  # bytes of one result


def start(
    url: str,
    body: dict[str, Any],
    headers: dict[str, str],
    where: str,
    patience: float = PATIENCE,
    *,
    files: dict[str, tuple[str, bytes]] | None = None,
) -> Any:
    """POST what begins a job, as JSON, or as a form where there are `files`: field → (name, JPEG).

    Never sent twice from here: raises `Busy`, `Refused` or `Lost`.
    """
    request = _request(url, headers, body) if files is None else _form(url, headers, body, files)
    try:
        with urllib.request.urlopen(request, timeout=patience) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as e:
        said = _said(e)
        if e.code == 429:
            raise Busy(f"too many requests: {said}", where=where, wait=_wait(e)) from e
        if 400 <= e.code < 500 and e.code != 408:
            moderated = any(w in said.lower() for w in HELD_BACK)
            raise Refused(f"it answered {e.code}: {said}", where=where, moderated=moderated) from e
        raise Lost(f"it answered {e.code}: {said}", where=where) from e
    except urllib.error.URLError as e:
        if isinstance(e.reason, ConnectionRefusedError | socket.gaierror):
            raise Busy(f"nobody answers ({e.reason})", where=where, wait=5.0) from e
        raise Lost(f"the connection broke ({e.reason})", where=where) from e
    except (OSError, ValueError) as e:  # reset, timed out, or an answer that is no JSON
        raise Lost(f"no whole answer ({e})", where=where) from e


def ask(url: str, headers: dict[str, str], where: str, method: str = "GET") -> tuple[int, Any]:
    """Ask what may be asked again: (HTTP status, JSON or None). Raises ToolFailed where no answer came."""
    try:
        with urllib.request.urlopen(_request(url, headers, None, method), timeout=PATIENCE) as answer:
            return answer.status, _json(answer.read())
    except urllib.error.HTTPError as e:
        if e.code == 429 or e.code >= 500:
            raise ToolFailed(f"it answered {e.code}", where=where, next_step="it is asked again") from e
        return e.code, _json(e.read())
    except (OSError, ValueError) as e:
        raise ToolFailed(f"no answer ({e})", where=where, next_step="it is asked again") from e


def download(url: str, to: Path, where: str, *, beside: str, headers: dict[str, str] | None = None) -> bool:
    """Save a result; False where it is gone. Only https, or the plain server that the job itself was begun on.

    `headers` (a key) go to that server alone, and nowhere that it redirects to.
    """
    if url.startswith("data:"):
        try:
            to.write_bytes(base64.b64decode(url.partition(",")[2], validate=True))
        except ValueError as e:
            raise ToolFailed("the result is no file", where=where, next_step="it is fetched again") from e
        return True
    parts = urlsplit(url)
    at_home = f"{parts.scheme}://{parts.netloc}" == beside
    if parts.scheme != "https" and not at_home:
        raise NotAllowed(f"it wants its result fetched from {parts.scheme}://{parts.netloc}", where=where,
                         next_step="look at the job on the provider's own page")  # fmt: skip
    request = _keyed(url, None, "", headers if headers and at_home else {}, "GET")
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer, to.open("wb") as f:
            length = int(answer.headers.get("Content-Length") or 0)
            if length > LARGEST:
                raise ToolFailed(f"a result of {length:,} bytes", where=where, next_step="ask for a shorter shot")
            shutil.copyfileobj(answer, f)
        if length and to.stat().st_size != length:
            raise ToolFailed("the result broke off", where=where, next_step="it is fetched again")
    except urllib.error.HTTPError as e:
        if e.code in (403, 404, 410):
            return False
        raise ToolFailed(f"it answered {e.code}", where=where, next_step="it is fetched again") from e
    except OSError as e:
        raise ToolFailed(f"the result did not come ({e})", where=where, next_step="it is fetched again") from e
    return True


def _request(url: str, headers: dict[str, str], body: Any, method: str | None = None) -> urllib.request.Request:
    data = None if body is None else json.dumps(body).encode()
    kind = "application/json" if data is not None else ""
    return _keyed(url, data, kind, headers, method or ("POST" if data else "GET"))


def _keyed(url: str, data: bytes | None, kind: str, headers: dict[str, str], method: str) -> urllib.request.Request:
    """A request whose `headers` (a key) go nowhere that it is redirected to."""
    more = {"Content-Type": kind} if kind else {}
    request = urllib.request.Request(url, data, {"User-Agent": "rushes", **more}, method=method)
    for name, value in headers.items():
        request.add_unredirected_header(name, value)
    return request


def _form(
    url: str, headers: dict[str, str], fields: dict[str, Any], files: dict[str, tuple[str, bytes]]
) -> urllib.request.Request:
    """A multipart form. Nothing in it can end a part early: the boundary is random and no name is from outside."""
    mark = secrets.token_hex(16)
    parts = [
        f'--{mark}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n'.encode() for k, v in fields.items()
    ]
    for k, (name, data) in files.items():
        head = f'--{mark}\r\nContent-Disposition: form-data; name="{k}"; filename="{name}"\r\n'
        parts += [f"{head}Content-Type: image/jpeg\r\n\r\n".encode(), data, b"\r\n"]
    data = b"".join(parts) + f"--{mark}--\r\n".encode()
    return _keyed(url, data, f"multipart/form-data; boundary={mark}", headers, "POST")


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return None


def _said(e: urllib.error.HTTPError) -> str:
    value = _json(e.read()[:4000])
    while isinstance(value, dict):
        value = next((value[k] for k in ("error", "message", "detail", "msg", "code") if value.get(k)), str(value))
    if isinstance(value, list) and value:
        value = value[0].get("msg", value[0]) if isinstance(value[0], dict) else value[0]
    return str(value or e.reason)[:300]


def _wait(e: urllib.error.HTTPError) -> float:
    try:
        return min(60.0, float(e.headers.get("Retry-After") or 2.0))
    except ValueError:
        return 2.0
