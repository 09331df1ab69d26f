"""Makes `import loopscope` find the guest's source folder, which is named `guest` in the repository.

Inside Pyodide the package is there already, and this does nothing.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

GUEST = Path("components", "simulate", "python", "guest")


def load_guest() -> None:
    """Idempotent. Takes the package's own `__init__.py`, so that its imports run as they do in the guest."""
    if "loopscope" in sys.modules or importlib.util.find_spec("loopscope") is not None:
        return
    folder = next(at / GUEST for at in Path(__file__).resolve().parents if (at / GUEST).is_dir())
    spec = importlib.util.spec_from_file_location(
        "loopscope", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"no guest package at {folder}")
    module = importlib.util.module_from_spec(spec)
    sys.modules["loopscope"] = module
    spec.loader.exec_module(module)
