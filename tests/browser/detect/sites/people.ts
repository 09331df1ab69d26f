import { coloured, each, escaped, type Markup, tokens } from '../code-html.ts'

/** Where people ask, answer and chat. */
export const people: Record<string, Markup> = {
  'Discourse with buttons': {
    html: (code, language) =>
      `<div class="cooked"><pre class="codeblock-buttons"><div class="codeblock-button-wrapper"><button class="btn nohighlight copy-cmd btn-flat" aria-label="copy the code to clipboard"><svg></svg></button></div><code class="hljs language-${language}" data-highlighted="yes">${coloured(code)}\n</code></pre></div>`,
  },
  Reddit: {
    html: (code) =>
      `<div slot="comment" class="md"><pre class="p-sm text-12"><code class="text-12">${escaped(code)}\n</code></pre></div>`,
  },
  'Stack Overflow, a snippet that can be run': {
    html: (code, language) =>
      `<div class="snippet" data-lang="js" data-hide="false"><div class="snippet-code snippet-currently-hidden"><pre class="snippet-code-${language} lang-${language} prettyprint-override s-code-block"><code class="hljs language-${language}">${coloured(code)}</code></pre><div class="snippet-result"><div class="snippet-ctas"><button type="button" class="s-btn">Run code snippet</button></div></div></div></div>`,
  },
  'Quora, a list in the block': {
    html: (code) =>
      `<div class="q-relative"><pre class="q-box"><ol class="q-box">${each(code, (line) => `<li class="q-box"><span>${tokens(line)}</span></li>`)}</ol></pre></div>`,
  },
  'Notion, its code in a leaf': {
    html: (code, language) =>
      `<div class="notion-selectable notion-code-block"><div role="figure" aria-labelledby="n1"><div contenteditable="false" style="position: absolute"><div role="button">${language}</div></div><div><div class="line-numbers notion-code-text" style="white-space: pre"><div spellcheck="false" data-content-editable-leaf="true" contenteditable="false" style="white-space: pre; font-family: SFMono-Regular, Menlo, monospace">${coloured(code)}</div></div></div></div></div>`,
  },
  'Confluence, a span around the code': {
    css: '.ds-line-number { user-select: none; display: inline-block } .ds-line-number::before { content: attr(data-ds--line-number) }',
    html: (code, language) =>
      `<div class="code-block"><span class="prismjs" data-code-lang="${language}" data-ds--code--code-block="" style="white-space: pre"><code class="language-${language}" style="white-space:pre">${each(code, (line, number) => `<span data-testid="line-${number}" data-ds--code--row=""><span class="linenumber react-syntax-highlighter-line-number ds-line-number" data-ds--line-number="${number}"></span>${tokens(line)}\n</span>`)}</code></span></div>`,
  },
  'Confluence, a macro': {
    html: (code) =>
      `<div class="code panel pdl conf-macro output-block"><div class="codeHeader panelHeader pdl"><b>main</b></div><div class="codeContent panelContent pdl"><pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="gutter: false" data-theme="Confluence">${escaped(code)}</pre></div></div>`,
  },
  'a chat’s answer with a header that can not be selected': {
    css: '.select-none { user-select: none }',
    html: (code, language) =>
      `<pre class="overflow-visible!"><div class="contain-inline-size relative"><div class="flex items-center select-none">${language}</div><div class="sticky"><div class="absolute"><div class="flex items-center"><button class="flex gap-1">Copy code</button></div></div></div><div class="overflow-y-auto p-4" dir="ltr"><code class="whitespace-pre! language-${language}"><span>${coloured(code)}\n</span></code></div></div></pre>`,
  },
  'a chat’s answer with a header that can be selected': {
    html: (code, language) =>
      `<pre><div class="dark bg-gray-950 rounded-md"><div class="flex items-center relative justify-between"><span>${language}</span><div class="flex items-center"><span data-state="closed"><button class="flex gap-1">Copy code</button></span></div></div><div class="overflow-y-auto p-4" dir="ltr"><code class="!whitespace-pre hljs language-${language}">${coloured(code)}\n</code></div></div></pre>`,
  },
  'a chat’s answer beside its name': {
    html: (code, language) =>
      `<div class="relative group/copy rounded-lg"><div class="sticky"><div class="absolute"><button aria-label="Copy to clipboard"><svg></svg></button></div></div><div class="text-text-500 p-3.5 pb-0">${language}</div><div class="overflow-x-auto"><pre class="code-block__code !my-0" style="font-family: var(--font-mono), monospace"><code class="language-${language}" style="white-space: pre"><span>${coloured(code)}\n</span></code></pre></div></div>`,
  },
  'a chat’s answer in an element of its own': {
    html: (code, language) =>
      `<response-element><code-block><div class="code-block"><div class="code-block-decoration header-formatted"><span>${language}</span><div class="buttons"><button aria-label="Copy code"><mat-icon>content_copy</mat-icon></button></div></div><div class="formatted-code-block-internal-container"><div class="animated-opacity"><pre><code role="text" data-test-id="code-content" class="code-container formatted">${coloured(code)}\n</code></pre></div></div></div></code-block></response-element>`,
  },
  'a chat’s answer, the name within the block': {
    html: (code, language) =>
      `<div class="codeWrapper"><pre class="not-prose"><div><div data-testid="code-language-indicator" class="text-xs">${language}</div></div><div><span><code style="white-space: pre"><span><span class="token">${coloured(code)}</span></span></code></span></div></pre></div>`,
  },
  Slack: {
    html: (code) =>
      `<div class="p-rich_text_block"><pre class="c-mrkdwn__pre" data-stringify-type="pre"><div class="p-rich_text_block--no-overflow">${each(code, escaped, '<br>')}</div></pre></div>`,
  },
  'Discord, exported': {
    css: '.chatlog__markdown-preserve { white-space: pre-wrap } .chatlog__markdown-pre { font-family: Consolas, monospace } .chatlog__markdown-pre--multiline { display: block }',
    html: (code, language) =>
      `<div class="chatlog__content chatlog__markdown"><span class="chatlog__markdown-preserve">look <code class="chatlog__markdown-pre chatlog__markdown-pre--inline">await</code>: <code class="chatlog__markdown-pre chatlog__markdown-pre--multiline language-${language}">${escaped(code)}</code></span></div>`,
  },
  HackMD: {
    css: '.wrapper { display: flex } .linenumber { user-select: none } .linenumber > span { display: block } .linenumber > span::before { content: attr(data-linenumber) }',
    html: (code, language) =>
      `<pre><code class="${language} hljs"><div class="wrapper"><div class="gutter linenumber">${each(code, (_, number) => `<span data-linenumber="${number}"></span>`, '\n')}</div><div class="code">${coloured(code)}\n</div></div></code></pre>`,
  },
  'react-syntax-highlighter, numbers in the lines': {
    html: (code, language) =>
      `<div class="group relative" translate="no"><pre style="display:block;overflow-x:auto"><code class="language-${language}" style="white-space:pre">${each(code, (line, number) => `<span><span class="comment linenumber react-syntax-highlighter-line-number" style="display:inline-block;min-width:2.25em;padding-right:1em;text-align:right;user-select:none">${number}</span>${tokens(line)}\n</span>`)}</code></pre></div>`,
  },
}
