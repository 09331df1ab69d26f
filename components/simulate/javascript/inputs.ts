/** What a run takes from outside of its text: how long simulated things take, and what is typed. */
import type {
  Answers,
  Ending,
  Inputs,
  Latencies,
  LatencyKind,
  LatencyUsed,
  Line,
  Question,
} from '../../trace/index.ts'

/** The shortest and the longest made-up wait, ms. Files are in memory: one turn of the loop, as short as a timer is. */
const RANGES: Record<LatencyKind, { from: number; to: number }> = {
  network: { from: 80, to: 400 },
  database: { from: 80, to: 400 },
  files: { from: 1, to: 1 },
  other: { from: 80, to: 400 },
}
/** Made-up waits are whole steps of this, ms. */
const STEP = 10
/** In the order in which a reader is offered them. */
const ENDINGS: readonly Ending[] = ['status-500', 'fails']

/** What a simulated call is for, by how it is written: `axios.get("/users")`, `db.query(...)`. */
const KINDS: [LatencyKind, RegExp][] = [
  [
    'database',
    /^(?:\w+\.)*(?:db|database|pool|knex|prisma|mongoose|mongo\w*|redis\w*|pg|mysql\w*|sql\w*|sequelize|collection|repository|repo)\b|\.(?:query|execute|findOne|findMany|findById|findUnique|insertOne|insertMany|aggregate)\(/i,
  ],
  [
    'network',
    /^(?:https?:|\/)|^(?:\w+\.)*(?:axios|fetch\w*|got|ky|superagent|request|http|https|api\w*|\w*client|ws|socket|io|octokit|openai|s3)\b/i,
  ],
  ['files', /^(?:fs|fsp|fse)\b|^(?:\w+\.)*(?:readFile|writeFile|appendFile)\b/],
]
/** What somebody types who is not there. */
const MADE_UP_ANSWER = 'yes'

export class RunSources {
  /** They grow while the program runs. */
  readonly told: Inputs = { latencies: [], questions: [] }
  private latencies: Latencies = {}
  private texts: (string | null)[] = []
  private ends = false

  /** What the reader has set. */
  choose(latencies: Latencies = {}, answers: Answers = { texts: [], ends: false }): void {
    this.latencies = latencies
    this.texts = [...answers.texts]
    this.ends = answers.ends
  }

  /** How long something outside takes, ms: seeded by its name, so that the same program takes the same time. */
  latency(name: string, kind: LatencyKind = kindOf(name)): number {
    const { from, to } = RANGES[kind]
    const chosen = this.latencies[kind]
    if (!this.told.latencies.some((used) => used.kind === kind)) {
      const used: LatencyUsed = { kind, from: from / 1000, to: to / 1000, ...(chosen ? { chosen } : {}) }
      this.told.latencies.push(used)
      this.told.latencies.sort((a, b) => (a.kind < b.kind ? -1 : 1))
    }
    const madeUp = from + (seedOf(name) % ((to - from) / STEP + 1)) * STEP
    if (chosen === undefined) return madeUp
    return 'seconds' in chosen ? chosen.seconds * 1000 : madeUp * chosen.times
  }

  /** How something outside ends, as the reader chose it among what it may: null where it goes well. */
  ending(name: string, may: readonly Ending[], kind: LatencyKind = kindOf(name)): Ending | null {
    const used = this.told.latencies.find((each) => each.kind === kind)
    if (used !== undefined)
      used.endings = ENDINGS.filter((each) => may.includes(each) || used.endings?.includes(each))
    const chosen = this.latencies[kind]?.ending
    return chosen !== undefined && may.includes(chosen) ? chosen : null
  }

  /** What is typed when the program asks. */
  answer(prompt: string, line: Line | null): Question {
    const text = this.texts.shift()
    const question: Question =
      typeof text === 'string'
        ? { prompt, line, answer: text, from: 'reader' }
        : text === undefined && this.ends
          ? { prompt, line, answer: null, from: 'end' }
          : { prompt, line, answer: MADE_UP_ANSWER, from: 'made-up' }
    this.told.questions.push(question)
    return question
  }
}

function kindOf(name: string): LatencyKind {
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
}

function seedOf(name: string): number {
  let hash = 7
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) % 65_521
  return hash
}
