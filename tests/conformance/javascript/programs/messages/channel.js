const { port1, port2 } = new MessageChannel()
port2.on('message', (m) => {
  console.log('got', m)
  if (m === 'last') port2.close()
})
port1.postMessage({ n: 1 })
port1.postMessage('last')
Promise.resolve().then(() => console.log('microtask first'))
console.log('posted')
