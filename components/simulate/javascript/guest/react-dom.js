// react-dom, as it was before createRoot.
const { root } = require('react')

module.exports = {
  render: (element) => root().render(element),
  flushSync: (run) => run(),
  createPortal: (children) => children,
}
