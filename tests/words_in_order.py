"""The words of the printed handbook stand in the order of the linked pages.

    python3 words_in_order.py FOLDER

Reads FOLDER/handbook.pdf with pdftotext and FOLDER/html, and demands that nearly every run of
five words of each HTML text is found in the PDF's text, in the same order.
"""

import html
import pathlib
import re
import subprocess
import sys


def words(text):
    text = text.replace("\u00ad\n", "").replace("\u00ad", "")
    return re.findall(r"[\w]+", text.lower())


def paragraphs(folder):
    for page in sorted(folder.glob("*.html")):
        source = page.read_text(encoding="utf-8")
        main = re.search(r"<main.*?</main>", source, re.S)
        if not main or page.name == "index.html":
            continue
        # What a figure says to those who cannot see it is no text of the page.
        shown = re.sub(r"<desc.*?</desc>", "", main.group(0), flags=re.S)
        inline = re.sub(r"</?(?:a|strong|em|code|s)\b[^>]*>", "", shown)
        for text in re.split(r"<[^>]+>", inline):
            if len(words(text)) >= 8:
                yield page.name, html.unescape(text)


def main():
    folder = pathlib.Path(sys.argv[1])
    printed = subprocess.run(
        ["pdftotext", str(folder / "handbook.pdf"), "-"], check=True, capture_output=True
    ).stdout.decode("utf-8")
    stream = " ".join(words(printed))
    total = missing = 0
    for page, text in paragraphs(folder / "html"):
        run = words(text)
        for start in range(0, len(run) - 5, 5):
            total += 1
            piece = " ".join(run[start : start + 5])
            if piece not in stream:
                missing += 1
                if missing <= 10:
                    print(f"{page}: «{piece}»")
    print(f"{total} runs of five words, {missing} not found in print")
    # A page break inside a paragraph puts the running head between two of its words.
    sys.exit(0 if total and missing <= total * 0.005 else 1)


main()
