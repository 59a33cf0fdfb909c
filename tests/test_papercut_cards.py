"""Cards and captions: words inside the safe area, whatever the words are."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import skia

from rushes.papercut.cards import Card
from rushes.papercut.cards_caption import caption_fits, caption_image
from rushes.papercut.cards_figures import figure_text, places_for
from rushes.papercut.cards_text import Type, clean, least_size, missing_glyphs, set_text
from rushes.papercut.palette import palette_for
from rushes.shot import Setting, Shot, TextOnScreen, TimeOfDay

SIZES = [(640, 360), (324, 576), (420, 420)]
ROLES = ["title", "intertitle", "number", "chart", "end", "sign"]
NASTY = {
    "long word": "x" * 300,
    "200 kB": "word " * 40_000,
    "one letter": "i",
    "Arabic": "مرحبا بالعالم العربي هذا عنوان طويل جدا",
    "Hebrew": "שלום עולם זה כותרת",
    "Devanagari": "हिन्दी में एक लम्बा शीर्षक",
    "Thai": "ภาษาไทยเป็นภาษาที่ไม่มีการเว้นวรรคระหว่างคำในประโยคยาวๆแบบนี้",
    "quotes": 'He said "don\'t" %{x} $HOME `id` <b>&amp; \\n {0} %s',
    "emoji": "🐙🐙 fox 🦊 family 👨‍👩‍👧 🇫🇷",
    "controls": "\u202eevil\u202c \x00\x07ctrl\ttab\nnewline\r\n\x1b[31m",
    "tower": "Z" + "\u0300\u0301\u0302\u0303" * 200 + "algo",
    "no glyphs": "中文標題",
    "lone surrogate": "\ud800 lone",
    "private": "\ue000\uffff\U0010ffff",
    "nothing": "\u200b\u200d\u202e \x00",
    "mixed": "The قصة of שלום & 中文 🐙",
}


def _palette(time: TimeOfDay = TimeOfDay.DUSK) -> Any:
    return palette_for(Shot(setting=Setting(time=time)), interior=False, seed=1)


def _text(role: str, *lines: str, figures: tuple[tuple[str, float], ...] = ()) -> TextOnScreen:
    # Without the model's own limits: a card must hold whatever reaches it.
    return TextOnScreen.model_construct(role=role, lines=lines, figures=figures)  # type: ignore[arg-type]


def _draw(card: Card, t: float = 5.0) -> np.ndarray[Any, Any]:
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(card.w, card.h))
    card.draw(surface.getCanvas(), t, 6.0)
    pixels: np.ndarray[Any, Any] = surface.toarray()
    return pixels


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.parametrize("role", ROLES)
def test_words_stay_in_the_safe_area(role: str, name: str) -> None:
    words = NASTY[name]
    figures = ((words, 3.5), (words[:40], -1e300), (words[:5], float("nan")), ("b", 4e6))
    for w, h in SIZES:
        card = Card(_text(role, words, words[:80], figures=figures), _palette(), w, h, 1)
        for x0, y0, x1, y1 in card.text_boxes():
            assert w * 0.1 <= x0 < x1 <= w * 0.9, (w, h)
            assert h * 0.1 <= y0 < y1 <= h * 0.9, (w, h)
        assert card.text_boxes() or name == "nothing"
        _draw(card, 0.4)
        assert name != "200 kB" or card.truncated


@pytest.mark.parametrize("role", ROLES)
def test_the_boxes_hold_all_the_words_and_nothing_but(role: str) -> None:
    figures = (("one", 1.0), ("two", 2.0), ("three", 3.0))
    for w, h in SIZES:
        card = Card(_text(role, "The Lighthouse", "a film", figures=figures), _palette(), w, h, 1)
        assert not card.truncated
        picture = _draw(card)
        for x0, y0, x1, y1 in card.text_boxes():
            inside = picture[y0:y1, x0:x1, :3].astype(int).sum(-1)
            assert np.ptp(inside) > 200  # words differ from their ground by far
        boxes = card.text_boxes()
        for i, a in enumerate(boxes):
            for b in boxes[i + 1 :]:
                assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (role, w, h)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("time", TimeOfDay)
def test_words_are_readable_at_every_hour(role: str, time: TimeOfDay) -> None:
    card = Card(_text(role, "Lighthouse", figures=(("one", 1.0), ("two", 2.0))), _palette(time), 640, 360, 3)
    picture = _draw(card)[..., 2::-1] / 255.0
    light = np.where(picture <= 0.04045, picture / 12.92, ((picture + 0.055) / 1.055) ** 2.4) @ [0.2126, 0.7152, 0.0722]
    for x0, y0, x1, y1 in card.text_boxes():
        low, high = np.percentile(light[y0:y1, x0:x1], [6, 94])
        assert (high + 0.05) / (low + 0.05) > 2.9, (role, time, (x0, y0, x1, y1))


def test_same_arguments_same_card() -> None:
    text = _text("title", "The Message")
    first, again, other = (_draw(Card(text, _palette(), 320, 180, s), 1.0) for s in (4, 4, 5))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("role", ROLES)
def test_cards_come_in_and_then_rest(role: str) -> None:
    card = Card(_text(role, "The Message", figures=(("one", 1.0),)), _palette(), 320, 180, 4)
    rest = _draw(card, 4.0)
    assert np.array_equal(rest, _draw(card, 5.5))
    assert not np.array_equal(rest, _draw(card, 0.5))


def test_type_is_never_smaller_than_legible() -> None:
    for w, h in SIZES:
        block = set_text(("word " * 500,), Type(size=90, least=least_size(w, h)), (0, 0, 0), w * 0.8, h * 0.5)
        assert block is not None
        assert block.size == pytest.approx(least_size(w, h))
        assert block.truncated
    assert least_size(1280, 720) >= 720 / 24


def test_words_are_not_broken_while_smaller_type_would_hold_them() -> None:
    wide = set_text(("international",), Type(size=80, least=10), (0, 0, 0), 200, 400)
    assert wide is not None
    assert wide.size < 80
    assert wide.height < 1.5 * wide.size  # one line
    assert not wide.truncated


def test_a_limit_on_lines_is_kept() -> None:
    two = set_text(("so many words " * 30,), Type(size=30, least=20, lines=2), (0, 0, 0), 300, 1000)
    assert two is not None
    assert two.truncated
    assert two.height < 2.5 * 1.2 * two.size


def test_clean_text() -> None:
    assert clean("a\x00b\u202ec\n d\t\te") == "a bc d e"
    assert clean("e\u0301") == "é"
    assert clean("10\u202f000") == "10\u00a0000"
    assert clean("می\u200cخواهم") == "می\u200cخواهم"  # a joiner that spelling needs
    assert clean("\ud800") == "?"


def test_missing_glyphs_are_named() -> None:
    assert missing_glyphs("Lighthouse, Маяк, मन, ไทย, שלום, قصة, 🐙 “quoted” — 100 %") == ""
    assert missing_glyphs("中 and 文 and 中") == "中文"


def test_fonts_differ_by_weight() -> None:
    thin, bold = (set_text(("llll",), Type(size=60, least=20, weight=k), (0, 0, 0), 900, 200) for k in (200, 850))
    assert thin is not None
    assert bold is not None
    assert bold.image.width() > thin.image.width() * 1.1


def test_figures() -> None:
    assert figure_text(103680, 0) == "103\u00a0680"
    assert figure_text(1969, 0) == "1969"
    assert figure_text(-2.5, 1) == "\u22122.5"
    assert figure_text(-0.001, 0) == "0"
    assert figure_text(float("inf"), 0) == "–"
    assert places_for([7.7, 4.0]) == 1
    assert places_for([3, 8]) == 0
    assert places_for([0.333333]) == 2
    assert places_for([float("nan")]) == 0


def test_a_number_counts_up_to_its_value() -> None:
    card = Card(_text("number", "Beats", figures=(("a day", 103680.0),)), _palette(), 640, 360, 1)
    assert not np.array_equal(_draw(card, 0.8), _draw(card, 1.1))
    assert np.array_equal(_draw(card, 3.0), _draw(card, 4.0))


def test_too_many_figures_are_said() -> None:
    many = tuple((f"thing {i}", float(i)) for i in range(40))
    for role in ("number", "chart"):
        assert Card(_text(role, "Many", figures=many), _palette(), 640, 360, 1).truncated


def test_years_make_a_line() -> None:
    years = (("1980", 7.7), ("1990", 6.2), ("2000", 6.3), ("2010", 4.9))
    line, bars = (
        _draw(Card(_text("chart", "Ice", figures=f), _palette(), 640, 360, 1))
        for f in (years, tuple((f"in {y}", v) for y, v in years))
    )
    assert not np.array_equal(line, bars)


@pytest.mark.parametrize(("w", "h"), SIZES)
def test_captions(w: int, h: int) -> None:
    picture = caption_image("She opens the bottle.", w, h)
    assert picture.shape == (h, w, 4)
    assert picture.dtype == np.uint8
    words = np.argwhere((picture[..., :3].min(-1) > 200) & (picture[..., 3] > 200))
    (y0, x0), (y1, x1) = words.min(0), words.max(0)
    assert h * 0.6 < y0 < y1 <= h * 0.9
    assert w * 0.1 <= x0 < x1 <= w * 0.9
    assert picture[: h // 2].max() == 0
    assert caption_fits("She opens the bottle.", w, h)


@pytest.mark.parametrize("name", NASTY)
def test_captions_of_anything(name: str) -> None:
    picture = caption_image(NASTY[name], 640, 360)
    assert picture[:, :60].max() == 0
    assert picture[: int(360 * 0.55)].max() == 0
    assert caption_fits(NASTY[name], 640, 360) == (name not in ("200 kB", "long word"))
