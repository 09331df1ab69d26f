type Action = { type: 'add'; n: number } | { type: 'reset' }
const reducer = (state: number, action: Action): number => {
  switch (action.type) {
    case 'add':
      return state + action.n
    case 'reset':
      return 0
    default: {
      const never: never = action
      return never
    }
  }
}
console.log([{ type: 'add', n: 2 }, { type: 'reset' }, { type: 'add', n: 3 }].reduce((s, a) => reducer(s, a as Action), 0))
