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

from . import clock, run

SEED = 14


def open() -> tuple[Callable[[str], str], int, Callable[[str], float]]:
    """The function that runs a program, where in memory the clock is, and the same without a trace for benchmarks."""
    random.seed(SEED)
    # Nothing that exists now is garbage of a run's.
    gc.collect()
    gc.freeze()
    return run.run, clock.address(), run.run_bare
