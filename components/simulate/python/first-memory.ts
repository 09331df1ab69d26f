/**
 * Pyodide's memory in the moment when its WebAssembly module has just been made: it holds the module's static data
 * and nothing else. Pyodide has no option for getting there.
 */

/** Calls back once, with the next instance that has a memory of its own, which is not used before that is done. */
export function onFirstMemory(callback: (memory: WebAssembly.Memory) => Promise<void>): void {
  const { instantiate, instantiateStreaming } = WebAssembly
  const look = async <T extends Made>(made: T): Promise<T> => {
    // Pyodide makes small helper modules as well, which have no memory of their own.
    const { memory } = (made instanceof WebAssembly.Instance ? made : made.instance).exports
    if (memory instanceof WebAssembly.Memory) {
      Object.assign(WebAssembly, { instantiate, instantiateStreaming })
      await callback(memory)
    }
    return made
  }
  Object.assign(WebAssembly, {
    instantiate: async (source: WebAssembly.Module, imports: WebAssembly.Imports) =>
      look<Made>(await instantiate.call(WebAssembly, source, imports)),
    instantiateStreaming: async (source: Response, imports: WebAssembly.Imports) =>
      look(await instantiateStreaming.call(WebAssembly, source, imports)),
  })
}

/** An instance for a compiled module; both together for bytes. */
type Made = WebAssembly.Instance | WebAssembly.WebAssemblyInstantiatedSource

/**
 * Gives the memory the size of the snapshot that will be put into it. The module asks for 30 MB, and a snapshot that
 * has grown beyond that would not fit.
 */
export function growTo(memory: WebAssembly.Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES))
}

/**
 * Takes the static data out of a snapshot, in place, or puts it back: both are the same exclusive or. The package
 * ships the module anyway, and 3.2 MB in the snapshot are the same bytes again. `first` is the first memory.
 */
export function toggleStaticData(snapshot: Uint8Array, first: Uint8Array): void {
  // Pyodide writes a header of a few words; the second says where the memory begins. Both are multiples of 16.
  const words = (bytes: Uint8Array, start: number, length: number) =>
    new Uint32Array(bytes.buffer, bytes.byteOffset + start, length >>> 2)
  const start = words(snapshot, 0, 8)[1] ?? 0
  const length = Math.min(first.length, snapshot.length - start)
  const target = words(snapshot, start, length)
  const source = words(first, 0, length)
  for (let index = staticWords(source) - 1; index >= 0; index--) {
    target[index] = (target[index] ?? 0) ^ (source[index] ?? 0)
  }
}

/** How many words there are up to the last one that is not zero. */
function staticWords(memory: Uint32Array): number {
  let end = memory.length
  while (end > 0 && memory[end - 1] === 0) end--
  return end
}

const PAGE_BYTES = 65_536
