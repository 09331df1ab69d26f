/** A page with these blocks of Python, as text: `#block-1`, `#block-2` and so on. */
export function pageWith(blocks: string[], css = ''): string {
  const listings = blocks.map(
    (code, index) =>
      `<p>Listing ${index + 1}</p><pre id="block-${index + 1}"><code class="language-python">${escapeHtml(code)}</code></pre>`,
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
