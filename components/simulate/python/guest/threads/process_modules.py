"""`multiprocessing` and its parts under their own names, made when a program asks for them."""

import concurrent.futures
import importlib.util
import os
import sys
import threading
import types
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from typing import Any

_PARTS = ("pool", "dummy", "managers", "connection", "queues", "synchronize", "context", "process", "sharedctypes")


class ProcessModules(Loader, MetaPathFinder):
    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        package, _, part = name.partition(".")
        if name == "concurrent.futures.process" or package == "multiprocessing" and part in ("", *_PARTS):
            return importlib.util.spec_from_loader(name, self, is_package=name == "multiprocessing")
        return None

    def exec_module(self, module: types.ModuleType) -> None:
        names = contents()
        vars(module).update({name: value for name, value in names.items() if name not in vars(module)})
        if module.__name__ == "multiprocessing.dummy":
            module.Process = threading.Thread
        elif module.__name__ == "concurrent.futures.process":
            module.BrokenProcessPool = concurrent.futures.BrokenExecutor


def contents() -> dict[str, Any]:
    # Late: most programs have no processes.
    from . import process_pools, processes

    processes.prepare()
    names: dict[str, Any] = {
        name: getattr(processes, name) for name in (
            "Process", "Queue", "Value", "Array", "Pipe", "Manager", "ProcessError", "TimeoutError",
            "AuthenticationError", "current_process", "active_children", "Connection")}
    names |= {name: getattr(threading, name) for name in (
        "Lock", "RLock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")}
    context = types.SimpleNamespace()
    names |= {
        "JoinableQueue": processes.Queue, "SimpleQueue": processes.Queue, "Pool": process_pools.Pool,
        "ThreadPool": process_pools.Pool, "AsyncResult": process_pools.AsyncResult, "RawValue": processes.Value,
        "RawArray": processes.Array, "SyncManager": processes.Manager, "BaseManager": processes.Manager,
        "ProcessPoolExecutor": process_pools.ProcessPoolExecutor, "cpu_count": os.cpu_count,
        "parent_process": lambda: None if processes.current_process() is processes.MAIN else processes.MAIN,
        "freeze_support": lambda: None, "set_start_method": lambda method, force=False: None,
        "get_start_method": lambda allow_none=False: "forkserver", "get_context": lambda method=None: context,
        "get_all_start_methods": lambda: ["fork", "spawn", "forkserver"], "log_to_stderr": lambda level=None: None,
        "get_logger": lambda: __import__("logging").getLogger("multiprocessing")}
    vars(context).update(names)
    return names


def install() -> None:
    if not any(isinstance(finder, ProcessModules) for finder in sys.meta_path):
        sys.meta_path.insert(0, ProcessModules())
