"""The words of the printed handbook stand, and are read aloud, in the order of the page of all.

    python3 words_in_order.py FOLDER

Reads FOLDER/handbook.pdf with pdftotext and FOLDER/handbook.html, and demands that nearly every run of
five words of each HTML text is found in the PDF's text, in the same order. What a screen reader
gets, the text of the structure tree by pdfinfo, is held to more: each HTML text is in it whole,
without a hyphen inside a word, as often as in HTML, and one behind the other; what stands at the
edge of each page is not in it.
"""

import html
import pathlib
import re
import subprocess
import sys


# Print names the page of what it refers to.
PAGE = re.compile(r"(?:,\s|\s\()(?:с|p|s)\.\s\d+(?=\))")


def words(text):
    text = PAGE.sub("", text.replace("\u00ad\n", "").replace("\u00ad", ""))
    return re.findall(r"[\w]+", text.lower())


def pages(folder):
    """The marked-up text of each chapter."""
    source = (folder / "handbook.html").read_text(encoding="utf-8")
    for chapter in re.findall(r'<section class="leaf".*?</section>\n(?=<section class="leaf"|</main>|\s*</main>)', source, re.S):
        name = re.search(r'<h2[^>]* id="([^"]*)"', chapter)[1]
        # In print the index names pages where HTML names sections.
        if '<section class="index">' in chapter:
            continue
        # What a figure says to those who cannot see it is no text of the page.
        # Some things only a screen has: what a term means, once more; a list of ways to the types
        # of customers; the drawing of a timeline as a list for a phone.
        unread = (
            r'<desc.*?</desc>|<(script|template)\b.*?</\1>|<sup class="note-mark">.*?</sup>'
            r'|<nav class="jump".*?</nav>|<div class="timeline">.*?</div>'
        )
        shown = re.sub(unread, "", chapter, flags=re.S)
        yield name, re.sub(r"</?(?:a|strong|em|code|s)\b[^>]*>", "", shown)


def without_figures(text):
    return re.sub(r"<svg.*?</svg>", "", text, flags=re.S)


def paragraphs(marked):
    for name, page in marked:
        for text in re.split(r"<[^>]+>", page):
            if len(words(text)) >= 8:
                yield name, html.unescape(text)


def index_title(folder):
    """The title of the index, if there is one."""
    source = (folder / "handbook.html").read_text(encoding="utf-8")
    title = re.search(r'<h2[^>]*>((?:(?!</h2>).)*)</h2>\s*<section class="index">', source, re.S)
    return title and words(html.unescape(re.sub(r"<[^>]+>", " ", title[1])))


def spoken(pdf, index):
    """The words of the structure tree, with a bar between its elements, without the index."""
    listing = subprocess.run(
        ["pdfinfo", "-struct-text", str(pdf)], check=True, capture_output=True
    ).stdout.decode("utf-8")
    parts = []
    left_out = None
    opens = in_index = False
    for line in listing.splitlines():
        depth = len(line) - len(line.lstrip())
        if left_out is not None and depth > left_out:
            # What is drawn in a figure is told by its alternative text; HTML has the contents
            # on a page of their own; the mark of a note would be a part of the word before it.
            continue
        left_out = depth if re.match(r"\s*(Figure|TOC|Reference)\b", line) else None
        content = re.match(r'\s*"(.*)"$', line)
        if opens and content:
            in_index = words(content.group(1)) == index
        opens = bool(re.match(r"\s*H1\b", line))
        if in_index:
            continue
        if content:
            parts.append(content.group(1))
        elif not INSIDE_A_LINE.match(line):
            parts.append(" | ")
    return "".join(parts)


# Elements that are parts of a line, and annotations.
INSIDE_A_LINE = re.compile(r"\s*(?:(?:Link|Span|Code|Reference) \(inline\)|Object )")


def read_aloud(folder):
    """What is wrong with what is read aloud."""
    text = spoken(folder / "handbook.pdf", index_title(folder))
    faults = [f"a hyphen is left: «{word}»" for word in re.findall(r"\w+\u00ad\w*", text)]
    stream = " " + " ".join(words(text)) + " "
    marked = [(name, without_figures(page)) for name, page in pages(folder)]
    texts = [(page, " ".join(words(text))) for page, text in paragraphs(marked)]
    linked = " ".join(page for _, page in marked)
    linked = " " + " ".join(words(html.unescape(re.sub(r"<[^>]+>", " ", linked)))) + " "
    last = {}
    for page, text in texts:
        printed, expected = stream.count(f" {text} "), linked.count(f" {text} ")
        if printed == 0:
            faults.append(f"{page}: not read: «{text[:90]}»")
        elif printed != expected:
            faults.append(f"{page}: read {printed} times, not {expected}: «{text[:90]}»")
        elif expected == 1:
            at = stream.index(f" {text} ")
            if at < last.get(page, 0):
                faults.append(f"{page}: read too late: «{text[:90]}»")
            last[page] = at
    return len(texts), faults


def main():
    folder = pathlib.Path(sys.argv[1])
    count, faults = read_aloud(folder)
    for fault in faults[:10]:
        print(fault)
    print(f"{count} texts read aloud, {len(faults)} not as they should be")
    printed = subprocess.run(
        ["pdftotext", str(folder / "handbook.pdf"), "-"], check=True, capture_output=True
    ).stdout.decode("utf-8")
    stream = " ".join(words(printed))
    total = missing = 0
    for page, text in paragraphs(pages(folder)):
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
    sys.exit(0 if total and missing <= total * 0.005 and not faults else 1)


main()
