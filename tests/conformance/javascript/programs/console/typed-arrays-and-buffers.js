console.log(new Uint8Array([1, 2, 3]), new Float64Array(2))
console.log(Buffer.from('hi'), new ArrayBuffer(4))
console.log(new DataView(new ArrayBuffer(2)).byteLength, [new Uint8Array(1)])
