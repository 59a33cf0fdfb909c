"""Google's Gemini Omni: text, or text and reference pictures, to video over the Interactions API."""

from __future__ import annotations

from typing import Any

from rushes.agent.paid import web
from rushes.agent.paid.buyer import whole_seconds
from rushes.agent.paid.contract import Look, Lost, Wanted
from rushes.core.errors import BadInput
from rushes.core.money import Quote

MODEL = "gemini-omni-1.1-flash"
SHORTEST, LONGEST = 3, 10
PICTURES = 3
TOKENS = {"360p": 1931, "720p": 5792}  # of video, a second
VIDEO, TEXT, INPUT = 17.5, 9.0, 1.5  # US dollars a million tokens; its thinking is text
BESIDES = 0.06  # US dollars: above what prompt, pictures and thinking of one shot cost
_ENDED = ("failed", "cancelled", "incomplete", "budget_exceeded", "requires_action", "requires_continuation")


class Google:
    """It reports its tokens, so the bill is worked out from them; the quote leaves room for what it thinks."""

    version = 1
    prices = (
        f"Google, ${VIDEO:g} a million tokens of video, 5,792 a second of 720p and 1,931 of 360p, as of October 2026"
    )

    def __init__(
        self, key: str, *, resolution: str = "720p", url: str = "https://generativelanguage.googleapis.com/v1beta"
    ) -> None:
        self.name = f"google:{MODEL}:{resolution}"
        self._resolution, self._url = resolution, url
        self._headers = {"x-goog-api-key": key}

    def seconds(self, wanted: Wanted) -> float:
        if wanted.seconds > LONGEST:
            raise BadInput(f"a shot of {wanted.seconds:g} s", where=self.name, next_step=f"cut it to {LONGEST} s")
        if wanted.aspect == "1:1":
            raise BadInput("it makes no square pictures", where=self.name, next_step="make the film 16:9 or 9:16")
        return whole_seconds(wanted, SHORTEST, LONGEST)

    def quote(self, wanted: Wanted) -> Quote:
        usd = self.seconds(wanted) * TOKENS[self._resolution] * VIDEO / 1e6
        return Quote(low_usd=round(usd, 4), high_usd=round(usd * 1.02 + BESIDES, 4))

    def pictures(self) -> int:
        return PICTURES

    def start(self, wanted: Wanted, key: str) -> str:
        shown = [f"<IMAGE_REF_{i}> is {p.name}." for i, p in enumerate(wanted.pictures)]
        images = [{"type": "image", "data": p.base64, "mime_type": "image/jpeg"} for p in wanted.pictures]
        text = {"type": "text", "text": " ".join([wanted.prompt, *shown])}
        body = {
            "model": MODEL,
            "input": [{"type": "user_input", "content": [*images, text]}],
            "background": True,
            "store": True,
            "response_format": {
                "type": "video", "delivery": "uri", "aspect_ratio": wanted.aspect, "resolution": self._resolution,
                "duration": f"{int(self.seconds(wanted))}s",
            },
            "generation_config": {"video_config": {"task": "reference_to_video" if images else "text_to_video"}},
        }  # fmt: skip
        answer = web.start(f"{self._url}/interactions", body, self._headers, self.name)
        if not isinstance(answer, dict) or not answer.get("id"):
            raise Lost("it answered without an id", where=self.name)
        return str(answer["id"])

    def poll(self, job: str) -> Look:
        code, answer = web.ask(f"{self._url}/interactions/{job}", self._headers, self.name)
        answer = answer if isinstance(answer, dict) else {}
        if code == 404 or (code == 400 and "Invalid interaction name" in str(answer)):
            return Look("expired", why=f"it knows no interaction {job}")
        state = answer.get("status")
        if code != 200 or state not in ("completed", *_ENDED):
            return Look("working")  # it refuses to tell of a running one at times: asked again
        cost = _cost(answer.get("usage"))
        steps = [s for s in answer.get("steps") or [] if isinstance(s, dict) and s.get("type") == "model_output"]
        parts = [c for s in steps for c in s.get("content") or [] if isinstance(c, dict)]
        for part in parts if state == "completed" else ():
            if part.get("type") == "video" and part.get("uri"):
                uri = str(part["uri"])
                address = uri if "alt=media" in uri else f"{uri}{'&' if '?' in uri else '?'}alt=media"
                return Look("done", url=address, cost_usd=cost, headers=self._headers)
            if part.get("type") == "video" and part.get("data"):
                return Look("done", url=f"data:video/mp4;base64,{part['data']}", cost_usd=cost)
        errors = answer.get("errors") or [answer.get("error")]
        said = [str(p.get("text") or "") for p in parts] + [
            str(e.get("message") or e.get("code")) for e in errors if isinstance(e, dict)
        ]
        why = " ".join(filter(None, said))[:300] or f"{state} without a video"
        # A refusal is an interaction that ends well, with words in the place of a video.
        held = state == "completed" or any(w in why.lower() for w in (*web.HELD_BACK, "blocked", "prohibited"))
        return Look("moderated" if held else "failed", why=why, cost_usd=cost)

    def cancel(self, job: str) -> bool:
        web.ask(f"{self._url}/interactions/{job}/cancel", self._headers, self.name, "POST")
        return False  # what it had begun may be billed

    def find(self, key: str) -> str | None:
        return None  # it has no list of interactions

    def moderation_costs(self) -> bool:
        return False  # but for what it thought, which it reports


def _cost(usage: Any) -> float | None:
    """US dollars, as reported or from the tokens; None where it says neither."""
    if not isinstance(usage, dict):
        return None
    if isinstance(said := usage.get("cost"), int | float):
        return round(float(said), 6)
    kinds = {str(m.get("modality")).lower(): int(m.get("tokens") or 0)
             for m in usage.get("output_tokens_by_modality") or [] if isinstance(m, dict)}  # fmt: skip
    video = kinds.get("video", 0)
    text = max(0, int(usage.get("total_output_tokens") or 0) - video) + int(usage.get("total_thought_tokens") or 0)
    if not video + text:
        return None
    usd = video * VIDEO + text * TEXT + int(usage.get("total_input_tokens") or 0) * INPUT
    return round(usd / 1e6, 6)
