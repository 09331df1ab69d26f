/**
 * Gives the interpreter's memory the size of its snapshot from the start. The module asks for 30 MB; a snapshot that
 * has grown beyond that could not be put into it. Pyodide has no option for it.
 */
export function presizeMemory(bytes: number): void {
  const { instantiate, instantiateStreaming } = WebAssembly
  const grown = async (made: Promise<WebAssembly.WebAssemblyInstantiatedSource>) => {
    const source = await made
    const { memory } = source.instance.exports
    if (memory instanceof WebAssembly.Memory) {
      const missing = bytes - memory.buffer.byteLength
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES))
      Object.assign(WebAssembly, { instantiate, instantiateStreaming })
    }
    return source
  }
  Object.assign(WebAssembly, {
    instantiate: (...args: Parameters<typeof instantiateStreaming>) =>
      grown(instantiate.apply(WebAssembly, args as never) as never),
    instantiateStreaming: (...args: Parameters<typeof instantiateStreaming>) =>
      grown(instantiateStreaming.apply(WebAssembly, args)),
  })
}

const PAGE_BYTES = 65_536
