import type { Trace } from '../trace/index.ts'
import { xml } from './xml.ts'

/** What the file's script finds in it. */
export type HtmlContent = { trace: Trace; other: Trace | null; step: number; locale: string }

/** The element of the file that holds the content as JSON. */
export const CONTENT_ID = 'loopscope-replay'

export type HtmlParts = {
  content: HtmlContent
  /** The player, as one classic script without imports; it brings its own styles. */
  script: string
  /** Unpredictable: only the script that is written here may run. */
  nonce: string
}

/**
 * One file that replays by itself, without a network: the player and the trace. Its policy allows this one script and
 * nothing else, so that text of the trace can neither run nor load anything.
 */
export function htmlFile({ content, script, nonce }: HtmlParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    // Positions are set by script on single elements, which no policy forbids; sheets are constructed.
    "style-src 'none'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${xml(content.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>Loopscope</title>
</head>
<body>
<script type="application/json" id="${CONTENT_ID}">${jsonInHtml(content)}</script>
<script nonce="${nonce}">${scriptInHtml(script)}</script>
</body>
</html>
`
}

/** JSON that can not end the element it stands in: no `<` is left to begin a tag or a comment with. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** A script may hold `</script` and `<!--` in its strings, where an escape means the same. HTML, 13.2.5.4 and 4.12.1.3. */
function scriptInHtml(script: string): string {
  return script.replace(/<(?=\/script|script|!--)/gi, '\\x3c')
}
