#!/usr/bin/env node
// The first line is for the shell.
console.log('it runs', __filename.length > 0)
const where = new Error('here').stack.split('\n')[1]
console.log(where.replace(/^.*:(\d+:\d+)\)$/, '$1'))
