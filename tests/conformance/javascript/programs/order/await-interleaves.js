async function count(name) {
  for (let i = 1; i <= 3; i++) {
    console.log(name, i)
    await null
  }
  return name
}
Promise.all([count('a'), count('b')]).then((names) => console.log(names))
console.log('started')
