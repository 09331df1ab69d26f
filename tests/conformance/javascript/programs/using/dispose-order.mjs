const open = (name) => ({
  name,
  [Symbol.dispose]() {
    console.log('dispose', name)
  },
})
{
  using a = open('a')
  using b = open('b')
  console.log('using', a.name, b.name)
}
console.log('after')
