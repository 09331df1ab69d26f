import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id", default="none")


def log(text):
    print(f"[{request_id.get()}] {text}")


async def handle(number, delay):
    request_id.set(f"req-{number}")
    log("start")
    await asyncio.sleep(delay)
    log("end")


async def main():
    await asyncio.gather(handle(1, 0.1), handle(2, 0.05))
    log("main")


asyncio.run(main())
