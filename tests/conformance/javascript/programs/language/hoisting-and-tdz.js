console.log(typeof hoisted, notYet)
var notYet = 1
function hoisted() {}
try {
  tdz
} catch (e) {
  console.log(e.name, e.message)
}
let tdz = 1
console.log((() => { try { return 'try' } finally { console.log('finally first') } })())
