"""Rows to Parquet and back, by DuckDB (extra `footage`): the lightest of the engines that do it, 60 MB installed."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from rushes.core.errors import BadInput, MissingPart, StorageTrouble
from rushes.data.clip import columns

Row = TypeVar("Row", bound=BaseModel)


def connect() -> Any:
    """A DuckDB connection in memory that may neither reach the network nor install anything."""
    try:
        import duckdb
    except ImportError as e:
        raise MissingPart(
            "tables need DuckDB", where="extra `footage`", next_step="pip install 'rushes[footage]'"
        ) from e
    connection = duckdb.connect(":memory:")
    connection.execute("SET threads=2; SET autoinstall_known_extensions=false; SET autoload_known_extensions=false")
    return connection


def write_table(rows: Iterable[BaseModel], kind: type[BaseModel], path: Path) -> None:
    """Write rows, in their order, as one Parquet file (zstd)."""
    types = ", ".join(f"{_quoted(k)}: {_quoted(v)}" for k, v in columns(kind).items())
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", dir=path.parent, encoding="utf-8") as lines:
        for row in rows:
            lines.write(row.model_dump_json() + "\n")
        lines.flush()
        temporary = path.with_name(f".tmp-{path.name}")
        with connect() as connection:
            connection.execute("SET preserve_insertion_order=true")
            connection.execute(
                f"COPY (SELECT * FROM read_json({_quoted(lines.name)}, format='newline_delimited', columns={{{types}}},"
                f" maximum_object_size=67108864)) TO {_quoted(str(temporary))} (FORMAT parquet, COMPRESSION zstd)"
            )
    temporary.replace(path)


def read_table(path: Path, kind: type[Row], where: str = "", values: tuple[Any, ...] = ()) -> list[Row]:
    """Rows of a Parquet file, in order; `where` is an SQL condition with ? for `values`.

    Raises BadInput where there is none, StorageTrouble where it cannot be read.
    """
    if not path.exists():
        raise BadInput("there is no dataset", where=str(path.parent), next_step="make one: rushes footage build DIR")
    condition = f" WHERE {where}" if where else ""
    with connect() as connection:
        try:
            result = connection.execute(f"SELECT * FROM read_parquet({_quoted(str(path))}){condition}", list(values))
            names = [d[0] for d in result.description]
            found = result.fetchall()
        except Exception as e:
            raise StorageTrouble(
                f"cannot be read ({str(e).splitlines()[0][:200]})", where=str(path), next_step="build the dataset again"
            ) from e
    try:
        known = set(kind.model_fields)
        return [kind.model_validate({k: v for k, v in zip(names, row) if k in known}) for row in found]
    except ValidationError as e:
        raise StorageTrouble("its rows are of another kind", where=str(path), next_step="build it again") from e


def _quoted(text: str) -> str:
    """An SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def as_json(rows: Iterable[BaseModel]) -> list[Any]:
    return [json.loads(r.model_dump_json()) for r in rows]
