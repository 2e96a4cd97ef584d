# SPDX-License-Identifier: Apache-2.0
"""Tidy text: licence lines, short README.md files, no stray blanks, no machine's paths, nothing left to do."""
from pathlib import Path

import lint

SOURCES = (".h", ".cpp", ".qml", ".js", ".py", ".cmake", "CMakeLists.txt")
SCRIPTS = ("dev", ".ci/run")
SPDX = "SPDX-License-Identifier: Apache-2.0"
README_LINES = 10


def read(root, path):
    """The file, or None when it is not text."""
    try:
        file = lint.File(root, path)
    except UnicodeDecodeError:
        return None
    return None if "\0" in file.text else file


def check_file(file):
    if (file.path.endswith(SOURCES) or file.path in SCRIPTS) and SPDX not in "".join(file.text.splitlines()[:2]):
        yield lint.Finding(file.path, 1, f"the first lines lack '{SPDX}'")
    yield from file.search(r"[ \t\r]+$", file.text, "blank at the end of the line")
    yield from file.search(r"\t", file.text, "tab")
    yield from file.search(r"(?<![\w.])/(?:work|root|home)/", file.text, "path of one machine: {}")
    if file.path.startswith(("src/", "app/", "qml/")):
        yield from file.search(r"\b(?:TODO|FIXME|XXX)\b", file.text, "'{}': finish it or make it an issue")


def check_readmes(root):
    for folder in (*Path(root).glob("src/*/"), *Path(root).glob("qml/Rooms/*/")):
        if not folder.is_dir():
            continue
        readme = folder / "README.md"
        path = readme.relative_to(root).as_posix()
        if not readme.exists():
            yield lint.Finding(path, 1, "missing: what belongs in this folder, and what may it use?")
        elif len(readme.read_text(encoding="utf-8").splitlines()) > README_LINES:
            yield lint.Finding(path, README_LINES + 1, f"longer than {README_LINES} lines")


def check(root):
    for path in lint.paths(root):
        if file := read(root, path):
            yield from check_file(file)
    yield from check_readmes(root)


if __name__ == "__main__":
    lint.main(check)
