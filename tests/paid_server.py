"""Test servers of the paid generators: real HTTP over one state of jobs, bills and faults.

They are believed only because the vendors' own clients complete the contract against them (test_paid_sdk.py).
"""

from __future__ import annotations

import base64
import email.parser
import email.policy
import json
import random
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

FAULTS = ("429", "500 before", "500 after", "reset before", "reset after", "slow")


@dataclass
class Job:
    id: str
    prompt: str
    begun: float
    polls: int = 0
    state: str = ""  # set to "failed", "moderated", "expired" or "cancelled" to end it so
    moved: bool = False  # its first link no longer works


@dataclass
class Studio:
    """What the provider knows: every job that was really begun, and what it bills."""

    film: bytes
    dialect: str
    polls: int = 2  # questions before a job is done
    price: float = 0.0  # of one job
    url: str = ""
    jobs: dict[str, Job] = field(default_factory=dict)
    starts: list[str] = field(default_factory=list)  # the prompt of each start that was heard, busy ones excluded
    plan: list[str] = field(default_factory=list)  # faults of the next starts, in order
    flaky: float = 0.0  # chance of a random fault on any request
    dice: random.Random = field(default_factory=lambda: random.Random(7))
    lock: threading.Lock = field(default_factory=threading.Lock)
    refuse: str = ""  # a prompt with this word is refused at the door
    hold_back: str = ""  # a prompt with this word ends in moderation
    fail: str = ""
    gone: str = ""  # the files of such a prompt are gone
    pictures: list[list[bytes]] = field(default_factory=list)  # the reference pictures of each start that was heard
    uploads: dict[str, bytes] = field(default_factory=dict)  # by name

    @property
    def billed(self) -> float:
        return self.price * sum(j.state not in ("failed", "cancelled") for j in self.jobs.values())

    def begin(self, prompt: str, job_id: str | None = None, pictures: list[bytes] | None = None) -> Job:
        with self.lock:
            self.pictures.append(pictures or [])
            job = Job(job_id or str(uuid.uuid4()), prompt, time.monotonic())
            self.jobs[job.id] = job
            self.starts.append(prompt)
            return job

    def look(self, job: Job) -> str:
        """working, done, failed, moderated or expired; each look brings it nearer to its end."""
        with self.lock:
            job.polls += 1
            if job.state:
                return job.state
            if job.polls <= self.polls:
                return "working"
            for word, state in ((self.hold_back, "moderated"), (self.fail, "failed")):
                if word and word in job.prompt:
                    job.state = state
                    return state
            return "done"

    def link(self, job: Job) -> str:
        return f"{self.url}/files/{job.id}.mp4"


class Handler(BaseHTTPRequestHandler):
    studio: Studio

    def log_message(self, *_: Any) -> None:
        pass

    def _body(self) -> Any:
        data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        kind = self.headers.get("Content-Type") or ""
        if not kind.startswith("multipart/form-data"):
            return json.loads(data or b"null")
        parser = email.parser.BytesParser(policy=email.policy.HTTP)
        form: dict[str, Any] = {}
        for part in parser.parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + data).iter_parts():
            name = str(part.get_param("name", header="content-disposition"))
            content = part.get_payload(decode=True)
            form[name] = (part.get_filename(), content) if part.get_filename() else content.decode()
        return form

    def send(self, status: int, value: Any, headers: dict[str, str] | None = None) -> None:
        data = value if isinstance(value, bytes) else json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "video/mp4" if isinstance(value, bytes) else "application/json")
        self.send_header("Content-Length", str(len(data)))
        for k, v in (headers or {}).items():
            self.send_header(k, v)
        self.end_headers()
        self.wfile.write(data)

    def fault(self, *, starting: bool) -> str:
        s = self.studio
        with s.lock:
            if starting and s.plan:
                return s.plan.pop(0)
            if s.flaky and s.dice.random() < s.flaky:
                return s.dice.choice(FAULTS)
        return ""

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def hang_up(self) -> None:
        self.close_connection = True
        self.connection.close()

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        fault = self.fault(starting=False)
        if fault == "429":
            return self.send(429, {"error": "too many"}, {"Retry-After": "0"})
        if fault.startswith("500"):
            return self.send(500, {"error": "oops"})
        if fault.startswith("reset"):
            return self.hang_up()
        if fault == "slow":
            time.sleep(0.05)
        if parts.path.startswith("/files/") or parts.path.endswith(("/content", ":download")):
            return self._file(parts.path)
        return getattr(self, f"get_{self.studio.dialect}")(parts.path.strip("/").split("/"), parse_qs(parts.query))

    def do_POST(self) -> None:
        body = self._body()
        path = urlsplit(self.path).path.strip("/").split("/")
        if self.studio.dialect == "comfyui" and path == ["queue"]:
            for job in body.get("delete", []):
                self.studio.jobs[job].state = "cancelled"
            return self.send(200, {})
        if self.studio.dialect == "google" and path[-1] == "cancel":
            self.studio.jobs[path[-2]].state = "cancelled"
            return self.send(200, self._interaction(self.studio.jobs[path[-2]], "cancelled"))
        if self.studio.dialect == "replicate" and path[-1] == "cancel":
            return self._cancelled(self.studio.jobs[path[-2]])
        if self.studio.dialect == "comfyui" and path == ["upload", "image"]:
            name, data = body["image"]
            assert body["overwrite"] == "true"
            self.studio.uploads[name] = data
            return self.send(200, {"name": name, "subfolder": "", "type": "input"})
        fault = self.fault(starting=True)
        if fault == "429":
            return self.send(429, {"error": "rate limit"}, {"Retry-After": "0"})
        if fault == "500 before":
            return self.send(500, {"error": "oops"})
        if fault == "reset before":
            return self.hang_up()
        if fault == "slow":
            time.sleep(0.05)
        prompt = self._prompt(body)
        if self.studio.refuse and self.studio.refuse in prompt:
            field = "detail" if self.studio.dialect == "replicate" else "error"
            said: Any = "The prompt was rejected by content moderation"
            if self.studio.dialect in ("google", "videos"):
                said = {"message": said, "code": "invalid_request", "type": "invalid_request_error"}
            return self.send(400, {field: said})
        answer = getattr(self, f"post_{self.studio.dialect}")(path, body, prompt)
        if fault == "500 after":
            return self.send(500, {"error": "oops"})
        if fault == "reset after":
            return self.hang_up()
        return self.send(200, answer)

    def do_PUT(self) -> None:  # fal cancels with it
        job = self.studio.jobs.get(urlsplit(self.path).path.strip("/").split("/")[-2])
        if job is None:
            return self.send(404, {"status": "NOT_FOUND"})
        if job.polls > self.studio.polls:
            return self.send(400, {"status": "ALREADY_COMPLETED"})
        job.state = "cancelled"
        return self.send(202, {"status": "CANCELLATION_REQUESTED"})

    def do_DELETE(self) -> None:
        job = self.studio.jobs.get(urlsplit(self.path).path.split("/")[-1])
        if job is None:
            return self.send(404, {"error": {"message": "no such video"}})
        job.state = "cancelled"
        return self.send(200, {"id": job.id, "object": "video.deleted", "deleted": True})

    def _prompt(self, body: Any) -> str:
        if self.studio.dialect == "google":
            return str(self._content(body)[-1]["text"])
        if self.studio.dialect == "comfyui":
            return str(next(n["inputs"]["text"] for n in body["prompt"].values() if "text" in n["inputs"]))
        return str(body["input"]["prompt"] if self.studio.dialect == "replicate" else body["prompt"])

    def _file(self, path: str) -> None:
        if self.studio.dialect == "google":
            assert self.headers["x-goog-api-key"]
            path = path.removesuffix(":download")
        if self.studio.dialect == "videos":
            assert self.headers["Authorization"].startswith("Bearer ")
            path = path.removesuffix("/content")
        job = self.studio.jobs.get(path.split("/")[-1].removesuffix(".mp4").removesuffix("-new"))
        if job is None or (self.studio.gone and self.studio.gone in job.prompt):
            return self.send(404, {"error": "gone"})
        return self.send(200, self.studio.film)

    # xAI: REST

    def post_xai(self, path: list[str], body: Any, prompt: str) -> Any:
        assert path == ["videos", "generations"]
        assert self.headers["Authorization"].startswith("Bearer ")
        assert len(body.get("reference_images", [])) <= 7
        assert not body.get("reference_images") or body["duration"] <= 10
        pictures = [picture(x["url"]) for x in body.get("reference_images", [])]
        return {"request_id": self.studio.begin(prompt, pictures=pictures).id}

    def get_xai(self, path: list[str], query: Any) -> None:
        job = self.studio.jobs.get(path[-1])
        if job is None:
            return self.send(404, {"code": "not-found", "error": "no such request"})
        state = self.studio.look(job)
        if state in ("done", "moderated"):
            video = {"url": self.studio.link(job) if state == "done" else "", "duration": 5,
                     "respect_moderation": state == "done"}  # fmt: skip
            return self.send(200, {"status": "done", "video": video, "model": "grok-imagine-video"})
        if state == "failed":
            return self.send(200, {"status": "failed", "error": {"code": "internal", "message": "it broke"}})
        return self.send(200 if state == "expired" else 202, {"status": "pending" if state == "working" else state})

    # fal: the queue

    def post_fal(self, path: list[str], body: Any, prompt: str) -> Any:
        assert self.headers["Authorization"].startswith("Key ")
        job = self.studio.begin(prompt, pictures=[picture(x) for x in body.get("image_urls", [])])
        base = f"{self.studio.url}/{'/'.join(path[:2])}/requests/{job.id}"
        return {"status": "IN_QUEUE", "request_id": job.id, "queue_position": 0, "response_url": base,
                "status_url": f"{base}/status", "cancel_url": f"{base}/cancel"}  # fmt: skip

    def get_fal(self, path: list[str], query: Any) -> None:
        if path[-1] == "openapi.json":
            (endpoint,) = query["endpoint_id"]
            urls = {"type": "array", "items": {"type": "string"}, "maxItems": 2}
            fields = {"prompt": {"type": "string"}, **({} if "text" in endpoint else {"image_urls": urls})}
            schema = {"$ref": "#/components/schemas/Form"}
            post = {"requestBody": {"content": {"application/json": {"schema": schema}}}}
            paths = {f"/{endpoint}": {"post": post}, f"/{endpoint}/requests/{{request_id}}": {"get": {}}}
            return self.send(200, {"components": {"schemas": {"Form": {"properties": fields}}}, "paths": paths})
        job = self.studio.jobs.get(path[-2] if path[-1] == "status" else path[-1])
        if job is None:
            return self.send(404, {"detail": "Request not found"})
        if path[-1] == "status":
            state = self.studio.look(job)
            if state == "working":
                if job.polls == 1:
                    return self.send(202, {"status": "IN_QUEUE", "queue_position": 0, "request_id": job.id})
                return self.send(202, {"status": "IN_PROGRESS", "logs": None, "request_id": job.id})
            return self.send(200, {"status": "COMPLETED", "logs": None, "metrics": {}, "request_id": job.id})
        if job.state == "moderated":
            return self.send(422, {"detail": [{"type": "content_policy_violation", "msg": "content_policy_violation"}]})
        if job.state == "failed":
            return self.send(422, {"detail": [{"type": "generic", "msg": "it broke"}]})
        return self.send(200, {"video": {"url": self.studio.link(job), "content_type": "video/mp4"}})

    # Replicate: predictions

    def post_replicate(self, path: list[str], body: Any, prompt: str) -> Any:
        assert self.headers["Authorization"].startswith("Bearer ")
        assert path[:2] == ["v1", "models"]
        assert path[4:] == ["predictions"]
        assert set(body["input"]) <= {"prompt", "duration", "aspect_ratio", "start_image"}
        assert body["input"].get("duration", 5) in (5, 10)
        given = [picture(body["input"]["start_image"])] if "start_image" in body["input"] else []
        return self._prediction(self.studio.begin(prompt, pictures=given), "starting")

    def get_replicate(self, path: list[str], query: Any) -> None:
        if path[1] == "models":
            schemas = {
                "Input": {"type": "object", "properties": {
                    "prompt": {"type": "string"}, "start_image": {"type": "string", "format": "uri"},
                    "duration": {"allOf": [{"$ref": "#/components/schemas/duration"}]},
                    "aspect_ratio": {"allOf": [{"$ref": "#/components/schemas/aspect_ratio"}]}}},
                "duration": {"type": "integer", "enum": [5, 10]},
                "aspect_ratio": {"type": "string", "enum": ["16:9", "9:16", "1:1"]},
            }  # fmt: skip
            version = {"id": "f" * 64, "created_at": "2026-01-01T00:00:00Z", "cog_version": "0.9",
                       "openapi_schema": {"components": {"schemas": schemas}}}  # fmt: skip
            return self.send(200, {
                "owner": path[2], "name": path[3], "url": "https://replicate.com/x", "description": "", "run_count": 1,
                "visibility": "public", "github_url": None, "paper_url": None, "license_url": None,
                "cover_image_url": None, "default_example": None, "latest_version": version,
            })  # fmt: skip
        job = self.studio.jobs.get(path[-1])
        if job is None:
            return self.send(404, {"title": "Not found", "detail": "no such prediction", "status": 404})
        state = self.studio.look(job)
        named = {"working": "processing", "done": "succeeded", "moderated": "failed", "cancelled": "canceled"}
        return self.send(200, self._prediction(job, named.get(state, state)))

    def _cancelled(self, job: Job) -> None:
        job.state = "cancelled"
        return self.send(200, self._prediction(job, "canceled"))

    def _prediction(self, job: Job, status: str) -> dict[str, Any]:
        error = {"failed": "The output was flagged as NSFW" if job.state == "moderated" else "it broke"}.get(status)
        base = f"{self.studio.url}/v1/predictions/{job.id}"
        return {
            "id": job.id, "model": "some/model", "version": "f" * 64, "status": status, "error": error, "logs": "",
            "input": {"prompt": job.prompt}, "output": self.studio.link(job) if status == "succeeded" else None,
            "metrics": None, "created_at": "2026-01-01T00:00:00Z", "completed_at": None, "source": "api",
            "started_at": "2026-01-01T00:00:01Z" if job.polls else None,
            "urls": {"get": base, "cancel": f"{base}/cancel"},
        }  # fmt: skip

    # Google: interactions

    def post_google(self, path: list[str], body: Any, prompt: str) -> Any:
        assert self.headers["x-goog-api-key"]
        assert path == ["v1beta", "interactions"]
        form, task = body["response_format"], body["generation_config"]["video_config"]["task"]
        assert body["model"].startswith("gemini-omni-")
        assert (form["type"], form["delivery"], body["background"]) == ("video", "uri", True)
        assert 3 <= int(form["duration"].removesuffix("s")) <= 10
        assert (form["aspect_ratio"] in ("16:9", "9:16"), form["resolution"] in ("360p", "720p")) == (True, True)
        images = self._content(body)[:-1]
        assert task == ("reference_to_video" if images else "text_to_video")
        assert all((i["type"], i["mime_type"]) == ("image", "image/jpeg") for i in images)
        job = self.studio.begin(prompt, pictures=[base64.b64decode(i["data"], validate=True) for i in images])
        return self._interaction(job, "in_progress")

    def _content(self, body: Any) -> list[dict[str, Any]]:
        if isinstance(body["input"], str):
            return [{"type": "text", "text": body["input"]}]
        (step,) = body["input"]
        assert step["type"] == "user_input"
        return list(step["content"])

    def get_google(self, path: list[str], query: Any) -> None:
        job = self.studio.jobs.get(path[-1])
        if job is None:
            return self.send(400, {"error": {"message": "Invalid interaction name", "code": "invalid_request"}})
        state = self.studio.look(job)
        if state == "working" and job.polls == 1:  # seen of the real one while it works
            return self.send(400, {"error": {"message": "Multiple authentication credentials received", "code": 400}})
        named = {"working": "in_progress", "done": "completed", "moderated": "completed"}
        return self.send(200, self._interaction(job, named.get(state, state)))

    def _interaction(self, job: Job, status: str) -> dict[str, Any]:
        value: dict[str, Any] = {"id": job.id, "object": "interaction", "model": "gemini-omni-1.1-flash",
                                 "status": status, "created": "2026-10-01T00:00:00Z"}  # fmt: skip
        if status == "failed":
            value["errors"] = [{"code": "internal", "message": "it broke"}]
        if status == "completed":
            video = {"type": "video", "mime_type": "video/mp4",
                     "uri": f"{self.studio.url}/v1beta/files/{job.id}:download?alt=media"}  # fmt: skip
            words = {"type": "text", "text": "I cannot make this video."}
            good = job.state != "moderated"
            value["steps"] = [{"type": "model_output", "content": [video if good else words]}]
            tokens = 5 * 5792 if good else 0
            value["usage"] = {"total_input_tokens": 100, "total_output_tokens": tokens, "total_thought_tokens": 500,
                              "output_tokens_by_modality": [{"modality": "video", "tokens": tokens}]}  # fmt: skip
        return value

    # OpenAI's videos API

    def post_videos(self, path: list[str], body: Any, prompt: str) -> Any:
        assert self.headers["Authorization"].startswith("Bearer ")
        assert path == ["v1", "videos"]
        assert set(body) <= {"model", "prompt", "seconds", "size", "input_reference"}
        given = [body["input_reference"][1]] if "input_reference" in body else []
        return self._video(self.studio.begin(prompt, pictures=given), "queued")

    def get_videos(self, path: list[str], query: Any) -> None:
        job = self.studio.jobs.get(path[-1])
        if job is None:
            return self.send(404, {"error": {"message": "no such video", "code": "not_found"}})
        named = {"working": "in_progress", "done": "completed", "moderated": "failed", "cancelled": "failed"}
        state = self.studio.look(job)
        return self.send(200, self._video(job, named.get(state, state)))

    def _video(self, job: Job, status: str) -> dict[str, Any]:
        held = job.state == "moderated"
        error = {"code": "moderation_blocked" if held else "internal", "message": "held back" if held else "it broke"}
        return {
            "id": job.id, "object": "video", "model": "some-model", "status": status, "prompt": job.prompt,
            "progress": 100 if status == "completed" else 0, "created_at": 1, "seconds": "5", "size": "1280x720",
            "error": error if status == "failed" else None,
        }  # fmt: skip

    # ComfyUI

    def post_comfyui(self, path: list[str], body: Any, prompt: str) -> Any:
        assert path == ["prompt"]
        named = [n["inputs"]["image"] for n in body["prompt"].values() if "image" in n["inputs"]]
        job = self.studio.begin(prompt, body["prompt_id"], [self.studio.uploads[name] for name in named])
        return {"prompt_id": job.id, "number": len(self.studio.jobs), "node_errors": {}}

    def get_comfyui(self, path: list[str], query: Any) -> None:
        s = self.studio
        if path[0] == "view":
            return self._file("/files/" + query["filename"][0])
        if path[0] == "queue":
            waiting = [[0, j.id, {}, {}, []] for j in s.jobs.values() if j.polls <= s.polls and not j.state]
            return self.send(200, {"queue_running": waiting[:1], "queue_pending": waiting[1:]})
        job = s.jobs.get(path[1])
        if job is None or (state := s.look(job)) == "working":
            return self.send(200, {})
        if state != "done":
            error = ["execution_error", {"exception_message": "it broke"}]
            return self.send(200, {job.id: {"outputs": {}, "status": {"status_str": "error", "messages": [error]}}})
        file = {"filename": f"{job.id}.mp4", "subfolder": "", "type": "output"}
        done = {"outputs": {"9": {"gifs": [file]}}, "status": {"status_str": "success", "completed": True}}
        return self.send(200, {job.id: done})


def picture(uri: str) -> bytes:
    """The JPEG of a data URI."""
    head, _, data = uri.partition(",")
    assert head == "data:image/jpeg;base64"
    return base64.b64decode(data, validate=True)


@contextmanager
def paid_server(dialect: str, film: bytes, **settings: Any) -> Iterator[Studio]:
    """Serve one provider's protocol on loopback until the block ends."""
    studio = Studio(film, dialect, **settings)
    handler = type("One", (Handler,), {"studio": studio})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    studio.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield studio
    finally:
        server.shutdown()
        server.server_close()
