"""Operators in a program's own `__repr__` (own_reprs.py), for operands that can have no methods of the program's."""

import ast
from typing import Any

from .reprs import PLAIN_TYPES

NUMBERS = (int, float, bool)


class Unsafe(Exception):
    """It does more than put a text together."""


def combined(left: Any, op: ast.operator, right: Any) -> Any:
    kinds = (type(left), type(right))
    numbers = all(each in NUMBERS for each in kinds)
    match op:
        case ast.Add() if numbers or kinds == (str, str):
            return left + right
        case ast.Sub() if numbers:
            return left - right
        case ast.Div() if numbers:
            return left / right
        case ast.FloorDiv() if numbers:
            return left // right
    raise Unsafe


def compared(left: Any, op: ast.cmpop, right: Any) -> bool:
    if isinstance(op, ast.Is | ast.IsNot):
        return (left is right) is isinstance(op, ast.Is)
    if type(left) not in PLAIN_TYPES or type(right) not in PLAIN_TYPES:
        raise Unsafe
    match op:
        case ast.Eq():
            return left == right
        case ast.NotEq():
            return left != right
        case ast.Lt():
            return left < right
        case ast.Gt():
            return left > right
    raise Unsafe
