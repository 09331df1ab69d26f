import { describe, expect, test } from 'vitest'
import type { EventOf } from '../../../components/trace/index.ts'
import { checkFragments } from './check-fragments.ts'
import { pythonEngine } from './engine.ts'
import { fragments } from './fragments/modules/index.ts'

const simulate = pythonEngine()

checkFragments(simulate, fragments)

describe('how it is shown', () => {
  test('a request of aiohttp is a wait for I/O with its address and its end', async () => {
    const { events } = await simulate(
      'import aiohttp, asyncio\n\nasync def main():\n    async with aiohttp.ClientSession() as session:\n' +
        '        await session.get("https://example.com/")\n\nasyncio.run(main())\n',
    )
    const wait = events.find(
      (event): event is EventOf<'task.suspended'> =>
        event.type === 'task.suspended' && event.wait.on === 'io',
    )
    expect(wait?.wait).toEqual({
      on: 'io',
      label: 'aiohttp GET https://example.com/',
      until: expect.any(Number),
    })
    const rang = events.find((event) => event.type === 'timer.fired')
    expect(rang).toMatchObject({
      label: 'aiohttp GET https://example.com/',
      cause: wait?.seq,
      at: wait?.wait.until,
    })
  })

  test('a request of requests holds the loop', async () => {
    const { events } = await simulate(
      'import asyncio, requests\n\nasync def main():\n    requests.get("https://example.com/")\n\nasyncio.run(main())\n',
    )
    const blocked = events.find((event) => event.type === 'blocked')
    expect(blocked).toMatchObject({ what: 'requests.get', line: 4 })
  })

  test('requests to a route have lanes named after them', async () => {
    const { tasks } = await simulate(
      'from fastapi import FastAPI\n\napp = FastAPI()\n\n@app.get("/items/{item_id}")\nasync def read(item_id: int):\n    return item_id\n',
    )
    expect(tasks.filter(({ named }) => named).map(({ name, coroutine }) => [name, coroutine])).toEqual([
      ['GET /items/{item_id} #1', 'read'],
      ['GET /items/{item_id} #2', 'read'],
    ])
  })

  test('the same latency in every run, another for each request', async () => {
    const code =
      'import asyncio, httpx\n\nasync def main():\n    async with httpx.AsyncClient() as client:\n' +
      '        await client.get("https://a.org")\n        await client.get("https://a.org")\n\nasyncio.run(main())\n'
    const [first, second] = [await simulate(code), await simulate(code)]
    expect(second).toEqual(first)
    const ends = first.events.flatMap((event) => (event.type === 'timer.fired' ? [event.at] : []))
    expect(ends).toHaveLength(2)
    expect(ends[1]).not.toBe(2 * (ends[0] ?? 0))
  })

  test.each(['js', 'pyodide', 'pyodide_js', '_ctypes', 'ctypes'])(
    '%s is never simulated as the bridge',
    async (name) => {
      const { outcome } = await simulate(
        `try:\n    import ${name}\n    print(${name})\nexcept ModuleNotFoundError:\n    raise SystemExit(14)\n`,
      )
      expect(outcome.type).toBe('failed')
    },
  )
})
