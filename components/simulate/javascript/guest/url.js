// node:url. Source: Node's documentation, "URL".
const { URL, URLSearchParams } = globalThis
module.exports = {
  URL,
  URLSearchParams,
  fileURLToPath: (url) => decodeURIComponent(new URL(url).pathname),
  pathToFileURL: (path) => new URL(`file://${require('node:path').resolve(path)}`),
  format: (url) => String(url),
  parse: (text) => URL.parse(text) ?? { pathname: text },
}
