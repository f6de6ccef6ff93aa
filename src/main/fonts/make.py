#!/usr/bin/python3
"""Makes the web fonts of Loa: a Vietnamese subset, figures of one width, and the glyphs of its states."""

import math
import re
import sys
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont

UNICODES = parse_unicodes(
    "20-7E,A0-FF,102-103,110-111,128-129,168-169,1A0-1A1,1AF-1B0,300-301,303,309,323,1EA0-1EF9,"
    "2010-2015,2018-201E,2020-2022,2026,2030,2032-2033,2039-203A,20AB,2212,2248,2264-2265"
)
FACES = {
    "be-vietnam-pro-400": ("400Regular/BeVietnamPro_400Regular.ttf", 78),
    "be-vietnam-pro-600": ("600SemiBold/BeVietnamPro_600SemiBold.ttf", 112),
    "tinos-700": ("700Bold/Tinos_700Bold.ttf", None),
    "tinos-400": ("400Regular/Tinos_400Regular.ttf", None),
}
DIGITS = "zero one two three four five six seven eight nine".split()
FIGURE = 630  # width of every tabular figure; wider ones are condensed by at most a ninth


def subset(font):
    options = Options()
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=UNICODES)
    subsetter.subset(font)


def add(font, name, pen, width, code=None):
    glyph = pen.glyph()
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    if code:
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name


def tabular(font):
    """Be Vietnam Pro has no figures of one width: each is set in the middle of the same box, as feature tnum."""
    for digit in DIGITS:
        pen = TTGlyphPen(font.getGlyphSet())
        width = font["hmtx"][digit][0]
        scale = min(1, FIGURE / width)
        pen.addComponent(digit, (scale, 0, 0, 1, round((FIGURE - width * scale) / 2), 0))
        add(font, digit + ".tnum", pen, FIGURE)
    rules = " ".join(f"sub {digit} by {digit}.tnum;" for digit in DIGITS)
    addOpenTypeFeaturesFromString(font, "feature tnum { %s } tnum;" % rules, tables=["GSUB"])


def arc(pen, x, y, radius, start, end, clockwise):
    """Quadratic arcs of 30° each, degrees from the right, against the clock."""
    steps = round(abs(end - start) / 30)
    turn = (end - start) / steps
    for i in range(steps):
        middle, there = math.radians(start + turn * (i + 0.5)), math.radians(start + turn * (i + 1))
        out = radius / math.cos(math.radians(turn / 2))
        pen.qCurveTo(
            (round(x + out * math.cos(middle)), round(y + out * math.sin(middle))),
            (round(x + radius * math.cos(there)), round(y + radius * math.sin(there))),
        )


def circle(pen, x, y, radius, hole=False):
    pen.moveTo((x + radius, y))
    arc(pen, x, y, radius, 0, 360 if hole else -360, not hole)
    pen.closePath()


def polygon(pen, *points):
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()


def thick(pen, line, width):
    """A line of two points as a bar."""
    (ax, ay), (bx, by) = line
    length = math.hypot(bx - ax, by - ay)
    dx, dy = round((by - ay) / length * width / 2), round((bx - ax) / length * width / 2)
    polygon(pen, (ax - dx, ay + dy), (bx - dx, by + dy), (bx + dx, by - dy), (ax + dx, ay - dy))


def states(font, stroke):
    """The glyphs before the words of a state, drawn to the height of the capitals."""
    x, y, radius = 400, 350, 320

    def draw(name, code, drawing):
        pen = TTGlyphPen(None)
        drawing(pen)
        add(font, name, pen, 2 * x, code)

    def ring(pen):
        circle(pen, x, y, radius)
        circle(pen, x, y, radius - stroke, hole=True)

    def half(pen):
        ring(pen)
        inner = radius - stroke
        pen.moveTo((x, y + inner))
        pen.lineTo((x, y - inner))
        arc(pen, x, y, inner, 270, 90, True)
        pen.closePath()

    def triangle(pen):
        polygon(pen, (60, 60), (400, 680), (740, 60))

    def hollow(pen):
        triangle(pen)
        polygon(pen, (60 + round(1.8 * stroke), 60 + stroke), (740 - round(1.8 * stroke), 60 + stroke), (400, 680 - round(2.1 * stroke)))

    def diamond(pen):
        polygon(pen, (60, 350), (400, 690), (740, 350), (400, 10))
        edge = round(1.45 * stroke)
        polygon(pen, (60 + edge, 350), (400, 10 + edge), (740 - edge, 350), (400, 690 - edge))

    def cross(pen):
        thick(pen, ((130, 80), (670, 620)), stroke * 1.2)
        thick(pen, ((130, 620), (670, 80)), stroke * 1.2)

    def tick(pen):
        thick(pen, ((90, 340), (320, 110)), stroke * 1.25)
        thick(pen, ((285, 110), (710, 610)), stroke * 1.25)

    def arrow(points, head):
        return lambda pen: (thick(pen, points, stroke), thick(pen, head[0], stroke), thick(pen, head[1], stroke))

    draw("loaRing", 0x25CB, ring)
    draw("loaHalf", 0x25D0, half)
    draw("loaDisc", 0x25CF, lambda pen: circle(pen, x, y, radius))
    draw("loaTriangle", 0x25B2, triangle)
    draw("loaTriangleHollow", 0x25B3, hollow)
    draw("loaDiamond", 0x25C7, diamond)
    draw("loaCross", 0x2715, cross)
    draw("loaTick", 0x2713, tick)
    draw("loaRight", 0x2192, arrow(((60, 350), (720, 350)), (((480, 590), (730, 340)), ((480, 110), (730, 360)))))
    draw("loaLeft", 0x2190, arrow(((740, 350), (80, 350)), (((320, 590), (70, 340)), ((320, 110), (70, 360)))))


def main(packages, target):
    for name, (path, stroke) in FACES.items():
        font = TTFont(packages / re.sub(r"-\d.*", "", name) / path, recalcTimestamp=False)
        subset(font)
        if stroke:
            states(font, stroke)
            tabular(font)
        font.flavor = "woff2"
        font.save(target / (name + ".woff2"))
        print(name, (target / (name + ".woff2")).stat().st_size)


main(Path(sys.argv[1]), Path(sys.argv[2]))
