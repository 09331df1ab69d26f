"""The module's variables of each process: a process has its own, as they were when it was started."""

import io
import pickle
from collections import Counter, OrderedDict, defaultdict, deque
from typing import Any

#: What is copied for a process, besides objects of the program's own classes. Anything else is shared: functions,
#: modules, and what processes talk through.
_PLAIN = frozenset((int, float, complex, bool, str, bytes, bytearray, type(None), list, tuple, dict, set, frozenset, deque,
                    Counter, OrderedDict, defaultdict))


#: Modules whose objects stay what they are: processes talk and wait through them.
_SHARED = ("loopscope", "queue", "threading", "_thread")


class _Sender(pickle.Pickler):
    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file)
        self.shared: list[Any] = []

    def persistent_id(self, value: Any) -> int | None:
        if type(value).__module__.partition(".")[0] not in _SHARED:
            return None
        self.shared.append(value)
        return len(self.shared) - 1


class _Receiver(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, shared: list[Any]) -> None:
        super().__init__(file)
        self.persistent_load = shared.__getitem__  # type: ignore[method-assign]


def copied(value: Any) -> Any:
    """As if pickled on one side and read on the other; what cannot be copied is shared."""
    file = io.BytesIO()
    sender = _Sender(file)
    try:
        sender.dump(value)
        file.seek(0)
        return _Receiver(file, sender.shared).load()
    except Exception:
        return value


class Memory:
    """`values` are its variables while another process's are in the module."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}

    @staticmethod
    def of_new_process(module: dict[str, Any]) -> "Memory":
        made = Memory()
        made.values = {name: copied(value) for name, value in _variables(module).items()}
        return made

    def give_way(self, other: "Memory", module: dict[str, Any]) -> None:
        """Take this one's variables out of the module, and put the other's there."""
        self.values = _variables(module)
        for name in self.values:
            if name not in other.values:
                del module[name]
        module.update(other.values)


def _variables(module: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in module.items() if not name.startswith("__")
            and (type(value) in _PLAIN or type(value).__module__ == "__main__" and not isinstance(value, type))}
