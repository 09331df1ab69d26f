"""Where in the program something simulated is used: what its syntax tree says about that place."""

import ast
import contextlib
import functools
import inspect
import sys
import types
from opcode import opmap
from typing import Any

from ..runnable.calls import hands_over, module_names
from .conditions import Condition, Kind, Place, conditions
from .world import FILE, world

#: How often a simulated condition of a loop holds before it does not.
TURNS = 3
_turns: dict[Place, int] = {}
#: The guest's own files, which stand between the program and whoever wants to know its place.
_GUEST = "loopscope/"
#: Methods of unittest that compare, and those that they use.
_EQUAL = frozenset(("assertEqual", "_baseAssertEqual", "assertIn", "assertGreater", "assertLess"))
_TAKEN_TO_HOLD = "This assertion is about something simulated: it was taken to hold."
#: Characters of an argument in the name of a call.
_LONGEST_ARGUMENT = 40
_CLOSING = {"[": "]", "(": ")", "{": "}", "'": "'", '"': '"'}
_UNPACK_SEQUENCE, _UNPACK_EX = opmap["UNPACK_SEQUENCE"], opmap["UNPACK_EX"]


@functools.cache
def errors() -> frozenset[str]:
    """Last parts of the names that the program catches or raises: these must be exception classes."""
    found: set[str] = set()
    for node in ast.walk(world.tree):
        if isinstance(node, ast.ExceptHandler) and node.type is not None:
            found.update(last_name(each) for each in getattr(node.type, "elts", [node.type]))
        elif isinstance(node, ast.Raise) and node.exc is not None:
            found.add(last_name(node.exc.func if isinstance(node.exc, ast.Call) else node.exc))
        elif isinstance(node, ast.Call) and last_name(node.func) in ("suppress", "raises"):
            found.update(map(last_name, node.args))
    return frozenset(found)


def last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def short(value: object) -> str:
    """What an argument is called in the name of a call."""
    name = getattr(value, "_simulated", None)
    if name is not None:
        return name
    if inspect.isfunction(value) or inspect.isclass(value):
        return value.__name__
    if inspect.iscoroutine(value) or inspect.isasyncgen(value):
        return f"{value.__name__}()"
    if type(value).__repr__ is object.__repr__:
        # An address says nothing.
        return type(value).__name__
    try:
        text = repr(value)
    except Exception:
        return type(value).__name__
    if len(text) <= _LONGEST_ARGUMENT:
        return text
    # What is opened is closed again, so that a name can be taken apart at its brackets.
    cut = text[:_LONGEST_ARGUMENT - 2]
    return f"{text[0]}…{_CLOSING[text[0]]}" if text[0] in "[({" else f"{cut}…{_CLOSING.get(text[0], '')}"


# -- decorators and names -------------------------------------------------------------------------------------------


@functools.cache
def _decorators() -> tuple[frozenset[int], frozenset[int]]:
    """Lines on which decorators stand, and the ids of their nodes."""
    lines: set[int] = set()
    inside: set[int] = set()
    for node in ast.walk(world.tree):
        for decorator in getattr(node, "decorator_list", ()):
            lines.update(range(decorator.lineno, (decorator.end_lineno or decorator.lineno) + 1))
            inside.update(map(id, ast.walk(decorator)))
    return frozenset(lines), frozenset(inside)


def is_decorating(value: Any) -> bool:
    """The program's innermost frame stands on a decorator that is given `value`, and not on one that mentions it."""
    frame = innermost_frame()
    name = getattr(value, "__name__", "<lambda>")
    if frame is None or frame.f_lineno not in _decorators()[0] or name == "<lambda>":
        return False
    return all(names.get(name) is not value for names in (frame.f_locals, frame.f_globals))


def entered(function: Any, by: str) -> Any:
    """A generator that the program enters (`async with`) can only have been made a context manager by its decorator."""
    name = function.__name__
    kind = (ast.AsyncWith if inspect.isasyncgenfunction(function)
            else ast.With if inspect.isgeneratorfunction(function) else None)
    if kind is None or not any(isinstance(node, kind) and isinstance(item.context_expr, ast.Call)
                               and last_name(item.context_expr.func) == name
                               for node in ast.walk(world.tree) for item in getattr(node, "items", ())):
        return function
    world.assume("other", f"{by} is not here: it was taken to make a context manager of {name}, which is entered "
                 "below.", function.__code__.co_firstlineno, ("entered", name))
    return (contextlib.asynccontextmanager if kind is ast.AsyncWith else contextlib.contextmanager)(function)


def attributes_of(name: str) -> set[str]:
    """What the program reads from a name of its own."""
    return {node.attr for node in ast.walk(world.tree)
            if isinstance(node, ast.Attribute) and isinstance(node.value, (ast.Name, ast.Attribute))
            and last_name(node.value) == name}


@functools.cache
def is_compared_with_text(attribute: str) -> bool:
    """`job.status == "done"`: it is no number here."""
    return any(isinstance(node, ast.Compare) and last_name(node.left) == attribute
               and any(isinstance(getattr(each, "value", None), str) for part in node.comparators
                       for each in getattr(part, "elts", [part]))
               for node in ast.walk(world.tree))


@functools.cache
def asserted(attribute: str, usual: Any) -> Any:
    """`assert response.status_code == 201`: what the page says that it is, where it says so once; else the usual."""
    said = {comparator.value for node in ast.walk(world.tree) if isinstance(node, ast.Assert)
            and isinstance(node.test, ast.Compare) and last_name(node.test.left) == attribute
            and isinstance(node.test.ops[0], ast.Eq) for comparator in node.test.comparators
            if isinstance(comparator, ast.Constant) and type(comparator.value) is type(usual)}
    return said.pop() if len(said) == 1 else usual


@functools.cache
def is_called_on_own(made: str, method: str) -> bool:
    """The program makes an object of its class, gives it a name, and calls the method on that: `thing.get()`."""
    named = {target.id for node in ast.walk(world.tree) if isinstance(node, ast.Assign)
             and isinstance(node.value, ast.Call) and last_name(node.value.func) == made
             for target in node.targets if isinstance(target, ast.Name)}
    return any(isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == method
               and isinstance(node.func.value, ast.Name) and node.func.value.id in named
               for node in ast.walk(world.tree))


def annotations_of(function: str) -> dict[str, str]:
    """The names by which a function's parameters are annotated."""
    return {each.arg: last_name(each.annotation) for node in ast.walk(world.tree)
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == function
            for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs) if each.annotation is not None}


@functools.cache
def asked_of_super() -> frozenset[str]:
    """`super().next()`: methods that a class's base has to have itself, since super() asks no __getattr__."""
    return frozenset(node.func.attr for node in ast.walk(world.tree)
                     if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
                     and not node.func.attr.startswith("__") and isinstance(node.func.value, ast.Call)
                     and last_name(node.func.value.func) == "super")


@functools.cache
def mentions(name: str) -> bool:
    """The program reads a name or an attribute of this name."""
    return any(last_name(node) == name for node in ast.walk(world.tree) if isinstance(node, ast.expr))


@functools.cache
def is_called(attribute: str) -> bool:
    """The program calls something of this name: `tasks.loop(seconds=5)`."""
    return any(isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == attribute
               for node in ast.walk(world.tree))


def is_given_away(function: Any, decorates: bool) -> bool:
    """Only whoever it is given to can call it: the program itself mentions it nowhere else but in decorators."""
    name = function.__name__
    in_decorators = _decorators()[1]
    mentions = sum(isinstance(node, ast.Name) and node.id == name and id(node) not in in_decorators
                   for node in ast.walk(world.tree))
    if mentions > (not decorates):
        return False
    if not decorates:
        return True
    modules = module_names(world.tree)
    return any(isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == name
               and hands_over(node, modules) for node in ast.walk(world.tree))


# -- the place that runs now ----------------------------------------------------------------------------------------


def innermost_frame() -> types.FrameType | None:
    """The program's innermost frame."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename != FILE:
        frame = frame.f_back  # type: ignore[assignment]
    return frame


def _outside() -> types.FrameType | None:
    """The innermost frame that is none of the guest's own."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename.startswith(_GUEST):
        frame = frame.f_back  # type: ignore[assignment]
    return frame


def _asking() -> types.FrameType | None:
    """The program's frame, if it is the program itself that asks and not a library that it called."""
    frame = _outside()
    return frame if frame is not None and frame.f_code.co_filename == FILE else None


def asked_by_program() -> bool:
    """Whoever called the caller is the program."""
    return sys._getframe(2).f_code.co_filename == FILE


def line_of_program() -> int | None:
    frame = _asking()
    return None if frame is None else frame.f_lineno


@functools.cache
def _instructions(code: types.CodeType) -> tuple[list[Any], bytes]:
    return list(code.co_positions()), code.co_code


def unpacked() -> int | None:
    """How many values the program unpacks at this moment: two in `for key, value in it.items()`."""
    frame = _asking()
    if frame is None:
        return None
    operations = _instructions(frame.f_code)[1]
    operation, argument = operations[frame.f_lasti], operations[frame.f_lasti + 1]
    if operation == _UNPACK_SEQUENCE:
        return argument
    return argument + 1 if operation == _UNPACK_EX else None


# -- conditions -----------------------------------------------------------------------------------------------------


@functools.cache
def _conditions() -> dict[Place, Condition]:
    return conditions(world.tree)


def _asked() -> tuple[Place, Condition] | None:
    """The part of a test that the program evaluates now."""
    frame = _asking()
    if frame is None:
        return None
    line, last, column, end = _instructions(frame.f_code)[0][frame.f_lasti // 2]
    place = (line, last, column, end)
    condition = _conditions().get(place)
    return None if condition is None else (place, condition)


def truth() -> bool:
    """Whether something simulated is true here. It is, but where that would leave early or never end."""
    asked = _asked()
    return True if asked is None else _answer(*asked)


def comparison() -> bool | None:
    """What a comparison with something simulated gives; None outside of tests."""
    asked = _asked()
    if asked is None:
        return _asserted()
    place, condition = asked
    if condition.kind is Kind.BRANCH and condition.wanted:
        world.assume("other", "This compares something simulated: it was taken to be so.", condition.line,
                     ("branch", condition.line))
    return _answer(place, condition)


def _asserted() -> bool | None:
    """`self.assertEqual(it, 3)`: unittest compares for the program."""
    frame = _outside()
    if frame is None or frame.f_code.co_name not in _EQUAL or not frame.f_code.co_filename.endswith("unittest/case.py"):
        return None
    line = world.line()
    world.assume("other", _TAKEN_TO_HOLD, line, ("assert", line))
    return True


def _answer(place: Place, condition: Condition) -> bool:
    if condition.kind is Kind.LOOP:
        # A loop that depends on it turns TURNS times and ends.
        count = _turns.get(place, 0) + 1
        _turns[place] = 0 if count > TURNS else count
        return condition.wanted if count <= TURNS else not condition.wanted
    if condition.kind is Kind.GUARD:
        world.assume("other", "This asks about something simulated: it was answered so that what stands below runs.",
                     condition.line, ("guard", condition.line))
    elif condition.kind is Kind.ASSERT:
        world.assume("other", _TAKEN_TO_HOLD, condition.line, ("assert", condition.line))
    return condition.wanted
