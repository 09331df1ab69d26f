/** The chapter's example. */
export const CHAPTER = `import asyncio

async def work(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} done"

async def main():
    a = asyncio.create_task(work("A", 1))
    b = asyncio.create_task(work("B", 2))
    print(await a)
    print(await b)

asyncio.run(main())
`

/** 1,000 tasks that sleep ten times each. */
export const MANY = `import asyncio

async def worker():
    for _ in range(10):
        await asyncio.sleep(1)

async def main():
    await asyncio.gather(*[worker() for _ in range(1000)])

asyncio.run(main())
`

/** Just under 100,000 events. */
export const LARGEST = MANY.replace('range(1000)', 'range(1480)')

/** The chapter's example, rewritten. */
export const CHAPTER_IN_JAVASCRIPT = `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function work(name, ms) {
  await sleep(ms)
  return \`\${name} done\`
}

async function main() {
  const a = work('A', 1000)
  const b = work('B', 2000)
  console.log(await a)
  console.log(await b)
}

main()
`

/** Nothing but calls and arithmetic: what the engine alone can run as well. */
export const LOOP_IN_JAVASCRIPT = `let sum = 0
function add(n) { return (n * 3) % 7 }
for (let n = 0; n < 10_000; n++) sum += add(n)
`
