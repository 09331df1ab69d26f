"""Reads a shell's command line into a tree (POSIX.1-2024, Shell Command Language, without its rarer parts)."""

import re
from dataclasses import dataclass, field
from typing import Any

_OPERATOR = re.compile(r"\d?(?:>>|>&|<&|>|<)|&>|&&|\|\||;;|[;&|()\n]")
_KEYWORDS = frozenset(("do", "done", "then", "else", "elif", "fi", "}"))


class ShellSyntaxError(Exception):
    """The message is what the shell says after its name and the line."""


@dataclass
class Simple:
    words: list[str] = field(default_factory=list)
    #: Operator and the word that follows it.
    redirections: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Group:
    """A list in parentheses, braces, or a loop."""

    kind: str
    parts: list[Any]
    words: list[str] = field(default_factory=list)
    redirections: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Pipeline:
    commands: list[Any]
    flip: bool = False


#: A pipeline and how it is joined to the next: ";", "&&", "||" or "&".
Lines = list[tuple[Pipeline, str]]


def tokens(text: str) -> list[str]:
    """Operators and words; words keep their quotes."""
    found: list[str] = []
    place = 0
    while place < len(text):
        char = text[place]
        if char in " \t" or text.startswith("\\\n", place):
            place += 1 if char in " \t" else 2
        elif char == "#":
            place = (text + "\n").find("\n", place)
        elif (match := _OPERATOR.match(text, place)) is not None:
            found.append(match[0])
            place = match.end()
        else:
            end = _word_end(text, place)
            found.append(text[place:end])
            place = end
    return found


def _word_end(text: str, place: int) -> int:
    while place < len(text):
        char = text[place]
        if char == "\\":
            place += 2
        elif char == "'":
            place = _closing(text, place + 1, "'")
        elif char == '"':
            place = _double_quoted_end(text, place + 1)
        elif text.startswith("$(", place):
            place = substitution_end(text, place)
        elif char == "`":
            place = _closing(text, place + 1, "`")
        elif char in " \t;&|<>()\n":
            return place
        else:
            place += 1
    return place


def _closing(text: str, place: int, mark: str) -> int:
    end = text.find(mark, place)
    if end < 0:
        raise ShellSyntaxError("Syntax error: Unterminated quoted string")
    return end + 1


def _double_quoted_end(text: str, place: int) -> int:
    while place < len(text):
        if text[place] == "\\":
            place += 2
        elif text.startswith("$(", place):
            place = substitution_end(text, place)
        elif text[place] == '"':
            return place + 1
        else:
            place += 1
    raise ShellSyntaxError("Syntax error: Unterminated quoted string")


def substitution_end(text: str, place: int) -> int:
    depth = 0
    while place < len(text):
        if text[place] == "'":
            place = _closing(text, place + 1, "'")
            continue
        depth += (text[place] == "(") - (text[place] == ")")
        place += 1
        if depth == 0 and text[place - 1] == ")":
            return place
    raise ShellSyntaxError("Syntax error: end of file unexpected (expecting \")\")")


class Parser:
    def __init__(self, text: str) -> None:
        self._tokens = tokens(text)
        self._place = 0

    def parse(self) -> Lines:
        lines = self._lines(())
        if self._peek() is not None:
            raise ShellSyntaxError(f'Syntax error: "{self._peek()}" unexpected')
        return lines

    def _peek(self) -> str | None:
        return self._tokens[self._place] if self._place < len(self._tokens) else None

    def _next(self) -> str:
        token = self._peek()
        if token is None:
            raise ShellSyntaxError("Syntax error: end of file unexpected")
        self._place += 1
        return token

    def _expect(self, token: str) -> None:
        found = self._peek()
        if found != token:
            what = "end of file" if found is None else f'"{found}"'
            raise ShellSyntaxError(f'Syntax error: {what} unexpected (expecting "{token}")')
        self._place += 1

    def _skip_ends(self) -> None:
        while self._peek() in (";", "\n"):
            self._place += 1

    def _lines(self, ends: tuple[str, ...]) -> Lines:
        lines: Lines = []
        while self._peek() == "\n":
            self._place += 1
        while (token := self._peek()) is not None and token not in ends and token != ")":
            pipeline = self._pipeline()
            how = self._peek()
            if how in (";", "&&", "||", "&", "\n"):
                self._place += 1
                lines.append((pipeline, ";" if how == "\n" else how or ";"))
                while self._peek() == "\n":
                    self._place += 1
            else:
                lines.append((pipeline, ";"))
                break
        return lines

    def _pipeline(self) -> Pipeline:
        flip = self._peek() == "!"
        self._place += flip
        commands = [self._command()]
        while self._peek() == "|":
            self._place += 1
            commands.append(self._command())
        return Pipeline(commands, flip)

    def _command(self) -> Any:
        token = self._peek()
        group: Group
        if token == "(":
            self._place += 1
            group = Group("subshell", [self._lines((")",))])
            self._expect(")")
        elif token == "{":
            self._place += 1
            group = Group("braces", [self._lines(("}",))])
            self._expect("}")
        elif token == "for":
            self._place += 1
            words = [self._next()]
            if self._peek() == "in":
                self._place += 1
                while self._peek() not in (";", "\n", None):
                    words.append(self._next())
            self._skip_ends()
            self._expect("do")
            group = Group("for", [self._lines(("done",))], words)
            self._expect("done")
        elif token in ("while", "until"):
            self._place += 1
            condition = self._lines(("do",))
            self._expect("do")
            group = Group(token, [condition, self._lines(("done",))])
            self._expect("done")
        elif token == "if":
            group = self._if()
        else:
            return self._simple()
        self._redirections(group.redirections)
        return group

    def _if(self) -> Group:
        self._place += 1
        condition = self._lines(("then",))
        self._expect("then")
        then, other = self._lines(("else", "elif", "fi")), []
        if self._peek() == "elif":
            other = [(Pipeline([self._if()]), ";")]
        else:
            if self._peek() == "else":
                self._place += 1
                other = self._lines(("fi",))
            self._expect("fi")
        return Group("if", [condition, then, other])

    def _redirections(self, into: list[tuple[str, str]]) -> None:
        while (token := self._peek()) is not None and re.fullmatch(r"\d?(>>|>&|<&|>|<)|&>", token):
            self._place += 1
            into.append((token, self._next()))

    def _simple(self) -> Simple:
        command = Simple()
        while True:
            self._redirections(command.redirections)
            token = self._peek()
            if token is None or _OPERATOR.fullmatch(token):
                break
            if not command.words and token in _KEYWORDS:
                break
            command.words.append(self._next())
        if not command.words and not command.redirections:
            found = self._peek()
            what = "end of file" if found is None else f'"{found}"'
            raise ShellSyntaxError(f"Syntax error: {what} unexpected")
        return command
