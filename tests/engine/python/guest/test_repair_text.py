"""Prompts, line numbers, quotes, spaces, entities, output: what a page adds to code is taken off and told."""

from __future__ import annotations

import unittest

from load import load_guest

load_guest()
from loopscope.repair import repair  # noqa: E402

#: name, what the page shows, what is run, the types of the repairs, the origin of each line.
CASES = [
    ("prompts", ">>> import asyncio\n>>> x = 1\n", "import asyncio\nx = 1\n", ["prompt"], [1, 2]),
    (
        "prompts with continuation and results",
        ">>> async def f():\n...     return 1\n...\n>>> await f()\n1\n>>> print('x')\nx\n",
        "async def f():\n    return 1\n\nawait f()\nprint('x')\n",
        ["prompt", "output-removed"],
        [1, 2, 3, 4, 6],
    ),
    (
        "prompts whose continuation lost its indentation",
        ">>> async def f():\n... await g()\n... return 1\n>>> await f()\n1\n",
        "async def f():\n    await g()\n    return 1\nawait f()\n",
        ["prompt", "output-removed", "indentation"],
        [1, 2, 3, 4],
    ),
    (
        "a session's greeting",
        "asyncio REPL 3.14.0\nUse \"await\" directly instead of \"asyncio.run()\".\n>>> await f()\n",
        "await f()\n",
        ["prompt", "output-removed"],
        [3],
    ),
    (
        "code above a session",
        "async def f():\n    return 1\n\n>>> await f()\n1\n",
        "async def f():\n    return 1\n\nawait f()\n",
        ["prompt", "output-removed"],
        [1, 2, 3, 4],
    ),
    (
        "a notebook's session",
        (
            "In [1]: import asyncio\n\nIn [2]: async def f():\n   ...:     return 1\n   ...: \n\n"
            "In [3]: await f()\nOut[3]: 1\n"
        ),
        "import asyncio\n\nasync def f():\n    return 1\n\n\nawait f()\n",
        ["prompt", "output-removed"],
        [1, 2, 3, 4, 5, 6, 7],
    ),
    (
        "a notebook's cells",
        "In [1]:\nimport asyncio\nasync def f():\n    return 1\nIn [2]:\nawait f()\nOut[2]:\n1\n",
        "\nimport asyncio\nasync def f():\n    return 1\n\nawait f()\n",
        ["prompt", "output-removed"],
        [1, 2, 3, 4, 5, 6],
    ),
    (
        "an input that Python refuses",
        (
            ">>> x = 1\n>>> def f():\n...     await g()\n  File \"<stdin>\", line 2\n"
            "SyntaxError: 'await' outside async function\n>>> x\n1\n"
        ),
        "x = 1\nx\n",
        ["prompt", "output-removed", "other"],
        [1, 6],
    ),
    (
        "a block whose lines have no prompt",
        "In [1]: async with lock:\n            await f()\n\nIn [2]: await g()\nOut[2]: 1\n",
        "async with lock:\n            await f()\n\nawait g()\n",
        ["prompt", "output-removed"],
        [1, 2, 3, 4],
    ),
    (
        "a notebook command that measures",
        "async def f():\n    pass\n\n%time asyncio.run(f())\n%timeit -n 3 f()\n%%bash\n",
        "async def f():\n    pass\n\nasyncio.run(f())\nf()\n",
        ["other", "other"],
        [1, 2, 3, 4, 5],
    ),
    (
        "a name that is a keyword by now",
        "task = asyncio.async(f())\n",
        "task = asyncio.ensure_future(f())\n",
        ["other"],
        [1],
    ),
    (
        "the inside of a function that counts on",
        "while n < 3:\n    n += 1\n    m = n\n    yield n\n",
        "async def excerpt(n):\n    while n < 3:\n        n += 1\n        m = n\n        yield n\n",
        ["other"],
        [0, 1, 2, 3, 4],
    ),
    (
        "the inside of a function",
        'try:\n    await f()\nfinally:\n    g("""a\nb""")\nreturn 0\n',
        'async def excerpt():\n    try:\n        await f()\n    finally:\n        g("""a\nb""")\n    return 0\n',
        ["other"],
        [0, 1, 2, 3, 4, 5, 6],
    ),
    ("a prompt that Python takes for an annotation", "In [1]: await f()\n", "await f()\n", ["prompt"], [1]),
    (
        "line numbers",
        "1 import asyncio\n2\n3 x = 1\n",
        "import asyncio\n\nx = 1\n",
        ["line-number"],
        [1, 2, 3],
    ),
    ("line numbers with colons", "1: if x:\n2:     y = 1\n", "if x:\n    y = 1\n", ["line-number"], [1, 2]),
    (
        "right-aligned line numbers",
        " 9 | x = 1\n10 | if x:\n11 |     y = 2\n",
        "x = 1\nif x:\n    y = 2\n",
        ["line-number"],
        [1, 2, 3],
    ),
    (
        "line numbers glued to the code",
        "1import asyncio\n2async def f():\n3    await g()\n",
        "import asyncio\nasync def f():\n    await g()\n",
        ["line-number"],
        [1, 2, 3],
    ),
    (
        "a gutter above code without indentation",
        "1\n2\n3\nimport asyncio\nasync def f():\nawait g()\n",
        "import asyncio\nasync def f():\n    await g()\n",
        ["line-number", "indentation"],
        [4, 5, 6],
    ),
    (
        "numbers on lines of their own",
        "1\nimport asyncio\n2\nasync def f():\n3\nawait g()\n",
        "import asyncio\nasync def f():\n    await g()\n",
        ["line-number", "indentation"],
        [2, 4, 6],
    ),
    ("curly quotes", "print(\u201chello\u201d)\n", 'print("hello")\n', ["quotes"], [1]),
    ("single curly quotes", "x = \u2018a\u2019\n", "x = 'a'\n", ["quotes"], [1]),
    ("an apostrophe in a string", "print(\u201cit\u2019s\u201d)\n", 'print("it\u2019s")\n', ["quotes"], [1]),
    ("curly quotes in an f-string", "f\u201d{d[\u2018a\u2019]}\u201d\n", "f\"{d['a']}\"\n", ["quotes"], [1]),
    (
        "curly triple quotes",
        "\u201c\u201d\u201dtext\u201d\u201d\u201d\nx = (\u201ca\u201d)\n",
        '"""text"""\nx = ("a")\n',
        ["quotes"],
        [1, 2],
    ),
    (
        "curly quotes in a comment stay",
        "x = \u2018a\u2019  # \u201cb\u201d\n",
        "x = 'a'  # \u201cb\u201d\n",
        ["quotes"],
        [1],
    ),
    (
        "curly quotes in a string stay",
        'x = "\u201ca\u201d"\nif x:\ny = 1\n',
        'x = "\u201ca\u201d"\nif x:\n    y = 1\n',
        ["indentation"],
        [1, 2, 3],
    ),
    (
        "non-breaking spaces",
        "if x:\n\u00a0\u00a0\u00a0\u00a0y\u00a0=\u00a01\n",
        "if x:\n    y = 1\n",
        ["whitespace"],
        [1, 2],
    ),
    ("non-breaking spaces in strings stay", "x\u00a0= '\u00a0'\n", "x = '\u00a0'\n", ["whitespace"], [1]),
    ("zero-width characters", "import\u200b asyncio\u200d\n", "import asyncio\n", ["whitespace"], [1]),
    ("a byte order mark in the middle", "x = 1\n\ufeffy = 2\n", "x = 1\ny = 2\n", ["whitespace"], [1, 2]),
    ("Unicode's line separator", "x = 1\u2028y = 2\n", "x = 1\ny = 2\n", ["whitespace"], [1, 1]),
    ("null bytes", "x = 1\0\n", "x = 1\n", ["whitespace"], [1]),
    ("full-width punctuation", "print\uff08\"a\"\uff09\n", 'print("a")\n', ["other"], [1]),
    ("a dash for a minus", "x = 3 \u2013 1\n", "x = 3 - 1\n", ["other"], [1]),
    ("a dash in a string stays", "x = 3 \u2212 len('\u2013')\n", "x = 3 - len('\u2013')\n", ["other"], [1]),
    (
        "entities",
        "if a &lt; b:\n    print(&quot;x&quot;)\n",
        'if a < b:\n    print("x")\n',
        ["entity"],
        [1, 2],
    ),
    ("numeric entities", "print(&#39;hi&#39;)\n", "print('hi')\n", ["entity"], [1]),
    ("entities escaped twice", "if a &amp;lt; b:\n    pass\n", "if a < b:\n    pass\n", ["entity"], [1, 2]),
    ("entities that compile by accident", "x = a &lt; b\n", "x = a < b\n", ["entity"], [1]),
    ("entities in strings are content", "x = '&lt;'\n", "x = '&lt;'\n", [], [1]),
    (
        "tabs and spaces",
        "if x:\n\ty = 1\n        z = 1\n",
        "if x:\n        y = 1\n        z = 1\n",
        ["whitespace"],
        [1, 2, 3],
    ),
    ("tabs alone", "if x:\n\ty = 1\n", "if x:\n\ty = 1\n", [], [1, 2]),
    (
        "a common indentation",
        "    x = 1\n    if x:\n        y = 2\n",
        "x = 1\nif x:\n    y = 2\n",
        ["indentation"],
        [1, 2, 3],
    ),
    (
        "a first line that lost its own",
        "x = 1\n    if x:\n        y = 2\n",
        "x = 1\nif x:\n    y = 2\n",
        ["indentation"],
        [1, 2, 3],
    ),
    (
        "output below the code",
        "async def main():\n    print('A done')\nasyncio.run(main())\n\nA done\nTotal time: 2.0 s\n",
        "async def main():\n    print('A done')\nasyncio.run(main())\n\n",
        ["output-removed"],
        [1, 2, 3, 4],
    ),
    (
        "output below the code with values of an expression",
        "async def f():\n    print('A ...')\n\nawait asyncio.gather(\n    f(),\n)\n\nA ...\n\n[None]\n",
        "async def f():\n    print('A ...')\n\nawait asyncio.gather(\n    f(),\n)\n\n\n",
        ["output-removed"],
        [1, 2, 3, 4, 5, 6, 7, 9],
    ),
    (
        "output below the code that stands further right",
        "for r in results:\n    print(r)\n\n    == start ==\n      OK:  {'a': 1}\n",
        "for r in results:\n    print(r)\n\n",
        ["output-removed"],
        [1, 2, 3],
    ),
    (
        "output below a heading that is names to Python",
        "async def f():\n    print('one')\n\n#### Output\none\n2\n",
        "async def f():\n    print('one')\n\n",
        ["output-removed"],
        [1, 2, 3],
    ),
    (
        "output below a marker",
        "print('A')\n\nOutput:\nA done\n3.14 (approx)\n",
        "print('A')\n\n",
        ["output-removed"],
        [1, 2],
    ),
    (
        "a traceback",
        "f()\nTraceback (most recent call last):\n  File \"a.py\", line 1\nNameError: f\n",
        "f()\n",
        ["output-removed"],
        [1],
    ),
    (
        "a shell session below the code",
        "import asyncio\nasyncio.run(main())\n\n$ python main.py\nhello world\n",
        "import asyncio\nasyncio.run(main())\n\n",
        ["output-removed"],
        [1, 2, 3],
    ),
    (
        "a shell command above the code",
        "$ cat a.py\nimport asyncio\n",
        "import asyncio\n",
        ["output-removed"],
        [2],
    ),
    ("pip", "pip install aiohttp\nimport aiohttp\n", "import aiohttp\n", ["output-removed"], [2]),
    ("notebook commands", "%%time\nawait f()\n!ls\n", "await f()\n", ["other"], [2]),
    (
        "an ellipsis for missing code",
        "def f():\n    x = 1\n...\n    y = 2\n",
        "def f():\n    x = 1\n    y = 2\n",
        ["other"],
        [1, 2, 4],
    ),
    ("an ellipsis as a body", "def f():\n    ...\n", "def f():\n    ...\n", [], [1, 2]),
    (
        "a body of comments",
        "def f():\n    # later\n\nx = 1\n",
        "def f():\n    # later\n    pass\n\nx = 1\n",
        ["other"],
        [1, 2, 0, 3, 4],
    ),
    ("zero-padded line numbers", "01: if x:\n02:     y = 1\n", "if x:\n    y = 1\n", ["line-number"], [1, 2]),
    (
        "a gutter above code that compiles with it",
        "1\n2\n3\nimport asyncio\n\nx = 1\n",
        "import asyncio\n\nx = 1\n",
        ["line-number"],
        [4, 5, 6],
    ),
    (
        "the label of a copy button",
        "python\nCopy code\nawait f()\n",
        "await f()\n",
        ["other"],
        [3],
    ),
    ("a label that Python takes for a name", "Copy\nawait f()\n", "await f()\n", ["other"], [2]),
    ("the name of the file", "src/main.py\nawait f()\n", "await f()\n", ["other"], [2]),
    ("a name that is in use is no label", "copy = 1\ncopy\n", "copy = 1\ncopy\n", [], [1, 2]),
    ("a fence", "```python\nawait f()\n```\n", "await f()\n", ["other"], [2]),
    (
        "fences around code and around its output",
        "First:\n```py\nawait f()\n```\nIt prints:\n```text\ndone\n```\n",
        "await f()\n",
        ["other"],
        [3],
    ),
    ("a fence without its end", "~~~\nawait f()\n", "await f()\n", ["other"], [2]),
    (
        "a diff",
        "@@ -1,2 +1,3 @@\n def f():\n-    return 1\n+    x = 2\n+    return x\n",
        "def f():\n    x = 2\n    return x\n",
        ["other"],
        [2, 4, 5],
    ),
    ("a diff of new lines only", "+if x:\n+    y = 1\n", "if x:\n    y = 1\n", ["other"], [1, 2]),
    (
        "a string broken in two",
        "print('one two\nthree')\n",
        "print('one two three')\n",
        ["other"],
        [1],
    ),
    (
        "a statement broken in two",
        "if x:\n    y = one +\ntwo\n    z = 3\n",
        "if x:\n    y = one + two\n    z = 3\n",
        ["other"],
        [1, 2, 4],
    ),
    (
        "a comment broken in two",
        "if x:\n    # wait until both tasks\nare done\n    y = 1\n",
        "if x:\n    # wait until both tasks\n# are done\n    y = 1\n",
        ["other"],
        [1, 2, 3, 4],
    ),
    ("a missing colon", "async def f()  # slow\n    pass\n", "async def f():  # slow\n    pass\n", ["other"], [1, 2]),
    (
        "a missing colon without indentation",
        "async def f()\nawait g()\n",
        "async def f():\n    await g()\n",
        ["other", "indentation"],
        [1, 2],
    ),
    ("brackets missing at the end", "x = 1\nasyncio.run(f(x\n", "x = 1\nasyncio.run(f(x))\n", ["other"], [1, 2]),
    ("a backslash at the end", "x = 1 \\\n", "x = 1\n", ["other"], [1]),
    ("blanks behind a backslash", "x = 1 + \\  \n    2\n", "x = 1 + \\\n    2\n", ["other"], [1, 2]),
    (
        "a body that the page does not show",
        "x = 1\nasync def f():\n",
        "x = 1\nasync def f():\n    pass\n",
        ["other"],
        [1, 2, 0],
    ),
    (
        "an entity in the field of an f-string",
        "print(f'{x:&gt;5} {y}')\n",
        "print(f'{x:>5} {y}')\n",
        ["entity"],
        [1],
    ),
    ("Windows line ends", "x = 1\r\ny = 2\r\n", "x = 1\ny = 2\n", [], [1, 2]),
    ("a text without a last line end", "x = 1", "x = 1", [], [1]),
    ("nothing", "", "", [], [1]),
]  # fmt: skip


class Text(unittest.TestCase):
    def test_every_damage_is_undone_and_told(self) -> None:
        for name, shown, run, types, origin in CASES:
            with self.subTest(name):
                found = repair(shown)
                self.assertIsNone(found.error)
                self.assertEqual(found.text, run)
                self.assertEqual([one.type for one in found.repairs], types)
                self.assertEqual(found.origin, origin)

    def test_what_compiles_is_not_touched(self) -> None:
        for name, _, run, _, _ in CASES:
            with self.subTest(name):
                found = repair(run)
                self.assertEqual((found.text, found.repairs, found.error), (run, [], None))

    def test_a_tab_that_could_be_four_or_eight_columns_is_told(self) -> None:
        found = repair("for x in y:\n    if x:\n\tawait f()\n\tawait g()\n    await h()\n")
        self.assertEqual(found.repairs[0].message[:25], "Tabs were mixed with spac")
        both = repair("def f():\n\tfor x in y:\n\t\tg(x)\n        h(x)\n")
        self.assertTrue(both.repairs[0].message.endswith("; how wide a tab is decides where line 4 belongs."))

    def test_messages_are_sentences_with_a_line_of_the_original(self) -> None:
        for name, shown, _, _, _ in CASES:
            for one in repair(shown).repairs:
                with self.subTest(name, message=one.message):
                    self.assertRegex(one.message, r"^[A-Z].*\.$")
                    self.assertIn(one.line, range(1, shown.count("\n") + 2))


if __name__ == "__main__":
    unittest.main()
