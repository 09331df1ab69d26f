"""The beam search: statement by statement, the best readings so far; equal standings are merged."""

from __future__ import annotations

from .blocks import Reading
from .closing import close_block, close_scope
from .items import Item, Layout
from .limits import beam_width
from .successors import start, successors

#: Readings this many points behind the best one never caught up in any measurement.
HOPELESS = 22.0
#: Readings closer than this are told as a doubt. Measured on published examples and programs of the tests: of the
#: wrong readings nine in ten are told at the line that is wrong; of the right ones a third names a line for nothing.
CLOSE = 2.0


def search(items: list[Item], layout: Layout) -> list[Reading]:
    """Complete readings, the best first; empty when the statements fit together in no way."""
    width = beam_width(len(items))
    beam = [start()]
    for item in items:
        found: dict[tuple[object, ...], Reading] = {}
        for reading in beam:
            for successor in successors(reading, item, layout):
                key = _standing(successor, item.wanted)
                other = found.get(key)
                if other is None:
                    found[key] = successor
                elif successor.score > other.score:
                    found[key] = _over(successor, other)
                else:
                    found[key] = _over(other, successor)
        if not found:
            return []
        beam = sorted(found.values(), key=lambda reading: -reading.score)[:width]
        floor = beam[0].score - HOPELESS
        beam = [reading for reading in beam if reading.score >= floor]
    whole = [finished for reading in beam if (finished := _finish(reading)) is not None]
    return sorted(whole, key=lambda reading: -reading.score)


def _standing(reading: Reading, wanted: int) -> tuple[object, ...]:
    """What the future depends on: the open blocks, how the innermost could go on, names still wanted."""
    top, scope = reading.blocks[-1], reading.scopes[-1]
    return (
        *[-1 if block.item is None else block.item.index for block in reading.blocks],
        -1 if top.last is None or top.last.item is None else top.last.item.index,
        *[around.bound & wanted for around in reading.scopes],
        scope.gone & wanted,
        scope.stale & wanted,
    )


def _over(best: Reading, other: Reading) -> Reading:
    if best.score - other.score < CLOSE and len(best.rivals) < 3:
        best.rivals = (*best.rivals, other)
    return best


def _finish(reading: Reading) -> Reading | None:
    """The reading with all its blocks closed; None where a block is still empty or a `try` has no end."""
    blocks, scopes, score = reading.blocks, reading.scopes, reading.score
    for depth in range(len(blocks) - 1, 0, -1):
        closing, parent = blocks[depth], blocks[depth - 1].twin()
        if closing.count == 0 or closing.kind == "try":
            return None
        if closing.kind in ("def", "class"):
            outer = scopes[-2].twin()
            score += close_scope(closing, parent, scopes[-1], outer)
            scopes = (*scopes[:-2], outer)
        else:
            scope = scopes[-1].twin()
            score += close_block(closing, parent, scope)
            scopes = (*scopes[:-1], scope)
        blocks = (*blocks[: depth - 1], parent)
    reading.score = score
    return reading
