"""What several lints read off the syntax tree."""

import ast


def last_name(node: ast.expr) -> str:
    """`c` of `a.b.c`, `a` of `a`; empty for anything else. Of a call, ask for its `func`."""
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
