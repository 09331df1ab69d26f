// The servers of a run, by port: what asks one of them gets its answer, and no network is needed.
const servers = new Map()
/** Virtual ms that a message takes from one end to the other. */
const ON_THE_WAY_MS = 1

/** `ask({ method, url, headers, body })` gives a promise of the answer. */
function listen(port, ask) {
  servers.set(port, { ask, asked: 0 })
  if (servers.size === 1) host.atEnd(tellOpen)
}

/** Node goes on as long as somebody listens; a replay is over when nobody asks any more. */
function tellOpen() {
  for (const port of servers.keys())
    host.assume(
      'other',
      `The server on port ${port} still listens at the end: Node would not end here, but wait for the next client.`,
    )
}

function close(port) {
  servers.delete(port)
}

/** How often it was asked; null where nothing listens. */
function asked(port) {
  return servers.get(port)?.asked ?? null
}

/** The answer of the server on this port; null where there is none. */
function ask(port, url, { method = 'GET', headers = {}, body = '' } = {}) {
  const server = servers.get(port)
  if (server === undefined) return null
  server.asked += 1
  return server.ask({ method, url, headers, body })
}

/** The answer of the server that has this address; null where there is none. */
function serve(address, request = {}) {
  const [, host = '', port = '80', path = '/'] =
    /^\w+:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]+)(?::(\d+))?([^#]*)/.exec(String(address)) ?? []
  if (!/^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\])$/.test(host)) return null
  const headers = { host: `${host}:${port}`, ...request.headers }
  return ask(Number(port), path || '/', { ...request, headers })
}

module.exports = { ON_THE_WAY_MS, ask, listen, close, asked, serve }
