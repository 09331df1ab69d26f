process.on('uncaughtException', (error, origin) => {
  console.log(origin, error.name, error.code, Object.keys(error))
  console.log(error.message.slice(-40), error instanceof Error)
})
class Ticket {
  constructor() {
    this.id = 7
  }
}
const dull = () => 1
for (const reason of [undefined, 42, 'sold out', [1, 2], dull, new Ticket(), { message: 'no error' }, new Date(0), Symbol('off')])
  Promise.reject(reason)
Promise.reject(new RangeError('a real one')).finally(() => console.log('done'))
