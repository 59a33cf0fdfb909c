"""Captions by a vision model over its real protocol; takes and verdicts as a dataset; a folder of hostile files."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("duckdb")

import hostile
from footage_films import Footage, Planted, write
from rushes.agent.clips import scan
from rushes.agent.progress import Quiet
from rushes.core.effects import Store
from rushes.core.errors import NotAllowed
from rushes.data.dataset import Dataset
from rushes.footage.build import Options, build
from rushes.footage.captions import append, given
from rushes.footage.measured import written
from rushes.footage.takes import dailies
from rushes.footage.vision import describe_all, quote, waiting
from rushes.media.frames import decode
from rushes.minds.brief import read
from rushes.minds.footage_board import footage_board
from rushes.minds.language import open_model
from rushes.shot import Commission, Setting, Shot, Subject


class Server(ThreadingHTTPServer):
    """Speaks the OpenAI chat protocol; fails every third request, as servers do."""

    asked: list[dict[str, Any]]
    clients: set[str | None]
    fail: bool = False


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(body)
        self.server.clients.add(self.headers.get("X-Stainless-Package-Version"))
        if self.server.fail and len(self.server.asked) % 2 == 0:
            self.send_response(500)
            self.end_headers()
            return
        tool = body["tools"][0]["function"]["name"]
        shot = {"subjects": [{"name": "walker", "action": "cross the frame"}], "setting": {"place": "hills"}}
        call = {"id": "call_1", "type": "function", "function": {"name": tool, "arguments": json.dumps(shot)}}
        answer = {
            "id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": body["model"],
            "choices": [{"index": 0, "finish_reason": "tool_calls",
                         "message": {"role": "assistant", "content": None, "tool_calls": [call]}}],
            "usage": {"prompt_tokens": 900, "completion_tokens": 40, "total_tokens": 940},
        }  # fmt: skip
        data = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None: ...


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), Handler) as s:
        s.asked, s.clients = [], set()
        threading.Thread(target=s.serve_forever, daemon=True).start()
        yield s
        s.shutdown()


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    shots = [Planted(kind, 5 * n, "pan left", 0.05, 1.5) for n, kind in enumerate(("texture", "hills", "water"))]
    (tmp_path / "raw").mkdir()
    write(Footage((320, 180), 24, shots, [("cut", 0.0)] * 2), tmp_path / "raw" / "a.mp4")
    return build(tmp_path / "raw", tmp_path / "dataset", Store(tmp_path / ".rushes"), Options(test_share=0))


def test_a_vision_model_describes_every_clip_once(dataset: Dataset, server: Server, tmp_path: Path) -> None:
    pytest.importorskip("openai")
    url = f"http://127.0.0.1:{server.server_port}/v1#eye-1"
    model = open_model(url)
    with pytest.raises(NotAllowed, match="price"):
        describe_all(dataset, model, "eye-1", price=None, agreed=False)
    assert server.asked == []
    server.fail = True
    done, failed = describe_all(dataset, model, "eye-1", price=(1, 4), agreed=True)
    assert done + len(failed) == 3
    assert done
    assert failed
    before, server.fail = len(server.asked), False
    assert describe_all(dataset, model, "eye-1", price=(1, 4), agreed=True) == (len(failed), [])
    assert len(server.asked) - before == len(failed)
    assert waiting(dataset, "vision eye-1") == []
    pictures = [p for p in server.asked[0]["messages"][-1]["content"] if p["type"] == "image_url"]
    assert len(pictures) == 6
    assert server.clients == {version("openai")}  # the vendor's own SDK sent, and understood the answers
    assert pictures[0]["image_url"]["url"].startswith("data:image/jpeg;base64,")
    again = build(tmp_path / "raw", tmp_path / "dataset", Store(tmp_path / ".rushes"), Options(test_share=0))
    assert {c.caption_author for c in again.clips("accepted")} == {"vision eye-1"}
    assert all("walker" in c.caption_long.lower() for c in again.clips("accepted"))
    assert set(given(again.folder)) == {c.sha256 for c in again.clips("accepted")}
    assert quote(1000, (1, 4)).high_usd == pytest.approx(4.7, abs=0.01)


def test_takes_become_a_dataset_and_a_rejected_one_stays_out(tmp_path: Path) -> None:
    folder = tmp_path / "productions" / "a-walk"
    folder.mkdir(parents=True)
    takes, verdicts = [], []
    for n, kind in enumerate(("texture", "hills", "water")):
        write(Footage((320, 180), 24, [Planted(kind, 5 * n, "static", 0, 1.5)], []), tmp_path / f"take{n}.mp4")
        slot = {"id": f"s{n}", "seconds": 1.5, "shot": {"subjects": [{"name": "walker"}], "setting": {"place": kind}}}
        takes.append({"slot": f"s{n}", "key": f"k{n}", "generator": "papercut", "file": f"take{n}.mp4", "seconds": 1.5,
                      "made_for": slot})  # fmt: skip
    takes[2] |= {"seen": {"subjects": [{"name": "otter"}]}, "seen_by": "eye-1"}
    verdicts.append({"slot": "s0", "key": "k0", "verdict": "kept", "why": "", "by": "person"})
    verdicts.append({"slot": "s1", "key": "k1", "verdict": "rejected", "why": "he floats", "by": "person"})
    (folder / "production.json").write_text(json.dumps({"takes": takes, "verdicts": verdicts}))
    made = dailies([folder], tmp_path / "dataset", Store(tmp_path / ".rushes"))
    rows = made.clips()
    assert [c.verdict for c in rows] == ["kept", "rejected", ""]
    assert [c.accepted for c in rows] == [True, False, True]
    assert "he floats" in rows[1].why[0]
    assert "walker" in rows[0].caption_long.lower()
    assert "walker" not in rows[2].caption_long.lower()
    assert "otter" in rows[2].caption_long.lower()
    assert [c.caption_author for c in rows][::2] == ["person kept", "vision eye-1"]
    assert sum(1 for split in ("train", "test") for _ in made.samples(split)) == 2


def test_hostile_files_cost_one_clear_row_each(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    made = [
        hostile.thousand_fps(raw), hostile.two_pictures(raw), hostile.negative_times(raw), hostile.variable_rate(raw),
        hostile.archive(raw), hostile.hls(raw, "http://127.0.0.1:9/x.ts"), hostile.ffconcat(raw, "/etc/passwd"),
        hostile.dash(raw, "http://127.0.0.1:9/x"), hostile.sdp(raw, 9), hostile.huge_frame(raw),
        hostile.changing_size(raw),
    ]  # fmt: skip
    good = write(Footage((96, 64), 24, [Planted("texture", 5, "static", 0, 1.2)], []), raw / "seed.mp4")
    for n in range(30):  # bit flips and cuts of a good film
        data = bytearray(good.read_bytes())
        data[(n * 7919) % len(data)] ^= 1 << n % 8
        (raw / f"flip{n:02}.mp4").write_bytes(bytes(data[: len(data) * (n + 1) // 30] if n % 2 else data))
    coded = good.read_bytes()
    (raw / "unknown.mp4").write_bytes(coded.replace(b"avc1", b"zzzz"))  # a codec that nobody knows
    names = {str(p.relative_to(raw)) for p in raw.iterdir()}
    dataset = build(raw, tmp_path / "dataset", Store(tmp_path / ".rushes"))
    rows = dataset.sources()
    assert {r.name for r in rows} == names
    assert all(r.why and "\n" not in r.why for r in rows if r.status != "used")
    assert {r.name: r.status for r in rows}["seed.mp4"] in ("used", "rejected")
    refused = {r.name for r in rows if r.status == "refused"}
    assert not [r.why for r in rows if "Error" in r.why]  # said in words, not by the name of an exception
    assert {
        "unknown.mp4",
        "archive.mp4",
        "playlist.mp4",
        "concat.mp4",
        "dash.mp4",
        "session.mp4",
        "huge.mov",
    } <= refused
    assert not (tmp_path / "planted.txt").exists()
    assert len(made) == 11


def test_a_film_may_be_cut_from_a_dataset_by_its_captions(dataset: Dataset, tmp_path: Path) -> None:
    rows = dataset.clips("accepted")
    for row, name in zip(rows, ("walker", "otter", "heron"), strict=True):
        shot = Shot(subjects=(Subject(name=name),), setting=Setting(place="river"))
        append(dataset.folder, [written(shot, author="person anna", clip=row.sha256)])
    store = Store(tmp_path / ".rushes")
    build(tmp_path / "raw", dataset.folder, store, Options(test_share=0))
    found = scan(dataset.folder, store, Quiet(), "an otter in the river")
    assert "Otter" in found.seen[0].caption
    assert [x for _, x in decode(found.sources[found.seen[0].clip].path, size=(16, 16))]
    brief = read("an otter in the river")
    script = footage_board(brief, found.seen, Commission(brief=brief.text, seconds=5), seconds=5, aspect="16:9")
    chosen = {s.footage.clip for s in script.slots if s.footage is not None}
    assert found.seen[0].clip in chosen
