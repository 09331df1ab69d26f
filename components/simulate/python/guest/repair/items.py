"""The statements of a text with their names as bits, and what the text as a whole says about its layout."""

from __future__ import annotations

from dataclasses import dataclass

from .names import Names
from .statement import Statement


@dataclass(slots=True)
class Item:
    """One statement, ready for the search. Every name set is a mask.

    `earlier`: names bound by statements above, in whatever scope. `later`: names bound below only.
    `wanted`: names that statements below use. `clocked`: points in time that it uses.
    `said`: a bit for its text, which equal statements share.
    """

    statement: Statement
    kind: str
    index: int
    width: int
    blank: int
    uses: int = 0
    binds: int = 0
    inner: int = 0
    targets: int = 0
    grows: int = 0
    results: int = 0
    topics: int = 0
    clocked: int = 0
    said: int = 0
    following: Item | None = None
    name: int = 0
    earlier: int = 0
    later: int = 0
    wanted: int = 0


@dataclass(slots=True)
class Layout:
    """What the page kept: `widths` (the indentations seen), blank lines, pairs of blank lines.

    `shared`: names that some function declares as global or nonlocal.
    """

    widths: frozenset[int]
    blank: bool
    double: bool
    coroutines: bool
    shared: int

    @property
    def levels(self) -> bool:
        """More than one indentation besides none, so that equal widths mean equal depth."""
        return len(self.widths - {0}) > 1


def itemise(statements: list[Statement]) -> tuple[list[Item], Layout]:
    names = Names()
    items = []
    for index, statement in enumerate(statements):
        said = statement.names
        items.append(
            Item(
                statement,
                statement.kind,
                index,
                statement.line.width,
                statement.line.blank if index else 0,
                binds=names.bound(said.binds),
                inner=names.bound(said.inner),
                targets=names.bound({name for name in said.targets if not name.startswith("_")}),
                grows=names.bound(said.grows),
                results=names.bound(said.results),
                name=names.bound({statement.name}) if statement.name else 0,
            )
        )
    everything, modules = 0, names.bit("self") | names.bit("cls")
    clocks = 0
    texts: dict[str, int] = {}
    for item in items:
        item.said = texts.setdefault(item.statement.line.code, 1 << len(texts))
        if item.statement.shape in ("Import", "ImportFrom"):
            modules |= item.binds
        said = item.statement.names
        item.topics = names.bound(said.topics) | ((names.mask(said.uses) | item.binds) & ~modules)
        item.uses = names.mask(item.statement.names.uses)
        item.clocked = item.uses & clocks
        clocks |= names.bound(said.clocks)
        item.earlier = everything
        everything |= item.binds | item.inner
    for item in items:
        item.later = everything & ~item.earlier
    for item, following in zip(items, items[1:]):
        item.following = following
    wanted = shared = 0
    for item in reversed(items):
        if item.statement.shape in ("Global", "Nonlocal"):
            shared |= item.binds
        item.wanted = wanted
        wanted |= item.uses
    return items, Layout(
        frozenset(item.width for item in items),
        any(item.blank for item in items),
        any(item.blank > 1 for item in items),
        any(item.kind == "def" and item.statement.asynchronous for item in items),
        shared,
    )
