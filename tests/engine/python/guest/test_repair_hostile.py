"""Hostile text: an answer, soon, and never an exception; no tree that overflows WebAssembly's stack."""

from __future__ import annotations

import time
import unittest

from load import load_guest
from programs import programs, stripped

load_guest()
from loopscope.repair import repair  # noqa: E402

TEXTS = {
    "brackets": "(" * 100_000,
    "brackets over many lines": "(\n" * 50_000,
    "closed brackets": "(" * 150 + ")" * 150,
    "signs": "-" * 19_000 + "1",
    "signs over many lines": "x = (\n" + "-\n" * 100_000 + "1)",
    "sums": "1+" * 9_900 + "1",
    "sums over many lines": "x = (\n" + "1+\n" * 70_000 + "1)",
    "attributes": "a" + ".a" * 9_900,
    "attributes over many lines": "x = a\\\n" + ".a\\\n" * 60_000 + ".b\n",
    "calls": "f" + "()" * 9_900,
    "subscripts": "a" + "[0]" * 6_000,
    "lambdas": "lambda:" * 2_800 + "1",
    "conditions": "1 if 1 else " * 1_500 + "1",
    "negations": "not " * 4_900 + "x",
    "comprehensions": "[a " + "for a in b " * 1_700 + "]",
    "with items": "with a" + ", a" * 6_000 + ":\n    pass\n",
    "clauses": "if x:\n y\n" + "elif x:\n y\n" * 20_000,
    "open f-strings": 'f"{' * 5_000,
    "quotes": '"' * 19_999,
    "curly quotes": "\u201c" * 19_000,
    "curly lines": ("\u201c" * 200 + "\n") * 400,
    "null bytes": "\0" * 100_000,
    "surrogates": "x = \ud800\nif x:\ny = 1\n",
    "a long string": 'x = "' + "a" * 200_000 + '"',
    "a long text": "x = 1\n" * 100_000,
    "10,000 lines": "x = 1\n" * 10_000,
    "10,000 headers": "if x:\n" * 10_000,
    "10,000 lines of lost blocks": "if x:\nprint(1)\n" * 5_000,
    "10,000 lines of words": "foo bar\n" * 10_000,
    "2,000 lost functions": "def f():\nx\n" * 1_000,
    "headers without end": "def f():\n" * 2_000,
    "tries without end": "try:\n" * 2_000,
    "decorators": "@a\n" * 5_000,
    "nested blocks": "".join(" " * depth + "if x:\n" for depth in range(150)),
    "prompts": ">>> x\n" * 10_000 + ">>> (",
    "line numbers": "".join(f"{number} x y\n" for number in range(1, 9_000)),
    "entities": "&lt;" * 4_000,
    "tabs": ("\t" * 30 + "x\n" + " if\n") * 3_000,
    "spaces": " " * 19_000 + "\n",
    "backslashes": "\\\n" * 20_000,
    "words": "x " * 9_000,
    "arrows": "=>" * 9_000,
    "shell lines": "$ a\n" * 5_000,
}
SOON = 5.0
"""Seconds, generous for a busy machine and for WebAssembly. The bench holds the real figures."""


class Hostile(unittest.TestCase):
    def test_every_text_gets_an_answer_soon(self) -> None:
        for name, text in TEXTS.items():
            with self.subTest(name):
                started = time.perf_counter()
                found = repair(text)
                self.assertLess(time.perf_counter() - started, SOON)
                self.assertEqual(len(found.origin), len(found.text.removesuffix("\n").split("\n")))
                if found.error is not None:
                    self.assertIn(found.error.line, range(1, text.count("\n") + 2))

    def test_every_beginning_of_a_program_gets_an_answer(self) -> None:
        for name, source in list(programs())[::12]:
            damaged = stripped(source, blank_lines=True)
            for end in range(0, len(damaged), 17):
                with self.subTest(name, end=end):
                    repair(damaged[:end])

    def test_500_lines_take_half_a_second(self) -> None:
        text = "".join(stripped(source, blank_lines=False) for _, source in programs())
        lines = text.split("\n")
        cut = next(at for at in range(500, len(lines)) if lines[at].startswith("import asyncio"))
        started = time.perf_counter()
        found = repair("\n".join(lines[:cut]))
        self.assertIsNone(found.error)
        self.assertLess(time.perf_counter() - started, SOON)


if __name__ == "__main__":
    unittest.main()
