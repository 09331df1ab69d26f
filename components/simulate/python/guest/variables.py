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
#: Opcodes that name variables, for example LOAD_FAST_LOAD_FAST, STORE_NAME, LOAD_DEREF; and which of their names
#: they store.
_STORES = {
    number: [part.startswith("STORE") for part in re.findall(r"(?:LOAD|STORE)_[A-Z_]*?(?:FAST|NAME|GLOBAL|DEREF)", name)]
    for name, number in dis.opmap.items()
}


#: By line the names that it stores and the names that it only loads; under None the arguments, which are there before
#: the first line runs.
Touched = dict[int | None, tuple[tuple[str, ...], tuple[str, ...]]]


def tell_changes(touched: tuple[tuple[str, ...], tuple[str, ...]], told: dict[str, str]) -> list[str] | None:
    """Name, text, name, text ... of the variables that differ from what was `told`; None where none does.

    Reads the frame that is two calls up: the one that the tracer's callback was called for.
    """
    values = sys._getframe(2).f_locals
    changes: list[str] = []
    stored, loaded = touched
    for name in stored:
        try:
            value = values[name]
        except KeyError:
            continue
        if type(value) not in _NOT_DATA:
            text = short(value)
            if told.get(name) != text:
                told[name] = text
                changes += (name, text)
    for name in loaded:
        try:
            value = values[name]
        except KeyError:
            continue
        if type(value) in _CAN_CHANGE_IN_PLACE:
            text = short(value)
            if told.get(name) != text:
                told[name] = text
                changes += (name, text)
    return changes or None


def names_by_line(code: types.CodeType) -> Touched:
    """For each line of the code the names that it stores, and those that it only loads."""
    found: dict[int, tuple[dict[str, None], dict[str, None]]] = {}
    for instruction in dis.get_instructions(code):
        stores = _STORES.get(instruction.opcode)
        line = instruction.line_number
        if not stores or line is None:
            continue
        argument = instruction.argval
        stored, loaded = found.setdefault(line, ({}, {}))
        for name, is_store in zip(argument if isinstance(argument, tuple) else (argument,), stores):
            if name != "_":  # by convention nobody's variable
                (stored if is_store else loaded)[name] = None
    names: Touched = {line: (tuple(stored), tuple(name for name in loaded if name not in stored))
            for line, (stored, loaded) in found.items() if stored or loaded}
    arguments = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    if arguments:
        names[None] = (arguments, ())
    return names
