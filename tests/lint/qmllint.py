# SPDX-License-Identifier: Apache-2.0
"""Qt's qmllint has nothing to say about our QML modules. After the root comes the command that runs it."""
import re
import subprocess
from pathlib import Path

import lint

REPORT = re.compile(r"^(?:(?:Warning|Error|Info): )?(/.*?):(\d+):\d+: (.*)$", re.MULTILINE)


def check(root, *command):
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    reports = REPORT.findall(run.stdout)
    for path, line, message in reports:
        inside = Path(path).is_relative_to(root)
        yield lint.Finding(Path(path).relative_to(root).as_posix() if inside else path, int(line), message)
    if run.returncode and not reports:
        yield lint.Finding(command[0], 1, run.stdout.strip())


if __name__ == "__main__":
    lint.main(check)
