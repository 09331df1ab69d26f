/** What a line looks like, without parsing it. */
import { MAX_LINE } from '../limits.ts'

const CODE =
  /^\s*(?:(?:const|let|var|function|async|await|class|import|export|return|if|else|for|while|do|switch|try|catch|finally|throw|new|case|default|break|continue|yield|static|get|set|this|super|interface|type|enum|abstract|declare|public|private|protected|readonly)\b(?!:)|\/\/|\/\*|\*[\s/]|[)\]}{;@.<'"`]|[\w$.?[\]'"]+\s*(?:\(|[-+*/|&?%]{0,3}=(?!=)|\+\+|--)|[\w$.]+;?$|[\w$'"]+\s*:|\(|\.\.\.)/
/** What engines print and nobody writes. */
const PRINTED =
  /^\s*(?:(?:Uncaught|Unhandled)\b|(?:\w*Error|Exception)(?::|$)|at .+:\d+:\d+\)?$|Promise\s*\{|\(node:\d+\)|\[?UnhandledPromiseRejection|Node\.js v\d|(?:=>|->|→|⇒|←|<[·-])(?=\s|$)|(?:undefined|null|NaN|true|false|-?\d[\d.]*)$)/

export function looksLikeCode(line: string): boolean {
  return line.length <= MAX_LINE && CODE.test(line) && !PRINTED.test(line)
}

/** A line that an engine or a console printed, whatever stands around it. */
export function looksPrinted(line: string): boolean {
  return line.length <= MAX_LINE && PRINTED.test(line)
}

/** A single word may be output or a variable: only more than that is surely code. */
export function looksLikeStatement(line: string): boolean {
  return looksLikeCode(line) && !/^\s*[\w$.]+;?$/.test(line)
}
