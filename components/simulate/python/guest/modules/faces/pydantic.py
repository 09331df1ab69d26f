"""pydantic: models with annotations, defaults, conversion of simple types and the errors that tutorials show."""

import inspect
import json
import typing
from typing import Any

_MISSING: Any = type("Missing", (), {"__repr__": lambda self: "PydanticUndefined"})()


class ValidationError(ValueError):
    def __init__(self, title: str, errors: list[dict[str, Any]]) -> None:
        self.title, self._errors = title, errors
        plural = "" if len(errors) == 1 else "s"
        lines = [f"{len(errors)} validation error{plural} for {title}"]
        for each in errors:
            lines += [".".join(map(str, each["loc"])), f"  {each['msg']}"]
        super().__init__("\n".join(lines))

    def errors(self) -> list[dict[str, Any]]:
        return self._errors

    def error_count(self) -> int:
        return len(self._errors)


class FieldInfo:
    def __init__(self, default: Any = _MISSING, *, default_factory: Any = None, alias: str | None = None,
                 **rules: Any) -> None:
        self.default = _MISSING if default is ... else default
        self.default_factory, self.alias, self.rules = default_factory, alias, rules


def Field(default: Any = _MISSING, **options: Any) -> Any:  # noqa: N802 pydantic calls it so
    return FieldInfo(default, **options)


class ConfigDict(dict[str, Any]):
    pass


class _Model(type):
    def __new__(kind, name: str, bases: tuple[type, ...], body: dict[str, Any], **options: Any) -> Any:
        made = super().__new__(kind, name, bases, body)
        fields: dict[str, FieldInfo] = {}
        for base in reversed(made.__mro__[1:]):
            fields.update(getattr(base, "model_fields", {}))
        made.model_fields = fields
        made._validators = {field: [*each] for base in reversed(made.__mro__[1:])
                            for field, each in getattr(base, "_validators", {}).items()}
        for key, annotation in inspect.get_annotations(made, format=3).items():
            if key.startswith("_") or key == "model_config" or "ClassVar" in str(annotation):
                continue
            value = body.get(key, _MISSING)
            field = value if isinstance(value, FieldInfo) else FieldInfo(value)
            field.annotation = annotation
            for extra in getattr(annotation, "__metadata__", ()):
                if isinstance(extra, FieldInfo):
                    field.rules |= extra.rules
                    field.default = extra.default if field.default is _MISSING else field.default
            fields[key] = field
            if isinstance(value, FieldInfo):
                delattr(made, key)
        for value in body.values():
            for field in getattr(value, "_validates", ()):
                made._validators.setdefault(field, []).append(value)
        return made


class BaseModel(metaclass=_Model):
    model_fields: "ClassVar[dict[str, FieldInfo]]"

    def __init__(self, **values: Any) -> None:
        errors = []
        for name, field in type(self).model_fields.items():
            key = field.alias if field.alias in values else name
            try:
                self.__dict__[name] = self._value(name, field, values[key] if key in values else _MISSING)
            except _Invalid as error:
                errors.append({"type": error.args[0], "loc": (key,), "msg": error.args[1], "input": values.get(key)})
        if errors:
            raise ValidationError(type(self).__name__, errors)
        self.model_post_init(None)

    def _value(self, name: str, field: FieldInfo, value: Any) -> Any:
        if value is _MISSING:
            if field.default_factory is not None:
                return field.default_factory()
            if field.default is _MISSING:
                raise _Invalid("missing", "Field required")
            return field.default.copy() if isinstance(field.default, (list, dict, set)) else field.default
        validators = type(self)._validators.get(name, ())
        for each in validators:
            if each._mode == "before":
                value = _validated(each, type(self), value)
        value = convert(value, field.annotation)
        _check(value, field.rules)
        for each in validators:
            if each._mode != "before":
                value = _validated(each, type(self), value)
        return value

    def model_post_init(self, context: Any) -> None:
        pass

    @classmethod
    def model_validate(cls, value: Any, **options: Any) -> Any:
        if isinstance(value, dict):
            return cls(**value)
        return cls(**{name: getattr(value, name) for name in cls.model_fields})

    @classmethod
    def model_validate_json(cls, text: Any) -> Any:
        return cls(**json.loads(text))

    def model_dump(self, *, exclude_unset: bool = False, exclude_none: bool = False, include: Any = None,
                   exclude: Any = (), **options: Any) -> dict[str, Any]:
        return {name: _plain(value) for name, value in self.__dict__.items()
                if (include is None or name in include) and name not in (exclude or ())
                and not (exclude_none and value is None)}

    def model_dump_json(self, *, indent: int | None = None, **options: Any) -> str:
        separators = None if indent else (",", ":")
        return json.dumps(self.model_dump(), default=str, indent=indent, separators=separators)

    def model_copy(self, *, update: dict[str, Any] | None = None, deep: bool = False) -> Any:
        return type(self)(**{**self.__dict__, **(update or {})})

    dict = model_dump
    json = model_dump_json
    copy = model_copy
    parse_obj = model_validate
    parse_raw = model_validate_json

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    def __str__(self) -> str:
        return " ".join(f"{name}={value!r}" for name, value in self.__dict__.items())

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __iter__(self) -> Any:
        return iter(self.__dict__.items())


BaseSettings = RootModel = BaseModel


class _Invalid(ValueError):
    pass


def _validated(function: Any, owner: type, value: Any) -> Any:
    try:
        return function.call(owner, value)
    except (ValueError, AssertionError) as error:
        raise _Invalid("value_error", f"Value error, {error}") from None


class _Validator:
    def __init__(self, function: Any, fields: tuple[str, ...], mode: str) -> None:
        self._function = function.__func__ if isinstance(function, (classmethod, staticmethod)) else function
        self._validates, self._mode = fields, mode

    def call(self, owner: type, value: Any) -> Any:
        given = (owner, value, None)[:len(inspect.signature(self._function).parameters)]
        return self._function(*given)

    def __get__(self, instance: Any, owner: type) -> Any:
        return lambda value: self.call(owner, value)


def field_validator(*fields: str, mode: str = "after", **options: Any) -> Any:
    return lambda function: _Validator(function, fields, mode)


def validator(*fields: str, pre: bool = False, **options: Any) -> Any:
    return field_validator(*fields, mode="before" if pre else "after")


def model_validator(*, mode: str = "after") -> Any:
    return lambda function: function


def computed_field(function: Any = None, **options: Any) -> Any:
    return function if function is not None else lambda inner: inner


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump()
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value


def convert(value: Any, wanted: Any) -> Any:
    """As pydantic does for the plain types; others pass as they are."""
    origin = typing.get_origin(wanted)
    if origin is typing.Annotated:
        return convert(value, typing.get_args(wanted)[0])
    if origin in (list, set, tuple) and isinstance(value, (list, set, tuple)):
        inner = (typing.get_args(wanted) or (Any,))[0]
        return origin(convert(each, inner) for each in value)
    if origin is not None and type(None) in typing.get_args(wanted):
        return value if value is None else convert(value, typing.get_args(wanted)[0])
    if isinstance(wanted, type) and issubclass(wanted, BaseModel):
        if isinstance(value, dict):
            return wanted(**value)
        return value
    if wanted in (int, float) and not isinstance(value, bool):
        if isinstance(value, (int, float, str)):
            try:
                return wanted(value)
            except ValueError:
                pass
        elif not isinstance(value, (list, dict, type(None))):
            return value
        name, kind = ("integer", "int") if wanted is int else ("number", "float")
        raise _Invalid(f"{kind}_parsing", f"Input should be a valid {name}"
                       + (f", unable to parse string as {'an integer' if wanted is int else 'a number'}"
                          if isinstance(value, str) else ""))
    if wanted is str and isinstance(value, (int, float, list, dict, type(None))):
        raise _Invalid("string_type", "Input should be a valid string")
    return value


_LIMITS = {"gt": ("greater than", lambda value, limit: value > limit),
           "ge": ("greater than or equal to", lambda value, limit: value >= limit),
           "lt": ("less than", lambda value, limit: value < limit),
           "le": ("less than or equal to", lambda value, limit: value <= limit)}


def _check(value: Any, rules: dict[str, Any]) -> None:
    for name, (words, holds) in _LIMITS.items():
        if rules.get(name) is not None and not holds(value, rules[name]):
            raise _Invalid("limit", f"Input should be {words} {rules[name]}")
    if rules.get("min_length") and len(value) < rules["min_length"]:
        raise _Invalid("too_short", f"String should have at least {rules['min_length']} characters")
    if rules.get("max_length") and len(value) > rules["max_length"]:
        raise _Invalid("too_long", f"String should have at most {rules['max_length']} characters")


EmailStr = HttpUrl = AnyUrl = SecretStr = str
PositiveInt = NonNegativeInt = conint = int
