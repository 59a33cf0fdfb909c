"""Dailies: takes that a production made, with what somebody said of them, as a dataset of the same kind as footage."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from rushes.core.effects import Store
from rushes.core.errors import BadInput
from rushes.data.clip import Caption, Clip, Source
from rushes.data.dataset import Dataset, write_dataset
from rushes.footage import captions, cutting, dedup
from rushes.footage.build import CutFile, MeasureFile, Options, clip_of, printable
from rushes.footage.measured import written
from rushes.shot import Shot


@dataclass(frozen=True)
class Take:
    """One take as its production recorded it."""

    file: Path
    shot: Shot | None  # what it was meant to show
    verdict: str  # "kept", "rejected" or ""
    why: str
    production: str
    seen: Shot | None = None  # what a vision model saw in it that was not told what was asked
    seen_by: str = ""


def takes_of(productions: list[Path]) -> list[Take]:
    """The takes in the `production.json` of each folder. Raises BadInput for a folder without one."""
    found = []
    for folder in productions:
        try:
            state = json.loads((folder / "production.json").read_text())
        except (OSError, ValueError) as e:
            raise BadInput("no production here", where=str(folder), next_step="see `rushes status`") from e
        verdicts = {v["key"]: v for v in state.get("verdicts", [])}
        for take in state.get("takes", []):
            verdict = verdicts.get(take["key"], {})
            made_for = verdict.get("made_for") or take.get("made_for") or {}
            found.append(
                Take(folder.parent.parent / take["file"], _shot(made_for.get("shot")), verdict.get("verdict", ""),
                     verdict.get("why", ""), folder.name, _shot(take.get("seen")), take.get("seen_by", ""))
            )  # fmt: skip
    return found


def _shot(found: Any) -> Shot | None:
    try:
        return Shot.model_validate(found) if found else None
    except ValidationError:
        return None


def dailies(productions: list[Path], out: Path, store: Store, options: Options | None = None) -> Dataset:
    """A dataset of every take there is; a rejected take stays in the table with what was said of it.

    A take's caption is what was asked of it where a person kept it, else what a vision model saw in it that was not
    told; of others only what was measured is said: asking for a thing does not put it in the picture.
    """
    options = options or Options()
    takes = [t for t in takes_of(productions) if t.file.exists()]
    if not takes:
        raise BadInput("there are no takes", where=str(out), next_step="make a film first: rushes make")
    clips: list[Clip] = []
    sources: list[Source] = []
    pieces: dict[str, Path] = {}
    known: set[str] = set()
    said: dict[str, list[Caption]] = {}
    for take in takes:
        source, measured, _, _ = MeasureFile(take.file.parent, store.root, 1e9)(take.file.name)
        source.name = printable(f"{take.production}/{take.file.name[:16]}{take.file.suffix}")
        if source.digest in known:
            continue
        known.add(source.digest)
        sources.append(source)
        if measured is None or not measured.spans:
            continue
        clip = clip_of(source, measured.contract, max(measured.spans, key=lambda s: s.frames), options)
        clip.verdict, clip.cluster = take.verdict, clip.id
        if take.verdict == "rejected":
            clip.accepted, clip.why = False, [f"rejected: {take.why}" if take.why else "rejected"]
        clips.append(clip)
        source.clips = 1
        if not clip.accepted:
            source.status, source.why = "rejected", clip.why[0]
            continue
        source.accepted = 1
        item = (take.file.name, measured.contract.model_dump(), [clip.model_dump()])
        tar, value, _ = CutFile(take.file.parent, store.root)(item)
        if clip.id in value["failed"]:
            clip.accepted, clip.why = False, [f"it cannot be cut: {value['failed'][clip.id]}"]
            continue
        clip.sha256, clip.bytes = value["clips"][clip.id]
        pieces[clip.id] = store.root / tar
        words = said.setdefault(clip.sha256, [])
        if take.shot is not None and take.verdict == "kept":
            words.append(written(take.shot, author="person kept", clip=clip.sha256))
        if take.seen is not None:
            words.append(written(take.seen, author=f"vision {take.seen_by}", clip=clip.sha256))
    good = [c for c in clips if c.accepted]
    split = dedup.splits(good, options.test_share)
    for clip in good:
        clip.split = split[clip.id]  # type: ignore[assignment]
    captions.apply(clips, said)

    def fetch(clip: Clip) -> dict[str, bytes]:
        return {kind: cutting.member(pieces[clip.id], f"{clip.id}.{kind}") for kind in ("mp4", "jpg")}

    return write_dataset(out, clips, sources, fetch, made_by={"what": "dailies"}, stages=[])
