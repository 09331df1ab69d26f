class Animal {
  constructor(name) {
    this.name = name
  }
  async speak() {
    await null
    return `${this.name} makes a sound`
  }
}
class Dog extends Animal {
  async speak() {
    const base = await super.speak()
    return `${base}: woof`
  }
}
new Dog('Rex').speak().then(console.log)
