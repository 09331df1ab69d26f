"""What compiles and yet can not be run: code of before Python 3.11 that has nothing to take its place."""

import ast


def reason_against(text: str, tree: ast.Module) -> tuple[str, int] | None:
    """The reason and the line; None where there is none."""
    if "coroutine" not in text:
        return None
    for node in ast.walk(tree):
        for decorator in getattr(node, "decorator_list", ()):
            if _is_old_coroutine(decorator, tree):
                return ("@asyncio.coroutine and its `yield from` are gone since Python 3.11: a coroutine is written "
                        "`async def` and waits with `await`.", decorator.lineno)
    return None


def _is_old_coroutine(decorator: ast.expr, tree: ast.Module) -> bool:
    if isinstance(decorator, ast.Attribute):
        owner = decorator.value
        return decorator.attr == "coroutine" and isinstance(owner, ast.Name) and owner.id == "asyncio"
    if not (isinstance(decorator, ast.Name) and decorator.id == "coroutine"):
        return False
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
               and any((each.asname or each.name) == "coroutine" for each in node.names)]
    # Where nobody imports it, `yield from` says that it is asyncio's.
    return (any(node.module == "asyncio" for node in imports)
            or (not imports and any(isinstance(node, ast.YieldFrom) for node in ast.walk(tree))))
