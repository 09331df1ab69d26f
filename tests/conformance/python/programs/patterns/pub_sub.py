import asyncio
from collections import defaultdict


class Hub:
    def __init__(self):
        self.subscribers = defaultdict(set)

    def subscribe(self, topic):
        queue = asyncio.Queue()
        self.subscribers[topic].add(queue)
        return queue

    async def publish(self, topic, message):
        for queue in self.subscribers[topic]:
            await queue.put(message)


async def listen(name, queue, count):
    for _ in range(count):
        print(name, "hears", await queue.get())


async def main():
    hub = Hub()
    news = hub.subscribe("news")
    sport = hub.subscribe("sport")
    tasks = [asyncio.create_task(listen("ann", news, 2)), asyncio.create_task(listen("bob", sport, 1))]
    for topic, text in [("news", "rain"), ("sport", "goal"), ("news", "sun")]:
        await asyncio.sleep(0.04)
        await hub.publish(topic, text)
    await asyncio.gather(*tasks)


asyncio.run(main())
