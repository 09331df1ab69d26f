"""How a run is ended from the inside."""


class Stop(BaseException):
    """Unwinds the program after its outcome is known. Not an Exception: programs catch those."""
