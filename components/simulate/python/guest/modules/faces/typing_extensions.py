"""typing_extensions: CPython 3.14 has it all in typing."""

from typing import *  # noqa: F401, F403
from typing import Annotated, Literal, NotRequired, ParamSpec, Protocol, Required, Self, TypedDict  # noqa: F401
