// node-fetch and what is like it: the host's own fetch.
module.exports = Object.assign((input, init) => fetch(input, init), {
  fetch,
  Headers,
  Request,
  Response,
  FormData,
  Blob,
  File,
})
