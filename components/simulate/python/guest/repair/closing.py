"""What a block says about itself once it is known where it ends."""

from __future__ import annotations

from . import weights as w
from .blocks import LOOPS, Block, Scope


def close_block(block: Block, parent: Block, scope: Scope) -> float:
    """Ends a block that is no function or class; `parent` and `scope` are the caller's own copies."""
    item = block.item
    score, unused = 0.0, 0
    if item is not None:
        unused = item.targets & scope.unused
        if unused and not (block.kind == "with" and unused & item.wanted):
            score += w.UNUSED.get(block.kind, 0.0)
            scope.unused &= ~unused
        if block.kind == "while" and not item.statement.forever and "(" not in item.statement.line.code:
            condition = item.uses & scope.bound
            changes = block.grown | block.fresh | item.binds
            if condition and not condition & changes and not block.broke and not item.statement.names.awaits:
                score += w.CONSTANT_CONDITION
    ended = block.ended
    if block.kind == "for" and block.count == 1 and block.last_item is not None:
        if block.last_item.statement.call.endswith("sleep"):
            score += w.IDLE_LOOP
    if block.kind in LOOPS:
        if ended and not (block.last_item is not None and block.last_item.statement.exit == "continue"):
            score += w.LOOP_ENDS
        ended = block.kind == "while" and item is not None and item.statement.forever and not block.broke
        scope.gone |= item.targets if item is not None else 0
        scope.stale |= block.fresh
    else:
        parent.broke = parent.broke or block.broke
        if block.kind == "with" and block.last_item is not None and block.last_item.statement.exit == "raise":
            ended = False  # the manager may swallow it
        if block.kind == "with" or block.kind == "except":
            scope.gone |= item.targets & ~unused if item is not None else 0
    parent.ended = _chain_ended(block, ended)
    parent.grown |= block.grown
    parent.said |= block.said
    parent.fresh |= block.fresh
    closed = block.twin()
    closed.ended = ended
    parent.last = closed
    return score


def _chain_ended(block: Block, ended: bool) -> bool:
    """Whether nothing after the whole statement, with all its clauses, can be reached."""
    if block.kind in ("if", "elif", "case", "try", "match"):
        return False
    if block.kind in ("else", "except"):
        return ended and block.chain_ended
    return ended


def close_scope(block: Block, parent: Block, scope: Scope, outer: Scope) -> float:
    """Ends a function or class; `parent` and `outer` are the caller's own copies."""
    score = 0.0
    if scope.pending:
        score += w.UNUSED_INNER * scope.pending.bit_count()
    item = block.item
    if scope.kind == "def" and item is not None:
        if item.statement.asynchronous and not scope.awaits and not scope.yields and block.count > 1:
            score += w.NO_AWAIT
        if scope.value and not block.ended and not scope.yields:
            score += w.MIXED_RETURNS
    parent.ended = False
    closed = block.twin()
    parent.last = closed
    return score
