"""A local GGUF file behind llama.cpp's own server, started here on loopback with a key, and ended with this process."""

from __future__ import annotations

import atexit
import importlib.util
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from functools import cache
from pathlib import Path

from rushes.core.errors import BadInput, MissingPart, ToolFailed

LOADING = 300.0  # seconds until a large file must have been read


@cache
def serve(file: str) -> tuple[str, str]:
    """The address and key of a server of `file`, started once. Raises BadInput, MissingPart or ToolFailed."""
    path = Path(file).expanduser()
    try:
        with path.open("rb") as f:
            magic = f.read(4)
    except OSError as e:
        raise BadInput(f"cannot read it ({e.strerror})", where=path.name, next_step="give --model gguf:FILE") from e
    if magic != b"GGUF":
        raise BadInput("it is no GGUF file", where=path.name, next_step="convert it with llama.cpp first")
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    key = secrets.token_urlsafe(24)
    server = shutil.which("llama-server")
    if server is not None:
        command = [server, "-m", str(path.absolute()), "--host", "127.0.0.1", "--port", str(port), "--api-key", key]
    elif importlib.util.find_spec("llama_cpp") is not None:
        command = [sys.executable, "-m", "llama_cpp.server", "--model", str(path.absolute()), "--host", "127.0.0.1",
                   "--port", str(port), "--api_key", key]  # fmt: skip
    else:
        raise MissingPart("llama.cpp is not installed", where="--model gguf:",
                          next_step="put llama-server on the path, or install llama-cpp-python[server]")  # fmt: skip
    said = tempfile.TemporaryFile()  # noqa: SIM115 (as long as the server)
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True)
    atexit.register(_end, process)
    url, deadline = f"http://127.0.0.1:{port}/v1", time.monotonic() + LOADING
    while not _answers(url, key):
        if process.poll() is not None or time.monotonic() > deadline:
            _end(process)
            said.seek(max(0, said.seek(0, 2) - 2000))
            last = said.read().decode("utf-8", "replace").strip().splitlines()[-1:]
            raise ToolFailed(f"llama.cpp did not load it: {''.join(last)[:300] or 'no reason given'}", where=path.name,
                             next_step="try it with llama-server alone; a smaller file needs less memory")  # fmt: skip
        time.sleep(0.1)
    return url, key


def _answers(url: str, key: str) -> bool:
    try:
        ask = urllib.request.Request(f"{url}/models", headers={"Authorization": f"Bearer {key}"})
        with urllib.request.urlopen(ask, timeout=5):
            return True
    except (urllib.error.URLError, OSError):
        return False  # also 503, while it reads the file


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
