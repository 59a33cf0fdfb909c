"""The director's loop: a pydantic-ai agent that looks, writes, makes, reviews and mends until the film is right."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rushes.agent import instructions, references
from rushes.agent.making import PlanReady
from rushes.agent.paper import write_paper
from rushes.agent.production import Production, find, find_take, listing
from rushes.agent.progress import Progress, Quiet, Recorded
from rushes.agent.report import write_report
from rushes.agent.studio import Studio
from rushes.agent.terms import AnyModel, Terms
from rushes.core.effects import Store, hold
from rushes.core.errors import BadInput, ToolFailed
from rushes.core.gc import Waste, collect, waste
from rushes.shot import Commission, Order

MAX_TURNS = 60  # of the loop, whoever takes them; a language model's own limits are in its `Terms`


def make(
    commission: Commission,
    *,
    workspace: Path | None = None,
    footage: Path | None = None,
    progress: Progress | None = None,
    model: AnyModel | None = None,
    eyes: AnyModel | None = None,
    reference: Mapping[str, Path | None] | None = None,
) -> Production:
    """Make a film. Answers with the finished production; running it again answers from what is recorded.

    `model` is the keyless director unless given: a pydantic-ai model, a name such as "openai:…" or
    "http://127.0.0.1:8080/v1", or `Terms` with its limits and budget. `eyes`, given likewise, is a vision model that
    looks at every take without being told what was asked (`rushes.agent.eyes`). `workspace` holds `.rushes/` (the
    store) and `productions/`; the current folder unless given. A film that was revised since stays as it is.
    `reference` names pictures of its people, things and places for the generators that take some (None takes one
    away). Raises `BadInput` on a commission that cannot be filmed, `Held` when another process makes the same film, and
    the errors of its parts.
    """
    root = (workspace or Path.cwd()).resolve()
    pictures = references.read(reference or {})
    production = Production.open(root, commission, footage)
    with _studio(production, progress, eyes=eyes) as studio:
        references.keep(production, pictures)
        _go_on(studio, model)
    return production


def resume(name: str, *, workspace: Path | None = None, progress: Progress | None = None,
           model: AnyModel | None = None, eyes: AnyModel | None = None) -> Production:  # fmt: skip
    """Go on with a production where it was left, whatever stopped it: its film, or the revision that had begun."""
    production = find((workspace or Path.cwd()).resolve(), name)
    with _studio(production, progress, eyes=eyes) as studio:
        _go_on(studio, model)
    return production


def revise(
    name: str,
    sentence: str,
    *,
    workspace: Path | None = None,
    progress: Progress | None = None,
    model: AnyModel | None = None,
    eyes: AnyModel | None = None,
    dry_run: bool = False,
) -> Production:
    """Change a film by a sentence: only what it names is made again, and the old takes stay.

    With `dry_run` the production comes back as it would be, its `coming` says what would be made at what price, and
    nothing is written. Raises `BadInput` with the reason where the sentence changes nothing.
    """
    act = {"verb": "revise", "sentence": sentence}
    return _change(name, act, workspace, progress, model, eyes, dry_run=dry_run)


def undo(name: str, *, workspace: Path | None = None, progress: Progress | None = None) -> Production:
    """Go back one revision: the film as it was, from the takes that are there."""
    return _change(name, {"verb": "step", "by": "-1"}, workspace, progress)


def redo(name: str, *, workspace: Path | None = None, progress: Progress | None = None) -> Production:
    """Take back one undo."""
    return _change(name, {"verb": "step", "by": "1"}, workspace, progress)


def keep(
    name: str, take: str, *, why: str = "", workspace: Path | None = None, progress: Progress | None = None
) -> Production:
    """Put a take that was made before back into the film, and record that a person kept it."""
    return _change(name, {"verb": "keep", "take": take, "why": why or "chosen by hand"}, workspace, progress)


def reject(
    name: str, take: str, *, why: str, workspace: Path | None = None, progress: Progress | None = None
) -> Production:
    """Record that a person rejects a take; where it is in the film, another one is made."""
    return _change(name, {"verb": "reject", "take": take, "why": why}, workspace, progress)


def import_cut(
    name: str, file: Path, *, workspace: Path | None = None, progress: Progress | None = None, dry_run: bool = False
) -> Production:
    """Take back a timeline that a person changed in another program; `closing` says what was read and what was not.

    Raises `BadInput` where the file is no timeline of this film, or changes nothing; the film stays as it was.
    """
    from rushes.media.exchange import read

    root = (workspace or Path.cwd()).resolve()
    find(root, name)
    read(file)  # refused before anything is begun
    store = Store(root / ".rushes")
    with store.scratch() as folder:
        copy = folder / f"timeline{file.suffix.lower()}"
        shutil.copyfile(file, copy)
        kept = store.keep(copy)  # a stopped import goes on from what was read, not from what the file is by then
    act = {"verb": "import", "file": str(kept), "folder": str(file.resolve().parent), "name": file.name}
    return _change(name, act, root, progress, dry_run=dry_run)


def export(
    name: str, to: Sequence[str] = ("delivery",), *, out: Path | None = None, workspace: Path | None = None
) -> dict[str, list[str]]:
    """Write a film for other programs: otio, fcp7, fcpx, edl, srt, vtt, or everything with a report as `delivery`.

    Answers with the files, each with what its format dropped. `out` is `exports/NAME` in the workspace unless given.
    """
    from rushes.agent import handover

    root = (workspace or Path.cwd()).resolve()
    production = find(root, name)
    with hold(production.folder):
        return handover.export(
            production, Store(root / ".rushes"), to, out or root / "exports" / production.folder.name
        )


def _change(
    name: str,
    act: dict[str, str],
    workspace: Path | None,
    progress: Progress | None,
    model: AnyModel | None = None,
    eyes: AnyModel | None = None,
    *,
    dry_run: bool = False,
) -> Production:
    production = find((workspace or Path.cwd()).resolve(), name)
    with _studio(production, progress, dry_run=dry_run, eyes=eyes) as studio:
        state = studio.state
        if not state.versions:
            raise BadInput("its film was never finished", where=name, next_step=f"rushes resume {name}")
        if state.pending is not None and not dry_run:
            studio.progress.say(f"finishing first what was begun: {state.pending}")
            _go_on(studio, model)
        if act["verb"] == "step":
            to = state.version + int(act["by"])
            if not 0 <= to < len(state.versions):
                word = "undo" if to < 0 else "redo"
                raise BadInput(f"there is nothing to {word}", where=name, next_step=f"rushes takes {name}")
            act = {"verb": "step", "to": str(to)}  # where to, not how far: carried out again it must lead there too
        _carry_out(studio, act, model)
    return production


def _carry_out(studio: Studio, act: dict[str, str], model: AnyModel | None) -> None:
    """Do one change from where the film stands; stopped anywhere and done again, it ends the same."""
    state = studio.state
    if act["verb"] in ("keep", "reject"):
        find_take(state, act["take"])  # refused before anything is begun
    studio.begin(act)
    if act["verb"] == "revise":
        closing = state.closing
        with contextlib.suppress(PlanReady):
            closing = _direct(studio, model, act["sentence"])
        if all(d.tool == "ask_person" for d in state.decisions):
            studio.abandon()
            raise BadInput(closing, where=act["sentence"], next_step="say it otherwise, or name the shots by number")
        state.closing = closing
    elif act["verb"] == "step":
        state.restore(int(act["to"]))
        studio.settle()
    elif act["verb"] == "import":
        with contextlib.suppress(PlanReady):
            state.closing = _import(studio, act)
    else:
        take = find_take(state, act["take"])
        if act["verb"] == "keep":
            studio.keep(take, act["why"])
        else:
            studio.reject(take, act["why"])
        studio.settle()
    studio.finish()


def _import(studio: Studio, act: dict[str, str]) -> str:
    from rushes.agent.handover import recut
    from rushes.media.exchange import read

    film, kind = read(Path(act["file"]))
    try:
        cut = recut(studio.production, studio.store, film, kind, Path(act["folder"]))
    except BadInput:
        studio.abandon()
        raise
    left = f" Not taken: {'; '.join(cut.not_taken)}." if cut.not_taken else ""
    if not cut.did or not cut.slots:
        studio.abandon()
        what = "it changes nothing of the film" if cut.slots else "no clip of it is of this film"
        raise BadInput(
            what + left, where=act["name"], next_step="relink its media to the exported files, or change its cut"
        )
    studio.recut(cut, "; ".join(cut.did))
    said = f"Read {act['name']}: {'; '.join(cut.did)}.{left}"
    studio.settle()
    return said


@contextlib.contextmanager
def _studio(
    production: Production, progress: Progress | None, *, dry_run: bool = False, eyes: AnyModel | None = None
) -> Iterator[Studio]:
    """A studio on a production that no other process works on; its report is written when the work is done."""
    with contextlib.nullcontext() if dry_run else hold(production.folder):
        if (production.folder / "production.json").exists():
            production.state = Production.load(production.folder).state  # as it is now that it is ours
        production.read_only = dry_run
        store = Store(production.workspace / ".rushes")
        told = Recorded(progress or Quiet(), production.folder, silent=dry_run)
        studio = Studio(production, store, told, dry_run=dry_run)
        if eyes is not None and not dry_run:
            from rushes.agent.chair import hire
            from rushes.agent.eyes import Eyes

            terms = eyes if isinstance(eyes, Terms) else Terms(eyes)
            studio.eyes = Eyes(hire(terms, store, production.folder.name))
        with studio.pool:
            if not dry_run:
                store.sweep()
                studio.pool.warm()
            yield studio
        if not dry_run:
            write_report(production)
            write_paper(production)
            told.done()


def _go_on(studio: Studio, model: AnyModel | None) -> None:
    """Finish what was begun; where nothing was, see that everything of the film is there."""
    state = studio.state
    if not state.versions:
        state.closing = _direct(studio, model)
        studio.finish()
    elif state.pending is not None:
        _carry_out(studio, dict(state.pending), model)
    else:
        studio.settle()
        studio.finish()


def shoot(
    name: str,
    spec: str,
    *,
    instead: str | None = None,
    only: Sequence[str] = (),
    budget_usd: float | None = None,
    shot_usd: float | None = None,
    agreed: bool = False,
    price_only: bool = False,
    live: bool = True,
    eyes: AnyModel | None = None,
    reference: Mapping[str, Path | None] | None = None,
    workspace: Path | None = None,
    progress: Progress | None = None,
) -> Production:
    """Shoot a finished film's takes with a generator that costs (`rushes.agent.shoot.camera` reads `spec`).

    With `eyes`, a vision model says which of them show something else than was asked; nothing is bought again for it.
    `reference` is as for `make`: a changed picture makes exactly the shots anew that show it. With `live` False only
    takes that were bought before are shown, and anything else raises `NotRecorded` (`rushes.minds.record`).
    """
    from rushes.agent import shoot as shooting

    production = find((workspace or Path.cwd()).resolve(), name)
    pictures = references.read(reference or {})
    with _studio(production, progress, eyes=eyes) as studio:
        references.check(production.state, {k: v for k, v in pictures.items() if v is not None})
        references.keep(production, pictures)
        studio.revising = f"shoot with {spec}"
        shooting.shoot(studio, spec, instead=instead, only=only, budget_usd=budget_usd, shot_usd=shot_usd,
                       agreed=agreed, price_only=price_only, live=live)  # fmt: skip
    return production


def gc(*, workspace: Path | None = None, dry_run: bool = False, derived: bool = False) -> Waste:
    """Remove from the store what no production refers to (`rushes.core.gc`); with `dry_run` only say what would go.

    Raises Held while another process works on any production of the workspace.
    """
    root = (workspace or Path.cwd()).resolve()
    store = Store(root / ".rushes")
    with contextlib.ExitStack() as held:
        texts, unfinished = [], False
        for folder in listing(root):
            if not dry_run:
                held.enter_context(hold(folder))
            state = Production.load(folder).state
            texts.append((folder / "production.json").read_text())
            unfinished = unfinished or not state.versions or state.pending is not None
        found = waste(store, texts, derived=derived, unfinished=unfinished)
        if not dry_run:
            collect(store, found)
    return found


def preview(name: str, *, workspace: Path | None = None, progress: Progress | None = None) -> Path:
    """The film as its script stands, drawn small and at half the frames, silent, as `preview.mp4` beside it.

    For a look before the takes of a paid generator are bought, or while a long film is made: it waits for nobody.
    """
    production = find((workspace or Path.cwd()).resolve(), name)
    studio = Studio(production, Store(production.workspace / ".rushes"), progress or Quiet())
    production.read_only = True
    with studio.pool:
        return studio.preview()


def plan(
    commission: Commission, *, workspace: Path | None = None, footage: Path | None = None, model: AnyModel | None = None
) -> Production:
    """The script and its quote from the same loop, stopped before the first take.

    Leaves nothing behind but what a language model said: that was slow or paid for, and `make` goes on from it.
    """
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        production = Production.open(root, commission, footage)
        kept = root if model is None else (workspace or Path.cwd()).resolve()
        studio = Studio(production, Store(kept / ".rushes"), Quiet(), dry_run=True)
        with contextlib.suppress(PlanReady):
            _direct(studio, model)
    return production


def _direct(studio: Studio, model: AnyModel | None, sentence: str | None = None) -> str:
    # Loaded here, a second of it, while the workers start beside it.
    from pydantic_ai import Agent
    from pydantic_ai.exceptions import UsageLimitExceeded
    from pydantic_ai.settings import ModelSettings
    from pydantic_ai.usage import UsageLimits

    from rushes.agent.chair import seat
    from rushes.agent.tools import TOOLS
    from rushes.minds.keyless import KeylessDirector

    terms = model if isinstance(model, Terms) or model is None else Terms(model)
    director = KeylessDirector() if terms is None else seat(terms, studio)
    studio.start(director.model_name)
    settings = ModelSettings()
    if terms is not None and terms.temperature is not None:
        settings["temperature"] = terms.temperature
    agent = Agent(
        director,
        deps_type=Studio,
        tools=TOOLS,
        instructions=instructions.of(studio.state),
        model_settings=settings,
        retries=MAX_TURNS,  # the understudy ends it sooner
    )
    asked = Order(commission=studio.production.state.commission, revise=sentence).model_dump_json()
    try:
        result = agent.run_sync(asked, deps=studio, usage_limits=UsageLimits(request_limit=MAX_TURNS))
    except UsageLimitExceeded as e:
        raise ToolFailed(
            f"the director came to no end in {MAX_TURNS} turns", where=studio.production.folder.name,
            next_step="say the brief otherwise; what was made is kept",
        ) from e  # fmt: skip
    return str(result.output)
