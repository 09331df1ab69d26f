"""Lost indentation: what the author wrote comes back."""

from __future__ import annotations

import ast
import sys
import unittest

from load import load_guest
from programs import collapsed, programs, stripped

load_guest()
from loopscope.repair import repair  # noqa: E402

CHAPTER = """import asyncio
async def work(name, seconds):
await asyncio.sleep(seconds)
return f"{name} done"
async def main():
a = asyncio.create_task(work("A", 1))
b = asyncio.create_task(work("B", 2))
print(await a)
print(await b)
asyncio.run(main())
"""
WRITTEN = """import asyncio
async def work(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} done"
async def main():
    a = asyncio.create_task(work("A", 1))
    b = asyncio.create_task(work("B", 2))
    print(await a)
    print(await b)
asyncio.run(main())
"""
AIM = 0.95


def exact(damaged: str, source: str) -> bool:
    found = repair(damaged)
    return found.error is None and ast.dump(ast.parse(found.text)) == ast.dump(ast.parse(source))


class LostIndentation(unittest.TestCase):
    def rate(self, damage, label: str) -> None:
        cases = list(programs())
        missed = [name for name, source in cases if not exact(damage(source), source)]
        share = 1 - len(missed) / len(cases)
        print(f"{label}: {len(cases) - len(missed)} of {len(cases)} exact", file=sys.stderr)
        self.assertGreaterEqual(len(cases), 80)
        self.assertGreaterEqual(share, AIM, f"{label}: read otherwise: {missed}")

    def test_the_chapters_example_comes_out_as_written(self) -> None:
        found = repair(CHAPTER)
        self.assertEqual(found.text, WRITTEN)
        self.assertEqual(found.origin, list(range(1, 11)))
        self.assertEqual([(one.type, one.line) for one in found.repairs], [("indentation", 3)])
        self.assertEqual(
            found.repairs[0].message,
            "The page lost the indentation of this code; it was rebuilt: 6 lines moved.",
        )

    def test_programs_with_their_blank_lines(self) -> None:
        self.rate(lambda source: stripped(source, blank_lines=True), "blank lines kept")

    def test_programs_without_their_blank_lines(self) -> None:
        self.rate(lambda source: stripped(source, blank_lines=False), "blank lines lost")

    def test_programs_whose_indentation_collapsed_to_one_space(self) -> None:
        self.rate(lambda source: collapsed(source, 1), "one space each")

    def test_programs_that_kept_the_first_level_only(self) -> None:
        self.rate(lambda source: collapsed(source, 4), "first level only")

    def test_a_program_that_compiles_is_left_alone(self) -> None:
        for name, source in programs():
            with self.subTest(name):
                found = repair(source)
                self.assertEqual((found.text, found.repairs, found.error), (source, [], None))

    def test_what_was_rebuilt_needs_no_further_repair(self) -> None:
        for name, source in programs():
            with self.subTest(name):
                once = repair(stripped(source, blank_lines=True)).text
                self.assertEqual(repair(once).text, once)

    def test_the_same_text_is_always_read_the_same_way(self) -> None:
        for name, source in programs():
            damaged = stripped(source, blank_lines=False)
            with self.subTest(name):
                self.assertEqual(repair(damaged), repair(damaged))


class Layout(unittest.TestCase):
    def test_a_line_that_fits_two_places_is_named(self) -> None:
        found = repair("async def f(a):\nif a:\nprint(1)\nprint(2)\nreturn a\n")
        self.assertEqual(
            found.repairs[0].message,
            "The page lost the indentation of this code; it was rebuilt: 4 lines moved; "
            "line 4 could also belong to the if above.",
        )

    def test_comments_go_with_the_statement_below(self) -> None:
        found = repair("async def f():\n# wait\nawait g()\n")
        self.assertEqual(found.text, "async def f():\n    # wait\n    await g()\n")

    def test_lines_in_brackets_keep_their_shape(self) -> None:
        found = repair("async def f():\nx = [\n    1,\n    2,\n]\nreturn x\n")
        self.assertEqual(
            found.text, "async def f():\n    x = [\n        1,\n        2,\n    ]\n    return x\n"
        )

    def test_lines_in_brackets_that_lost_their_shape_get_one(self) -> None:
        found = repair("async def f():\nx = [\n1,\n2,\n]\nreturn x\n")
        self.assertEqual(
            found.text, "async def f():\n    x = [\n        1,\n        2,\n    ]\n    return x\n"
        )

    def test_lines_in_strings_are_content(self) -> None:
        found = repair('def f():\nx = """a\nb: c\n  d"""\nreturn x\n')
        self.assertEqual(found.text, 'def f():\n    x = """a\nb: c\n  d"""\n    return x\n')

    def test_one_line_out_of_place(self) -> None:
        found = repair(
            "async def main():\n    for i in x:\n        print(i)\n       await f(i)\n    print('done')\n"
        )
        self.assertEqual(
            found.text,
            "async def main():\n    for i in x:\n        print(i)\n        await f(i)\n    print('done')\n",
        )
        self.assertEqual(found.repairs[0].line, 4)

    def test_a_body_that_lost_its_indentation_beside_one_that_kept_it(self) -> None:
        found = repair("def a():\n    return 1\n\ndef b():\nreturn 2\n")
        self.assertEqual(found.text, "def a():\n    return 1\n\ndef b():\n    return 2\n")


if __name__ == "__main__":
    unittest.main()
