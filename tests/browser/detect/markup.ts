/** How the highlighters of this world print code: one function a style, from plain text to mark-up. */
import { coloured, each, escaped, type Markup, numbers, tokens } from './code-html.ts'

const copyButton = '<button class="copybtn" data-tooltip="Copy"><svg><title>Copy</title></svg></button>'

export const markups: Record<string, Markup> = {
  'plain pre': { html: (code) => `<pre>${escaped(code)}</pre>` },
  'pre around code': { html: (code) => `<pre><code class="language-python">${escaped(code)}\n</code></pre>` },
  'code around pre': { html: (code) => `<code class="language-python"><pre>${escaped(code)}</pre></code>` },
  'br between lines': { html: (code) => `<pre>${each(code, escaped, '<br>')}</pre>` },
  'code with br and kept spaces': {
    html: (code) => `<p><code style="white-space: pre-wrap">${each(code, escaped, '<br>')}</code></p>`,
  },
  Sphinx: {
    html: (code) =>
      `<div class="highlight-python notranslate"><div class="highlight"><pre><span></span>${coloured(code)}\n</pre>${copyButton}</div></div>`,
  },
  'Sphinx, numbers in a table': {
    html: (code) =>
      `<div class="highlight-python notranslate"><div class="highlight"><table class="highlighttable"><tr>
      <td class="linenos"><div class="linenodiv"><pre><span class="normal">${numbers(code).replaceAll('\n', '</span>\n<span class="normal">')}</span></pre></div></td>
      <td class="code"><div><pre><span></span>${coloured(code)}\n</pre></div></td></tr></table>${copyButton}</div></div>`,
  },
  'Sphinx, numbers within the lines': {
    html: (code) =>
      `<div class="highlight-python notranslate"><div class="highlight"><pre><span></span>${each(code, (line, number) => `<span class="linenos">${`${number}`.padStart(3)}</span>${tokens(line)}`, '\n')}\n</pre></div></div>`,
  },
  'Pygments, older numbers within the lines': {
    html: (code) =>
      `<div class="codehilite"><pre>${each(code, (line, number) => `<span class="lineno">${number} </span>${tokens(line)}`, '\n')}\n</pre></div>`,
  },
  'highlight.js': {
    html: (code) =>
      `<pre><code class="hljs language-python">${coloured(code)}</code><button class="hljs-copy-button" data-copied="false">Copy</button></pre>`,
  },
  'highlight.js with numbers': {
    html: (code) =>
      `<pre><code class="hljs language-python"><table class="hljs-ln"><tbody>${each(
        code,
        (line, number) =>
          `<tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="${number}"><div class="hljs-ln-n" data-line-number="${number}"></div></td><td class="hljs-ln-line hljs-ln-code" data-line-number="${number}">${tokens(line)}</td></tr>`,
      )}</tbody></table></code></pre>`,
  },
  Prism: {
    html: (code) =>
      `<div class="code-toolbar"><pre class="language-python line-numbers" tabindex="0"><code class="language-python">${coloured(code)}<span aria-hidden="true" class="line-numbers-rows">${each(code, () => '<span></span>')}</span></code></pre><div class="toolbar"><div class="toolbar-item"><span>Python</span></div><div class="toolbar-item"><button class="copy-to-clipboard-button"><span>Copy</span></button></div></div></div>`,
  },
  Shiki: {
    html: (code) =>
      `<pre class="shiki nord" tabindex="0"><code class="language-python">${each(code, (line) => `<span class="line">${tokens(line)}</span>`, '\n')}</code></pre>`,
  },
  'Shiki without newlines': {
    html: (code) =>
      `<pre class="shiki nord"><code>${each(code, (line) => `<span class="line">${tokens(line)}</span>`)}</code></pre>`,
  },
  'Shiki as a grid': {
    css: '.shiki code { display: grid }',
    html: (code) =>
      `<pre class="shiki"><code data-language="python">${each(code, (line) => `<span data-line="">${tokens(line)}</span>`, '\n')}</code></pre>`,
  },
  Rouge: {
    html: (code) =>
      `<div class="language-python highlighter-rouge"><div class="highlight"><pre class="highlight"><code>${coloured(code)}\n</code></pre></div></div>`,
  },
  'Rouge, numbers in a table': {
    html: (code) =>
      `<div class="language-python highlighter-rouge"><div class="highlight"><pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">${numbers(code)}\n</pre></td><td class="rouge-code"><pre>${coloured(code)}\n</pre></td></tr></tbody></table></code></pre></div></div>`,
  },
  'GitHub table': {
    html: (code) =>
      `<table class="highlight tab-size js-file-line-container" data-tab-size="8"><tbody>${each(
        code,
        (line, number) =>
          `\n<tr>\n<td id="L${number}" class="blob-num js-line-number" data-line-number="${number}"></td>\n<td id="LC${number}" class="blob-code blob-code-inner js-file-line">${line === '' ? '\n' : tokens(line)}</td>\n</tr>`,
      )}</tbody></table>`,
    css: '.blob-code-inner { white-space: pre; font-family: ui-monospace, monospace }',
  },
  'GitHub lines': {
    html: (code) =>
      `<div class="react-code-file-contents" role="presentation" aria-hidden="true"><div class="react-line-numbers">${each(code, (_, number) => `<div data-line-number="${number}" class="react-line-number react-code-text">${number}</div>`)}</div><div class="react-code-lines">${each(
        code,
        (line, number) =>
          `<div class="react-code-text react-code-line-contents"><div><div id="LC${number}" class="react-file-line html-div" data-line-number="${number}">${line === '' ? '\n' : tokens(line)}</div></div></div>`,
      )}</div></div>`,
    css: '.react-code-text { white-space: pre; font-family: ui-monospace, monospace }',
  },
  'a div for each line': {
    html: (code) =>
      `<div class="code-view">${each(code, (line) => `<div class="row">${tokens(line)}</div>`, '\n')}</div>`,
    css: '.code-view { font-family: monospace } .row { white-space: pre; min-height: 1em }',
  },
  'a div for each line, with its number': {
    html: (code) =>
      `<div class="code-view">${each(code, (line, number) => `<div class="row"><div>${number}</div><div>${tokens(line)}</div></div>`, '\n')}</div>`,
    css: '.code-view { font-family: monospace } .row { white-space: pre; display: flex }',
  },
  'a list item for each line': {
    html: (code) =>
      `<pre class="prettyprint lang-py"><ol class="linenums">${each(code, (line, number) => `<li class="L${number % 10}">${tokens(line)}</li>`)}</ol></pre>`,
  },
  'Chroma lines': {
    html: (code) =>
      `<div class="highlight"><pre tabindex="0" class="chroma"><code class="language-python" data-lang="python">${each(code, (line, number) => `<span class="line"><span class="ln">${number}</span><span class="cl">${tokens(line)}\n</span></span>`)}</code></pre></div>`,
    css: '.line { display: flex } .ln { user-select: none }',
  },
  'Chroma table': {
    html: (code) =>
      `<div class="highlight"><div class="chroma"><table class="lntable"><tr><td class="lntd"><pre tabindex="0" class="chroma"><code>${each(code, (_, number) => `<span class="lnt">${number}\n</span>`)}</code></pre></td><td class="lntd"><pre tabindex="0" class="chroma"><code class="language-python" data-lang="python">${each(code, (line) => `<span class="line"><span class="cl">${tokens(line)}\n</span></span>`)}</code></pre></td></tr></table></div></div>`,
  },
  'token lines that end in br': {
    html: (code) =>
      `<pre class="prism-code language-python"><code>${each(code, (line) => `<span class="token-line">${tokens(line)}<br></span>`)}</code></pre>`,
    css: '.token-line { display: block }',
  },
  'figure with a table of br': {
    html: (code) =>
      `<figure class="highlight python"><table><tbody><tr><td class="gutter"><pre>${each(code, (_, number) => `<span class="line">${number}</span><br>`)}</pre></td><td class="code"><pre>${each(code, (line) => `<span class="line">${tokens(line)}</span><br>`)}</pre></td></tr></tbody></table></figure>`,
  },
  'lines of a gutter and code': {
    html: (code) =>
      `<figure class="frame"><figcaption>main.py</figcaption><pre data-language="python"><code>${each(code, (line, number) => `<div class="ec-line"><div class="gutter"><div class="ln" aria-hidden="true">${number}</div></div><div class="code">${line === '' ? '\n' : tokens(line)}</div></div>`)}</code></pre></figure>`,
    css: '.ec-line { display: grid; grid-template-columns: 2em 1fr }',
  },
  'floating column of numbers': {
    html: (code) =>
      `<pre><code style="float: left; padding-right: 10px">${each(code, (_, number) => `<span>${number}\n</span>`)}</code><code class="language-python">${coloured(code)}</code></pre>`,
  },
  'numbers in no known class': {
    html: (code) =>
      `<pre class="language-python">${each(code, (line, number) => `<i>${number}</i>${tokens(line)}`, '\n')}</pre>`,
  },
  'tooltips that cannot be selected': {
    html: (code) =>
      `<pre><code>${each(code, (line) => `${tokens(line)}<span class="hint" unselectable="on">(a hint)</span>`, '\n')}</code></pre>`,
  },
}
