/** Interactive sessions: what an input is worth is printed. */
import type { Fragment } from '../../check-fragments.ts'

export const sessions: Fragment[] = [
  {
    name: 'session: each input prints its value, None excepted',
    code: `
>>> import asyncio
>>> async def double(n):
...     await asyncio.sleep(n)
...     return 2 * n
...
>>> asyncio.run(double(2))
4
>>> print("x")
x
>>> asyncio.run(asyncio.sleep(1))
>>> 'a' + 'b'
'ab'
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `4
x
'ab'
`,
  },
  {
    name: 'session: of a cell only the last line prints its value',
    code: `
In [1]: async def one():
   ...:     return 1
   ...: 

In [2]: 5
   ...: await one()
Out[2]: 1
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `1
`,
  },
]
