/** Methods that a page does not show, or shows without their class. */
import type { Fragment } from '../../check-fragments.ts'

export const methods: Fragment[] = [
  {
    name: 'class: a method that it does not show, called on an object of it',
    code: `
class Kettle:
    async def __aenter__(self):
        print("on")
        return self

    async def __aexit__(self, *error):
        print("off")

async def main():
    async with Kettle() as kettle:
        await kettle.boil(2)
`,
    assumptions: ['entry', 'name'],
    outcome: 'completed',
    stdout: `on
off
`,
  },
  {
    name: 'class: a slip in a name of its own is an error',
    code: `
class Kettle:
    async def boil(self):
        print("boils")

async def main():
    kettle = Kettle()
    await kettle.boill()
`,
    assumptions: ['entry'],
    outcome: 'failed',
    stdout: '',
  },
  {
    name: 'class: a method that is an asynchronous context manager',
    code: `
import asyncio
from contextlib import asynccontextmanager

class Gate:
    @asynccontextmanager
    async def opened(self):
        print("opens")
        yield
        print("closes")
`,
    assumptions: ['entry'],
    outcome: 'completed',
    stdout: `opens
closes
`,
  },
  {
    name: 'class: methods without their class call each other',
    code: `
async def leave(self):
    print("leaves")
    await self.arrive("north")

async def arrive(self, where):
    print("arrives", where)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `leaves
arrives north
`,
  },
]
