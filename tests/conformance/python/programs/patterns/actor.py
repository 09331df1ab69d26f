import asyncio


class Account:
    def __init__(self):
        self.balance = 0
        self.mailbox = asyncio.Queue()

    async def run(self):
        while True:
            action, amount, reply = await self.mailbox.get()
            if action == "stop":
                reply.set_result(self.balance)
                return
            if action == "withdraw" and amount > self.balance:
                reply.set_exception(ValueError("not enough"))
                continue
            self.balance += amount if action == "deposit" else -amount
            reply.set_result(self.balance)

    async def ask(self, action, amount=0):
        reply = asyncio.get_running_loop().create_future()
        await self.mailbox.put((action, amount, reply))
        return await reply


async def main():
    account = Account()
    runner = asyncio.create_task(account.run())
    print(await account.ask("deposit", 50))
    print(await account.ask("withdraw", 20))
    try:
        await account.ask("withdraw", 100)
    except ValueError as error:
        print(error)
    print("final", await account.ask("stop"))
    await runner


asyncio.run(main())
