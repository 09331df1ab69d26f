import asyncio


async def next_event(events):
    await asyncio.sleep(0.03)
    return events.pop(0) if events else None


async def main():
    events = [("key", "a"), ("click", 3, 4), {"type": "quit"}, 7]
    while (event := await next_event(events)) is not None:
        match event:
            case ("key", letter):
                print("key", letter)
            case ("click", x, y):
                print("click at", x + y)
            case {"type": kind}:
                print("dict", kind)
            case _:
                print("other", event)


asyncio.run(main())
