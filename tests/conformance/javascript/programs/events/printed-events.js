// How an event is printed; its time is left out.
const show = (event) => console.log(require('node:util').inspect(event).replace(/timeStamp: [\d.]+/, 'timeStamp: …'))
show(new Event('ready', { cancelable: true }))
console.log({ nested: { deeper: { event: new Event('x') } } })
const { signal } = new AbortController()
signal.addEventListener('abort', show)
signal.dispatchEvent(new Event('abort'))
