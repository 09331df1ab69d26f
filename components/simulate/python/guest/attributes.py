"""Attributes of a program's objects, read without calling anything of the program's: no property, no `__getattr__`."""

import types
from typing import Any

MISSING = object()


def attribute_of(owner: object, name: str) -> Any:
    """The value that the object itself holds; MISSING where it holds none."""
    kind = type(owner)
    try:
        if kind is type:
            return type.__getattribute__(owner, "__dict__").get(name, MISSING)
        held = object.__getattribute__(owner, "__dict__") if kind.__dictoffset__ else {}
        if name in held:
            return held[name]
        slot = of_class(kind, name)
        return slot.__get__(owner) if type(slot) is types.MemberDescriptorType else MISSING
    except Exception:
        return MISSING


def of_class(kind: type, name: str) -> Any:
    """What the class or one of its bases has under this name, as it stands there; MISSING where none has."""
    for each in kind.__mro__:
        names = type.__getattribute__(each, "__dict__")
        if name in names:
            return names[name]
    return MISSING
