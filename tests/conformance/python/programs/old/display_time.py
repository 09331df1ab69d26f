import asyncio

count = 0


def display(end_time, loop):
    global count
    count += 1
    print("display", count)
    if (loop.time() + 0.1) < end_time:
        loop.call_later(0.1, display, end_time, loop)
    else:
        loop.stop()


loop = asyncio.new_event_loop()
loop.call_soon(display, loop.time() + 0.35, loop)
try:
    loop.run_forever()
finally:
    loop.close()
