"""Finding and removing what no production refers to any more.

Only work that can be made again at no cost but time is ever removed: drawn takes, speech, segments, mixed sound,
stills. What was bought, what a model said and what footage was measured as stays for good.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rushes.core.effects import Store, storage

TAKES = frozenset({"papercut", "footage", "speech", "ingest", "ingest sound", "nano"})
DERIVED = frozenset(
    {"segment", "sound", "still", "stem"}
)  # of takes; a later change of the same film is faster with them
GRACE = 3600.0  # seconds: what is younger may belong to work that has just begun
_HEX = re.compile(r"[0-9a-f]{64}")


@dataclass
class Waste:
    """What would go, or went: records and their files."""

    records: dict[str, str] = field(default_factory=dict)  # effect key → its name
    files: list[Path] = field(default_factory=list)
    bytes: int = 0


def waste(store: Store, roots: Iterable[str], *, derived: bool = False, unfinished: bool = False) -> Waste:
    """What none of the `roots` (texts of `production.json`) refers to, by key, by file, or through what was made of it.

    With `derived` all that is only cut, mixed and drawn from takes goes as well. With `unfinished`, a production that
    was not brought to its end may still need a take that it has not noted yet: takes stay.
    """
    named = {h for text in roots for h in _HEX.findall(text)}
    records = dict(_records(store))
    mine = {k: {Path(f["path"]).stem for f in r["files"].values()} for k, r in records.items()}
    wants = {k: set(_HEX.findall(json.dumps([r["request"], r["inputs"]]))) for k, r in records.items()}
    alive = {k for k, r in records.items() if k in named or mine[k] & named or not _ours(r, unfinished)}
    held = named.union(*(mine[k] for k in alive))
    while True:  # what is made of living files only lives too, and what is mixed of no file at all
        more = {
            k for k, r in records.items() if k not in alive and wants[k] <= held and (wants[k] or r["name"] in DERIVED)
        }
        more -= {k for k in more if derived and records[k]["name"] in DERIVED}
        if not more:
            break
        alive |= more
        held = held.union(*(mine[k] for k in more))
    old = time.time() - GRACE
    found = Waste()
    for key, record in records.items():
        if key in alive or record["ended"] > old:
            held |= mine[key]
        else:
            found.records[key] = record["name"]
    gone = {store.root / f["path"] for k in found.records for f in records[k]["files"].values()}
    known = {stem for stems in mine.values() for stem in stems}
    for path in (store.root / "artifacts").glob("*/*"):
        stray = path.stem not in known and path.stem not in named and path.stat().st_ctime < old
        if (path in gone and path.stem not in held) or stray:
            found.files.append(path)
            found.bytes += path.stat().st_size
    return found


def collect(store: Store, found: Waste) -> None:
    """Remove it: records first, so that no record ever names a file that is gone."""
    with storage(store.root):
        for key in found.records:
            store.forget(key)
        for path in found.files:
            path.unlink(missing_ok=True)
    store.sweep()


def _ours(record: dict[str, Any], unfinished: bool) -> bool:
    """Whether a record is of a kind that may go at all."""
    if record["cost_usd"]:
        return False
    return record["name"] in DERIVED or (record["name"] in TAKES and not unfinished)


def _records(store: Store) -> Iterable[tuple[str, dict[str, Any]]]:
    for path in sorted((store.root / "effects").glob("*/*.json")):
        try:
            record = json.loads(path.read_text())
            if isinstance(record["files"], dict) and isinstance(record["ended"], float | int):
                yield path.stem, record
        except (OSError, ValueError, KeyError, TypeError):
            continue  # damaged: the store says so when it is asked for
