const net = require('node:net')

const server = net.createServer((socket) => {
  console.log('connected')
  socket.on('data', (data) => socket.write(`echo ${data}`))
  socket.on('end', () => console.log('client left'))
})
server.listen(0, () => {
  const client = net.connect(server.address().port, () => {
    console.log('client connected')
    client.write('hello')
  })
  client.on('data', (data) => {
    console.log(String(data))
    client.end()
  })
  client.on('close', () => {
    console.log('client closed')
    server.close(() => console.log('server closed'))
  })
})
