"""A call for a program that only defines: lines that are put below its text, where a reader sees them."""

import ast

from .calls import Function, Program, is_decorator_maker, is_generator, is_mentioned, mentioned, needs_a_loop, read, runs_something, starts_a_loop
from .model import Entry
from .of_class import call_class
from .several import call_as_pipeline, call_at_once, call_in_turn, stages, together
from .single import call_one, taken_streams

_MAINS = ("main", "async_main", "amain", "_main", "main_async", "run_main", "async_run", "run")
_TEST_CASES = ("IsolatedAsyncioTestCase", "AsyncTestCase", "AioHTTPTestCase")


def find_entry(tree: ast.Module) -> Entry | None:
    runs = runs_something(tree)
    if runs and starts_a_loop(tree):
        return None
    program = read(tree)
    if runs and needs_a_loop(tree, program):
        return Entry(["await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})"], "its tasks", 1,
                     needs={"asyncio"}, because="The text makes tasks and is a part of a coroutine", does="wait for")
    if not _has_async(program):
        return None
    tests = _tests(program)
    if tests is not None:
        # Whatever the module does besides, its tests are what it is for.
        return tests
    if runs:
        return _left_out_main(program, tree)
    return _choose(program, tree)


def _left_out_main(program: Program, tree: ast.Module) -> Entry | None:
    """Module-level code prints something, and nobody calls the program's `async def main()`."""
    outside = [each for each in tree.body if not isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))]
    if any(isinstance(node, (ast.Await, ast.AsyncFor, ast.AsyncWith)) for each in outside for node in ast.walk(each)):
        return None
    spoken_of = set().union(*(mentioned(each) for each in outside))
    for name in _MAINS:
        function = program.functions.get(name)
        if isinstance(function, ast.AsyncFunctionDef) and name not in spoken_of and not is_mentioned(name, program) \
                and not _parameters(function) and not is_generator(function) and function not in program.handlers:
            entry = call_one(function, program, tree)
            entry.because = "Nothing here calls it"
            return entry
    return None


def _has_async(program: Program) -> bool:
    # Generators and call-backs count where asyncio is spoken of.
    for each in (*program.functions.values(), *program.classes.values()):
        for node in ast.walk(each):
            if isinstance(node, ast.AsyncFunctionDef):
                return True
            if isinstance(node, ast.Name) and node.id in ("asyncio", "trio"):
                return True
            if isinstance(node, ast.arg) and node.arg == "event_loop":
                return True
    return False


def _parameters(function: Function) -> set[str]:
    return {each.arg for each in function.args.args}


def _tests(program: Program) -> Entry | None:
    for each in program.classes.values():
        if any(_last(base) in _TEST_CASES for base in each.bases):
            return Entry(["import unittest", "unittest.main()"], "unittest.main()", each.lineno,
                         imports=frozenset(("unittest",)))
    tests = [each for each in program.functions.values() if each.name.startswith("test_")]
    if not any(isinstance(each, ast.AsyncFunctionDef) or "event_loop" in _parameters(each) for each in tests):
        return None
    names = ", ".join(each.name for each in tests)
    return Entry(["import pytest", f"pytest.run_tests({names})"], " and ".join(f"{each.name}()" for each in tests),
                 tests[0].lineno, imports=frozenset(("pytest",)))


def _choose(program: Program, tree: ast.Module) -> Entry | None:
    for name in _MAINS:
        function = program.functions.get(name)
        if function is not None and not is_generator(function) and function not in program.handlers:
            return call_one(function, program, tree)
    if program.handlers:
        return None
    alone = [each for name, each in program.functions.items() if not is_mentioned(name, program)]
    given = _mentioned_by_module(tree)
    if any(each.name in given for each in alone):
        # `Route("/", homepage)`: whoever it is given to calls it.
        return None
    able = [each for each in alone or program.functions.values() if not is_decorator_maker(each)
            and _is_async(each, program) and _may_be_called(each)]
    if not able:
        return call_class(program)
    meeting = together(able)
    if len(meeting) > 1:
        return call_at_once(meeting, program)
    pipeline = stages(able)
    if pipeline:
        return call_as_pipeline(pipeline, program)
    if len(able) > 1 and all(isinstance(each, ast.AsyncFunctionDef) for each in able):
        # An async generator that another of them takes is run by it.
        taken = {call.partition("(")[0] for each in able for call in taken_streams(each, program)}
        able = [each for each in able if each.name not in taken]
    return call_in_turn(able, program) if len(able) > 1 else call_one(able[-1], program, tree)


def _may_be_called(function: Function) -> bool:
    """`__aenter__(self)` may, where it is shown without its class."""
    return not function.name.startswith("__") or "self" in _parameters(function)


def _mentioned_by_module(tree: ast.Module) -> set[str]:
    """Names that module-level code hands to a call."""
    return {inner.id for statement in tree.body if isinstance(statement, (ast.Assign, ast.AnnAssign, ast.Expr))
            for call in ast.walk(statement) if isinstance(call, ast.Call)
            for given in (*call.args, *(each.value for each in call.keywords))
            for inner in ast.walk(given) if isinstance(inner, ast.Name)}


def _is_async(function: Function, program: Program) -> bool:
    if isinstance(function, ast.AsyncFunctionDef):
        return True
    if any(isinstance(inner, ast.AsyncFunctionDef) for inner in function.body):
        return True
    names = program.mentions[function.name]
    return bool(names & {"asyncio", "trio", "anyio"}) or any(
        isinstance(program.functions.get(name), ast.AsyncFunctionDef) for name in names)


def _last(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
