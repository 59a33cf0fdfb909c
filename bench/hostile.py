"""A hostile corpus of over two hundred files through `rushes footage build`: one clear row each, nothing lost.

    python bench/hostile.py OUT

Writes the corpus to OUT/raw (tests/hostile.py makes the kinds), builds a dataset of it in another process, and checks:
a row for every file, one line of reason where it was not used, good films used, no connection opened, no file outside
touched, the raw files as they were. Says the slowest step, the wall time and the largest process.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import hostile  # noqa: E402
from rushes.core import runs  # noqa: E402
from rushes.core.digest import digest_file  # noqa: E402
from rushes.core.effects import Store  # noqa: E402
from rushes.data.dataset import Dataset  # noqa: E402
from rushes.footage.build import build, printable  # noqa: E402

GOOD = ("good.mp4", "good.mkv", "good.ts", "good.webm")
LIMIT = 1e9  # bytes of one process
NAMES = ("-leading", "new\nline", "%03d", "100% real it's 5:30", "a;b|c&d", "$(touch pwned)", "a..%2f..%2fup",
         "“quoted”", "\u202etfel", "n" * 200, " spaced ", "ünïcödé", "con", "[1-9]*", "tab\there")  # fmt: skip


@contextmanager
def canary() -> Iterator[tuple[int, list[str]]]:
    """A port that nobody should ever connect to."""
    heard: list[str] = []
    server = socket.create_server(("127.0.0.1", 0))

    def listen() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            heard.append(repr(connection.recv(200)))
            connection.close()

    threading.Thread(target=listen, daemon=True).start()
    try:
        yield server.getsockname()[1], heard
    finally:
        server.close()


def corpus(raw: Path, outside: Path, port: int) -> None:
    """Every kind of container, reference and name of the list, and a hundred damaged copies of good films."""
    spare = raw.parent / "spare"
    for folder in (raw, spare):
        folder.mkdir(parents=True)
    kinds = (*hostile.REFUSED.values(), hostile.lying_length, hostile.thousand_fps, hostile.two_pictures,
             hostile.negative_times, hostile.changing_size, hostile.variable_rate, hostile.attachment_outside,
             hostile.bomb_png, hostile.lying_png, hostile.nothing_png, hostile.huge_gif,
             hostile.turned_jpeg)  # fmt: skip
    for n, kind in enumerate(kinds):
        made = kind(spare)
        kept = made.suffix if made.suffix in (".mkv", ".mov", ".ts") else ".mp4"
        made.rename(raw / f"kind{n:02}-{made.stem}{kept}")
    urls = (f"http://127.0.0.1:{port}/x.ts", "http://169.254.169.254/latest/meta-data", f"file://{outside}",
            str(outside), f"concat:{outside}|{outside}", f"subfile,,start,0,end,9,,:{outside}",
            f"tcp://127.0.0.1:{port}", "unix:/run/dbus/system_bus_socket", "fd:0", f"../{outside.name}")  # fmt: skip
    for n, url in enumerate(urls):
        for form in (hostile.hls, hostile.ffconcat, hostile.dash):
            form(spare, url).rename(raw / f"{form.__name__}{n}.mp4")
    hostile.sdp(spare, port).rename(raw / "session.mp4")
    hostile.svg(spare, urls[0]).rename(raw / "picture.mp4")
    hostile.external_data(spare, outside).rename(raw / "alias.mov")
    wholes = []
    for name in GOOD:
        codec = {"webm": ["-c:v", "libvpx", "-c:a", "libvorbis"], "mp4": ["-movflags", "+faststart"]}
        wholes.append(hostile.good(raw / name, seconds=2, size="160x120", extra=codec.get(name[5:], [])))
    dice = random.Random(20)
    for whole in wholes:
        data = whole.read_bytes()
        for n in range(12):
            (raw / f"cut{n:02}{whole.suffix}").write_bytes(data[: len(data) * (n + 1) // 14])
            flipped = bytearray(data)
            flipped[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
            (raw / f"flip{n:02}{whole.suffix}").write_bytes(flipped)
            lied = bytearray(data)
            at = dice.randrange(min(2000, len(data) - 4))
            lied[at : at + 4] = dice.randbytes(4)
            (raw / f"lie{n:02}{whole.suffix}").write_bytes(lied)
    for name in NAMES:
        (raw / f"{name}.mp4").write_bytes(wholes[0].read_bytes())
    (raw / "link-out.mp4").symlink_to(outside)
    (raw / "link-passwd.mp4").symlink_to("/etc/passwd")
    (raw / "folder.mp4").mkdir()
    os.mkfifo(raw / "pipe.mp4")


def _build(raw: Path, out: Path) -> None:
    build(raw, out, Store(out.parent / ".rushes"))


def main() -> None:
    out = Path(sys.argv[1])
    raw, outside = out / "raw", out / "outside.mp4"
    out.mkdir(parents=True)
    outside.write_bytes(hostile.good(out / "secret.mp4").read_bytes())
    with canary() as (port, heard):
        corpus(raw, outside, port)
        files = sorted(str(p.relative_to(raw)) for p in raw.rglob("*") if p.is_file() and not p.is_symlink())
        before = {name: digest_file(raw / name) for name in files}
        beside = sorted(p.name for p in out.iterdir())
        began, largest = time.monotonic(), 0
        run = multiprocessing.get_context("spawn").Process(target=_build, args=(raw, out / "dataset"))
        run.start()
        while run.is_alive():
            try:
                me = psutil.Process(run.pid)
                largest = max(largest, *(p.memory_info().rss for p in [me, *me.children(recursive=True)]))
            except psutil.NoSuchProcess:
                pass
            time.sleep(0.05)
        wall = time.monotonic() - began
    rows = {r.name: r for r in Dataset.open(out / "dataset").sources()} if run.exitcode == 0 else {}
    problems = [f"the build ended with {run.exitcode}"] if run.exitcode else []
    problems += [f"no row: {n!r}" for n in files if printable(n) not in rows]
    problems += [
        f"no single line of reason: {n}" for n, r in rows.items() if r.status != "used" and (not r.why or "\n" in r.why)
    ]
    problems += [f"{n} is {rows[n].status}: {rows[n].why}" for n in GOOD if n in rows and rows[n].status == "refused"]
    problems += [f"a connection: {h}" for h in heard]
    problems += [f"changed: {n!r}" for n, digest in before.items() if digest_file(raw / n) != digest]
    new = {p.name for p in out.iterdir()} - set(beside) - {"dataset", ".rushes"}
    problems += [f"written outside: {n}" for n in new] + (["a shell ran"] if list(out.rglob("pwned")) else [])
    problems += [f"a process of {largest / 1e9:.2f} GB"] if largest > LIMIT else []
    slowest = max((float(x.get("seconds", 0)) for x in runs.read(out / ".rushes")), default=0.0)
    print(f"{len(files)} files, {len(rows)} rows: {dict(Counter(r.status for r in rows.values()))}")
    print(f"{wall:.0f} s, slowest step {slowest:.1f} s, largest process {largest / 1e6:.0f} MB")
    print("\n".join(problems) or "no problem")
    raise SystemExit(bool(problems))


if __name__ == "__main__":
    main()
