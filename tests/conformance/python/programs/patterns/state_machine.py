import asyncio


class Light:
    order = {"red": ("green", 0.06), "green": ("yellow", 0.04), "yellow": ("red", 0.03)}

    def __init__(self):
        self.colour = "red"

    def __aiter__(self):
        return self

    async def __anext__(self):
        colour, seconds = self.order[self.colour]
        await asyncio.sleep(seconds)
        self.colour = colour
        return colour


async def main():
    changes = 0
    async for colour in Light():
        print(colour)
        changes += 1
        if changes == 4:
            return changes


print(asyncio.run(main()))
