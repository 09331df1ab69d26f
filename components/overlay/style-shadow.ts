/**
 * Puts CSS into a shadow root. A constructed sheet is not subject to the page's `style-src`; Firefox may refuse
 * one that was made in a content script (read, 2026-11-22), and then a `<style>` element does.
 */
export function styleShadow(root: ShadowRoot, css: string): void {
  try {
    root.adoptedStyleSheets = [sheetOf(css)]
  } catch {
    const style = root.ownerDocument.createElement('style')
    style.textContent = css
    root.prepend(style)
  }
}

/** Read once, however many roots it is for: a card is opened and closed all the time. */
const sheets = new Map<string, CSSStyleSheet>()

function sheetOf(css: string): CSSStyleSheet {
  const sheet = sheets.get(css) ?? new CSSStyleSheet()
  if (!sheets.has(css)) sheet.replaceSync(css)
  sheets.set(css, sheet)
  return sheet
}
