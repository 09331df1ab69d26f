import { expect, test } from 'vitest'
import { CONTENT_ID, htmlFile } from '../../../components/exports/index.ts'
import { traceBuilder } from '../../support/trace-builder.ts'

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

const HOSTILE = '</script><script>alert(1)</script><!--<script>'

function fileOf(text: string, script = 'run()') {
  const trace = traceBuilder(text)
  trace.start(trace.create({ coroutine: 'main', name: text, named: true }, null))
  return htmlFile({
    content: { trace: trace.build(), other: null, step: 0, locale: 'en' },
    script,
    nonce: 'once',
  })
}

test('text of the program can not end the element that holds it', () => {
  const document = parsed(fileOf(HOSTILE))
  const scripts = [...document.querySelectorAll('script')].map((script) => script.getAttribute('nonce'))
  const content = JSON.parse(document.getElementById(CONTENT_ID)?.textContent ?? '')
  expect([scripts, content.trace.source.text]).toEqual([[null, 'once'], HOSTILE])
})

test('a script that speaks of scripts stays one script', () => {
  const script = `const text = ${JSON.stringify(HOSTILE)}`
  const document = parsed(fileOf('pass', script))
  const [, run] = document.querySelectorAll('script')
  expect(new Function(`${run?.textContent};return text`)()).toBe(HOSTILE)
})

test('its policy allows the one script and no connection', () => {
  const document = parsed(fileOf('pass'))
  expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
    "default-src 'none'; script-src 'nonce-once'; style-src 'none'; img-src data:; base-uri 'none'; form-action 'none'",
  )
})
