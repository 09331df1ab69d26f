"""Pipes, with the capacity that Linux gives them."""

import stat

from .errors import error
from .kernel import ERR, HUP, IN, OUT, File, kernel

CAPACITY = 65_536
#: Writes up to this many bytes are whole or not at all, so a pipe with less room counts as full.
WHOLE = 4_096


class PipeReader(File):
    mode = stat.S_IFIFO | 0o600

    def __init__(self) -> None:
        super().__init__()
        self.buffer = bytearray()
        self.writer: PipeWriter | None = None

    def poll(self) -> int:
        return (IN if self.buffer else 0) | (HUP if self.writer is None else 0)

    def readable(self) -> bool:
        return bool(self.buffer) or self.writer is None

    def read(self, size: int) -> bytes:
        if not self.readable():
            if not self.blocking:
                raise error("EAGAIN")
            kernel.block_until(self.readable, "reading a pipe")
        data = bytes(self.buffer[:size])
        del self.buffer[:size]
        if data and self.writer is not None:
            self.writer.changed()
        return data

    def released(self) -> None:
        if self.writer is not None:
            self.writer.reader = None
            self.writer.changed()


class PipeWriter(File):
    mode = stat.S_IFIFO | 0o600

    def __init__(self, reader: PipeReader) -> None:
        super().__init__()
        self.reader: PipeReader | None = reader
        reader.writer = self

    def room(self) -> int:
        return CAPACITY - len(self.reader.buffer) if self.reader is not None else CAPACITY

    def poll(self) -> int:
        return (OUT if self.room() >= WHOLE else 0) | (ERR if self.reader is None else 0)

    def writable(self) -> bool:
        return self.reader is None or self.room() > 0

    def write(self, data: bytes) -> int:
        if not self.writable():
            if not self.blocking:
                raise error("EAGAIN")
            kernel.block_until(self.writable, "writing to a pipe")
        if self.reader is None:
            raise error("EPIPE")
        taken = min(len(data), self.room())
        self.reader.buffer += data[:taken]
        if taken:
            self.reader.changed()
        return taken

    def released(self) -> None:
        if self.reader is not None:
            self.reader.writer = None
            self.reader.changed()


def pipe() -> tuple[PipeReader, PipeWriter]:
    reader = PipeReader()
    return reader, PipeWriter(reader)
