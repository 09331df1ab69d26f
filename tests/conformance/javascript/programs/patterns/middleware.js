function compose(middleware) {
  return (context) => {
    const dispatch = async (i) => {
      const f = middleware[i]
      if (f) await f(context, () => dispatch(i + 1))
    }
    return dispatch(0)
  }
}
const app = compose([
  async (ctx, next) => {
    ctx.log.push('1 in')
    await next()
    ctx.log.push('1 out')
  },
  async (ctx, next) => {
    ctx.log.push('2 in')
    await new Promise((r) => setTimeout(r, 5))
    await next()
    ctx.log.push('2 out')
  },
  async (ctx) => {
    ctx.log.push('handler')
  },
])
const ctx = { log: [] }
app(ctx).then(() => console.log(ctx.log))
