# SPDX-License-Identifier: Apache-2.0
"""C++ that is not written here: nested event loops and blocking waits in the product, fixed sleeps anywhere."""
import lint

PRODUCT = {
    r"\bwaitFor\w*(?=\s*\()": "'{}' blocks the thread: react to a signal",
    # A thread's own dispatcher is the loop: it declares these and nests nothing.
    r"\bprocessEvents\b(?!\(QEventLoop::ProcessEventsFlags )": "'{}' re-enters the event loop: return to it",
    r"\bQEventLoop\b(?!::)": "'{}' nests an event loop: react to a signal",
    r"\bQ_FOREACH\b|\bforeach\b": "'{}' copies its container: use a range-based for",
}
EVERYWHERE = {
    r"\bQTest::(?:qSleep\b|qWait\s*\(\s*\d+\s*\))": "'{}' waits a fixed time: wait for the condition",
    r"(?:\bQThread::)?\b(?:m|u|nano)?sleep(?=\s*\()": "'{}' waits a fixed time: wait for the condition",
    r"\bthis_thread::sleep_(?:for|until)\b": "'{}' waits a fixed time: wait for the condition",
}


def check(root):
    for folders, rules in ((("src", "app", "qml"), PRODUCT), (("src", "app", "qml", "tests"), EVERYWHERE)):
        for file in lint.files(root, *folders, suffixes=(".h", ".cpp")):
            for pattern, message in rules.items():
                yield from file.search(pattern, file.code, message)


if __name__ == "__main__":
    lint.main(check)
