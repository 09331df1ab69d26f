/**
 * Puts CSS into a shadow root. A constructed sheet is not subject to the page's `style-src`; Firefox may refuse
 * one that was made in a content script (read, 2026-11-22), and then a `<style>` element does.
 */
export function styleShadow(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = root.ownerDocument.createElement('style')
    style.textContent = css
    root.prepend(style)
  }
}
