// How the functions of a stack are called: by what they were called on.
const own = (line) => !line.includes('node:') && line.includes('at ')
const first = ({ stack }) =>
  stack.split('\n').filter(own)[0].trim().replace(/[^\s(]*(?:snippet|script)\.js/, 'here')
const tell = () => console.log(first(new Error('told')))
const show = (error) => console.log(first(error))

class Kettle {
  static boil() {
    return new Kettle().heat()
  }
  constructor() {
    this.whistle = () => new Error('whistle')
  }
  heat() {
    return new Error('hot')
  }
  get water() {
    return new Error('water')
  }
  #steam() {
    return new Error('steam')
  }
  open() {
    return this.#steam()
  }
  async pour() {
    await null
    return new Error('poured')
  }
}
class Pot extends Kettle {}
show(Kettle.boil())
show(new Pot().heat())
show(new Kettle().whistle())
show(new Kettle().water)
show(new Kettle().open())
const table = { cup: function mug() { return new Error('cup') }, plate() { return new Error('plate') } }
show(table.cup())
show(table.plate())
table.spoon = function () {
  return new Error('spoon')
}
show(table.spoon())
function Oven() {}
Oven.prototype.bake = function () {
  return new Error('baked')
}
show(new Oven().bake())
show(table.plate.call(new Oven()))
const { plate } = table
show(plate())
new Pot().pour().then(show)
setTimeout(() => tell(), 1)
setTimeout(function ring() {
  show(new Error('ring'))
}, 2)
setTimeout(() => show(new Error('nameless')), 3)
