import preact from '@preact/preset-vite'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './components/commands/find-browser.ts'
import { QUIET } from './components/commands/launch-browser.ts'
import { FlakyReporter } from './tests/support/flaky-reporter.ts'

const browser = findBrowser()

/**
 * How long a test waits for something that comes by itself, ms. A wait that succeeds costs nothing, and a machine that
 * does something else as well may take ten times as long as one at rest.
 */
const PATIENCE_MS = 20_000

export default defineConfig({
  plugins: [preact()],
  test: {
    reporters: ['default', new FlakyReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/repo/**/*.test.ts'],
          // Property tests take two seconds, and many times that on a machine that does something else as well.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['tests/engine/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/pointer-away.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: PATIENCE_MS } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              actionTimeout: PATIENCE_MS,
              launchOptions: {
                ...(browser === null ? {} : { executablePath: browser.path }),
                args: ['--no-sandbox', ...QUIET],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: PATIENCE_MS } },
          fileParallelism: false,
        },
      },
    ],
  },
})
