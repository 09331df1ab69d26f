// express-async-handler: what an async handler throws goes to `next`. Source: its documentation.
const asyncHandler = (handler) =>
  function asyncUtilWrap(...args) {
    return Promise.resolve(handler(...args)).catch(args.at(-1))
  }

module.exports = Object.assign(asyncHandler, { default: asyncHandler })
