"""What compiles and yet can not be run: code of before Python 3.11 that has nothing to take its place."""

import ast

from .old_coroutines import is_old_coroutine


def reason_against(text: str, tree: ast.Module) -> tuple[str, int] | None:
    """The reason and the line; None where there is none. `tree` has been brought up to date."""
    if "coroutine" not in text:
        return None
    for node in ast.walk(tree):
        for decorator in getattr(node, "decorator_list", ()):
            if is_old_coroutine(decorator, tree):
                return ("@asyncio.coroutine is gone since Python 3.11, and this generator also yields values: a "
                        "coroutine is written `async def` and waits with `await`.", decorator.lineno)
    return None
