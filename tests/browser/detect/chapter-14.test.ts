/// <reference types="vite/client" />
import { expect, test } from 'vitest'
import { findBlocks } from '../../../components/detect/index.ts'
import page from '../../pages/chapter-14.html?raw'

const open = () => new DOMParser().parseFromString(page, 'text/html')

test('the chapter offers exactly the example and its indented twin', () => {
  const offered = findBlocks(open()).filter((block) => block.offered)
  expect(offered.map((block) => block.text.split('\n').slice(0, 3))).toEqual([
    ['import asyncio', 'async def work(name, seconds):', 'await asyncio.sleep(seconds)'],
    ['import asyncio', '', 'async def work(name, seconds):'],
  ])
})

test('the two examples differ in white space alone', () => {
  const [lost, kept] = findBlocks(open()).filter((block) => block.offered)
  expect(lost?.text).toBe(kept?.text.replace(/^ +/gm, '').replace(/\n+/g, '\n'))
})

test('every other block of the chapter is told apart from async code', () => {
  const others = findBlocks(open()).filter((block) => !block.offered)
  expect(others.map((block) => [block.language, block.isAsync])).toEqual([
    ['unknown', false],
    ['unknown', false],
    ['python', false],
    ['other', false],
    ['other', false],
  ])
})
