"""`report.html`: the film, its script, every decision with its reason, every take, finding and cost, on one page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from rushes.agent import references
from rushes.agent.finishing import told
from rushes.agent.paper import lines_of
from rushes.agent.production import Production, State
from rushes.core.effects import write_atomic
from rushes.shot import Slot

_STYLE = """
:root{color-scheme:light dark;--ink:#1c1a17;--paper:#f6f1e7;--line:#d8cfbd;--soft:#6d6558;--hot:#a63d2f}
@media (prefers-color-scheme:dark){:root{--ink:#ece5d8;--paper:#191714;--line:#3b352c;--soft:#a79d8c;--hot:#e07a66}}
*{box-sizing:border-box}body{margin:0 auto;max-width:1080px;padding:32px 20px 80px;background:var(--paper);
color:var(--ink);font:16px/1.55 system-ui,sans-serif}h1{font-size:2rem;margin:.2em 0}h2{margin:2em 0 .6em;
border-bottom:1px solid var(--line);padding-bottom:.25em}video,img{max-width:100%;border-radius:6px;background:#000}
video{width:100%;max-height:78vh}.soft{color:var(--soft)}table{border-collapse:collapse;width:100%;font-size:.92rem}
td,th{text-align:left;vertical-align:top;padding:.45em .7em .45em 0;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:600}.wide{overflow-x:auto}.bad{color:var(--hot)}code{font-size:.86em}
"""


def write_report(production: Production) -> None:
    """Write `report.html` into the production's folder. Every word from outside is escaped."""
    s = production.state
    title = escape(s.script.title if s.script else "Untitled")
    has_captions = (production.folder / "film.vtt").exists()
    track = '<track kind="captions" src="film.vtt" srclang="en" label="Captions">' if has_captions else ""
    body = [
        f"<h1>{title}</h1><p class=soft>{escape(s.commission.brief[:600])}</p>",
        f'<video controls preload=metadata poster="poster.jpg" src="film.mp4">{track}</video>',
        f"<p>{escape(s.closing)}</p>",
        _list("What to know", [*(s.script.missing if s.script else ()), *s.notes]),
        "<h2>Contact sheet</h2><img src='contact-sheet.png' alt='One picture of each shot, in order'>",
        _script(s),
        _table(
            "What is said, kept (+) and left (-)",
            ("", "file", "at", "words", "why"),
            [("+" if x.kept else "-", x.clip.name, f"{x.clip.start:.2f}", x.clip.speech, x.why) for x in lines_of(s)],
        ),
        _bible(s),
        _table("Decisions", ("tool", "by", "why"), [(d.tool, d.by, d.why) for d in s.decisions]),
        _table(
            "Steps that the keyless director did for the language model",
            ("turn", "step", "because of", "what was wrong"),
            [(str(x.turn), x.tool or "closing words", x.reason, x.said) for x in s.stood_in],
        ),
        _takes(s),
        _findings(s),
        _costs(s),
        _list("Whose work is in it", s.licences),
    ]
    page = (
        f"<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
        f"<meta http-equiv=Content-Security-Policy content=\"default-src 'self'; style-src 'unsafe-inline'\">"
        f"<title>{title} · Rushes</title><style>{_STYLE}</style><body>{''.join(body)}</body></html>"
    )
    write_atomic(production.folder / "report.html", page.encode())


def _table(heading: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    head = "".join(f"<th>{escape(c)}</th>" for c in columns)
    lines = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in rows)
    return f"<h2>{escape(heading)}</h2><div class=wide><table><tr>{head}</tr>{lines}</table></div>"


def _list(heading: str, lines: list[str]) -> str:
    if not lines:
        return ""
    return f"<h2>{escape(heading)}</h2><ul>" + "".join(f"<li>{escape(x)}</li>" for x in lines) + "</ul>"


def _script(s: State) -> str:
    rows = []
    at = 0.0
    for slot in s.script.slots if s.script else ():
        rows.append(
            (
                slot.id,
                f"{at:.1f}–{at + slot.seconds:.1f}",
                slot.purpose,
                _picture(slot),
                slot.narration or slot.caption or "",
                slot.why,
            )
        )
        at += slot.seconds
    return _table("Script", ("slot", "seconds", "purpose", "picture", "words", "why"), rows)


def _bible(s: State) -> str:
    """Who comes more than once, and where two shots contradict each other."""
    from rushes.minds.continuity import bible, breaks

    if s.script is None:
        return ""
    rows = [(c.name, ", ".join(c.look), ", ".join(c.wears), ", ".join(c.slots)) for c in bible(s.script)]
    shown = [(r.name, ", ".join(x.id for x in s.script.slots if r in references.of(s, x))) for r in s.references]
    pictures = "".join(f"<img src='{escape(r.file)}' alt='{escape(r.name)}' width=180> " for r in s.references)
    jumps = [f"{b.slot}, {b.field}: {b.what}" for b in breaks(s.script)]
    return (
        _table("Who is in it", ("who", "looks", "wears", "slots"), rows)
        + _table("Reference pictures", ("of", "shown in"), shown)
        + pictures
        + _list("Jumps at the cuts", jumps)
    )


def _picture(slot: Slot) -> str:
    from rushes.shot.prose import prose

    if slot.footage is not None:
        return f"footage {slot.footage.clip} from {slot.footage.start:.1f} s"
    return prose(slot.shot, "short")


def _takes(s: State) -> str:
    rows = [
        (
            t.slot, t.generator, told(t.made_for.finish if t.made_for else None), f"{t.made_in:.1f} s",
            f"${t.cost_usd:.2f}", t.key[:12], "; ".join([*t.notes, *t.drawn]),
        )
        for t in s.takes
    ]  # fmt: skip
    return _table("Takes", ("slot", "made by", "finished", "made in", "cost", "effect", "notes"), rows)


def _findings(s: State) -> str:
    if not s.findings:
        return "<h2>Review</h2><p>The critic found nothing.</p>"
    rows = [
        (f.severity, f.check, f.slot_id or "film", f"{f.start:.1f}–{f.end:.1f}", f.what, f.mend) for f in s.findings
    ]
    return _table("Review", ("severity", "check", "where", "seconds", "what", "mend"), rows)


def _costs(s: State) -> str:
    rows = [("quoted before", str(s.quote)), ("spent", f"${s.spent_usd:.2f}")]
    rows += [(f"{stage}, seconds from the start", f"{seconds:.1f}") for stage, seconds in s.timings.items()]
    return _table("Cost and time", ("what", "how much"), rows)
