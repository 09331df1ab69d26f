"""Attributes that a page's class does not show and that are read from `self` or called on an object of it: another page
shows the method, or none does.
"""

import ast
import builtins
import difflib
from typing import Any

from ..modules.simulated import Simulated
from ..modules.world import world


def missing_attributes(tree: ast.Module) -> dict[str, dict[str, int]]:
    """By class: what its methods read from `self` and nothing in it sets or defines, with the line."""
    found: dict[str, dict[str, int]] = {}
    for made in tree.body:
        if not isinstance(made, ast.ClassDef) or made.bases or made.keywords or made.decorator_list:
            continue
        has = {each.name for each in made.body if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))}
        has |= {node.id for each in made.body for node in ast.walk(each) if isinstance(node, ast.Name)
                and isinstance(node.ctx, ast.Store)}
        read: dict[str, int] = {}
        for node in ast.walk(made):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self":
                if isinstance(node.ctx, ast.Load):
                    read.setdefault(node.attr, node.lineno)
                else:
                    has.add(node.attr)
        for name, line in _called_on_objects(tree, made.name):
            if not difflib.get_close_matches(name, has, cutoff=0.75):
                # Else it is a slip, and its error is what there is to see.
                read.setdefault(name, line)
        missing = {name: line for name, line in read.items() if name not in has and not name.startswith("__")}
        if missing and "setattr" not in {getattr(node, "id", "") for node in ast.walk(made)}:
            found[made.name] = missing
    return found


def _called_on_objects(tree: ast.Module, owner: str) -> list[tuple[str, int]]:
    """`thing = Owner()` or `async with Owner() as thing`, and then `thing.work()`: the method and its line."""
    made = [(node.value, target) for node in ast.walk(tree) if isinstance(node, ast.Assign) for target in node.targets]
    made += [(item.context_expr, item.optional_vars) for node in ast.walk(tree)
             if isinstance(node, (ast.With, ast.AsyncWith)) for item in node.items]
    names = {target.id for value, target in made if isinstance(target, ast.Name) and isinstance(value, ast.Call)
             and isinstance(value.func, ast.Name) and value.func.id == owner}
    others = {target.id for value, target in made if isinstance(target, ast.Name)
              and not (isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == owner)}
    return [(node.func.attr, node.lineno) for node in ast.walk(tree) if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)
            and node.func.value.id in names - others]


def install(tree: ast.Module, into: dict[str, Any]) -> None:
    """`into` are the program's builtins."""
    missing = missing_attributes(tree)
    if not missing:
        return
    original = builtins.__build_class__

    def build(function: Any, name: str, *bases: Any, **options: Any) -> Any:
        made = original(function, name, *bases, **options)
        for attribute, line in missing.get(name, {}).items():
            if not hasattr(made, attribute):
                setattr(made, attribute, _Attribute(name, attribute, line))
        return made

    into["__build_class__"] = build


class _Attribute:
    """Told when it is read first; what an object sets itself takes its place."""

    def __init__(self, owner: str, name: str, line: int) -> None:
        self._owner, self._name, self._line = owner, name, line
        self._made: Simulated | None = None

    def __get__(self, instance: object, owner: type) -> Any:
        if self._made is None:
            self._made = Simulated(f"self.{self._name}")
            world.assume("name", f"{self._owner} does not show {self._name}: a simulated one was used.", self._line,
                         ("attribute", self._owner, self._name))
        return self._made
