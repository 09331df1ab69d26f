import { coloured, each, type Markup, tokens } from '../code-html.ts'

const cell = (code: string, language = '') =>
  `<div class="highlight hl-${language === 'python' ? 'ipython3' : language}"><pre><span></span>${coloured(code)}\n</pre></div>`

/** Notebooks, as they are published. */
export const notebooks: Record<string, Markup> = {
  'Jupyter Book, a cell and its output': {
    html: (code, language) =>
      `<div class="cell docutils container"><div class="cell_input docutils container"><div class="highlight-${language === 'python' ? 'ipython3' : language} notranslate"><div class="highlight"><pre><span></span>${coloured(code)}\n</pre></div></div></div><div class="cell_output docutils container"><div class="output stream highlight-myst-ansi notranslate"><div class="highlight"><pre><span></span>await done\n</pre></div></div></div></div>`,
  },
  'nbconvert, classic': {
    html: (code, language) =>
      `<div class="cell border-box-sizing code_cell rendered"><div class="input"><div class="prompt input_prompt">In&nbsp;[1]:</div><div class="inner_cell"><div class="input_area">${cell(code, language)}</div></div></div></div>`,
  },
  'nbconvert, in the dress of an old editor': {
    html: (code, language) =>
      `<div class="jp-Cell jp-CodeCell jp-Notebook-cell"><div class="jp-Cell-inputWrapper"><div class="jp-InputArea jp-Cell-inputArea"><div class="jp-InputPrompt jp-InputArea-prompt">In&nbsp;[1]:</div><div class="jp-CodeMirrorEditor jp-Editor jp-InputArea-editor" data-type="inline"><div class="CodeMirror cm-s-jupyter">${cell(code, language)}</div></div></div></div></div>`,
  },
  'nbconvert, in the dress of an editor': {
    html: (code, language) =>
      `<div class="jp-Cell jp-CodeCell jp-Notebook-cell"><div class="jp-Cell-inputWrapper"><div class="jp-InputArea jp-Cell-inputArea"><div class="jp-InputPrompt jp-InputArea-prompt">In&nbsp;[1]:</div><div class="jp-CodeMirrorEditor jp-Editor jp-InputArea-editor" data-type="inline"><div class="cm-editor cm-s-jupyter">${cell(code, language)}</div></div></div></div><div class="jp-Cell-outputWrapper"><div class="jp-OutputArea"><div class="jp-RenderedText jp-OutputArea-output" data-mime-type="text/plain"><pre>&lt;coroutine object main&gt; await</pre></div></div></div></div>`,
  },
  nbsphinx: {
    html: (code, language) =>
      `<div class="nbinput docutils container"><div class="prompt highlight-none notranslate"><div class="highlight"><pre><span></span>[1]:\n</pre></div></div><div class="input_area highlight-${language === 'python' ? 'ipython3' : language} notranslate"><div class="highlight"><pre><span></span>${coloured(code)}\n</pre></div></div></div>`,
  },
  'Quarto with notes in the margin': {
    css: '.code-annotation-gutter { position: absolute }',
    html: (code, language) =>
      `<div class="cell"><div class="code-annotation-gutter-bg"></div><div class="sourceCode cell-code" id="cb1"><pre class="sourceCode ${language} code-annotation-code code-with-copy code-annotated"><code class="sourceCode ${language}">${each(code, (line, number) => `${number === 3 ? '<button class="code-annotation-anchor" data-target-annotation="1">1</button>' : ''}<span id="cb1-${number}"><a href="#cb1-${number}" aria-hidden="true" tabindex="-1"></a>${tokens(line)}</span>`, '\n')}</code><button title="Copy to Clipboard" class="code-copy-button"><i class="bi"></i></button></pre><div class="code-annotation-gutter"></div></div></div>`,
  },
}
