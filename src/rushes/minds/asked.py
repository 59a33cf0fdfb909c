"""What a brief asks of the film itself: its length, shape, title, kind, style; and what is left to show."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from rushes.core.errors import BadInput
from rushes.shot.commission import MAX_BRIEF
from rushes.shot.words import tag

BriefKind = Literal[
    "story", "advert", "explainer", "documentary", "mood", "poem", "greeting", "how-to", "data", "news", "trailer"
]  # fmt: skip
Aspect = Literal["16:9", "9:16", "1:1"]


@dataclass(frozen=True)
class Asked:
    """The request and its subject. `told` has the brief's length and offsets: what is no subject is blanked."""

    clean: str
    told: str
    kind: BriefKind
    seconds: float | None
    aspect: Aspect | None
    title: str | None
    style: str | None
    wordless: bool = False  # no words on the screen
    unscored: bool = False  # no music


_NUMBER = (
    r"(?:\d+(?:\.\d+)?|half an?|one and a half|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen"
    r"|twenty|thirty|forty[- ]five|forty|sixty|ninety)"
)
_LENGTH = re.compile(
    rf"\b(?:about |around |roughly |approximately )?(?P<n>{_NUMBER})[\s-]*(?P<u>seconds?|secs?|s|minutes?|mins?|min)\b"
    r"(?P<film>[\s-]*(?:long|in length|film|video|clip|movie|spot|ad\b|advert|short|animation|documentary|trailer"
    r"|version))?",
    re.I,
)
_WORD_NUMBERS = {
    "half a": 0.5, "half an": 0.5, "a": 1, "an": 1, "one": 1, "one and a half": 1.5, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40,
    "forty-five": 45, "forty five": 45, "sixty": 60, "ninety": 90,
}  # fmt: skip
_FILM = (
    r"(?:videos?|films?|movies?|clips?|animations?|cartoons?|trailers?|teasers?|documentar(?:y|ies)|adverts?|ads?"
    r"|advertisements?|"
    r"commercials?|promos?|spots?|explainers?|stor(?:y|ies)|fairy ?tales?|tutorials?|shorts?|mood pieces?"
    r"|music videos?|"
    r"portraits?|invitations?|greetings?|poems?|haikus?|reports?|montages?|sequences?|scenes?|shots?|logline|loglines?)"
)
_REQUEST = re.compile(
    r"\s*(?:hi[,!]?|hello[,!]?|please|so)?\s*(?:(?:i(?:'d| would)? (?:want|like|need)|we (?:want|need)|can you"
    r"|could you|would you|"
    r"please|let's|kindly)\s+(?:to\s+)?)?"
    r"(?:(?:make|create|produce|generate|shoot|direct|draw|animate|design|do|show|give|write|tell|film|see|have)\s+)?"
    r"(?:me|us)?\s*(?:an?|the|some|my|our)?\s*(?:[\w'’-]+[\s,]+){0,5}?" + _FILM + r"\b"
    r"\s*(?:,?\s*(?:about|of|on|for|where|in which|that shows|showing|which shows|with|telling|titled|called|to)\b"
    r"|\s*[:–—-])\s*",
    re.I,
)
_OPENINGS = re.compile(
    r"\s*(?:(?:please\s+)?(?:explain|show me|show|tell me|tell us|tell|imagine|describe|illustrate|visuali[sz]e"
    r"|picture|depict|animate|film)"
    r"\s+(?:to (?:[\w'-]+\s+){1,4}?)?(?:(?:about|that|us|me|the story of)\s+)?(?=(?:how|why|what|when|where"
    r"|who|an?|the|two|three)\b)"
    r"|(?:please\s+)?(?:make|do|tell|shoot) it (?:like|as|in the manner of) [^.:!?]{3,50}[:.!]\s*"
    r"|(?:[\w'-]+\s+){0,3}[\w'-]+,? please\s*[:.,!–—-]+\s*|once upon a time[,:]?\s+(?:there (?:was|lived)\s+)?"
    r"|(?:coming soon|save the date|you(?:'re| are) (?:all )?invited"
    r"|breaking (?:news|story)(?: from [^:.!]{2,40}(?=[:.!]))?|breaking|(?:\w+ )?news(?: report)?"
    r"|recipe|trailer|teaser|ads?|commercial"
    r"|headlines?|logline|brief|synopsis|scene|subject"
    r"|topic|tagline)\s*[:,.!–—-]+\s*(?:there (?:was|lived)\s+)?)",
    re.I,
)
_ASPECTS: tuple[tuple[str, Aspect], ...] = (
    (r"(?:,?\s*\b(?:for|on) (?:tiktok|reels|instagram reels|instagram stories|youtube shorts|shorts|stories)\b"
     r"|,?\s*\b(?:in )?(?:vertical|portrait(?= (?:format|mode|aspect|orientation|video|film))|(?<=in )portrait)"
     r"(?: (?:format|mode|aspect|orientation))?\b|\b9[:x]16\b)", "9:16"),
    (r"(?:,?\s*\b(?:in )?(?:a )?square(?= (?:video|film|format|clip|aspect|ad|one|portrait|movie))"
        r"(?: (?:format|aspect))?\b"
        r"|,?\s*\bfor (?:an )?instagram(?: post)?\b|\b1[:x]1\b)", "1:1"),
    (r"(?:,?\s*\b(?:in )?(?:widescreen|landscape (?:format|video|mode|orientation)|cinemascope)\b"
        r"|,?\s*\bfor youtube\b|\b16[:x]9\b)", "16:9"),
)  # fmt: skip
_STYLE = re.compile(
    r"(?:,?\s*\b(?:in|with)\s+(?:the |a |an )?style of\s+(?P<of>[^.,;:]{2,50})"
    r"|,?\s*\b(?:in|with) (?:a |an )?(?P<kind>[\w\s-]{2,40}?)[\s-]styles?\b"
    r"|^(?P<first>[\w\s-]{3,30}?)[\s-]style\s*[,:]"
    r"|,?\s*\b(?:in |as (?:a|an) )?(?P<look>black[- ]and[- ]white|film noir|sepia|claymation|stop[- ]motion"
    r"|pixel art|oil painting|"
    r"watercolou?rs?|anime|line art|comic book)\b(?=\s*(?:[.,;]|$))"
    r"|[,.;]\s*(?:please )?(?:make|keep) it (?:(?:very|really|more|a bit) )?(?!home|back|there|out|through|over|to)"
    r"(?P<made>\w+)(?=\s*(?:[.!]|$)))",
    re.I,
)
_CAMERA = re.compile(
    r",?\s*\b(?:(?:extreme |medium |wide )?close[- ]?up(?: shot)?(?: of)?|(?:wide|long|medium|establishing"
    r"|tracking|aerial|drone|static|"
    r"overhead|macro|tilt[- ]?shift) (?:shot|view|footage)(?: of)?|(?:in )?(?:extreme )?slow[- ](?:motion|mo)\b"
    r"|time[- ]?lapse(?: of| photography)?|"
    r"hand-?held camera|camera (?:pans?|rotates?|zooms?|tilts?|tracks?)(?: (?:from )?\w+ to \w+| \w+)?|zoom(?:s"
    r"|ing)? (?:in|out)|"
    r"(?:wide angle|macro|fisheye) lens|4k|8k|hd|high(?:ly)? detailed|cinematic(?: shot of| lighting)?"
    r"|photorealistic|hyper-?realistic)\b"
    r"(?=\s*(?:[.,;]|$|an?\b|the\b|of\b|[A-Za-z]))",
    re.I,
)
# What is said to the film-maker and is no part of the story.
_WORDLESS = re.compile(
    r"(?:^|(?<=[.!?;,]))\s*(?:please,? )?(?:(?:with )?(?:no|without(?: any)?) (?:words?|text|titles?|captions?|cards?"
    r"|dialogues?|narration|voice-?over|talking|speech)(?:,? (?:or|and|no) [\w-]+)*|wordless(?:ly)?)\s*(?:[.!?;,]|$)",
    re.I,
)
_UNSCORED = re.compile(r"(?:^|(?<=[.!?;,]))\s*(?:please,? )?(?:with )?(?:no|without) music\s*(?:[.!?;,]|$)", re.I)
_AUDIENCE = re.compile(
    r"(?P<aside>^|,)?\s*\bfor (?:(?:a |my |our )class of |the |our |my )?"
    r"(?:(?:very|young|small|little|curious|school) ?)*"
    r"(?:kids|children|beginners|pupils|toddlers|class|[\w-]+-year-olds)\b(?=\s*[:.,;]|$)", re.I,
)  # fmt: skip
_FOR_WHOM = re.compile(  # "an explainer for kids |about bees"
    r"(\b" + _FILM + r") for (?:my |our |the )?(?:[\w-]+ ){0,2}?"
    r"(?:kids|children|toddlers|pupils|class|beginners|[\w-]+-olds)"
    r"(?= (?:about|on|where|in which|that|which|showing|explaining|how|why)\b)",
    re.I,
)  # fmt: skip
_STEPS = re.compile(r",?\s*\b(?:step[- ]by[- ]step|in (?:\w+ )?(?:easy |simple )?steps)\b", re.I)
_SHOW = re.compile(
    r"(?:^|(?<=[.!?;:]))\s*(?:please\s+)?(?:(?:i|we) (?:want|need|would like|'d like)(?: to see)?|(?:we )?sees?"
    r"|show(?: us)?|include|feature|picture|depict|film"
    r"|(?:(?:it|the film) )?(?:open|start|begin|end|close|finish|cut)s? (?:on|with|to))"
    r"\s+(?!(?:how|why|that|what|off|up|to|and)\b)(?=\w)", re.I,
)  # fmt: skip
_KINDS: tuple[tuple[BriefKind, str], ...] = (
    ("trailer", r"\btrailer\b|\bteaser\b|\bcoming soon\b|\bin (?:cinemas|theaters|theatres)\b"),
    ("greeting", r"\bhappy (?:\w+ )?(?:birthday|anniversary|new year|holidays|easter|retirement|mother|father)"
        r"|\binvit(?:e|ed|ation)\b|\bcongratulat"
                 r"|\bmerry (?:christmas|xmas)\b|\bget well\b|\bthank(?:s| you)\b|\bwelcome to the (?:team"
                 r"|family)\b|\bgreeting|\bsave the date\b"
                 r"|\b(?:come|welcome) to (?:the |our |my )|\byou(?:'re| are) (?:all )?invited\b"
                 r"|\bfarewell (?:to|for)\b|\bjoin us (?:for|at|on)\b|\bwedding of\b|\bseason's greetings\b"),
    ("how-to", r"\bhow to\b|\bstep[- ]by[- ]step\b|\brecipe\b|\btutorial\b|\bin (?:\w+) (?:easy |simple )?steps\b"
        r"|\bguide to\b|\blesson\b"),
    ("documentary", r"\bdocumentary\b|\ba day (?:in the life|with)\b|\b(?:portrait|profile) of\b|\bthe life of\b"
        r"|\bbehind the scenes\b"),
    ("explainer", r"^\s*(?:why|how|what)\b|^\s*(?:when|where|who|which) (?:is|are|do|does|did|was|were|can|will"
        r"|would|has|have)\b|\bexplain|\bhow (?:\w+ ){1,4}works?\b|\bthe science of\b"
        r"|\bwhat (?:is|are)\b"
                  r"|\bfacts? about\b|\bintroduction to\b"),
    ("news", r"\bbreaking\b|\bnews(?:reel| report| bulletin)?\b(?!paper)|\bheadlines?\b|\bweather (?:report"
        r"|forecast)\b|\bbulletin\b"),
    ("advert", r"\badvert|\b(?:an? |our |\w+ )?ads?\b(?= (?:for|about|of)\b)|\bcommercial\b|\bpromo(?:tion"
        r"|tional)?s?\b|\bon sale\b|\bsale\b(?= (?:ends|starts|now))"
               r"|\bour (?:new|own|latest|shop|store|app|product|caf[eé]|bakery|restaurant|hotel|studio|brand"
               r"|company|service|gym|salon|school|farm|winery|brewery)\b"
               r"|\bgrand opening\b|\bnow open\b|\blaunch of\b|\bdiscount\b|\bintroducing\b|\b\d+ ?% off\b"
               r"|\border (?:now|today)\b"
               r"|\bbook (?:now|today)\b|\bvisit us\b|\bspot for\b|\bavailable (?:now|in)\b"),
    ("advert", r"^\W*ads?\b\s*[:.]"),
    ("poem", r"\bpoem\b|\bhaiku\b|\bsonnet\b"),
    ("mood", r"\bmood\b|\bambient\b|\bmusic video\b|\bmeditat|\bvisuali[sz]er\b|\blo-?fi\b|\brelax(?:ing|ation)\b"
        r"|\batmospher"),
)  # fmt: skip


def asked(text: str) -> Asked:
    """Read a brief's request. Raises BadInput where it has no words or is longer than a brief may be."""
    normal = unicodedata.normalize("NFC", text)
    clean = "".join(c if c.isprintable() else " " for c in normal).replace("’", "'")
    if not re.search(r"[^\W\d_]", clean):
        raise BadInput(
            "there are no words in it", where="brief", next_step='say what the film is about: "a cat in the rain"'
        )
    if len(clean) > MAX_BRIEF:
        raise BadInput(
            f"it has {len(clean):,} characters, more than {MAX_BRIEF:,}", where="brief",
            next_step="say in a few sentences what the film is about, and give the long text with --text",
        )  # fmt: skip
    told, title = _title(clean)
    told, seconds = _length(told)
    told, aspect = _aspect(told)
    told, style = _style(told)
    for m in _CAMERA.finditer(told):
        rest = told[: m.start()] + told[m.end() :]
        if re.search(r"[^\W\d_]{3}", rest):
            told = _blank(told, m.start(), m.end())
    kind = _kind(clean)
    told = _FOR_WHOM.sub(lambda m: m[1].ljust(len(m[0])), told)
    for pattern in (_OPENINGS, _REQUEST, _REQUEST, _OPENINGS):
        request = pattern.match(told)
        if request is None or (pattern is _REQUEST and _is_told(request[0])):
            continue
        if re.search(r"[^\W\d_]", told[request.end() :]):
            told = _blank(told, 0, request.end())
    told = _headed(told) if kind in ("advert", "how-to") else told
    told, wordless = _without(told, _WORDLESS)
    audience = _AUDIENCE.search(told)
    if audience is not None and (audience["aside"] is not None or kind in ("explainer", "how-to")):
        told, _ = _without(told, _AUDIENCE)
    told, unscored = _without(told, _UNSCORED)
    told, _ = _without(told, _STEPS)
    told, _ = _without(told, _SHOW) if kind != "how-to" else (told, False)
    if not re.search(r"[^\W\d_]", told):
        told = clean
    return Asked(clean, told, kind, seconds, aspect, title, style, wordless, unscored)


def _is_told(request: str) -> bool:
    """ "A clerk shows one last film to …": somebody of the story does something, and nothing is asked."""
    words = tag(re.sub(r"\b(?:that|which) shows\b", "", request))
    return any(t.pos == "VERB" and t.form == "Fin" and t.text.endswith("s") for t in words)


_HEADS = re.compile(r"(?:,| where| in which)(?=\s+(?:an?|the|two|three|four|my|our|one|some)\s)", re.I)


def _headed(text: str) -> str:
    """The text with a colon after what an advert is for or a how-to teaches: "wool socks, |a yeti dances"."""
    for m in _HEADS.finditer(text):
        head, rest = (_finite(part) for part in (text[: m.start()], text[m.end() :]))
        if head:
            break
        if rest:
            return text[: m.start()] + ":".ljust(m.end() - m.start()) + text[m.end() :]
    return text


def _finite(text: str) -> bool:
    return any(t.pos == "VERB" and t.form == "Fin" for t in tag(text))


def _without(text: str, pattern: re.Pattern[str]) -> tuple[str, bool]:
    """The text with what matches blanked, unless nothing were left of it, and whether anything was."""
    left = pattern.sub(lambda m: " " * len(m.group()), text)
    return (left, left != text) if re.search(r"[^\W\d_]", left) else (text, False)


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


def _length(text: str) -> tuple[str, float | None]:
    for m in _LENGTH.finditer(text):
        if not m["film"] and re.search(r"\b(?:by|every|after|within)\s*$", text[: m.start()], re.I):
            continue  # "wins by two minutes"
        word = m["n"].lower()
        if (
            word in ("a", "an", "one")
            and not m["film"]
            and not re.match(r"\W*(?:\w+\W+){0,2}" + _FILM, text[m.end() :], re.I)
        ):
            continue  # "a minute later"
        if m["u"].lower() == "s" and not m["n"].isdigit():
            continue
        value = float(m["n"]) if word[0].isdigit() else _WORD_NUMBERS.get(word, 0.0)
        seconds = value * (60 if m["u"].lower().startswith("m") else 1)
        if 5 <= seconds <= 3600:
            end = m.end() if (m["film"] or "").strip(" -").lower() in ("", "long", "in length") else m.end("u")
            return _blank(text, m.start(), end), seconds
    return text, None


def _aspect(text: str) -> tuple[str, Aspect | None]:
    for pattern, aspect in _ASPECTS:
        m = re.search(pattern, text, re.I)
        if m is not None:
            return _blank(text, m.start(), m.end()), aspect
    return text, None


def _title(text: str) -> tuple[str, str | None]:
    quoted = r"[\"“«]([^\"”»]{2,80})[\"”»]"
    m = re.search(r",?\s*\b(?:titled|called|title:|entitled|named)\s*" + quoted, text, re.I)
    m = m or re.search(r"(?<=\bfor )" + quoted + r"\s*[:,.–—-]\s*", text)
    m = m or re.match(r"\s*" + quoted + r"\s*[:.–—-]\s*", text)
    return (_blank(text, m.start(), m.end()), m[1].strip()) if m is not None and m[1].strip() else (text, None)


def _style(text: str) -> tuple[str, str | None]:
    m = _STYLE.search(text)
    if m is None:
        return text, None
    return _blank(text, m.start(), m.end()), next(g for g in m.groups() if g).strip()


def _kind(text: str) -> BriefKind:
    lower = text.lower()
    return next((kind for kind, pattern in _KINDS if re.search(pattern, lower)), "story")
