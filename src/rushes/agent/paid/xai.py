"""xAI Grok Imagine: text to video over REST."""

from __future__ import annotations

from typing import Any

from rushes.agent.paid import web
from rushes.agent.paid.buyer import whole_seconds
from rushes.agent.paid.contract import Look, Lost, Wanted
from rushes.core.errors import BadInput
from rushes.core.money import Quote

LONGEST = 15
LONGEST_REFERENCED = 10  # seconds, with reference pictures
PICTURES = 7
PICTURE_USD = 0.002  # each reference picture
PRICE = {"480p": 0.05, "720p": 0.07}  # US dollars a second


class XAI:
    """`grok-imagine-video`. It has no list of jobs, so a lost start is for a person to settle."""

    version = 1
    prices = "xAI, 480p $0.05 and 720p $0.07 a second, $0.002 a reference picture, as published in October 2026"

    def __init__(self, key: str, *, resolution: str = "720p", url: str = "https://api.x.ai/v1") -> None:
        self.name = f"xai:grok-imagine-video:{resolution}"
        self._resolution, self._url = resolution, url
        self._headers = {"Authorization": f"Bearer {key}"}

    def seconds(self, wanted: Wanted) -> float:
        longest = LONGEST_REFERENCED if wanted.pictures else LONGEST
        if wanted.seconds > longest:
            pictured = " with reference pictures" if wanted.pictures else ""
            raise BadInput(f"a shot of {wanted.seconds:g} s{pictured}", where=self.name,
                           next_step=f"cut it to {longest} s")  # fmt: skip
        return whole_seconds(wanted, 1, longest)

    def quote(self, wanted: Wanted) -> Quote:
        usd = round(self.seconds(wanted) * PRICE[self._resolution] + len(wanted.pictures) * PICTURE_USD, 4)
        return Quote(low_usd=usd, high_usd=usd)

    def pictures(self) -> int:
        return PICTURES

    def start(self, wanted: Wanted, key: str) -> str:
        body: dict[str, Any] = {
            "model": "grok-imagine-video", "prompt": wanted.words, "duration": int(self.seconds(wanted)),
            "aspect_ratio": wanted.aspect, "resolution": self._resolution,
        }  # fmt: skip
        if wanted.pictures:
            body["reference_images"] = [{"url": p.data_uri} for p in wanted.pictures]
        answer = web.start(f"{self._url}/videos/generations", body, self._headers, self.name)
        if not isinstance(answer, dict) or not answer.get("request_id"):
            raise Lost("it answered without a request id", where=self.name)
        return str(answer["request_id"])

    def poll(self, job: str) -> Look:
        status, answer = web.ask(f"{self._url}/videos/{job}", self._headers, self.name)
        if status in (404, 410):
            return Look("expired", why=f"it knows no request {job}")
        answer = answer if isinstance(answer, dict) else {}
        state, video = str(answer.get("status", "")).lower(), answer.get("video") or {}
        if state == "done":
            if video.get("respect_moderation") is False or not video.get("url"):
                return Look("moderated", why="the video did not pass moderation")
            return Look("done", url=str(video["url"]))
        if state in ("failed", "expired"):
            error = answer.get("error") or {}
            why = str(error.get("message", "")) if isinstance(error, dict) else str(error)
            return Look("moderated" if "moderat" in why.lower() else state, why=why)  # type: ignore[arg-type]
        return Look("working")

    def cancel(self, job: str) -> bool:
        return False  # it has no way to cancel

    def find(self, key: str) -> str | None:
        return None

    def moderation_costs(self) -> bool:
        return True
