const bytes = new TextEncoder().encode('hello')
const made = await crypto.subtle.digest('SHA-256', bytes)
console.log(made.byteLength, Buffer.from(made).toString('hex').slice(0, 16))
console.log(crypto.getRandomValues(new Uint8Array(4)).length, crypto.randomUUID().length)
