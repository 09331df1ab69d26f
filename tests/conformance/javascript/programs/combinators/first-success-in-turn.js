const mirrors = ['down.example', 'slow.example', 'good.example']
const ask = async (host) => {
  await new Promise((r) => setTimeout(r, 5))
  if (host !== 'good.example') throw new Error(host + ' failed')
  return host
}
async function firstThatWorks(hosts) {
  const errors = []
  for (const host of hosts) {
    try {
      return await ask(host)
    } catch (e) {
      errors.push(e.message)
    }
  }
  throw new AggregateError(errors)
}
firstThatWorks(mirrors).then((h) => console.log('used', h))
