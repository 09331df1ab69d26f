import { buildExtension } from '../../components/commands/build-extension.ts'
import type { ToWorker } from '../../components/simulate/protocol.ts'
import { type Extension, startExtension } from '../support/extension.ts'
import { escapeHtml } from '../support/html.ts'
import { buttonsOf } from '../support/reader.ts'
import { type Figure, median } from './figure.ts'
import { timePress } from './press.ts'
import { CHAPTER_IN_JAVASCRIPT } from './programs.ts'

const BROWSERS = 5

/** The first replay of JavaScript in a browser that was just started, from the production build. */
export async function coldJavaScriptFigures(): Promise<Figure[]> {
  const folder = buildExtension('chrome')
  const workers: number[] = []
  const presses: number[] = []
  for (let run = 0; run < BROWSERS; run++) {
    const extension = await startExtension(folder)
    presses.push(await pressToReplay(extension))
    workers.push(await workerToTrace(extension))
    await extension.close()
  }
  return [
    { name: 'JavaScript, cold, worker to trace, Chromium', value: median(workers), unit: 'ms', budget: 300 },
    // The host's page, the worker, the explainer's script and the first drawing.
    { name: 'JavaScript, cold, press to replay, Chromium', value: median(presses), unit: 'ms', budget: null },
  ]
}

/** From pressing the button until the replay is drawn: nothing of the engine was there before. */
async function pressToReplay(extension: Extension): Promise<number> {
  const tab = await extension.open(`<pre><code class="language-javascript">${PAGE}</code></pre>`)
  await buttonsOf(tab).first().waitFor({ state: 'attached' })
  return await timePress(tab, 0)
}

/** From making a worker until its first trace is there, asked for by a page of the extension. */
async function workerToTrace(extension: Extension): Promise<number> {
  const tab = await extension.openOwn('diagnostics.html')
  return await tab.evaluate(async (code) => {
    const files = { pyodide: '', snapshot: null, guest: '', javascript: '/engine/javascript.json' }
    const request = { language: 'javascript', code, policy: 'concurrent' } as const
    const started = performance.now()
    const worker = new Worker('/javascript-worker.js', { type: 'module' })
    const post = (message: ToWorker) => worker.postMessage(message)
    post({ type: 'start', files })
    await new Promise<void>((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.onmessage = ({ data }) => {
        if (data.type === 'ready') post({ type: 'run', id: 1, request, careful: false })
        if (data.type === 'trace') resolve()
      }
    })
    return performance.now() - started
  }, CHAPTER_IN_JAVASCRIPT)
}

const PAGE = escapeHtml(CHAPTER_IN_JAVASCRIPT)
