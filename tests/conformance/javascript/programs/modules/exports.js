module.exports = { answer: 42 }
exports.lost = true
console.log(module.exports, typeof require, typeof __filename, this === exports)
