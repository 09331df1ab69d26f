const { promisify } = require('util')
function add(a, b, callback) {
  setTimeout(() => (a < 0 ? callback(new Error('negative')) : callback(null, a + b)), 5)
}
const addAsync = promisify(add)
addAsync(2, 3)
  .then((sum) => {
    console.log(sum)
    return addAsync(-1, 0)
  })
  .catch((e) => console.log(e.message))
