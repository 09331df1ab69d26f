// react-dom/client. Source: React's reference, "createRoot".
const { root } = require('react')

module.exports = {
  createRoot: root,
  hydrateRoot: (_container, element) => {
    const made = root()
    made.render(element)
    return made
  },
}
