"""Still pictures: contact sheets, PNG and JPEG, and strangers' pictures read in a guarded process."""

from __future__ import annotations

import struct
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import skia

from rushes.core.effects import write_atomic
from rushes.core.errors import BadInput
from rushes.media.guard import plain_file, reader

MAX_STILL = 50_000_000  # pixels of a stranger's picture; more would take over 1 GB to decode and turn

Rgb = npt.NDArray[np.uint8]


def _image(rgb: Rgb) -> skia.Image:
    rgba = np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])
    return skia.Image.fromarray(np.ascontiguousarray(rgba), colorType=skia.kRGBA_8888_ColorType)


def save_png(rgb: Rgb, path: Path) -> None:
    """Write RGB uint8 [h, w, 3] as PNG."""
    write_atomic(path, bytes(_image(rgb).encodeToData(skia.kPNG, 100)))


def save_jpeg(rgb: Rgb, path: Path, quality: int = 85) -> None:
    """Write RGB uint8 [h, w, 3] as JPEG."""
    write_atomic(path, jpeg(rgb, quality))


def jpeg(rgb: Rgb, quality: int = 85) -> bytes:
    """RGB uint8 [h, w, 3] as JPEG."""
    return bytes(_image(rgb).encodeToData(skia.kJPEG, quality))


def shrunk(rgb: Rgb, longest: int) -> Rgb:
    """RGB uint8 [h, w, 3] with its longer side at most `longest`; never enlarged."""
    h, w = rgb.shape[:2]
    scale = min(1.0, longest / max(w, h))
    return rgb if scale == 1.0 else _drawn(rgb, max(1, round(w * scale)), max(1, round(h * scale)), scale, 0.0, 0.0)


def filling(rgb: Rgb, size: tuple[int, int]) -> Rgb:
    """RGB uint8 [h, w, 3] that fills `size` (w, h); of what is too tall, more is cut away below, where no faces are."""
    (w, h), (high, wide) = size, rgb.shape[:2]
    scale = max(w / wide, h / high)
    return _drawn(rgb, w, h, scale, (w - wide * scale) / 2, (h - high * scale) / 4)


def filling_jpeg(data: bytes, size: tuple[int, int]) -> bytes:
    """One of OUR JPEGs made to fill `size` (w, h), as a JPEG again."""
    rgba = skia.Image.MakeFromEncoded(data).toarray(colorType=skia.kRGBA_8888_ColorType)
    return jpeg(filling(np.ascontiguousarray(rgba[:, :, :3]), size), 92)


def _drawn(rgb: Rgb, w: int, h: int, scale: float, left: float, top: float) -> Rgb:
    surface = skia.Surface(w, h)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    where = skia.Rect.MakeXYWH(left, top, rgb.shape[1] * scale, rgb.shape[0] * scale)
    surface.getCanvas().drawImageRect(_image(rgb), where, sampling)
    rgba = surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)
    return np.ascontiguousarray(rgba[:, :, :3])


def contact_sheet(pictures: Sequence[tuple[Rgb, str]], path: Path, *, columns: int = 4, width: int = 1600) -> None:
    """Write pictures (RGB uint8 [h, w, 3], label) as one PNG, row by row; without any label no room is left for words.

    Pictures of different shapes share one cell size and are fitted into it. Raises BadInput for no pictures.
    """
    if not pictures:
        raise BadInput("there are no pictures for a contact sheet", where=path.name)
    columns = min(columns, len(pictures))
    gap = max(4, width // 120)
    wide = (width - gap * (columns + 1)) // columns
    high = max(round(wide * p.shape[0] / p.shape[1]) for p, _ in pictures)
    type_size = max(11, width // 100)
    words = round(type_size * 1.7) if any(label for _, label in pictures) else 0
    rows = -(-len(pictures) // columns)
    surface = skia.Surface(width, rows * (high + words + gap) + gap)
    canvas = surface.getCanvas()
    canvas.clear(skia.Color(24, 22, 20))
    font = skia.Font(_typeface(), type_size)
    ink = skia.Paint(AntiAlias=True, Color=skia.Color(214, 204, 188))
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    for i, (picture, label) in enumerate(pictures):
        x = gap + (i % columns) * (wide + gap)
        y = gap + (i // columns) * (high + words + gap)
        scale = min(wide / picture.shape[1], high / picture.shape[0])
        w, h = picture.shape[1] * scale, picture.shape[0] * scale
        where = skia.Rect.MakeXYWH(x + (wide - w) / 2, y + (high - h) / 2, w, h)
        canvas.drawImageRect(_image(picture), where, sampling)
        if text := _cut("".join(c for c in label if c.isprintable()), font, wide):
            canvas.drawString(text, x, y + high + type_size * 1.15, font, ink)
    write_atomic(path, bytes(surface.makeImageSnapshot().encodeToData(skia.kPNG, 100)))


def _cut(text: str, font: skia.Font, width: float) -> str:
    """The text, or as much of it as `width` pixels hold with an ellipsis."""
    text = text[:200]
    if font.measureText(text) <= width:
        return text
    while text and font.measureText(text + "…") > width:
        text = text[:-1]
    return text.rstrip() + "…"


def _typeface() -> skia.Typeface:
    import manimgx_fonts

    font = Path(manimgx_fonts.__file__).parent / "NotoSans[wght].ttf"
    return skia.Typeface.MakeFromFile(str(font))


def png_of(rgba: npt.NDArray[np.uint8]) -> bytes:
    """RGBA uint8 [h, w, 4] with straight alpha as PNG."""
    image = skia.Image.fromarray(
        np.ascontiguousarray(rgba), colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kUnpremul_AlphaType
    )
    return bytes(image.encodeToData(skia.kPNG, 100))


def load_rgba(path: Path) -> npt.NDArray[np.uint8]:
    """One of OUR pictures as RGBA uint8 [h, w, 4] with straight alpha."""
    image = skia.Image.open(str(path))
    out = np.empty((image.height(), image.width(), 4), np.uint8)
    info = skia.ImageInfo.Make(image.width(), image.height(), skia.kRGBA_8888_ColorType, skia.kUnpremul_AlphaType)
    image.readPixels(info, out, image.width() * 4, 0, 0)
    return out


def load_ours(path: Path) -> Rgb:
    """One of OUR pictures as RGB uint8 [h, w, 3]; strangers' pictures go through `load_image`."""
    return np.ascontiguousarray(skia.Image.open(str(path)).toarray(colorType=skia.kRGBA_8888_ColorType)[:, :, :3])


def load_image(path: Path) -> Rgb:
    """A stranger's picture (PNG, JPEG, WebP, GIF, BMP) upright, in sRGB on white: RGB uint8 [h, w, 3].

    Its size is read before its pixels, in a guarded process. Raises BadMedia for what is damaged, too large, or not a
    picture of these kinds (SVG never is: it can name other files).
    """
    plain_file(path)
    data = reader("rushes.media.stills", "_decode", [str(path.absolute())], where=path.name)
    w, h = struct.unpack_from("<II", data)
    return np.frombuffer(data, np.uint8, w * h * 3, 8).reshape(h, w, 3).copy()


def _decode(name: str) -> None:
    """In the guarded process: write width, height and RGB bytes to stdout, or exit with a reason."""
    data = Path(name).read_bytes()  # the codec reads from it later and does not keep it alive
    try:
        codec = skia.Codec.MakeFromData(data)
    except RuntimeError:
        sys.exit("it is damaged, or not a picture of a kind that is read here")
    w, h = codec.getInfo().width(), codec.getInfo().height()
    if w * h > MAX_STILL:
        sys.exit(f"its {w}x{h} pixels are too large: scale it below {MAX_STILL // 1_000_000} million")
    rgba = np.empty((h, w, 4), np.uint8)
    info = skia.ImageInfo.Make(w, h, skia.kRGBA_8888_ColorType, skia.kUnpremul_AlphaType, skia.ColorSpace.MakeSRGB())
    result = codec.getPixels(info, rgba, w * 4)
    if result != skia.Codec.kSuccess:
        sys.exit("it is damaged: its pixels cannot be read to the end")
    rgb = rgba[:, :, :3]
    if not codec.getInfo().isOpaque():
        alpha = rgba[:, :, 3:].astype(np.uint16)
        rgb = ((rgb * alpha + 255 * (255 - alpha)) // 255).astype(np.uint8)
    rgb = np.ascontiguousarray(_upright(rgb, int(codec.getOrigin())))
    sys.stdout.buffer.write(struct.pack("<II", rgb.shape[1], rgb.shape[0]))
    sys.stdout.buffer.write(rgb.data)


def _upright(rgb: Rgb, origin: int) -> Rgb:
    """Undo an EXIF orientation (1 to 8)."""
    if origin >= 5:
        rgb = rgb.swapaxes(0, 1)
    if origin in (3, 4, 7, 8):
        rgb = rgb[::-1]
    if origin in (2, 3, 6, 7):
        rgb = rgb[:, ::-1]
    return rgb
