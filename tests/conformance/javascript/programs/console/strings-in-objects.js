console.log({ text: 'line one\nline two', quote: "it's", long: 'x'.repeat(120) })
console.log(['a'.repeat(60), 'b'.repeat(60)])
console.log([['nested', ['deeper', ['deepest', ['hidden']]]]])
