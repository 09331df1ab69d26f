const util = require('util')
console.log(util.types.isPromise(Promise.resolve()), util.types.isAsyncFunction(async () => {}))
console.log(util.types.isGeneratorFunction(function* () {}), util.inspect(new Map([['a', 1]])))
