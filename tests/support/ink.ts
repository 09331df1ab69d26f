import type { OpenPopover } from './open-popover.ts'

/** How many px of the picture have exactly the colour of a token. */
export function inkIn(popover: OpenPopover, token: string): number {
  const canvas = popover.find<HTMLCanvasElement>('canvas.spans')
  const probe = document.createElement('i')
  probe.style.color = `var(${token})`
  popover.find('.popover').append(probe)
  const wanted = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number)
  probe.remove()
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
  let count = 0
  for (let at = 0; at < data.length; at += 4)
    if (
      data[at] === wanted[0] &&
      data[at + 1] === wanted[1] &&
      data[at + 2] === wanted[2] &&
      data[at + 3] === 255
    )
      count++
  return count
}
