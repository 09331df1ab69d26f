import { dirname, extname, join } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, linesThatFit, read, trackedFiles } from './files.ts'

/** Which parts a part may import besides itself. An arrow that is not here does not exist. */
const ARROWS: Record<string, string[]> = {
  trace: [],
  words: [],
  overlay: [],
  detect: ['trace'],
  replay: ['trace', 'words'],
  simulate: ['trace'],
  exports: ['replay', 'trace', 'words'],
  'what-if': ['replay', 'trace'],
  predict: ['replay', 'trace'],
  popover: ['predict', 'replay', 'trace', 'what-if', 'words', 'exports/formats.ts'],
  peek: ['overlay', 'popover', 'replay', 'trace', 'words'],
  platform: ['simulate', 'trace', 'words'],
  reader: [
    'detect',
    'exports',
    'overlay',
    'peek',
    'platform',
    'popover',
    'replay',
    'simulate',
    'trace',
    'what-if',
    'words',
  ],
  studio: [
    'exports',
    'platform',
    'popover',
    'replay',
    'simulate',
    'trace',
    'what-if',
    'words',
    'detect/language.ts',
    'reader/complete-replay.ts',
    'reader/retold.ts',
    'reader/same-time.ts',
    'reader/waiting-for.ts',
  ],
  pages: ['exports', 'platform', 'popover', 'simulate', 'studio', 'toolbar', 'trace', 'words'],
  toolbar: ['platform', 'simulate', 'trace', 'words', 'popover/Logo.tsx'],
}

const sources = trackedFiles('*.ts', '*.tsx')
const parts = [...new Set(trackedFiles('components').map((path) => path.split('/')[1] ?? ''))]
const imports = sources.flatMap((from) =>
  importsOf(from).map((written) => ({ from, written, to: target(from, written) })),
)

/** Path from the root, for an import of our own. */
function target(from: string, written: string): string | null {
  return written.startsWith('.') ? join(dirname(from), written.split('?')[0] ?? '') : null
}

function partOf(path: string): string | null {
  return /^components\/([^/]+)\//.exec(path)?.[1] ?? null
}

const asText = ({ from, to, written }: { from: string; to: string | null; written: string }) =>
  `${from} -> ${to ?? written}`

test('the imports are found at all', () => {
  expect(imports.length).toBeGreaterThan(300)
  expect(imports.filter(({ to }) => to?.startsWith('components/trace/')).length).toBeGreaterThan(50)
})

test('every part of components/ has its arrows written down', () => {
  expect(parts.toSorted()).toEqual([...Object.keys(ARROWS), 'commands'].toSorted())
})

test('a part imports only what its arrows allow', () => {
  const wrong = imports.filter(({ from, to }) => {
    const part = partOf(from)
    const other = to === null ? null : partOf(to)
    if (part === null || part === 'commands' || to === null || other === part) return false
    const allowed = ARROWS[part] ?? []
    // The messages stand where the browser looks for them; one part reads them for all others.
    if (part === 'words' && to.startsWith('assets/public/_locales/')) return false
    return other === null || !(allowed.includes(other) || allowed.some((file) => to === `components/${file}`))
  })
  expect(wrong.map(asText)).toEqual([])
})

test('the toolbar takes only types from the engine', () => {
  const wrong = trackedFiles('components/toolbar').filter((path) =>
    /^import (?!type)[^'"]*['"]\.\.\/simulate/m.test(read(path)),
  )
  expect(wrong).toEqual([])
})

test('nothing imports an entrypoint', () => {
  expect(
    imports
      .filter(({ from, to }) => to?.startsWith('entrypoints/') && dirname(from) !== dirname(to))
      .map(asText),
  ).toEqual([])
})

test('only the commands themselves, the build and the tests import commands', () => {
  const wrong = imports.filter(({ from, to }) => {
    const allowed = /^(components\/commands\/|tests\/|wxt\.config\.ts$|vitest\.config\.ts$)/.test(from)
    return to?.startsWith('components/commands/') && !allowed
  })
  expect(wrong.map(asText)).toEqual([])
})

test('what the browser loads imports nothing from tests, and nothing of Node', () => {
  const forNode =
    /^(tests\/|components\/commands\/|wxt\.config|vitest\.config)|(^|\/)(node|node-[a-z]+|guest-sources)\.ts$/
  const wrong = imports.filter(
    ({ from, to, written }) =>
      !forNode.test(from) && (to?.startsWith('tests/') || written.startsWith('node:')),
  )
  expect(wrong.map(asText)).toEqual([])
})

test('the browser is reached through one file', () => {
  const wrong = imports.filter(
    ({ from, written }) => /webextension-polyfill|wxt\/browser/.test(written) && !from.startsWith('tests/'),
  )
  expect(wrong.map(({ from }) => from)).toEqual(['components/platform/browser.ts'])
  const files = sources.filter((path) => /^(components|entrypoints)\//.test(path))
  expect(linesThatFit(files, /\b(?:chrome|globalThis\.browser)\.\w+\./)).toEqual([])
})

test('every import of a file of ours has its extension', () => {
  const known = new Set(['.py', '.js', '.ts', '.tsx', '.css', '.json', '.html'])
  expect(imports.filter(({ to }) => to !== null && !known.has(extname(to))).map(asText)).toEqual([])
})
