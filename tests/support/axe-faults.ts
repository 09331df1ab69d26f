import axe from 'axe-core'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The one rule that looks at colours. */
export const COLOURS = 'color-contrast'

/** Rules: `only` these, or those of WCAG 2.2 AA `besides` more groups, `without` some. */
export type AxeRules = {
  only?: readonly string[]
  besides?: readonly string[]
  without?: readonly string[]
}

/** One sign has colours, too; the signs that CSS adds (the line below a tab) are no text. */
const CHECKS = { [COLOURS]: { options: { ignoreLength: true, ignoreUnicode: false, ignorePseudo: true } } }

/** Why a text may be left undetermined: something else stands over it, or its pane has scrolled it away in part. */
const COVERED: ReadonlySet<unknown> = new Set([
  'bgOverlap',
  'elmPartiallyObscured',
  'elmPartiallyObscuring',
  'outsideViewport',
])

/**
 * What axe finds within a selector or an element, as `rule: place and reason`; also each text whose contrast it can not
 * tell although nothing covers it, and a view in which it can tell that of hardly any.
 */
export async function axeFaults(
  within: string | HTMLElement,
  { only, besides = [], without = [] }: AxeRules,
): Promise<string[]> {
  const { passes, violations, incomplete } = await axe.run(within, {
    runOnly: only ? { type: 'rule', values: [...only] } : { type: 'tag', values: [...LEVELS, ...besides] },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    checks: CHECKS,
  } as axe.RunOptions)
  if (passes.length + violations.length + incomplete.length === 0)
    throw new Error('axe has looked at nothing')
  const open = nodesOf(incomplete)
  const told = nodesOf(passes).length + nodesOf(violations).length
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${placeOf(node)} ${node.any[0]?.message ?? ''}`),
    ),
    ...open
      .filter(({ any }) => !COVERED.has(any[0]?.data?.messageKey))
      .map((node) => `${COLOURS}, undetermined: ${placeOf(node)} ${node.any[0]?.message ?? ''}`),
    ...(open.length > 2 * told ? [`${COLOURS}: ${open.length} texts are undetermined, ${told} are not`] : []),
  ]
}

/** The texts that the rule about colours was asked about. */
function nodesOf(results: readonly axe.Result[]): axe.NodeResult[] {
  return results.filter(({ id }) => id === COLOURS).flatMap(({ nodes }) => nodes)
}

function placeOf({ target }: axe.NodeResult): string {
  return String(target.flat().at(-1))
}
