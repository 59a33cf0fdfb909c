"""The test servers are believed because the vendors' own clients complete the contract against them.

fal's client takes another host only over https, so its address is put in place by hand here; xAI's own client speaks
gRPC alone, so its half of the protocol is served from the same state and its words are compared with the REST ones.
ComfyUI publishes no client of its own.
"""

from __future__ import annotations

import datetime
import urllib.request
from collections.abc import Iterator
from concurrent import futures
from contextlib import contextmanager
from typing import Any

import pytest

from paid_server import Studio, paid_server
from rushes.agent.paid.contract import Wanted
from rushes.agent.paid.replicate import Replicate
from rushes.agent.paid.xai import XAI

fal_client = pytest.importorskip("fal_client")
replicate = pytest.importorskip("replicate")
xai_sdk = pytest.importorskip("xai_sdk")
grpc = pytest.importorskip("grpc")

FILM = b"\x00\x00\x00\x18ftypmp42 a film"


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
            return deferred_pb2.StartDeferredResponse(request_id=server.begin(request.prompt).id)

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
