"""The virtual clock and nothing else: what the recording loop is measured against."""

from asyncio import base_events

from . import clock


class BareLoop(base_events.BaseEventLoop):
    def __init__(self) -> None:
        super().__init__()
        self._selector = self

    def time(self) -> float:
        return clock.now()

    def select(self, timeout: float | None) -> list[object]:
        if timeout is None:
            raise RuntimeError("deadlock")
        if timeout > 0:
            clock.advance_to(clock.now() + timeout)
        return []

    def _process_events(self, event_list: list[object]) -> None:
        pass
