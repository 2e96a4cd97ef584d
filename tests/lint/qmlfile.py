# SPDX-License-Identifier: Apache-2.0
"""The objects of a QML file and what is bound in each, as far as lints need them: a small, lenient reader."""
import re
from dataclasses import dataclass, field

_TYPE = r"(?:\w+\.)*[A-Z]\w*"
_HEADER = re.compile(r"(?:\s|(?:pragma|import)\b[^\n]*)*")
_OBJECT = re.compile(rf"({_TYPE})\s*(?:on\s+[\w.]+\s*)?\{{")
_PROPERTY = re.compile(r"(?:(?:default|required|readonly)\s+)*property\s+([\w.<>]+)\s+(\w+)")
_COMPONENT = re.compile(r"component\s+\w+\s*:\s*")
_FUNCTION = re.compile(r"(?:function|enum)\b[^{]*")
_GROUP = re.compile(r"([a-z]\w*)\s*\{")
_NAME = re.compile(r"[\w.]+(?=\s*:)")
_UNFINISHED = re.compile(r"(?:[-+*/%&|?:=<>,!.(\[]|\b(?:else|return|in|of|instanceof))\Z")
_CONTINUED = re.compile(r"\s*(?:[?:+*%&|.=<>,)]|/(?![/*])|-|\belse\b)")


@dataclass
class Binding:
    """`name: value` or a declared property. A bound object is a child of its owner, not a value."""
    name: str
    type: str  # "" unless the property is declared here
    offset: int  # of the name in the file
    start: int  # of the value
    end: int


@dataclass
class Object:
    type: str
    offset: int
    bindings: list = field(default_factory=list)
    children: list = field(default_factory=list)

    def tree(self):
        yield self
        for child in self.children:
            yield from child.tree()


def read(file):
    """All objects of a lint.File, outer ones first."""
    match = _OBJECT.match(file.code, _HEADER.match(file.code).end())
    return list(_Reader(file.code).object(match)[0].tree()) if match else []


class _Reader:
    """Reads text whose comments and quoted insides are blank; every method returns where it stopped."""

    def __init__(self, code):
        self.code = code

    def object(self, match):
        found = Object(match[1], match.start())
        return found, self.members(found, match.end())

    def members(self, owner, pos, group=""):
        """The inside of braces, to past the closing one; the names in `font { ... }` are read as font.NAME."""
        while pos < len(self.code):
            pos = self.skip(r"[\s;,]*", pos)
            if self.code.startswith("}", pos):
                return pos + 1
            pos = max(self.member(owner, pos, group), pos + 1)
        return pos

    def member(self, owner, pos, group):
        if match := _COMPONENT.match(self.code, pos):
            pos = match.end()
        if match := _OBJECT.match(self.code, pos):
            return self.child(owner, match)
        if match := _FUNCTION.match(self.code, pos):
            return self.expression(match.end())
        if match := _GROUP.match(self.code, pos):
            return self.members(owner, match.end(), f"{group}{match[1]}.")
        if match := _PROPERTY.match(self.code, pos):
            return self.value(owner, Binding(match[2], match[1], match.start(2), match.end(), match.end()))
        if match := _NAME.match(self.code, pos):
            return self.value(owner, Binding(group + match[0], "", match.start(), match.end(), match.end()))
        return self.expression(pos)

    def child(self, owner, match):
        found, pos = self.object(match)
        owner.children.append(found)
        return pos

    def value(self, owner, binding):
        owner.bindings.append(binding)
        colon = self.skip(r"\s*", binding.end)
        if not self.code.startswith(":", colon):
            return binding.end
        pos = self.skip(r"\s*", colon + 1)
        if match := _OBJECT.match(self.code, pos):
            return self.child(owner, match)
        if re.compile(rf"\[\s*{_TYPE}\s*\{{").match(self.code, pos):
            return self.children(owner, pos + 1)
        binding.start, binding.end = pos, self.expression(pos)
        return binding.end

    def children(self, owner, pos):
        """The objects of a list, to past its closing bracket."""
        while match := _OBJECT.match(self.code, pos := self.skip(r"[\s,]*", pos)):
            pos = self.child(owner, match)
        return pos + 1

    def expression(self, pos):
        """To the end of a JavaScript expression or block: a semicolon, or a line's end where nothing is left open."""
        start, depth = pos, 0
        while pos < len(self.code):
            char = self.code[pos]
            if char in "([{":
                depth += 1
            elif char in ")]}":
                if not depth:
                    return pos
                depth -= 1
            elif not depth and (char == ";" or char == "\n" and self.ended(start, pos)):
                return pos
            pos += 1
        return pos

    def ended(self, start, pos):
        return not (_UNFINISHED.search(self.code[start:pos].rstrip()) or _CONTINUED.match(self.code, pos))

    def skip(self, pattern, pos):
        return re.compile(pattern).match(self.code, pos).end()
