console.log(btoa('hello'), atob('aGVsbG8='), Buffer.from('hi').toString('hex'))
const bytes = new TextEncoder().encode('é')
console.log(bytes.length, new TextDecoder().decode(bytes), encodeURIComponent('a b&c'))
