/** Programs that start processes, each with what python3 (3.11.7, Linux) printed; where 3.14 prints something else, a note says so. */
import type { Checked } from './checked-program.ts'

export const processesPrograms: Checked[] = [
  {
    title: 'runs echo and reads what it says',
    code: `import asyncio
async def main():
    process = await asyncio.create_subprocess_exec("echo", "hello", "world", stdout=asyncio.subprocess.PIPE)
    out, err = await process.communicate()
    print(out, err, process.returncode)
asyncio.run(main())
`,
    prints: `b'hello world\\n' None 0
`,
  },
  {
    title: 'runs a shell with both outputs',
    code: `import asyncio
async def main():
    process = await asyncio.create_subprocess_shell("echo out; echo err >&2; exit 3", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    out, err = await process.communicate()
    print(out, err, process.returncode)
asyncio.run(main())
`,
    prints: `b'out\\n' b'err\\n' 3
`,
  },
  {
    title: 'reads lines as they come',
    code: `import asyncio, sys, time
async def main():
    code = "import time\\nfor n in range(3):\\n    print(n, flush=True)\\n    time.sleep(0.1)"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE)
    begun = None
    async for line in process.stdout:
        now = time.monotonic()
        begun = begun or now
        print(line, round(now - begun, 1))
    print(await process.wait())
asyncio.run(main())
`,
    prints: `b'0\\n' 0.0
b'1\\n' 0.1
b'2\\n' 0.2
0
`,
  },
  {
    title: 'keeps what a child prints until it ends, as a pipe does',
    code: `import asyncio, sys, time
async def main():
    code = "import time\\nprint('early')\\ntime.sleep(0.3)\\nprint('late')"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE)
    print(await process.stdout.read(100))
    await process.wait()
asyncio.run(main())
`,
    prints: `b'early\\nlate\\n'
`,
  },
  {
    title: 'feeds a child line by line',
    code: `import asyncio, sys
async def main():
    code = "import sys\\nfor line in sys.stdin:\\n    print('got', line.strip().upper(), flush=True)\\nprint('end')"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    for word in ("one", "two"):
        process.stdin.write(f"{word}\\n".encode())
        await process.stdin.drain()
        print(await process.stdout.readline())
        await asyncio.sleep(0.05)
    process.stdin.close()
    print(await process.stdout.read())
    print(await process.wait())
asyncio.run(main())
`,
    prints: `b'got ONE\\n'
b'got TWO\\n'
b'end\\n'
0
`,
  },
  {
    title: 'passes input through communicate',
    code: `import asyncio
async def main():
    process = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate(b"a\\nb\\n")
    print(out)
    process = await asyncio.create_subprocess_shell("sort -r | head -n 2", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    print((await process.communicate(b"b\\nc\\na\\n"))[0])
asyncio.run(main())
`,
    prints: `b'a\\nb\\n'
b'c\\nb\\n'
`,
  },
  {
    title: 'kills, terminates and interrupts',
    code: `import asyncio, signal
async def main():
    for act in ("kill", "terminate"):
        process = await asyncio.create_subprocess_exec("sleep", "10")
        getattr(process, act)()
        print(act, await process.wait(), process.returncode)
    process = await asyncio.create_subprocess_exec("sleep", "10")
    process.send_signal(signal.SIGINT)
    print(await process.wait())
    try:
        process.kill()
    except ProcessLookupError:
        print("already gone")
asyncio.run(main())
`,
    prints: `kill -9 -9
terminate -15 -15
-2
already gone
`,
  },
  {
    title: 'times out around communicate',
    code: `import asyncio
async def main():
    process = await asyncio.create_subprocess_shell("echo before; sleep 5; echo after", stdout=asyncio.subprocess.PIPE)
    try:
        await asyncio.wait_for(process.communicate(), 0.2)
    except asyncio.TimeoutError:
        print("timeout", process.returncode)
        process.kill()
        await process.wait()
        print(process.returncode)
asyncio.run(main())
`,
    prints: `timeout None
-9
`,
  },
  {
    title: 'runs several at once',
    code: `import asyncio, time
async def run(seconds):
    process = await asyncio.create_subprocess_exec("sleep", str(seconds))
    await process.wait()
    print("slept", seconds)
async def main():
    begun = time.monotonic()
    await asyncio.gather(run(0.3), run(0.1), run(0.2))
    print(round(time.monotonic() - begun, 1))
asyncio.run(main())
`,
    prints: `slept 0.1
slept 0.2
slept 0.3
0.3
`,
  },
  {
    title: 'does not find a program',
    code: `import asyncio
async def main():
    try:
        await asyncio.create_subprocess_exec("no-such-program", "x")
    except FileNotFoundError as error:
        print(repr(error))
    try:
        await asyncio.create_subprocess_exec("echo", cwd="/no/such/folder")
    except FileNotFoundError as error:
        print(repr(error))
    process = await asyncio.create_subprocess_shell("no-such-program x", stderr=asyncio.subprocess.PIPE)
    _, err = await process.communicate()
    print(b"not found" in err, process.returncode)
asyncio.run(main())
`,
    prints: `FileNotFoundError(2, 'No such file or directory')
FileNotFoundError(2, 'No such file or directory')
True 127
`,
  },
  {
    title: 'gives a child an environment and a folder',
    code: `import asyncio
async def main():
    process = await asyncio.create_subprocess_shell("echo $NAME in $(pwd)", env={"NAME": "ann", "PATH": "/usr/bin:/bin"}, cwd="/tmp", stdout=asyncio.subprocess.PIPE)
    print((await process.communicate())[0])
    process = await asyncio.create_subprocess_exec("env", env={"A": "1", "B": "2"}, stdout=asyncio.subprocess.PIPE)
    print((await process.communicate())[0])
asyncio.run(main())
`,
    prints: `b'ann in /tmp\\n'
b'A=1\\nB=2\\n'
`,
  },
  {
    title: 'joins errors with output',
    code: `import asyncio
async def main():
    process = await asyncio.create_subprocess_shell("echo one; echo two >&2; echo three", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT)
    print((await process.communicate())[0])
    process = await asyncio.create_subprocess_shell("echo lost", stdout=asyncio.subprocess.DEVNULL)
    print(await process.wait())
asyncio.run(main())
`,
    prints: `b'one\\ntwo\\nthree\\n'
0
`,
  },
  {
    title: 'drives a subprocess protocol',
    code: `import asyncio
class Protocol(asyncio.SubprocessProtocol):
    def __init__(self, done): self.done = done; self.out = b""
    def pipe_data_received(self, fd, data): print("data", fd, data)
    def pipe_connection_lost(self, fd, error): print("lost", fd, error)
    def process_exited(self): print("exited")
    def connection_lost(self, error): print("connection lost", error); self.done.set_result(None)
async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    transport, protocol = await loop.subprocess_exec(lambda: Protocol(done), "echo", "hi", stdin=None, stderr=None)
    await done
    print(transport.get_returncode())
    transport.close()
asyncio.run(main())
`,
    prints: `data 1 b'hi\\n'
lost 1 None
exited
connection lost None
0
`,
  },
  {
    title: 'understands a little shell',
    code: `import asyncio
async def sh(text):
    process = await asyncio.create_subprocess_shell(text, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    print(process.returncode, out)
async def main():
    await sh("true && echo yes || echo no")
    await sh("false && echo yes || echo no")
    await sh("for i in 1 2 3; do echo n$i; done | tail -n 1")
    await sh("A=5; echo $((A + 2)) \${B:-none} '$A' \\"$A x\\"")
    await sh("printf '%s-%d\\\\n' a 1 b 2")
    await sh("seq 1 20 | grep 1 | wc -l")
    await sh("echo 'b a' | tr 'a-z' 'A-Z' | cut -d' ' -f2")
    await sh("if [ 1 -lt 2 ]; then echo less; else echo more; fi")
    await sh("(echo sub; exit 4); echo $?")
    await sh("echo hidden > /dev/null; echo x | cat -")
    await sh("! true; echo $?")
    await sh("i=0; while [ $i -lt 3 ]; do i=$((i+1)); done; echo $i")
    await sh("echo $(echo inner) \`echo old\`")
    await sh("exit 300")
asyncio.run(main())
`,
    prints: `0 b'yes\\n'
0 b'no\\n'
0 b'n3\\n'
0 b'7 none $A 5 x\\n'
0 b'a-1\\nb-2\\n'
0 b'11\\n'
0 b'A\\n'
0 b'less\\n'
0 b'sub\\n4\\n'
0 b'x\\n'
0 b'1\\n'
0 b'3\\n'
0 b'inner old\\n'
44 b''
`,
  },
  {
    title: 'writes and reads files',
    code: `import asyncio, os
async def main():
    process = await asyncio.create_subprocess_shell("echo one > ls_t.txt && echo two >> ls_t.txt && cat < ls_t.txt && wc -l ls_t.txt && rm ls_t.txt && ls ls_t.txt", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    out, err = await process.communicate()
    print(out, err, process.returncode, os.path.exists("ls_t.txt"))
asyncio.run(main())
`,
    prints: `b'one\\ntwo\\n2 ls_t.txt\\n' b"ls: cannot access 'ls_t.txt': No such file or directory\\n" 2 False
`,
  },
  {
    title: 'tells of an error in a Python child',
    code: `import asyncio, sys
async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "import sys; print('x'); sys.exit(7)", stdout=asyncio.subprocess.PIPE)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "1/0", stderr=asyncio.subprocess.PIPE)
    _, err = await process.communicate()
    print(err.decode().splitlines()[-1], process.returncode)
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "import sys; print(sys.argv)", "a", "b", stdout=asyncio.subprocess.PIPE)
    print((await process.communicate())[0])
asyncio.run(main())
`,
    prints: `(b'x\\n', None) 7
ZeroDivisionError: division by zero 1
b"['-c', 'a', 'b']\\n"
`,
  },
  {
    title: 'runs asyncio in a Python child',
    code: `import asyncio, sys
CODE = """
import asyncio
async def main():
    await asyncio.gather(asyncio.sleep(0.1), asyncio.sleep(0.2))
    print("child done")
asyncio.run(main())
"""
async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CODE, stdout=asyncio.subprocess.PIPE)
    print((await process.communicate())[0], process.returncode)
asyncio.run(main())
`,
    prints: `b'child done\\n' 0
`,
  },
  {
    title: 'runs commands with subprocess.run',
    // CPython 3.11 tells the time that was left, on a real clock.
    code: `import subprocess, sys
print(subprocess.run(["echo", "hello"], capture_output=True, text=True))
print(subprocess.check_output(["printf", "a b"]))
print(subprocess.run("cat", input="typed\\n", shell=True, capture_output=True, text=True).stdout)
try:
    subprocess.run("exit 2", shell=True, check=True)
except subprocess.CalledProcessError as error:
    print(error, error.returncode)
try:
    subprocess.run(["sleep", "5"], timeout=0.2)
except subprocess.TimeoutExpired as error:
    print(error)
print(subprocess.call("true"), subprocess.getoutput("echo got"))
with subprocess.Popen([sys.executable, "-c", "print(input()[::-1])"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
    print(child.communicate("abc\\n"))
child = subprocess.Popen(["sleep", "0.1"])
print(child.poll(), child.wait(), child.poll())
`,
    prints: `CompletedProcess(args=['echo', 'hello'], returncode=0, stdout='hello\\n', stderr='')
b'a b'
typed

Command 'exit 2' returned non-zero exit status 2. 2
Command '['sleep', '5']' timed out after 0.2 seconds
0 got
('cba\\n', None)
None 0 0
`,
  },
  {
    title: 'connects pipes to streams',
    code: `import asyncio, os
async def main():
    loop = asyncio.get_running_loop()
    read_end, write_end = os.pipe()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(read_end, "rb"))
    loop.call_later(0.05, os.write, write_end, b"through a pipe\\n")
    print(await reader.readline())
    os.close(write_end)
    print(await reader.read())
asyncio.run(main())
`,
    prints: `b'through a pipe\\n'
b''
`,
  },
  {
    title: 'runs a pipeline of processes by hand',
    code: `import asyncio, os
async def main():
    read_end, write_end = os.pipe()
    first = await asyncio.create_subprocess_exec("printf", "c\\\\nb\\\\na\\\\n", stdout=write_end)
    os.close(write_end)
    second = await asyncio.create_subprocess_exec("sort", stdin=read_end, stdout=asyncio.subprocess.PIPE)
    os.close(read_end)
    print((await second.communicate())[0], await first.wait())
asyncio.run(main())
`,
    prints: `b'a\\nb\\nc\\n' 0
`,
  },
  {
    title: 'limits how many run at once',
    code: `import asyncio, time
limit = asyncio.Semaphore(2)
async def job(number):
    async with limit:
        process = await asyncio.create_subprocess_exec("sleep", "0.2")
        await process.wait()
        return number
async def main():
    begun = time.monotonic()
    print(await asyncio.gather(*(job(number) for number in range(4))))
    print(round(time.monotonic() - begun, 1))
asyncio.run(main())
`,
    prints: `[0, 1, 2, 3]
0.4
`,
  },
]
