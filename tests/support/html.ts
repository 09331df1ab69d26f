/** A page with these blocks of one language, as text: `#block-1`, `#block-2` and so on. */
export function pageWith(blocks: string[], css = '', language = 'python'): string {
  const listings = blocks.map(
    (code, index) =>
      `<p>Listing ${index + 1}</p><pre id="block-${index + 1}"><code class="language-${language}">${escapeHtml(code)}</code></pre>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><style>${css}</style></head><body><main>${listings.join('\n')}</main></body></html>`
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** A program that two tasks of one and two seconds make up, as the chapter's. */
export const TWO_TASKS = `import asyncio

async def work(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} done"

async def main():
    a = asyncio.create_task(work("A", 1))
    b = asyncio.create_task(work("B", 2))
    print(await a)
    print(await b)

asyncio.run(main())`

/** Two sleeps that JavaScript makes of one function, and what is printed as each of them is over. */
export const TWO_SLEEPS = `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function work(name, ms) {
  await sleep(ms)
  console.log(name + " done")
}

await Promise.all([work("A", 1000), work("B", 2000)])
await sleep(2 * 250)`
