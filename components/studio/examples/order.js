// Timers wait for the next turn of the loop; promises only for the end of this one.
setTimeout(() => console.log('timer'), 0)

Promise.resolve().then(() => console.log('promise'))

queueMicrotask(() => console.log('microtask'))

console.log('script')
