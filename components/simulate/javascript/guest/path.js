// node:path, as on POSIX systems. Source: Node's documentation, "Path".
const sep = '/'

function normalize(path) {
  if (path === '') return '.'
  const absolute = path.startsWith(sep)
  const parts = []
  for (const part of path.split(sep)) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '..' || !absolute) parts.push(part)
  }
  const joined = parts.join(sep) + (path.endsWith(sep) && parts.length > 0 ? sep : '')
  return absolute ? sep + joined : joined || '.'
}

const join = (...paths) => normalize(paths.filter((path) => path !== '').join(sep))

function resolve(...paths) {
  let path = ''
  for (const part of ['/app', ...paths]) path = part.startsWith(sep) ? part : `${path}/${part}`
  const clean = normalize(path)
  return clean.length > 1 && clean.endsWith(sep) ? clean.slice(0, -1) : clean
}

function basename(path, suffix = '') {
  const base = path.replace(/\/+$/, '').split(sep).at(-1)
  return suffix !== '' && base !== suffix && base.endsWith(suffix) ? base.slice(0, -suffix.length) : base
}

function dirname(path) {
  const clean = path.replace(/\/+$/, '')
  const index = clean.lastIndexOf(sep)
  return index < 0 ? '.' : index === 0 ? sep : clean.slice(0, index)
}

function extname(path) {
  const base = basename(path)
  const index = base.lastIndexOf('.')
  return index <= 0 ? '' : base.slice(index)
}

function parse(path) {
  const base = basename(path)
  const ext = extname(path)
  const dir = path.includes(sep) ? dirname(path) : ''
  return {
    root: path.startsWith(sep) ? sep : '',
    dir,
    base,
    ext,
    name: ext === '' ? base : base.slice(0, -ext.length),
  }
}

function format({ dir, root = '', base, name = '', ext = '' }) {
  const file = base ?? name + (ext === '' || ext.startsWith('.') ? ext : `.${ext}`)
  return dir ? (dir === root ? dir + file : dir + sep + file) : root + file
}

function relative(from, to) {
  const a = resolve(from).split(sep).filter(Boolean)
  const b = resolve(to).split(sep).filter(Boolean)
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join(sep)
}

module.exports = {
  sep,
  delimiter: ':',
  normalize,
  join,
  resolve,
  basename,
  dirname,
  extname,
  parse,
  format,
  relative,
  isAbsolute: (path) => path.startsWith(sep),
}
module.exports.posix = module.exports
