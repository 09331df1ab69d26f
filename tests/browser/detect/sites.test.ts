import { expect, test } from 'vitest'
import { findBlocks } from '../../../components/detect/index.ts'
import type { Markup } from './code-html.ts'
import { show, shownLines } from './page.ts'
import { blogs } from './sites/blogs.ts'
import { books } from './sites/books.ts'
import { documentation } from './sites/documentation.ts'
import { forges } from './sites/forges.ts'
import { notebooks } from './sites/notebooks.ts'
import { people } from './sites/people.ts'

const PYTHON = `import asyncio

async def water(plants):
    for plant in range(1, plants):
        if plant < 3 and plant > 0:
            await asyncio.sleep(plant)  # <slowly> & well

    return {"done": [1, 2]}

print(asyncio.run(water(3)))`

const JAVASCRIPT = `const nap = (ms) => new Promise((done) => setTimeout(done, ms))

async function water(plants) {
  for (let plant = 1; plant < plants && plant > 0; plant++) {
    await nap(100)
  }
  console.log(\`watered \${plants}\`)
}
water(3)`

const SHELL = '$ pip install async-timeout\n$ python -m asyncio\n# then await what comes'
const JSON_TEXT = '{\n  "scripts": { "await": "async function" },\n  "then": [1, 2]\n}'
const CSHARP = `using System.Threading.Tasks;

public async Task<string> ReadAsync(string path)
{
    await Task.Delay(100);
    return await File.ReadAllTextAsync(path);
}`

/** A page of a site: what is to be offered, between what is not. */
const pageOf = ({ html }: Markup): string =>
  [
    '<p>Use <code>await</code> in an <code>async def</code>, or <code>promise.then(f)</code>.</p>',
    html(SHELL, 'bash'),
    html(PYTHON, 'python'),
    html(JSON_TEXT, 'json'),
    html(JAVASCRIPT, 'javascript'),
    html(CSHARP, 'csharp'),
  ].join('\n')

const sites: [string, Markup][] = [documentation, notebooks, blogs, forges, people, books].flatMap(
  Object.entries,
)

test.each(sites)('%s', (_, site) => {
  show(pageOf(site), site.css)
  const { text = (code: string) => code } = site
  const found = findBlocks(document, { languages: ['python', 'javascript', 'typescript'] })
    .filter((block) => block.offered)
    .map((block) => [block.language, shownLines(block)])
  expect(found).toEqual([
    ['python', text(PYTHON).split('\n')],
    ['javascript', text(JAVASCRIPT).split('\n')],
  ])
})
