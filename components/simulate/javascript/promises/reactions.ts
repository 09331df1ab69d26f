/**
 * What the engine does not tell by itself: which reaction of a promise becomes which job. Its lists of reactions are
 * replaced by this one, which remembers the entry that is being handed to the job queue.
 */
import type { PromiseObject, PromiseReactionRecord } from '@engine262/engine262'

let current: { reaction: PromiseReactionRecord; promise: PromiseObject } | null = null

class WatchedReactions extends Array<PromiseReactionRecord> {
  promise: PromiseObject | null = null

  static override get [Symbol.species]() {
    return Array
  }

  override forEach(
    each: (reaction: PromiseReactionRecord, index: number, all: PromiseReactionRecord[]) => void,
  ) {
    for (let index = 0; index < this.length; index++) {
      const reaction = this[index]
      if (reaction === undefined || this.promise === null) continue
      current = { reaction, promise: this.promise }
      each(reaction, index, this)
      current = null
    }
  }
}

/** Watches the reactions of a promise that has just been made. */
export function watchReactions(promise: PromiseObject): void {
  for (const list of ['PromiseFulfillReactions', 'PromiseRejectReactions'] as const) {
    const reactions = promise[list]
    if (reactions === undefined || reactions instanceof WatchedReactions) continue
    const watched = new WatchedReactions()
    watched.push(...reactions)
    watched.promise = promise
    ;(promise as { [key in typeof list]?: PromiseReactionRecord[] })[list] = watched
  }
}

/** The reaction whose job is being made at this moment, and whose promise has just settled; null for other jobs. */
export function reactionNow(): { reaction: PromiseReactionRecord; promise: PromiseObject } | null {
  return current
}
