import asyncio
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

Event = namedtuple("Event", "kind value")


async def main():
    history = deque(maxlen=3)
    groups = defaultdict(list)
    for n in range(5):
        await asyncio.sleep(0.01)
        event = Event("even" if n % 2 == 0 else "odd", n)
        history.append(event)
        groups[event.kind].append(event.value)
    print(history)
    print(dict(groups), Counter("hello").most_common(1))
    print(ChainMap({"a": 1}, {"a": 2, "b": 3})["b"], OrderedDict(a=1))


asyncio.run(main())
