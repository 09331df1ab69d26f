/** What sources say: their string literals, as syntax trees know them. */
import { parser } from '@lezer/python'
import ts from 'typescript'
import { read } from './files.ts'

/** A literal with `{}` where something is filled in. */
export type Literal = { text: string; where: string }
type Range = { from: number; to: number }

/** Of a Python file, adjacent strings as one; not its docstrings, and not what it raises. */
export function pythonLiterals(path: string): Literal[] {
  const source = read(path)
  const found: Literal[] = []
  parser.parse(source).iterate({
    enter(node) {
      if (node.name === 'RaiseStatement') return false
      const statement = node.name === 'ExpressionStatement' ? node.node.firstChild : null
      if (statement?.name === 'String' || statement?.name === 'ContinuedString') return false
      if (!['String', 'FormatString', 'ContinuedString'].includes(node.name)) return
      const strings: Range[] = []
      const holes: Range[] = []
      node.node.cursor().iterate((inner) => {
        if (inner.name === 'FormatReplacement') {
          holes.push({ from: inner.from, to: inner.to })
          return false
        }
        if (inner.name !== 'String' && inner.name !== 'FormatString') return
        strings.push({ from: inner.from, to: inner.to })
      })
      const text = strings
        .map(({ from, to }) => {
          let piece = source.slice(from, to)
          for (const hole of holes.filter((each) => each.from > from && each.to < to).reverse())
            piece = `${piece.slice(0, hole.from - from)}{}${piece.slice(hole.to - from)}`
          return piece.replace(/^\w*("""|'''|"|')([\s\S]*)\1$/, '$2')
        })
        .join('')
      found.push({ text: unescaped(text), where: placeOf(path, source, node.from) })
      return false
    },
  })
  return found
}

/** Of a TypeScript or JavaScript file; not what it imports. */
export function scriptLiterals(path: string): Literal[] {
  const source = read(path)
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const found: Literal[] = []
  const add = (text: string, node: ts.Node) =>
    found.push({ text, where: placeOf(path, source, node.getStart()) })
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) add(node.text, node)
    if (ts.isTemplateExpression(node))
      add([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('{}'), node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** What a reader would see or hear of the views of a file that no message says: text, and attributes in words. */
export function literalWords(path: string): Literal[] {
  const source = read(path)
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: Literal[] = []
  const look = (text: string, node: ts.Node) => {
    if (/\p{L}/u.test(text)) found.push({ text: text.trim(), where: placeOf(path, source, node.getStart()) })
  }
  const literals = (node: ts.Node | undefined): void => {
    if (node === undefined) return
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) look(node.text, node)
    if (ts.isTemplateExpression(node))
      look([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(''), node)
    if (ts.isJsxExpression(node)) literals(node.expression)
    if (ts.isConditionalExpression(node)) {
      literals(node.whenTrue)
      literals(node.whenFalse)
    }
    if (ts.isBinaryExpression(node)) literals(node.right)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) look(node.text, node)
    if (ts.isJsxAttribute(node) && IN_WORDS.includes(node.name.getText())) literals(node.initializer)
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) literals(node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Attributes that are read out or shown. */
const IN_WORDS = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label']

function unescaped(text: string): string {
  return text.replace(/\\(['"\\])/g, '$1')
}

function placeOf(path: string, source: string, at: number): string {
  return `${path}:${source.slice(0, at).split('\n').length}`
}
