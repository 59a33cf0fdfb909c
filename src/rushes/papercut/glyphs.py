"""Background props from two icon fonts: any of thousands of nouns as a filled cut-out, for what nobody drew by hand.

A glyph is an outline meant for a button. Here its outer contour becomes a silhouette and its lines a second paper laid
on it. Pictures of things are kept; interface signs (arrows, accounts, formats), brands and faces are refused.
"""

from __future__ import annotations

import functools
import importlib.resources
import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import skia

from rushes.papercut.craft import Canvas, Ink, Path, paint

# Words that never name a thing to stand in a scene, wherever they occur in an icon's name.
_REFUSED = frozenset(
    """
    account alert align alpha alphabet android animation api application arrange arrow arrows artboard asterisk at attachment
    auto azure backspace backup badge bitcoin bluetooth bookmark border bot box-shadow bracket brightness bug-check bullet
    button cached calculator cancel caps card cast cellphone-link center chart checkbox checkerboard chevron circle
    clipboard close closed-caption code cog collapse color comment compare connection console content contrast convert
    copy copyright counter credit crop cross css currency cursor cut data database debug decimal decrease delete delta
    developer dock domain dots down download drag drawing-box emoji emoticon engine-off equal error ethernet exclamation
    exit expand export extension eye-off face facebook fast-forward file filter fit flash-off flip folder font form format
    forward fullscreen function gender gesture git github gitlab gmail google graph grid group hdmi hdr help hexagon
    history hook-off hours html human identifier import inbox increase information integrated invert iso italic json
    keyboard label language laravel layers left less letter library-shelves license line link linkedin linux list lock-off
    login logout loop magnify math media memory menu message microsoft minimize minus more motion-sensor multimedia
    network new next nodejs not note nuxt octagon off offline onedrive ontology open-in opacity or order orthogonal
    overscan page pan panorama password pause pencil-ruler pentagon percent pi pin-off pip play playlist plus poll
    position power presentation previous priority progress publish python qrcode query question radiobox react
    record redo refresh relation reload rename repeat replay reply reproduction resistor resize restore rhombus right
    rotate rounded router rss save scale-off scatter security select selection send server set sd settings shape
    shapes shuffle sigma signal signature size skip slash sort source space speaker-off spotify square stop store-off
    subtitles subdirectory swap symbol sync tab table-column tag target text thumb timeline timer toggle tooltip touch
    transfer translate triangle tune typescript ubuntu undo unfold ungroup up update upload usb user vector video view
    visual volume vote vpn vuejs watermark web webpack weight wifi windows wordpress wrap xml yahoo youtube zip zoom
    access abjad abugida ampersand angle biohazard broadcast cash-lock centimeter cloud-check coolant creation cube
    current decagram device diversify edit fingerprint focus gauge gesture-tap gondola-off hexadecimal hubspot kubernetes
    led lock-open lumx mapbox marker merge middleware multiple nix numeric octagram offer openid pencil-off ph pipe plex
    polyline pos powershell angular bitbucket codepen consolidate contactless distribute exponent
    gate gentoo gopro jira jsfiddle metering nand nintendo playstation wii multicast molecule nutrition poo safari seat
    trending vuetify zigbee xbox zodiac app kiss point-of qi radioactive recount reflect remove reorder reset scan sitemap sim source-branch stack state
    step table-row tilde timelapse trackpad trello triforce twitch valve vimeo whatsapp zodiac gmail eject emby eslint
    pregnant diamonds suit gps iris half airplane-off lan wan ip dns http https url oil-level quality definition hd sd
    sign signs sender receiver button buttons keycap input squared negative regional modifier dingbat japanese ideograph
    """.split()
)
# A name that is only one of these says too little or is a brand's mark.
_REFUSED_ALONE = frozenset("apple twitter steam opera origin safari edge docker unity abacus-off ab beats dev".split())
# Words that say how an icon is drawn, not what it shows.
_MANNER = frozenset("outline variant symbol black white heavy light dark with and of the a an face head".split())
_WORD = re.compile(r"[a-z]+")

# How tall a thing is, in metres, by a word in its name; others are 0.5 m.
_TALL: Mapping[str, float] = MappingProxyType(
    {
        **dict.fromkeys(
            "building office skyscraper castle church mosque synagogue temple stadium ferris".split(), 12.0
        ),
        **dict.fromkeys("house home hut barn school hospital factory bank hotel shop store mill windmill".split(), 6.0),
        **dict.fromkeys("tree palm pine mountain volcano bridge crane ferry ship rocket statue tower".split(), 7.0),
        **dict.fromkeys("car bus truck van train tractor ambulance taxi boat sailboat plane airplane".split(), 2.4),
        **dict.fromkeys("door wardrobe fridge refrigerator shower lamppost cactus swing piano closet".split(), 1.9),
        **dict.fromkeys("table desk sofa couch bed chair stove bicycle bike motorbike scooter stroller".split(), 1.0),
        **dict.fromkeys("horse cow camel gorilla bison ox buffalo moose deer llama rhinoceros zebra".split(), 1.6),
        **dict.fromkeys("elephant giraffe whale dinosaur sauropod rex mammoth".split(), 3.2),
        **dict.fromkeys("key coin ring pill egg bee ant ladybug beetle butterfly cherry cherries grapes".split(), 0.15),
        **dict.fromkeys("cup mug apple banana pear orange lemon food bread egg glass bottle candy".split(), 0.22),
    }
)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name that say what it shows, in order, singular: "food-apple-outline" → ("food", "apple")."""
    words = [w for w in _WORD.findall(name.lower()) if w not in _MANNER]
    return tuple(_singular(w) for w in words)


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]


class Glyph:
    """A glyph cut from paper: `Thing`, with the point where a hand takes it."""

    def __init__(self, name: str, silhouette: Path, lines: Path, height: float) -> None:
        bounds = silhouette.computeTightBounds()
        k = height / bounds.height()
        m = skia.Matrix.MakeAll(k, 0, -k * bounds.centerX(), 0, k, -k * bounds.bottom(), 0, 0, 1)
        self.name = name
        self.silhouette, self.lines = skia.Path(silhouette), skia.Path(lines)
        self.silhouette.transform(m)
        self.lines.transform(m)
        self.width, self.height = k * bounds.width(), height
        self.hold = (0.0, -height / 2)
        self.light = None

    def draw(self, canvas: Canvas, ink: Ink, t: float) -> None:
        canvas.drawPath(self.silhouette, paint(ink.body))
        canvas.drawPath(self.lines, paint(ink.second))


def contours(path: Path) -> list[Path]:
    """The closed contours of a path, each a path of its own."""
    found: list[Any] = []
    for verb, points in skia.Path.Iter(path, True):
        if verb == skia.Path.kMove_Verb:
            found.append(skia.Path())
            found[-1].moveTo(points[0])
        elif verb == skia.Path.kLine_Verb:
            found[-1].lineTo(points[1])
        elif verb == skia.Path.kQuad_Verb:
            found[-1].quadTo(points[1], points[2])
        elif verb == skia.Path.kCubic_Verb:
            found[-1].cubicTo(points[1], points[2], points[3])
        elif verb == skia.Path.kClose_Verb:
            found[-1].close()
    return found


def fill_outer(path: Path) -> Path:
    """The silhouette of an outline: everything inside any of its contours, holes filled."""
    whole = skia.Path()
    # Fonts lay strokes across each other: only their union has contours that go all the way round.
    for contour in contours(skia.Simplify(path) or path):
        whole = skia.Op(whole, contour, skia.PathOp.kUnion_PathOp) or whole
    return whole


def _area(path: Path) -> float:
    """Square units covered, by drawing it on a small grid."""
    b = path.computeTightBounds()
    side = 96
    surface = skia.Surface(side, side)
    canvas = surface.getCanvas()
    k = side / max(b.width(), b.height(), 1e-6)
    canvas.scale(k, k)
    canvas.translate(-b.left(), -b.top())
    canvas.drawPath(path, paint((1.0, 1.0, 1.0)))
    return float(surface.toarray()[..., 3].mean()) / 255 * (side / k) ** 2


@functools.cache
def _typeface(package: str, file: str) -> Any:
    return skia.Typeface.MakeFromFile(str(importlib.resources.files(package).joinpath(file)))


def _material() -> Any:
    return _typeface("fonticon_mdi7", "fonts/materialdesignicons-webfont.ttf")


def _noto() -> Any:
    return _typeface("manimgx_fonts", "NotoEmoji[wght].ttf")


@functools.cache
def glyphs() -> Mapping[tuple[str, ...], tuple[str, int]]:
    """Every glyph that shows a thing: its words → (its own name, code point). Built on first use, about 50 ms."""
    found: dict[tuple[str, ...], tuple[str, int]] = {}
    from fonticon_mdi7 import MDI7

    # the class holds "mdi7.<character>" under each name
    named = [(n.replace("_", "-"), ord(c[-1])) for n, c in vars(MDI7).items() if not n.startswith("__")]
    faces = _noto()
    pictured = [*range(0x2600, 0x27C0), *range(0x1F300, 0x1F650), *range(0x1F680, 0x1F700), *range(0x1F900, 0x1FB00)]
    for code in pictured:
        name = unicodedata.name(chr(code), "")
        if name and faces.unicharToGlyph(code):
            named.append((name.lower(), code))
    # Plain names first, so that "dog" is the dog and not the dog's outline variant; fewer words first.
    for name, code in sorted(named, key=lambda n: (len(_WORD.findall(n[0])), "outline" in n[0])):
        plain = _WORD.findall(name)
        if not plain or _REFUSED.intersection(plain) or re.search(r"\d", name) or tuple(plain) in _ALONE:
            continue
        found.setdefault(words_of(name), (name, code))
    found.pop((), None)
    return MappingProxyType(found)


_ALONE = frozenset((w,) for w in _REFUSED_ALONE)


@functools.cache
def _by_word() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    index: dict[str, list[tuple[str, ...]]] = {}
    for words in glyphs():
        for w in words:
            index.setdefault(w, []).append(words)
    return MappingProxyType({w: tuple(names) for w, names in index.items()})


def find(name: str) -> tuple[str, ...] | None:
    """The key in `glyphs` that best fits a phrase, or None: the most of its words, its last word (the noun) above all.

    A glyph that shows more than the phrase says is a worse fit, and one that shares only an adjective is none.
    """
    asked = words_of(name)
    if not asked:
        return None
    if asked in glyphs():
        return asked
    head, known = asked[-1], set(asked)
    best: tuple[float, tuple[str, ...]] | None = None
    for words in _by_word().get(head, ()):
        shared = len(known.intersection(words))
        extra = len(words) - shared
        # A compound whose head is another word ("dog side" for "dog" is fine, "hot dog" for "dog" is not).
        if words[0] != head and words[-1] != head or extra > 1:
            continue
        score = shared - 0.6 * extra - (0.3 if words[-1] != head else 0.0)
        if best is None or (score, words) > best:
            best = (score, words)
    return best[1] if best else None


@functools.cache
def _cut(words: tuple[str, ...]) -> Glyph:
    name, code = glyphs()[words]
    face = _material() if code >= 0xF0000 else _noto()
    path = skia.Font(face, 1000).getPath(face.unicharToGlyph(code))
    silhouette = fill_outer(path)
    lines = path
    if _area(path) > 0.5 * _area(silhouette):  # a solid icon: what is drawn in it are its gaps
        lines = skia.Op(silhouette, path, skia.PathOp.kDifference_PathOp) or skia.Path()
    height = next((_TALL[w] for w in reversed(words) if w in _TALL), 0.5)
    return Glyph(name, silhouette, lines, height)


def glyph(name: str) -> Glyph | None:
    """The thing that an icon font shows under these words, or None where none fits."""
    words = find(name)
    return _cut(words) if words else None
