/**
 * Seeded randomness for the interpreter: `os.urandom`, `uuid4`, `secrets` and the seed of every `random.Random()`
 * come from here, so a program that uses them gives the same trace each time.
 */

const SEED = 0x10095c09

/** Takes the place of the worker's source of randomness. Returns what starts it anew. */
export function installHostRandom(scope: typeof globalThis): () => void {
  let state = SEED
  /** xorshift32 (Marsaglia 2003): any will do, nothing here is a secret. */
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state & 0xff
  }
  const fill = <T extends ArrayBufferView>(view: T): T => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
    for (let index = 0; index < bytes.length; index++) bytes[index] = next()
    return view
  }
  Object.defineProperty(scope.crypto, 'getRandomValues', { value: fill, configurable: true })
  // In Node Emscripten asks node:crypto instead.
  const { process } = scope as { process?: { getBuiltinModule?(name: string): object | undefined } }
  const nodes = process?.getBuiltinModule?.('node:crypto')
  if (nodes !== undefined) Object.assign(nodes, { randomFillSync: fill })
  return () => {
    state = SEED
  }
}
