"""From a synthetic film to what the critic is told of it: kept as JSON beside the film, read back as a `Cut`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import numpy as np

from films import Artist, Film
from plants import Planted
from rushes.measure.look import thumb
from rushes.measure.review import Cut, Segment, Truth
from rushes.media.captions import Cue
from rushes.shot import CameraMove, Framing, Shot, Slot, Subject, TextOnScreen, Transition


def describe(film: Film, planted: Planted | None) -> tuple[dict[str, Any], Any]:
    """JSON-able facts of a film, and each slot's own middle picture, uint8 [slots, h / 4, w / 4, 3]."""
    slots = []
    for p in film.places:
        scene = film.scenes[p.scene]
        truths = Artist(scene).truths() if scene.kind != "card" else []
        slots.append(
            {
                "id": p.id, "start": p.start, "end": p.end, "transition": p.transition,
                "transition_seconds": p.transition_seconds, "card": scene.text, "framing": scene.framing,
                "camera": scene.camera, "truths": truths,
            }
        )  # fmt: skip
    facts = {
        "seed": film.seed, "fps": film.fps, "size": film.size, "asked": film.asked, "voice": film.voice,
        "music": film.music, "cues": film.cues, "boxes": film.boxes, "slots": slots,
        "planted": asdict(planted) if planted else None,
    }  # fmt: skip
    return facts, np.stack([_quarter(film.middle(p)) for p in film.places])


def _quarter(rgb: Any) -> Any:
    h, w = (n // 4 for n in rgb.shape[:2])
    return rgb[: h * 4, : w * 4].reshape(h, 4, w, 4, 3).mean(axis=(1, 3)).astype(np.uint8)


def cut_of(facts: dict[str, Any], middles: Any) -> Cut:
    """What the critic is told: the script, its captions and boxes, the ground truth and the takes' looks."""
    segments = [
        Segment(s["id"], s["start"], s["end"], _slot(s), thumb(middle))
        for s, middle in zip(facts["slots"], middles, strict=True)
    ]
    truths = [
        Truth(s["id"], s["start"] + share * (s["end"] - s["start"]), "figure", area, visible, contrast)
        for s in facts["slots"]
        for share, area, visible, contrast in s["truths"]
    ]
    cues = [Cue(start=a, end=b, text=words, slot_id=slot) for a, b, words, slot in facts["cues"]]
    return Cut(
        fps=facts["fps"], size=tuple(facts["size"]), segments=tuple(segments), cues=tuple(cues),
        seconds=facts["asked"], text_boxes=tuple(tuple(b) for b in facts["boxes"]), truths=tuple(truths),
        has_voice=facts["voice"], has_music=facts["music"],
    )  # fmt: skip


def _slot(s: dict[str, Any]) -> Slot:
    if s["card"]:
        shot = Shot(text=TextOnScreen(role="intertitle", lines=(s["card"],)))
    else:
        shot = Shot(
            subjects=(Subject(name="figure", action="walk"),), action=f"the figure walks through {s['id']}",
            framing=Framing(s["framing"]), camera=CameraMove(s["camera"]),
        )  # fmt: skip
    return Slot(
        id=s["id"], shot=shot, seconds=s["end"] - s["start"], transition=Transition(s["transition"]),
        transition_seconds=s["transition_seconds"],
    )  # fmt: skip
