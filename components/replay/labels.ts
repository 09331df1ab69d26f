import type { TaskInfo, Variable } from '../trace/index.ts'
import type { Phrases } from './phrases.ts'
import { plainText, say } from './sentence.ts'

/** The longest that an argument may be to stand in a lane's label, in characters. Longer ones are cut. */
const ARGUMENT_CHARACTERS = 16
/** The longest that the name of what calls a callback may be where its line follows, in characters. */
const CALLER_CHARACTERS = 18
/** The longest label, in characters: a label column of about 150 px. */
const LABEL_CHARACTERS = 28

/**
 * A short and unique label for each task, by TaskId: the name that the program gave, else the coroutine's name.
 * Where several tasks run the same coroutine, the first argument that tells them apart is added (`work A`,
 * `work B`), else a number (`work #2`). A callback without a name is called after its place: `then (line 4)`.
 */
export function labelsOf(tasks: readonly TaskInfo[], phrases: Phrases): string[] {
  const groups = new Map<string, TaskInfo[]>()
  for (const task of tasks) {
    const base = baseName(task, phrases)
    const group = groups.get(base)
    if (group) group.push(task)
    else groups.set(base, [task])
  }
  const labels: string[] = []
  for (const [base, group] of groups) {
    const endings = group.length === 1 ? null : tellingArguments(group)
    for (const [index, task] of group.entries()) {
      const ending = endings?.[index]
      labels[task.id] =
        group.length === 1 ? base : ending ? withEnding(base, ending) : `${base} #${index + 1}`
    }
  }
  return unique(tasks.map((task) => labels[task.id] ?? task.name))
}

/** `worker` called with `worker-1` is `worker-1`: once is enough. */
function withEnding(base: string, ending: string): string {
  return ending.toLowerCase().startsWith(base.toLowerCase()) ? ending : cut(`${base} ${ending}`)
}

function baseName(task: TaskInfo, phrases: Phrases): string {
  if (task.kind === 'module') return 'module'
  if (task.begins !== undefined) {
    const name = task.coroutine.replace(/(?<=\w) callback$/, '')
    return plainText(
      say(phrases, 'callbackAtLine', { name: cut(name, CALLER_CHARACTERS), line: task.begins }),
    )
  }
  const name = task.named ? task.name : innermost(task.coroutine) || task.name
  return cut(name) || `task ${task.id}`
}

/** `main.<locals>.fetch` is `fetch` to a reader; `Client.get` stays as it is. */
function innermost(coroutine: string): string {
  return coroutine.split('<locals>.').at(-1) ?? coroutine
}

/** For each task of a group, the arguments that tell it from the others; null where none do. */
function tellingArguments(group: readonly TaskInfo[]): string[] | null {
  const width = Math.min(...group.map((task) => task.args.length), 8)
  const columns = Array.from({ length: width }, (_, index) =>
    withoutCommonFolder(group.map((task) => readable(task.args[index]))).map((value) =>
      cut(value, ARGUMENT_CHARACTERS),
    ),
  )
  const telling = columns.filter(
    (column) => column.every((value) => value !== '') && new Set(column).size > 1,
  )
  const alone = telling.find((column) => new Set(column).size === group.length)
  if (alone) return alone
  const together = group.map((_, row) => telling.map((column) => column[row]).join(' '))
  if (telling.length > 0 && new Set(together).size === group.length) return together
  return telling[0] ?? null
}

/** An argument's repr without its quotes; empty for reprs that tell a reader nothing, such as `<Lock object>`. */
function readable(argument: Variable | undefined): string {
  if (argument === undefined || /^[<{[(]/.test(argument.value)) return ''
  const bare = argument.value.replace(/^[bfr]?(['"`])(.*)\1$/s, '$2').trim()
  return bare.replace(/^https?:\/\//, '')
}

/** `example.com/a` and `example.com/b` differ in what stands at their end, which is what a label would cut off. */
function withoutCommonFolder(paths: string[]): string[] {
  const [first = ''] = paths
  let end = first.lastIndexOf('/') + 1
  while (end > 0 && !paths.every((path) => path.startsWith(first.slice(0, end)) && path.length > end)) {
    end = first.lastIndexOf('/', end - 2) + 1
  }
  return paths.map((path) => path.slice(end))
}

function unique(labels: string[]): string[] {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return labels.map((label) => {
    let candidate = label
    while (taken.has(candidate)) {
      const count = (counts.get(label) ?? 1) + 1
      counts.set(label, count)
      candidate = `${label} #${count}`
    }
    taken.add(candidate)
    return candidate
  })
}

function cut(text: string, characters = LABEL_CHARACTERS): string {
  const letters = [...text]
  return letters.length <= characters ? text : `${letters.slice(0, characters - 1).join('')}…`
}
