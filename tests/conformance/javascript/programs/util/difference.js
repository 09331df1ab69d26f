// util.diff: the shortest way from one text or list to another.
const util = require('node:util')
const sign = { '-1': '-', 0: ' ', 1: '+' }
const show = (a, b) => console.log(util.diff(a, b).map(([kind, value]) => sign[kind] + value).join(' '))
show('kitten', 'sitting')
show(['one', 'two', 'three'], ['zero', 'one', 'three', 'four'])
show([], ['all', 'new'])
console.log(util.diff('same', 'same'))
