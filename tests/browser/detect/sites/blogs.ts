import { coloured, each, escaped, type Markup, numbers, spaced, tokens, unbroken } from '../code-html.ts'

/** A code element for each token, and a div for each line of both columns. */
const brushed = (code: string, language = '') =>
  `<td class="code"><div class="container">${each(code, (line, number) => `<div class="line number${number} index${number - 1} alt${1 + (number % 2)}">${line === '' ? '&nbsp;' : line.replace(/^( *)(\S+)(.*)$/, (_, indent: string, first: string, rest: string) => `${indent && `<code class="${language} spaces">${unbroken(indent)}</code>`}<code class="${language} keyword">${escaped(first)}</code>${rest && `<code class="${language} plain">${escaped(rest)}</code>`}`)}</div>`)}</div></td>`
const brushedText = (code: string) => spaced(code.replace(/^ +/gm, unbroken))
const BRUSHED =
  '.syntaxhighlighter code { font-family: Consolas, monospace } .syntaxhighlighter .line { white-space: pre }'

/** Blogs: their engines, plugins and platforms. */
export const blogs: Record<string, Markup> = {
  'SyntaxHighlighter Evolved, a code element for each token': {
    css: `${BRUSHED} .toolbar { position: absolute }`,
    html: (code, language) =>
      `<div id="highlighter_1" class="syntaxhighlighter ${language}"><div class="toolbar"><span><a href="#" class="toolbar_item command_help help">?</a></span></div><table border="0" cellpadding="0" cellspacing="0"><tbody><tr><td class="gutter">${each(code, (_, number) => `<div class="line number${number} index${number - 1} alt${1 + (number % 2)}">${number}</div>`)}</td>${brushed(code, language)}</tr></tbody></table></div>`,
    text: brushedText,
  },
  'Enlighter, its raw text hidden beside': {
    css: '.enlighter-default { font-family: monospace } .enlighter { white-space: pre-wrap } .enlighter-raw, .enlighter-origin { display: none } .enlighter > div > div { min-height: 1em }',
    html: (code, language) =>
      `<div class="enlighter-default enlighter-v-standard enlighter-t-enlighter enlighter-l-${language} enlighter-hover enlighter-linenumbers"><div class="enlighter-toolbar-top enlighter-toolbar"><div class="enlighter-btn enlighter-btn-raw"></div></div><div class="enlighter-code"><div class="enlighter">${each(code, (line) => `<div class=""><div>${tokens(line)}</div></div>`)}</div><pre class="enlighter-raw">${escaped(code)}</pre></div></div><pre class="EnlighterJSRAW enlighter-origin" data-enlighter-language="${language}">${escaped(code)}</pre>`,
  },
  'GeeksforGeeks, the same in tabs': {
    css: BRUSHED,
    html: (code, language) =>
      `<div class="responsive-tabs"><h2 class="tabtitle">${language}</h2><div class="tabcontent"><div class="code-block"><div class="code-gutter"><span class="padding"></span></div><div class="code-container"><pre style="display:none">${language}</pre><div id="highlighter_2" class="syntaxhighlighter nogutter"><table border="0"><tbody><tr>${brushed(code)}</tr></tbody></table></div></div></div></div></div>`,
    text: brushedText,
  },
  'Crayon, its plain text in a field': {
    css: '.crayon-syntax, .crayon-pre { font-family: Monaco, monospace; white-space: pre } .crayon-plain-wrap { height: 0 }',
    html: (code, language) =>
      `<div id="crayon-1" class="crayon-syntax crayon-theme-classic crayon-font-monaco" data-settings="minimize"><div class="crayon-toolbar"><span class="crayon-title"></span><div class="crayon-tools"><div class="crayon-button crayon-nums-button" title="Toggle Line Numbers"><div class="crayon-button-icon"></div></div><span class="crayon-language">${language}</span></div></div><div class="crayon-plain-wrap"><textarea class="crayon-plain print-no" readonly>${escaped(code)}</textarea></div><div class="crayon-main"><table class="crayon-table"><tr class="crayon-row"><td class="crayon-nums" data-settings="show"><div class="crayon-nums-content">${each(code, (_, number) => `<div class="crayon-num${number % 2 ? '' : ' crayon-striped-num'}" data-line="crayon-1-${number}">${number}</div>`)}</div></td><td class="crayon-code"><div class="crayon-pre">${each(code, (line, number) => `<div class="crayon-line${number % 2 ? '' : ' crayon-striped-line'}" id="crayon-1-${number}">${tokens(line) || '&nbsp;'}</div>`)}</div></td></tr></table></div></div>`,
    text: spaced,
  },
  'WordPress, a plain code block': {
    html: (code) => `<pre class="wp-block-code"><code>${escaped(code)}</code></pre>`,
  },
  'WordPress, preformatted with br': {
    html: (code) => `<pre class="wp-block-preformatted">${each(code, escaped, '<br>')}</pre>`,
  },
  'Code Block Pro, a copy button of spans': {
    html: (code, language) =>
      `<div class="wp-block-kevinbatdorf-code-block-pro" data-code-block-pro-font-family="Code-Pro"><span style="display:block;padding:16px 0 0 16px"><svg></svg></span><span role="button" tabindex="0" data-code="await" aria-label="Copy" class="code-block-pro-copy-button"><svg></svg></span><pre class="shiki nord" tabindex="0"><code>${each(code, (line) => `<span class="line">${tokens(line)}</span>`, '\n')}</code></pre><span style="display:flex">${language}</span></div>`,
  },
  'hilite.me in a blog': {
    html: (code) =>
      `<div style="background: #ffffff; overflow:auto;width:auto;border:solid gray;"><table><tr><td><pre style="margin: 0; line-height: 125%">${numbers(code)}</pre></td><td><pre style="margin: 0; line-height: 125%">${coloured(code)}\n</pre></td></tr></table></div>`,
  },
  'Substack, code in code': {
    html: (code) => `<pre><code><code>${escaped(code)}</code></code></pre>`,
  },
  'Ghost, with a caption': {
    html: (code, language) =>
      `<figure class="kg-card kg-code-card kg-card-hascaption"><pre><code class="language-${language}">${coloured(code)}</code></pre><figcaption><p>How to <code>await</code> it</p></figcaption></figure>`,
  },
  'Hexo with tools in the figure': {
    html: (code, language) =>
      `<figure class="highlight ${language}"><div class="highlight-tools"><i class="fas fa-angle-down expand"></i><div class="code-lang">${language}</div><div class="copy-notice"></div><i class="fas fa-paste copy-button"></i></div><table><tbody><tr><td class="gutter"><pre>${each(code, (_, number) => `<span class="line">${number}</span><br>`)}</pre></td><td class="code"><pre>${each(code, (line) => `<span class="line">${tokens(line)}</span><br>`)}</pre></td></tr></tbody></table></figure>`,
  },
  'Hugo with linked numbers and a line lit': {
    css: '.line { display: flex } .ln { white-space: pre; user-select: none; margin-right: .4em }',
    html: (code, language) =>
      `<div class="highlight"><pre tabindex="0" class="chroma"><code class="language-${language}" data-lang="${language}">${each(code, (line, number) => `<span class="line${number === 3 ? ' hl' : ''}"><span class="ln" id="h-${number}"><a class="lnlinks" href="#h-${number}">${`${number}`.padStart(2)}</a></span><span class="cl">${tokens(line)}\n</span></span>`)}</code></pre><button class="copy-code">copy</button></div>`,
  },
  'Jekyll, a header and a table right in the code': {
    html: (code, language) =>
      `<div class="language-${language} highlighter-rouge"><div class="code-header"><span data-label-text="${language}"><i class="fas fa-code"></i></span><button aria-label="copy" data-title-succeed="Copied!"><i></i></button></div><div class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">${numbers(code)}\n</pre></td><td class="rouge-code"><pre>${coloured(code)}\n</pre></td></tr></tbody></table></code></div></div>`,
  },
  'Gatsby, lit lines without a newline': {
    css: '.gatsby-highlight-code-line { display: block; background: #feb } .line-numbers-rows { position: absolute; pointer-events: none } .line-numbers-rows > span { display: block }',
    html: (code, language) =>
      `<div class="gatsby-highlight has-highlighted-lines" data-language="${language}"><pre class="language-${language} line-numbers"><code class="language-${language}">${each(code, (line, number) => (number === 3 || number === 4 ? `<span class="gatsby-highlight-code-line">${tokens(line)}</span>` : `${tokens(line)}\n`)).replace(/\n$/, '')}</code><span aria-hidden="true" class="line-numbers-rows" style="white-space: normal; width: auto; left: 0;">${each(code, () => '<span></span>')}</span></pre></div>`,
  },
  'Real Python, a header with a file name': {
    html: (code, language) =>
      `<div class="codeblock__header codeblock--sm"><span class="mr-2 noselect" aria-label="Language">${language}</span><span class="noselect" aria-label="Filename"><code class="codeblock__filename">await_it.py</code></span></div><div class="codeblock__contents"><div class="codeblock highlight ${language}"><pre><span></span><code>${coloured(code)}\n</code></pre></div></div>`,
  },
  'Qiita, a file name above': {
    html: (code, language) =>
      `<div class="code-frame" data-lang="${language}"><div class="code-lang"><span class="bold">main</span></div><div class="highlight"><pre><code>${coloured(code)}\n</code></pre></div></div>`,
  },
  'Juejin, a header within the block': {
    html: (code, language) =>
      `<pre><div class="code-block-extension-header"><div class="code-block-extension-headerLeft"><div class="code-block-extension-foldBtn"><svg></svg></div><span class="code-block-extension-lang">${language}</span></div><div class="code-block-extension-headerRight"><div class="code-block-extension-copyCodeBtn">复制代码</div></div></div><code class="hljs language-${language} code-block-extension-codeShowNum" lang="${language}">${each(code, (line, number) => `<span class="code-block-extension-codeLine" data-line-num="${number}">${tokens(line)}</span>`, '\n')}\n</code></pre>`,
  },
  'CSDN, a list of numbers after the code': {
    css: '.pre-numbering { position: absolute; left: 0; top: 0; list-style: none }',
    html: (code, language) =>
      `<pre data-index="0" class="set-code-show prettyprint"><code class="prism language-${language} has-numbering" style="position: unset;">${coloured(code)}\n</code><div class="hljs-button signin" data-title="登录后复制"></div><ul class="pre-numbering">${each(code, (_, number) => `<li style="color: rgb(153, 153, 153);">${number}</li>`)}</ul></pre>`,
  },
  'cnblogs, coloured numbers in the text': {
    html: (code) =>
      `<div class="cnblogs_code"><div class="cnblogs_code_toolbar"><span class="cnblogs_code_copy"><a href="#" title="复制代码"><img alt="复制代码"></a></span></div><pre>${each(code, (line, number) => `<span style="color: #008080">${`${number}`.padStart(2)}</span> ${tokens(line)}`, '\n')}</pre></div>`,
    text: (code) => code.replace(/^/gm, ' '),
  },
  'DigitalOcean, a list with prefixes': {
    css: '.prefixed { display: table } .line { display: table-row } .line::before { content: attr(data-prefix) }',
    html: (code, language) =>
      `<div class="code-label" title="main">main</div><pre class="code-pre custom_prefix prefixed"><code class="code-highlight language-${language}"><ul class="prefixed">${each(code, (line, number) => `<li class="line" data-prefix="${number}">${tokens(line)}</li>`)}</ul></code></pre>`,
  },
}
