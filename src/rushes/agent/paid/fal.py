"""fal: any of its text-to-video endpoints through the queue. The person names the endpoint and its price a second."""

from __future__ import annotations

from functools import cached_property
from urllib.parse import urlencode

from rushes.agent.paid import web
from rushes.agent.paid.buyer import whole_seconds
from rushes.agent.paid.contract import Look, Lost, Wanted
from rushes.agent.paid.forms import Place, place
from rushes.core.errors import BadInput, ToolFailed
from rushes.core.money import Quote


class Fal:
    """`endpoint` such as "fal-ai/flux-3-max". fal has hundreds, each with its own price: so the price is given."""

    version = 1

    def __init__(
        self, key: str, endpoint: str, usd_a_second: float, *, shortest: int = 5, longest: int = 15,
        url: str = "https://queue.fal.run", forms: str = "https://fal.ai",
    ) -> None:  # fmt: skip
        self.name = f"fal:{endpoint}"
        self.prices = f"${usd_a_second:g} a second, as the person gave it"
        self._endpoint, self._price, self._url, self._forms = endpoint, usd_a_second, url, forms
        self._app = "/".join(endpoint.split("/")[:2])  # the queue knows a job by its app, without the path below it
        self._shortest, self._longest = shortest, longest
        self._headers = {"Authorization": f"Key {key}"}

    def seconds(self, wanted: Wanted) -> float:
        if wanted.seconds > self._longest:
            raise BadInput(f"a shot of {wanted.seconds:g} s", where=self.name, next_step=f"cut it to {self._longest} s")
        return whole_seconds(wanted, self._shortest, self._longest)

    def quote(self, wanted: Wanted) -> Quote:
        usd = round(self.seconds(wanted) * self._price, 4)
        return Quote(low_usd=usd, high_usd=usd)

    @cached_property
    def _place(self) -> Place | None:
        """Where the endpoint's own form takes pictures; read only where there are some."""
        query = urlencode({"endpoint_id": self._endpoint})
        code, answer = web.ask(f"{self._forms}/api/openapi/queue/openapi.json?{query}", {}, self.name)
        try:
            schemas = answer["components"]["schemas"]
            (post,) = (p["post"] for p in answer["paths"].values() if "post" in p)
            form = post["requestBody"]["content"]["application/json"]["schema"]["$ref"].rsplit("/", 1)[-1]
            return place(schemas[form]["properties"])
        except (TypeError, KeyError, ValueError, AttributeError) as e:
            raise ToolFailed(f"its form cannot be read (it answered {code})", where=self.name,
                             next_step="run it again, or shoot without reference pictures") from e  # fmt: skip

    def pictures(self) -> int:
        return self._place.most if self._place else 0

    def start(self, wanted: Wanted, key: str) -> str:
        body = {"prompt": wanted.words, "aspect_ratio": wanted.aspect, "duration": int(self.seconds(wanted))}
        if wanted.pictures and self._place:
            body |= self._place.filled(wanted)
        answer = web.start(f"{self._url}/{self._endpoint}", body, self._headers, self.name)
        if not isinstance(answer, dict) or not answer.get("request_id"):
            raise Lost("it answered without a request id", where=self.name)
        return str(answer["request_id"])

    def poll(self, job: str) -> Look:
        base = f"{self._url}/{self._app}/requests/{job}"
        code, answer = web.ask(f"{base}/status", self._headers, self.name)
        if code == 404:
            return Look("expired", why=f"it knows no request {job}")
        if not isinstance(answer, dict) or answer.get("status") != "COMPLETED":
            return Look("working")
        code, result = web.ask(base, self._headers, self.name)
        if code >= 400 or not isinstance(result, dict):
            why = str((result or {}).get("detail", code))[:300]
            return Look("moderated" if "content_policy" in why or "safety" in why.lower() else "failed", why=why)
        video = result.get("video")
        if not isinstance(video, dict) or not video.get("url"):
            return Look("failed", why="its answer holds no video")
        return Look("done", url=str(video["url"]))

    def cancel(self, job: str) -> bool:
        url = f"{self._url}/{self._app}/requests/{job}/cancel"
        code, answer = web.ask(url, self._headers, self.name, "PUT")
        # What is in progress may ignore the wish; only what was still in the queue is certainly gone.
        return code in (200, 202) and isinstance(answer, dict) and answer.get("status") == "OK"

    def find(self, key: str) -> str | None:
        return None  # its queue lists no requests

    def moderation_costs(self) -> bool:
        return False
