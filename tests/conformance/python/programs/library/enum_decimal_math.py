import asyncio
import math
import statistics
from decimal import Decimal
from enum import Enum, IntFlag
from fractions import Fraction


class Status(str, Enum):
    NEW = "new"
    DONE = "done"


class Flag(IntFlag):
    A = 1
    B = 2


async def main():
    status = Status.NEW
    await asyncio.sleep(0.01)
    status = Status.DONE
    print(status.value, status.name, repr(status), Status("new") is Status.NEW, (Flag.A | Flag.B).value)
    print(Decimal("0.1") + Decimal("0.2"), Fraction(1, 3) + Fraction(1, 6), math.isqrt(17))
    print(statistics.mean([1, 2, 6]), round(math.pi, 4), math.inf)


asyncio.run(main())
