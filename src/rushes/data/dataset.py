"""A dataset on disk: written whole or not at all, named by the digest of everything in it, and read back."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import tarfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rushes.core.digest import digest_file, digest_json
from rushes.core.effects import storage, write_atomic
from rushes.core.errors import BadInput, StorageTrouble
from rushes.data.clip import SCHEMA, Clip, Source, columns
from rushes.data.table import read_table, write_table

SHARD = 1 << 30  # bytes after which the next shard begins
Fetch = Callable[[Clip], dict[str, bytes]]  # a clip's files by extension: "mp4", "jpg"


@dataclass(frozen=True)
class Dataset:
    """One dataset folder, read."""

    folder: Path
    about: dict[str, Any]  # dataset.json

    @classmethod
    def open(cls, folder: Path) -> Dataset:
        """Raises BadInput where there is none, StorageTrouble where it is damaged or of another version."""
        path = folder / "dataset.json"
        try:
            about = json.loads(path.read_text())
        except FileNotFoundError:
            raise BadInput(
                "there is no dataset", where=str(folder), next_step="make one: rushes footage build DIR"
            ) from None
        except (OSError, ValueError) as e:
            raise StorageTrouble("cannot be read", where=str(path), next_step="build the dataset again") from e
        if about.get("schema") != SCHEMA:
            raise StorageTrouble(
                f"its schema is {about.get('schema')}, not {SCHEMA}", where=str(path), next_step="build it again"
            )
        return cls(folder, about)

    @property
    def digest(self) -> str:
        return str(self.about["digest"])

    def clips(self, where: str = "", values: tuple[Any, ...] = ()) -> list[Clip]:
        """Rows, in order; `where` is an SQL condition over the columns, with ? for `values`."""
        return read_table(self.folder / "clips.parquet", Clip, where, values)

    def sources(self) -> list[Source]:
        return read_table(self.folder / "files.parquet", Source)

    def member(self, clip: Clip, kind: str) -> bytes:
        """One file of a clip out of its shard: "mp4", "jpg", "json" or "txt". Raises BadInput for a rejected clip."""
        if not clip.shard:
            raise BadInput("it was rejected and is in no shard", where=clip.id, next_step="rushes footage explain CLIP")
        offset, size = self._index(clip.shard)[f"{clip.id}.{kind}"]
        with (self.folder / clip.shard).open("rb") as f:
            f.seek(offset)
            return f.read(size)

    def _index(self, shard: str) -> dict[str, tuple[int, int]]:
        known = _INDEXES.get((self.folder, self.digest, shard))
        if known is None:
            known = places(self.folder / shard)
            _INDEXES[(self.folder, self.digest, shard)] = known
        return known

    def samples(self, split: str = "train") -> Iterator[tuple[Clip, dict[str, bytes]]]:
        """Each accepted clip of a split with its files, in order. Raises StorageTrouble for a wrong hash."""
        for clip in self.clips("accepted AND split = ?", (split,)):
            files = {kind: self.member(clip, kind) for kind in ("mp4", "jpg", "json", "txt")}
            if hashlib.sha256(files["mp4"]).hexdigest() != clip.sha256:
                raise StorageTrouble("this clip is not the one that was described", where=clip.id,
                                     next_step="build the dataset again")  # fmt: skip
            yield clip, files


def places(tar: Path) -> dict[str, tuple[int, int]]:
    """{name: (offset, bytes)} of one of OUR tars, ten times as quickly as `tarfile`: who browses waits for it."""
    found, at = {}, 0
    with tar.open("rb", buffering=0) as f:
        while len(head := f.read(512)) == 512 and head[0]:
            size = int(head[124:136].rstrip(b"\0 "), 8)
            found[head[:100].rstrip(b"\0").decode()] = (at + 512, size)
            at += 512 + -(-size // 512) * 512
            f.seek(at)
    return found


_INDEXES: dict[tuple[Path, str, str], dict[str, tuple[int, int]]] = {}


def write_dataset(
    folder: Path,
    clips: list[Clip],
    sources: list[Source],
    fetch: Fetch,
    *,
    made_by: dict[str, Any],
    stages: list[dict[str, Any]],
) -> Dataset:
    """Write a dataset. Sets each accepted clip's `shard`. `made_by` is in the digest, `stages` (seconds, bytes) is not.

    Parts are written beside the old ones; dataset.json comes last, so that a reader finds the old dataset or the new.
    """
    began = time.monotonic()
    with storage(folder):
        folder.mkdir(parents=True, exist_ok=True)
        building = folder / ".building"
        shutil.rmtree(building, ignore_errors=True)
        (building / "shards").mkdir(parents=True)
        shards = _write_shards(building, clips, fetch)
        write_table(clips, Clip, building / "clips.parquet")
        write_table(sources, Source, building / "files.parquet")
        content = {
            "schema": SCHEMA, "made_by": made_by, "shards": shards,
            "clips": digest_json([c.model_dump(mode="json") for c in clips]),
            "files": digest_json([s.model_dump(mode="json") for s in sources]),
        }  # fmt: skip
        kept = [c for c in clips if c.accepted]
        written = sum(p.stat().st_size for p in building.rglob("*") if p.is_file())
        taken = {"name": "write", "seconds": round(time.monotonic() - began, 3), "bytes_out": written}
        about = {
            "digest": digest_json(content), **content,
            "counts": {
                "files": len(sources), "clips": len(clips), "accepted": len(kept),
                "seconds": round(sum(c.seconds for c in kept), 3),
                **{s: sum(c.split == s for c in kept) for s in ("train", "test")},
            },
            "columns": columns(Clip),
            "stages": [*stages, {**taken, "bytes_in": sum(c.bytes for c in kept), "fresh": 1}],
        }  # fmt: skip
        (folder / "dataset.json").unlink(missing_ok=True)
        shutil.rmtree(folder / "shards", ignore_errors=True)
        (building / "shards").rename(folder / "shards")
        for name in ("clips.parquet", "files.parquet"):
            (building / name).replace(folder / name)
        write_atomic(folder / "dataset.json", json.dumps(about, ensure_ascii=False, indent=1).encode())
        shutil.rmtree(building, ignore_errors=True)
    return Dataset(folder, about)


def _write_shards(folder: Path, clips: list[Clip], fetch: Fetch) -> dict[str, str]:
    """Write the accepted clips into tars by split; {name: sha256}. Times are zero: same clips, same bytes."""
    for split in ("train", "test"):
        mine = iter([c for c in clips if c.accepted and c.split == split])
        clip, number = next(mine, None), 0
        while clip is not None:
            name, size = f"shards/{split}-{number:06d}.tar", 0
            with tarfile.open(folder / name, "w", format=tarfile.USTAR_FORMAT) as tar:
                while clip is not None and size <= SHARD:
                    clip.shard = name
                    files = fetch(clip)
                    files["json"] = clip.model_dump_json().encode()
                    files["txt"] = (clip.caption_long or clip.caption_medium).encode()
                    for kind in ("jpg", "json", "mp4", "txt"):
                        info = tarfile.TarInfo(f"{clip.id}.{kind}")
                        info.size = len(files[kind])
                        tar.addfile(info, io.BytesIO(files[kind]))
                        size += info.size
                    clip = next(mine, None)
            number += 1
    return {f"shards/{p.name}": digest_file(p) for p in sorted((folder / "shards").iterdir())}
