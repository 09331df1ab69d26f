"""click: options have their defaults, and what is required is made up, as for argparse."""

from typing import Any

from loopscope.modules.world import world


def _parameter(names: tuple[str, ...], options: dict[str, Any], required: bool) -> Any:
    def decorate(function: Any) -> Any:
        name = next((each for each in names if not each.startswith("-")), "") or names[-1].lstrip("-")
        options.setdefault("required", required)
        function.__dict__.setdefault("click_parameters", []).append((name.replace("-", "_").lower(), options))
        return function

    return decorate


def option(*names: str, **options: Any) -> Any:
    return _parameter(names, options, required=False)


def argument(*names: str, **options: Any) -> Any:
    return _parameter(names, options, required="default" not in options)


class Command:
    def __init__(self, function: Any) -> None:
        self.callback, self.commands = function, []
        self.__name__ = function.__name__

    def __call__(self, *args: Any, **given: Any) -> Any:
        values = {name: _value(name, options) for name, options in self.callback.__dict__.get("click_parameters", ())}
        result = self.callback(*args, **(values | given))
        return self.commands[0]() if self.commands else result

    main = __call__

    def command(self, *args: Any, **options: Any) -> Any:
        def register(function: Any) -> Command:
            made = Command(function)
            self.commands.append(made)
            return made

        return register

    group = command


def _value(name: str, options: dict[str, Any]) -> Any:
    if "default" in options:
        return options["default"]
    if options.get("is_flag"):
        return False
    if not options["required"]:
        return None
    made = 3 if options.get("type") in (int, float) else f"<simulated {name}>"
    world.assume("input", f"The program takes {name}: it was given {made!r}.", world.line())
    return made


def command(*args: Any, **options: Any) -> Any:
    return Command(args[0]) if args and callable(args[0]) else Command


group = command


def echo(message: Any = "", *, nl: bool = True, **options: Any) -> None:
    print(message, end="\n" if nl else "")


def style(text: Any, **options: Any) -> str:
    return str(text)


def secho(message: Any = "", **options: Any) -> None:
    echo(message)
