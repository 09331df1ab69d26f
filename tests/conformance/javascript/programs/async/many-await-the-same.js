const ready = new Promise((resolve) => setTimeout(resolve, 20))
async function worker(id) {
  console.log(id, 'waits')
  await ready
  console.log(id, 'goes on')
}
for (let i = 1; i <= 3; i++) worker(i)
