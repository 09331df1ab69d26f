const { port1, port2 } = new MessageChannel()
port2.onmessage = (event) => {
  console.log('got', event.data)
  port2.close()
}
port1.postMessage({ hello: 'there' })
Promise.resolve().then(() => console.log('then'))
console.log('script')
