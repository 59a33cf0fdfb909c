"""What is said in each clip: the optional analyser `speech` (extra `speech`). It hears a file's first sound track.

Input: the sound at 16 kHz, mono. Measures `speech` (the words as text) and `words` (JSON: [start, end, word] in the
clip's own seconds; a word belongs to the clip in which its middle lies).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rushes.core.effects import Answer, Store
from rushes.core.errors import BadMedia, MissingPart
from rushes.data.clip import Clip
from rushes.measure.footage import Contract
from rushes.media.probe import ingest_sound
from rushes.minds import transcribe

NAME = "speech"
LONGEST = 4 * 3600.0  # seconds of one file
Spoken = list[list[float | str]]  # [start, end, word], seconds from the file's beginning


def ready() -> None:
    """Raise MissingPart where nothing hears."""
    if not transcribe.installed():
        raise MissingPart("nothing is installed that hears speech", where="extra `speech`",
                          next_step="pip install 'rushes[speech]'")  # fmt: skip


@dataclass(frozen=True)
class HearFile:
    """The words of one file, as an effect; may run on another machine that sees the same folders."""

    folder: Path
    store: Path

    def __call__(self, item: tuple[str, str]) -> tuple[Spoken, bool]:
        name, digest = item

        def make(scratch: Path) -> Answer:
            try:
                sound = ingest_sound(self.folder / name, scratch, max_seconds=LONGEST)
            except BadMedia:
                return Answer([])
            return Answer([[w.start, w.end, w.text] for s in transcribe.transcribe(sound) for w in s.words])

        answer = Store(self.store).effect("footage hear", transcribe.VERSION, {"file": digest}, make)
        return answer.value, answer.fresh


def apply(clips: Iterable[Clip], contracts: dict[str, Contract], heard: dict[str, Spoken]) -> None:
    """Give each clip its words; `heard` and `contracts` are by the digest of the file."""
    for clip in clips:
        if clip.source_digest not in heard:
            continue
        begin = clip.start - contracts[clip.source_digest].file_start
        mine = [
            [round(float(a) - begin, 3), round(float(b) - begin, 3), w]
            for a, b, w in heard[clip.source_digest]
            if 0 <= (float(a) + float(b)) / 2 - begin < clip.seconds
        ]
        clip.speech = " ".join(str(w) for _, _, w in mine)
        clip.words = json.dumps(mine, ensure_ascii=False)
