let n = 0
setTimeout(() => console.log('timer after', n, 'microtasks'), 0)
function again() {
  if (++n < 1000) queueMicrotask(again)
}
again()
