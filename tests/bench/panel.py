# SPDX-License-Identifier: Apache-2.0
"""Measures what the panel costs: start, memory, rest, answer to a finger, and decoding; each beside its floor or
peer in the same run, the sides by turns, with the processes of a latency on one core.

    panel.py BIN [--rounds N] [--rest SECONDS] [--json FILE] [--only WORD]
"""
import argparse
import contextlib
import datetime
import json
import os
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FRAME = Path(__file__).parent.parent / "fixtures/meeting/every-field.json"
MEETING = "452871906"  # of the scenario "quiet": the room is host of it
KINDS = {  # of memory, by words in the name of what is mapped; the rest is anonymous
    "heap": ["[heap]"],
    "JavaScript": [":QtQml"],
    "fonts": [".ttc", ".ttf", ".otf", ".cache-"],
    "Qt": ["/libQt6", "/qt6/"],
    "other libraries": [".so"],
    "the program": ["/rooms-bench-"],
    "other files": ["/", "[stack]", "[v"],
}
PATIENCE = 30  # seconds until a silent program is given up


class Child:
    """A program that says lines of JSON and answers lines."""

    def __init__(self, program, *arguments, folder, environment=None):
        self.process = subprocess.Popen(
            [program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            bufsize=0, env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": folder, "XDG_RUNTIME_DIR": folder,
                 "QT_QPA_PLATFORM": "offscreen", **(environment or {})})

    def hear(self, key):
        """The value of `key` in the next line that has it."""
        while select.select([self.process.stdout], [], [], PATIENCE)[0]:
            line = self.process.stdout.readline()
            if not line:
                break
            with contextlib.suppress(ValueError):
                said = json.loads(line)
                if "error" in said:
                    raise RuntimeError(f"{self.process.args[0]}: {said['error']}")
                if key in said:
                    return said[key]
        raise RuntimeError(f"{self.process.args[0]} did not say {key}")

    def ask(self, line, key):
        self.tell(line)
        return self.hear(key)

    def tell(self, line):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def switches(self):
        """Context switches of all its threads so far."""
        total = 0
        for status in Path(f"/proc/{self.process.pid}/task").glob("*/status"):
            total += sum(int(line.split()[1]) for line in status.read_text().splitlines() if "ctxt_switches" in line)
        return total

    def memory(self):
        """Resident KB of each kind, shared or not: what it would take alone."""
        kinds = dict.fromkeys([*KINDS, "anonymous"], 0)
        for line in Path(f"/proc/{self.process.pid}/smaps").read_text(encoding="utf-8").splitlines():
            words = line.split()
            if not words[0].endswith(":"):
                name = " ".join(words[5:])
                kind = next((kind for kind, parts in KINDS.items() if any(part in name for part in parts)), "anonymous")
            elif words[0] == "Rss:":
                kinds[kind] += int(words[1])
        return kinds

    def close(self):
        self.process.stdin.close()
        self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Bench:
    """The programs, and a table of what was measured."""

    def __init__(self, options):
        self.options = options
        self.bin = Path(options.bin)
        self.rows = []
        self.folder = tempfile.mkdtemp(prefix="rooms-bench-")

    @contextlib.contextmanager
    def child(self, name, *arguments, wrapper=(), environment=None):
        child = Child(*wrapper, str(self.bin / name), *arguments, folder=self.folder, environment=environment)
        try:
            yield child
        finally:
            child.close()

    @contextlib.contextmanager
    def room(self):
        with self.child("rooms-bench-room") as room:
            yield room, room.hear("url")

    def panel(self, url, page="ShownHome", wrapper=()):
        return self.child("rooms-bench-panel", "--room", url, "--windowed", "1280x800", wrapper=wrapper,
                          environment={"ROOMS_BENCH_PAGE": page})

    @contextlib.contextmanager
    def resting(self, page):
        """A panel that shows `page` of a room of its own."""
        with self.room() as (room, url):
            if page == "ShownMeeting":
                room.ask(f"join {MEETING}", "error_code")
            with self.panel(url, page) as panel:
                panel.hear("at_us")
                yield panel

    def row(self, figure, unit, ours, peer=None, peer_name="", goal="", ratio=None):
        """Notes a figure: `ours` and `peer` are lists of values; `ratio` tells how to compare, medians unless given."""
        row = {"figure": figure, "unit": unit, "n": len(ours), "ours": statistics.median(ours),
               "least": min(ours), "most": max(ours), "goal": goal,
               "at": datetime.datetime.now().isoformat(timespec="seconds")}
        if peer:
            row |= {"peer": statistics.median(peer), "peer_name": peer_name}
            pairs = [a / b for a, b in zip(ours, peer) if b]
            row["ratio"] = ratio if ratio is not None else statistics.median(pairs) if pairs else None
        self.rows.append(row)
        self.show(row)

    def show(self, row):
        def value(name):
            return f"{row[name]:10.2f}" if row.get(name) is not None else " " * 10
        print(f"{row['figure']:<44} {value('ours')} {row['unit']:<5} {row['least']:9.2f} ..{row['most']:9.2f}"
              f" {value('peer')} {row.get('peer_name', ''):<14}{value('ratio')}  {row['goal']}", flush=True)

    def head(self):
        print(f"{'':<44} {'median':>10} {'':<5} {'least':>9} .. {'most':>8} {'peer':>10} {'':<14}{'ratio':>10}  goal")

    # What is measured.

    def start(self):
        """From exec to the first frame, and to the first that shows the room's own state."""
        raster, quick, first, live = [], [], [], []
        with self.room() as (_, url):
            for _ in range(self.options.rounds):
                for name, values in (("rooms-bench-raster", raster), ("rooms-bench-naive", quick)):
                    begun = time.clock_gettime(time.CLOCK_MONOTONIC)
                    with self.child(name) as floor:
                        values.append(floor.hear("first_us") / 1000 - begun * 1000)
                begun = time.clock_gettime(time.CLOCK_MONOTONIC)
                with self.panel(url) as panel:
                    first.append(panel.hear("first_us") / 1000 - begun * 1000)
                    live.append(panel.hear("at_us") / 1000 - begun * 1000)
        self.row("exec to a minimal Qt Quick window", "ms", quick, raster, "raster window")
        self.row("exec to the first frame", "ms", first, raster, "raster window")
        self.row("exec to Home with the room's state", "ms", live, raster, "raster window", "<= 2.0x")
        self.row("first frame to the room's state", "ms", [b - a for a, b in zip(first, live)], goal="<= 10 ms")

    def rest(self):
        """Memory, frames and context switches of a panel that nobody touches; one after the other, for what
        processes share counts for each in part."""
        seconds = self.options.rest
        with self.child("rooms-bench-raster") as raster:
            raster.hear("first_us")
            time.sleep(seconds)
            floor = [raster.ask("cost", "pss_kb") / 1024]
        # A heartbeat wakes twice, to ask and to hear: every 15 s on Home, every 2.5 s in a meeting.
        for name, page, goal in (("Home", "ShownHome", 8), ("in a meeting", "ShownMeeting", 48)):
            with self.resting(page) as panel:
                time.sleep(5)  # until what a start leaves behind is done
                frames, switches = panel.ask("frames", "frames"), panel.switches()
                time.sleep(seconds)
                switches = panel.switches() - switches
                frames = panel.ask("frames", "frames") - frames
                memory = panel.ask("cost", "pss_kb") / 1024
            minute = 60 / seconds
            self.row(f"memory, {name}", "MB", [memory], floor, "raster window", "<= 1.8x")
            self.row(f"frames a minute at rest, {name}", "", [frames * minute], goal="1: the clock's")
            self.row(f"context switches a minute, {name}", "", [switches * minute], goal=f"<= {goal}")

    def memory(self):
        """What memory is of: resident MB of each kind, in the floors and in a panel that nobody touches."""
        seconds, columns = self.options.rest, {}
        for name, title in (("rooms-bench-raster", "raster window"), ("rooms-bench-naive", "naive Qt Quick")):
            with self.child(name) as floor:
                floor.hear("first_us")
                time.sleep(seconds)
                columns[title] = floor.memory()
        for title, page in (("Home", "ShownHome"), ("in a meeting", "ShownMeeting")):
            with self.resting(page) as panel:
                time.sleep(seconds)
                columns[title] = panel.memory()
        print(f"{'resident MB':<20}" + "".join(f"{title:>16}" for title in columns))
        for kind in columns["Home"]:
            print(f"{kind:<20}" + "".join(f"{column[kind] / 1024:16.1f}" for column in columns.values()))
        print(f"{'all':<20}" + "".join(f"{sum(column.values()) / 1024:16.1f}" for column in columns.values()))

    def touch(self):
        """From the end of a tap to the request at the room; from an event at the room to the frame with it."""
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # and with it all that is started
        taps, events = {}, {}
        for name in ("panel", "naive") * 2:
            with self.room() as (room, url):
                room.ask(f"join {MEETING}", "error_code")
                if name == "panel":
                    run = self.panel(url, "ShownMeeting")
                else:
                    run = self.child("rooms-bench-naive", url)
                with run as panel:
                    panel.hear("at_us" if name == "panel" else "first_us")
                    time.sleep(1.5)  # until it is connected and at rest
                    self.tap(room, panel, taps.setdefault(name, []))
                    for _ in range(100):
                        panel.tell("next")
                        time.sleep(0.02)  # nothing else is under way by then
                        told = room.ask("event", "at_us")
                        events.setdefault(name, []).append((panel.hear("at_us") - told) / 1000)
        self.percentiles("tap to request at the room", "us", taps, "<= 100", "<= 250")
        self.percentiles("event at the room to frame", "ms", events, "<= 1 ms", "")

    @staticmethod
    def tap(room, panel, values):
        for _ in range(100):
            before = room.ask("call", "at_us")
            tapped = panel.ask("tap microphoneButton", "at_us")
            deadline = time.monotonic() + PATIENCE
            while (called := room.ask("call", "at_us")) == before:
                if time.monotonic() > deadline:
                    raise RuntimeError("A tap did not reach the room.")
                time.sleep(0.002)
            values.append(called - tapped)
            time.sleep(0.05)  # until the room has confirmed it and the button can be pressed again

    def percentiles(self, figure, unit, values, *goals):
        for percent, goal in zip((50, 99), goals):
            def part(name):
                ordered = sorted(values[name])
                return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]
            self.row(f"{figure}, p{percent}", unit, [part("panel")], [part("naive")], "naive Qt Quick", goal)

    def decode(self):
        """One reply with a whole snapshot into structs."""
        reply = {"jsonrpc": "2.0", "id": "1", "method": "Query",
                 "result": {"error_code": 0, "message": "", "data": json.loads(FRAME.read_text())}}
        frame = json.dumps(reply, ensure_ascii=False, separators=(",", ":")).encode()
        said = json.loads(subprocess.run([self.bin / "rooms-bench-decode"], input=frame, stdout=subprocess.PIPE,
                                         check=True).stdout)
        self.row(f"decode a snapshot of {said['bytes']} bytes", "us", [said["ours_ns"] / 1000],
                 [said["document_ns"] / 1000], "QJsonDocument", "<= 1.3x", said["ratio"])
        if not shutil.which("node"):
            print("Node is not here: its JSON.parse is left out.")
            return
        script = Path(__file__).parent / "panel/node/decode.js"
        node = json.loads(subprocess.run(["node", script], input=frame, stdout=subprocess.PIPE, check=True).stdout)
        self.row("decode the same, beside Node", "us", [said["ours_ns"] / 1000], [node["node_ns"] / 1000],
                 "JSON.parse")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bin")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--rest", type=int, default=60, metavar="SECONDS")
    parser.add_argument("--json", metavar="FILE", help="append a line of JSON for each figure")
    parser.add_argument("--only", metavar="WORD", help="start, rest, touch, decode or memory; memory is left out otherwise")
    options = parser.parse_args()
    bench = Bench(options)
    try:
        if options.only == "memory":
            bench.memory()
            return
        bench.head()
        for part in (bench.start, bench.decode, bench.rest, bench.touch):
            if options.only in (None, part.__name__):
                part()
    finally:
        shutil.rmtree(bench.folder, ignore_errors=True)
    if options.json:
        with open(options.json, "a", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in bench.rows)


if __name__ == "__main__":
    sys.exit(main())
