"""Any server that speaks OpenAI's videos API: vLLM-Omni or SGLang on your own GPU, or a gateway. The person names the
server, its model and the price of a second (0 for a machine of one's own).
"""

from __future__ import annotations

from urllib.parse import urlsplit

from rushes.agent.paid import web
from rushes.agent.paid.buyer import whole_seconds
from rushes.agent.paid.contract import Look, Lost, Wanted
from rushes.core.errors import BadInput
from rushes.core.money import Quote

SIZES = {"16:9": (1280, 720), "9:16": (720, 1280), "1:1": (720, 720)}


class Videos:
    """A shot begins from its first reference picture: the API takes one, as large as the frame."""

    version = 1

    def __init__(
        self, url: str, model: str, usd_a_second: float, key: str = "", *, shortest: int = 4, longest: int = 15
    ) -> None:
        self.name = f"videos:{urlsplit(url).netloc}#{model}"
        self.prices = f"${usd_a_second:g} a second, as the person gave it"
        self._url, self._model, self._price = url.rstrip("/"), model, usd_a_second
        self._shortest, self._longest = shortest, longest
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}

    def seconds(self, wanted: Wanted) -> float:
        if wanted.seconds > self._longest:
            raise BadInput(f"a shot of {wanted.seconds:g} s", where=self.name, next_step=f"cut it to {self._longest} s")
        return whole_seconds(wanted, self._shortest, self._longest)

    def quote(self, wanted: Wanted) -> Quote:
        usd = round(self.seconds(wanted) * self._price, 4)
        return Quote(low_usd=usd, high_usd=usd)

    def pictures(self) -> int:
        return 1

    def start(self, wanted: Wanted, key: str) -> str:
        w, h = SIZES[wanted.aspect]
        body = {"model": self._model, "prompt": wanted.words, "seconds": int(self.seconds(wanted)), "size": f"{w}x{h}"}
        files = {}
        for picture in wanted.pictures[:1]:
            from rushes.media.stills import filling_jpeg

            files["input_reference"] = (f"{picture.digest[:16]}.jpg", filling_jpeg(picture.data, (w, h)))
        answer = web.start(f"{self._url}/videos", body, self._headers, self.name, files=files)
        if not isinstance(answer, dict) or not answer.get("id"):
            raise Lost("it answered without an id", where=self.name)
        return str(answer["id"])

    def poll(self, job: str) -> Look:
        code, answer = web.ask(f"{self._url}/videos/{job}", self._headers, self.name)
        if code in (404, 410):
            return Look("expired", why=f"it knows no video {job}")
        state = answer.get("status") if isinstance(answer, dict) else None
        if state == "completed":
            return Look("done", url=f"{self._url}/videos/{job}/content", headers=self._headers)
        if state != "failed":
            return Look("working")
        error = answer.get("error")
        said = [error.get("code"), error.get("message")] if isinstance(error, dict) else [error]
        why = " ".join(str(x) for x in said if x)[:300] or "failed"
        return Look("moderated" if any(w in why.lower() for w in web.HELD_BACK) else "failed", why=why)

    def cancel(self, job: str) -> bool:
        code, _ = web.ask(f"{self._url}/videos/{job}", self._headers, self.name, "DELETE")
        return code == 200 and self._price == 0  # what a stranger's server had begun may be billed

    def find(self, key: str) -> str | None:
        return None  # its list knows no ids of ours

    def moderation_costs(self) -> bool:
        return True  # whoever runs the server decides: the dearer is taken
