// The files of a run, in memory. A file that the program never wrote is made up where it is only read.
const path = require('node:path')
const { Buffer } = require('node:buffer')

const files = new Map()
const folders = new Set(['/', '/app', ['', 'tmp'].join('/')])

function failure(code, words, call, name) {
  const error = new Error(`${code}: ${words}, ${call} '${name}'`)
  error.errno = { ENOENT: -2, EEXIST: -17, ENOTDIR: -20, EISDIR: -21, ENOTEMPTY: -39 }[code]
  error.code = code
  error.syscall = call
  error.path = name
  return error
}

const missing = (call, name) => failure('ENOENT', 'no such file or directory', call, name)
const full = (name) => path.resolve(String(name?.pathname ?? name))
const textOf = (data) => (typeof data === 'string' ? data : Buffer.from(data).toString())
const encodingOf = (options) => (typeof options === 'string' ? options : options?.encoding)

function read(name, options) {
  const key = full(name)
  if (folders.has(key)) throw failure('EISDIR', 'illegal operation on a directory', 'read', String(name))
  if (!files.has(key)) throw missing('open', String(name))
  const data = files.get(key)
  const encoding = encodingOf(options)
  return encoding ? Buffer.from(data).toString(encoding) : Buffer.from(data)
}

function write(name, data, options) {
  const key = full(name)
  if (!folders.has(path.dirname(key))) throw missing('open', String(name))
  if (options?.flag === 'wx' && files.has(key))
    throw failure('EEXIST', 'file already exists', 'open', String(name))
  files.set(key, options?.flag === 'a' ? (files.get(key) ?? '') + textOf(data) : textOf(data))
}

const append = (name, data) => write(name, data, { flag: 'a' })

function stat(name) {
  const key = full(name)
  const isFolder = folders.has(key)
  if (!isFolder && !files.has(key)) throw missing('stat', String(name))
  const size = isFolder ? 4096 : Buffer.from(files.get(key)).length
  return {
    size,
    mtime: new Date(),
    mtimeMs: Date.now(),
    isFile: () => !isFolder,
    isDirectory: () => isFolder,
    isSymbolicLink: () => false,
  }
}

function remove(name, options) {
  const key = full(name)
  if (files.delete(key)) return
  if (options?.recursive && folders.has(key)) {
    for (const file of [...files.keys()]) if (file.startsWith(`${key}/`)) files.delete(file)
    for (const folder of [...folders])
      if (folder === key || folder.startsWith(`${key}/`)) folders.delete(folder)
    return
  }
  if (!options?.force) throw missing('unlink', String(name))
}

function makeFolder(name, options) {
  const key = full(name)
  if (folders.has(key) && !options?.recursive)
    throw failure('EEXIST', 'file already exists', 'mkdir', String(name))
  if (!folders.has(path.dirname(key))) {
    if (!options?.recursive) throw missing('mkdir', String(name))
    makeFolder(path.dirname(key), options)
  }
  folders.add(key)
}

function list(name, options) {
  const key = full(name)
  if (!folders.has(key)) throw missing('scandir', String(name))
  const inside = [...files.keys(), ...folders].filter((one) => one !== key && path.dirname(one) === key)
  const names = inside.map((one) => path.basename(one)).sort()
  if (!options?.withFileTypes) return names
  return names.map((entry) => ({
    name: entry,
    parentPath: key,
    isFile: () => files.has(path.join(key, entry)),
    isDirectory: () => folders.has(path.join(key, entry)),
  }))
}

function rename(from, to) {
  if (!files.has(full(from))) throw missing('rename', String(from))
  files.set(full(to), files.get(full(from)))
  files.delete(full(from))
}

function copy(from, to) {
  if (!files.has(full(from))) throw missing('copyfile', String(from))
  files.set(full(to), files.get(full(from)))
}

function access(name) {
  if (!files.has(full(name)) && !folders.has(full(name))) throw missing('access', String(name))
}

// The program's own text is there: many examples read themselves.
files.set('/app/script.js', host.source())

module.exports = {
  operations: {
    readFile: read,
    writeFile: write,
    appendFile: append,
    stat,
    lstat: stat,
    unlink: remove,
    rm: remove,
    rmdir: remove,
    mkdir: makeFolder,
    readdir: list,
    rename,
    copyFile: copy,
    access,
  },
  exists: (name) => files.has(full(name)) || folders.has(full(name)),
}
