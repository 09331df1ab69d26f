import asyncio
import time
from datetime import datetime, timedelta


async def main():
    clocks = [time.time, time.monotonic, time.perf_counter, lambda: datetime.now().timestamp(),
              asyncio.get_running_loop().time, lambda: time.time_ns() / 1e9, lambda: time.perf_counter_ns() / 1e9]
    before = [clock() for clock in clocks]
    today = datetime.now()
    await asyncio.sleep(0.3)
    print([f"{clock() - start:.1f}" for clock, start in zip(clocks, before)])
    passed = datetime.now() - today
    print(timedelta(seconds=0.25) < passed < timedelta(seconds=0.35))


asyncio.run(main())
