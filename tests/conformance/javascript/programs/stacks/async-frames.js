// Who waits for what fails, through awaits, Promise.all and methods.
const own = (line) => !line.includes('node:') && line.includes('at ')
const frames = ({ stack }) =>
  stack.split('\n').filter(own).map((line) => line.trim().replace(/[^\s(]*(?:snippet|script)\.js/, 'here'))
const nap = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function fetchRow() {
  await nap(5)
  throw new Error('no row')
}
async function fetchTable() {
  return await fetchRow()
}
class Report {
  async print() {
    await Promise.all([nap(1), fetchTable()])
  }
}
const main = async () => {
  try {
    await new Report().print()
  } catch (error) {
    console.log(frames(error))
  }
}
main()
fetchTable().catch((error) => console.log(frames(error)))
