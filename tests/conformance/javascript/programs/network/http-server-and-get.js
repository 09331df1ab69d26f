const http = require('node:http')

const server = http.createServer((request, response) => {
  console.log('asked', request.method, request.url)
  if (request.url === '/json') {
    response.writeHead(201, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ ok: true }))
    return
  }
  response.statusCode = 404
  response.setHeader('X-Why', 'nothing here')
  response.write('not ')
  response.end('found')
})
server.listen(0, () => {
  const { port } = server.address()
  console.log('listening', port > 0)
  http.get(`http://localhost:${port}/json`, (response) => {
    console.log(response.statusCode, response.statusMessage, response.headers['content-type'])
    let text = ''
    response.setEncoding('utf8')
    response.on('data', (chunk) => {
      text += chunk
    })
    response.on('end', async () => {
      console.log(JSON.parse(text).ok)
      const other = await fetch(`http://localhost:${port}/other?a=1`)
      console.log(other.status, other.ok, other.headers.get('x-why'), await other.text())
      server.close(() => console.log('closed'))
      server.closeAllConnections()
    })
  })
})
