/** What a reader does in the browser's own settings of an extension, by the page that Chrome has for them. */
import type { Page } from 'playwright'
import type { Extension } from './extension.ts'

/** The part of that page's API that is called here. */
declare const chrome: {
  developerPrivate: {
    addHostPermission(id: string, pattern: string): Promise<void>
    removeHostPermission(id: string, pattern: string): Promise<void>
  }
}

async function inSettings(extension: Extension, change: (page: Page) => Promise<void>): Promise<void> {
  const page = await extension.context.newPage()
  await page.goto('chrome://extensions')
  await change(page)
  await page.close()
}

/** The reader agrees beforehand: the browser's question, which no test can click, is then not asked. */
export async function agreeTo(extension: Extension, pattern: string): Promise<void> {
  await inSettings(extension, (page) =>
    page.evaluate(([id, wanted]) => chrome.developerPrivate.addHostPermission(id, wanted), [
      extension.id,
      pattern,
    ] as const),
  )
}

export async function withdrawInSettings(extension: Extension, pattern: string): Promise<void> {
  await inSettings(extension, (page) =>
    page.evaluate(([id, wanted]) => chrome.developerPrivate.removeHostPermission(id, wanted), [
      extension.id,
      pattern,
    ] as const),
  )
}
