try {
  setTimeout(() => {
    console.log('timer runs')
  }, 0)
  console.log('try is over')
} catch {
  console.log('never')
} finally {
  console.log('finally')
}
