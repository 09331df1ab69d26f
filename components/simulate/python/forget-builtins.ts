/**
 * Makes built-in modules of the interpreter impossible to make anew. `_imp.create_builtin` looks for their names in
 * two places that Python code can not reach (CPython 3.14, Python/import.c): the table of all built-in modules, and the
 * cache of those that were made before, whose keys are the name twice with a colon between.
 */
export function forgetBuiltins(memory: Uint8Array, names: readonly string[]): void {
  // As text, one character a byte: looking through 31 MB byte by byte takes seconds.
  const text = new TextDecoder('latin1').decode(memory)
  const overwrite = (words: string, end: number): void => {
    for (let at = text.indexOf(words); at >= 0 && at < end; at = text.indexOf(words, at + 1)) {
      memory[at + 1] = UNSPEAKABLE
    }
  }
  for (const name of names) {
    overwrite(`\0${name}\0`, CONSTANTS_END)
    overwrite(`${name}:${name}\0`, memory.length)
  }
}

/** C's constants stand at the bottom of the memory, below the stack; the heap with Python's own strings far above. */
const CONSTANTS_END = 4_000_000
/** In no module's name. */
const UNSPEAKABLE = '!'.charCodeAt(0)
