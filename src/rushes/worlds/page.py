"""The meters as one page: plain HTML with drawings in SVG, no scripts, nothing fetched."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

W, H, LEFT, LOW, TOP = 560, 260, 48, 34, 24
COLOURS = {"session": "#e8a33d", "true": "#e8a33d", "simulator": "#7fb069", "copy_last": "#8ab0d6", "frozen": "#5b7fa6",
           "random": "#8a7f70", "flipped": "#d66a6a", "turned_away": "#8a7f70", "answers": "#e8a33d",
           "obeys": "#e8a33d", "fit": "#7fb069", "land": "#8ab0d6"}  # fmt: skip
SAID = {"session": "the world", "true": "true action", "copy_last": "copy-last",
        "frozen": "first picture kept", "random": "random", "flipped": "flipped action", "simulator": "the simulator",
        "turned_away": "turned away", "answers": "share left"}  # fmt: skip
STYLE = """body{background:#16130f;color:#efe6d6;font:15px/1.5 system-ui,sans-serif;max-width:1200px;
margin:2rem auto;padding:0 1rem}h1{font-size:1.3rem}h2{font-size:1rem;margin:0 0 .3rem}
main{display:grid;grid-template-columns:repeat(auto-fit,minmax(480px,1fr));gap:1.2rem}
section{background:#221d17;border-radius:10px;padding:1rem}svg{width:100%}
text{fill:#a3957f;font-size:12px}small,p{color:#a3957f;margin:.3rem 0}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
td,th{padding:.1rem .7rem .1rem 0;text-align:right}th{color:#a3957f;font-weight:400}
b{color:#e8a33d}"""


def page(told: dict[str, Any], name: str, against: str) -> str:
    """The whole page of what `measure` answered."""
    t, ph, m = told["timing"], told["photon"], told["machine"]
    head = (
        f"<h1>{escape(name)} beside {escape(against)}</h1><p>{told['size'][1]} x {told['size'][0]} pixels, "
        f"{told['fps']} frames a second wanted. {escape(m['cpu'])}, {m['cores']} cores, "
        f"load {m['load']} when it ended, Python {m['python']}, {m['system']}. "
        f"{told['plan']['runs']} runs, {told['plan']['probes']} probes, seed {told['plan']['seed']}.</p>"
    )
    sections = [
        ("A frame's time", f"p50 <b>{t['p50_ms']}</b>, p99 <b>{t['p99_ms']}</b>, max <b>{t['max_ms']}</b> ms; missed "
         f"<b>{t['missed']}</b> of {t['frames']} deadlines of {t['deadline_ms']} ms. Decoding is in it.",
         bars(t["histogram"]["edges"], t["histogram"]["counts"], "ms")),
        ("Input to photon", _photon(ph), bars(*_counts(ph["frames"]), "frames until the picture differs")),
        ("Drift", "PSNR in dB against the simulator under the same actions, frames that changed; "
         "copy-last is told the true picture before, every frame.", _drift(told["drift"])),
        ("Does it answer?", "An inverse-dynamics probe reads the steering out of the pictures: the share of its score "
         "on real frames that is left.", _answers(told["drift"])),
        ("Where is who walks?", _state_text(told["drift"]), _state(told["drift"])),
        ("Action gap", _gap(told["action"]), _horizons(told["action"]["horizons"])),
        ("Nothing pressed", "PSNR in dB against the first picture.",
         _pairs(told["idle"], ("session", "simulator"), "to")),
        ("Return to start", "Turned away and back: PSNR in dB of the last picture against the first.",
         _pairs(told["return"], ("session", "simulator", "turned_away"), "frames_away")),
    ]  # fmt: skip
    body = "".join(f"<section><h2>{h}</h2><p>{text}</p>{drawn}</section>" for h, text, drawn in sections)
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(name)}</title><style>{STYLE}</style>' \
           f"<body>{head}<main>{body}</main></body></html>"  # fmt: skip


def _photon(ph: dict[str, Any]) -> str:
    never = f"; never seen in <b>{ph['never']}</b> of {ph['probes']}" if ph["never"] else ""
    if "p50_ms" not in ph:
        return f"no input was ever seen{never}"
    return (f"p50 <b>{ph['p50_ms']}</b>, p95 <b>{ph['p95_ms']}</b> ms; frames p50 <b>{ph['p50_frames']}</b>, max "
            f"<b>{ph['max_frames']}</b> (the simulator: {max(ph['simulator_frames'], default=0)}){never}.")  # fmt: skip


def _counts(frames: Sequence[int]) -> tuple[list[float], list[int]]:
    top = max(frames, default=1)
    return [n + 0.5 for n in range(top + 1)], [sum(f == n for f in frames) for n in range(1, top + 1)]


def _gap(action: dict[str, Any]) -> str:
    if not action["horizons"]:
        return "no probe moved the true picture"
    said = []
    kinds = (("horizons", "probes", "all"), ("turning", "turning_probes", "turns"))
    for rows, n, what in ((action[r], action[n], what) for r, n, what in kinds):
        gaps = [(o, rows[0][f"over_{o}"]) for o in ("flipped", "random", "copy_last") if rows]
        parts = [f"over {SAID[o]} <b>{g[0]:+}</b> ({g[1]:+} to {g[2]:+})" for o, g in gaps]
        said.append(f"{what} ({n} probes): " + "; ".join(parts))
    return "dB gained in the first frame, 95% interval. " + "<br>".join(said)


def _drift(rows: list[dict[str, Any]]) -> str:
    names = ("session", "copy_last", "frozen", "random")
    lines = {n: [(r["to"], r[n]) for r in rows if n in r] for n in names}
    return lines_plot(lines, "frame", "dB", even=True) + table(
        rows, ("from", "to", "frames", *names, "lowest", "highest")
    )


def _answers(rows: list[dict[str, Any]]) -> str:
    both = (("world", "steering"), ("real", "steering_true"))
    told = [{**r, **{f"{k} ({w})": r[x][k] for w, x in both for k in r[x]}} for r in rows if "answers" in r]
    if not told:
        return "<p>Too few frames.</p>"
    columns = ("from", "to", "answers", "turn (world)", "turn (real)", "ahead (world)", "ahead (real)")
    return lines_plot({"answers": [(r["to"], r["answers"]) for r in told]}, "frame", "share", even=True) + table(
        told, columns
    )


def _state_text(rows: list[dict[str, Any]]) -> str:
    if not any("state" in r for r in rows):
        return "This simulator's state cannot be read out of pictures."
    return ("The state is read out of every picture. Obeys: the action did to the state in the picture what it does to "
            "a true one. Off: pixels from the simulator's walker, beside one who never moved. Land, way, night: as the "
            "simulator's.")  # fmt: skip


def _state(rows: list[dict[str, Any]]) -> str:
    told = [{"from": r["from"], "to": r["to"], **r["state"]} for r in rows if "state" in r]
    if not told:
        return ""
    shares = {n: [(r["to"], r[n]) for r in told] for n in ("obeys", "fit", "land")}
    columns = ("from", "to", "fit", "obeys", "off", "off_kept", "land", "way", "night")
    return lines_plot(shares, "frame", "share", even=True) + table(told, columns)


def _horizons(rows: list[dict[str, Any]]) -> str:
    names = ("true", "flipped", "random", "copy_last")
    return lines_plot({n: [(r["frame"], r[n]) for r in rows] for n in names}, "frames ahead", "dB") if rows else ""


def _pairs(rows: list[dict[str, Any]], names: Sequence[str], x: str) -> str:
    return lines_plot({n: [(r[x], r[n]) for r in rows] for n in names}, x.replace("_", " "), "dB", even=True) + table(
        rows, (x, *names)
    )


def table(rows: list[dict[str, Any]], columns: Sequence[str]) -> str:
    head = "".join(f"<th>{escape(SAID.get(c, c.replace('_', ' ')))}</th>" for c in columns)
    body = "".join("<tr>" + "".join(f"<td>{r.get(c, '')}</td>" for c in columns) + "</tr>" for r in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


def lines_plot(lines: dict[str, list[tuple[float, float]]], x: str, y: str, *, even: bool = False) -> str:
    """Lines by name; with `even` the places along x are evenly spaced and only labelled with their values."""
    places = sorted({p for pts in lines.values() for p, _ in pts})
    values = [v for pts in lines.values() for _, v in pts]
    if not values:
        return ""
    low, high = min(0.0, *values), max(*values, 1e-6)
    spot = {p: (i / max(1, len(places) - 1) if even else (p - places[0]) / max(1e-9, places[-1] - places[0]))
            for i, p in enumerate(places)}  # fmt: skip

    def at(p: float, v: float) -> tuple[float, float]:
        return LEFT + spot[p] * (W - LEFT - 130), TOP + (1 - (v - low) / (high - low)) * (H - LOW - TOP)

    ticks = [(at(places[0], v)[1], f"{v:.3g}") for v in _ticks(low, high)]
    out = [_axes([(at(p, low)[0], f"{p:g}") for p in places], ticks, x, y)]
    for k, (name, pts) in enumerate(lines.items()):
        colour = COLOURS.get(name, "#efe6d6")
        path = " ".join(f"{a:.1f},{b:.1f}" for a, b in (at(*pt) for pt in pts))
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="2.5" fill="{colour}"/>' for a, b in (at(*pt) for pt in pts)]
        said = escape(SAID.get(name, name))
        out.append(f'<text x="{W - 122}" y="{TOP + 12 + 18 * k}" style="fill:{colour}">{said}</text>')
    return _svg(out)


def bars(edges: Sequence[float], counts: Sequence[int], x: str) -> str:
    """A histogram: `counts[i]` lie between edges i and i + 1."""
    top, wide = max(counts, default=0) or 1, (W - LEFT - 130) / max(1, len(counts), 8)
    out = [_axes([(LEFT + wide * i, f"{edges[i]:.3g}") for i in range(0, len(edges), max(1, len(edges) // 8))],
                 [(H - LOW, "0"), (TOP, str(top))], x, "count")]  # fmt: skip
    for i, n in enumerate(counts):
        tall = n / top * (H - LOW - TOP)
        out.append(f'<rect x="{LEFT + wide * i:.1f}" y="{H - LOW - tall:.1f}" width="{max(1.0, wide - 1):.1f}" '
                   f'height="{tall:.1f}" fill="#e8a33d"/>')  # fmt: skip
    return _svg(out)


def _ticks(low: float, high: float) -> list[float]:
    return [low + (high - low) * i / 4 for i in range(5)]


def _axes(xs: list[tuple[float, str]], ys: list[tuple[float, str]], x: str, y: str) -> str:
    out = [f'<line x1="{LEFT}" y1="{b:.1f}" x2="{W - 130}" y2="{b:.1f}" stroke="#3a3126"/>'
           f'<text x="{LEFT - 6}" y="{b + 4:.1f}" text-anchor="end">{t}</text>' for b, t in ys]  # fmt: skip
    out += [f'<text x="{a:.1f}" y="{H - LOW + 16}" text-anchor="middle">{t}</text>' for a, t in xs]
    return "".join(out) + f'<text x="{LEFT}" y="{H - 3}">{x} →</text><text x="4" y="10">{y}</text>'


def _svg(parts: list[str]) -> str:
    return f'<svg viewBox="0 0 {W} {H}" role="img">{"".join(parts)}</svg>'
