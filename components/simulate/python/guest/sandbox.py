"""Takes away what a program from a web page must not reach: JavaScript, and through it the worker.

Done once, before the memory that every run starts from is taken. The worker's own globals are stripped as well
(`strip.ts`), and the extension's Content-Security-Policy stands behind both.
"""

import asyncio
import gc
import os
import sys
import sysconfig
import time
import types
from asyncio import events, runners

#: Modules of the bridge between Python and JavaScript, and those that reach the host's memory.
_BRIDGE = ("js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core")
_NATIVE = ("_ctypes", "ctypes", "_posixsubprocess", "mmap", "_testcapi", "_testinternalcapi", "_testlimitedcapi",
           "_testclinic", "_testclinic_limited", "_testbuffer", "_xxtestfuzz", "_remote_debugging", "faulthandler")


class Refuser:
    """A finder that comes first and knows none of the forbidden names."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] in FORBIDDEN:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


FORBIDDEN = frozenset((*_BRIDGE, *_NATIVE))


def seal() -> None:
    asyncio.run = runners.run
    time.sleep = time.sleep if isinstance(time.sleep, types.BuiltinFunctionType) else _no_sleep
    events._set_running_loop(None)  # noqa: SLF001 pyodide's own
    events._event_loop_policy = None  # noqa: SLF001
    for name in list(sys.modules):
        if name.partition(".")[0] in FORBIDDEN:
            module = sys.modules.pop(name)
            if isinstance(module, types.ModuleType):
                _empty(module)
    sys.meta_path[:] = [Refuser(), *(finder for finder in sys.meta_path
                                     if not _from_bridge(finder) and not _from_bridge(type(finder)))]
    sys.path_hooks[:] = [hook for hook in sys.path_hooks if not _from_bridge(hook)]
    sys.path_importer_cache.clear()
    # The build's own description is filed under the platform's real name.
    os.environ["_PYTHON_SYSCONFIGDATA_NAME"] = sysconfig._get_sysconfigdata_name()
    sys.platform = "linux"
    sys.builtin_module_names = tuple(name for name in sys.builtin_module_names if name not in FORBIDDEN)
    gc.collect()


def _empty(module: types.ModuleType) -> None:
    """What still holds the module finds nothing in it."""
    for value in list(vars(module).values()):
        if isinstance(value, dict) and value is not vars(module).get("__builtins__"):
            value.clear()
    vars(module).clear()


def _from_bridge(value: object) -> bool:
    return (getattr(value, "__module__", None) or "").partition(".")[0] in FORBIDDEN


def _no_sleep(seconds: float) -> None:
    raise RuntimeError("time.sleep outside of a run")
