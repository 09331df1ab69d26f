setTimeout((a, b) => console.log(a, b), 10, 'x', 'y')
const timer = setTimeout(() => console.log('never'), 20)
clearTimeout(timer)
console.log(typeof timer, timer.hasRef())
