"""Values for parameters of handlers, by their annotation and name: what a made-up request carries."""

import typing
from typing import Any

from .simulated import Simulated

_NUMBERS = ("id", "skip", "limit", "count", "page", "size", "n", "q_id", "number", "delay", "seconds")


def value_for(name: str, annotation: Any, number: int = 0) -> Any:
    """`number` counts the requests from 0: identifiers follow it, so that requests differ."""
    if isinstance(annotation, Simulated):
        return Simulated(name)
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return value_for(name, typing.get_args(annotation)[0], number)
    if origin in (list, set, tuple):
        inner = (typing.get_args(annotation) or (str,))[0]
        return origin([value_for(name, inner, number)])
    if origin is dict or annotation is dict:
        return {"key": "<simulated value>"}
    if origin is not None:
        inner = [each for each in typing.get_args(annotation) if each is not type(None)]
        return value_for(name, inner[0], number) if inner else None
    if annotation is int or (annotation not in (str, float, bool) and name.endswith(_NUMBERS)):
        return number + 1
    if annotation is float:
        return float(number + 1)
    if annotation is bool:
        return True
    fields = getattr(annotation, "model_fields", None)
    if fields is not None:
        return annotation(**{field: value_for(field, info.annotation, number) for field, info in fields.items()
                             if info.default_factory is None and repr(info.default) == "PydanticUndefined"})
    members = getattr(annotation, "__members__", None)
    if members:
        return next(iter(members.values()))
    if annotation is str or annotation is None or isinstance(annotation, str):
        return f"<simulated {name}>"
    return Simulated(name)
