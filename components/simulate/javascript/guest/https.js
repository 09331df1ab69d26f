// node:https, as http. Source: Node's documentation, "HTTPS".
const http = require('node:http')

/** Options without a protocol mean this one. */
const secure = (first) => (first?.constructor === Object ? { protocol: 'https:', ...first } : first)

module.exports = {
  Agent: http.Agent,
  Server: http.Server,
  createServer: http.createServer,
  get: (first, ...rest) => http.get(secure(first), ...rest),
  globalAgent: http.globalAgent,
  request: (first, ...rest) => http.request(secure(first), ...rest),
}
