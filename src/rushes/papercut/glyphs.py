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
from rushes.papercut.kin import TALL

# Words that never name a thing to stand in a scene, wherever they occur in an icon's name.
_REFUSED_WORDS = """
abjad abugida access account adjust advertisement alert align allergy alpha alphabet alphabetical ampersand android
angle angular angularjs animation ansible api app application apps arrange arrow arrows artboard artstation
assistant asterisk at atlassian atm attachment auto autorenew aws axis azure babel babylon backburger backspace
backup badge bash betamax bio biohazard bitbucket bitcoin bluetooth blur bookmark bootstrap border bot bracket
branch brightness broadcast bullet bulma button buttons cached calculator cancel caps card cards cast cctv center
centimeter cento certificate chart check checkbox checkerboard chevron circle clipboard clippy close code codepen
cog cogs collage collapse color comment compare connection console consolidate contact contactless contain contains
content contrast convert coolant copy copyleft copyright cordova counter creation credit crop cross crosshairs crowd
cryengine css cube currency current cursor cut data database debian debug decagram decimal decrease definition
delete delta deskphone developer deviantart device dharmachakra dialpad diameter diamonds dingbat direction disqus
distribute diversify division dlna dna dns dock dolby domain dots down download drag dropbox drupal edit eject ember
emby emoji emoticon epsilon equal equalizer error eslint et ethereum ethernet evernote exclamation exit expand
exponent export extension face facebook fedora file filter finance fingerprint firebase firefox firewire fit flare
flip focus folder font form format forum forward forwardburger freebsd fullscreen function gamma gate gatsby gauge
gender gentoo gesture git github gitlab gmail gnome gog goodreads google gopro gps graph graphql grid group hail
half hd hdmi hdr help hexadecimal hexagon hexagram history hololens hours html http https hubspot hulu human hvac
identifier ideograph import inbox incognito increase induction infinity information input instagram integrated
invert iobroker ip ipod iris iso italic jabber japanese jira jquery jsfiddle json kabaddi keyboard keycap khanda
kickstarter kiss klingon kodi kubernetes label lambda lan language laravel lastpass latitude layers led left less
letter license line lingerie link linkedin linux list litecoin loading login logout longitude loop loupe lumx
magnify manjaro mapbox marker mastodon math matrix mdi media memory menu merge message metering microsoft middleware
midi minecraft minimize minus modifier molecule more multicast multimedia multiple multiplication nand nas
nativescript navigation negative netflix network new next nfc nintendo nix nodejs not note npm nuke null numeric
nutrition nuxt oci ocr octagon octagram octahedron odnoklassniki off offer offline om omega onedrive onepassword
ontology opacity openid or order orthogonal overscan page pan pandora panorama password patreon pause pentagon
percent ph pi pin pinterest pip pipe play playlist playstation plex plus pokeball poll polyline polymer poo pos
position pound power powershell pregnant presentation previous priority progress publish python qi qqchat qrcode
quality query question quora radioactive radiobox radius react receiver recessed record recount reddit redhat redo
reflect refresh regex regional reiterate relation reload reminder remote remove rename reorder repeat replay reply
reproduction reset resistor resize responsive restart restore rewind rhombus right rollupjs rolodex rotate rounded
router rss safari salesforce sass save scan scatter script sd seat security segment select selection send sender
server set settings shape shapes share shimmer shredder shuffle sigma sign signal signature signs sim sitemap size
skip skype slack slash slide snapchat sort soundcloud source space spellcheck spotify square squared ssh stack
stackpath state step stop strategy subdirectory subtitles suit svg swap switch symbol symfony sync tab tag tailwind
target teamviewer terraform text texture theme thumb tilde timelapse timeline timer toggle tooltip toslink touch
track trackpad trademark transcribe transfer transition translate trello trending triangle triforce tune twitch
typescript ubisoft ubuntu umbraco undo unfold ungroup unicode unreal up update upload url usb user valve vanish
variable vector vhs vibrate video view vimeo visual vlc voicemail volume vote vpn vuejs vuetify wan watermark
waveform waze web webhook webpack webrtc wechat weight whatsapp widget wifi wii wikipedia windows wordpress wrap
xamarin xbox xml xmpp yahoo youtube zend zigbee zip zodiac zoom
"""
_REFUSED = frozenset(_REFUSED_WORDS.split())
# A name that is only one of these is a brand's mark or says too little.
_ALONE = frozenset({"apple", "twitter", "steam", "opera", "origin", "edge", "docker", "unity", "ab", "beats", "dev"})
# Words that say how an icon is drawn, not what it shows.
_MANNER_WORDS = "outline variant symbol black white heavy light dark with and of the a an face head"
_FRAMED = 0.9  # share of its box that a framed picture fills
_MANNER = frozenset(_MANNER_WORDS.split())
_WORD = re.compile(r"[a-z]+")

# How tall things are, in metres, by a word in the name; others are 0.5 m.
_HEIGHTS = (
    (12.0, "building office skyscraper castle church mosque synagogue temple stadium ferris"),
    (6.0, "house home hut barn school hospital factory bank hotel shop store mill windmill"),
    (7.0, "tree palm pine mountain volcano bridge crane ferry ship rocket statue tower"),
    (2.4, "car bus truck van train tractor ambulance taxi boat sailboat plane airplane"),
    (1.9, "door wardrobe fridge refrigerator shower cactus swing piano closet"),
    (1.0, "table desk sofa couch bed chair stove bicycle bike motorbike scooter stroller"),
    (1.6, "horse cow camel gorilla bison ox buffalo moose deer llama rhinoceros zebra kangaroo"),
    (3.2, "elephant giraffe whale dinosaur sauropod rex mammoth"),
    (0.15, "key coin ring pill egg bee ant ladybug beetle butterfly cherry grape"),
    (0.22, "cup mug apple banana pear orange lemon food bread glass bottle candy"),
)
_TALL = MappingProxyType({word: metres for metres, words in _HEIGHTS for word in words.split()})


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
    walk = skia.Path.Iter(path, True)
    for verb, points in walk:
        if verb == skia.Path.kMove_Verb:
            found.append(skia.Path())
            found[-1].moveTo(points[0])
        elif verb == skia.Path.kLine_Verb:
            found[-1].lineTo(points[1])
        elif verb == skia.Path.kQuad_Verb:
            found[-1].quadTo(points[1], points[2])
        elif verb == skia.Path.kConic_Verb:
            found[-1].conicTo(points[1], points[2], walk.conicWeight())
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
    covered = surface.toarray()[..., 3].mean() / 255
    return float(covered * (side / k) ** 2)


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
        if (
            not plain
            or _REFUSED.intersection((*plain, *words_of(name)))
            or re.search(r"\d", name)
            or (len(plain) == 1 and plain[0] in _ALONE)
        ):
            continue
        found.setdefault(words_of(name), (name, code))
    found.pop((), None)
    return MappingProxyType(found)


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
        # What stands before a noun changes it: a "paper roll" is no roll, an "iron board" no board.
        if head not in (words[0], words[-1]) or extra > 1 or not set(words[: words.index(head)]) <= known:
            continue
        score = shared - 0.6 * extra - (0.3 if words[-1] != head else 0.0)
        if best is None or (score, words) > best:
            best = (score, words)
    return best[1] if best else None


@functools.cache
def _cut(words: tuple[str, ...]) -> Glyph | None:
    name, code = glyphs()[words]
    face = _material() if code >= 0xF0000 else _noto()
    path = skia.Font(face, 1000).getPath(face.unicharToGlyph(code))
    silhouette = fill_outer(path)
    lines = path
    if _area(path) > 0.5 * _area(silhouette):  # a solid icon: what is drawn in it are its gaps
        lines = skia.Op(silhouette, path, skia.PathOp.kDifference_PathOp) or skia.Path()
    b = silhouette.computeTightBounds()
    if code < 0xF0000 and 0.9 < b.width() / b.height() < 1.12 and _area(silhouette) > _FRAMED * b.width() * b.height():
        return None  # a picture in a square frame: its silhouette is the frame
    height = next((t[w] for w in reversed(words) for t in (TALL, _TALL) if w in t), 0.4)
    return Glyph(name, silhouette, lines, height)


def glyph(name: str) -> Glyph | None:
    """The thing that an icon font shows under these words, or None where none fits."""
    words = find(name)
    return _cut(words) if words else None
