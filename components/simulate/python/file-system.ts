/** A text that changes when any file, folder or open stream of the interpreter's in-memory file system does. */
export function fileSystemState(fs: { root: unknown; streams: unknown[] }): string {
  const parts: string[] = [`streams ${fs.streams.filter((stream) => stream != null).length}`]
  visit(fs.root as Node, '', parts)
  return parts.join('\n')
}

/** A node of Emscripten's FS (library_fs.js): `contents` is a map of nodes for a folder, bytes for a file. */
type Node = {
  contents?: Record<string, Node> | ArrayLike<number> | null
  usedBytes?: number
  mtime?: number
  mode?: number
}

function visit(node: Node, path: string, parts: string[]): void {
  parts.push(`${path} ${node.mode ?? 0} ${node.usedBytes ?? 0} ${node.mtime ?? 0}`)
  const { contents } = node
  if (contents === null || contents === undefined || ArrayBuffer.isView(contents) || Array.isArray(contents))
    return
  for (const name in contents) {
    const child = (contents as Record<string, Node>)[name]
    if (child !== undefined) visit(child, `${path}/${name}`, parts)
  }
}
