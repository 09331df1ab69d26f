import { coloured, each, escaped, type Markup, numbers, tokens, unbroken } from '../code-html.ts'

/** Books, papers and courses. */
export const books: Record<string, Markup> = {
  'O’Reilly, a code element for each token': {
    html: (code, language) =>
      `<div data-type="example"><h5><span class="label">Example 1-1. </span>await</h5><pre data-code-language="${language}" data-type="programlisting">${coloured(code).replaceAll('<span class="n">', '<code class="n">').replaceAll('</span>', '</code>')} <a class="co" id="co_1" href="#callout"><img src="data:," alt="1" width="12" height="12"></a></pre></div>`,
    text: (code) => `${code} `,
  },
  'a paper by LaTeXML': {
    css: '.ltx_listing { font-family: monospace } .ltx_listingline { white-space: nowrap } .ltx_tag_listingline { display: inline-block }',
    html: (code, language) =>
      `<div class="ltx_listing ltx_lst_language_${language} ltx_lstlisting ltx_listing" id="LST1"><div class="ltx_listing_data"><a href="data:text/plain;base64,eA==" download="">⬇</a></div>${each(code, (line, number) => `<div class="ltx_listingline" id="lstnumberx${number}"><span class="ltx_tag ltx_tag_listingline"><span class="ltx_text ltx_font_typewriter">${number}</span></span>${tokens(line.replaceAll(' ', '\u00a0'))}\n</div>`, '\n')}</div>`,
    text: (code) => code.replaceAll(' ', '\u00a0'),
  },
  'Asciidoctor, numbers and callouts': {
    css: '.conum[data-value] + b { display: none } .linenotable td { padding: 0 }',
    html: (code, language) =>
      `<div class="listingblock"><div class="title">main</div><div class="content"><pre class="rouge highlight"><code data-lang="${language}"><table class="linenotable"><tbody><tr><td class="linenos gl"><pre class="lineno">${numbers(code)}\n</pre></td><td class="code"><pre>${coloured(code).replace('\n', ' <i class="conum" data-value="1"></i><b>(1)</b>\n')}\n</pre></td></tr></tbody></table></code></pre></div></div>`,
    text: (code) => code.replace('\n', ' \n'),
  },
  'DocBook with callouts as pictures': {
    html: (code) =>
      `<div class="example"><p class="title"><b>Example 1. await</b></p><div class="example-contents"><pre class="programlisting">${coloured(code)}<a id="co1"></a><span><img src="data:," alt="1" border="0"></span></pre></div></div>`,
  },
  'Pandoc, linked lines': {
    css: 'pre.numberSource a::before { content: counter(line) } code.sourceCode > span { display: inline-block }',
    html: (code, language) =>
      `<div class="sourceCode" id="cb2"><pre class="sourceCode numberSource ${language} numberLines"><code class="sourceCode ${language}">${each(code, (line, number) => `<span id="cb2-${number}"><a href="#cb2-${number}"></a>${tokens(line)}</span>`, '\n')}</code></pre></div>`,
  },
  'Pandoc, an older table': {
    html: (code, language) =>
      `<table class="sourceCode ${language} numberLines"><tbody><tr class="sourceCode"><td class="lineNumbers"><pre>${numbers(code)}\n</pre></td><td class="sourceCode"><pre><code class="sourceCode ${language}">${coloured(code)}</code></pre></td></tr></tbody></table>`,
  },
  'Org mode with numbers': {
    html: (code, language) =>
      `<div class="org-src-container"><label class="org-src-name"><span class="listing-number">Listing 1: </span>await</label><pre class="src src-${language}" id="org1">${each(code, (line, number) => `<span class="linenr">${`${number}`.padStart(2)}: </span>${tokens(line)}`, '\n')}\n</pre></div>`,
  },
  htmlize: { html: (code) => `<pre>\n${coloured(code)}\n</pre>` },
  'an e-book’s reader': {
    html: (code) =>
      `<blockquote class="calibre5"><pre class="calibre9"><code class="calibre10">${each(code, escaped, '\n')}</code></pre></blockquote>`,
  },
  'W3Schools, spaces that do not break and newlines that do not count': {
    css: '.w3-code { font-family: Consolas, "courier new", monospace }',
    html: (code, language) =>
      `<div class="w3-example"><h3>Example</h3><p>Now <code class="w3-codespan">await</code> it:</p><div class="w3-code notranslate ${language}High">\n  ${each(unbroken(code), escaped, '<br>\n  ')}\n</div><a class="w3-btn w3-margin-bottom" href="#">Try it Yourself</a></div>`,
    text: unbroken,
  },
  'GeeksforGeeks, panels': {
    css: 'gfg-panel code { white-space: pre; font-family: Consolas, monospace; display: block }',
    html: (code, language) =>
      `<gfg-tabs data-run-ide="true" data-mode="light"><gfg-tab slot="tab">${language}</gfg-tab><gfg-panel slot="panel" data-code-lang="${language}"><code class="language-${language}">${coloured(code)}</code></gfg-panel></gfg-tabs>`,
  },
  'javascript.info, tools above and a part lit': {
    html: (code, language) =>
      `<div data-trusted="1" class="code-example"><div class="codebox code-example__codebox"><div class="toolbar codebox__toolbar"><div class="toolbar__tool"><a href="#" title="run" data-action="run" class="toolbar__button toolbar__button_run"></a></div></div><div class="codebox__code" data-code="1"><pre class="line-numbers language-${language}" data-highlight-block="3-4"><code class="language-${language}">${coloured(code).replace('<span class="n">', '<em class="highlight"><span class="n">').replace('</span>', '</span></em>')}\n</code><div class="block-highlight" data-start="3" style="top: 40px; height: 40px"></div></pre></div></div></div>`,
  },
  'Programiz, its output beside': {
    html: (code, language) =>
      `<pre style="max-height: 600px;"><code class="${language}">${coloured(code)}</code></pre><p><strong>Output</strong></p><pre><samp>await done\nasync is over\n</samp></pre>`,
  },
  Tutorialspoint: {
    html: (code, language) =>
      `<div class="code-view"><div class="execute-code"><a class="execute" href="#">Open Compiler</a></div><pre class="demo-code notranslate language-${language}" data-lang="${language}">\n${coloured(code)}\n</pre></div><h3>Output</h3><pre class="result notranslate">\nawait\n</pre>`,
  },
}
