/** `npm run replay -- FILE`: simulates a program without a browser. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createReplay, formatDuration, textDiagram } from '../replay/index.ts'
import { compareLoops, confirmAdvice, type RunInputs } from '../simulate/index.ts'
import { createNodeEngine } from '../simulate/node.ts'
import { assertNever, type Language, type Outcome, type Policy, type Trace } from '../trace/index.ts'
import { engineFiles } from './engine-files.ts'
import { type ExportForm, exportForm, exportText, isExport } from './export-text.ts'
import { INPUT_USAGE, InputError, inputOptions, readInputs } from './run-inputs.ts'

const USAGE = `Usage: npm run replay -- [FILE] [--diagram | --json | --stdout | --export FORM]
       [--policy concurrent | one-at-a-time] [--loop browser | node]
       [--latency [KIND=]TIME]... [--answer TEXT]... [--input FILE]

Runs a program on its simulated event loop. Without FILE, or with -, it is read from standard input. The language is
that of the file's name: .js, .mjs, .cjs, .jsx, .ts, .mts, .tsx, else Python.
  --diagram  the timeline as text, what was printed and how it ended (this is what you get without a choice)
  --json     the whole trace
  --stdout   what the program printed and nothing else
  --export   text, sequence (or mermaid), gantt, svg, perfetto, html: the replay in that form, on standard output
${INPUT_USAGE}
Exit code: 0 completed, 1 the program failed, 2 wrong usage, 3 stopped at a limit, 4 deadlocked, 5 refused.`

const EXIT: Record<Outcome['type'], number> = {
  completed: 0,
  failed: 1,
  stopped: 3,
  deadlocked: 4,
  refused: 5,
}

async function main(): Promise<number> {
  const options = readOptions()
  if (options === null) {
    console.error(USAGE)
    return 2
  }
  if (options instanceof InputError) {
    console.error(options.message)
    return 2
  }
  let code: string
  try {
    code = readFileSync(options.file === '-' ? 0 : options.file, 'utf8')
  } catch (error) {
    console.error(`${options.file} could not be read: ${(error as Error).message}`)
    return 2
  }
  const engine = createNodeEngine(engineFiles())
  const request = {
    language: languageOf(options.file),
    code,
    policy: options.policy,
    ...options.inputs,
    ...(options.loop === undefined ? {} : { loop: options.loop }),
  }
  const advised = await confirmAdvice(await engine.simulate(request), request, engine.simulate)
  const trace = await compareLoops(advised, request, engine.simulate)
  // One at a time is part of what is exported; a run that did not end would only hang again.
  const other =
    isExport(options.form) && options.policy === 'concurrent' && trace.outcome.type === 'completed'
      ? await engine.simulate({ ...request, policy: 'one-at-a-time' })
      : null
  engine.close()
  await write(await textOf(trace, options.form, other))
  const message = explain(trace)
  if (message !== '') console.error(message)
  return EXIT[trace.outcome.type]
}

type Options = {
  file: string
  form: 'diagram' | 'json' | 'stdout' | ExportForm
  policy: Policy
  inputs: RunInputs
  loop?: 'browser' | 'node'
}

function readOptions(): Options | InputError | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        stdout: { type: 'boolean' },
        diagram: { type: 'boolean' },
        export: { type: 'string' },
        policy: { type: 'string', default: 'concurrent' },
        loop: { type: 'string' },
        ...inputOptions,
      },
    })
    const forms = (['json', 'stdout', 'diagram'] as const).filter((form) => values[form])
    const { policy, loop } = values
    const exported = values.export === undefined ? null : exportForm(values.export)
    if (values.export !== undefined && (exported === null || forms.length > 0)) return null
    if (loop !== undefined && loop !== 'browser' && loop !== 'node') return null
    if (positionals.length > 1 || forms.length > 1 || (policy !== 'concurrent' && policy !== 'one-at-a-time'))
      return null
    return {
      file: positionals[0] ?? '-',
      form: exported ?? forms[0] ?? 'diagram',
      policy,
      inputs: readInputs(values),
      ...(loop === undefined ? {} : { loop }),
    }
  } catch (error) {
    return error instanceof InputError ? error : null
  }
}

function languageOf(file: string): Language {
  if (/\.[mc]?tsx?$/.test(file)) return 'typescript'
  return /\.[mc]?jsx?$/.test(file) ? 'javascript' : 'python'
}

async function textOf(trace: Trace, form: Options['form'], other: Trace | null): Promise<string> {
  if (isExport(form)) return trace.outcome.type === 'refused' ? '' : exportText(trace, form, other)
  if (form === 'json') return `${JSON.stringify(trace)}\n`
  if (form === 'diagram') return trace.outcome.type === 'refused' ? '' : `${diagram(trace)}\n`
  const printed = trace.events.flatMap((event) =>
    event.type === 'output' && event.stream === 'stdout' ? [event.text] : [],
  )
  return printed.join('')
}

/** Where something is said of: of no line where it is said of the whole program. */
const at = (line: number | null): string => (line === null ? '' : `Line ${line}: `)

function diagram(trace: Trace): string {
  const replay = createReplay(trace)
  const total = `${trace.policy === 'concurrent' ? 'Total' : 'One at a time'}: ${formatDuration(replay.duration)}`
  const lints = trace.events.flatMap((event) =>
    event.type === 'note' && event.code !== 'lines-left-out'
      ? [{ line: event.line, message: event.text }]
      : [],
  )
  const notes = [...trace.repairs, ...trace.assumptions, ...lints].map(
    ({ line, message }) => `${at(line)}${message}`,
  )
  const answers = (trace.inputs?.questions ?? []).flatMap(({ prompt, line, answer, from }) =>
    from === 'reader'
      ? [`${at(line)}asked ${JSON.stringify(prompt.trim())}, was given ${JSON.stringify(answer)}`]
      : [],
  )
  return [textDiagram(replay, process.stdout.columns ?? 100), total, ...notes, ...answers].join('\n')
}

/** What went wrong, for standard error; empty when nothing did. */
function explain({ outcome }: Trace): string {
  switch (outcome.type) {
    case 'completed':
      return ''
    case 'failed':
      return outcome.traceback.trimEnd()
    case 'stopped':
    case 'deadlocked':
      return outcome.message
    case 'refused':
      return outcome.line === null ? outcome.reason : `Line ${outcome.line}: ${outcome.reason}`
    default:
      return assertNever(outcome)
  }
}

/** A pipe may take a large trace only bit by bit. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()))
}

process.exitCode = await main()
