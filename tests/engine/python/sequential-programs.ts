/** Programs whose awaits stand one after the other for a reason. By the reason. */
const main = (text: string) => `import asyncio, random\n${text.trim()}\nasyncio.run(main())\n`

export const CONNECTED: Record<string, string> = {
  'one needs what the other gives': main(`
async def login():
    await asyncio.sleep(1)
    return "token"
async def load(token):
    await asyncio.sleep(1)
    return token.upper()
async def main():
    token = await login()
    print(await load(token))`),
  'steps of a recipe': main(`
async def boil():
    await asyncio.sleep(2)
    print("water boils")
async def brew():
    await asyncio.sleep(1)
    print("coffee is ready")
async def main():
    await boil()
    await brew()`),
  'each changes the same account': main(`
class Account:
    balance = 0
    async def pay_in(self, amount):
        before = self.balance
        await asyncio.sleep(1)
        self.balance = before + amount
async def main():
    account = Account()
    await account.pay_in(1)
    await account.pay_in(2)`),
  'each adds to the same list': main(`
found = []
async def work(n):
    await asyncio.sleep(1 / n)
    found.append(n)
async def main():
    for n in (1, 2, 3):
        await work(n)`),
  'each takes the lock': main(`
lock = asyncio.Lock()
async def work(n):
    async with lock:
        await asyncio.sleep(1)
async def main():
    await work(1)
    await work(2)`),
  'the lock is held around both': main(`
async def work(n):
    await asyncio.sleep(1)
async def main():
    lock = asyncio.Lock()
    async with lock:
        await work(1)
        await work(2)`),
  'the next turn needs the last one': main(`
async def step(n):
    await asyncio.sleep(1)
    return n + 1
async def main():
    n = 0
    for _ in range(3):
        n = await step(n)
    print(n)`),
  'the loop stops at the first that is found': main(`
async def ask(n):
    await asyncio.sleep(1)
    return n == 2
async def main():
    for n in (1, 2, 3):
        if await ask(n):
            break`),
  'each is tried again after an error': main(`
async def ask(n):
    await asyncio.sleep(1)
    return n
async def main():
    for n in (1, 2):
        try:
            await ask(n)
        except ValueError:
            pass`),
  'the second is asked only sometimes': main(`
async def ask(n):
    await asyncio.sleep(1)
    return n
async def main():
    a = await ask(1)
    b = await ask(2) if a else None
    print(a, b)`),
  'sleeps between prints': main(`
async def main():
    print("three")
    await asyncio.sleep(1)
    print("two")
    await asyncio.sleep(1)`),
  'random numbers come in order': main(`
async def draw(seconds):
    await asyncio.sleep(seconds)
    return random.random()
async def main():
    a = await draw(2)
    b = await draw(1)
    print(a > b, a)`),
  'nothing is gained': main(`
async def instant(n):
    await asyncio.sleep(0)
    return n
async def main():
    await instant(1)
    await instant(2)
    await asyncio.sleep(1)`),
  'a queue is filled and emptied': main(`
async def fill(queue):
    await asyncio.sleep(1)
    await queue.put(1)
async def empty(queue):
    await asyncio.sleep(1)
    return await queue.get()
async def main():
    queue = asyncio.Queue()
    await fill(queue)
    print(await empty(queue))`),
  'a connection is opened, used and closed': main(`
class Client:
    ready = False
    async def open(self):
        await asyncio.sleep(1)
        self.ready = True
    async def ask(self, what):
        await asyncio.sleep(1)
        return what if self.ready else None
async def main():
    client = Client()
    await client.open()
    print(await client.ask("a"))`),
}
