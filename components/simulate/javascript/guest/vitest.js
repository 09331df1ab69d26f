// vitest, the parts that pages use. Source: Vitest's documentation, "Test API", "Expect", "Vi".
const { tools } = require('internal/test-doubles')

module.exports = { ...require('internal/tests'), expect: require('internal/expect'), vi: tools, jest: tools }
