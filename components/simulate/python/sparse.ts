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

/**
 * The memory. `file` must begin at a multiple of four in its buffer. Throws a RangeError for a file that is not whole: an
 * interpreter that starts from a part of its memory may do anything, and may well never come back.
 */
export function unpackMemory(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = headOf(file)
  const memory = new Uint8Array(head[0] ?? 0)
  let at = head.byteLength
  for (const [from, to] of stretches(head)) {
    memory.set(file.subarray(at, at + to - from), from)
    at += to - from
  }
  return memory
}

/** Throws where the file has another length than what the stretches take. */
function headOf(file: Uint8Array): Uint32Array {
  const words = (count: number) => {
    if (file.length < 4 * count) throw notWhole(file, `more than ${4 * count}`)
    return new Uint32Array(file.buffer, file.byteOffset, count)
  }
  const head = words(2 + 2 * (words(2)[1] ?? 0))
  const length = stretches(head).reduce((sum, [from, to]) => sum + to - from, head.byteLength)
  if (file.length !== length) throw notWhole(file, `${length}`)
  return head
}

function notWhole(file: Uint8Array, expected: string): RangeError {
  return new RangeError(`the snapshot has ${file.length} bytes, not ${expected}`)
}

function stretches(head: Uint32Array): [from: number, to: number][] {
  return Array.from({ length: head[1] ?? 0 }, (_, index) => [
    head[2 + 2 * index] ?? 0,
    head[3 + 2 * index] ?? 0,
  ])
}
