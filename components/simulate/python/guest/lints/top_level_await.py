"""`await` outside of every function: it works where code is typed in, and not in a script."""

import ast
from collections.abc import Iterator

from ..recorder import CODES, Recorder

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_AWAITS = (ast.Await, ast.AsyncFor, ast.AsyncWith)


def explain_top_level_await(recorder: Recorder, tree: ast.Module, task: int, own: range) -> None:
    """Only of a whole program, one that imports asyncio: a fragment is the inside of a coroutine not shown.
    `own` are the lines of its own: of what was added nobody is warned."""
    imported = {each.name for node in tree.body if isinstance(node, ast.Import) for each in node.names}
    if "asyncio" not in imported:
        return
    awaits = (node.lineno for node in _outside(tree) if isinstance(node, _AWAITS))
    line = min((line for line in awaits if line in own), default=None)
    if line is None:
        return
    recorder.add(CODES["note"], "top-level-await", "`await` outside a function works in a notebook and in "
                 "`python -m asyncio`. A script needs it inside `async def main()`, which "
                 "asyncio.run(main()) runs.", task, line)


def _outside(node: ast.AST) -> Iterator[ast.AST]:
    """Everything below that is in no function."""
    for each in ast.iter_child_nodes(node):
        if not isinstance(each, _FUNCTIONS):
            yield each
            yield from _outside(each)
