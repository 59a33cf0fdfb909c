"""Words in the picture: the optional analyser `text` (extra `text`: RapidOCR on ONNX Runtime, 1 to 2 s a look).

Input: pictures of a clip as it was cut, RATE a second, at most MOST. Measures `text` (lines as read, each once) and
`text_area` (the largest share of a picture that lines cover).
"""

from __future__ import annotations

import functools
import importlib.util
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.core.effects import Answer, Store
from rushes.core.errors import MissingPart
from rushes.data.clip import Clip
from rushes.footage import cutting
from rushes.media.frames import decode

NAME, VERSION, RATE = "text", 1, 0.25
MOST = 5  # looks at one clip
SURE = 0.75  # of a line's own confidence, under which it is no text


def ready() -> None:
    """Raise MissingPart where nothing reads."""
    if importlib.util.find_spec("rapidocr_onnxruntime") is None:
        raise MissingPart(
            "nothing is installed that reads text", where="extra `text`", next_step="pip install 'rushes[text]'"
        )


@functools.cache
def _reader() -> Any:
    ready()
    from rapidocr_onnxruntime import RapidOCR

    return RapidOCR(intra_op_num_threads=2, inter_op_num_threads=1)


def see(pictures: Sequence[npt.NDArray[np.uint8]]) -> tuple[str, float]:
    """`text` and `text_area` of RGB pictures [h, w, 3]."""
    lines: dict[str, None] = {}
    area = 0.0
    for rgb in pictures:
        found, _ = _reader()(np.ascontiguousarray(rgb[..., ::-1]))
        here = 0.0
        for box, words, score in found or ():
            if float(score) >= SURE and len(words.strip()) > 1:
                lines.setdefault(" ".join(words.split()))
                here += float(np.prod(np.ptp(np.array(box, float), axis=0)))
        area = max(area, here / (rgb.shape[0] * rgb.shape[1]))
    return "\n".join(lines), round(min(1.0, area), 4)


@dataclass(frozen=True)
class ReadFile:
    """What is written in the clips of one file, as an effect: {clip's id: (text, area)}."""

    store: Path

    def __call__(self, tar: Path) -> tuple[dict[str, tuple[str, float]], bool]:
        def make(scratch: Path) -> Answer:
            found = {}
            for member, data in cutting.members(tar):
                if member.endswith(".mp4"):
                    film = scratch / member
                    film.write_bytes(data)
                    found[film.stem] = see(_looks(film))
                    film.unlink()
            return Answer(found)

        request = {"rate": RATE, "most": MOST}
        answer = Store(self.store).effect("footage read", VERSION, request, make, inputs={"clips": tar})
        return answer.value, answer.fresh


def _looks(film: Path) -> list[npt.NDArray[np.uint8]]:
    """Pictures of one of OUR clips, evenly in time."""
    times = [at for at, _ in decode(film, size=(16, 16))]
    if not times:
        return []
    count = max(1, min(MOST, round((times[-1] - times[0]) * RATE)))
    chosen = {int((k + 0.5) * len(times) / count) for k in range(count)}
    return [rgb for n, (_, rgb) in enumerate(decode(film)) if n in chosen]


def apply(clips: Iterable[Clip], read: dict[str, tuple[str, float]]) -> None:
    """Give each clip what was read in it, by its id."""
    for clip in clips:
        if clip.id in read:
            clip.text, clip.text_area = read[clip.id]
