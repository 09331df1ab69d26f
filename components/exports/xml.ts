/** Text as XML and HTML take it, between tags and in attributes. What XML 1.0 forbids altogether becomes U+FFFD. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`)
}
