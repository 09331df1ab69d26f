const util = require('util')
const sleep = util.promisify(setTimeout)
async function main() {
  console.log('before')
  console.log(await sleep(10, 'value'))
  console.log('after')
}
main()
