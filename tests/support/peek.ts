/** The card at a block, from outside: its shadow root is closed, and only the extension's own world may look into it. */
import type { Page } from 'playwright'

export type Seen = {
  figure: string
  /** Everything in it, as text. */
  text: string
  /** What is told to those who do not see it. */
  status: string
  box: { left: number; top: number; right: number; bottom: number }
  /** The middle of its button. */
  button: { x: number; y: number }
}

export type PeekWatch = {
  /** What is to be seen now; null for nothing. */
  seen(): Promise<Seen | null>
  /** Until the card is there and says something that fits. */
  shown(text?: RegExp): Promise<Seen>
  gone(): Promise<void>
  /** ms from the last movement of the pointer that `move` makes to the frame after the card has come. */
  time(move: () => Promise<void>): Promise<number>
  /** How many runs the page has asked the engine for. */
  runs(): Promise<number>
  /** How many programs, however often each was run. */
  programs(): Promise<number>
}

/** In the content script's world: what `seen` returns. */
const LOOK = `(() => {
  const host = document.querySelector('loopscope-peek')
  const card = host && chrome.dom.openOrClosedShadowRoot(host).querySelector('.ls-card.on')
  const figure = card && card.querySelector('.figure')
  if (!figure) return null
  const plain = (text) => text.replaceAll('\\u00a0', ' ')
  const { left, top, right, bottom } = card.getBoundingClientRect()
  const button = card.querySelector('button').getBoundingClientRect()
  return {
    figure: plain(figure.textContent),
    text: plain(card.querySelector('.peek').innerText),
    status: plain(card.querySelector('[role=status]').textContent),
    box: { left, top, right, bottom },
    button: { x: (button.left + button.right) / 2, y: (button.top + button.bottom) / 2 },
  }
})()`

/** Resolves in the frame after the card has come, with the ms since the pointer last moved. */
const TIME = `new Promise((resolve) => {
  let moved = 0
  const note = (event) => { moved = event.timeStamp }
  addEventListener('pointermove', note, true)
  const watch = () => {
    if (!(${LOOK})) return requestAnimationFrame(watch)
    removeEventListener('pointermove', note, true)
    requestAnimationFrame(() => resolve(performance.now() - moved))
  }
  watch()
})`

/** Has every request to the engine noted, from now on. */
const NOTE = `(() => {
  globalThis.requests = []
  const connect = chrome.runtime.connect.bind(chrome.runtime)
  chrome.runtime.connect = (...options) => {
    const port = connect(...options)
    const post = port.postMessage.bind(port)
    port.postMessage = (message) => {
      if (message.type === 'simulate') requests.push(message.request.code)
      post(message)
    }
    return port
  }
})()`

/** How long a card may take, cold, on a busy machine, ms. */
const PATIENCE_MS = 30_000

export async function watchPeek(page: Page): Promise<PeekWatch> {
  const session = await page.context().newCDPSession(page)
  const worlds: { id: number; origin: string }[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context))
  await session.send('Runtime.enable')
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'))
  if (world === undefined) throw new Error('no content script runs here')
  const run = async <T>(expression: string): Promise<T> => {
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world.id,
      returnByValue: true,
      awaitPromise: true,
    })
    return result.value as T
  }
  const seen = () => run<Seen | null>(LOOK)
  const until = async (fits: (now: Seen | null) => boolean): Promise<Seen | null> => {
    const end = Date.now() + PATIENCE_MS
    for (;;) {
      const now = await seen()
      if (fits(now)) return now
      if (Date.now() > end) throw new Error(`the card is ${now === null ? 'not there' : `"${now.text}"`}`)
      await run('new Promise(requestAnimationFrame)')
    }
  }
  await run(NOTE)
  return {
    seen,
    async shown(text = /./) {
      return (await until((now) => now !== null && text.test(now.text))) as Seen
    },
    async gone() {
      await until((now) => now === null)
    },
    async time(move) {
      const timed = run<number>(TIME)
      await move()
      return await timed
    },
    runs: () => run('requests.length'),
    programs: () => run('new Set(requests).size'),
  }
}
