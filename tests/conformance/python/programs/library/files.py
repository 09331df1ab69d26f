import asyncio
import os
import tempfile
from pathlib import Path


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "note.txt"
        write(path, "one\ntwo\n")
        await asyncio.sleep(0.02)
        for number, line in enumerate(path.read_text().splitlines(), 1):
            print(number, line)
        print(os.path.basename(path), path.suffix, path.exists(), os.listdir(folder))
    print(path.exists())


asyncio.run(main())
