# SPDX-License-Identifier: Apache-2.0
"""What every lint shares: the files of a tree, their text with and without comments, and the report.

A lint is a module with `check(root, *arguments)` that yields findings; `main(check)` makes a program of it:
the tree's root is the first argument, each finding is printed as `path:line: message`, any finding exits 1.
"""
import os
import re
import sys
from functools import cached_property
from pathlib import Path
from shutil import which
from typing import NamedTuple

SKIPPED = {".git", ".cache", "__pycache__", "build", "tests/fuzz/corpus", "tests/lint/bad", "tests/lint/good"}
QT_TOOLS = "/usr/lib/qt6/bin"

_COMMENT_OR_TEXT = re.compile(r"""
    (?P<comment> //[^\n]* | /\*.*?\*/ ) |
    (?P<raw>     R"(?P<mark>\w*)\(.*?\)(?P=mark)" ) |
    (?P<text>    "(?:\\.|[^"\\\n])*" | (?<![0-9a-fA-F])'(?:\\.|[^'\\\n])*' | `(?:\\.|[^`\\])*` )
    """, re.DOTALL | re.VERBOSE)


class Finding(NamedTuple):
    path: str
    line: int
    message: str


class File:
    """A text file of the tree. Its three texts have the same length, so an offset means the same in each."""

    def __init__(self, root, path):
        self.path = path  # from the root, with forward slashes
        self.text = Path(root, path).read_text(encoding="utf-8")

    @cached_property
    def uncommented(self):
        """The text with its comments blanked."""
        return _COMMENT_OR_TEXT.sub(lambda m: _blank(m[0]) if m["comment"] else m[0], self.text)

    @cached_property
    def code(self):
        """The text with comments and the insides of quoted texts blanked."""
        return _COMMENT_OR_TEXT.sub(
            lambda m: _blank(m[0]) if m["comment"] else m[0][0] + _blank(m[0][1:-1]) + m[0][-1], self.text)

    def finding(self, offset, message):
        return Finding(self.path, self.text.count("\n", 0, offset) + 1, message)

    def search(self, pattern, text, message):
        """A finding for every match of the pattern in one of the file's texts; `{}` in the message is the match."""
        for match in re.finditer(pattern, text, re.MULTILINE):
            yield self.finding(match.start(), message.format(match[0]))


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def paths(root, *folders):
    """All files below the folders (the root itself when none is given), sorted, as paths from the root."""
    for folder in folders or (".",):
        for place, inner, names in os.walk(Path(root, folder)):
            here = Path(place).relative_to(root)
            inner[:] = sorted(name for name in inner if not {name, (here / name).as_posix()} & SKIPPED)
            yield from ((here / name).as_posix() for name in sorted(names))


def files(root, *folders, suffixes):
    """The files below the folders whose names end in one of the suffixes, read."""
    return (File(root, path) for path in paths(root, *folders) if path.endswith(suffixes))


def tool(name):
    """The path of a program that the lints need; without it the lint must not pass."""
    return which(name, path=QT_TOOLS) or which(name) or sys.exit(f"{name} is not installed")


def main(check):
    root, *arguments = sys.argv[1:]
    findings = sorted(set(check(Path(root).resolve(), *arguments)))
    for finding in findings:
        print(f"{finding.path}:{finding.line}: {finding.message}")
    sys.exit(1 if findings else 0)
