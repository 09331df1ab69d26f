/** The Studio's tab. */
import { browser } from './browser.ts'
import { answer } from './messages.ts'

/** The Studio's address with a program, packed by exports/link.ts. */
export function studioUrl(hash: string): string {
  return browser.runtime.getURL(`studio.html#${hash}`)
}

/** Opens the Studio in a tab beside the reader's. Works in the extension's own pages; others ask the background. */
export async function openStudio(hash = ''): Promise<void> {
  await browser.tabs.create({ url: studioUrl(hash) })
}

export function answerOpenStudio(): void {
  answer('open-studio', async ({ hash }) => {
    await openStudio(hash)
    return true
  })
}
