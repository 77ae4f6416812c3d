"""Sets a book with one of the peers, in a process of its own: typeset.py PROGRAM FOLDER OUT"""

import sys
from pathlib import Path


def main():
    program, folder, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if program == "typst":
        import typst

        fonts = [str(Path(__file__).resolve().parents[2] / "themes" / "classic" / "fonts")]
        options = {"font_paths": fonts, "ignore_system_fonts": True, "pdf_standards": ["ua-1"]}
        out.write_bytes(typst.compile(str(folder / "book.typ"), **options))
    else:
        import weasyprint

        weasyprint.HTML(folder / "book.html").write_pdf(out, pdf_variant="pdf/ua-1")


if __name__ == "__main__":
    main()
