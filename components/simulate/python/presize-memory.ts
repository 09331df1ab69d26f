/**
 * Gives the interpreter's memory the size of its snapshot from the start. The module asks for 30 MB; a snapshot that
 * has grown beyond that could not be put into it. Pyodide has no option for it.
 */
export function presizeMemory(bytes: number): void {
  const { instantiate, instantiateStreaming } = WebAssembly
  const grow = <T extends Made>(made: T): T => {
    // Pyodide makes small helper modules as well, which have no memory of their own.
    const { memory } = (made instanceof WebAssembly.Instance ? made : made.instance).exports
    if (memory instanceof WebAssembly.Memory) {
      const missing = bytes - memory.buffer.byteLength
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES))
      Object.assign(WebAssembly, { instantiate, instantiateStreaming })
    }
    return made
  }
  Object.assign(WebAssembly, {
    instantiate: async (source: WebAssembly.Module, imports: WebAssembly.Imports) =>
      grow<Made>(await instantiate.call(WebAssembly, source, imports)),
    instantiateStreaming: async (source: Response, imports: WebAssembly.Imports) =>
      grow(await instantiateStreaming.call(WebAssembly, source, imports)),
  })
}

/** An instance for a compiled module; both together for bytes. */
type Made = WebAssembly.Instance | WebAssembly.WebAssemblyInstantiatedSource

const PAGE_BYTES = 65_536
