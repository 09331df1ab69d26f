/** A value of a TypeScript type, as JavaScript text. */
import type { Node } from 'estree'
import { construction } from './arguments.ts'
import { MAX_ARGUMENT_DEPTH } from './limits.ts'
import type { Outline } from './program.ts'
import { valueFor } from './values.ts'
import { keyOf } from './walk.ts'

/** The parts of the parser's nodes for types that are looked at. */
type TypeNode = {
  type: string
  typeName?: Node & { name?: string }
  typeArguments?: { params: Node[] }
  typeParameters?: { params: Node[] }
  elementType?: Node
  elementTypes?: Node[]
  types?: Node[]
  members?: Node[]
  literal?: Node & { value?: unknown; raw?: string }
  typeAnnotation?: Node
  returnType?: { typeAnnotation: Node }
  body?: { body: Node[] }
  id?: Node & { name: string }
  optional?: boolean
  key?: Node
}

const NOTHING_NAMED = new Set<never>()
const SIMPLE: Record<string, string> = {
  Date: 'new Date()',
  Map: 'new Map()',
  Set: 'new Set()',
  WeakMap: 'new WeakMap()',
  AbortSignal: 'new AbortController().signal',
  AbortController: 'new AbortController()',
  Record: '{}',
  Object: '{}',
  object: '{}',
  RequestInit: '{}',
  Error: "new Error('made up')",
  Function: 'console.log',
  URL: "new URL('https://example.com/')",
  Uint8Array: 'new Uint8Array(4)',
}
const LISTS = new Set(['Array', 'ReadonlyArray', 'Iterable', 'ArrayLike'])
const THE_SAME = new Set(['Partial', 'Readonly', 'Required', 'NonNullable', 'Awaited'])

/** Null where the type says nothing; empty for something simulated. `name` chooses among values that fit. */
export function typeValue(node: Node | null, name: string, outline: Outline, depth: number): string | null {
  if (node === null || depth > MAX_ARGUMENT_DEPTH) return null
  const type = node as unknown as TypeNode
  const inner = (each: Node | undefined, named = name) =>
    each === undefined ? null : typeValue(each, named, outline, depth + 1)
  switch (type.type) {
    case 'TSStringKeyword':
      return named(name, "'") ?? "'A'"
    case 'TSNumberKeyword':
      return named(name, '1', '3') ?? '3'
    case 'TSBigIntKeyword':
      return '3n'
    case 'TSBooleanKeyword':
      return 'true'
    case 'TSNullKeyword':
      return 'null'
    case 'TSUndefinedKeyword':
    case 'TSVoidKeyword':
      return 'undefined'
    case 'TSObjectKeyword':
      return '{}'
    case 'TSLiteralType':
      return type.literal?.raw ?? JSON.stringify(type.literal?.value ?? null)
    case 'TSArrayType':
      return listOf(type.elementType, name, outline, depth)
    case 'TSTupleType':
      return `[${(type.elementTypes ?? []).map((each) => inner(each) || 'undefined').join(', ')}]`
    case 'TSUnionType':
      return inner(type.types?.find(({ type: kind }) => !/TS(?:Null|Undefined)Keyword/.test(kind)))
    case 'TSTypeOperator':
    case 'TSParenthesizedType':
    case 'TSOptionalType':
    case 'TSRestType':
      return inner(type.typeAnnotation)
    case 'TSFunctionType': {
      const result = (type.returnType ?? (type.typeAnnotation as unknown as TypeNode['returnType']))
        ?.typeAnnotation
      return functionOf(result, outline, depth)
    }
    case 'TSTypeLiteral':
      return objectOf(type.members ?? [], outline, depth)
    case 'TSTypeReference':
      return referenceValue(type, name, outline, depth)
    default:
      return null
  }
}

function referenceValue(type: TypeNode, name: string, outline: Outline, depth: number): string | null {
  const referred = type.typeName?.name ?? ''
  const [argument] = (type.typeArguments ?? type.typeParameters)?.params ?? []
  if (referred.length === 1) return null
  if (LISTS.has(referred)) return listOf(argument, name, outline, depth)
  if (THE_SAME.has(referred) && argument !== undefined) return typeValue(argument, name, outline, depth + 1)
  if (referred === 'Promise' || referred === 'PromiseLike') return later(argument, outline, depth)
  if (referred === 'AsyncIterable' || referred === 'AsyncGenerator' || referred === 'AsyncIterableIterator')
    return '(async function* () { yield 1; yield 2; yield 3 })()'
  const made = outline.classes.find((each) => each.name === referred)
  if (made !== undefined) return construction(made.name, made.node, outline).text
  const declared = outline.types.get(referred) as unknown as TypeNode | undefined
  if (declared?.type === 'TSInterfaceDeclaration') return objectOf(declared.body?.body ?? [], outline, depth)
  if (declared?.type === 'TSTypeAliasDeclaration')
    return typeValue(declared.typeAnnotation ?? null, name, outline, depth + 1)
  if (declared?.type === 'TSEnumDeclaration') {
    const members = declared.members ?? (declared.body as unknown as { members?: Node[] })?.members
    const first = (members?.[0] as unknown as TypeNode | undefined)?.id?.name
    return first === undefined ? null : `${referred}.${first}`
  }
  return SIMPLE[referred] ?? ''
}

function listOf(element: Node | undefined, name: string, outline: Outline, depth: number): string {
  const value = element === undefined ? null : typeValue(element, singular(name), outline, depth + 1)
  const known = named(name, '[')
  const simple = element === undefined || /TS(?:String|Number|Any|Unknown)Keyword/.test(element.type)
  if (known !== null && simple && known.startsWith(value?.startsWith("'") ? "['" : '[')) return known
  if (value === "'A'") return "['A', 'B', 'C']"
  if (value === null || value === '') return '[1, 2, 3]'
  return value === '3' || value === '1' ? '[1, 2, 3]' : `[${value}, ${value}]`
}

function functionOf(result: Node | undefined, outline: Outline, depth: number): string {
  const returned = result as unknown as TypeNode | undefined
  if (returned === undefined || /TS(?:Void|Any|Unknown)Keyword/.test(returned.type)) return 'console.log'
  if (returned.typeName?.name === 'Promise') {
    const [argument] = (returned.typeArguments ?? returned.typeParameters)?.params ?? []
    return `() => ${later(argument, outline, depth)}`
  }
  return `() => ${typeValue(result ?? null, '', outline, depth + 1) || 'undefined'}`
}

function later(argument: Node | undefined, outline: Outline, depth: number): string {
  const value = argument === undefined ? null : typeValue(argument, '', outline, depth + 1)
  return `new Promise((resolve) => setTimeout(resolve, 1000, ${value || "'A'"}))`
}

function objectOf(members: Node[], outline: Outline, depth: number): string {
  const fields = members.flatMap((each) => {
    const { type, optional, key, typeAnnotation } = each as unknown as TypeNode
    if (optional === true || key === undefined) return []
    const name = keyOf({ type: 'Property', key } as Node)
    if (type === 'TSMethodSignature') return [`${name}: ${functionOf(returnOf(each), outline, depth)}`]
    const wrapped = typeAnnotation as unknown as { typeAnnotation?: Node } | undefined
    const value = typeValue(wrapped?.typeAnnotation ?? null, name, outline, depth + 1)
    return [`${name}: ${value || 'undefined'}`]
  })
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

function returnOf(method: Node): Node | undefined {
  const { returnType, typeAnnotation } = method as unknown as TypeNode
  return (returnType ?? (typeAnnotation as unknown as TypeNode['returnType']))?.typeAnnotation
}

/** The value that is usual for a name, when it starts as one of these. */
function named(name: string, ...starts: string[]): string | null {
  const value = name === '' ? null : valueFor(name, NOTHING_NAMED)
  return value !== null && starts.some((start) => value.startsWith(start)) ? value : null
}

function singular(name: string): string {
  return name.replace(/s$/, '')
}
