"""What a program takes from whoever starts it: sys.argv, argparse, environment variables. Made up, and said."""

import ast
import os
import sys
from typing import Any

from ..modules.world import world
from .arguments import expression
from .calls import mentioned

_NO_PARAMETERS = ast.arguments([], [], None, [], [], None, [])


def install(tree: ast.Module, names: set[str]) -> None:
    if "argv" in names:
        _fill_argv(tree)
    if "argparse" in names or "ArgumentParser" in names:
        import argparse

        argparse.ArgumentParser.parse_args = _parse_args(argparse.ArgumentParser.parse_args, argparse)
    if "environ" in names:
        _fill_environment(tree)


def _fill_argv(tree: ast.Module) -> None:
    """`sys.argv[1]` is there, unless the program looks first how many there are."""
    numbers = {id(node.args[0]) for node in ast.walk(tree) if isinstance(node, ast.Call)
               and isinstance(node.func, ast.Name) and node.func.id in ("int", "float") and node.args}
    wanted: dict[int, tuple[ast.Subscript, ast.AST]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "len" \
                and "argv" in mentioned(node):
            return
        if isinstance(node, ast.Assign) and _is_argument(node.value):
            wanted[node.value.slice.value] = (node.value, node.targets[0])  # type: ignore[attr-defined]
        elif _is_argument(node):
            wanted.setdefault(node.slice.value, (node, node))  # type: ignore[attr-defined]
    for number in range(1, max(wanted, default=0) + 1):
        node, target = wanted.get(number, (None, None))
        if node is not None and id(node) in numbers:
            value = "3"
        else:
            value = _text_for(target.id) if isinstance(target, ast.Name) else "A"
        sys.argv.append(value)
    if wanted:
        first = min(node.lineno for node, _ in wanted.values())
        world.assume("input", _made_up_arguments(sys.argv[1:]), first)


def _made_up_arguments(made_up: list[str]) -> str:
    return f"The program takes arguments: it was run with made-up ones, {' '.join(made_up)}."


def _is_argument(node: ast.AST | None) -> bool:
    return (isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant)
            and isinstance(node.slice.value, int) and 0 < node.slice.value < 10
            and (node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")) == "argv")


def _text_for(name: str) -> str:
    """A made-up word for something of this name."""
    text = expression(ast.arg(name), ast.FunctionDef("", _NO_PARAMETERS, [], []), {})
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return "A"
    return str(value[0] if isinstance(value, list) else value)


def _parse_args(original: Any, argparse: Any) -> Any:
    def parse_args(self: Any, args: Any = None, namespace: Any = None) -> Any:
        if args is None and len(sys.argv) == 1:
            args = made_up = _arguments(self, argparse)
            if made_up:
                world.assume("input", _made_up_arguments(made_up), world.line())
        return original(self, args, namespace)

    return parse_args


def _arguments(parser: Any, argparse: Any) -> list[str]:
    """What the parser insists on."""
    made: list[str] = []
    options = [action for action in parser._actions if action.option_strings]  # noqa: SLF001
    others = [action for action in parser._actions if not action.option_strings]  # noqa: SLF001
    for action in (*options, *others):
        if not action.required:
            continue
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            name = next(iter(action.choices))
            made += [name, *_arguments(action.choices[name], argparse)]
            continue
        value = _value(action)
        count = action.nargs if isinstance(action.nargs, int) else 1
        made += [*action.option_strings[-1:], *[value] * count]
    return made


def _value(action: Any) -> str:
    if action.choices:
        return str(next(iter(action.choices)))
    if action.type in (int, float):
        return "3"
    return _text_for(action.dest)


def _fill_environment(tree: ast.Module) -> None:
    """`os.environ["TOKEN"]` is there."""
    for node in ast.walk(tree):
        if (isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load) and isinstance(node.slice, ast.Constant)
                and isinstance(node.slice.value, str)
                and getattr(node.value, "attr", getattr(node.value, "id", "")) == "environ"
                and node.slice.value not in os.environ):
            os.environ[node.slice.value] = f"made-up {node.slice.value}"
            world.assume("input", f"The environment variable {node.slice.value} was given made-up text.", node.lineno)
