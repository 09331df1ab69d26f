import { calleeIn, childrenOf, lastPart, type Node, nodesIn, textIn } from './source.ts'

/** What every program finds, and which argument says how long, in ms. Source: HTML 8.6, DOM 3.3, Node's "Timers". */
const GLOBALS = ['', 'globalThis.', 'window.', 'self.', 'global.'].flatMap((of): [string, number][] => [
  [`${of}setTimeout`, 1],
  [`${of}setInterval`, 1],
  [`${of}AbortSignal.timeout`, 0],
])
const PROMISED = ['setTimeout', 'setInterval', 'scheduler.wait']

/**
 * What a program calls to wait, as it writes it, and which argument of the call says how long: what is global, what it
 * takes from `timers/promises` under whichever name, and what it makes of `setTimeout` with `promisify`.
 */
export function timersIn(text: string, root: Node): ReadonlyMap<string, number> {
  const timers = new Map(GLOBALS)
  const said = (node: Node): string => textIn(text, node)
  const add = (names: readonly Node[], whole: boolean): void => {
    const [taken, called = taken] = names.map(said)
    for (const promised of PROMISED) {
      if (whole) timers.set(`${taken}.${promised}`, 0)
      else if (promised === taken) timers.set(called ?? promised, 0)
      else if (promised.startsWith(`${taken}.`)) timers.set(promised.replace(taken ?? '', called ?? ''), 0)
    }
  }
  for (const node of nodesIn(root, 'ImportDeclaration', 'VariableDeclaration')) {
    const made = node.getChild('CallExpression')
    if (made && lastPart(calleeIn(text, made)) === 'promisify') {
      const name = node.getChild('VariableDefinition')
      const of = made.getChild('ArgList')?.getChild('VariableName')
      if (name && of && said(of) === 'setTimeout') timers.set(said(name), 0)
    }
    const from = node.getChild('String') ?? made?.getChild('ArgList')?.getChild('String')
    if (!from || !/^['"](node:)?timers\/promises['"]$/.test(said(from))) continue
    const whole = node.getChild('VariableDefinition')
    if (whole) add([whole], true)
    const group = node.getChild('ImportGroup') ?? node.getChild('ObjectPattern')
    if (group) for (const names of takenIn(group)) add(names, false)
  }
  return timers
}

/** What is taken and what it is called, for each name of `{ setTimeout as delay }` or `{ setTimeout: delay }`. */
function takenIn(group: Node): Node[][] {
  const named = (node: Node): Node[] =>
    childrenOf(node).filter(({ name }) => /^(Variable|Property)/.test(name))
  if (group.name === 'ObjectPattern') return group.getChildren('PatternProperty').map(named)
  const taken: Node[][] = [[]]
  for (const child of childrenOf(group)) {
    if (child.name === ',') taken.push([])
    else if (child.name.startsWith('Variable')) taken.at(-1)?.push(child)
  }
  return taken.filter((names) => names.length > 0)
}
