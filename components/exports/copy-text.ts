/** Puts text on the clipboard. Rejects with a message for the reader where the page forbids it. */
export async function copyText(text: string, document: Document): Promise<void> {
  const clipboard = document.defaultView?.navigator.clipboard
  // Pages without https have no clipboard.
  const copied =
    clipboard === undefined
      ? false
      : await clipboard.writeText(text).then(
          () => true,
          () => false,
        )
  if (!copied) throw new Error('This page does not let Loopscope copy. Save it as a file instead.')
}
