"""Digests of bytes, files and canonical JSON: sha256, hex, 64 characters."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

_CHUNK = 1 << 20


def canonical(value: Any) -> str:
    """JSON with sorted keys, no spaces, no NaN: equal values give equal text on every machine."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def digest_bytes(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def digest_json(value: Any) -> str:
    """Digest of a JSON-able value's canonical form. Raises TypeError or ValueError for anything else."""
    return digest_bytes(canonical(value).encode())


def digest_file(path: Path) -> str:
    """Digest of a file's content, read in 1 MB pieces."""
    h = hashlib.sha256()
    with path.open("rb") as f:
        while chunk := f.read(_CHUNK):
            h.update(chunk)
    return h.hexdigest()
