import type { Language } from '../trace/index.ts'
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

/** A program to start from. It teaches one thing, which `lesson` says in a sentence. */
export type Example = { id: string; title: string; lesson: string; language: Language; code: string }

/** From the first await to a server, in the order in which one would learn them. */
export const examples: readonly Example[] = [
  python(
    'in-sequence',
    'Await in sequence',
    'One await after the other: the waits add up to 5 s.',
    inSequence,
  ),
  python(
    'tasks',
    'Tasks',
    'Two tasks wait at the same time: 3 s instead of 5 s. Change a number and see.',
    tasks,
  ),
  python('gather', 'Gather', 'Who finishes first continues first; the results keep their order.', gather),
  python(
    'queue',
    'Producer and consumer',
    'A queue with two places makes the faster one wait for the slower.',
    queue,
  ),
  python('semaphore', 'Semaphore', 'Never more than two at once: the others wait in line.', semaphore),
  python('timeout', 'Timeout', 'What takes too long is cancelled at the deadline.', timeout),
  python(
    'cancellation',
    'Cancellation',
    'A task is asked to stop at its await, and may clean up first.',
    cancellation,
  ),
  python('task-group', 'Error in a task group', 'One child fails, the others are cancelled.', taskGroup),
  python('blocking', 'Blocking call', 'time.sleep holds the loop: nobody ticks for two seconds.', blocking),
  python('deadlock', 'Deadlock', 'Two locks in two orders: each waits for the other, for ever.', deadlock),
  python(
    'server',
    'Stream server',
    'A server answers two guests at once, a task for each connection.',
    server,
  ),
  javascript(
    'order',
    'Promises before timers',
    'A timer of 0 ms comes after everything that is ready.',
    order,
  ),
  javascript(
    'after-await',
    'What comes after await',
    'Behind an await, even of nothing, the others come first.',
    afterAwait,
  ),
  javascript(
    'promise-all',
    'Promise.all',
    'Who is ready first goes on first; the results keep their order.',
    promiseAll,
  ),
]

function python(id: string, title: string, lesson: string, code: string): Example {
  return { id, title, lesson, language: 'python', code }
}

function javascript(id: string, title: string, lesson: string, code: string): Example {
  return { id, title, lesson, language: 'javascript', code }
}
