import { browser } from './browser.ts'

export type Versions = { extension: string; browser: string; permissions: string[] }

/** What a maintainer asks first. */
export async function readVersions(navigator: Navigator): Promise<Versions> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll()
  return {
    extension: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    permissions: [...permissions, ...origins],
  }
}
