// What JSON.stringify says of an object that is in itself.
const tell = (make) => {
  try {
    console.log(JSON.stringify(make()))
  } catch (error) {
    console.log(`${error.name}: ${error.message}`)
  }
}
class Room {
  constructor(name) {
    this.name = name
  }
}
tell(() => {
  const me = { name: 'me' }
  me.self = me
  return me
})
tell(() => {
  const hall = new Room('hall')
  const kitchen = new Room('kitchen')
  hall.next = kitchen
  kitchen.back = hall
  return { house: hall }
})
tell(() => {
  const list = [1, [2]]
  list[1].push({ list })
  return list
})
tell(() => {
  const a = {}
  a.b = { c: { d: { e: a } } }
  return a
})
tell(() => ({ twice: [1], same: [1] }))
