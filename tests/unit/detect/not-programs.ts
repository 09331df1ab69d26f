/** What stands beside programs: mark-up, prose, drawings, and what a run has printed */
export const NOT_PROGRAMS: [name: string, text: string][] = [
  [
    'YAML',
    `steps:
  - name: await deploy
    run: async python main.py
    if: await == true`,
  ],
  [
    'HTML with script',
    `<script>
  async function go() { await fetch('/x') }
</script>`,
  ],
  [
    'HTML script src',
    `<!DOCTYPE html>
<script async src="https://example.org/a.js"></script>
<p>await</p>`,
  ],
  [
    'Vue component',
    `<template><p>{{ a }}</p></template>
<script setup>
const a = await load()
</script>`,
  ],
  [
    'Svelte await',
    `{#await promise}
  <p>...waiting</p>
{:then number}
  <p>The number is {number}</p>
{:catch error}
  <p>{error.message}</p>
{/await}`,
  ],
  [
    'prose',
    `Use async and await to write code that waits for something.
When you await a coroutine, the event loop runs others until it is done.`,
  ],
  [
    'prose with code words',
    `An async function returns a Promise. Inside, await pauses it (it does not block),
and then the rest runs as a microtask. Use asyncio for Python.`,
  ],
  [
    'pseudo-code',
    `start task A
await A, meanwhile run B
when B is done: print B
then print A`,
  ],
  [
    'ASCII diagram',
    `main    |--await A--------|--await B--|
task A  |==== sleep 1s ===|
task B  |==== sleep 2s ===============|`,
  ],
  [
    'console output',
    `A done
B done
Task was destroyed but it is pending!
task: <Task pending name='Task-2' coro=<work() running at main.py:4> wait_for=<Future pending>>`,
  ],
  [
    'traceback',
    `Traceback (most recent call last):
  File "/app/main.py", line 9, in <module>
    asyncio.run(main())
  File "/usr/lib/python3.12/asyncio/runners.py", line 194, in run
    return runner.run(main)
RuntimeError: asyncio.run() cannot be called from a running event loop`,
  ],
  [
    'warning',
    `main.py:7: RuntimeWarning: coroutine 'work' was never awaited
  work()
RuntimeWarning: Enable tracemalloc to get the object allocation traceback`,
  ],
  [
    'SyntaxError',
    `  File "main.py", line 3
    await work()
    ^^^^^^^^^^^^
SyntaxError: 'await' outside async function`,
  ],
  [
    'node error',
    `/srv/app.js:4
    await work();
    ^^^^^
SyntaxError: await is only valid in async functions and the top level bodies of modules
    at wrapSafe (internal/modules/cjs/loader.js:1001:16)`,
  ],
  [
    'node rejection',
    `(node:1234) UnhandledPromiseRejectionWarning: Error: oops
    at async main (/srv/app.js:10:3)
    at process.processTicksAndRejections (internal/process/task_queues.js:95:5)`,
  ],
  [
    'console of Chrome',
    `Promise {<pending>}
VM123:1 Uncaught (in promise) TypeError: Failed to fetch
    at async <anonymous>:1:1`,
  ],
  ['TS declaration', `declare function fetch(input: string): Promise<Response>;`],
  [
    'VB',
    `Async Function Load() As Task(Of String)
    Dim s = Await client.GetStringAsync(url)
    Return s
End Function`,
  ],
]
