"""ComfyUI on your own machine: any workflow, saved in API format, with "{prompt}" where the prompt belongs.

"{image}", "{image2}", … in its image nodes take the shot's reference pictures.
"""

from __future__ import annotations

import json
import uuid
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from rushes.agent.paid import web
from rushes.agent.paid.contract import Busy, Look, Lost, Refused, Wanted
from rushes.core.digest import digest_json
from rushes.core.errors import BadInput
from rushes.core.money import FREE, Quote


class ComfyUI:
    """Free, yet slow, so it goes the same way. It takes our own id for a job: a lost start is found again by itself."""

    version = 1
    prices = "free: it runs on your own machine"

    def __init__(self, workflow: Path, *, url: str = "http://127.0.0.1:8188") -> None:
        try:
            self._workflow = json.loads(workflow.read_text())
        except (OSError, ValueError) as e:
            raise BadInput(f"no workflow can be read ({e})", where=str(workflow),
                           next_step="save it from ComfyUI with Export (API)") from e  # fmt: skip
        text = json.dumps(self._workflow)
        if "{prompt}" not in text:
            raise BadInput("it has no {prompt}", where=str(workflow), next_step="write {prompt} in its text node")
        self.name = f"comfyui:{digest_json(self._workflow)[:12]}"
        self._url = url
        self._places = [p for p in ("{image}", *(f"{{image{i}}}" for i in range(2, 10))) if p in text]

    def seconds(self, wanted: Wanted) -> float:
        return wanted.seconds

    def quote(self, wanted: Wanted) -> Quote:
        return FREE

    def pictures(self) -> int:
        return len(self._places)

    def start(self, wanted: Wanted, key: str) -> str:
        words = {"{prompt}": wanted.prompt, "{seed}": wanted.seed, "{seconds}": wanted.seconds}
        if len(wanted.pictures) < len(self._places):
            raise Refused(f"its workflow has {len(self._places)} places for pictures, the shot {len(wanted.pictures)}",
                          where=self.name)  # fmt: skip
        for place, picture in zip(self._places, wanted.pictures, strict=False):
            words[place] = self._uploaded(f"rushes-{picture.digest[:16]}.jpg", picture.data)
        job = _id(key)
        body = {"prompt": _filled(self._workflow, words), "client_id": "rushes", "prompt_id": job}
        answer = web.start(f"{self._url}/prompt", body, {}, self.name)
        if not isinstance(answer, dict) or not answer.get("prompt_id"):
            raise Lost("it answered without a prompt id", where=self.name)
        return str(answer["prompt_id"])

    def poll(self, job: str) -> Look:
        _, history = web.ask(f"{self._url}/history/{job}", {}, self.name)
        entry = history.get(job) if isinstance(history, dict) else None
        if entry is None:
            return Look("working") if self._queued(job) else Look("expired", why=f"it knows no job {job}")
        if (entry.get("status") or {}).get("status_str") == "error":
            said = [m[1].get("exception_message", "") for m in entry["status"].get("messages", []) if len(m) > 1]
            return Look("failed", why=" ".join(filter(None, said))[:300])
        for output in entry.get("outputs", {}).values():
            for kind in ("videos", "gifs", "images"):
                for file in output.get(kind, []):
                    if str(file.get("filename", "")).lower().endswith((".mp4", ".webm", ".mov", ".mkv")):
                        query = urlencode({k: file.get(k, "") for k in ("filename", "subfolder", "type")})
                        return Look("done", url=f"{self._url}/view?{query}")
        return Look("failed", why="the workflow saved no video")

    def cancel(self, job: str) -> bool:
        web.start(f"{self._url}/queue", {"delete": [job]}, {}, self.name)
        return True

    def find(self, key: str) -> str | None:
        job = _id(key)
        _, history = web.ask(f"{self._url}/history/{job}", {}, self.name)
        known = isinstance(history, dict) and job in history
        return job if known or self._queued(job) else None

    def moderation_costs(self) -> bool:
        return False

    def _uploaded(self, name: str, data: bytes) -> str:
        """The picture's name in ComfyUI's own input folder. Until it lies there nothing has begun."""
        try:
            answer = web.start(f"{self._url}/upload/image", {"overwrite": "true"}, {}, self.name,
                               files={"image": (name, data)})  # fmt: skip
        except Lost as e:
            raise Busy(e.what, where=self.name) from e
        return str(answer["name"]) if isinstance(answer, dict) and answer.get("name") else name

    def _queued(self, job: str) -> bool:
        _, queue = web.ask(f"{self._url}/queue", {}, self.name)
        rows = [*queue.get("queue_running", []), *queue.get("queue_pending", [])] if isinstance(queue, dict) else []
        return any(len(row) > 1 and row[1] == job for row in rows)


def _id(key: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"rushes:{key}"))


def _filled(value: Any, words: dict[str, Any]) -> Any:
    """The workflow with its places filled; a field that is nothing but a place takes the value as it is."""
    if isinstance(value, dict):
        return {k: _filled(v, words) for k, v in value.items()}
    if isinstance(value, list):
        return [_filled(v, words) for v in value]
    if not isinstance(value, str):
        return value
    if value in words:
        return words[value]
    for place, word in words.items():
        value = value.replace(place, str(word))
    return value
