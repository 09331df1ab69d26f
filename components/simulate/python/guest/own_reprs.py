"""What a program's own `__repr__`, `__str__` and properties say, worked out from their text.

They are read, not called: a value is put together from attributes, f-strings, `%`, `join` and the like. Whatever else
such a method does is not done, and raises Unsafe: the value is then shown by the name of its class.
"""

import ast
import datetime
import decimal
import fractions
import pathlib
import re
import types
import uuid
from collections import deque
from enum import Enum
from itertools import islice
from typing import Any

from .attributes import MISSING, attribute_of, of_class
from .own_operators import NUMBERS, Unsafe, combined, compared
from .reprs import PLAIN_TYPES, name_of, reprs

FILE = "snippet.py"
#: Expressions that are looked at for one text: a tree of objects is cut, and so is one that leads back to itself.
MAX_STEPS = 500
#: Entries of a container that a comprehension goes through: more than fits.
MAX_TURNS = 30

_CONTAINERS = (list, tuple, dict, set, frozenset, deque)
#: Types of the library whose text holds nothing of the program's.
_LEAVES = (datetime.date, datetime.time, datetime.timedelta, datetime.tzinfo, decimal.Decimal, fractions.Fraction,
           pathlib.PurePath, uuid.UUID, range)
_LEAF_KINDS = frozenset((type, types.FunctionType, types.BuiltinFunctionType, types.ModuleType, types.CoroutineType,
                         types.GeneratorType, types.MethodType, object))
_SPECIFIER = re.compile(r"%([-#0 +]*\d{0,3}(?:\.\d{1,3})?)([srdifgxX%])")
_LONG_NUMBER = re.compile(r"\d{4}")


class OwnReprs:
    """For the program of `tree`."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._nodes: dict[tuple[str, int], ast.FunctionDef] | None = None
        self._left = 0

    def repr_of(self, value: object, level: int) -> str:
        outer, self._left = self._left, self._left or MAX_STEPS
        try:
            return self._text(value, "__repr__", level)
        finally:
            self._left = outer

    def str_of(self, value: object) -> str:
        outer, self._left = self._left, self._left or MAX_STEPS
        try:
            return self._text(value, "__str__", reprs.maxlevel)
        finally:
            self._left = outer

    def _text(self, value: Any, method: str, level: int) -> str:
        kind = type(value)
        if kind in PLAIN_TYPES:
            return str(value) if method == "__str__" else repr(value)
        if kind in _CONTAINERS:
            return reprs.repr1(value, level - 1)
        self._step()
        found = of_class(kind, method)
        if found is object.__str__:
            method, found = "__repr__", of_class(kind, "__repr__")
        if isinstance(found, types.FunctionType) and not (issubclass(kind, BaseException) and _is_librarys(found)):
            return self._of_function(found, value, kind, level)
        if found is object.__repr__:
            return f"<{name_of(kind)} object>"
        if issubclass(kind, BaseException):
            return self._of_error(value, method, level)
        if issubclass(kind, _LEAVES) or kind in _LEAF_KINDS:
            return str(value) if method == "__str__" else repr(value)
        raise Unsafe

    def _of_function(self, function: types.FunctionType, value: Any, kind: type, level: int) -> str:
        if issubclass(kind, Enum):
            return f"{name_of(kind)}.{attribute_of(value, '_name_')}"
        fields = of_class(kind, "__dataclass_fields__")
        if fields is not MISSING and _is_librarys(function):
            shown = [f"{name}={reprs.repr1(attribute_of(value, name), level - 1)}" for name, field in fields.items()
                     if field.repr and attribute_of(value, name) is not MISSING]
            return f"{name_of(kind)}({', '.join(shown)})"
        names = of_class(kind, "_fields")
        if issubclass(kind, tuple) and names is not MISSING:
            pairs = zip(names, tuple.__iter__(value))
            return f"{name_of(kind)}({', '.join(f'{name}={reprs.repr1(each, level - 1)}' for name, each in pairs)})"
        return self._plain_text(self._call(function, value))

    def _of_error(self, error: BaseException, method: str, level: int) -> str:
        arguments = [reprs.repr1(each, level - 1) for each in error.args]
        if method == "__repr__":
            return f"{name_of(type(error))}({', '.join(arguments)})"
        held = (*error.args, *object.__getattribute__(error, "__dict__").values())
        if isinstance(error, BaseExceptionGroup) or all(type(each) in PLAIN_TYPES for each in held):
            return type(error).__str__(error)
        if type(error).__str__ is not BaseException.__str__:
            raise Unsafe
        return self._text(error.args[0], "__str__", level) if len(arguments) == 1 else f"({', '.join(arguments)})"

    # -- statements -----------------------------------------------------------------------------------------------

    def _call(self, function: types.FunctionType, value: Any) -> Any:
        if self._nodes is None:
            self._nodes = {(node.name, min([node.lineno, *(each.lineno for each in node.decorator_list)])): node
                           for node in ast.walk(self._tree) if isinstance(node, ast.FunctionDef)}
        code = function.__code__
        node = self._nodes.get((code.co_name, code.co_firstlineno))
        if node is None or code.co_argcount != 1 or code.co_filename != FILE:
            raise Unsafe
        return self._run(node.body, {code.co_varnames[0]: value})

    def _run(self, body: list[ast.stmt], names: dict[str, Any]) -> Any:
        """The value that the body returns; MISSING where it gets to its end."""
        for statement in body:
            match statement:
                case ast.Expr(value=ast.Constant()):
                    continue
                case ast.Return(value=ast.expr() as value):
                    return self._value(value, names)
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    names[name] = self._value(value, names)
                case ast.If(test=test, body=then, orelse=other):
                    result = self._run(then if self._truth(test, names) else other, names)
                    if result is not MISSING:
                        return result
                case _:
                    raise Unsafe
        return MISSING

    # -- expressions ----------------------------------------------------------------------------------------------

    def _value(self, node: ast.expr, names: dict[str, Any]) -> Any:
        self._step()
        match node:
            case ast.Constant(value=value):
                return value
            case ast.Name(id=name) if name in names:
                return names[name]
            case ast.Attribute(value=owner, attr=name):
                return self._attribute(self._value(owner, names), name)
            case ast.JoinedStr(values=parts):
                return "".join(self._plain_text(self._value(each, names)) for each in parts)
            case ast.FormattedValue():
                return self._formatted(node, names)
            case ast.Call(keywords=[]):
                return self._called(node, names)
            case ast.BinOp(left=left, op=op, right=right):
                return self._combined(self._value(left, names), op, self._value(right, names))
            case ast.IfExp(test=test, body=then, orelse=other):
                return self._value(then if self._truth(test, names) else other, names)
            case ast.BoolOp(op=op, values=values):
                for each in values:
                    value = self._value(each, names)
                    if self._is_true(value) is isinstance(op, ast.Or):
                        break
                return value
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return not self._truth(operand, names)
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return compared(self._value(left, names), op, self._value(right, names))
            case ast.Tuple(elts=parts):
                return tuple(self._value(each, names) for each in parts)
            case ast.List(elts=parts):
                return [self._value(each, names) for each in parts]
            case ast.GeneratorExp(elt=elt, generators=[each]) | ast.ListComp(elt=elt, generators=[each]):
                return [self._value(elt, inner) for inner in self._turns(each, names)]
            case ast.Subscript(value=owner, slice=key):
                owner, key = self._value(owner, names), self._value(key, names)
                if type(owner) in (list, tuple, dict, str) and type(key) in PLAIN_TYPES:
                    return owner[key]
        raise Unsafe

    def _attribute(self, owner: Any, name: str) -> Any:
        if name == "__class__":
            return type(owner)
        if name in ("__name__", "__qualname__") and type(owner) is type:
            return name_of(owner)
        value = attribute_of(owner, name)
        if value is not MISSING:
            return value
        if name == "args" and issubclass(type(owner), BaseException):
            return BaseException.args.__get__(owner)
        found = of_class(type(owner), name)
        if isinstance(found, property) and isinstance(found.fget, types.FunctionType):
            return self._call(found.fget, owner)
        if type(found) in PLAIN_TYPES or type(found) in _CONTAINERS:
            return found
        if issubclass(type(owner), _LEAVES):
            return getattr(owner, name)
        raise Unsafe

    def _formatted(self, node: ast.FormattedValue, names: dict[str, Any]) -> str:
        value = self._value(node.value, names)
        specifier = "" if node.format_spec is None else self._plain_text(self._value(node.format_spec, names))
        if _LONG_NUMBER.search(specifier):
            raise Unsafe
        if node.conversion != -1:
            value = self._text(value, "__str__" if node.conversion == ord("s") else "__repr__", reprs.maxlevel)
        if type(value) in PLAIN_TYPES or (specifier and issubclass(type(value), _LEAVES)):
            return format(value, specifier)
        if specifier:
            raise Unsafe
        return self._text(value, "__str__", reprs.maxlevel)

    def _called(self, node: ast.Call, names: dict[str, Any]) -> Any:
        arguments = [self._value(each, names) for each in node.args]
        kinds = [type(each) for each in arguments]
        match node.func, arguments:
            case ast.Name(id="type"), [value]:
                return type(value)
            case ast.Name(id="str" | "repr" as name), [value]:
                return self._text(value, f"__{name}__", reprs.maxlevel)
            case ast.Name(id="len"), [value] if kinds[0] in _CONTAINERS or kinds[0] is str:
                return len(value)
            case ast.Name(id=name), _ if name in _NUMBER_FUNCTIONS and all(each in NUMBERS for each in kinds):
                return _NUMBER_FUNCTIONS[name](*arguments)
            case ast.Attribute(value=owner, attr=name), _:
                return self._method(self._value(owner, names), name, arguments)
        raise Unsafe

    def _method(self, owner: Any, name: str, arguments: list[Any]) -> Any:
        kind = type(owner)
        if kind is str and name == "join" and type(arguments[0]) in (list, tuple):
            return owner.join(map(self._plain_text, arguments[0]))
        if kind is str and name == "format" and "!" not in owner and not _LONG_NUMBER.search(owner):
            return owner.format(*(each if type(each) in PLAIN_TYPES else self._text(each, "__str__", reprs.maxlevel)
                                  for each in arguments))
        if kind is str and name in ("upper", "lower", "title", "capitalize", "strip") and not arguments:
            return getattr(owner, name)()
        if kind is dict and name in ("items", "keys", "values"):
            return list(getattr(owner, name)())
        if issubclass(type(owner), _LEAVES) and all(type(each) in PLAIN_TYPES for each in arguments):
            return getattr(owner, name)(*arguments)
        raise Unsafe

    def _combined(self, left: Any, op: ast.operator, right: Any) -> Any:
        if isinstance(op, ast.Mod) and type(left) is str:
            return self._percent(left, right if type(right) is tuple else (right,))
        return combined(left, op, right)

    def _percent(self, template: str, values: tuple[Any, ...]) -> str:
        left = iter(values)

        def fill(match: re.Match[str]) -> str:
            if match[2] == "%":
                return "%"
            value = next(left, MISSING)
            if match[2] in "sr":
                return f"%{match[1]}s" % self._text(value, "__str__" if match[2] == "s" else "__repr__", reprs.maxlevel)
            if type(value) not in NUMBERS:
                raise Unsafe
            return match[0] % value

        return _SPECIFIER.sub(fill, template)

    def _turns(self, part: ast.comprehension, names: dict[str, Any]) -> list[dict[str, Any]]:
        entries = self._value(part.iter, names)
        if type(entries) not in _CONTAINERS or part.is_async:
            raise Unsafe
        match part.target:
            case ast.Name(id=name):
                turns = [{**names, name: each} for each in islice(entries, MAX_TURNS)]
            case ast.Tuple(elts=[ast.Name(id=first), ast.Name(id=second)]):
                turns = [{**names, first: each[0], second: each[1]} for each in islice(entries, MAX_TURNS)
                         if type(each) is tuple and len(each) == 2]
            case _:
                raise Unsafe
        return [each for each in turns if all(self._truth(test, each) for test in part.ifs)]

    def _truth(self, node: ast.expr, names: dict[str, Any]) -> bool:
        return self._is_true(self._value(node, names))

    def _is_true(self, value: Any) -> bool:
        if type(value) not in PLAIN_TYPES and type(value) not in _CONTAINERS:
            raise Unsafe
        return bool(value)

    def _plain_text(self, value: Any) -> str:
        if type(value) is not str:
            raise Unsafe
        return value

    def _step(self) -> None:
        self._left -= 1
        if self._left <= 0:
            raise Unsafe


def _is_librarys(function: types.FunctionType) -> bool:
    """True also for what dataclasses make."""
    return function.__code__.co_filename != FILE


_NUMBER_FUNCTIONS: dict[str, Any] = {"round": round, "int": int, "float": float, "abs": abs, "hex": hex}
