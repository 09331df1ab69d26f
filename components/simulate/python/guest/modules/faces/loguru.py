"""loguru: one line for each message on stderr."""

import datetime
import sys
from typing import Any


class _Logger:
    def _log(self, level: str, message: object, args: Any, options: Any) -> None:
        text = str(message).format(*args, **options) if args or options else str(message)
        now = datetime.datetime.now().strftime("%Y-%m-%d %H:%M:%S.%f")[:-3]
        frame = sys._getframe(2)
        place = f"{frame.f_globals.get('__name__')}:{frame.f_code.co_name}:{frame.f_lineno}"
        print(f"{now} | {level:<8} | {place} - {text}", file=sys.stderr)

    def catch(self, *args: Any, **options: Any) -> Any:
        return args[0] if args and callable(args[0]) else lambda function: function

    def _same(self, *args: Any, **options: Any) -> "_Logger":
        return self

    bind = opt = patch = contextualize = _same
    add = remove = configure = complete = lambda self, *args, **options: 1


for _name in ("trace", "debug", "info", "success", "warning", "error", "critical", "exception"):
    setattr(_Logger, _name, lambda self, message, *args, _level=_name, **options: self._log(
        "ERROR" if _level == "exception" else _level.upper(), message, args, options))
logger = _Logger()
