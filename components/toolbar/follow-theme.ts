import { watchPreferences } from '../platform/index.ts'

/** Gives a page of the extension the theme that the reader chose, now and whenever that changes. */
export function followTheme(root: HTMLElement, signal: AbortSignal): void {
  watchPreferences(({ theme }) => {
    const themed = [root, ...root.querySelectorAll<HTMLElement>('.ls-theme')]
    for (const each of themed.filter((one) => one.classList.contains('ls-theme'))) {
      if (theme === 'system') delete each.dataset.theme
      else each.dataset.theme = theme
    }
  }, signal)
}
