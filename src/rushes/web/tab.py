"""A trained world as one HTML file that plays in a browser tab: no server, no network, nothing to install.

ONNX Runtime's WebAssembly build, the world's graphs and its beginnings are all inside the page. The runtime is
Microsoft's (MIT) and is not kept here: it comes from a folder that the person names, or from the npm registry, by the
`npm` of the machine, once.
"""

from __future__ import annotations

import base64
import gzip
import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from rushes.core.effects import write_atomic
from rushes.core.errors import BadInput, MissingPart, ToolFailed
from rushes.worlds.model_session import ModelSession
from rushes.worlds.session import ACTION_SIZE, BUTTONS, FPS, KEYS, MOUSE_LIMIT, MOUSE_UNIT, WORDS

RUNTIME = "1.30.0"  # of onnxruntime-web: the one that was tried
PARTS = ("ort.wasm.bundle.min.mjs", "ort-wasm-simd-threaded.wasm")
TEMPLATE = Path(__file__).parent / "static" / "tab.html"


def export_tab(world: Path, out: Path, runtime: Path | None = None) -> Path:
    """Write the trained world FILE.onnx as one page; BadInput for one that needs more than a page can give."""
    session = ModelSession(world)
    inputs = session.inputs
    if unknown := sorted(n for n in inputs if n not in ("action", "past", "index") and not n.startswith("cache.")):
        raise BadInput(
            f"a page cannot give it {', '.join(unknown)}", where=world.name, next_step="play it with a server"
        )
    starts = world.with_suffix(".starts.npz")
    if not starts.is_file():
        raise BadInput(
            "it has no pictures to begin from", where=world.name, next_step="write_starts puts them beside it"
        )
    with np.load(starts, allow_pickle=False) as z:
        frames, actions = z["frames"], z["actions"]
    folder = runtime or _fetched()
    if missing := [p for p in PARTS if not (folder / p).is_file()]:
        raise BadInput(f"{', '.join(missing)} not there", where=str(folder),
                       next_step="name the `dist` folder of the npm package onnxruntime-web")  # fmt: skip
    prime = world.with_suffix(".prime.onnx")
    about = {
        "keys": KEYS, "buttons": BUTTONS, "words": WORDS, "action": ACTION_SIZE, "mouse": [MOUSE_UNIT, MOUSE_LIMIT],
        "fps": FPS, "shape": session.shape, "context": int(frames.shape[1]), "starts": len(frames),
        "inputs": {n: [shape, np.dtype(kind).name] for n, (shape, kind) in inputs.items()},
        "simulator": session.about.get("simulator", ""), "name": world.stem,
    }  # fmt: skip
    session.close()
    blobs = {
        "module": (folder / PARTS[0]).read_bytes(), "wasm": (folder / PARTS[1]).read_bytes(),
        "step": world.read_bytes(), "prime": prime.read_bytes() if prime.is_file() else b"",
        "frames": np.ascontiguousarray(frames).tobytes(),
        "actions": np.ascontiguousarray(actions, np.float32).tobytes(),
    }  # fmt: skip
    scripts = "\n".join(f'<script type="text/plain" id="{k}">{_packed(v)}</script>' for k, v in blobs.items())
    page = TEMPLATE.read_text().replace("/*ABOUT*/null", json.dumps(about).replace("<", "\\u003c"))
    write_atomic(out, page.replace("<!--BLOBS-->", scripts).encode())
    return out


def _packed(data: bytes) -> str:
    return base64.b64encode(gzip.compress(data, 9, mtime=0)).decode()


def _fetched() -> Path:
    """The runtime's two files in this user's cache, fetched by npm where they are not there yet."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rushes" / f"onnxruntime-web-{RUNTIME}"
    if all((cache / p).is_file() for p in PARTS):
        return cache
    npm = shutil.which("npm")
    if npm is None:
        raise MissingPart("a page needs onnxruntime-web", where="npm",
                          next_step="install npm, or give --runtime the package's `dist` folder")  # fmt: skip
    with tempfile.TemporaryDirectory() as scratch:
        command = [npm, "pack", f"onnxruntime-web@{RUNTIME}", "--silent", "--pack-destination", scratch]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, cwd=scratch)
        packed = next(Path(scratch).glob("*.tgz"), None)
        if done.returncode or packed is None:
            raise ToolFailed(f"npm could not fetch it ({done.stderr.strip()[-200:]})", where="onnxruntime-web",
                             next_step="try again, or give --runtime the package's `dist` folder")  # fmt: skip
        with tarfile.open(packed) as tar:
            for part in PARTS:
                file: Any = tar.extractfile(f"package/dist/{part}")
                write_atomic(cache / part, file.read())
    return cache
