#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Make the fonts of this folder from Debian's Inter and Noto Sans CJK: make-fonts.py [INPUT_DIR [OUTPUT_DIR]].

Qt 6.4 cannot switch OpenType features on, so the tabular figures (`tnum`) become the digits themselves.
Needs the packages fonts-inter, fonts-noto-cjk and python3-fonttools. The same input gives the same bytes.
"""
import sys
from pathlib import Path

from fontTools.misc.transform import Offset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

LATIN = "Rooms Inter"
LATIN_WEIGHTS = ["Regular", "Medium", "SemiBold", "Bold"]
LATIN_CHARACTERS = [
    *range(0x20, 0x7F),  # Basic Latin
    *range(0xA0, 0x180),  # Latin-1, Latin Extended-A
    *map(ord, "‐‑‒–—―‘’‚“”„†•…‰‹›⁄€№™←↑→↓↗−×≈≠≤≥∞✓✗●○"),
]
HAN = "Rooms Han"
HAN_WEIGHTS = ["Regular", "Bold"]
SIMPLIFIED = 2  # of the fonts in one file of Noto Sans CJK
WORDS = Path(__file__).parent.parent.parent / "translations/rooms_zh_CN.ts"
GB2312_RARE = b"\xd8"  # where GB 2312 goes on, after 3,755 characters in daily use, with 3,008 others
DIGITS = [ord(digit) for digit in "0123456789"]


def tabular_alternates(font):
    """The glyph that `tnum` puts in place of another, for every glyph it knows."""
    gsub = font["GSUB"].table
    lookups = {index for record in gsub.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for index in record.Feature.LookupListIndex}
    alternates = {}
    for index in sorted(lookups):
        for subtable in gsub.LookupList.Lookup[index].SubTable:
            alternates.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    return alternates


def freeze_tabular(font):
    """Let the characters themselves lead to the tabular glyphs."""
    alternates = tabular_alternates(font)
    for table in font["cmap"].tables:
        table.cmap.update({code: alternates[glyph] for code, glyph in table.cmap.items() if glyph in alternates})


def equalise_digits(font):
    """Some weights have a digit that is a few units narrower: give all ten one width, drawn in its middle."""
    cmap, metrics, glyphs = font.getBestCmap(), font["hmtx"].metrics, font.getGlyphSet()
    char_strings = font["CFF "].cff.topDictIndex[0].CharStrings
    names = [cmap[code] for code in DIGITS]
    width = max(metrics[name][0] for name in names)
    for name in names:
        advance, bearing = metrics[name]
        if advance == width:
            continue
        shift = (width - advance) // 2
        private = char_strings[name].private
        pen = T2CharStringPen(width - private.nominalWidthX, glyphs)
        glyphs[name].draw(TransformPen(pen, Offset(shift, 0)))
        char_strings[name] = pen.getCharString(private, char_strings.globalSubrs)
        metrics[name] = (width, bearing + shift)


def gb2312(code):
    """The code of a character in GB 2312, empty when it has none."""
    try:
        return chr(code).encode("gb2312")
    except UnicodeEncodeError:
        return b""


def put_common_first(font):
    """Let the outlines of our own words lie together, and those of other common characters: a font is read in pieces
    that hold many of them."""
    words = set(WORDS.read_text(encoding="utf-8"))
    rank = {glyph: (chr(code) not in words, gb2312(code) >= GB2312_RARE)
            for code, glyph in font["cmap"].getBestCmap().items()}
    before = {glyph: index for index, glyph in enumerate(font.getGlyphOrder())}
    order = sorted(before, key=lambda glyph: rank.get(glyph, (False, False)))
    font["hmtx"].metrics  # is read by the order before
    font.setGlyphOrder(order)
    top = font["CFF "].cff.topDictIndex[0]
    outlines, selected = top.CharStrings.charStringsIndex, top.FDSelect
    outlines.items = [outlines.items[before[glyph]] for glyph in order]
    selected.gidArray = [selected.gidArray[before[glyph]] for glyph in order]
    top.CharStrings.charStrings = {glyph: index for index, glyph in enumerate(order)}
    top.charset = order


def subset(font, characters, **changes):
    """Keep the characters of our texts, and of the features those that are named."""
    options = Options()
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.set(**changes)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def rename(font, family, weight, made):
    """One family of several weights, under every name a font carries."""
    post_script = f"{family.replace(' ', '')}-{weight}"
    full_name = f"{family} {weight}"
    names = {1: family, 2: weight, 3: f"{post_script}; {made}", 4: full_name, 6: post_script}
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [post_script]
    top = cff.topDictIndex[0]
    top.FamilyName, top.FullName, top.Weight = family, full_name, weight


def save(font, path):
    font.save(path)
    print(f"{path.name}: {path.stat().st_size} bytes, {len(font.getGlyphOrder())} glyphs")


def make_latin(source, target):
    for weight in LATIN_WEIGHTS:
        font = TTFont(source / f"inter/Inter-{weight}.otf", recalcTimestamp=False)
        freeze_tabular(font)
        equalise_digits(font)
        subset(font, LATIN_CHARACTERS, layout_features=["kern", "mark", "ccmp"], hinting=False, desubroutinize=True)
        rename(font, LATIN, weight, "tabular subset of Inter")
        save(font, target / f"RoomsInter-{weight}.otf")


def make_han(source, target):
    for weight in HAN_WEIGHTS:
        font = TTFont(source / f"noto/NotoSansCJK-{weight}.ttc", fontNumber=SIMPLIFIED, recalcTimestamp=False)
        subset(font, filter(gb2312, range(0x2000, 0x10000)),
               drop_tables=["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"])
        put_common_first(font)
        rename(font, HAN, weight, "subset of Noto Sans CJK SC")
        save(font, target / f"RoomsHan-{weight}.otf")


def main(source="/usr/share/fonts/opentype", target=Path(__file__).parent):
    make_latin(Path(source), Path(target))
    make_han(Path(source), Path(target))


if __name__ == "__main__":
    main(*sys.argv[1:])
