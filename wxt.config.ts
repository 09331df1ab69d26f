import { readFileSync } from 'node:fs'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { changePackages } from './components/commands/change-packages.ts'
import { engineFiles, pyodideFiles } from './components/commands/engine-files.ts'
import { contentSecurityPolicy, manifestCommands, siteMatches } from './components/platform/manifest.ts'
import { EVERYWHERE } from './components/platform/match-site.ts'

/** The first ones with light-dark() in CSS; the manifests say the same. */
const browserTargets = ['chrome123', 'firefox128']

/** The messages that the browser itself reads: the manifest's, menus, the page's buttons. Views bring all of theirs along. */
function messagesForBrowser(json: string): string {
  const read = Object.entries(JSON.parse(json) as object).filter(([key]) =>
    /^(?:[^_]+|overlay_\w+)$/.test(key),
  )
  return JSON.stringify(Object.fromEntries(read))
}

export default defineConfig({
  // Every import is written: a reader of a file sees where each name comes from.
  imports: false,
  publicDir: 'assets/public',
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), changePackages],
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
            gecko: {
              id: 'loopscope@loopscope.example',
              strict_min_version: '128.0',
              // Firefox tells whoever installs it what leaves the browser: nothing does.
              data_collection_permissions: { required: ['none'] },
            },
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
      const published = files.map((file) =>
        'absoluteSrc' in file && /^_locales\W/.test(file.relativeDest)
          ? {
              relativeDest: file.relativeDest,
              contents: messagesForBrowser(readFileSync(file.absoluteSrc, 'utf8')),
            }
          : file,
      )
      files.splice(0, files.length, ...published)
      files.push(
        ...pyodideFiles.map((file) => ({
          absoluteSrc: engine.pyodide + file,
          relativeDest: `pyodide/${file}`,
        })),
        { absoluteSrc: engine.snapshot, relativeDest: 'engine/snapshot.bin' },
        { absoluteSrc: engine.guest, relativeDest: 'engine/guest.json' },
        { absoluteSrc: engine.javascript, relativeDest: 'engine/javascript.json' },
      )
    },
  },
})
