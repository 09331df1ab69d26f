import { expect, test } from 'vitest'
import { javaScriptEngine, printed } from './engine.ts'

const simulate = javaScriptEngine()

const EXPRESS = `const express = require('express')
const app = express()
app.use(express.json())
app.use((req, res, next) => { console.log('in', req.method, req.url); next() })
app.get('/cats/:id', async (req, res) => {
  if (req.params.id === '1') throw new Error('no cat')
  res.json({ id: req.params.id })
})
app.use((err, req, res, next) => { console.log('failed:', err.message); res.status(500).end() })`

const KOA = `const Koa = require('koa')
const app = new Koa()
app.use(async (ctx, next) => { console.log('1'); await next(); console.log('4', ctx.status) })
app.use(async (ctx, next) => { console.log('2'); await next() })
app.use((ctx) => { console.log('3'); ctx.body = 'hello' })`

const FASTIFY = `const app = require('fastify')()
app.addHook('onRequest', async () => console.log('onRequest'))
app.addHook('preHandler', (request, reply, done) => { console.log('preHandler'); done() })
app.post('/cats', async (request, reply) => { reply.code(201); return { got: request.body.name } })
const answer = await app.inject({ method: 'POST', url: '/cats', payload: { name: 'Tom' } })
console.log(answer.statusCode, answer.payload)`

test.each([
  ['middleware of Express runs in order', EXPRESS, ['in GET /cats/1', 'failed: no cat']],
  ['middleware of Koa stands around the next one', KOA, ['1', '2', '3', '4 200']],
  ['hooks of Fastify come before the handler', FASTIFY, ['onRequest', 'preHandler', '201 {"got":"Tom"}']],
  [
    'a router that is mounted is asked by its whole address',
    "const { Router } = require('express')\nconst cats = Router()\ncats.get('/:name', (req, res) => res.end())\nconst app = require('express')()\napp.use('/cats', (req, res, next) => { console.log(req.url); next() }, cats)",
    ['/cats/name'],
  ],
  [
    'of alternatives for one route each is asked',
    "app.get('/', (req, res) => { console.log('a'); res.end() })\napp.get('/', (req, res) => { console.log('b'); res.end() })",
    ['a', 'b'],
  ],
  [
    'middleware of a path alone is asked there',
    "app.use('/cats/:id', (req, res, next) => { console.log(req.originalUrl); next() })",
    ['/cats/1'],
  ],
  [
    'a handler of errors alone is given one',
    'app.use((err, req, res, next) => { console.log(err.message); res.end() })',
    ['an error that is made up'],
  ],
  [
    'the own client asks the own server, and nobody else does',
    "const app = require('express')()\napp.get('/', (req, res) => res.json({ ok: true }))\napp.listen(8080, async () => console.log(await (await fetch('http://localhost:8080/')).json()))",
    ['{ ok: true }'],
  ],
])('%s', async (_, code, lines) => {
  expect(printed(await simulate(code))).toEqual(lines)
})

test('requests that are made up are told', async () => {
  const { assumptions } = await simulate(
    "app.get('/cats', list)\napp.get('/cats/:id', async (req, res) => res.end())\nfunction list(req, res) { res.end() }",
  )
  expect(assumptions.map(({ message }) => message)).toContain(
    'Nothing here sends a request to this application: made-up ones were sent, GET /cats, GET /cats/1.',
  )
})
