import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { engineFiles, pyodideFiles, pyodideFolder } from './components/commands/engine-files.ts'
import { contentSecurityPolicy, manifestCommands, siteMatches } from './components/platform/manifest.ts'
import { EVERYWHERE } from './components/platform/match-site.ts'

/** The first ones with light-dark() in CSS; the manifests say the same. */
const browserTargets = ['chrome123', 'firefox128']

/** Addresses, and code as text, that a package has and Loopscope never uses: where they stand in its file. */
const UNUSED: { file: string; unused: RegExp; instead: string }[] = [
  // A CDN for packages that Loopscope does not ship.
  { file: '/pyodide/pyodide.mjs', unused: /`https:\/\/cdn\.jsdelivr\.net\/[^`]*`/g, instead: "''" },
  // The programs that the engine's authors test it with; some make code from text.
  { file: '/lib/engine262.mjs', unused: /^var harness = \{.*\};$/gm, instead: 'var harness = {};' },
  // The sections of the specification that its functions follow, and proposals.
  { file: '/lib/engine262.mjs', unused: /https?:\/\/[^\s'"`]*/g, instead: '' },
  // Where its sources are kept; it reads its own version from there.
  { file: '/esrecurse/package.json', unused: /https?:\/\/[^\s'"`]*/g, instead: '' },
  // What it would write into a program for a tool that reloads pages; that option is never set.
  { file: '/RootTransformer.js', unused: /this\[key\] = eval\(code\);/g, instead: '' },
  // A base for the paths of source maps, which are not made.
  { file: '/resolve-uri.umd.js', unused: /http:\/\/foo\.com/g, instead: 'base://base' },
]

/** The stores refuse a remote address and code made from text in a bundle, used or not: the build leaves them out. */
const withoutUnused = {
  name: 'without-unused',
  transform(code: string, id: string) {
    const here = UNUSED.filter(({ file }) => id.endsWith(file))
    if (here.length === 0) return null
    let clean = code
    for (const { unused, instead } of here) {
      if (clean.search(unused) < 0) throw new Error(`${id} no longer has what the build takes out of it`)
      clean = clean.replaceAll(unused, instead)
    }
    return { code: clean, map: null }
  },
}

export default defineConfig({
  // Every import is written: a reader of a file sees where each name comes from.
  imports: false,
  publicDir: 'assets/public',
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), withoutUnused],
    build: { target: browserTargets, cssTarget: browserTargets },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_host_permissions: [EVERYWHERE],
    action: { default_title: '__MSG_name__' },
    commands: manifestCommands,
    content_security_policy: { extension_pages: contentSecurityPolicy },
    web_accessible_resources: [
      { resources: ['explainer.js', 'exporter.js', 'standalone.js'], matches: siteMatches },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'loopscope@loopscope.example', strict_min_version: '128.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  hooks: {
    'entrypoints:resolved'(_wxt, entrypoints) {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script') entrypoint.options.matches = siteMatches
      }
    },
    'build:publicAssets'(_wxt, files) {
      const engine = engineFiles()
      if (engine.snapshot === null) throw new Error('the engine has no snapshot')
      files.push(
        ...pyodideFiles.map((file) => ({
          absoluteSrc: join(pyodideFolder, file),
          relativeDest: `pyodide/${file}`,
        })),
        { absoluteSrc: engine.snapshot, relativeDest: 'engine/snapshot.bin' },
        { absoluteSrc: engine.guest, relativeDest: 'engine/guest.json' },
        { absoluteSrc: engine.javascript, relativeDest: 'engine/javascript.json' },
      )
    },
  },
})
