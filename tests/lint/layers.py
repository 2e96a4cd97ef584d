# SPDX-License-Identifier: Apache-2.0
"""The arrows between our libraries and QML modules, and the Qt modules each may use.

Read from #include lines, from target_link_libraries and from QML imports. Executables may use everything.
"""
import os
import re
import subprocess
from pathlib import Path

import lint

ARROWS = {
    "base": "",
    "protocol": "base",
    "diagnostics": "base protocol",
    "meeting": "base protocol",
    "device": "base protocol",
    "share": "base protocol meeting",
    "service": "base protocol",
    "models": "base protocol meeting device share service",
    "simulator": "base protocol meeting device share",
    "settings": "base protocol",
    "fleet": "base protocol diagnostics meeting device service models settings",
    "console": "base protocol diagnostics meeting models settings fleet",
    "Rooms.Theme": "",
    "Rooms.Controls": "Rooms.Theme",
    "Rooms.Panel": "Rooms.Theme Rooms.Controls models meeting protocol settings base",
    "Rooms.Kiosk": "Rooms.Theme Rooms.Controls Rooms.Panel models simulator settings meeting base",
}
QT_MODULES = {  # Keychain is QtKeychain, no part of Qt: <qt6keychain/...>, Qt6Keychain::Qt6Keychain
    "base": "Core",
    "protocol": "Core",
    "diagnostics": "Core",
    "meeting": "Core",
    "device": "Core",
    "share": "Core",
    "service": "Core Network WebSockets",
    "models": "Core Qml QmlIntegration",
    "simulator": "Core Network WebSockets",
    "settings": "Core Network Keychain",
    "fleet": "Core",
    "console": "Core Gui Widgets",
    "Rooms.Theme": "Core Gui Qml QmlIntegration Quick",
    "Rooms.Controls": "Core Gui Qml QmlIntegration Quick",
    "Rooms.Panel": "Core Gui Qml QmlIntegration Quick",
    "Rooms.Kiosk": "Core Gui Qml QmlIntegration Network Quick",
}
QML_NAMES = {"Rooms.Models": "models"}  # libraries that are QML modules too


def layer_of(path):
    """The layer a path belongs to: its row in the tables if it has one, else the folder itself."""
    parts = Path(path).parts
    if parts[0] == "src" and len(parts) > 2:
        return parts[1]
    if parts[:2] == ("qml", "Rooms") and len(parts) > 3:
        return f"Rooms.{parts[2]}"
    return parts[0]


def allowed(table, layer):
    return table.get(layer, "").split()


def check_rows(root):
    """Every library and every QML module has a row in both tables."""
    for place, names in (("src", "{}"), ("qml/Rooms", "Rooms.{}")):
        for folder in sorted((root / place).glob("*/")):
            layer = names.format(folder.name)
            if folder.is_dir() and not (layer in ARROWS and layer in QT_MODULES):
                yield lint.Finding(f"{place}/{folder.name}", 1, f"{layer} has no row in tests/lint/layers.py")


def included(root, path, name):
    """The path of an included file from the root: beside the including one, from src, or from the root."""
    for start in (Path(path).parent, Path("src"), Path()):
        candidate = os.path.normpath(start / name)
        if (root / candidate).exists():
            return candidate
    return os.path.normpath(Path("src") / name)


def qt_modules_of_headers():
    """The Qt module of every public header: QWebSocket -> WebSockets."""
    query = [lint.tool("qtpaths6"), "--query", "QT_INSTALL_HEADERS"]
    place = Path(subprocess.run(query, check=True, capture_output=True, text=True).stdout.strip())
    return {header: folder.name[2:] for folder in sorted(place.glob("Qt*"), reverse=True)
            for header in os.listdir(folder)}


def check_includes(root, file, qt_modules):
    layer = layer_of(file.path)
    for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)', file.uncommented, re.MULTILINE):
        own, system = match.groups()
        if own:
            target = layer_of(included(root, file.path, own))
            if target not in {layer, *allowed(ARROWS, layer)}:
                yield file.finding(match.start(), f"{layer} may not include {target} ({own})")
        else:
            explicit = re.match(r"Qt(\w+)/|qt6(keychain)/", system)
            module = (explicit[1] or explicit[2].capitalize()) if explicit else qt_modules.get(system)
            if module and module not in allowed(QT_MODULES, layer):
                yield file.finding(match.start(), f"{layer} may not use Qt {module} ({system})")


def check_links(file):
    layer = layer_of(file.path)
    text = re.sub(r"#[^\n]*", lambda m: " " * len(m[0]), file.text)
    for call in re.finditer(r"target_link_libraries\s*\(([^)]*)\)", text):
        for word in re.finditer(r"\b(?:rooms_(\w+?)(?:plugin)?|(?:Qt6?::|Qt6Keychain::Qt6)(\w+))(?![\w:])", call[1]):
            own, qt = word.groups()
            offset = call.start(1) + word.start()
            if own and own.lower() not in {"options", *map(library_of, [layer, *allowed(ARROWS, layer)])}:
                yield file.finding(offset, f"{layer} may not link {word[0]}")
            if qt and qt not in allowed(QT_MODULES, layer):
                yield file.finding(offset, f"{layer} may not link {word[0]}")


def library_of(layer):
    """The word after `rooms_` in a layer's target name."""
    return layer.removeprefix("Rooms.").lower()


def check_imports(root, file):
    layer = layer_of(file.path)
    for match in re.finditer(r'^[ \t]*import[ \t]+(?:(Rooms\.\w+)|"([^"\n]+)")', file.uncommented, re.MULTILINE):
        module, folder = match.groups()
        target = QML_NAMES.get(module, module) or layer_of(included(root, file.path, folder) + "/file")
        if target not in {layer, *allowed(ARROWS, layer)}:
            yield file.finding(match.start(), f"{layer} may not import {module or folder}")


def check(root):
    qt_modules = qt_modules_of_headers()
    yield from check_rows(root)
    for file in lint.files(root, "src", "qml/Rooms", suffixes=(".h", ".cpp")):
        yield from check_includes(root, file, qt_modules)
    for file in lint.files(root, "src", "qml/Rooms", suffixes=("CMakeLists.txt",)):
        yield from check_links(file)
    for file in lint.files(root, "src", "qml/Rooms", suffixes=(".qml",)):
        yield from check_imports(root, file)


if __name__ == "__main__":
    lint.main(check)
