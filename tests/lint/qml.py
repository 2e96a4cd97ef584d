# SPDX-License-Identifier: Apache-2.0
"""House rules of QML: plain text, tokens instead of literals, translated texts, bound components, typed properties."""
import re

import lint
import qmlfile

THEME = "qml/Rooms/Theme/"  # the one place for literal colours, sizes and times

TEXT_TYPE = re.compile(r"(?:\w+\.)?(?:Text|Label|TextEdit|TextArea)")
PLAIN_TEXT = re.compile(r"\w+\.PlainText")

COLOUR = re.compile(r"(?:.*\.)?\w*[cC]olor|palette\.\w+")
COLOUR_CODE = r"""["']#[0-9a-fA-F]{3,8}["']"""
COLOUR_CALL = r"\bQt\.(?:rgba|hsla|hsva|color|alpha|tint|lighter|darker)(?=\s*\()"

SIZE = re.compile(r"""(?:.*\.)?(?: x | y | \w*(?: [wW]idth | [hH]eight | [sS]ize | [rR]adius | [sS]pacing
                      | [mM]argins? | [pP]adding | [dD]uration | [iI]nterval ))""", re.VERBOSE)
NUMBER = re.compile(r"(?<![\w.])(?:\d+(?:\.\d+)?|\.\d+)(?![\w.])")
THEME_CALL = re.compile(r"\bTheme\.[\w.]+\([^()]*\)")  # Theme.space(3): steps of a token
NEUTRAL = {0, 0.5, 1}
LARGEST_FACTOR = 12

SHOWN = re.compile(r"""(?:.*\.)?(?:\w*(?:[tT]ext | [tT]itle | [lL]abel | [cC]aption | [hH]int | [mM]essage
                       | [dD]escription))|Accessible\.name""", re.VERBOSE)
QUOTED = re.compile(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|`(?:\\.|[^`\\])*`')
LETTER = re.compile(r"[^\W\d_]")
WORDED_BY_CALL = re.compile(r"(?:\bqsTr\w*|\bformat(?:Date|Time|DateTime)|\btoLocale\w*String)\s*\(")

USE_TOKEN = "use a token of Rooms.Theme"


def stands_beside(operators, text, match):
    """Whether one of the operators is right before or right after the match."""
    return bool(re.search(rf"(?:{operators})\s*\Z", text[:match.start()])
                or re.match(rf"\s*(?:{operators})", text[match.end():]))


def is_value(text, match):
    """Whether a literal can become the value: it is not just compared with, and no key."""
    return not stands_beside(r"[=!<>]=|[<>\[\]]", text, match)


def is_literal_size(text, match):
    """Neutral numbers, and small factors of something that has a name, are no literal sizes."""
    is_factor = stands_beside(r"[*/%]", text, match) and re.search(r"[a-zA-Z]", text)
    number = float(match[0])
    return number not in NEUTRAL and not (is_factor and number <= LARGEST_FACTOR) and is_value(text, match)


def without_worded_calls(code, text):
    """The text with every translating or formatting call blanked."""
    for match in WORDED_BY_CALL.finditer(code):
        end, depth = match.end(), 1
        while depth and end < len(code):
            depth += {"(": 1, ")": -1}.get(code[end], 0)
            end += 1
        text = text[:match.start()] + " " * (end - match.start()) + text[end:]
    return text


def check_tokens(file, binding, code, text):
    if COLOUR.fullmatch(binding.name):
        for match in QUOTED.finditer(text):
            if is_value(text, match) and match[0][1:-1] not in ("", "transparent"):
                yield file.finding(binding.start + match.start(), f"literal colour {match[0]}: {USE_TOKEN}")
    if SIZE.fullmatch(binding.name):
        code = THEME_CALL.sub(lambda call: "T" * len(call[0]), code)
        for match in NUMBER.finditer(code):
            if is_literal_size(code, match):
                message = f"literal {match[0]} in '{binding.name}': {USE_TOKEN}"
                yield file.finding(binding.start + match.start(), message)


def check_translated(file, binding, code, text):
    if SHOWN.fullmatch(binding.name):
        text = without_worded_calls(code, text)
        for match in QUOTED.finditer(text):
            if is_value(text, match) and LETTER.search(match[0]) and not re.fullmatch(COLOUR_CODE, match[0]):
                yield file.finding(binding.start + match.start(), f"{match[0]} is shown in one language: use qsTr")


def check_binding(file, binding):
    code, text = file.code[binding.start:binding.end], file.uncommented[binding.start:binding.end]
    if binding.type in ("var", "variant"):
        yield file.finding(binding.offset, f"property var {binding.name}: give it a type")
    if not file.path.startswith(THEME):
        yield from check_tokens(file, binding, code, text)
    yield from check_translated(file, binding, code, text)


def check_plain_text(file, item):
    if TEXT_TYPE.fullmatch(item.type):
        formats = [file.code[b.start:b.end].strip() for b in item.bindings if b.name == "textFormat"]
        if not any(map(PLAIN_TEXT.fullmatch, formats)):
            yield file.finding(item.offset, f"{item.type} without textFormat: Text.PlainText: use PlainText")


def check_any(file, items):
    """The rules for every QML file, tests too."""
    if not re.search(r"^pragma (?:ComponentBehavior: Bound|Singleton)$", file.code, re.MULTILINE):
        yield lint.Finding(file.path, 1, "no 'pragma ComponentBehavior: Bound'")
    for item in items:
        yield from check_plain_text(file, item)


def check_product(file, items):
    for item in items:
        for binding in item.bindings:
            yield from check_binding(file, binding)
    if not file.path.startswith(THEME):
        yield from file.search(COLOUR_CODE, file.uncommented, f"literal colour {{}}: {USE_TOKEN}")
        yield from file.search(COLOUR_CALL, file.code, f"{{}} makes a colour: {USE_TOKEN}")


def check(root):
    for file in lint.files(root, "qml", "src", "app", "tests", suffixes=(".qml",)):
        items = qmlfile.read(file)
        yield from check_any(file, items)
        if not file.path.startswith("tests/"):
            yield from check_product(file, items)
        else:
            yield from file.search(r"\bwait\s*\(\s*\d+", file.code, "'{})' waits a fixed time: wait for the condition")


if __name__ == "__main__":
    lint.main(check)
