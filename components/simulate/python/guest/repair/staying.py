"""Whether a statement goes on in the block above it, or comes after that block."""

from __future__ import annotations

import re

from . import weights as w
from .blocks import LOOPS, Block
from .items import Item
from .placing import loops_around

ANNOUNCES = re.compile(r"\b\w{3,}ing\b|\.\.\.")
DIGITS = re.compile(r"(?<=[A-Za-z_])\d+")
CLEANS = ("close", "cancel", "release", "stop", "shutdown", "disconnect", "wait_closed", "terminate")
COMPOUND = ("for", "while", "with", "if", "try", "match")
WAITS = ("wait", "sleep", "get", "acquire", "join")


def stay_score(item: Item, blocks: tuple[Block, ...], depth: int) -> float:
    """A further statement of the block that is open."""
    block, statement = blocks[depth], item.statement
    header = block.item
    score = 0.0
    if header is None or not header.statement.guard:
        score += w.STAY.get(block.kind, 0.0)
    if block.count > 1:
        score += w.STAY_AGAIN.get(block.kind, 0.0)
    if item.kind in COMPOUND:
        score += w.STAY_COMPOUND.get(block.kind, 0.0)
        if item.kind == block.root or item.kind == block.kind:
            score += w.STAY_PARALLEL
    elif statement.exit:
        score += w.STAY_EXIT.get(block.kind, 0.0)
        if statement.exit == "return" and header is not None and header.statement.grouped:
            score += w.RETURN_IN_GROUP
    elif statement.tells_end and (block.kind != "with" or not item.uses & block.fresh):
        score += w.STAY_PAIRED if block.begun else w.STAY_ENDING.get(block.kind, 0.0)
    if block.kind == "while" and block.count == 1 and header is not None and not header.statement.forever:
        first = block.last_item
        waited = first is not None and first.statement.call.rpartition(".")[2] in WAITS
        if waited and not item.uses & header.targets:
            score += w.STAY_AFTER_WAITING
    if statement.line.comments:
        score += w.STAY_HEADED.get(block.kind, 0.0) if item.blank else w.STAY_COMMENTED
    if item.said & block.chain_said:
        score += w.STAY_ECHO
    elif item.kind == "simple" and item.binds & block.chain_bound:
        score += w.STAY_BOUND
    score += flow_score(item, block)
    if header is not None and item.uses & header.targets:
        score += w.STAY_TARGET.get(block.kind, 0.0)
    return score + turn_score(item, blocks, depth)


def flow_score(item: Item, block: Block) -> float:
    """What the statement has to do with the first and the last one of its block."""
    first, last = block.first, block.last_item
    if first is None or last is None:
        return 0.0
    score = 0.0
    if item.uses & last.binds & block.fresh:
        score += w.STAY_FLOW.get(block.kind, 0.0)
    says, call = last.statement.says, item.statement.call
    if item.kind == "simple" and DIGITS.sub("#", item.statement.line.code) == DIGITS.sub("#", last.statement.line.code):
        score += w.STAY_SERIES
    if says and item.statement.says.startswith("  "):
        score += w.STAY_INDENTED
    if says and item.statement.call != last.statement.call:
        score += w.STAY_AFTER_TELLING.get(block.kind, 0.0)
        if ANNOUNCES.search(says):
            score += w.STAY_ANNOUNCED
        stems = [part[:5] for part in call.rpartition(".")[2].lower().split("_") if len(part) > 3]
        if any(stem in says.lower() for stem in stems) and not call.endswith("sleep"):
            score += w.STAY_SAID
    if last.statement.call.endswith(".cancel"):
        told = item.following if item.kind == "try" else item
        if told is not None and told.statement.names.awaits and told.uses & last.uses:
            score += w.STAY_CANCELLED
    if block.kind == "finally" and call.rpartition(".")[2] in CLEANS:
        score += w.STAY_CLEANUP
    if block.count > 1 and call and call == first.statement.call != last.statement.call:
        score += w.STAY_FRAME
    return score


def join_score(item: Item, blocks: tuple[Block, ...], depth: int) -> float:
    """A statement after a compound statement of the same block, which it ends."""
    block, statement = blocks[depth], item.statement
    closed, before = block.last, block.before
    if closed is None or closed.kind in ("def", "class"):
        return 0.0
    score = w.JOIN.get(block.kind, 0.0)
    if item.kind == closed.root:
        score += w.JOIN_PARALLEL
    if statement.tells_end and not closed.begun and (closed.root != "with" or not item.uses & closed.fresh):
        score += w.JOIN_ENDING.get(closed.root, 0.0)
        if block.begun:
            score += w.JOIN_PAIRED
    if before is not None and before.kind == "simple":
        if before.statement.call and before.statement.call == statement.call:
            score += w.JOIN_FRAME
    if item.clocked & block.fresh:
        score += w.JOIN_CLOCK
    return score + (turn_score(item, blocks, depth) if depth else 0.0)


def nesting_score(item: Item, blocks: tuple[Block, ...], depth: int) -> float:
    """A loop or `with` inside one of the same names, or of the same words: nobody writes that."""
    if item.kind not in ("for", "with"):
        return 0.0
    score = 0.0
    for block in reversed(blocks[: depth + 1]):
        header = block.item
        if header is None or block.kind in ("def", "class"):
            break
        if header.said == item.said:
            score += w.NESTED_SAME
        elif header.targets & item.targets:
            score += w.NESTED_TARGETS
    return score


def turn_score(item: Item, blocks: tuple[Block, ...], depth: int) -> float:
    """Whether a further statement of a loop, `with` or `if` has anything to do with it."""
    block = blocks[depth]
    header = block.item
    if header is None or not block.count or item.kind not in ("simple", "for", "while"):
        return 0.0
    call = "yield" if item.statement.names.yields else item.statement.call.rpartition(".")[2]
    if call in w.TURN_END:
        if block.kind in LOOPS or (block.kind == "except" and loops_around(blocks, depth)):
            return w.TURN_END.get(call, 0.0) if not item.blank else 0.0
    if block.kind in ("if", "elif", "while") and item.topics & header.topics and not header.statement.guard:
        return w.RELATED
    loop = block.kind in LOOPS
    if not loop and block.kind != "with":
        return 0.0
    if not loop and item.results & block.fresh and header.statement.grouped:
        return w.RESULT_IN_GROUP
    changing = header.targets | block.fresh | (block.grown if loop else 0)
    if not changing or (item.uses | item.grows | item.binds) & changing:
        return 0.0
    if item.statement.exit and (loop or not item.uses):
        return 0.0
    if loop and item.statement.shape == "AugAssign":
        return 0.0
    if loop:
        return w.INVARIANT_AWAIT if item.statement.names.awaits else w.INVARIANT
    return w.INVARIANT_WITH
