"""The test servers are believed because the vendors' own clients complete the contract against them.

fal's client takes another host only over https, so its address is put in place by hand here; xAI's own client speaks
gRPC alone, so its half of the protocol is served from the same state and its words are compared with the REST ones.
ComfyUI publishes no client of its own.
"""

from __future__ import annotations

import base64
import datetime
import urllib.request
from collections.abc import Iterator
from concurrent import futures
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from paid_server import Studio, paid_server, picture
from rushes.agent.paid.contract import Wanted
from rushes.agent.paid.google import MODEL, Google
from rushes.agent.paid.replicate import Replicate
from rushes.agent.paid.videos import Videos
from rushes.agent.paid.xai import XAI

fal_client = pytest.importorskip("fal_client")
replicate = pytest.importorskip("replicate")
xai_sdk = pytest.importorskip("xai_sdk")
grpc = pytest.importorskip("grpc")
openai = pytest.importorskip("openai")
genai = pytest.importorskip("google.genai")

FILM = b"\x00\x00\x00\x18ftypmp42 a film"
JPEG = b"\xff\xd8\xff\xe0 a picture \xff\xd9"
REFUSALS = {"refuse": "knife", "hold_back": "blood", "fail": "glass"}


@pytest.fixture
def fal(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Studio, Any]]:
    with paid_server("fal", FILM, refuse="knife", hold_back="blood") as server:
        monkeypatch.setattr("fal_client.client.QUEUE_URL_FORMAT", server.url + "/")
        yield server, fal_client.SyncClient(key="test-key")


def test_fal_submit_status_result(fal: tuple[Studio, Any]) -> None:
    server, client = fal
    handle = client.submit("fal-ai/some-model/text-to-video", {"prompt": "a cat", "duration": 5})
    states = [type(client.status("fal-ai/some-model", handle.request_id)).__name__ for _ in range(3)]
    assert states == ["Queued", "InProgress", "Completed"]
    url = handle.get()["video"]["url"]
    with urllib.request.urlopen(url) as answer:
        assert answer.read() == FILM
    assert list(server.jobs) == [handle.request_id]


def test_pictures_travel_as_each_client_sends_them(fal: tuple[Studio, Any], tmp_path: Path) -> None:
    file = tmp_path / "keeper.jpg"
    file.write_bytes(JPEG)
    server, client = fal
    client.submit(
        "fal-ai/some-model/reference-to-video", {"prompt": "a cat", "image_urls": [fal_client.encode_file(file)]}
    )
    assert server.pictures == [[JPEG]]
    with paid_server("replicate", FILM) as server:
        client = replicate.Client(api_token="test-key", base_url=server.url)
        with file.open("rb") as f:
            client.models.predictions.create("some/model", input={"prompt": "a cat", "start_image": f},
                                             file_encoding_strategy="base64")  # fmt: skip
        assert server.pictures == [[JPEG]]
    with paid_server("xai", FILM) as server, xai_grpc(server) as client:
        uri = "data:image/jpeg;base64," + base64.b64encode(JPEG).decode()
        client.video.start("a cat", "grok-imagine-video", duration=5, reference_image_urls=[uri])
        assert server.pictures == [[JPEG]]


def test_fal_cancel_refusal_moderation_and_rate_limit(fal: tuple[Studio, Any]) -> None:
    server, client = fal
    handle = client.submit("fal-ai/some-model", {"prompt": "a cat"})
    handle.cancel()
    assert server.jobs[handle.request_id].state == "cancelled"
    with pytest.raises(fal_client.FalClientError, match="moderation"):
        client.submit("fal-ai/some-model", {"prompt": "a knife"})
    held = client.submit("fal-ai/some-model", {"prompt": "blood"})
    with pytest.raises(fal_client.FalClientError, match="content_policy_violation"):
        held.get()
    server.plan = ["429"]
    before = len(server.starts)
    client.submit("fal-ai/some-model", {"prompt": "a dog"})  # the client itself asks again
    assert len(server.starts) == before + 1


def test_replicate_whole_contract() -> None:
    settings = {"refuse": "knife", "hold_back": "blood", "fail": "glass"}
    with paid_server("replicate", FILM, **settings) as server:
        client = replicate.Client(api_token="test-key", base_url=server.url)
        form = client.models.get("some/model").latest_version
        assert form is not None
        assert "prompt" in form.openapi_schema["components"]["schemas"]["Input"]["properties"]
        made = client.models.predictions.create("some/model", input={"prompt": "a cat", "duration": 5})
        states = [made.status]
        while made.status not in ("succeeded", "failed"):
            made.reload()
            states.append(made.status)
        assert states == ["starting", "processing", "processing", "succeeded"]
        with urllib.request.urlopen(made.output) as answer:
            assert answer.read() == FILM
        for prompt, why in (("blood", "NSFW"), ("glass", "it broke")):
            bad = client.models.predictions.create("some/model", input={"prompt": prompt})
            for _ in range(3):
                bad.reload()
            assert (bad.status, why in bad.error) == ("failed", True)
        with pytest.raises(replicate.exceptions.ReplicateError, match="moderation"):
            client.models.predictions.create("some/model", input={"prompt": "a knife"})
        stopped = client.models.predictions.create("some/model", input={"prompt": "a dog"})
        stopped.cancel()
        assert stopped.status == "canceled"
        # What the vendor's client began, ours finishes.
        ours = Replicate("k", "some/model", 0.1, url=server.url)
        begun = client.models.predictions.create("some/model", input={"prompt": "a bird"})
        assert [ours.poll(begun.id).state for _ in range(3)][-1] == "done"
        assert ours.poll(stopped.id).state == "failed"


@contextmanager
def xai_grpc(server: Studio) -> Iterator[Any]:
    """xAI's gRPC video service over the same jobs as the REST server."""
    from xai_sdk.proto import deferred_pb2, video_pb2, video_pb2_grpc

    class Video(video_pb2_grpc.VideoServicer):  # type: ignore[misc]
        def GenerateVideo(self, request: Any, context: Any) -> Any:
            if server.refuse and server.refuse in request.prompt:
                context.abort(grpc.StatusCode.INVALID_ARGUMENT, "The prompt was rejected by content moderation")
            if server.plan and server.plan.pop(0) == "429":
                context.abort(grpc.StatusCode.RESOURCE_EXHAUSTED, "rate limit")
            pictures = [picture(x.image_url) for x in request.reference_images]
            return deferred_pb2.StartDeferredResponse(request_id=server.begin(request.prompt, pictures=pictures).id)

        def GetDeferredVideo(self, request: Any, context: Any) -> Any:
            job = server.jobs.get(request.request_id)
            if job is None:
                context.abort(grpc.StatusCode.NOT_FOUND, "no such request")
            assert job is not None
            state = server.look(job)
            if state == "working":
                return video_pb2.GetDeferredVideoResponse(status=deferred_pb2.PENDING)
            if state == "expired":
                return video_pb2.GetDeferredVideoResponse(status=deferred_pb2.EXPIRED)
            if state == "failed":
                response = video_pb2.VideoResponse(error=video_pb2.VideoError(code="internal", message="it broke"))
                return video_pb2.GetDeferredVideoResponse(status=deferred_pb2.FAILED, response=response)
            good = state == "done"
            video = video_pb2.GeneratedVideo(url=server.link(job) if good else "", duration=5, respect_moderation=good)
            response = video_pb2.VideoResponse(video=video, model="grok-imagine-video")
            return video_pb2.GetDeferredVideoResponse(status=deferred_pb2.DONE, response=response)

    host = grpc.server(futures.ThreadPoolExecutor(2))
    video_pb2_grpc.add_VideoServicer_to_server(Video(), host)
    port = host.add_insecure_port("127.0.0.1:0")
    host.start()
    try:
        yield xai_sdk.Client(api_key="k", api_host=f"localhost:{port}", use_insecure_channel=True)
    finally:
        host.stop(None)


def test_xai_generate_and_every_way_to_fail() -> None:
    soon = {"interval": datetime.timedelta(milliseconds=10), "timeout": datetime.timedelta(seconds=10)}
    settings = {"refuse": "knife", "hold_back": "blood", "fail": "glass"}
    with paid_server("xai", FILM, **settings) as server, xai_grpc(server) as client:
        made = client.video.generate(
            "a cat", "grok-imagine-video", duration=5, aspect_ratio="16:9", resolution="720p", **soon
        )
        with urllib.request.urlopen(made.url) as answer:
            assert answer.read() == FILM
        held = client.video.generate("blood", "grok-imagine-video", duration=5, **soon)
        assert held.respect_moderation is False
        with pytest.raises(Exception, match="it broke"):
            client.video.generate("glass", "grok-imagine-video", duration=5, **soon)
        with pytest.raises(grpc.RpcError, match="moderation"):
            client.video.generate("a knife", "grok-imagine-video", duration=5, **soon)
        # What the vendor's client began, our REST side finishes, and the other way round.
        ours = XAI("k", url=server.url)
        begun = client.video.start("a dog", "grok-imagine-video", duration=5)
        assert [ours.poll(begun.request_id).state for _ in range(3)][-1] == "done"
        job = ours.start(Wanted("a bird", 5, "16:9"), "key")
        got = [client.video.get(job) for _ in range(3)][-1]
        assert got.response.video.url == server.link(server.jobs[job])


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # OpenAI closed its own service; others speak its API
def test_openai_videos_whole_contract() -> None:
    with paid_server("videos", FILM, **REFUSALS) as server:
        client = openai.OpenAI(api_key="test-key", base_url=f"{server.url}/v1")
        asked = {"model": "some-model", "seconds": "4", "size": "1280x720"}
        made = client.videos.create(prompt="a cat", input_reference=("keeper.jpg", JPEG, "image/jpeg"), **asked)
        assert (made.status, server.pictures) == ("queued", [[JPEG]])
        states = [client.videos.retrieve(made.id).status for _ in range(3)]
        assert states == ["in_progress", "in_progress", "completed"]
        assert client.videos.download_content(made.id).read() == FILM
        for prompt, code in (("blood", "moderation_blocked"), ("glass", "internal")):
            bad = client.videos.create(prompt=prompt, **asked)
            ended = [client.videos.retrieve(bad.id) for _ in range(3)][-1]
            assert (ended.status, ended.error.code) == ("failed", code)
        with pytest.raises(openai.BadRequestError, match="moderation"):
            client.videos.create(prompt="a knife", **asked)
        with pytest.raises(openai.NotFoundError):
            client.videos.retrieve("unknown")
        server.plan = ["429"]
        before = len(server.starts)
        stopped = client.videos.create(prompt="a dog", **asked)  # the client itself asks again
        assert len(server.starts) == before + 1
        assert client.videos.delete(stopped.id).deleted
        assert server.jobs[stopped.id].state == "cancelled"
        # What the vendor's client began, ours finishes, and the other way round.
        ours = Videos(f"{server.url}/v1", "some-model", 0.1, "k")
        begun = client.videos.create(prompt="a bird", **asked)
        assert [ours.poll(begun.id).state for _ in range(3)][-1] == "done"
        job = ours.start(Wanted("a fish", 4, "16:9"), "key")
        assert [client.videos.retrieve(job).status for _ in range(3)][-1] == "completed"


def test_google_interactions_whole_contract() -> None:
    with paid_server("google", FILM, **REFUSALS) as server:
        client = genai.Client(api_key="test-key", http_options={"base_url": server.url})

        def begin(prompt: Any, task: str = "text_to_video") -> Any:
            form = {"type": "video", "delivery": "uri", "aspect_ratio": "16:9", "resolution": "720p", "duration": "4s"}
            return client.interactions.create(
                model=MODEL, input=prompt, background=True, response_format=form,
                generation_config={"video_config": {"task": task}},
            )  # fmt: skip

        image = {"type": "image", "data": base64.b64encode(JPEG).decode(), "mime_type": "image/jpeg"}
        made = begin([image, {"type": "text", "text": "a cat"}], "reference_to_video")
        assert (made.status, server.pictures, server.starts) == ("in_progress", [[JPEG]], ["a cat"])
        with pytest.raises(Exception, match="Multiple authentication"):
            client.interactions.get(made.id)
        assert [client.interactions.get(made.id).status for _ in range(2)] == ["in_progress", "completed"]
        ended = client.interactions.get(made.id)
        assert ended.output_video.uri.endswith(f"/v1beta/files/{made.id}:download?alt=media")
        assert client.files.download(file=f"files/{made.id}") == FILM
        assert ended.usage.total_output_tokens == 28960
        for prompt, status, word in (("blood", "completed", "cannot make"), ("glass", "failed", "it broke")):
            server.jobs[bad.id].polls = 3 if (bad := begin(prompt)) else 0
            ended = client.interactions.get(bad.id)
            assert (ended.status, ended.output_video, word in str(ended)) == (status, None, True)
        with pytest.raises(Exception, match="moderation"):
            begin("a knife")
        server.plan = ["429"]
        begin("a dog")  # the client itself asks again
        stopped = begin("a bird")
        assert client.interactions.cancel(stopped.id).status == "cancelled"
        # What the vendor's client began, ours finishes, and the other way round.
        ours = Google("k", url=f"{server.url}/v1beta")
        begun = begin("a fish")
        assert [ours.poll(begun.id).state for _ in range(3)][-1] == "done"
        job = ours.start(Wanted("a fox", 4, "16:9"), "key")
        server.jobs[job].polls = 3
        assert client.interactions.get(job).output_video.uri.startswith(server.url)
