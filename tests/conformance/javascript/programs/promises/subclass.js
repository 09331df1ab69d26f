class Task extends Promise {
  static get [Symbol.species]() {
    return Promise
  }
}
const task = new Task((resolve) => resolve('x'))
console.log(task instanceof Task, task.then(() => {}) instanceof Task)
task.then((value) => console.log(value))
