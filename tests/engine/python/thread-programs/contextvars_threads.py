import asyncio
import contextvars
import threading
import time

var = contextvars.ContextVar("var", default="default")


def show(label):
    time.sleep(0.02)
    print(label, var.get())
    var.set("changed")
    time.sleep(0.02)
    print(label, var.get())


async def main():
    var.set("main")
    await asyncio.to_thread(show, "to_thread")
    await asyncio.get_running_loop().run_in_executor(None, show, "executor")
    ctx = contextvars.copy_context()
    t = threading.Thread(target=ctx.run, args=(show, "copied"))
    t.start()
    t.join()
    print(var.get(), ctx[var])


asyncio.run(main())
