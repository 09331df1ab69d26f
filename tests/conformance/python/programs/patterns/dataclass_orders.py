import asyncio
from dataclasses import asdict, dataclass, field, replace


@dataclass
class Order:
    number: int
    items: list[str] = field(default_factory=list)
    total: float = 0.0

    async def price(self):
        await asyncio.sleep(0.03 * len(self.items))
        self.total = sum(len(item) * 1.5 for item in self.items)
        return self


async def main():
    orders = [Order(1, ["tea", "cake"]), Order(2, ["milk"])]
    for coro in asyncio.as_completed([order.price() for order in orders]):
        print(await coro)
    print(asdict(replace(orders[0], number=9)))


asyncio.run(main())
