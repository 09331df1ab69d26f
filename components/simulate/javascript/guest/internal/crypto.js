// The global crypto. Source: Web Cryptography API.
module.exports = { crypto: require('node:crypto').webcrypto }
