"""What an object does with the arguments that its `__init__` keeps."""

import ast
import copy


class _Attributes(ast.NodeTransformer):
    """`self.x` as if it were the parameter that `__init__` puts there."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.value, ast.Name) and node.value.id == "self" and node.attr in self._names:
            return ast.copy_location(ast.Name(self._names[node.attr], ast.Load()), node)
        return node


def of_object(made: ast.ClassDef, first: ast.FunctionDef) -> ast.FunctionDef:
    """`__init__` with all that the other methods do with what it keeps."""
    names = {target.attr: node.value.id for node in ast.walk(first) if isinstance(node, (ast.Assign, ast.AnnAssign))
             and isinstance(node.value, ast.Name)
             for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
             if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == "self"}
    others = [each for each in made.body if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)) and each is not first]
    body = [*first.body, *(_Attributes(names).visit(copy.deepcopy(each)) for each in others)]
    return ast.FunctionDef(first.name, first.args, body, [])
