console.log(new TextEncoder().encode('héllo €'), new TextDecoder().decode(new Uint8Array([226, 130, 172])))
console.log(
  btoa('hello'),
  atob('aGVsbG8='),
  Buffer.from('héllo').toString('base64'),
  Buffer.from('abc').toString('hex'),
)
console.log(
  Buffer.from('hi'),
  Buffer.concat([Buffer.from('a'), Buffer.from('b')]).toString(),
  Buffer.byteLength('é'),
)
