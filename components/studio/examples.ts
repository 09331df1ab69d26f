import type { Language } from '../trace/index.ts'
import type { WordOf } from '../words/index.ts'
import afterAwait from './examples/after-await.js?raw'
import blocking from './examples/blocking.py?raw'
import cancellation from './examples/cancellation.py?raw'
import deadlock from './examples/deadlock.py?raw'
import gather from './examples/gather.py?raw'
import inSequence from './examples/in-sequence.py?raw'
import order from './examples/order.js?raw'
import promiseAll from './examples/promise-all.js?raw'
import queue from './examples/queue.py?raw'
import semaphore from './examples/semaphore.py?raw'
import server from './examples/server.py?raw'
import taskGroup from './examples/task-group.py?raw'
import tasks from './examples/tasks.py?raw'
import timeout from './examples/timeout.py?raw'

/** A program to start from. It teaches one thing, which `lesson` says in a sentence; both are messages of `studio_`. */
export type Example = {
  id: string
  title: WordOf<'studio'>
  lesson: WordOf<'studio'>
  language: Language
  code: string
}

/** From the first await to a server, in the order in which one would learn them. */
export const examples: readonly Example[] = [
  python('in-sequence', 'exampleInSequence', 'lessonInSequence', inSequence),
  python('tasks', 'exampleTasks', 'lessonTasks', tasks),
  python('gather', 'exampleGather', 'lessonGather', gather),
  python('queue', 'exampleQueue', 'lessonQueue', queue),
  python('semaphore', 'exampleSemaphore', 'lessonSemaphore', semaphore),
  python('timeout', 'exampleTimeout', 'lessonTimeout', timeout),
  python('cancellation', 'exampleCancellation', 'lessonCancellation', cancellation),
  python('task-group', 'exampleTaskGroup', 'lessonTaskGroup', taskGroup),
  python('blocking', 'exampleBlocking', 'lessonBlocking', blocking),
  python('deadlock', 'exampleDeadlock', 'lessonDeadlock', deadlock),
  python('server', 'exampleServer', 'lessonServer', server),
  javascript('order', 'exampleOrder', 'lessonOrder', order),
  javascript('after-await', 'exampleAfterAwait', 'lessonAfterAwait', afterAwait),
  javascript('promise-all', 'examplePromiseAll', 'lessonPromiseAll', promiseAll),
]

function python(id: string, title: Example['title'], lesson: Example['lesson'], code: string): Example {
  return { id, title, lesson, language: 'python', code }
}

function javascript(id: string, title: Example['title'], lesson: Example['lesson'], code: string): Example {
  return { id, title, lesson, language: 'javascript', code }
}
