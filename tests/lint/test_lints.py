# SPDX-License-Identifier: Apache-2.0
"""Proof that every lint finds what it must, and nothing else.

bad/LINT is a miniature tree that breaks each rule of one lint; bad/LINT.txt is exactly what the lint says of it.
good/ is a miniature tree that keeps every rule, as close to breaking them as is allowed.
"""
import subprocess
import sys
import unittest
from pathlib import Path

import lint

HERE = Path(__file__).parent
LINTS = sorted(path.stem for path in HERE.glob("*.py") if "\ndef check(root" in path.read_text(encoding="utf-8"))
ONLY_PAGE = HERE / "good/qml/Rooms/Panel/pages/Home.qml"


def run(name, tree, qml_files):
    """Run the lint's program; qmllint reads the given files in place of our modules."""
    command = [lint.tool("qmllint"), *qml_files] if name == "qmllint" else []
    return subprocess.run([sys.executable, "-B", HERE / f"{name}.py", tree, *command], capture_output=True, text=True)


class Proofs(unittest.TestCase):
    maxDiff = None

    def test_every_lint_has_a_bad_tree(self):
        self.assertEqual(LINTS, sorted(path.stem for path in HERE.glob("bad/*.txt")))

    def test_bad_trees_fail(self):
        for name in LINTS:
            with self.subTest(name):
                tree, expected = HERE / "bad" / name, HERE / "bad" / f"{name}.txt"
                result = run(name, tree, sorted(tree.glob("*.qml")))
                self.assertEqual(result.stdout, expected.read_text(encoding="utf-8"), result.stderr)
                self.assertEqual(result.returncode, 1)

    def test_good_tree_passes(self):
        for name in LINTS:
            with self.subTest(name):
                result = run(name, HERE / "good", [ONLY_PAGE])
                self.assertEqual(result.stdout + result.stderr, "")
                self.assertEqual(result.returncode, 0)


if __name__ == "__main__":
    unittest.main()
