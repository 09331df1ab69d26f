"""pytest-asyncio: its fixtures are pytest's."""

from pytest import fixture  # noqa: F401
