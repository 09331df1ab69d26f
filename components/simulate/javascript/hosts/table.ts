/** console.table. Source: Console Standard 1.1.8; drawn as lib/internal/cli_table.js does. */
import {
  isArrayExoticObject,
  isMapObject,
  isSetObject,
  JSStringValue,
  ObjectValue,
  Value,
} from '@engine262/engine262'
import { columnsOf } from '../inspect/colours.ts'
import { inspect } from '../inspect/inspect.ts'
import { propertiesOf } from '../inspect/objects.ts'
import { symbolText } from '../inspect/primitives.ts'

type Row = { index: string; cells: Map<string, string>; value: string | null }

/** The table of an object's entries; `columns` names those that are shown. */
export function tableText(data: ObjectValue, columns: Value | undefined): string {
  const rows = rowsOf(data)
  const wanted =
    columns instanceof ObjectValue && isArrayExoticObject(columns)
      ? entriesOf(columns).map(([, value]) => textOf(value))
      : null
  const keys = wanted ?? [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))]
  const hasValues = wanted === null && rows.some(({ value }) => value !== null)
  const iteration = isMapObject(data) || isSetObject(data)
  const head = [iteration ? '(iteration index)' : '(index)', ...keys, ...(hasValues ? ['Values'] : [])]
  const body = rows.map((row) => [
    row.index,
    ...keys.map((key) => row.cells.get(key) ?? ''),
    ...(hasValues ? [row.value ?? ''] : []),
  ])
  return draw(head, body)
}

function rowsOf(data: ObjectValue): Row[] {
  if (isMapObject(data)) {
    const entries = data.MapData.filter(({ Key }) => Key !== undefined)
    return entries.map(({ Key, Value: value }, index) => ({
      index: String(index),
      cells: new Map([
        ['Key', cell(Key ?? Value.undefined)],
        ['Values', cell(value ?? Value.undefined)],
      ]),
      value: null,
    }))
  }
  if (isSetObject(data)) {
    const values = data.SetData.filter((value) => value !== undefined)
    return values.map((value, index) => ({ index: String(index), cells: new Map(), value: cell(value) }))
  }
  return entriesOf(data).map(([index, value]) => {
    if (!(value instanceof ObjectValue) || 'ECMAScriptCode' in value)
      return { index, cells: new Map(), value: cell(value) }
    const cells = new Map(entriesOf(value).map(([key, one]) => [key, cell(one)]))
    return { index, cells, value: null }
  })
}

function entriesOf(object: ObjectValue): [string, Value][] {
  return propertiesOf(object, false, false).flatMap(({ key, value }) => {
    const name = key instanceof JSStringValue ? key.stringValue() : symbolText(key)
    return value === undefined ? [] : [[name, value] as [string, Value]]
  })
}

function cell(value: Value): string {
  const crowded =
    value instanceof ObjectValue &&
    !isArrayExoticObject(value) &&
    propertiesOf(value, false, false).length > 2
  return inspect(value, { depth: crowded ? -1 : 0, maxArrayLength: 3, breakLength: Number.POSITIVE_INFINITY })
}

function textOf(value: Value): string {
  return value instanceof JSStringValue ? value.stringValue() : inspect(value)
}

function draw(head: string[], body: string[][]): string {
  const widths = head.map(
    (title, column) => Math.max(...[title, ...body.map((row) => row[column] ?? '')].map(columnsOf)) + 2,
  )
  const line = (left: string, middle: string, right: string) =>
    left + widths.map((width) => '─'.repeat(width)).join(middle) + right
  const row = (cells: string[]) =>
    `│${cells.map((text, column) => ` ${text}${' '.repeat((widths[column] ?? 0) - columnsOf(text) - 1)}`).join('│')}│`
  return [line('┌', '┬', '┐'), row(head), line('├', '┼', '┤'), ...body.map(row), line('└', '┴', '┘')].join(
    '\n',
  )
}
