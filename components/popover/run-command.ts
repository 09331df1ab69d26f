import { batch } from '@preact/signals'
import type { Player } from '../replay/index.ts'
import type { Command, TimelineCommand } from './keys.ts'
import type { Scene } from './scene.ts'
import { PAN_KEY, ZOOM } from './timeline/limits.ts'
import { pan, showRun, toggle, zoom } from './timeline/model.ts'
import { laneInHand, nextEvent, nextLane, toggleFollow } from './timeline/select-lane.ts'
import { toggleDrawer, togglePin, type View } from './view.ts'

/** Does what a key asked for. False when there is nothing to do: the key then means what it means elsewhere. */
export function runCommand(command: Command, scene: Scene | null, view: View): boolean {
  if (command === 'escape') {
    if (view.quiz.value !== null) {
      view.quiz.value = null
      return true
    }
    const parts = [view.placing, view.pinsFull, view.exports, view.help, view.notes, view.why]
    const open = parts.find((part) => part.value)
    if (open) open.value = false
    else if (scene?.timeline.tools.value) scene.timeline.tools.value = false
    else return false
    return true
  }
  if (command === 'keep' || command === 'place') return onFrame(command, view)
  // Nobody looks ahead while guessing.
  if (!scene || view.quiz.value !== null) return false
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
    case 'what-if':
      if (!view.changes) return false
      // Its first field is where one goes on.
      if (view.drawer.value !== 'what-if') view.delayHeld.value = 0
      toggleDrawer(view, 'what-if')
      break
    case 'why':
      view.why.value = !view.why.value
      break
    case 'to-end':
      player.toEnd()
      break
    default:
      return onTimeline(command, scene)
  }
  return true
}

function onFrame(command: 'keep' | 'place', view: View): boolean {
  // A sheet on a narrow screen has nothing of a window.
  if (!view.frame?.movable.peek()) return false
  if (command === 'keep') togglePin(view)
  else view.placing.value = !view.placing.value
  return true
}

function onTimeline(command: TimelineCommand, scene: Scene): boolean {
  const { timeline, player } = scene
  const here = timeline.axis.value.x(player.playhead.value)
  const lane = laneInHand(scene)
  switch (command) {
    case 'zoom-in':
      zoom(timeline, ZOOM.key, here)
      return true
    case 'zoom-out':
      zoom(timeline, 1 / ZOOM.key, here)
      return true
    case 'pan-left':
      pan(timeline, -PAN_KEY)
      return true
    case 'pan-right':
      pan(timeline, PAN_KEY)
      return true
    case 'fit':
      showRun(timeline, here)
      return true
    case 'next-event':
      nextEvent(scene, 1)
      return true
    case 'event-before':
      nextEvent(scene, -1)
      return true
    case 'lane-below':
      nextLane(scene, 1)
      return true
    case 'lane-above':
      nextLane(scene, -1)
      return true
    case 'pin':
      if (lane !== null) toggle(timeline.pinned, lane)
      return lane !== null
    case 'fold':
      if (lane !== null) toggle(timeline.collapsed, lane)
      return lane !== null
    case 'chain':
      timeline.chain.value = !timeline.chain.value
      return true
    case 'follow':
      toggleFollow(scene)
      return true
    case 'table':
      timeline.words.value = !timeline.words.value
      return true
    case 'filter':
      timeline.tools.value = true
      return true
  }
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
