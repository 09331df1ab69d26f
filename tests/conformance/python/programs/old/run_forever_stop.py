import asyncio


def stop(loop):
    print("stopping")
    loop.stop()


async def ticker():
    while True:
        print("tick")
        await asyncio.sleep(0.08)


loop = asyncio.new_event_loop()
task = loop.create_task(ticker())
loop.call_later(0.2, stop, loop)
try:
    loop.run_forever()
finally:
    task.cancel()
    try:
        loop.run_until_complete(task)
    except asyncio.CancelledError:
        print("task cancelled")
    loop.close()
