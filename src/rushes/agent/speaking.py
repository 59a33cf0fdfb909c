"""Speaking a film's words before its pictures are made, so that each slot can be as long as its words."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from rushes.agent import making
from rushes.agent.production import SpeechRecord
from rushes.core.effects import Answer
from rushes.shot import Slot

if TYPE_CHECKING:
    from rushes.agent.studio import Studio

SPEAKERS = 2  # voice programs at a time


def speak(studio: Studio) -> None:
    """Speak each slot's narration, so that its true length is known before pictures are made to fit it."""
    if studio.dry_run:
        return
    if not studio.state.asked.voice:
        studio.state.speech = []
        return
    from rushes.minds.speech import VERSION, say

    def one(slot: Slot) -> SpeechRecord:
        text = slot.narration or ""

        def make(folder: Path) -> Answer:
            return Answer(say(text, folder / "speech.wav").seconds, {"audio": folder / "speech.wav"})

        answer = studio.store.effect("speech", VERSION, {"text": text}, make)
        file = str(answer.files["audio"].relative_to(studio.store.root.parent))
        return SpeechRecord(slot=slot.id, file=file, seconds=float(answer.value), text=text)

    wanted = [s for s in studio.script.slots if s.narration]
    with ThreadPoolExecutor(SPEAKERS) as voices_at_once:
        spoken = [voices_at_once.submit(one, slot) for slot in wanted]
        if not studio.stills_shown and not studio.state.versions:
            making.first_pictures(studio, studio.pool.recorded(studio.jobs())[1])  # drawn while the voice reads
        for i, said in enumerate(spoken):
            said.result()
            studio.progress.step("speaking", i + 1, len(wanted))
    studio.state.speech = [said.result() for said in spoken]
