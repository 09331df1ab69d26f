"""What is imported before the memory snapshot is taken, and the door that the host uses."""

# Modules that tutorials import: a run then finds them loaded.
import abc  # noqa: F401
import argparse  # noqa: F401
import asyncio
import asyncio.streams
import asyncio.subprocess  # noqa: F401
import collections  # noqa: F401
import concurrent.futures.thread  # noqa: F401
import contextlib  # noqa: F401
import contextvars  # noqa: F401
import copy  # noqa: F401
import dataclasses  # noqa: F401
import datetime  # noqa: F401
import enum  # noqa: F401
import functools  # noqa: F401
import gc
import hashlib  # noqa: F401
import itertools  # noqa: F401
import json  # noqa: F401
import logging.handlers  # noqa: F401
import math  # noqa: F401
import os  # noqa: F401
import pathlib  # noqa: F401
import queue  # noqa: F401
import random
import signal  # noqa: F401
import socket  # noqa: F401
import statistics  # noqa: F401
import string  # noqa: F401
import textwrap  # noqa: F401
import threading  # noqa: F401
import traceback  # noqa: F401
import typing  # noqa: F401
import urllib.parse  # noqa: F401
import uuid  # noqa: F401
import weakref  # noqa: F401
from collections.abc import Callable

from . import clock
from .network import install as network
from .recorder import Limits, Recorder
from .run import Program, run, run_bare
from .runnable import prepare
from .tracer import claim_monitoring

SEED = 14
#: Objects made between two collections. CPython's own 2,000 makes one fall into most short runs, and take half their
#: time; all garbage in cycles is found at the end of a run in any case.
GARBAGE_THRESHOLD = 50_000

#: Touches what most programs touch. Every task has a name: the counter of `Task-1` is not to be moved.
_WARM_UP = """
import asyncio

async def work(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} done"

async def main():
    tasks = [asyncio.create_task(work(name, 1), name=name) for name in "ab"]
    for task in tasks:
        print(await task)
    await asyncio.gather(*tasks)

loop = asyncio.new_event_loop()
loop.run_until_complete(loop.create_task(main(), name="main"))
loop.close()
"""


def warm() -> None:
    """Run a program, so that the snapshot holds an interpreter that has specialised its code (PEP 659)."""
    claim_monitoring()
    network.install()
    # Pyodide has a loop of its own running, which would keep ours from it.
    outer = asyncio.events._get_running_loop()  # noqa: SLF001
    asyncio.events._set_running_loop(None)  # noqa: SLF001
    for _ in range(WARM_UPS):
        recorder = Recorder(Limits(10_000, 10_000, 10_000, 100.0))
        Program(prepare(_WARM_UP), "concurrent", recorder).run()
        assert recorder.outcome == {"type": "completed"}, recorder.outcome
    asyncio.events._set_running_loop(outer)  # noqa: SLF001
    clock.cell[0] = 0.0


WARM_UPS = 12


def open() -> tuple[Callable[[str], str], int, Callable[[str], float]]:
    """The function that runs a program, where in memory the clock is, and the same without a trace for benchmarks."""
    random.seed(SEED)
    # Nothing that exists now is garbage of a run's.
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE_THRESHOLD)
    return run, clock.address(), run_bare
