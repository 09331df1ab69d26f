"""What a line changed among the variables of its frame.

Only names that the line before could have changed are looked at: those that its bytecode stores, and the lists,
dictionaries and sets that it loads. A line such as `await asyncio.sleep(1)` costs nothing.
"""

import dis
import re
import sys
import types

from .reprs import short

_CAN_CHANGE_IN_PLACE = frozenset((list, dict, set, bytearray))
_NOT_DATA = frozenset((types.FunctionType, types.ModuleType, type))
_EXTENDED_ARG = dis.opmap["EXTENDED_ARG"]


def _opcodes() -> dict[int, tuple[str, tuple[bool, ...]]]:
    """Opcodes that name variables, for example LOAD_FAST_LOAD_FAST, STORE_NAME, LOAD_DEREF: where their argument
    points to, and which of its names they store (CPython 3.14, Python/bytecodes.c)."""
    found = {}
    for name, number in dis.opmap.items():
        parts = re.findall(r"(LOAD|STORE)_[A-Z_]*?(FAST|NAME|GLOBAL|DEREF)", name)
        if parts:
            place = "LOAD_GLOBAL" if name == "LOAD_GLOBAL" else parts[0][1]
            found[number] = (place, tuple(kind == "STORE" for kind, _ in parts))
    return found


_OPCODES = _opcodes()

#: By line the names that it stores and the names that it only loads; under None the arguments, which are there before
#: the first line runs.
Touched = dict[int | None, tuple[tuple[str, ...], tuple[str, ...]]]


def tell_changes(touched: tuple[tuple[str, ...], tuple[str, ...]], told: dict[str, str]) -> list[str] | None:
    """Name, text, name, text ... of the variables that differ from what was `told`; None where none does.

    Reads the frame that is two calls up: the one that the tracer's callback was called for.
    """
    frame = sys._getframe(2)
    values, module = frame.f_locals, frame.f_globals
    changes: list[str] = []
    stored, loaded = touched
    for name in stored:
        value = values[name] if name in values else module.get(name)
        if type(value) not in _NOT_DATA and (value is not None or name in values or name in module):
            text = short(value)
            if told.get(name) != text:
                told[name] = text
                changes += (name, text)
    for name in loaded:
        value = values[name] if name in values else module.get(name)
        if type(value) in _CAN_CHANGE_IN_PLACE:
            text = short(value)
            if told.get(name) != text:
                told[name] = text
                changes += (name, text)
    return changes or None


def names_by_line(code: types.CodeType, module: dict[str, object]) -> Touched:
    """For each line of the code the names that it stores, and those that it only loads. Of what a function loads from
    the `module` only what can change in place: most are modules, functions and classes."""
    found: dict[int, tuple[dict[str, None], dict[str, None]]] = {}
    raw = code.co_code
    for start, end, line in code.co_lines():
        if line is None:
            continue
        extended = 0
        for offset in range(start, end, 2):
            opcode = raw[offset]
            if opcode == _EXTENDED_ARG:
                extended = extended << 8 | raw[offset + 1] << 8
                continue
            known = _OPCODES.get(opcode)
            if known is not None:
                stored, loaded = found.setdefault(line, ({}, {}))
                for name, is_store in zip(_names(code, known[0], extended | raw[offset + 1], len(known[1])), known[1]):
                    if name == "_" or name[0] == ".":  # by convention nobody's variable, or one of ours
                        continue
                    if is_store:
                        stored[name] = None
                    elif known[0] != "LOAD_GLOBAL" or type(module.get(name)) in _CAN_CHANGE_IN_PLACE:
                        loaded[name] = None
            extended = 0
    names: Touched = {line: (tuple(stored), tuple(name for name in loaded if name not in stored))
            for line, (stored, loaded) in found.items() if stored or loaded}
    arguments = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    if arguments:
        names[None] = (arguments, ())
    return names


def _names(code: types.CodeType, place: str, argument: int, count: int) -> tuple[str, ...]:
    if place == "LOAD_GLOBAL":
        return (code.co_names[argument >> 1],)  # the lowest bit asks for a NULL beside it
    if place in ("NAME", "GLOBAL"):
        return (code.co_names[argument],)
    if count == 2:
        return code._varname_from_oparg(argument >> 4), code._varname_from_oparg(argument & 15)
    return (code._varname_from_oparg(argument),)
