#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Make the fonts of this folder from Debian's Inter: make-fonts.py [INPUT_DIR [OUTPUT_DIR]].

Qt 6.4 cannot switch OpenType features on, so the tabular figures (`tnum`) become the digits themselves.
Needs the packages fonts-inter and python3-fonttools. The same input gives the same bytes.
"""
import sys
from pathlib import Path

from fontTools.misc.transform import Offset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Rooms Inter"
WEIGHTS = ["Regular", "Medium", "SemiBold", "Bold"]
CHARACTERS = [
    *range(0x20, 0x7F),  # Basic Latin
    *range(0xA0, 0x180),  # Latin-1, Latin Extended-A
    *map(ord, "‐‑‒–—―‘’‚“”„†•…‰‹›⁄€№™←↑→↓↗−×≈≠≤≥∞✓✗●○"),
]
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


def subset(font):
    """Keep the characters of our texts, their kerning and their accents; drop hints and every other feature."""
    options = Options()
    options.layout_features = ["kern", "mark", "ccmp"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14]
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)


def rename(font, weight):
    """One family of four weights, under every name a font carries."""
    post_script = f"{FAMILY.replace(' ', '')}-{weight}"
    full_name = f"{FAMILY} {weight}"
    names = {1: FAMILY, 2: weight, 3: f"{post_script}; tabular subset of Inter", 4: full_name, 6: post_script}
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [post_script]
    top = cff.topDictIndex[0]
    top.FamilyName, top.FullName, top.Weight = FAMILY, full_name, weight


def main(source="/usr/share/fonts/opentype/inter", target=Path(__file__).parent):
    for weight in WEIGHTS:
        font = TTFont(Path(source, f"Inter-{weight}.otf"), recalcTimestamp=False)
        freeze_tabular(font)
        equalise_digits(font)
        subset(font)
        rename(font, weight)
        path = Path(target, f"RoomsInter-{weight}.otf")
        font.save(path)
        print(f"{path.name}: {path.stat().st_size} bytes, {len(font.getGlyphOrder())} glyphs")


if __name__ == "__main__":
    main(*sys.argv[1:])
