/** What something simulated is as a value: in tests, in text, as a number, among arguments. */
import type { Fragment } from '../../check-fragments.ts'

export const simulatedValues: Fragment[] = [
  {
    name: 'text: joined, encoded, formatted and dumped, it still says that it was made up',
    code: `
import json

async def report(shop):
    order = await shop.order(7)
    print(", ".join(line.product for line in order.lines))
    print("%d pieces for %.2f" % (2, 5.0), "and %5.1f kg" % order.weight)
    print(f"{order.total:>10.2f} EUR", order.name.encode())
    print(json.dumps({"total": order.total}))
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `<simulated item 1 of shop.order(7).lines.product>, <simulated item 2 of shop.order(7).lines.product>, <simulated item 3 of shop.order(7).lines.product>
2 pieces for 5.00 and <simulated shop.order(7).weight> kg
<simulated shop.order(7).total> EUR b'<simulated shop.order(7).name>'
{"total": "<simulated shop.order(7).total>"}
`,
  },
  {
    name: 'number: a number made of it is made up, and that is said',
    code: `
async def pages(book):
    info = await book.info()
    print(int(info.pages) + 1, list(range(info.chapters)))
`,
    assumptions: ['argument', 'entry', 'other'],
    outcome: 'completed',
    stdout: `4 [0, 1, 2]
`,
  },
  {
    name: 'json: what is read from made-up text is made up',
    code: `
import json

async def listen(feed):
    event = json.loads(await feed.receive())
    print(event["kind"], event["price"])
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `<simulated JSON of feed.receive()['kind']> <simulated JSON of feed.receive()['price']>
`,
  },
  {
    name: 'unpacking: as many values as are asked for',
    code: `
async def headers(answer):
    for name, value in answer.headers.items():
        print(name, value)
    first, second, third, fourth = answer.parts
    head, *rest = answer.words
    print(fourth, len(rest))
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `<simulated item 1 of item 1 of answer.headers.items()> <simulated item 2 of item 1 of answer.headers.items()>
<simulated item 1 of item 2 of answer.headers.items()> <simulated item 2 of item 2 of answer.headers.items()>
<simulated item 1 of item 3 of answer.headers.items()> <simulated item 2 of item 3 of answer.headers.items()>
<simulated item 4 of answer.parts> 1
`,
  },
  {
    name: 'guard: what would leave early is passed by',
    code: `
async def pay(bank, amount):
    account = await bank.account()
    if account.closed or not account.owner:
        raise ValueError("closed")
    if account.balance < amount:
        return None
    print("paid from", account)
`,
    assumptions: ['argument', 'entry', 'other'],
    outcome: 'completed',
    stdout: `paid from <simulated bank.account()>
`,
  },
  {
    name: 'branch: the first branch is taken',
    code: `
async def route(message):
    if message.kind == "text":
        print("text")
    elif message.kind == "picture":
        print("picture")
`,
    assumptions: ['argument', 'entry', 'other'],
    outcome: 'completed',
    stdout: `text
`,
  },
  {
    name: 'assertion: it is taken to hold',
    code: `
async def test_total(cart):
    await cart.add("tea", 2)
    assert cart.total == 8.5
    assert "tea" in cart.items
    print("ok")
`,
    assumptions: ['entry', 'module', 'other'],
    outcome: 'completed',
    stdout: `ok
`,
  },
  {
    name: 'loop: what only an exception ends is ended by it',
    code: `
async def forward(phone):
    while True:
        try:
            word = await phone.hear()
            await phone.say(word)
        except HungUp:
            print("hung up")
            break
`,
    assumptions: ['argument', 'entry', 'name', 'other'],
    outcome: 'completed',
    stdout: `hung up
`,
  },
  {
    name: 'coroutine: given to a library that is not here, it runs',
    code: `
import asyncio

async def tick(n):
    await asyncio.sleep(n)
    return n * 10

async def main():
    print(await limiter.run(tick(2)))
    print(await pool.all(tick(1), tick(3)))

asyncio.run(main())
`,
    assumptions: ['entry', 'name'],
    outcome: 'completed',
    stdout: `20
[10, 30]
`,
  },
  {
    name: 'generator: given to a library that is not here, it is read to its end',
    code: `
async def rows():
    for n in range(3):
        print("row", n)
        yield n

async def main(table):
    await table.upload(rows())
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `row 0
row 1
row 2
`,
  },
  {
    name: "loop: a library's loop is the program's",
    code: `
async def insert():
    print((await db.things.insert_one({"a": 1})).inserted_id)

loop = client.get_io_loop()
loop.run_until_complete(insert())
client.loop.run_until_complete(insert())
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `<simulated db.things.insert_one({'a': 1}).inserted_id>
<simulated db.things.insert_one({'a': 1}).inserted_id>
`,
  },
  {
    name: 'duration: a call that is named after waiting lasts as long as it says',
    code: `
import asyncio
from tools import slow_delay

async def main():
    try:
        await asyncio.wait_for(slow_delay(5), timeout=2)
    except TimeoutError:
        print("too slow")

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `too slow
`,
  },
  {
    name: 'attributes: names of text are attributes like any other',
    code: `
async def show(book):
    print(book.title, book.count, book.index, await book.find("x"))
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `<simulated book.title> <simulated book.count> <simulated book.index> <simulated book.find('x')>
`,
  },
  {
    name: 'status: compared with words it is no number',
    code: `
async def ready(queue_of_jobs):
    while True:
        job = await queue_of_jobs.look(7)
        if job.status == "done":
            print("done")
            return job
        print("not yet")
        await asyncio.sleep(5)
`,
    assumptions: ['argument', 'entry', 'import'],
    outcome: 'completed',
    stdout: `not yet
not yet
not yet
done
`,
  },
  {
    name: 'None: what ends a loop comes in time',
    code: `
async def drain(tap):
    while (drop := await tap.next()) is not None:
        print(drop)
    while True:
        drop = await tap.last()
        if drop is None:
            break
        print("late", drop)
    print("dry")
`,
    assumptions: ['argument', 'entry', 'other'],
    outcome: 'completed',
    stdout: `<simulated tap.next()>
<simulated tap.next()>
<simulated tap.next()>
late <simulated tap.last()>
late <simulated tap.last()>
late <simulated tap.last()>
dry
`,
  },
  {
    name: 'buffer: it is bytes where bytes are wanted',
    code: `
async def save(answer):
    with open("picture.png", "wb") as file:
        async for piece in answer.pieces():
            file.write(piece)
    with open("picture.png", "rb") as file:
        print(file.read().count(b"simulated"))
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `3
`,
  },
  {
    name: 'private: attributes with an underscore are as good as others',
    code: `
async def refresh(self):
    if not await self._is_valid():
        return []
    print(self._cache)
`,
    assumptions: ['argument', 'entry', 'other'],
    outcome: 'completed',
    stdout: `<simulated self._cache>
`,
  },
  {
    name: 'handler: given to a library while the loop runs, it is called when nothing else happens',
    code: `
import asyncio
import letters

async def on_letter(letter):
    await asyncio.sleep(1)
    print("read", letter)

async def main():
    box = await letters.open("A")
    await box.consume("inbox", on_letter)
    print("waiting")

loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.run_forever()
`,
    assumptions: ['entry', 'module'],
    outcome: 'stopped',
    stdout: `waiting
read <simulated letter>
`,
  },
  {
    name: 'decorator: a condition among its arguments is no handler',
    code: `
@dispatcher.message(lambda message: message.text == "hi")
async def greet(message):
    await message.answer("hello")
    print("answered")
`,
    assumptions: ['entry', 'name'],
    outcome: 'completed',
    stdout: `answered
`,
  },
]
