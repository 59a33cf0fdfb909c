"""Words as pictures: text cleaned of what is no text, shaped in any script, broken into lines, and made to fit its box.

Text is data. Nothing in it is a command, a format or a path, and no text may crash a card or leave its box.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, Literal

import numpy as np
import skia

from rushes.core.errors import MissingPart
from rushes.papercut.craft import Colour

Align = Literal["centre", "left", "right"]
Box = tuple[int, int, int, int]  # px: left, top, right, bottom; right and bottom are outside

_tl: Any = skia.textlayout
_KEPT_FORMATS = frozenset("\u200c\u200d\u200e\u200f")  # joiners shape words, marks order them; overrides are dropped
_MOST = 4000  # characters that could ever fit a frame at a legible size
_MARKS = 4  # combining marks kept on one letter: more is a tower that leaves its line
_FLAT = frozenset(  # scripts that stack nothing so high or low that lines must keep their own distance
    f"NotoSans{n}[wght].ttf" for n in ("", "Arabic", "Armenian", "Ethiopic", "Georgian", "Hebrew", "Symbols")
) | {"NotoEmoji[wght].ttf"}
_SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")  # Thai, Lao, Burmese, Khmer: broken inside
_LAST = ("NotoSansSymbols[wght].ttf", "NotoEmoji[wght].ttf")


def unit(w: int, h: int) -> float:
    """The height, px, that type is measured against: the frame's, or what a narrow frame's width allows."""
    return min(h, 1.35 * w)


def least_size(w: int, h: int) -> float:
    """The smallest type that may be shown, px."""
    return unit(w, h) / 24


def clean(text: str) -> str:
    """One line of plain text: no control characters, overrides, lone surrogates or towers of marks; NFC."""
    text = text[: _MOST * 4].encode("utf-8", "replace").decode("utf-8")
    out: list[str] = []
    marks = 0
    for c in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(c)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if c in "\u00a0\u202f":
            out.append("\u00a0")
        elif kind in ("Cc", "Zl", "Zp", "Zs"):
            out.append(" ")
        elif marks <= _MARKS and (kind != "Cf" or c in _KEPT_FORMATS):
            out.append(c)
    return re.sub(" +", " ", "".join(out)).strip()


@lru_cache(maxsize=1)
def _files() -> tuple[str, ...]:
    """The font files, in the order in which they are asked for a character: Latin first, pictures last."""
    folder = resources.files("manimgx_fonts")
    names = sorted(f.name for f in folder.iterdir() if f.name.endswith(".ttf") and "Italic" not in f.name)
    if "NotoSans[wght].ttf" not in names:
        raise MissingPart("the fonts for cards are not installed", where="manimgx-fonts", next_step="run make install")
    return ("NotoSans[wght].ttf", *(n for n in names if n not in ("NotoSans[wght].ttf", *_LAST)), *_LAST)


@lru_cache(maxsize=32)
def _face(file: str) -> Any:
    path = resources.files("manimgx_fonts").joinpath(file)
    # The empty manager reads the file itself: the machine's own fonts can never change a picture.
    return skia.FontMgr.New_Custom_Empty().makeFromFile(str(path), 0)


@lru_cache(maxsize=96)
def _weighted(file: str, weight: int) -> Any:
    position = skia.FontArguments.VariationPosition
    axes = position.Coordinates([position.Coordinate(int.from_bytes(b"wght", "big"), weight)])
    design = position(axes)  # points into `axes`, as the arguments point into it: all three must live to the end
    arguments = skia.FontArguments()
    arguments.setVariationDesignPosition(design)
    return _face(file).makeClone(arguments)


def _cover(text: str) -> tuple[tuple[str, ...], str]:
    """The font files that `text` needs, and the characters that none of them has."""
    left = {c for c in text if not c.isspace() and unicodedata.category(c) != "Cf" and not 0xFE00 <= ord(c) <= 0xFE0F}
    needed: list[str] = []
    for file in _files():
        had = {c for c in left if _face(file).unicharToGlyph(ord(c))}
        if had or not needed:
            needed.append(file)
        left -= had
        if not left:
            break
    return tuple(needed), "".join(c for c in dict.fromkeys(text) if c in left)


def missing_glyphs(text: str) -> str:
    """The characters of `text` that no installed font has (each once, in order); "" when all can be set."""
    return _cover(clean(text))[1]


@lru_cache(maxsize=1)
def _unicode() -> Any:
    return skia.Unicodes.ICU.Make()


@lru_cache(maxsize=64)
def _collection(files: tuple[str, ...], weight: int) -> Any:
    provider = _tl.TypefaceFontProvider()
    for file in files:
        provider.registerTypeface(_weighted(file, weight), skia.String(file))
    fonts = _tl.FontCollection()
    fonts.setDefaultFontManager(provider)
    return fonts


@dataclass(frozen=True)
class Type:
    """How words are set. Sizes in px."""

    size: float  # as large as this where it fits
    least: float  # and never smaller than this
    weight: int = 600  # 100..900
    align: Align = "centre"
    leading: float = 1.16  # line height, in sizes
    spacing: float = 0.0  # between letters, in sizes
    lines: int = 0  # at most; 0: as many as the box holds
    cut: bool = False  # with the slightly uneven, rounded edges that scissors leave


@dataclass(frozen=True)
class Block:
    """Words set as a picture, cropped to its ink, which begins `top` px below the top of `height` px of set lines."""

    image: Any
    top: int
    height: float
    size: float  # of the type, px
    truncated: bool


def _paragraph(text: str, files: tuple[str, ...], kind: Type, size: float, colour: Colour, width: float) -> Any:
    style = _tl.TextStyle()
    style.setFontFamilies([skia.String(f) for f in files])
    style.setFontSize(size)
    if kind.spacing and len(files) == 1:  # letterspacing tears joined scripts apart
        style.setLetterSpacing(kind.spacing * size)
    if not set(files) - _FLAT:
        style.setHeight(max(kind.leading, 1.0 if len(files) == 1 else 1.4))
        style.setHeightOverride(True)
    ink = skia.Paint(AntiAlias=True, Color4f=skia.Color4f(*colour, 1))
    if kind.cut:
        uneven = skia.DiscretePathEffect.Make(size * 0.075, size * 0.0045, 3)
        ink.setPathEffect(skia.PathEffect.MakeCompose(skia.CornerPathEffect.Make(size * 0.03), uneven))
    style.setForegroundPaint(ink)
    sheet = _tl.ParagraphStyle()
    align = {"centre": _tl.TextAlign.kCenter, "left": _tl.TextAlign.kLeft, "right": _tl.TextAlign.kRight}
    sheet.setTextAlign(align[kind.align])
    sheet.setTextStyle(style)
    builder = _tl.ParagraphBuilder.make(sheet, _collection(files, kind.weight), _unicode())
    builder.pushStyle(style)
    builder.addText(text)
    paragraph = builder.Build()
    paragraph.layout(width)
    return paragraph


def _cuts(text: str) -> list[int]:
    """Where text may be cut short: at spaces, or (a single long word) before any letter that stands alone."""
    spaces = [i for i, c in enumerate(text) if c.isspace()]
    if len(spaces) >= 3:
        return spaces
    return [i for i, c in enumerate(text) if i and unicodedata.category(c)[0] != "M" and c not in _KEPT_FORMATS]


def set_text(lines: tuple[str, ...], kind: Type, colour: Colour, width: float, height: float) -> Block | None:
    """Set `lines` as large as `kind` allows inside `width` x `height` px; None where nothing is left to set.

    Type shrinks from `kind.size` to `kind.least`; what still does not fit is cut at a word and ends in an ellipsis
    (`truncated`). Lines of a paragraph are made about equally long.
    """
    text, truncated = _joined(lines)
    if not text:
        return None
    files, _ = _cover(text + "…")

    def lay(words: str, size: float, wide: float = width) -> Any:
        return _paragraph(words, files, kind, size, colour, wide)

    # Widths grow with size alone, so the widest word is measured once. (Skia's own least width is no guide: it breaks.)
    longest = sorted((word for word in text.split() if not _SPACELESS.search(word)), key=len)[-12:]
    widest = max((lay(word, 100, 1e6).LongestLine / 100 for word in longest), default=0.0)

    def fits(words: str, size: float, *, whole_words: bool) -> bool:
        p = lay(words, size)
        if p.Height > height or p.LongestLine > width or (whole_words and widest * size > width):
            return False
        return kind.lines == 0 or p.Height < (kind.lines + 0.5) * lay(words.replace("\n", " "), size, 1e6).Height

    size = float(max(kind.size, kind.least))
    while size > kind.least and not fits(text, size, whole_words=True):
        size = max(kind.least, size * 0.94)
    if truncated or not fits(text, size, whole_words=False):
        truncated = True
        cuts = _cuts(text)
        low, high = 0, len(cuts)  # the most cuts that fit
        while low < high:
            middle = (low + high + 1) // 2
            if fits(_shortened(text, cuts[middle - 1]), size, whole_words=False):
                low = middle
            else:
                high = middle - 1
        text = _shortened(text, cuts[low - 1] if low else 0)
    whole = lay(text, size).Height
    narrow, wide = min(width, widest * size), width
    for _ in range(7):  # the narrowest measure with as many lines: no lone word on the last one
        measure = (narrow + wide) / 2
        p = lay(text, size, measure)
        if p.Height <= whole and p.LongestLine <= measure:
            wide = measure
        else:
            narrow = measure
    return _block(lay(text, size, wide), wide, size, truncated, width, height)


def _joined(lines: tuple[str, ...]) -> tuple[str, bool]:
    """The clean lines as one text, and whether it was too long to look at all of it."""
    text = ""
    for line in lines:
        if len(text) > _MOST:
            break
        if line := clean(line):
            text += ("\n" if text else "") + line
    return text[:_MOST], len(text) > _MOST


def _shortened(text: str, at: int) -> str:
    return text[:at].rstrip(" \n,;:—-") + "…"


def _block(paragraph: Any, wide: float, size: float, truncated: bool, width: float, height: float) -> Block | None:
    pad = round(size * 0.35)  # room for accents and tails that hang over the measure
    w, h = int(wide) + 2 * pad + 1, int(paragraph.Height) + 2 * pad + 1
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(w, h))
    paragraph.paint(surface.getCanvas(), pad, pad)
    alpha = surface.toarray()[..., 3] > 8
    rows, columns = np.flatnonzero(alpha.any(1)), np.flatnonzero(alpha.any(0))
    if not len(rows):
        return None
    x0, y0 = int(columns[0]), int(rows[0])
    # Overhang beyond the box is clipped: no text, however odd, leaves the place that was given to it.
    x1, y1 = min(int(columns[-1]) + 1, x0 + int(width)), min(int(rows[-1]) + 1, y0 + int(height))
    return Block(
        surface.makeImageSnapshot(skia.IRect.MakeLTRB(x0, y0, x1, y1)), y0 - pad, paragraph.Height, size, truncated
    )
