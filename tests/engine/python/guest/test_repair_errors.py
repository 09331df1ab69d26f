"""Code that cannot be run: the line and the reason, in words for a learner."""

from __future__ import annotations

import unittest

from load import load_guest

load_guest()
from loopscope.repair import repair  # noqa: E402

#: text, line of the original, a part of the reason
CASES = [
    ('print "hello"\n', 1, "Python 2"),
    ('if x:\n    raise ValueError, "bad"\n', 2, "Python 2"),
    ('x = 1\ny = "abc\nz = 2\n', 2, 'the string that starts with " is never closed'),
    ('x = """abc\nz = 2\n', 1, 'the string that starts with """ is never closed'),
    ("x = 1\ny = (1,\nz = 2\n", 2, "the bracket ( that opens here is never closed"),
    ("x = [1, 2)\n", 1, "the bracket [ that opens here is closed by )"),
    ("x = 1)\n", 1, "the bracket ) closes nothing"),
    ("def work():\n    await f()\n", 2, "inside an async def, and def work is a plain one"),
    (
        "def work():\n    async with f():\n        pass\n",
        2,
        "async with can only be used inside an async def",
    ),
    ("class A:\n    x = 1\n    return 5\n", 3, "return can only stand inside a def"),
    ("break\n", 1, "break can only stand inside a loop"),
    ("async def f()\n", 1, "a colon is missing"),
    ("loop.async(f())\n", 1, "async is a keyword since Python 3.7"),
    ("def f(...):\n    pass\n", 1, "placeholder"),
    ("x = 1\nwait until both tasks are done\nasyncio.run(x)\n", 2, "is words, not Python"),
    ("const a = await f(x);\nconsole.log(a);\n", 1, "looks like JavaScript"),
    ("async function f() {\n  await g();\n}\n", 1, "looks like JavaScript"),
    ("async fn main() {\n    let mut x = 1;\n}\n", 1, "looks like Rust"),
    ("async def main():\n", 1, "its block is missing"),
    ("try:\n    f()\nx = 1\n", 3, "has no except and no finally"),
    ("1 x = 1\n2 y = (\n", 2, "the bracket ("),
    (">>> x = (\n>>> y = 1\n", 1, "the bracket ("),
    ("$ python main.py\nhello\n", 1, "no Python code"),
    ("for i in range(3):\nprint(i, [\n", 2, "the bracket ["),
    ("f = lambda: await g()\n", 1, "inside an async def, not in a lambda"),
    ("class A:\n    x = await f()\n", 2, "inside an async def, not in the body of class A"),
    ("async main():\n    await f()\n", 1, "`def` is missing after `async`"),
    ("async def main:\n    await f()\n", 1, "the parentheses are missing after the name"),
    ("async def f():\n    if x = 1:\n        await g()\n", 2, "a comparison is written =="),
    (
        "async def f():\n    x = 1\n    else:\n        await g()\n",
        3,
        "does not follow the block that it belongs to",
    ),
    ("async def f():\n    await\n", 2, "await needs something to wait for"),
    ("for i in range(3) print(i)\n", 1, "a colon is missing in"),
    ("asyncio.sleep(delay, *, result=None)\n", 1, "a signature from a reference"),
    ("START two tasks\nWAIT for both of them\nEND\n", 1, "words or pseudo code"),
    ("suspend fun main() {\n    launch { delay(100L) }\n}\n", 1, "looks like Kotlin"),
    ("func main() {\n    go worker(1)\n    time.Sleep(1)\n}\n", 1, "looks like Go"),
    ("public async Task F()\n{\n    await Task.Delay(10);\n}\n", 1, "looks like C#"),
    ("SELECT name FROM tasks WHERE done = 0;\n", 1, "looks like SQL"),
    ("name: a\non: [push]\njobs:\n  test:\n    steps: 3\n", 1, "looks like YAML"),
    ('Traceback (most recent call last):\n  File "a.py", line 1\nKeyError: 1\n', 1, "printed as it failed"),
]


class Errors(unittest.TestCase):
    def test_the_line_and_the_reason(self) -> None:
        for text, line, reason in CASES:
            with self.subTest(text):
                found = repair(text).error
                self.assertIsNotNone(found)
                if found is not None:
                    self.assertIn(reason, found.reason)
                    self.assertEqual(found.line, line)
                    self.assertTrue(found.reason.startswith(f"Line {line}: "))


if __name__ == "__main__":
    unittest.main()
