import { expect, test } from 'vitest'
import { findBlocks } from '../../../components/detect/index.ts'
import { show } from './page.ts'

const languageOf = (html: string) => {
  show(html)
  return findBlocks(document)[0]?.language
}
/** Nothing in it tells a language. */
const PLAIN = 'await x'

test.each([
  [`<pre><code class="language-python">${PLAIN}</code></pre>`, 'python'],
  [`<pre><code class="lang-py">${PLAIN}</code></pre>`, 'python'],
  [`<pre class="brush: python; gutter: true">${PLAIN}</pre>`, 'python'],
  [`<pre class="sourceCode python"><code>${PLAIN}</code></pre>`, 'python'],
  [`<pre class="src src-python">${PLAIN}</pre>`, 'python'],
  [`<pre lang="python3">${PLAIN}</pre>`, 'python'],
  [`<pre data-language="py">${PLAIN}</pre>`, 'python'],
  [`<div class="highlight highlight-source-python"><pre>${PLAIN}</pre></div>`, 'python'],
  [`<div class="highlight-ipython3"><div class="highlight"><pre>${PLAIN}</pre></div></div>`, 'python'],
  [`<div data-lang="typescript"><pre>${PLAIN}</pre></div>`, 'typescript'],
  [`<pre><code class="hljs js">${PLAIN}</code></pre>`, 'javascript'],
  [`<pre><code class="language-rust">${PLAIN}</code></pre>`, 'other'],
  [`<pre class="language-none">${PLAIN}</pre>`, 'unknown'],
  [`<main class="language-python"><pre>${PLAIN}</pre></main>`, 'unknown'],
])('%s is labelled', (html, language) => {
  const found = languageOf(html)
  expect(found).toBe(language)
})
