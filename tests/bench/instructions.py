# SPDX-License-Identifier: Apache-2.0
"""Counts the instructions of two fixed scripts, by callgrind: 10,000 events of a meeting, each with the look at the room
that follows it, and a start of the panel until Home shows the room's state. They hardly depend on the machine's load, so
that a change of the code shows; other compilers and libraries count otherwise, and need a baseline of their own.

    instructions.py BIN            count and print
    instructions.py BIN --compare  print the change against baseline.json
    instructions.py BIN --keep     count and keep as baseline.json
"""
import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import panel as panel_bench

BASELINE = Path(__file__).with_name("baseline.json")
EVENTS = 10_000
SAMPLES = (200, 1200)  # events are alike: what is between the two runs tells for all
panel_bench.PATIENCE = 300  # valgrind takes its time


def callgrind(*command, **options):
    """How many instructions `command` takes."""
    result = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], check=True,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options)
    return int(re.search(r"Collected : (\d+)", result.stderr)[1])


def events(bin_folder):
    fewer, more = (callgrind(bin_folder / "rooms-bench-script", str(count)) for count in SAMPLES)
    return (more - fewer) * EVENTS // (SAMPLES[1] - SAMPLES[0])


def start(bin_folder):
    """Until Home is drawn; the panel is ended then."""
    bench = panel_bench.Bench(argparse.Namespace(bin=bin_folder))
    wrapper = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file=" + bench.folder + "/log")
    try:
        with bench.room() as (_, url), bench.panel(url, wrapper=wrapper) as panel:
            panel.hear("at_us")
            panel.close()
        return int(re.search(r"Collected : (\d+)", Path(bench.folder, "log").read_text())[1])
    finally:
        shutil.rmtree(bench.folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bin", type=Path)
    parser.add_argument("--compare", action="store_true")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    if not shutil.which("valgrind"):
        print("valgrind is not installed: no instructions are counted.")
        return 0
    kept = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    counts = {"events_10000": events(options.bin), "start": start(options.bin)}
    for name, count in counts.items():
        change = f"  {100 * (count / kept[name] - 1):+.1f} %" if options.compare and name in kept else ""
        print(f"{name:<14} {count / 1e6:12.1f} million instructions{change}")
    if options.keep:
        BASELINE.write_text(json.dumps(counts, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
