import type { Trace } from '../../trace/index.ts'

/** What a program that looks at a clock mentions: its figures differ when it gets faster. */
const CLOCK =
  /\b(time|perf_counter|monotonic|datetime|timeit|strftime|Date|performance|hrtime|timeEnd|timeLog)\b/

/**
 * True when two runs printed the same lines and their functions returned the same values, in whatever order. In a
 * program that looks at a clock numbers may differ: they are what gets better.
 */
export function sameResults(first: Trace, second: Trace): boolean {
  const numbers = CLOCK.test(first.source.text)
  return (
    first.outcome.type === 'completed' &&
    second.outcome.type === 'completed' &&
    equal(printed(first, numbers), printed(second, numbers)) &&
    equal(returned(first, numbers), returned(second, numbers))
  )
}

function printed(trace: Trace, numbers: boolean): string[] {
  const of = (stream: string) =>
    trace.events
      .map((event) => (event.type === 'output' && event.stream === stream ? event.text : ''))
      .join('')
      .split('\n')
      .map((line) => `${stream} ${comparable(line, numbers)}`)
  return [...of('stdout'), ...of('stderr')]
}

function returned(trace: Trace, numbers: boolean): string[] {
  return trace.events.flatMap((event) => {
    if (event.type === 'frame.left')
      return [`${event.frame} ${event.how} ${comparable(event.value ?? '', numbers)}`]
    // In Python what tasks give is what their coroutines return; in JavaScript an async call is a task of its own.
    if (event.type === 'task.finished' && trace.language !== 'python')
      return [`${trace.tasks[event.task]?.coroutine} ${comparable(event.result, numbers)}`]
    return []
  })
}

/** Without addresses of objects, and where a clock is looked at without numbers. */
function comparable(text: string, numbers: boolean): string {
  const plain = text.replace(/\b0x[0-9a-f]+\b/g, '0x')
  return numbers ? plain.replace(/\d+(\.\d+)?/g, '#') : plain
}

function equal(first: string[], second: string[]): boolean {
  const others = second.toSorted()
  return first.length === second.length && first.toSorted().every((text, index) => text === others[index])
}
