async function* letters() {
  console.log('started')
  const got = yield 'a'
  console.log('got', got)
  yield 'b'
}
const it = letters()
it.next().then((r) => console.log(r))
it.next('first').then((r) => console.log(r))
it.next().then((r) => console.log(r))
console.log('queued three')
