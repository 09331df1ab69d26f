/**
 * A memory as a file, without its empty pages: of the 38 MB of a snapshot 21 are zero, and what a browser need not read
 * of an extension's file nobody waits for. In 32-bit words: the memory's length, the number of stretches, then start and end
 * of each in bytes; behind them what the stretches hold.
 */

/** As large as an operating system's, so that a page that is left out need not even be touched. */
const PAGE_BYTES = 4_096

/** The file. */
export function packMemory(memory: Uint8Array): Uint8Array<ArrayBuffer> {
  const ends: number[] = []
  for (let start = 0; start < memory.length; start += PAGE_BYTES) {
    const end = Math.min(start + PAGE_BYTES, memory.length)
    if (!memory.subarray(start, end).some((byte) => byte !== 0)) continue
    if (ends.at(-1) === start) ends.pop()
    else ends.push(start)
    ends.push(end)
  }
  const head = Uint32Array.of(memory.length, ends.length / 2, ...ends)
  const parts = [
    new Uint8Array(head.buffer),
    ...stretches(head).map(([from, to]) => memory.subarray(from, to)),
  ]
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}

/** The memory. `file` must begin at a multiple of four in its buffer. */
export function unpackMemory(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const [length = 0, count = 0] = new Uint32Array(file.buffer, file.byteOffset, 2)
  const head = new Uint32Array(file.buffer, file.byteOffset, 2 + 2 * count)
  const memory = new Uint8Array(length)
  let at = head.byteLength
  for (const [from, to] of stretches(head)) {
    memory.set(file.subarray(at, at + to - from), from)
    at += to - from
  }
  return memory
}

function stretches(head: Uint32Array): [from: number, to: number][] {
  return Array.from({ length: head[1] ?? 0 }, (_, index) => [
    head[2 + 2 * index] ?? 0,
    head[3 + 2 * index] ?? 0,
  ])
}
