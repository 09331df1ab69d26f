/** Names that tutorials use without importing them, and the modules that they usually come from. */

type Origin = { module: string; member: string | null }

/** The module itself, by the name that it is usually given. */
const MODULES: Record<string, string> = {
  fs: 'fs',
  fsp: 'fs/promises',
  fsPromises: 'fs/promises',
  path: 'path',
  util: 'util',
  os: 'os',
  http: 'http',
  https: 'https',
  net: 'net',
  dns: 'dns',
  zlib: 'zlib',
  stream: 'stream',
  events: 'events',
  EventEmitter: 'events',
  assert: 'assert',
  readline: 'readline',
  child_process: 'child_process',
  async_hooks: 'async_hooks',
  worker_threads: 'worker_threads',
  timers: 'timers/promises',
  timersPromises: 'timers/promises',
  axios: 'axios',
  express: 'express',
  React: 'react',
  ReactDOM: 'react-dom',
  _: 'lodash',
  $: 'jquery',
  jQuery: 'jquery',
  mongoose: 'mongoose',
  superagent: 'superagent',
  Koa: 'koa',
  fastify: 'fastify',
  Fastify: 'fastify',
  asyncHandler: 'express-async-handler',
  catchAsync: 'express-async-handler',
  wrapAsync: 'express-async-handler',
  asyncWrapper: 'express-async-handler',
  chai: 'chai',
  ioredis: 'ioredis',
  Redis: 'ioredis',
  WebSocketServer: 'ws',
  pLimit: 'p-limit',
  pMap: 'p-map',
  pQueue: 'p-queue',
  PQueue: 'p-queue',
  pRetry: 'p-retry',
  Bluebird: 'bluebird',
  rxjs: 'rxjs',
  Vue: 'vue',
  d3: 'd3',
}

const MEMBERS = new Map(
  Object.entries({
    events: 'once',
    util: 'promisify callbackify inspect',
    stream: 'Readable Writable Transform Duplex PassThrough',
    'stream/promises': 'pipeline',
    fs: 'createReadStream createWriteStream readFileSync writeFileSync existsSync',
    worker_threads: 'isMainThread parentPort workerData',
    async_hooks: 'AsyncLocalStorage AsyncResource',
    child_process: 'exec execFile spawn fork',
    path: 'dirname basename',
    vitest: 'describe it test expect vi jest beforeAll beforeEach afterAll afterEach',
    react:
      'useState useEffect useRef useMemo useCallback useReducer useContext useTransition useLayoutEffect useActionState useOptimistic startTransition Suspense createContext forwardRef',
    'react-dom/client': 'createRoot',
    vue: 'reactive computed watchEffect onMounted onUnmounted nextTick defineComponent createApp',
    rxjs: 'Observable Subject BehaviorSubject fromEvent',
  }).flatMap(([module, names]) => names.split(' ').map((name): [string, string] => [name, module])),
)
/** What others have names like these for as well: they are left out of the list unless they are called. */
const ONLY_IF_CALLED = new Set('once exec fork spawn it test expect'.split(' '))
const FILE_FUNCTIONS = new Set(
  'readFile writeFile appendFile readdir stat mkdir rm unlink access copyFile rename'.split(' '),
)

/** Modules whose names are everyday words: these of their members tell that the module is meant. */
const WORDS: Record<string, RegExp> = {
  stream: /^(?:Readable|Writable|Transform|Duplex|PassThrough|pipeline|finished|promises)$/,
  events: /^(?:once|on|EventEmitter)$/,
  http: /^(?:createServer|request|Agent)$/,
  net: /^(?:createServer|connect|Socket)$/,
  path: /^(?:join|resolve|dirname|basename|extname|parse|sep)$/,
  timers: /^set/,
  $: /^(?:get|post|ajax|getJSON|when|Deferred|each|fn)$/,
}

/**
 * Where a name that nobody defined usually comes from; null where nothing is usual. `members` are those that the
 * program reads of it.
 */
export function originOf(
  name: string,
  called: boolean,
  awaited: boolean,
  members: readonly string[],
): Origin | null {
  const word = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined
  if (word !== undefined && !members.some((member) => word.test(member)) && !(name === '$' && called))
    return null
  if (FILE_FUNCTIONS.has(name))
    return called ? { module: awaited ? 'fs/promises' : 'fs', member: name } : null
  const member = Object.hasOwn(MODULES, name) ? undefined : MEMBERS.get(name)
  if (member !== undefined)
    return ONLY_IF_CALLED.has(name) && !called ? null : { module: member, member: name }
  const module = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined
  return module === undefined ? null : { module, member: null }
}
