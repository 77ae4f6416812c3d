"""Holds the YAML files of handbooks against the schemas that they name in their first line.

schemas.py FOLDER…: every YAML source of each folder names a schema, which is there and which lets
the file pass; the same file with a key that nobody knows does not pass.
"""

import json
import pathlib
import re
import sys

import jsonschema
import yaml


class Core(yaml.SafeLoader):
    """YAML 1.2 as editors read it: a date is a text, and so are `yes` and `off`."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))

LINE = "# yaml-language-server: $schema="


def main(folders):
    checked = 0
    for folder in map(pathlib.Path, folders):
        files = sorted([*folder.rglob("*.yaml"), *folder.rglob("*.yml")])
        for file in files:
            if any(part.startswith(".") for part in file.relative_to(folder).parts):
                continue
            text = file.read_text(encoding="utf-8")
            first = text.splitlines()[0]
            assert first.startswith(LINE), f"{file}: no schema in {first!r}"
            schema = json.loads((file.parent / first.removeprefix(LINE)).read_text(encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            content = yaml.load(text, Core)
            for error in validator.iter_errors(content):
                raise SystemExit(f"{file}: {error.json_path}: {error.message}")
            if file.name != "svod.yaml":
                assert not validator.is_valid({**content, "unknown_key": 1}), f"{file}: lets all pass"
            checked += 1
    assert checked, "no YAML file was found"
    print(f"{checked} files hold")


main(sys.argv[1:])
