# SPDX-License-Identifier: Apache-2.0
"""Runs every fuzzer of a build for its share of a time, and prints what each did.

What is found goes to FOLDER/found/NAME, an input that breaks something to FOLDER/broken.
"""
import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
FIXTURES = HERE.parent / "fixtures"
# Our inputs are small and allocate much: what AddressSanitizer keeps back and fills by default only costs time.
SANITIZERS = {"ASAN_OPTIONS": "quarantine_size_mb=8:max_malloc_fill_size=0:malloc_context_size=8", "UBSAN_OPTIONS": "print_stacktrace=1"}
PER_INPUT = 10  # seconds; any input that takes longer has found an endless loop
LONGEST = 4096  # bytes; enough for a snapshot with all its fields


def run(fuzzer, seconds, folder):
    name = fuzzer.name.removeprefix("fuzz-")
    found = folder / "found" / name
    found.mkdir(parents=True, exist_ok=True)
    command = [fuzzer, f"-max_total_time={seconds}", f"-timeout={PER_INPUT}", f"-max_len={LONGEST}",
               f"-dict={HERE / 'words.dict'}", "-print_final_stats=1", f"-artifact_prefix={folder}/broken/{name}-",
               found, HERE / "corpus" / name, FIXTURES / "spec", FIXTURES / "meeting"]
    result = subprocess.run(command, env=SANITIZERS | os.environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            text=True, errors="replace")
    return name, result.returncode, result.stdout


def last_number(pattern, output):
    numbers = re.findall(pattern, output)
    return int(numbers[-1]) if numbers else 0


def main():
    fuzzers = sorted(Path(sys.argv[1]).glob("fuzz-*"))
    seconds = int(sys.argv[2])
    folder = Path(sys.argv[3])
    (folder / "broken").mkdir(parents=True, exist_ok=True)
    share = max(1, seconds // max(1, len(fuzzers)))
    executions = broken = 0
    print(f"{'fuzzer':<10} {'executions':>10} {'edges covered':>20} {'broken':>7}", flush=True)
    for name, code, output in (run(fuzzer, share, folder) for fuzzer in fuzzers):
        ran = last_number(r"stat::number_of_executed_units:\s*(\d+)", output)
        edges = last_number(r"Loaded 1 modules\s+\((\d+) inline 8-bit counters\)", output)
        covered = last_number(r"\bcov: (\d+)", output)
        print(f"{name:<10} {ran:>10} {f'{covered} of {edges}':>20} {int(code != 0):>7}", flush=True)
        executions += ran
        if code:
            broken += 1
            log = folder / "broken" / f"{name}.log"
            log.write_text(output, encoding="utf-8")
            inputs = re.findall(r"Test unit written to (\S+)", output)
            print(f"  see {log}" + (f"; play it again: {fuzzers[0].parent}/fuzz-{name} {inputs[-1]}" if inputs else ""))
    print(f"{len(fuzzers)} fuzzers, {executions} executions in {share * len(fuzzers)} s, {broken} broken")
    return 1 if broken or not fuzzers else 0


if __name__ == "__main__":
    sys.exit(main())
