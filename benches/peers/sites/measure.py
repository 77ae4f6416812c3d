"""Builds the site of svod and of its peers from the same documents, by turns, and prints a table.

    measure.py SVOD MDBOOK MKDOCS FOLDER [PROGRAM…]

FOLDER is as make.py wrote it. Time is that of a build into an empty folder, the index of the search
included: the best one and the median. The hits are those of a reader who types a question into the
field of the site; search.mjs counts them in a real browser.
"""

import json
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from measure import once  # noqa: E402

HERE = Path(__file__).resolve().parent
ROUNDS = {"svod": 9, "mdbook": 9, "mkdocs": 3}


def command(program, programs, folder):
    """The command of a program, and the folder of its site."""
    source, out = folder / program, folder / f"{program}-site"
    match program:
        case "svod":
            return [programs["svod"], "build", source, "-o", out, "--format", "html"], out / "html"
        case "mdbook":
            return [programs["mdbook"], "build", source, "-d", out], out
        case _:
            words = [programs["mkdocs"], "build", "-q", "-f", source / "mkdocs.yml", "-d", out]
            return words, out


def build(program, programs, folder):
    words, site = command(program, programs, folder)
    shutil.rmtree(folder / f"{program}-site", ignore_errors=True)
    return once(words, site / "index.html")


def weight(site):
    files = [path for path in site.rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files)


def hits(program, site, folder):
    words = ["node", HERE / "search.mjs", program, site, folder / "questions.json"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(done.stderr.strip(), file=sys.stderr)
        return None
    return json.loads(done.stdout)


def main():
    programs = dict(zip(("svod", "mdbook", "mkdocs"), sys.argv[1:4]))
    programs["svod"] = str(Path(programs["svod"]).resolve())
    folder = Path(sys.argv[4]).resolve()
    wanted = sys.argv[5:] or list(programs)
    runs = {program: [] for program in wanted}
    for turn in range(max(ROUNDS.values())):
        for program in wanted:
            if turn < ROUNDS[program]:
                runs[program].append(build(program, programs, folder))
    print(f"{'program':<8}{'best, s':>9}{'median, s':>11}{'MB memory':>11}{'files':>7}{'MB site':>9}"
          f"{'questions':>11}{'documents found':>17}{'answer, ms':>12}   against mdbook: time, bytes")
    rows = {}
    for program in wanted:
        found = [run for run in runs[program] if run]
        if not found:
            print(f"{program:<8} failed")
            continue
        site = command(program, programs, folder)[1]
        seconds = [run[0] for run in found]
        rows[program] = (min(seconds), statistics.median(seconds), max(run[1] for run in found),
                         *weight(site), hits(program, site, folder))
    for program, row in rows.items():
        print(line(program, row, rows.get("mdbook")))
    for program, row in rows.items():
        if row[5]:
            told = ", ".join(f"{name} {found}/{all_}" for name, found, all_ in row[5]["questions"])
            plain = "found" if row[5]["plain"] else "not found"
            print(f"\n{program}: «оператор», as it stands in the text: {plain}; {told}")


def line(program, row, mdbook):
    best, median, memory, files, size, found = row
    out = f"{program:<8}{best:>9.2f}{median:>11.2f}{memory:>11.0f}{files:>7}{size / 1e6:>9.1f}"
    if found:
        asked = found["questions"]
        hit = sum(1 for _, count, _ in asked if count)
        counts = f"{sum(count for _, count, _ in asked)} of {sum(all_ for _, _, all_ in asked)}"
        out += f"{f'{hit} of {len(asked)}':>11}{counts:>17}{found['milliseconds'] or 0:>12.0f}"
    else:
        out += f"{'none':>11}{'':>17}{'':>12}"
    return out + (f"   {best / mdbook[0]:>6.2f} {size / mdbook[4]:>6.2f}" if mdbook else "")


if __name__ == "__main__":
    main()
