"""`...` where a page leaves out what is awaited, or what a call is given: `await ...`, `await loop.create_server(...)`.

It takes the name of what it stands for, which nothing defines: runnable/names.py makes something simulated of it when
it is reached, and says so.
"""

import ast
from typing import Any


def name_placeholders(tree: ast.Module) -> None:
    """Change the tree in place. Calls of the program's own functions are given the Ellipsis, as they stand."""
    own = {node.name for node in ast.walk(tree)
           if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))}
    for node in ast.walk(tree):
        match node:
            case ast.Await():
                node.value = _named(node.value, own)
            case ast.AsyncFor():
                node.iter = _named(node.iter, own)
            case ast.AsyncWith():
                for item in node.items:
                    item.context_expr = _named(item.context_expr, own)


def _named(node: ast.expr, own: set[str]) -> ast.expr:
    if _is_ellipsis(node):
        return ast.copy_location(ast.Name("...", ast.Load()), node)
    if isinstance(node, ast.Call) and len(node.args) == 1 and not node.keywords and _is_ellipsis(node.args[0]):
        root: Any = node.func
        while isinstance(root, ast.Attribute):
            root = root.value
        if isinstance(node.func, ast.Attribute) and isinstance(root, ast.Name) and root.id not in own | {"self", "cls"}:
            node.func = ast.copy_location(ast.Name(ast.unparse(node.func), ast.Load()), node.func)
    return node


def _is_ellipsis(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...
