// A setter and a trap are called where the value is assigned.
const guard = {
  set size(value) {
    throw new RangeError(`no size ${value}`)
  },
}
const proxy = new Proxy(
  {},
  {
    set(target, key) {
      throw new TypeError(`${key} is fixed`)
    },
  },
)
for (const attempt of [
  () => {
    guard.size = 3
  },
  () => {
    proxy.colour = 'red'
  },
])
  try {
    attempt()
  } catch (error) {
    const places = error.stack.matchAll(/at (.*?) ?\(?[^ (]*:(\d+:\d+)\)?\n/g)
    console.log(error.message, [...places].slice(0, 2).map(([, , place]) => place))
  }
