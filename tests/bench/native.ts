import { spawnSync } from 'node:child_process'
import { type Figure, median } from './figure.ts'
import { MANY } from './programs.ts'

const RUNS = 5

/** The bare loop of the guest (guest/bare.py), for a Python that is on the machine. */
const ON_VIRTUAL_CLOCK = `
import asyncio, time
from asyncio import base_events

class BareLoop(base_events.BaseEventLoop):
    now = 0.0
    def __init__(self):
        super().__init__()
        self._selector = self
    def time(self):
        return self.now
    def select(self, timeout):
        self.now += timeout or 0
        return []
    def _process_events(self, event_list):
        pass

class Policy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = BareLoop

asyncio.set_event_loop_policy(Policy())
started = time.perf_counter()
${MANY}
print((time.perf_counter() - started) * 1000)
`

/** The same program on the machine's own python3; nothing where there is none. */
export function nativeFigures(): Figure[] {
  const runs = Array.from({ length: RUNS }, () => {
    const { status, stdout } = spawnSync('python3', ['-W', 'ignore', '-c', ON_VIRTUAL_CLOCK], {
      encoding: 'utf8',
    })
    return status === 0 ? Number(stdout) : Number.NaN
  }).filter((ms) => !Number.isNaN(ms))
  if (runs.length === 0) return []
  return [{ name: '1,000 tasks x 10 sleeps, native python3', value: median(runs), unit: 'ms', budget: null }]
}
