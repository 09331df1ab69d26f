import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'

const pages = join(import.meta.dirname, '..', 'pages')

export type HtmlServer = {
  port: number
  /** Path under which this text is served from now on. */
  serve(html: string, headers?: Record<string, string>): string
  close(): void
}

/** Serves the files of tests/pages, and HTML given as text, on this machine alone. */
export async function serveHtml(): Promise<HtmlServer> {
  const texts = new Map<string, { html: string; headers: Record<string, string> }>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const type = { 'content-type': 'text/html; charset=utf-8' }
    const text = texts.get(pathname)
    if (text !== undefined) {
      response.writeHead(200, { ...type, ...text.headers }).end(text.html)
      return
    }
    const file = join(pages, basename(pathname))
    if (pathname.endsWith('.html') && existsSync(file)) response.writeHead(200, type).end(readFileSync(file))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    serve(html, headers = {}) {
      const path = `/text-${texts.size}.html`
      texts.set(path, { html, headers })
      return path
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
