import { batch } from '@preact/signals'
import type { Player } from '../replay/index.ts'
import type { Command } from './keys.ts'
import type { Scene } from './scene.ts'
import type { View } from './view.ts'

/** Does what a key asked for. False when there is nothing to do: the key then means what it means elsewhere. */
export function runCommand(command: Command, scene: Scene | null, view: View): boolean {
  if (command === 'escape') {
    const open = [view.help, view.notes].find((part) => part.value)
    if (open) open.value = false
    return open !== undefined
  }
  if (!scene) return false
  const { player } = scene
  switch (command) {
    case 'help':
      view.help.value = !view.help.value
      break
    case 'toggle':
      player.toggle()
      break
    case 'step':
      player.stepForward()
      break
    case 'back':
      player.stepBack()
      break
    case 'step-line':
      byLine(player, player.stepForward)
      break
    case 'back-line':
      byLine(player, player.stepBack)
      break
    case 'to-start':
      player.toStart()
      break
    case 'to-end':
      player.toEnd()
      break
  }
  return true
}

/** One step by line, whatever the chosen way of stepping is. */
function byLine(player: Player, step: () => void): void {
  const chosen = player.mode.value
  batch(() => {
    player.setMode('line')
    step()
    player.setMode(chosen)
  })
}
