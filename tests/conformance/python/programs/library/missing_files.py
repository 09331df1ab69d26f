"""What is printed of files that are not there, with the numbers of Linux."""
import asyncio
import errno
import os
from pathlib import Path


def read(name):
    with open(name) as file:
        return file.read()


async def main():
    results = await asyncio.gather(
        asyncio.to_thread(read, "no-such-file.txt"),
        asyncio.to_thread(os.listdir, "no-such-folder"),
        asyncio.to_thread(Path("no-such-folder/file.txt").read_text),
        asyncio.to_thread(os.mkdir, "."),
        return_exceptions=True,
    )
    for result in results:
        print(type(result).__name__, result.errno, errno.errorcode[result.errno], result)
    try:
        open(".", "w")
    except IsADirectoryError as error:
        print(error.args, error.strerror == os.strerror(error.errno))
    try:
        os.remove("no-such-file.txt")
    except OSError as error:
        print(repr(error), error.filename, error.errno == errno.ENOENT)


asyncio.run(main())
