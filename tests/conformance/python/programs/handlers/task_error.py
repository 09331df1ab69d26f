import asyncio
import gc


def handler(loop, context):
    print(context["message"], "|", context["exception"], "|", context["future"].get_name())


async def bad():
    raise KeyError("k")


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    task = asyncio.create_task(bad(), name="bad one")
    await asyncio.sleep(0.03)
    task = None
    gc.collect()
    print("end")


asyncio.run(main())
