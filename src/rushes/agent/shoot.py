"""Shooting a film with a generator that costs, once it is there as an animatic and a person has seen price and picture.

Only shots whose words changed since are bought again. A shot that is held back climbs down a ladder: the same shot in
fewer words, the other generator where one is named, and at last the drawn take that it had; its siblings go on.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rushes.agent import references
from rushes.agent.generators import TakeJob
from rushes.agent.paid.buyer import Buyer
from rushes.agent.paid.comfyui import ComfyUI
from rushes.agent.paid.contract import Busy, Provider, Refused, Wanted
from rushes.agent.paid.fal import Fal
from rushes.agent.paid.google import TOKENS, Google
from rushes.agent.paid.replicate import Replicate
from rushes.agent.paid.videos import Videos
from rushes.agent.paid.xai import PRICE, XAI
from rushes.agent.production import TakeRecord
from rushes.core.digest import digest_json
from rushes.core.effects import Answer
from rushes.core.errors import BadInput, BadMedia, MissingPart, NotAllowed, ToolFailed
from rushes.core.ledger import Caps, Ledger
from rushes.core.money import FREE
from rushes.minds.language import is_local
from rushes.minds.record import NotRecorded
from rushes.shot import Slot
from rushes.shot.prose import prose

if TYPE_CHECKING:
    from rushes.agent.studio import Studio

VERSION = 1
AT_ONCE = 4  # jobs under way at one provider
LONGEST_RESULT = 120.0  # seconds of a file that a provider sends


@dataclass(frozen=True)
class Camera:
    """A provider and its address: nothing is fetched from any other plain http server."""

    provider: Provider
    url: str


def camera(spec: str) -> Camera:
    """The provider that `--with` names, with its key from the environment.

    `xai`, `xai:480p`, `google`, `google:360p`, `fal:ENDPOINT@USD`, `replicate:OWNER/NAME@USD` (US dollars a second),
    `comfyui:WORKFLOW.json`, or `https://HOST/v1#MODEL@USD` for a server that speaks OpenAI's videos API.
    """
    if spec.startswith(("http://", "https://")):
        return _server(spec)
    kind, _, rest = spec.partition(":")
    if kind == "xai":
        if (rest or "720p") not in PRICE:
            raise BadInput(f"no resolution {rest!r}", where="--with", next_step=f"xai:{' or xai:'.join(PRICE)}")
        url = os.environ.get("XAI_BASE_URL", "https://api.x.ai/v1")
        return Camera(XAI(_key("XAI_API_KEY"), resolution=rest or "720p", url=url), _origin(url))
    if kind == "google":
        if (rest or "720p") not in TOKENS:
            raise BadInput(f"no resolution {rest!r}", where="--with", next_step=f"google:{' or google:'.join(TOKENS)}")
        url = os.environ.get("GOOGLE_GEMINI_BASE_URL", "https://generativelanguage.googleapis.com").rstrip("/")
        return Camera(Google(_key("GOOGLE_API_KEY"), resolution=rest or "720p", url=f"{url}/v1beta"), _origin(url))
    if kind in ("fal", "replicate"):
        endpoint, _, price = rest.partition("@")
        usd = _usd(price)
        if not endpoint or usd is None:
            raise BadInput(f"{kind} needs a model and its price", where="--with",
                           next_step=f"{kind}:OWNER/NAME@0.10 with the price of a second from its page")  # fmt: skip
        if kind == "replicate":
            url = os.environ.get("REPLICATE_API_BASE_URL", "https://api.replicate.com")
            return Camera(Replicate(_key("REPLICATE_API_TOKEN"), endpoint, usd, url=url), _origin(url))
        url = os.environ.get("FAL_QUEUE_URL", "https://queue.fal.run")
        forms = os.environ.get("FAL_FORMS_URL", "https://fal.ai")
        return Camera(Fal(_key("FAL_KEY"), endpoint, usd, url=url, forms=forms), _origin(url))
    if kind == "comfyui" and rest:
        url = os.environ.get("COMFYUI_URL", "http://127.0.0.1:8188")
        return Camera(ComfyUI(Path(rest), url=url), _origin(url))
    raise BadInput(
        f"no such generator: {spec!r}",
        where="--with",
        next_step="use nano (our own, free), diffusers:FOLDER (your GPU), xai, xai:480p, google, google:360p, "
        "fal:ENDPOINT@USD, replicate:OWNER/NAME@USD, comfyui:WORKFLOW.json or https://HOST/v1#MODEL@USD",
    )


def _server(spec: str) -> Camera:
    """A server that speaks OpenAI's videos API. Its key goes over https, or stays in the house."""
    url, _, named = spec.partition("#")
    model, _, price = named.rpartition("@")
    usd = _usd(price)
    if not model or usd is None:
        raise BadInput("a server needs its model and price", where="--with",
                       next_step=f"{url}#MODEL@0.10 with the price of a second, @0 for your own machine")  # fmt: skip
    key = os.environ.get("RUSHES_VIDEOS_KEY", "")
    if key and url.startswith("http://") and not is_local(url):
        raise NotAllowed("a key would travel in the open", where="--with", next_step="use the server's https address")
    return Camera(Videos(url, model, usd, key), _origin(url))


def shoot(
    studio: Studio,
    spec: str,
    *,
    instead: str | None = None,
    only: Sequence[str] = (),
    budget_usd: float | None = None,
    shot_usd: float | None = None,
    agreed: bool = False,
    price_only: bool = False,
    live: bool = True,
) -> None:
    """Buy the takes of `only` (all that are drawn, unless given) and put them in place of the drawn ones.

    Raises `NotAllowed` with the price where nobody agreed to it, before anything is bought.
    """
    state, run = studio.state, studio.production.folder.name
    film = studio.production.folder / "film.mp4"
    if not state.versions or state.pending is not None or not film.exists():
        raise BadInput("the whole film is drawn before anything is bought", where=run,
                       next_step=f"rushes resume {run}")  # fmt: skip
    ours = spec == "nano" or spec.startswith("diffusers:")
    main, other = None if ours else camera(spec), camera(instead) if instead else None
    slots = [s for s in studio.script.slots if s.footage is None and not s.shot.is_card]
    if strange := sorted(set(only) - {s.id for s in slots}):
        raise BadInput(f"no such shot to be bought: {', '.join(strange)}",
                       next_step=f"there are: {', '.join(s.id for s in slots)}")  # fmt: skip
    slots = [s for s in slots if not only or s.id in only]
    if main is None:
        if not price_only:
            _ours(studio, slots, spec)
        return
    ledger = Ledger(studio.store.root / "money.sqlite3")
    buyer = Buyer(ledger, studio.store, run)
    jobs = {j.slot.id: j for j in studio.jobs()}
    slots = [s for s in slots if not _there(studio, jobs[s.id], main.provider)]
    asked = [wanted(jobs[s.id], studio, main.provider) for s in slots]
    quote = sum((main.provider.quote(w) for w in asked if buyer.quote_left(main.provider, w)), start=FREE)
    if not live and (new := [s.id for s, w in zip(slots, asked, strict=True) if buyer.quote_left(main.provider, w)]):
        raise NotRecorded(f"nobody bought {', '.join(new)} with these words before", where=run,
                          next_step="run it without --replay to buy them")  # fmt: skip
    state.quote = quote
    if price_only:
        return
    ledger.estimate(run, quote)
    if budget_usd is not None:
        ledger.allow(run, Caps(run_usd=budget_usd, shot_usd=shot_usd))
    if quote != FREE and not agreed:
        raise NotAllowed(
            f"{len(slots)} shots for {quote} ({main.provider.prices})", where=run,
            next_step=f"look at {film}, then say --yes --budget {quote.high_usd:.2f}",
        )  # fmt: skip
    done = 0

    def one(slot: Slot) -> tuple[Slot, TakeRecord | None, list[str]]:
        return (slot, *_shot(studio, buyer, jobs[slot.id], main, other))

    with ThreadPoolExecutor(AT_ONCE) as at_once:
        results = [at_once.submit(one, s) for s in slots]
        left = _too_many(studio, slots, main.provider)
        for result in results:
            slot, take, said = result.result()
            done += 1
            studio.progress.step("shooting", done, len(slots))
            left += [f"{slot.id}: {line}" for line in said]
            for line in said:
                studio.progress.say(f"{slot.id}: {line}")
            if take is not None:
                studio.take_in(take)
    studio.settle()
    studio.finish()
    state.notes = [*left, *state.notes]
    state.spent_usd = ledger.bill(run).paid_usd
    studio.production.save()


def _ours(studio: Studio, slots: Sequence[Slot], spec: str) -> None:
    """Takes from a model on this machine, one after the other: made for nothing."""
    jobs = {j.slot.id: j for j in studio.jobs()}
    left: list[str] = []
    make: Callable[[TakeJob], tuple[TakeRecord | None, list[str]]]
    if spec == "nano":
        from rushes.agent import nano
        from rushes.models.runtime import Nano

        make = nano.Shots(studio, Nano())
    else:
        from rushes.agent import diffused

        make = partial(diffused.shoot, studio, model=diffused.Model(spec.partition(":")[2]))
    for done, slot in enumerate(slots, 1):
        take, said = make(jobs[slot.id])
        left += [f"{slot.id}: {line}" for line in said]
        if take is not None:
            studio.take_in(take)
        studio.progress.step("shooting", done, len(slots))
    studio.settle()
    studio.finish()
    studio.state.notes = [*left, *studio.state.notes]
    studio.production.save()


def wanted(job: TakeJob, studio: Studio, provider: Provider, *, short: bool = False) -> Wanted:
    """What a provider is asked for: the shot in the prose that every generator gets, its length with its tail, and as
    many of its reference pictures as the provider takes."""
    pictured = references.of(studio.state, job.slot)
    return Wanted(
        prompt=prose(job.slot.shot, "medium" if short else "long"),
        seconds=round(job.frames / job.frame.fps, 3),
        aspect=studio.script.aspect,
        seed=job.slot.seed,
        pictures=references.sent(studio.production, job.slot, provider.pictures()) if pictured else (),
    )


def _identity(provider: Provider, want: Wanted) -> str:
    """What a bought take shows, whatever its length: a new neighbour or another speed buys nothing."""
    shown = [want.prompt, want.aspect, want.seed, [[p.name, p.digest] for p in want.pictures]]
    return digest_json([provider.name, provider.version, shown])


def _there(studio: Studio, job: TakeJob, provider: Provider) -> bool:
    """Whether the slot shows a take that this provider made of this very shot, long enough without its tail."""
    here = (job.slot.id, studio.state.kept.get(job.slot.id))
    take = next((t for t in studio.state.takes if (t.slot, t.key) == here), None)
    if take is None or take.picture != _identity(provider, wanted(job, studio, provider)):
        return False
    return take.seconds + take.handle >= job.slot.skip + job.slot.seconds - 0.5 / job.frame.fps


def _too_many(studio: Studio, slots: Sequence[Slot], provider: Provider) -> list[str]:
    """Said once, where a provider takes fewer reference pictures than some shot has."""
    most = max((len(references.of(studio.state, s)) for s in slots), default=0)
    if not most or (takes := provider.pictures()) >= most:
        return []
    return [f"{provider.name} takes {f'{takes} of a shot' if takes else 'no'} reference pictures"]


def _shot(
    studio: Studio, buyer: Buyer, job: TakeJob, main: Camera, other: Camera | None
) -> tuple[TakeRecord | None, list[str]]:
    """One take, down the ladder; None, with the reasons, where the drawn one stays."""
    said: list[str] = []
    rungs = [(main, False), (main, True)] + ([(other, False)] if other else [])
    tried: set[tuple[str, str]] = set()
    for at, short in rungs:
        try:
            want = wanted(job, studio, at.provider, short=short)
            if (at.provider.name, want.prompt) in tried:
                continue
            tried.add((at.provider.name, want.prompt))
            answer = buyer.buy(at.provider, job.slot.id, want, beside=at.url)
            take = _take(studio, job, at.provider, answer, said)
            take.references = [p.digest for p in want.pictures]
            if at is main:  # said in fewer words it is still the same shot
                take.picture = _identity(main.provider, wanted(job, studio, main.provider))
            return take, said
        except Refused as e:
            if not e.moderated:
                said.append(str(e))
                break
            said.append(f"{at.provider.name} held back {want.prompt[:120]!r}: {e.what}")
        except (Busy, ToolFailed, NotAllowed, BadInput, BadMedia) as e:
            said.append(str(e))
            break  # no reason to spend elsewhere: the same command goes on from here
    return None, [*said, "the drawn take stays"]


def _take(studio: Studio, job: TakeJob, provider: Provider, bought: Answer, said: list[str]) -> TakeRecord:
    """A stranger's file made into a take of ours: checked, cut to whole frames, fitted to the frame."""
    from rushes.media.frames import VERSION as CUT
    from rushes.media.frames import cut_clip
    from rushes.media.probe import VERSION as INGEST
    from rushes.media.probe import ingest

    frame = job.frame
    request = {"frames": job.frames, "size": list(frame.size), "fps": frame.fps, "keyframes": list(job.keyframes)}

    def make(folder: Path) -> Answer:
        ours = ingest(bought.files["video"], folder, max_seconds=LONGEST_RESULT, size=frame.size)
        out = folder / "take.mp4"
        cut_clip(ours, out, start=0.0, frames=job.frames, size=frame.size, fps=frame.fps, keep_sound=False,
                 keyframes=job.keyframes)  # fmt: skip
        return Answer(None, {"video": out})

    version = VERSION * 1_000_000 + INGEST * 1000 + CUT
    fitted = studio.store.effect("shot", version, request, make, inputs={"clip": bought.files["video"]})
    return TakeRecord(
        slot=job.slot.id,
        key=fitted.key,
        generator=provider.name,
        file=str(fitted.files["video"].relative_to(studio.store.root.parent)),
        seconds=job.slot.seconds,
        handle=job.frames / frame.fps - job.slot.seconds,
        made_in=round(bought.seconds, 3),
        cost_usd=bought.cost_usd,
        notes=list(said),
        made_for=job.slot,
    )


def _usd(said: str) -> float | None:
    """The price of a second; None for what is none."""
    try:
        usd = float(said)
    except ValueError:
        return None
    return usd if 0 <= usd < 1000 else None


def _key(variable: str) -> str:
    if not (key := os.environ.get(variable, "")):
        raise MissingPart("this generator needs a key", where="--with",
                          next_step=f"set the environment variable {variable}")  # fmt: skip
    return key


def _origin(url: str) -> str:
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
