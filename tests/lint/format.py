# SPDX-License-Identifier: Apache-2.0
"""Every C++ file is written as clang-format would write it (.clang-format in the root)."""
import re
import subprocess

import lint


def check(root):
    sources = [path for path in lint.paths(root, "src", "qml", "app", "tests") if path.endswith((".h", ".cpp"))]
    if not sources:
        return
    command = [lint.tool("clang-format"), "--dry-run", "--Werror", "--style=file", *sources]
    output = subprocess.run(command, cwd=root, capture_output=True, text=True).stderr
    first_lines = {}
    for path, line in re.findall(r"^(.*?):(\d+):\d+: error:", output, re.MULTILINE):
        first_lines.setdefault(path, int(line))
    for path, line in first_lines.items():
        yield lint.Finding(path, line, "not formatted: run clang-format -i on this file")


if __name__ == "__main__":
    lint.main(check)
