/** Made-up values, as JavaScript text, for something of which only its name and its uses are known. */
import type { UseKind } from './uses.ts'

const PROMISES = '[1, 2].map((n) => new Promise((resolve) => setTimeout(resolve, n * 1000, n)))'
const FUNCTIONS = '[1, 2].map((n) => () => new Promise((resolve) => setTimeout(resolve, n * 1000, n)))'
const SLOW_PROMISE = "new Promise((resolve) => setTimeout(resolve, 1000, 'A'))"
const SLOW_FUNCTION = "() => new Promise((resolve) => setTimeout(resolve, 1000, 'A'))"
const ASYNC_ITERABLE = '(async function* () { yield 1; yield 2; yield 3 })()'

/** By the name, or its last word (`userId` is an `id`), in small letters. */
const BY_NAME = new Map(
  Object.entries({
    "'https://example.com/'": 'url uri link endpoint address href site page webpage baseurl src',
    "['https://example.com/1', 'https://example.com/2', 'https://example.com/3']":
      'urls links sites pages endpoints sources',
    "'127.0.0.1'": 'host hostname',
    '3000': 'port',
    '3': 'n count num number times k limit size total amount value retries attempts tries maxretries workers steps rounds x y a b c concurrency attempt end stop max maximum quantity age retry depth level batchsize pagesize poolsize',
    '1': 'id idx index i j key seconds sec secs start min no pagenumber',
    '1000':
      'ms delay timeout time wait duration interval period milliseconds millis pause sleep latency timeoutms delayms backoff basedelay initialdelay',
    "'A'":
      'name who person label username user tag title topic channel symbol city category firstname lastname',
    "'hello'":
      'message msg text what greeting string str content body prompt query question line phrase word data input',
    "'example.txt'": 'path file filename filepath dest destination',
    '[1, 2, 3]':
      'items values numbers nums list arr array seq sequence ids elements collection inputs results rows records iterable',
    "['A', 'B', 'C']": 'names users words people labels cities tags keys',
    "['example1.txt', 'example2.txt']": 'files filenames paths',
    '{}': 'options opts config settings params headers payload props args kwargs init',
    true: 'flag verbose debug enabled shouldfail ok success isvalid',
    "'user@example.com'": 'email mail',
    "'secret'": 'password token apikey secret',
    'new AbortController().signal': 'signal abortsignal',
    'new AbortController()': 'controller abortcontroller',
    [PROMISES]: 'promises',
    [FUNCTIONS]: 'tasks jobs fns funcs functions operations thunks factories asyncfunctions promisefactories',
    [SLOW_FUNCTION]:
      'fn func asyncfn asyncfunc asyncfunction operation task job promisefn promisefunction thunk factory action worker fetcher',
    'console.log':
      'callback cb done next resolve ondone oncomplete onsuccess onresult onprogress onerror reject listener log logger',
  }).flatMap(([value, names]) => names.split(' ').map((name): [string, string] => [name, value])),
)
/** Nothing written out would do for these: they stand for something simulated. */
const SIMULATED = new Set(
  'event evt e ev req request res response ctx context client db database connection conn pool session socket ws stream reader writer app server api service store cache model repository emitter element el node button form user process bus queue env'.split(
    ' ',
  ),
)

/** Null where something simulated is to take its place. */
export function valueFor(name: string, uses: ReadonlySet<UseKind>): string | null {
  if (uses.has('objects')) return null
  const strong = byStrongUse(uses)
  if (strong !== undefined) return strong
  const last = lastWord(name)
  const isObject = uses.has('member') || uses.has('element') || uses.has('constructed')
  if (isObject && !uses.has('list') && !uses.has('text')) return null
  const known = BY_NAME.get(plain(name)) ?? BY_NAME.get(last)
  const aFunction = known === 'console.log' || known === SLOW_FUNCTION
  if (uses.has('called')) return aFunction ? (uses.has('awaited') ? SLOW_FUNCTION : known) : calledValue(uses)
  if (uses.has('awaited')) return SLOW_PROMISE
  if (uses.has('list') || uses.has('iterated'))
    return isText(known, '[') ? known : (plural(name) ?? '[1, 2, 3]')
  if (uses.has('number')) return known !== undefined && /^\d/.test(known) ? known : '3'
  if (uses.has('text')) return isText(known, "'") ? known : "'A'"
  if (known !== undefined) return known
  if (SIMULATED.has(plain(name)) || SIMULATED.has(last)) return null
  return plural(name) ?? "'A'"
}

function byStrongUse(uses: ReadonlySet<UseKind>): string | undefined {
  if (uses.has('functions')) return FUNCTIONS
  if (uses.has('promises')) return PROMISES
  if (uses.has('async-iterated')) return ASYNC_ITERABLE
  if (uses.has('json')) return `'{"id": 1, "message": "hello"}'`
  if (uses.has('milliseconds')) return '1000'
  if (uses.has('url')) return "'https://example.com/'"
  return undefined
}

/** A parameter that is called: with the result of something, or for one. */
function calledValue(uses: ReadonlySet<UseKind>): string {
  return uses.has('awaited') ? SLOW_FUNCTION : 'console.log'
}

function isText(value: string | undefined, start: string): value is string {
  return value?.startsWith(start) ?? false
}

function plural(name: string): string | null {
  return name.length > 3 && /[^su]s$/.test(name) && !/(?:args|props|status|address)$/i.test(name)
    ? '[1, 2, 3]'
    : null
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[_$]|\d+$/g, '')
}

/** `id` of `userId` and of `user_id`. */
function lastWord(name: string): string {
  return (name.replace(/\d+$/, '').match(/[A-Z]?[a-z]+$|[A-Z]+$/)?.[0] ?? name).toLowerCase()
}
