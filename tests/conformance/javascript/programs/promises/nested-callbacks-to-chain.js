function loadScript(src, callback) {
  setTimeout(() => {
    if (src.startsWith('bad')) callback(new Error(`cannot load ${src}`))
    else callback(null, `<script ${src}>`)
  }, 10)
}
const loadScriptPromise = (src) =>
  new Promise((resolve, reject) =>
    loadScript(src, (err, script) => (err ? reject(err) : resolve(script))),
  )
loadScriptPromise('one.js')
  .then((s) => {
    console.log(s)
    return loadScriptPromise('bad.js')
  })
  .then((s) => console.log('never', s))
  .catch((err) => console.log(err.message))
  .then(() => console.log('the end'))
