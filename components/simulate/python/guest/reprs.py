"""Short, safe texts for values of a program that may be hostile."""

import reprlib

from .stop import Stop

#: Longest repr of a variable, in characters: more does not fit beside the code.
MAX_LENGTH = 80

#: Integers up to here need no shortening.
_PLAIN = 10**18

_reprs = reprlib.Repr(maxlevel=3, maxdict=6, maxlist=8, maxtuple=8, maxset=8, maxstring=60, maxlong=40, maxother=60)


def short(value: object) -> str:
    """At most MAX_LENGTH characters; `<type>` where the value's own `__repr__` fails."""
    kind = type(value)
    if kind is bool or value is None or (kind is int and -_PLAIN < value < _PLAIN):  # type: ignore[operator]
        return repr(value)
    try:
        text = _reprs.repr(value)
    except Stop:
        raise
    except BaseException:
        return f"<{type(value).__name__}>"
    return text if len(text) <= MAX_LENGTH else f"{text[: MAX_LENGTH - 3]}..."
