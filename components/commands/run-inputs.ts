/** What `npm run replay` is told to run a program with: how long simulated waits take, and what is typed. */
import { readFileSync } from 'node:fs'
import type { RunInputs } from '../simulate/index.ts'
import { LATENCY_KINDS, type Latencies, type LatencyChoice, type LatencyKind } from '../trace/index.ts'

export const inputOptions = {
  latency: { type: 'string', multiple: true },
  answer: { type: 'string', multiple: true },
  input: { type: 'string' },
} as const

export const INPUT_USAGE = `  --latency [KIND=]TIME  how long simulated waits take: 0.5 (seconds each) or 3x (times the made-up latency);
             KIND is ${LATENCY_KINDS.join(', ')}, or left out for all of them. May be given several times
  --answer TEXT  what is typed when the program asks; once for each question, and made up after the last
  --input FILE   the same, a line for each question; the input ends with the file`

/** A choice that can not be understood, in a sentence. */
export class InputError extends Error {
  override name = 'InputError'
}

type Values = { latency?: string[]; answer?: string[]; input?: string }

/** Throws InputError, which names what was given. */
export function readInputs({ latency = [], answer = [], input }: Values): RunInputs {
  const latencies: Latencies = Object.assign({}, ...latency.map(latenciesFrom))
  const texts = [...answer, ...(input === undefined ? [] : linesOf(input))]
  return {
    ...(latency.length === 0 ? {} : { latencies }),
    ...(answer.length === 0 && input === undefined ? {} : { answers: { texts, ends: input !== undefined } }),
  }
}

function latenciesFrom(text: string): Latencies {
  const [, name, number = '', times] = /^(?:(\w+)=)?(\d+(?:\.\d+)?|\.\d+)(x)?$/.exec(text) ?? []
  const kinds = name === undefined ? LATENCY_KINDS : LATENCY_KINDS.filter((kind) => kind === name)
  if (number === '' || kinds.length === 0)
    throw new InputError(
      `--latency ${text}: expected for example 0.5, 3x or network=0.5; the kinds are ${LATENCY_KINDS.join(', ')}.`,
    )
  const choice: LatencyChoice = times === undefined ? { seconds: Number(number) } : { times: Number(number) }
  return Object.fromEntries(kinds.map((kind): [LatencyKind, LatencyChoice] => [kind, choice]))
}

function linesOf(path: string): string[] {
  try {
    const text = readFileSync(path, 'utf8')
    return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)
  } catch (error) {
    throw new InputError(`--input ${path} could not be read: ${(error as Error).message}`)
  }
}
