/** Which names a program reads of the modules that it imports and requires. */
import type { ExportSpecifier, Identifier, ImportDeclaration, Literal, Node, Program } from 'estree'
import { calledName, keyOf, nodesOf } from './walk.ts'

/** A module with `then` would be taken for a promise; `default` is the module itself. */
const NEVER = new Set(['then', 'default', ''])

/** By module, in order of appearance. */
export function importsOf(program: Program, parents: Map<Node, Node>): Record<string, string[]> {
  const imports = new Map<string, Set<string>>()
  const add = (source: unknown, names: string[]) => {
    if (typeof source === 'string') imports.set(source, new Set([...(imports.get(source) ?? []), ...names]))
  }
  for (const node of nodesOf(program)) {
    if (node.type === 'ImportDeclaration')
      add(node.source.value, [
        ...node.specifiers.map(importedName),
        ...node.specifiers.flatMap(membersOfWhole(program)),
      ])
    if (node.type === 'ExportNamedDeclaration' && node.source != null)
      add(node.source.value, node.specifiers.map(importedName))
    const [given] =
      node.type === 'CallExpression' && calledName(node.callee) === 'require' ? node.arguments : []
    const source = node.type === 'ImportExpression' ? node.source : given
    if (source?.type === 'Literal') add(source.value, readFrom(node, program, parents))
  }
  return Object.fromEntries(
    [...imports].map(([source, names]) => [source, [...names].filter((name) => !NEVER.has(name))]),
  )
}

/** The names that are taken out of what a call gives: at once, or from the variable that keeps it. */
function readFrom(node: Node, program: Program, parents: Map<Node, Node>): string[] {
  const parent = parents.get(node)
  if (parent?.type === 'AwaitExpression') return readFrom(parent, program, parents)
  if (parent?.type === 'MemberExpression') return [keyOf(parent)]
  if (parent?.type !== 'VariableDeclarator') return []
  if (parent.id.type === 'ObjectPattern') return parent.id.properties.map(keyOf)
  return parent.id.type === 'Identifier' ? membersOf(parent.id.name, program) : []
}

function membersOf(variable: string, program: Program): string[] {
  return [...nodesOf(program)].flatMap((node) =>
    node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === variable
      ? [keyOf(node)]
      : [],
  )
}

/** `import fs from 'fs'` and `import * as fs from 'fs'`. */
function membersOfWhole(program: Program) {
  return (specifier: ImportDeclaration['specifiers'][number]): string[] =>
    specifier.type === 'ImportSpecifier' ? [] : membersOf(specifier.local.name, program)
}

function importedName(specifier: ImportDeclaration['specifiers'][number] | ExportSpecifier): string {
  if (specifier.type === 'ImportSpecifier') return nameOf(specifier.imported)
  return specifier.type === 'ExportSpecifier' ? nameOf(specifier.local) : ''
}

function nameOf(node: Identifier | Literal): string {
  return node.type === 'Identifier' ? node.name : String(node.value)
}
