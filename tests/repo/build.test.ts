import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { builtExtension } from '../support/built-extension.ts'

type Manifest = Record<string, unknown> & { content_security_policy: { extension_pages: string } }

let folders: { chrome: string; firefox: string }

beforeAll(() => {
  folders = { chrome: builtExtension('chrome'), firefox: builtExtension('firefox') }
}, 180_000)

function manifestOf(browser: 'chrome' | 'firefox'): Manifest {
  return JSON.parse(readFileSync(join(folders[browser], 'manifest.json'), 'utf8')) as Manifest
}

/** What an installer asks for, and what the extension's own pages may do. */
function rightsOf(manifest: Manifest) {
  const { permissions, optional_permissions, host_permissions, optional_host_permissions } = manifest
  const policy = manifest.content_security_policy.extension_pages.split('; ')
  return { permissions, optional_permissions, host_permissions, optional_host_permissions, policy }
}

test('Chrome is asked for no more than this', () => {
  expect(rightsOf(manifestOf('chrome'))).toMatchInlineSnapshot(`
    {
      "host_permissions": undefined,
      "optional_host_permissions": [
        "*://*/*",
      ],
      "optional_permissions": undefined,
      "permissions": [
        "storage",
        "scripting",
        "activeTab",
        "contextMenus",
        "offscreen",
      ],
      "policy": [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "connect-src 'self'",
        "worker-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ],
    }
  `)
})

test('Firefox is asked for no more than this', () => {
  expect(rightsOf(manifestOf('firefox'))).toMatchInlineSnapshot(`
    {
      "host_permissions": undefined,
      "optional_host_permissions": [
        "*://*/*",
      ],
      "optional_permissions": undefined,
      "permissions": [
        "storage",
        "scripting",
        "activeTab",
        "contextMenus",
      ],
      "policy": [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "connect-src 'self'",
        "worker-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ],
    }
  `)
})

test('Firefox is told that nothing leaves the browser', () => {
  expect(manifestOf('firefox')).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  })
})

test('pages can load three scripts of the extension, on the listed sites only', () => {
  const { web_accessible_resources: resources, content_scripts: scripts } = manifestOf(
    'chrome',
  ) as Manifest & {
    web_accessible_resources: { resources: string[]; matches: string[] }[]
    content_scripts: { matches: string[] }[]
  }
  expect(resources.map((each) => each.resources)).toEqual([['explainer.js', 'exporter.js', 'standalone.js']])
  expect(resources[0]?.matches.toSorted()).toEqual(scripts[0]?.matches.toSorted())
})

test('nobody is let in from outside', () => {
  for (const browser of ['chrome', 'firefox'] as const)
    expect(manifestOf(browser)).not.toHaveProperty('externally_connectable')
})

/** Addresses that stay in the build, each with its reason. */
const ALLOWED: { address: RegExp; files: RegExp; reason: string }[] = [
  {
    address: /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xhtml|1998\/Math\/MathML)$/,
    files: /\.js$/,
    reason: 'Names of namespaces, which Preact gives to createElementNS. Nothing is fetched.',
  },
  {
    address: /^(https?:\/\/[\w.*-]+|file:\/\/)\/\*$/,
    files: /^(manifest\.json|content-scripts\/reader\.js|chunks\/.*\.js)$/,
    reason: 'The sites on which the reader runs, as match patterns.',
  },
  {
    address: /^(wss?|https?):\/\/(\$?\{.*)?$/,
    files: /^(pyodide\/pyodide\.asm\.mjs|engine\/guest\.json)$/,
    reason:
      'Beginnings without a host, in the interpreter and in the simulated libraries. The policy forbids every connection.',
  },
  {
    address: /^https?:\/\/example\.(com|org|net)(\/\w*)*$/,
    files: /^(engine\/(guest|javascript)\.json|javascript-worker\.js)$/,
    reason:
      'Examples and made-up arguments, at a name that is reserved for examples. The guest has no network.',
  },
]

test('the build names no remote address', () => {
  for (const folder of Object.values(folders)) {
    const found = globSync('**/*.{js,mjs,css,html,json}', { cwd: folder }).flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const addresses = text.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`\\()<>,]*/g) ?? []
      return addresses
        .filter((address) => !ALLOWED.some((one) => one.address.test(address) && one.files.test(file)))
        .map((address) => `${file}: ${address}`)
    })
    expect(found).toEqual([])
  }
})

test('the build loads nothing by an address without a scheme', () => {
  for (const folder of Object.values(folders)) {
    const found = globSync('**/*.{css,html}', { cwd: folder }).filter((file) =>
      /(src|href)=["']?\/\/|url\(["']?\/\/|@import/.test(readFileSync(join(folder, file), 'utf8')),
    )
    expect(found).toEqual([])
  }
})

test('the build makes no code from text', () => {
  for (const folder of Object.values(folders)) {
    // pyodide's own file names eval where the interpreter is told to use it; the policy has no unsafe-eval.
    const ours = globSync('**/*.js', { cwd: folder })
    const found = ours.filter((file) =>
      /\bnew Function\(|[^.\w]eval\(/.test(readFileSync(join(folder, file), 'utf8')),
    )
    expect(found).toEqual([])
  }
})
