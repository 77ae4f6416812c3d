"""Holds the reports of `svod check` against the schemas of those who read them.

    python3 tests/reports.py SVOD [HANDBOOK …]

Each handbook is checked as it is and once more with every finding that a hostile author can think
of; SARIF, JUnit and GitLab's code quality have to be valid, and what they say has to be the same.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree

import jsonschema
import xmlschema

SCHEMAS = pathlib.Path(__file__).parent / "schemas"
SARIF = jsonschema.Draft7Validator(json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text()))
GITLAB = jsonschema.Draft7Validator(json.loads((SCHEMAS / "gitlab-code-quality.json").read_text()))
JUNIT = xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd"))

HOSTILE = {
    "pages/а, б: 100%::[x](y) \"q\" <b>.md":
        "# <script>alert('1')</script>\n\n🪑 и\u0306 [[нет]] текст [[%0A::error::x]] [[]]>]] [[a|b`c]]\n",
    "pages/line\nend.md": "# Т\u202eекст\u009b31m\n\n[[a\u0000b\u001b[31m]] [[@all #1 https://a.example]]\n",
    "pages/утро.md": "---\ntitle: \"\\e[31m \\0 \\uFFFF ' \\\" & <b>\"\nstatus: approved\n---\n[[нет]] [[нет]]\n",
    "complaints/x.yaml": "title: \"]]> --> ``` | </style>\"\nkey\u0001: 1\n",
}


def reports(svod, folder, *arguments):
    """The reports on a folder, by format, and the exit code."""
    with tempfile.TemporaryDirectory() as room:
        names = ["json", "sarif", "junit", "gitlab", "github", "short", "markdown", "html"]
        asked = ",".join(f"{name}={room}/{name}" for name in names)
        run = subprocess.run(
            [svod, "check", ".", "--format", asked, *arguments],
            cwd=folder, capture_output=True, check=False,
        )
        assert run.returncode in (0, 1) and not run.stderr, run.stderr.decode()
        texts = {name: pathlib.Path(room, name).read_bytes().decode() for name in names}
        return texts, run.returncode


def valid(validator, value):
    for error in validator.iter_errors(value):
        raise AssertionError(f"{error.json_path}: {error.message[:300]}")


def utf16(text):
    return len(text.encode("utf-16-le")) // 2


def check(svod, folder, least):
    texts, code = reports(svod, folder)
    found = json.loads(texts["json"])["findings"]
    assert len(found) >= least, len(found)

    sarif = json.loads(texts["sarif"])
    valid(SARIF, sarif)
    (run,) = sarif["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == len(found)
    for result, finding in zip(run["results"], found):
        assert result["ruleId"] == finding["rule"], finding
        if "ruleIndex" in result:
            assert rules[result["ruleIndex"]]["id"] == finding["rule"]
        for taxon in result.get("taxa", []):
            taxonomy = run["taxonomies"][taxon["toolComponent"]["index"]]
            assert taxonomy["name"] == finding["profile"]
            assert taxonomy["taxa"][taxon["index"]]["id"] == finding["element"]
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri), uri
        assert urllib.parse.unquote(uri) == finding["path"], uri
        check_columns(folder, finding, place["region"])
        assert result["partialFingerprints"]["svodFinding/v1"] == finding["fingerprint"]

    gitlab = json.loads(texts["gitlab"])
    valid(GITLAB, gitlab)
    assert [issue["location"]["path"] for issue in gitlab] == [one["path"] for one in found]
    prints = [issue["fingerprint"] for issue in gitlab]
    assert len(set(prints)) == len(prints) == len(found)

    JUNIT.validate(texts["junit"])
    suites = ElementTree.fromstring(texts["junit"])
    errors = [one for one in found if one["level"] == "error"]
    assert len(suites.findall(".//failure")) == len(errors) == int(suites.get("failures"))
    assert len(suites.findall(".//testcase")) == int(suites.get("tests")) >= len(suites)
    assert all(suite.findall("testcase") for suite in suites)
    assert code == (1 if errors else 0)

    lines = texts["github"].splitlines()
    assert len(lines) == len(found)
    for line, finding in zip(lines, found):
        match = re.fullmatch(r"::(error|warning|notice) file=([^,:]+),line=(\d+),.*?::(.*)", line)
        assert match, line
        path = urllib.parse.unquote(match[2])
        assert (path, int(match[3])) == (finding["path"], finding["line"]), line

    assert len(texts["short"].splitlines()) == len(found)
    assert texts["html"].count("<article") == len(found)
    for name, text in texts.items():
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text), name
        # JSON holds the words as they are, for programs; the others are shown to people.
        assert name in ("json", "sarif", "gitlab") or "\u202e" not in text, name
    assert "<script" not in texts["html"] + texts["markdown"] + texts["junit"]
    assert reports(svod, folder)[0] == texts, "two runs differ"


def check_columns(folder, finding, region):
    """A column of JSON counts characters, one of SARIF counts units of UTF-16."""
    try:
        text = (pathlib.Path(folder) / finding["path"]).read_bytes().decode()
    except UnicodeDecodeError:
        return
    lines = [line.removeprefix("\ufeff") for line in text.split("\n")]
    for mine, ours in (("startLine", "line"), ("endLine", "end_line")):
        assert region[mine] == finding[ours]
    for mine, line, column in (
        ("startColumn", "line", "column"),
        ("endColumn", "end_line", "end_column"),
    ):
        before = lines[finding[line] - 1][: finding[column] - 1]
        assert region[mine] == utf16(before) + 1, (finding, region)


def main():
    svod = str(pathlib.Path(sys.argv[1]).resolve())
    for handbook in sys.argv[2:]:
        check(svod, handbook, 0)
        with tempfile.TemporaryDirectory() as room:
            copy = pathlib.Path(room, "copy")
            shutil.copytree(handbook, copy, ignore=shutil.ignore_patterns("out"))
            for path, text in HOSTILE.items():
                file = copy / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, newline="")
            check(svod, copy, 8)
        print(f"{handbook}: valid")


main()
