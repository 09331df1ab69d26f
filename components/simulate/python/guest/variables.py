"""What a line changed among the variables of its frame.

Only names that the line before could have changed are looked at: those that its bytecode stores, the lists,
dictionaries and sets that it loads, and attributes (`self.items`) likewise. A line such as `await asyncio.sleep(1)`
costs nothing.
"""

import dis
import re
import sys
import types
from collections import Counter, OrderedDict, defaultdict, deque

from .attributes import MISSING, attribute_of
from .reprs import short

_CAN_CHANGE_IN_PLACE = frozenset((list, dict, set, bytearray, deque, defaultdict, OrderedDict, Counter))
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

#: What a line may change: the names that it stores; the names that it only loads; and the attributes of named objects,
#: each as the object's name, the attribute's and whether it is stored.
Touched = tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, str, bool], ...]]
#: By line; under None the arguments, which are there before the first line runs.
TouchedByLine = dict[int | None, Touched]


def tell_changes(touched: Touched, told: dict[str, str]) -> list[str] | None:
    """Name, text, name, text ... of the variables that differ from what was `told`; None where none does.

    Reads the frame that is two calls up: the one that the tracer's callback was called for.
    """
    frame = sys._getframe(2)
    values, module = frame.f_locals, frame.f_globals
    changes: list[str] = []
    stored, loaded, attributes = touched
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
    for owner, attribute, is_store in attributes:
        value = attribute_of(values[owner] if owner in values else module.get(owner), attribute)
        if (is_store and value is not MISSING and type(value) not in _NOT_DATA) or type(value) in _CAN_CHANGE_IN_PLACE:
            name, text = f"{owner}.{attribute}", short(value)
            if told.get(name) != text:
                told[name] = text
                changes += (name, text)
    return changes or None


def names_by_line(code: types.CodeType, module: dict[str, object]) -> TouchedByLine:
    """What each line of the code may change. Of what a function loads from the `module` only what can change in place:
    most are modules, functions and classes."""
    found: dict[int, _Line] = {}
    raw = code.co_code
    for start, end, line in code.co_lines():
        if line is None:
            continue
        extended = 0
        #: The variable whose value is on top of the stack; None for any other value.
        top: str | None = None
        for offset in range(start, end, 2):
            opcode = raw[offset]
            if opcode == _EXTENDED_ARG:
                extended = extended << 8 | raw[offset + 1] << 8
                continue
            argument = extended | raw[offset + 1]
            extended = 0
            known = _OPCODES.get(opcode)
            if known is not None:
                place, stores = known
                names = _names(code, place, argument, len(stores))
                here = found.setdefault(line, _Line())
                for name, is_store in zip(names, stores):
                    fixed = place == "LOAD_GLOBAL" and type(module.get(name)) not in _CAN_CHANGE_IN_PLACE
                    here.add(name, is_store, fixed)
                top = None if stores[-1] or not _may_own(names[-1], place, module) else names[-1]
            elif opcode == _STORE_ATTR:
                found.setdefault(line, _Line()).add_attribute(top, code.co_names[argument], True)
                top = None
            elif opcode == _LOAD_ATTR:
                # The lowest bit asks for a method to call: no data.
                if top is not None and not argument & 1:
                    found.setdefault(line, _Line()).add_attribute(top, code.co_names[argument >> 1], False)
                top = None
            elif opcode not in _KEEP_TOP:
                top = None
    names_found: TouchedByLine = {line: each for line, of_line in found.items() if (each := of_line.touched())}
    arguments = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    if arguments:
        names_found[None] = (arguments, (), ())
    return names_found


_STORE_ATTR, _LOAD_ATTR = dis.opmap["STORE_ATTR"], dis.opmap["LOAD_ATTR"]
#: Instructions after which the same value is on top: `self.x += 1` loads self, and copies it.
_KEEP_TOP = frozenset((dis.opmap["COPY"], dis.opmap["CACHE"]))


class _Line:
    """What is found on one line. A name that is stored is no longer one that is only loaded."""

    __slots__ = ("_stored", "_loaded", "_attributes")

    def __init__(self) -> None:
        self._stored: dict[str, None] = {}
        self._loaded: dict[str, None] = {}
        self._attributes: dict[tuple[str, str], bool] = {}

    def add(self, name: str, is_store: bool, ignored: bool) -> None:
        # By convention nobody's variable, one of ours, or what a class body notes about itself.
        if name == "_" or name[0] == "." or name.startswith("__"):
            return
        if is_store:
            self._stored[name] = None
        elif not ignored:
            self._loaded[name] = None

    def add_attribute(self, owner: str | None, name: str, is_store: bool) -> None:
        if owner is None:
            # `self.x += 1`: the object lies below what was computed, and was loaded for the old value.
            owner = next((known for known, attribute in self._attributes if attribute == name), None)
        if owner is not None:
            self._attributes[owner, name] = is_store or self._attributes.get((owner, name), False)

    def touched(self) -> Touched | None:
        loaded = tuple(name for name in self._loaded if name not in self._stored)
        attributes = tuple((*place, is_store) for place, is_store in self._attributes.items())
        return (tuple(self._stored), loaded, attributes) if self._stored or loaded or attributes else None


def _may_own(name: str, place: str, module: dict[str, object]) -> bool:
    """A variable whose attributes are data: no module."""
    return place != "LOAD_GLOBAL" or type(module.get(name)) is not types.ModuleType


def _names(code: types.CodeType, place: str, argument: int, count: int) -> tuple[str, ...]:
    if place == "LOAD_GLOBAL":
        return (code.co_names[argument >> 1],)  # the lowest bit asks for a NULL beside it
    if place in ("NAME", "GLOBAL"):
        return (code.co_names[argument],)
    if count == 2:
        return code._varname_from_oparg(argument >> 4), code._varname_from_oparg(argument & 15)
    return (code._varname_from_oparg(argument),)
