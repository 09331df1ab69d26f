import { expect, test } from 'vitest'
import { packMemory, unpackMemory } from '../../../../components/simulate/python/sparse.ts'

const PAGE = 4_096

/** A memory of this many bytes with one byte set at each of these places. */
function memoryWith(length: number, ...places: number[]): Uint8Array {
  const memory = new Uint8Array(length)
  for (const place of places) memory[place] = 1 + (place % 255)
  return memory
}

test.each([
  ['with nothing in it', memoryWith(3 * PAGE)],
  ['with a gap', memoryWith(5 * PAGE, 0, PAGE, 4 * PAGE + 7)],
  ['with an end in the middle of a page', memoryWith(2 * PAGE + 16, PAGE - 1, 2 * PAGE + 15)],
  ['without a byte', memoryWith(0)],
])('a memory %s comes back as it was', (_what, memory) => {
  expect(unpackMemory(packMemory(memory))).toEqual(memory)
})

test('empty pages take no room, and neighbours are one stretch', () => {
  const file = packMemory(memoryWith(100 * PAGE, 10 * PAGE, 11 * PAGE + 5, 90 * PAGE))
  const head = new Uint32Array(file.buffer, 0, 6)
  expect([file.length, [...head]]).toEqual([
    6 * 4 + 3 * PAGE,
    [100 * PAGE, 2, 10 * PAGE, 12 * PAGE, 90 * PAGE, 91 * PAGE],
  ])
})

test.each([
  ['nothing', 0],
  ['a part of its head', 12],
  ['a part of its stretches', 6 * 4 + 2 * PAGE],
])('a file of which only %s is left is refused', (_what, left) => {
  const file = packMemory(memoryWith(100 * PAGE, 10 * PAGE, 11 * PAGE + 5, 90 * PAGE))
  expect(() => unpackMemory(file.slice(0, left))).toThrow(/^the snapshot has \d+ bytes, not /)
})
