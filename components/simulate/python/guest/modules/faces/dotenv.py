"""python-dotenv: there is no .env file, so there is nothing to load."""

from typing import Any


def load_dotenv(*args: Any, **options: Any) -> bool:
    return False


def find_dotenv(*args: Any, **options: Any) -> str:
    return ""


def dotenv_values(*args: Any, **options: Any) -> dict[str, str]:
    return {}
