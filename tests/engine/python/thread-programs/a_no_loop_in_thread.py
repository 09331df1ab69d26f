import asyncio
import threading


def job():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        print(error)
    loop = asyncio.new_event_loop()
    print(loop.run_until_complete(asyncio.sleep(0.1, "own loop")))
    loop.close()


async def main():
    t = threading.Thread(target=job, name="T")
    t.start()
    await asyncio.sleep(0.2)
    t.join()
    print("main", asyncio.get_running_loop().is_running())


asyncio.run(main())
