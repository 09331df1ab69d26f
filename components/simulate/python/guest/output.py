"""stdout and stderr of the program, as real text streams over a raw stream that records."""

import codecs
import io
from collections.abc import Callable


class RecordingStream(io.RawIOBase):
    """Hands each piece of text written to it to `write_text`."""

    def __init__(self, name: str, write_text: Callable[[str, str], None]) -> None:
        super().__init__()
        self.name = f"<{name}>"
        self.mode = "wb"
        self._stream = name
        self._write_text = write_text
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return {"stdout": 1, "stderr": 2}[self._stream]

    def write(self, data: object) -> int:
        raw = bytes(data)  # type: ignore[call-overload]
        text = self._decoder.decode(raw)
        if text:
            self._write_text(self._stream, text)
        return len(raw)


def text_stream(name: str, write_text: Callable[[str, str], None]) -> io.TextIOWrapper:
    """A stream as the interpreter makes it, flushed at each newline."""
    buffer = io.BufferedWriter(RecordingStream(name, write_text))
    errors = "backslashreplace" if name == "stderr" else "strict"
    return io.TextIOWrapper(buffer, encoding="utf-8", errors=errors, line_buffering=True, newline="\n")
