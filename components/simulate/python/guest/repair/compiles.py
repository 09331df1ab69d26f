"""Whether CPython accepts a text, as a notebook would: with `await` at the top level."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from .nesting import too_deep

FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
TOO_DEEP = "this is nested too deeply to be run"


def compile_error(text: str) -> SyntaxError | None:
    """What CPython says against the text; None when it compiles. Never raises."""
    deep = too_deep(text)
    if deep:
        return SyntaxError(TOO_DEEP, ("<snippet>", deep, 1, ""))
    try:
        with quietly():
            compile(text, "<snippet>", "exec", flags=FLAGS, dont_inherit=True)
    except SyntaxError as error:
        return error
    except (ValueError, OverflowError) as error:
        return SyntaxError(str(error))
    except (MemoryError, RecursionError):
        return SyntaxError(TOO_DEEP)
    return None


def parse(text: str) -> ast.Module | None:
    """The tree of the text, whatever stands outside its function; None when there is none. Never raises."""
    if too_deep(text):
        return None
    try:
        tree = compile(text, "<snippet>", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    except (SyntaxError, ValueError, OverflowError, MemoryError, RecursionError):
        return None
    return tree if isinstance(tree, ast.Module) else None


@contextmanager
def quietly() -> Iterator[None]:
    """Without warnings: an invalid escape in a page's string is the page's matter."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
