// The files of a run, in memory. What the program asks for and never wrote is made up, unless it expects that it is missing.
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

/** A text like this is about files that are missing. */
const ABOUT_MISSING =
  /ENOENT|no such file|\bexists(?:Sync)?\s*\(|\baccess(?:Sync)?\s*\(|does ?n[o']t exist|\b(?:e|err|error)\.code\b/i
const SAYS_SO =
  /missing|no-?such|non-?exist|not-?(?:here|found|exist|there)|does-?n[o']?t|fake|invalid|unknown|nope|no-?file|bogus/i
const LINES = 3

const isExpected = (name) => ABOUT_MISSING.test(host.source()) || SAYS_SO.test(name)

/** Puts a file there that the program asks for; false where it is to be missing. */
function makeUp(name) {
  const shown = String(name)
  const key = full(name)
  if (key.startsWith('/dev/') || isExpected(shown)) return false
  const base = path.basename(key)
  const isWhole = /\.(?:json|ya?ml|toml)$/.test(base)
  const lines = Array.from({ length: LINES }, (_, index) => `<simulated line ${index + 1} of ${base}>\n`)
  const json = base.endsWith('.json')
  files.set(
    key,
    json
      ? `{ "simulated": "content of ${base}" }\n`
      : isWhole
        ? `<simulated content of ${base}>\n`
        : lines.join(''),
  )
  const told = isWhole ? '' : `, with ${LINES} lines`
  host.assume('input', `The file ${shown} is not here: it was made up${told}.`)
  return true
}

/** The same for a folder, and those that it is in. */
function makeUpFolder(name) {
  const key = full(name)
  if (key.startsWith('/dev/') || isExpected(String(name))) return false
  for (let at = key; !folders.has(at); at = path.dirname(at)) folders.add(at)
  host.assume('input', `The folder ${name} is not here: it was made up.`)
  return true
}

function read(name, options) {
  const key = full(name)
  if (folders.has(key)) throw failure('EISDIR', 'illegal operation on a directory', 'read', String(name))
  if (!files.has(key) && !makeUp(name)) throw missing('open', String(name))
  const data = files.get(key)
  const encoding = encodingOf(options)
  return encoding ? Buffer.from(data).toString(encoding) : Buffer.from(data)
}

function write(name, data, options) {
  const key = full(name)
  const folder = path.dirname(key)
  if (!folders.has(folder) && !makeUpFolder(folder)) throw missing('open', String(name))
  if (options?.flag === 'wx' && files.has(key))
    throw failure('EEXIST', 'file already exists', 'open', String(name))
  files.set(key, options?.flag === 'a' ? (files.get(key) ?? '') + textOf(data) : textOf(data))
}

const append = (name, data) => write(name, data, { flag: 'a' })

function stat(name) {
  const key = full(name)
  const isFolder = folders.has(key)
  if (!isFolder && !files.has(key) && !makeUp(name)) throw missing('stat', String(name))
  const size = isFolder ? 4096 : Buffer.from(files.get(key)).length
  return new Stats(isFolder, size, inodeOf(key))
}

const inodes = new Map()
const inodeOf = (key) => {
  if (!inodes.has(key)) inodes.set(key, inodes.size + 1000)
  return inodes.get(key)
}

/** What a Linux host would say of a file that its user has just written. */
class Stats {
  dev = 1
  mode
  nlink = 1
  uid = 1000
  gid = 1000
  rdev = 0
  blksize = 4096
  ino
  size
  blocks
  constructor(isFolder, size, ino) {
    this.mode = isFolder ? 0o40755 : 0o100644
    this.ino = ino
    this.size = size
    this.blocks = Math.ceil(size / 4096) * 8
    const now = Date.now()
    for (const time of ['atime', 'mtime', 'ctime', 'birthtime']) this[`${time}Ms`] = now
    for (const time of ['atime', 'mtime', 'ctime', 'birthtime'])
      Object.defineProperty(this, time, { value: new Date(now), writable: true, configurable: true })
  }

  isFile() {
    return (this.mode & 0o170000) === 0o100000
  }

  isDirectory() {
    return (this.mode & 0o170000) === 0o40000
  }
}
for (const name of ['isSymbolicLink', 'isBlockDevice', 'isCharacterDevice', 'isFIFO', 'isSocket'])
  Object.defineProperty(Stats.prototype, name, { value: () => false, writable: true, configurable: true })

function remove(name, options) {
  const key = full(name)
  if (files.delete(key)) return
  if (options?.recursive && folders.has(key)) {
    for (const file of [...files.keys()]) if (file.startsWith(`${key}/`)) files.delete(file)
    for (const folder of [...folders])
      if (folder === key || folder.startsWith(`${key}/`)) folders.delete(folder)
    return
  }
  if (!options?.force && !makeUp(name)) throw missing('unlink', String(name))
  files.delete(key)
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
  if (!folders.has(key)) {
    if (!makeUpFolder(name)) throw missing('scandir', String(name))
    for (const one of ['example1.txt', 'example2.txt'])
      files.set(path.join(key, one), `<simulated content of ${one}>\n`)
  }
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
  if (!files.has(full(from)) && !makeUp(from)) throw missing('rename', String(from))
  files.set(full(to), files.get(full(from)))
  files.delete(full(from))
}

function copy(from, to) {
  if (!files.has(full(from)) && !makeUp(from)) throw missing('copyfile', String(from))
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
  /** That of the options, which come last. */
  signalOf: (args) => args.at(-1)?.signal,
  exists: (name) => files.has(full(name)) || folders.has(full(name)),
}
