import { coloured, each, escaped, type Markup, numbers, spaced, tokens } from '../code-html.ts'

/** Where code is kept, and packages are shown. */
export const forges: Record<string, Markup> = {
  'GitHub, a file under its invisible text field': {
    css: '.react-code-text { white-space: pre; font-family: ui-monospace, monospace } textarea { color: transparent; position: absolute }',
    html: (code) =>
      `<section class="react-code-view"><div class="react-blob-print-hide"><textarea id="read-only-cursor-text-area" aria-label="file content" aria-readonly="true">${escaped(code)}</textarea><div class="react-code-file-contents" role="presentation" aria-hidden="true"><div class="react-line-numbers" style="pointer-events:auto">${each(code, (_, number) => `<div data-line-number="${number}" class="react-line-number react-code-text" style="padding-right:16px">${number}</div>`)}</div><div class="react-code-lines">${each(code, (line, number) => `<div class="react-code-text react-code-line-contents" style="min-height:auto"><div><div id="LC${number}" class="react-file-line html-div" data-testid="code-cell" data-line-number="${number}" style="position:relative">${tokens(line) || '\n'}</div></div></div>`)}</div></div></div></section>`,
  },
  'a gist': {
    css: '.blob-code-inner { white-space: pre; font-family: ui-monospace, monospace }',
    html: (code, language) =>
      `<div class="js-gist-file-update-container js-task-list-container"><div id="file-main" class="file my-2"><div class="file-header d-flex"><div class="file-actions"><a href="#" class="Button--secondary">Raw</a></div><div class="file-info"><a class="wb-break-all" href="#"><strong class="gist-blob-name">main</strong></a></div></div><div itemprop="text" class="Box-body p-0 blob-wrapper data type-${language}"><div class="js-check-hidden-unicode js-blob-code-container blob-code-content"><table data-hpc class="highlight tab-size js-file-line-container" data-tab-size="4">${each(code, (line, number) => `<tr><td id="f-L${number}" class="blob-num js-line-number js-blob-rnum" data-line-number="${number}"></td><td id="f-LC${number}" class="blob-code blob-code-inner js-file-line">${tokens(line)}</td></tr>`, '\n')}</table></div></div></div></div>`,
  },
  'GitLab, numbers beside the file': {
    css: '.file-content { display: flex } .line-numbers a { display: block; user-select: none }',
    html: (code, language) =>
      `<div class="file-content code js-syntax-highlight blob-content"><div class="line-numbers"><div class="diff-line-num">${each(code, (_, number) => `<a class="file-line-num" id="L${number}" href="#L${number}">${number}</a>`)}</div></div><div class="blob-content"><pre class="code highlight"><code data-blob-hash="1">${each(code, (line, number) => `<span id="LC${number}" class="line" lang="${language}">${tokens(line)}</span>`, '\n')}</code></pre></div></div>`,
  },
  'GitLab, a block in a comment': {
    html: (code, language) =>
      `<div class="gl-relative markdown-code-block js-markdown-code"><pre data-canonical-lang="${language}" class="code highlight js-syntax-highlight language-${language}" lang="${language}"><code>${each(code, (line, number) => `<span id="LC${number}" class="line" lang="${language}">${tokens(line)}</span>`, '\n')}</code></pre><copy-code><button type="button" data-title="Copy to clipboard"><svg></svg></button></copy-code></div>`,
  },
  'Gitea, a code element in each row': {
    css: '.code-inner { white-space: pre-wrap; font-family: ui-monospace, monospace } .lines-num span::before { content: attr(data-line-number) } .tippy-target { display: none }',
    html: (code) =>
      `<div class="file-view code-view"><table><tbody>${each(code, (line, number) => `<tr><td class="lines-num"><span id="L${number}" data-line-number="${number}"></span></td><td rel="L${number}" class="lines-code chroma"><code class="code-inner">${tokens(line)}\n</code></td></tr>`)}</tbody></table><div class="code-line-menu tippy-target"><a class="item" role="menuitem" href="#">Reference in new issue</a></div></div>`,
  },
  'Gitea, a block in a comment': {
    css: '.code-copy { position: absolute }',
    html: (code, language) =>
      `<div class="code-block-container code-overflow-scroll"><pre class="code-block"><code class="chroma language-${language} display">${coloured(code)}\n</code></pre><button class="ui button code-copy auto-hide-control" data-clipboard-text="x"></button></div>`,
  },
  cgit: {
    html: (code) =>
      `<table summary="blob content" class="blob"><tr><td class="linenumbers"><pre>${each(code, (_, number) => `<a id="n${number}" href="#n${number}">${number}</a>\n`)}</pre></td><td class="lines"><pre><code>${coloured(code)}\n</code></pre></td></tr></table>`,
  },
  SourceHut: {
    html: (code) =>
      `<div class="code-viewport" id="highlight"><table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>${each(code, (_, number) => `<a href="#L${number}" id="L${number}">${number}</a>`, '\n')}</pre></div></td><td class="code"><div class="highlight"><pre><span></span>${coloured(code)}\n</pre></div></td></tr></table></div>`,
  },
  'Bitbucket, a file': {
    html: (code, language) =>
      `<div class="codehilite language-${language}"><table class="codehilitetable"><tr><td class="linenos"><div class="linenodiv"><pre><a>${numbers(code).replaceAll('\n', '</a>\n<a>')}</a></pre></div></td><td class="code"><pre>${coloured(code)}</pre></td></tr></table></div>`,
  },
  'npm, a div for each line in the block': {
    html: (code, language) =>
      `<div class="highlight ${language}"><pre class="editor editor-colors">${each(code, (line) => `<div class="line"><span class="source ${language}">${tokens(line) || '<span>&nbsp;</span>'}</span></div>`)}</pre></div>`,
    text: spaced,
  },
  'PyPI, a description': {
    html: (code, language) =>
      `<div class="project-description"><pre lang="${language}"><span></span>${coloured(code)}\n</pre></div>`,
  },
  'a paste by GeSHi': {
    css: '.source { font-family: monospace } .source ol { white-space: pre-wrap } .de1 { min-height: 1em }',
    html: (code, language) =>
      `<div class="highlighted-code"><div class="top-buttons" style="font-family: Arial"><div class="left"><a href="#" class="btn -small">${language}</a> 0.45 KB</div><div class="right"><a href="#" class="btn -small">raw</a></div></div><div class="source ${language}"><ol class="${language}">${each(code, (line) => `<li class="li1"><div class="de1">${tokens(line)}</div></li>`)}</ol></div></div>`,
  },
  'MediaWiki with numbers': {
    css: '.linenos::before { content: attr(data-line) } .linenos { user-select: none }',
    html: (code, language) =>
      `<div class="mw-highlight mw-highlight-lang-${language} mw-content-ltr mw-highlight-lines" dir="ltr"><pre><span></span>${each(code, (line, number) => `<span id="L-${number}"><a href="#L-${number}"><span class="linenos" data-line="${number}"></span></a>${tokens(line)}\n</span>`)}</pre></div>`,
  },
}
