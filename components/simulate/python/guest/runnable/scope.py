"""Which names a program reads without binding them anywhere, as its compiled code tells."""

import builtins
import types
from collections.abc import Iterator
from opcode import opmap

_EXTENDED_ARG = opmap["EXTENDED_ARG"]
_LOAD_GLOBAL = opmap["LOAD_GLOBAL"]
_LOADS = frozenset(opmap[name] for name in ("LOAD_NAME", "LOAD_FROM_DICT_OR_GLOBALS"))
_STORE_NAME = opmap["STORE_NAME"]
_STORE_GLOBAL = opmap["STORE_GLOBAL"]
_OF_NAMES = frozenset((_LOAD_GLOBAL, *_LOADS, _STORE_NAME, _STORE_GLOBAL))
_IMPORT_STAR = "*"

BUILTINS = frozenset(dir(builtins))


def undefined(code: types.CodeType) -> set[str]:
    """Names that are read and bound nowhere: what would be a NameError wherever it is reached."""
    read: set[str] = set()
    bound: set[str] = set()
    for each in nested(code):
        loaded, stored, declared = names_of(each)
        bound |= declared
        if each is code:
            bound |= stored
            read |= loaded
        else:
            read |= loaded - stored
    return {name for name in read - bound - BUILTINS if not name.startswith("__")}


def nested(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from nested(constant)


def names_of(code: types.CodeType) -> tuple[set[str], set[str], set[str]]:
    """What it reads from the module or from its class, binds there, and binds with `global`."""
    loaded: set[str] = set()
    stored: set[str] = set()
    declared: set[str] = set()
    names, raw, extended = code.co_names, code.co_code, 0
    for operation, argument in zip(raw[0::2], raw[1::2]):
        if operation == _EXTENDED_ARG:
            extended = (extended | argument) << 8
            continue
        if operation in _OF_NAMES:
            argument |= extended
            if operation == _LOAD_GLOBAL:
                loaded.add(names[argument >> 1])
            elif operation == _STORE_NAME:
                stored.add(names[argument])
            elif operation == _STORE_GLOBAL:
                declared.add(names[argument])
            else:
                loaded.add(names[argument])
        extended = 0
    return loaded, stored, declared
