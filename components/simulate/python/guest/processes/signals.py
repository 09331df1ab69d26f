"""Signals: the loop's handlers are called when the loop next looks, as with asyncio's self-pipe.

`signal.signal` and `signal.raise_signal` are CPython's. Only the number written to a pipe is replaced by a list.
"""

import signal
from asyncio import coroutines
from collections.abc import Callable
from typing import Any

from ..network import outside
from ..network.kernel import kernel
from ..network.loop_part import NetworkPart
from ..stop import Stop

#: Signals that end a program that has no handler for them.
_DEADLY = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM,
           signal.SIGKILL, signal.SIGABRT, signal.SIGPIPE)
#: What a reader who waits would press, in this order.
_ASKED_FOR = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGUSR2)
_SECONDS = 1.0

_raise = signal.raise_signal


def add_signal_handler(self: Any, sig: int, callback: Callable[..., object], *args: object) -> None:
    """As asyncio/unix_events.py, but for the wake-up pipe."""
    if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(callback):  # noqa: SLF001
        raise TypeError("coroutines cannot be used with add_signal_handler()")
    self._check_signal(sig)
    self._check_closed()
    if sig in (signal.SIGKILL, signal.SIGSTOP):
        raise RuntimeError(f"sig {sig} cannot be caught")
    self._signal_handlers[sig] = self.make_handle(callback, args, self, None)

    def come(number: int, frame: object) -> None:
        self._signals.append(number)

    signal.signal(sig, come)
    outside.outside.loop_signals[:] = [lambda: press(self)]


def press(loop: Any) -> bool:
    """Everybody waits, and the program handles signals: it gets one, once."""
    handled = [each for each in _ASKED_FOR if each in loop._signal_handlers]
    outside.outside.loop_signals.clear()
    if not handled:
        return False
    name = signal.Signals(handled[0]).name
    what = "Somebody presses Ctrl+C" if handled[0] == signal.SIGINT else f"Somebody sends {name}"
    outside.assume("other", f"{what} {_SECONDS:g} s after the program has nothing left to do but wait for it.")
    kernel.later(_SECONDS, lambda: loop._signals.append(int(handled[0])))
    return True


def raise_signal(number: int) -> None:
    handler = signal.getsignal(number)
    if number in _DEADLY and handler in (signal.SIG_DFL, None):
        _die(number)
    _raise(number)


def _die(number: int) -> None:
    recorder, name = kernel.recorder, signal.Signals(number).name
    lane = kernel.lanes.current
    recorder.end({"type": "failed", "error": {"type": name, "message": signal.strsignal(number) or ""},
                  "line": lane.line(), "traceback": f"The program was ended by the signal {name}.\n"})
    raise Stop


def set_wakeup_fd(fd: int, **options: object) -> int:
    return -1


def install() -> None:
    NetworkPart.add_signal_handler = add_signal_handler  # type: ignore[method-assign]
    signal.set_wakeup_fd = set_wakeup_fd
    signal.raise_signal = raise_signal
