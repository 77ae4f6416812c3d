"""Puts the pages of two settings of the same book beside each other as pictures.

    pairs.py ONE.pdf OTHER.pdf FOLDER COUNT

Pages are paired by the words that they share; those of the first file stand at the left.
"""

import re
import subprocess
import sys
from pathlib import Path

from PIL import Image

DOTS = 64


def words(pdf):
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True)
    return [set(re.findall(r"\w{5,}", page)) for page in text.stdout.split("\f")[:-1]]


def picture(pdf, page, folder):
    stem = folder / "page"
    place = ["-f", str(page), "-l", str(page), "-singlefile"]
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-png", *place, pdf, stem], check=True)
    image = Image.open(f"{stem}.png").convert("RGB")
    Path(f"{stem}.png").unlink()
    return image


def main():
    one, other, folder, count = sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
    folder.mkdir(parents=True, exist_ok=True)
    left, right = words(one), words(other)
    for number, known in enumerate(left[2 : 2 + count], start=3):
        best = max(range(len(right)), key=lambda page: len(known & right[page])) + 1
        pages = [picture(one, number, folder), picture(other, best, folder)]
        sheet = Image.new("RGB", (sum(page.width for page in pages) + 8, pages[0].height), "#888")
        sheet.paste(pages[0], (0, 0))
        sheet.paste(pages[1], (pages[0].width + 8, 0))
        sheet.convert("P", palette=Image.Palette.ADAPTIVE, colors=32).save(
            folder / f"pair-{number:02}.png", optimize=True
        )
        print(f"page {number} beside page {best}")


if __name__ == "__main__":
    main()
