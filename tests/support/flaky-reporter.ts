import type { Reporter, TestModule } from 'vitest/node'

/** Names at the end, in a line each, the tests that passed only when they were tried again; prints nothing when there are none. */
export class FlakyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const test of module.children.allTests('passed')) {
        if (test.diagnostic()?.flaky)
          console.log(` passed at the second try: ${module.moduleId} > ${test.fullName}`)
      }
    }
  }
}
