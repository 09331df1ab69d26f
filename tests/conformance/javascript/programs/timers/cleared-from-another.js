const second = setTimeout(() => console.log('second, never'), 20)
setTimeout(() => {
  console.log('first clears second')
  clearTimeout(second)
}, 10)
