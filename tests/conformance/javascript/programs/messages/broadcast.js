const a = new BroadcastChannel('news')
const b = new BroadcastChannel('news')
b.onmessage = (event) => {
  console.log('b got', event.data)
  a.close()
  b.close()
}
a.postMessage('hello')
console.log('sent')
