import type { Program } from '../studio/program.ts'

/** What the welcome page replays: two things that wait at the same time, which is all that the page wants to show. */
export const EXAMPLE: Program = {
  language: 'python',
  code: `import asyncio

async def brew(drink, seconds):
    await asyncio.sleep(seconds)
    print(drink, "is ready")

async def main():
    await asyncio.gather(brew("tea", 2), brew("coffee", 3))
    print("breakfast")

asyncio.run(main())
`,
}
