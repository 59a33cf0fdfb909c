"""A language model in the director's chair, over real HTTP: able ones direct, weak ones are stood in for."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

import rushes
from chat_server import Reply, able, chat_server
from paid_server import paid_server
from rushes.agent import director, instructions
from rushes.agent import shoot as shooting
from rushes.agent.terms import Limits, Terms
from rushes.core.digest import digest_file
from rushes.core.errors import BadInput, MissingPart, NotAllowed, ToolFailed
from rushes.core.ledger import Caps, Ledger
from rushes.minds.language import open_model
from rushes.minds.record import NotRecorded
from rushes.shot import Commission
from rushes.shot.prose import prose

CAT = Commission(brief="a cat in the rain", seconds=5, height=360)


def test_a_film_directed_over_http_replays_for_nothing_and_notices_a_changed_prompt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with chat_server(able) as chat:
        made = rushes.make(CAT, workspace=tmp_path, model=f"{chat.url}#scripted")
        asked = len(chat.asked)
    assert made.state.director == "scripted"
    assert made.state.stood_in == []
    assert {d.by for d in made.state.decisions} == {"scripted"}
    assert asked >= 6
    # The drawn film is shot by a provider that costs, and a vision model looks at its takes.
    monkeypatch.setenv("XAI_API_KEY", "test-key")
    sees = {"unknown": ["subjects", "setting", "beats"]}
    with paid_server("xai", (tmp_path / made.state.takes[-1].file).read_bytes(), polls=0) as sells:
        monkeypatch.setenv("XAI_BASE_URL", sells.url)
        with chat_server(lambda _: ("final_result", sees)) as eye:
            eyes = f"{eye.url}#eye"
            made = director.shoot(
                made.folder.name, "xai:480p", budget_usd=5, agreed=True, eyes=eyes, workspace=tmp_path
            )
        assert len(sells.starts) >= 2
    film = digest_file(made.folder / "film.mp4")
    # Another machine, no server: only the record of what the model said has come along.
    replayed = Terms("http://127.0.0.1:9/v1#scripted", live=False)
    store = tmp_path / ".rushes"
    for folder in ("elsewhere", "changed"):
        for record in (store / "effects").rglob("*.json"):
            held = json.loads(record.read_text())
            if held["name"] in ("model", "bought"):
                for file in (record, *(store / f["path"] for f in held["files"].values())):
                    to = tmp_path / folder / file.relative_to(tmp_path)
                    to.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(file, to)
    again = rushes.make(CAT, workspace=tmp_path / "elsewhere", model=replayed)
    assert again.state.stood_in == []
    blind = Terms("http://127.0.0.1:9/v1#eye", live=False)
    name, there = again.folder.name, tmp_path / "elsewhere"
    again = director.shoot(name, "xai:480p", budget_usd=5, agreed=True, eyes=blind, live=False, workspace=there)
    assert digest_file(again.folder / "film.mp4") == film
    assert not any("did not look" in f.what for f in again.state.findings)
    with monkeypatch.context() as other_words:
        other_words.setattr(shooting, "prose", lambda shot, length: f"{prose(shot, length)} In colour.")
        with pytest.raises(NotRecorded, match="nobody bought"):
            director.shoot(name, "xai:480p", budget_usd=5, agreed=True, live=False, workspace=there)
    monkeypatch.setattr(instructions, "INSTRUCTIONS", instructions.INSTRUCTIONS + " Be bold.")
    with pytest.raises(NotRecorded, match="never asked"):
        rushes.make(CAT, workspace=tmp_path / "changed", model=replayed)


def nonsense(body: dict[str, Any]) -> Reply:
    return "write_script", {"script": {"title": "x", "slots": [{"id": "BAD ID"}]}, "why": 3}


def unknown_tool(body: dict[str, Any]) -> Reply:
    return "delete_everything", {}


def no_json(body: dict[str, Any]) -> Reply:
    return "write_script", '{"script": {'


def chatty(body: dict[str, Any]) -> Reply:
    return "I think a film about a cat would be lovely!"


def circling(body: dict[str, Any]) -> Reply:
    return "look_at_production", {}


def silent(body: dict[str, Any]) -> Reply:
    return 3.0


def broken(body: dict[str, Any]) -> Reply:
    return 500


@pytest.mark.parametrize(
    ("mind", "reason"),
    [
        (nonsense, "invalid"),
        (unknown_tool, "invalid"),
        (no_json, "invalid"),
        (chatty, "stall"),
        (circling, "loop"),
        (silent, "timeout"),
        (broken, "no answer"),
    ],
)
def test_a_step_that_a_weak_model_fails_is_done_and_marked(tmp_path: Path, mind: Any, reason: str) -> None:
    wait = 0.6 if reason == "timeout" else 30.0  # a busy machine must not turn another failure into a late answer
    with chat_server(mind) as chat:
        planned = rushes.plan(CAT, workspace=tmp_path, model=Terms(chat.url, Limits(seconds=wait)))
    keyless = rushes.plan(CAT, workspace=tmp_path)
    state = planned.state
    assert state.script == keyless.state.script  # the stand-in is the keyless director itself
    assert {s.reason for s in state.stood_in} <= {reason, "gave up"}
    assert state.stood_in[0].reason == reason
    assert "write_script" in {s.tool for s in state.stood_in}
    assert all(d.by == "keyless, standing in for scripted" for d in state.decisions)


def test_a_model_is_told_all_its_errors_at_once_and_has_three_tries(tmp_path: Path) -> None:
    wrong = [{"id": f"s{n}", "shot": {"subjects": [{"name": "cat"}], "mood": "wet"}, "seconds": 1} for n in range(6)]
    right = [{k: v for k, v in slot.items() if k != "shot"} | {"shot": {"text": None}} for slot in wrong]
    told: list[str] = []

    def mind(body: dict[str, Any]) -> Reply:
        if body["messages"][-1]["role"] == "tool":
            return "make_takes", {}
        told.append(str(body["messages"][-1]["content"]))
        slots = (wrong, [{**right[0], "seconds": -1}, *right[1:]], right)[min(2, len(told) - 1)]
        return "write_script", {"script": {"title": "x", "slots": slots}, "why": "as asked"}

    with chat_server(mind) as chat:
        planned = rushes.plan(CAT, workspace=tmp_path, model=chat.url)
    assert planned.state.stood_in == []
    assert planned.state.script is not None
    assert [s.id for s in planned.state.script.slots] == [s["id"] for s in right]
    assert all(f"script.slots.{n}.shot.mood" in told[1] for n in range(6))
    assert "script.slots.0.seconds" in told[2]


def test_limits_end_a_model_and_the_film_is_finished_and_says_so(tmp_path: Path) -> None:
    """It directs well for two turns; its tokens are then used up."""
    with chat_server(able, usage=(900, 200)) as chat:
        made = rushes.make(CAT, workspace=tmp_path, model=Terms(chat.url, Limits(tokens=2000)))
        assert len(chat.asked) == 2
    state = json.loads((made.folder / "production.json").read_text())
    assert {s["reason"] for s in state["stood_in"]} == {"token limit"}
    assert state["decisions"][0]["by"] == "scripted"
    assert (made.folder / "film.mp4").exists()
    page = (made.folder / "report.html").read_text()
    assert "keyless director did for the language model" in page
    assert any("keyless director for scripted" in note for note in state["notes"])
    with chat_server(able) as chat:
        planned = rushes.plan(CAT, workspace=tmp_path, model=Terms(f"{chat.url}#other", Limits(turns=1)))
    assert planned.state.stood_in[0].reason == "turn limit"


def test_a_model_that_costs_is_bought_only_within_the_budget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Priced at a dollar a thousand tokens out: without a budget nothing is asked, within one the bill is kept."""
    from rushes.minds import metered

    monkeypatch.setattr(metered, "is_local", lambda url: False)
    with chat_server(able, usage=(1000, 20)) as chat:
        planned = rushes.plan(CAT, workspace=tmp_path, model=Terms(chat.url, price=(1.0, 10.0)))
        assert chat.asked == []
        assert {s.reason for s in planned.state.stood_in} == {"money limit"}
        allowed = Terms(chat.url, price=(1.0, 10.0), budget_usd=0.5)
        planned = rushes.plan(CAT, workspace=tmp_path, model=allowed)
        assert planned.state.stood_in == []
    ledger = Ledger(tmp_path / ".rushes" / "money.sqlite3")
    bill = ledger.bill("a-cat-in-the-rain")
    assert bill.paid_usd == pytest.approx(len(chat.asked) * 0.0012)
    assert bill.held_usd == 0
    assert ledger.caps("a-cat-in-the-rain") == Caps(run_usd=0.5)
    with chat_server(able) as chat, pytest.raises(NotAllowed, match="costs"):
        rushes.plan(CAT, workspace=tmp_path, model=Terms(f"{chat.url}#nobody-knows-me", budget_usd=1))


def test_names_of_models(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("OPENAI", "ANTHROPIC", "GOOGLE", "XAI", "OPENROUTER"):
        monkeypatch.setenv(f"{variable}_API_KEY", "k")
    at = {
        "openai:gpt-5": "api.openai.com",
        "anthropic:claude-sonnet-4-5": "api.anthropic.com",
        "google:gemini-2.5-flash": "generativelanguage.googleapis.com",
        "xai:grok-4": "api.x.ai",
        "openrouter:anthropic/claude-sonnet-4.5": "openrouter.ai",
        "ollama:qwen3": "127.0.0.1:11434",
        "http://127.0.0.1:8080/v1#mine": "127.0.0.1:8080",
    }
    for spec, host in at.items():
        model = open_model(spec)
        assert host in str(model.base_url)
        assert spec.endswith(model.model_name)
    monkeypatch.delenv("XAI_API_KEY")
    with pytest.raises(MissingPart, match="XAI_API_KEY"):
        open_model("xai:grok-4")
    with pytest.raises(BadInput, match="no such model"):
        open_model("clippy")
    with pytest.raises(BadInput, match="no OpenAI-compatible server"):
        open_model("http://127.0.0.1:9/v1")


def test_a_small_model_fills_forms_and_code_makes_the_film_of_them(tmp_path: Path) -> None:
    """It is asked for the shots, once for a change after the review, and once for a person's revision."""

    def small(body: dict[str, Any]) -> Reply:
        schema = body["response_format"]["json_schema"]["schema"]
        if "shots" not in schema["properties"]:
            shots = schema["properties"]["shot"]["enum"]
            asked_by_a_person = "A person wants" in body["messages"][0]["content"]
            return json.dumps({"shot": shots[asked_by_a_person], "framing": "close-up", "camera": "push in",
                               "look": "wet",
                               "why": "nearer"})  # fmt: skip
        shot = {"who": "cat", "how_many": "one", "look": "grey, small", "does": "walk", "what": "none",
                "place": "street", "time": "night", "weather": "rain", "framing": "wide", "camera": "static",
                "length": "normal", "words": "A cat in the rain."}  # fmt: skip
        return json.dumps({"title": "Rain", "music": "calm", "shots": [shot, {**shot, "does": "sit"}]})

    commission = Commission(brief="a cat in the rain", seconds=8, height=360)
    with chat_server(small) as chat:
        terms = Terms(f"{chat.url}#small", sketch=True)
        made = rushes.make(commission, workspace=tmp_path, model=terms)
        assert len(chat.asked) == 2
        revised = director.revise(made.folder.name, "make the second shot closer", workspace=tmp_path, model=terms)
        assert len(chat.asked) == 3
    assert made.state.stood_in == []
    assert made.state.script is not None
    assert [s.shot.subjects[0].name for s in made.state.script.slots[1:]] == ["cat", "cat"]
    assert made.state.script.slots[1].shot.setting.weather == "rain"
    assert made.state.script.seconds == pytest.approx(8, abs=0.1)
    assert [(d.tool, d.by) for d in made.state.decisions][:2] == [("write_script", "small"), ("change_slots", "small")]
    assert revised.state.decisions[0].by == "small"


def test_a_local_gguf_file_is_served_by_llama_cpp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its server is a stand-in that speaks the same protocol: what is tried is starting, asking and ending it."""
    tests = Path(__file__).parent
    (tmp_path / "llama-server").write_text(
        f"#!{sys.executable}\nimport sys, time; sys.path.insert(0, {str(tests)!r})\n"
        "from chat_server import able, chat_server\n"
        "if b'broken' in open(sys.argv[sys.argv.index('-m') + 1], 'rb').read(): sys.exit('tensors are missing')\n"
        "with chat_server(able, port=int(sys.argv[sys.argv.index('--port') + 1])): time.sleep(60)\n"
    )
    (tmp_path / "llama-server").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    (tmp_path / "tiny.gguf").write_bytes(b"GGUF and so on")
    planned = director.plan(CAT, workspace=tmp_path, model=f"gguf:{tmp_path}/tiny.gguf")
    assert planned.state.director == "tiny.gguf"
    assert planned.state.stood_in == []
    (tmp_path / "broken.gguf").write_bytes(b"GGUF broken")
    with pytest.raises(ToolFailed, match="tensors are missing"):
        open_model(f"gguf:{tmp_path}/broken.gguf")
    (tmp_path / "none.gguf").write_bytes(b"something else")
    with pytest.raises(BadInput, match="no GGUF"):
        open_model(f"gguf:{tmp_path}/none.gguf")


def test_a_model_may_mend_in_as_many_rounds_as_it_needs_and_never_shows_old_takes(tmp_path: Path) -> None:
    """After each change the steps to the film are new ones; a film of the takes from before the change is refused."""
    answers: list[tuple[str, str]] = []

    def mind(body: dict[str, Any]) -> Reply:
        answers[:] = [(m["role"], str(m["content"])) for m in body["messages"]]
        done = [c["function"]["name"] for m in body["messages"] for c in m.get("tool_calls") or []]
        rounds = done.count("change_slots")
        if not done:
            return "write_script", {"script": {"title": "x", "slots": [cat(0)]}, "why": "as asked"}
        match done[-1]:
            case "review_film" if rounds < 5:
                return "change_slots", {"slots": [cat(rounds + 1)], "why": "another look"}
            case "review_film":
                return "The film is done."
            case "change_slots" if rounds == 1:
                return "assemble_film", {}
            case "make_takes":
                return "assemble_film", {}
            case "assemble_film" if "the script has changed since" not in answers[-1][1]:
                return "review_film", {}
        return "make_takes", {}

    with chat_server(mind) as chat:
        made = rushes.make(CAT, workspace=tmp_path, model=chat.url)
    assert made.state.stood_in == []
    assert made.state.script is not None
    assert made.state.script.slots[0].shot.setting.place == cat(5)["shot"]["setting"]["place"]
    assert sum("the script has changed since" in said for _, said in answers) == 1
    assert not any("cannot be used" in said for _, said in answers)


def cat(n: int) -> dict[str, Any]:
    place = ("street", "meadow", "forest", "beach", "kitchen", "harbour")[n]
    shot = {"subjects": [{"name": "cat"}], "setting": {"place": place, "weather": "rain"}}
    return {"id": "s1", "shot": shot, "seconds": 5}


def test_a_change_may_hold_any_shot_by_the_letter_of_its_schema(tmp_path: Path) -> None:
    """What a strict decoder lets a model say is what the tool takes."""
    with chat_server(able) as chat:
        rushes.plan(CAT, workspace=tmp_path, model=chat.url)
    tools = {t["function"]["name"]: t["function"]["parameters"] for t in chat.asked[0]["tools"]}
    slot = tools["change_slots"]["properties"]["slots"]["items"]
    assert slot["properties"]["shot"]["additionalProperties"] is True
    assert "strict" not in tools["change_slots"]
