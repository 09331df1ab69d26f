import asyncio

loop = asyncio.new_event_loop()
start = loop.time()
loop.run_until_complete(asyncio.sleep(0.2))
print(f"{loop.time() - start:.1f}")
print(loop.is_running(), loop.get_debug())
loop.close()
