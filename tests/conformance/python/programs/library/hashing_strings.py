import asyncio
import base64
import hashlib
import re
import string
import textwrap
import uuid


async def digest(text):
    await asyncio.sleep(0.01)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


async def main():
    print(await digest("hello"), hashlib.md5(b"x").hexdigest()[:8])
    print(re.findall(r"\d+", "a1b22"), string.ascii_lowercase[:3], textwrap.shorten("one two three", 9))
    print(uuid.uuid5(uuid.NAMESPACE_DNS, "a.b"), len(str(uuid.uuid4())), base64.b64encode(b"hi"))


asyncio.run(main())
