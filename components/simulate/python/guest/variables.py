"""What a line changed among the variables of its frame.

Only names that the line before could have changed are looked at: those that its bytecode stores, and the lists,
dictionaries and sets that it loads. A line such as `await asyncio.sleep(1)` costs nothing.
"""

import dis
import re
import sys
import types

from .lanes import Frame
from .reprs import short

_CAN_CHANGE_IN_PLACE = (list, dict, set, bytearray)
#: Opcodes that name variables, for example LOAD_FAST_LOAD_FAST, STORE_NAME, LOAD_DEREF; and which of their names
#: they store.
_STORES = {
    number: [part.startswith("STORE") for part in re.findall(r"(?:LOAD|STORE)_[A-Z_]*?(?:FAST|NAME|GLOBAL|DEREF)", name)]
    for name, number in dis.opmap.items()
}


class Variables:
    def __init__(self) -> None:
        #: By code: for each line the names it stores and the names it loads.
        self._names: dict[types.CodeType, dict[int, tuple[tuple[str, ...], tuple[str, ...]]]] = {}

    def changed(self, frame: Frame, line: int) -> list[dict[str, str]] | None:
        """What the line that ran before `line` in this frame changed; None where it changed nothing."""
        before, frame.before = frame.before, line
        if before is None:
            count = frame.code.co_argcount + frame.code.co_kwonlyargcount
            if count == 0:
                return None
            stored, loaded = frame.code.co_varnames[:count], ()
        else:
            names = self._names.get(frame.code)
            if names is None:
                names = self._names[frame.code] = names_by_line(frame.code)
            touched = names.get(before)
            if touched is None:
                return None
            stored, loaded = touched
        values = sys._getframe(2).f_locals  # the frame that runs, below the callback of the tracer
        changes: list[dict[str, str]] = []
        for name in stored:
            self._tell(name, values, frame.told, changes, False)
        for name in loaded:
            self._tell(name, values, frame.told, changes, True)
        return changes or None

    def _tell(self, name: str, values: dict[str, object], told: dict[str, str], changes: list[dict[str, str]],
              only_mutable: bool) -> None:
        if name not in values:
            return
        value = values[name]
        if only_mutable and type(value) not in _CAN_CHANGE_IN_PLACE:
            return
        if isinstance(value, (types.FunctionType, types.ModuleType, type)):
            return
        text = short(value)
        if told.get(name) != text:
            told[name] = text
            changes.append({"name": name, "value": text})


def names_by_line(code: types.CodeType) -> dict[int, tuple[tuple[str, ...], tuple[str, ...]]]:
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
            (stored if is_store else loaded)[name] = None
    return {line: (tuple(stored), tuple(name for name in loaded if name not in stored))
            for line, (stored, loaded) in found.items() if stored or loaded}
