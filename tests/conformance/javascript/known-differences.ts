/**
 * JavaScript programs and fragments that differ from what is expected of them, each with its reason. The list must
 * shrink: an entry that passes fails the build.
 */
import type { KnownDifferences } from '../known-differences.ts'

export const javascriptDifferences: KnownDifferences = {
  programs: {
    'nodeloop/esm-order':
      'A page shows no file name: code without import or export is a script here, and a module where it is a .mjs.',
  },
  order: {},
  fragments: {},
}
