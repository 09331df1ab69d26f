import http from 'node:http'
import { once } from 'node:events'

const server = http.createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  console.log(request.method, request.headers['content-type'], body)
  response.end(body.toUpperCase())
})
server.listen(0)
await once(server, 'listening')
const { port } = server.address()
const post = http.request(
  { hostname: 'localhost', port, path: '/up', method: 'POST', headers: { 'Content-Type': 'text/plain' } },
  (response) => {
    response.on('data', (chunk) => console.log('answer', String(chunk)))
    response.on('end', () => {
      server.close()
      server.closeAllConnections()
      console.log('end')
    })
  },
)
post.on('error', (error) => console.log(error.message))
post.write('first, ')
post.end('last')
