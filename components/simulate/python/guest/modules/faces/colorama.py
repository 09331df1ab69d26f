"""colorama: its colours are left out, so that what is printed can be read."""

from typing import Any


class _Codes:
    def __getattr__(self, name: str) -> str:
        return ""


Fore = Back = Style = Cursor = _Codes()


def init(*args: Any, **options: Any) -> None:
    pass


just_fix_windows_console = deinit = reinit = init
