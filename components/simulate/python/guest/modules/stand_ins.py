"""Classes that take the place of those of a library that is not here: its exceptions, and bases of the program's."""

import abc
import types
from typing import Any

from . import places, serving
from .simulated import Simulated
from .world import FILE

_ERRORS = ("Error", "Exception", "Timeout", "Warning")


class _ErrorClass(type):
    def __instancecheck__(cls, value: object) -> bool:
        """Something simulated is whatever the program asks for: `isinstance(event, lib.Message)`."""
        return isinstance(value, Simulated) or type.__instancecheck__(cls, value)


class SimulatedError(Exception, metaclass=_ErrorClass):
    """Base of the exception classes of libraries that are not here."""


def error_class(name: str, of: str) -> type[Exception]:
    made = _ErrorClass(name, (SimulatedError,), {})
    made.__module__ = of
    return made


def is_error(name: str) -> bool:
    """An exception class, by its name or because the program catches or raises it."""
    return name[:1].isupper() and (name.endswith(_ERRORS) or name in places.errors())


class _Class(abc.ABCMeta):
    """`User.name == "x"`, `Base.metadata`: what the library would have put into the class."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(f"type object {cls.__name__!r} has no attribute {name!r}")
        return Simulated(f"{cls.__name__}.{name}")


def base_class(name: str) -> type:
    """What takes the place of a simulated class among the bases of a class of the program's."""

    class Base(Simulated, metaclass=_Class):
        def __init__(self, *args: object, **options: object) -> None:
            Simulated.__init__(self, type(self).__name__)
            for key, value in options.items():
                object.__setattr__(self, key, value)

        def __new__(cls, *args: object, **options: object) -> Any:
            made = object.__new__(cls)
            Simulated.__init__(made, cls.__name__)
            return made

        def __init_subclass__(cls, **options: object) -> None:
            serving.register_class(cls)

        def __call__(self, *args: Any, **options: Any) -> Any:
            return Simulated.__call__(self, *args, **options)

    for method in places.asked_of_super():
        setattr(Base, method, lambda self, *args, _method=method, **options:
                self.__getattr__(_method)(*args, **options))
    Base.__name__ = Base.__qualname__ = name.rpartition(".")[2]
    return Base


def is_programs(value: object) -> bool:
    """A function or class that the program defines."""
    if isinstance(value, types.MethodType):
        value = value.__func__
    if isinstance(value, types.FunctionType):
        return value.__code__.co_filename == FILE or getattr(value, "__module__", None) == "__main__"
    return isinstance(value, type) and value.__module__ == "__main__"
