async function first() {
  console.log('first begins')
  // Even without a wait, what stands behind an await comes after everything that runs now.
  await null
  console.log('first goes on')
}

async function second() {
  console.log('second begins')
  await null
  console.log('second goes on')
}

first()
second()
console.log('script ends')
