"""A production: one film's folder, and the record of everything that was decided, made, found and spent for it."""

from __future__ import annotations

import json
import re
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from rushes.core.digest import digest_json
from rushes.core.effects import write_atomic
from rushes.core.errors import BadInput, StorageTrouble
from rushes.core.money import FREE, Quote
from rushes.measure.finding import Finding
from rushes.shot import ClipSeen, Commission, Script, Shot, Slot

FORMAT = 1
# From each earlier format to the next: raw JSON in, raw JSON out. A record is brought up to date when it is opened.
MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Decision(_Record):
    """One call of a tool that changed the film: which, why, and by which director."""

    tool: str
    why: str
    by: str
    detail: dict[str, Any] = Field(default_factory=dict)


class TakeRecord(_Record):
    """One take: what made it, where it lies, what it cost, and what its ground truth says."""

    slot: str
    key: str  # the effect's key: provenance and request are in the store under it
    generator: str
    file: str  # relative to the workspace
    seconds: float
    handle: float = 0.0  # seconds at the end that only the next transition shows
    made_in: float = 0.0  # wall seconds when it was made
    cost_usd: float = 0.0
    notes: list[str] = Field(default_factory=list)
    drawn: list[str] = Field(default_factory=list)  # what its words became, where the drawing is not what they say
    legibility: list[dict[str, Any]] = Field(default_factory=list)
    boxes: list[list[float]] = Field(default_factory=list)
    picture: str = ""  # digest of what it shows, without what the next slot's transition needs of it
    of: str = ""  # key of the take that this one is the finish of
    made_for: Slot | None = None  # the slot as it was then: what the picture was meant to be
    references: list[str] = Field(default_factory=list)  # digests of the reference pictures that it was made with
    seen: Shot | None = None  # what a vision model saw in it that was not told what was asked
    seen_by: str = ""  # that model's name


class ReferencePicture(_Record):
    """How somebody, something or a place of the film looks: part of its bible."""

    name: str  # who or what, as the person said it
    file: str  # our own copy, relative to the production's folder, named by its digest
    digest: str  # of that copy: what a generator gets
    source: str  # of the file that the person gave
    cut_out: str = ""  # the same with its transparency as PNG, where it has some


class Verdict(_Record):
    """What somebody said of a take, with what it was meant to be: training data."""

    slot: str
    key: str  # the take's
    verdict: Literal["kept", "rejected"]
    why: str
    by: str  # "person", or who directed
    made_for: Slot | None = None


class Version(_Record):
    """The film at one point of its history, to which a person can go back."""

    script: Script
    order: Commission
    said: str = ""  # the sentence that led here; empty for the first
    did: str = ""
    kept: dict[str, str] = Field(default_factory=dict)
    findings: list[Finding] = Field(default_factory=list)
    references: list[ReferencePicture] | None = None  # None: from before they were kept


class StandInRecord(_Record):
    """One step that the keyless director did because the language model failed it."""

    turn: int
    tool: str  # "" for the closing words
    reason: str
    said: str


class SpeechRecord(_Record):
    slot: str
    file: str
    seconds: float
    text: str


class State(_Record):
    """`production.json`."""

    format: int = FORMAT
    rushes: str = ""
    commission: Commission
    footage_folder: str | None = None
    director: str = "keyless"
    script: Script | None = None  # as it is worked on; `versions` holds what was finished
    order: Commission | None = None  # the commission with what was revised since; `commission` names the production
    kept: dict[str, str] = Field(default_factory=dict)  # slot → key of the take that a person chose for it
    showing: dict[str, str] = Field(default_factory=dict)  # slot → key of the take that is in the film
    versions: list[Version] = Field(default_factory=list)
    version: int = -1  # where in `versions` the film stands
    pending: dict[str, str] | None = None  # a change that has begun and not ended
    verdicts: list[Verdict] = Field(default_factory=list)
    own: dict[str, str] = Field(default_factory=dict)  # clips that a person added in another program: id → file
    footage: list[ClipSeen] = Field(default_factory=list)
    skipped_footage: list[str] = Field(default_factory=list)
    speech: list[SpeechRecord] = Field(default_factory=list)
    references: list[ReferencePicture] = Field(default_factory=list)
    takes: list[TakeRecord] = Field(default_factory=list)
    decisions: list[Decision] = Field(default_factory=list)
    stood_in: list[StandInRecord] = Field(default_factory=list)
    findings: list[Finding] = Field(default_factory=list)
    quote: Quote = FREE
    spent_usd: float = 0.0
    notes: list[str] = Field(default_factory=list)
    timings: dict[str, float] = Field(default_factory=dict)
    licences: list[str] = Field(default_factory=list)
    closing: str = ""
    film: dict[str, Any] = Field(default_factory=dict)
    updated: float = 0.0

    @property
    def current_takes(self) -> dict[str, TakeRecord]:
        """The take of each slot that is in the film: the one shown, else the latest."""
        latest = {t.slot: t for t in self.takes}
        shown = {t.slot: t for t in self.takes if self.showing.get(t.slot) == t.key}
        return {**latest, **shown}

    @property
    def asked(self) -> Commission:
        """What is asked of the film by now."""
        return self.order or self.commission

    def restore(self, n: int) -> None:
        """Put the film's plan back to version `n`; its takes are made, or found, by the next run."""
        then = self.versions[n]
        self.version, self.script, self.order, self.kept = n, then.script, then.order, dict(then.kept)
        if then.references is not None:
            self.references = list(then.references)


@dataclass(frozen=True)
class Coming:
    """What the next takes will be, before any is made: the slots to make, how many stay, and the price."""

    make: list[str]
    stay: int
    price: Quote

    def __str__(self) -> str:
        if not self.make:
            return f"no take to make: all {self.stay} are there ({self.price})"
        names = ", ".join(self.make[:12]) + (" …" if len(self.make) > 12 else "")
        return f"making {len(self.make)} of {len(self.make) + self.stay} takes: {names} ({self.price})"


class Production:
    """The folder of one film inside a workspace (`productions/<slug>/`)."""

    def __init__(self, folder: Path, state: State) -> None:
        self.folder, self.state = folder, state
        self.read_only = False  # a plan changes nothing on disk
        self.coming: Coming | None = None  # what the run in hand will make, once it knows

    @property
    def workspace(self) -> Path:
        return self.folder.parent.parent

    def save(self) -> None:
        if self.read_only:
            return
        self.state.updated = time.time()
        data = self.state.model_dump_json(indent=1, exclude_defaults=False)
        write_atomic(self.folder / "production.json", data.encode())

    @classmethod
    def load(cls, folder: Path) -> Production:
        path = folder / "production.json"
        try:
            text = path.read_text()
        except FileNotFoundError:
            raise BadInput("no production here", where=str(folder), next_step="see `rushes status`") from None
        except (OSError, UnicodeDecodeError) as e:
            raise StorageTrouble(f"cannot read ({e})", where=str(path), next_step="check its permissions") from e
        text = _migrated(path, text)
        try:
            state = State.model_validate_json(text)
        except ValidationError as e:
            problem = e.errors()[0]
            raise StorageTrouble(
                f"the record is damaged or of another version: {'.'.join(map(str, problem['loc']))}: {problem['msg']}",
                where=str(path), next_step="move the folder away and make the film again: its takes are still stored",
            ) from e  # fmt: skip
        return cls(folder, state)

    @classmethod
    def open(cls, workspace: Path, commission: Commission, footage_folder: Path | None) -> Production:
        """The production of this commission: the one begun earlier, or a new folder beside others of the same name."""
        asked = _identity(commission, footage_folder)
        base = slug(commission.title or commission.brief)
        for n in range(1, 1000):
            folder = workspace / "productions" / (base if n == 1 else f"{base}-{n}")
            if not (folder / "production.json").exists():
                where = str(footage_folder.resolve()) if footage_folder else None
                return cls(folder, State(commission=commission, footage_folder=where))
            known = cls.load(folder)
            before = Path(known.state.footage_folder) if known.state.footage_folder else None
            if _identity(known.state.commission, before) == asked:
                return known
        raise BadInput("too many productions of this name", where=base, next_step="give it a --title of its own")


def _migrated(path: Path, text: str) -> str:
    """The record in today's format. An older one is kept beside it first, as `production.format-N.json`."""
    try:
        data = json.loads(text)
        begun = int(data["format"])
    except (ValueError, KeyError, TypeError):
        return text  # damaged: told by whoever reads it
    if begun > FORMAT:
        raise StorageTrouble(
            f"the production was made by a newer Rushes (format {begun}; this one knows {FORMAT})",
            where=str(path), next_step="upgrade Rushes",
        )  # fmt: skip
    if begun == FORMAT:
        return text
    for n in range(begun, FORMAT):
        if n not in MIGRATIONS:
            raise StorageTrouble(
                f"no way from format {n} to {n + 1}", where=str(path), next_step="open it once with an older Rushes"
            )
        data = MIGRATIONS[n](data) | {"format": n + 1}
    write_atomic(path.with_name(f"production.format-{begun}.json"), text.encode())
    new = json.dumps(data, indent=1, ensure_ascii=False)
    write_atomic(path, new.encode())
    return new


def _identity(commission: Commission, footage: Path | None) -> str:
    return digest_json([commission.model_dump(mode="json"), str(footage.resolve()) if footage else None])


def slug(words: str) -> str:
    """A folder name from a person's words: plain letters, digits and hyphens, at most 48 characters."""
    plain = unicodedata.normalize("NFKD", words[:400]).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:48].rstrip("-")
    return name or f"film-{digest_json(words)[:8]}"


def find(workspace: Path, name: str) -> Production:
    """A production by folder name (or its path); the error lists what there is."""
    folder = Path(name) if "/" in name else workspace / "productions" / name
    if not (folder / "production.json").exists():
        names = [p.parent.name for p in sorted((workspace / "productions").glob("*/production.json"))]
        have = ", ".join(names) if names else "none yet"
        raise BadInput(f"no production called {name!r}", next_step=f"there are: {have}")
    return Production.load(folder.resolve())


def take_names(state: State) -> dict[str, TakeRecord]:
    """Every take under a name that a person can type: "s03.2" is the second take of slot s03."""
    counts: dict[str, int] = {}
    names: dict[str, TakeRecord] = {}
    for take in state.takes:
        counts[take.slot] = counts.get(take.slot, 0) + 1
        names[f"{take.slot}.{counts[take.slot]}"] = take
    return names


def find_take(state: State, name: str) -> TakeRecord:
    """A take by its name ("s03.2"); BadInput lists those of its slot."""
    names = take_names(state)
    if name in names:
        return names[name]
    near = [n for n in names if n.startswith(name.split(".")[0] + ".")] or list(names)[:12]
    raise BadInput(f"no take {name!r}", next_step=f"there are: {', '.join(near)}")


def listing(workspace: Path) -> list[Path]:
    """The folders of all productions of a workspace, the latest first."""
    found = (workspace / "productions").glob("*/production.json")
    return [p.parent for p in sorted(found, key=lambda p: p.stat().st_mtime, reverse=True)]


def summary(state: State) -> dict[str, Any]:
    """What `--json` and `status` report."""
    script = state.script
    return {
        "title": script.title if script else None,
        "seconds": round(script.seconds, 2) if script else None,
        "slots": len(script.slots) if script else 0,
        "takes": len(state.takes),
        "version": state.version + 1,
        "versions": [{"said": v.said, "did": v.did} for v in state.versions],
        "pending": state.pending,
        "findings": [json.loads(f.model_dump_json()) for f in state.findings],
        "quote_usd": [state.quote.low_usd, state.quote.high_usd],
        "spent_usd": state.spent_usd,
        "missing": list(script.missing) if script else [],
        "director": state.director,
        "stood_in": [s.model_dump() for s in state.stood_in],
        "notes": state.notes,
        "timings": state.timings,
        "film": state.film,
        "closing": state.closing,
    }
