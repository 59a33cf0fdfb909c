"""The server: loopback only, every answer behind a token, plain pages; extra `web` (FastAPI, Uvicorn).

Annotations are not postponed here: FastAPI reads them where its own names are known only inside `application`.
"""

from pathlib import Path
from typing import Any

from rushes.core.errors import BadInput, MissingPart, RushesError
from rushes.data.clip import Clip
from rushes.data.dataset import Dataset
from rushes.footage.desk import Desk, report
from rushes.footage.filters import split
from rushes.footage.search import Index
from rushes.minds.vision import INSTRUCTION
from rushes.shot import Angle, CameraMove, Framing, TimeOfDay, Tone, Weather
from rushes.shot.prose import prose
from rushes.web.guard import listen, new_token, protect

STATIC = Path(__file__).parent / "static"
PAGE = 60  # clips of one answer
_LIGHT = ("id", "source", "start", "end", "seconds", "frames", "fps", "width", "height", "accepted", "why", "camera",
          "camera_speed", "pan", "tilt", "zoom", "roll", "shake", "subject_motion", "brightness", "colours",
          "edge_width", "noise", "still", "duplicates", "overlay", "bars", "split", "bucket", "cluster",
          "speech", "text", "caption_author", "caption_short", "caption_medium", "caption_long")  # fmt: skip


def application(folder: Path, token: str, person: str = "me", gold: bool = False) -> Any:
    """The FastAPI application over one dataset. Raises MissingPart where FastAPI is not installed."""
    try:
        from fastapi import FastAPI, Request
        from fastapi.responses import FileResponse, JSONResponse, Response
    except ImportError as e:
        raise MissingPart("the page needs FastAPI", where="extra `web`", next_step="pip install 'rushes[web]'") from e
    dataset = Dataset.open(folder)
    clips = dataset.clips()
    by_id = {c.id: c for c in clips}
    index = Index(clips)
    desk = Desk(folder, person, gold=gold)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)

    protect(app, token)

    @app.exception_handler(RushesError)
    async def failed(_: Request, error: RushesError) -> Any:
        return JSONResponse({"error": error.what, "where": error.where, "next_step": error.next_step}, 400)

    @app.get("/")
    def browse() -> Any:
        return FileResponse(STATIC / "browse.html")

    @app.get("/desk")
    def desk_page() -> Any:
        return FileResponse(STATIC / "desk.html")

    @app.get("/static/{name}")
    def static(name: str) -> Any:
        path = STATIC / name
        if path.parent != STATIC or not path.is_file():
            return JSONResponse({"error": "no such file"}, 404)
        return FileResponse(path)

    @app.get("/api/clips")
    def listed(q: str = "", camera: str = "", state: str = "taken", offset: int = 0) -> Any:
        words, tests = split(q[:400])
        found = [h.clip for h in index.search(words, len(clips))] if words else clips
        wanted = {"taken": True, "left out": False}.get(state)
        found = [c for c in found if all(t.passes(c) for t in tests)]
        found = [c for c in found if (wanted is None or c.accepted == wanted) and (not camera or c.camera == camera)]
        page = found[max(0, offset) : max(0, offset) + PAGE]
        return {"total": len(found), "digest": dataset.digest, "clips": [_light(c) for c in page]}

    @app.get("/media/{name}")
    def media(name: str, request: Request) -> Any:
        id, _, kind = name.partition(".")
        clip = by_id.get(id)
        if clip is None or kind not in ("mp4", "jpg") or not clip.shard:
            return JSONResponse({"error": "no such clip"}, 404)
        data = dataset.member(clip, kind)
        return _ranged(Response, data, "video/mp4" if kind == "mp4" else "image/jpeg", request.headers.get("range"))

    @app.get("/api/desk")
    def task(skip: str = "", clip: str = "") -> Any:
        now = desk.next(skip.split(","), clip or None)
        words = {"framing": Framing, "camera": CameraMove, "angle": Angle, "tone": Tone, "time": TimeOfDay,
                 "weather": Weather}  # fmt: skip
        return {
            "instruction": INSTRUCTION, "words": {k: [v.value for v in kind] for k, kind in words.items()},
            "report": report(folder),
            "task": now and {"clip": _light(now.clip), "draft": now.draft, "done": now.done, "left": now.left},
        }  # fmt: skip

    @app.post("/api/desk/{clip_id}/preview")
    async def preview(clip_id: str, request: Request) -> Any:
        shot = desk.shot(clip_id, await _fields(request))
        return {"short": prose(shot, "short"), "long": prose(shot, "long")}

    @app.post("/api/desk/{clip_id}")
    async def say(clip_id: str, request: Request) -> Any:
        caption = desk.say(clip_id, await _fields(request))
        return {"long": caption.long, "score": caption.score}

    return app


async def _fields(request: Any) -> dict[str, Any]:
    if int(request.headers.get("content-length") or 0) > 100_000:
        raise BadInput("the description is too long", next_step="shorten it")
    try:
        found = await request.json()
    except ValueError as e:
        raise BadInput("not a description", next_step="reload the desk") from e
    if not isinstance(found, dict):
        raise BadInput("not a description", next_step="reload the desk")
    return found


def _light(clip: Clip) -> dict[str, Any]:
    return clip.model_dump(include=set(_LIGHT))


def _ranged(response: Any, data: bytes, kind: str, asked: str | None) -> Any:
    """The bytes, or the part of them that a player asked for."""
    headers = {"Accept-Ranges": "bytes", "Cache-Control": "private, max-age=3600"}
    if asked and asked.startswith("bytes=") and "," not in asked:
        first, _, last = asked[6:].partition("-")
        if first.isdigit() and int(first) < len(data):
            end = min(int(last), len(data) - 1) if last.isdigit() else len(data) - 1
            headers["Content-Range"] = f"bytes {first}-{end}/{len(data)}"
            return response(data[int(first) : end + 1], 206, headers, kind)
    return response(data, 200, headers, kind)


def serve(
    folder: Path, *, port: int = 0, person: str = "me", page: str = "/", gold: bool = False, say: Any = print
) -> None:
    """Serve a dataset on this machine until stopped; says the address, token and all."""
    token = new_token()
    app = application(folder, token, person, gold)
    listen(app, port, lambda base: say(f"{base}{page}?token={token}"))
