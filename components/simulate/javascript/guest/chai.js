// chai: expect and assert. Source: Chai's "BDD" and "Assert" references.
const nodeAssert = require('node:assert')
const { simulatedMember } = require('internal/simulated')
const expect = require('internal/expect')

const wanted = (test) => (value, message) => nodeAssert.ok(test(value), message)
const assert = Object.assign((value, message) => nodeAssert.ok(value, message), {
  ...nodeAssert,
  equal: nodeAssert.equal,
  deepEqual: nodeAssert.deepStrictEqual,
  isTrue: wanted((value) => value === true),
  isFalse: wanted((value) => value === false),
  isNull: wanted((value) => value === null),
  isNotNull: wanted((value) => value !== null),
  isUndefined: wanted((value) => value === undefined),
  isDefined: wanted((value) => value !== undefined),
  isOk: wanted(Boolean),
  exists: wanted((value) => value !== null && value !== undefined),
  isArray: wanted(Array.isArray),
  isFunction: wanted((value) => typeof value === 'function'),
  isString: wanted((value) => typeof value === 'string'),
  isNumber: wanted((value) => typeof value === 'number'),
  isObject: wanted((value) => value !== null && typeof value === 'object'),
  lengthOf: (value, length, message) => nodeAssert.equal(value.length, length, message),
  include: (value, part, message) => nodeAssert.ok(value.includes(part), message),
  property: (value, key, message) => nodeAssert.ok(key in Object(value), message),
  instanceOf: (value, made, message) => nodeAssert.ok(value instanceof made, message),
})
const chai = { expect, assert, use: () => chai, should: () => {} }
chai.default = chai

/** Plugins add to it. */
module.exports = new Proxy(chai, {
  get: (target, key) => {
    if (!(key in target) && typeof key === 'string' && key !== 'then')
      target[key] = simulatedMember('chai', key)
    return target[key]
  },
})
