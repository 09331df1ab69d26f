"""Puts the network in place: once into the interpreter, and for each run into the world of that run."""

from typing import Any

from .. import lanes
from ..processes import install as processes
from . import blocking, epoll, errors, names, naming, terminal, tls, unix_streams
from .addresses import ports
from .kernel import kernel
from .loop_part import HOUSEKEEPING
from .outside import outside, texts


def install() -> None:
    """Before the snapshot is taken."""
    errors.install()
    names.install()
    epoll.install()
    tls.install()
    unix_streams.install()
    naming.install()
    processes.install()
    lanes._HOUSEKEEPING |= frozenset(HOUSEKEEPING)  # noqa: SLF001
    ports.outside = outside.connect
    ports.outside_datagram = outside.datagram
    ports.on_listening = outside.listening
    ports.on_bound = outside.bound
    kernel.act = outside.act
    blocking.install(kernel)


def begin(world: Any) -> None:
    """Before each run."""
    kernel.begin(world.recorder, world.lanes)
    terminal.begin()
    processes.begin()
    outside.mentioned = texts(world.tracer.codes)
    world.waits.io_under_way = lambda: kernel.next_due() is not None
