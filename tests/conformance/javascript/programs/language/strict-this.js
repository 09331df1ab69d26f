'use strict'
function f() {
  return this
}
console.log(f(), f.call(5))
const g = () => typeof this
console.log(g())
try {
  undeclared = 1
} catch (e) {
  console.log(e.name)
}
