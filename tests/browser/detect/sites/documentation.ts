import { coloured, each, escaped, type Markup, numbers, tokens } from '../code-html.ts'

const pygments = (inner: string, language = '', classes = 'notranslate') =>
  `<div class="highlight-${language} ${classes}"><div class="highlight"><pre><span></span>${inner}\n</pre></div></div>`

/** Sites that are made by generators of documentation. */
export const documentation: Record<string, Markup> = {
  'MkDocs Material, numbers in a table': {
    html: (code, language) =>
      `<div class="language-${language} highlight"><table class="highlighttable"><tbody><tr><td class="linenos"><div class="linenodiv"><pre><span></span>${each(code, (_, number) => `<span class="normal"><a href="#c-${number}">${number}</a></span>`, '\n')}</pre></div></td><td class="code"><div><pre><span></span><nav class="md-code__nav"><button class="md-code__button" title="Copy"></button></nav><code tabindex="0">${each(code, (line, number) => `<a id="c-${number}" name="c-${number}"></a>${tokens(line)}\n`)}</code></pre></div></td></tr></tbody></table></div>`,
  },
  'MkDocs Material, annotated': {
    css: '.md-tooltip { position: absolute; opacity: 0; left: 0 } .md-annotation { white-space: normal } .md-annotation__index { user-select: none; cursor: pointer }',
    html: (code, language) =>
      `<div class="language-${language} highlight annotate"><pre><span></span><code tabindex="0">${each(code, (line, number) => `<a id="a-${number}"></a>${tokens(line)}${number === 3 ? '<aside class="md-annotation" tabindex="0"><div class="md-tooltip" id="t"><div class="md-tooltip__inner md-typeset"><p>Here we <code>await</code> the answer.</p></div></div><a href="#t" class="md-annotation__index" tabindex="-1"><span data-md-annotation-id="1"></span></a></aside>' : ''}\n`)}</code></pre></div>`,
  },
  'MkDocs Material, tabs': {
    css: '.tabbed-block { display: none } .tabbed-block:first-child { display: block }',
    html: (code, language) =>
      `<div class="tabbed-set tabbed-alternate" data-tabs="1:2"><input checked id="t1" name="t" type="radio"><input id="t2" name="t" type="radio"><div class="tabbed-labels"><label for="t1">First</label><label for="t2">Other</label></div><div class="tabbed-content"><div class="tabbed-block"><div class="language-text highlight"><pre><code>Nothing to see.</code></pre></div></div><div class="tabbed-block"><div class="language-${language} highlight"><span class="filename">main</span><pre><span></span><code>${coloured(code)}\n</code></pre></div></div></div></div>`,
  },
  'Sphinx, an included file with emphasised lines': {
    css: '.hll { background: #ffc; display: block }',
    html: (code, language) =>
      `<div class="literal-block-wrapper docutils container"><div class="code-block-caption"><span class="caption-number">Listing 1 </span><span class="caption-text">await main</span><a class="headerlink" href="#l" title="Link to this code">¶</a></div>${pygments(
        each(code, (line, number) =>
          number === 3 || number === 4 ? `<span class="hll">${tokens(line)}\n</span>` : `${tokens(line)}\n`,
        ).replace(/\n$/, ''),
        language,
      )}</div>`,
  },
  'Sphinx with a copy button in the block': {
    css: '.copybtn { position: absolute; opacity: 0 }',
    html: (code, language) =>
      `<div class="highlight-${language} notranslate"><div class="highlight"><pre id="codecell0"><span></span>${coloured(code)}\n</pre><button class="copybtn o-tooltip--left" data-tooltip="Copy" data-clipboard-target="#codecell0"><svg><title>Copy to clipboard</title></svg></button></div></div>`,
  },
  'Sphinx, a parsed literal with links': {
    html: (code, language) =>
      `<div class="highlight-${language} notranslate"><pre class="literal-block">${each(code, (line) => line.replace(/\w+|[^\w]+/g, (word) => (/sleep|nap/.test(word) ? `<a class="reference external" href="#x">${word}</a>` : escaped(word))), '\n')}</pre></div>`,
  },
  'sphinx-design, tabs': {
    html: (code, language) =>
      `<div class="sd-tab-set docutils"><input checked id="s1" name="s" type="radio"><label class="sd-tab-label" for="s1">${language}</label><div class="sd-tab-content docutils">${pygments(coloured(code), language)}</div></div>`,
  },
  'Docusaurus with numbers and a title': {
    css: '.token-line { display: table-row } .codeLineNumber_T { display: table-cell; user-select: none } .codeLineNumber_T::before { content: counter(line) } .codeLineContent_f { padding-right: 1em } .codeBlockLinesWithNumbering_o { display: table }',
    html: (code, language) =>
      `<div class="language-${language} codeBlockContainer_C theme-code-block"><div class="codeBlockTitle_K">src/main</div><div class="codeBlockContent_b"><pre tabindex="0" class="prism-code language-${language} codeBlock_b thin-scrollbar"><code class="codeBlockLines_e codeBlockLinesWithNumbering_o">${each(code, (line) => `<span class="token-line codeLine_l" style="color:#393A34"><span class="codeLineNumber_T"></span><span class="codeLineContent_f">${tokens(line)}</span><br></span>`)}</code></pre><div class="buttonGroup__a"><button type="button" aria-label="Copy">Copy</button></div></div></div>`,
  },
  'Docusaurus with a highlighted line': {
    css: '.theme-code-block-highlighted-line { display: block; margin: 0 -1em }',
    html: (code, language) =>
      `<div class="language-${language} theme-code-block"><pre class="prism-code language-${language}"><code>${each(code, (line, number) => `<span class="token-line${number === 4 ? ' theme-code-block-highlighted-line' : ''}">${line === '' ? '<span class="token plain" style="display:inline-block"></span>' : tokens(line)}<br></span>`)}</code></pre></div>`,
  },
  'VitePress with numbers': {
    css: '.lang, .copy, .line-numbers-wrapper { position: absolute }',
    html: (code, language) =>
      `<div class="language-${language} vp-adaptive-theme line-numbers-mode"><button title="Copy Code" class="copy"></button><span class="lang">${language}</span><pre class="shiki vp-code" tabindex="0"><code>${each(code, (line, number) => `<span class="line${number === 3 ? ' highlighted' : ''}">${tokens(line)}</span>`, '\n')}</code></pre><div class="line-numbers-wrapper" aria-hidden="true">${each(code, (_, number) => `<span class="line-number">${number}</span><br>`)}</div></div>`,
  },
  'VitePress, a group of files': {
    css: '.vp-code-group .blocks > div { display: none } .vp-code-group .blocks > .active { display: block }',
    html: (code, language) =>
      `<div class="vp-code-group vp-adaptive-theme"><div class="tabs"><input type="radio" name="g" id="g1" checked><label data-title="a" for="g1">a</label></div><div class="blocks"><div class="language-${language} active"><button class="copy"></button><span class="lang">${language}</span><pre class="shiki has-focused-lines vp-code"><code>${each(code, (line, number) => `<span class="line${number === 3 ? ' has-focus' : ''}">${tokens(line)}</span>`, '\n')}</code></pre></div></div></div>`,
  },
  'VitePress, what is taken out and put in': {
    css: '.diff::before { content: "+"; position: absolute }',
    html: (code, language) =>
      `<div class="language-${language}"><span class="lang">${language}</span><pre class="shiki has-diff vp-code"><code>${each(code, (line, number) => (number === 3 ? `<span class="line diff remove"><span>old</span><span> = </span><span>1</span></span>\n<span class="line diff add">${tokens(line)}</span>` : `<span class="line">${tokens(line)}</span>`), '\n')}</code></pre></div>`,
    text: (code) => code.replace('\n\n', '\n\n\n'),
  },
  'VuePress, numbers beside and a line lit': {
    css: '.highlight-lines, .line-numbers-wrapper { position: absolute; user-select: none }',
    html: (code, language) =>
      `<div class="language-${language} line-numbers-mode"><div class="highlight-lines"><br><div class="highlighted">&nbsp;</div><br></div><pre class="language-${language}"><code>${coloured(code)}\n</code></pre><div class="line-numbers-wrapper">${each(code, (_, number) => `<span class="line-number">${number}</span><br>`)}</div></div>`,
  },
  'Nextra, a span without a name for each line': {
    css: 'code.nextra-code { display: grid }',
    html: (code, language) =>
      `<div class="nextra-code"><div class="nextra-filename">main</div><pre class="x:group" data-language="${language}" data-word-wrap=""><code class="nextra-code" dir="ltr">${each(code, (line) => `<span>${tokens(line) || ' '}</span>`, '\n')}</code></pre><div class="x:absolute"><button title="Copy code"><svg></svg></button></div></div>`,
    text: (code) => code.replace(/^$/gm, ' '),
  },
  'Starlight with lines put in and taken out': {
    css: '.ec-line { display: grid; grid-template-columns: auto 1fr } .gutter { user-select: none } .sr-only { position: absolute; clip: rect(0 0 0 0) }',
    html: (code, language) =>
      `<div class="expressive-code"><figure class="frame has-title not-content"><figcaption class="header"><span class="title">main</span><span class="sr-only">Code</span></figcaption><pre data-language="${language}" tabindex="0"><code>${each(code, (line, number) => `${number === 3 ? '<div class="ec-line highlight del"><div class="code"><del><span>old = 1</span></del></div></div>' : ''}<div class="ec-line${number === 3 ? ' highlight ins' : ''}"><div class="code">${number === 3 ? `<ins>${tokens(line)}</ins>` : tokens(line) || '\n'}</div></div>`)}</code></pre><div class="copy"><button title="Copy to clipboard" data-copied="Copied!"><div></div></button></div></figure></div>`,
  },
  'Starlight with lines that are folded': {
    html: (code, language) =>
      `<div class="expressive-code"><figure class="frame"><pre data-language="${language}"><code><details class="ec-section"><summary><div class="ec-line"><div class="code"><span>2 collapsed lines</span></div></div></summary>${each(code.split('\n').slice(0, 2).join('\n'), (line) => `<div class="ec-line"><div class="code">${tokens(line) || '\n'}</div></div>`)}</details>${each(code.split('\n').slice(2).join('\n'), (line) => `<div class="ec-line"><div class="code">${tokens(line) || '\n'}</div></div>`)}</code></pre></figure></div>`,
  },
  'GitBook, a grid of lines': {
    css: 'code { display: inline-grid; grid-template-columns: auto 1fr; white-space: pre } .highlight-line { display: grid; grid-template-columns: subgrid; grid-column: span 2 } .highlight-line-number { user-select: none }',
    html: (code, language) =>
      `<div class="group/codeblock grid" data-language="${language}"><div class="flex"><div class="inline-flex">main</div></div><button class="button">Copy</button><pre class="relative overflow-auto"><code id="r1" class="min-w-full inline-grid">${each(code, (line) => `<span class="highlight-line"><span class="highlight-line-number"></span><span class="highlight-line-content">${tokens(line)}\n</span></span>`)}</code></pre></div>`,
  },
  'ReadMe, tabs and a copy button in the block': {
    html: (code, language) =>
      `<div class="CodeTabs CodeTabs_initial theme-light"><div class="CodeTabs-toolbar"><button type="button" value="${language}" class="CodeTabs_active">${language}</button></div><div class="CodeTabs-inner"><pre class="CodeTabs_active"><button aria-label="Copy Code" class="rdmd-code-copy fa"></button><code class="rdmd-code lang-${language} theme-light" data-lang="${language}" tabindex="0"><div class="cm-s-neo" data-testid="SyntaxHighlighter">${coloured(code)}</div></code></pre></div></div>`,
  },
  'Mintlify, a header above the lines': {
    html: (code, language) =>
      `<div class="code-block mt-5" language="${language}"><div data-component-part="code-block-header"><div>main</div><div><button aria-label="Copy the contents from the code block"><svg></svg></button><div aria-hidden="true" class="absolute">Copy</div></div></div><div data-component-part="code-block-root"><pre class="shiki" language="${language}"><code language="${language}">${each(code, (line) => `<span class="line">${tokens(line)}</span>`, '\n')}\n</code></pre></div></div>`,
  },
  'Slate, one block for each language': {
    html: (code, language) =>
      `<div class="highlight"><pre class="highlight ${language} tab-${language}"><code>${coloured(code)}\n</code></pre></div>`,
  },
  'mdBook with its buttons': {
    css: '.boring { display: none }',
    html: (code, language) =>
      `<pre class="playground"><div class="buttons"><button class="fa fa-copy clip-button" title="Copy" aria-label="Copy"><i class="tooltiptext"></i></button></div><code class="language-${language} hljs"><span class="boring">hidden = 1\n</span>${coloured(code)}\n</code></pre>`,
  },
  'Node.js, two flavours in one block': {
    css: '.other { display: none }',
    html: (code, language) =>
      `<pre class="with-38-chars"><input class="js-flavor-toggle" type="checkbox" checked aria-label="Show modern code"><code class="language-${language}">${coloured(code)}</code><code class="language-${language} other">const old = require('old');\nold.then(() => {});</code><button class="copy-button">copy</button></pre>`,
  },
  'Sandpack before it is an editor': {
    html: (code, language) =>
      `<div class="sandpack sandpack--codeblock"><div class="sp-wrapper"><div class="sp-code-editor"><pre class="sp-cm sp-pristine sp-${language}"><code class="sp-pre-placeholder">${each(code, (line) => `<div class="cm-line">${tokens(line) || '<br>'}</div>`)}</code></pre></div></div></div>`,
  },
  'Antora, a toolbox in the block': {
    css: '.source-toolbox { position: absolute; user-select: none }',
    html: (code, language) =>
      `<div class="listingblock"><div class="title">main</div><div class="content"><pre class="highlightjs highlight"><code class="language-${language} hljs" data-lang="${language}">${coloured(code)}</code><div class="source-toolbox"><span class="source-lang">${language}</span><button class="copy-button" title="Copy to clipboard"><span class="copy-toast">Copied!</span></button></div></pre></div></div>`,
  },
  'Shiki with types that appear under the pointer': {
    css: '.twoslash-popup-container { position: absolute; opacity: 0; display: inline-flex; flex-direction: column; pointer-events: none }',
    html: (code, language) =>
      `<pre class="shiki twoslash lsp" data-language="${language}"><code>${each(code, (line) => `<span class="line">${tokens(line).replace('<span class="n">', '<span class="twoslash-hover"><span class="twoslash-popup-container"><code class="twoslash-popup-code"><span>interface Promise</span></code><div class="twoslash-popup-docs"><p>Represents the completion.</p></div></span></span><span class="n">')}</span>`, '\n')}</code></pre>`,
  },
  'an old MkDocs, and Pygments in Pelican': {
    html: (code) =>
      `<table class="highlighttable"><tr><td><div class="linenodiv"><pre>${numbers(code)}</pre></div></td><td class="code"><div class="highlight"><pre><span></span>${coloured(code)}\n</pre></div></td></tr></table>`,
  },
}
