"""Derives the bundled fonts from their published sources: smaller, without ligatures, in TrueType outlines.

A maintainer's tool, not part of any build. It wants ``fonttools[woff]`` and a folder that holds, unpacked:

- ``package/web/Inter-*.woff2``            the npm package ``inter-ui`` 4.1.1
- ``NotoSansCJK-Regular.ttc``              the Debian package ``fonts-noto-cjk`` 1:20220127
- ``JetBrainsMono-{Regular,Bold}.ttf``     the Debian package ``fonts-jetbrains-mono`` 2.242

Run as ``python resources/fonts/build.py FOLDER``. Contextual ligatures are left out everywhere: in a SWIFT
text two characters that join into an arrow would show something that is not in the message.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont, newTable

HERE = Path(__file__).resolve().parent
LATIN = [
    *range(0x20, 0x250),
    *range(0x2B0, 0x530),
    *range(0x1E00, 0x2000),
    *range(0x2000, 0x2300),
    *range(0x25A0, 0x2700),
]
INTER_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "case", "zero"]
MONO_FEATURES = ["mark", "mkmk", "ccmp", "locl", "zero"]
CHINESE_FEATURES = ["ccmp"]


def gb2312() -> list[int]:
    """Code points of GB 2312: 6,763 hanzi of both levels, and its punctuation and full-width forms."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return sorted({ord(text) for pair in pairs if (text := pair.decode("gb2312", errors="ignore"))})


def subset(font: TTFont, codes: list[int], features: list[str]) -> None:
    """Keeps only `codes` and `features` of `font`."""
    options = Options()
    options.layout_features = features
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.hinting = False
    options.desubroutinize = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font.flavor = None


def to_truetype(font: TTFont, max_error: float = 1.2) -> None:
    """Replaces cubic outlines by quadratic ones, within `max_error` font units (1,000 to the em)."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, max_error, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), glyf
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"):
        setattr(maxp, field, 0)
    for field in ("maxStackElements", "maxSizeOfInstructions", "maxComponentElements", "maxComponentDepth"):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font["post"].formatType = 3.0
    for table in ("CFF ", "VORG", "vhea", "vmtx", "BASE"):
        if table in font:
            del font[table]
    font.sfntVersion = "\000\001\000\000"


def rename(font: TTFont, family: str, style: str) -> None:
    """Names the cut-down face; `family` must stay clear of reserved names."""
    names = {
        1: family,
        2: style,
        3: f"{family} {style}",
        4: f"{family} {style}",
        6: f"{family.replace(' ', '')}-{style}",
    }
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    for number in (16, 17):
        font["name"].removeNames(nameID=number)


def sit_on_lines_of(font: TTFont, host: TTFont) -> None:
    """Gives `font` the line metrics of `host`, so that one Chinese name does not make its row taller."""
    scale = font["head"].unitsPerEm / host["head"].unitsPerEm
    hhea, metrics = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = (
        round(host["hhea"].ascent * scale),
        round(host["hhea"].descent * scale),
        0,
    )
    metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = hhea.ascent, hhea.descent, 0
    metrics.usWinAscent, metrics.usWinDescent = hhea.ascent, -hhea.descent


def main(sources: Path) -> None:
    """Writes the seven faces beside this file."""
    for style in ("Regular", "Medium", "SemiBold", "Bold"):
        inter = TTFont(sources / "package" / "web" / f"Inter-{style}.woff2")
        subset(inter, LATIN, INTER_FEATURES)
        inter.save(HERE / f"Inter-{style}.ttf")
    for style in ("Regular", "Bold"):
        mono = TTFont(sources / f"JetBrainsMono-{style}.ttf")
        subset(mono, LATIN, MONO_FEATURES)
        mono.save(HERE / f"JetBrainsMono-{style}.ttf")
    faces = TTCollection(sources / "NotoSansCJK-Regular.ttc", lazy=True).fonts
    chinese = next(face for face in faces if face["name"].getDebugName(4) == "Noto Sans CJK SC")
    subset(chinese, gb2312(), CHINESE_FEATURES)
    to_truetype(chinese)
    rename(chinese, "Noto Sans SC", "Regular")
    sit_on_lines_of(chinese, TTFont(HERE / "Inter-Regular.ttf"))
    chinese.save(HERE / "NotoSansSC-Regular.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
