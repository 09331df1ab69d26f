import { PALETTE_SIZE } from '../lane-class.ts'

/** The colours of the picture as the browser resolves them: a canvas knows nothing of custom properties. */
export type Colours = {
  lanes: string[]
  none: string
  surface: string
  sunken: string
  soft: string
  edge: string
  ink: string
  bad: string
  lit: string
  litEdge: string
}

/** Everything but the lanes, in the order of the probe's elements after them. */
const NAMES = ['none', 'surface', 'sunken', 'soft', 'edge', 'ink', 'bad', 'lit', 'litEdge'] as const

/** The classes of the elements from which the colours are read; timeline.css gives each its colour. */
export const PROBES: readonly string[] = [
  ...Array.from({ length: PALETTE_SIZE }, (_, index) => `lane-${index}`),
  ...NAMES.map((name) => `is-${name}`),
]

/** Reads the colours of the theme that is on; cheap enough for every frame, so a change of theme needs no listener. */
export function coloursOf(probe: Element): Colours {
  const found = [...probe.children].map((child) => getComputedStyle(child).color)
  const rest = Object.fromEntries(NAMES.map((name, index) => [name, found[PALETTE_SIZE + index] ?? '']))
  return { lanes: found.slice(0, PALETTE_SIZE), ...(rest as Omit<Colours, 'lanes'>) }
}

/** The colour of a lane by `Lane.color`. */
export function laneColour(colours: Colours, color: number): string {
  return color < 0 ? colours.none : (colours.lanes[color % PALETTE_SIZE] ?? colours.none)
}
