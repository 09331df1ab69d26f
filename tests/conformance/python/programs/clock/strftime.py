import asyncio
import time
from datetime import date, datetime


async def main():
    stamp = datetime(2024, 2, 29, 13, 5, 7)
    print(stamp.strftime("%Y-%m-%d %H:%M:%S %A"), stamp.isoformat())
    print(len(time.strftime("%X")), len(time.ctime()), len(f"{datetime.now():%H:%M:%S}"))
    print(date(2024, 12, 25) - date(2024, 12, 1))
    await asyncio.sleep(0.02)
    print(time.gmtime(0).tm_year, datetime.fromisoformat("2020-01-01T00:00:00").year)


asyncio.run(main())
