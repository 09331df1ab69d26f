// What a Buffer says of arguments that it can not take.
const bytes = Buffer.from('abcdef')
const attempts = {
  'from a number': () => Buffer.from(3),
  'from null': () => Buffer.from(null),
  'an object': () => Buffer.from({}),
  'a size in words': () => Buffer.alloc('3'),
  'a size below zero': () => Buffer.alloc(-1),
  'no list': () => Buffer.concat('ab'),
  'no bytes in a list': () => Buffer.concat([bytes, 'ab']),
  'no bytes to compare': () => bytes.equals('abcdef'),
  'behind the end': () => bytes.readUInt32LE(4),
  'a broken place': () => bytes.readInt8(0.5),
  'a place in words': () => bytes.readInt8('0'),
  'too great': () => bytes.writeUInt8(256),
  'far too great': () => bytes.writeUInt32LE(2 ** 33),
  'too small': () => bytes.writeInt16BE(-40000),
  'a wide number': () => bytes.writeIntBE(2 ** 50, 0, 6),
  'too many bytes': () => bytes.readUIntBE(0, 7),
  'no room': () => bytes.readBigInt64LE(),
  'an odd size': () => Buffer.from('abc').swap16(),
  'an unknown encoding': () => bytes.toString('utf9'),
  'nothing to look for': () => bytes.indexOf({}),
  'written beyond': () => bytes.write('x', 9),
}
for (const [what, attempt] of Object.entries(attempts)) {
  try {
    console.log(what, attempt())
  } catch (error) {
    console.log(`${what}: ${error.name} ${error.code}\n  ${error.message}`)
  }
}
