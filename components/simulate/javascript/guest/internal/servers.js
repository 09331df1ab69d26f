// The servers of a run, by port: what asks one of them gets its answer, and no network is needed.
const servers = new Map()
/** Virtual ms that a message takes from one end to the other. */
const ON_THE_WAY_MS = 1

/** `ask({ method, url, headers, body })` gives a promise of the answer. */
function listen(port, ask) {
  servers.set(port, { ask, asked: 0 })
}

function close(port) {
  servers.delete(port)
}

/** How often it was asked; null where nothing listens. */
function asked(port) {
  return servers.get(port)?.asked ?? null
}

/** The answer of the server that has this address; null where there is none. */
function serve(address, { method = 'GET', headers = {}, body = '' } = {}) {
  const [, host = '', port, path = '/'] =
    /^\w+:\/\/(?:[^/@]*@)?([^/:?#]+)(?::(\d+))?([^#]*)/.exec(String(address)) ?? []
  const server = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\])$/.test(host)
    ? servers.get(Number(port ?? 80))
    : undefined
  if (server === undefined) return null
  server.asked += 1
  return server.ask({
    method,
    url: path || '/',
    headers: { host: `${host}:${port ?? 80}`, ...headers },
    body,
  })
}

module.exports = { ON_THE_WAY_MS, listen, close, asked, serve }
