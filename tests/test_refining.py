"""A strong model refines: three planted faults, each told by another tool, each mended in its own round."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import rushes
from chat_server import Reply, chat_server
from rushes.agent.eyes import CHECK
from rushes.shot import Commission

BRIEF = "A white horse walks over a green hill at noon. A red boat waits on the river."


def slot(n: int, name: str, look: str, place: str, verb: str, **more: Any) -> dict[str, Any]:
    shot = {
        "subjects": [{"name": name, "look": [look]}], "setting": {"place": place, "time": "noon"}, "framing": "full",
        "beats": [{"who": name, "verb": verb}], **more,
    }  # fmt: skip
    return {"id": f"s{n}", "shot": shot, "seconds": 3.0}


# Planted: a boat of another colour than the brief's, a shot too short to be read, and a horse where the eyes see a cow.
SCRIPT = {
    "title": "Noon",
    "slots": [
        slot(1, "horse", "white", "hill", "walk"),
        slot(2, "boat", "blue", "river", "wait"),
        slot(3, "boat", "blue", "river", "wait", framing="medium") | {"seconds": 0.3},
        slot(4, "horse", "white", "hill", "walk", framing="wide") | {"seconds": 4.5},
    ],
}


def strong(body: dict[str, Any]) -> Reply:
    """Reads what the tools say and changes what they name in its own script: no fault is known to it before."""
    script = {s["id"]: json.loads(json.dumps(s)) for s in SCRIPT["slots"]}
    returns: list[tuple[str, dict[str, Any]]] = []
    names: dict[str, str] = {}
    for message in body["messages"]:
        for call in message.get("tool_calls") or []:
            names[call["id"]] = call["function"]["name"]
            given = json.loads(call["function"]["arguments"])
            if names[call["id"]] == "change_slots":
                script |= {s["id"]: s for s in given["slots"]}
        if message["role"] == "tool":
            returns.append((names[message["tool_call_id"]], json.loads(message["content"])))
    if not returns:
        return "look_at_production", {}
    tool, said = returns[-1]
    if tool == "look_at_production":
        return "write_script", {"script": SCRIPT, "why": "the brief's two pictures"}
    changed: dict[str, dict[str, Any]] = {}
    for line in said.get("contradicts_brief", []):
        right, shown = re.findall(r"the brief says (.+), it shows (.+)", line)[0]
        for s in script.values():
            for subject in s["shot"]["subjects"]:
                if shown.split()[0] in subject["look"]:
                    subject["look"] = [right.split()[0]]
                    changed[s["id"]] = s
    for finding in said.get("findings", []):
        s = script.get(finding["slot_id"] or "")
        if s is None or finding["severity"] == "note":
            continue
        if finding["check"] == "rhythm" and finding["mend"] == "retime":
            s["seconds"] = 1.5
            changed[s["id"]] = s
        if finding["check"] == CHECK:
            s["shot"]["framing"] = "full"
            s["seed"] = s.get("seed", 0) + 1
            changed[s["id"]] = s
    if changed:
        return "change_slots", {"slots": list(changed.values()), "why": f"told by {tool}: {', '.join(said)}"[:200]}
    follows = {"write_script": "make_takes", "change_slots": "make_takes", "make_takes": "assemble_film",
               "assemble_film": "review_film"}  # fmt: skip
    return (follows[tool], {}) if tool in follows else "Nothing is left."


def test_a_strong_model_mends_three_planted_faults_in_rounds(tmp_path: Path) -> None:
    first: list[str] = []

    def eye(body: dict[str, Any]) -> Reply:
        """Takes the last slot's first take for a cow in a kitchen, and says nothing of every other."""
        told, picture, *_ = body["messages"][-1]["content"]
        if "4.5 s" in told["text"] and (not first or picture["image_url"]["url"] == first[0]):
            first.append(picture["image_url"]["url"])
            return "final_result", {"subjects": [{"name": "cow"}], "setting": {"place": "kitchen"}}
        return "final_result", {"unknown": ["subjects", "setting", "beats"]}

    with chat_server(strong) as chat, chat_server(eye) as seen:
        made = rushes.make(
            Commission(brief=BRIEF, seconds=12, height=360),
            workspace=tmp_path,
            model=f"{chat.url}#strong",
            eyes=f"{seen.url}#eye",
        )
    state = made.state
    assert state.stood_in == []
    assert state.script is not None
    boats = [s.shot.subjects[0] for s in state.script.slots if s.shot.subjects[0].name == "boat"]
    assert {b.look for b in boats} == {("red",)}
    changes = [d for d in state.decisions if d.tool == "change_slots"]
    assert len(changes) == 2  # once after the words were checked, once after the review named both other faults
    assert "write_script" in changes[0].why
    assert "review_film" in changes[1].why
    assert min(s.seconds for s in state.script.slots) >= 1.5
    (rejected,) = [v for v in state.verdicts if v.verdict == "rejected"]
    assert (rejected.slot, rejected.by) == ("s4", "critic")
    assert [f.check for f in state.findings if f.severity != "note"] == []
    assert state.closing == "Nothing is left."
