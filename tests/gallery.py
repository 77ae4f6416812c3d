"""Holds the pages of every theme against pictures of them that somebody has looked at.

    python3 tests/gallery.py SVOD [--theme NAME]… [--accept]
    python3 tests/gallery.py SVOD --selftest

Builds tests/gallery/handbook once in each theme of themes/, draws its pages with pdftoppm and
compares them with tests/gallery/THEME/page-NN.png. What differs is drawn, old, new and the
difference side by side, in target/gallery/. `--accept` draws the pictures anew: look at each before
you commit it. `--selftest` spoils the handbook in many small ways, each of which has to be noticed,
and draws it in ways that must not be.
"""

import argparse
import collections
import concurrent.futures
import io
import pathlib
import shutil
import subprocess
import sys
import tempfile

from PIL import Image, ImageChops, ImageFilter, ImageMath, ImageOps

ROOT = pathlib.Path(__file__).resolve().parent.parent
GALLERY = ROOT / "tests" / "gallery"
OUT = ROOT / "target" / "gallery"
# The handbook is read on this day whenever the test runs: its reviews are never overdue.
DAY = "2026-04-06"

# Pixels of a picture's width, and of the drawing that it is reduced from: thin rules keep their
# weight only if they are drawn large.
WIDTH = 300
DRAWN = 3 * WIDTH
COLOURS = 256
# So many colours are kept exactly, those of grounds and boxes, if so many pixels have them.
FLAT, FLAT_PIXELS = 64, 60

# Where a page ends inside a pixel, renderers differ.
EDGE = 2

# A page is looked at through windows, of which each two neighbours overlap by half: wide and flat
# ones, in which a rule weighs much, narrow and high ones, and small ones for words and marks.
# Pixels wide and high; the difference of their mean colours that may always be, and that which may
# be for each unit of contrast inside, where another rounding of edges tells most.
WINDOWS = [(30, 2, 1.3, 0.26), (2, 30, 1.3, 0.26), (3, 3, 3.5, 0.28)]


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    if done.returncode:
        sys.exit((done.stdout + done.stderr).decode("utf-8", "replace"))


def build(svod, theme, room, change=None):
    """The PDF of the gallery's handbook in a theme; `change` may spoil the copy before."""
    handbook = room / "handbook"
    shutil.copytree(GALLERY / "handbook", handbook)
    replace(handbook / "svod.yaml", "\ncompany:", f"\ntheme: {theme}\ncompany:")
    if change:
        change(handbook)
    run(svod, "build", handbook, "--format", "pdf", "--as-of", DAY, "-o", room / "out")
    return room / "out" / "handbook.pdf"


def replace(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} no longer holds {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def draw(pdf, *options):
    """The pages of a PDF, large."""
    with tempfile.TemporaryDirectory() as room:
        run("pdftoppm", "-scale-to-x", DRAWN, "-scale-to-y", -1, *options, pdf, f"{room}/page")
        pages = sorted(pathlib.Path(room).glob("*.ppm"))
        return [Image.open(page).convert("RGB") for page in pages]


def reduced(page):
    return page.reduce(DRAWN // WIDTH)


def kept(picture):
    """The picture in few colours, as it is stored."""
    own = picture.quantize(
        COLOURS - FLAT, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
    )
    flat = picture.tobytes()
    pixels = list(zip(flat[0::3], flat[1::3], flat[2::3]))
    common = collections.Counter(pixels).most_common(FLAT)
    exact = [colour for colour, count in common if count >= FLAT_PIXELS]
    place = {colour: COLOURS - FLAT + index for index, colour in enumerate(exact)}
    indices = bytes(place.get(colour, index) for colour, index in zip(pixels, own.tobytes()))
    palette = (own.getpalette() + [0] * 3 * COLOURS)[: 3 * (COLOURS - FLAT)]
    stored = Image.frombytes("P", picture.size, indices)
    stored.putpalette(palette + [part for colour in exact for part in colour])
    return stored


def contrast(picture):
    around = ImageFilter.MaxFilter(3), ImageFilter.MinFilter(3)
    return ImageChops.subtract(*(picture.filter(one) for one in around))


def windows(band, width, height):
    """The means of a band in windows whose weight falls off to all sides, in two grids."""
    band = band.convert("F")
    size = max(1, round(band.width / width)), max(1, round(band.height / height))
    for dx, dy in [(0, 0), (width / 2 if width < 9 else 0, height / 2 if height < 9 else 0)]:
        box = (dx, dy, band.width, band.height)
        yield band.resize(size, Image.Resampling.BILINEAR, box=box)


def distance(old, new):
    """How far two pictures are apart where they are farthest; more than 1 is a difference."""
    if old.size != new.size:
        return 99.0
    old, new = (ImageOps.crop(picture, EDGE) for picture in (old, new))
    return max(farthest(*bands) for bands in zip(*(
        picture.split()
        for picture in (old, new, ImageChops.lighter(contrast(old), contrast(new)))
    )))


def farthest(old, new, edges):
    worst = 0.0
    for width, height, always, by_contrast in WINDOWS:
        grids = zip(*(windows(band, width, height) for band in (old, new, edges)))
        for a, b, c in grids:
            ratio = ImageMath.lambda_eval(
                lambda arguments: abs(arguments["a"] - arguments["b"])
                / (arguments["c"] * by_contrast + always), a=a, b=b, c=c
            )
            worst = max(worst, ratio.getextrema()[1])
    return worst


def compare(old, page):
    """The distance of a stored picture from a page drawn large. A renderer may place the whole page
    a fraction of a pixel aside: if so, it is put right first."""
    old = old.convert("RGB")
    far = distance(old, reduced(page))
    if far <= 1 or old.size != reduced(page).size:
        return far
    steps = range(-2, 3)
    near = min((ImageChops.offset(page, x, y) for x in steps for y in steps), key=lambda moved: sum(
        sum(level * count for level, count in enumerate(band.histogram()))
        for band in ImageChops.difference(old, reduced(moved)).split()
    ))
    return min(far, distance(old, reduced(near)))


def side_by_side(old, new, path):
    """Old, new, and what differs, dark on white."""
    new = reduced(new)
    old = old.convert("RGB") if old else Image.new("RGB", new.size, "white")
    height = max(old.height, new.height)
    sheet = Image.new("RGB", (3 * WIDTH + 20, height), "grey")
    sheet.paste(old, (0, 0))
    sheet.paste(new, (WIDTH + 10, 0))
    differ = ImageChops.difference(old, new).point(lambda level: min(255, 4 * level))
    sheet.paste(ImageChops.invert(differ), (2 * WIDTH + 20, 0))
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path)


def themes():
    return sorted(path.parent.name for path in (ROOT / "themes").glob("*/theme.yaml"))


def pages_in(svod, theme):
    with tempfile.TemporaryDirectory() as room:
        return draw(build(svod, theme, pathlib.Path(room)))


def accept(theme, pages):
    folder = GALLERY / theme
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for number, page in enumerate(pages, 1):
        kept(reduced(page)).save(folder / f"page-{number:02}.png", optimize=True)
    print(f"{theme}: {len(pages)} pages")


def check(theme, pages):
    """Prints what differs; true if nothing does."""
    stored = sorted((GALLERY / theme).glob("page-*.png"))
    shutil.rmtree(OUT / theme, ignore_errors=True)
    good = True
    if len(stored) != len(pages):
        good = False
        print(f"{theme}: {len(pages)} pages, and {len(stored)} pictures of them")
    for number, page in enumerate(pages, 1):
        old = Image.open(stored[number - 1]) if number <= len(stored) else None
        far = compare(old, page) if old else 99.0
        if far > 1:
            good = False
            path = OUT / theme / f"page-{number:02}.png"
            side_by_side(old, page, path)
            print(f"{theme}: page {number} differs, {far:.1f} times what may be: {path}")
    return good


def look(theme_lines):
    """A change of the looks: a theme of the project's own, over the built-in one."""
    def change(handbook):
        folder = handbook / "themes" / "spoilt"
        folder.mkdir(parents=True)
        (folder / "theme.yaml").write_text(theme_lines, encoding="utf-8")
        replace(handbook / "svod.yaml", "theme: classic", "theme: spoilt")
    return change


def words(path, old, new):
    return lambda handbook: replace(handbook / path, old, new)


# The first chapter begins behind the contents and the lists; the page of its tables is the last
# that is spoilt.
FIRST, TABLES = 4, 8

PICTURE = "![Причал утром: два домика под рыжей крышей отражаются в озере](../images/pier.png)"
# What must be noticed: its name, the page where it shows, and the change of the handbook.
SPOILT = [
    ("lost rules", TABLES, look('colours: {rule: "#ffffff"}\n')),
    ("a changed colour", 1, look('colours: {accent: "#1d4a6b"}\n')),
    ("another ground of boxes", FIRST + 1, look('colours: {accent_soft: "#efece2"}\n')),
    ("lines wider apart", FIRST, look("sizes: {leading: 16.5}\n")),
    ("smaller headings", FIRST, look("sizes: {heading: [20, 14, 11.5, 11, 10.5, 10.5]}\n")),
    ("a word more", FIRST, words("pages/house.md", "Он устал", "Он очень устал")),
    ("a changed line break", FIRST, words("pages/house.md", "грунтовой дороги", "лесной дороги")),
    ("another heading", FIRST, words("pages/house.md", "## Первые минуты", "## Первый час")),
    ("a missing picture", FIRST + 2, words("pages/house.md", PICTURE, "Причал утром.")),
    ("a lost box to tick", FIRST + 1, words("pages/house.md", "- [ ] Гость", "- Гость")),
]


def pasted(page, box, to):
    """The page with a part of it moved, white where it was."""
    page = page.copy()
    part = page.crop(box)
    page.paste("white", box)
    page.paste(part, to)
    return page


def lowest_rule(page):
    """The rows of the last thin rule across the text, from the picture alone."""
    left, right = DRAWN * 2 // 10, DRAWN * 8 // 10
    strip = page.convert("L").crop((left, 0, right, page.height)).resize((1, page.height))
    rows = [row for row, level in enumerate(strip.tobytes()) if level < 247]
    lone = [row for row in rows if not {row - 3, row - 2, row + 2, row + 3} & set(rows)]
    return lone[-1]


def spoilt_pictures(page):
    """What must be noticed, done to the drawing itself; the page is one with tables."""
    millimetre = DRAWN / 210
    row = lowest_rule(page)
    erased = page.copy()
    erased.paste("white", (0, row - 1, page.width, row + 2))
    yield "one lost rule", erased
    head = round(12 * millimetre)
    box = (0, row + 4, page.width, row + 4 + head)
    yield "a part moved by 2 mm", pasted(page, box, (0, row + 4 + round(2 * millimetre)))
    yield "a part moved by 2 mm aside", pasted(page, box, (round(2 * millimetre), row + 4))
    yield "a lost line", pasted(page, (0, row - head, page.width, row - 2), (0, page.height))


def drawn_otherwise(page):
    """The same page as other programs might draw it; it must not be noticed."""
    half = (1, 0, 1.5, 0, 1, 1.5)
    yield "moved by half a pixel", page.transform(
        page.size, Image.Transform.AFFINE, half, Image.Resampling.BILINEAR, fillcolor="white"
    )
    stream = io.BytesIO()
    page.save(stream, "JPEG", quality=85)
    yield "noise of JPEG", Image.open(stream).convert("RGB")
    yield "softer edges", page.filter(ImageFilter.GaussianBlur(0.6))
    yield "sharper edges", page.filter(ImageFilter.UnsharpMask(1, 60, 0))
    yield "lighter by a shade", page.point(lambda level: min(255, level + 1))


def selftest(svod):
    """Prints how far each change is from what it was; true if all are judged rightly."""
    with tempfile.TemporaryDirectory() as room:
        pdf = build(svod, "classic", pathlib.Path(room))
        pages = draw(pdf, "-l", TABLES)
        plain = draw(pdf, "-l", TABLES, "-aa", "no")
    stored = [kept(reduced(page)) for page in pages]
    tests = []
    for number, (old, page) in enumerate(zip(stored, pages), 1):
        tests.append((f"the same, page {number}", False, old, page))
        tests.append((f"unsmoothed letters, page {number}", False, old, plain[number - 1]))
        others = drawn_otherwise(page) if number in (1, FIRST, FIRST + 2) else []
        tests.extend((f"{name}, page {number}", False, old, other) for name, other in others)
    others = spoilt_pictures(pages[TABLES - 1])
    tests.extend((name, True, stored[TABLES - 1], other) for name, other in others)

    def spoil(spoilt):
        name, number, change = spoilt
        with tempfile.TemporaryDirectory() as room:
            pdf = build(svod, "classic", pathlib.Path(room), change)
            [page] = draw(pdf, "-f", number, "-l", number)
        return name, True, stored[number - 1], page

    good = True
    with concurrent.futures.ThreadPoolExecutor() as pool:
        tests.extend(pool.map(spoil, SPOILT))
        far = pool.map(lambda test: compare(*test[2:]), tests)
        for (name, noticed, *_), far in zip(tests, far):
            right = (far > 1) == noticed
            good = good and right
            print(f"{'ok  ' if right else 'FAIL'}  {name}: {far:.2f}")
    return good


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("svod", type=lambda path: pathlib.Path(path).resolve())
    asked.add_argument("--theme", action="append", choices=themes())
    asked.add_argument("--accept", action="store_true")
    asked.add_argument("--selftest", action="store_true")
    asked = asked.parse_args()
    if asked.selftest:
        sys.exit(0 if selftest(asked.svod) else 1)
    names = asked.theme or themes()
    with concurrent.futures.ThreadPoolExecutor() as pool:
        drawn = pool.map(lambda theme: pages_in(asked.svod, theme), names)
        if asked.accept:
            for theme, pages in zip(names, drawn):
                accept(theme, pages)
            return
        sys.exit(0 if all([check(theme, pages) for theme, pages in zip(names, drawn)]) else 1)


main()
