"""The selectors: which of the watched files are ready, and in which order.

The order is Linux's (fs/eventpoll.c): a file joins the end of the ready list when something happens to it; what was
reported and is still ready goes to the end again. asyncio runs its callbacks in this order.
"""

import select as _select
import selectors
from typing import Any

from .kernel import ERR, HUP, IN, OUT, File, kernel


class _Interest:
    __slots__ = ("file", "key", "listed", "_list")

    def __init__(self, file: File, key: selectors.SelectorKey, ready: list["_Interest"]) -> None:
        self.file = file
        self.key = key
        self.listed = False
        self._list = ready
        file.watchers.append(self.happened)

    def happened(self) -> None:
        if not self.listed:
            self.listed = True
            self._list.append(self)

    def happened_already(self) -> None:
        if self.ready():
            self.happened()

    def forget(self) -> None:
        if self.listed:
            self._list.remove(self)
        if self.happened in self.file.watchers:
            self.file.watchers.remove(self.happened)

    def ready(self) -> int:
        """EVENT_READ and EVENT_WRITE, as EpollSelector.select reads epoll's answer."""
        found = self.file.poll()
        events = 0
        if found & (OUT | ERR | HUP):
            events |= selectors.EVENT_WRITE
        if found & (IN | ERR | HUP):
            events |= selectors.EVENT_READ
        return events & self.key.events


class EpollSelector(selectors._BaseSelectorImpl):  # type: ignore[name-defined, misc]
    def __init__(self) -> None:
        super().__init__()
        self._interests: dict[int, _Interest] = {}
        #: Those that something has happened to since they were last looked at.
        self.listed: list[_Interest] = []

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        key = super().register(fileobj, events, data)
        try:
            file = kernel.file(key.fd)
        except OSError:
            super().unregister(fileobj)
            raise
        interest = self._interests[key.fd] = _Interest(file, key, self.listed)
        interest.happened_already()
        return key

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        key = super().unregister(fileobj)
        self._interests.pop(key.fd).forget()
        return key

    def modify(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        fd = self._fileobj_lookup(fileobj)
        interest = self._interests.get(fd)
        if interest is None:
            raise KeyError(f"{fileobj!r} is not registered")
        key = interest.key._replace(events=events, data=data)
        self._fd_to_key[fd] = interest.key = key
        interest.happened_already()
        return key

    def poll(self) -> list[tuple[selectors.SelectorKey, int]]:
        """What is ready now."""
        if not self.listed:
            return []
        found = []
        listed = self.listed[:]
        self.listed.clear()
        for interest in listed:
            events = interest.ready()
            interest.listed = bool(events)
            if events:
                self.listed.append(interest)
                found.append((interest.key, events))
        return found

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        kernel.settle()
        found = self.poll()
        if found or (timeout is not None and timeout <= 0):
            return found
        kernel.block_until(lambda: any(each.ready() for each in self._interests.values()), "select", timeout)
        return self.poll()

    def close(self) -> None:
        for interest in self._interests.values():
            interest.forget()
        self._interests.clear()
        super().close()


def select(read: Any, write: Any, other: Any, timeout: float | None = None) -> tuple[list, list, list]:
    """select.select"""
    def ready(wanted: Any, events: int) -> list:
        return [each for each in wanted if kernel.file(selectors._fileobj_to_fd(each)).poll() & (events | ERR | HUP)]

    kernel.settle()
    kernel.block_until(lambda: bool(ready(read, IN) or ready(write, OUT)), "select.select", timeout)
    return ready(read, IN), ready(write, OUT), []


def install() -> None:
    for name in ("DefaultSelector", "EpollSelector", "PollSelector", "SelectSelector"):
        setattr(selectors, name, EpollSelector)
    _select.select = select
