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

/** What axe finds within a selector or an element, as `rule: place and reason`. */
export async function axeFaults(
  within: string | HTMLElement,
  { only, besides = [], without = [] }: AxeRules,
): Promise<string[]> {
  const { passes, violations, incomplete } = await axe.run(within, {
    runOnly: only ? { type: 'rule', values: [...only] } : { type: 'tag', values: [...LEVELS, ...besides] },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  })
  // Colours over a page are for the most part incomplete: the top layer is beyond axe. They are measured as tokens.
  if (passes.length + violations.length + incomplete.length === 0)
    throw new Error('axe has looked at nothing')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.flat().at(-1)} ${any[0]?.message ?? ''}`),
  )
}
