// koa-router and @koa/router. Source: their documentation.
const { Router } = require('koa')

module.exports = Object.assign(Router, { default: Router, Router })
