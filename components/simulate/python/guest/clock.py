"""The virtual clock.

The host reads `cell` straight from the interpreter's memory and answers every C-level clock call with it (see
`host-clock.ts`), so `time.time()`, `perf_counter()`, `datetime.now()`, logging and whatever derives from them agree
without being patched one by one.
"""

from array import array

#: Seconds of virtual time since the run started.
cell = array("d", [0.0])


def address() -> int:
    """Byte offset of the clock in the interpreter's memory."""
    return cell.buffer_info()[0]


def now() -> float:
    return cell[0]


def advance_to(when: float) -> None:
    """Move the clock forward. Kept on whole nanoseconds: 0.7 + 0.1 and 0.8 are then the same instant."""
    cell[0] = round(when, 9)
