// Numbers of every size, in both orders of bytes.
const bytes = Buffer.from([0x80, 0x01, 0xff, 0x7f, 0x10, 0x20, 0x30, 0x40])
console.log(bytes.readInt8(), bytes.readUInt8(2), bytes.readInt16LE(0), bytes.readInt16BE(0))
console.log(bytes.readUInt16LE(2), bytes.readUInt32BE(4), bytes.readInt32LE(4))
console.log(bytes.readIntBE(0, 3), bytes.readUIntLE(1, 5), bytes.readIntLE(0, 6))
console.log(bytes.readBigInt64BE(), bytes.readBigUInt64LE(0))

const out = Buffer.alloc(12)
console.log(out.writeUInt16BE(513), out.writeInt32LE(-2, 2), out.writeUIntBE(0x123456, 6, 3), out.writeInt8(-1, 9))
console.log(out)
out.writeDoubleBE(1.5)
console.log(out.readDoubleBE(0), out.writeFloatLE(0.25, 8), out.readFloatLE(8))
console.log(Buffer.from([1, 2, 3, 4]).swap16(), Buffer.from([1, 2, 3, 4]).swap32())
