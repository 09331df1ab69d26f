// Where each function of a stack stands: at the name that is called, at `new`, at the bracket.
const own = (line) => !line.includes('node:') && line.includes('at ')
const frames = ({ stack }) =>
  stack.split('\n').filter(own).map((line) => line.trim().replace(/[^\s(]*(?:snippet|script)\.js/, 'here'))

function weigh(parcel) {
  if (parcel > 2) throw new RangeError(`too heavy: ${parcel}`)
  return parcel
}
const pack = (...parcels) => parcels.map((parcel) => weigh(parcel + 1))
function send() {
  return pack(
    weigh(1),
    weigh(weigh(2)),
  )
}
try {
  send()
} catch (error) {
  console.log(frames(error))
}
try {
  ;(function () {
    const doors = [() => weigh(9)]
    doors[0]()
  })()
} catch (error) {
  console.log(frames(error).slice(0, 2), frames(error).slice(3))
}
const outer = new Error('outer', { cause: new Error('inner') })
console.log(frames(outer), frames(outer.cause))
console.log(frames(Error('without new')))
