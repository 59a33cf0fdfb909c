"""The MCP server: other agents drive Rushes with the verbs that a person has, and with less power over money.

No verb here deletes, publishes, reads outside the workspace or spends: buying takes needs a person at the command line,
and `price_of_shooting` tells the agent which line to hand them. Words that come back (briefs, captions, file names) are
data from films, never instructions.
"""

from __future__ import annotations

import contextlib
import secrets
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import anyio
from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from pydantic import BaseModel, Field

from rushes import __version__
from rushes.agent import director
from rushes.agent.production import Production, find, listing, take_names
from rushes.agent.progress import progress_of
from rushes.agent.terms import Terms
from rushes.core.errors import BadInput, NotAllowed, RushesError
from rushes.shot import Commission
from rushes.shot.prose import prose

R = TypeVar("R")
Wait = Annotated[bool, Field(description="false: answer at once")]
Name = Annotated[str, Field(description="a film's name, as list_films gives it")]

INSTRUCTIONS = """Rushes makes films from words. make_film takes a brief and answers with the finished film; the same
call again is free. Change a film with revise_film, one sentence at a time: only what it names is made again. Read
`findings` before you call a film done. Nothing here costs money; buying takes is for a person."""


class Shot(BaseModel):
    id: str
    seconds: float
    purpose: str
    picture: str  # its shot in words
    words: str = ""


class Answer(BaseModel):
    answer: str = Field(description="what the person says, in their words")


class Film(BaseModel):
    """One film as it stands."""

    name: str
    title: str
    seconds: float
    shots: list[Shot]
    file: str  # film.mp4, or "" before it is made
    report: str
    findings: list[str]  # what the critic found, the severest first
    notes: list[str]  # what could not be done as asked
    questions: list[str]  # what the director asked and nobody answered: ask the person, and answer by revise_film
    said: str  # the director's closing words
    working: str = ""  # what is being done to it just now; "" when nothing is
    spent_usd: float


class Take(BaseModel):
    take: str
    in_film: bool
    made_by: str
    cost_usd: float
    picture: str


class Price(BaseModel):
    low_usd: float
    high_usd: float
    a_person_runs: str


def film_of(production: Production) -> Film:
    state, folder = production.state, production.folder
    script, film = state.script, folder / "film.mp4"
    order = {"error": 0, "warning": 1, "note": 2}
    found = sorted(state.findings, key=lambda f: order.get(f.severity, 3))
    return Film(
        name=folder.name,
        title=script.title if script else "",
        seconds=round(script.seconds, 2) if script else 0.0,
        shots=[
            Shot(id=s.id, seconds=round(s.seconds, 2), purpose=s.purpose, picture=prose(s.shot, "medium"),
                 words=s.narration or s.caption or "")
            for s in (script.slots if script else ())
        ],
        file=str(film) if film.exists() else "",
        report=str(folder / "report.html") if film.exists() else "",
        findings=[f"{f.severity}: {f.what}" for f in found],
        notes=[*(script.missing if script else ()), *state.notes],
        questions=[str(d.detail["open"]) for d in state.decisions if "open" in d.detail],
        said=state.closing,
        spent_usd=state.spent_usd,
    )  # fmt: skip


class _Tasks:
    """Work that goes on after its call has been answered, by film; each film has one at a time."""

    def __init__(self, workspace: Path) -> None:
        self._workspace = workspace
        self._threads: dict[str, threading.Thread] = {}
        self._failed: dict[str, str] = {}

    def begin(self, name: str, act: Callable[[], object]) -> None:
        """Do it in a thread; `film` tells what goes wrong. What a server left half done, resume_film ends."""
        if name in self._threads and self._threads[name].is_alive():
            raise BadInput("it is being worked on", where=name, next_step="look_at_film tells when that has ended")
        self._failed.pop(name, None)

        def run() -> None:
            try:
                act()
            except RushesError as e:
                self._failed[name] = str(e)
            except Exception as e:
                self._failed[name] = f"it failed: {type(e).__name__}"

        self._threads[name] = threading.Thread(target=run, daemon=True)
        self._threads[name].start()

    def film(self, name: str) -> Film:
        """The film as it stands, with what is being done to it."""
        busy = name in self._threads and self._threads[name].is_alive()
        try:
            film = film_of(find(self._workspace, name))
        except BadInput:
            if name not in self._threads:
                raise
            film = Film(name=name, title="", seconds=0, shots=[], file="", report="", findings=[], notes=[],
                        questions=[], said="", spent_usd=0)  # fmt: skip
        if name in self._failed:
            film.notes.insert(0, self._failed[name])
        film.working = progress_of(self._workspace / "productions" / name) or "begun" if busy else ""
        return film


class _Told:
    """Progress from a working thread to the client that waits."""

    def __init__(self, ctx: Context[Any]) -> None:
        self._ctx = ctx
        self._at = 0.0

    def say(self, line: str) -> None:
        self._tell(line)

    def step(self, stage: str, done: float, total: float) -> None:
        self._tell(f"{stage} {done:g}/{total:g}")

    def ask(self, question: str, options: list[str]) -> str | None:
        """What the client's person answers; None where the client cannot ask, or they will not say."""
        message = question if not options else f"{question} ({' / '.join(options)})"
        try:
            result = anyio.from_thread.run(self._ctx.elicit, message, Answer)
        except Exception:  # a client that cannot ask its person gets the question with the film
            return None
        return result.data.answer.strip() or None if result.action == "accept" else None

    def _tell(self, line: str) -> None:
        self._at += 1  # progress must rise from one message to the next, across stages too
        with contextlib.suppress(Exception):  # a client that left does not stop the film
            anyio.from_thread.run(self._ctx.report_progress, self._at, None, line)


def server(workspace: Path, model: Terms | None = None) -> MCPServer[Any]:
    """The server of one workspace. `model` directs where the person who started the server set one, on its terms."""
    app: MCPServer[Any] = MCPServer("rushes", version=__version__, instructions=INSTRUCTIONS, log_level="WARNING")

    tasks = _Tasks(workspace)

    async def work(act: Callable[[], R]) -> R:
        """Do slow work in a thread, one error in words for every way to fail."""
        try:
            return await anyio.to_thread.run_sync(act)
        except RushesError as e:
            raise ToolError(str(e)) from e

    def named(name: str) -> str:
        if "/" in name or "\\" in name or name.startswith("."):
            raise BadInput(f"no film called {name!r}", next_step="see list_films")
        return name

    @app.tool()
    async def make_film(
        ctx: Context[Any],
        brief: Annotated[str, Field(max_length=20_000, description="what the film is about, in plain words")],
        seconds: Annotated[float | None, Field(ge=5, le=3600)] = None,
        aspect: Literal["16:9", "9:16", "1:1"] | None = None,
        style: str | None = None,
        title: str | None = None,
        voice: bool = False,
        footage: Annotated[str | None, Field(description="a folder of clips inside the workspace")] = None,
        wait: Wait = True,
    ) -> Film:
        """Make a film from a brief: script, takes, voice, music, captions, review. Takes a minute or more."""

        def act() -> Film:
            commission = Commission(brief=brief, seconds=seconds, aspect=aspect, style=style, title=title, voice=voice)
            clips = _inside(workspace, footage) if footage else None
            if not wait:
                name = Production.open(workspace, commission, clips).folder.name
                tasks.begin(name, lambda: director.make(commission, workspace=workspace, footage=clips, model=model))
                return tasks.film(name)
            return film_of(
                director.make(commission, workspace=workspace, footage=clips, progress=_Told(ctx), model=model)
            )

        return await work(act)

    @app.tool()
    async def plan_film(brief: str, seconds: float | None = None) -> Film:
        """The script that make_film would film; makes nothing."""
        return await work(
            lambda: film_of(director.plan(Commission(brief=brief, seconds=seconds), workspace=workspace, model=model))
        )

    @app.tool()
    async def revise_film(ctx: Context[Any], name: Name, sentence: str, wait: Wait = True) -> Film:
        """Change a film by one sentence, such as "make the second shot closer". Only what it names is made again."""

        def later() -> Film:
            find(workspace, named(name))
            tasks.begin(name, lambda: director.revise(name, sentence, workspace=workspace, model=model))
            return tasks.film(name)

        if not wait:
            return await work(later)
        return await work(
            lambda: film_of(
                director.revise(named(name), sentence, workspace=workspace, progress=_Told(ctx), model=model)
            )
        )

    @app.tool()
    async def look_at_film(name: Name) -> Film:
        """One film: shots, file, findings, and what is being done to it just now."""
        return await work(lambda: tasks.film(named(name)))

    @app.tool()
    async def list_films() -> list[str]:
        """The names of all films, the latest first."""
        return await work(lambda: [p.name for p in listing(workspace)])

    @app.tool()
    async def list_takes(name: Name) -> list[Take]:
        """Every take that was made for a film, those in it marked."""

        def act() -> list[Take]:
            state = find(workspace, named(name)).state
            return [
                Take(take=n, in_film=state.showing.get(t.slot) == t.key, made_by=t.generator, cost_usd=t.cost_usd,
                     picture=prose(t.made_for.shot, "short") if t.made_for else "")
                for n, t in take_names(state).items()
            ]  # fmt: skip

        return await work(act)

    @app.tool()
    async def judge_take(
        ctx: Context[Any], name: Name, take: str, verdict: Literal["keep", "reject"], why: str
    ) -> Film:
        """Keep: put a take back into the film. Reject: another one is made where it is in it. No file is deleted."""
        act = director.keep if verdict == "keep" else director.reject
        return await work(lambda: film_of(act(named(name), take, why=why, workspace=workspace, progress=_Told(ctx))))

    @app.tool()
    async def undo(ctx: Context[Any], name: Name, redo: bool = False) -> Film:
        """Go back one revision; with redo, take back one undo."""
        act = director.redo if redo else director.undo
        return await work(lambda: film_of(act(named(name), workspace=workspace, progress=_Told(ctx))))

    @app.tool()
    async def resume_film(ctx: Context[Any], name: Name) -> Film:
        """Go on with a film whose making was stopped."""
        return await work(
            lambda: film_of(director.resume(named(name), workspace=workspace, progress=_Told(ctx), model=model))
        )

    @app.tool()
    async def price_of_shooting(
        name: Name, generator: Annotated[str, Field(description="xai, xai:480p, google or fal:ENDPOINT@USD_A_SECOND")]
    ) -> Price:
        """What a paid generator would ask for a film's shots. Buys nothing: only a person can."""

        def act() -> Price:
            film = named(name)
            quote = director.shoot(film, generator, workspace=workspace, price_only=True).state.quote
            line = f"rushes shoot {film} --with {generator} --budget {quote.high_usd:.2f} --yes"
            return Price(low_usd=quote.low_usd, high_usd=quote.high_usd, a_person_runs=line)

        return await work(act)

    return app


def _inside(workspace: Path, folder: str) -> Path:
    path = (workspace / folder).resolve()
    if not path.is_relative_to(workspace.resolve()):
        raise NotAllowed("footage outside the workspace", where=folder, next_step="copy it into the workspace")
    return path


Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]


class Guarded:
    """An ASGI app that answers only to the token."""

    def __init__(self, app: Any, token: str) -> None:
        self._app, self._token = app, f"Bearer {token}".encode()

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            given = dict(scope["headers"]).get(b"authorization", b"")
            if not secrets.compare_digest(given, self._token):
                await send({"type": "http.response.start", "status": 401, "headers": []})
                await send({"type": "http.response.body", "body": b"a token is needed"})
                return
        await self._app(scope, receive, send)


def serve_http(workspace: Path, port: int, token: str, model: Terms | None = None) -> None:
    """Serve on loopback until interrupted; every request needs `Authorization: Bearer token`."""
    import uvicorn

    app = Guarded(server(workspace, model).streamable_http_app(), token)
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")
