// node:test. Source: Node's documentation, "Test runner".
const tests = require('internal/tests')
const { mock } = require('internal/test-doubles')

module.exports = Object.assign(tests.test, tests, { mock })
