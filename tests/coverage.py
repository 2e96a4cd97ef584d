# SPDX-License-Identifier: Apache-2.0
"""How much of protocol, meeting and service their own unit tests run; fails below what is promised.

Takes a build of the preset coverage, counts anew, and judges each library by itself. Branches that only an exception
would take do not count: the preset builds without exceptions, and gcovr leaves out what remains of them
(--exclude-throw-branches) and what the compiler made of braces (--exclude-unreachable-branches).
Every line, and where branches were missed, is shown in BUILD/coverage/index.html.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

LIBRARIES = ("protocol", "meeting", "service")
LEAST_LINES = 95  # per cent
LEAST_BRANCHES = 85
ROOT = Path(__file__).resolve().parents[1]


def run_tests(build):
    for counters in build.rglob("*.gcda"):
        counters.unlink()
    subprocess.run(["ctest", "--preset", "coverage", "--progress", "-R", rf"^unit\.({'|'.join(LIBRARIES)})\."],
                   cwd=ROOT, check=True)


def report(build):
    """What gcovr says of every file of the libraries."""
    page = build / "coverage" / "index.html"
    page.parent.mkdir(exist_ok=True)
    summary = build / "coverage" / "summary.json"
    subprocess.run(["gcovr", "--root", ROOT, "--filter", rf"src/({'|'.join(LIBRARIES)})/",
                    "--exclude-throw-branches", "--exclude-unreachable-branches",
                    "--json-summary", summary, "--html-details", page, build], check=True)
    return json.loads(summary.read_text(encoding="utf-8"))["files"]


def percent(files, what):
    total = sum(file[f"{what}_total"] for file in files)
    return 100 * sum(file[f"{what}_covered"] for file in files) / total if total else 0


def main():
    build = Path(sys.argv[1]).resolve()
    run_tests(build)
    files = report(build)
    figures = []
    print(f"{'library':<10} {'lines':>8} {'branches':>9}")
    for library in LIBRARIES:
        own = [file for file in files if re.match(rf"src/{library}/", file["filename"])]
        figures.append((percent(own, "line"), percent(own, "branch")))
        print(f"{library:<10} {figures[-1][0]:>7.1f}% {figures[-1][1]:>8.1f}%")
    short = [name for name, (lines, branches) in zip(LIBRARIES, figures)
             if lines < LEAST_LINES or branches < LEAST_BRANCHES]
    print(f"{len(LIBRARIES) - len(short)} of {len(LIBRARIES)} libraries have {LEAST_LINES} % of lines and "
          f"{LEAST_BRANCHES} % of branches covered{': not ' + ', '.join(short) if short else ''}")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
