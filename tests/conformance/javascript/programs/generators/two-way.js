function* conversation() {
  const name = yield 'What is your name?'
  const age = yield `Hello ${name}, how old are you?`
  return `${name} is ${age}`
}
const c = conversation()
console.log(c.next().value)
console.log(c.next('Ann').value)
console.log(c.next(30))
console.log(c.next())
