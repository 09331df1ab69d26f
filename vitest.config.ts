import preact from '@preact/preset-vite'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './components/commands/find-browser.ts'
import { QUIET } from './components/commands/launch-browser.ts'
import { FlakyReporter } from './tests/support/flaky-reporter.ts'

const browser = findBrowser()

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
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
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
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
