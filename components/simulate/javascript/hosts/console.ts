/** console. Source: the Console Standard; what it prints is formatted as Node does (lib/internal/console). */
import { BooleanValue, JSStringValue, ObjectValue, Value, wellKnownSymbols } from '@engine262/engine262'
import { frameLines } from '../errors/stacks.ts'
import { hostFunction, hostObject, numberOf, put } from '../host.ts'
import { format } from '../inspect/format.ts'
import { optionsOf } from '../inspect/given-options.ts'
import { inspect } from '../inspect/inspect.ts'
import { read } from '../inspect/objects.ts'
import type { World } from '../world.ts'
import { tableText } from './table.ts'

type Stream = 'stdout' | 'stderr'

export function installConsole(world: World, globals: ObjectValue): void {
  const console = hostObject({})
  let indentation = ''
  const counts = new Map<string, number>()
  const started = new Map<string, number>()
  const add = (name: string, body: (args: Value[]) => Value | undefined) =>
    put(console, name, hostFunction(name, 0, body))
  const write = (stream: Stream, text: string): undefined => {
    world.print(stream, `${indentation}${text.replaceAll('\n', `\n${indentation}`)}\n`)
  }
  const print = (stream: Stream) => (args: Value[]) => {
    world.lints.prints(args)
    return write(stream, format(args))
  }
  const elapsed = (label: string) => durationText(world.recorder.now - (started.get(label) ?? 0))

  for (const name of ['log', 'info', 'debug']) add(name, print('stdout'))
  for (const name of ['error', 'warn']) add(name, print('stderr'))
  add('dir', ([value, options]) => write('stdout', inspect(value ?? Value.undefined, optionsOf(options))))
  add('dirxml', print('stdout'))
  add('table', ([data, columns]) => {
    const table = data instanceof ObjectValue ? tableText(data, columns) : null
    write('stdout', table ?? format(data === undefined ? [] : [data]))
    return undefined
  })
  add('group', (args) => {
    if (args.length > 0) write('stdout', format(args))
    indentation += '  '
    return undefined
  })
  put(console, 'groupCollapsed', read(console, 'group') ?? Value.undefined)
  add('groupEnd', () => {
    indentation = indentation.slice(2)
    return undefined
  })
  add('count', ([label]) => {
    const name = labelOf(label)
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return write('stdout', `${name}: ${count}`)
  })
  add('countReset', ([label]) => void counts.delete(labelOf(label)) as undefined)
  add('time', ([label]) => void started.set(labelOf(label), world.recorder.now) as undefined)
  add('timeLog', ([label, ...rest]) => {
    const name = labelOf(label)
    return write(
      'stdout',
      [`${name}: ${elapsed(name)}`, ...(rest.length > 0 ? [format(rest)] : [])].join(' '),
    )
  })
  add('timeEnd', ([label]) => {
    const name = labelOf(label)
    if (started.has(name)) write('stdout', `${name}: ${elapsed(name)}`)
    started.delete(name)
    return undefined
  })
  add('assert', ([condition, ...rest]) => {
    if (isTruthy(condition)) return undefined
    const [first] = rest
    const words =
      first instanceof JSStringValue
        ? [Value(`Assertion failed: ${first.stringValue()}`), ...rest.slice(1)]
        : [Value('Assertion failed'), ...rest]
    return write('stderr', format(words))
  })
  add('trace', (args) => {
    const said = args.length > 0 ? `: ${format(args)}` : ''
    return write('stderr', `Trace${said}${frameLines(world, null)}`)
  })
  add('clear', () => undefined)
  put(console, wellKnownSymbols.toStringTag, Value('console'), true)
  put(globals, 'console', console, true)
}

function labelOf(label: Value | undefined): string {
  if (label === undefined || label === Value.undefined) return 'default'
  return label instanceof JSStringValue ? label.stringValue() : inspect(label)
}

function isTruthy(value: Value | undefined): boolean {
  if (value instanceof ObjectValue) return true
  if (value instanceof JSStringValue) return value.stringValue() !== ''
  if (value instanceof BooleanValue) return value.booleanValue()
  const number = numberOf(value)
  return number !== 0 && !Number.isNaN(number)
}

/** formatTime of lib/internal/util/debuglog.js. */
function durationText(ms: number): string {
  if (ms < 1000) return `${Number(ms.toFixed(3))}ms`
  const seconds = ms / 1000
  if (seconds < 60) return `${seconds.toFixed(3)}s`
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = (seconds % 60).toFixed(3).padStart(6, '0')
  return hours > 0
    ? `${hours}:${String(minutes).padStart(2, '0')}:${rest} (h:mm:ss.mmm)`
    : `${minutes}:${rest} (m:ss.mmm)`
}
