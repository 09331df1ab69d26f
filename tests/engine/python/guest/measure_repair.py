"""Prints how much of the machine's own standard library comes back exactly. Not a test."""

from __future__ import annotations

import ast
import sys
import sysconfig
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

from load import load_guest
from programs import programs, stripped

load_guest()
from loopscope.repair import repair  # noqa: E402

SHORTEST, LONGEST = 6, 60
FOLDERS = ("asyncio", "concurrent/futures", "test/test_asyncio", "http", "json")


def definitions(path: Path) -> Iterator[str]:
    """Top-level functions, short classes, and the methods of longer classes."""
    text = path.read_text(encoding="utf8")
    lines = text.split("\n")
    found: list[ast.stmt] = []
    for node in ast.parse(text).body:
        inside = isinstance(node, ast.ClassDef) and (node.end_lineno or 0) - node.lineno >= LONGEST
        found += node.body if inside and isinstance(node, ast.ClassDef) else [node]
    for node in found:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
            if SHORTEST <= (node.end_lineno or 0) - first < LONGEST:
                source = textwrap.dedent("\n".join(lines[first - 1 : node.end_lineno])) + "\n"
                if not source[
                    0
                ].isspace():  # a string with lines at the left edge keeps the method from moving
                    yield source


def measure(label: str, sources: list[str]) -> None:
    for blank_lines in (True, False):
        exact, slowest, spent = 0, 0.0, 0.0
        for source in sources:
            damaged = stripped(source, blank_lines)
            started = time.perf_counter()
            found = repair(damaged)
            took = time.perf_counter() - started
            slowest, spent = max(slowest, took), spent + took
            if found.error is None:
                exact += ast.dump(ast.parse(found.text)) == ast.dump(ast.parse(source))
        share = 100 * exact / max(1, len(sources))
        kept = "kept" if blank_lines else "lost"
        times = f"{1000 * spent / max(1, len(sources)):.1f} ms each, slowest {1000 * slowest:.0f} ms"
        print(f"{label}, blank lines {kept}: {exact} of {len(sources)} exact ({share:.1f} %), {times}")


if __name__ == "__main__":
    measure("programs of the tests", [source for _, source in programs()])
    library = Path(sys.argv[1] if len(sys.argv) > 1 else sysconfig.get_paths()["stdlib"])
    for folder in FOLDERS:
        measure(folder, [s for path in sorted((library / folder).glob("*.py")) for s in definitions(path)])
