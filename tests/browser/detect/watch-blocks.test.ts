import { expect, test } from 'vitest'
import { type BlocksChange, type Scheduler, watchBlocks } from '../../../components/detect/index.ts'
import { show } from './page.ts'

/** Time in the hands of a test: nothing happens until `pass` is called. */
class FakeScheduler implements Scheduler {
  slices = 0
  private work: (() => void) | null = null
  private stepsASlice: number
  constructor(stepsASlice = 1_000) {
    this.stepsASlice = stepsASlice
  }
  now(): number {
    return 0
  }
  idle(work: (timeLeft: () => number) => void): () => void {
    return this.later(() => {
      let steps = this.stepsASlice
      this.slices += 1
      work(() => {
        steps -= 1
        return steps
      })
    })
  }
  later(work: () => void): () => void {
    this.work = work
    return () => {
      this.work = null
    }
  }
  /** Lets the observer speak, then runs everything that is due. */
  async pass(): Promise<void> {
    await Promise.resolve()
    for (let work = this.work; work !== null; work = this.work) {
      this.work = null
      work()
    }
  }
}

const CODE = 'await asyncio.sleep(1)'

async function watch(html: string, scheduler = new FakeScheduler(), ignores = (_: Element) => false) {
  show(html)
  const changes: BlocksChange[] = []
  const stop = new AbortController()
  watchBlocks(document, {
    onChange: (change) => changes.push(change),
    signal: stop.signal,
    scheduler,
    ignores,
  })
  await scheduler.pass()
  return { changes, scheduler, stop, pre: document.querySelector('pre') }
}

const summary = ({ blocks, added, removed }: BlocksChange) =>
  [blocks, added, removed].map((list) => list.length)

test('the first search reports what is offered, and nothing else', async () => {
  const { changes, stop } = await watch(`<pre>${CODE}</pre><pre>x = 1</pre>`)
  stop.abort()
  expect(changes.map(summary)).toEqual([[1, 1, 0]])
})

test('a page without async code is reported as such, once', async () => {
  const { changes, stop } = await watch('<pre>x = 1</pre>')
  stop.abort()
  expect(changes.map(summary)).toEqual([[0, 0, 0]])
})

test('a block that comes later is reported beside the one that was there', async () => {
  const { changes, scheduler, stop } = await watch(`<pre>${CODE}</pre>`)
  document.body.insertAdjacentHTML('beforeend', `<pre>${CODE}</pre>`)
  await scheduler.pass()
  stop.abort()
  expect(changes.map(summary)).toEqual([
    [1, 1, 0],
    [2, 1, 0],
  ])
})

test('a block that goes is reported gone', async () => {
  const { changes, scheduler, stop, pre } = await watch(`<pre>${CODE}</pre>`)
  pre?.remove()
  await scheduler.pass()
  stop.abort()
  expect(changes.at(-1)?.removed).toEqual(changes[0]?.blocks)
})

test('a block whose text changes is a new block', async () => {
  const { changes, scheduler, stop, pre } = await watch(`<pre>${CODE}</pre>`)
  pre?.append('\nawait x')
  await scheduler.pass()
  stop.abort()
  expect(changes.at(-1)?.added.map((block) => block.text)).toEqual([`${CODE}\nawait x`])
})

test('a block that a highlighter draws again stays the same block', async () => {
  const { changes, scheduler, stop, pre } = await watch(`<pre>${CODE}</pre>`)
  if (pre) pre.innerHTML = '<b>await</b> asyncio.sleep(1)'
  await scheduler.pass()
  stop.abort()
  expect(changes).toHaveLength(1)
})

test('a class that says another language makes a new block', async () => {
  const { changes, scheduler, stop, pre } = await watch('<pre>await x</pre>')
  pre?.setAttribute('class', 'language-python')
  await scheduler.pass()
  stop.abort()
  expect(changes.map(summary)).toEqual([
    [0, 0, 0],
    [1, 1, 0],
  ])
})

test('changes far from code start no search', async () => {
  const { scheduler, stop } = await watch(`<pre>${CODE}</pre><p>12:00</p>`)
  const before = scheduler.slices
  document.querySelector('p')?.firstChild?.replaceWith('12:01')
  document.body.className = 'scrolled'
  await scheduler.pass()
  stop.abort()
  expect(scheduler.slices).toBe(before)
})

test('our own elements start no search', async () => {
  const { scheduler, stop } = await watch(`<pre>${CODE}</pre>`, undefined, (element) => element.id === 'ours')
  const before = scheduler.slices
  document.body.insertAdjacentHTML('beforeend', '<div id="ours"></div>')
  await scheduler.pass()
  stop.abort()
  expect(scheduler.slices).toBe(before)
})

test('blocks that come into a shadow root are followed', async () => {
  show('')
  const host = document.body.appendChild(document.createElement('x-late'))
  const root = host.attachShadow({ mode: 'open' })
  const changes: BlocksChange[] = []
  const stop = new AbortController()
  const scheduler = new FakeScheduler()
  watchBlocks(document, { onChange: (change) => changes.push(change), signal: stop.signal, scheduler })
  await scheduler.pass()
  root.innerHTML = `<pre>${CODE}</pre>`
  await scheduler.pass()
  stop.abort()
  expect(changes.map(summary)).toEqual([
    [0, 0, 0],
    [1, 1, 0],
  ])
})

test('work is cut into slices, and the outcome is the same', async () => {
  const { changes, scheduler, stop } = await watch(`<pre>${CODE}</pre>`.repeat(20), new FakeScheduler(1))
  stop.abort()
  expect([scheduler.slices > 20, changes.map(summary)]).toEqual([true, [[20, 20, 0]]])
})

test('a block that changes while the search runs is read again', async () => {
  const scheduler = new FakeScheduler(1)
  show(`<pre>${CODE}</pre><pre>x = 1</pre>`)
  const texts: string[][] = []
  const stop = new AbortController()
  watchBlocks(document, {
    onChange: ({ blocks }) => texts.push(blocks.map((block) => block.text)),
    signal: stop.signal,
    scheduler: {
      now: () => 0,
      later: (work) => scheduler.later(work),
      idle: (work) => scheduler.idle(work),
    },
  })
  document.querySelector('pre')?.append('\nawait y')
  await scheduler.pass()
  await scheduler.pass()
  stop.abort()
  expect(texts.at(-1)).toEqual([`${CODE}\nawait y`])
})

test('nothing is reported after the watch ends', async () => {
  const { changes, scheduler, stop } = await watch(`<pre>${CODE}</pre>`)
  stop.abort()
  document.body.insertAdjacentHTML('beforeend', `<pre>${CODE}</pre>`)
  await scheduler.pass()
  expect(changes).toHaveLength(1)
})

test('in the browser’s own idle time it reports too', async () => {
  show(`<pre>${CODE}</pre>`)
  const stop = new AbortController()
  const change = await new Promise<BlocksChange>((resolve) => {
    watchBlocks(document, { onChange: resolve, signal: stop.signal })
  })
  stop.abort()
  expect(summary(change)).toEqual([1, 1, 0])
})
