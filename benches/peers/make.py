"""Writes one handbook for every program that is compared: as a folder for svod, as Typst markup
and as one HTML page. The words, the order, the paper and the typefaces are the same.

    make.py COPIES FOLDER [DOCUMENTS]

The words are the prose of the dom-mebel example, so many copies of it one after another; of the
first copy no more than DOCUMENTS documents, if that is given.
"""

import html
import re
import sys
from pathlib import Path

from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "dom-mebel"
FONTS = ROOT / "themes" / "classic" / "fonts"
SLOTS = {"company.name": "Дом-Мебель", "company.phone": "+7 343 000-10-20"}
PARSER = MarkdownIt("commonmark").enable("table")

MANIFEST = """\
title: Стандарты сервиса
subtitle: Настольная книга для тех, кто говорит с покупателем
version: "1.0"
date: 2026-03-02
languages: [ru]
company:
  name: Дом-Мебель
  legal_name: ООО «Дом-Мебель»
  address: 620014, Екатеринбург, ул. Примерная, 10
  jurisdictions: [ru]
profiles: [essentials]
channels:
  phone: {type: phone, name: Телефон, address: "+7 343 000-10-20", hours: "9:00–21:00", owner: lead}
chapters:
"""


class Document:
    """A document of the example: its title, and its prose without slots."""

    def __init__(self, path):
        text = path.read_text(encoding="utf-8")
        front = re.match(r"---\n(.*?)\n---\n", text, re.S)
        self.id = path.stem
        self.title = title(text)
        body = text[front.end() :] if front else text.split("\n", 1)[1]
        body = re.sub(r"<!--.*?-->", "", body, flags=re.S)
        body = re.sub(r" *\{[#.][^}\n]*\}$", "", body, flags=re.M)
        self.body = re.sub(r"\{\{ *([\w.]+) *\}\}", lambda m: SLOTS.get(m[1], m[1]), body)


def title(text):
    """The title of a document in YAML or Markdown, without its attributes."""
    line = re.search(r"^(?:title:|#) *(.+)$", text, re.M)
    return re.sub(r" *\{[#.].*\}$", "", line[1]).strip("\"'") if line else ""


def documents():
    paths = sorted(EXAMPLE.glob("pages/*.md")) + sorted(EXAMPLE.glob("standards/*.md"))
    return [Document(path) for path in paths]


def book(copies, most):
    """The chapters: an id and a title of each, and its text with references as `[title](#id)`."""
    known = documents()
    sources = [path for path in EXAMPLE.glob("*/*") if path.suffix in (".md", ".yaml")]
    titles = {path.stem: title(path.read_text(encoding="utf-8")) for path in sources}
    within = {document.id for document in (known[:most] if copies == 1 else known)}
    chapters = []
    for copy in range(1, copies + 1):
        for document in known[: most if copies == 1 else None]:
            def reference(match, copy=copy):
                target, _, words = match[1].partition("|")
                words = words or titles.get(target, target)
                return f"[{words}](#{target}-{copy})" if target in within else f"«{words}»"

            body = re.sub(r"\[\[([^\]]+)\]\]", reference, document.body)
            name = document.title if copies == 1 else f"{document.title}, часть {copy}"
            chapters.append((f"{document.id}-{copy}", name, body))
    return chapters


# svod


def write_svod(chapters, folder):
    pages = folder / "svod" / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    manifest = MANIFEST
    for name, title, body in chapters:
        body = re.sub(r"\[([^\]]+)\]\(#([\w-]+)\)", r"[[\2\\|\1]]", body)
        (pages / f"{name}.md").write_text(f"---\ntitle: {title}\n---\n{body}", encoding="utf-8")
        manifest += f"  - {{title: {quoted(title)}, include: [{name}]}}\n"
    # Rules are not compared: the same words ten times over would only fill a report.
    families = "channels completeness documents legal reading references standards typography wording"
    manifest += f"levels: {{{', '.join(f'{family}: off' for family in families.split())}}}\n"
    (folder / "svod" / "svod.yaml").write_text(manifest, encoding="utf-8")


def quoted(text):
    return '"' + text.replace('"', '\\"') + '"'


# Typst

TYPST = """\
#set document(title: "Стандарты сервиса", author: "Дом-Мебель")
#set page(
  paper: "a4",
  margin: (inside: 27mm, outside: 22mm, top: 26mm, bottom: 24mm),
  header: context {
    let all = query(selector(heading.where(level: 1)).before(here()))
    set text(font: "PT Sans", size: 8.5pt, fill: rgb("#5c6670"))
    if here().page() > 1 [Стандарты сервиса #h(1fr) #if all.len() > 0 { all.last().body }]
  },
  footer: context {
    set text(font: "PT Sans", size: 8.5pt, fill: rgb("#5c6670"))
    if here().page() > 1 [
      Дом-Мебель · Версия 1.0 #h(1fr) Страница #here().page() из #counter(page).final().first()
    ]
  },
)
// Base lines 15 points apart, and paragraphs 7 points more, as in the theme of svod.
#set text(
  font: ("PT Serif", "DejaVu Sans"), size: 10.5pt, lang: "ru", hyphenate: true,
  top-edge: 0.7em, bottom-edge: 0em,
)
#set par(justify: true, leading: 15pt - 0.7em, spacing: 21.9pt - 0.7em)
#set heading(numbering: "1.1.1")
#show heading: set text(font: "PT Sans", fill: rgb("#17505c"), hyphenate: false)
#show heading.where(level: 1): it => { pagebreak(weak: true); text(size: 22pt, it); v(12pt) }
#show heading.where(level: 2): set text(size: 15.5pt)
#show heading.where(level: 2): set block(above: 24pt, below: 12pt)
#show heading.where(level: 3): set text(size: 12.5pt)
#show heading.where(level: 3): set block(above: 18pt, below: 10pt)
#show link: set text(fill: rgb("#17505c"))
#show quote.where(block: true): it => block(
  stroke: (left: 2.2pt + rgb("#c9d2d6")), inset: (left: 28pt, right: 10pt, y: 3pt),
  emph(text(size: 11.1pt, it.body)),
)
#show quote.where(block: true): set block(above: 16pt, below: 16pt)
#set table(stroke: (x: none, y: 0.5pt + rgb("#c9d2d6")), inset: (x: 6pt, y: 5.5pt))
#show table: set text(font: "PT Sans", size: 9.2pt, hyphenate: true)
#show table: set par(justify: false, leading: 12.5pt - 0.7em)
#show table.cell.where(y: 0): set text(weight: "bold", fill: rgb("#17505c"))

#v(1fr)
#text(font: "PT Serif", size: 38pt, weight: "bold")[Стандарты сервиса]

#text(size: 15pt)[Настольная книга для тех, кто говорит с покупателем]
#v(1fr)
Версия 1.0 · 2 марта 2026 г.
#pagebreak()
#outline(title: [Содержание], depth: 2)
"""


def write_typst(chapters, folder):
    parts = [TYPST]
    for name, title, body in chapters:
        parts.append(f"\n= {typst_text(title)} <{name}>\n")
        parts.append(typst_blocks(PARSER.parse(body)))
    (folder / "book.typ").write_text("".join(parts), encoding="utf-8")


def typst_text(text):
    return re.sub(r"([\\#*_`$<>@=\-+/\[\]~])", r"\\\1", text)


def typst_inline(token):
    out = []
    for child in token.children or []:
        match child.type:
            case "text":
                out.append(typst_text(child.content))
            case "softbreak":
                out.append(" ")
            case "hardbreak":
                out.append(" \\\n")
            case "strong_open":
                out.append("#strong[")
            case "em_open":
                out.append("#emph[")
            case "link_open":
                target = child.attrs["href"]
                place = f"<{target[1:]}>" if target.startswith("#") else f'"{target}"'
                out.append(f"#link({place})[")
            case "strong_close" | "em_close" | "link_close":
                out.append("]")
            case "code_inline":
                out.append(f"#raw({quoted(child.content)})")
    return "".join(out)


def typst_blocks(tokens):
    out = []
    for index, token in enumerate(tokens):
        match token.type:
            case "heading_open":
                out.append("\n" + "=" * int(token.tag[1]) + " ")
            case "heading_close" | "paragraph_close":
                out.append("\n\n")
            case "blockquote_open":
                out.append("#quote(block: true)[\n")
            case "blockquote_close":
                out.append("]\n\n")
            case "bullet_list_open":
                out.append("#list(\n")
            case "ordered_list_open":
                out.append("#enum(\n")
            case "bullet_list_close" | "ordered_list_close":
                out.append(")\n\n")
            case "list_item_open" | "td_open" | "th_open":
                out.append("[")
            case "list_item_close" | "td_close" | "th_close":
                out.append("],\n")
            case "table_open":
                # Typst shares the width by content only between `auto` columns.
                columns = sum(1 for t in tokens[index:row_end(tokens, index)] if t.type == "th_open")
                out.append(f"#table(columns: {columns},\n")
            case "thead_open":
                out.append("table.header(")
            case "thead_close":
                out.append("),\n")
            case "table_close":
                out.append(")\n\n")
            case "inline":
                out.append(typst_inline(token))
    return "".join(out)


def row_end(tokens, start):
    return next(i for i in range(start, len(tokens)) if tokens[i].type == "thead_close")


# HTML for print

STYLE = """
@page { size: A4; margin: 26mm 22mm 24mm 27mm;
  @top-left { content: "Стандарты сервиса"; font: 8.5pt "PT Sans"; color: #5c6670 }
  @top-right { content: string(chapter); font: 8.5pt "PT Sans"; color: #5c6670 }
  @bottom-left { content: "Дом-Мебель · Версия 1.0"; font: 8.5pt "PT Sans"; color: #5c6670 }
  @bottom-right { content: "Страница " counter(page) " из " counter(pages);
                  font: 8.5pt "PT Sans"; color: #5c6670 } }
@page :first { @top-left { content: none } @top-right { content: none }
               @bottom-left { content: none } @bottom-right { content: none } }
body { font: 10.5pt/15pt "PT Serif", "DejaVu Sans"; text-align: justify; hyphens: auto; margin: 0 }
h1, h2, h3 { font-family: "PT Sans"; color: #17505c; text-align: left; hyphens: none;
             break-after: avoid }
h1 { font-size: 22pt; break-before: page; string-set: chapter content() }
h2 { font-size: 15.5pt } h3 { font-size: 12.5pt }
p { orphans: 2; widows: 2 }
blockquote { border-left: 2.2pt solid #c9d2d6; margin: 10pt 0; padding: 3pt 10pt 3pt 28pt;
             font-style: italic; text-align: left }
table { border-collapse: collapse; width: 100%; font: 9.2pt/12.5pt "PT Sans"; text-align: left }
td, th { border-bottom: .5pt solid #c9d2d6; padding: 4.2pt 6pt; vertical-align: top }
th { color: #17505c } tr { break-inside: avoid } a { color: #17505c }
.title { font-size: 38pt; font-weight: bold; margin-top: 40% }
nav ol { list-style: none; padding: 0; break-before: page }
nav a::after { content: leader(".") target-counter(attr(href), page) }
"""


def write_html(chapters, folder):
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; src: url("{(FONTS / file).as_uri()}"); '
        f"font-weight: {weight}; font-style: {style} }}\n"
        for family, file, weight, style in [
            ("PT Serif", "PTF55F.ttf", 400, "normal"),
            ("PT Serif", "PTF56F.ttf", 400, "italic"),
            ("PT Serif", "PTF75F.ttf", 700, "normal"),
            ("PT Serif", "PTF76F.ttf", 700, "italic"),
            ("PT Sans", "PTS55F.ttf", 400, "normal"),
            ("PT Sans", "PTS75F.ttf", 700, "normal"),
            ("DejaVu Sans", "DejaVuSans.ttf", 400, "normal"),
        ]
    )
    parts = [
        f'<!doctype html><html lang="ru"><head><meta charset="utf-8">'
        f"<title>Стандарты сервиса</title><style>{faces}{STYLE}</style></head><body>"
        f'<p class="title">Стандарты сервиса</p>'
        f"<p>Настольная книга для тех, кто говорит с покупателем</p><nav><ol>"
    ]
    parts += [f'<li><a href="#{name}">{html.escape(title)}</a>' for name, title, _ in chapters]
    parts.append("</ol></nav>")
    for name, title, body in chapters:
        parts.append(f'<h1 id="{name}">{html.escape(title)}</h1>{PARSER.render(body)}')
    parts.append("</body></html>")
    (folder / "book.html").write_text("".join(parts), encoding="utf-8")


def main():
    copies, folder = int(sys.argv[1]), Path(sys.argv[2])
    most = int(sys.argv[3]) if len(sys.argv) > 3 else None
    folder.mkdir(parents=True, exist_ok=True)
    chapters = book(copies, most)
    write_svod(chapters, folder)
    write_typst(chapters, folder)
    write_html(chapters, folder)


if __name__ == "__main__":
    main()
