import asyncio


async def slow_operation(future):
    await asyncio.sleep(0.05)
    future.set_result("Future is done!")


def got_result(future):
    print(future.result())
    loop.stop()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
future = loop.create_future()
loop.create_task(slow_operation(future))
future.add_done_callback(got_result)
try:
    loop.run_forever()
finally:
    loop.close()
