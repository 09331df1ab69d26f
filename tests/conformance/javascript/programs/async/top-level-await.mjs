console.log('start')
const value = await new Promise((resolve) => setTimeout(resolve, 10, 'ready'))
console.log(value)
for (const n of [1, 2]) console.log(await Promise.resolve(n))
