console.log(['a\tb', 'uni\u00e9', '\u001b', 'back\\slash', ''])
console.log({ text: 'line one\nline two that is quite a bit longer than the first one was\nthree' })
console.log('plain\ttab', ['😀'], JSON.stringify({ a: [1, { b: 2 }], c: 'x' }, null, 2))
