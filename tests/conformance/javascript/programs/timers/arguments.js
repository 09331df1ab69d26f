function greet(greeting, name) {
  console.log(`${greeting}, ${name}!`)
}
setTimeout(greet, 10, 'Hello', 'Ann')
setTimeout(console.log, 5, 'direct', 1, true)
