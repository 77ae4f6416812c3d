"""Times svod and its peers on the same handbooks, one after another, and prints a table.

    measure.py SVOD FOLDER [PROGRAM…]

FOLDER holds a folder for each size, as make.py writes it. Every program runs in a process of its
own, a few times by turns; the best time and the largest memory count. Memory is that of the
largest process, so Chromium's, which has many, is told too low.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROUNDS = {15: 5, 150: 3, 1500: 2}
# What takes longer than this, in seconds, is stopped and said.
PATIENCE = 900


def command(program, folder, svod):
    """The command of a program, and the file that it makes."""
    out = folder / f"{program}.pdf"
    match program:
        case "svod":
            target = folder / "svod-out"
            shutil.rmtree(target, ignore_errors=True)
            words = [svod, "build", folder / "svod", "-o", target, "--format", "pdf"]
            return words, target / "handbook.pdf"
        case "chromium":
            profile = folder / "profile"
            shutil.rmtree(profile, ignore_errors=True)
            words = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
            words += ["--disable-background-networking", "--disable-component-update"]
            words += ["--disable-sync", f"--user-data-dir={profile}", "--no-pdf-header-footer"]
            words += ["--generate-pdf-document-outline", f"--print-to-pdf={out}"]
            return [*words, (folder / "book.html").as_uri()], out
        case _:
            return [sys.executable, HERE / "typeset.py", program, folder, out], out


def once(words, out):
    """Seconds and megabytes of one run, or nothing if it failed or took too long."""
    out.unlink(missing_ok=True)
    start = time.monotonic()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        done, status, usage = os.wait4(process.pid, os.WNOHANG)
        seconds = time.monotonic() - start
        if done:
            process.returncode = os.waitstatus_to_exitcode(status)
            return (seconds, usage.ru_maxrss / 1024) if out.exists() else None
        if seconds > PATIENCE:
            process.kill()
            process.wait()
            return None
        time.sleep(0.002)


def pages(path):
    text = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return int(next(line.split()[1] for line in text.splitlines() if line.startswith("Pages")))


def main():
    svod, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    programs = sys.argv[3:] or ["svod", "typst", "weasyprint", "chromium"]
    print(f"{'size':>5} {'program':<11}{'pages':>6}{'seconds':>9}{'pages/s':>9}"
          f"{'MB memory':>11}{'kB a page':>11}   against typst: speed, memory, bytes a page")
    for size, rounds in ROUNDS.items():
        best = {}
        for _ in range(rounds):
            for program in programs:
                words, out = command(program, folder / str(size), svod)
                found = once(words, out)
                if found and (program not in best or found[0] < best[program][0]):
                    memory = max(found[1], best.get(program, (0, 0))[1])
                    best[program] = (found[0], memory, pages(out), out.stat().st_size)
        for program in programs:
            row(size, program, best)


def row(size, program, best):
    if program not in best:
        print(f"{size:>5} {program:<11} failed, or took more than {PATIENCE} s")
        return
    seconds, memory, count, length = best[program]
    speed, weight = count / seconds, length / count
    line = (f"{size:>5} {program:<11}{count:>6}{seconds:>9.2f}{speed:>9.0f}"
            f"{memory:>11.0f}{weight / 1000:>11.1f}")
    if "typst" in best:
        seconds, other, count, length = best["typst"]
        line += (f"   {speed / (count / seconds):>6.2f} {memory / other:>6.2f}"
                 f" {weight / (length / count):>6.2f}")
    print(line)


if __name__ == "__main__":
    main()
