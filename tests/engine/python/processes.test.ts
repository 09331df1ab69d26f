import { describe, expect, it } from 'vitest'
import { itPrintsWhatCPythonPrints } from './checked-program.ts'
import { printed, pythonEngine, stdout, totalMs } from './engine.ts'
import { processesPrograms } from './processes-programs.ts'

const run = pythonEngine()

describe('a program that starts processes', () => {
  itPrintsWhatCPythonPrints(run, processesPrograms)

  it('says which process it waits for', async () => {
    const trace = await run(`import asyncio
async def main():
    process = await asyncio.create_subprocess_shell("sleep 1; echo done", stdout=asyncio.subprocess.PIPE)
    print(await process.stdout.readline())
    await process.wait()
    process = await asyncio.create_subprocess_exec("sleep", "2")
    await process.wait()
asyncio.run(main())`)
    const labels = trace.events.flatMap((event) =>
      event.type === 'task.suspended' && event.wait.on === 'io' ? [event.wait.label] : [],
    )
    expect(labels).toEqual(
      expect.arrayContaining(['the process sleep to start', 'a line from sleep', 'the process sleep to end']),
    )
    expect(totalMs(trace)).toBeGreaterThan(3000)
  })

  it('records a blocking call as one', async () => {
    const trace = await run('import subprocess\nsubprocess.run(["sleep", "3"])')
    const blocked = trace.events.flatMap((event) => (event.type === 'blocked' ? [event.ms] : []))
    expect(blocked.reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(3002.5, 3)
  })

  it('prints what a child without pipes prints, and its errors apart', async () => {
    const trace = await run('import subprocess\nsubprocess.run("echo out; echo err >&2", shell=True)')
    expect([stdout(trace), printed(trace, 'stderr')]).toEqual(['out\n', 'err\n'])
  })

  it('lets threads wait for processes side by side', async () => {
    const trace = await run(`import asyncio, subprocess, time
async def main():
    begun = time.monotonic()
    calls = (asyncio.to_thread(subprocess.run, ["sleep", "1"]) for _ in range(3))
    print([done.returncode for done in await asyncio.gather(*calls)], round(time.monotonic() - begun, 1))
asyncio.run(main())`)
    expect(stdout(trace)).toBe('[0, 0, 0] 1.0\n')
    expect(trace.events.filter(({ type }) => type === 'blocked')).toEqual([])
  })

  it('keeps os.system inside', async () => {
    const trace = await run('import os\nprint(os.system("exit 3") >> 8, os.popen("whoami").read().strip())')
    expect(stdout(trace)).toBe('3 reader\n')
  })

  it('says what ping and curl make up', async () => {
    const trace = await run(`import asyncio
async def main():
    process = await asyncio.create_subprocess_exec("ping", "-c", "3", "example.com", stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    print(out.count(b"icmp_seq"))
    process = await asyncio.create_subprocess_shell("curl -s https://example.com | grep title", stdout=asyncio.subprocess.PIPE)
    print((await process.communicate())[0])
asyncio.run(main())`)
    expect(stdout(trace)).toBe("3\nb'<title>example.com</title>\\n'\n")
    expect(trace.assumptions.map(({ message }) => message)).toEqual([
      'The lines and times of ping are made up.',
      'What curl gets from example.com is made up.',
    ])
    expect(totalMs(trace)).toBeGreaterThan(2000)
  })

  it('follows a child that never ends for as long as the program looks', async () => {
    const trace = await run(`import asyncio, sys
CODE = "import time, itertools\\nfor n in itertools.count():\\n    print(n, flush=True)\\n    time.sleep(10)"
async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CODE, stdout=asyncio.subprocess.PIPE)
    for _ in range(12):
        line = await process.stdout.readline()
    print(line)
    process.terminate()
    print(await process.wait())
asyncio.run(main())`)
    expect(stdout(trace)).toBe("b'11\\n'\n-15\n")
  })

  it('gives the same trace twice', async () => {
    const { code } = processesPrograms.find(({ title }) => title === 'understands a little shell') ?? {
      code: '',
    }
    expect(JSON.stringify(await run(code))).toBe(JSON.stringify(await run(code)))
  })

  it.each([
    ["echo 'open", 2, '/bin/sh: 1: Syntax error: Unterminated quoted string\n'],
    ['for x in a', 2, '/bin/sh: 1: Syntax error: end of file unexpected (expecting "do")\n'],
    ['nothing here', 127, '/bin/sh: 1: nothing: not found\n'],
    ['cat /nowhere', 1, 'cat: /nowhere: No such file or directory\n'],
  ])('answers %s as a shell does', async (text, code, said) => {
    const trace = await run(`import subprocess
done = subprocess.run(${JSON.stringify(text)}, shell=True, capture_output=True, text=True)
print(done.returncode)
print(done.stderr, end="")`)
    expect(stdout(trace)).toBe(`${code}\n${said}`)
  })
})
