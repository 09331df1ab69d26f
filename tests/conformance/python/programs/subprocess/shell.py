import asyncio


async def run(command):
    process = await asyncio.create_subprocess_shell(
        command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    stdout, stderr = await process.communicate()
    print(f"[{command!r} exited with {process.returncode}]")
    if stdout:
        print(f"[stdout]\n{stdout.decode()}", end="")


async def main():
    await asyncio.gather(run("sleep 0.1; echo one"), run("echo two"))


asyncio.run(main())
