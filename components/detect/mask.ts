// Curly quotes count as quotes: many a blog engine has made them out of straight ones. An open string ends with its line.
const PYTHON =
  /#[^\n]*|(\b[rbfut]{1,2})?("""(?:\\.|[^\\])*?(?:"""|$)|'''(?:\\.|[^\\])*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|[“”][^“”\n]*[“”]?|[‘’][^‘’\n]*[‘’]?)/gis
const JAVASCRIPT =
  /\/\/[^\n]*|\/\*.*?(?:\*\/|$)|(`(?:\\.|[^`\\])*`?)|("(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|[“”][^“”\n]*[“”]?|[‘’][^‘’\n]*[‘’]?|(?=\/)(?<=(?:^|[=(,:;!&|?{}[+\n]|\breturn)[ \t]{0,9})\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/)/gs
const PYTHON_CODE = /(?<!\{)\{([^{}]+)\}|[^\n]/g
const JAVASCRIPT_CODE = /\$\{([^{}]*)\}|[^\n]/g

/**
 * Blanks the strings and comments of Python text, so that words in them do not count. Every character keeps its
 * place, strings keep their quotes, and the expressions inside f-strings stay. Takes any text.
 */
export function maskPython(text: string): string {
  return text.replace(PYTHON, (all: string, prefix?: string, string?: string) => {
    if (string === undefined) return blank(all)
    const code = prefix !== undefined && /f/i.test(prefix)
    return quoted(code ? keepCode(all, PYTHON_CODE, maskPython) : blank(all))
  })
}

/** The same for JavaScript and TypeScript; what stays are the expressions inside templates. */
export function maskJavaScript(text: string): string {
  return text.replace(JAVASCRIPT, (all: string, template?: string, string?: string) => {
    if (template !== undefined) return quoted(keepCode(all, JAVASCRIPT_CODE, maskJavaScript))
    return string === undefined ? blank(all) : quoted(blank(all))
  })
}

function keepCode(string: string, pattern: RegExp, mask: (code: string) => string): string {
  return string.replace(pattern, (all: string, code?: string) =>
    code === undefined ? ' ' : `${' '.repeat(all.length - code.length - 1)}${mask(code)} `,
  )
}

function quoted(string: string): string {
  if (string.length < 2) return '"'
  return `"${string.slice(1, -1)}${string.endsWith('\n') ? '\n' : '"'}`
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
