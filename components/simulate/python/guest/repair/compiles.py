"""Whether CPython accepts a text, as a notebook would: with `await` at the top level."""

from __future__ import annotations

import ast
import warnings

FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


def compile_error(text: str) -> SyntaxError | None:
    """What CPython says against the text; None when it compiles. Never raises."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "<snippet>", "exec", flags=FLAGS, dont_inherit=True)
    except SyntaxError as error:
        return error
    except (ValueError, OverflowError) as error:
        return SyntaxError(str(error))
    except (MemoryError, RecursionError):
        return SyntaxError("too deeply nested")
    return None


def parse(text: str) -> ast.Module | None:
    """The tree of the text, whatever stands outside its function; None when it does not parse. Never raises."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, OverflowError, MemoryError, RecursionError):
        return None
