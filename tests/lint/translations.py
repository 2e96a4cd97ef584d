# SPDX-License-Identifier: Apache-2.0
"""Translations are finished, and they are of the texts that the program has now.

The source language is English: its own file needs entries for plural forms only, every other language needs all texts.
Chinese is punctuated with full-width signs, in the texts of scenarios, too.
"""
import re
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import lint

SOURCE_LANGUAGE = "en"
REQUIRED = ("rooms_zh_CN.ts",)
# Not the key of a menu's entry: "(&T)".
HALF_WIDTH = re.compile(r"[一-鿿”](?!\(&)[,;:()]|[,;:)][一-鿿“]")
TRANSLATIONS = re.compile(r"<translation\b.*?</translation>", re.DOTALL)
CHINESE_TEXTS = re.compile(r'"zh_CN":\s*"[^"]*"')


class Message(NamedTuple):
    context: str
    source: str
    comment: str
    plural: bool

    def __str__(self):
        return f'"{self.source}" of {self.context}'


class Entry(NamedTuple):
    offset: int
    message: Message
    state: str  # "" when finished; unfinished, vanished, obsolete, empty


def state_of(translation):
    if translation is None:
        return "empty"
    texts = [form.text for form in translation.findall("numerusform") or [translation]]
    return translation.get("type") or ("" if all((text or "").strip() for text in texts) else "empty")


def entries(file):
    for context in re.finditer(r"<context>\s*<name>(.*?)</name>.*?</context>", file.text, re.DOTALL):
        for match in re.finditer(r"<message\b.*?</message>", context[0], re.DOTALL):
            element = ElementTree.fromstring(match[0])
            message = Message(context[1], element.findtext("source", ""), element.findtext("comment", ""),
                              element.get("numerus") == "yes")
            yield Entry(context.start() + match.start(), message, state_of(element.find("translation")))


def current_messages(root):
    """What lupdate finds in the sources now."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, "fresh.ts")
        sources = [name for name in ("src", "qml", "app") if (root / name).is_dir()]
        subprocess.run([lint.tool("lupdate"), "-silent", "-locations", "none", *sources, "-ts", fresh],
                       cwd=root, check=True, capture_output=True)
        return {entry.message for entry in entries(lint.File(folder, "fresh.ts"))}


def check_file(file, current):
    language = re.search(r'<TS\b[^>]*\blanguage="(\w+)"', file.text)
    needed = {message for message in current if message.plural or not language or language[1] != SOURCE_LANGUAGE}
    present = list(entries(file))
    for entry in present:
        if entry.state:
            yield file.finding(entry.offset, f"{entry.state}: {entry.message}")
        elif entry.message not in current:
            yield file.finding(entry.offset, f"no longer in the program: {entry.message}; run lupdate")
    for message in needed - {entry.message for entry in present}:
        yield file.finding(0, f"not in this file: {message}; run lupdate")


def half_width(file, texts):
    for text in texts.finditer(file.text):
        for sign in HALF_WIDTH.finditer(text[0]):
            yield file.finding(text.start() + sign.start(), f'half-width sign in Chinese text: "{sign[0]}"')


def check(root):
    for name in REQUIRED:
        if not (root / "translations" / name).exists():
            yield lint.Finding(f"translations/{name}", 1, "missing")
    current = current_messages(root)
    for file in lint.files(root, "translations", suffixes=(".ts",)):
        yield from check_file(file, current)
        yield from half_width(file, TRANSLATIONS)
    for file in lint.files(root, "resources", suffixes=(".json",)):
        yield from half_width(file, CHINESE_TEXTS)


if __name__ == "__main__":
    lint.main(check)
