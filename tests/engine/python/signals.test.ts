import { describe, expect, it } from 'vitest'
import { itPrintsWhatCPythonPrints } from './checked-program.ts'
import { pythonEngine, stdout } from './engine.ts'
import { signalsPrograms } from './signals-programs.ts'

const run = pythonEngine()

describe('a program that uses signals', () => {
  itPrintsWhatCPythonPrints(run, signalsPrograms)

  it('is sent the signal that it waits for', async () => {
    const trace = await run(`import asyncio, signal
async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGINT, stop.set)
    await stop.wait()
    print("bye")
asyncio.run(main())`)
    expect(stdout(trace)).toBe('bye\n')
    expect(trace.assumptions[0]?.message).toContain('Somebody presses Ctrl+C')
  })

  it('is ended by a signal that it has no handler for', async () => {
    const trace = await run(
      'import os, signal\nprint("before", flush=True)\nos.kill(os.getpid(), signal.SIGTERM)\nprint("after")',
    )
    expect(stdout(trace)).toBe('before\n')
    expect(trace.outcome).toMatchObject({ type: 'failed', error: { type: 'SIGTERM' }, line: 3 })
  })

  it('gives a handler a lane', async () => {
    const trace = await run(signalsPrograms[0]?.code ?? '')
    expect(trace.tasks.filter(({ kind }) => kind === 'callback').map(({ coroutine }) => coroutine)).toEqual([
      'handler',
    ])
  })
})
