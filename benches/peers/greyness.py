"""How evenly the running text of two settings of a book is spaced: greyness.py ONE.pdf OTHER.pdf

It looks at the lines of running text that reach both edges: how wide their spaces are, in ems,
how far those stray from each other, and how many lines end in a hyphen.
"""

import sys
from collections import defaultdict
from statistics import mean, pstdev

import pdfplumber

RUNNING = "PTSerif-"
SIZE = 10.5
HYPHENS = ("-", "\u00ad", "\u2010")


def lines(page):
    """The lines of running text of a page: glyphs by their base line, from left to right."""
    by_base = defaultdict(list)
    for char in page.chars:
        if RUNNING in char["fontname"] and abs(char["size"] - SIZE) < 0.1:
            by_base[round(char["matrix"][5], 1)].append(char)
    return [sorted(line, key=lambda char: char["x0"]) for line in by_base.values()]


def spaces(line):
    """The gaps between the words of a line, in ems."""
    marks = [char for char in line if char["text"].strip() or char["text"] in HYPHENS]
    gaps = [b["x0"] - a["x1"] for a, b in zip(marks, marks[1:])]
    return [gap / SIZE for gap in gaps if gap > 0.12 * SIZE]


def look(path):
    widths, full, hyphens, pairs, before = [], 0, 0, 0, False
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages[2:]:
            rows = lines(page)
            if not rows:
                continue
            right = max(row[-1]["x1"] for row in rows)
            for row in sorted(rows, key=lambda row: row[0]["top"]):
                text = "".join(char["text"] for char in row).rstrip()
                hyphen = text.endswith(HYPHENS)
                last = [char for char in row if char["text"].strip() or char["text"] in HYPHENS]
                gaps = spaces(row)
                if not last or last[-1]["x1"] < right - 3 or len(gaps) < 4:
                    before = False
                    continue
                full += 1
                hyphens += hyphen
                pairs += hyphen and before
                before = hyphen
                widths.append(mean(gaps))
    spread = pstdev(widths)
    wide = sum(width > 0.40 for width in widths)
    print(f"{path}: {full} full lines, spaces {mean(widths):.3f} em, from line to line ±{spread:.3f}, "
          f"{100 * wide / full:.1f} % of lines wider than 0.40 em, "
          f"{100 * hyphens / full:.1f} % end in a hyphen, {pairs} times one after another")


for name in sys.argv[1:]:
    look(name)
